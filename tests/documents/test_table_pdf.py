from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.form_pdf import render_forms
from luanchuyen_desktop.documents.forms.frames import PARTY, load_frame
from luanchuyen_desktop.documents.forms.laid_text import (
    Kind,
    LaidEnd,
    LaidHead,
    LaidText,
    Lines,
    Paragraph,
    SignatureBox,
)
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts
from luanchuyen_desktop.documents.pdf.typeset import Run
from luanchuyen_desktop.documents.tables.table_contents import (
    Look,
    SheetSize,
    TableColumn,
    TableContent,
    TableRow,
    TableSheet,
)
from luanchuyen_desktop.documents.tables.table_pdf import TablePart, fitted
from luanchuyen_desktop.documents.tables.table_setting import SMALLEST
from luanchuyen_desktop.errors import Cancelled, DocumentError
from tests.documents import page_boxes

MARGINS = Margins(20, 15, 12, 12)
COLUMNS = (
    TableColumn("Họ và tên", 20, look=Look.BOLD),
    TableColumn("Nam", 12, "Ngày sinh", Look.CENTRE),
    TableColumn("Nữ", 12, "Ngày sinh", Look.CENTRE),
    TableColumn("Quá trình", 30),
    TableColumn("Ghi chú", 15),
)
Print = Callable[..., bytes]


def line(*words: str) -> Lines:
    return tuple((Run(each),) for each in words)


NOBODY = SignatureBox((), (), ())
END = LaidEnd((), NOBODY, SignatureBox((), line("TRƯỞNG BAN"), line("Lê Văn Tám")), NOBODY)


def text(name: str = "Danh sách", end: LaidEnd = END) -> LaidText:
    head = LaidHead(
        line("TỈNH ỦY"),
        line("BAN TỔ CHỨC"),
        (),
        (),
        line("ĐẢNG CỘNG SẢN VIỆT NAM"),
        (),
        line("Đà Lạt, ngày 05 tháng 01 năm 2026"),
        line("MẬT"),
        line("DANH SÁCH"),
        line("cán bộ", "(Kèm theo Tờ trình)"),
    )
    opening, note = (
        Paragraph(Kind.BODY, (Run("Lời dẫn của danh sách."),)),
        Paragraph(Kind.BODY, (Run("Chú giải: x."),)),
    )
    return LaidText(name, head, (opening, note), end, closing=1)


def row(name: str, *, career: Sequence[str] = ("2020: Sở Nội vụ",), note: str = "") -> TableRow:
    return TableRow(name, ((name,), ("12/05/1976",), (), tuple(career), (note,) if note else ()))


def part(
    rows: Sequence[TableRow],
    columns: tuple[TableColumn, ...] = COLUMNS,
    size: SheetSize = SheetSize.A4_LANDSCAPE,
    **changes: bool,
) -> TablePart:
    content = TableContent("Danh sách", columns, tuple(rows), unit="người")
    return TablePart(text(), content, TableSheet(size, MARGINS, 9.0), load_fonts(paths.resources()), **changes)


@pytest.fixture
def printed(resources: Path, fonts: Fonts) -> Print:
    def made(*parts: TablePart, **changes: object) -> bytes:
        frame = load_frame(resources, PARTY)
        return render_forms(parts, len(parts), frame, fonts, title="Danh sách", author="TỈNH ỦY", **changes)  # type: ignore[arg-type]  # progress

    return made


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def test_the_head_is_on_every_page_and_pages_say_which_of_how_many(printed: Print) -> None:
    found = pages(printed(part([row(f"Nguyễn Văn {number}") for number in range(120)])))
    assert len(found) > 2
    assert found[0].startswith("TỈNH ỦY BAN TỔ CHỨC")
    for number, page in enumerate(found, start=1):
        assert "Họ và tên" in page
        assert "Ngày sinh Nam Nữ" in page
        assert number == 1 or page.startswith(f"{number}/{len(found)} ")
    assert "120 Nguyễn Văn 119" in found[-1]
    assert found[-1].endswith("TRƯỞNG BAN Lê Văn Tám")
    assert "119 Nguyễn Văn 118" in found[-1]  # never a signature with one row or none


def test_what_stands_around_the_table(printed: Print) -> None:
    (page,) = pages(printed(part([row("Nguyễn Văn An")])))
    order = ["DANH SÁCH cán bộ (Kèm theo Tờ trình)", "Lời dẫn", "Đơn vị tính: người", "TT", "An", "Chú giải", "TRƯỞNG"]
    places = [page.index(each) for each in order]
    assert places == sorted(places)
    assert "MẬT" in page


def test_an_annex_has_no_head_of_its_own(printed: Print) -> None:
    (page,) = pages(printed(part([row("Nguyễn Văn An")], headed=False)))
    assert "ĐẢNG CỘNG SẢN" not in page
    assert page.startswith("DANH SÁCH cán bộ")


@pytest.mark.parametrize(
    ("size", "points"),
    [
        (SheetSize.A4_LANDSCAPE, (842, 595)),
        (SheetSize.A3_LANDSCAPE, (1191, 842)),
        (SheetSize.A4_PORTRAIT, (595, 842)),
    ],
)
def test_nothing_leaves_the_paper(printed: Print, size: SheetSize, points: tuple[int, int]) -> None:
    name = "Công Tằng Tôn Nữ " * 5
    pdf = printed(part([row(name, note="ø" * 500), row("Nguyễn <b>An</b> & Bình")], size=size))
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            assert tuple(round(each) for each in page.get_size()) == points
            found = page.get_textpage()
            for index in range(found.count_chars()):
                left, bottom, right, top = found.get_charbox(index)
                assert 0 <= left <= right <= points[0]
                assert 0 <= bottom <= top <= points[1]
            found.close()
    finally:
        document.close()
    assert "Nguyễn<b>An</b>&Bình" in "".join("".join(pages(pdf)).split())


def test_a_row_is_moved_as_a_whole_and_a_high_one_goes_on_and_says_so(printed: Print) -> None:
    few = tuple(f"{year}: chuyên viên" for year in range(1980, 1990))
    for above in range(30):
        found = pages(printed(part([*[row(f"An {number}") for number in range(above)], row("Bình", career=few)])))
        (whole,) = (page for page in found if "Bình" in page)
        assert all(line in whole for line in few)
        assert "(tiếp)" not in "".join(found)
    hundred = tuple(f"{year}: Chuyên viên phòng số {year - 1900}" for year in range(1950, 2050))
    found = pages(printed(part([row("An"), row("Bình", career=few), row("Cúc", career=hundred), row("Dũng")])))
    everything = " ".join(found)
    assert all(line in everything for line in hundred)
    assert "3 Cúc" in found[0]
    assert everything.count("(tiếp)") == sum("Chuyên viên phòng" in page for page in found) - 1 >= 2


@pytest.mark.parametrize("above", range(0, 40, 3))
def test_a_high_row_leaves_no_page_half_empty_and_no_line_alone(printed: Print, above: int) -> None:
    career = tuple(f"{year}: chuyên viên" for year in range(1980, 2010))
    before = [row(f"An {number}") for number in range(above)]
    pdf = printed(part([*before, row("Bình", career=career), row("Cúc")]))
    held = [page.count(": chuyên viên") for page in pages(pdf) if ": chuyên viên" in page]
    assert sum(held) == len(career)
    assert len(held) == 1 or (held[0] >= 4 and all(each >= 2 for each in held[1:]))
    for later, page in enumerate(reversed(page_boxes.read_pages(pdf)[:-1])):
        empty = min(line.baseline for line in page.body()) - MARGINS.bottom * 72 / 25.4
        assert empty < (80 if later else 160)  # points: a few lines; before the last page what the signature needs


def test_a_first_row_that_fills_a_page_begins_under_the_head(printed: Print) -> None:
    career = tuple(f"{year}: chuyên viên" for year in range(1980, 2018))
    found = pages(printed(part([row("An", career=career), row("Bình")])))
    assert "1 An" in found[0]
    assert "1980: chuyên viên" in found[0]
    assert "(tiếp)" in found[1]
    assert "".join(found).count(": chuyên viên") == len(career)
    short = pages(printed(part([row("An", career=career[:5]), row("Bình")])))
    assert "(tiếp)" not in "".join(short)


def test_sums_are_not_numbered(printed: Print) -> None:
    total = TableRow("Tổng", (("Tổng cộng",), (), (), (), ("2",)), numbered=False)
    (page,) = pages(printed(part([row("An"), row("Bình"), total, row("Cúc")])))
    assert "2 Bình" in page
    assert "3 Cúc" in page
    assert "3 Tổng" not in page


def test_letters_shrink_for_many_columns_and_too_many_are_refused(fonts: Fonts, printed: Print) -> None:
    def many(count: int) -> TablePart:
        columns = tuple(TableColumn(f"Cột {number}", 10) for number in range(count))
        cells = tuple(("31/12/2026",) for _ in columns)
        return part([TableRow("An", cells)], columns)

    wide = fitted(many(6), fonts)
    assert wide.letters.size == 9.0
    narrow = fitted(many(19), fonts)
    assert SMALLEST <= narrow.letters.size < 9.0
    assert sum(narrow.widths) == pytest.approx(sum(wide.widths))
    assert "31/12/2026" in pages(printed(many(19)))[0]
    with pytest.raises(DocumentError, match="41 cột không đứng đủ"):
        printed(many(40))


def test_a_glyph_that_lacks_is_named_with_row_and_column(printed: Print) -> None:
    with pytest.raises(DocumentError) as caught:
        printed(part([row("Trần Nam", career=("陳",))]))
    assert "Danh sách, Trần Nam, cột Quá trình" in caught.value.message
    assert "U+9673" in caught.value.message
    bad = TableRow("Trần Nam", (("Trần Nam",), ("陳",), (), (), ()))
    with pytest.raises(DocumentError, match="cột Ngày sinh: Nam"):
        printed(part([bad]))


def test_parts_are_numbered_and_bookmarked_by_themselves(printed: Print) -> None:
    long = part([row(f"A{number}") for number in range(60)])
    pdf = printed(long, part([row("B")], size=SheetSize.A3_LANDSCAPE), long)
    found = pages(pdf)
    assert len(pypdf.PdfReader(BytesIO(pdf)).outline) == 3
    each = (len(found) - 1) // 2
    assert found[1].startswith(f"2/{each} ")
    assert found[-1].startswith(f"{each}/{each} ")


def test_an_empty_table_is_a_page_with_its_head(printed: Print) -> None:
    (page,) = pages(printed(part([])))
    assert "Họ và tên" in page
    assert "TRƯỞNG BAN" in page


def test_same_contents_same_bytes_and_progress_ends_at_the_total(printed: Print) -> None:
    rows = [row("An")] * 250
    told: list[tuple[int, int]] = []
    assert printed(part(rows)) == printed(part(rows), progress=lambda done, total: told.append((done, total)))
    assert told == [(100, 250), (200, 250), (250, 250)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        printed(part(rows), progress=stop)
