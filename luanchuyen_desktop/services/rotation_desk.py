"""The life of a rotation as staff move it on: propose, decide, begin, end, cancel. Posts follow the decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, RotationState, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.checking import is_unwaived_error
from luanchuyen_desktop.services.editing import operation_name, refuse_incomplete
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.writer import Writer

_BEFORE_DECISION = (
    RotationState.PLANNED,
    RotationState.PROPOSED,
    RotationState.APPRAISED,
    RotationState.SUBMITTED,
)
_CODE = re.compile(r"LC(\d+)")
DEFAULT_MONTHS = 36


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rotation decision states. ``start``: the day the period begins ("kể từ ngày")."""

    number: str
    date: PartialDate
    start: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class Override:
    """A named person takes it on to issue a decision despite an error; kept on the rotation."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How a rotation ended. A SETTLED outcome needs the number of its decision (LC16 says so if it is missing)."""

    date: PartialDate
    outcome: Outcome
    decision_no: str | None


def next_code(book: Book) -> str:
    """A code that no rotation has: the highest of ``LC0001``, ``LC0002``, … and one more."""
    numbers = [int(found.group(1)) for row in book.records(Rotation) if (found := _CODE.fullmatch(row.code))]
    return f"LC{max(numbers, default=0) + 1:04d}"


def main_post(dossier: Dossier, day: date) -> Tenure | None:
    """The post that a cadre leaves when rotated: full-time before concurrent, the latest begun."""
    held = [
        tenure
        for tenure in dossier.tenures
        if (tenure.start is None or tenure.start.earliest <= day) and (tenure.end is None or tenure.end.latest >= day)
    ]
    return max(held, key=lambda tenure: (not tenure.concurrent, _started(tenure)), default=None)


def _started(tenure: Tenure) -> date:
    return tenure.start.earliest if tenure.start else date.min


def due_day(rotation: Rotation, months: int = DEFAULT_MONTHS) -> date | None:
    """The day ``months`` months after the start; ``None`` unless the start is known to the day."""
    if rotation.start is None or not rotation.start.is_exact:
        return None
    return add_months(rotation.start.earliest, months)


def is_running(rotation: Rotation) -> bool:
    """Whether the cadre counts as rotated now."""
    return rotation.state is RotationState.RUNNING


def propose(book: Book, dossier: Dossier, draft: Rotation, day: date) -> Changes | None:
    """Add a rotation; an origin that is not given is taken from the cadre's post on ``day``."""
    post = main_post(dossier, day)
    if draft.from_unit is None and post is not None:
        draft = replace(draft, from_unit=post.unit, from_title=post.title)
    refuse_incomplete(draft)
    with book.operate(operation_name("Đề xuất", draft, dossier.cadre.name)) as write:
        write.insert(draft)
    return write.changes


def decide(
    book: Book,
    dossier: Dossier,
    rotation: Rotation,
    decision: Decision,
    findings: Sequence[Finding],
    day: date,
    override: Override | None = None,
) -> Changes | None:
    """Record the decision; the old post ends the day before the start and the new one begins.

    The rotation runs at once if it has started by ``day``, else it stands as decided. ``findings``: of the rotation as it will be decided. ``UserError`` for an unwaived error that nobody takes on,
    for a decision without a number, and for a rotation that is decided already.
    """
    _refuse_decision(rotation, decision, findings, override)
    note = rotation.note
    if override is not None:
        rules = ", ".join(sorted({finding.rule for finding in findings if is_unwaived_error(finding)}))
        remark = f"Ban hành khi còn lỗi {rules}: {override.reason} (người quyết định: {override.person})."
        note = f"{note}\n{remark}" if note else remark
    decided = replace(
        rotation,
        decision_no=decision.number.strip(),
        decided=decision.date,
        start=decision.start,
        planned_months=decision.months,
        state=RotationState.RUNNING if decision.start.earliest <= day else RotationState.DECIDED,
        note=note,
    )
    with book.operate(operation_name("Ra quyết định", rotation, dossier.cadre.name)) as write:
        write.update(decided)
        _take_up_post(write, dossier, decided)
    return write.changes


def _refuse_decision(
    rotation: Rotation, decision: Decision, findings: Sequence[Finding], override: Override | None
) -> None:
    if rotation.state not in _BEFORE_DECISION:
        raise UserError(f"Luân chuyển {rotation.code} đang ở trạng thái “{rotation.state}”, không ra quyết định nữa.")
    if not decision.number.strip():
        raise UserError("Quyết định chưa có số.", "Nhập số quyết định.")
    if decision.start.latest < decision.date.earliest:
        raise UserError("Ngày bắt đầu trước ngày quyết định.", "Sửa lại một trong hai ngày.")
    errors = [finding for finding in findings if is_unwaived_error(finding)]
    if errors and (override is None or not override.person.strip() or not override.reason.strip()):
        raise UserError(
            f"Còn {len(errors)} lỗi chưa được xử lý: {errors[0].message}",
            "Sửa, ghi ngoại lệ, hoặc ghi tên người quyết định và lý do để vẫn ban hành.",
        )


def _take_up_post(write: Writer, dossier: Dossier, rotation: Rotation) -> None:
    for tenure in dossier.tenures:
        leaves = (tenure.unit, tenure.title) == (rotation.from_unit, rotation.from_title) and tenure.end is None
        if leaves and rotation.start is not None:
            write.update(replace(tenure, end=_day_before(rotation.start)))
    write.insert(
        Tenure(
            cadre=rotation.cadre,
            start=rotation.start,
            end=None,
            unit=rotation.to_unit,
            title=rotation.to_title,
            form=TenureForm.ROTATED,
            decision_no=rotation.decision_no,
        )
    )


def _day_before(start: PartialDate) -> PartialDate:
    """The last day in the old post, no more precise than the start of the new one."""
    if start.is_exact:
        return PartialDate.of(start.earliest - timedelta(days=1))
    return start


def end(book: Book, dossier: Dossier, rotation: Rotation, ending: Ending) -> Changes | None:
    """Record the end. Where the cadre stays, the post goes on; otherwise it ends on that day."""
    if rotation.state not in {RotationState.RUNNING, RotationState.DECIDED}:
        raise UserError(f"Luân chuyển {rotation.code} chưa bắt đầu hoặc đã kết thúc.")
    if rotation.start is not None and ending.date.latest < rotation.start.earliest:
        raise UserError("Ngày kết thúc trước ngày bắt đầu luân chuyển.", "Sửa lại ngày kết thúc.")
    ended = replace(
        rotation,
        state=RotationState.ENDED,
        ended=ending.date,
        outcome=ending.outcome,
        end_decision_no=(ending.decision_no or "").strip() or None,
    )
    with book.operate(operation_name("Kết thúc", rotation, dossier.cadre.name)) as write:
        write.update(ended)
        if ending.outcome is not Outcome.SETTLED:
            _leave_post(write, dossier, ended)
    return write.changes


def _leave_post(write: Writer, dossier: Dossier, rotation: Rotation) -> None:
    for tenure in dossier.tenures:
        if (tenure.unit, tenure.title) == (rotation.to_unit, rotation.to_title) and tenure.end is None:
            write.update(replace(tenure, end=rotation.ended))


def cancel(book: Book, dossier: Dossier, rotation: Rotation) -> Changes | None:
    """Take a rotation that was not decided off the list; it stays in the book as cancelled."""
    if rotation.state not in _BEFORE_DECISION:
        raise UserError(
            f"Luân chuyển {rotation.code} đã có quyết định, không hủy được.", "Dùng “Kết thúc” với lý do phù hợp."
        )
    with book.operate(operation_name("Hủy", rotation, dossier.cadre.name)) as write:
        write.update(replace(rotation, state=RotationState.CANCELLED))
    return write.changes


def destinations(catalogue: Catalogue, day: date, level: Level | None = None) -> list[str]:
    """Codes of the units that exist on ``day``, of one level or of all, in the order of their names."""
    units = [
        unit
        for unit in catalogue.units.values()
        if (level is None or unit.level is level)
        and (unit.valid_from is None or unit.valid_from.earliest <= day)
        and (unit.valid_to is None or unit.valid_to.latest >= day)
    ]
    return [unit.code for unit in sorted(units, key=lambda unit: text_key(unit.name))]
