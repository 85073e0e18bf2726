from __future__ import annotations

import pytest

from luanchuyen_desktop.documents.contents import CountRow, CountTable
from luanchuyen_desktop.errors import DocumentError


def table(*rows: CountRow, events: int, persons: int, disjoint: bool = False) -> CountTable:
    return CountTable("thu", "Theo thử nghiệm", rows, events, persons, disjoint)


@pytest.mark.parametrize(
    "bad",
    [
        table(CountRow("a", "A", 14, 14), CountRow("b", "B", 2, 2), events=17, persons=16),
        table(CountRow("a", "A", 17, 15), events=17, persons=16),
        table(CountRow("a", "A", 17, 17), events=17, persons=16),
        table(CountRow("a", "A", 9, 9), CountRow("b", "B", 8, 8), events=17, persons=16, disjoint=True),
        table(CountRow("a", "A", 17, 17, (CountRow("c", "C", 16, 16),)), events=17, persons=17),
        table(CountRow("a", "A", 17, 17, (CountRow("c", "C", 17, 16),)), events=17, persons=17),
        table(CountRow("a", "A", 18, 17), CountRow("b", "B", -1, 0), events=17, persons=17),
        table(CountRow("a", "A", 3, 4), events=3, persons=4),
    ],
)
def test_parts_that_do_not_add_up_are_refused_and_the_table_named(bad: CountTable) -> None:
    with pytest.raises(DocumentError, match="Theo thử nghiệm"):
        bad.verify()


def test_parts_that_add_up_pass() -> None:
    parts = (CountRow("c", "C", 9, 9), CountRow("d", "D", 8, 8))
    table(CountRow("a", "A", 17, 16, parts), events=17, persons=16).verify()
    table(events=0, persons=0, disjoint=True).verify()
