"""The window “Nhu cầu”: a list and a picture of what units lack, and who stands behind each figure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.messages import tell_done
from luanchuyen_desktop.gui.needs.filters import NeedsFilters
from luanchuyen_desktop.gui.needs.legend import Legend
from luanchuyen_desktop.gui.needs.model import NeedsModel
from luanchuyen_desktop.gui.needs.people import PeoplePanel
from luanchuyen_desktop.gui.needs.picture import NeedsPicture
from luanchuyen_desktop.gui.print_key import print_by_key
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.services.needs.book import seats_in
from luanchuyen_desktop.services.needs.figures import Survey, survey
from luanchuyen_desktop.services.needs.listing import (
    Group,
    Grouping,
    Listed,
    behind,
    choose,
    everybody,
    group,
    summed,
)
from luanchuyen_desktop.services.needs.seats import Seat
from luanchuyen_desktop.services.needs.words import COLUMNS, note
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

STATE = "needs"
_PAUSE = 400  # milliseconds after an edit before the book is asked anew
_CONCERNED = frozenset({"tenure", "cadre", "rotation", "position", "unit", "title", "place", "waiver", "setting"})
# The picture has its titles across, so that lines summed by them are shown by units.
_DOWN = {Grouping.POST: Grouping.UNIT, Grouping.TITLE: Grouping.UNIT}


class NeedsWindow(QDialog):
    """Stays open beside the main window; the book is asked off the window's thread, and again after edits."""

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper
    export_wanted = Signal(object)  # Export

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._seats: list[Seat] | None = None  # of the days asked for; None: to be asked
        self.survey: Survey | None = None
        self.groups: list[Group] = []
        self.whole = summed(())
        self._latest = Latest(session, self)
        self._is_drawn = False  # whether the picture shows the lines of the list
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Needs of cadres"))
        self.filters = NeedsFilters(session.as_of, session.catalogue, self)
        self.filters.restore_state(settings.mapping(STATE))
        self.model = NeedsModel(self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Needs"))
        for table in (self.table, self.table.frozen):
            table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.picture = NeedsPicture(self)
        self.people = PeoplePanel(session, self)
        self.empty = EmptyState(parent=self)
        self.stack, self.tabs, self.strip = QStackedWidget(self), QTabWidget(self), JobStrip(self)
        self.summary = ElidedLabel(self)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.note_button = QToolButton(self)
        self.note_button.setIcon(icon("info-circle"))
        self.note_button.setAutoRaise(True)
        self.note_button.setToolTip(self.tr("How the figures are counted"))
        self.note_button.setAccessibleName(self.note_button.toolTip())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.ask()

    def _make_buttons(self) -> None:
        self.print_button = QPushButton(icon("printer"), self.tr("&Print…"), self)
        self.export_button = QPushButton(icon("file-export"), self.tr("&Excel…"), self)
        self.buttons = closing_buttons(self, self.print_button, self.export_button)

    def _lay_out(self) -> None:
        drawn = QWidget(self)
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, GRID // 2, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(Legend(self))
        column.addWidget(self.picture, 1)
        self.tabs.addTab(self.table, self.tr("List"))
        self.tabs.addTab(drawn, self.tr("Picture"))
        self.stack.addWidget(self.tabs)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.people)
        self.splitter.setSizes([GRID * 44, GRID * 22])
        self.splitter.setStretchFactor(0, 2)  # in a low window both give way, not the list alone
        self.splitter.setStretchFactor(1, 1)
        below = QHBoxLayout()
        below.addWidget(self.note_button)
        below.addWidget(self.summary, 1)
        below.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.filters)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        self.table.share_width({0: self.table.columnWidth(0)}, self.model.columnCount() - 1)
        fit(self, GRID * 156, GRID * 84)

    def _connect(self) -> None:
        session, filters = self._session, self.filters
        self._latest.done.connect(self._take)
        self._latest.ended.connect(self._show)
        filters.moment_changed.connect(self.ask)
        filters.causes_changed.connect(self._count_again)
        filters.filter_changed.connect(self._show)
        filters.left_down.connect(self.table.setFocus)
        self.table.selectionModel().currentChanged.connect(self._show_figure)
        self.table.clicked.connect(self._show_figure)
        self.table.frozen.clicked.connect(self._show_figure)
        self.table.opened.connect(self._into_people)
        self.tabs.currentChanged.connect(self._draw)
        self.picture.chosen.connect(self._show_cell)
        self.people.go_to.connect(self.go_to)
        self.empty.acted.connect(filters.clear)
        self.buttons.rejected.connect(self.close)
        self.note_button.clicked.connect(self._tell_note)
        self.print_button.clicked.connect(self._print)
        print_by_key(self, self.print_button)
        self.export_button.clicked.connect(self._export)
        self._pause.timeout.connect(self.ask)
        session.changed.connect(self._book_changed)
        session.catalogue_changed.connect(self._catalogue_changed)
        session.as_of_changed.connect(self._day_changed)

    # -- asking ----------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask the book who sits where, in the place of what is under way."""
        self._seats = None
        self._count_again()

    @Slot()
    def _count_again(self) -> None:
        self._pause.stop()
        moment, counted = self.filters.moment(), self.filters.counted()
        if moment is None:
            return
        rule_book, catalogue, known = self._session.workspace.rule_book, self._session.catalogue, self._seats

        def work(book: Book, progress: Progress) -> tuple[list[Seat], Survey]:
            seats = seats_in(book, rule_book, moment, progress) if known is None else known
            return seats, survey(seats, catalogue, moment, counted)

        self.strip.show_job(self._latest.ask(self.tr("Counting the needs"), work))
        self._show_buttons()

    @Slot(object)
    def _take(self, found: tuple[list[Seat], Survey]) -> None:
        self._seats, self.survey = found

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if changes.cadres is None or changes.tables & _CONCERNED:
            self._pause.start()

    @Slot()
    def _catalogue_changed(self) -> None:
        self.filters.set_catalogue(self._session.catalogue)

    @Slot()
    def _day_changed(self) -> None:
        self.filters.follow_day(self._session.as_of)
        self.ask()

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        found, catalogue, by = self.survey, self._session.catalogue, self.filters.by()
        if found is None:
            return
        posts = choose(found.posts, self.filters.wanted(), catalogue)
        self.groups = group(posts, by, catalogue)
        self.whole = summed(posts)
        self.model.name_groups(by)
        self.model.take(self.groups)
        self._is_drawn = False
        self._draw()
        self.tabs.setTabText(0, f"{self.tr('List')} {grouped(len(self.groups))}")
        self.stack.setCurrentWidget(self.tabs if self.groups else self.empty)
        self.people.setVisible(bool(self.groups))
        if found.posts:
            self.empty.tell(self.tr("No post fits these filters."), self.tr("Clear the filters"))
        else:
            self.empty.tell(self.tr("No post yet. Record units, titles and posts in the catalogue first."), "")
        self._summarise()
        self._show_figure()
        self._show_buttons()

    @Slot()
    def _draw(self) -> None:
        """Make the picture anew when it is looked at."""
        if self._is_drawn or self.survey is None or self.tabs.currentIndex() == 0:
            return
        self._is_drawn = True
        by, catalogue = self.filters.by(), self._session.catalogue
        down = _DOWN.get(by, by)
        drawn = self.groups if down is by else group(self.whole.posts, down, catalogue)
        self.picture.take(drawn, catalogue, self.survey.counted)

    def _summarise(self) -> None:
        words = self.tr("%1 posts · now %2, lacking %3, too many %4 · on the day %5, lacking %6, too many %7")
        now, then = self.whole.now, self.whole.then
        counts = (now.holders, now.vacant, now.surplus, then.holders, then.vacant, then.surplus)
        words = words.replace("%1", grouped(len(self.whole.posts)))
        for number, count in enumerate(counts, start=2):
            words = words.replace(f"%{number}", count.in_words)
        self.summary.setText(words)

    @Slot()
    def _tell_note(self) -> None:
        if self.survey is not None:
            tell_done(self, self.note_button.toolTip(), note(self.survey, self.whole.now.unstated))

    def _show_buttons(self) -> None:
        self.note_button.setEnabled(self.survey is not None)
        ready = bool(self.groups) and not self._latest.is_busy
        self.print_button.setEnabled(ready)
        self.export_button.setEnabled(ready)

    @Slot()
    def _show_figure(self, _index: QModelIndex | None = None) -> None:
        """Who stands behind the figure that the cursor of the list is on."""
        index = self.table.selectionModel().currentIndex()
        if self.survey is None or not index.isValid() or not 0 <= index.row() < len(self.model.rows):
            self.people.show_nothing()
            return
        one: Group = self.model.rows[index.row()]
        figure = self.model.figure_at(index.column())
        if figure is None:
            self.people.show_lines(one.label, everybody(one), self.survey)
            return
        text = self.model.text(index.row(), figure.value)
        lines = behind(one, figure, self.survey.counted)
        self.people.show_lines(f"{one.label} · {COLUMNS[figure]}: {text}", lines, self.survey)

    @Slot(object)
    def _show_cell(self, one: Group | None) -> None:
        if self.survey is None or one is None:
            self.people.show_nothing()
            return
        self.people.show_lines(one.label, everybody(one), self.survey)

    @Slot()
    def _into_people(self) -> None:
        table = self.people.table
        if table.model().rowCount():
            if not table.chosen_rows():
                table.selectRow(0)
            table.setFocus()

    # -- out -------------------------------------------------------------------------------------------------------

    def listed(self, found: Survey) -> Listed:
        """The list as it stands, to be printed or written."""
        return Listed(found, self.filters.by(), list(self.model.rows), self.whole, self._session.catalogue)

    def _file_name(self, found: Survey) -> str:
        return f"Nhu cầu cán bộ {found.moment.then:%Y-%m-%d}"

    @Slot()
    def _print(self) -> None:
        if self.survey is None:
            return
        listed = self.listed(self.survey)

        def make(workspace: Workspace, progress: Progress) -> bytes:
            from luanchuyen_desktop.services.needs.paper import needs_pdf

            return needs_pdf(workspace, listed, progress)

        self.paper_wanted.emit(Paper(self.windowTitle(), f"{self._file_name(self.survey)}.pdf", make))

    @Slot()
    def _export(self) -> None:
        if self.survey is None:
            return
        listed = self.listed(self.survey)

        def write(path: Path, progress: Progress) -> None:
            from luanchuyen_desktop.services.needs.paper import export_needs

            export_needs(path, listed, progress)

        title, kinds = self.tr("Export the needs to Excel"), self.tr("Excel workbooks (*.xlsx)")
        self.export_wanted.emit(Export(title, f"{self._file_name(self.survey)}.xlsx", kinds, "workbook", write))

    def done(self, result: int) -> None:
        """Stop asking; remember what was wanted."""
        self._latest.stop()
        self._pause.stop()
        self._settings.set(STATE, self.filters.save_state())
        super().done(result)
