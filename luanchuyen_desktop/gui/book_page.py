"""An open book in the main window: banner, tabs, findings panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.findings_panel import FindingsPanel
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, word
from luanchuyen_desktop.gui.record_windows import RecordWindows
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.gui.view import Narrowing, View
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.journal import Changes

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow


class BookPage(QWidget):
    """Owns the tabs of one session; lives as long as the book is open."""

    def __init__(
        self, session: Session, factories: Sequence[Callable[[Session], View]], settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.panel = FindingsPanel(session, parent)
        self.views = [make(session) for make in factories]
        self.records = RecordWindows(session, settings, self)
        self._tabs = QTabWidget(self)
        self._tabs.setTabBar(TallTabBar())
        self._tabs.setDocumentMode(True)
        self.search_button = QToolButton(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if session.read_only:
            layout.addWidget(self._banner())
        layout.addWidget(self._tabs, 1)
        for number, view in enumerate(self.views, start=1):
            self._tabs.addTab(view, view.title)
            view.count_changed.connect(self._count_tabs)
            key = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            key.activated.connect(partial(self._tabs.setCurrentIndex, number - 1))
            view.reload(None)
        self._current = self._tabs.currentIndex()
        self._tabs.currentChanged.connect(self._tab_changed)
        session.changed.connect(self._reload)
        session.as_of_changed.connect(self._reload_all)
        session.findings_changed.connect(self._count_tabs)
        self._restore_state(settings)
        self._count_tabs()

    def _banner(self) -> QWidget:
        banner = QWidget(self)
        banner.setAutoFillBackground(True)
        palette = banner.palette()
        palette.setColor(QPalette.ColorRole.Window, colors_of(palette).banner)
        banner.setPalette(palette)
        text = QLabel(self.tr("This book is open read-only: nothing can be changed in it."), banner)
        picture = QLabel(banner)
        picture.setPixmap(icon("lock").pixmap(GRID * 2))
        self.reopen_button = QPushButton(self.tr("Open for editing"), banner)
        layout = QHBoxLayout(banner)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.addWidget(picture)
        layout.addWidget(text)
        layout.addStretch()
        layout.addWidget(self.reopen_button)
        return banner

    def connect_window(self, window: MainWindow) -> None:
        """Let tabs, panel and menus reach one another."""
        menu = window.menu
        for view in self.views:
            view.in_front = self.current_view
            view.fill_menus(menu.for_views)
            view.show_finding.connect(self.panel.show_finding)
            view.draft_checked.connect(self.panel.show_draft)
            view.go_to.connect(self.go_to)
            view.import_wanted.connect(menu.import_book.trigger)
            view.paper_wanted.connect(window.acts.make_paper)
            view.export_wanted.connect(window.acts.ask_write)
            view.roster_wanted.connect(window.acts.ask_roster)
            view.rounds_wanted.connect(menu.rounds.trigger)
            view.needs_wanted.connect(menu.needs.trigger)
            view.narrowing_wanted.connect(self.narrow)
            view.why_wanted.connect(menu.why.trigger)
            view.packet_wanted.connect(menu.packet.trigger)
            view.papers_wanted.connect(window.write_papers)
        menu.take_views()
        self.panel.activated.connect(self.open_finding)
        self.panel.waiver_wanted.connect(self.records.ask_waiver)
        self.records.connect_menu(menu)
        self.records.go_to.connect(self.go_to)
        self.records.paper_wanted.connect(window.acts.make_paper)
        self.records.packet_wanted.connect(window.show_packet)
        self.records.export_wanted.connect(window.acts.ask_write)
        self.records.roster_wanted.connect(window.acts.ask_roster)
        self.records.papers_wanted.connect(window.write_papers)
        self.panel.out.paper_wanted.connect(window.acts.make_paper)
        self.panel.out.export_wanted.connect(window.acts.ask_write)
        menu.findings.setChecked(not self.panel.isHidden())
        menu.findings.toggled.connect(self.panel.setVisible)
        self.panel.visibilityChanged.connect(window.tell_panel)
        menu.next_finding.triggered.connect(self.panel.go_next)
        menu.previous_finding.triggered.connect(self.panel.go_previous)
        # Not setDefaultAction: the button would take the menu's action with it when the book is closed.
        self.search_button.setIcon(menu.find.icon())
        self.search_button.setText(self.tr("Find (Ctrl+K)"))
        self.search_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.search_button.setAutoRaise(True)
        self.search_button.clicked.connect(menu.find.trigger)
        self._tabs.setCornerWidget(self.search_button)
        self.search_button.show()
        if self.session.read_only:
            self.reopen_button.clicked.connect(partial(window.reopen, self.session.book.path))

    # -- tabs ------------------------------------------------------------------------------------------------------

    def current_view(self) -> View:
        """The tab in front."""
        return self.views[self._tabs.currentIndex()]

    @Slot(object)
    def go_to(self, field: FieldRef) -> None:
        """Open a record in the first tab that shows such records, the one in front before others."""
        front = self.current_view()
        for view in [front, *(other for other in self.views if other is not front)]:
            if view.show_record(field):
                self._tabs.setCurrentWidget(view)
                self.activateWindow()
                return
        self.records.show_record(field)

    @Slot(object)
    def narrow(self, wanted: Narrowing) -> None:
        """Bring a tab to the front that shows only what is wanted; a mark narrows the findings panel."""
        if isinstance(wanted.wanted, Mark):
            self.panel.show_mark(wanted.wanted)
            return
        for view in self.views:
            if view.key == wanted.view and view.narrow(wanted.wanted):
                self._tabs.setCurrentWidget(view)
                self.activateWindow()

    @Slot(object)
    def open_finding(self, finding: Finding) -> None:
        """Go where the finding can be mended, else to the cadre."""
        for field in (*finding.fields, FieldRef("cadre", finding.cadre, "code")):
            for view in self.views:
                if view.show_record(field):
                    self._tabs.setCurrentWidget(view)
                    return
            if self.records.show_record(field):
                return

    def flush(self) -> bool:
        """Store what is being typed in any tab."""
        stored = [view.flush() for view in self.views]  # each of them, also after one that could not
        stored.append(self.records.flush())
        return all(stored)

    @Slot(int)
    def _tab_changed(self, index: int) -> None:
        if 0 <= self._current < len(self.views):
            self.views[self._current].flush()
        self._current = index

    @Slot()
    def _count_tabs(self) -> None:
        for index, view in enumerate(self.views):
            counts = self.session.findings.counts(view.concerns)
            told = {mark: counts[mark] for mark in (Mark.ERROR, Mark.WARNING) if counts[mark]}
            title = view.title if view.count is None else f"{view.title} {grouped(view.count)}"
            marks = " ".join(f"{SYMBOLS[mark]}{grouped(count)}" for mark, count in told.items())
            self._tabs.setTabText(index, f"{title}  {marks}" if marks else title)
            words = ", ".join(f"{grouped(count)} {word(mark)}" for mark, count in told.items())
            self._tabs.setTabToolTip(index, self.tr("To mend: %1").replace("%1", words) if words else "")

    @Slot(object)
    def _reload(self, changes: Changes) -> None:
        for view in self.views:
            view.reload(changes)

    @Slot()
    def _reload_all(self) -> None:
        for view in self.views:
            view.reload(None)

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self, settings: Settings) -> None:
        """Remember the tab, the panel and what each tab says of itself."""
        settings.set("book/tab", self._tabs.currentIndex())
        self.records.save_state()
        settings.set("panel", {**self.panel.save_state(), "hidden_panel": self.panel.isHidden()})
        if self.panel.isVisible():
            settings.set("panel_height", self.panel.height())
        for view in self.views:
            settings.set(f"view/{view.key}", view.save_state())

    def _restore_state(self, settings: Settings) -> None:
        panel = settings.mapping("panel")
        self.panel.restore_state(panel)
        self.panel.setVisible(panel.get("hidden_panel") is not True)
        for view in self.views:
            view.restore_state(settings.mapping(f"view/{view.key}"))
        self._tabs.setCurrentIndex(min(max(settings.number("book/tab"), 0), len(self.views) - 1))
