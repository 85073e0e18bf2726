"""A card about vacancies: the window of needs, which counts them, opens from it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Shape
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.icons import icon


class NeedsCard(Card):
    """The chart, and below it the way to its figures."""

    needs_wanted = Signal()

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(shape, parent)
        self.needs_button = QPushButton(icon("users"), self.tr("Open “Needs”…"), self)
        self.needs_button.clicked.connect(self.needs_wanted)
        self.body.addWidget(self.needs_button, 0, Qt.AlignmentFlag.AlignLeft)
