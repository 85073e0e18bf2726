"""The register from elsewhere: a number for a decision, issuing from the preview, what undo tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import PaperState, RotationState
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.register.window import RegisterWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.gui.hands import press, type_into, write_words
from tests.gui.opened import opened_window, settle

TODAY = date(2026, 11, 22)
Settle = Callable[[Session], None]


@pytest.fixture
def deciding(with_term: Book, session: Session, settle: Settle, qtbot: QtBot) -> Iterator[DecideDialog]:
    """The dialog for a second rotation, which is not decided yet."""
    with with_term.operate("Đề xuất") as write:
        write.insert(Rotation("LC0002", "CB002", "SNV", "PGD", "XA1", "BT", state=RotationState.SUBMITTED))
    rotation = with_term.rotation("LC0002")
    dossier = with_term.dossier("CB002")
    assert rotation is not None
    assert dossier is not None
    made = DecideDialog(session, dossier, rotation)
    made.show()
    settle(session)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not isValid(made))
    settle(session)


def test_the_next_number_comes_into_the_field(
    deciding: DecideDialog, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(deciding.date, "20/11/2026")
    press(qtbot, deciding.taking.button)
    settle(session)
    assert deciding.number.text() == "01-QĐ/TU"
    qtbot.waitUntil(lambda: "được giữ cho trường hợp này" in deciding.taking.words.text())
    press(qtbot, deciding.taking.button)  # it has one: the same again
    settle(session)
    assert deciding.number.text() == "01-QĐ/TU"
    assert [(each.number, each.rotation) for each in register.entries(session.book)] == [(1, "LC0002")]


def take_for_another(session: Session) -> None:
    resources, other = session.workspace.resources, decision_of("LC0001")
    session.submit(lambda book: case_papers.take_number(book, resources, other, date(2026, 11, 1)))


def test_a_number_that_another_document_has_stops_the_decision(
    deciding: DecideDialog, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    take_for_another(session)
    settle(session)
    write_words(qtbot, deciding.number, "1-QĐ/TU")
    qtbot.keyClicks(deciding.date, "20/11/2026")
    qtbot.keyClicks(deciding.start, "1/12/2026")
    qtbot.waitUntil(lambda: "đã có: giữ số" in deciding.taking.words.text())
    assert not deciding.act_button.isEnabled()
    assert "của văn bản khác" in deciding.lacks.text()
    deciding.number.setFocus()
    qtbot.keyClick(deciding.number, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write_words(qtbot, deciding.number, "2-QĐ/TU")
    qtbot.waitUntil(lambda: "chưa dùng cho văn bản nào" in deciding.taking.words.text())
    assert "của văn bản khác" not in deciding.lacks.text()


def test_the_decision_is_refused_also_when_the_check_came_too_late(
    deciding: DecideDialog, session: Session, settle: Settle, faults: list[BaseException], qtbot: QtBot
) -> None:
    take_for_another(session)
    settle(session)
    write_words(qtbot, deciding.number, "1-QĐ/TU")
    qtbot.keyClicks(deciding.date, "20/11/2026")
    qtbot.keyClicks(deciding.start, "1/12/2026")
    type_into(qtbot, deciding.months, "36")
    write_words(qtbot, deciding.person, "Bí thư")
    write_words(qtbot, deciding.reason, "Cấp bách")
    session.submit(deciding.operation())
    settle(session)
    assert "đã có: giữ số" in str(faults[0])
    rotation = session.book.rotation("LC0002")
    assert rotation is not None
    assert rotation.state is RotationState.SUBMITTED


def test_without_a_term_the_refusal_is_told(session: Session, book: Book, settle: Settle, qtbot: QtBot) -> None:
    rotation, dossier = book.rotation("LC0001"), book.dossier("CB001")
    assert rotation is not None
    assert dossier is not None
    dialog = DecideDialog(session, dossier, replace(rotation, state=RotationState.SUBMITTED))
    dialog.show()
    press(qtbot, dialog.taking.button)
    settle(session)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert "chưa ghi nhiệm kỳ" in box.text()  # type: ignore[attr-defined]  # a message box
    box.close()
    dialog.close()


# -- the preview -------------------------------------------------------------------------------------------------------


@pytest.fixture
def main(with_term: Book, qtbot: QtBot) -> Iterator[MainWindow]:
    rotation = with_term.rotation("LC0001")
    assert rotation is not None
    with with_term.operate("Số quyết định") as write:
        write.update(replace(rotation, decision_no="5-QĐ/TU"))
    path = with_term.path
    with_term.close()
    with opened_window(path, TODAY, qtbot) as made:
        yield made


def preview_of(main: MainWindow, qtbot: QtBot) -> Preview:
    session = main.session
    assert session is not None

    def make(workspace: Workspace, progress: Progress) -> bytes:  # as the tab of the rotations does
        return decisions_pdf(workspace, ["LC0001"], progress)

    main.acts.make_paper(Paper("Quyết định", "a.pdf", make, decision_of("LC0001")))
    settle(main, qtbot)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in main.findChildren(Preview)))
    settle(main, qtbot)
    return next(each for each in main.findChildren(Preview) if each.isVisible())


def test_the_paper_is_issued_as_it_is_shown_and_undo_says_what_becomes_of_the_number(
    main: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    preview = preview_of(main, qtbot)
    act = next(each for each in preview.bar.actions() if each.text() == "Ban hành…")
    act.trigger()
    settle(main, qtbot)
    dialog = preview.findChild(IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert (dialog.signer.value(), str(dialog.date.value())) == ("Lê Văn Ký", "01/09/2025")
    press(qtbot, dialog.act_button)
    settle(main, qtbot)
    qtbot.waitUntil(lambda: act.text() == "Đã ban hành (bản 1)")
    assert not act.isEnabled()
    session = main.session
    assert session is not None
    (entry,) = register.entries(session.book)
    kept = register.issued_pdf(session.book, entry, "x")
    preview.save_to(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == kept
    preview.close()
    again = preview_of(main, qtbot)
    again.save_to(tmp_path / "b.pdf")
    assert (tmp_path / "b.pdf").read_bytes() == kept
    again.close()
    main.menu.undo.trigger()
    settle(main, qtbot)
    assert "Số 05-QĐ/TU không còn là đã ban hành mà trở lại giữ số" in main.statusBar().currentMessage()
    assert [each.state for each in register.entries(session.book)] == [PaperState.RESERVED]


def test_what_cannot_be_issued_is_told_when_it_is_asked_for(main: MainWindow, qtbot: QtBot) -> None:
    session = main.session
    assert session is not None
    rotation = session.book.rotation("LC0001")
    assert rotation is not None

    def coarse(book: Book) -> Changes | None:
        with book.operate("Ngày không đủ") as write:
            write.update(replace(rotation, decided=PartialDate(2025, 9)))
        return write.changes

    session.submit(coarse)
    settle(main, qtbot)
    preview = preview_of(main, qtbot)
    act = next(each for each in preview.bar.actions() if each.text() == "Ban hành…")
    act.trigger()
    settle(main, qtbot)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert "chưa ghi đủ ngày quyết định" in box.text()  # type: ignore[attr-defined]  # a message box
    box.close()
    preview.close()
    assert register.entries(session.book) == []


def test_a_draft_is_not_issued(main: MainWindow, qtbot: QtBot) -> None:
    """The decision is dated and numbered, but it lacks who signs it: the paper bears DỰ THẢO."""
    session = main.session
    assert session is not None

    def nobody(book: Book) -> Changes | None:
        with book.operate("Người ký") as write:
            write.set("paper.signer", "")
        return write.changes

    session.submit(nobody)
    settle(main, qtbot)
    preview = preview_of(main, qtbot)
    act = next(each for each in preview.bar.actions() if each.text() == "Ban hành…")
    act.trigger()
    settle(main, qtbot)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert "còn thiếu: Người ký" in box.text()  # type: ignore[attr-defined]  # a message box
    box.close()
    preview.close()
    assert register.entries(session.book) == []


def test_from_the_menu_and_closed_with_the_book(main: MainWindow, qtbot: QtBot) -> None:
    main.menu.register.trigger()
    settle(main, qtbot)
    window = next(each for each in main.findChildren(RegisterWindow) if each.isVisible())
    assert window.windowTitle() == "Sổ văn bản"
    main.close_book()
    qtbot.waitUntil(lambda: main.session is None, timeout=10_000)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in main.findChildren(RegisterWindow)))
