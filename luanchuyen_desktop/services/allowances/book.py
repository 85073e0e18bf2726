"""The dues of all rotated cadres of a book over a period: asked, filtered, summed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import AllowanceRate, Rotation
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.domain.vocabulary import AllowanceKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.allowances.dues import KEPT, MONTHLY, PART_MONTH_DAYS, Due, concerns, due
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.pool import Named, named_records

LABELS = (*(kind.value for kind in MONTHLY), AllowanceKind.ONCE.value, KEPT)
"""The kinds of dues, in the order of their columns."""
_PART_MONTH = "allowances.part_month_days"
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class DueRow:
    """A rotated cadre with what is due; ``move``: from and to in words; ``key``: folded, to be searched."""

    code: str
    cadre: str
    name: str
    name_key: str
    move: tuple[str, str]
    due: Due
    key: str


def part_month_days(book: Book) -> int:
    """The least days for which a month that is not whole counts: a setting of the book."""
    stored = book.settings().get(_PART_MONTH, "")
    return int(stored) if stored.isdigit() and 1 <= int(stored) <= _MOST_DAYS else PART_MONTH_DAYS


def set_part_month_days(book: Book, days: int) -> Changes | None:
    """Count such months from other days on. ``UserError`` outside 1 to 31."""
    if not 1 <= days <= _MOST_DAYS:
        raise UserError(f"Số ngày của tháng lẻ phải từ 1 đến {_MOST_DAYS}.")
    with book.operate(f"Tính tháng lẻ từ {days} ngày") as write:
        write.set(_PART_MONTH, str(days))
    return write.changes


def dues_of_book(book: Book, period: Period) -> list[DueRow]:
    """Everybody who is, or may be, rotated on a day of the period, in the order of names."""
    with book.snapshot():
        catalogue = book.catalogue()
        rates = list(book.records(AllowanceRate))
        days = part_month_days(book)
        rotations = [each for each in named_records(book, Rotation) if concerns(each.record, period)]
    rows = [_row(each, due(each.record, catalogue, rates, period, days), catalogue) for each in rotations]
    return sorted(rows, key=lambda row: (row.name_key, row.code))


def _row(named: Named[Rotation], found: Due, catalogue: Catalogue) -> DueRow:
    rotation = named.record
    origin = ""
    if rotation.from_unit or rotation.from_title:
        origin = post_in(catalogue, rotation.from_title, rotation.from_unit) or ""
    destination = post_in(catalogue, rotation.to_title, rotation.to_unit) or rotation.to_title
    key = fold(f"{named.name} {rotation.cadre} {rotation.code} {origin} {destination}")
    return DueRow(rotation.code, rotation.cadre, named.name, named.name_key, (origin, destination), found, key)


def choose(rows: Iterable[DueRow], text: str, *, unknown_only: bool = False) -> list[DueRow]:
    """Those wanted; each word of the text begins a word of the name, the codes or the posts."""
    words = fold(text).split()
    return [row for row in rows if fits(row.key, words) and (not unknown_only or row.due.unknown)]


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of some rows: people and rotations counted apart, đồng by label, and how many are not fully known."""

    persons: int
    rotations: int
    by_label: dict[str, int]
    unknown: int

    @property
    def total(self) -> int:
        """Đồng."""
        return sum(self.by_label.values())


def totals(rows: Sequence[DueRow]) -> Totals:
    """One computation for window, paper and workbook."""
    return Totals(
        len({row.cadre for row in rows}),
        len(rows),
        {label: sum(row.due.of(label) for row in rows) for label in LABELS},
        sum(bool(row.due.unknown) for row in rows),
    )
