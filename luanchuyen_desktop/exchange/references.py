"""Codes that name nothing, neither in the workbook nor in the book; places and units above themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from luanchuyen_desktop.domain.records import Cadre, Place, Record, Rotation, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.exchange.columns import Column
from luanchuyen_desktop.exchange.layout import sheet_of
from luanchuyen_desktop.exchange.parsing import ParsedSheet, ParsedWorkbook
from luanchuyen_desktop.exchange.problems import Problem, ProblemList, printable

_SUBJECTS: dict[SubjectKind, type[Record]] = {
    SubjectKind.ROTATION: Rotation,
    SubjectKind.CADRE: Cadre,
    SubjectKind.UNIT: Unit,
}
"""A post has no code of its own, so a waiver on one is taken as it is written."""


def find_dangling(
    workbook: ParsedWorkbook, existing: Mapping[type[Record], Sequence[Record]], problems: ProblemList
) -> None:
    """Note every code that points nowhere, and every place or unit that lies above itself."""
    codes = _known_codes(workbook, existing)
    for parsed in workbook.sheets:
        columns = [column for column in parsed.sheet.columns if column.refers and column.field in parsed.fields]
        for column in columns:
            _check_column(parsed, column, codes, problems)
        if parsed.sheet.record is Waiver:
            _check_subjects(parsed, codes, problems)
        if parsed.sheet.record in (Place, Unit) and "parent" in parsed.fields:
            _check_circles(parsed, existing.get(parsed.sheet.record, ()), problems)


def _known_codes(
    workbook: ParsedWorkbook, existing: Mapping[type[Record], Sequence[Record]]
) -> dict[type[Record], set[str]]:
    codes: dict[type[Record], set[str]] = {}
    for record, records in existing.items():
        if sheet_of(record).is_coded:
            codes[record] = {str(getattr(each, "code")) for each in records}  # noqa: B009 - only some records have codes
    for parsed in workbook.sheets:
        if parsed.sheet.is_coded:
            codes.setdefault(parsed.sheet.record, set()).update(parsed.codes)
    return codes


def _check_column(
    parsed: ParsedSheet, column: Column, codes: Mapping[type[Record], Collection[str]], problems: ProblemList
) -> None:
    record = cast("type[Record]", column.refers)
    known = codes.get(record, frozenset())
    for row, each in zip(parsed.rows, parsed.records, strict=True):
        value = getattr(each, column.field)
        if value is None or (isinstance(value, str) and value in known):
            continue
        missing = [code for code in ((value,) if isinstance(value, str) else value) if code not in known]
        if missing:
            problems.add(_dangling(parsed, row, column.header, missing, record))


def _check_subjects(parsed: ParsedSheet, codes: Mapping[type[Record], Collection[str]], problems: ProblemList) -> None:
    header = next(column.header for column in parsed.sheet.columns if column.field == "subject")
    for row, each in zip(parsed.rows, parsed.records, strict=True):
        waiver = cast("Waiver", each)
        record = _SUBJECTS.get(waiver.subject_kind)
        if record is not None and waiver.subject not in codes.get(record, frozenset()):
            problems.add(_dangling(parsed, row, header, [waiver.subject], record))


def _dangling(parsed: ParsedSheet, row: int, header: str, missing: Iterable[str], record: type[Record]) -> Problem:
    target = sheet_of(record)
    code_name = target.columns[0].header.lower()
    return Problem(
        parsed.sheet.name,
        row,
        header,
        printable("; ".join(missing)),
        f"Không có {code_name} này, cả trong tệp lẫn trong sổ.",
        f"mã có ở trang {target.name} hoặc đã có trong sổ",
    )


def _check_circles(parsed: ParsedSheet, stored: Sequence[Record], problems: ProblemList) -> None:
    """Note rows from which going up comes back to the same record."""
    header = next(column.header for column in parsed.sheet.columns if column.field == "parent")
    above: dict[str, str | None] = {}
    for each in (*stored, *parsed.records):
        place = cast("Place | Unit", each)
        above[place.code] = place.parent
    circling = _circling(above)
    for row, each in zip(parsed.rows, parsed.records, strict=True):
        place = cast("Place | Unit", each)
        if place.code in circling:
            message = "Đơn vị hoặc địa bàn này lại là cấp trên của chính nó."
            problems.add(
                Problem(parsed.sheet.name, row, header, printable(place.parent), message, "mã của cấp trên thật")
            )


def _circling(above: Mapping[str, str | None]) -> set[str]:
    """The codes from which going up comes back to themselves; every code is walked over once."""
    circling: set[str] = set()
    walked: set[str] = set()
    for code in above:
        path: dict[str, int] = {}
        current: str | None = code
        while current is not None and current not in walked and current not in path:
            path[current] = len(path)
            current = above.get(current)
        if current in path:
            circling.update(list(path)[path[current] :])
        walked.update(path)
    return circling
