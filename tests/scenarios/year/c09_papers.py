"""June 2027: the four decisions are printed; what stands on paper is what was decided."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from luanchuyen_desktop.gui.views.rotation_view import RotationView
from tests.scenarios.office import CONTROL, Office

DECISIONS = {
    # code: number, day, who, from, to, period, month that begins with the first day
    "LC0001": ("60-QĐ/TU", "20 tháng 4 năm 2027", "Trần Thị Bình", "Phó Giám đốc Sở Nội vụ", "Hai", 36, "tháng 5"),
    "LC0002": ("45-QĐ/TU", "20 tháng 02 năm 2027", "Bùi Thị Lan", "Phó Bí thư Đảng ủy xã Ba", "Bốn", 36, "tháng 3"),
    "LC0003": ("70-QĐ/TU", "20 tháng 5 năm 2027", "Đỗ Văn Giang", "Bí thư Đảng ủy xã Một", "Ba", 60, "tháng 6"),
    "LC0004": ("71-QĐ/TU", "20 tháng 5 năm 2027", "Ngô Đức Long", "Bí thư Đảng ủy xã Ba", "Một", 60, "tháng 6"),
}


def run(office: Office) -> None:
    """All four marked, printed by the menu."""
    view = office.tab(RotationView)
    assert view.summary.text() == "4 luân chuyển · 4 đang luân chuyển · 0 đã kết thúc"
    view.table.clearSelection()
    for row in range(view.model.rowCount()):
        office.click(view.table, row, modifier=CONTROL)
    assert view.print_action.text().replace("&", "") == "In 4 quyết định…"
    office.from_menu(view.print_action)
    pages = texts(office.paper())
    assert len(pages) == 4
    for code, (number, day, who, origin, commune, months, start) in DECISIONS.items():
        (page,) = [page for page in pages if f"Số {number}" in page]
        assert f"ngày {day}" in page, code
        # The plan is cited by the number that it was approved with.
        assert "Căn cứ Kế hoạch số 30-KH/TU, ngày 15/12/2026 của Ban Thường vụ Tỉnh ủy về luân chuyển" in page, code
        assert f"Điều 1. Luân chuyển đồng chí {who}, sinh ngày" in page, code
        assert f"Đồng chí {who} thôi giữ chức {origin};" in page, code
        post = f"đến công tác tại Đảng ủy xã {commune}, giữ chức Bí thư Đảng ủy xã."
        assert f"{post} Thời gian luân chuyển: {months} tháng, kể từ ngày 01 {start} năm 2027." in page, code


def texts(pdf: bytes) -> list[str]:
    """The words of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]
