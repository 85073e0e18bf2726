"""The window of packets: cases in and out, papers ticked and put in order, a run with faults, stopped, remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.gui.papers.packet.choices import Choices, load_choices, store_choices
from luanchuyen_desktop.gui.papers.packet.parts_list import Line, PartsList
from luanchuyen_desktop.gui.papers.packet.window import PacketWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.papers.packets.part import Part, PartPaper, Wish
from luanchuyen_desktop.services.papers.packets.result import Outcome
from luanchuyen_desktop.services.papers.packets.shipped import PARTS
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import pick_from_list, press, write_words

Settle = Callable[[Session], None]
CASES = ("LC0001", "LC0002", "LC0003", "LC0004")


@pytest.fixture
def settings() -> Settings:
    return Settings(None)


@pytest.fixture
def session(session: Session) -> Session:
    first = session.book.rotation("LC0001")
    assert first is not None
    with session.book.operate("Thêm") as write:
        for number in (2, 3, 4):
            write.insert(replace(first, id=None, code=f"LC000{number}", cadre=f"CB00{number}"))
    return session


@pytest.fixture
def window(session: Session, settings: Settings, settle: Settle) -> Iterator[PacketWindow]:
    made = shown(session, settings)
    settle(session)
    yield made
    made.close()
    settle(session)


def shown(session: Session, settings: Settings, parts: dict[str, Part] | None = None) -> PacketWindow:
    made = PacketWindow(session, settings, parts=parts or PARTS)
    made.show()
    made.activateWindow()
    return made


def spoil(book: Book, cadre: str) -> None:
    found = next(each for each in book.records(Cadre) if each.code == cadre)
    with book.operate("Sửa họ tên") as write:
        write.update(replace(found, name=f"{found.name} ☃"))


def only(window: PacketWindow, *keys: str) -> None:
    window.form.parts.show_lines([Line(key, ticked=True) for key in keys])


def ticked(parts: PartsList) -> list[str]:
    return [line.key for line in parts.lines() if line.ticked]


def run(window: PacketWindow, session: Session, settle: Settle, target: Path) -> None:
    window.run(target)
    settle(session)


class TestCases:
    def test_nobody_yet(self, window: PacketWindow) -> None:
        assert window.stack.currentWidget() is window.empty
        assert not window.run_button.isEnabled()
        assert window.summary.text() == "0 trường hợp, 8 loại giấy tờ"

    def test_added_by_code_and_by_name_and_taken_out(self, window: PacketWindow, qtbot: QtBot) -> None:
        pick_from_list(qtbot, window.picker, "LC0001")
        qtbot.waitUntil(lambda: window.model.codes() == ["LC0001"])
        write_words(qtbot, window.picker, "không ai")
        qtbot.keyClick(window.picker, Qt.Key.Key_Return)
        assert "“không ai”" in window.problem.text()
        window.picker.clear()
        assert window.problem.isHidden()
        pick_from_list(qtbot, window.picker, "tran thi dao")
        qtbot.waitUntil(lambda: window.model.codes() == ["LC0001", "LC0002"])
        assert window.picker.text() == ""
        assert window.model.text(1, "name") == "Trần Thị Đào"
        assert "Bí thư Đảng ủy xã" in window.model.text(0, "to")
        assert window.run_button.isEnabled()
        window.table.choose("LC0001")
        window.table.setFocus()
        qtbot.keyClick(window.table, Qt.Key.Key_Delete)
        assert window.model.codes() == ["LC0002"]
        window.table.choose("LC0002")
        press(qtbot, window.remove_button)
        assert window.stack.currentWidget() is window.empty

    def test_one_stands_there_once(self, window: PacketWindow) -> None:
        window.put_in(CASES)
        window.put_in(["LC0002"])
        assert window.model.codes() == list(CASES)

    def test_an_edit_is_seen(self, window: PacketWindow, session: Session, settle: Settle) -> None:
        window.put_in(CASES)

        def remove(book: Book) -> object:
            with book.operate("Xóa") as write:
                write.delete(next(each for each in book.records(Rotation) if each.code == "LC0003"))
            return write.changes

        session.submit(remove)  # type: ignore[arg-type]  # its changes are what is announced
        settle(session)
        assert window.model.text(2, "name") == "(không còn trong sổ)"

    def test_a_double_click_opens_the_case(self, window: PacketWindow, qtbot: QtBot) -> None:
        window.put_in(CASES)
        asked: list[FieldRef] = []
        window.go_to.connect(asked.append)
        window.table.choose("LC0002")
        qtbot.keyClick(window.table, Qt.Key.Key_Return)
        press(qtbot, window.case_button)
        assert asked == [FieldRef("rotation", "LC0002", "state")] * 2


class TestParts:
    def test_ticked_with_the_space_bar_and_the_mouse(self, window: PacketWindow, qtbot: QtBot) -> None:
        parts = window.form.parts
        assert ticked(parts) == [part.key for part in PARTS.values() if part.usual]
        parts.setFocus()
        parts.setCurrentRow(0)
        qtbot.keyClick(parts, Qt.Key.Key_Space)
        assert ticked(parts)[0] == "submission_batch"
        qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=box_of(parts, 1))
        assert ticked(parts)[0] == "draft_decision"
        assert window.summary.text() == "0 trường hợp, 6 loại giấy tờ"

    def test_put_in_order_by_keys_and_buttons(self, window: PacketWindow, qtbot: QtBot) -> None:
        parts = window.form.parts
        parts.setFocus()
        parts.setCurrentRow(0)
        assert not window.form.up.isEnabled()
        qtbot.keyClick(parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert ticked(parts)[:3] == ["submission_batch", "draft_decision", "roster"]
        qtbot.keyClick(parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        qtbot.mouseClick(window.form.up, Qt.MouseButton.LeftButton)
        assert ticked(parts)[0] == "roster"
        qtbot.keyClick(parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # it is the first
        qtbot.mouseClick(window.form.down, Qt.MouseButton.LeftButton)
        assert ticked(parts)[:2] == ["submission_batch", "roster"]
        parts.setCurrentRow(parts.count() - 1)
        assert not window.form.down.isEnabled()

    def test_a_line_that_is_dragged_keeps_what_was_chosen(self, window: PacketWindow) -> None:
        """Without a screen Qt ends a drag at once: this is what its list does when the line is dropped."""
        parts = window.form.parts
        assert parts.dragDropMode() is PartsList.DragDropMode.InternalMove
        window.form.copies.setValue(3)
        nowhere = QModelIndex()
        assert parts.model().moveRow(nowhere, 0, nowhere, 3)
        assert parts.lines()[:3] == [
            Line("submission_batch", ticked=True),
            Line("draft_decision", ticked=True),
            Line("roster", ticked=True, copies=3),
        ]

    def test_copies_of_the_kind_in_hand(self, window: PacketWindow, qtbot: QtBot) -> None:
        parts, copies = window.form.parts, window.form.copies
        parts.setCurrentRow(1)
        copies.setFocus()
        copies.selectAll()
        qtbot.keyClicks(copies, "15")
        assert parts.item(1).text() == "Tờ trình chung  × 15"
        parts.setCurrentRow(0)
        assert copies.value() == 1
        parts.setCurrentRow(1)
        assert copies.value() == 15
        assert [each.copies for each in parts.chosen()][:2] == [1, 15]

    def test_nothing_ticked_nothing_to_make(self, window: PacketWindow, qtbot: QtBot) -> None:
        window.put_in(CASES)
        parts = window.form.parts
        parts.setFocus()
        for row in range(8):
            parts.setCurrentRow(row)
            qtbot.keyClick(parts, Qt.Key.Key_Space)
        assert not window.run_button.isEnabled()


def box_of(parts: PartsList, row: int) -> QPoint:
    option = QStyleOptionViewItem()
    option.initFrom(parts)
    option.rect = parts.visualItemRect(parts.item(row))
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    return parts.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, parts).center()


class TestRun:
    def test_a_file_with_a_fault_in_the_middle(
        self, window: PacketWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
    ) -> None:
        spoil(session.book, "CB002")
        window.put_in(CASES)
        only(window, "roster", "checksheet")
        target = tmp_path / "bộ.pdf"
        run(window, session, settle, target)
        assert target.read_bytes().startswith(b"%PDF")
        outcomes = [row.result.outcome for row in window.model.rows]
        assert outcomes == [Outcome.MADE, Outcome.FAILED, Outcome.MADE, Outcome.MADE]
        assert window.model.text(1, "result") == "● Không lập được"
        words = window.details.toPlainText()
        assert "4 trường hợp: 3 đã lập, 1 không lập được." in words
        assert str(target) in words
        assert "● Trần Thị Đào ☃ (LC0002): Danh sách trích ngang, " in words
        window.table.choose("LC0002")
        assert window.details.toPlainText().startswith("Trần Thị Đào ☃ (LC0002): Không lập được\n")
        window.table.choose("LC0001")
        assert window.details.toPlainText() == "Nguyễn Văn Đức (LC0001): Đã lập"

    def test_the_result_is_opened(
        self,
        window: PacketWindow,
        session: Session,
        settle: Settle,
        qtbot: QtBot,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        window.put_in(CASES[:1])
        only(window, "checksheet")
        assert not window.open_button.isEnabled()
        run(window, session, settle, tmp_path / "bộ.pdf")
        press(qtbot, window.open_button)
        assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "bộ.pdf"]

    def test_a_folder_is_asked_for_and_never_overwritten(
        self, window: PacketWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
    ) -> None:
        window.put_in(CASES[:1])
        only(window, "draft_decision")
        assert not window.form.word.isEnabled()
        qtbot.mouseClick(window.form.as_folder, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        qtbot.mouseClick(window.form.word, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        window.form.title.clear()
        write_words(qtbot, window.form.title, "Họp BTV 05/12")
        for name in ("Họp BTV 05_12", "Họp BTV 05_12 (2)"):
            dialog = window.ask_where()
            assert isinstance(dialog, QFileDialog)
            dialog.fileSelected.emit(str(tmp_path))
            dialog.close()
            settle(session)
            assert sorted(each.suffix for each in (tmp_path / name).iterdir()) == [".docx", ".pdf"]

    def test_a_file_is_proposed_by_its_name(self, window: PacketWindow, qtbot: QtBot) -> None:
        window.put_in(CASES[:1])
        press(qtbot, window.run_button)
        dialog = window.findChild(QFileDialog)
        assert dialog is not None
        assert dialog.selectedFiles()[0].endswith("Bộ hồ sơ họp.pdf")
        dialog.close()

    def test_the_open_book_is_not_overwritten(
        self, window: PacketWindow, session: Session, settle: Settle, faults: list[BaseException]
    ) -> None:
        window.put_in(CASES[:1])
        run(window, session, settle, session.book.path)
        assert "chính là sổ đang mở" in str(faults.pop())
        assert window.run_button.isEnabled()

    def test_frame_and_day(self, window: PacketWindow, qtbot: QtBot) -> None:
        assert window.form.order([]).issued is None
        assert window.form.order([]).frame == PARTY
        qtbot.mouseClick(window.form.dated, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        window.form.frame.setFocus()
        qtbot.keyClick(window.form.frame, Qt.Key.Key_Down)
        order = window.form.order([])
        assert str(order.issued) == "22/11/2026"
        assert order.frame == STATE


class Slow:
    """A part that waits until it is let go, telling how far it is."""

    def __init__(self) -> None:
        self.goes_on = False

    def __call__(self, wish: Wish, progress: Progress) -> PartPaper:
        while not self.goes_on:
            progress(0, len(wish.cases))
        return PartPaper(b"")


@pytest.mark.parametrize("by", ["button", "closing"])
def test_stopped_in_the_middle(
    session: Session, settings: Settings, settle: Settle, qtbot: QtBot, tmp_path: Path, by: str
) -> None:
    slow = Slow()
    window = shown(session, settings, {"slow": Part("slow", "Chậm", slow, usual=True)})
    settle(session)
    window.put_in(CASES)
    window.form.as_folder.setChecked(True)
    window.run(tmp_path / "bộ")
    qtbot.waitUntil(window.strip.isVisible)
    assert not window.run_button.isEnabled()
    assert not window.form.isEnabled()
    if by == "button":
        press(qtbot, window.strip._cancel)
        settle(session)
        assert window.details.toPlainText() == "Đã dừng, không ghi tệp nào."
        assert window.run_button.isEnabled()
    window.close()
    settle(session)
    assert [each.name for each in tmp_path.iterdir() if "bộ" in each.name] == []


def test_the_last_choices_come_back(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> None:
    window = shown(session, settings)
    settle(session)
    window.form.parts.setCurrentRow(0)
    window.form.parts.move_by(1)
    window.form.copies.setValue(4)
    window.form.fronts.setChecked(True)
    window.form.as_folder.setChecked(True)
    assert not window.form.fronts.isEnabled()
    assert not window.form.order([]).fronts
    window.form.word.setChecked(True)
    window.form.frame.setCurrentIndex(1)
    lines = window.form.parts.lines()
    window.close()
    again = shown(session, settings)
    settle(session)
    assert again.form.parts.lines() == lines
    assert lines[1] == Line("roster", ticked=True, copies=4)
    assert again.form.choices() == Choices(tuple(lines), STATE, as_folder=True, word=True, fronts=True)
    again.close()


@pytest.mark.parametrize(
    "stored",
    [
        {"parts": "x", "frame": 3, "folder": "yes", "word": None},
        {"parts": [1, {"key": 2}, {"key": "gone", "ticked": True}, {"key": "roster", "copies": True}]},
        {"parts": [{"key": "roster", "ticked": True, "copies": 10**9}, {"key": "roster"}], "frame": "other"},
    ],
)
def test_damaged_choices_stop_nobody(
    session: Session, settings: Settings, settle: Settle, stored: dict[str, object]
) -> None:
    settings.set("packet", stored)  # type: ignore[arg-type]  # whatever stands in the file
    window = shown(session, settings)
    settle(session)
    assert {line.key for line in window.form.parts.lines()} == set(PARTS)
    assert all(line.copies == 1 for line in window.form.parts.lines())
    assert window.form.frame.currentData() == PARTY
    window.close()


def test_choices_are_stored_as_they_are() -> None:
    settings = Settings(None)
    kept = Choices((Line("roster", ticked=True, copies=3), Line("decision", ticked=False)), STATE, as_folder=True)
    store_choices(settings, kept)
    assert load_choices(settings) == kept
