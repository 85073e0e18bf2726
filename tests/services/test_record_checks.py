"""What the window may store: everything that exports and imports again, nothing that does not fit beside the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Place,
    Position,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Block, Level, SubjectKind, WaiverState
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.exchange.columns import Kind
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.services.editing import delete, refuse_incomplete, save
from luanchuyen_desktop.services.record_checks import exchanged
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.catalogue import holder_counts
from luanchuyen_desktop.store.pool import record_by_id

DAY = PartialDate(2026, 1, 5)
GRANTED = Waiver(
    "LC04", SubjectKind.CADRE, "C", "Ban Thường vụ Tỉnh ủy", "12-QĐ/TU", DAY, "Nhu cầu", DAY, None, WaiverState.GRANTED
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        for record in (
            Place("P", "Tỉnh Thử", Level.PROVINCE),
            Place("X", "Xã Một", Level.COMMUNE, parent="P"),
            Unit("U", "Huyện ủy", Level.DISTRICT, Block.PARTY, place="P"),
            Unit("V", "Đảng ủy xã", Level.COMMUNE, Block.PARTY, parent="U", place="X"),
            Title("T", "Bí thư", 40),
            Position("U", "T", 1),
            Cadre("C", "Nguyễn Văn Đức"),
            Tenure("C", PartialDate(2020), None, "U", "T"),
            Rotation("R", "C", "U", "T", "V", "T"),
        ):
            save(made, record)
        yield made


# -- what the workbook can carry ---------------------------------------------------------------------------------------


def test_what_the_workbook_requires_is_required_of_hands_too() -> None:
    texts = {Kind.CODE, Kind.NAME, Kind.TEXT, Kind.RULE}
    tried = 0
    for sheet in SHEETS:
        for column in sheet.columns:
            # What a line belongs to is given by the form it is entered in; closed lists have no blank of their own.
            given = column.refers is Rotation or (column.refers is Cadre and sheet.record is not Rotation)
            by_hand = column.kind in texts and not given
            if column.required and (by_hand or column.choices is Level):
                record = _filled(sheet.record)
                refuse_incomplete(record)
                tried += 1
                with pytest.raises(UserError):
                    refuse_incomplete(replace(record, **{column.field: None}))  # type: ignore[arg-type]  # what is typed
    assert tried > 15


def _filled(kind: type[Record]) -> Record:
    columns = next(sheet for sheet in SHEETS if sheet.record is kind).columns
    return kind(**{column.field: "X1" if column.required else column.blank for column in columns})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (Title("a" * 61, "Bí thư"), "Mã chức danh: văn bản dài 61 ký tự"),
        (Title("a,b", "Bí thư"), "Mã chức danh: mã không được chứa dấu ; hoặc dấu phẩy"),
        (Cadre("C;1", "Trần Thị Đào"), "Mã cán bộ: mã không được chứa"),
        (Cadre("C\x001", "Trần Thị Đào"), r"Mã cán bộ: có ký tự điều khiển U\+0000"),
        (Cadre("C1", "Trần\u202eĐào"), r"Họ và tên: có ký tự điều khiển U\+202E"),
        (Cadre("C1", "x" * 201), "Họ và tên: văn bản dài 201"),
        (Cadre("C1", "Trần Thị Đào", note="x" * 2001), "Ghi chú: văn bản dài 2001"),
        (Cadre("C1", "Trần Thị Đào", note="#N/A"), "Ghi chú: ô có lỗi công thức #N/A"),
        (Rotation("R,2", "C", None, None, "U", "T"), "Mã luân chuyển: mã không được chứa"),
        (Title("T1", "Bí thư", rank=1_000_001), "Bậc tương đương: số 1000001 nằm ngoài"),
        (Position("V", "T", -1), "Số lượng: số -1 nằm ngoài"),
        (SourceEntry("C", 20261), "Năm: số 20261 nằm ngoài"),
        (Waiver("luật 1", SubjectKind.CADRE, "C"), "Mã quy tắc: không phải mã quy tắc"),
    ],
)
def test_what_could_not_come_back_is_refused(book: Book, record: Record, told: str) -> None:
    before = book.undo_name()
    with pytest.raises(UserError, match=told):
        save(book, record)
    assert book.undo_name() == before


def test_texts_come_back_as_they_are_stored() -> None:
    typed = Cadre(
        " C 1", "Lê  Hoa\u0300", note="  dòng một\r\ndòng hai\u200b ", hometown="  ", residence="Hue\u0302\u0301"
    )
    kept = exchanged(typed)
    assert (kept.code, kept.name, kept.note, kept.hometown) == ("C 1", "Lê Hoà", "dòng một\ndòng hai", None)
    assert kept.residence == "Huế"
    assert exchanged(kept) == kept
    assert exchanged(Unit("U", "Sở", Level.PROVINCE, successors=(" A ", "B", "A"))).successors == ("A", "B")
    assert exchanged(Waiver("lc04", SubjectKind.CADRE, "C")).rule == "LC04"


_codes = st.text(max_size=70)
_dates = (
    st.none()
    | st.dates(date(1901, 1, 1), date(2099, 1, 1)).map(PartialDate.of)
    | st.integers(1901, 2099).map(PartialDate)
)
_records = st.one_of(
    st.builds(Place, _codes, st.text(), st.sampled_from(Level), st.none(), _dates, _dates),
    st.builds(
        Unit,
        _codes,
        st.text(),
        st.none() | st.sampled_from(Level),
        st.none() | st.sampled_from(Block),
        st.sampled_from([None, "U", "V"]),
        st.sampled_from([None, "P"]),
        _dates,
        _dates,
        st.lists(st.sampled_from(["U", "V"]), unique=True).map(tuple),
    ),
    st.builds(Title, _codes, st.text(), st.none() | st.integers(), st.booleans(), mode=st.none() | st.text()),
    st.builds(Cadre, _codes, st.text(), _dates, note=st.none() | st.text()),
    st.builds(
        Waiver,
        st.sampled_from(["LC04", "lc05"]) | st.text(max_size=5),
        st.just(SubjectKind.CADRE),
        st.just("C"),
        st.none() | st.text(),
        st.none() | st.text(),
        _dates,
        st.none() | st.text(),
        _dates,
        _dates,
        st.none() | st.sampled_from(WaiverState),
    ),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(records=st.lists(_records, max_size=6))
def test_whatever_is_let_in_exports_and_imports_again(book: Book, tmp_path: Path, records: list[Record]) -> None:
    for record in records:
        with suppress(UserError):
            save(book, record)
    file = tmp_path / "ra.xlsx"
    export_book(book, file)
    fresh = tmp_path / "moi.lccb"
    fresh.unlink(missing_ok=True)
    with Book.create(fresh, user="Hạnh") as other:
        plan = prepare_import(other, file)
        assert not plan.has_errors, plan.problems
        apply_import(other, plan)
        for sheet in SHEETS:
            mine = [replace(one, id=None) for one in book.records(sheet.record)]
            assert [replace(one, id=None) for one in other.records(sheet.record)] == mine


# -- beside the rest of the catalogue ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (Place("P", "Tỉnh khác", Level.PROVINCE), "Mã P đã dùng cho “Tỉnh Thử”"),
        (Title("T", "Phó Bí thư"), "Mã T đã dùng cho “Bí thư”"),
        (Unit("W", "Ban", Level.PROVINCE, parent="W"), "không thể là cấp trên của chính nó"),
        (Unit("W", "Ban", Level.PROVINCE, successors=("W",)), "không thể kế tục chính nó"),
        (Unit("W", "Ban", Level.PROVINCE, successors=("U", "Z")), "Không có đơn vị mang mã Z"),
        (
            Place("Y", "Xã", Level.COMMUNE, valid_from=PartialDate(2025), valid_to=PartialDate(2024, 12)),
            "Ngày hết hiệu lực trước ngày có hiệu lực",
        ),
        (Position("U", "T", 3), r"Vị trí này đã có trong danh mục \(số lượng 1\)"),
    ],
)
def test_what_does_not_fit_beside_the_others(book: Book, record: Record, told: str) -> None:
    before = book.counts()
    with pytest.raises(UserError, match=told):
        save(book, record)
    assert book.counts() == before


def test_a_circle_of_units_is_refused_also_while_its_code_changes(book: Book) -> None:
    units = book.catalogue().units
    with pytest.raises(UserError, match="cấp trên của chính nó"):
        save(book, replace(units["U"], parent="V"))
    with pytest.raises(UserError, match="cấp trên của chính nó"):
        save(book, replace(units["U"], code="U2", parent="V"))
    assert save(book, replace(units["U"], code="U2")) is not None
    assert book.catalogue().units["V"].parent == "U2"


def test_dates_of_the_same_year_may_be_in_order(book: Book) -> None:
    same = Place("Y", "Xã", Level.COMMUNE, valid_from=PartialDate(2025, 6), valid_to=PartialDate(2025))
    assert save(book, same) is not None


def test_a_new_code_is_followed_everywhere(book: Book) -> None:
    save(book, Waiver("LC05", SubjectKind.UNIT, "U"))
    save(book, replace(book.catalogue().units["V"], successors=("U",)))
    save(book, replace(book.catalogue().units["U"], code="U9"))
    save(book, replace(book.catalogue().titles["T"], code="T9"))
    dossier = book.dossier("C")
    assert dossier is not None
    assert (dossier.tenures[0].unit, dossier.tenures[0].title) == ("U9", "T9")
    assert (dossier.rotations[0].from_unit, dossier.rotations[0].to_title) == ("U9", "T9")
    assert book.catalogue().units["V"].successors == ("U9",)
    assert ("U9", "T9") in book.catalogue().positions
    assert [waiver.subject for waiver in book.records(Waiver)] == ["U9"]


def test_what_is_in_use_is_not_deleted_and_all_uses_are_named(book: Book) -> None:
    save(book, Waiver("LC05", SubjectKind.UNIT, "U"))
    before = book.counts()
    with pytest.raises(BookError) as caught:
        delete(book, book.catalogue().units["U"])
    for place in ("1 bản ghi đơn vị", "1 bản ghi vị trí", "1 bản ghi quá trình công tác", "1 bản ghi luân chuyển"):
        assert place in caught.value.message
    assert "1 bản ghi ngoại lệ" in caught.value.message
    assert book.counts() == before
    assert delete(book, next(iter(book.catalogue().positions.values()))) is not None
    book.undo()
    assert book.counts() == before


def test_an_exception_for_a_unit_alone_keeps_it(book: Book) -> None:
    save(book, Unit("W", "Ban", Level.PROVINCE))
    save(book, Waiver("LC05", SubjectKind.UNIT, "W"))
    with pytest.raises(BookError, match="W đang được dùng ở 1 bản ghi ngoại lệ, không xóa được"):
        delete(book, book.catalogue().units["W"])


def test_holders_are_counted_as_far_as_dates_are_known(book: Book) -> None:
    day = date(2026, 6, 15)
    for code in ("C2", "C3"):
        save(book, Cadre(code, "Lê An"))
    save(book, Tenure("C2", None, PartialDate(2026), "U", "T"))  # may still hold it
    save(book, Tenure("C2", PartialDate(2020), None, "U", "T", concurrent=True))  # the same person counts once
    save(book, Tenure("C3", PartialDate(2020), PartialDate(2026, 5), "U", "T"))
    save(book, Tenure("C3", PartialDate(2026, 7), None, "V", "T"))
    assert holder_counts(book, day) == {("U", "T"): 2}


# -- exceptions --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("waiver", "told"),
    [
        (replace(GRANTED, authority=None), "phải ghi thẩm quyền"),
        (replace(GRANTED, authority=" "), "phải ghi thẩm quyền"),
        (replace(GRANTED, document_no=None), "phải ghi số văn bản"),
        (replace(GRANTED, date=None), "phải ghi ngày văn bản"),
        (replace(GRANTED, valid_to=PartialDate(2025)), "hết hiệu lực trước khi có hiệu lực"),
        (replace(GRANTED, subject="C404"), "Không có đối tượng mang mã C404"),
        (replace(GRANTED, subject_kind=SubjectKind.ROTATION), "Không có đối tượng mang mã C"),
    ],
)
def test_an_exception_says_by_whom_and_for_whom(book: Book, waiver: Waiver, told: str) -> None:
    with pytest.raises(UserError, match=told):
        save(book, waiver)
    assert book.counts()["waiver"] == 0


def test_a_request_need_not_say_so_yet(book: Book) -> None:
    assert save(book, Waiver("LC04", SubjectKind.CADRE, "C", state=WaiverState.REQUESTED)) is not None
    assert save(book, GRANTED) is not None
    assert record_by_id(book, Waiver, 2) == replace(GRANTED, id=2)
