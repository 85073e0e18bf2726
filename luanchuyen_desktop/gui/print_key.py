"""Ctrl+P: the same key for the paper of every window."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

_STANDARD = QKeySequence.StandardKey.Print


def key_told(tooltip: str = "") -> str:
    """The key as a tooltip, behind what it says already."""
    keys = QKeySequence(_STANDARD).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tooltip} ({keys})" if tooltip else keys


def print_by_key(window: QWidget, button: QAbstractButton) -> None:
    """Let the key press the button of this window that shows its paper, and have the button say so."""
    QShortcut(QKeySequence(_STANDARD), window).activated.connect(button.click)
    button.setToolTip(key_told(button.toolTip()))
