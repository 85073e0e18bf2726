"""What a package would bring, in three tabs: cadres, posts, and beside another package. Worked out off the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.packages import Package
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.moves import pages
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.services.moves import what_if
from luanchuyen_desktop.services.moves.packages import Kept
from luanchuyen_desktop.services.moves.what_if import Comparison, WhatIf
from luanchuyen_desktop.services.moves.what_if_words import EMPTY, FULL
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book


class ResultTabs(QTabWidget):
    """``show_package`` asks; ``laid`` tells when the answer is there."""

    laid = Signal(object)  # WhatIf
    cadre_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._package: Package | None = None
        self.result: WhatIf | None = None
        self.compared: Comparison | None = None
        self._laying, self._comparing = Latest(session, self), Latest(session, self)
        self._laying.done.connect(self._take)
        self._comparing.done.connect(self._take_comparison)
        self.cadres = pages.ResultPage(self)
        self.posts = pages.ResultPage(self)
        self.comparison = pages.ResultPage(self)
        self._made: dict[QWidget, WhatIf] = {}  # the result that a page shows
        self.other = QComboBox(self)
        self._others: dict[str, Package] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._work)
        self.currentChanged.connect(self._show_page)
        self.cadres.asked.connect(self._ask_cadre)
        self.other.activated.connect(self._compare)
        session.as_of_changed.connect(self._pause.start)
        self._show()

    def _lay_out(self) -> None:
        self.setDocumentMode(True)
        self.addTab(self.cadres, "")
        self.addTab(self.posts, "")
        beside = QWidget(self)
        name = QLabel(self.tr("Compare with"), beside)
        name.setBuddy(self.other)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(name)
        row.addWidget(self.other, 1)
        layout = QVBoxLayout(beside)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.comparison, 1)
        self.addTab(beside, self.tr("Compare"))

    # -- asking ----------------------------------------------------------------------------------------------------

    def show_package(self, package: Package | None) -> None:
        """Lay out this package, a moment after the last change; until then the findings of before stand there."""
        self._package = package
        self._pause.start()

    def forget(self) -> None:
        """Another package is in hand: nothing of the one before stays in sight."""
        self.result = self.compared = None
        self._show()
        self._show_comparison()

    def offer_others(self, kept: Sequence[Kept], current: str) -> None:
        """The packages to compare with."""
        chosen = self.other.currentData()
        self._others = {one.key: one.package for one in kept if one.key != current and not one.fault}
        self.other.clear()
        self.other.addItem(self.tr("choose another package"), "")
        for key, package in self._others.items():
            self.other.addItem(package.name, key)
        self.other.setCurrentIndex(max(self.other.findData(chosen), 0))
        self.other.setEnabled(bool(self._others))
        self._compare()

    @Slot()
    def _work(self) -> None:
        self._laying.stop()
        if self._session.tasks.is_closed:
            return
        package = self._package
        if package is None or not package.moves:
            self.result = None
            self._show()
            self._compare()
            return
        session = self._session
        rule_book, as_of = session.workspace.rule_book, session.as_of

        def work(book: Book, progress: Progress) -> WhatIf:
            return what_if.lay_out(book, rule_book, as_of, package, progress)

        self._laying.ask(self.tr("Laying out the package"), work)

    @Slot(object)
    def _take(self, result: WhatIf) -> None:
        self.result = result
        self._show()
        self._compare()
        self.laid.emit(result)

    @Slot()
    def _compare(self) -> None:
        """Lay out the other package too, and set the two side by side."""
        self._comparing.stop()
        other, mine = self._others.get(self.other.currentData() or ""), self.result
        if other is None or mine is None:
            self.compared = None
            self._show_comparison()
            return
        session = self._session
        rule_book, as_of = session.workspace.rule_book, session.as_of

        def work(book: Book, progress: Progress) -> Comparison:
            return what_if.compare(mine, what_if.lay_out(book, rule_book, as_of, other, progress))

        self._comparing.ask(self.tr("Comparing"), work)

    @Slot(object)
    def _take_comparison(self, compared: Comparison) -> None:
        self.compared = compared
        self._show_comparison()

    # -- showing ---------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        result = self.result
        if result is None:
            self._made.clear()
            text = self.tr("Nobody is in the package yet. Pick a cadre and a destination at the left.")
            if self._package is not None and self._package.moves:
                text = self.tr("Laying out the package…")
            for page in (self.cadres, self.posts):
                page.show_page(f"<p>{text}</p>")
            self.setTabText(0, self.tr("Cadres"))
            self.setTabText(1, self.tr("Posts"))
            return
        self._show_page()
        counts = f"{SYMBOLS[Mark.ERROR]} {result.errors}  {SYMBOLS[Mark.OK]} {result.removed}"
        self.setTabText(0, f"{self.tr('Cadres')}  {counts}")
        empty, full = len(result.posts_in(*EMPTY)), len(result.posts_in(*FULL))
        told = self.tr("%1 empty, %2 overfull").replace("%1", str(empty)).replace("%2", str(full))
        self.setTabText(1, f"{self.tr('Posts')}  {told}" if empty or full else self.tr("Posts"))

    @Slot()
    def _show_page(self) -> None:
        """Make the page of the tab in front; the other when it is looked at, for a long page takes its time."""
        result, catalogue = self.result, self._session.catalogue
        page = self.currentWidget()
        if result is None or page not in {self.cadres, self.posts} or self._made.get(page) is result:
            return
        self._made[page] = result
        if page is self.cadres:
            self.cadres.show_page(pages.cadres_page(result, catalogue))
        else:
            self.posts.show_page(pages.posts_page(result, catalogue))

    def _show_comparison(self) -> None:
        if self.compared is not None:
            self.comparison.show_page(pages.comparison_page(self.compared, self._session.catalogue))
            return
        if not self._others:
            text = self.tr("There is no other package yet. Duplicate this one and change the copy, then compare.")
        else:
            text = self.tr("Choose another package above to see the two side by side.")
        self.comparison.show_page(f"<p>{text}</p>")

    @Slot(int)
    def _ask_cadre(self, place: int) -> None:
        if self.result is not None:
            self.cadre_asked.emit(self.result.cadres[place].cadre)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._made.clear()
            self._show()
            self._show_comparison()
        super().changeEvent(event)
