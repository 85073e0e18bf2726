"""The end of a rotation and the approval of a plan take their numbers from the register, which checks them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry, RotationPlan, Tenure
from luanchuyen_desktop.domain.vocabulary import Outcome, PaperKind, PaperState, RotationState, TenureForm
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.plans.approve_dialog import ApproveDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.services.papers.particulars import case_of, remembered
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register.case_paper import CasePaper, decision_of
from luanchuyen_desktop.services.register.case_papers import ending_paper
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import plan_of
from tests.gui.hands import press, write_words

Settle = Callable[[Session], None]
ON = PartialDate(2026, 10, 20)
RUNNING_OUT = "31/10/2026"


def choose(qtbot: QtBot, box: ChoiceBox[Outcome], wanted: Outcome) -> None:
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.value() is not wanted:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before


@pytest.fixture
def ending(with_term: Book, session: Session, settle: Settle, qtbot: QtBot) -> Iterator[EndDialog]:
    with with_term.operate("Chuẩn bị") as write:
        write.insert(Tenure("CB001", PartialDate(2025, 9, 15), None, "XA1", "BT", form=TenureForm.ROTATED))
    rotation, dossier = with_term.rotation("LC0001"), with_term.dossier("CB001")
    assert rotation is not None
    assert dossier is not None
    made = EndDialog(session, dossier, rotation)
    made.show()
    settle(session)
    yield made
    if isValid(made):
        made.close()
    qtbot.waitUntil(lambda: not isValid(made))
    settle(session)


def take_for_another(session: Session) -> None:
    """The first number of the term goes to the decision on the same rotation."""
    resources = session.workspace.resources
    session.submit(lambda book: case_papers.take_number(book, resources, decision_of("LC0001"), date(2026, 10, 1)))


def test_the_end_takes_the_next_number_and_its_paper_knows_the_day(
    ending: EndDialog, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(ending.date, RUNNING_OUT)
    choose(qtbot, ending.outcome, Outcome.RETIRED)
    qtbot.keyClicks(ending.decided, "20/10/2026")
    press(qtbot, ending.taking.button)
    settle(session)
    number = ending.number.text()
    assert number.endswith("-QĐ/TU")
    qtbot.waitUntil(lambda: "được giữ cho trường hợp này" in ending.taking.words.text())
    qtbot.waitUntil(ending.act_button.isEnabled)
    press(qtbot, ending.act_button)
    settle(session)
    book, paper = session.book, ending_paper("LC0001", Outcome.RETIRED)
    rotation = book.rotation("LC0001")
    assert rotation is not None
    assert (rotation.state, rotation.end_decision_no) == (RotationState.ENDED, number)
    assert remembered(book.settings(), paper.kind, case_of(book, paper.kind, "LC0001")).issued == ON
    found = case_papers.proposal(book, session.workspace.resources, paper)
    assert found.entry.state is PaperState.RESERVED
    assert (found.date, found.signer) == (ON, "Lê Văn Ký")


def test_a_number_of_another_document_stops_the_end(
    ending: EndDialog, session: Session, settle: Settle, faults: list[BaseException], qtbot: QtBot
) -> None:
    with session.book.operate("Số khác") as write:
        rotation = session.book.rotation("LC0001")
        assert rotation is not None
        write.insert(
            RegisterEntry(
                "VB9", PaperKind.DECISION, "QĐ/TU", "2025-2030", 9, PaperState.ELSEWHERE, reason="văn bản khác"
            )
        )
    qtbot.keyClicks(ending.date, RUNNING_OUT)
    choose(qtbot, ending.outcome, Outcome.RETIRED)
    qtbot.keyClicks(ending.decided, "20/10/2026")
    write_words(qtbot, ending.number, "9-QĐ/TU")
    qtbot.waitUntil(
        lambda: "đã có: dùng ngoài sổ" in ending.taking.words.text() or "đã có" in ending.taking.words.text()
    )
    assert not ending.act_button.isEnabled()
    assert "của văn bản khác" in ending.lacks.text()
    session.submit(ending.operation())  # also when the check came too late
    settle(session)
    assert "đã có" in str(faults[0])
    faults.clear()
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    assert rotation.state is RotationState.RUNNING


def test_a_plan_is_approved_under_a_number_of_the_register(
    with_term: Book, session: Session, settle: Settle, faults: list[BaseException], qtbot: QtBot
) -> None:
    plan = RotationPlan("KH27", 2027)
    with with_term.operate("Kế hoạch") as write:
        write.insert(plan)
        write.insert(
            RegisterEntry("VB9", PaperKind.PLAN, "KH/TU", "2025-2030", 1, PaperState.ELSEWHERE, reason="kế hoạch khác")
        )
    dialog = ApproveDialog(session, plan, [])
    dialog.show()
    settle(session)
    qtbot.keyClicks(dialog.issued, "20/10/2026")
    write_words(qtbot, dialog.number, "1-KH/TU")
    qtbot.waitUntil(lambda: "của văn bản khác" in dialog.number_frame.problem_text())
    press(qtbot, dialog.act_button)
    settle(session)
    assert "đã có" in str(faults[0])
    faults.clear()
    assert plan_of(with_term, "KH27") == plan_of(session.book, "KH27")
    dialog.number.setFocus()
    qtbot.keyClick(dialog.number, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.number, Qt.Key.Key_Delete)
    press(qtbot, dialog.taking.button)
    settle(session)
    assert dialog.number.text() == "02-KH/TU"
    qtbot.waitUntil(lambda: "được giữ cho trường hợp này" in dialog.taking.words.text())
    assert dialog.number_frame.problem_text() == ""
    press(qtbot, dialog.act_button)
    settle(session)
    stored = plan_of(session.book, "KH27")
    assert stored is not None
    assert (stored.number, stored.issued) == ("02-KH/TU", ON)
    found = case_papers.proposal(session.book, session.workspace.resources, CasePaper("plan", "KH27"))
    assert (found.entry.number, found.entry.state) == (2, PaperState.RESERVED)
