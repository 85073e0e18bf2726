"""The Luân chuyển tab: rotations in a table, the one in hand in a form beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.old_seats import OldSeats
from luanchuyen_desktop.gui.models.rotation_model import RotationModel
from luanchuyen_desktop.gui.papers.cases import Cases, rotations
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Menus, View
from luanchuyen_desktop.gui.views import view_state
from luanchuyen_desktop.gui.views.list_layout import acts_row, lay_out_list_and_form
from luanchuyen_desktop.gui.views.rotation_filter import RotationFilterBar
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from luanchuyen_desktop.gui.views.rotation_printing import RotationPrinting
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.views.sent_out import SentOutAction
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.rules.finding import FieldRef, rotation_of_slot
from luanchuyen_desktop.services.planning.pool import Named, named_records
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION, DEFAULT_MONTHS, next_code
from luanchuyen_desktop.services.rotations.rotation_list import choose_rotations, is_over, is_running
from luanchuyen_desktop.settings import Json
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

PROPOSAL = "proposal"  # as the record of a ``FieldRef``: begin a proposal for the cadre of that code


class RotationView(View):
    """Filters above, the table with counts, the form at the right."""

    key = "rotations"
    concerns = frozenset({"rotation"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.title = self.tr("Rotations")
        self._all: dict[str, Named[Rotation]] = {}
        self._loaded = False
        self._wanted: FieldRef | None = None  # to be opened when the rows are there
        self._unfinished: Rotation | None = None  # a proposal left before it was complete
        self.seats = OldSeats(session, self)
        self.model = RotationModel(session, self, self.seats)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.title)
        self._share_width()
        self.form = RotationForm(session, CadreEntries(session, self), self)
        self.form.after.take_seats(self.seats)
        self.filters = RotationFilterBar(self)
        self.summary = QLabel(self)
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._show_rows()

    # -- making ----------------------------------------------------------------------------------------------------

    def _share_width(self) -> None:
        """Origin and destination take what the others leave, up to what is left of the period."""
        at = {column.key: number for number, column in enumerate(self.model.columns)}
        least = {at[key]: self.table.columnWidth(at[key]) for key in ("from", "to")}
        self.table.share_width(least, at["left"])

    def _make_actions(self) -> None:
        self.propose_action = QAction(icon("plus"), self.tr("Propose a rotation"), self)
        self.propose_action.triggered.connect(self.propose)
        self.propose_action.setEnabled(not self.session.read_only)
        self.printing = RotationPrinting(self.table, self.form, self)
        self.printing.paper_wanted.connect(self.paper_wanted)
        self.printing.roster_wanted.connect(self.roster_wanted)
        self.printing.papers_wanted.connect(self.papers_wanted)
        self.print_action, self.sheet_action = self.printing.decisions, self.printing.sheets
        self.sent_out_action = SentOutAction(self)
        self.sent_out_action.paper_wanted.connect(self.paper_wanted)
        self.settings_action = QAction(icon("settings"), self.tr("Steps, attached files…"), self)
        self.settings_action.triggered.connect(self._open_settings)
        self.packet_action = QAction(icon("file-type-pdf"), self.tr("Papers of a meeting…"), self)
        self.packet_action.triggered.connect(self.packet_wanted)
        printing = self.printing
        self.table.addActions([printing.papers, self.sheet_action, self.print_action, self.packet_action])
        self.table.addActions([printing.roster, printing.slips])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        self.propose_button = QPushButton(self.propose_action.icon(), self.propose_action.text(), self)
        self.propose_button.setEnabled(not self.session.read_only)
        self.propose_button.clicked.connect(self.propose)
        self.print_button = QToolButton(self)
        self.print_button.setDefaultAction(self.print_action)
        self.print_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.print_button.setAutoRaise(True)
        self.papers_button = QToolButton(self)
        self.papers_button.setDefaultAction(self.printing.papers)
        self.papers_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.papers_button.setAutoRaise(True)
        self.papers_button.setToolTip(key_told())
        acts = acts_row(self.propose_button, self.papers_button, self.print_button, summary=self.summary)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.splitter = lay_out_list_and_form(self, [self.filters, acts], self._stack, self.form)

    def _connect(self) -> None:
        session, form, table = self.session, self.form, self.table
        self.filters.changed.connect(self._show_rows)
        self.filters.search.left_down.connect(table.setFocus)
        self.empty.acted.connect(self._act_on_empty)
        table.chosen.connect(self._choose)
        table.opened.connect(self._enter_form)
        form.draft_checked.connect(self.draft_checked)
        form.finding_clicked.connect(self.show_finding)
        form.added.connect(self._show_added)
        form.decide_asked.connect(self._open_decide)
        form.end_asked.connect(self._open_end)
        form.print_asked.connect(self.printing.print_one)
        form.papers_asked.connect(self.printing.write_one)
        form.cadre_asked.connect(self._open_cadre)
        session.findings_changed.connect(self.model.refresh)
        session.as_of_changed.connect(self._show_day)

    # -- rows ------------------------------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read what changed: everything in a job of its own, a few cadres at once."""
        if changes is None or changes.cadres is None:
            job = self.session.read(self.tr("Reading rotations"), _read_all)
            job.done.connect(self._take_all)
            self.seats.read()
            return
        if changes.cadres and changes.tables & {"rotation", "cadre", "waiver"}:
            fresh = named_records(self.session.book, Rotation, changes.cadres)
            kept = {code: row for code, row in self._all.items() if row.record.cadre not in changes.cadres}
            self._all = kept | {row.record.code: row for row in fresh}
            self._show_rows()
        self.form.refresh()

    @Slot(object)
    def _take_all(self, rows: Sequence[Named[Rotation]]) -> None:
        self._all = {row.record.code: row for row in rows}
        self._loaded = True
        self._show_rows()
        self.form.refresh()
        if self._wanted is not None:
            self.show_record(self._wanted)
            self._wanted = None

    @Slot()
    def _show_rows(self) -> None:
        session = self.session
        rows = choose_rotations(self._all.values(), self.filters.wanted(), session.catalogue, session.as_of)
        self.model.take(rows)
        self._tell_empty(shown=len(rows))
        self.summary.setText(self._summary(len(rows)))
        if self.count != len(self._all):
            self.count = len(self._all)
            self.count_changed.emit()

    @Slot()
    def _show_day(self) -> None:
        self._show_rows()
        self.model.refresh()
        self.form.refresh()

    def _summary(self, shown: int) -> str:
        rotations = [row.record for row in self._all.values()]
        parts = [
            self.tr("%1 running").replace("%1", str(sum(map(is_running, rotations)))),
            self.tr("%1 ended").replace("%1", str(sum(map(is_over, rotations)))),
        ]
        whole = self.tr("%1 rotations").replace("%1", str(len(rotations)))
        if shown != len(rotations):
            whole = self.tr("%1 of %2 rotations").replace("%1", str(shown)).replace("%2", str(len(rotations)))
        return " · ".join([whole, *parts])

    def _tell_empty(self, *, shown: int) -> None:
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if shown:
            return
        if self._all:
            self.empty.tell(self.tr("No rotation fits these filters."), self.tr("Clear the filters"))
        elif self.session.read_only:
            self.empty.tell(self.tr("This book has no rotations."), "")
        else:
            text = self.tr("No rotation yet. Propose one here, or import the Excel workbook from the File menu.")
            self.empty.tell(text, self.tr("Propose a rotation"))

    @Slot()
    def _act_on_empty(self) -> None:
        if self._all:
            self.filters.clear()
        else:
            self.propose()

    # -- the rotation in hand --------------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, row: Named[Rotation] | None) -> None:
        self._leave_form()
        self.form.show_record(row.record if row is not None else None)

    def _leave_form(self) -> None:
        draft = self.form.edited()
        self._unfinished = draft if self.form.is_new and isinstance(draft, Rotation) and draft.cadre else None
        self.form.flush()

    @Slot()
    def _enter_form(self) -> None:
        self.form.focus("from_title")

    @Slot()
    def propose(self) -> None:
        """Begin a proposal, or go on with one that was left."""
        if self.session.read_only:
            return
        if self.form.is_new:
            self.form.focus("cadre")
            return
        unfinished = self._unfinished
        self._leave_form()
        self.table.forget_choice()
        self.form.start_new(next_code(self.session.book))
        if unfinished is not None:
            self.form.show_record(unfinished)

    def propose_for(self, cadre: str) -> None:
        """Begin a proposal for a cadre chosen elsewhere."""
        if self.session.read_only:
            return
        self._leave_form()
        self.table.forget_choice()
        self.form.start_new(next_code(self.session.book), cadre)

    @Slot(object)
    def _show_added(self, sent: Rotation) -> None:
        """The proposal is stored now: the form goes on with it."""
        stored = self.session.book.rotation(sent.code)
        if stored is not None:
            self.form.go_on_with(stored)
            self.table.choose(stored.code, quietly=True)

    @Slot(object)
    def _open_decide(self, rotation: Rotation) -> None:
        dossier = self.session.book.dossier(rotation.cadre)
        if dossier is not None:
            DecideDialog(self.session, dossier, rotation, self).open()

    @Slot(object)
    def _open_end(self, rotation: Rotation) -> None:
        dossier = self.session.book.dossier(rotation.cadre)
        if dossier is not None:
            EndDialog(self.session, dossier, rotation, self).open()

    @Slot()
    def _open_settings(self) -> None:
        from luanchuyen_desktop.gui.dialogs.procedure_settings_dialog import ProcedureSettingsDialog

        ProcedureSettingsDialog(self.session, self).open()

    @Slot(str)
    def _open_cadre(self, cadre: str) -> None:
        self.go_to.emit(FieldRef("cadre", cadre, "name"))

    def rotations_in_hand(self) -> list[str]:
        """Those that are marked in the table."""
        return self.printing.chosen()

    def chosen_codes(self) -> list[str]:
        """The rotations marked in the table."""
        return self.printing.chosen()

    # -- for the main window ---------------------------------------------------------------------------------------

    def show_record(self, field: FieldRef) -> bool:
        """Open a rotation at a field."""
        if field.record == PROPOSAL:
            self.propose_for(field.key)
            return not self.session.read_only
        is_place = field.record in {"procedure_step", "dossier_item", "opinion"}
        if field.record != "rotation" and not is_place:
            return False
        code = rotation_of_slot(field.key) if is_place else field.key
        if not self._loaded:
            self._wanted = field
            return self.session.book.rotation(code) is not None
        if code not in self._all:
            return False
        if self.model.position_of(code) is None:
            self.filters.clear()
        current = self.form.record
        if not self.form.editor.isEnabled() or current is None or current.code != code:
            self.table.forget_choice()
            self.table.choose(code)
        found = self.form.focus_place(field) if is_place else self.form.focus(field.field)
        return found or self.form.focus("from_title") or True

    def narrow(self, wanted: object) -> bool:
        """List only the rotations of a state."""
        if not isinstance(wanted, RotationState):
            return False
        self.filters.choose_state(wanted)
        return True

    def move_in_hand(self) -> Move | None:
        """The rotation in the form, as far as it is filled in; of one that is decided, the cadre alone."""
        record = self.form.record
        if not isinstance(record, Rotation):
            return None
        if record.state not in BEFORE_DECISION:
            return Move(record.cadre, "", "", months=DEFAULT_MONTHS)
        start, purpose, months = record.start, record.purpose, record.planned_months
        return Move(record.cadre or "", record.to_unit or "", record.to_title or "", start, purpose, months)

    def cases_in_hand(self) -> Cases | None:
        """The rotations marked, else the one in the form."""
        record = self.form.record
        codes = self.chosen_codes() or ([record.code] if record is not None and record.id is not None else [])
        return rotations(codes) if codes else None

    def fill_menus(self, menus: Menus) -> None:
        """The acts of this tab."""
        menus.rotations.addActions([self.propose_action, self.sheet_action, self.packet_action, self.settings_action])
        printing = self.printing
        menus.print.addActions([self.print_action, self.sheet_action, printing.roster, printing.slips])
        menus.print.addAction(self.sent_out_action)

    def flush(self) -> bool:
        """Store what is typed."""
        return self.form.flush()

    def focus_search(self) -> None:
        """The cursor into the search field."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def save_state(self) -> dict[str, Json]:
        """Filters, order, widths, and the rotation in hand."""
        record = self.form.record
        return {
            "filters": self.filters.save_state(),
            "widths": view_state.chosen_widths(self.table),
            "sort": self.table.ordered_by[0],
            "descending": self.table.ordered_by[1] is Qt.SortOrder.DescendingOrder,
            "split": list(self.splitter.sizes()),
            "code": record.code if record is not None and record.id is not None else "",
        }

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take back what ``save_state`` gave."""
        filters = state.get("filters")
        if isinstance(filters, dict):
            self.filters.restore_state(filters)
        view_state.set_chosen_widths(self.table, state.get("widths"))
        order = Qt.SortOrder.DescendingOrder if state.get("descending") else Qt.SortOrder.AscendingOrder
        self.table.order_by(view_state.whole(state.get("sort", -1), -1, len(self.model.columns) - 1), order)
        view_state.set_split(self.splitter, state.get("split"))
        code = state.get("code")
        if isinstance(code, str) and code:
            self._wanted = FieldRef("rotation", code, "")
        self._show_rows()


def _read_all(book: Book, progress: Progress) -> list[Named[Rotation]]:
    rows = []
    for number, row in enumerate(named_records(book, Rotation)):
        rows.append(row)
        if number % 200 == 0:
            progress(number, 0)
    return rows
