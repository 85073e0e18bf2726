"""What is printed is added up again: the parts of every table of a random book against the totals beside them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from luanchuyen_desktop.documents.forms.frames import FRAMES
from luanchuyen_desktop.domain.vocabulary import Outcome, Purpose, Sex
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.store.book import Book
from tests.services.reports.printed_tables import Read, number_in, tables_of
from tests.services.reports.report_book import Maker, workspace
from tests.services.reports.test_paper import text_on

Stored = Callable[[Maker], Book]
UNITS = ("T1", "T2", "HU1", "HU2", "XU1", "XU2")
TITLES = ("PB", "TB", "BT", "CT")
FIRST, LAST = 2016, 2023


def random_moves(make: Maker, seed: int) -> None:
    draw = random.Random(seed)
    people = [
        make.cadre(sex=draw.choice((*Sex, None)), ethnicity=draw.choice(("Kinh", "Tày", None)))
        for _ in range(draw.randrange(5, 40))
    ]
    for _ in range(draw.randrange(20, 90)):
        origin, destination = draw.sample(UNITS, 2)
        year = draw.randrange(FIRST - 1, LAST + 2)
        ended = make.ended(draw.choice((*Outcome, None)), f"{year + 1}-6-30") if draw.random() < 0.4 else {}
        make.rotate(
            origin,
            destination,
            draw.choice(("", f"{year}", f"{year}-5", f"{year}-5-1")),
            draw.choice(people),
            purpose=draw.choice((*Purpose, None)),
            from_title=draw.choice(TITLES),
            to_title=draw.choice(TITLES),
            **ended,
        )
    for _ in range(draw.randrange(10)):
        make.take_up(f"{draw.randrange(FIRST, LAST)}-3-1", None, draw.choice(UNITS), draw.choice(TITLES))


def blocks_of(table: Read) -> Iterator[tuple[str, list[list[str]]]]:
    """The heading over the rows (blank for none), and the rows without the total."""
    title, rows = "", list[list[str]]()
    for row in table.rows[:-1]:
        if len(row) == 1:
            if rows:
                yield title, rows
            title, rows = row[0], []
        else:
            rows.append(row)
    if rows:
        yield title, rows


def faults(table: Read) -> Iterator[str]:
    """Columns whose parts do not make what is printed under or above them, unless a note beside tells both numbers."""
    total = table.rows[-1]
    for title, rows in blocks_of(table):
        if f"“{title}” đã nằm trong các dòng trên" in table.notes:
            continue
        whole, parts = [row for row in rows if not row[0].startswith("– ")], defaultdict(list)
        last = ""
        for row in rows:
            if row[0].startswith("– "):
                parts[last].append(row)
            else:
                last = row[0]
        for at in range(1, len(total)):
            added = sum(number_in(row[at]) for row in whole)
            if added != number_in(total[at]) and f"(cộng lại là {added}, tổng số là {total[at]})" not in table.notes:
                yield f"{table.caption}, {title}, {table.heads[at]}: {added}, {total[at]}"
            for row in whole:
                inside = [number_in(part[at]) for part in parts[row[0]]]
                if inside and sum(inside) < number_in(row[at]):
                    yield f"{table.caption}, {row[0]}, {table.heads[at]}: {inside}, {row[at]}"


def year_faults(tables: list[Read]) -> Iterator[str]:
    """Years of all parts of a table against the whole period, row by row."""
    by_name: dict[str, list[Read]] = defaultdict(list)
    for table in tables:
        by_name[table.caption.partition(" (phần")[0]].append(table)
    for name, parts in by_name.items():
        years = [[at for at, head in enumerate(part.heads) if head.startswith("Năm ")] for part in parts]
        if not any(years):
            continue
        assert len({len(part.rows) for part in parts}) == 1
        for rows in zip(*(part.rows for part in parts), strict=True):
            if len(rows[0]) == 1:
                continue
            assert len({row[0] for row in rows}) == 1
            added = sum(number_in(row[at]) for row, own in zip(rows, years, strict=True) for at in own)
            told = rows[-1][len(years[-1]) + 1]
            if added != number_in(told):
                yield f"{name}, {rows[0][0]}: {added}, {told}"


@pytest.mark.parametrize("seed", range(4))
def test_what_is_printed_adds_up(make: Maker, stored: Stored, seed: int) -> None:
    frame = FRAMES[seed % len(FRAMES)]
    random_moves(make, seed)
    book = stored(make)
    text = text_on(book, FIRST, LAST)
    tables = [each for each in tables_of(report_pdf(workspace(book, date(2024, 1, 5)), text, frame)) if each.rows]
    counted = [each for each in tables if each.heads[0] == "Nội dung"]
    assert len({each.caption.partition(". ")[0] for each in counted}) == len(text.tables)
    assert [told for table in counted for told in faults(table)] == []
    assert list(year_faults(counted)) == []


def test_a_wrong_number_is_seen() -> None:
    heads = ["Nội dung", "Năm 2022", "Năm 2023", "Tổng"]
    right = Read(
        "Biểu 1. x", heads, [["A", "1", "2", "3"], ["B", "0", "1.000", "1.000"], ["Tổng", "1", "1.002", "1.003"]]
    )
    assert [*faults(right), *year_faults([right])] == []
    for row in range(3):
        for at in range(1, 4):
            cells = [list(each) for each in right.rows]
            cells[row][at] = "7"
            wrong = Read("Biểu 1. x", heads, cells)
            assert [*faults(wrong), *year_faults([wrong])]
