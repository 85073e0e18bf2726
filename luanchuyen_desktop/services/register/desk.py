"""The acts of the register: keep a number, give it up, issue, correct, account for gaps. Each is one operation.

A document is always issued from a number that is kept, so that undoing the issue gives the number back to its case and
never to whoever asks next.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.record_checks import exchanged
from luanchuyen_desktop.services.register import state
from luanchuyen_desktop.services.register.series import MOST_NUMBER, Series, numbering_of, series_on
from luanchuyen_desktop.services.register.state import SeriesState, series_of
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.writer import Writer

MOST_SKIPPED: Final = 200
_CODE: Final = re.compile(r"VB(\d+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number to be kept. ``number``: ``None`` takes the one that the register offers for ``day``.

    ``reason``: why numbers in between are passed over, where they are.
    """

    kind: PaperKind
    symbol: str
    day: date
    number: int | None = None
    about: str = ""
    rotation: str | None = None
    plan: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What makes a kept number a document. ``explanation``: why its date is out of order, where it is.

    ``pdf``: the paper as it was signed; ``None`` for one that this program did not print.
    """

    date: PartialDate | None
    about: str
    signer: str
    pdf: bytes | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a further version says; its number and date stay, and without a new ``pdf`` the paper as well."""

    about: str
    signer: str
    reason: str
    pdf: bytes | None = None


# -- keeping numbers ---------------------------------------------------------------------------------------------------


def series_wanted(register: state.Register, kind: PaperKind, symbol: str, day: date) -> Series:
    """The series of a document; ``UserError`` for a kind that is not numbered and a day outside every term."""
    numbering = numbering_of(register.settings.numberings, kind, symbol)
    if numbering is None:
        words = f"Sổ văn bản chưa đặt cách đánh số cho {kind.value.lower()} ký hiệu {symbol or '(trống)'}."
        raise UserError(words, "Thêm loại này trong Sổ văn bản > Thiết lập.")
    return series_on(numbering, register.settings.terms, day)


def reserve(book: Book, resources: Path, wanted: Wanted) -> Changes | None:
    """Keep a number for a document to come. A case that has one kept already in the same series keeps that one.

    ``UserError`` for a number that is taken, a day outside every term, numbers passed over without a reason.
    """
    register = state.load(book, resources)
    series = series_wanted(register, wanted.kind, wanted.symbol, wanted.day)
    standing = register.of(series)
    if wanted.number is None and (kept := kept_for(standing, wanted.rotation, wanted.plan)) is not None:
        raise UserError(
            f"{series.text(kept.number)} đang được giữ cho {kept.rotation or kept.plan}.",
            "Dùng số này, hoặc hủy số trong Sổ văn bản rồi lấy số khác.",
        )
    number = standing.offer(wanted.day) if wanted.number is None else wanted.number
    skipped = refuse_number(standing, number, wanted.reason, wanted.rotation)
    entry = RegisterEntry(
        code="",
        kind=series.kind,
        symbol=series.symbol,
        series=series.period,
        number=number,
        date=PartialDate.of(wanted.day),
        about=squeeze(wanted.about) or None,
        rotation=wanted.rotation,
        plan=wanted.plan,
    )
    with book.operate(f"Giữ số: {series.named(number)}") as write:
        _insert(book, write, [*_accounted(series, skipped, wanted.reason), entry])
    return write.changes


def refuse_number(standing: SeriesState, number: int, reason: str = "", rotation: str | None = None) -> Sequence[int]:
    """``UserError`` for a number that cannot be given (to that rotation); else the numbers that it passes over."""
    series = standing.series
    if not 1 <= number <= MOST_NUMBER:
        raise UserError(f"Số văn bản phải từ 1 đến {MOST_NUMBER}.", "Nhập lại số.")
    if standing.is_taken(number, rotation):
        words = f"{series.named(number)} đã có: {standing.taken_words(number)}."
        raise UserError(words, f"Số tiếp theo là {series.text(standing.last + 1)}.")
    skipped = range(standing.last + 1, number)
    if len(skipped) > MOST_SKIPPED:
        words = f"Số {series.text(number)} bỏ qua {len(skipped)} số sau số cuối ({series.text(standing.last)})."
        raise UserError(words, "Nếu các số đó đã cấp ở sổ giấy, ghi số cuối của sổ giấy trong Thiết lập.")
    if skipped and not squeeze(reason):
        first, last = series.text(skipped[0]), series.text(skipped[-1])
        through = f"từ {first} đến {last}" if len(skipped) > 1 else first
        raise UserError(
            f"Lấy số {series.text(number)} thì bỏ qua số {through}.",
            "Ghi lý do (ví dụ: Văn phòng Tỉnh ủy cấp cho văn bản khác), hoặc lấy số tiếp theo.",
        )
    return skipped


def kept_for(standing: SeriesState, rotation: str | None, plan: str | None = None) -> RegisterEntry | None:
    """The number that is kept for a case and not issued yet."""
    return next(
        (
            each
            for each in standing.entries
            if each.state is PaperState.RESERVED
            and ((rotation is not None and each.rotation == rotation) or (plan is not None and each.plan == plan))
        ),
        None,
    )


def release(book: Book, resources: Path, code: str, reason: str) -> Changes | None:
    """Give up a number that is only kept; it is offered again, and until then the gap has this reason."""
    entry = stored.entry_of(book, code)
    named = series_of(entry).named(entry.number)
    if entry.state is not PaperState.RESERVED:
        words = f"{named} đang ở trạng thái “{entry.state}”, chỉ hủy được số đang giữ."
        raise UserError(words, "Văn bản đã ban hành thì dùng “Đính chính”.")
    if uses := state.load(book, resources).of(series_of(entry)).used.get(entry.number):
        words = f"{named} đã ghi cho {uses[0].label}, không hủy được."
        raise UserError(words, "Sửa số quyết định của trường hợp đó trước.")
    if not squeeze(reason):
        raise UserError(f"Chưa ghi lý do hủy {named}.", "Ghi lý do, để sau này biết vì sao trống số.")
    with book.operate(f"Hủy số: {named}") as write:
        write.update(exchanged(replace(entry, state=PaperState.RELEASED, reason=squeeze(reason))))
    return write.changes


def explain(book: Book, resources: Path, series: Series, numbers: Sequence[int], reason: str) -> Changes | None:
    """Account for numbers of a series that are missing: they stand for documents that this register does not hold."""
    if not squeeze(reason):
        raise UserError("Chưa ghi giải thích cho các số còn trống.", "Ghi số đó dùng cho văn bản nào, ở đâu.")
    standing = state.load(book, resources).of(series)
    for number in numbers:
        if standing.is_taken(number) or number > standing.last:
            words = f"{series.named(number)} không phải là số còn trống."
            raise UserError(words, "Tải lại danh sách rồi chọn lại.")
    if not numbers:
        raise UserError("Chưa chọn số nào.", "Chọn các số còn trống cần giải thích.")
    texts = series.text(numbers[0]) if len(numbers) == 1 else f"{len(numbers)} số"
    with book.operate(f"Giải thích số trống: {series.kind} {texts}") as write:
        _insert(book, write, _accounted(series, numbers, reason))
    return write.changes


def _accounted(series: Series, numbers: Iterable[int], reason: str) -> list[RegisterEntry]:
    return [
        RegisterEntry("", series.kind, series.symbol, series.period, each, PaperState.ELSEWHERE, reason=squeeze(reason))
        for each in numbers
    ]


# -- issuing -----------------------------------------------------------------------------------------------------------


def issue(book: Book, resources: Path, code: str, wanted: Issue, day: date) -> Changes | None:
    """Issue the document that a number is kept for, and keep its PDF as it is; ``day``: on which that is done.

    ``UserError`` for a number that another document has, a date outside the term or out of order without a word why,
    a missing signer or abstract, and a case that says otherwise.
    """
    entry = stored.entry_of(book, code)
    register = state.load(book, resources)
    disorder = refuse_issue(book, register, entry, wanted)
    issued = replace(
        entry,
        state=PaperState.ISSUED,
        date=wanted.date,
        about=squeeze(wanted.about),
        signer=squeeze(wanted.signer),
        reason=squeeze(wanted.explanation) if disorder else None,
        sha256=_sum_of(wanted.pdf),
        size=None if wanted.pdf is None else len(wanted.pdf),
        issued_on=PartialDate.of(day),
        issued_by=book.user,
    )
    issued = exchanged(issued)
    with book.operate(f"Ban hành: {series_of(entry).named(entry.number)}") as write:
        if wanted.pdf is not None and issued.sha256 is not None:
            write.keep_file(issued.sha256, wanted.pdf)
        write.update(issued)
    return write.changes


def refuse_issue(book: Book, register: state.Register, entry: RegisterEntry, wanted: Issue) -> str:
    """Raise what stands against issuing this entry; else say how its date is out of order (blank if it is not)."""
    standing = register.of(series_of(entry))
    named = standing.series.named(entry.number)
    if entry.state is not PaperState.RESERVED:
        raise UserError(f"{named} đang ở trạng thái “{entry.state}”, không ban hành nữa.", "Chọn một số đang giữ.")
    if wanted.date is None or not wanted.date.is_exact:
        raise UserError(f"{named} chưa có đủ ngày, tháng, năm.", "Ghi ngày ký văn bản.")
    _refuse_blank(named, wanted.about, wanted.signer)
    _refuse_other_period(register, standing.series, wanted.date)
    _refuse_other_case(book, standing, entry, wanted.date)
    disorder = standing.out_of_order(entry.number, wanted.date)
    if disorder and not squeeze(wanted.explanation):
        raise UserError(disorder, "Sửa ngày, lấy số khác, hoặc ghi lý do ngày không theo thứ tự số.")
    return disorder


def _refuse_blank(named: str, about: str, signer: str) -> None:
    if not squeeze(signer):
        raise UserError(f"{named} chưa có người ký.", "Ghi họ và tên người ký.")
    if not squeeze(about):
        raise UserError(f"{named} chưa có trích yếu.", "Ghi văn bản này về việc gì.")


def _refuse_other_period(register: state.Register, series: Series, day: PartialDate) -> None:
    """The date must lie in the term or year of the number."""
    there = series_wanted(register, series.kind, series.symbol, day.earliest)
    if there.period != series.period:
        word = "năm" if series.period.isdigit() else "nhiệm kỳ"
        raise UserError(
            f"Số này thuộc {word} {series.period}, còn ngày {day} thuộc {word} {there.period}.",
            "Sửa ngày, hoặc hủy số này và lấy số mới theo ngày ký.",
        )


def _refuse_other_case(book: Book, standing: SeriesState, entry: RegisterEntry, day: PartialDate) -> None:
    """What the case itself says of its decision, and any other case that names the number with another date."""
    named = standing.series.named(entry.number)
    uses = standing.used.get(entry.number, [])
    own = [each for each in uses if each.code == entry.rotation and each.source in {"rotation", "end"}]
    if entry.kind is PaperKind.DECISION and entry.rotation is not None and not own:
        rotation = book.rotation(entry.rotation)
        said = rotation.decision_no if rotation is not None else None
        if rotation is not None and said:
            words = f"Luân chuyển {entry.rotation} ghi quyết định số {said}, không phải {named}."
        else:
            words = f"Luân chuyển {entry.rotation} chưa ra quyết định số này."
        raise UserError(words, "Ra quyết định với số này trước, hoặc sửa số quyết định của trường hợp.")
    for each in uses:
        if each.day is not None and (each.day.latest < day.earliest or day.latest < each.day.earliest):
            words = f"{named}, ngày {day}: số này đã ghi cho {each.label}."
            raise UserError(words, "Sửa ngày cho khớp, hoặc lấy số khác.")


def _sum_of(pdf: bytes | None) -> str | None:
    return None if pdf is None else hashlib.sha256(pdf).hexdigest()


def correct(book: Book, code: str, wanted: Correction, day: date) -> Changes | None:
    """Put a further version in the place of an issued document; the one before stays in the register, to be read."""
    entry = stored.entry_of(book, code)
    series = series_of(entry)
    named = series.named(entry.number)
    if entry.state is not PaperState.ISSUED:
        raise UserError(f"{named} đang ở trạng thái “{entry.state}”, không đính chính được.", "Chọn bản đã ban hành.")
    if not squeeze(wanted.reason):
        raise UserError(f"Chưa ghi lý do đính chính {named}.", "Ghi sai ở đâu, sửa thành gì.")
    _refuse_blank(named, wanted.about, wanted.signer)
    made = replace(
        entry,
        id=None,
        version=entry.version + 1,
        about=squeeze(wanted.about),
        signer=squeeze(wanted.signer),
        reason=squeeze(wanted.reason),
        sha256=entry.sha256 if wanted.pdf is None else _sum_of(wanted.pdf),
        size=entry.size if wanted.pdf is None else len(wanted.pdf),
        issued_on=PartialDate.of(day),
        issued_by=book.user,
    )
    refuse_same(entry, wanted)
    with book.operate(f"Đính chính: {named}, bản {made.version}") as write:
        write.update(replace(entry, state=PaperState.REPLACED))
        if wanted.pdf is not None and made.sha256 is not None:
            write.keep_file(made.sha256, wanted.pdf)
        _insert(book, write, [made])
    return write.changes


def refuse_same(entry: RegisterEntry, wanted: Correction) -> None:
    """``UserError`` for a further version that says what the present one says."""
    same_paper = wanted.pdf is None or _sum_of(wanted.pdf) == entry.sha256
    if same_paper and (squeeze(wanted.about), squeeze(wanted.signer)) == (entry.about, entry.signer):
        named = series_of(entry).named(entry.number)
        raise UserError(f"Bản đính chính của {named} không khác bản đang có.", "Sửa hồ sơ hoặc chọn tệp PDF khác.")


def _insert(book: Book, write: Writer, made: Sequence[RegisterEntry]) -> None:
    """Add entries under the next codes: ``VB0001``, ``VB0002``, …"""
    numbers = [int(found[1]) for each in stored.entries(book) if (found := _CODE.fullmatch(each.code))]
    first = max(numbers, default=0) + 1
    for at, each in enumerate(made, start=first):
        write.insert(exchanged(replace(each, code=f"VB{at:04d}")))
