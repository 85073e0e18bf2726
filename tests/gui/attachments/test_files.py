"""Files of a paper: attached by button and by dropping, looked at, saved, taken off, undone; the window never waits."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.records import Attachment, DossierItem
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.gui.attachments.files_box import FilesBox
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.papers_section import PapersSection
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.procedure.attachments import Owner
from luanchuyen_desktop.store.attached_files import attachments_of, content_of
from tests.gui.hands import press, write_words
from tests.gui.rotations.rotation_desk import shown

Settle = Callable[[Session], None]
PDF = b"%PDF-1.4\n" + b"noi dung " * 200


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> Iterator[RotationView]:
    made = shown(session, qtbot)
    settle(session)
    made.table.choose("LC0001")
    yield made
    box(made)._copies.remove()


def papers(view: RotationView) -> PapersSection:
    assert view.form.sections is not None
    return view.form.sections.items


def box(view: RotationView) -> FilesBox:
    return papers(view).files


def stored(session: Session) -> list[Attachment]:
    return attachments_of(session.book, AttachedTo.ROTATION, "LC0001")


def open_row(qtbot: QtBot, section: PapersSection, row: int) -> None:
    place = section.table.visualRect(section.table.model().index(row, 1)).center()
    qtbot.mouseClick(section.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def file(tmp_path: Path, name: str, content: bytes = PDF) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def drop(view: RotationView, row: int, *paths: Path) -> bool:
    """As from the desktop: enter, move, let go; whether it was taken."""
    table = papers(view).table
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(table.visualRect(table.model().index(row, 1)).center())
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, action, data, button, key)
    QApplication.sendEvent(table.viewport(), enter)
    move = QDragMoveEvent(at, action, data, button, key)
    QApplication.sendEvent(table.viewport(), move)
    if not (enter.isAccepted() and move.isAccepted()):
        return False
    event = QDropEvent(at, action, data, button, key)
    QApplication.sendEvent(table.viewport(), event)
    return event.isAccepted()


def cell(view: RotationView, row: int, column: int) -> Any:
    return papers(view).table.model().index(row, column).data()


def test_files_are_attached_by_the_button(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    open_row(qtbot, papers(view), 2)
    assert cell(view, 2, 1) == "Sơ yếu lý lịch"
    press(qtbot, box(view).attach_button)
    dialog = box(view).findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters() == ["Giấy tờ và ảnh (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.docx *.xlsx)"]
    dialog.filesSelected.emit([str(file(tmp_path, "lý lịch.pdf")), str(file(tmp_path, "b.pdf", PDF + b"2"))])
    dialog.reject()
    qtbot.waitUntil(lambda: len(stored(session)) == 2)
    settle(session)
    assert cell(view, 2, 2) == "đã có"  # the paper was missing
    assert cell(view, 2, 3) == "2 tệp · 3,6 kB"
    assert [box(view)._model.index(row, 1).data() for row in range(2)] == ["lý lịch.pdf", "b.pdf"]
    assert session.book.undo_name() == "Đính kèm 2 tệp"
    assert papers(view).total.text().startswith("Cả sổ: 2 tệp, 3,6 kB trên 500 MB. Mỗi tệp đến 20 MB.")
    session.undo()
    settle(session)
    assert (cell(view, 2, 2), cell(view, 2, 3)) == ("còn thiếu", "")
    session.redo()
    settle(session)
    assert cell(view, 2, 3) == "2 tệp · 3,6 kB"


def test_files_are_dropped_on_a_paper(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(view, 0, file(tmp_path, "tờ trình.pdf"))
    qtbot.waitUntil(lambda: len(stored(session)) == 1)
    settle(session)
    assert cell(view, 0, 3) == "tờ trình.pdf · 1,8 kB"
    assert stored(session)[0].item == "Tờ trình"
    workbook = file(tmp_path, "bảng.xlsx")
    assert drop(view, 1, workbook)  # also what the window itself would import
    settle(session)


def test_what_cannot_be_attached_is_told_and_nothing_is_half_done(
    view: RotationView,
    session: Session,
    settle: Settle,
    faults: list[BaseException],
    tmp_path: Path,
) -> None:
    large = tmp_path / "lớn.pdf"
    with large.open("wb") as made:
        made.truncate(2_000_000_000)
    for path, told in (
        (large, "có 2 GB, quá giới hạn 20 MB"),
        (tmp_path, "là thư mục"),
        (tmp_path / "mất.pdf", "Không còn thấy"),
        (file(tmp_path, "rỗng.pdf", b""), "rỗng"),
        (file(tmp_path, "a.exe", b"MZ"), "là chương trình"),
    ):
        assert drop(view, 0, path)
        settle(session)
        assert told in str(faults.pop())
    assert stored(session) == []
    assert list(session.book.records(DossierItem)) == []


def test_nothing_is_taken_where_nothing_may_be_written(
    view: RotationView, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(session.book, "read_only", True)
    view.form.refresh()
    assert not drop(view, 0, file(tmp_path, "a.pdf"))
    assert "Kéo tệp" not in papers(view).total.text()
    settle(session)


def test_text_that_is_dragged_is_not_taken(view: RotationView) -> None:
    table = papers(view).table
    data = QMimeData()
    data.setText("chữ")
    event = QDragEnterEvent(
        QPointF(table.viewport().rect().center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(table.viewport(), event)
    assert not event.isAccepted()


def attach(view: RotationView, session: Session, settle: Settle, path: Path, item: str = "Tờ trình") -> None:
    box(view).attach_to(Owner(AttachedTo.ROTATION, "LC0001", item), [path])
    while session.tasks.jobs:
        settle(session)


def test_a_copy_is_looked_at_and_goes_with_the_form(
    view: RotationView,
    session: Session,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    attach(view, session, settle, file(tmp_path, "a.pdf"))
    open_row(qtbot, papers(view), 0)
    opened: list[Path] = []

    def look(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", look)
    press(qtbot, box(view).open_button)
    qtbot.waitUntil(lambda: len(opened) == 1)
    settle(session)
    box(view).table.setFocus()
    qtbot.keyClick(box(view).table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 2)
    settle(session)
    first, second = opened
    assert first.name == second.name == "a.pdf"
    assert first.read_bytes() == PDF
    assert not first.stat().st_mode & 0o222  # what would be typed there has no way back into the book
    folder = first.parent.parent
    box(view)._copies.remove()
    assert not folder.exists()


def test_copies_go_when_the_form_goes(session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path) -> None:
    made = shown(session, qtbot)
    settle(session)
    made.table.choose("LC0001")
    attach(made, session, settle, file(tmp_path, "a.pdf"))
    copy = box(made)._copies.make(session.book, stored(session)[0])
    made.hide()
    made.deleteLater()
    qtbot.waitUntil(lambda: not copy.exists())


def test_what_a_killed_program_left_is_swept(
    view: RotationView, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "tạm"
    left, young = place / "luanchuyen-xem-cu" / "x", place / "luanchuyen-xem-moi" / "x"
    for folder in (left, young):
        folder.mkdir(parents=True)
        file(folder, "a.pdf").chmod(0o400)
    os.utime(left.parent, (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    attach(view, session, settle, file(tmp_path, "a.pdf"))
    copy = box(view)._copies.make(session.book, stored(session)[0])
    assert copy.exists()
    assert not left.parent.exists()
    assert young.exists()


def test_no_program_for_a_file_is_told(
    view: RotationView,
    session: Session,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    attach(view, session, settle, file(tmp_path, "a.pdf"))
    open_row(qtbot, papers(view), 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    press(qtbot, box(view).open_button)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    told = QApplication.activeModalWidget()
    assert told is not None
    assert "không có chương trình mở được “a.pdf”" in told.property("text")
    told.close()
    settle(session)


def test_a_copy_is_saved_and_a_file_taken_off(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(view, session, settle, file(tmp_path, "a.pdf"))
    open_row(qtbot, papers(view), 0)
    press(qtbot, box(view).save_button)
    dialog = box(view).findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "ra.pdf"))
    dialog.reject()
    settle(session)
    assert (tmp_path / "ra.pdf").read_bytes() == PDF
    assert box(view).note.text() == f"Đã lưu thành {tmp_path / 'ra.pdf'}"
    box(view).table.setFocus()
    qtbot.keyClick(box(view).table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: stored(session) == [])
    settle(session)
    assert cell(view, 0, 2) == "đã có"  # the paper stays
    assert not box(view).remove_button.isVisible()
    session.undo()
    settle(session)
    press(qtbot, box(view).remove_button)
    qtbot.waitUntil(lambda: stored(session) == [])
    settle(session)


def test_a_renamed_paper_keeps_its_files(
    view: RotationView, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    press(qtbot, papers(view).add_button)
    assert not box(view).attach_button.isEnabled()  # it has no name yet
    editor = papers(view).editor
    assert editor is not None
    write_words(qtbot, editor.editor("item"), "Giấy khác")
    qtbot.waitUntil(box(view).attach_button.isEnabled)
    qtbot.keyClick(editor.editor("item"), Qt.Key.Key_Return)
    settle(session)
    attach(view, session, settle, file(tmp_path, "a.pdf"), "Giấy khác")
    editor = papers(view).editor
    assert editor is not None
    write_words(qtbot, editor.editor("item"), " nữa")
    qtbot.keyClick(editor.editor("item"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(session)[0].item == "Giấy khác nữa")
    settle(session)
    last = papers(view).table.model().rowCount() - 1
    assert (cell(view, last, 1), cell(view, last, 3)) == ("Giấy khác nữa", "a.pdf · 1,8 kB")


def test_the_window_goes_on_while_a_large_file_is_written(
    view: RotationView, session: Session, settle: Settle, tmp_path: Path
) -> None:
    path = file(tmp_path, "lớn.pdf", PDF + os.urandom(19_900_000))
    turns: list[float] = []
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start()
    attach(view, session, settle, path)
    timer.stop()
    assert content_of(session.book, stored(session)[0]) == path.read_bytes()
    longest = max(later - earlier for earlier, later in pairwise(turns))
    assert longest < 0.5, f"the window stood still for {longest:.2f} s"
    assert len(turns) > 10
