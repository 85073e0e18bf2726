from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.tables.column_widths import Cell, Column, _lines, fitted_widths

SPACE, MARGIN, TOTAL = 2.0, 6.0, 700.0


def fit(columns: list[Column], rows: list[list[Cell]]) -> list[float]:
    return fitted_widths(columns, rows, TOTAL, SPACE, MARGIN)


def height(rows: list[list[Cell]], widths: list[float]) -> int:
    """In lines: each row is as high as its highest cell."""
    return sum(
        max(
            sum(_lines(words, width - MARGIN, SPACE) for words in cell) for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )


def text(words: int) -> Cell:
    return ((20.0,) * words,)


def test_the_long_column_gets_the_room() -> None:
    columns = [Column((30.0,), 20.0) for _ in range(4)]
    rows = [[text(2), text(40), text(2), ()] for _ in range(10)]
    widths = fit(columns, rows)
    assert sum(widths) == pytest.approx(TOTAL)
    assert widths[1] > 3 * max(widths[0], widths[2], widths[3])
    assert height(rows, widths) <= height(rows, [TOTAL / 4] * 4) / 2


def test_no_word_is_broken_and_none_touches_the_line() -> None:
    widths = fit([Column((10.0,), 5.0), Column((60.0,), 5.0)], [[((50.0, 20.0),), ()], [((40.0,),), ((10.0,),)]])
    assert widths[0] > 50 + MARGIN + 1
    assert widths[1] > 60 + MARGIN + 1


def test_a_word_without_end_does_not_take_the_table() -> None:
    columns = [Column((10.0,), 5.0) for _ in range(3)]
    widths = fit(columns, [[((5000.0,),), text(10), text(10)]])
    assert max(widths[1:]) > TOTAL * 0.1
    assert sum(widths) == pytest.approx(TOTAL)


def test_headings_too_wide_for_the_paper_are_shrunk_together() -> None:
    widths = fit([Column((500.0,), 5.0), Column((500.0,), 5.0)], [])
    assert widths == [pytest.approx(TOTAL / 2)] * 2


def test_a_table_without_rows_has_widths() -> None:
    assert sum(fit([Column((30.0,), 20.0), Column((), 20.0)], [])) == pytest.approx(TOTAL)


def test_lines_are_those_of_a_greedy_setting() -> None:
    assert _lines((), 100, SPACE) == 1
    assert _lines((50.0, 48.0), 100, SPACE) == 1
    assert _lines((50.0, 48.1), 100, SPACE) == 2
    assert _lines((250.0,), 100, SPACE) == 3


CELLS = st.lists(st.lists(st.floats(1, 80), max_size=12).map(tuple), max_size=3).map(tuple)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8))
def test_widths_fill_the_paper_and_keep_their_least(rows: list[list[Cell]]) -> None:
    columns = [Column((25.0, 10.0), 40.0), Column((12.0,), 30.0), Column((60.0,), 20.0)]
    widths = fit(columns, rows)
    assert sum(widths) == pytest.approx(TOTAL)
    assert all(width >= column.least for width, column in zip(widths, columns, strict=True))
    assert widths == fit(columns, rows)


def test_a_wider_cell_never_needs_more_lines() -> None:
    words = (30.0, 12.5, 44.0, 7.0, 90.0, 18.0)
    counts = [_lines(words, float(room), SPACE) for room in range(95, 300, 3)]
    assert all(before >= after for before, after in pairwise(counts))
