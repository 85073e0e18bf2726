"""The main window: one open book in tabs, the findings under them, menus around."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from luanchuyen_desktop.gui import theme
from luanchuyen_desktop.gui.book_opening import BookOpener
from luanchuyen_desktop.gui.book_page import BookPage
from luanchuyen_desktop.gui.closing import Closing
from luanchuyen_desktop.gui.main_menu import MainMenu
from luanchuyen_desktop.gui.messages import Messages, tell
from luanchuyen_desktop.gui.papers.cases import Cases
from luanchuyen_desktop.gui.password_acts import PasswordActs
from luanchuyen_desktop.gui.quick_search import QuickSearch
from luanchuyen_desktop.gui.register.telling import RegisterTelling
from luanchuyen_desktop.gui.rule_problems import RuleProblems
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.side_windows import SideWindows
from luanchuyen_desktop.gui.start_page import StartPage
from luanchuyen_desktop.gui.status import Status
from luanchuyen_desktop.gui.tasks import TaskRunner
from luanchuyen_desktop.gui.view import View
from luanchuyen_desktop.gui.window_acts import WindowActs
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings

ViewFactory = Callable[[Session], View]
RECENT = "book/recent"
PANEL_HEIGHT = 190  # pixels, until the person chooses another: on a small screen the tabs need the room


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is given from outside."""

    settings: Settings
    messages: Messages
    resources: Path
    log_file: Path
    today: Callable[[], date]
    language: str


class MainWindow(QMainWindow):
    """Made once; books come and go in it."""

    book_shown = Signal()  # a book is open and its tabs are there
    book_closing = Signal()  # the book can still be written to
    book_closed = Signal()

    def __init__(self, around: Surroundings, views: Sequence[ViewFactory]) -> None:
        super().__init__()
        self.around = around
        self._views = views
        self.page: BookPage | None = None
        self.tasks = TaskRunner(around.messages.report, parent=self)
        self._opener = BookOpener(self.tasks, around.resources, around.today, self)
        self._closing = Closing(self)
        self.menu = MainMenu(self)
        self.acts = WindowActs(self)
        self._passwords = PasswordActs(self)
        self._beside = SideWindows(self)
        self._rule_problems = RuleProblems(self)
        self._register_telling = RegisterTelling(self)
        self._status = Status(around.language, self)
        self._start = StartPage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._start)
        self.setCentralWidget(self._stack)
        self.setStatusBar(self._status)
        self.setAcceptDrops(True)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self._connect()
        self._restore_window()
        self._book_gone()

    # -- wiring ----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        menu, acts = self.menu, self.acts
        for action, slot in (
            (menu.new, acts.ask_new),
            (menu.open, acts.ask_open),
            (menu.close_book, self.close_book),
            (menu.import_book, acts.ask_import),
            (menu.export_book, acts.ask_export),
            (menu.backup, acts.backup),
            (menu.restore, acts.ask_restore),
            (menu.password, self._passwords.ask_new),
            (menu.quit, self.close),
            (menu.find, self._find_anywhere),
            (menu.find_here, self._find_here),
            (menu.undo, self._undo),
            (menu.redo, self._redo),
            (menu.roster, acts.print_roster),
            (menu.report, self._beside.show_reports),
            (menu.packet, self._beside.show_packet),
            (menu.register, self._beside.show_register),
            (menu.templates, self._beside.show_templates),
            (menu.paper_settings, acts.paper_settings),
            (menu.check, self._check_all),
            (menu.day, acts.ask_day),
            (menu.standards, acts.title_standards),
            (menu.catalogue, acts.show_catalogue),
            (menu.waivers, acts.show_waivers),
            (menu.rule_sets, self._beside.show_rule_sets),
            (menu.allowances, self._beside.show_allowances),
            (menu.reorganisation, self._beside.show_reorganisation),
            (menu.provinces, self._beside.load_places),
            (menu.deadlines, self._beside.show_deadlines),
            (menu.rejudging, self._beside.show_rejudging),
            (menu.rounds, self._beside.show_rounds),
            (menu.why, self._beside.ask_why),
            (menu.packages, self._beside.show_packages),
            (menu.needs, self._beside.show_needs),
            (menu.plans, self._beside.show_plans),
            (menu.front, self._beside.print_front),
            (menu.papers, self._beside.write_papers),
            (menu.about, acts.about),
            (menu.log, self._open_log_folder),
        ):
            action.triggered.connect(slot)
        menu.schemes.triggered.connect(self._take_scheme)
        menu.languages.triggered.connect(self._take_language)
        menu.recent.aboutToShow.connect(self._list_recent)
        self._start.open_wanted.connect(acts.ask_open)
        self._start.new_wanted.connect(acts.ask_new)
        self._start.recent_wanted.connect(self.open_book)
        self._status.backup_wanted.connect(acts.backup)
        self._status.day_wanted.connect(acts.ask_day)
        self._opener.opened.connect(self._show_book)
        self._opener.failed.connect(self._not_opened)
        self.around.messages.told.connect(self._closing.give_up)

    @property
    def session(self) -> Session | None:
        """The open book."""
        return self.page.session if self.page is not None else None

    # -- opening and closing ---------------------------------------------------------------------------------------

    def open_book(self, path: Path, *, read_only: bool = False, password: str | None = None) -> None:
        """Open a book in the place of the present one; a password that is needed and not given is asked for."""
        self._closing.when_quiet(partial(self._open_now, path, read_only=read_only, password=password))

    def new_book(self, path: Path) -> None:
        """Make a book and open it in the place of the present one."""
        self._closing.when_quiet(partial(self._create_now, path))

    def reopen(self, path: Path) -> None:
        """Open the book again for editing, once this event is over: its page goes."""
        password = self.session.book.password if self.session is not None else None
        QTimer.singleShot(0, self, partial(self.open_book, path, password=password))

    def _open_now(self, path: Path, *, read_only: bool, password: str | None) -> None:
        self._drop_book()
        self._opener.open(path, read_only=read_only, password=password)

    def _create_now(self, path: Path) -> None:
        self._drop_book()
        self._opener.create(path)

    @Slot()
    def close_book(self) -> None:
        """Close the open book and show the start page."""
        self._closing.when_quiet(self._drop_book)

    def when_quiet(self, then: Callable[[], object]) -> None:
        """Do this once nothing is under way that closing the book would stop."""
        self._closing.when_quiet(then)

    def close_book_then(self, then: Callable[[], object]) -> None:
        """Close the book, then do this."""

        def closed() -> None:
            self._drop_book()
            then()

        self._closing.when_quiet(closed)

    @Slot(object)
    def show_packet(self, codes: Sequence[str]) -> None:
        """The papers of a meeting on these rotations."""
        self._beside.show_packet_of(codes)

    @Slot(object)
    def write_papers(self, cases: Cases) -> None:
        """Open the window in which papers are written, with these cases in hand."""
        self._beside.write_papers_about(cases)

    @Slot()
    def refresh_status(self) -> None:
        """Something that the status line tells is another."""
        self._status.refresh()

    @Slot(object)
    def _show_book(self, workspace: Workspace) -> None:
        self._drop_book()  # another that was asked for meanwhile
        settings = self.around.settings
        session = Session(workspace, self.around.messages.report, self, self.around.today)
        self.page = BookPage(session, self._views, settings, self)
        self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.page.panel)
        self.resizeDocks([self.page.panel], [settings.number("panel_height", PANEL_HEIGHT)], Qt.Orientation.Vertical)
        self.page.connect_window(self)
        settings.remember_recent(RECENT, str(workspace.book.path))
        self.setWindowTitle(workspace.book.path.name)
        self._status.follow(session)
        session.changed.connect(self._name_undo)
        self.menu.allow(book=True, writing=not session.read_only)
        self._name_undo()
        session.start()
        self.book_shown.emit()

    @Slot(object)
    def _not_opened(self, error: BaseException) -> None:
        self.around.messages.report(error)
        self._book_gone()

    def _drop_book(self) -> None:
        """Close the book now; nothing is under way that would be missed."""
        if self.page is None:
            return
        self.book_closing.emit()
        page, self.page = self.page, None
        page.save_state(self.around.settings)
        self._status.follow(None)
        self.menu.forget_views()
        self.removeDockWidget(page.panel)
        self._stack.removeWidget(page)
        page.session.close()
        page.panel.deleteLater()
        page.deleteLater()
        page.session.deleteLater()
        self._book_gone()
        self.book_closed.emit()

    def _book_gone(self) -> None:
        self.setWindowTitle("")
        self.menu.allow(book=False, writing=False)
        self._name_undo()
        self._start.show_recent([path for path in map(Path, self.around.settings.texts(RECENT)) if path.exists()])
        self._stack.setCurrentWidget(self._start)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Waits for edits, asks about long work, remembers how the window was."""
        if not self._closing.is_quiet():
            event.ignore()
            self._closing.when_quiet(self.close)
            return
        self.save_window()
        self.tasks.close()  # may bring a book that was being opened
        self._drop_book()
        super().closeEvent(event)

    @Slot()
    def tell_panel(self) -> None:
        """Tick the menu when the panel is open."""
        if self.page is not None:
            self.menu.findings.setChecked(not self.page.panel.isHidden())

    # -- editing and finding ---------------------------------------------------------------------------------------

    @Slot()
    def _name_undo(self) -> None:
        session = self.session
        undo = session.book.undo_name() if session else None
        redo = session.book.redo_name() if session else None
        self.menu.undo.setText(self.tr("&Undo: %1").replace("%1", _plain(undo)) if undo else self.tr("&Undo"))
        self.menu.redo.setText(self.tr("&Redo: %1").replace("%1", _plain(redo)) if redo else self.tr("&Redo"))
        self.menu.undo.setEnabled(undo is not None)
        self.menu.redo.setEnabled(redo is not None)

    @Slot()
    def _undo(self) -> None:
        if self.page is not None and self.page.flush():
            self.page.session.undo()

    @Slot()
    def _redo(self) -> None:
        if self.page is not None and self.page.flush():
            self.page.session.redo()

    @Slot()
    def _find_anywhere(self) -> None:
        if self.page is not None:
            search = QuickSearch(self.page.session, self)
            search.chosen.connect(self.page.go_to)
            search.show()

    @Slot()
    def _find_here(self) -> None:
        if self.page is not None:
            self.page.current_view().focus_search()

    @Slot()
    def _check_all(self) -> None:
        if self.session is not None:
            self.session.check_all()

    # -- dropping files --------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one book or one workbook."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A book is opened, a workbook is imported."""
        path = _dropped(event)
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() == ".lccb":
            self.open_book(path)
        elif self.session is None:
            tell(self, self.tr("Open or make a book first, then drop the workbook."))
        else:
            self.acts.import_from(path)

    # -- the window itself -----------------------------------------------------------------------------------------

    def _restore_window(self) -> None:
        settings = self.around.settings
        self.resize(1280, 720)
        self.restoreGeometry(QByteArray.fromBase64(settings.text("window/geometry").encode()))
        for group, wanted in (
            (self.menu.schemes, settings.text("window/scheme", "system")),
            (self.menu.languages, self.around.language),
        ):
            for action in group.actions():
                action.setChecked(action.data() == wanted)

    def save_window(self) -> None:
        """Remember size, place and what the open book showed."""
        settings = self.around.settings
        settings.set("window/geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        if self.page is not None:
            self.page.save_state(settings)
            settings.set("book/last", str(self.page.session.book.path))
        else:
            settings.set("book/last", "")
        try:
            settings.save()
        except OSError as error:
            self.around.messages.report(error)

    @Slot(QAction)
    def _take_scheme(self, action: QAction) -> None:
        self.around.settings.set("window/scheme", action.data())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, action.data())

    @Slot(QAction)
    def _take_language(self, action: QAction) -> None:
        if action.data() != self.around.settings.text("window/language", self.around.language):
            self.around.settings.set("window/language", action.data())
            tell(self, self.tr("The language changes when the program is started again."))

    @Slot()
    def _list_recent(self) -> None:
        self.menu.recent.clear()
        for path in map(Path, self.around.settings.texts(RECENT)):
            action = self.menu.recent.addAction(_plain(str(path)))
            action.triggered.connect(partial(self.open_book, path))
            action.setEnabled(path.exists())

    @Slot()
    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.around.log_file.parent)))


def _plain(text: str | None) -> str:
    """Text for a menu: no letter is taken for a key."""
    return (text or "").replace("&", "&&")


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in {".lccb", ".xlsx"} else None
