from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.contents import Office
from luanchuyen_desktop.documents.tables.findings import render_findings
from luanchuyen_desktop.documents.tables.findings_contents import FindingsContent, FindingsGroup, FindingsRow
from luanchuyen_desktop.errors import Cancelled

LONG = "Ngày kết thúc ở trước ngày bắt đầu của chức vụ này. "


def row(number: int, message: str = LONG * 3) -> FindingsRow:
    texts = ("Lỗi", "DL02 Ngày kết thúc", f"Nguyễn Văn {number}", "Sở Nội vụ", message, "mục DL02", "", "Sửa lại ngày.")
    return FindingsRow(f"DL02 của Nguyễn Văn {number}", tuple((text,) if text else () for text in texts))


def of(*groups: FindingsGroup) -> FindingsContent:
    total = str(sum(len(group.rows) for group in groups))
    return FindingsContent(groups, "ngày 22 tháng 11 năm 2026", "tất cả", total, f"{total} lỗi")


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def test_header_and_number_stand_on_every_page(office: Office, resources: Path) -> None:
    groups = [FindingsGroup(f"Nhóm {n}: 9 lỗi", tuple(row(n * 10 + k) for k in range(9))) for n in range(6)]
    pages = texts(render_findings(of(*groups), office, resources))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        for head in ("TT Mức", "Đối tượng", "Nội dung", "Căn cứ", "Cách xử lý"):
            assert head in page
        assert number == 1 or page.startswith(f"{number} ")
    whole = " ".join(pages)
    assert [whole.count(f"Nhóm {n}: 9 lỗi") for n in range(6)] == [1] * 6
    assert "54 Lỗi" in whole
    assert "TRƯỞNG BAN" in pages[-1]


@pytest.mark.parametrize("before", range(11, 23))
def test_heading_of_a_group_never_stands_alone_at_the_foot(before: int, office: Office, resources: Path) -> None:
    first = FindingsGroup("Nhóm đầu", tuple(row(n, LONG) for n in range(before)))
    second = FindingsGroup("Nhóm sau", (row(100, LONG), row(101, LONG)))
    for page in texts(render_findings(of(first, second), office, resources)):
        if "Nhóm sau" in page:
            assert "Nguyễn Văn 100" in page


def test_without_groups_there_are_no_headings_and_markup_prints_as_it_is(office: Office, resources: Path) -> None:
    (page,) = texts(render_findings(of(FindingsGroup("", (row(1, "<b>đậm</b> & {{x}}"),))), office, resources))
    assert "<b>đậm</b> & {{x}}" in page


def test_row_higher_than_a_page_goes_on(office: Office, resources: Path) -> None:
    words = [f"từ{number}" for number in range(2_000)]
    pages = texts(render_findings(of(FindingsGroup("Nhóm", (row(1, " ".join(words)), row(2)))), office, resources))
    assert len(pages) > 2
    printed = set(" ".join(pages).split())
    assert printed >= set(words)


def test_same_list_same_bytes_and_cancel_stops(office: Office, resources: Path) -> None:
    content = of(FindingsGroup("Nhóm", tuple(map(row, range(150)))))
    assert render_findings(content, office, resources) == render_findings(content, office, resources)

    def stop(done: int, total: int) -> None:
        assert (done, total) == (100, 150)
        raise Cancelled

    with pytest.raises(Cancelled):
        render_findings(content, office, resources, stop)
