"""Opening, approving and closing a planning round: each says what it would write before it does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning import planning_rounds
from luanchuyen_desktop.services.planning.planning_rounds import (
    Step,
    approval,
    carry_out,
    closing,
    next_code,
    round_title,
)
from luanchuyen_desktop.services.planning.planning_words import plan_in_words


class OpenRoundDialog(ActDialog):
    """The code is proposed from kind, term and year until the person types another."""

    def __init__(self, session: Session, term: str | None, parent: QWidget | None = None) -> None:
        """``term``: the one to propose, if there is one."""
        self.kind: ChoiceBox[RoundKind] = ChoiceBox(RoundKind, RoundKind.YEARLY_REVIEW, empty=None)
        self.term = TextEdit()
        self.year = YearEdit()
        self.opened = PartialDateEdit(PartialDate.of(session.as_of))
        self.code = TextEdit()
        self._proposed = ""
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Open a planning round"))
        self.act_button.setText(self.tr("Open the round"))
        self.term.set_value(term)
        self.year.set_value(session.as_of.year)
        self.judge()
        (self.year if term else self.term).setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """The five fields."""
        return [
            self.field(self.tr("Kind"), self.kind, required=True),
            self.field(self.tr("Term, for example 2025-2030"), self.term, required=True),
            self.field(self.tr("Year"), self.year),
            self.field(self.tr("Begun on"), self.opened, required=True),
            self.field(self.tr("Code"), self.code, required=True),
        ]

    def round(self) -> PlanningRound:
        """What the fields say."""
        return PlanningRound(
            self.code.value() or "",
            self.kind.value() or RoundKind.YEARLY_REVIEW,
            self.term.value() or "",
            self.year.value(),
            self.opened.value(),
        )

    def preview(self) -> Sequence[str]:
        """The round in words; what cannot be is told when it is stored, but for what is plainly missing."""
        one = self.round()
        if self.code.value() in {None, self._proposed} and one.term:
            self._proposed = next_code(self.session.book, one.kind, one.term, one.year)
            if self.code.value() != self._proposed:
                self.code.set_value(self._proposed)
        one = self.round()
        if not one.term:
            raise UserError(self.tr("Type the term."))
        if not one.code:
            raise UserError(self.tr("Type a code for the round."))
        planning_rounds.refuse_opening(one, planning_rounds.rounds(self.session.book))
        return [self.tr("Opens: %1").replace("%1", round_title(one))]

    def operation(self) -> Operation:
        """Open it."""
        return partial(planning_rounds.open_round, one=self.round())


class _StepDialog(ActDialog):
    """A step of a round that is there."""

    def __init__(
        self, session: Session, one: PlanningRound, entries: Sequence[PlanningEntry], parent: QWidget | None = None
    ) -> None:
        self._round, self._entries = one, entries
        super().__init__(session, "", "", parent)

    def step(self) -> Step:
        """What the fields say."""
        raise NotImplementedError

    def preview(self) -> Sequence[str]:
        """What it would write, by the list as it was when the dialog was opened."""
        plan = self.step()(self._round, self._entries)
        return plan_in_words(self._round, self._entries, plan, self.session.names)

    def operation(self) -> Operation:
        """Take the step by the book as it is then."""
        return partial(carry_out, code=self._round.code, step=self.step())


class ApproveDialog(_StepDialog):
    """The decision that approves the list."""

    def __init__(
        self, session: Session, one: PlanningRound, entries: Sequence[PlanningEntry], parent: QWidget | None = None
    ) -> None:
        self.number, self.date = TextEdit(), PartialDateEdit()
        super().__init__(session, one, entries, parent)
        self.setWindowTitle(self.tr("Approve the planning list"))
        self.act_button.setText(self.tr("Approve"))
        self.judge()
        self.number.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """Which round, the number, the day."""
        return [
            self.told(f"{self._round.code}: {round_title(self._round)}"),
            self.field(self.tr("Decision no."), self.number, required=True),
            self.field(self.tr("Date of the decision"), self.date, required=True),
        ]

    def step(self) -> Step:
        """Approve by what is typed."""
        return approval(self.number.value(), self.date.value())


class CloseDialog(_StepDialog):
    """The last day of a round."""

    def __init__(
        self, session: Session, one: PlanningRound, entries: Sequence[PlanningEntry], parent: QWidget | None = None
    ) -> None:
        self.date = PartialDateEdit(PartialDate.of(session.as_of))
        super().__init__(session, one, entries, parent)
        self.setWindowTitle(self.tr("Close the planning round"))
        self.act_button.setText(self.tr("Close the round"))
        self.judge()
        self.date.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """Which round, the day."""
        return [
            self.told(f"{self._round.code}: {round_title(self._round)}"),
            self.field(self.tr("Closed on"), self.date, required=True),
        ]

    def step(self) -> Step:
        """Close on the day typed."""
        return closing(self.date.value())
