from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, PlanningEntry, Rotation, SourceEntry, Title, Unit
from luanchuyen_desktop.services.planning.pool import (
    PlanningFilter,
    add_to_source,
    added_record,
    candidates,
    choose_planning,
    choose_source,
    group_planning,
    named_records,
    record_by_id,
    source_years,
    terms,
)
from luanchuyen_desktop.store.book import Book

NOW, BEFORE = "2025-2030", "2020-2025"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "so.lccb", user="Người thử") as made:
        with made.operate("Tạo") as write:
            for code, name in (("U1", "Sở Y tế"), ("U2", "Sở Đất đai")):
                write.insert(Unit(code, name))
            write.insert(Title("GD", "Giám đốc", rank=40))
            write.insert(Title("PGD", "Phó Giám đốc", rank=50))
            write.insert(Title("X", "Chức danh khác"))
            for code, name in (("C1", "Trần Bình"), ("C2", "Lê Ánh"), ("C3", "Đỗ An")):
                write.insert(Cadre(code, name))
            write.insert(PlanningEntry("C1", NOW, "GD", "U1"))
            write.insert(PlanningEntry("C2", NOW, "GD", "U1", removed=PartialDate(2026)))
            write.insert(PlanningEntry("C3", NOW, "GD", "U1"))
            write.insert(PlanningEntry("C3", NOW, "GD", "U2"))
            write.insert(PlanningEntry("C3", BEFORE, "PGD", "U2"))
            write.insert(PlanningEntry("C2", NOW, "X"))
            write.insert(PlanningEntry("C2", NOW, "PGD", "U1"))
        yield made


def test_groups_by_term_rank_and_unit_with_people_in_order_of_names(book: Book) -> None:
    groups = group_planning(named_records(book, PlanningEntry), book.catalogue())
    assert [(one.term, one.title, one.unit) for one in groups] == [
        (NOW, "GD", "U2"),  # Đất before Y tế
        (NOW, "GD", "U1"),
        (NOW, "PGD", "U1"),
        (NOW, "X", None),  # no rank: last
        (BEFORE, "PGD", "U2"),
    ]
    assert [entry.name for entry in groups[1].entries] == ["Đỗ An", "Trần Bình", "Lê Ánh"]
    assert groups[1].active == 2


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (PlanningFilter(), 7),
        (PlanningFilter(term=BEFORE), 1),
        (PlanningFilter(title="GD"), 4),
        (PlanningFilter(unit="U2"), 2),
        (PlanningFilter(active_only=True), 6),
        (PlanningFilter("binh"), 1),
        (PlanningFilter("dat dai"), 2),
        (PlanningFilter("an giam doc y te"), 3),  # "anh" begins with "an" too
        (PlanningFilter("inh"), 0),  # words are found by their beginning
        (PlanningFilter("c1"), 1),
        (PlanningFilter("DAT", title="GD"), 1),
        (PlanningFilter("không có"), 0),
    ],
)
def test_choose_planning(book: Book, wanted: PlanningFilter, count: int) -> None:
    chosen = choose_planning(named_records(book, PlanningEntry), wanted, book.catalogue())
    assert len(chosen) == count


def test_terms_latest_first(book: Book) -> None:
    assert terms(named_records(book, PlanningEntry)) == [NOW, BEFORE]


def test_candidates_stand_in_a_term_that_is_not_over(book: Book) -> None:
    found = candidates(named_records(book, PlanningEntry), {"C1"}, 2026)
    assert [(one.name, len(one.entries)) for one in found] == [("Đỗ An", 2), ("Lê Ánh", 2)]
    assert [len(one.entries) for one in candidates(named_records(book, PlanningEntry), set(), 2025)] == [3, 2, 1]


def test_add_to_source_is_one_step_and_adds_nobody_twice(book: Book) -> None:
    assert add_to_source(book, ["C1", "C2"], 2026, PartialDate(2026, 1)) is not None
    assert book.undo_name() == "Thêm 2 người vào nguồn luân chuyển năm 2026"
    changes = add_to_source(book, ["C1", "C3"], 2026, None)
    assert changes is not None
    assert changes.cadres == frozenset({"C3"})
    assert add_to_source(book, ["C1"], 2026, None) is None
    assert [entry.name for entry in choose_source(named_records(book, SourceEntry), 2026)] == [
        "Đỗ An",
        "Lê Ánh",
        "Trần Bình",
    ]
    book.undo()
    book.undo()
    assert not list(named_records(book, SourceEntry))


def test_source_by_year_text_and_state(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(SourceEntry("C1", 2025, state="Trình"))
        write.insert(SourceEntry("C2", 2026))
        write.insert(SourceEntry("C3", 2026, state="Trình"))
    entries = list(named_records(book, SourceEntry))
    assert [one.name for one in choose_source(entries, 2026)] == ["Đỗ An", "Lê Ánh"]
    assert [one.name for one in choose_source(entries, 2026, "anh")] == ["Lê Ánh"]
    assert [one.name for one in choose_source(entries, 2026, state="Trình")] == ["Đỗ An"]
    assert [one.name for one in choose_source(entries, 2026, state="")] == ["Lê Ánh"]
    assert source_years(entries, 2026) == [2027, 2026, 2025]


def test_records_by_cadre_and_number(book: Book) -> None:
    assert [one.record.cadre for one in named_records(book, PlanningEntry, ["C1", "không có"])] == ["C1"]
    assert not list(named_records(book, PlanningEntry, []))
    assert not list(named_records(book, Rotation))
    assert record_by_id(book, PlanningEntry, 10_000) is None
    first = record_by_id(book, PlanningEntry, 1)
    assert first is not None
    assert first.cadre == "C1"


def test_added_record_is_the_latest_that_says_the_same(book: Book) -> None:
    sent = PlanningEntry("C1", NOW, "GD", "U1")
    with book.operate("Thêm") as write:
        twin = write.insert(sent)
    kept = [entry.record for entry in named_records(book, PlanningEntry, ["C1"])]
    assert added_record(kept, sent) == twin
    assert added_record(kept, PlanningEntry("C1", NOW, "X")) is None
