"""The lists of what moves, each with its fields: posts, people, rotations, planning entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.reorganisation.draft import PlanDraft
from luanchuyen_desktop.gui.reorganisation.move_models import PersonModel, PlanningModel, PostModel, RotationModel
from luanchuyen_desktop.gui.reorganisation.move_tab import MoveTab, common
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.services.reorganisation.judging import Option, options_for_rotation, options_for_service
from luanchuyen_desktop.services.reorganisation.plan import (
    PersonMove,
    Plan,
    PlanningMove,
    PlanningWay,
    PostMove,
    RotationMove,
    RotationWay,
    ways_of,
    with_people,
    with_planning,
    with_posts,
    with_quota,
    with_rotations,
)
from luanchuyen_desktop.services.reorganisation.questions import asks_continues

MOST_PLACES = 999


class Answer(StrEnum):
    """A human word."""

    YES = "Có"
    NO = "Không"


class PostsTab(MoveTab):
    """Which post takes the place of which, with how many places."""

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, PostModel(draft), self.tr("The units that end have no posts."), parent)
        self.quota = NumberEdit(MOST_PLACES, 0, self)
        self.add_post_fields(self.tr("Goes on in"), self.tr("As"))
        self.add_field(self.tr("Places there"), self.quota, 1, self._quota)

    def all_rows(self, plan: Plan) -> Sequence[PostMove]:
        """The posts."""
        return plan.posts

    def waits(self, _plan: Plan, row: PostMove) -> bool:
        """No post takes its place yet."""
        return row.target is None

    def replaced(self, plan: Plan, rows: Sequence[PostMove]) -> Plan:
        """People and planning entries follow."""
        return with_posts(plan, rows)

    def show_fields(self, rows: Sequence[PostMove]) -> None:
        """Where the marked posts go."""
        self.show_post(rows)
        plan, target = self.draft.plan, common([row.target for row in rows])
        if not self.quota.hasFocus():
            self.quota.set_value(plan.quota_of(target) if plan is not None and target is not None else None)
        self.quota.setEnabled(target is not None)

    @Slot(object)
    def _quota(self, number: int | None) -> None:
        target = common([row.target for row in self.table.chosen_rows()])
        if target is not None:
            self.draft.edit(lambda plan: with_quota(plan, target, number))


class PeopleTab(MoveTab):
    """Where each person goes."""

    def __init__(self, session: Session, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, PersonModel(draft), self.tr("Nobody holds a post in the units that end."), parent)
        self._session = session
        self.form: ChoiceBox[TenureForm] = ChoiceBox(TenureForm)
        self.continues: ChoiceBox[Answer] = ChoiceBox(Answer, empty=self.tr("not decided"))
        self.continues.setMinimumContentsLength(14)
        self.add_post_fields(self.tr("New unit"), self.tr("New title"))
        self.add_field(self.tr("Form"), self.form, 1, self._form)
        self.add_field(self.tr("Service goes on"), self.continues, 1, self._continues)

    def all_rows(self, plan: Plan) -> Sequence[PersonMove]:
        """The people."""
        return plan.people

    def waits(self, plan: Plan, row: PersonMove) -> bool:
        """Without a post, or a head whose service may or may not go on."""
        return row.target is None or (row.continues is None and asks_continues(plan, row))

    def replaced(self, plan: Plan, rows: Sequence[PersonMove]) -> Plan:
        """As said."""
        return with_people(plan, rows)

    def show_fields(self, rows: Sequence[PersonMove]) -> None:
        """Where the marked people go, and what the rules say of one of them."""
        self.show_post(rows)
        self.form.set_value(common([row.form for row in rows]))
        word = common([row.continues for row in rows])
        self.continues.set_value(None if word is None else Answer.YES if word else Answer.NO)
        plan = self.draft.plan
        asked = plan is not None and bool(rows) and any(asks_continues(plan, row) for row in rows)
        self.continues.setEnabled(asked)
        self.said.setText(self._judged(plan, rows[0]) if plan is not None and asked and len(rows) == 1 else "")

    def _judged(self, plan: Plan, move: PersonMove) -> str:
        dossier = self._session.stored(move.tenure.cadre)
        if dossier is None:
            return ""
        rules = self._session.workspace.rule_book
        return told(options_for_service(rules, plan, move, dossier, self._session.as_of))

    @Slot(object)
    def _form(self, form: TenureForm | None) -> None:
        self.edit(lambda row: replace(row, form=form))

    @Slot(object)
    def _continues(self, word: Answer | None) -> None:
        self.edit(lambda row: replace(row, continues=None if word is None else word is Answer.YES))


class RotationsTab(MoveTab):
    """What becomes of each rotation."""

    def __init__(self, session: Session, draft: PlanDraft, parent: QWidget | None = None) -> None:
        empty = self.tr("No rotation leads to or from the units that end.")
        super().__init__(draft, RotationModel(draft), empty, parent)
        self._session = session
        self.way: ChoiceBox[RotationWay] = ChoiceBox(RotationWay, empty=self.tr("not decided"))
        self.add_field(self.tr("What becomes of it"), self.way, 2, self._way)
        self.add_post_fields(self.tr("New unit"), self.tr("New title"))

    def all_rows(self, plan: Plan) -> Sequence[RotationMove]:
        """The rotations."""
        return plan.rotations

    def waits(self, _plan: Plan, row: RotationMove) -> bool:
        """Nobody has said what becomes of it."""
        return row.way is None or (row.way is RotationWay.REDIRECT and not (row.to_unit and row.to_title))

    def replaced(self, plan: Plan, rows: Sequence[RotationMove]) -> Plan:
        """As said."""
        return with_rotations(plan, rows)

    def show_fields(self, rows: Sequence[RotationMove]) -> None:
        """What may be chosen for the marked ones, and what the rules say of each choice."""
        plan = self.draft.plan
        offered = [ways_of(row, plan.request) for row in rows] if plan is not None else []
        self.way.set_members(common(offered) or (), empty=self.tr("not decided"))
        self.way.set_value(common([row.way for row in rows]))
        self.way.setEnabled(bool(common(offered)))
        redirected = bool(rows) and all(row.way is RotationWay.REDIRECT for row in rows)
        self.show_post(rows, given=redirected)
        self.said.setText(self._judged(plan, rows[0]) if plan is not None and len(rows) == 1 else "")

    def _judged(self, plan: Plan, move: RotationMove) -> str:
        dossier = self._session.stored(move.rotation.cadre)
        if dossier is None:
            return ""
        rules = self._session.workspace.rule_book
        return told(options_for_rotation(rules, plan, move, dossier, self._session.as_of))

    @Slot(object)
    def _way(self, way: RotationWay | None) -> None:
        self.edit(lambda row: replace(row, way=way))


class PlanningTab(MoveTab):
    """What becomes of each planning entry."""

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, PlanningModel(draft), self.tr("Nobody is planned for a post that ends."), parent)
        self.way: ChoiceBox[PlanningWay] = ChoiceBox(PlanningWay, empty=self.tr("not decided"))
        self.add_field(self.tr("What becomes of it"), self.way, 2, self._way)
        self.add_post_fields(self.tr("New unit"), self.tr("New title"))

    def all_rows(self, plan: Plan) -> Sequence[PlanningMove]:
        """The entries."""
        return plan.planning

    def waits(self, _plan: Plan, row: PlanningMove) -> bool:
        """Nobody has said what becomes of it."""
        return row.way is None or (row.way is PlanningWay.MOVE and not (row.to_unit and row.to_title))

    def replaced(self, plan: Plan, rows: Sequence[PlanningMove]) -> Plan:
        """As said."""
        return with_planning(plan, rows)

    def show_fields(self, rows: Sequence[PlanningMove]) -> None:
        """What the marked ones become."""
        self.way.set_value(common([row.way for row in rows]))
        moved = bool(rows) and all(row.way is PlanningWay.MOVE for row in rows)
        self.show_post(rows, given=moved)

    @Slot(object)
    def _way(self, way: PlanningWay | None) -> None:
        self.edit(lambda row: replace(row, way=way))


def told(options: Sequence[Option]) -> str:
    """One line a choice: what the rules say if it is taken."""
    lines = []
    for option in options:
        said = "  ".join(f"{label(mark_of(one))} {one.rule}: {one.message}" for one in option.findings)
        lines.append(f"{option.words}: {said or '—'}")
    return "\n".join(lines)
