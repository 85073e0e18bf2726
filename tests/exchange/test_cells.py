import unicodedata
from datetime import date, datetime, time, timedelta

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, LocalityDetermination, Place, Record, Rotation, Title, Waiver
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState, Sex, SubjectKind, WaiverState
from luanchuyen_desktop.exchange.cells import (
    LONGEST_NAME,
    LONGEST_TEXT,
    Cell,
    CellFault,
    converter,
    doubt,
    match_key,
    shown,
    written,
)
from luanchuyen_desktop.exchange.columns import Column
from luanchuyen_desktop.exchange.layout import sheet_of
from luanchuyen_desktop.exchange.problems import printable


def column(record: type[Record], field: str) -> Column:
    return next(column for column in sheet_of(record).columns if column.field == field)


CODE = column(Cadre, "code")
NAME = column(Cadre, "name")
NOTE = column(Cadre, "note")
BIRTH = column(Cadre, "birth")
SUCCESSORS = column(Place, "successors")
RANK = column(Title, "rank")
HEAD = column(Title, "is_head")
MONTHS = column(Rotation, "planned_months")
STATE = column(Rotation, "state")
PURPOSE = column(Rotation, "purpose")
SEX = column(Cadre, "sex")
SUBJECT = column(Waiver, "subject_kind")
WAIVER_STATE = column(Waiver, "state")
RULE = column(Waiver, "rule")
LOCAL = column(LocalityDetermination, "is_local")

ACCEPTED: list[tuple[Column, Cell, object]] = [
    (CODE, 7.0, "7"),
    (CODE, 7, "7"),
    (CODE, "007", "007"),
    (CODE, "  CB  01 ", "CB 01"),
    (CODE, "   ", None),
    (NAME, unicodedata.normalize("NFD", "Nguyễn  Văn Đức "), "Nguyễn Văn Đức"),
    (NAME, "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    (NAME, "<b>Trần & con</b>", "<b>Trần & con</b>"),
    (NAME, "x" * LONGEST_NAME, "x" * LONGEST_NAME),
    (NOTE, "dòng một\r\ndòng hai", "dòng một\ndòng hai"),
    (NOTE, "\ufeffghi\u200b chú", "ghi chú"),
    (NOTE, 12.0, "12"),
    (NOTE, 1.5, "1.5"),
    (NOTE, "y" * LONGEST_TEXT, "y" * LONGEST_TEXT),
    (BIRTH, 1963.0, PartialDate(1963)),
    (BIRTH, 1963, PartialDate(1963)),
    (BIRTH, "1963", PartialDate(1963)),
    (BIRTH, "5/1963", PartialDate(1963, 5)),
    (BIRTH, "05-1963", PartialDate(1963, 5)),
    (BIRTH, "5.5.1963", PartialDate(1963, 5, 5)),
    (BIRTH, date(1963, 5, 5), PartialDate(1963, 5, 5)),
    (BIRTH, datetime(1963, 5, 5, 13, 30), PartialDate(1963, 5, 5)),
    (BIRTH, "29/02/2020", PartialDate(2020, 2, 29)),
    (BIRTH, " ", None),
    (SUCCESSORS, "DB01; DB02,DB03 ;", ("DB01", "DB02", "DB03")),
    (SUCCESSORS, 7.0, ("7",)),
    (SUCCESSORS, "DB01;DB01", ("DB01",)),
    (SUCCESSORS, " ; ", None),
    (RANK, 50.0, 50),
    (RANK, "50", 50),
    (RANK, -1, -1),
    (MONTHS, "0", 0),
    (MONTHS, " ", None),
    (HEAD, "x", True),
    (HEAD, "X", True),
    (HEAD, "Có", True),
    (HEAD, unicodedata.normalize("NFD", "có"), True),
    (HEAD, 1.0, True),
    (HEAD, True, True),
    (HEAD, "Không", False),
    (HEAD, 0.0, False),
    (HEAD, "0", False),
    (HEAD, False, False),
    (HEAD, " ", None),
    (STATE, "đang  LUÂN chuyển", RotationState.RUNNING),
    (STATE, "Huỷ", RotationState.CANCELLED),
    (PURPOSE, "đào tạo, rèn luyện", Purpose.TRAINING),
    (SEX, unicodedata.normalize("NFD", "NỮ"), Sex.FEMALE),
    (SUBJECT, "rotation", SubjectKind.ROTATION),
    (SUBJECT, "Cán bộ", SubjectKind.CADRE),
    (SUBJECT, "Vị trí", SubjectKind.POST),
    (SUBJECT, "unit", SubjectKind.UNIT),
    (WAIVER_STATE, "granted", WaiverState.GRANTED),
    (WAIVER_STATE, "Chấp thuận", WaiverState.GRANTED),
    (WAIVER_STATE, "Đã cấp", WaiverState.GRANTED),
    (WAIVER_STATE, "Từ chối", WaiverState.REFUSED),
    (WAIVER_STATE, "requested", WaiverState.REQUESTED),
    (RULE, "lc04", "LC04"),
]


@pytest.mark.parametrize(("where", "cell", "value"), ACCEPTED)
def test_a_cell_is_understood(where: Column, cell: Cell, value: object) -> None:
    assert converter(where)(cell) == value
    assert type(converter(where)(cell)) is type(value)


REFUSED: list[tuple[Column, Cell, str]] = [
    (CODE, 7.5, "số lẻ"),
    (CODE, 1e16, "quá lớn"),
    (CODE, float("inf"), "quá lớn"),
    (CODE, float("nan"), "quá lớn"),
    (CODE, True, "văn bản"),
    (CODE, "A;B", "dấu ;"),
    (CODE, date(2020, 5, 5), "thành ngày"),
    (CODE, "A\x00B", "U+0000"),
    (NAME, "Nguyễn\x00", "U+0000"),
    (NAME, "Nguyễn\x07Văn", "U+0007"),
    (NAME, "a\u202eb", "U+202E"),
    (NAME, "x" * (LONGEST_NAME + 1), "201 ký tự"),
    (NOTE, "y" * (LONGEST_TEXT + 1), "2001 ký tự"),
    (NOTE, "y" * 100_000, "100000 ký tự"),
    (NOTE, "#REF!", "#REF!"),
    (NOTE, time(1, 2), "văn bản"),
    (NOTE, date(2020, 12, 1), "thành ngày"),
    (BIRTH, "31/02/2020", "31/02/2020"),
    (BIRTH, "29/02/2021", "29/02/2021"),
    (BIRTH, "13/2020", "tháng 13"),
    (BIRTH, "hôm qua", "không phải là ngày"),
    (BIRTH, 43831.0, "43831"),
    (BIRTH, 5.202, "Không phải là ngày"),
    (BIRTH, 1849.0, "1849"),
    (BIRTH, 2200.0, "2200"),
    (BIRTH, True, "Không phải là ngày"),
    (BIRTH, time(3, 4), "Không phải là ngày"),
    (BIRTH, timedelta(days=2), "Không phải là ngày"),
    (BIRTH, date(2200, 1, 1), "2200"),
    (RANK, 1.5, "số nguyên"),
    (RANK, "năm mươi", "số nguyên"),
    (RANK, "٣", "số nguyên"),
    (RANK, True, "số nguyên"),
    (RANK, float("inf"), "số nguyên"),
    (MONTHS, -1.0, "ngoài khoảng"),
    (MONTHS, 10**12, "ngoài khoảng"),
    (MONTHS, 1e300, "Số 1e+300 nằm"),
    (MONTHS, 1_000_001.0, "Số 1000001 nằm"),
    (BIRTH, 1e300, "Số 1e+300 không"),
    (BIRTH, "5\n20", "“5 20” không phải"),
    (HEAD, "có lẽ", "có hay không"),
    (HEAD, 2.0, "có hay không"),
    (STATE, "Xong", "danh mục"),
    (SEX, "Không rõ", "danh mục"),
    (RULE, "LC4", "mã quy tắc"),
]


@pytest.mark.parametrize(("where", "cell", "said"), REFUSED)
def test_a_cell_is_refused_with_a_sentence(where: Column, cell: Cell, said: str) -> None:
    with pytest.raises(CellFault) as fault:
        converter(where)(cell)
    assert said in fault.value.message
    assert fault.value.expected


def test_equal_dates_are_one_object() -> None:
    convert = converter(BIRTH)
    assert convert("5/5/1963") is convert(date(1963, 5, 5))


def test_a_year_in_a_cell_formatted_as_a_day_is_doubted() -> None:
    # 1963 typed into a date cell is 16/05/1905 to Excel.
    assert "1963" in doubt(BIRTH, date(1905, 5, 16))
    assert doubt(BIRTH, date(1963, 5, 16)) == ""
    assert doubt(NOTE, "1905") == ""


def test_values_are_written_as_the_contract_says() -> None:
    assert written(BIRTH, PartialDate(1963)) == "1963"
    assert written(BIRTH, PartialDate(1963, 5)) == "05/1963"
    assert written(BIRTH, PartialDate(1963, 5, 5)) == date(1963, 5, 5)
    assert written(SUCCESSORS, ("A", "B")) == "A; B"
    assert written(SUCCESSORS, ()) == ""
    assert (written(HEAD, True), written(HEAD, False)) == ("x", "")
    assert (written(LOCAL, True), written(LOCAL, False)) == ("x", "Không")
    assert written(RANK, 0) == 0
    assert written(SUBJECT, SubjectKind.POST) == "Vị trí"
    assert written(NOTE, None) == ""


def test_changes_are_shown_in_words() -> None:
    assert shown(HEAD, False) == "Không"
    assert shown(BIRTH, PartialDate(1963, 5, 5)) == "05/05/1963"
    assert shown(RANK, 0) == "0"
    assert shown(NOTE, None) == ""


def test_names_match_after_trim_case_and_normal_form() -> None:
    assert match_key(unicodedata.normalize("NFD", "  MÃ cán  bộ ")) == match_key("Mã cán bộ")
    assert match_key("Ma can bo") != match_key("Mã cán bộ")


def test_what_nobody_sees_is_in_nobodys_way() -> None:
    assert match_key("\ufeffMã\u00a0cán\u200b bộ\u200e") == match_key("Mã cán bộ")
    assert converter(CODE)("CB\u200d1\u200f ") == "CB1"


def test_numbers_are_shown_as_in_excel() -> None:
    assert [printable(cell) for cell in (44_000.0, -5.0, 0.5, 1e300)] == ["44000", "-5", "0.5", "1e+300"]


def test_a_number_beyond_the_bound_is_told_with_the_bound() -> None:
    with pytest.raises(CellFault) as fault:
        converter(MONTHS)(2_000_000.0)
    assert "đến 1000000" in fault.value.expected
