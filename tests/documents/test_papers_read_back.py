"""Plain lists with bad data, read back from their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.documents.contents import (
    Column,
    ListContent,
    ListRow,
    Office,
)
from luanchuyen_desktop.documents.tables.plain_list import render_list
from luanchuyen_desktop.errors import DocumentError
from tests.documents import page_boxes, pdfa_check

NAME = "Công Tằng Tôn Nữ Hoàng Bảo Thiên Ân Nguyễn Phúc Trần Lê Phạm Huỳnh Phan Vũ Võ Đặ"
LONG = "Phó Trưởng Ban chuyên trách, Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy "
WORD = "Khôngcódấucáchnàotrongtừnày" * 8
MARKED = "<b>A & B</b>\t1.000.000\n\nĐa\u0309ng u\u0309y\u00a0xã\u200b \u00ad“nay”"
READ = "<b>A & B</b> 1.000.000 Đảng ủy xã “nay”"
SIGNED = ("TRƯỞNG BAN", "K/T TRƯỞNG BAN")
WORDS = [LONG * 6, WORD * 3, MARKED]


def whole(pdf: bytes) -> str:
    return " ".join(page.text() for page in page_boxes.read_pages(pdf))


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
def test_what_cannot_be_printed_is_refused_with_its_line(char: str, office: Office, resources: Path) -> None:
    bad = ListRow("Dòng 3", ((f"xã{char}",),))
    content = ListContent((Column("Quê quán", 60),), (bad,), issued="", title="LỊCH", subject="", note="")
    with pytest.raises(DocumentError, match=r"Dòng 3.*Quê quán.*U\+"):
        render_list(content, office, resources)
