"""The buttons at the foot of a window or dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from luanchuyen_desktop.gui.theme import plain_buttons

_STANDARD = QDialogButtonBox.StandardButton


def closing_buttons(owner: QWidget, *acts: QPushButton) -> QDialogButtonBox:
    """Close beside the acts of a window; none of them takes Enter away from a field or a list."""
    box = QDialogButtonBox(_STANDARD.Close, owner)
    for button in acts:
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    for button in (*acts, box.button(_STANDARD.Close)):
        button.setAutoDefault(False)
    plain_buttons(box)
    return box


def saving_buttons(owner: QWidget, *, read_only: bool) -> QDialogButtonBox:
    """Save and Cancel of a form that is stored as a whole; only Close where nothing may be stored."""
    box = QDialogButtonBox(_STANDARD.Close if read_only else _STANDARD.Save | _STANDARD.Cancel, owner)
    if not read_only:
        box.button(_STANDARD.Save).setDefault(True)
    plain_buttons(box)
    return box
