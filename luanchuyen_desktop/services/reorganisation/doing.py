"""Carrying out a plan: one operation, which one step of undo takes back."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.record_checks import exchanged
from luanchuyen_desktop.services.reorganisation.affairs import read_affairs
from luanchuyen_desktop.services.reorganisation.guards import refuse
from luanchuyen_desktop.services.reorganisation.outcome import Records, records_of
from luanchuyen_desktop.services.reorganisation.plan import Plan, draft_plan
from luanchuyen_desktop.services.reorganisation.questions import Topic, questions
from luanchuyen_desktop.services.reorganisation.request import Request
from luanchuyen_desktop.services.reorganisation.words import Carried, note_of, open_words
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.writer import Writer

_NAMED = 3  # units named in the name of the operation; the others are counted


def prepare(book: Book, request: Request) -> Plan:
    """The plan that the program proposes for the book as it is. ``UserError`` for an impossible request."""
    return draft_plan(request, read_affairs(book, request))


def carry_out(book: Book, plan: Plan) -> Changes | None:
    """Write all of it, or nothing.

    ``UserError`` when something that the plan is about was changed in the book since it was read.
    """
    name = operation_name(plan)
    with book.operate(name) as write:
        if read_affairs(book, plan.request) != plan.affairs:
            raise UserError(
                "Sổ đã thay đổi từ khi lập phương án sắp xếp, chưa ghi gì.",
                "Quay lại bước đầu để chương trình đọc lại sổ.",
            )
        refuse(plan.request, plan.affairs.catalogue)
        carried = _write(write, records_of(plan))
        words = open_words(plan, questions(plan), carried)
        key, value = note_of(book, plan, name, words)
        write.set(key, value)
    return write.changes


def _write(write: Writer, records: Records) -> Carried:
    """Write the records; returns the row numbers of the tenures that began, by those of the old ones."""
    for unit in records.founded:
        write.insert(exchanged(unit))
    changed: list[Record] = [*records.units, *records.places, *records.positions]
    for record in changed:
        write.update(record)
    write.insert_many(records.new_positions)
    for ended in records.ended:
        write.update(ended)
    carried = {move.tenure.id: write.insert(exchanged(begun)).id for move, begun in records.begun}
    moved: list[Record] = [*records.rotations, *records.planning]
    for record in moved:
        write.update(record)
    write.insert_many(records.new_planning)
    return {old: new for old, new in carried.items() if old is not None and new is not None}


def operation_name(plan: Plan) -> str:
    """``Sáp nhập, hợp nhất: Sở A, Sở B (Quyết định 12-QĐ/TU)``."""
    names = [plan.affairs.catalogue.units[code].name for code in plan.request.units]
    more = f" và {len(names) - _NAMED} đơn vị khác" if len(names) > _NAMED else ""
    number = plan.request.decision_no.strip()
    return f"{plan.request.kind}: {', '.join(names[:_NAMED])}{more} (Quyết định {number})"


def figures(plan: Plan) -> dict[str, int]:
    """What the operation will do in figures, in the order in which they are told."""
    records, asked = records_of(plan), questions(plan)
    return {
        "units_ended": len(records.units),
        "units_begun": len(records.founded),
        "places_ended": len(records.places),
        "positions": len(records.new_positions) + len(records.positions),
        "tenures_ended": len(records.ended),
        "tenures_begun": len(records.begun),
        "without_post": sum(1 for question in asked if question.topic is Topic.PLACEMENT),
        "rotations": len(records.rotations),
        "planning_moved": len(records.new_planning),
        "planning_removed": len(records.planning) - len(records.new_planning),
        "questions": len(asked),
    }
