"""Lists and check sheets with bad data, read back from their pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop.documents.checksheet import render_check_sheets
from luanchuyen_desktop.documents.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.documents.contents import (
    Column,
    ListContent,
    ListRow,
    Office,
    RosterContent,
    RosterRow,
)
from luanchuyen_desktop.documents.plain_list import render_list
from luanchuyen_desktop.documents.roster import render_roster
from luanchuyen_desktop.errors import DocumentError
from tests.documents import page_boxes, pdfa_check

NAME = "Công Tằng Tôn Nữ Hoàng Bảo Thiên Ân Nguyễn Phúc Trần Lê Phạm Huỳnh Phan Vũ Võ Đặ"
LONG = "Phó Trưởng Ban chuyên trách, Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy "
WORD = "Khôngcódấucáchnàotrongtừnày" * 8
MARKED = "<b>A & B</b>\t1.000.000\n\nĐa\u0309ng u\u0309y\u00a0xã\u200b \u00ad“nay”"
READ = "<b>A & B</b> 1.000.000 Đảng ủy xã “nay”"
HISTORY = tuple(f"{1980 + year}–{1981 + year}: Phó Giám đốc Sở Nội vụ" for year in range(40))
SIGNED = ("TRƯỞNG BAN", "K/T TRƯỞNG BAN")
WORDS = [LONG * 6, WORD * 3, MARKED]


def whole(pdf: bytes) -> str:
    return " ".join(page.text() for page in page_boxes.read_pages(pdf))


@pytest.mark.parametrize("words", WORDS)
def test_the_list_of_cadres(
    words: str, make_row: Callable[..., RosterRow], roster: RosterContent, office: Office, resources: Path
) -> None:
    bad = make_row(NAME, hometown=(words,), post=(words, words), note=HISTORY, planning=(words,))
    rows = (*roster.rows, bad, make_row("", male=(), note=()), *roster.rows * 20)
    pdf = render_roster(replace(roster, rows=rows, people=str(len(rows))), office, resources)
    assert page_boxes.faults(pdf, office.landscape, signed=SIGNED) == []
    assert pdfa_check.faults(pdf) == []
    assert words != MARKED or "1.000.000" in whole(pdf)


@pytest.mark.parametrize("words", WORDS)
def test_the_check_sheet(words: str, office: Office, resources: Path) -> None:
    lines = tuple(
        CheckLine(f"LC{number:02d}", words, "Được phép (có ngoại lệ)", words, words, (words,), stands_out=True)
        for number in range(1, 9)
    )
    sheet = CheckSheetContent("LC0001", NAME, lines, lines[:2], origin=words, destination=words, overrides=(words,) * 3)
    pdf = render_check_sheets([sheet, replace(sheet, code="LC0002")], office, resources)
    assert page_boxes.faults(pdf, office.portrait, signed=SIGNED) == []
    assert pdfa_check.faults(pdf) == []
    assert words != MARKED or READ in whole(pdf)


@pytest.mark.parametrize("words", WORDS)
def test_a_plain_list(words: str, office: Office, resources: Path) -> None:
    cells = (("01/2028",), (NAME, "CB1"), (words,))
    rows = tuple(ListRow(f"Dòng {number}", cells) for number in range(30))
    columns = (Column("Thời gian", 30), Column("Họ và tên", 60, bold=True), Column("Việc", 120))
    content = ListContent(columns, rows, issued="ngày 22 tháng 11 năm 2026", title="LỊCH", subject=words, note=words)
    pdf = render_list(content, office, resources)
    assert page_boxes.faults(pdf, office.landscape, signed=SIGNED) == []
    assert pdfa_check.faults(pdf) == []
    assert words != MARKED or READ in whole(pdf)


@pytest.mark.parametrize("char", ["\U0001f600", "\U00020bb7", "ក", "\ue000", "\u202e", "\ufffd"])
def test_what_cannot_be_printed_is_refused_with_its_line(
    char: str, make_row: Callable[..., RosterRow], roster: RosterContent, office: Office, resources: Path
) -> None:
    bad = make_row("Nguyễn Văn An", hometown=(f"xã{char}",))
    with pytest.raises(DocumentError, match=r"Nguyễn Văn An.*Quê quán.*U\+"):
        render_roster(replace(roster, rows=(*roster.rows, bad)), office, resources)
