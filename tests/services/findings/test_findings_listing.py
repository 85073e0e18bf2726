"""The list of findings as it is carried away: in words, to Excel, on paper."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.errors import Cancelled, DocumentError, WorkbookError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Severity, Verdict
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.findings import findings_paper
from luanchuyen_desktop.services.findings.checking import ATTENTION, check_book
from luanchuyen_desktop.services.findings.findings_listing import (
    Extent,
    Gravity,
    Grouping,
    ListedFinding,
    Listing,
    counts_in_words,
    group_title,
    list_book,
)
from luanchuyen_desktop.services.findings.findings_paper import findings_pdf
from luanchuyen_desktop.services.findings.findings_workbook import export_findings
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
HOSTILE = "=cmd|' /C calc'!A0"
ONE = ListedFinding(
    rule="LC04",
    rule_title="Thời gian luân chuyển ít nhất 36 tháng",
    gravity=Gravity.ERROR,
    severity=Severity.ERROR,
    subject_kind=SubjectKind.ROTATION,
    subject="LC0001",
    cadre="CB001",
    name="Nguyễn Văn Đức",
    unit="Sở Nội vụ",
    message="Thời hạn là 24 tháng, ngắn hơn 36 tháng.",
    citation="Điều 8, Quy định 65-QĐ/TW",
    clears_on=date(2027, 1, 15),
    fixes=("Ghi từ 36 tháng.", "Hoặc ghi ngoại lệ."),
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Book.create(tmp_path_factory.mktemp("list") / "so.lccb", user="thử") as book:
        build_demo(book, 120, 3, AS_OF)
        yield Workspace(book, RuleBook.load(paths.resources()), AS_OF, paths.resources())


def of(*lines: ListedFinding, grouping: Grouping = Grouping.NONE) -> Listing:
    return Listing(Extent(AS_OF, grouping), (lines,) if lines else ())


def rows(path: Path, sheet: str = "Kết quả kiểm tra") -> list[list[object]]:
    with CalamineWorkbook.from_path(path) as workbook:
        return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python()]


# -- in words --------------------------------------------------------------------------------------------------------


def test_a_book_is_listed_as_the_check_finds_it(workspace: Workspace) -> None:
    listing = list_book(workspace.book, workspace.rule_book, AS_OF)
    found = [
        finding
        for _, findings in check_book(workspace.book, workspace.rule_book, AS_OF, verdicts=ATTENTION)
        for finding in findings
    ]
    assert listing.total == len(found) > 20
    counts = listing.counts()
    assert counts[Gravity.UNKNOWN] == sum(each.verdict is Verdict.UNDETERMINED for each in found)
    assert counts[Gravity.WAIVED] == sum(each.waived for each in found)
    (lines,) = listing.groups
    gravities = [list(Gravity).index(line.gravity) for line in lines]
    assert gravities == sorted(gravities)
    assert any(line.unit for line in lines)
    assert all(line.name and line.rule_title and line.message for line in lines)


def test_empty_book_gives_an_empty_list(tmp_path: Path, workspace: Workspace) -> None:
    with Book.create(tmp_path / "trong.lccb", user="thử") as book:
        assert list_book(book, workspace.rule_book, AS_OF).groups == ()


def test_extent_says_what_was_left_out() -> None:
    assert Extent(AS_OF).in_words() == "tất cả"
    assert Extent(AS_OF, Grouping.UNIT).in_words() == "tất cả; xếp theo đơn vị"
    narrow = Extent(AS_OF, Grouping.RULE, (Gravity.ERROR, Gravity.WAIVED), "LC04", "văn đức")
    assert narrow.in_words() == ("mức lỗi, đã cho phép ngoại lệ; quy tắc LC04; có chữ “văn đức”; xếp theo quy tắc")


def test_titles_of_groups() -> None:
    assert group_title(Grouping.RULE, ONE) == "LC04 · Thời gian luân chuyển ít nhất 36 tháng"
    assert group_title(Grouping.CADRE, ONE) == "Nguyễn Văn Đức · CB001 · Sở Nội vụ"
    assert group_title(Grouping.UNIT, ONE) == "Sở Nội vụ"
    assert group_title(Grouping.UNIT, replace(ONE, unit="")) == "Không rõ đơn vị"
    assert group_title(Grouping.GRAVITY, replace(ONE, gravity=Gravity.UNKNOWN)) == "Chưa đủ dữ liệu"


def test_counts_in_words() -> None:
    assert counts_in_words({Gravity.WARNING: 1248, Gravity.ERROR: 3}) == "3 lỗi, 1.248 cảnh báo"
    assert counts_in_words({}) == "không có"


# -- to Excel --------------------------------------------------------------------------------------------------------


def test_workbook_has_the_columns_and_the_sheet_that_explains_them(tmp_path: Path) -> None:
    path = tmp_path / "kết quả.xlsx"
    unknown = replace(ONE, gravity=Gravity.UNKNOWN, severity=Severity.INFO, clears_on=None, fixes=())
    waived = replace(ONE, gravity=Gravity.WAIVED)
    export_findings(path, of(ONE, unknown, waived))
    head, first, second, third = rows(path)
    assert head == [
        "Mức độ", "Kết luận", "Quy tắc", "Tên quy tắc", "Đối tượng", "Mã", "Họ và tên", "Đơn vị", "Nội dung", "Căn cứ",
        "Ngày hết/đến hạn", "Cách xử lý",
    ]  # fmt: skip
    assert first == [
        "Lỗi", "Vi phạm", "LC04", ONE.rule_title, "Luân chuyển", "LC0001", "Nguyễn Văn Đức", "Sở Nội vụ", ONE.message,
        ONE.citation, date(2027, 1, 15), "Ghi từ 36 tháng. Hoặc ghi ngoại lệ.",
    ]  # fmt: skip
    assert second[:2] == ["Lưu ý", "Chưa đủ dữ liệu"]
    assert second[10:] == ["", ""]
    assert third[:2] == ["Lỗi", "Vi phạm, đã cho phép ngoại lệ"]
    facts = {str(row[0]): row[1] for row in rows(path, "Thông tin")}
    assert facts["Kiểm tra theo ngày"] == AS_OF
    assert facts["Số kết quả"] == 3
    assert facts["Trong đó"] == "1 lỗi, 1 chưa đủ dữ liệu, 1 đã cho phép ngoại lệ"


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    export_findings(path, of(replace(ONE, name=HOSTILE, message="+1", unit="@SUM(A1)", subject="-2", fixes=("=1+1",))))
    with zipfile.ZipFile(path) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()
    row = rows(path)[1]
    assert (row[6], row[8], row[7], row[5], row[11]) == (HOSTILE, "+1", "@SUM(A1)", "-2", "=1+1")


def test_cancelled_export_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    export_findings(path, of(ONE))
    before = path.read_bytes()
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        export_findings(path, of(*[ONE] * 1200), stop)
    assert seen == [(500, 1200)]
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["x.xlsx"]


def test_place_that_is_not_there_and_text_too_long_for_excel(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="Không có thư mục"):
        export_findings(tmp_path / "không có" / "x.xlsx", of(ONE))
    with pytest.raises(WorkbookError, match="dòng 3, cột Nội dung"):
        export_findings(tmp_path / "x.xlsx", of(ONE, replace(ONE, message="a" * 40_000)))
    assert not list(tmp_path.iterdir())


def test_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    export_findings(tmp_path / "a.xlsx", of(ONE))
    export_findings(tmp_path / "b.xlsx", of(ONE))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


# -- on paper --------------------------------------------------------------------------------------------------------


def words(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def test_paper_says_day_extent_counts_and_groups(workspace: Workspace) -> None:
    second = replace(ONE, gravity=Gravity.UNKNOWN, name="Trần Thị Đào", cadre="CB002", subject="CB002")
    listing = Listing(Extent(AS_OF, Grouping.CADRE, text="36 tháng"), ((ONE,), (second,)))
    (page,) = words(findings_pdf(workspace, listing))
    for text in (
        "DANH SÁCH KẾT QUẢ KIỂM TRA",
        "Kiểm tra theo ngày 22 tháng 11 năm 2026; phạm vi: có chữ “36 tháng”; xếp theo cán bộ",
        "Tổng số 2 kết quả: 1 lỗi, 1 chưa đủ dữ liệu",
        "Nguyễn Văn Đức · CB001 · Sở Nội vụ: 1 lỗi",
        "Trần Thị Đào · CB002 · Sở Nội vụ: 1 chưa đủ dữ liệu",
        "15/01/2027",
    ):
        assert text in page


def test_paper_of_a_whole_book(workspace: Workspace) -> None:
    listing = list_book(workspace.book, workspace.rule_book, AS_OF)
    told: list[tuple[int, int]] = []
    pages = words(findings_pdf(workspace, listing, lambda done, total: told.append((done, total))))
    assert told[-1] == (listing.total, listing.total)
    assert all("Cách xử lý" in page for page in pages)


def test_nothing_and_too_much_are_refused_with_what_to_do(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DocumentError, match="Không có kết quả nào"):
        findings_pdf(workspace, of())
    monkeypatch.setattr(findings_paper, "MOST_LINES", 2)
    assert findings_pdf(workspace, of(ONE, ONE))
    with pytest.raises(DocumentError, match="3 dòng, quá 2 dòng") as caught:
        findings_pdf(workspace, of(ONE, ONE, ONE))
    assert "Excel" in caught.value.advice


def test_character_without_a_glyph_names_finding_and_column(workspace: Workspace) -> None:
    with pytest.raises(DocumentError, match="LC04 của Nguyễn Văn Đức, cột Nội dung"):
        findings_pdf(workspace, of(replace(ONE, message="thiếu 漢 chữ")))
