"""The register as its window lists it: filtered, in the order of kinds, terms and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.services.procedure.attachments import size_text
from luanchuyen_desktop.services.register import state
from luanchuyen_desktop.services.register.state import Register, series_of
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book

_KINDS = list(PaperKind)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """An entry with its number as it is written, the name of the cadre it is about, and the words to search."""

    entry: RegisterEntry
    number: str
    name: str
    key: str

    @property
    def case(self) -> str:
        """``LC0004 – Nguyễn Văn Đức``, the code of a plan, or blank."""
        code = self.entry.rotation or self.entry.plan or ""
        return f"{code} – {self.name}" if self.name else code

    @property
    def order(self) -> tuple[int, str, str, int, int, int]:
        """Kind, symbol, period, number, version, and then as it was written."""
        one = self.entry
        return _KINDS.index(one.kind), one.symbol, one.series, one.number, one.version, one.id or 0


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which entries: all that are given must hold. ``period``: a term, or a year."""

    text: str = ""
    kind: PaperKind | None = None
    period: str = ""
    state: PaperState | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The register as read once: its rows in order, and how the numbers stand.

    ``unexplained``: how many numbers are missing without a word why; ``doubles``: how many were given twice.
    """

    rows: tuple[RegisterRow, ...]
    register: Register
    unexplained: int
    doubles: int

    @property
    def periods(self) -> list[str]:
        """Terms and years that have an entry, the latest first."""
        return sorted({row.entry.series for row in self.rows}, reverse=True)


def read(book: Book, resources: Path) -> Listed:
    """The whole register in one view of the book."""
    with book.snapshot():
        register, names = state.load(book, resources), stored.case_names(book)
    rows = [_row(entry, names.get(entry.rotation or "", "")) for entry in register.entries]
    unexplained = sum(len(gap.numbers) for gap in register.gaps() if not gap.is_known)
    return Listed(tuple(sorted(rows, key=lambda row: row.order)), register, unexplained, len(register.doubles()))


def choose(rows: Iterable[RegisterRow], wanted: RegisterFilter) -> list[RegisterRow]:
    """The rows that fit, in their order."""
    words = fold(wanted.text).split()
    return [
        row
        for row in rows
        if (wanted.kind is None or row.entry.kind is wanted.kind)
        and (not wanted.period or row.entry.series == wanted.period)
        and (wanted.state is None or row.entry.state is wanted.state)
        and all(word in row.key for word in words)
    ]


def pdf_words(entry: RegisterEntry) -> str:
    """Whether the paper is kept, and how large it is; blank where nothing was issued."""
    if entry.state not in {PaperState.ISSUED, PaperState.REPLACED}:
        return ""
    return f"PDF {size_text(entry.size or 0)}" if entry.sha256 else "không lưu bản PDF"


def detail_lines(row: RegisterRow, listed: Listed) -> list[tuple[str, str]]:
    """What is known of an entry, label and words, and the other versions of its number."""
    one = row.entry
    found = [
        ("Số, ký hiệu", row.number),
        ("Loại", series_of(one).label),
        ("Trạng thái", one.state.value + (f" (bản {one.version})" if one.version > 1 else "")),
        ("Ngày", str(one.date) if one.date else ""),
        ("Trích yếu", one.about or ""),
        ("Người ký", one.signer or ""),
        ("Trường hợp", row.case),
        ("Lý do", one.reason or ""),
        ("Bản PDF", pdf_words(one)),
        ("Mã băm SHA-256", one.sha256 or ""),
        ("Lưu ngày", " – ".join(part for part in (str(one.issued_on or ""), one.issued_by or "") if part)),
        ("Ghi chú", one.note or ""),
        ("Cùng số này", "; ".join(_history(row, listed.rows))),
    ]
    return [(label, words) for label, words in found if words]


def _history(row: RegisterRow, rows: Sequence[RegisterRow]) -> list[str]:
    return [
        f"{each.entry.state.value.lower()}"
        + (f", bản {each.entry.version}" if each.entry.state is not PaperState.RELEASED else "")
        + (f" ({each.entry.reason})" if each.entry.reason else "")
        for each in rows
        if each.entry.number == row.entry.number
        and series_of(each.entry) == series_of(row.entry)
        and each.entry.code != row.entry.code
    ]


def _row(entry: RegisterEntry, name: str) -> RegisterRow:
    number = series_of(entry).text(entry.number)
    parts = (number, entry.about, entry.signer, entry.rotation, entry.plan, name, entry.kind, entry.reason, entry.note)
    return RegisterRow(entry, number, name, fold(" ".join(part for part in parts if part)))
