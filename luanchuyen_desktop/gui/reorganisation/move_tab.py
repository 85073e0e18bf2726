"""A list of what moves, with fields below that say where the marked rows go: what is edited holds for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.gui.models.rows_model import RowsModel
from luanchuyen_desktop.gui.reorganisation.draft import PlanDraft
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.services.reorganisation.plan import Plan


class MoveTab(QWidget):
    """Subclasses say which rows of the plan these are and what an edit changes."""

    def __init__(self, draft: PlanDraft, model: RowsModel, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft, self.model = draft, model
        self._units: Sequence[Entry] = ()
        self.table = RowsTable(model, self)
        self.search = SearchBox(self.tr("Search by name or post"), self)
        self.waiting = QCheckBox(self.tr("Only what still waits for a word"), self)
        self.summary, self.said = QLabel(self), QLabel(self)
        self.unit, self.title = CodePicker(parent=self), CodePicker(parent=self)
        self.acts = QHBoxLayout()
        self.strip = QHBoxLayout()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(empty, parent=self))
        self._lay_out()
        self.search.searched.connect(self.show_rows)
        self.search.left_down.connect(self.table.setFocus)
        self.waiting.toggled.connect(self.show_rows)
        self.table.selection_changed.connect(self.show_marked)
        self.draft.changed.connect(self.show_plan)

    def _lay_out(self) -> None:
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.acts.setSpacing(GRID)
        self.acts.addWidget(self.search, 1)
        self.acts.addWidget(self.waiting)
        self.acts.addStretch()
        self.acts.addWidget(self.summary)
        self.strip.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(self.acts)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self.strip)
        layout.addWidget(self.said)

    def add_field(self, label: str, editor: QWidget, stretch: int, edited: Callable[[Any], None]) -> None:
        """Put a field into the strip; ``edited`` is told its value when a person changes it."""
        self.strip.addWidget(FieldFrame(label, editor, self), stretch)
        signal: Any = editor
        signal.value_edited.connect(edited)

    def add_post_fields(self, unit: str, title: str) -> None:
        """The post that the marked rows go to: two fields with these labels."""
        self.add_field(unit, self.unit, 3, self._take_unit)
        self.add_field(title, self.title, 3, self._take_title)

    def show_post(self, rows: Sequence[Any], *, given: bool = True) -> None:
        """Where the marked rows go; nothing to choose unless it is ``given``."""
        for field, codes in ((self.unit, [row.to_unit for row in rows]), (self.title, [row.to_title for row in rows])):
            field.set_value(common(codes) if given else None)
            field.setEnabled(given)

    @Slot(object)
    def _take_unit(self, code: str | None) -> None:
        self.edit(lambda row: replace(row, to_unit=code))

    @Slot(object)
    def _take_title(self, code: str | None) -> None:
        self.edit(lambda row: replace(row, to_title=code))

    # -- what a subclass says --------------------------------------------------------------------------------------

    def all_rows(self, plan: Plan) -> Sequence[Any]:
        """The moves of this kind."""
        raise NotImplementedError

    def waits(self, plan: Plan, row: Any) -> bool:
        """Whether somebody has still to say something of it."""
        raise NotImplementedError

    def replaced(self, plan: Plan, rows: Sequence[Any]) -> Plan:
        """The plan with these in the place of those of the same key."""
        raise NotImplementedError

    def show_fields(self, rows: Sequence[Any]) -> None:
        """Fill the strip for the marked rows."""
        raise NotImplementedError

    # -- rows ------------------------------------------------------------------------------------------------------

    @Slot()
    def show_plan(self) -> None:
        """Follow the plan."""
        plan = self.draft.plan
        if plan is None:
            self.model.show_rows([])
            return
        if self._units is not self.draft.units:
            self._units = self.draft.units
            self.unit.set_entries(self._units)
            self.title.set_entries(self.draft.titles)
        self.show_rows()
        self.show_marked()

    @Slot()
    def show_rows(self) -> None:
        """Filter anew."""
        plan = self.draft.plan
        if plan is None:
            return
        rows = list(self.all_rows(plan))
        words = fold(self.search.text()).split()
        only = self.waiting.isChecked()
        shown = [row for row in rows if not only or self.waits(plan, row)]
        if words:
            shown = [row for row in shown if fits(fold(" ".join(self.model.texts_of(0, row))), words)]
        self.model.show_rows(shown)
        waiting = sum(self.waits(plan, row) for row in rows)
        text = self.tr("%1 lines, %2 wait for a word").replace("%1", grouped(len(rows)))
        self.summary.setText(text.replace("%2", grouped(waiting)))
        self._stack.setCurrentIndex(0 if rows else 1)

    @Slot()
    def show_marked(self) -> None:
        """Show what is marked in the fields."""
        rows = self.table.chosen_rows()
        for at in range(self.strip.count()):
            item = self.strip.itemAt(at)
            frame = item.widget() if item is not None else None
            if frame is not None:
                frame.setEnabled(bool(rows))
        self.show_fields(rows)

    def edit(self, change: Callable[[Any], Any]) -> None:
        """Change the marked rows."""
        rows = self.table.chosen_rows()
        if rows:
            self.draft.edit(lambda plan: self.replaced(plan, [change(row) for row in rows]))


def common(values: Sequence[Any]) -> Any | None:
    """What all have in common; ``None`` where they differ or there are none."""
    return values[0] if values and all(value == values[0] for value in values) else None
