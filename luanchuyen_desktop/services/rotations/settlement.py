"""What a decision settles in a cadre's file besides the post itself, so that nothing is typed twice.

Each proposal is a record as it would be stored, in words and with a tick; whoever takes the step chooses among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import PlanningEntry, ProcedureStep, SourceEntry, Tenure
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.succession import is_successor
from luanchuyen_desktop.rules.three_valued import not_after
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.mapping import table_of

Settled: TypeAlias = Tenure | PlanningEntry | SourceEntry | ProcedureStep
_NOT_APPROVED = "Không duyệt"


@dataclass(frozen=True, slots=True)
class Settlement:
    """``record``: as it would be stored (new where it has no ``id``); ``text``: what is done to it; ``usual``: ticked
    from the beginning.
    """

    record: Settled
    text: str
    usual: bool

    @property
    def key(self) -> str:
        """Names the record while the fields of the decision change."""
        return f"{table_of(type(self.record)).name}:{self.record.id}"


def usual_keys(settlements: Iterable[Settlement]) -> frozenset[str]:
    """Those that are ticked from the beginning."""
    return frozenset(each.key for each in settlements if each.usual)


def chosen(settlements: Iterable[Settlement], keys: Collection[str]) -> tuple[Settled, ...]:
    """The records of these keys. ``UserError`` for one that is not (any longer) among the proposals."""
    found = {each.key: each.record for each in settlements}
    if any(key not in found for key in keys):
        raise UserError(
            "Hồ sơ cán bộ vừa thay đổi, một mục kèm theo quyết định không còn phù hợp.",
            "Xem lại các mục được đánh dấu.",
        )
    return tuple(record for key, record in found.items() if key in keys)


def step_settled(dossier: Dossier, rotation: str, day: PartialDate, number: str | None) -> Iterator[Settlement]:
    """The fifth step is the decision itself: its date and number, unless that step has a date already.

    Nothing is offered for a decision that is dated before another step.
    """
    steps = [step for step in dossier.steps if step.rotation == rotation]
    last = [step for step in steps if step.step is Stage.DECISION]
    if any(step.date is not None for step in last):
        return
    if any(step.date is not None and not_after(step.date, day) is False for step in steps):
        return
    record = last[0] if last else ProcedureStep(rotation, Stage.DECISION)
    record = replace(record, date=day, document_no=record.document_no or number)
    told = f", số {record.document_no}" if record.document_no else ""
    yield Settlement(record, f"Ghi bước 5 của quy trình (quyết định): ngày {day}{told}.", usual=True)


def planning_settled(
    catalogue: Catalogue,
    dossier: Dossier,
    post: tuple[str, str],
    removed: PartialDate,
    *,
    reason: str,
    number: str | None,
) -> Iterator[Settlement]:
    """Entries that a cadre who takes up ``post`` (unit, title) is no longer planned by, from ``removed`` on.

    Entries for this very post are closed unless somebody objects; those for other titles of the same or a lower rank
    are only offered.
    """
    for entry in dossier.planning:
        if entry.removed is not None or (entry.approved is not None and entry.approved.earliest > removed.latest):
            continue
        is_it = _is_for(catalogue, entry, post)
        if not is_it and not _is_overtaken(catalogue, entry.title, post[1]):
            continue
        closed = replace(entry, removed=removed, removal_reason=reason, removal_no=number)
        planned = post_in(catalogue, entry.title, entry.unit) or entry.title
        text = f"Đưa ra khỏi quy hoạch {planned}, nhiệm kỳ {entry.term}, từ {removed}: {_lower_first(reason)}."
        yield Settlement(closed, text, usual=is_it)


def _is_for(catalogue: Catalogue, entry: PlanningEntry, post: tuple[str, str]) -> bool:
    unit, title = post
    same_unit = entry.unit in {None, unit} or is_successor(catalogue.units, entry.unit or "", unit)
    return entry.title == title and same_unit


def _is_overtaken(catalogue: Catalogue, planned: str, taken: str) -> bool:
    """A lower number is a higher post."""
    one, other = catalogue.titles.get(planned), catalogue.titles.get(taken)
    if one is None or other is None or one.rank is None or other.rank is None:
        return False
    return other.rank <= one.rank


def sources_settled(dossier: Dossier, year: int, remark: str) -> Iterator[Settlement]:
    """The entry of the year's rotation source gets a remark of what became of it; its state stays as it was."""
    for entry in dossier.sources:
        if entry.year != year or entry.state == _NOT_APPROVED or remark in (entry.reason or ""):
            continue
        reason = f"{entry.reason}; {_lower_first(remark)}" if entry.reason else remark
        text = f"Ghi vào danh sách nguồn luân chuyển năm {year}: {_lower_first(remark)}."
        yield Settlement(replace(entry, reason=reason), text, usual=True)


def concurrent_ended(
    catalogue: Catalogue,
    dossier: Dossier,
    last_day: PartialDate,
    leaves: str | None,
    keeps: Collection[tuple[str, str]],
) -> Iterator[Settlement]:
    """Concurrent posts that are still held: those in the unit that the cadre ``leaves`` end with it by custom."""
    for tenure in dossier.tenures:
        begins_later = tenure.start is not None and tenure.start.earliest > last_day.latest
        if not tenure.concurrent or tenure.end is not None or begins_later or (tenure.unit, tenure.title) in keeps:
            continue
        name = post_in(catalogue, tenure.title, tenure.unit) or tenure.title
        text = f"Thôi kiêm nhiệm {name}, ngày cuối {last_day}."
        yield Settlement(replace(tenure, end=last_day), text, usual=tenure.unit == leaves)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
