"""The year's rotation source as it is worked on: added to, put to the Standing Committee, decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import SourceEntry
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_checks import is_before
from luanchuyen_desktop.services.planning.source_proposals import Proposal
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.pool import named_records, record_by_id

PROPOSED, SUBMITTED, APPROVED, REFUSED = SOURCE_STATES
DECIDED_STATES = (APPROVED, REFUSED)


@dataclass(frozen=True, slots=True)
class Word:
    """The Standing Committee's word. ``approved``: whether these people are taken into the source."""

    approved: bool
    date: PartialDate | None
    document_no: str | None


def add_proposals(
    book: Book, proposals: Sequence[Proposal], year: int, proposed: PartialDate | None, proposed_by: str | None
) -> Changes | None:
    """Put these on the year's list with their reasons, in one step; who is on it already is passed over."""
    codes = [one.cadre for one in proposals]
    listed = {each.record.cadre for each in named_records(book, SourceEntry, codes) if each.record.year == year}
    new = [one for one in proposals if one.cadre not in listed]
    with book.operate(f"Thêm {len(new)} người vào nguồn luân chuyển năm {year}") as write:
        write.insert_many(
            editing.tidied(SourceEntry(one.cadre, year, proposed, PROPOSED, one.text or None, proposed_by))
            for one in new
        )
    return write.changes


def can_be_submitted(line: SourceEntry) -> bool:
    """Whether it waits to be put to the Standing Committee."""
    return (line.state or PROPOSED) == PROPOSED


def can_be_decided(line: SourceEntry) -> bool:
    """Whether it waits for the Standing Committee's word."""
    return line.state == SUBMITTED


def submitted(lines: Iterable[SourceEntry]) -> list[SourceEntry]:
    """The lines as put to the Standing Committee. ``UserError`` for one that is decided or put to it already."""
    made = []
    for line in lines:
        if not can_be_submitted(line):
            raise UserError(
                f"Cán bộ {line.cadre} trong nguồn năm {line.year} đang ở trạng thái “{line.state}”, không trình được.",
                "Chỉ chọn những người đang ở trạng thái “Đề xuất”.",
            )
        made.append(replace(line, state=SUBMITTED))
    return _some(made)


def decided(lines: Iterable[SourceEntry], word: Word) -> list[SourceEntry]:
    """The lines as decided. ``UserError`` without a document number or a day, and for a line not put before."""
    number = (word.document_no or "").strip()
    if not number:
        raise UserError("Chưa có số văn bản của Ban Thường vụ.", "Nhập số văn bản (kết luận, thông báo, quyết định).")
    if word.date is None:
        raise UserError("Chưa có ngày của văn bản.", "Nhập ngày.")
    made = []
    for line in lines:
        if not can_be_decided(line):
            raise UserError(
                f"Cán bộ {line.cadre} trong nguồn năm {line.year} đang ở trạng thái “{line.state or PROPOSED}”, "
                "chưa trình hoặc đã có kết quả.",
                "Trình Ban Thường vụ trước, rồi ghi kết quả.",
            )
        if is_before(word.date, line.proposed):
            raise UserError(
                f"Ngày duyệt ({word.date}) trước ngày đề xuất ({line.proposed}) của cán bộ {line.cadre}.",
                "Sửa ngày duyệt.",
            )
        state = APPROVED if word.approved else REFUSED
        made.append(replace(line, state=state, decided=word.date, document_no=number))
    return _some(made)


def _some(lines: list[SourceEntry]) -> list[SourceEntry]:
    if not lines:
        raise UserError("Chưa chọn ai trong danh sách nguồn.", "Chọn một hoặc nhiều người rồi làm lại.")
    return lines


def submit(book: Book, numbers: Sequence[int]) -> Changes | None:
    """Put the lines of these row numbers to the Standing Committee, in one operation."""
    made = submitted(_lines(book, numbers))
    return _store(book, made, f"Trình Ban Thường vụ {len(made)} người trong nguồn luân chuyển")


def decide(book: Book, numbers: Sequence[int], word: Word) -> Changes | None:
    """Record the Standing Committee's word on these lines, in one operation."""
    made = decided(_lines(book, numbers), word)
    verb = "Duyệt" if word.approved else "Không duyệt"
    return _store(book, made, f"{verb} {len(made)} người trong nguồn luân chuyển")


def _lines(book: Book, numbers: Sequence[int]) -> list[SourceEntry]:
    found = [record_by_id(book, SourceEntry, number) for number in numbers]
    if any(line is None for line in found):
        raise UserError("Có người không còn trong danh sách nguồn.", "Tải lại danh sách rồi làm lại.")
    return [line for line in found if line is not None]


def _store(book: Book, lines: Sequence[SourceEntry], name: str) -> Changes | None:
    tidy = [editing.tidied(line) for line in lines]
    with book.operate(name) as write:
        for line in tidy:
            write.update(line)
    return write.changes
