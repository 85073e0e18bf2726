"""How far a plan is, need by need; each number opens its rotations, and people of the source are added here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rows_table import RowsTable, share_rest
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.plans.plan_checks import line_name
from luanchuyen_desktop.services.plans.plan_people import take_out
from luanchuyen_desktop.services.plans.plan_progress import LineProgress, Phase, PlanProgress, progress_of
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.plans import lines_of, rotations_of
from luanchuyen_desktop.store.pool import Named

NAME, WANTED, OPEN = "name", "wanted", "open"
PHASES = tuple(Phase)


class ProgressModel(RowsModel):
    """The lines of a plan, what serves none of them, and the sum."""

    columns = (
        Column(NAME, 17),
        Column(WANTED, 5, right=True),
        Column(OPEN, 12, right=True),
        *(Column(phase.name, max(len(phase.value) - 1, 5), right=True) for phase in PHASES),
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress: PlanProgress | None = None
        self.headings = {
            NAME: self.tr("Post"),
            WANTED: self.tr("Wanted"),
            OPEN: self.tr("Nobody yet for"),
            **{phase.name: phase.value for phase in PHASES},
        }

    def take(self, progress: PlanProgress | None) -> None:
        """Show this."""
        self._progress = progress
        if progress is None:
            self.show_rows(())
            return
        outside = [progress.outside] if progress.outside.rotations else []
        self.show_rows([*progress.lines, *outside, progress.whole])
        self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As the plan has them, the sum at the end."""

    def key_of(self, row: LineProgress) -> str:
        """The number of the line."""
        if row.line is not None:
            return str(row.line.id)
        return "whole" if self._progress is not None and row is self._progress.whole else "outside"

    def name_of(self, row: LineProgress) -> str:
        """The post, or what the line is for."""
        if row.line is not None:
            return line_name(row.line, self._session.catalogue)
        return self.tr("In all") if self.key_of(row) == "whole" else self.tr("Posts that the plan does not state")

    def texts_of(self, _position: int, row: LineProgress) -> Sequence[str]:
        """One text a column."""
        is_outside = row.line is None and self.key_of(row) == "outside"
        wanted = "?" if row.wanted is None else str(row.wanted)
        left = self._progress.open if self._progress is not None and self.key_of(row) == "whole" else row.open
        nobody = "?" if left is None else str(left)
        counts = (str(len(row.of(phase))) for phase in PHASES)
        return self.name_of(row), "" if is_outside else wanted, "" if is_outside else nobody, *counts

    def more_of(self, row: LineProgress, column: Column, role: int) -> Any:
        """The sum in bold."""
        if role != Qt.ItemDataRole.FontRole or self.key_of(row) != "whole":
            return super().more_of(row, column, role)
        font = QFont(QApplication.font())
        font.setBold(True)
        return font

    def phase_at(self, column: int) -> Phase | None:
        """The phase that a column counts; the first ones count all that go on."""
        at = column - 3
        return PHASES[at] if 0 <= at < len(PHASES) else None


class RotationsModel(RowsModel):
    """Rotations of a plan."""

    columns = (
        Column("name", 20),
        Column("from", 20),
        Column("to", 20),
        Column("state", 12),
        Column("start", 9, right=True),
        Column("code", 7),
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.headings = {
            "name": self.tr("Full name"),
            "from": self.tr("Origin"),
            "to": self.tr("Destination"),
            "state": self.tr("State"),
            "start": self.tr("Start"),
            "code": self.tr("Code"),
        }

    def take(self, rows: Sequence[Named[Rotation]]) -> None:
        """Show these, in the order of names."""
        self.show_rows(sorted(rows, key=lambda row: (row.name_key, row.record.code)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Always by name: there are few."""

    def key_of(self, row: Named[Rotation]) -> str:
        """The code."""
        return row.record.code

    def texts_of(self, _position: int, row: Named[Rotation]) -> Sequence[str]:
        """One text a column."""
        one, catalogue = row.record, self._session.catalogue
        return (
            row.name,
            post_in(catalogue, one.from_title, one.from_unit) or "",
            post_in(catalogue, one.to_title, one.to_unit) or "",
            str(one.state),
            str(one.start or ""),
            one.code,
        )


class ProgressPage(QWidget):
    """Follows the plan that it is shown."""

    go_to = Signal(object)  # FieldRef
    packet_asked = Signal(object)  # codes: please show the papers of a meeting on these rotations
    add_asked = Signal(object)  # PlanLine or None: please offer people of the source for this post

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: RotationPlan | None = None
        self.progress: PlanProgress | None = None
        self.model, self.rotations = ProgressModel(session, self), RotationsModel(session, self)
        self.table, self.people = RowsTable(self.model, self), RowsTable(self.rotations, self)
        for table, name in ((self.table, self.tr("Progress of the plan")), (self.people, self.tr("Rotations"))):
            table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
            table.frozen.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
            table.setAccessibleName(name)
        self.heading = QLabel(self)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.heading.setWordWrap(True)
        self.add_button = QPushButton(icon("user-plus"), self.tr("Add from the source list…"), self)
        self.open_button = QPushButton(icon("arrows-exchange"), self.tr("Open the rotation"), self)
        self.out_button = QPushButton(icon("x"), self.tr("Take out of the plan"), self)
        self.out_button.setToolTip(self.tr("The rotation stays in the book, but belongs to no plan"))
        self.packet_button = QPushButton(icon("file-type-pdf"), self.tr("Papers of a meeting…"), self)
        self.packet_button.setToolTip(self.tr("For the rotations that are listed below"))
        self._lay_out()
        self._connect()
        self.table.share_width({0: self.table.columnWidth(0)}, self.model.columnCount() - 1)
        share_rest(self.people, self.rotations, ("from", "to"))
        self.show_plan(None)

    def _lay_out(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.heading)
        column.addWidget(self.people, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([GRID * 30, GRID * 34])
        acts = FlowLayout(gap=GRID)  # in two lines where the window is narrow
        for button in (self.add_button, self.open_button, self.packet_button, self.out_button):
            acts.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(acts)
        layout.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._show_people)
        self.table.clicked.connect(self._show_people)
        self.table.frozen.clicked.connect(self._show_people)
        self.table.opened.connect(self._into_people)
        self.people.selection_changed.connect(self._show_buttons)
        self.people.opened.connect(self._open)
        self.add_button.clicked.connect(self._ask_people)
        self.open_button.clicked.connect(self._open)
        self.packet_button.clicked.connect(self._ask_packet)
        self.out_button.clicked.connect(self._take_out)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_plan(self, plan: RotationPlan | None) -> None:
        """Show a stored plan as it is now, or none."""
        self._plan = plan if plan is not None and plan.id is not None else None
        self.progress = None
        if self._plan is not None:
            book = self._session.book
            self.progress = progress_of(lines_of(book, self._plan.code), rotations_of(book, self._plan.code))
        self.model.take(self.progress)
        self._show_people()

    def line_in_hand(self) -> PlanLine | None:
        """The line that the cursor is on."""
        index = self.table.selectionModel().currentIndex()
        row: LineProgress | None = self.model.rows[index.row()] if 0 <= index.row() < len(self.model.rows) else None
        return row.line if row is not None else None

    @Slot()
    def _show_people(self, _index: QModelIndex | None = None) -> None:
        index = self.table.selectionModel().currentIndex()
        if self.progress is None:
            self.heading.setText("")
            self.rotations.take(())
        elif not index.isValid() or index.row() >= len(self.model.rows):
            self._tell(self.progress.whole, None)
        else:
            self._tell(self.model.rows[index.row()], self.model.phase_at(index.column()))
        self._show_buttons()

    def _tell(self, row: LineProgress, phase: Phase | None) -> None:
        found = row.of(phase) if phase is not None else list(row.rotations)
        words = [self.model.name_of(row), *([phase.value] if phase is not None else [])]
        self.heading.setText(f"{' · '.join(words)}: {len(found)}")
        self.rotations.take(found)

    @Slot()
    def _show_buttons(self) -> None:
        plan = self._plan
        may_add = plan is not None and plan.closed is None and not self._session.read_only
        chosen = bool(self.people.chosen_rows())
        self.add_button.setEnabled(may_add and bool(self.progress and self.progress.lines))
        self.open_button.setEnabled(chosen)
        self.packet_button.setEnabled(bool(self.rotations.rows))
        self.out_button.setEnabled(chosen and may_add)

    # -- acts ------------------------------------------------------------------------------------------------------

    @Slot()
    def _into_people(self) -> None:
        if self.rotations.rowCount():
            if not self.people.chosen_rows():
                self.people.selectRow(0)
            self.people.setFocus()

    @Slot()
    def _ask_people(self) -> None:
        self.add_asked.emit(self.line_in_hand())

    @Slot()
    def _open(self) -> None:
        rows = self.people.chosen_rows()
        if rows:
            self.go_to.emit(FieldRef("rotation", rows[0].record.code, "state"))

    @Slot()
    def _ask_packet(self) -> None:
        self.packet_asked.emit([row.record.code for row in self.rotations.rows])

    @Slot()
    def _take_out(self) -> None:
        rows = self.people.chosen_rows()
        if rows:
            self._session.submit(partial(take_out, rotation=rows[0].record, name=rows[0].name))
