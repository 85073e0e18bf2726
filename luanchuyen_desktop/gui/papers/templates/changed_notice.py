"""A line that says that the program brings another text than the one that the office began from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel


class ChangedNotice(QWidget):
    """Stays until the office has looked and says that it keeps its own, or saves another version."""

    look_asked = Signal()
    keep_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        words = self.tr("The program's own text of this form has changed since yours was written.")
        self.label = ElidedLabel(self)
        self.label.setText(f"{SYMBOLS[Mark.WARNING]} {words}")
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.look_button = QPushButton(self.tr("See what changed"), self)
        self.keep_button = QPushButton(self.tr("Keep ours"), self)
        for button, signal in ((self.look_button, self.look_asked), (self.keep_button, self.keep_asked)):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addStretch()
        acts.addWidget(self.look_button)
        acts.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.label)
        layout.addLayout(acts)
        self._dress()

    def allow(self, *, writable: bool) -> None:
        """Whether the book takes edits."""
        self.keep_button.setEnabled(writable)

    def changeEvent(self, event: QEvent) -> None:
        """Colours follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        wanted = colors_of(palette).banner
        if palette.color(palette.ColorRole.Window).name() != wanted:  # it is told of its own change too
            palette.setColor(palette.ColorRole.Window, wanted)
            self.setPalette(palette)
