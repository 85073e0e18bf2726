"""The five steps of a rotation as a state machine: where it stands, what is missing, to which state it may go.

Quy định 65-QĐ/TW, Điều 7 khoản 2; what belongs to which step follows Nghị định 170/2025/NĐ-CP, Điều 46. Nothing is
read or written here: the facts come in, sentences with the field they belong to go out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep, Rotation
from luanchuyen_desktop.domain.vocabulary import Appraisal, OpinionGiver, RotationState, Stage
from luanchuyen_desktop.rules.finding import FieldRef, slot
from luanchuyen_desktop.rules.lc12_appraisal import is_recorded
from luanchuyen_desktop.rules.outcome import ref
from luanchuyen_desktop.rules.procedure import in_pairs, item_key, item_place, step_place
from luanchuyen_desktop.rules.three_valued import not_after
from luanchuyen_desktop.services.procedure.procedure_settings import TIMED, StepDays

NEXT_STATE: Final[Mapping[RotationState, RotationState]] = {
    RotationState.PLANNED: RotationState.PROPOSED,
    RotationState.PROPOSED: RotationState.APPRAISED,
    RotationState.APPRAISED: RotationState.SUBMITTED,
    RotationState.SUBMITTED: RotationState.DECIDED,
}
"""Up to the decision; what comes after it has acts of its own, because posts follow."""

# The last step that must be whole before a rotation may go to the state.
_WHOLE_BEFORE: Final[Mapping[RotationState, Stage]] = {
    RotationState.PROPOSED: Stage.POLICY,
    RotationState.APPRAISED: Stage.PREPARATION,
    RotationState.SUBMITTED: Stage.CONSULTATION,
    RotationState.DECIDED: Stage.CONSULTATION,
}
# Whose opinion belongs to which step.
_ASKED: Final[Mapping[OpinionGiver, Stage]] = {
    OpinionGiver.ORIGIN: Stage.PREPARATION,
    OpinionGiver.DESTINATION: Stage.CONSULTATION,
    OpinionGiver.CADRE: Stage.CONSULTATION,
}
_OPINIONS: Final[Mapping[OpinionGiver, str]] = {
    OpinionGiver.ORIGIN: "Ý kiến của nơi đi",
    OpinionGiver.DESTINATION: "Ý kiến của nơi đến",
    OpinionGiver.CADRE: "Nguyện vọng của cán bộ",
}
SHORT_NAMES: Final[Mapping[Stage, str]] = {
    Stage.POLICY: "Chủ trương",
    Stage.NOMINATION: "Đề xuất",
    Stage.PREPARATION: "Chuẩn bị",
    Stage.CONSULTATION: "Thẩm định",
    Stage.DECISION: "Quyết định",
}
"""The steps where there is little room."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A paper that the dossier must have. ``months``: for how long it holds from its date; 0: always."""

    name: str
    months: int = 0


@dataclass(frozen=True, slots=True)
class ProcedureCase:
    """One rotation with all that is recorded of its procedure, and what is asked for.

    ``papers``: by the law of the date of the act; ``days``: the office's own limits for the steps.
    """

    rotation: Rotation
    steps: tuple[ProcedureStep, ...] = ()
    items: tuple[DossierItem, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    papers: tuple[PaperAsked, ...] = ()
    days: StepDays = field(default_factory=dict)


class Standing(StrEnum):
    """How a step stands, in the word that is shown. ``LACKING``: it has its date, but not all that belongs to it."""

    DONE = "xong"
    IN_HAND = "đang làm"
    LACKING = "còn thiếu"
    OPEN = "chưa đến"
    LATE = "quá hạn"
    UNRECORDED = "chưa ghi"


@dataclass(frozen=True, slots=True)
class StepState:
    """One of the five. ``taken``: its date.

    ``due``: the days that its limit may fall on, where it has one and no date yet; ``late_since``: the first day on
    which it certainly is late.
    """

    stage: Stage
    standing: Standing
    taken: PartialDate | None = None
    due: tuple[date, date] | None = None
    late_since: date | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a step lacks, as a sentence, with the field it belongs to. ``needed``: without it no going on."""

    stage: Stage
    text: str
    field: FieldRef
    needed: bool = True


@dataclass(frozen=True, slots=True)
class ProcedureState:
    """Where a rotation stands. ``stage``: the step in hand, ``None`` when all five are done.

    ``next_state``: to which it goes next, ``None`` where nothing is left before the decision; ``missing``: of all
    steps, in their order.
    """

    steps: tuple[StepState, ...]
    stage: Stage | None
    next_state: RotationState | None
    missing: tuple[Missing, ...]

    @property
    def reached(self) -> Stage | None:
        """The furthest step that was begun; further than the one in hand where something was left out."""
        if self.stage is None:
            return None
        begun = [step.stage for step in self.steps if step.taken is not None]
        return max([self.stage, *begun], key=lambda stage: stage.number)

    @property
    def to_finish(self) -> tuple[Missing, ...]:
        """What the steps lack as far as they were begun, what is needed first."""
        last = self.reached.number if self.reached is not None else len(Stage)
        own = [one for one in self.missing if one.stage.number <= last]
        return tuple(sorted(own, key=lambda one: not one.needed))

    @property
    def in_the_way(self) -> tuple[Missing, ...]:
        """What is needed before it may go to the next state; empty: it may."""
        if self.next_state is None:
            return ()
        last = _WHOLE_BEFORE[self.next_state].number
        return tuple(one for one in self.missing if one.needed and one.stage.number <= last)


def procedure_state(case: ProcedureCase, day: date) -> ProcedureState:
    """Judge a case by what is known on ``day``."""
    planned = _planned(case)
    missing = [*_of_steps(case, day), *_of_opinions(case), *_of_appraisal(case, day)]
    missing += [*_of_papers(case, day, planned.get(Stage.DECISION)), *_of_decision(case)]
    missing.sort(key=lambda one: one.stage.number)  # stable: within a step in the order above
    whole = [stage for stage in Stage if not any(one.needed and one.stage is stage for one in missing)]
    in_hand = next((stage for stage in Stage if stage not in whole), None)
    steps = tuple(_step_state(case, stage, in_hand, planned, day, is_whole=stage in whole) for stage in Stage)
    return ProcedureState(steps, in_hand, NEXT_STATE.get(case.rotation.state), tuple(missing))


def _step_state(
    case: ProcedureCase,
    stage: Stage,
    in_hand: Stage | None,
    planned: Mapping[Stage, tuple[date, date]],
    day: date,
    *,
    is_whole: bool,
) -> StepState:
    when = _dated(case).get(stage)
    decided = case.rotation.state not in NEXT_STATE
    if is_whole or (decided and when is not None):
        return StepState(stage, Standing.DONE, when)
    if decided:
        return StepState(stage, Standing.UNRECORDED)
    due = planned.get(stage) if when is None else None
    if due is not None and day > due[1] and _before(stage) in _dated(case):
        return StepState(stage, Standing.LATE, None, due, due[1] + _DAY)
    if when is not None:
        return StepState(stage, Standing.LACKING, when)
    return StepState(stage, Standing.IN_HAND if stage is in_hand else Standing.OPEN, None, due)


# -- limits ------------------------------------------------------------------------------------------------------------


def _dated(case: ProcedureCase) -> dict[Stage, PartialDate]:
    """The date of each step that has one; the latest where a step was recorded several times."""
    found: dict[Stage, PartialDate] = {}
    for step in case.steps:
        if step.date is not None and (step.step not in found or found[step.step].latest < step.date.latest):
            found[step.step] = step.date
    return found


def _before(stage: Stage) -> Stage:
    return list(Stage)[stage.number - 2]


def _planned(case: ProcedureCase) -> dict[Stage, tuple[date, date]]:
    """By when each step without a date should be taken: so many days after the one before it, or after its limit."""
    dated = _dated(case)
    planned: dict[Stage, tuple[date, date]] = {}
    for stage in TIMED:
        before = _before(stage)
        base = dated[before].bounds if before in dated else planned.get(before)
        if stage not in dated and stage in case.days and base is not None:
            span = timedelta(days=case.days[stage])
            planned[stage] = (base[0] + span, base[1] + span)
    return planned


# -- what is missing ---------------------------------------------------------------------------------------------------


def _of_steps(case: ProcedureCase, day: date) -> Iterator[Missing]:
    dated = sorted((one for one in case.steps if one.date is not None), key=lambda one: one.step.number)
    for one, other in in_pairs(dated):
        if one.step is not other.step and one.date and other.date and not_after(one.date, other.date) is False:
            text = f"Bước {other.step.number} ghi ngày {other.date}, trước bước {one.step.number} ({one.date})."
            yield Missing(other.step, text, ref(other, "date"))
    for stage in Stage:
        own = [one for one in case.steps if one.step is stage]
        if not any(one.date for one in own):
            yield Missing(stage, f"Bước {stage.number} chưa ghi ngày.", step_place(case.rotation, stage, "date"))
        for step in own:
            yield from _of_step(step, day)


def _of_step(step: ProcedureStep, day: date) -> Iterator[Missing]:
    stage, label = step.step, f"Bước {step.step.number}"
    if step.date is not None and step.date.earliest > day:
        yield Missing(stage, f"{label} ghi ngày {step.date}, chưa đến ngày đó.", ref(step, "date"))
    if step.votes_for is not None and step.votes_total is not None and step.votes_for > step.votes_total:
        text = f"{label}: {step.votes_for} phiếu đồng ý trên {step.votes_total} phiếu."
        yield Missing(stage, text, ref(step, "votes_for"))
    lacking = [
        (name, words)
        for name, words in (("body", "cơ quan"), ("result", "kết quả"), ("document_no", "số văn bản"))
        if step.date is not None and not (getattr(step, name) or "").strip()
    ]
    if lacking:
        words = ", ".join(words for _, words in lacking)
        yield Missing(stage, f"{label} chưa ghi {words}.", ref(step, lacking[0][0]), needed=False)


def _of_opinions(case: ProcedureCase) -> Iterator[Missing]:
    for giver, stage in _ASKED.items():
        own = [one for one in case.opinions if one.giver is giver and has_substance(one)]
        place = slot(case.rotation.code, giver.value)
        if not own:
            words = _OPINIONS[giver]
            yield Missing(stage, f"Chưa có {words[0].lower()}{words[1:]}.", FieldRef("opinion", place, "date"))
            continue
        if own[-1].stance is Appraisal.REFUSED:
            text = f"{_OPINIONS[giver]}: không đồng ý; cần báo cáo rõ khi trình."
            yield Missing(stage, text, FieldRef("opinion", place, "stance"), needed=False)
        if own[-1].date is None:
            text = f"{_OPINIONS[giver]} chưa ghi ngày."
            yield Missing(stage, text, FieldRef("opinion", place, "date"), needed=False)


def has_substance(opinion: Opinion) -> bool:
    """Whether an opinion says more than whose it is."""
    texts = (opinion.content, opinion.document_no)
    return opinion.date is not None or opinion.stance is not None or any((text or "").strip() for text in texts)


def _of_appraisal(case: ProcedureCase, day: date) -> Iterator[Missing]:
    rotation, stage = case.rotation, Stage.CONSULTATION
    if not is_recorded(rotation):
        text = "Chưa có ý kiến thẩm định của Ủy ban Kiểm tra."
        yield Missing(stage, text, ref(rotation, "appraised"))
        return
    if rotation.appraised is None:
        yield Missing(stage, "Ý kiến thẩm định chưa ghi ngày.", ref(rotation, "appraised"))
    elif not_after(rotation.appraised, _act(case, day)) is False:
        which = "ngày quyết định" if rotation.decided is not None else "ngày xét"
        text = f"Ngày thẩm định ({rotation.appraised}) sau {which} ({_act(case, day)})."
        yield Missing(stage, text, ref(rotation, "appraised"))
    if rotation.appraisal_result is None:
        yield Missing(stage, "Thẩm định chưa ghi kết luận.", ref(rotation, "appraisal_result"))
    elif rotation.appraisal_result is Appraisal.REFUSED:
        yield Missing(stage, "Ủy ban Kiểm tra không đồng ý.", ref(rotation, "appraisal_result"))


def _of_papers(case: ProcedureCase, day: date, decision: tuple[date, date] | None) -> Iterator[Missing]:
    act = _act(case, day)
    for paper in case.papers:
        place = item_place(case.rotation, paper.name, "date")
        own = [item for item in case.items if item_key(item.item) == item_key(paper.name)]
        if not own:
            yield Missing(Stage.CONSULTATION, f"Hồ sơ thiếu “{paper.name}”.", place)
        elif paper.months:
            found = _too_old(paper, [item.date for item in own], act, decision)
            if found is not None:
                yield Missing(Stage.CONSULTATION, found[0], place, needed=found[1])


def _too_old(
    paper: PaperAsked, dates: list[PartialDate | None], act: PartialDate, decision: tuple[date, date] | None
) -> tuple[str, bool] | None:
    """What is to be said of a paper that holds for some months only, and whether it stands in the way."""
    known = [when for when in dates if when is not None]
    if not known:
        return f"“{paper.name}” chưa ghi ngày nên chưa rõ còn giá trị không.", False
    newest = max(known, key=lambda when: when.latest)
    sure, at_most = (add_months(when, paper.months) for when in newest.bounds)
    if act.earliest > at_most and len(known) == len(dates):
        return f"“{paper.name}” ngày {newest} chỉ có giá trị đến {at_most:%d/%m/%Y}, cần bản mới.", True
    if act.latest > sure:
        return f"“{paper.name}” ghi ngày {newest}, chưa rõ còn giá trị không.", False
    if decision is not None and decision[1] > sure:
        text = f"“{paper.name}” có giá trị đến {sure:%d/%m/%Y}, trước hạn của bước 5 ({decision[1]:%d/%m/%Y})."
        return text, False
    return None


def _of_decision(case: ProcedureCase) -> Iterator[Missing]:
    rotation = case.rotation
    numbers = (rotation.decision_no, *(one.document_no for one in case.steps if one.step is Stage.DECISION))
    if not any((number or "").strip() for number in numbers):
        yield Missing(Stage.DECISION, "Chưa có số quyết định.", ref(rotation, "decision_no"))
    if rotation.decided is None:
        yield Missing(Stage.DECISION, "Chưa có ngày quyết định.", ref(rotation, "decided"))


def _act(case: ProcedureCase, day: date) -> PartialDate:
    return case.rotation.decided or PartialDate.of(day)
