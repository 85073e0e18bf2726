from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    PlanningEntry,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
)
from luanchuyen_desktop.domain.vocabulary import Grade, RotationState
from luanchuyen_desktop.errors import DocumentError, UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.papers.lists.framing import ListHead
from luanchuyen_desktop.services.papers.lists.sources import source_paper
from luanchuyen_desktop.services.planning.planning_terms import load_terms
from luanchuyen_desktop.services.planning.readiness import Measure
from luanchuyen_desktop.services.planning.source_list import Word, add_proposals, decide, submit
from luanchuyen_desktop.services.planning.source_proposals import Ground, Proposal, find_proposals
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.planning.planning_book import AS_OF, NOW, make_planning_book

DAY = PartialDate(2026, 11, 1)
WORD = Word(approved=True, date=PartialDate(2026, 12, 5), document_no="30-KL/TU")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with make_planning_book(tmp_path / "so.lccb") as made:
        with made.operate("Thêm") as write:
            for cadre in "ABCD":
                write.insert(PlanningEntry(cadre, NOW, "BT", "X1", "12-QĐ/TU", PartialDate(2025, 3, 1)))
        yield made


def found(book: Book, rule_book: RuleBook, year: int = 2027) -> list[Proposal]:
    measure = Measure(rule_book, book.catalogue(), AS_OF, load_terms(paths.resources()))
    return find_proposals(book, measure, year)


def codes(book: Book, rule_book: RuleBook, year: int = 2027) -> list[str]:
    return [one.cadre for one in found(book, rule_book, year)]


def lines(book: Book) -> dict[str, SourceEntry]:
    return {one.cadre: one for one in book.records(SourceEntry)}


def numbers(book: Book, *cadres: str) -> list[int]:
    return [lines(book)[cadre].id or 0 for cadre in cadres]


# -- found -------------------------------------------------------------------------------------------------------------


def test_of_the_pool_with_the_reasons(book: Book, rule_book: RuleBook) -> None:
    everybody = found(book, rule_book)
    assert [one.name for one in everybody] == ["Trần Thị An", "Lê Văn Bình", "Phạm Văn Cường", "Đỗ Thị Dung"]
    assert everybody[0].grounds == (Ground.PLANNED,)
    assert everybody[0].reasons == (
        "Được quy hoạch Bí thư Đảng ủy xã Một (2025-2030).",
        "Xếp loại 2023, 2024, 2025: hoàn thành tốt nhiệm vụ.",
        "Thời gian công tác còn lại: 13 năm 2 tháng.",
    )
    assert everybody[0].doubts == ()


def test_who_is_passed_over(book: Book, rule_book: RuleBook) -> None:
    with book.operate("Sửa") as write:
        write.insert(Discipline("A", "Cảnh cáo", PartialDate(2026, 6, 1)))
        write.insert(SourceEntry("B", 2027))
        write.insert(
            Rotation(
                "LC1",
                "C",
                "SNV",
                "PGD",
                to_unit="X1",
                to_title="BT",
                start=PartialDate(2026),
                state=RotationState.RUNNING,
            )
        )
        grade = next(one for one in book.records(Evaluation) if (one.cadre, one.year) == ("D", 2024))
        write.update(replace(grade, grade=Grade.DONE))
    assert codes(book, rule_book) == []
    assert codes(book, rule_book, 2026) == ["B"]
    with book.operate("Sửa") as write:
        write.update(replace(next(book.records(Rotation)), state=RotationState.PROPOSED))
    assert codes(book, rule_book) == ["C"]


def test_who_is_not_of_the_pool_any_more(book: Book, rule_book: RuleBook) -> None:
    entries = {one.cadre: one for one in book.records(PlanningEntry)}
    cadres = {one.code: one for one in book.records(Cadre)}
    with book.operate("Sửa") as write:
        write.update(replace(entries["A"], removed=PartialDate(2026, 3)))
        write.update(replace(entries["B"], term="2020-2025"))
        write.update(replace(entries["C"], approved=None, decision_no=None))
        write.update(replace(cadres["D"], birth=PartialDate(1975, 1, 1)))  # less than ten years
    (only,) = found(book, rule_book)
    assert (only.cadre, only.doubts) == ("C", ("Chưa ghi quyết định phê duyệt quy hoạch.",))


def test_grades_that_are_missing_are_told_and_none_at_all_is_not_good(book: Book, rule_book: RuleBook) -> None:
    with book.operate("Sửa") as write:
        for one in book.records(Evaluation):
            if one.cadre == "A" and one.year != 2025:
                write.delete(one)
            if one.cadre == "B":
                write.delete(one)
    everybody = {one.cadre: one for one in found(book, rule_book)}
    assert everybody.keys() == {"A", "C", "D"}
    assert everybody["A"].doubts == ("Chưa ghi xếp loại năm 2023, 2024.",)


def test_heads_near_two_terms_and_locals(book: Book, rule_book: RuleBook) -> None:
    titles = {one.code: one for one in book.records(Title)}
    entries = list(book.records(PlanningEntry))
    with book.operate("Sửa") as write:
        for entry in entries:
            write.delete(entry)
        write.update(replace(titles["BT"], is_non_local=True))
        cadre = next(one for one in book.records(Cadre) if one.code == "B")
        write.update(replace(cadre, hometown_place="P1", birth=PartialDate(1971, 1, 1)))
        write.insert(Tenure("A", PartialDate(2019, 3, 1), None, "X1", "BT"))  # 92 months
        write.insert(Tenure("B", PartialDate(2024, 3, 1), None, "X1", "BT"))
        write.insert(Tenure("C", PartialDate(2024, 3, 1), None, "X1", "BT"))
    everybody = {one.cadre: one for one in found(book, rule_book)}
    assert {code: one.grounds for code, one in everybody.items()} == {
        "A": (Ground.TWO_TERMS,),
        "B": (Ground.NON_LOCAL,),
    }
    assert "sắp đến giới hạn 8 năm vào ngày 01/03/2027" in everybody["A"].text
    assert "suy đoán là người địa phương" in everybody["B"].text
    assert any(text.startswith("LC08") for text in everybody["B"].doubts)  # it does not keep one in that seat


# -- worked on ---------------------------------------------------------------------------------------------------------


def test_add_submit_decide(book: Book, rule_book: RuleBook) -> None:
    add_proposals(book, found(book, rule_book)[:3], 2027, DAY, "Đảng ủy xã Một")
    assert book.undo_name() == "Thêm 3 người vào nguồn luân chuyển năm 2027"
    line = lines(book)["A"]
    assert (line.state, line.proposed, line.proposed_by) == ("Đề xuất", DAY, "Đảng ủy xã Một")
    assert (line.reason or "").startswith("Được quy hoạch Bí thư")
    submit(book, numbers(book, "A", "B"))
    assert book.undo_name() == "Trình Ban Thường vụ 2 người trong nguồn luân chuyển"
    decide(book, numbers(book, "A"), WORD)
    decide(book, numbers(book, "B"), replace(WORD, approved=False))
    assert {code: one.state for code, one in lines(book).items()} == {
        "A": "Đã duyệt",
        "B": "Không duyệt",
        "C": "Đề xuất",
    }
    assert (lines(book)["A"].decided, lines(book)["A"].document_no) == (WORD.date, "30-KL/TU")
    book.undo()
    assert lines(book)["B"].state == "Trình"


@pytest.mark.parametrize(
    ("word", "words"),
    [
        (replace(WORD, document_no=" "), "Chưa có số văn bản"),
        (replace(WORD, date=None), "Chưa có ngày của văn bản"),
        (replace(WORD, date=PartialDate(2026, 10, 31)), "Ngày duyệt (31/10/2026) trước ngày đề xuất (01/11/2026)"),
    ],
)
def test_a_word_that_lacks_something_is_refused_for_all(
    book: Book, rule_book: RuleBook, word: Word, words: str
) -> None:
    add_proposals(book, found(book, rule_book), 2027, DAY, None)
    submit(book, numbers(book, "A", "B"))
    with pytest.raises(UserError) as told:
        decide(book, numbers(book, "B", "A"), word)
    assert words in str(told.value)
    assert lines(book)["B"].state == "Trình"


def test_steps_in_their_order(book: Book, rule_book: RuleBook) -> None:
    add_proposals(book, found(book, rule_book), 2027, None, None)
    with pytest.raises(UserError, match="đang ở trạng thái “Đề xuất”"):
        decide(book, numbers(book, "A"), WORD)
    submit(book, numbers(book, "A"))
    with pytest.raises(UserError, match="đang ở trạng thái “Trình”, không trình được"):
        submit(book, numbers(book, "B", "A"))
    assert lines(book)["B"].state == "Đề xuất"
    with pytest.raises(UserError, match="Chưa chọn ai"):
        submit(book, [])
    with pytest.raises(UserError, match="không còn trong danh sách nguồn"):
        decide(book, [999], WORD)
    with pytest.raises(UserError, match="trước ngày đề xuất"):
        editing.save(book, replace(lines(book)["A"], proposed=DAY, decided=PartialDate(2025)))


# -- carried away ------------------------------------------------------------------------------------------------------


def test_paper_and_excel(book: Book, rule_book: RuleBook, tmp_path: Path) -> None:
    workspace = Workspace(book, rule_book, AS_OF, paths.resources())
    with pytest.raises(DocumentError, match="năm 2027 chưa có ai"):
        source_paper(workspace, 2027).pdf()
    add_proposals(book, found(book, rule_book), 2027, DAY, "Sở Nội vụ")
    submit(book, numbers(book, "A"))
    decide(book, numbers(book, "A"), WORD)
    pages = pypdf.PdfReader(BytesIO(source_paper(workspace, 2027).pdf())).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in (
        "đề xuất nguồn cán bộ luân chuyển năm 2027",
        "Danh sách có 04",
        "Trần Thị An",
        "30-KL/TU",
        "Sở Nội vụ",
    ):
        assert words in text
    assert "T/M BAN THƯỜNG VỤ" not in text  # not before all of it is decided
    assert pages[0].mediabox.width > pages[0].mediabox.height
    some = pypdf.PdfReader(BytesIO(source_paper(workspace, 2027, numbers(book, "B")).pdf())).pages[0].extract_text()
    assert "Trần Thị An" not in some
    path = tmp_path / "nguon.xlsx"
    source_paper(workspace, 2027).excel(path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    named = {row[1]: row for row in rows if str(row[0]).isdigit()}
    assert list(named) == ["Trần Thị An", "Lê Văn Bình", "Phạm Văn Cường", "Đỗ Thị Dung"]
    assert named["Trần Thị An"][-2:] == ["Sở Nội vụ\n01/11/2026", "Đã duyệt\n30-KL/TU\n05/12/2026"]


def test_the_list_that_is_decided_is_the_standing_committees(book: Book, rule_book: RuleBook) -> None:
    workspace = Workspace(book, rule_book, AS_OF, paths.resources())
    add_proposals(book, found(book, rule_book), 2027, DAY, "Sở Nội vụ")
    submit(book, numbers(book, *lines(book)))
    decide(book, numbers(book, *lines(book)), WORD)
    pages = pypdf.PdfReader(BytesIO(source_paper(workspace, 2027, head=ListHead(number="5")).pdf())).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in (
        "Số 05-DS/TU",
        "DANH SÁCH nguồn cán bộ",
        "(Kèm theo văn bản số 30-KL/TU, ngày 05/12/2026)",
        "T/M BAN",
    ):
        assert words in text
