"""A table proves itself: whatever does not add up stops everything and is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre, Rotation, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.reports.figures import (
    Block,
    Column,
    Counting,
    Figure,
    Member,
    Row,
    Share,
    Sums,
    Table,
    figure,
)
from luanchuyen_desktop.services.reports.moves import direction_table, purpose_table
from luanchuyen_desktop.services.reports.printed import notes_of
from luanchuyen_desktop.services.summary import Period, select, summary_of

EVENTS = Column("Số lượt", Counting.EVENTS, Share.TOTAL)
PERSONS = Column("Số người", Counting.PERSONS, may_overlap=True)


def some(counting: Counting, *keys: str) -> Figure:
    return figure(counting, (Member(key, key) for key in keys))


def row(key: str, events: tuple[str, ...], persons: tuple[str, ...], parts: tuple[Row, ...] = ()) -> Row:
    return Row(key, f"Dòng {key}", (some(Counting.EVENTS, *events), some(Counting.PERSONS, *persons)), parts)


def table(*rows: Row, total: Row, sums: tuple[Sums, ...] = (), covers: bool = True) -> Table:
    return Table("B0", "0", "Thử nghiệm", (EVENTS, PERSONS), (Block("", rows, covers),), total, sums)


WHOLE = row("tong_so", ("1", "2", "3"), ("a", "b"))


def test_what_adds_up_passes_and_overlaps_are_told() -> None:
    one = table(row("x", ("1", "2"), ("a", "b")), row("y", ("3",), ("b",)), total=WHOLE)
    one.verify()
    assert [at for _, at in one.overlaps()] == [1]
    assert list(notes_of(one)) == [
        "Cột “Số người”: các nhóm có thể trùng nhau, không cộng (cộng lại là 3, tổng số là 2)."
    ]
    assert one.text(one.row("x"), 0) == "2/3 (66,7%)"
    assert one.text(one.total, 0) == "3"


@pytest.mark.parametrize(
    "bad",
    [
        table(row("x", ("1", "2"), ("a", "b")), total=WHOLE),  # one lượt is nowhere
        table(row("x", ("1", "2"), ("a",)), row("y", ("2", "3"), ("b",)), total=WHOLE),  # one is counted twice
        table(row("x", ("1", "2", "3"), ("a",)), total=WHOLE),  # a person is nowhere
        table(row("x", ("1", "2", "4"), ("a", "b")), total=WHOLE),  # as many, but another one
        table(row("x", ("1", "2", "3"), ("a", "b"), (row("p", ("1",), ("a", "b")),)), total=WHOLE),  # of the parts
        table(row("x", ("4",), ()), total=WHOLE, covers=False),  # told apart, and not among all
        table(row("x", ("1", "2", "3"), ("a", "b")), total=WHOLE, sums=(Sums((0,), 1),)),  # columns
        table(Row("x", "Dòng", (some(Counting.EVENTS, "1", "2", "3"),)), total=WHOLE),  # a cell is missing
        table(
            Row("x", "Dòng", (Figure(Counting.EVENTS, (Member("1", "a"), Member("1", "a"))), WHOLE.figures[1])),
            total=WHOLE,
        ),
        table(
            Row("x", "Dòng", (some(Counting.PERSONS, "1", "2", "3"), WHOLE.figures[1])), total=WHOLE
        ),  # người as lượt
    ],
)
def test_what_does_not_is_refused_and_the_table_named(bad: Table) -> None:
    with pytest.raises(DocumentError, match="Biểu 0 “Thử nghiệm”"):
        bad.verify()


def test_a_figure_counts_everybody_once() -> None:
    members = [Member("a", "a"), Member("b", "b"), Member("a", "a", "lần hai")]
    assert figure(Counting.PERSONS, members).count == 2


def test_shares_stand_with_their_parts() -> None:
    first = replace(EVENTS, share=Share.FIRST)
    columns = (replace(EVENTS, share=Share.NONE), first)
    whole = Row("tong_so", "Tổng", (some(Counting.EVENTS, *"12345678901234567"), some(Counting.EVENTS, "1")))
    one = Table("B0", "0", "Thử", columns, (), whole)
    assert one.text(whole, 0) == "10"  # digits that come again count once
    assert one.text(whole, 1) == "1/10 (10,0%)"


UNITS = {
    unit.code: unit
    for unit in (
        Unit("T1", "Sở Một", Level.PROVINCE, place="T"),
        Unit("T2", "Sở Hai", Level.PROVINCE, place="T"),
        Unit("H1", "Huyện ủy", Level.DISTRICT, place="H"),
        Unit("X1", "Đảng ủy xã", Level.COMMUNE, place="X", successors=("X2",)),
        Unit("X2", "Đảng ủy xã mới", Level.COMMUNE, place="X"),
        Unit("K", "Không rõ cấp"),
    )
}
MOVES = st.builds(
    lambda number, cadre, origin, destination, year, purpose, state: (
        Rotation(
            f"LC{number}", f"CB{cadre}", origin, "PB", destination, "PB", purpose,
            PartialDate(year) if year else None, state=state,
        ),
        Cadre(f"CB{cadre}", f"Người {cadre}"),
    ),
    st.integers(0, 10**6),
    st.integers(0, 6),
    st.sampled_from([None, *UNITS]),
    st.sampled_from([*UNITS, "KHONG_CO"]),
    st.sampled_from([0, 2015, 2016, 2017, 2018, 2019]),
    st.sampled_from([None, *Purpose]),
    st.sampled_from(list(RotationState)),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(MOVES, max_size=25, unique_by=lambda pair: pair[0].code), st.booleans())
def test_any_book_adds_up(moves: list[tuple[Rotation, Cadre]], districts: bool) -> None:
    selection = select(moves, Catalogue(units=UNITS), Period(date(2016, 1, 1), date(2018, 12, 31)))
    counted = {event.rotation.code for event in selection.events}
    for one in (direction_table(selection, with_districts=districts), purpose_table(selection)):
        one.verify()
        whole = one.sums[0].whole
        assert one.total.figures[whole].keys == counted
        assert sum(row.figures[whole].count for row in one.blocks[0].rows) == summary_of(selection).events
        assert one.total.figures[whole + 1].count == summary_of(selection).persons
