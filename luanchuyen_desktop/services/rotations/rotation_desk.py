"""The life of a rotation as staff move it on: propose, decide, end, cancel. Posts follow the decisions."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.editing import operation_name, refuse_incomplete, tidied
from luanchuyen_desktop.services.findings.checking import is_unwaived_error
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.placements import day_before
from luanchuyen_desktop.services.rotations.rotation_drafts import (
    Decision,
    Ending,
    Outlook,
    as_begun,
    as_decided,
    as_ended,
    with_settled,
)
from luanchuyen_desktop.services.rotations.rotation_endings import followers, refuse_end, settled_by_end
from luanchuyen_desktop.services.rotations.settlement import (
    Settlement,
    chosen,
    concurrent_ended,
    planning_settled,
    sources_settled,
    step_settled,
)
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

__all__ = [
    "BEFORE_DECISION",
    "DEFAULT_MONTHS",
    "Decision",
    "Ending",
    "Override",
    "cancel",
    "decide",
    "destinations",
    "end",
    "main_post",
    "next_code",
    "next_codes",
    "overrides_of",
    "propose",
    "settled_by_decision",
    "take",
]

BEFORE_DECISION = (
    RotationState.PLANNED,
    RotationState.PROPOSED,
    RotationState.APPRAISED,
    RotationState.SUBMITTED,
)
_CODE = re.compile(r"LC(\d+)")
DEFAULT_MONTHS = 36


_REMARK = "Ban hành khi còn lỗi {rules}: {reason} (người quyết định: {person})."
_REMARKED = re.compile(r"Ban hành khi còn lỗi ([A-Z0-9, ]+): (.*) \(người quyết định: (.*)\)\.")


@dataclass(frozen=True, slots=True)
class Override:
    """A named person takes it on to issue a decision despite an error; kept on the rotation."""

    person: str
    reason: str


def overrides_of(rotation: Rotation) -> list[tuple[str, Override]]:
    """The rules that were overridden, with who took it on and why, as the notes of the rotation have it."""
    found = (_REMARKED.fullmatch(line.strip()) for line in (rotation.note or "").splitlines())
    return [(each[1], Override(each[3], each[2])) for each in found if each]


def next_code(book: Book) -> str:
    """A code that no rotation has: the highest of ``LC0001``, ``LC0002``, … and one more."""
    return next_codes(book, 1)[0]


def next_codes(book: Book, count: int) -> list[str]:
    """So many codes that no rotation has, in a row."""
    numbers = [int(found.group(1)) for row in book.records(Rotation) if (found := _CODE.fullmatch(row.code))]
    first = max(numbers, default=0) + 1
    return [f"LC{number:04d}" for number in range(first, first + count)]


def main_post(dossier: Dossier, day: date) -> Tenure | None:
    """The post that a cadre leaves when rotated: full-time before concurrent, then the latest begun (as the roster)."""
    held = [
        tenure
        for tenure in dossier.tenures
        if (tenure.start is None or tenure.start.earliest <= day) and (tenure.end is None or tenure.end.latest >= day)
    ]
    return max(held, key=_precedence, default=None)


def _precedence(tenure: Tenure) -> tuple[bool, str, int]:
    return (not tenure.concurrent, tenure.start.iso() if tenure.start else "", tenure.id or 0)


def propose(book: Book, dossier: Dossier, draft: Rotation, day: date) -> Changes | None:
    """Add a rotation; an origin that is not given is taken from the cadre's post on ``day``."""
    post = main_post(dossier, day)
    if draft.from_unit is None and post is not None:
        draft = replace(draft, from_unit=post.unit, from_title=post.title)
    draft = tidied(draft)
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
    settles: Collection[str] = (),
) -> Changes | None:
    """Record the decision; if it has started by ``day``, the old post ends the day before and the new one begins.

    Else the rotation stands as decided until ``begin``. ``findings``: of the rotation as it will be decided.
    ``settles``: keys of what is done of ``settled_by_decision``, in the same operation.
    ``UserError`` for an unwaived error that nobody takes on, for a decision without a number, and for a rotation that
    is decided already.
    """
    errors = [finding for finding in findings if is_unwaived_error(finding)]
    _refuse_decision(rotation, decision, errors, override)
    if override is not None and errors:
        rules = ", ".join(sorted({finding.rule for finding in errors}))
        remark = _REMARK.format(rules=rules, reason=override.reason, person=override.person)
        rotation = replace(rotation, note=f"{rotation.note}\n{remark}" if rotation.note else remark)
    proposals = settled_by_decision(book.catalogue(), dossier, rotation, decision, day)
    outlook = with_settled(as_decided(dossier, rotation, decision, day), chosen(proposals, settles))
    return take(book, "Ra quyết định", outlook)


def settled_by_decision(
    catalogue: Catalogue, dossier: Dossier, rotation: Rotation, decision: Decision, day: date
) -> list[Settlement]:
    """What the decision may settle besides: planning for the post, the year's source list, the fifth step, concurrent
    posts.
    """
    number = decision.number.strip() or None
    destination = (rotation.to_unit, rotation.to_title)
    post = post_in(catalogue, rotation.to_title, rotation.to_unit) or rotation.to_title
    reason = f"Đã được luân chuyển giữ chức {post}"
    removed = _after_the_act(decision)
    found = list(planning_settled(catalogue, dossier, destination, removed, reason=reason, number=number))
    remark = (
        f"Đã luân chuyển ({rotation.code}, Quyết định số {number})" if number else f"Đã luân chuyển ({rotation.code})"
    )
    found += sources_settled(dossier, decision.date.year, remark)
    found += step_settled(dossier, rotation.code, decision.date, number)
    if decision.start.earliest <= day:
        last_day = day_before(decision.start)
        found += concurrent_ended(catalogue, dossier, last_day, rotation.from_unit, {destination})
    return found


def _after_the_act(decision: Decision) -> PartialDate:
    """The start, but not the day of the decision itself: on that day the cadre is to be in the planning (LC07)."""
    return decision.start if decision.start.earliest > decision.date.latest else _next_day(decision.date)


def _next_day(day: PartialDate) -> PartialDate:
    return PartialDate.of(day.latest + timedelta(days=1))


def _refuse_decision(
    rotation: Rotation, decision: Decision, errors: Sequence[Finding], override: Override | None
) -> None:
    if rotation.state not in BEFORE_DECISION:
        raise UserError(f"Luân chuyển {rotation.code} đang ở trạng thái “{rotation.state}”, không ra quyết định nữa.")
    if not decision.number.strip():
        raise UserError("Quyết định chưa có số.", "Nhập số quyết định.")
    if decision.months < 1:
        raise UserError("Thời hạn luân chuyển phải từ 1 tháng trở lên.", "Nhập số tháng ghi trong quyết định.")
    if decision.start.latest < decision.date.earliest:
        raise UserError("Ngày bắt đầu trước ngày quyết định.", "Sửa lại một trong hai ngày.")
    if errors and (override is None or not override.person.strip() or not override.reason.strip()):
        raise UserError(
            f"Còn {len(errors)} lỗi chưa được xử lý: {errors[0].message}",
            "Sửa, ghi ngoại lệ, hoặc ghi tên người quyết định và lý do để vẫn ban hành.",
        )


def take(book: Book, verb: str, outlook: Outlook) -> Changes | None:
    """Store a step with the posts that it ends and begins and what else it settles, as one operation.

    ``UserError`` where a post would end before it began.
    """
    for tenure in outlook.ends:
        if tenure.start is not None and tenure.end is not None and tenure.end.latest < tenure.start.earliest:
            raise UserError(
                f"Chức vụ {tenure.title} ở {tenure.unit} bắt đầu từ {tenure.start}, sau ngày thôi giữ ({tenure.end}).",
                "Sửa lại ngày trong quyết định hoặc trong quá trình công tác.",
            )
    rotation = tidied(outlook.rotation) if outlook.rotation is not None else None
    name = outlook.dossier.cadre.name
    with book.operate(operation_name(verb, rotation, name) if rotation is not None else f"{verb}: {name}") as write:
        for record in (rotation, *outlook.ends, *outlook.settles):
            if record is not None and record.id is not None:
                write.update(tidied(record))
            elif record is not None:
                write.insert(tidied(record))
        write.insert_many(tidied(tenure) for tenure in outlook.begins)
    return write.changes


def begin(book: Book, dossier: Dossier, rotation: Rotation, day: date) -> Changes | None:
    """Let a decided rotation run once its start has come; the posts follow."""
    if rotation.state is not RotationState.DECIDED:
        raise UserError(f"Luân chuyển {rotation.code} đang ở trạng thái “{rotation.state}”, không bắt đầu được.")
    if rotation.start is None:
        raise UserError("Chưa ghi ngày bắt đầu luân chuyển.", "Nhập ngày bắt đầu rồi làm lại.")
    if rotation.start.earliest > day:
        raise UserError(f"Chưa đến ngày bắt đầu luân chuyển ({rotation.start}).", "Làm lại khi đã đến ngày.")
    return take(book, "Bắt đầu", as_begun(dossier, rotation))


def end(
    book: Book, dossier: Dossier, rotation: Rotation, ending: Ending, settles: Collection[str] = ()
) -> Changes | None:
    """Record the end with what comes after it: the destination post ends, the next one begins, in one operation.

    ``settles``: keys of what is done of ``settled_by_end``. ``UserError`` for an end before the start, one that lacks
    the decision, reason or next post that its outcome needs, and a next post that cannot be held then.
    """
    catalogue = book.catalogue()
    refuse_end(catalogue, dossier, rotation, ending)
    proposals = settled_by_end(catalogue, dossier, rotation, ending)
    outlook = as_ended(dossier, rotation, ending, followers(catalogue, rotation.to_unit))
    return take(book, "Kết thúc", with_settled(outlook, chosen(proposals, settles)))


def cancel(book: Book, dossier: Dossier, rotation: Rotation) -> Changes | None:
    """Take a rotation that was not decided off the list; it stays in the book as cancelled."""
    if rotation.state not in BEFORE_DECISION:
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
