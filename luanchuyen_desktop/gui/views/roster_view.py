"""The tab of cadres: the roster to find somebody in, and beside it the form of the one in hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.cv.printing import CvPrinting
from luanchuyen_desktop.gui.dialogs.new_cadre import NewCadreDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.roster_model import RosterColumn, RosterModel, RosterSource
from luanchuyen_desktop.gui.papers.cases import Cases, rotations
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.view import Menus, View
from luanchuyen_desktop.gui.views import view_state
from luanchuyen_desktop.gui.views.cadre_form import CadreForm
from luanchuyen_desktop.gui.views.roster_filter import RosterFilterBar
from luanchuyen_desktop.gui.views.roster_finder import RosterFinder
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.figures import FiguresDelegate
from luanchuyen_desktop.gui.widgets.frozen_table import FrozenTable
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.roster import Chosen, RosterRow, list_rows, owner_of
from luanchuyen_desktop.services.rotations.rotation_desk import DEFAULT_MONTHS
from luanchuyen_desktop.settings import Json
from luanchuyen_desktop.store.journal import Changes

SHOW_PAUSE = 40  # milliseconds that a row is current before its form is shown: an arrow key held down runs freely
_TABLES = frozenset({"cadre", "tenure", "unit", "title", "position"})
# What a column shows whole at first.
_SAMPLES = {
    RosterColumn.NAME: "Nguyễn Hoàng Phương Khánh",
    RosterColumn.BIRTH: "00/00/0000",
    RosterColumn.SEX: "Giới tính",
    RosterColumn.TITLE: "Phó Giám đốc",
    RosterColumn.UNIT: "Ủy ban nhân",
    RosterColumn.SINCE: "00/00/0000",
    RosterColumn.FINDINGS: "Kiểm tra",
    RosterColumn.CODE: "CB00000",
}


class RosterView(View):
    """The table finds, the form edits; a change of either is shown in the other."""

    key = "roster"
    concerns = frozenset({"cadre"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.title = self.tr("Cadres")
        self.count = 0
        self.finder = RosterFinder(session, self)
        self._current: str | None = None
        self._row = 0  # where the current cadre stood, for when it is gone
        self._goal: FieldRef | None = None
        self.model = RosterModel(RosterSource(self._fetch, self._catalogue, session.findings), self)
        self.model.failed.connect(self._on_read_failed, Qt.ConnectionType.QueuedConnection)
        self._make_actions()
        self.filter = RosterFilterBar(self)
        self.filter.add_button(self.add_action)
        self.table = self._make_table()
        self.notice = NoticeBar(self)
        self.form = CadreForm(session, self)
        self.cv_printing = CvPrinting(session.workspace, self.marked, self.flush, self)
        self._lists = QStackedWidget(self)
        self._forms = QStackedWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._show_soon = QTimer(self)
        self._show_soon.setSingleShot(True)
        self._show_soon.setInterval(SHOW_PAUSE)
        self._connect()

    # -- building --------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        can_write = not self.session.read_only
        self.add_action = QAction(icon("user-plus"), self.tr("&Add a cadre…"), self)
        self.add_action.setShortcut(QKeySequence("Ctrl+Shift+N"))
        self.add_action.setEnabled(can_write)
        self.add_action.triggered.connect(self.add_cadre)
        self.delete_action = QAction(icon("trash"), self.tr("&Delete the cadre"), self)
        self.delete_action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete_action.triggered.connect(self.delete_cadre)
        self._import_action = QAction(icon("file-import"), self.tr("Import an Excel workbook…"), self)
        self._import_action.setEnabled(can_write)
        self._import_action.triggered.connect(self.import_wanted)

    def _make_table(self) -> FrozenTable:
        table = FrozenTable(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Cadres"))
        for part in (table, table.frozen):
            part.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for column, sample in _SAMPLES.items():
            table.setColumnWidth(column, table.fontMetrics().horizontalAdvance(sample) + 2 * GRID)
        for column in (RosterColumn.BIRTH, RosterColumn.SINCE):
            table.setItemDelegateForColumn(column, FiguresDelegate(table))
        table.horizontalHeader().setStretchLastSection(True)
        elastic = {column: table.columnWidth(column) for column in (RosterColumn.TITLE, RosterColumn.UNIT)}
        table.share_width({int(column): width for column, width in elastic.items()}, RosterColumn.FINDINGS)
        table.show_sort(RosterColumn.NAME, Qt.SortOrder.AscendingOrder)
        table.addAction(self.delete_action)
        table.let_mark_several()
        return table

    def _lay_out(self) -> None:
        empty = self.tr("There are no cadres in this book yet. Import them from a workbook, or add them one by one.")
        self._lists.addWidget(self.table)
        self._lists.addWidget(EmptyState(empty, self._import_action, self.add_action, parent=self))
        self._lists.addWidget(
            EmptyState(self.tr("No cadre fits the search and the filter."), self.filter.clear_action, parent=self)
        )
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, GRID // 2, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.filter)
        column.addWidget(self._lists, 1)
        column.addWidget(self.notice)
        self._forms.addWidget(EmptyState(self.tr("Choose a cadre in the list to see the file here."), parent=self))
        self._forms.addWidget(self.form)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._forms)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 11)
        self.splitter.setStretchFactor(1, 9)
        self.splitter.setSizes([1140, 860])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.filter.changed.connect(self._query)
        self.finder.found.connect(self._found)
        self.filter.search.left_down.connect(self._enter_table)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.opened.connect(self._enter_form)
        self.table.sort_asked.connect(self.sort_by)
        self._show_soon.timeout.connect(self._show_form)
        self.notice.undo_asked.connect(self._undo)
        self.form.draft_checked.connect(self.draft_checked)
        self.form.finding_clicked.connect(self.show_finding)
        self.form.noticed.connect(self.notice.tell)
        self.form.rotation_opened.connect(self._open_rotation)
        self.form.rotations.why_button.clicked.connect(self.why_wanted)
        self.session.findings_changed.connect(self._on_findings)
        self.cv_printing.paper_wanted.connect(self.paper_wanted)
        self.cv_printing.export_wanted.connect(self.export_wanted)
        self.cv_printing.serve(self.form.cv, self.table.selectionModel(), self.notice)

    # -- reading ---------------------------------------------------------------------------------------------------

    def marked(self) -> list[str]:
        """The codes of the cadres marked in the list, in its order; of the one in the form where none is."""
        marked = self.table.selectionModel().selection()  # a few blocks, also where 50,000 rows are marked
        blocks = (marked.at(number) for number in range(marked.count()))
        rows = {row for block in blocks for row in range(block.top(), block.bottom() + 1)}
        codes = [code for row in sorted(rows) if (code := self.model.code(row)) is not None]
        return codes or ([self.form.code] if self.form.code is not None else [])

    def _fetch(self, codes: Sequence[str]) -> list[RosterRow]:
        return list_rows(self.session.book, codes, self.session.as_of)

    def _catalogue(self) -> Catalogue:
        return self.session.catalogue

    def reload(self, changes: Changes | None) -> None:
        """Find again; the row in hand stays in hand."""
        if changes is None or changes.tables & {"unit", "title"}:
            self.filter.set_catalogue(self.session.catalogue)
        if changes is None or changes.tables & _TABLES:
            self.model.forget(None if changes is None else changes.cadres)
            self._query()
        if not self.form.reload(changes):
            self.form.show_cadre(None)
            self._forms.setCurrentIndex(0)
        elif self.form.code is not None and not self._show_soon.isActive():
            self._current = self.form.code  # the code itself may have been edited

    @Slot()
    def _query(self) -> None:
        self.finder.ask(self.filter.wanted())

    @Slot(list, int)
    def _found(self, codes: list[str], total: int) -> None:
        self.model.show_codes(codes)
        self._lists.setCurrentIndex(0 if codes else 1 if total == 0 else 2)
        self.filter.show_count(len(codes), total)
        if total != self.count:
            self.count = total
            self.count_changed.emit()
        self._restore_row()

    def _restore_row(self) -> None:
        """After the lines were found: go to the record asked for, else keep the row, else take its neighbour."""
        if self._goal is not None:
            goal, self._goal = self._goal, None
            self.show_record(goal)
            return
        row = self.model.row_of(self._current) if self._current is not None else -1
        is_gone = self.form.code is None
        if row < 0 and self.model.rowCount() and (is_gone or self.table.hasFocus()):
            row = min(self._row, self.model.rowCount() - 1) if is_gone else 0
        if row >= 0:
            self._select(row)

    def _select(self, row: int) -> None:
        index = self.model.index(row, 0)
        if self.table.currentIndex().row() != row or not self.table.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            # Not selectRow: what that does depends on the keys held down, and this may follow a Ctrl+Z.
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    @Slot(object)
    def _on_read_failed(self, error: BaseException) -> None:
        raise error  # to the one place that tells people

    @Slot(object)
    def _on_findings(self, cadres: Collection[str] | None) -> None:
        self.model.refresh_marks(cadres)
        if self.finder.column is RosterColumn.FINDINGS and cadres is None:
            self._query()

    # -- the cadre in hand -------------------------------------------------------------------------------------------

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        code = self.model.code(current.row()) if current.isValid() else None
        if code is not None:
            self._current, self._row = code, current.row()
            self._show_soon.start()

    @Slot()
    def _show_form(self) -> None:
        self._show_soon.stop()
        if self._current is not None and self.form.show_cadre(self._current):
            self._forms.setCurrentIndex(1)
        self.delete_action.setEnabled(self.form.code is not None and not self.session.read_only)

    @Slot()
    def _enter_table(self) -> None:
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self._select(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _enter_form(self) -> None:
        self._show_form()
        self.form.cadre_editor.focus_field("name")

    def show_record(self, field: FieldRef) -> bool:
        """Take the cadre in hand whose record it is, and put the cursor into the field."""
        owner = owner_of(self.session.book, field.record, field.key) if field.record in _RECORDS else None
        if owner is None:
            return False
        self._current = owner
        row = self.model.row_of(owner)
        if row < 0:
            # Hidden by the filter, or just added: shown once it is found.
            self._goal = field
            if self.filter.is_empty():
                self._query()
            else:
                self.filter.clear()
            return True
        self._select(row)
        self._show_form()
        return self.form.focus_field(field)

    @Slot(str)
    def _open_rotation(self, code: str) -> None:
        self.go_to.emit(FieldRef("rotation", code, "state"))

    # -- doing -----------------------------------------------------------------------------------------------------

    @Slot(int)
    def sort_by(self, column: int) -> None:
        """Order by a column; once more turns the order round. Columns without an order of their own do nothing."""
        if self.finder.order_by(RosterColumn(column)):
            self._query()
        self._show_sort()

    def _show_sort(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self.finder.descending else Qt.SortOrder.AscendingOrder
        self.table.show_sort(self.finder.column, order)

    @Slot()
    def add_cadre(self) -> None:
        """Ask for what a new record cannot be without, and open it."""
        dialog = NewCadreDialog(self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_record.connect(self._add)
        dialog.open()

    @Slot(object)
    def _add(self, record: Cadre) -> None:
        job = self.session.submit(partial(editing.save, record=record))
        job.done.connect(partial(self._added, record.code))

    def _added(self, code: str, _changes: object) -> None:
        self.show_record(FieldRef("cadre", code, "birthplace"))

    @Slot()
    def delete_cadre(self) -> None:
        """Remove the cadre in hand with the whole file; it can be taken back."""
        code = self.form.code
        stored = self.session.stored(code) if code is not None else None
        if stored is None or self.session.read_only:
            return
        job = self.session.submit(partial(editing.delete, record=stored.cadre))
        told = self.tr("Deleted: %1 (%2).").replace("%1", stored.cadre.name).replace("%2", stored.cadre.code)
        job.done.connect(partial(self._deleted, told))

    def _deleted(self, told: str, _changes: object) -> None:
        self.notice.tell(told, can_undo=True)

    @Slot()
    def _undo(self) -> None:
        self.notice.dismiss()
        self.session.undo()

    # -- the main window -----------------------------------------------------------------------------------------------

    def narrow(self, wanted: object) -> bool:
        """List only cadres chosen elsewhere."""
        if not isinstance(wanted, Chosen):
            return False
        self.filter.choose(wanted)
        return True

    def listed_cadres(self) -> list[tuple[str, list[str]]]:
        """Those that the filter lets through, and those marked where there are several."""
        shown = self.model.codes()
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        marked = [code for row in rows if (code := self.model.code(row)) is not None]
        groups = [(self.tr("Those listed in the tab now (%1)").replace("%1", grouped(len(shown))), shown)]
        if len(marked) > 1:
            groups.append((self.tr("Those marked (%1)").replace("%1", grouped(len(marked))), marked))
        return [group for group in groups if group[1]]

    def move_in_hand(self) -> Move | None:
        """The cadre in the form."""
        code = self.form.code
        return Move(code, "", "", months=DEFAULT_MONTHS) if code is not None else None

    def cases_in_hand(self) -> Cases | None:
        """The latest rotation of the cadre in the form."""
        dossier = self.session.stored(self.form.code) if self.form.code is not None else None
        found = [each for each in dossier.rotations if each.state is not RotationState.CANCELLED] if dossier else []
        latest = max(found, key=lambda each: each.id or 0, default=None)
        return rotations([latest.code]) if latest is not None else None

    def print_own(self) -> bool:
        """Of a cadre who never rotated: the CV 2C."""
        is_there = self.cv_printing.print_action.isEnabled()
        if is_there:
            self.cv_printing.print_chosen()
        return is_there

    def fill_menus(self, menus: Menus) -> None:
        """Add and delete."""
        menus.cadres.addAction(self.add_action)
        menus.cadres.addAction(self.delete_action)
        menus.print.addActions([self.cv_printing.print_action, self.cv_printing.word_action])

    def flush(self) -> bool:
        """Ask to store what is typed in the form; what is about to be shown is shown now."""
        if self._show_soon.isActive():
            self._show_form()
        return self.form.flush()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.search.selectAll()

    def save_state(self) -> dict[str, Json]:
        """Splitter, columns, order, filter and the cadre in hand."""
        return {
            "splitter": list(self.splitter.sizes()),
            "columns": view_state.chosen_widths(self.table),
            "sort": int(self.finder.column),
            "descending": self.finder.descending,
            "filter": self.filter.save(),
            "cadre": self._current,
        }

    def restore_state(self, state: dict[str, Json]) -> None:
        """As it was left."""
        view_state.set_split(self.splitter, state.get("splitter"))
        view_state.set_chosen_widths(self.table, state.get("columns"))
        sort = state.get("sort")
        if isinstance(sort, int) and sort in set(RosterColumn):
            self.finder.column = RosterColumn(sort)
            self.finder.descending = state.get("descending") is True
            self._show_sort()
        cadre = state.get("cadre")
        self._current = cadre if isinstance(cadre, str) else None
        wanted = state.get("filter")
        self.filter.restore(wanted if isinstance(wanted, dict) else {})


_RECORDS = frozenset(
    {
        "cadre",
        "tenure",
        "planning_entry",
        "source_entry",
        "evaluation",
        "discipline",
        "locality_determination",
    }
)
