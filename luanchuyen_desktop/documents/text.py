"""How facts are written on paper: clean text, Vietnamese dates, numbers with a decimal comma, shares with their n/N."""

from __future__ import annotations

import unicodedata

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import squeeze

_ONE_DIGIT = 10

BLANK = "……………"
"""What stands where a value is missing, to be filled in by hand."""

BLANK_DATE = "ngày …… tháng …… năm ……"

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that are not seen and turn the order of letters on the screen: what is read there is not what is there."""


def clean(text: str) -> str:
    """NFC on one line: white space of any kind becomes single blanks, characters without ink or meaning are dropped.

    Control characters (also NUL) and invisible format characters would print as boxes; nothing legible is lost.
    """
    kept = (char for char in text if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf"})
    return squeeze("".join(kept))


def shortened(text: str, most: int = 60) -> str:
    """For a sentence that names what was typed: no longer than ``most`` letters, without what cannot be shown."""
    plain = "".join(char for char in text if char.isprintable())
    return plain if len(plain) <= most else f"{plain[:most]}…"


def long_date(day: PartialDate | None) -> str:
    """``ngày 05 tháng 01 năm 2026``, ``tháng 5 năm 2020``, ``năm 2020``, or a dotted blank.

    Days below 10 and the months 1 and 2 take a leading zero, so that no digit can be put before them.
    """
    if day is None:
        return BLANK_DATE
    words = [f"năm {day.year}"]
    if day.month is not None:
        words.insert(0, f"tháng {day.month:02d}" if day.month <= 2 else f"tháng {day.month}")
    if day.day is not None:
        words.insert(0, f"ngày {day.day:02d}")
    return " ".join(words)


def cited_date(day: PartialDate) -> str:
    """The date of a paper that is cited in a line: ``ngày 28/4/2022``, ``ngày 05/01/2026``, ``tháng 5/2020``.

    As in the head of a paper, days below 10 and the months 1 and 2 take a leading zero.
    """
    if day.month is None:
        return f"năm {day.year}"
    month = f"{day.month:02d}/{day.year}" if day.month <= 2 else f"{day.month}/{day.year}"
    return f"ngày {day.day:02d}/{month}" if day.day is not None else f"tháng {month}"


def heading_date(day: PartialDate | None) -> str:
    """The date line of a paper: as ``long_date``, with dotted blanks for the parts that are not known."""
    if day is None or day.is_exact:
        return long_date(day)
    known = long_date(day)
    return f"ngày …… {known}" if day.month else f"ngày …… tháng …… {known}"


def number(value: int) -> str:
    """``1.248``: a dot between thousands."""
    return f"{value:,}".replace(",", ".")


def counted(value: int) -> str:
    """``04``: a number of people in words, with a leading zero, so that no digit can be put before it."""
    return f"{value:02d}" if 0 < value < _ONE_DIGIT else number(value)


def sentence_case(text: str) -> str:
    """With a capital at the beginning, as in the cell of a table: ``Xã Tuy Phong``; the rest stays."""
    return text[:1].upper() + text[1:]


def tenths_of_percent(part: int, whole: int) -> int | None:
    """The share in tenths of a percent, rounded half up on exact integers; ``None`` of nothing. 14 of 17 is 824."""
    return (2000 * part + whole) // (2 * whole) if whole else None


def share(part: int, whole: int) -> str:
    """``14/17 (82,4%)``; with nothing to share, ``0/0 (–)``. Never a percentage without its n/N."""
    tenths = tenths_of_percent(part, whole)
    percent = "–" if tenths is None else f"{number(tenths // 10)},{tenths % 10}%"
    return f"{number(part)}/{number(whole)} ({percent})"
