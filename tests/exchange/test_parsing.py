"""Workbooks that open, with something wrong in a cell: every problem names sheet, row and column."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import xlsxwriter

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Evaluation, LocalityDetermination, Rotation
from luanchuyen_desktop.domain.vocabulary import Grade, RotationState, Sex
from luanchuyen_desktop.exchange.parsing import ParsedWorkbook, letters, parse_workbook
from luanchuyen_desktop.exchange.problems import ProblemKind

MakeWorkbook: TypeAlias = Callable[[Mapping[str, Sequence[Sequence[object]]]], Path]
RawWorkbook: TypeAlias = Callable[..., Path]

HEADER = ("Mã cán bộ", "Họ và tên", "Ngày sinh", "Ghi chú")


def parse(path: Path) -> ParsedWorkbook:
    return parse_workbook(path, lambda _done, _total: None)


def places(parsed: ParsedWorkbook, kind: ProblemKind = ProblemKind.ERROR) -> list[tuple[str, int | None, str]]:
    return [(each.sheet, each.row, each.column) for each in parsed.problems.listed() if each.kind is kind]


def messages(parsed: ParsedWorkbook) -> str:
    return "\n".join(map(str, parsed.problems.listed()))


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        (("CB1", "An", "31/02/2020", ""), "Ngày sinh", "31/02/2020"),
        (("CB1", "An", "mồng năm", ""), "Ngày sinh", "ngày/tháng/năm"),
        (("CB1", "An", 43831, ""), "Ngày sinh", "43831"),
        (("CB1", "", "1960", ""), "Họ và tên", "bắt buộc"),
        (("", "An", "1960", ""), "Mã cán bộ", "bắt buộc"),
        (("CB1", "An\x07", "1960", ""), "Họ và tên", "U+0007"),
        (("CB1", "An", "1960", "\x00"), "Ghi chú", "U+0000"),
        (("CB1", "An", "1960", "y" * 32_000), "Ghi chú", "32000 ký tự"),
        (("CB1", "n" * 300, "1960", ""), "Họ và tên", "300 ký tự"),
        (("CB,1", "An", "1960", ""), "Mã cán bộ", "dấu ;"),
    ],
)
def test_one_wrong_cell_is_one_problem_at_its_place(
    make_workbook: MakeWorkbook, cells: tuple[object, ...], column: str, said: str
) -> None:
    parsed = parse(make_workbook({"Cán bộ": [HEADER, ("CB0", "Bình", "", ""), cells]}))
    assert places(parsed) == [("Cán bộ", 3, column)]
    assert said in messages(parsed)
    assert [record.code for record in parsed.sheets[0].records if isinstance(record, Cadre)] == ["CB0"]


def test_a_text_of_100_kb_is_named_not_stored(raw_workbook: RawWorkbook) -> None:
    def cell(address: str, text: str) -> str:
        return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'

    header = "".join(cell(f"{letters(index)}1", title) for index, title in enumerate(HEADER))
    row = cell("A2", "CB1") + cell("B2", "An") + cell("D2", "Đ" * 100_000)
    parsed = parse(raw_workbook(f'<row r="1">{header}</row><row r="2">{row}</row>'))
    assert places(parsed) == [("Cán bộ", 2, "Ghi chú")]
    assert "100000 ký tự" in messages(parsed)
    assert len(messages(parsed)) < 500


def test_formulas_count_by_their_result_and_fail_without_one(raw_workbook: RawWorkbook) -> None:
    header = "".join(
        f'<c r="{letters(index)}1" t="inlineStr"><is><t>{title}</t></is></c>' for index, title in enumerate(HEADER)
    )
    rows = [
        '<c r="A2" t="str"><f>"CB"&amp;1</f><v>CB1</v></c><c r="B2" t="inlineStr"><is><t>An</t></is></c>'
        '<c r="C2"><f>1900+60</f><v>1960</v></c><c r="D2" t="str"><f>""</f><v></v></c>',
        '<c r="A3"><f>X1</f></c><c r="B3" t="inlineStr"><is><t>Bình</t></is></c>',
        '<c r="A4" t="inlineStr"><is><t>CB3</t></is></c><c r="B4" t="e"><f>#REF!</f><v>#REF!</v></c>',
        '<c r="A5" t="inlineStr"><is><t>CB4</t></is></c><c r="B5" t="inlineStr"><is><t>#N/A</t></is></c>',
        '<c t="inlineStr" r="A6"><is><t>CB5</t></is></c><c r="B6" s="0"><f ca="1">NOW()</f><v/></c>',
        '<c r="F7"><f>1+1</f></c>',
    ]
    body = "".join(f'<row r="{index}">{row}</row>' for index, row in enumerate(rows, start=2))
    parsed = parse(raw_workbook(f'<row r="1">{header}</row>{body}'))
    assert sorted(places(parsed), key=str) == [
        ("Cán bộ", 3, "Mã cán bộ"),
        ("Cán bộ", 4, "Họ và tên"),
        ("Cán bộ", 5, "Họ và tên"),
        ("Cán bộ", 6, "Họ và tên"),
    ]
    assert "#REF!" in messages(parsed)
    assert "chưa được tính" in messages(parsed)
    assert parsed.sheets[0].records == [Cadre("CB1", "An", PartialDate(1960))]


def test_hostile_names_come_in_as_they_are(make_workbook: MakeWorkbook) -> None:
    names = ["=cmd|' /C calc'!A0", "<b>An</b> & con", "+84", "-1", "@SUM(A1)", "'An", '"An"', "_x0041_"]
    parsed = parse(make_workbook({"Cán bộ": [HEADER, *((f"CB{n}", name) for n, name in enumerate(names))]}))
    assert parsed.problems.listed() == ()
    assert [getattr(record, "name", "") for record in parsed.sheets[0].records] == names


def test_headers_and_sheets_match_after_trim_case_and_normal_form(make_workbook: MakeWorkbook) -> None:
    decomposed = unicodedata.normalize("NFD", "  HỌ VÀ TÊN ")
    parsed = parse(make_workbook({" CÁN bộ": [("mã CÁN bộ *", decomposed, "Giới\ntính"), (7, "An", "NAM")]}))
    assert parsed.problems.listed() == ()
    assert parsed.sheets[0].records == [Cadre("7", "An", sex=Sex.MALE)]
    assert parsed.sheets[0].fields == ("code", "name", "sex")


def test_unknown_sheets_and_columns_are_told(make_workbook: MakeWorkbook) -> None:
    sheets: Mapping[str, Sequence[Sequence[object]]] = {
        "Cán bộ": [("Mã cán bộ", "Họ và tên", "Lương", ""), ("CB1", "An", 5, ""), ("CB2", "Bình", 5, "lạc")],
        "Bảng lương": [("x",)],
    }
    parsed = parse(make_workbook(sheets))
    assert places(parsed, ProblemKind.WARNING) == [("Bảng lương", None, ""), ("Cán bộ", 1, "Lương"), ("Cán bộ", 3, "D")]
    assert parsed.problems.errors == 0
    assert len(parsed.sheets[0].records) == 2


def test_missing_and_doubled_columns_are_errors(make_workbook: MakeWorkbook) -> None:
    parsed = parse(make_workbook({"Cán bộ": [("Mã cán bộ", "Ghi chú", "ghi chú"), ("CB1", "a", "b")]}))
    assert places(parsed) == [("Cán bộ", 1, "ghi chú"), ("Cán bộ", 1, "Họ và tên")]
    assert parsed.sheets[0].records == []
    assert parsed.sheets[0].codes == {"CB1"}


def test_a_hidden_sheet_is_imported_and_said_to_be_hidden(tmp_path: Path) -> None:
    path = tmp_path / "an.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet("Địa bàn").write_row(0, 0, ["Mã", "Tên", "Cấp"])
        for name, hide in (("Đơn vị", "hide"), ("Chức danh", "very_hidden")):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, ["Mã", "Tên", "Cấp"])
            sheet.write_row(1, 0, ["X1", "Một", "Xã"])
            getattr(sheet, hide)()
    found = parse(path)
    told = [(each.sheet, each.kind) for each in found.problems.listed() if "đang ẩn" in each.message]
    assert told == [("Đơn vị", ProblemKind.WARNING), ("Chức danh", ProblemKind.WARNING)]
    assert any(sheet.sheet.name == "Đơn vị" for sheet in found.sheets)


def test_two_sheets_of_one_kind_are_an_error(make_workbook: MakeWorkbook) -> None:
    parsed = parse(make_workbook({"Cán bộ": [HEADER], "Cán bộ ": [HEADER]}))
    assert places(parsed) == [("Cán bộ ", None, "")]


def test_the_table_may_stand_anywhere_on_the_sheet(make_workbook: MakeWorkbook) -> None:
    rows = [(), (), ("", "", *HEADER), (), ("", "", "CB1", "An", "30/02/2001", ""), ("", "", "CB2", "Bình", "", "")]
    parsed = parse(make_workbook({"Cán bộ": rows}))
    assert places(parsed) == [("Cán bộ", 5, "Ngày sinh")]
    assert parsed.sheets[0].rows == [6]


def test_blank_rows_and_empty_sheets_are_nothing(make_workbook: MakeWorkbook) -> None:
    rows = [HEADER, ("CB1", "An", "", ""), ("", "  ", "", ""), (), ("CB2", "Bình", "", "")]
    parsed = parse(make_workbook({"Cán bộ": rows, "Đơn vị": []}))
    assert parsed.problems.listed() == ()
    assert parsed.sheets[0].rows == [2, 5]
    assert len(parsed.sheets) == 1


def test_dates_keep_their_precision(make_workbook: MakeWorkbook) -> None:
    cells: list[object] = [date(1960, 5, 5), 1960, "05/1960", "5.5.1960", "1960", ""]
    parsed = parse(make_workbook({"Cán bộ": [HEADER, *((f"CB{n}", "An", cell) for n, cell in enumerate(cells))]}))
    births = [record.birth for record in parsed.sheets[0].records if isinstance(record, Cadre)]
    day, year = PartialDate(1960, 5, 5), PartialDate(1960)
    assert births == [day, year, PartialDate(1960, 5), day, year, None]


def test_a_year_in_a_date_cell_is_doubted(make_workbook: MakeWorkbook) -> None:
    parsed = parse(make_workbook({"Cán bộ": [HEADER, ("CB1", "An", date(1905, 5, 16))]}))
    assert places(parsed, ProblemKind.WARNING) == [("Cán bộ", 2, "Ngày sinh")]
    assert "1963" in messages(parsed)


def test_a_blank_state_is_planned_and_a_blank_determination_is_a_doubtful_no(make_workbook: MakeWorkbook) -> None:
    sheets: Mapping[str, Sequence[Sequence[object]]] = {
        "Luân chuyển": [
            ("Mã luân chuyển", "Mã cán bộ", "Mã đơn vị đến", "Mã chức danh đến", "Trạng thái"),
            ("R1", "CB1", "U1", "T1", ""),
        ],
        "Xác định người địa phương": [
            ("Mã cán bộ", "Mã địa bàn", "Là người địa phương"),
            ("CB1", "P1", ""),
            ("CB1", "P2", "Không"),
            ("CB1", "P3", "x"),
        ],
    }
    parsed = parse(make_workbook(sheets))
    determinations, rotations = parsed.sheets
    rotation = rotations.records[0]
    assert isinstance(rotation, Rotation)
    assert rotation.state is RotationState.PLANNED
    answers = [each.is_local for each in determinations.records if isinstance(each, LocalityDetermination)]
    assert answers == [False, False, True]
    assert places(parsed, ProblemKind.WARNING) == [("Xác định người địa phương", 2, "Là người địa phương")]


def test_whole_numbers_and_closed_lists(make_workbook: MakeWorkbook) -> None:
    rows = [
        ("Mã cán bộ", "Năm", "Xếp loại"),
        ("CB1", 2020, "hoàn thành TỐT nhiệm vụ"),
        ("CB1", "2021", "Tốt"),
        ("CB1", 2021.5, "Hoàn thành nhiệm vụ"),
        ("CB1", 20211, "Hoàn thành nhiệm vụ"),
    ]
    parsed = parse(make_workbook({"Đánh giá": rows}))
    assert parsed.sheets[0].records == [Evaluation("CB1", 2020, Grade.GOOD)]
    assert places(parsed) == [("Đánh giá", 3, "Xếp loại"), ("Đánh giá", 4, "Năm"), ("Đánh giá", 5, "Năm")]


def test_every_wrong_cell_of_a_row_is_listed_with_its_value(make_workbook: MakeWorkbook) -> None:
    parsed = parse(make_workbook({"Cán bộ": [HEADER, ("CB1", "", "32/01/2020", "a\x01b")]}))
    assert sorted(places(parsed), key=str) == [
        ("Cán bộ", 2, "Ghi chú"),
        ("Cán bộ", 2, "Họ và tên"),
        ("Cán bộ", 2, "Ngày sinh"),
    ]
    assert {each.value for each in parsed.problems.listed()} == {"", "32/01/2020", "a\\x01b"}
    assert all(each.message and each.expected for each in parsed.problems.listed())
