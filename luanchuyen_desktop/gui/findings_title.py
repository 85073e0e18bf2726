"""The upper edge of the findings panel: how many there are, what can be done with the list, and shutting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, word
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.job_strip import grouped


class PanelTitle(QWidget):
    """Stands in the place of the title bar of the dock, which has no room for buttons."""

    shut = Signal()

    def __init__(self, day: QWidget, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID // 2, 0)
        layout.setSpacing(0)
        layout.addWidget(self.label, 1)
        layout.addWidget(day)
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            layout.addWidget(button)
        shut = QToolButton(self)
        shut.setIcon(icon("x"))
        shut.setIconSize(QSize(GRID * 2 - 4, GRID * 2 - 4))
        shut.setAutoRaise(True)
        shut.setToolTip(self.tr("Shut the findings (Ctrl+Shift+M)"))
        shut.setAccessibleName(self.tr("Shut the findings"))
        shut.clicked.connect(self.shut)
        self.shut_button = shut
        layout.addWidget(shut)

    def tell(self, counts: Mapping[Mark, int], *, is_checked: bool) -> str:
        """Say how many there are of each severity; returns the words."""
        shown = [mark for mark in LISTED if counts[mark] or mark in {Mark.ERROR, Mark.WARNING, Mark.UNKNOWN}]
        parts = [f"{SYMBOLS[mark]} {grouped(counts[mark])} {word(mark)}" for mark in shown]
        if not is_checked:
            parts.append(self.tr("checking…"))
        text = self.tr("Findings: %1").replace("%1", "   ".join(parts))
        self.label.setText(text)
        return text
