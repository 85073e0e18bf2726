"""The yearly plan of rotation: drawn up, approved, carried out, summed up. Every act is one operation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Purpose
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.services.editing import refuse_incomplete, tidied
from luanchuyen_desktop.services.needs.figures import Post
from luanchuyen_desktop.services.plans.plan_checks import (
    is_approved,
    line_faults,
    line_name,
    plan_faults,
    refuse_faults,
)
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.plans import lines_of, plan_of, rotations_of


@dataclass(frozen=True, slots=True)
class Approval:
    """The document that approves a plan. ``body``: who issued it."""

    number: str
    issued: PartialDate | None
    body: str | None = None


def plan_name(plan: RotationPlan) -> str:
    """``Kế hoạch luân chuyển năm 2027 (KH2027)``."""
    return f"Kế hoạch luân chuyển năm {plan.year} ({plan.code})"


def next_plan_code(book: Book, year: int) -> str:
    """A code that no plan has: ``KH2027``, else ``KH2027-2`` and so on."""
    taken = {plan.code for plan in book.records(RotationPlan)}
    code, number = f"KH{year}", 1
    while code in taken:
        number += 1
        code = f"KH{year}-{number}"
    return code


def the_plan(book: Book, code: str) -> RotationPlan:
    """The plan of that code. ``BookError`` if it is gone."""
    plan = plan_of(book, code)
    if plan is None:
        raise BookError(f"Kế hoạch {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return plan


# -- drawing up ------------------------------------------------------------------------------------------------------


def save_plan(book: Book, plan: RotationPlan) -> Changes | None:
    """Add or change a plan. ``UserError`` for a number that another plan has, or a line that does not fit the year."""
    plan = tidied(plan)
    refuse_incomplete(plan)
    verb = "Lập" if plan.id is None else "Sửa"
    with book.operate(f"{verb} {_lower(plan_name(plan))}") as write:
        refuse_faults(plan_faults(plan, book.records(RotationPlan)))
        if plan.id is None:
            write.insert(plan)
        else:
            catalogue = book.catalogue()
            for line in _lines_of_stored(book, plan):
                refuse_faults(line_faults(line, plan), line_name(line, catalogue))
            write.update(plan)
    return write.changes


def _lines_of_stored(book: Book, plan: RotationPlan) -> list[PlanLine]:
    """Its lines still stand under the code that is stored."""
    stored = next((each for each in book.records(RotationPlan) if each.id == plan.id), plan)
    return lines_of(book, stored.code)


def save_line(book: Book, line: PlanLine) -> Changes | None:
    """Add or change one need of a plan. ``UserError`` for figures and days that cannot be, and for a closed plan."""
    line = tidied(line)
    refuse_incomplete(line)
    plan = _open_plan(book, line.plan)
    refuse_faults(line_faults(line, plan))
    verb = "Thêm" if line.id is None else "Sửa"
    with book.operate(f"{verb} nội dung {_lower(plan_name(plan))}: {line_name(line, book.catalogue())}") as write:
        if line.id is None:
            write.insert(line)
        else:
            write.update(line)
    return write.changes


def delete_line(book: Book, line: PlanLine) -> Changes | None:
    """Take a need out of a plan; it can be undone."""
    plan = _open_plan(book, line.plan)
    with book.operate(f"Xóa nội dung {_lower(plan_name(plan))}: {line_name(line, book.catalogue())}") as write:
        write.delete(line)
    return write.changes


def delete_plan(book: Book, plan: RotationPlan) -> Changes | None:
    """Take a plan with its lines out of the book. ``UserError`` while rotations belong to it."""
    own = rotations_of(book, plan.code)
    if own:
        names = ", ".join(each.name for each in own[:3]) + ("…" if len(own) > 3 else "")
        raise UserError(
            f"{plan_name(plan)} có {len(own)} trường hợp luân chuyển ({names}) nên không xóa được.",
            "Bỏ các trường hợp đó khỏi kế hoạch hoặc xóa chúng trước.",
        )
    with book.operate(f"Xóa {_lower(plan_name(plan))}") as write:
        write.delete(plan)
    return write.changes


def _open_plan(book: Book, code: str) -> RotationPlan:
    plan = the_plan(book, code)
    refuse_closed(plan)
    return plan


def refuse_closed(plan: RotationPlan) -> None:
    """``UserError`` for a plan that was summed up."""
    if plan.closed is not None:
        raise UserError(
            f"{plan_name(plan)} đã tổng kết ngày {plan.closed}, không thay đổi nội dung nữa.",
            "Nếu tổng kết nhầm thì xóa ngày tổng kết, hoặc hoàn tác.",
        )


# -- from the needs --------------------------------------------------------------------------------------------------


def lines_from_needs(
    posts: Iterable[Post], plan: RotationPlan, present: Sequence[PlanLine], catalogue: Catalogue, months: int | None
) -> list[PlanLine]:
    """A line for each post that will lack somebody and that no line of the plan is about yet.

    As many as are certainly lacking; where that is not certain of anybody, those that may be, with a note. ``months``:
    the least period of the law.
    """
    taken = {(line.unit, line.title) for line in present}
    made = []
    for post in posts:
        vacant = post.then.vacant
        if not vacant or (post.unit, post.title) in taken:
            continue
        taken.add((post.unit, post.title))
        unit = catalogue.units.get(post.unit)
        unsure = f"Còn {vacant.unsure} chỗ chưa chắc trống vì hồ sơ thiếu ngày." if vacant.unsure else None
        made.append(
            PlanLine(
                plan.code,
                post.unit,
                post.title,
                vacant.sure or vacant.unsure,
                purpose=Purpose.REINFORCEMENT if post.difficult else None,
                place=unit.place if unit is not None else None,
                months=months,
                note=unsure,
            )
        )
    return made


def add_lines(book: Book, plan: str, lines: Sequence[PlanLine]) -> Changes | None:
    """Put these needs into a plan in one step. ``UserError`` when there are none, and for a closed plan."""
    own = _open_plan(book, plan)
    if not lines:
        raise UserError("Chưa chọn vị trí nào để đưa vào kế hoạch.", "Chọn các vị trí còn thiếu rồi làm lại.")
    for line in lines:
        refuse_incomplete(line)
        refuse_faults(line_faults(line, own), line_name(line, book.catalogue()))
    with book.operate(f"Lấy {len(lines)} nội dung từ nhu cầu vào {_lower(plan_name(own))}") as write:
        write.insert_many(lines)
    return write.changes


# -- approving and summing up ----------------------------------------------------------------------------------------


def approve(book: Book, plan: str, approval: Approval, today: date) -> Changes | None:
    """Record that a plan was approved. ``UserError`` without number or date, for one to come, a number that is taken,
    and when it is approved already.
    """
    stored = the_plan(book, plan)
    if is_approved(stored):
        raise UserError(
            f"{plan_name(stored)} đã được phê duyệt (số {stored.number}, ngày {stored.issued}), không phê duyệt lại.",
            "Nếu số hoặc ngày ghi sai thì sửa ngay trong kế hoạch.",
        )
    if not approval.number.strip():
        raise UserError("Kế hoạch chưa có số nên chưa ghi được là đã phê duyệt.", "Nhập số của kế hoạch.")
    if approval.issued is None:
        raise UserError("Kế hoạch chưa có ngày ban hành.", "Nhập ngày ban hành kế hoạch.")
    if approval.issued.earliest > today:
        raise UserError(
            f"Ngày ban hành ({approval.issued}) ở sau ngày {today:%d/%m/%Y}.", "Chỉ ghi phê duyệt khi đã ban hành."
        )
    approved = tidied(
        replace(stored, number=approval.number, issued=approval.issued, body=approval.body or stored.body)
    )
    refuse_faults(plan_faults(approved, book.records(RotationPlan)))
    with book.operate(f"Phê duyệt {_lower(plan_name(stored))}, số {approved.number}") as write:
        write.update(approved)
    return write.changes


def sum_up(book: Book, plan: str, day: PartialDate) -> Changes | None:
    """Record that the year was summed up: the plan is closed. ``UserError`` for a draft, twice, and before it began."""
    stored = the_plan(book, plan)
    if stored.closed is not None:
        raise UserError(f"{plan_name(stored)} đã tổng kết ngày {stored.closed}, không tổng kết hai lần.")
    if not is_approved(stored):
        raise UserError(f"{plan_name(stored)} chưa được phê duyệt nên chưa tổng kết được.", "Ghi phê duyệt trước.")
    closed = replace(stored, closed=day)
    refuse_faults(plan_faults(closed, book.records(RotationPlan)))
    with book.operate(f"Tổng kết {_lower(plan_name(stored))}") as write:
        write.update(closed)
    return write.changes


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
