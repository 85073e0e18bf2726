"""Single edits: named in the user's words, refused where what identifies the record is blank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, SubjectKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.editing import delete, operation_name, save
from luanchuyen_desktop.store.book import Book

WHO = "Nguyễn Văn Đức"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        for record in (
            Place("P", "Xã", Level.COMMUNE),
            Unit("U", "Huyện ủy", Level.DISTRICT),
            Title("T", "Bí thư"),
            Cadre("C", WHO),
        ):
            save(made, record)
        yield made


RECORDS: list[tuple[Record, str]] = [
    (Place("P1", "Xã Ba Vì", Level.COMMUNE), "địa bàn: Xã Ba Vì"),
    (Unit("U1", "Tỉnh ủy", Level.PROVINCE), "đơn vị: Tỉnh ủy"),
    (Title("T1", "Trưởng ban"), "chức danh: Trưởng ban"),
    (Position("U", "T", 1), f"vị trí: {WHO}"),
    (Cadre("C1", "Trần Thị Hoà"), f"cán bộ: {WHO}"),
    (Tenure("C", PartialDate(2020), None, "U", "T"), f"quá trình công tác: {WHO}"),
    (PlanningEntry("C", "2025-2030", "T"), f"quy hoạch: {WHO}"),
    (SourceEntry("C", 2026), f"nguồn luân chuyển: {WHO}"),
    (Evaluation("C", 2025, Grade.GOOD), f"đánh giá: {WHO}"),
    (Discipline("C", "Cảnh cáo", PartialDate(2020)), f"kỷ luật: {WHO}"),
    (LocalityDetermination("C", "P", is_local=True), f"xác định người địa phương: {WHO}"),
    (Rotation("R1", "C", None, None, "U", "T"), f"luân chuyển: {WHO}"),
    (Waiver("LC04", SubjectKind.CADRE, "C"), f"ngoại lệ: {WHO}"),
]


@pytest.mark.parametrize(("record", "about"), RECORDS)
def test_added_changed_deleted_and_undone(book: Book, record: Record, about: str) -> None:
    whose = "" if type(record) in {Place, Unit, Title} else WHO
    before = book.counts()
    assert save(book, record, whose) is not None
    assert book.undo_name() == f"Thêm {about}"
    stored = next(found for found in book.records(type(record)) if replace(found, id=None) == record)
    assert save(book, stored, whose) is None
    assert book.undo_name() == f"Thêm {about}"
    assert delete(book, stored, whose) is not None
    assert book.undo_name() == f"Xóa {about}"
    assert book.counts() == before
    book.undo()
    book.undo()
    assert book.counts() == before


def test_a_change_is_named_as_one(book: Book) -> None:
    cadre = next(iter(book.records(Cadre)))
    changes = save(book, replace(cadre, note="Mới"), WHO)
    assert changes is not None
    assert changes.operation == f"Sửa cán bộ: {WHO}"
    assert changes.cadres == frozenset({"C"})
    assert operation_name("Sửa", Evaluation("C", 2025, Grade.GOOD)) == "Sửa đánh giá"


def test_blanks_around_codes_and_names_are_not_stored(book: Book) -> None:
    save(book, Cadre(" C 9\t", "  Nguyễn \n Văn   Đức "))
    save(book, Title("T\u00a01", " Bí  thư"))
    assert [(cadre.code, cadre.name) for cadre in book.records(Cadre)] == [("C", WHO), ("C 9", WHO)]
    assert [(title.code, title.name) for title in book.records(Title)] == [("T", "Bí thư"), ("T 1", "Bí thư")]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (Cadre("", WHO), "Mã của cán bộ còn trống"),
        (Cadre(" \t", WHO), "Mã của cán bộ còn trống"),
        (Cadre("C1", " "), "Họ và tên của cán bộ còn trống"),
        (Unit("U1", ""), "Tên của đơn vị còn trống"),
        (Unit("U1", "Tỉnh ủy"), "Chưa có cấp của đơn vị"),
        (Unit("U;1", "Tỉnh ủy", Level.PROVINCE), "Mã đơn vị: mã không được chứa dấu ; hoặc dấu phẩy"),
        (Place("P;1", "Xã", Level.COMMUNE), "Mã địa bàn: mã không được chứa dấu ; hoặc dấu phẩy"),
        (Position("U", "", 1), "Chưa có chức danh"),
        (Tenure("C", None, None, "", "T"), "Chưa có đơn vị"),
        (Tenure("C", None, None, "U", ""), "Chưa có chức danh"),
        (PlanningEntry("C", "", "T"), "Chưa có nhiệm kỳ"),
        (PlanningEntry("C", "2025-2030", ""), "Chưa có chức danh"),
        (Discipline("C", " ", PartialDate(2020)), "Chưa có hình thức kỷ luật"),
        (LocalityDetermination("C", "", is_local=True), "Chưa có địa bàn"),
        (Rotation("", "C", None, None, "U", "T"), "Mã của luân chuyển còn trống"),
        (Rotation("R", "", None, None, "U", "T"), "Chưa có cán bộ"),
        (Rotation("R", "C", None, None, "", "T"), "Chưa có đơn vị đến"),
        (Rotation("R", "C", None, None, "U", ""), "Chưa có chức danh đến"),
        (Waiver("", SubjectKind.CADRE, "C"), "Chưa có quy tắc"),
        (Waiver("LC04", SubjectKind.CADRE, ""), "Chưa có đối tượng"),
    ],
)
def test_what_identifies_a_record_must_be_there(book: Book, record: Record, told: str) -> None:
    before = book.undo_name()
    with pytest.raises(UserError, match=told) as caught:
        save(book, record)
    assert caught.value.advice
    assert book.undo_name() == before


def test_everything_else_may_be_unknown(book: Book) -> None:
    for record in (Tenure("C", None, None, "U", "T"), PlanningEntry("C", "2025-2030", "T"), Position("U", "T")):
        assert save(book, record) is not None
