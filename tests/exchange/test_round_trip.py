"""What is written comes back the same, cell for cell, whatever the records say."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate, days_in_month
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.domain.vn_text import nfc, squeeze
from luanchuyen_desktop.exchange.columns import Column, Kind, Sheet
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.parsing import parse_workbook
from luanchuyen_desktop.exchange.problems import ProblemKind
from luanchuyen_desktop.exchange.writer import write_workbook

_LETTERS = st.characters(categories=("L", "M", "N", "P", "S", "Zs"), exclude_characters="\u00ad")
_AWKWARD = st.sampled_from(["=", "+", "-", "@", "'", '"', "<b>", "&amp;", "_x0041_", "_x005F_", "x", "0", "1,5", "  "])
_TEXTS = st.lists(st.one_of(_LETTERS, _AWKWARD, st.sampled_from("Đứcnguyễn\n\t")), max_size=12).map("".join)


def _is_error_word(text: str) -> bool:
    return text.startswith("#")


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.integers(EARLIEST_YEAR, LATEST_YEAR) | st.integers(1895, 1915))
    month = draw(st.none() | st.integers(1, 12))
    day = None if month is None else draw(st.none() | st.integers(1, days_in_month(year, month)))
    return PartialDate(year, month, day)


def texts() -> st.SearchStrategy[str | None]:
    return _TEXTS.map(lambda text: nfc(text).strip() or None).filter(lambda text: not _is_error_word(text or ""))


def codes() -> st.SearchStrategy[str]:
    plain = st.one_of(
        st.integers(0, 99).map(lambda number: f"{number:03d}"), st.text("ABCĐ012.-/", min_size=1, max_size=6)
    )
    return plain.map(squeeze)


def values(column: Column) -> st.SearchStrategy[object]:
    strategies: dict[Kind, st.SearchStrategy[object]] = {
        Kind.CODE: codes(),
        Kind.CODES: st.lists(codes(), max_size=3, unique=True).map(tuple),
        Kind.NAME: texts().map(lambda text: squeeze(text or "") or "An"),
        Kind.TEXT: texts(),
        Kind.DATE: dates(),
        Kind.FLAG: st.booleans(),
        Kind.NUMBER: st.integers(-1000, 1000),
        Kind.COUNT: st.integers(0, 1000),
        Kind.AMOUNT: st.integers(0, 10**12),
        Kind.DECIMAL: st.decimals(0, 9, places=2).map(lambda number: Decimal(f"{number:f}".rstrip("0").rstrip("."))),
        Kind.YEAR: st.integers(EARLIEST_YEAR, LATEST_YEAR),
        Kind.RULE: st.sampled_from(["LC01", "LC04", "DL02"]),
    }
    found = _choices(column.choices) if column.choices else strategies[column.kind]
    if column.required:
        return found.map(lambda value: "x" if value is None else value)
    return found if column.blank is not None else st.none() | found


def _choices(choices: type[StrEnum]) -> st.SearchStrategy[object]:
    return st.sampled_from(list(choices))


@st.composite
def books(draw: st.DrawFn) -> dict[type[Record], list[Record]]:
    book: dict[type[Record], list[Record]] = {}
    for sheet in draw(st.lists(st.sampled_from(SHEETS), min_size=1, max_size=4, unique=True)):
        rows = draw(st.lists(st.tuples(*(values(column) for column in sheet.columns)), max_size=4))
        book[sheet.record] = [sheet.record(*row) for row in rows]
    return book


def write(book: dict[type[Record], list[Record]], path: Path) -> None:
    def records_of(kind: type[Record]) -> Iterable[Record]:
        return book.get(kind, [])

    write_workbook(path, records_of, 0, lambda _done, _total: None)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(books())
def test_written_and_read_and_written_again_is_the_same(book: dict[type[Record], list[Record]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "1.xlsx", Path(folder) / "2.xlsx"
        write(book, first)
        parsed = parse_workbook(first, lambda _done, _total: None)
        assert [each for each in parsed.problems.listed() if each.kind is ProblemKind.ERROR] == []
        assert parsed.problems.warnings == 0
        again: dict[type[Record], list[Record]] = {each.sheet.record: list(each.records) for each in parsed.sheets}
        assert {kind: rows for kind, rows in again.items() if kind in book} == book
        write(again, second)
        assert first.read_bytes() == second.read_bytes()


def test_every_sheet_and_header_is_written_for_an_empty_book(tmp_path: Path) -> None:
    path = tmp_path / "trống.xlsx"
    write({}, path)
    parsed = parse_workbook(path, lambda _done, _total: None)
    described: list[tuple[Sheet, Sequence[str]]] = [(each.sheet, each.fields) for each in parsed.sheets]
    assert described == [(sheet, tuple(column.field for column in sheet.columns)) for sheet in SHEETS]
    assert parsed.problems.listed() == ()
