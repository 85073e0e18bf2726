from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    DossierItem,
    Evaluation,
    Place,
    Position,
    ProcedureStep,
    Rotation,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Grade,
    Level,
    RotationState,
    Sex,
    Stage,
    StandardKind,
    SubjectKind,
    WaiverState,
)
from luanchuyen_desktop.errors import BookError, Cancelled, WorkbookError
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.planning import CellChange
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book

PUBLISHED = Path(__file__).parent.parent / "data" / "published_cases.xlsx"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tỉnh.lccb", user="người thử") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tỉnh khác.lccb", user="người thử") as opened:
        yield opened


def fill(book: Book) -> None:
    with book.operate("Lập sổ mẫu") as write:
        write.insert_many(
            [
                Place("P0", "tỉnh A", Level.PROVINCE),
                Place("P1", "huyện B", Level.DISTRICT, "P0", PartialDate(1960, 5), PartialDate(2025, 6, 30), ("P0",)),
                Unit("007", "UBND huyện B", Level.DISTRICT, place="P1"),
                Title("T1", "Chủ tịch UBND huyện", 50, is_head=True, is_non_local=True),
                Position("007", "T1", None),
                Cadre("CB1", "<b>An</b> & =1+1", PartialDate(1970), Sex.MALE, note="dòng 1\ndòng 2"),
                Tenure("CB1", None, None, "007", "T1"),
                Tenure("CB1", PartialDate(2015, 3), PartialDate(2020, 3, 31), "007", "T1", continues=True),
                Evaluation("CB1", 2020, Grade.GOOD),
                Rotation("R1", "CB1", "007", "T1", "007", "T1", planned_months=36, state=RotationState.RUNNING),
                Waiver("LC04", SubjectKind.ROTATION, "R1", state=WaiverState.GRANTED),
                TitleStandard("T1", StandardKind.LANGUAGES, "B1", PartialDate(2025, 8), document="365-QĐ/TW"),
                ProcedureStep("R1", Stage.CONSULTATION, PartialDate(2026, 2, 3), "UBKT", "Nhất trí", "5-CV", 0, 7),
                ProcedureStep("R1", Stage.POLICY, PartialDate(2026)),
                DossierItem("R1", "Bản tự kiểm điểm", PartialDate(2024)),
                DossierItem("R1", "Bản tự kiểm điểm", PartialDate(2025), "năm thứ hai"),
            ]
        )


def everything(book: Book) -> dict[str, list[object]]:
    return {sheet.name: [replace(each, id=None) for each in book.records(sheet.record)] for sheet in SHEETS}


def make(path: Path, *rows: tuple[str, ...], sheet: str = "Cán bộ") -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        worksheet = workbook.add_worksheet(sheet)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                worksheet.write_string(number, column, cell)
    return path


def test_the_published_cases_come_in_as_they_are(book: Book) -> None:
    plan = prepare_import(book, PUBLISHED)
    assert plan.problems == ()
    assert sum(book.counts().values()) == 0
    changes = apply_import(book, plan)
    assert changes is not None
    assert changes.operation == "Nhập từ published_cases.xlsx"
    counts = {name: count for name, count in book.counts().items() if count}
    assert counts == {"place": 76, "unit": 108, "title": 114, "cadre": 57, "tenure": 57, "rotation": 57}
    case = book.rotation("C002")
    assert case is not None
    assert (case.start, case.planned_months, case.state) == (PartialDate(2019, 5, 13), 36, RotationState.RUNNING)
    assert prepare_import(book, PUBLISHED).changes_nothing


def test_an_import_is_undone_and_done_again_in_one_step(book: Book) -> None:
    apply_import(book, prepare_import(book, PUBLISHED))
    before = everything(book)
    assert book.undo_name() == "Nhập từ published_cases.xlsx"
    book.undo()
    assert sum(book.counts().values()) == 0
    book.redo()
    assert everything(book) == before


def test_export_import_export_gives_the_same_cells(book: Book, other: Book, tmp_path: Path) -> None:
    fill(book)
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    export_book(book, first)
    plan = prepare_import(other, first)
    assert plan.problems == ()
    apply_import(other, plan)
    assert everything(other) == everything(book)
    export_book(other, second)
    assert first.read_bytes() == second.read_bytes()
    assert prepare_import(book, second).changes_nothing


def test_a_dry_run_shows_cells_and_applying_writes_just_those(book: Book, tmp_path: Path) -> None:
    fill(book)
    path = make(
        tmp_path / "sửa.xlsx", ("Mã cán bộ", "Họ và tên", "Ngày sinh"), ("CB1", "An", "05/1970"), ("CB2", "Bình", "")
    )
    plan = prepare_import(book, path)
    assert list(plan.changes()) == [
        CellChange("Cán bộ", 2, "Họ và tên", "<b>An</b> & =1+1", "An"),
        CellChange("Cán bộ", 2, "Ngày sinh", "1970", "05/1970"),
    ]
    changes = apply_import(book, plan)
    assert changes is not None
    assert changes.tables == {"cadre"}
    assert changes.cadres == frozenset({"CB1", "CB2"})
    cadres = {cadre.code: cadre for cadre in book.records(Cadre)}
    assert (cadres["CB1"].name, cadres["CB1"].birth) == ("An", PartialDate(1970, 5))
    assert (cadres["CB1"].sex, cadres["CB1"].note) == (Sex.MALE, "dòng 1\ndòng 2")
    assert apply_import(book, prepare_import(book, path)) is None


def test_one_error_and_nothing_is_written(book: Book, tmp_path: Path) -> None:
    path = make(
        tmp_path / "sai.xlsx",
        ("Mã cán bộ", "Họ và tên", "Ngày sinh", "Mã địa bàn quê quán"),
        ("CB1", "An", "31/02/2020", ""),
        ("CB2", "Bình", "", "KHÔNG-CÓ"),
        ("CB3", "Chi", "", ""),
    )
    plan = prepare_import(book, path)
    assert [(each.row, each.column, each.value) for each in plan.problems] == [
        (2, "Ngày sinh", "31/02/2020"),
        (3, "Mã địa bàn quê quán", "KHÔNG-CÓ"),
    ]
    with pytest.raises(WorkbookError, match="2 lỗi"):
        apply_import(book, plan)
    assert sum(book.counts().values()) == 0


def test_a_plan_is_refused_once_the_book_has_changed(book: Book, tmp_path: Path) -> None:
    fill(book)
    plan = prepare_import(book, make(tmp_path / "sửa.xlsx", ("Mã cán bộ", "Họ và tên"), ("CB1", "An")))
    cadre = next(book.records(Cadre))
    with book.operate("Sửa lý lịch") as write:
        write.update(replace(cadre, name="Ân"))
    with pytest.raises(WorkbookError, match="thay đổi"):
        apply_import(book, plan)
    assert [each.name for each in book.records(Cadre)] == ["Ân"]
    assert book.undo_name() == "Sửa lý lịch"


def test_a_plan_is_refused_when_what_it_refers_to_is_gone(book: Book, tmp_path: Path) -> None:
    fill(book)
    path = make(
        tmp_path / "đánh giá.xlsx", ("Mã cán bộ", "Năm", "Xếp loại"), ("CB1", "2021", Grade.DONE), sheet="Đánh giá"
    )
    plan = prepare_import(book, path)
    assert not plan.has_errors
    book.undo()
    with pytest.raises(WorkbookError, match="thay đổi"):
        apply_import(book, plan)
    assert sum(book.counts().values()) == 0


def test_stopping_an_import_takes_everything_back(book: Book) -> None:
    plan = prepare_import(book, PUBLISHED)
    calls: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        calls.append((done, total))
        if done == total == plan.insert_count:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_import(book, plan, stop)
    assert len(calls) > 5
    assert sum(book.counts().values()) == 0
    assert book.undo_name() is None


def test_parents_may_stand_below_their_children(book: Book, tmp_path: Path) -> None:
    path = make(
        tmp_path / "ngược.xlsx",
        ("Mã địa bàn", "Tên địa bàn", "Cấp", "Mã địa bàn cấp trên"),
        ("P2", "xã", "Xã", "P1"),
        ("P1", "huyện", "huyện", "P0"),
        ("P0", "tỉnh", "TỈNH", ""),
        sheet="Địa bàn",
    )
    apply_import(book, prepare_import(book, path))
    assert [place.code for place in book.records(Place)] == ["P0", "P1", "P2"]


def test_a_read_only_book_can_be_exported_and_compared_but_not_written(book: Book, tmp_path: Path) -> None:
    fill(book)
    with Book.open(book.path, user="người khác", read_only=True) as reader:
        path = tmp_path / "ra.xlsx"
        export_book(reader, path)
        plan = prepare_import(reader, PUBLISHED)
        assert plan.insert_count == 469
        with pytest.raises(BookError, match="chỉ đọc"):
            apply_import(reader, plan)


def test_an_export_never_overwrites_the_book_itself(book: Book) -> None:
    fill(book)
    with pytest.raises(WorkbookError, match="chính là sổ"):
        export_book(book, book.path)
    assert book.counts()["cadre"] == 1


def test_progress_of_an_export_ends_at_its_total(book: Book, tmp_path: Path) -> None:
    fill(book)
    calls: list[tuple[int, int]] = []
    export_book(book, tmp_path / "ra.xlsx", lambda done, total: calls.append((done, total)))
    assert calls[-1] == (16, 16)


def test_the_added_sheets_take_the_words_of_offices(book: Book, tmp_path: Path) -> None:
    fill(book)
    path = tmp_path / "quy trình.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        rows: dict[str, list[list[object]]] = {
            "Quy trình": [
                ["Mã luân chuyển", "Bước", "Ngày", "Số phiếu đồng ý", "Tổng số phiếu"],
                ["R1", 2, "05/02/2026", 9, 9],
                ["R1", "Bước 3", "02/2026", "", ""],
                ["R1", "chủ trương", "03/01/2026", "", ""],
            ],
            "Luân chuyển": [
                ["Mã luân chuyển", "Mã cán bộ", "Mã đơn vị đến", "Mã chức danh đến", "Kết luận thẩm định"],
                ["R1", "CB1", "007", "T1", "không nhất trí"],
            ],
            "Tiêu chuẩn chức danh": [
                ["Mã chức danh", "Tiêu chuẩn", "Mức tối thiểu"],
                ["T1", "tin học", "Cơ bản"],
            ],
        }
        for name, lines in rows.items():
            sheet = workbook.add_worksheet(name)
            for number, line in enumerate(lines):
                sheet.write_row(number, 0, line)
    plan = prepare_import(book, path)
    assert plan.problems == ()
    apply_import(book, plan)
    steps = {step.step: step for step in book.records(ProcedureStep)}
    assert list(steps) == [Stage.CONSULTATION, Stage.POLICY, Stage.NOMINATION, Stage.PREPARATION]
    assert steps[Stage.POLICY].date == PartialDate(2026, 1, 3)  # the row that was there
    assert (steps[Stage.NOMINATION].votes_for, steps[Stage.PREPARATION].date) == (9, PartialDate(2026, 2))
    rotation = book.rotation("R1")
    assert rotation is not None
    assert rotation.appraisal_result is Appraisal.REFUSED
    assert rotation.state is RotationState.RUNNING  # a column that is not there changes nothing
    assert [one.level for one in book.records(TitleStandard)] == ["B1", "Cơ bản"]


@pytest.mark.parametrize(
    ("sheet", "row", "told"),
    [
        ("Quy trình", {"Mã luân chuyển": "R1", "Bước": "6"}, "Không có trong danh mục."),
        ("Quy trình", {"Mã luân chuyển": "R9", "Bước": "1"}, "Không có mã luân chuyển này"),
        ("Quy trình", {"Mã luân chuyển": "R1", "Bước": "1", "Số phiếu đồng ý": "-1"}, "ngoài khoảng"),
        ("Hồ sơ", {"Mã luân chuyển": "R1", "Thành phần hồ sơ": ""}, "để trống"),
        ("Hồ sơ", {"Mã luân chuyển": "R1", "Thành phần hồ sơ": "Ảnh", "Ngày": "31/02/2026"}, "31/02/2026"),
        ("Tiêu chuẩn chức danh", {"Mã chức danh": "T9", "Tiêu chuẩn": "Tin học", "Mức tối thiểu": "A"}, "mã chức danh"),
        ("Tiêu chuẩn chức danh", {"Mã chức danh": "T1", "Tiêu chuẩn": "Sức khỏe", "Mức tối thiểu": "A"}, "danh mục"),
    ],
)
def test_what_is_wrong_in_an_added_sheet_stops_the_import(
    book: Book, tmp_path: Path, sheet: str, row: dict[str, str], told: str
) -> None:
    fill(book)
    before = everything(book)
    plan = prepare_import(book, make(tmp_path / "sai.xlsx", tuple(row), tuple(row.values()), sheet=sheet))
    assert plan.has_errors
    assert any(told in each.message for each in plan.problems), plan.problems
    with pytest.raises(WorkbookError):
        apply_import(book, plan)
    assert everything(book) == before
