"""Decisions on rotations: a number, a check of what is typed, the issue from the print, the same print again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.register import case_papers, desk, listing, out
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.listing import RegisterFilter
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import decide

DAY = date(2026, 3, 5)
ON = PartialDate.of(DAY)


@pytest.fixture
def workspace(book: Book, resources: Path) -> Workspace:
    return Workspace(book, RuleBook.load(resources), DAY, resources)


def anew(workspace: Workspace) -> bytes:
    return form_papers(workspace, FormRequest("decision", ["LC0001"])).pdf


def wanted(pdf: bytes) -> Issue:
    return Issue(ON, "về việc luân chuyển cán bộ", "Lê Văn Ký", pdf)


def test_the_next_number_is_kept_for_the_case(book: Book, resources: Path) -> None:
    case_papers.take_number(book, resources, decision_of("LC0001"), DAY)
    assert case_papers.kept_number(book, decision_of("LC0001")) == "01-QĐ/TU"
    assert case_papers.take_number(book, resources, decision_of("LC0001"), DAY) is None  # it has one
    case_papers.take_number(book, resources, decision_of("LC0002"), DAY)
    assert case_papers.kept_number(book, decision_of("LC0002")) == "02-QĐ/TU"
    assert case_papers.kept_number(book, decision_of("LC0003")) == ""
    assert register.entries(book)[0].about == "về việc luân chuyển cán bộ (Nguyễn Văn Đức)"


def test_a_typed_number_is_checked(book: Book, resources: Path) -> None:
    def said(text: str, day: PartialDate | None = ON) -> tuple[str, bool]:
        found = case_papers.check_number(book, resources, decision_of("LC0002"), text, day)
        return found.words, found.stops

    case_papers.take_number(book, resources, decision_of("LC0001"), DAY)
    decide(book, "LC0003", "2-QĐ/TU", ON)
    assert said("") == ("", False)
    assert said("abc")[0].startswith("Sổ văn bản không đọc được")
    assert said("5-QĐ/TU", None)[0].startswith("Ghi ngày quyết định")
    assert "không thuộc nhiệm kỳ" in said("5-QĐ/TU", PartialDate(2019, 1, 1))[0]
    assert "chưa đặt cách đánh số" in said("5-QĐ/HU")[0]
    words, stops = said("1-QĐ/TU")
    assert stops
    assert "LC0001" in words
    assert "Số tiếp theo là 03-QĐ/TU" in words
    assert said("2")[1] is False  # one decision for two cases
    assert "quyết định chung" in said("2")[0]
    assert said("2", PartialDate(2026, 3, 6))[1] is True
    assert said("03-QĐ/TU") == ("✓ 03-QĐ/TU chưa dùng cho văn bản nào.", False)
    assert "trước ngày của số 02-QĐ/TU" in said("03-QĐ/TU", PartialDate(2026, 3, 4))[0]
    assert "Bỏ qua 03-QĐ/TU đến 06-QĐ/TU" in said("07-QĐ/TU")[0]
    assert case_papers.check_number(book, resources, decision_of("LC0001"), "01-QĐ/TU", ON).words.startswith("✓")


def test_a_decision_typed_by_hand_is_issued_and_printed_the_same_again(workspace: Workspace) -> None:
    book, resources = workspace.book, workspace.resources
    decide(book, "LC0001", "7-QĐ/TU", ON)
    proposal = case_papers.proposal(book, resources, decision_of("LC0001"))
    assert (proposal.entry.number, proposal.date, proposal.signer) == (7, ON, "Lê Văn Ký")
    assert (proposal.is_issued, proposal.entry.id) == (False, None)
    pdf = decisions_pdf(workspace, ["LC0001"])
    assert pdf == anew(workspace)
    case_papers.issue(book, resources, decision_of("LC0001"), wanted(pdf), DAY)
    with book.operate("Đổi người ký") as write:
        write.set("paper.signer", "Người Khác")
    assert anew(workspace) != pdf
    assert decisions_pdf(workspace, ["LC0001"]) == pdf
    assert case_papers.proposal(book, resources, decision_of("LC0001")).is_issued
    with pytest.raises(UserError, match="không ban hành nữa"):
        case_papers.issue(book, resources, decision_of("LC0001"), wanted(pdf), DAY)
    book.undo()
    book.undo()
    assert [each.state for each in register.entries(book)] == [PaperState.RESERVED]
    assert decisions_pdf(workspace, ["LC0001"]) == anew(workspace)


def test_a_changed_blob_is_told_and_never_printed(workspace: Workspace) -> None:
    book = workspace.book
    decide(book, "LC0001", "7-QĐ/TU", ON)
    case_papers.issue(book, workspace.resources, decision_of("LC0001"), wanted(b"%PDF thu"), DAY)
    book.database.execute_sql("UPDATE file_content SET content = x'00'")
    with pytest.raises(BookError, match="Quyết định số 07-QĐ/TU trong sổ không còn như lúc ban hành"):
        decisions_pdf(workspace, ["LC0001"])


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        (None, ON, "chưa có số quyết định"),
        ("chưa rõ", ON, "không đọc được"),
        ("7-QĐ/TU", None, "chưa ghi đủ ngày"),
        ("7-QĐ/TU", PartialDate(2026, 3), "chưa ghi đủ ngày"),
        ("7-QĐ/TU", PartialDate(2019, 3, 1), "không thuộc nhiệm kỳ"),
        ("7-QĐ/HU", ON, "chưa đặt cách đánh số"),
    ],
)
def test_what_cannot_be_issued_is_told_and_nothing_is_kept(
    book: Book, resources: Path, number: str | None, day: PartialDate | None, words: str
) -> None:
    decide(book, "LC0001", number, day)
    with pytest.raises(UserError, match=words):
        case_papers.issue(book, resources, decision_of("LC0001"), wanted(b"%PDF"), DAY)
    assert register.entries(book) == []


def test_without_a_signer_nothing_is_kept(book: Book, resources: Path) -> None:
    decide(book, "LC0001", "7-QĐ/TU", ON)
    with pytest.raises(UserError, match="chưa có người ký"):
        case_papers.issue(book, resources, decision_of("LC0001"), Issue(ON, "về việc", "", b"%PDF"), DAY)
    assert register.entries(book) == []


def test_the_number_of_another_case_is_not_issued(book: Book, resources: Path) -> None:
    case_papers.take_number(book, resources, decision_of("LC0001"), DAY)
    decide(book, "LC0002", "1-QĐ/TU", ON)
    with pytest.raises(UserError, match=r"trong sổ văn bản là của: giữ số"):
        case_papers.proposal(book, resources, decision_of("LC0002"))


def test_the_list_is_filtered_printed_and_exported(workspace: Workspace, tmp_path: Path) -> None:
    book, resources = workspace.book, workspace.resources
    for code in ("LC0002", "LC0001"):
        case_papers.take_number(book, resources, decision_of(code), DAY)
    desk.release(book, resources, "VB0001", "Không đi <nữa> & thôi")
    listed = listing.read(book, resources)
    assert [row.number for row in listed.rows] == ["01-QĐ/TU", "02-QĐ/TU"]
    assert listed.periods == ["2025-2030"]
    assert [row.case for row in listing.choose(listed.rows, RegisterFilter("duc"))] == ["LC0001 – Nguyễn Văn Đức"]
    assert [row.number for row in listing.choose(listed.rows, RegisterFilter(state=PaperState.RELEASED))] == [
        "01-QĐ/TU"
    ]
    assert listing.choose(listed.rows, RegisterFilter(period="2020-2025")) == []
    details = dict(listing.detail_lines(listed.rows[0], listed))
    assert details["Lý do"] == "Không đi <nữa> & thôi"
    assert out.register_pdf(workspace, listed.rows, "tất cả").startswith(b"%PDF")
    out.export_register(tmp_path / "sổ.xlsx", listed.rows, listed.register)
    assert (tmp_path / "sổ.xlsx").stat().st_size > 4_000
