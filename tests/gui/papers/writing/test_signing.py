"""Who signs and the secrecy mark chosen for one paper; the joint tờ trình; the text of the form from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    FollowUp,
    Opinion,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    Tenure,
)
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.gui.papers import cases
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.office.signers import Authority, Body, Signer, signers_text
from luanchuyen_desktop.services.papers.particulars import case_of, remembered
from luanchuyen_desktop.services.papers.printing import print_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording import template_desk
from luanchuyen_desktop.services.papers.wording.templates import text_in_use
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.register.case_papers import proposal
from luanchuyen_desktop.services.register.issued_papers import paper_of
from luanchuyen_desktop.store import register
from tests.gui.hands import press, type_into
from tests.services.papers.form_book import records

Still = Callable[[], None]
Key = Qt.Key
CHIEF = Signer("1", Body.COMMITTEE, "Nguyễn Văn An", "BÍ THƯ", Authority.ON_BEHALF)
DEPUTY = Signer("2", Body.COMMITTEE, "Trần Thị Bích", "PHÓ BÍ THƯ", Authority.ON_BEHALF)
HEAD = Signer("3", Body.DEPARTMENT, "Lê Văn Cường", "TRƯỞNG BAN")


@pytest.fixture
def still(window: PapersWindow, session: Session, qtbot: QtBot) -> Still:
    def wait() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: not window._pause.isActive(), timeout=10_000)
            qtbot.waitUntil(lambda: not session.tasks.jobs, timeout=10_000)
            QApplication.processEvents()

    return wait


@pytest.fixture
def signers(session: Session) -> None:
    with session.book.operate("Người ký") as write:
        write.set("paper.signers", signers_text([CHIEF, DEPUTY, HEAD]))


def choose(box: QComboBox, qtbot: QtBot, wanted: object) -> None:
    """By the keys of the list."""
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Home)
    for _ in range(box.count()):
        if box.currentData() == wanted:
            return
        qtbot.keyClick(box, Key.Key_Down)
    raise LookupError(wanted)


def told(session: Session, *codes: str, kind: str = "decision") -> str:
    pdf = print_papers(session.workspace, FormRequest(kind, codes)).pdf
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


@pytest.mark.usefixtures("signers")
def test_a_signer_and_a_mark_are_kept_with_the_paper(
    window: PapersWindow, session: Session, still: Still, qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "decision")
    still()
    signing = window.fields.signing
    assert signing.signer.itemText(0) == "Theo thiết lập: Nguyễn Văn An – T/M BAN THƯỜNG VỤ, BÍ THƯ"
    assert [signing.signer.itemData(at) for at in range(signing.signer.count())] == ["", "1", "2"]
    choose(signing.signer, qtbot, "2")
    still()
    choose(signing.secrecy, qtbot, "TỐI MẬT")
    still()
    kept = remembered(session.book.settings(), KINDS["decision"], case_of(session.book, KINDS["decision"], "LC0001"))
    assert (kept.signer, kept.secrecy) == ("2", "TỐI MẬT")
    assert "Trần Thị Bích" in told(session, "LC0001")  # from the book alone, as a packet prints it
    assert "TỐI MẬT" in told(session, "LC0001")
    found = proposal(session.book, session.workspace.resources, CasePaper("decision", "LC0001"))
    assert found.signer == "Trần Thị Bích"
    window.ask(cases.rotations(["LC0001"]))  # it comes back
    choose(window.fields.kind, qtbot, "decision")
    still()
    assert (signing.signer.currentData(), signing.secrecy.currentData()) == ("2", "TỐI MẬT")
    session.undo()
    still()
    assert signing.secrecy.currentData() is None
    assert signing.signer.currentData() == "2"


@pytest.mark.usefixtures("signers")
def test_a_signer_who_is_gone_leaves_a_draft_that_says_so(
    window: PapersWindow, session: Session, still: Still, qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "decision")
    still()
    choose(window.fields.signing.signer, qtbot, "2")
    still()
    assert window.issue_button.isEnabled()
    with session.book.operate("Bỏ người ký") as write:
        write.set("paper.signers", signers_text([CHIEF, HEAD]))
    window.draft()
    still()
    lines = [window.lacks.item(at).text() for at in range(window.lacks.count())]
    assert any("không còn trong danh sách người ký. Chọn lại người ký." in line for line in lines)
    assert not window.issue_button.isEnabled()
    assert "không còn" in window.fields.signing.signer.currentText()
    choose(window.fields.signing.signer, qtbot, "")
    still()
    assert window.issue_button.isEnabled()


@pytest.mark.usefixtures("signers")
def test_minutes_are_signed_by_who_chairs_them(window: PapersWindow, still: Still, qtbot: QtBot) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "minutes_meeting")
    still()
    assert not window.fields.signing.signer.isVisible()
    assert window.fields.signing.secrecy.isVisible()
    choose(window.fields.kind, qtbot, "checksheet")
    still()
    assert not window.fields.number.isVisible()
    assert not window.fields.taking.isVisible()


def more(session: Session) -> None:
    """Others of whom the book says as much as of the first."""
    with session.book.operate("Thêm") as write:
        for at, name in ((5, "Hoàng Văn Em"), (6, "Vũ Thị Giang")):
            for record in records(name):
                if isinstance(record, Cadre):
                    write.insert(replace(record, code=f"CB{at}"))
                elif isinstance(record, Rotation):
                    write.insert(replace(record, code=f"LC000{at}", cadre=f"CB{at}"))
                elif isinstance(record, Tenure | PlanningEntry | Evaluation):
                    write.insert(replace(record, cadre=f"CB{at}"))
                elif isinstance(record, ProcedureStep | Opinion | FollowUp):
                    write.insert(replace(record, rotation=f"LC000{at}"))


@pytest.mark.usefixtures("signers")
def test_one_proposal_for_several_takes_a_number_and_is_issued(
    window: PapersWindow, session: Session, still: Still, qtbot: QtBot
) -> None:
    more(session)
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "submission_batch")
    assert "từ hai trường hợp trở lên" in window.fields.why.text()
    window.ask(cases.rotations(["LC0005", "LC0001"]))
    choose(window.fields.kind, qtbot, "submission_batch")
    still()
    assert window.fields.share.isHidden()
    type_into(qtbot, window.fields.date, "20/11/2026")
    qtbot.keyClick(window.fields.date, Key.Key_Tab)
    press(qtbot, window.fields.taking.button)
    still()
    assert window.fields.number.value() == "01-TTr/BTCTU"
    window.store()
    still()
    assert window.pages.isVisible()
    text = told(session, "LC0005", "LC0001", kind="submission_batch")
    assert "Hoàng Văn Em" in text
    assert "Trần Đức Nam" in text
    # Other cases, another paper; and a paper about one of them takes another number.
    window.ask(cases.rotations(["LC0001", "LC0006"]))
    choose(window.fields.kind, qtbot, "submission_batch")
    still()
    assert window.fields.number.value() is None
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "submission")
    type_into(qtbot, window.fields.date, "20/11/2026")
    press(qtbot, window.fields.taking.button)
    still()
    assert window.fields.number.value() == "02-TTr/BTCTU"
    window.ask(cases.rotations(["LC0001", "LC0005"]))  # in whatever order
    choose(window.fields.kind, qtbot, "submission_batch")
    still()
    assert window.fields.number.value() == "01-TTr/BTCTU"
    lacks = [window.lacks.item(at).text() for at in range(window.lacks.count())]
    assert window.issue_button.isEnabled(), lacks
    press(qtbot, window.issue_button)
    still()
    dialog = next(each for each in window.findChildren(IssueDialog) if each.isVisible())
    assert dialog.signer.value() == "Lê Văn Cường"
    assert dialog.about.value() == "về việc luân chuyển cán bộ (Trần Đức Nam và 1 cán bộ khác)"
    press(qtbot, dialog.act_button)
    still()
    entry = next(each for each in register.entries(session.book) if each.number == 1)
    assert entry.state is PaperState.ISSUED
    assert paper_of(session.book, entry) == CasePaper("submission_batch", "LC0001\nLC0005")
    assert window.status.text().startswith("✓") or "đã ban hành" in window.status.text().lower()
    printed = print_papers(session.workspace, FormRequest("submission_batch", ["LC0005", "LC0001"]))
    assert set(printed.issued) == {"LC0001", "LC0005"}


def test_a_new_version_of_the_text_shows_in_the_pages(
    window: PapersWindow, session: Session, still: Still, qtbot: QtBot
) -> None:
    asked: list[tuple[str, str, str]] = []
    window.template_wanted.connect(lambda *of: asked.append(of))
    window.ask(cases.rotations(["LC0001"]))
    choose(window.fields.kind, qtbot, "introduction")
    still()
    window.activateWindow()
    qtbot.keyClick(window, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("introduction", "LC0001", "party")]
    press(qtbot, window.fields.template)
    assert len(asked) == 2
    kind, workspace = KINDS["introduction"], session.workspace
    text = text_in_use(session.book, workspace.resources, kind).text.replace("GIẤY GIỚI THIỆU", "GIẤY GIỚI THIỆU MỚI")
    drawn: list[object] = []
    window._drawing.drafted.connect(drawn.append)
    session.submit(lambda _book: template_desk.save_version(workspace, kind.key, text, "", datetime(2026, 11, 23)))
    still()
    assert drawn
    assert "GIẤY GIỚI THIỆU MỚI" in told(session, "LC0001", kind="introduction")
