"""The list of yearly plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.services.plans.plan_checks import is_approved
from luanchuyen_desktop.services.plans.plan_progress import Phase, phase_of


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan with how many it wants and how far they are."""

    plan: RotationPlan
    wanted: int = 0
    states: Mapping[RotationState, int] = field(default_factory=dict)

    def of(self, phase: Phase) -> int:
        """How many of its rotations are in a phase."""
        counts: Counter[Phase] = Counter()
        for state, count in self.states.items():
            counts[phase_of(state)] += count
        return counts[phase]


class PlansModel(RowsModel):
    """The latest year first."""

    columns = (
        Column("year", 4),
        Column("plan", 10),
        Column("standing", 10),
        Column("wanted", 4, right=True),
        Column("proposed", 7, right=True),
        Column("decided", 9, right=True),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            "year": self.tr("Year"),
            "plan": self.tr("Plan no."),
            "standing": self.tr("State"),
            "wanted": self.tr("Wanted"),
            "proposed": self.tr("In proposal"),
            "decided": self.tr("By decision"),
        }

    def take(self, rows: Sequence[PlanRow]) -> None:
        """Show these."""
        self.show_rows(sorted(rows, key=lambda row: (-row.plan.year, row.plan.code)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """There are few: the order is always that of years."""

    def key_of(self, row: PlanRow) -> int | None:
        """The number of the record."""
        return row.plan.id

    def texts_of(self, _position: int, row: PlanRow) -> Sequence[str]:
        """One text a column. Decided are all that have been, whatever came after."""
        plan = row.plan
        decided = sum(row.of(phase) for phase in (Phase.DECIDED, Phase.RUNNING, Phase.ENDED))
        return (
            str(plan.year),
            plan.number or plan.code,
            self.standing(plan),
            str(row.wanted),
            str(row.of(Phase.PROPOSED)),
            str(decided),
        )

    def standing(self, plan: RotationPlan) -> str:
        """Draft, approved or summed up."""
        if plan.closed is not None:
            return self.tr("summed up")
        return self.tr("approved") if is_approved(plan) else self.tr("draft")
