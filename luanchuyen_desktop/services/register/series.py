"""Within what numbers run on: documents of one kind and symbol, in one term of the committee or one calendar year.

Party documents are numbered from 01 for each kind within a term of the committee (Hướng dẫn 36-HD/VPTW), documents of
the state within a calendar year (Nghị định 30/2020/NĐ-CP): a setting of each kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import nfc, squeeze
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError

MOST_NUMBER = 99_999
_NUMBERED = re.compile(r"(?:[Ss]ố:?\s*)?0*(\d{1,5})(?:\s*[-–/]\s*(\S.*))?")
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})  # the Icelandic letter that some keyboards type for Đ


class By(StrEnum):
    """Within what period the numbers of a kind run on."""

    TERM = "Theo nhiệm kỳ"
    YEAR = "Theo năm"


@dataclass(frozen=True, slots=True)
class Numbering:
    """How documents of one kind and symbol are numbered."""

    kind: PaperKind
    symbol: str
    by: By = By.TERM


@dataclass(frozen=True, slots=True)
class Term:
    """Nhiệm kỳ cấp ủy: from the day after the congress closed; ``last`` is ``None`` while the next has not been."""

    name: str
    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the term."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Series:
    """One run of numbers. ``period``: the name of the term, or the year."""

    kind: PaperKind
    symbol: str
    period: str

    def text(self, number: int) -> str:
        """How a number of the series is written: ``07-QĐ/TU``, in state form ``07/QĐ-UBND``."""
        return number_text(number, self.symbol)

    def named(self, number: int) -> str:
        """With its kind: ``Quyết định số 07-QĐ/TU``."""
        return f"{self.kind} số {self.text(number)}"

    @property
    def label(self) -> str:
        """``Quyết định (QĐ/TU), nhiệm kỳ 2025-2030``."""
        word = "năm" if self.period.isdigit() else "nhiệm kỳ"
        return f"{self.kind} ({self.symbol}), {word} {self.period}"


def number_text(number: int, symbol: str) -> str:
    """The number with its symbol; a symbol that has no stroke of its own is of the state form."""
    return f"{number:02d}{'-' if '/' in symbol else '/'}{symbol}"


def read_number(text: str) -> tuple[int, str] | None:
    """Number and symbol (blank if there is none) of what stands on a paper: ``12-QĐ/TU``, ``Số: 12/QĐ-UBND``, ``12``.

    ``None`` for what is no such number.
    """
    found = _NUMBERED.fullmatch(squeeze(text))
    if found is None or not int(found[1]):
        return None
    return int(found[1]), found[2] or ""


def symbol_key(symbol: str) -> str:
    """By which symbols are compared: ``qđ / tu`` and ``QĐ/TU`` are one."""
    return "".join(nfc(symbol).translate(_ETH).casefold().split())


def numbering_of(numberings: Iterable[Numbering], kind: PaperKind | None, symbol: str = "") -> Numbering | None:
    """The first numbering of that kind (any if ``None``) and symbol (any if blank)."""
    wanted = symbol_key(symbol)
    return next(
        (
            each
            for each in numberings
            if (kind is None or each.kind is kind) and (not wanted or symbol_key(each.symbol) == wanted)
        ),
        None,
    )


def series_on(numbering: Numbering, terms: Sequence[Term], day: date) -> Series:
    """The series into which a document of that day goes; ``UserError`` where no term of the committee covers it."""
    if numbering.by is By.YEAR:
        return Series(numbering.kind, numbering.symbol, str(day.year))
    term = next((each for each in terms if each.covers(day)), None)
    if term is None:
        if not terms:
            words = "Sổ chưa ghi nhiệm kỳ cấp ủy nào nên chưa đánh số theo nhiệm kỳ được."
        else:
            known = "; ".join(f"{each.name}: {_span(each)}" for each in terms)
            words = f"Ngày {day:%d/%m/%Y} không thuộc nhiệm kỳ cấp ủy nào đã ghi ({known})."
        raise UserError(words, "Ghi ngày đầu, ngày cuối của nhiệm kỳ trong Sổ văn bản > Thiết lập.")
    return Series(numbering.kind, numbering.symbol, term.name)


def series_around(numbering: Numbering, terms: Sequence[Term], day: PartialDate) -> Series | None:
    """The series of a document whose date may be coarse; ``None`` where that cannot be told."""
    try:
        first, last = series_on(numbering, terms, day.earliest), series_on(numbering, terms, day.latest)
    except UserError:
        return None
    return first if first == last else None


def _span(term: Term) -> str:
    last = f"đến {term.last:%d/%m/%Y}" if term.last else "đến nay"
    return f"từ {term.first:%d/%m/%Y} {last}"
