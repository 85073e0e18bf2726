"""Undo and redo: whatever was done, all the way back and all the way forth, row by row."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    Place,
    Position,
    Record,
    Rotation,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, SubjectKind
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.writer import Writer

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]
Edit: TypeAlias = Callable[[Book, Writer], object]

CODES = st.sampled_from("ABCD")
TEXTS = st.sampled_from(["a", "“", "\x00", "ế", "1", "null", ""])
DATES = st.sampled_from([None, PartialDate(2020), PartialDate(2020, 2), PartialDate(2020, 2, 29)])
RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Place, CODES, TEXTS, st.sampled_from(Level), st.none() | CODES, successors=st.tuples() | st.tuples(CODES)
    ),
    st.builds(Unit, CODES, TEXTS, parent=st.none() | CODES, place=st.none() | CODES),
    st.builds(Title, CODES, TEXTS, st.none() | st.integers(0, 2), is_head=st.booleans()),
    st.builds(Position, CODES, CODES, st.none() | st.integers(0, 9)),
    st.builds(Cadre, CODES, TEXTS, DATES, note=st.none() | TEXTS),
    st.builds(Tenure, CODES, DATES, DATES, CODES, CODES),
    st.builds(Evaluation, CODES, st.integers(2000, 2003), st.sampled_from(Grade)),
    st.builds(Rotation, CODES, CODES, st.none(), st.none(), CODES, CODES),
    st.builds(Waiver, st.just("LC04"), st.sampled_from(SubjectKind), CODES),
)


def inserting(record: Record) -> Edit:
    return lambda _book, write: write.insert(record)


def changing(record: Record, which: int) -> Edit:
    """Another record of that kind gets these values; its references stay, or the edit would mostly be refused."""

    def edit(book: Book, write: Writer) -> None:
        stored = list(book.records(type(record)))
        if stored:
            write.update(dataclasses.replace(record, id=stored[which % len(stored)].id))

    return edit


def deleting(kind: type[Record], which: int) -> Edit:
    def edit(book: Book, write: Writer) -> None:
        stored = list(book.records(kind))
        if stored:
            write.delete(stored[which % len(stored)])

    return edit


def renaming(kind: type[Any], codes: list[str]) -> Edit:
    """The stored codes get new ones in turn, by way of others, so that they may change places."""

    def edit(book: Book, write: Writer) -> None:
        for prefix, wanted in (("tạm ", codes), ("", codes)):
            for number, code in enumerate(wanted):
                stored = list(book.records(kind))
                if number < len(stored):
                    write.update(
                        dataclasses.replace(sorted(stored, key=lambda r: r.id or 0)[number], code=prefix + code)
                    )

    return edit


def setting(key: str, value: str) -> Edit:
    return lambda _book, write: write.set(key, value)


NUMBERS = st.integers(0, 9)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(inserting, RECORDS),
    st.builds(inserting, RECORDS),
    st.builds(changing, RECORDS, NUMBERS),
    st.builds(deleting, st.sampled_from([Place, Unit, Title, Position, Cadre, Tenure, Rotation, Waiver]), NUMBERS),
    st.builds(renaming, st.sampled_from([Place, Unit, Title, Cadre, Rotation]), st.permutations("ABCD")),
    st.builds(setting, CODES, TEXTS),
)
STEPS = st.lists(st.one_of(st.lists(EDITS, min_size=1, max_size=4), st.sampled_from(["undo", "redo"])), max_size=14)
START: list[Record] = [
    Place("A", "Tỉnh", Level.PROVINCE),
    Place("B", "Xã", Level.COMMUNE, "A", successors=("A",)),
    Unit("A", "Tỉnh ủy", place="A"),
    Unit("B", "Đảng ủy xã", parent="A", place="B"),
    Title("A", "Bí thư"),
    Title("B", "Phó Bí thư"),
    Position("A", "B", 2),
    Cadre("A", "Một"),
    Cadre("B", "Hai", PartialDate(1980, 5)),
    Tenure("A", PartialDate(2020), None, "A", "A"),
    Tenure("A", None, None, "B", "B"),
    Tenure("B", None, None, "B", "A"),
    Rotation("A", "A", "A", "A", "B", "B"),
    Waiver("LC04", SubjectKind.ROTATION, "A"),
    Waiver("LC05", SubjectKind.CADRE, "B"),
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@example(steps=[[changing(Place("C", "Tỉnh", Level.PROVINCE, "A"), 0)]])  # a cascade reaches the row itself
def test_any_edits_go_all_the_way_back_and_forth(rows: Callable[[Book], Rows], steps: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "a.lccb", user="Hạnh") as book:
        book.database.execute_sql("PRAGMA synchronous = 0")  # thousands of commits, and no power cut to fear
        with book.operate("Đầu") as write:
            write.insert_many(START)
        states, now = [{}, rows(book)], 1
        states[0] = {table: [] for table in states[1]}
        for number, step in enumerate(steps):
            if step == "undo":
                assert (book.undo() is None) is (now == 0)
                now = max(now - 1, 0)
            elif step == "redo":
                assert (book.redo() is None) is (now == len(states) - 1)
                now = min(now + 1, len(states) - 1)
            elif do(book, f"Sửa {number}", step):
                states, now = [*states[: now + 1], rows(book)], now + 1
            assert rows(book) == states[now]
        for state in reversed(states[:now]):
            assert book.undo() is not None
            assert rows(book) == state
        assert book.undo() is None
        for state in states[1:]:
            assert book.redo() is not None
            assert rows(book) == state
        assert book.redo() is None
        assert book.database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert book.database.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def do(book: Book, name: str, edits: list[Edit]) -> bool:
    """One operation of several edits; whether it changed anything. Refusals are part of the game."""
    with suppress(BookError):
        with book.operate(name) as write:
            for edit in edits:
                edit(book, write)
        return write.changes is not None
    return False


def test_the_names_follow_the_steps(book: Book) -> None:
    assert (book.undo_name(), book.redo_name()) == (None, None)
    assert (book.undo(), book.redo()) == (None, None)
    for name in ("một", "hai", "ba"):
        with book.operate(name) as write:
            write.insert(Title(name, name))
    names = []
    for move in (book.undo, book.undo, book.redo, book.undo, book.undo, book.undo, book.redo):
        changes = move()
        names.append((changes.operation if changes else None, book.undo_name(), book.redo_name()))
    assert names == [
        ("Hoàn tác: ba", "hai", "ba"),
        ("Hoàn tác: hai", "một", "hai"),
        ("Làm lại: hai", "hai", "ba"),
        ("Hoàn tác: hai", "một", "hai"),
        ("Hoàn tác: một", None, "một"),
        (None, None, "một"),
        ("Làm lại: một", "một", "hai"),
    ]
    with book.operate("mới") as write:
        write.insert(Title("mới", "mới"))
    assert (book.undo_name(), book.redo_name()) == ("mới", None)


def test_undo_and_redo_are_journalled_with_who_and_when(path: Path, full: Book) -> None:
    full.close()
    with Book.open(path, user="Bình") as book:
        book.undo()
        book.redo()
        kinds = book.database.execute_sql("SELECT kind, user, target, state FROM operation ORDER BY id").fetchall()
    assert kinds == [("edit", "Hạnh", None, "done"), ("undo", "Bình", 1, "done"), ("redo", "Bình", 1, "done")]


def test_undo_reaches_over_closing_the_book(path: Path, full: Book, rows: Callable[[Book], Rows]) -> None:
    before = rows(full)
    with full.operate("Xóa") as write:
        write.delete(next(iter(full.records(Cadre))))
    full.close()
    with Book.open(path, user="Hạnh") as book:
        assert book.undo_name() == "Xóa"
        book.undo()
        assert rows(book) == before


def test_an_undo_that_fails_changes_nothing(
    full: Book, rows: Callable[[Book], Rows], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows(full)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("luanchuyen_desktop.store.journal._restore", fail)
        with pytest.raises(ZeroDivisionError):
            full.undo()
    assert rows(full) == before
    assert full.undo_name() == "Nhập tỉnh mẫu"
    assert full.undo() is not None
    assert full.redo() is not None
    assert rows(full) == before
