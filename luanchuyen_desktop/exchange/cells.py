"""From a cell to a value of the field, and back.

A cell as the reader hands it over is a text, a number, a truth value or an Excel date. Values are those of the records.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate, from_iso, parse_date
from luanchuyen_desktop.domain.vn_text import nfc, squeeze
from luanchuyen_desktop.domain.vocabulary import (
    SUBJECT_NAMES,
    Appraisal,
    RotationState,
    Stage,
    SubjectKind,
    WaiverState,
)
from luanchuyen_desktop.errors import DateError
from luanchuyen_desktop.exchange.columns import Column, Kind
from luanchuyen_desktop.exchange.problems import printable

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
Convert: TypeAlias = Callable[[Cell], object]
"""From a cell to the value; ``None`` for a blank cell. Raises ``CellFault``."""

LONGEST_CODE = 60
LONGEST_NAME = 200
LONGEST_TEXT = 2_000
EXPECTED_DATE = "ngày/tháng/năm, tháng/năm hoặc năm"

_LARGEST_EXACT = 10**15  # above this Excel itself has dropped digits
_LARGEST_NUMBER = 1_000_000
_LARGEST_AMOUNT = 10**12
_EXCEL_FAULTS = frozenset({"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
_YES = frozenset({"x", "có", "1", "true", "đúng", "✓"})
_NO = frozenset({"không", "0", "false", "sai"})
_RULE_CODE = re.compile(r"[A-Z]{2}\d{2}")
_SEPARATORS = re.compile(r"[;,]")
_GROUPED = re.compile(r"[0-9]{1,3}([. ][0-9]{3}){1,3}")
# Pasted from web pages, seen by nobody, and in the way of every comparison.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _step_words() -> dict[str, StrEnum]:
    """A step by its number (``1``, ``bước 1``) or by its name alone (``chủ trương``)."""
    words: dict[str, StrEnum] = {}
    for stage in Stage:
        number, name = stage.value.casefold().split(". ", maxsplit=1)
        words |= dict.fromkeys((number, f"bước {number}", name), stage)
    return words


# Other words that offices write for a member of a closed list.
_SYNONYMS: dict[type[StrEnum], dict[str, StrEnum]] = {
    Appraisal: {
        "nhất trí": Appraisal.AGREED,
        "thống nhất": Appraisal.AGREED,
        "không nhất trí": Appraisal.REFUSED,
        "không thống nhất": Appraisal.REFUSED,
    },
    Stage: _step_words(),
    RotationState: {"huỷ": RotationState.CANCELLED, "đã hủy": RotationState.CANCELLED},
    SubjectKind: {name.casefold(): kind for kind, name in SUBJECT_NAMES.items()},
    WaiverState: {
        "requested": WaiverState.REQUESTED,
        "đã đề nghị": WaiverState.REQUESTED,
        "xin ý kiến": WaiverState.REQUESTED,
        "granted": WaiverState.GRANTED,
        "chấp thuận": WaiverState.GRANTED,
        "đã chấp thuận": WaiverState.GRANTED,
        "đã đồng ý": WaiverState.GRANTED,
        "đã cấp": WaiverState.GRANTED,
        "refused": WaiverState.REFUSED,
        "từ chối": WaiverState.REFUSED,
        "đã từ chối": WaiverState.REFUSED,
        "không chấp thuận": WaiverState.REFUSED,
    },
}


class CellFault(Exception):  # noqa: N818 - becomes a Problem, never leaves the package
    """Why a cell cannot be taken: ``message`` in Vietnamese, and what is ``expected`` there."""

    def __init__(self, message: str, expected: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected


def match_key(text: str) -> str:
    """By which sheet names, headers and words of closed lists are compared: what is seen, NFC, in small letters."""
    return nfc(squeeze(text.translate(_INVISIBLE)).casefold())


def converter(column: Column) -> Convert:
    """What turns the cells of a column into values."""
    if column.choices is not None:
        return _choice_converter(column.choices)
    return _CONVERTERS[column.kind]


def doubt(column: Column, cell: Cell) -> str:
    """What is odd about a cell that was taken all the same; empty when nothing is."""
    if column.kind is Kind.DATE and isinstance(cell, date):
        serial = (date(cell.year, cell.month, cell.day) - date(1899, 12, 30)).days
        if EARLIEST_YEAR <= serial <= LATEST_YEAR:
            return f"Ô định dạng ngày chứa số {serial}: nếu đó là năm thì ngày này sai, hãy định dạng ô là văn bản."
    return ""


def written(column: Column, value: object) -> str | int | date:
    """The cell for a value: a text, a whole number, or an exact day; an empty text for nothing recorded."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return value.earliest if value.is_exact else str(value)
    if isinstance(value, bool):
        return "x" if value else ("Không" if column.required else "")
    if isinstance(value, tuple):
        return "; ".join(value)
    return value if isinstance(value, int) else _written_text(value)


def _written_text(value: object) -> str:
    if isinstance(value, SubjectKind):
        return SUBJECT_NAMES[value]
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def shown(column: Column, value: object) -> str:
    """A value as a person reads it in a list of changes."""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    cell = written(column, value)
    return str(PartialDate.of(cell)) if isinstance(cell, date) else str(cell)


# -- texts -----------------------------------------------------------------------------------------------------------


def _plain(cell: Cell, longest: int) -> str:
    """The text of a cell, NFC, within bounds and without control characters; numbers as a person would write them."""
    if isinstance(cell, bool | time | timedelta):
        raise CellFault("Ô phải là văn bản.", "văn bản")
    if isinstance(cell, date):
        raise CellFault("Excel đã đổi nội dung này thành ngày.", "văn bản; định dạng ô là Văn bản rồi nhập lại")
    if isinstance(cell, int | float):
        return _number_as_text(cell)
    # The bound comes first, so that a text of any size costs nothing more.
    if len(cell) > longest * 4:
        raise _too_long(len(cell), longest)
    text = nfc(cell.translate(_INVISIBLE).replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(text) > longest:
        raise _too_long(len(text), longest)
    if not text.isprintable():
        _refuse_control_characters(text)
    if text in _EXCEL_FAULTS:
        raise CellFault(f"Ô có lỗi công thức {text}.", "giá trị, không phải lỗi")
    return text


def _too_long(length: int, longest: int) -> CellFault:
    return CellFault(f"Văn bản dài {length} ký tự, quá mức cho phép.", f"không quá {longest} ký tự")


def _number_as_text(number: float) -> str:
    if not math.isfinite(number) or abs(number) >= _LARGEST_EXACT:
        raise CellFault("Số quá lớn, Excel có thể đã bỏ mất chữ số.", "văn bản; định dạng ô là Văn bản rồi nhập lại")
    return str(int(number)) if number == int(number) else repr(number)


def _refuse_control_characters(text: str) -> None:
    for char in text:
        if (unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t") or char in _DIRECTION_MARKS:
            raise CellFault(f"Có ký tự điều khiển U+{ord(char):04X} trong văn bản.", "văn bản thường")


def _text(cell: Cell) -> str | None:
    return _plain(cell, LONGEST_TEXT) or None


def _name(cell: Cell) -> str | None:
    return squeeze(_plain(cell, LONGEST_NAME)) or None


def _code(cell: Cell) -> str | None:
    if isinstance(cell, float) and math.isfinite(cell) and cell != int(cell):
        raise CellFault("Mã không thể là số lẻ.", "mã là văn bản")
    code = squeeze(_plain(cell, LONGEST_CODE))
    if _SEPARATORS.search(code):
        raise CellFault("Mã không được chứa dấu ; hoặc dấu phẩy.", "một mã")
    return code or None


def _codes(cell: Cell) -> tuple[str, ...] | None:
    if not isinstance(cell, str):
        code = _code(cell)
        return (code,) if code else None
    parts = (_code(part) for part in _SEPARATORS.split(_plain(cell, LONGEST_TEXT)))
    return tuple(dict.fromkeys(part for part in parts if part)) or None


def _rule(cell: Cell) -> str | None:
    code = _code(cell)
    if code is None:
        return None
    if not _RULE_CODE.fullmatch(code.upper()):
        raise CellFault("Không phải mã quy tắc.", "mã như LC04, DL02")
    return code.upper()


# -- dates, numbers, yes and no, closed lists ------------------------------------------------------------------------


def _date(cell: Cell) -> PartialDate | None:
    try:
        found = _partial_date(cell)
    except DateError as fault:
        raise CellFault(fault.message, EXPECTED_DATE) from fault
    # One object for each date, as the book has it: half a million rows share them and compare at once.
    return None if found is None else from_iso(found.iso())


def _partial_date(cell: Cell) -> PartialDate | None:
    if isinstance(cell, date):
        return PartialDate(cell.year, cell.month, cell.day)
    if isinstance(cell, str):
        return parse_date(_plain(cell, LONGEST_TEXT))
    if isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell) and cell == int(cell):
        if EARLIEST_YEAR <= cell <= LATEST_YEAR:
            return PartialDate(int(cell))
        raise CellFault(
            f"Số {printable(cell)} không phải là năm.", f"{EXPECTED_DATE}; số ngày của Excel phải định dạng là ngày"
        )
    raise CellFault("Không phải là ngày.", EXPECTED_DATE)


def _flag(cell: Cell) -> bool | None:
    if isinstance(cell, bool):
        return cell
    word = match_key(_plain(cell, LONGEST_TEXT))
    if not word:
        return None
    if word in _YES or word in _NO:
        return word in _YES
    raise CellFault("Không hiểu là có hay không.", "x hoặc để trống (hoặc Có/Không, 1/0)")


def _whole(cell: Cell, lowest: int, highest: int, expected: str) -> int | None:
    if isinstance(cell, bool | date | time | timedelta):
        raise CellFault("Không phải số nguyên.", expected)
    if isinstance(cell, str):
        text = _plain(cell, LONGEST_TEXT)
        if not text:
            return None
        if not re.fullmatch(r"-?[0-9]{1,9}", text):
            raise CellFault("Không phải số nguyên.", expected)
        number: float = int(text)
    else:
        number = cell
    if not math.isfinite(number) or number != int(number):
        raise CellFault("Không phải số nguyên.", expected)
    if not lowest <= number <= highest:
        raise CellFault(f"Số {printable(number)} nằm ngoài khoảng cho phép.", expected)
    return int(number)


def _number(cell: Cell) -> int | None:
    return _whole(cell, -_LARGEST_NUMBER, _LARGEST_NUMBER, f"số nguyên từ -{_LARGEST_NUMBER} đến {_LARGEST_NUMBER}")


def _count(cell: Cell) -> int | None:
    return _whole(cell, 0, _LARGEST_NUMBER, f"số nguyên từ 0 đến {_LARGEST_NUMBER}")


def _amount(cell: Cell) -> int | None:
    """Đồng; dots or spaces may stand between groups of three digits."""
    expected = f"số tiền nguyên, từ 0 đến {_LARGEST_AMOUNT}, tính bằng đồng"
    if isinstance(cell, str):
        text = _plain(cell, LONGEST_TEXT)
        grouped = _GROUPED.fullmatch(text)
        cell = float(re.sub(r"\D", "", text)) if grouped else text
    return _whole(cell, 0, _LARGEST_AMOUNT, expected)


def _decimal(cell: Cell) -> Decimal | None:
    """A coefficient; comma or point before at most three decimals."""
    text = _plain(cell, LONGEST_TEXT).replace(",", ".")
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", text):
        raise CellFault("Không phải là hệ số.", "số thập phân từ 0, nhiều nhất ba chữ số sau dấu phẩy")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _year(cell: Cell) -> int | None:
    return _whole(cell, EARLIEST_YEAR, LATEST_YEAR, f"năm, từ {EARLIEST_YEAR} đến {LATEST_YEAR}")


def _choice_converter(choices: type[StrEnum]) -> Convert:
    words: dict[str, StrEnum] = {match_key(member.value): member for member in choices}
    words.update(_SYNONYMS.get(choices, {}))
    expected = _words(SUBJECT_NAMES.values() if choices is SubjectKind else choices)

    def convert(cell: Cell) -> StrEnum | None:
        word = match_key(_plain(cell, LONGEST_TEXT))
        if not word:
            return None
        if word not in words:
            raise CellFault("Không có trong danh mục.", f"một trong: {expected}")
        return words[word]

    return convert


def _words(words: Iterable[str]) -> str:
    return "; ".join(words)


_CONVERTERS: dict[Kind, Convert] = {
    Kind.CODE: _code,
    Kind.CODES: _codes,
    Kind.NAME: _name,
    Kind.TEXT: _text,
    Kind.DATE: _date,
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
    Kind.COUNT: _count,
    Kind.YEAR: _year,
    Kind.AMOUNT: _amount,
    Kind.DECIMAL: _decimal,
    Kind.RULE: _rule,
}
