"""The windows beside the main one that belong to no tab: one of each kind at most, closed with the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.gui.in_front import bring, take_keys
from luanchuyen_desktop.gui.papers.cases import Cases
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.book_page import BookPage
    from luanchuyen_desktop.gui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)


class SideWindows(QObject):
    """Each is imported, and made, when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_deadlines(self) -> None:
        """The calendar of deadlines."""
        from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow

        def make(page: BookPage) -> DeadlinesWindow:
            made = DeadlinesWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            return made

        self._open(DeadlinesWindow, make)

    @Slot()
    def show_rejudging(self) -> None:
        """Old decisions under other law."""
        from luanchuyen_desktop.gui.rejudging.window import RejudgingWindow

        def make(page: BookPage) -> RejudgingWindow:
            made = RejudgingWindow(page.session, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.export_wanted.connect(self._window.acts.ask_write)
            return made

        self._open(RejudgingWindow, make)

    @Slot()
    def show_allowances(self) -> None:
        """What rotated cadres are due."""
        from luanchuyen_desktop.gui.allowances.window import AllowancesWindow

        def make(page: BookPage) -> AllowancesWindow:
            made = AllowancesWindow(page.session, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.export_wanted.connect(self._window.acts.ask_write)
            return made

        self._open(AllowancesWindow, make)

    @Slot()
    def show_reports(self) -> None:
        """The reports sơ kết and tổng kết."""
        from luanchuyen_desktop.gui.reports.window import ReportsWindow

        def make(page: BookPage) -> ReportsWindow:
            made = ReportsWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.narrowing_wanted.connect(page.narrow)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.export_wanted.connect(self._window.acts.ask_write)
            self._window.book_closing.connect(made.close)  # what is typed can still be stored
            return made

        if self._window.page is not None and self._window.page.flush():
            self._open(ReportsWindow, make)

    @Slot()
    def show_register(self) -> None:
        """The register of documents."""
        from luanchuyen_desktop.gui.register.window import RegisterWindow

        def make(page: BookPage) -> RegisterWindow:
            made = RegisterWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.export_wanted.connect(self._window.acts.ask_write)
            return made

        if self._window.page is not None and self._window.page.flush():
            self._open(RegisterWindow, make)

    @Slot()
    def show_packet(self) -> None:
        """The papers of a meeting on the rotations that are marked in the tab in front."""
        page = self._window.page
        if page is not None:
            self.show_packet_of(page.current_view().rotations_in_hand())

    def show_packet_of(self, codes: Sequence[str]) -> None:
        """The papers of a meeting on these rotations, beside those that its window has already."""
        from luanchuyen_desktop.gui.papers.packet.window import PacketWindow

        def make(page: BookPage) -> PacketWindow:
            made = PacketWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            return made

        if self._window.page is not None and self._window.page.flush():
            opened = self._open(PacketWindow, make)
            if opened is not None:
                opened.put_in(codes)

    @Slot()
    def show_templates(self) -> None:
        """The texts of the papers."""
        from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow

        def make(page: BookPage) -> TemplatesWindow:
            return TemplatesWindow(page.session, self._window.around.settings, self._window)

        if self._window.page is not None and self._window.page.flush():
            self._open(TemplatesWindow, make, take=False)  # Ctrl+Z is for the text alone

    @Slot(str, str, str)
    def show_template(self, form: str, code: str, frame: str) -> None:
        """The text of a form, looked at with a case (blank: the latest) in a frame."""
        self.show_templates()
        from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow

        for each in self._window.findChildren(TemplatesWindow):
            if each.isVisible():
                each.ask(form, code, frame)

    @Slot()
    def show_rule_sets(self) -> None:
        """The sets of rules, and which of them count."""
        from luanchuyen_desktop.gui.rule_sets.window import RuleSetsWindow

        def make(page: BookPage) -> RuleSetsWindow:
            return RuleSetsWindow(page.session, self._window.around.settings, self._window)

        self._open(RuleSetsWindow, make)

    @Slot()
    def show_reorganisation(self) -> None:
        """Units merged, split, dissolved or renamed."""
        from luanchuyen_desktop.gui.reorganisation.window import ReorganisationWindow

        def make(page: BookPage) -> ReorganisationWindow:
            made = ReorganisationWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            return made

        if self._window.page is not None and self._window.page.flush():
            self._open(ReorganisationWindow, make)

    @Slot()
    def load_places(self) -> None:
        """The shipped places of a province."""
        from luanchuyen_desktop.gui.reorganisation.provinces_dialog import ProvincesDialog

        if self._window.page is not None and self._window.page.flush():
            ProvincesDialog(self._window.page.session, self._window).open()

    @Slot()
    def show_rounds(self) -> None:
        """The planning rounds."""
        from luanchuyen_desktop.gui.planning.rounds_window import RoundsWindow

        def make(page: BookPage) -> RoundsWindow:
            made = RoundsWindow(page.session, self._window)
            made.go_to.connect(self._go_to)
            return made

        if self._window.page is not None and self._window.page.flush():
            self._open(RoundsWindow, make)

    @Slot()
    def ask_why(self) -> None:
        """Why not: for the cadre, and the post if there is one, that are in hand in the tab in front."""
        from luanchuyen_desktop.gui.moves.why_not_window import WhyNotWindow

        def make(page: BookPage) -> WhyNotWindow:
            made = WhyNotWindow(page.session, parent=self._window)
            made.finding_asked.connect(self._go_to_finding)
            made.proposed.connect(self._go_to_rotation)
            return made

        page = self._window.page
        opened = self._open(WhyNotWindow, make) if page is not None and page.flush() else None
        if page is not None and opened is not None:
            opened.ask(page.current_view().move_in_hand() or Move("", "", "", months=DEFAULT_MONTHS))

    @Slot()
    def show_packages(self) -> None:
        """The window of packages of moves."""
        from luanchuyen_desktop.gui.moves.package_window import PackageWindow

        def make(page: BookPage) -> PackageWindow:
            made = PackageWindow(page.session, self._window)
            made.cadre_asked.connect(self._go_to_cadre)
            return made

        if self._window.page is not None and self._window.page.flush():
            self._open(PackageWindow, make)

    @Slot()
    def show_needs(self) -> None:
        """What units lack now and by a coming day."""
        from luanchuyen_desktop.gui.needs.window import NeedsWindow

        def make(page: BookPage) -> NeedsWindow:
            made = NeedsWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.export_wanted.connect(self._window.acts.ask_write)
            return made

        self._open(NeedsWindow, make)

    @Slot()
    def show_plans(self) -> None:
        """The yearly plans: they are edited like the catalogue, and stored with it when the book is closed."""
        if self._window.page is not None:
            self._window.page.records.show_plans()

    @Slot()
    def write_papers(self) -> None:
        """Papers about what is marked, or looked at, in the tab in front."""
        if self._window.page is not None:
            self.write_papers_about(self._window.page.current_view().cases_in_hand())

    @Slot()
    def print_front(self) -> None:
        """Papers about what is marked, or looked at, in the tab in front; else the paper of the panel or tab itself."""
        page = self._window.page
        if page is None or page.panel.print_by_key():
            return
        cases = page.current_view().cases_in_hand()
        if cases is not None or not page.current_view().print_own():
            self.write_papers_about(cases)

    def write_papers_about(self, cases: Cases | None) -> None:
        """The window in which papers are written; without cases they are chosen there."""
        from luanchuyen_desktop.gui.papers.window import PapersWindow

        def make(page: BookPage) -> PapersWindow:
            made = PapersWindow(page.session, self._window.around.settings, self._window)
            made.go_to.connect(self._go_to)
            made.paper_wanted.connect(self._window.acts.make_paper)
            made.settings_wanted.connect(self._window.acts.show_paper_setting)
            made.template_wanted.connect(self.show_template)
            self._window.book_closing.connect(made.store)
            return made

        page = self._window.page
        opened = self._open(PapersWindow, make) if page is not None and page.flush() else None
        if opened is not None:
            opened.ask(cases)

    def _open(self, kind: type[W], make: Callable[[BookPage], W], *, take: bool = True) -> W | None:
        """The one that is shown, else one that is made now and goes with the book; ``None`` without a book.

        ``take``: the keys of the main window work in it.
        """
        page = self._window.page
        if page is None:
            return None
        shown = next((one for one in self._window.findChildren(kind) if one.isVisible()), None)
        if shown is None:
            shown = make(page)
            if take:
                take_keys(shown, self._window.menu)
            self._window.book_closed.connect(shown.close)
        bring(shown)
        return shown

    # -- back to the tabs ------------------------------------------------------------------------------------------

    @Slot(object)
    def _go_to(self, field: FieldRef) -> None:
        page = self._window.page
        if page is not None:
            page.go_to(field)
            self._window.activateWindow()

    @Slot(object)
    def _go_to_finding(self, finding: Finding) -> None:
        page = self._window.page
        if page is not None:
            page.open_finding(finding)
            self._window.activateWindow()

    @Slot(str)
    def _go_to_rotation(self, code: str) -> None:
        self._go_to(FieldRef("rotation", code, "state"))

    @Slot(str)
    def _go_to_cadre(self, code: str) -> None:
        self._go_to(FieldRef("cadre", code, "name"))
