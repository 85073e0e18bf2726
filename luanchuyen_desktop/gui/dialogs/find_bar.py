"""Finding words in a paper: a field, how many there are, to the next and the one before."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages
from luanchuyen_desktop.gui.dialogs.pdf_text import PdfText, Place
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.search_box import SearchBox

PAGES_A_TURN = 4  # read between two turns of the event loop: a page takes some 6 ms
MOST_FOUND = 10_000


class FindBar(QWidget):
    """Looks through all pages, beginning with the one that is looked at, and never holds the window up."""

    found = Signal(object, object)  # list[Place] in the order of the pages, and the current Place or None

    def __init__(self, pages: PdfPages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._text = PdfText(pages)
        self._wanted = ""
        self._from = 0
        self._left: list[int] = []
        self._places: list[Place] = []
        self._current: Place | None = None
        self.field = SearchBox(self.tr("Find in the paper"), self)
        self.count = QLabel(self)
        self.previous = self._button("chevron-up", self.tr("The one before"), "Shift+F3")
        self.next = self._button("chevron-down", self.tr("The next one"), "F3")
        self.leave = self._button("x", self.tr("Close the search"), "")
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.next, self.leave):
            row.addWidget(widget)
        self.field.setMaximumWidth(GRID * 44)
        row.addStretch()
        self.field.searched.connect(self._search)
        self.field.returnPressed.connect(self.go_next)
        self.previous.defaultAction().triggered.connect(self.go_previous)
        self.next.defaultAction().triggered.connect(self.go_next)
        self.leave.defaultAction().triggered.connect(self.close_search)
        self._tell()
        self.hide()

    def _button(self, picture: str, text: str, keys: str) -> QToolButton:
        action = QAction(icon(picture), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{text} ({keys})" if keys else text)
        button = QToolButton(self)
        button.setDefaultAction(action)  # a key on the button itself would wait for its being pressed and let go
        button.setAutoRaise(True)
        button.setAccessibleName(text)
        return button

    def open_search(self, page: int) -> None:
        """Show the field; what is found first is the first from this page on."""
        self._from = page
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def close_search(self) -> None:
        """Hide, and take the marks away."""
        self.field.clear()
        self._search("")
        self.hide()

    @Slot(str)
    def _search(self, text: str) -> None:
        if text == self._wanted:
            return
        self._wanted = text
        self._places, self._current = [], None
        pages = list(range(len(self._pages)))
        self._left = [*pages[self._from :], *pages[: self._from]] if text.strip() else []
        self._turn.start()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Read some pages more."""
        now, self._left = self._left[:PAGES_A_TURN], self._left[PAGES_A_TURN:]
        fresh = [place for page in now for place in self._text.find(self._wanted, page)]
        if len(self._places) + len(fresh) >= MOST_FOUND:
            self._left = []
        if not self._left:
            self._turn.stop()
        self._places = sorted([*self._places, *fresh], key=lambda place: place.page)
        if self._current is None and fresh:
            self._current = fresh[0]
        self._tell()

    def stop(self) -> None:
        """Read no more: the document is about to be closed."""
        self._turn.stop()
        self._left = []

    @Slot()
    def go_next(self) -> None:
        """To the next one; after the last comes the first."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """To the one before; before the first comes the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._current is None:
            return
        at = next(index for index, place in enumerate(self._places) if place is self._current)
        self._current = self._places[(at + by) % len(self._places)]
        self._tell()

    def _tell(self) -> None:
        at = next((index for index, place in enumerate(self._places, start=1) if place is self._current), 0)
        if at:
            self.count.setText(f"{at} / {len(self._places)}{'…' if self._left else ''}")
        elif self._wanted.strip() and not self._left:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText("…" if self._left else "")
        for button in (self.previous, self.next):
            button.defaultAction().setEnabled(bool(at))
        self.found.emit(self._places, self._current)
