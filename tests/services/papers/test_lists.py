"""The papers that are tables, from the book: the same contents as PDF, Excel and Word, in both frames."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.documents.forms.frames import FRAMES
from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    PlanningEntry,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Direction, Grade, Level, RotationState, Sex
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.lists import roster_cells
from luanchuyen_desktop.services.papers.lists.framing import ListHead
from luanchuyen_desktop.services.papers.lists.outputs import ListPaper
from luanchuyen_desktop.services.papers.lists.plan_annexes import plan_annexes
from luanchuyen_desktop.services.papers.lists.roster import RosterRequest, roster_paper
from luanchuyen_desktop.services.papers.lists.roster_cells import Listed, remaining_time
from luanchuyen_desktop.services.papers.lists.roster_columns import COLUMNS, chosen_columns, usual_columns
from luanchuyen_desktop.services.papers.lists.sources import source_paper
from luanchuyen_desktop.services.workbooks import apply_import, prepare_import
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.papers.form_book import RESOURCES, ROOT, TODAY, form_book, records

A3 = SheetSize.A3_LANDSCAPE
Make = Callable[[Workspace, str], ListPaper]
LISTS: dict[str, Make] = {
    "roster_a4": lambda book, frame: roster_paper(book, RosterRequest(head=ListHead(frame))),
    "roster_a3": lambda book, frame: roster_paper(book, RosterRequest(size=A3, head=ListHead(frame))),
    "roster_cases": lambda book, frame: roster_paper(book, RosterRequest(plan="KH26", head=ListHead(frame))),
    "source": lambda book, frame: source_paper(book, 2026, head=ListHead(frame, "3", TODAY)),
    "annex_1": lambda book, frame: plan_annexes(book, "KH26", ListHead(frame, "17-KH/TU", TODAY))[0],
    "annex_2": lambda book, frame: plan_annexes(book, "KH26", ListHead(frame, "17-KH/TU", TODAY))[1],
    "annex_3": lambda book, frame: plan_annexes(book, "KH26", ListHead(frame, "17-KH/TU", TODAY))[2],
}
WAYS = [(name, frame) for name in LISTS for frame in FRAMES]


def more_records() -> Iterator[Record]:
    """A second cadre with gaps and words that look like mark-up, and the source list of the year."""
    yield from records()
    yield Cadre("CB2", "Nguyễn Thị <b>Ánh</b> & Bình", PartialDate(1985), Sex.FEMALE, residence="xã Tuy Phong")
    yield Cadre("CB3", "Công Tằng Tôn Nữ " * 4 + "Hoàng Anh", PartialDate(1979, 2), note="một\nhai")
    for number in range(40):
        yield Tenure("CB2", PartialDate(1980 + number, 1), PartialDate(1980 + number, 12), "SNV", "PGD")
    yield Discipline("CB2", "Khiển trách", PartialDate(2022, 5, 12))
    for code in ("CB1", "CB2"):
        yield SourceEntry(code, 2026, TODAY, "Đã duyệt", "Cán bộ trẻ", "Sở Nội vụ", TODAY, "30-KL/TU")


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("lists"), rule_book, *more_records(), secrecy="MẬT") as workspace:
        yield workspace


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    """The published cases, as imported."""
    with Book.create(tmp_path_factory.mktemp("published") / "cases.lccb", user="thử") as made:
        apply_import(made, prepare_import(made, ROOT / "tests" / "data" / "published_cases.xlsx"))
        yield Workspace(made, rule_book, date(2026, 11, 22), RESOURCES)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(pages(pdf)).split())


def squeezed(text: str) -> str:
    """Without blanks and the numbers of pages, which only the PDF has in its text."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(("name", "frame"), WAYS)
def test_the_text_of_every_list(book: Workspace, name: str, frame: str) -> None:
    path = ROOT / "tests" / "golden" / "lists" / f"{name}_{frame}.txt"
    text = "\n\n--- trang ---\n\n".join(pages(LISTS[name](book, frame).pdf())) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "frame"), WAYS)
def test_pdf_excel_and_word_say_the_same(book: Workspace, name: str, frame: str, tmp_path: Path) -> None:
    paper = LISTS[name](book, frame)
    path = tmp_path / "list.xlsx"
    paper.excel(path)
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    excel = [str(cell) for row in sheet for cell in row if str(cell).strip()]
    printed = squeezed("".join(pages(paper.pdf())))
    for text in excel:
        for line in text.split("\n"):
            assert _in_order(squeezed(line), printed), line
    document = docx.Document(BytesIO(paper.word()))
    word = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    word += [paragraph.text for paragraph in document.paragraphs]
    in_excel, in_word = _letters(" ".join(excel)), _letters(" ".join(dict.fromkeys(word)))
    assert {each for each in in_excel if each not in in_word} == set()
    rows = [[squeezed(str(cell)) for cell in row] for row in sheet if str(row[0]).isdigit()]
    table = next(each for each in document.tables if each.rows[0].cells[0].text == "TT")
    in_table = [[squeezed(cell.text) for cell in row.cells] for row in table.rows]
    assert [row for row in in_table if row[0].isdigit()] == rows


def _in_order(line: str, printed: str) -> bool:
    """A line stands in the text as it is, or cut where a cell, a page or a common heading comes between."""
    return line in printed or all(part in printed for part in (line[at : at + 6] for at in range(0, len(line) - 5, 6)))


def _letters(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text))


@pytest.mark.parametrize(("name", "frame"), WAYS)
def test_nothing_leaves_the_paper(book: Workspace, name: str, frame: str) -> None:
    document = pypdfium2.PdfDocument(LISTS[name](book, frame).pdf())
    try:
        for page in document:
            width, height = page.get_size()
            found = page.get_textpage()
            for index in range(found.count_chars()):
                left, bottom, right, top = found.get_charbox(index)
                assert 0 <= left <= right <= width
                assert 0 <= bottom <= top <= height
            found.close()
    finally:
        document.close()


def test_heads_are_those_of_the_frame(book: Workspace) -> None:
    party, state = (flat(LISTS["source"](book, frame).pdf()) for frame in FRAMES)
    assert "Số 03-DS/TU" in party
    assert "T/M BAN THƯỜNG VỤ" in party
    assert "MẬT" in party
    assert "Số: 03/DS-UBND" in state
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in state
    assert "(Danh sách có 02 người)" in state


def test_a_list_of_the_committee_that_lacks_its_signer_is_a_draft(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book, *more_records(), signer="") as workspace:
        assert "DỰ THẢO" in flat(source_paper(workspace, 2026).pdf())
        assert "DỰ THẢO" not in flat(roster_paper(workspace, RosterRequest()).pdf())


# -- the roster --------------------------------------------------------------------------------------------------------


def test_the_roster_is_in_the_order_of_names(published: Workspace) -> None:
    wanted = RosterRequest(cadres=["C088", "C010", "C004", "C028", "C126"])
    printed = flat(roster_paper(published, wanted).pdf())
    names = ["Dương Xuân Thảo", "Trần Đức Nam", "Trần Đức Thảo", "Đặng Đình Yến"]
    assert sorted(names, key=printed.index) == [
        "Trần Đức Nam",
        "Trần Đức Thảo",  # Đức before Xuân: middle names come before family names
        "Dương Xuân Thảo",
        "Đặng Đình Yến",
    ]
    assert "Danh sách có 05 đồng chí" in printed
    assert "Danh sách có 57 đồng chí" in flat(roster_paper(published, RosterRequest()).pdf())
    assert roster_paper(published, wanted).pdf() == roster_paper(published, wanted).pdf()


def test_columns_are_chosen_by_key_in_the_order_of_the_list(book: Workspace) -> None:
    keys = [each.key for each in COLUMNS]
    assert len(set(keys)) == len(keys)
    assert tuple(usual_columns(A3)) == tuple(keys)
    assert set(usual_columns(SheetSize.A4_LANDSCAPE)) < set(keys)
    assert [each.key for each in chosen_columns(["ghi_chu", "nam"])] == ["ho_ten", "nam", "ghi_chu"]
    with pytest.raises(DocumentError, match="Không có cột “luong”"):
        chosen_columns(["luong"])
    few = roster_paper(book, RosterRequest(columns=["nam", "ghi_chu"])).content
    assert [column.heading for column in few.columns] == ["Họ và tên", "Nam", "Ghi chú"]
    assert "Chú giải" not in flat(roster_paper(book, RosterRequest(columns=["nam"])).pdf())
    assert "HTTNV: hoàn thành tốt nhiệm vụ" in flat(roster_paper(book, RosterRequest(columns=["xep_loai"])).pdf())


@pytest.mark.parametrize("size", [SheetSize.A4_LANDSCAPE, A3])
def test_every_column_fits_on_either_paper(book: Workspace, size: SheetSize) -> None:
    every = tuple(each.key for each in COLUMNS)
    printed = flat(roster_paper(book, RosterRequest(size=size, columns=every)).pdf())
    for column in COLUMNS:
        assert column.column.heading.split()[0] in printed


def test_forty_posts_and_a_name_of_eighty_letters(book: Workspace) -> None:
    printed = squeezed("".join(pages(LISTS["roster_a3"](book, "party").pdf())))
    assert all(squeezed(f"01/{year} - 12/{year}") in printed for year in range(1980, 2020))
    assert "NguyễnThị<b>Ánh</b>&Bình" in printed
    assert squeezed("Công Tằng Tôn Nữ " * 4) in printed
    assert squeezed("(sinh 02/1979, chưa ghi giới tính)") in printed


def test_cases_say_where_they_are_to_go(book: Workspace) -> None:
    for request in (RosterRequest(plan="KH26"), RosterRequest(rotations=["LC0001"])):
        paper = roster_paper(book, request)
        (row,) = paper.content.rows
        at = [column.heading for column in paper.content.columns].index("Dự kiến luân chuyển")
        assert row.cells[at] == (
            "Bí thư Đảng ủy xã Tuy Phong",
            "Hình thức: cấp trên xuống cấp dưới",
            "Thời gian: 36 tháng, từ 15/01/2024",
        )
        assert "TRÍCH NGANG CÁN BỘ DỰ KIẾN LUÂN CHUYỂN" in flat(paper.pdf())
    with pytest.raises(DocumentError, match="LC9"):
        roster_paper(book, RosterRequest(rotations=["LC9"]))


def test_a_plan_without_people_and_a_cancelled_case_are_refused(tmp_path: Path, rule_book: RuleBook) -> None:
    cancelled = Rotation("LC2", "CB1", None, None, "TP", "BT", state=RotationState.CANCELLED)
    with form_book(
        tmp_path,
        rule_book,
        *(
            each
            for each in records()
            if not isinstance(each, Rotation | tuple)
            and type(each).__name__ not in {"ProcedureStep", "Opinion", "FollowUp"}
        ),
        cancelled,
    ) as workspace:
        with pytest.raises(DocumentError, match="Kế hoạch KH26 chưa có trường hợp nào"):
            roster_paper(workspace, RosterRequest(plan="KH26"))
        with pytest.raises(DocumentError, match="đã hủy"):
            roster_paper(workspace, RosterRequest(rotations=["LC2"]))


def test_a_glyph_that_lacks_is_named(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book, Cadre("CB1", "Trần Nam", ethnicity="陳")) as workspace:
        paper = roster_paper(workspace, RosterRequest())
        for write in (paper.pdf, paper.word, lambda: paper.excel(tmp_path / "a.xlsx")):
            with pytest.raises(DocumentError, match="Danh sách trích ngang, Trần Nam, cột Dân tộc"):
                write()
        assert not (tmp_path / "a.xlsx").exists()


def test_combining_accents_print_as_whole_letters(tmp_path: Path, rule_book: RuleBook) -> None:
    name = unicodedata.normalize("NFD", "Nguyễn Đức Hiếu")
    with form_book(tmp_path, rule_book, Cadre("CB1", name)) as workspace:
        printed = flat(roster_paper(workspace, RosterRequest()).pdf())
    assert "Nguyễn Đức Hiếu" in printed or "Nguyễn Đức" in printed
    assert "\u0302" not in printed


# -- a row of the roster -----------------------------------------------------------------------------------------------

CATALOGUE = Catalogue(
    units={"SNV": Unit("SNV", "Sở Nội vụ")}, titles={"GD": Title("GD", "Giám đốc Sở"), "UV": Title("UV", "Ủy viên")}
)


def test_a_row_shows_what_holds_on_the_day(rule_book: RuleBook) -> None:
    cadre = Cadre(
        "CB1",
        "Lê Thị Đào",
        PartialDate(1980, 5, 12),
        Sex.FEMALE,
        party_official=PartialDate(2002),
        political_theory="Cao cấp",
        note="dòng một\ndòng hai",
    )
    dossier = Dossier(
        cadre,
        tenures=(
            Tenure("CB1", PartialDate(2021), None, "SNV", "UV", concurrent=True),
            Tenure("CB1", PartialDate(2020, 1), None, "SNV", "GD"),
            Tenure("CB1", PartialDate(2010), PartialDate(2019, 12), "SNV", "UV"),
        ),
        planning=(
            PlanningEntry("CB1", "2020-2025", "GD", "SNV", removed=PartialDate(2024)),
            PlanningEntry("CB1", "2025-2030", "GD", "SNV"),
        ),
        evaluations=tuple(Evaluation("CB1", year, Grade.GOOD) for year in (2019, 2023, 2024, 2025)),
        disciplines=(Discipline("CB1", "Khiển trách", PartialDate(2018, 5)),),
        rotations=(
            Rotation("1", "CB1", None, None, "SNV", "GD", start=PartialDate(2026), planned_months=36),
            Rotation("2", "CB1", None, None, "SNV", "GD", state=RotationState.CANCELLED),
        ),
    )
    line = Listed(dossier, CATALOGUE, rule_book.data.retirement_ages, date(2026, 11, 22))
    found = {each.key: each.fill(line) for each in COLUMNS}
    assert {key: cell for key, cell in found.items() if cell} == {
        "ho_ten": ("Lê Thị Đào",),
        "nu": ("12/05/1980",),
        "chinh_thuc": ("2002",),
        "llct": ("Cao cấp",),
        "chuc_vu": ("Giám đốc Sở Nội vụ (từ 01/2020)", "Ủy viên, Sở Nội vụ (kiêm nhiệm, từ 2021)"),
        "quy_hoach": ("Giám đốc Sở Nội vụ (2025-2030)",),
        "xep_loai": ("2025: HTTNV", "2024: HTTNV", "2023: HTTNV"),
        "khen_ky_luat": ("Khiển trách (05/2018)",),
        "qua_trinh": (
            "2010 - 12/2019: Ủy viên, Sở Nội vụ",
            "01/2020 - nay: Giám đốc Sở Nội vụ",
            "2021 - nay: Ủy viên, Sở Nội vụ (kiêm nhiệm)",
        ),
        "du_kien": ("Dự kiến: Giám đốc Sở Nội vụ (36 tháng, từ 2026)",),
        "con_lai": ("13 năm 6 tháng",),
        "ghi_chu": ("dòng một", "dòng hai"),
    }


@pytest.mark.parametrize(
    ("cadre", "words"),
    [
        (Cadre("1", "A"), "chưa rõ"),
        (Cadre("1", "A", PartialDate(1980, 5, 12)), "chưa rõ"),
        (Cadre("1", "A", retirement=PartialDate(2027, 11, 1)), "1 năm"),
        (Cadre("1", "A", retirement=PartialDate(2026, 11, 30)), "0 tháng"),
        (Cadre("1", "A", retirement=PartialDate(2026, 10, 31)), "đã đến tuổi nghỉ hưu"),
        (Cadre("1", "A", retirement=PartialDate(2028)), "1 năm 2 tháng đến 2 năm 1 tháng"),
        (Cadre("1", "A", PartialDate(1980, 5, 12), Sex.MALE), "15 năm 6 tháng"),
    ],
)
def test_the_time_that_is_left(rule_book: RuleBook, cadre: Cadre, words: str) -> None:
    assert remaining_time(cadre, rule_book.data.retirement_ages, date(2026, 11, 1)) == words


@pytest.mark.parametrize(
    ("origin", "goal", "way"),
    [
        (Unit("A", "a", Level.PROVINCE, place="T"), Unit("B", "b", Level.COMMUNE, place="X"), Direction.DOWN),
        (Unit("A", "a", Level.COMMUNE, place="X"), Unit("B", "b", Level.PROVINCE, place="T"), Direction.UP),
        (Unit("A", "a", Level.COMMUNE, place="X"), Unit("B", "b", Level.COMMUNE, place="Y"), Direction.ACROSS_PLACES),
        (Unit("A", "a", Level.PROVINCE, place="T"), Unit("B", "b", Level.PROVINCE, place="T"), Direction.SAME_LEVEL),
        (Unit("A", "a"), Unit("B", "b", Level.PROVINCE), None),
    ],
)
def test_the_way_goes_by_the_levels(origin: Unit, goal: Unit, way: Direction | None) -> None:
    catalogue = Catalogue(units={"A": origin, "B": goal}, titles={})
    assert roster_cells.direction(Rotation("1", "C", "A", None, "B", "T"), catalogue) is way
