"""One PDF beside what it is made from: a page at a time, as wide as the pane, with a sentence where there is none."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel

_EDGE = GRID  # pixels around the page


class _Sheet(QWidget):
    """Draws one page, drawn anew when its width is another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._index = 0
        self._image = QImage()
        self._scale = 0.0
        self._room = 0

    def show_page(self, pages: PdfPages | None, index: int) -> None:
        """Take another page; ``None``: nothing is drawn."""
        self._pages, self._index, self._scale = pages, index, 0.0
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Make the page as wide as this many pixels with its edge."""
        self._room = room
        if self._pages is None or room <= 2 * _EDGE:
            self.setFixedSize(max(room, 1), 1)
        else:
            points = self._pages.size(self._index)
            height = round((room - 2 * _EDGE) * points.height() / points.width())
            self.setFixedSize(room, height + 2 * _EDGE)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White paper, then the picture."""
        if self._pages is None or self.height() <= 2 * _EDGE:
            return
        painter = QPainter(self)
        where = QRect(QPoint(_EDGE, _EDGE), self.size() - QSize(2 * _EDGE, 2 * _EDGE))
        painter.fillRect(where, QColor("white"))
        scale = where.width() / self._pages.size(self._index).width() * self.devicePixelRatioF()
        if scale != self._scale:
            self._image, self._scale = self._pages.image(self._index, scale), scale
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
        painter.drawImage(where.topLeft(), self._image)  # not stretched: that would leave out a row of small letters
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(where.adjusted(0, 0, -1, -1))


class PagePane(QWidget):
    """Another PDF keeps the page and the height that were looked at. ``close_document`` frees it with the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._index = 0
        self.problem = ProblemLabel(self)
        self.sheet = _Sheet(self)
        self.area = QScrollArea(self)
        self.area.setWidget(self.sheet)
        self.area.setBackgroundRole(QPalette.ColorRole.Dark)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the page would swing in width
        self.area.setAccessibleName(self.tr("Page"))
        self.area.setFrameShape(QScrollArea.Shape.StyledPanel)
        self.previous_button = self._button("chevron-left", self.tr("Previous page"))
        self.next_button = self._button("chevron-right", self.tr("Next page"))
        self.place = QLabel(self)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous_button.clicked.connect(lambda: self.go_to(self._index - 1))
        self.next_button.clicked.connect(lambda: self.go_to(self._index + 1))
        below = QHBoxLayout()
        below.addStretch()
        for widget in (self.previous_button, self.place, self.next_button):
            below.addWidget(widget)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.problem)
        layout.addWidget(self.area, 1)
        layout.addLayout(below)
        self._tell()

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages is not None else 0

    @property
    def current_page(self) -> int:
        """The page that is shown, from 0."""
        return self._index

    def show_pdf(self, pdf: bytes | None, problem: str = "") -> None:
        """Show another one; ``None`` with a ``problem``: the page before stays, and the sentence says why."""
        self.problem.tell(problem)
        if pdf is None:
            return
        before, self._pages = self._pages, PdfPages(pdf)
        height = self.area.verticalScrollBar().value()
        self._index = min(self._index, len(self._pages) - 1)
        self.sheet.show_page(self._pages, self._index)
        self.area.verticalScrollBar().setValue(height)
        if before is not None:
            before.close()
        self._tell()

    def clear(self) -> None:
        """Show nothing, as what comes next is another paper."""
        self.problem.tell("")
        self.close_document()

    def go_to(self, index: int) -> None:
        """Turn to a page, from 0, and to its upper edge."""
        if 0 <= index < self.page_count:
            self._index = index
            self.sheet.show_page(self._pages, index)
            self.area.verticalScrollBar().setValue(0)
            self._tell()

    def close_document(self) -> None:
        """Free the document."""
        before, self._pages, self._index = self._pages, None, 0
        self.sheet.show_page(None, 0)
        if before is not None:
            before.close()
        self._tell()

    def _tell(self) -> None:
        count = self.page_count
        text = self.tr("Page %1 of %2").replace("%1", str(self._index + 1)).replace("%2", str(count))
        self.place.setText(text if count else "")
        self.previous_button.setEnabled(self._index > 0)
        self.next_button.setEnabled(self._index < count - 1)
        for widget in (self.previous_button, self.next_button):
            widget.setVisible(count > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page follows the width."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.sheet.fit(self.area.viewport().width())

    def showEvent(self, event: object) -> None:
        """The layout has given the page its room."""
        super().showEvent(event)  # type: ignore[arg-type]  # QShowEvent
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page Up and Ctrl+Page Down turn the pages."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_to(self._index + step)
        else:
            super().keyPressEvent(event)
