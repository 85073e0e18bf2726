"""The Phiếu kiểm tra điều kiện on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.checksheet import render_check_sheets
from luanchuyen_desktop.documents.checksheet_contents import CheckLine, CheckSheetContent
from luanchuyen_desktop.documents.contents import Office
from luanchuyen_desktop.errors import DocumentError

CITED = "Điều 5 khoản 2, Quy định 65-QĐ/TW"


@pytest.fixture
def sheet() -> CheckSheetContent:
    return CheckSheetContent(
        code="LC0001",
        name="Trần Đức Nam",
        lines=(
            CheckLine("LC01", "Hướng luân chuyển", "Đạt", "Từ cấp tỉnh xuống cấp xã.", "Điều 4 khoản 1"),
            CheckLine(
                "LC08",
                "Thời gian công tác còn lại",
                "Được phép (có ngoại lệ)",
                "Còn 9 năm 4 tháng, ít hơn 10 năm theo quy định.",
                CITED,
                ("đồng ý, văn bản 12-KL/TU ngày 05/01/2026, của Ban Thường vụ Tỉnh ủy.",),
                stands_out=True,
            ),
        ),
        on_cadre=(CheckLine("LC20", "Quy hoạch cần rà soát", "Cảnh báo", "Chưa rà soát.", "Điều 1", stands_out=True),),
        birth="tháng 5 năm 1980",
        cadre_code="CB1",
        rotation_code="LC0001",
        origin="Phó Giám đốc Sở Nội vụ",
        destination="Bí thư Đảng ủy xã Tuy Phong",
        purpose="Đào tạo, rèn luyện",
        period="36 tháng",
        state="Trình",
        law="Quy định số 65-QĐ/TW",
        act="ngày 05 tháng 01 năm 2026",
        printed="ngày 22 tháng 11 năm 2026",
        counts="được phép (có ngoại lệ) 1, đạt 1",
        excused="LC08",
        overrides=("quy tắc LC02; người quyết định: Lê Văn Bí; lý do: Nhu cầu.",),
    )


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def test_as_it_was(
    sheet: CheckSheetContent, office: Office, resources: Path, golden: Callable[[str, bytes], None]
) -> None:
    golden("checksheet", render_check_sheets([sheet], office, resources))


def test_what_is_not_known_is_left_to_be_filled_in_or_left_out(
    sheet: CheckSheetContent, office: Office, resources: Path
) -> None:
    bare = replace(
        sheet, origin=None, purpose=None, start=None, decision=None, appraisal=None, overrides=(), on_cadre=()
    )
    printed = words(render_check_sheets([bare], office, resources))
    assert "Chức vụ, đơn vị đi: ……………." in printed
    assert "Mục đích: ……………. Thời hạn: 36 tháng, bắt đầu: ……………." in printed
    for left_out in ("quyết định:", "Ý kiến thẩm định", "Ban hành khi còn lỗi", "Các kết luận khác"):
        assert left_out not in printed


def test_the_same_contents_give_the_same_bytes_on_a4(sheet: CheckSheetContent, office: Office, resources: Path) -> None:
    first = render_check_sheets([sheet, replace(sheet, code="LC0002")], office, resources)
    assert first == render_check_sheets([sheet, replace(sheet, code="LC0002")], office, resources)
    reader = pypdf.PdfReader(BytesIO(first))
    assert len(reader.pages) == 2
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert [entry.title for entry in reader.outline] == ["Trần Đức Nam (LC0001)", "Trần Đức Nam (LC0002)"]  # type: ignore[union-attr]


@pytest.mark.parametrize("rows", [1, 7, 8, 9, 12, 40])
def test_the_signature_never_stands_alone(sheet: CheckSheetContent, office: Office, resources: Path, rows: int) -> None:
    many = tuple(replace(sheet.lines[1], rule=f"LC{number:02}") for number in range(rows))
    for on_cadre in ((), sheet.on_cadre):
        pdf = render_check_sheets([replace(sheet, lines=many, on_cadre=on_cadre)], office, resources)
        last = pypdf.PdfReader(BytesIO(pdf)).pages[-1].extract_text()
        assert "NGƯỜI LẬP PHIẾU" in last
        assert "Căn cứ:" in last


def test_a_long_text_goes_on_on_the_next_page(sheet: CheckSheetContent, office: Office, resources: Path) -> None:
    long = replace(sheet.lines[0], message=" ".join(f"từ{number}" for number in range(3000)))
    printed = words(render_check_sheets([replace(sheet, lines=(long,))], office, resources))
    assert "từ0 " in printed
    assert "từ2999" in printed


def test_mark_up_prints_as_it_is_and_what_cannot_be_printed_is_named(
    sheet: CheckSheetContent, office: Office, resources: Path
) -> None:
    marked = replace(sheet, name="<b>Trần & Nam</b>")
    assert "<b>Trần & Nam</b>" in words(render_check_sheets([marked], office, resources))
    bad = replace(sheet, lines=(replace(sheet.lines[0], message="漢"),))
    with pytest.raises(DocumentError, match="Phiếu kiểm tra của luân chuyển LC0001, quy tắc LC01"):
        render_check_sheets([bad], office, resources)
    with pytest.raises(DocumentError, match="Chưa chọn"):
        render_check_sheets([], office, resources)
