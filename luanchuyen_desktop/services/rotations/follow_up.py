"""Theo dõi of a rotation: what is recorded, what is awaited, and the yearly evaluation that serves two lists.

The yearly evaluation is a record of the cadre's file (year and grade: what LC14 asks for) and, with its day, body and
content, an entry of the follow-up. Nothing is typed twice: either stands for both, and the grade is stored where it
belongs. An entry says its year, else its date tells it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate, add_months, month_span
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Evaluation, FollowUp, Rotation
from luanchuyen_desktop.domain.vocabulary import FollowUpKind, Grade, Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.rotations.rotation_list import due
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

# Nghị định 170/2025/NĐ-CP, Điều 49 khoản 2.
PAPERS_AT_END: Final = (FollowUpKind.SELF_REVIEW, FollowUpKind.UNIT_REVIEW, FollowUpKind.AUTHORITY_REVIEW)
_NEXT_POST = frozenset(RotationState) - {RotationState.RUNNING, RotationState.ENDED, RotationState.CANCELLED}
_NO_PAPERS = frozenset({Outcome.UNIT_ENDED, Outcome.RETIRED})
_JANUARY = 1


def notice_months(workspace: Workspace) -> int:
    """How long before the planned end it is told: a setting of rule LC15, graded D (0 where the rule is off)."""
    return workspace.rule_book.data.limit("LC15", "notice_months", workspace.as_of) or 0


def year_of(entry: FollowUp) -> int | None:
    """The year that a yearly evaluation is about; one of January is about the year before."""
    if entry.kind is not FollowUpKind.EVALUATION:
        return None
    if entry.year is not None or entry.date is None:
        return entry.year
    return entry.date.year - 1 if entry.date.month == _JANUARY else entry.date.year


def blank_evaluation(rotation: str, year: int) -> FollowUp:
    """The entry of a year as it is before anything is typed into it."""
    return FollowUp(rotation, FollowUpKind.EVALUATION, year=year)


def with_awaited(
    dossier: Dossier, rotation: Rotation, recorded: Sequence[FollowUp], as_of: date, notice: int
) -> list[FollowUp]:
    """What is recorded, and a blank (without ``id``) for each evaluation and paper that should be there, in order.

    An evaluation that stands in the cadre's file alone has a blank as well: ``grades_of`` says that it is there.
    ``notice``: months before the planned end from which on the papers at the end are awaited.
    """
    there = {year_of(entry) for entry in recorded}
    file_years = {evaluation.year for evaluation in dossier.evaluations}
    years = [year for year in evaluated_years(rotation, as_of) if year not in there]
    if rotation.state is not RotationState.RUNNING:
        years = [year for year in years if year in file_years]  # what was not done is not awaited any longer
    found = [*recorded, *(blank_evaluation(rotation.code, year) for year in years)]
    if papers_awaited(dossier, rotation, as_of, notice):
        kinds = {entry.kind for entry in recorded}
        found += [FollowUp(rotation.code, kind) for kind in PAPERS_AT_END if kind not in kinds]
    return sorted(found, key=_order)


def evaluated_years(rotation: Rotation, as_of: date) -> range:
    """Each calendar year that is over since the start, that of the start included; not that of the end (LC14)."""
    if rotation.start is None or rotation.state not in {RotationState.RUNNING, RotationState.ENDED}:
        return range(0)
    until = min(as_of.year, rotation.ended.year) if rotation.ended is not None else as_of.year
    return range(rotation.start.year, until)


def papers_awaited(dossier: Dossier, rotation: Rotation, as_of: date, notice: int) -> bool:
    """Whether the three papers should be got ready: the end is near or past, or another post is proposed.

    Of a rotation that is over they are asked for as long after it as they were before.
    """
    if rotation.state is RotationState.ENDED:
        if rotation.ended is None or rotation.outcome in _NO_PAPERS:
            return False
        return as_of <= add_months(rotation.ended.latest, notice)
    if rotation.state is not RotationState.RUNNING:
        return False
    if any(other.state in _NEXT_POST for other in dossier.rotations if other.code != rotation.code):
        return True
    reached = due(rotation)
    return reached is not None and as_of >= add_months(reached.first, -notice)


def _order(entry: FollowUp) -> tuple[bool, int, date, int]:
    """By day; the papers at the end last, a year that has no day at its end."""
    at_end = entry.kind in PAPERS_AT_END
    year = year_of(entry)
    day = entry.date.earliest if entry.date is not None else date(year, 12, 31) if year is not None else date.min
    return at_end, PAPERS_AT_END.index(entry.kind) if at_end else 0, day, entry.id or 0


def grades_of(dossier: Dossier) -> Mapping[int, Grade]:
    """The grade of each year in the cadre's file."""
    return {evaluation.year: evaluation.grade for evaluation in dossier.evaluations}


def faults(rotation: Rotation, entry: FollowUp) -> Mapping[str, UserError]:
    """Field → what is wrong with an entry beside its rotation."""
    start, day = rotation.start, entry.date
    if start is not None and day is not None and day.latest < start.earliest:
        told = f"Ngày {day} trước ngày bắt đầu luân chuyển ({start})."
        return {"date": UserError(told, "Sửa lại ngày, hoặc ghi vào lần luân chuyển trước.")}
    return {}


def save(book: Book, entry: FollowUp, whose: str = "") -> Changes | None:
    """Add or change an entry. ``UserError`` for one that does not fit beside its rotation."""
    rotation = book.rotation(entry.rotation)
    if rotation is None:
        raise UserError(f"Luân chuyển {entry.rotation} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    for fault in faults(rotation, entry).values():
        raise fault
    return editing.save(book, entry, whose)


def grade(book: Book, cadre: str, year: int, value: Grade, whose: str = "") -> Changes | None:
    """Store the grade of a year in the cadre's file, as what it is there: one entry for both lists."""
    dossier = book.dossier(cadre)
    if dossier is None:
        raise UserError(f"Không còn cán bộ {cadre} trong sổ.", "Tải lại màn hình rồi làm lại.")
    stored = next((each for each in dossier.evaluations if each.year == year), None)
    record = replace(stored, grade=value) if stored is not None else Evaluation(cadre, year, value)
    return editing.save(book, record, whose)


def served_words(rotation: Rotation, day: PartialDate) -> str:
    """``Đã luân chuyển 14 tháng, thời hạn 36 tháng.``; blank before it began. Counted to the end where there is one."""
    until = rotation.ended or day
    if rotation.start is None or rotation.start.earliest > until.latest:
        return ""
    span = month_span(rotation.start, until)
    least, most = max(span.min, 0), max(span.max, 0)
    months = str(most) if least == most else f"khoảng {least}–{most}"
    planned = f", thời hạn {rotation.planned_months} tháng" if rotation.planned_months is not None else ""
    return f"Đã luân chuyển {months} tháng{planned}."
