"""Numbers of papers beside the decision: several of one kind for one case, plans, the state's own symbols."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Outcome, PaperKind, PaperState, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.particulars import Particulars, remember
from luanchuyen_desktop.services.register import case_paper, case_papers, issued_papers, settings
from luanchuyen_desktop.services.register.case_paper import CasePaper, decision_of
from luanchuyen_desktop.services.register.desk import Issue
from luanchuyen_desktop.services.register.series import Numbering
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import NUMBERINGS, TERMS, decide

DAY = date(2026, 3, 5)
ON = PartialDate.of(DAY)
MEETING, COUNT = CasePaper("minutes_meeting", "LC0001"), CasePaper("minutes_count", "LC0001")


@pytest.fixture(autouse=True)
def _minutes(book: Book) -> None:
    settings.save(book, RegisterSettings(TERMS, (*NUMBERINGS, Numbering(PaperKind.MINUTES, "BB/BTCTU"))))


def take(book: Book, resources: Path, paper: CasePaper) -> str:
    case_papers.take_number(book, resources, paper, DAY)
    number = case_papers.kept_number(book, paper)
    remember(book, paper.kind, paper.code, Particulars(number, ON))
    return number


def test_two_papers_of_one_kind_for_one_case_have_numbers_of_their_own(book: Book, resources: Path) -> None:
    assert take(book, resources, MEETING) == "01-BB/BTCTU"
    assert take(book, resources, MEETING) == "01-BB/BTCTU"  # it has one
    assert take(book, resources, COUNT) == "02-BB/BTCTU"
    assert case_papers.kept_number(book, MEETING) == "01-BB/BTCTU"
    said = case_papers.check_number(book, resources, COUNT, "01-BB/BTCTU", ON)
    assert (said.words, said.stops) == ("01-BB/BTCTU đã dùng cho biên bản họp của trường hợp này.", True)
    assert case_papers.check_number(book, resources, COUNT, "02-BB/BTCTU", ON).words.startswith("✓")


def test_the_decision_that_ends_a_rotation_is_another_than_the_first(book: Book, resources: Path) -> None:
    decide(book, "LC0001", "3-QĐ/TU", ON)
    ending = CasePaper("end_placement", "LC0001")
    case_papers.take_number(book, resources, decision_of("LC0001"), DAY)
    assert case_papers.kept_number(book, decision_of("LC0001")) == "04-QĐ/TU"
    assert take(book, resources, ending) == "04-QĐ/TU"  # kept for the case, and no other paper of it goes by it
    with pytest.raises(UserError, match="chưa ghi số quyết định kết thúc"):
        case_papers.issue(book, resources, ending, Issue(ON, "về việc", "Lê Văn Ký", b"%PDF"), DAY)
    rotation = book.rotation("LC0001")
    assert rotation is not None
    with book.operate("Kết thúc") as write:
        write.update(replace(rotation, end_decision_no="4-QĐ/TU", ended=ON, state=RotationState.ENDED))
    case_papers.issue(book, resources, ending, Issue(ON, "về việc", "Lê Văn Ký", b"%PDF cuoi"), DAY)
    assert issued_papers.as_issued(book, ending) == b"%PDF cuoi"
    assert issued_papers.as_issued(book, decision_of("LC0001")) is None
    (entry,) = [each for each in register.entries(book) if each.state is PaperState.ISSUED]
    found = issued_papers.paper_of(book, entry)
    assert found == ending  # not the decision that sent there
    ended = book.rotation("LC0001")
    assert ended is not None
    with book.operate("Kết quả") as write:
        write.update(replace(ended, outcome=Outcome.SETTLED))
    assert issued_papers.paper_of(book, entry) == CasePaper("settlement", "LC0001")
    assert issued_papers.paper_of(book, replace(entry, number=99)) is None


def test_minutes_are_issued_on_the_day_that_stands_on_them(book: Book, resources: Path) -> None:
    take(book, resources, MEETING)
    other = Issue(PartialDate(2026, 3, 6), "họp", "Lê Văn Ký", b"%PDF")
    with pytest.raises(UserError, match="ghi ngày 05/03/2026, không phải 06/03/2026"):
        case_papers.issue(book, resources, MEETING, other, DAY)
    case_papers.issue(book, resources, MEETING, Issue(ON, "họp", "Lê Văn Ký", b"%PDF hop"), DAY)
    assert issued_papers.as_issued(book, MEETING) == b"%PDF hop"
    assert issued_papers.as_issued(book, COUNT) is None
    assert issued_papers.paper_of(book, register.entries(book)[0]) == MEETING
    assert case_papers.proposal(book, resources, MEETING).is_issued


def test_who_signs_is_proposed_by_the_paper(book: Book, resources: Path) -> None:
    remember(book, KINDS["minutes_meeting"], "LC0001", Particulars("1-BB/BTCTU", ON, {"chu_tri": "Trần Thị Em"}))
    found = case_papers.proposal(book, resources, MEETING)
    assert (found.signer, found.date) == ("Trần Thị Em", ON)
    assert found.about == "họp xem xét việc luân chuyển cán bộ (Nguyễn Văn Đức)"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (Particulars("", ON), "chưa có số"),
        (Particulars("số mấy", ON), "không đọc được"),
        (Particulars("1-BB/BTCTU"), "chưa ghi đủ ngày"),
        (Particulars("1-BB/BTCTU", PartialDate(2026, 3)), "chưa ghi đủ ngày"),
        (Particulars("1-BB/KHAC", ON), "chưa đặt cách đánh số"),
    ],
)
def test_what_cannot_be_issued_is_told(book: Book, resources: Path, typed: Particulars, words: str) -> None:
    remember(book, KINDS["minutes_meeting"], "LC0001", typed)
    with pytest.raises(UserError, match=words):
        case_papers.issue(book, resources, MEETING, Issue(ON, "họp", "Ký", b"%PDF"), DAY)
    assert register.entries(book) == []


def test_a_plan_takes_a_number_and_is_issued(book: Book, resources: Path) -> None:
    with book.operate("Kế hoạch khác") as write:
        from luanchuyen_desktop.domain.records import RotationPlan

        write.insert(RotationPlan("KH2027", 2027))
    paper = CasePaper("plan", "KH2027")
    assert take(book, resources, paper) == "02-KH/TU"  # the first is that of the plan before
    case_papers.issue(book, resources, paper, Issue(ON, "kế hoạch", "Lê Văn Ký", b"%PDF kh"), DAY)
    (entry,) = register.entries(book)
    assert (entry.plan, entry.state) == ("KH2027", PaperState.ISSUED)
    assert issued_papers.as_issued(book, paper) == b"%PDF kh"


def test_a_paper_of_the_state_is_numbered_by_its_symbol(book: Book, resources: Path) -> None:
    case_papers.take_number(book, resources, CasePaper("decision", "LC0001", STATE), DAY)
    assert case_papers.kept_number(book, CasePaper("decision", "LC0001", STATE)) == "01/QĐ-UBND"
    with pytest.raises(UserError, match="chưa đặt cách đánh số cho biên bản ký hiệu BB-SNV"):
        case_papers.take_number(book, resources, CasePaper("minutes_talk", "LC0002", STATE), DAY)


def test_every_form_that_has_a_number_can_be_numbered() -> None:
    for key, kind in KINDS.items():
        if kind.numbered:
            assert isinstance(case_paper.numbered_as(CasePaper(key, "x")), PaperKind)
        else:
            with pytest.raises(UserError, match="không lấy số ở sổ văn bản"):
                case_paper.numbered_as(CasePaper(key, "x"))
