"""The register driven by keys and mouse: keep, issue, open, correct, cancel, explain, set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.register.gaps_dialog import GapsDialog
from luanchuyen_desktop.gui.register.issue_dialog import CorrectDialog, IssueDialog
from luanchuyen_desktop.gui.register.reason_dialog import ReasonDialog
from luanchuyen_desktop.gui.register.reserve_dialog import ReserveDialog
from luanchuyen_desktop.gui.register.settings_dialog import RegisterSettingsDialog
from luanchuyen_desktop.gui.register.window import RegisterWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.register import desk, settings
from luanchuyen_desktop.services.register.desk import Issue, Wanted
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.gui.hands import press, type_into, write_words

Settle = Callable[[Session], None]
W = TypeVar("W", bound=QWidget)
DAY = date(2026, 11, 22)


def opened(kind: type[W], qtbot: QtBot) -> W:
    def shown() -> list[W]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    found = shown()[-1]
    qtbot.waitExposed(found)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def told(gaps: GapsDialog, column: int) -> str:
    item = gaps.table.item(0, column)
    return item.text() if item is not None else ""


def keep(session: Session, settle: Settle, *codes: str | None) -> None:
    for code in codes:
        wanted = Wanted(PaperKind.DECISION, "QĐ/TU", DAY, about="về việc thử", rotation=code)
        session.submit(partial(desk.reserve, resources=session.workspace.resources, wanted=wanted))
        settle(session)
    settle(session)


def issued(session: Session, settle: Settle, pdf: bytes | None = b"%PDF-1.4 thu") -> None:
    keep(session, settle, None)
    wanted = Issue(PartialDate.of(DAY), "về việc thử", "Lê Văn Ký", pdf)
    resources = session.workspace.resources
    session.submit(lambda book: desk.issue(book, resources, "VB0001", wanted, DAY))
    settle(session)
    settle(session)


def test_a_number_is_kept_by_keys_and_shown(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert "Sổ văn bản chưa có số nào" in window.empty.label.text()
    press(qtbot, window.reserve_button)
    dialog = opened(ReserveDialog, qtbot)
    assert dialog.plan.text() == "Sẽ giữ: Quyết định số 01-QĐ/TU."
    write_words(qtbot, dialog.about, "về việc điều động")
    type_into(qtbot, dialog.number, "3")
    qtbot.waitUntil(lambda: "bỏ qua số từ 01-QĐ/TU đến 02-QĐ/TU" in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    assert dialog.reason.isVisible()
    write_words(qtbot, dialog.reason, "Văn phòng cấp")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    settle(session)
    settle(session)
    assert [window.model.text(at, "number") for at in range(3)] == ["01-QĐ/TU", "02-QĐ/TU", "03-QĐ/TU"]
    assert window.model.text(2, "about") == "về việc điều động"
    assert "Số trống chưa rõ vì sao: 0" in window.summary.text()
    session.undo()
    settle(session)
    settle(session)
    assert window.model.rowCount() == 0
    assert "03-QĐ/TU không còn được giữ" in window.notice.label.text()


def test_a_day_outside_the_term_is_told_before_anything_is_written(
    window: RegisterWindow, session: Session, qtbot: QtBot
) -> None:
    press(qtbot, window.reserve_button)
    dialog = opened(ReserveDialog, qtbot)
    type_into(qtbot, dialog.day, "1/1/2020")
    qtbot.waitUntil(lambda: "không thuộc nhiệm kỳ" in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    type_into(qtbot, dialog.day, "2026")
    qtbot.waitUntil(lambda: "Nhập đủ ngày" in dialog.lacks.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert register.entries(session.book) == []


def test_filters(window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    keep(session, settle, "LC0001", None)
    assert window.model.text(0, "case") == "LC0001 – Nguyễn Văn Đức"
    window.search.setFocus()
    qtbot.keyClicks(window.search, "duc")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    window.search.clear()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.model.rowCount() == 2)
    window.state.setFocus()
    qtbot.keyClick(window.state, Qt.Key.Key_Down)
    qtbot.keyClick(window.state, Qt.Key.Key_Down)
    assert window.state.value() is PaperState.ISSUED
    assert window.model.rowCount() == 0
    assert "Không có dòng nào khớp" in window.empty.label.text()
    press(qtbot, window.empty.button)
    assert window.model.rowCount() == 2
    gone: list[FieldRef] = []
    window.go_to.connect(gone.append)
    window.table.selectRow(0)
    press(qtbot, window.case_button)
    assert gone == [FieldRef("rotation", "LC0001", "decision_no")]


def test_issued_with_a_file_and_opened_byte_for_byte(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    keep(session, settle, None)
    window.table.selectRow(0)
    assert not window.open_button.isEnabled()
    press(qtbot, window.issue_button)
    dialog = opened(IssueDialog, qtbot)
    assert dialog.signer.value() == "Lê Văn Ký"
    assert "Không lưu bản PDF" in dialog.plan.text()
    type_into(qtbot, dialog.signer, "")
    qtbot.waitUntil(lambda: "chưa có người ký" in dialog.lacks.text())
    write_words(qtbot, dialog.signer, "Trần Thị Ký")
    pdf = b"%PDF-1.4 ban quet"
    (tmp_path / "ky.pdf").write_bytes(pdf)
    (tmp_path / "gia.pdf").write_bytes(b"khong phai")
    paper = dialog._paper
    assert paper is not None
    assert not isinstance(paper, bytes)
    paper.read(tmp_path / "ky.pdf")
    settle(session)
    qtbot.waitUntil(lambda: "được lưu đúng như hiện nay" in dialog.plan.text())
    press(qtbot, dialog.act_button)
    settle(session)
    settle(session)
    assert window.model.text(0, "state") == "Đã ban hành"
    papers: list[Paper] = []
    window.paper_wanted.connect(papers.append)
    window.table.selectRow(0)
    press(qtbot, window.open_button)
    assert papers[0].make(session.workspace, lambda _done, _total: None) == pdf
    assert papers[0].title == "Quyết định số 01-QĐ/TU (bản 1)"
    assert "/" not in papers[0].file_name
    assert session.book.undo_name() == "Ban hành: Quyết định số 01-QĐ/TU"


def test_what_is_no_pdf_is_told(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    keep(session, settle, None)
    window.table.selectRow(0)
    press(qtbot, window.issue_button)
    dialog = opened(IssueDialog, qtbot)
    (tmp_path / "gia.pdf").write_bytes(b"khong phai")
    paper = dialog._paper
    assert paper is not None
    assert not isinstance(paper, bytes)
    paper.read(tmp_path / "gia.pdf")
    box = opened(QMessageBox, qtbot)
    assert "gia.pdf" in box.text()
    box.close()
    assert paper.value() is None
    dialog.close()


def test_a_changed_blob_is_told(window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    issued(session, settle)
    session.book.database.execute_sql("UPDATE file_content SET content = x'00'")
    papers: list[Paper] = []
    window.paper_wanted.connect(papers.append)
    window.table.selectRow(0)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    with pytest.raises(BookError, match="mã băm khác"):
        papers[0].make(session.workspace, lambda _done, _total: None)


def test_a_correction_makes_a_version_and_undo_says_so(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    issued(session, settle)
    window.table.selectRow(0)
    press(qtbot, window.correct_button)
    dialog = opened(CorrectDialog, qtbot)
    assert not dialog.act_button.isEnabled()
    assert not dialog.from_records.isVisible()
    write_words(qtbot, dialog.reason, "Ghi sai trích yếu")
    qtbot.waitUntil(lambda: "không khác bản đang có" in dialog.lacks.text())
    write_words(qtbot, dialog.about, " (sửa)")
    qtbot.waitUntil(lambda: "Đây sẽ là bản 2; bản 1 vẫn còn" in dialog.plan.text())
    press(qtbot, dialog.act_button)
    settle(session)
    settle(session)
    assert [window.model.text(at, "state") for at in range(2)] == ["Thay thế", "Đã ban hành, bản 2"]
    window.table.selectRow(0)
    assert "Cùng số này: đã ban hành, bản 2 (Ghi sai trích yếu)" in window.details.toPlainText()
    assert window.open_button.isEnabled()
    assert not window.correct_button.isEnabled()
    session.undo()
    settle(session)
    settle(session)
    assert "bản 1 lại là bản đang có hiệu lực" in window.notice.label.text()


def test_a_number_is_cancelled_with_a_reason_only(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    keep(session, settle, None, None)
    window.table.selectRow(0)
    press(qtbot, window.release_button)
    dialog = opened(ReasonDialog, qtbot)
    assert "Quyết định số 01-QĐ/TU đang được giữ" in dialog._told
    assert not dialog.act_button.isEnabled()
    write_words(qtbot, dialog.reason, "Không ban hành nữa")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    settle(session)
    assert window.model.text(0, "state") == "Hủy số"
    assert not window.release_button.isEnabled()
    press(qtbot, window.reserve_button)
    again = opened(ReserveDialog, qtbot)
    assert again.plan.text() == "Sẽ giữ: Quyết định số 01-QĐ/TU."
    type_into(qtbot, again.number, "3")
    qtbot.waitUntil(lambda: "Số đã hủy có thể cấp lại: 01-QĐ/TU" in again.plan.text())
    again.close()


def test_missing_numbers_are_explained(window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    rotation = session.book.rotation("LC0001")
    assert rotation is not None

    def typed(book: Book) -> Changes | None:
        with book.operate("Nhập số") as write:
            write.update(replace(rotation, decision_no="4-QĐ/TU"))
        return write.changes

    session.submit(typed)
    settle(session)
    settle(session)
    press(qtbot, window.gaps_button)
    gaps = opened(GapsDialog, qtbot)
    assert told(gaps, 0) == "01-QĐ/TU đến 03-QĐ/TU"
    assert told(gaps, 2).endswith("chưa rõ")
    press(qtbot, gaps.explain_button)
    dialog = opened(ReasonDialog, qtbot)
    write_words(qtbot, dialog.reason, "Văn phòng cấp")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    press(qtbot, dialog.act_button)
    settle(session)
    settle(session)
    assert told(gaps, 2) == "dùng ngoài sổ: Văn phòng cấp"
    assert not gaps.explain_button.isEnabled()
    gaps.close()


def test_terms_and_numberings_are_set_by_keys(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    press(qtbot, window.settings_button)
    dialog = opened(RegisterSettingsDialog, qtbot)
    press(qtbot, dialog.add_term)
    term = dialog.terms[-1]
    qtbot.keyClicks(term.name, "2030-2035")
    press(qtbot, dialog.buttons.button(dialog.buttons.StandardButton.Save))
    assert "Nhiệm kỳ 2030-2035: ghi đủ ngày" in dialog.problem.text()
    qtbot.keyClicks(term.first, "1/8/2025")
    press(qtbot, dialog.buttons.button(dialog.buttons.StandardButton.Save))
    assert "chồng lên nhau" in dialog.problem.text()
    type_into(qtbot, term.first, "5/9/2030")
    type_into(qtbot, dialog.numberings[0].before, "45")
    press(qtbot, dialog.buttons.button(dialog.buttons.StandardButton.Save))
    settle(session)
    settle(session)
    stored = settings.load(session.workspace.resources, session.book.settings())
    assert [(each.name, each.last) for each in stored.terms] == [("2025-2030", date(2030, 9, 4)), ("2030-2035", None)]
    press(qtbot, window.reserve_button)
    reserve = opened(ReserveDialog, qtbot)
    assert reserve.plan.text() == "Sẽ giữ: Quyết định số 46-QĐ/TU."
    reserve.close()


def test_print_and_excel(
    window: RegisterWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.print_button.isEnabled()
    keep(session, settle, None)
    papers: list[Paper] = []
    exports: list[Export] = []
    window.paper_wanted.connect(papers.append)
    window.export_wanted.connect(exports.append)
    press(qtbot, window.print_button)
    press(qtbot, window.export_button)
    assert papers[0].make(session.workspace, lambda _done, _total: None).startswith(b"%PDF")
    exports[0].write(tmp_path / "a.xlsx", lambda _done, _total: None)
    assert (tmp_path / "a.xlsx").stat().st_size > 4_000


def test_without_a_term_the_window_says_what_to_do_first(session: Session, settle: Settle, qtbot: QtBot) -> None:
    made = RegisterWindow(session, Settings(None))
    made.show()
    settle(session)
    assert "Trước hết hãy ghi nhiệm kỳ" in made.empty.label.text()
    press(qtbot, made.empty.button)
    dialog = opened(RegisterSettingsDialog, qtbot)
    dialog.close()
    made.close()
    settle(session)
