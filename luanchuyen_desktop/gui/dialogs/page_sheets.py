"""The pages of a paper under one another, as they will be printed, with what was found marked on them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from luanchuyen_desktop.gui.dialogs.pdf_pages import POINTS_AN_INCH, PdfPages
from luanchuyen_desktop.gui.dialogs.pdf_text import Place
from luanchuyen_desktop.gui.theme import GRID

KEPT_PICTURES = 12
SCREEN_DOTS = 96.0  # dots an inch at 100 %
_FOUND = QColor(255, 214, 0, 90)  # paper is white in the dark too
_CURRENT = QColor(255, 120, 0, 130)


class Sheets(QWidget):
    """Draws the pages that can be seen."""

    def __init__(self, pages: PdfPages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._zoom = 1.0
        self._pictures: dict[tuple[int, float], QImage] = {}
        self._tops: list[int] = []
        self._marks: dict[int, list[Place]] = {}
        self._current: Place | None = None
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the size of the paper."""
        self._zoom = zoom
        widest, top = 0, GRID * 2
        self._tops = []
        for index in range(len(self._pages)):
            self._tops.append(top)
            size = self._size(index)
            widest = max(widest, size.width())
            top += size.height() + GRID * 2
        self.setFixedSize(widest + GRID * 4, top)
        self.update()

    def mark(self, places: Sequence[Place], current: Place | None) -> None:
        """Mark what was found; ``current`` more strongly."""
        self._marks = {}
        for place in places:
            self._marks.setdefault(place.page, []).append(place)
        self._current = current
        self.update()

    def rect_of(self, index: int) -> QRect:
        """Where a page lies."""
        size = self._size(index)
        return QRect(QPoint((self.width() - size.width()) // 2, self._tops[index]), size)

    def rect_on(self, page: int, box: QRectF) -> QRectF:
        """Where a box of a page, in points, lies."""
        factor, corner = self._factor(), self.rect_of(page).topLeft()
        return QRectF(
            corner.x() + box.x() * factor, corner.y() + box.y() * factor, box.width() * factor, box.height() * factor
        )

    def page_at(self, y: int) -> int:
        """The page that covers this height, or is nearest above."""
        return max((index for index, top in enumerate(self._tops) if top - GRID * 2 <= y), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper, then the picture, then the marks."""
        painter = QPainter(self)
        for index in range(self.page_at(event.rect().top()), len(self._pages)):
            where = self.rect_of(index)
            if where.top() > event.rect().bottom():
                break
            painter.fillRect(where, QColor("white"))
            painter.drawImage(where.topLeft(), self._picture(index))  # not scaled: that would lose a row of dots
            for place in self._marks.get(index, ()):
                for box in place.boxes:
                    color = _CURRENT if place is self._current else _FOUND
                    painter.fillRect(self.rect_on(index, box).adjusted(-1, -1, 1, 1), color)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(where)

    def _factor(self) -> float:
        return self._zoom * SCREEN_DOTS / POINTS_AN_INCH

    def _size(self, index: int) -> QSize:
        points = self._pages.size(index)
        return QSize(math.ceil(points.width() * self._factor()), math.ceil(points.height() * self._factor()))

    def _picture(self, index: int) -> QImage:
        scale = self._factor() * self.devicePixelRatioF()
        key = (index, scale)
        if key not in self._pictures:
            while len(self._pictures) >= KEPT_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            picture = self._pages.image(index, scale)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._pictures[key] = picture
        return self._pictures[key]


class SheetsArea(QScrollArea):
    """Scrolls the pages; Ctrl and the wheel make them larger or smaller."""

    resized = Signal()
    zoom_wanted = Signal(int)  # +1 larger, -1 smaller

    def __init__(self, sheets: Sheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setBackgroundRole(QPalette.ColorRole.Dark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells it."""
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned with Ctrl held it changes the size."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
