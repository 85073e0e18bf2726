"""Numbers of the register that an import would give twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from luanchuyen_desktop.domain.records import Record, RegisterEntry
from luanchuyen_desktop.exchange.layout import sheet_of
from luanchuyen_desktop.exchange.problems import Problem, ProblemList

Row: TypeAlias = tuple[int, Record]


def find_doubles(rows: Sequence[Row], stored: Sequence[Record], problems: ProblemList) -> None:
    """Note every row whose number another entry has, in the file or in the book, and numbers below 1.

    Numbers do not change places by an import: what the book holds is given up in the register, with a reason.
    """
    sheet = sheet_of(RegisterEntry)
    header = next(column.header for column in sheet.columns if column.field == "number")
    held: dict[tuple[str, str, str, int], str] = {}
    for record in stored:
        entry = cast("RegisterEntry", record)
        if entry.state.holds_number:
            held[_key(entry)] = entry.code
    for row, record in rows:
        entry = cast("RegisterEntry", record)
        if entry.number < 1 or entry.version < 1:
            message = "Số và bản của văn bản phải từ 1."
            problems.add(Problem(sheet.name, row, header, str(entry.number), message, "số từ 1"))
        elif entry.state.holds_number and held.setdefault(_key(entry), entry.code) != entry.code:
            message = f"Số này đã cấp cho {held[_key(entry)]} (cùng loại, ký hiệu, nhiệm kỳ hoặc năm)."
            problems.add(Problem(sheet.name, row, header, str(entry.number), message, "mỗi số một văn bản"))


def _key(entry: RegisterEntry) -> tuple[str, str, str, int]:
    return entry.kind, entry.symbol, entry.series, entry.number
