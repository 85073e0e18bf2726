"""Writing papers by key and mouse: forms that suit, what is typed and kept, what is missing, numbers, files."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Event

import docx
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.gui.papers import cases
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import READERS, Kind
from luanchuyen_desktop.gui.view import Paper
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.papers.contents.kinds import KINDS
from luanchuyen_desktop.services.papers.particulars import case_of, remembered
from luanchuyen_desktop.services.progress import no_progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store import register
from tests.gui.hands import press, type_into, write_words
from tests.services.papers.form_book import TYPED

Settle = Callable[[Session], None]
Key = Qt.Key


@pytest.fixture
def still(window: PapersWindow, session: Session, qtbot: QtBot) -> Callable[[], None]:
    """Wait until what was typed is drawn up and stored."""

    def wait() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: not window._pause.isActive(), timeout=10_000)
            qtbot.waitUntil(lambda: not session.tasks.jobs, timeout=10_000)
            QApplication.processEvents()

    return wait


def choose(window: PapersWindow, qtbot: QtBot, kind: str) -> None:
    """By the keys of the list."""
    box = window.fields.kind
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Home)
    for _ in range(box.count()):
        if box.currentData() == kind:
            return
        qtbot.keyClick(box, Key.Key_Down)
    raise LookupError(kind)


def lacks(window: PapersWindow) -> list[str]:
    return [window.lacks.item(at).text() for at in range(window.lacks.count())]


def kept_of(session: Session, kind: str, code: str) -> dict[str, str]:
    form = KINDS[kind]
    return dict(remembered(session.book.settings(), form, case_of(session.book, form, code)).own)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def test_the_form_that_suits_comes_first_and_the_others_say_why(
    window: PapersWindow, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    still()
    box = window.fields.kind
    assert box.currentData() == "early_change"  # it was ended before its time
    assert {box.itemData(at) for at in range(box.count())} >= set(KINDS) - {"plan", "submission_batch"}
    assert window.fields.why.isHidden()
    choose(window, qtbot, "settlement")
    assert "Ổn định tại nơi đến" in window.fields.why.text()
    window.ask(cases.rotations(["LC0002"]))
    still()
    assert box.currentData() == "submission"
    choose(window, qtbot, "end_placement")
    assert "chưa kết thúc" in window.fields.why.text()
    still()
    assert window.status.text().startswith("▲ Dự thảo")


def test_what_is_typed_shows_in_the_pages_and_comes_back(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window, qtbot, "minutes_meeting")
    still()
    assert list(window.fields.slots) == [
        *("gio_bat_dau", "dia_diem", "trieu_tap", "co_mat", "vang_mat", "chu_tri", "thu_ky", "gio_ket_thuc"),
    ]
    assert any("Người chủ trì" in line for line in lacks(window))
    write_words(qtbot, window.fields.slots["chu_tri"], "Nguyễn Văn An")
    qtbot.keyClick(window.fields.slots["chu_tri"], Key.Key_Tab)
    still()
    assert not any("Người chủ trì" in line for line in lacks(window))
    assert kept_of(session, "minutes_meeting", "LC0001") == {"chu_tri": "Nguyễn Văn An"}
    assert session.book.undo_name() == "Ghi nội dung giấy tờ: Biên bản họp LC0001"
    choose(window, qtbot, "minutes_count")
    still()
    assert window.fields.slots["chu_tri"].value() is None  # another paper
    choose(window, qtbot, "minutes_meeting")
    still()
    assert window.fields.slots["chu_tri"].value() == "Nguyễn Văn An"
    session.undo()
    still()
    assert window.fields.slots["chu_tri"].value() is None
    assert kept_of(session, "minutes_meeting", "LC0001") == {}


def test_what_is_missing_leads_to_where_it_is_entered(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    with session.book.operate("Người ký") as write:
        write.set("paper.signer", "")
    window.ask(cases.rotations(["LC0002"]))
    choose(window, qtbot, "decision")
    still()
    led: list[FieldRef] = []
    asked: list[bool] = []
    window.go_to.connect(led.append)
    window.settings_wanted.connect(lambda: asked.append(True))

    def click(words: str) -> None:
        item = next(window.lacks.item(at) for at in range(window.lacks.count()) if words in lacks(window)[at])
        window.lacks.scrollToItem(item)
        at = window.lacks.visualItemRect(item).center()
        qtbot.mouseClick(window.lacks.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click("Ngày bắt đầu")
    assert led == [FieldRef("rotation", "LC0002", "start")]
    click("Người ký")
    assert asked == [True]
    click("Số và ký hiệu")
    qtbot.waitUntil(window.fields.number.hasFocus)
    click("Ngày văn bản")
    qtbot.waitUntil(window.fields.date.hasFocus)
    choose(window, qtbot, "minutes_talk")
    still()
    click("Người gặp cán bộ")
    qtbot.waitUntil(window.fields.slots["can_bo_gap"].hasFocus)


def test_an_undecided_case_stays_a_draft_whatever_is_typed(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0002"]))
    choose(window, qtbot, "decision")
    type_into(qtbot, window.fields.date, "20/11/2026")
    press(qtbot, window.fields.taking.button)
    still()
    assert window.fields.number.value() == "01-QĐ/TU"
    assert [(each.number, each.rotation) for each in register.entries(session.book)] == [(1, "LC0002")]
    assert any("chưa ra quyết định" in line for line in lacks(window))
    assert not window.issue_button.isEnabled()


def test_recorded_numbers_stand_locked_and_the_frame_is_remembered(
    window: PapersWindow, kept: Settings, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window, qtbot, "decision")
    still()
    assert (window.fields.number.value(), str(window.fields.date.value())) == ("12", "05/01/2024")
    assert window.fields.number.isReadOnly()
    assert window.fields.taking.isHidden()
    window.fields.frame.setFocus()
    qtbot.keyClick(window.fields.frame, Key.Key_Down)
    still()
    assert kept.text("papers/frame") == STATE
    again = PapersWindow(session, kept)
    assert again.fields.frame.currentData() == STATE
    again.close()


def fill_minutes(window: PapersWindow, still: Callable[[], None], qtbot: QtBot) -> None:
    choose(window, qtbot, "minutes_meeting")
    still()
    press(qtbot, window.fields.today)
    for name, field in window.fields.slots.items():
        write_words(qtbot, field, TYPED[name])
    press(qtbot, window.fields.taking.button)
    still()


def test_a_paper_takes_a_number_is_issued_and_prints_the_same_again(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    fill_minutes(window, still, qtbot)
    assert window.fields.number.value() == "01-BB/BTCTU"
    assert window.status.text() == "✓ Đủ: in được bản chính thức."
    papers: list[Paper] = []
    window.paper_wanted.connect(papers.append)
    qtbot.keyClick(window, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = papers[0].make(session.workspace, no_progress)
    assert "DỰ THẢO" not in text_of(shown)
    press(qtbot, window.issue_button)
    still()
    dialog = window.findChild(IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert (dialog.signer.value(), str(dialog.date.value())) == (TYPED["chu_tri"], "22/11/2026")
    assert dialog.about.value() == "họp xem xét việc luân chuyển cán bộ (Trần Đức Nam)"
    press(qtbot, dialog.act_button)
    still()
    assert window.status.text().startswith("✓ Đã ban hành: Biên bản số 01-BB/BTCTU, ngày 22/11/2026")
    (entry,) = register.entries(session.book)
    assert entry.state is PaperState.ISSUED
    with session.book.operate("Đổi tên") as write:
        write.set("paper.department", "BAN KHÁC")
    window.draft()
    still()
    papers.clear()
    press(qtbot, window.preview_button)
    assert papers[0].make(session.workspace, no_progress) == shown
    assert not window.issue_button.isEnabled()
    choose(window, qtbot, "minutes_count")  # its number is another
    press(qtbot, window.fields.today)
    press(qtbot, window.fields.taking.button)
    still()
    assert window.fields.number.value() == "02-BB/BTCTU"


def test_the_plan_is_written_numbered_and_issued(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.plan("KH26"))
    still()
    assert window.head.text() == "Kế hoạch luân chuyển năm 2026 (KH26)"
    assert window.picker_frame.isHidden()
    press(qtbot, window.fields.today)
    press(qtbot, window.fields.taking.button)
    still()
    assert window.fields.number.value() == "01-KH/TU"
    press(qtbot, window.issue_button)
    still()
    dialog = window.findChild(IssueDialog)
    assert isinstance(dialog, IssueDialog)
    press(qtbot, dialog.act_button)
    still()
    (entry,) = register.entries(session.book)
    assert (entry.plan, entry.rotation, entry.state) == ("KH26", None, PaperState.ISSUED)
    assert entry.about == "kế hoạch luân chuyển năm 2026"


def test_several_cases_each_with_its_state_in_one_file(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    window.ask(cases.rotations(["LC0001", "LC0002", "LC0003"]))
    fill_minutes(window, still, qtbot)
    told = {row.code: row.standing.words for row in window.model.rows if row.standing is not None}
    assert told["LC0001"] == "đủ"
    assert told["LC0002"].startswith("còn thiếu")
    assert told["LC0003"] == "không in được"
    press(qtbot, window.fields.share)
    still()
    assert kept_of(session, "minutes_meeting", "LC0002") == {name: TYPED[name] for name in sorted(window.fields.slots)}
    window.acts.write_pdf(window._request(window._printable()), tmp_path / "a.pdf")
    still()
    printed = text_of((tmp_path / "a.pdf").read_bytes())
    assert printed.count("BIÊN BẢN") == 2
    assert "Phạm Minh" not in printed
    assert "Bản dự thảo: 1." in window.notice.label.text()
    assert "Không in được nên bỏ lại: LC0003." in window.notice.label.text()
    window.table.setFocus()
    qtbot.keyClick(window.table, Key.Key_Down)
    still()
    assert window.head.text().startswith("Lê Thị Đào · LC0002")
    assert window.fields.slots["thu_ky"].value() == TYPED["thu_ky"]
    qtbot.keyClick(window.table, Key.Key_Down)
    still()
    assert "đã hủy" in window.pages.words.text()
    assert window.pages.page_count == 0


def test_word_says_what_the_pages_say(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window, qtbot, "introduction")
    still()
    window.acts.write_word(window._request(["LC0001"]), tmp_path / "a.docx")
    still()
    words = " ".join(each.text for each in docx.Document(str(tmp_path / "a.docx")).paragraphs).replace("\xa0", " ")
    assert "trân trọng giới thiệu đồng chí Trần Đức Nam" in words


def test_a_file_is_not_written_over_the_book(
    window: PapersWindow, session: Session, still: Callable[[], None], faults: list[BaseException]
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    still()
    before = session.book.path.read_bytes()
    window.acts.write_pdf(window._request(["LC0001"]), session.book.path)
    still()
    assert "chính là sổ đang mở" in str(faults[0])
    assert session.book.path.read_bytes() == before


def test_nothing_chosen_says_what_to_do_and_a_case_is_picked_here(
    window: PapersWindow, still: Callable[[], None], qtbot: QtBot
) -> None:
    still()
    assert window.head.text() == "Chọn trường hợp luân chuyển cần soạn văn bản."
    assert not window.preview_button.isEnabled()
    window.picker.setFocus()
    qtbot.keyClicks(window.picker, "LC0002")
    qtbot.keyClick(window.picker, Key.Key_Return)
    still()
    assert window.head.text() == "Lê Thị Đào · LC0002 · Trình"
    assert window.pages.page_count > 0
    qtbot.keyClicks(window.picker, "LC0001")
    qtbot.keyClick(window.picker, Key.Key_Return)
    still()
    assert [row.code for row in window.model.rows] == ["LC0002", "LC0001"]
    assert window.head.text().startswith("Trần Đức Nam")


def test_a_case_that_goes_leaves_the_window_usable(
    window: PapersWindow, session: Session, still: Callable[[], None]
) -> None:
    window.ask(cases.rotations(["LC0002", "LC0001"]))
    still()
    rotation = session.book.rotation("LC0002")
    assert rotation is not None

    def delete(book: object) -> object:
        with session.book.operate("Xóa") as write:
            write.delete(rotation)
        return write.changes

    session.submit(delete)  # type: ignore[arg-type]  # the book is the session's own
    still()
    assert [row.code for row in window.model.rows] == ["LC0001"]
    assert window.head.text().startswith("Trần Đức Nam")


def test_a_date_out_of_every_term_is_told_when_a_number_is_taken(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001"]))
    choose(window, qtbot, "minutes_meeting")
    type_into(qtbot, window.fields.date, "1/1/2010")
    press(qtbot, window.fields.taking.button)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "không thuộc nhiệm kỳ" in box.text()
    box.close()
    still()
    assert register.entries(session.book) == []


def test_numbers_for_all_cases_that_lack_one(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot
) -> None:
    window.ask(cases.rotations(["LC0001", "LC0002"]))
    choose(window, qtbot, "minutes_talk")
    still()
    press(qtbot, window.fields.today)
    still()
    press(qtbot, window.fields.all_numbers)
    still()
    assert [(each.number, each.rotation) for each in register.entries(session.book)] == [(1, "LC0001"), (2, "LC0002")]
    assert window.fields.number.value() == "01-BB/BTCTU"
    window.table.setFocus()
    qtbot.keyClick(window.table, Key.Key_Down)
    still()
    assert window.fields.number.value() == "02-BB/BTCTU"
    press(qtbot, window.fields.all_numbers)  # without a date the day is asked for
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.close()


def test_a_run_that_is_cancelled_writes_nothing(
    window: PapersWindow, session: Session, still: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    window.ask(cases.rotations(["LC0001", "LC0002"]))
    still()
    gate = Event()
    for _ in range(READERS):  # both are kept busy, so that the run waits
        session.read("Bận", lambda _book, _progress: gate.wait(10), Kind.BACKGROUND)
    window.acts.write_pdf(window._request(["LC0001", "LC0002"]), tmp_path / "a.pdf")
    assert window.strip.isVisible()
    press(qtbot, window.strip._cancel)
    gate.set()
    still()
    assert not window.strip.isVisible()
    assert not (tmp_path / "a.pdf").exists()
