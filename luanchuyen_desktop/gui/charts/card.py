"""A card of the overview: title, what is counted, the chart with its legend, what must be known to read it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Chart, Shape
from luanchuyen_desktop.gui.charts.bars import BarsView
from luanchuyen_desktop.gui.charts.chart_view import ChartView
from luanchuyen_desktop.gui.charts.columns import ColumnsView
from luanchuyen_desktop.gui.charts.fills import Legend
from luanchuyen_desktop.gui.charts.grid import GridView
from luanchuyen_desktop.gui.charts.pyramid import PyramidView
from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom

_VIEWS: dict[Shape, type[ChartView]] = {
    Shape.BARS: BarsView,
    Shape.COLUMNS: ColumnsView,
    Shape.PYRAMID: PyramidView,
    Shape.GRID: GridView,
}


class FaintLabel(QLabel):
    """Words beside the matter; they wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        palette, faint = self.palette(), QColor(colors_of(QApplication.palette()).faint)
        if palette.color(QPalette.ColorRole.Text) == faint:
            return  # its own change is told to it too
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):  # on the ground of lists it is the latter
            palette.setColor(role, faint)
        self.setPalette(palette)


class Card(QFrame):
    """Holds one chart; more can be put below it with ``layout().addWidget``."""

    opened = Signal(object)  # what is behind a number

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        give_headroom(self.title)
        self.subject = QLabel(self)
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setWordWrap(True)
        self.view = _VIEWS[shape](self)
        self.view.opened.connect(self.opened)
        self.legend = Legend(self)
        self.empty = FaintLabel(self)
        self.note = FaintLabel(self)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self.body.setSpacing(GRID // 2)
        for part in (self.title, self.subject, self.view, self.legend, self.empty, self.note):
            self.body.addWidget(part)

    def take(self, chart: Chart) -> None:
        """Show this chart, or why there is none."""
        self.title.setText(chart.title)
        self.subject.setText(chart.subject)
        self.subject.setVisible(bool(chart.subject) and not chart.is_empty)
        self.view.take(chart)
        self.view.setVisible(not chart.is_empty)
        self.legend.take(chart)
        if chart.is_empty:
            self.legend.hide()
        self.empty.setText(chart.empty)
        self.empty.setVisible(chart.is_empty)
        self.note.setText(chart.note)
        self.note.setVisible(bool(chart.note) and not chart.is_empty)
