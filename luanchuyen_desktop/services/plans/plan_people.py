"""Who a yearly plan is carried out with: from the approved source list of its year into rotations of its posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan, SourceEntry
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.editing import refuse_incomplete
from luanchuyen_desktop.services.plans.plan_checks import line_name
from luanchuyen_desktop.services.plans.plans import plan_name, refuse_closed, the_plan
from luanchuyen_desktop.services.rotations.rotation_desk import BEFORE_DECISION, main_post, next_codes
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.plans import lines_of, rotations_in, source_of
from luanchuyen_desktop.store.pool import Named
from luanchuyen_desktop.store.roster import HeldPost, held_posts

APPROVED = SOURCE_STATES[2]
_WAITING = (*BEFORE_DECISION, RotationState.DECIDED)


@dataclass(frozen=True, slots=True)
class SourcePerson:
    """Somebody on the approved source list. ``post``: held on the day; ``waiting``: a rotation that has not begun."""

    entry: Named[SourceEntry]
    post: HeldPost | None
    waiting: Rotation | None

    @property
    def cadre(self) -> str:
        """The code."""
        return self.entry.record.cadre


def source_people(book: Book, plan: RotationPlan, day: date) -> list[SourcePerson]:
    """The approved source of the plan's year, in the order of names; each cadre once."""
    with book.snapshot():
        entries = {each.record.cadre: each for each in source_of(book, plan.year, APPROVED)}
        posts = held_posts(book, day, list(entries))
        waiting = rotations_in(book, entries, _WAITING)
    return [SourcePerson(entry, posts.get(code), waiting.get(code)) for code, entry in entries.items()]


def add_people(book: Book, plan: str, line: int, cadres: Sequence[str], day: date) -> Changes | None:
    """Make a rotation in state Dự kiến for each of these cadres to the post of a line (by its number), in one step.

    With the line's purpose, period and start. ``UserError``, and nothing made, for a closed plan, for somebody who is
    not on the approved source of the year, who waits for another rotation, or who holds that very post.
    """
    own = the_plan(book, plan)
    refuse_closed(own)
    need = next((each for each in lines_of(book, plan) if each.id == line), None)
    if need is None:
        raise UserError("Nội dung này không còn trong kế hoạch.", "Chọn lại vị trí trong kế hoạch.")
    if not cadres:
        raise UserError("Chưa chọn ai để đưa vào kế hoạch.", "Chọn người trong danh sách nguồn rồi làm lại.")
    people = {each.cadre: each for each in source_people(book, own, day)}
    for cadre in cadres:
        _refuse(book, own, need, cadre, people.get(cadre))
    codes = next_codes(book, len(cadres))
    rotations = [_rotation(book, own, need, code, cadre, day) for code, cadre in zip(codes, cadres, strict=True)]
    where = line_name(need, book.catalogue())
    with book.operate(f"Dự kiến {len(rotations)} người cho {where} theo {plan_name(own)}") as write:
        write.insert_many(rotations)
    return write.changes


def _refuse(book: Book, plan: RotationPlan, line: PlanLine, cadre: str, person: SourcePerson | None) -> None:
    if person is None:
        raise UserError(
            f"Cán bộ {cadre} không có trong danh sách nguồn luân chuyển đã duyệt năm {plan.year}.",
            "Đưa người này vào danh sách nguồn và ghi Ban Thường vụ đã duyệt trước.",
        )
    if person.waiting is not None:
        raise UserError(
            f"{person.entry.name} đã có luân chuyển {person.waiting.code} ở trạng thái “{person.waiting.state}”.",
            "Gắn trường hợp đó vào kế hoạch, hoặc xử lý xong trước khi dự kiến trường hợp khác.",
        )
    if person.post is not None and (person.post.unit, person.post.title) == (line.unit, line.title):
        where = line_name(line, book.catalogue())
        raise UserError(
            f"{person.entry.name} đang giữ chính vị trí này ({where}).", "Chọn người khác hoặc vị trí khác."
        )


def _rotation(book: Book, plan: RotationPlan, line: PlanLine, code: str, cadre: str, day: date) -> Rotation:
    dossier = book.dossier(cadre)
    post = main_post(dossier, day) if dossier is not None else None
    rotation = Rotation(
        code,
        cadre,
        post.unit if post is not None else None,
        post.title if post is not None else None,
        line.unit,
        line.title,
        purpose=line.purpose,
        start=line.start,
        planned_months=line.months,
        state=RotationState.PLANNED,
        plan=plan.code,
    )
    refuse_incomplete(rotation)
    return rotation


def take_out(book: Book, rotation: Rotation, name: str) -> Changes | None:
    """Let a rotation belong to no plan; the rotation itself stays."""
    stored = book.rotation(rotation.code)
    if stored is None or stored.plan is None:
        raise UserError(f"Luân chuyển {rotation.code} không còn thuộc kế hoạch nào.", "Tải lại màn hình.")
    refuse_closed(the_plan(book, stored.plan))
    with book.operate(f"Bỏ khỏi kế hoạch {stored.plan}: {name}") as write:
        write.update(replace(stored, plan=None))
    return write.changes
