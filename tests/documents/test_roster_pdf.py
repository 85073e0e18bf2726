from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from luanchuyen_desktop.documents.contents import ROSTER_COLUMNS, Office, RosterContent, RosterRow
from luanchuyen_desktop.documents.roster import render_roster
from luanchuyen_desktop.errors import Cancelled, DocumentError

MakeRow = Callable[..., RosterRow]


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def of(rows: list[RosterRow]) -> RosterContent:
    return RosterContent(rows=tuple(rows), as_of="ngày 22 tháng 11 năm 2026", people=str(len(rows)))


def test_the_text_of_the_list(
    roster: RosterContent, office: Office, resources: Path, golden: Callable[[str, bytes], None]
) -> None:
    golden("roster", render_roster(roster, office, resources))


def test_the_header_and_the_page_number_stand_on_every_page(office: Office, resources: Path, make_row: MakeRow) -> None:
    pages = texts(render_roster(of([make_row(f"Nguyễn Văn {index}") for index in range(60)]), office, resources))
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert "Họ và tên" in page
        assert "Thời gian công tác còn lại" in page
        assert number == 1 or page.startswith(f"{number} ")
    assert "60 Nguyễn Văn 59" in pages[-1]
    assert "TRƯỞNG BAN" in pages[-1]


def test_a_list_of_hundreds_takes_a_sensible_number_of_pages(
    office: Office, resources: Path, make_row: MakeRow
) -> None:
    education = ("CM: Đại học Công nghệ thông tin", "LLCT: Trung cấp; QLNN: Chuyên viên", "NN: Anh B1; TH: Cơ bản")
    rows = [make_row(f"Nguyễn Thị Ánh {index}", education=education, rotation=()) for index in range(300)]
    assert len(texts(render_roster(of(rows), office, resources))) <= 50


def test_pages_are_a4_landscape_and_nothing_leaves_them(roster: RosterContent, office: Office, resources: Path) -> None:
    document = pypdfium2.PdfDocument(render_roster(roster, office, resources))
    try:
        for page in document:
            width, height = page.get_size()
            assert (round(width), round(height)) == (842, 595)
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                assert 0 <= left <= right <= width
                assert 0 <= bottom <= top <= height
            text.close()
    finally:
        document.close()


def test_a_cell_higher_than_a_page_goes_on_over_the_pages(office: Office, resources: Path, make_row: MakeRow) -> None:
    history = tuple(f"{year}: Chuyên viên phòng số {year - 1900}, Sở Nội vụ" for year in range(1950, 2050))
    rows = [make_row("Lê Văn Tám", post=history), make_row("Võ Thị Sáu", note=("ø" * 20_000,))]
    pages = texts(render_roster(of(rows), office, resources))
    everything = "".join("".join(pages).split())
    assert all(f"{year}:Chuyênviên" in everything for year in range(1950, 2050))
    assert everything.count("ø") == 20_000


def test_forty_lines_of_history_stay_on_one_page_if_they_fit(
    office: Office, resources: Path, make_row: MakeRow
) -> None:
    rows = [make_row("Lê Văn Tám", note=tuple(str(1980 + line) for line in range(40))), make_row("Võ Thị Sáu")]
    pages = texts(render_roster(of(rows), office, resources))
    (page,) = (page for page in pages if "Lê Văn Tám" in page)
    assert "1980" in page
    assert "2019" in page


def test_names_print_as_they_are(office: Office, resources: Path, make_row: MakeRow) -> None:
    name = "Nguyễn <b>An</b> & " + "Công Tằng Tôn Nữ " * 4
    (page,) = texts(render_roster(of([make_row(name)]), office, resources))
    assert "".join(name.split()) in "".join(page.split())


def test_an_empty_list_is_a_page_with_the_header(office: Office, resources: Path) -> None:
    (page,) = texts(render_roster(of([]), office, resources))
    assert "Danh sách có 0 đồng chí" in page
    assert "Họ và tên" in page


def test_a_glyph_that_lacks_is_named_with_cadre_and_column(office: Office, resources: Path, make_row: MakeRow) -> None:
    row = make_row("Trần Nam", hometown=("陳 家",))
    with pytest.raises(DocumentError) as caught:
        render_roster(of([row]), office, resources)
    assert "Trần Nam" in caught.value.message
    assert "cột Quê quán" in caught.value.message
    assert "U+9673" in caught.value.message


def test_a_row_has_a_cell_for_every_column(make_row: MakeRow) -> None:
    assert len(make_row("A").cells) == len(ROSTER_COLUMNS)


def test_same_input_same_bytes(roster: RosterContent, office: Office, resources: Path) -> None:
    assert render_roster(roster, office, resources) == render_roster(roster, office, resources)


def test_progress_ends_at_the_total_and_can_cancel(office: Office, resources: Path, make_row: MakeRow) -> None:
    content = of([make_row("A")] * 250)
    told: list[tuple[int, int]] = []
    render_roster(content, office, resources, lambda done, total: told.append((done, total)))
    assert told == [(100, 250), (200, 250), (250, 250)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_roster(replace(content), office, resources, stop)
