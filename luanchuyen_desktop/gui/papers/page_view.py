"""Pages of a paper under one another, as wide as there is room, or a sentence in their place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedLayout, QWidget

from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages
from luanchuyen_desktop.gui.theme import GRID

_KEPT = 12  # pictures
_WIDEST = 1.5  # times the size of the paper on the screen
_SCREEN = 96 / 72


class PageView(QWidget):
    """The pages are drawn when they come into sight; where the person looks stays while the paper is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets = _Sheets()
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.words.setMargin(4 * GRID)
        self.area = _Area(self.sheets)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.words)
        self._stack.addWidget(self.area)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return 0 if self._stack.currentWidget() is self.words else self.sheets.count

    def show_pdf(self, pdf: bytes) -> None:
        """Show its pages in the place of others."""
        at = self.area.verticalScrollBar().value()
        self.sheets.take(PdfPages(pdf))
        self.area.fit()
        self._stack.setCurrentWidget(self.area)
        self.area.verticalScrollBar().setValue(at)

    def tell(self, text: str) -> None:
        """Say why there are no pages."""
        self.words.setText(text)
        self._stack.setCurrentWidget(self.words)
        self.sheets.take(None)

    def forget(self) -> None:
        """Free the document."""
        self.sheets.take(None)


class _Area(QScrollArea):
    def __init__(self, sheets: _Sheets) -> None:
        super().__init__()
        self._sheets = sheets
        self.setWidget(sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setBackgroundRole(QPalette.ColorRole.Dark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # There always: else its coming and going would change the width, and that again its need.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Make the pages as wide as the window."""
        self._sheets.set_width(self.viewport().width() - 2 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages follow."""
        super().resizeEvent(event)
        self.fit()


class _Sheets(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._width = 0
        self._zoom = 1.0
        self._pictures: dict[tuple[int, float], QImage] = {}

    @property
    def count(self) -> int:
        return len(self._pages) if self._pages is not None else 0

    def take(self, pages: PdfPages | None) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages, self._pictures = pages, {}
        self._arrange()

    def set_width(self, width: int) -> None:
        self._width = width
        self._arrange()

    def _arrange(self) -> None:
        widest = max((self._pages.size(at).width() for at in range(self.count)), default=1.0) if self._pages else 1.0
        self._zoom = min(max(self._width, GRID) / widest, _WIDEST * _SCREEN)
        height = sum(self._size(at).height() + GRID for at in range(self.count)) + GRID
        self.setFixedSize(max(self._width, GRID), height)
        self.update()

    def _size(self, at: int) -> QSize:
        points = self._pages.size(at) if self._pages is not None else QSize()
        return QSize(round(points.width() * self._zoom), round(points.height() * self._zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper, then the picture."""
        painter = QPainter(self)
        top = GRID
        for at in range(self.count):
            size = self._size(at)
            where = QRect(QPoint((self.width() - size.width()) // 2, top), size)
            top += size.height() + GRID
            if where.intersects(event.rect()):
                painter.fillRect(where, QColor("white"))
                painter.drawImage(where, self._picture(at))

    def _picture(self, at: int) -> QImage:
        scale = self._zoom * self.devicePixelRatioF()
        key = (at, scale)
        if key not in self._pictures and self._pages is not None:
            while len(self._pictures) >= _KEPT:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = self._pages.image(at, scale)
        return self._pictures[key]
