"""The menu bar of the main window: its actions, in their order."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from luanchuyen_desktop.gui.i18n import LANGUAGES
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.view import Menus

Standard = QKeySequence.StandardKey


class MainMenu(QObject):
    """Makes the actions; the main window connects them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.needs_book: list[QAction] = []
        self.needs_writing: list[QAction] = []
        self._file()
        self._edit()
        self._view()
        bar = window.menuBar()
        cadres, rotations = bar.addMenu(self.tr("&Cadres")), bar.addMenu(self.tr("&Rotations"))
        self._cadres_line = cadres.addSeparator()
        self.rounds = self._add(cadres, "calendar-event", self.tr("Planning &rounds…"), "Ctrl+Shift+H", book=True)
        self.needs = self._add(rotations, "users", self.tr("&Needs…"), "Ctrl+Shift+B", book=True)
        self.plans = self._add(rotations, "list-check", self.tr("&Yearly plans…"), "Ctrl+Shift+K", book=True)
        rotations.addSeparator()
        self.packages = self._add(rotations, "arrows-exchange", self.tr("&Packages of moves…"), "Ctrl+M", book=True)
        self.why = self._add(rotations, "info-circle", self.tr("&Why not?…"), "Ctrl+Shift+W", book=True)
        rotations.addSeparator()
        self._print = bar.addMenu(self.tr("&Print"))
        self.front = self._add(self._print, "printer", self.tr("&Paper of what is in front"), Standard.Print, book=True)
        self.papers = self._add(self._print, "file-certificate", self.tr("&Write papers…"), book=True)
        self.roster = self._add(self._print, "printer", self.tr("List of cadres (short)…"), book=True)
        self.report = self._add(self._print, "report", self.tr("&Reports on rotations…"), book=True)
        self._line = self._print.addSeparator()
        self.packet = self._add(
            self._print, "file-type-pdf", self.tr("Papers of a &meeting…"), "Ctrl+Shift+P", book=True
        )
        self.register = self._add(self._print, "book", self.tr("Re&gister of documents…"), "Ctrl+Shift+G", book=True)
        self.templates = self._add(self._print, "file-certificate", self.tr("&Templates of the papers…"), book=True)
        self.paper_settings = self._add(self._print, "settings", self.tr("&Settings of the papers…"), book=True)
        self._tools()
        self._help()
        self.for_views = Menus(cadres, rotations, self._print, self._view_menu)
        self._own = {menu: menu.actions() for menu in self._shared()}

    def _add(
        self,
        menu: QMenu,
        picture: str,
        text: str,
        keys: QKeySequence.StandardKey | str | None = None,
        *,
        book: bool = False,
        writing: bool = False,
    ) -> QAction:
        action = menu.addAction(icon(picture), text) if picture else menu.addAction(text)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        if book or writing:
            self.needs_book.append(action)
        if writing:
            self.needs_writing.append(action)
        return action

    def _file(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&File"))
        self.new = self._add(menu, "file-plus", self.tr("&New book…"), Standard.New)
        self.open = self._add(menu, "folder-open", self.tr("&Open a book…"), Standard.Open)
        self.recent = menu.addMenu(self.tr("Opened &lately"))
        self.close_book = self._add(menu, "", self.tr("&Close the book"), Standard.Close, book=True)
        menu.addSeparator()
        self.import_book = self._add(menu, "file-import", self.tr("&Import from Excel…"), "Ctrl+I", writing=True)
        self.export_book = self._add(menu, "file-export", self.tr("&Export to Excel…"), "Ctrl+E", book=True)
        menu.addSeparator()
        self.backup = self._add(menu, "device-usb", self.tr("&Back up to USB…"), "Ctrl+B", book=True)
        self.restore = self._add(menu, "restore", self.tr("&Restore from a backup…"))
        self.password = self._add(menu, "lock", self.tr("Set a &password…"), writing=True)
        menu.addSeparator()
        self.quit = self._add(menu, "", self.tr("&Quit"), "Ctrl+Q")

    def _edit(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Edit"))
        self.undo = self._add(menu, "arrow-back-up", self.tr("&Undo"), Standard.Undo)
        self.redo = self._add(menu, "arrow-forward-up", self.tr("&Redo"), "Ctrl+Y")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addSeparator()
        self.find = self._add(menu, "search", self.tr("&Find anywhere…"), "Ctrl+K", book=True)
        self.find_here = self._add(menu, "filter", self.tr("Find in this &tab"), Standard.Find, book=True)

    def _view(self) -> None:
        self._view_menu = menu = self._window.menuBar().addMenu(self.tr("&View"))
        self.findings = self._add(menu, "list-check", self.tr("&Findings"), "Ctrl+Shift+M", book=True)
        self.findings.setCheckable(True)
        self.next_finding = self._add(menu, "chevron-down", self.tr("&Next finding"), "F8", book=True)
        self.previous_finding = self._add(menu, "chevron-up", self.tr("&Previous finding"), "Shift+F8", book=True)
        menu.addSeparator()
        colors = menu.addMenu(self.tr("&Colours"))
        texts = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.schemes = self._choices(colors, texts)
        self.languages = self._choices(menu.addMenu(self.tr("&Language")), LANGUAGES)
        menu.addSeparator()

    def _choices(self, menu: QMenu, texts: dict[str, str]) -> QActionGroup:
        group = QActionGroup(menu)
        for key, text in texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        return group

    def _tools(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Tools"))
        self.check = self._add(menu, "refresh", self.tr("&Check the whole book again"), "F9", book=True)
        self.day = self._add(menu, "calendar-event", self.tr("Check by the &day…"), book=True)
        menu.addSeparator()
        self.deadlines = self._add(menu, "calendar-event", self.tr("Calendar of dead&lines…"), "Ctrl+L", book=True)
        self.rejudging = self._add(menu, "arrows-exchange", self.tr("&Judge old decisions again…"), book=True)
        menu.addSeparator()
        self.catalogue = self._add(menu, "book", self.tr("C&atalogue…"), "Ctrl+Shift+D", book=True)
        self.reorganisation = self._add(menu, "arrows-exchange", self.tr("Rearra&nge units…"), book=True)
        self.provinces = self._add(menu, "file-import", self.tr("Load the places of a pro&vince…"), writing=True)
        self.standards = self._add(menu, "list-check", self.tr("&Title standards…"), book=True)
        menu.addSeparator()
        self.waivers = self._add(menu, "file-certificate", self.tr("&Exceptions…"), "Ctrl+Shift+E", book=True)
        self.allowances = self._add(menu, "report", self.tr("S&upport of rotated cadres…"), book=True)
        self.rule_sets = self._add(menu, "settings", self.tr("&Rule sets…"), book=True)

    def _help(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Help"))
        self.log = self._add(menu, "", self.tr("Open the &log folder"))
        self.about = self._add(menu, "info-circle", self.tr("&About this program"))

    def _shared(self) -> tuple[QMenu, ...]:
        return self.for_views.cadres, self.for_views.rotations, self.for_views.print, self.for_views.view

    def take_views(self) -> None:
        """The tabs have put in what is theirs: what concerns no single record comes after it."""
        self.for_views.cadres.addActions([self._cadres_line, self.rounds])
        own = [self._line, self.packet, self.register, self.templates, self.paper_settings]
        self._print.addActions(own)  # moves them to the end

    def forget_views(self) -> None:
        """Take out what the tabs of a closed book put in."""
        for menu in self._shared():
            for action in menu.actions():
                if action not in self._own[menu]:
                    menu.removeAction(action)

    def allow(self, *, book: bool, writing: bool) -> None:
        """Enable what can be done now."""
        for action in self.needs_book:
            action.setEnabled(book)
        for action in self.needs_writing:
            action.setEnabled(writing)
        for menu in (self.for_views.cadres, self.for_views.rotations, self.for_views.print):
            menu.menuAction().setEnabled(book)
