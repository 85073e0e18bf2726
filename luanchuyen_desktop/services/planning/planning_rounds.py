"""Đợt quy hoạch: opened, its list approved, reviewed, closed. Each step is a plan that is shown, then done at once.

A plan is pure: made from records, it says what would be written and what should be minded, or raises the sentence that
says why the step cannot be taken. ``carry_out`` makes it anew from the book as it is then and writes it as one
operation, so that nothing is done on what somebody else has changed meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_checks import is_before, planning_faults
from luanchuyen_desktop.services.record_checks import refuse_unfit
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.planning import entries_of_term, round_by_code, rounds
from luanchuyen_desktop.store.pool import record_by_id

__all__ = [
    "Exit",
    "RoundPlan",
    "approval",
    "carry_out",
    "closing",
    "entries_of",
    "next_code",
    "open_round",
    "refuse_opening",
    "review",
    "round_state",
    "rounds",
    "running_round",
    "save_round",
    "take_off",
]

_BLANKS = re.compile(r"\s+")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Exit:
    """Why somebody is taken off the planning list. ``number``: of the decision."""

    date: PartialDate | None
    number: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """What a step would write. ``name``: of the operation; ``entries``: as they would be stored; ``remarks``: in words.

    ``round``: as it would be stored, ``None`` where it stays as it is.
    """

    name: str
    round: PlanningRound | None
    entries: tuple[PlanningEntry, ...] = ()
    remarks: tuple[str, ...] = ()


Step = Callable[[PlanningRound, Sequence[PlanningEntry]], RoundPlan]


# -- opening ---------------------------------------------------------------------------------------------------------


def next_code(book: Book, kind: RoundKind, term: str, year: int | None) -> str:
    """A code that no round has: ``QH2025-2030``, ``RS2026``, then ``RS2026-2``."""
    taken = {one.code for one in rounds(book)}
    bare = f"RS{year or ''}" if kind is RoundKind.YEARLY_REVIEW else f"QH{_BLANKS.sub('', term)}"
    return next(
        code for code in (bare, *(f"{bare}-{number}" for number in range(2, len(taken) + 3))) if code not in taken
    )


def open_round(book: Book, one: PlanningRound) -> Changes | None:
    """Add a round. ``UserError`` while one of the same kind, term and year is still running."""
    refuse_opening(one, rounds(book))
    one = editing.tidied(one)
    editing.refuse_incomplete(one)
    with book.operate(f"Mở đợt quy hoạch {one.code}") as write:
        refuse_unfit(book, one)
        write.insert(one)
    return write.changes


def refuse_opening(one: PlanningRound, others: Iterable[PlanningRound]) -> None:
    """Raise ``UserError`` where a round cannot be opened beside those that there are."""
    if one.opened is None:
        raise UserError("Chưa ghi ngày bắt đầu đợt quy hoạch.", "Nhập ngày bắt đầu.")
    if any((one.approved, one.decision_no, one.closed)):
        raise UserError("Đợt mới mở chưa thể có ngày phê duyệt, số quyết định hay ngày kết thúc.")
    for fault in planning_faults(one).values():
        raise fault
    for other in others:
        if other.code == one.code:
            raise UserError(f"Mã {one.code} đã có trong sổ.", "Dùng mã khác.")
        if other.closed is None and _subject(other) == _subject(one):
            raise UserError(
                f"Đợt {other.code} ({round_title(other)}) đang mở, chưa kết thúc.",
                "Kết thúc đợt đó trước, hoặc làm tiếp trong đợt đó.",
            )


def save_round(book: Book, one: PlanningRound) -> Changes | None:
    """Store a mended round. A number or a day of its decision that is mended is mended on its entries as well."""
    one = editing.tidied(one)
    editing.refuse_incomplete(one)
    with book.operate(f"Sửa đợt quy hoạch {one.code}") as write:
        refuse_unfit(book, one)
        before = next((other for other in rounds(book) if other.id == one.id), None)
        if before is not None and before.decision_no and (before.decision_no, before.approved) != _decision(one):
            for entry in entries_of(book, before):
                if entry.round == before.code and (entry.decision_no, entry.approved) == _decision(before):
                    write.update(replace(entry, decision_no=one.decision_no, approved=one.approved))
        write.update(one)
    return write.changes


def _decision(one: PlanningRound) -> tuple[str | None, PartialDate | None]:
    return one.decision_no, one.approved


def _subject(one: PlanningRound) -> tuple[RoundKind, str, int | None]:
    return one.kind, _BLANKS.sub("", one.term), one.year


def round_title(one: PlanningRound) -> str:
    """``rà soát hằng năm 2026, nhiệm kỳ 2025-2030``."""
    year = f" {one.year}" if one.year is not None else ""
    return f"{one.kind.value.lower()}{year}, nhiệm kỳ {one.term}"


def round_state(one: PlanningRound) -> str:
    """How far it is, in words."""
    if one.closed is not None:
        return f"đã kết thúc {one.closed}"
    return f"đã phê duyệt {one.approved}" if one.approved is not None else "đang làm"


def running_round(book: Book, term: str) -> PlanningRound | None:
    """The one round of a term that is not closed; ``None`` where there is none, or more than one."""
    wanted = _BLANKS.sub("", term)
    running = [one for one in rounds(book) if one.closed is None and _BLANKS.sub("", one.term) == wanted]
    return running[0] if len(running) == 1 else None


# -- the list of a round -----------------------------------------------------------------------------------------------


def entries_of(book: Book, one: PlanningRound) -> list[PlanningEntry]:
    """The list of a round, in the order of names: what came from it; of a yearly review also what it looks at."""
    return [named.record for named in entries_of_term(book, one.term, one.code) if belongs(one, named.record)]


def belongs(one: PlanningRound, entry: PlanningEntry) -> bool:
    """Whether the entry is on the round's list.

    A yearly review looks at every entry of its term that stood when it began, and was not added by a later round.
    """
    if entry.round == one.code:
        return True
    if one.kind is not RoundKind.YEARLY_REVIEW or _BLANKS.sub("", entry.term) != _BLANKS.sub("", one.term):
        return False
    if is_before(entry.removed, one.opened):
        return False
    return not is_before(one.closed, entry.approved)


def is_reviewed(one: PlanningRound, entry: PlanningEntry) -> bool:
    """Whether a yearly review has dealt with the entry: kept it, took it off, or added it."""
    if entry.round == one.code or entry.removed is not None:
        return True
    return entry.reviewed is not None and (one.opened is None or not is_before(entry.reviewed, one.opened))


# -- steps -------------------------------------------------------------------------------------------------------------


def approval(number: str | None, day: PartialDate | None) -> Step:
    """Approve the list: the decision goes on the round and on every entry that came from it and has none."""

    def step(one: PlanningRound, entries: Sequence[PlanningEntry]) -> RoundPlan:
        _refuse_closed(one)
        if one.approved is not None or one.decision_no:
            told = f"Đợt {one.code} đã phê duyệt theo quyết định {one.decision_no or '(chưa ghi số)'}"
            raise UserError(f"{told}{f' ngày {one.approved}' if one.approved else ''}.", "Không phê duyệt lần nữa.")
        wanted = (number or "").strip()
        if not wanted:
            raise UserError("Chưa có số quyết định phê duyệt quy hoạch.", "Nhập số quyết định.")
        if day is None:
            raise UserError("Chưa có ngày phê duyệt quy hoạch.", "Nhập ngày của quyết định.")
        if is_before(day, one.opened):
            raise UserError(f"Ngày phê duyệt ({day}) trước ngày bắt đầu đợt ({one.opened}).", "Sửa ngày phê duyệt.")
        own = [entry for entry in entries if entry.round == one.code and entry.removed is None]
        if not own and one.kind is RoundKind.START_OF_TERM:
            raise UserError(f"Đợt {one.code} chưa có ai trong danh sách.", "Thêm người vào đợt rồi phê duyệt.")
        filled = tuple(made for entry in own if (made := _approved(entry, wanted, day)) is not None)
        others = len(own) - len(filled)
        remarks = (f"{others} người đã có quyết định phê duyệt riêng, giữ nguyên.",) if others else ()
        approved = replace(one, approved=day, decision_no=wanted)
        return RoundPlan(f"Phê duyệt đợt quy hoạch {one.code}", approved, filled, remarks)

    return step


def _approved(entry: PlanningEntry, number: str, day: PartialDate) -> PlanningEntry | None:
    """The entry with the decision on it; ``None`` where it has one already, this or another."""
    if entry.decision_no not in {None, number} or entry.approved not in {None, day}:
        return None
    made = replace(entry, decision_no=number, approved=day)
    return made if made != entry else None


def review(kept: Collection[int], off: Collection[int], day: PartialDate | None, out: Exit | None = None) -> Step:
    """Yearly review: entries (by row number) that are kept, with the day; and those that are taken off, and why."""

    def step(one: PlanningRound, entries: Sequence[PlanningEntry]) -> RoundPlan:
        _refuse_closed(one)
        if one.kind is not RoundKind.YEARLY_REVIEW:
            raise UserError(f"Đợt {one.code} không phải đợt rà soát hằng năm.", "Mở đợt rà soát hằng năm của nhiệm kỳ.")
        if not kept and not off:
            raise UserError("Chưa đánh dấu ai.", "Đánh dấu người giữ lại hoặc đưa ra khỏi quy hoạch.")
        by_number = {entry.id: entry for entry in entries if entry.id is not None}
        if set(kept) & set(off):
            names = ", ".join(sorted(by_number[number].cadre for number in set(kept) & set(off)))
            raise UserError(f"Vừa giữ lại vừa đưa ra: {names}.", "Mỗi người chỉ chọn một.")
        missing = (set(kept) | set(off)) - by_number.keys()
        if missing:
            raise UserError("Có người không còn trong danh sách của đợt.", "Mở lại danh sách rồi rà soát tiếp.")
        stay = [replace(entry, reviewed=_review_day(one, day)) for entry in entries if entry.id in kept]
        for entry in stay:
            _refuse_gone(entry)
        why = out or Exit(None, None, None)
        gone = [taken_off(entry, why, since=one.opened) for entry in entries if entry.id in off]
        name = f"Rà soát quy hoạch {one.code}: giữ {len(stay)}, đưa ra {len(gone)}"
        return RoundPlan(name, None, (*stay, *gone))

    return step


def _review_day(one: PlanningRound, day: PartialDate | None) -> PartialDate:
    if day is None:
        raise UserError("Chưa có ngày rà soát.", "Nhập ngày rà soát.")
    if is_before(day, one.opened):
        raise UserError(f"Ngày rà soát ({day}) trước ngày bắt đầu đợt ({one.opened}).", "Sửa ngày rà soát.")
    return day


def closing(day: PartialDate | None) -> Step:
    """Finish a round; what is left undone is told in the remarks, it does not stand in the way."""

    def step(one: PlanningRound, entries: Sequence[PlanningEntry]) -> RoundPlan:
        _refuse_closed(one)
        if day is None:
            raise UserError("Chưa có ngày kết thúc đợt quy hoạch.", "Nhập ngày kết thúc.")
        if is_before(day, one.opened):
            raise UserError(f"Ngày kết thúc đợt ({day}) trước ngày bắt đầu ({one.opened}).", "Sửa ngày kết thúc.")
        if is_before(day, one.approved):
            raise UserError(f"Ngày kết thúc đợt ({day}) trước ngày phê duyệt ({one.approved}).", "Sửa ngày kết thúc.")
        return RoundPlan(f"Kết thúc đợt quy hoạch {one.code}", replace(one, closed=day), (), _undone(one, entries))

    return step


def _undone(one: PlanningRound, entries: Sequence[PlanningEntry]) -> tuple[str, ...]:
    remarks = []
    if one.approved is None and one.kind is RoundKind.START_OF_TERM:
        remarks.append("Đợt này chưa được phê duyệt.")
    standing = [entry for entry in entries if entry.removed is None]
    waiting = sum(entry.round == one.code and entry.approved is None for entry in standing)
    if waiting:
        remarks.append(f"{waiting} người trong danh sách chưa có quyết định phê duyệt.")
    if one.kind is RoundKind.YEARLY_REVIEW:
        left = sum(not is_reviewed(one, entry) for entry in standing)
        if left:
            remarks.append(f"{left} người chưa được rà soát.")
    return tuple(remarks)


def _refuse_closed(one: PlanningRound) -> None:
    if one.closed is not None:
        raise UserError(f"Đợt {one.code} đã kết thúc ngày {one.closed}.", "Mở đợt mới nếu cần làm tiếp.")


def _refuse_gone(entry: PlanningEntry) -> None:
    if entry.removed is not None:
        raise UserError(
            f"Cán bộ {entry.cadre} đã đưa ra khỏi quy hoạch này ngày {entry.removed}.", "Bỏ đánh dấu người này."
        )


def carry_out(book: Book, code: str, step: Step) -> Changes | None:
    """Take a step of the round of that code, in one operation."""
    one = round_by_code(book, code)
    if one is None:
        raise UserError(f"Không còn đợt quy hoạch mang mã {code}.", "Tải lại danh sách các đợt.")
    plan = step(one, entries_of(book, one))
    with book.operate(plan.name) as write:
        if plan.round is not None:
            write.update(editing.tidied(plan.round))
        for entry in plan.entries:
            write.update(editing.tidied(entry))
    return write.changes


# -- taking off --------------------------------------------------------------------------------------------------------


def taken_off(entry: PlanningEntry, out: Exit, since: PartialDate | None = None) -> PlanningEntry:
    """The entry as taken off. ``since``: the first day on which it can be. ``UserError`` where something is missing."""
    _refuse_gone(entry)
    if out.date is None:
        raise UserError("Chưa có ngày đưa ra khỏi quy hoạch.", "Nhập ngày.")
    number, reason = (out.number or "").strip(), (out.reason or "").strip()
    if not number:
        raise UserError("Chưa có số quyết định đưa ra khỏi quy hoạch.", "Nhập số quyết định.")
    if not reason:
        raise UserError("Chưa có lý do đưa ra khỏi quy hoạch.", "Nhập lý do.")
    if is_before(out.date, entry.approved):
        words = (
            f"Ngày đưa ra khỏi quy hoạch ({out.date}) trước ngày phê duyệt ({entry.approved}) của cán bộ {entry.cadre}."
        )
        raise UserError(words, "Sửa ngày đưa ra.")
    if is_before(out.date, since):
        raise UserError(
            f"Ngày đưa ra khỏi quy hoạch ({out.date}) trước ngày bắt đầu đợt ({since}).", "Sửa ngày đưa ra."
        )
    return replace(entry, removed=out.date, removal_no=number, removal_reason=reason)


def take_off(book: Book, entries: Iterable[PlanningEntry], out: Exit, names: Sequence[str] = ()) -> Changes | None:
    """Take entries off the planning list with the same decision, in one operation. ``names``: for its name.

    What the book says of them now counts, whatever the records at hand say.
    """
    gone = [editing.tidied(taken_off(_now(book, entry), out)) for entry in entries]
    who = f": {', '.join(names[:_MOST_NAMED])}{'…' if len(names) > _MOST_NAMED else ''}" if names else ""
    with book.operate(f"Đưa ra khỏi quy hoạch{who}") as write:
        for entry in gone:
            write.update(entry)
    return write.changes


def _now(book: Book, entry: PlanningEntry) -> PlanningEntry:
    stored = record_by_id(book, PlanningEntry, entry.id or 0)
    if stored is None:
        raise UserError(f"Quy hoạch này của cán bộ {entry.cadre} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return stored
