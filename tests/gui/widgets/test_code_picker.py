from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry, EntryModel, find
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame

UNITS = [
    Entry.of("SNV", "Sở Nội vụ", "Tỉnh"),
    Entry.of("SXD", "Sở Xây dựng", "Tỉnh"),
    Entry.of("UB1", "Ủy ban nhân dân", "Xã Một"),
    Entry.of("UB2", "Ủy ban nhân dân", "Xã Hai"),
    Entry.of("DUC", "Đảng ủy xã Đức Hòa", "Xã"),
]


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[CodePicker]:
    window = QWidget()
    layout = QVBoxLayout(window)
    made = CodePicker(UNITS)
    layout.addWidget(FieldFrame("Đơn vị", made))
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.close()


def popup_of(picker: CodePicker) -> QWidget:
    return picker._popup


def frame_of(picker: CodePicker) -> FieldFrame:
    frame = picker.parent()
    assert isinstance(frame, FieldFrame)
    return frame


def test_enter_picks_the_first_that_fits(picker: CodePicker, qtbot: QtBot) -> None:
    seen: list[object] = []
    picker.value_edited.connect(seen.append)
    qtbot.keyClicks(picker, "duc hoa")
    qtbot.waitUntil(lambda: popup_of(picker).isVisible())
    qtbot.keyClick(popup_of(picker), Qt.Key.Key_Return)
    assert picker.value() == "DUC"
    assert picker.text() == "Đảng ủy xã Đức Hòa"
    assert frame_of(picker).hint_text() == "Xã · DUC"
    assert seen == ["DUC"]
    assert not popup_of(picker).isVisible()


def test_second_line_by_arrow_and_by_mouse(picker: CodePicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "uy ban")
    qtbot.waitUntil(lambda: popup_of(picker).isVisible())
    qtbot.keyClick(popup_of(picker), Qt.Key.Key_Down)
    qtbot.keyClick(popup_of(picker), Qt.Key.Key_Return)
    assert picker.value() == "UB2"
    picker.selectAll()
    qtbot.keyClicks(picker, "uy ban")
    qtbot.waitUntil(lambda: popup_of(picker).isVisible())
    popup = picker._popup
    qtbot.mouseClick(
        popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(popup.model().index(0, 0)).center()
    )
    assert picker.value() == "UB1"


def test_leaving_with_an_exact_code_picks_it(picker: CodePicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "sxd")
    qtbot.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.value() == "SXD"
    assert picker.text() == "Sở Xây dựng"


@pytest.mark.parametrize(("typed", "told"), [("khong co", "không có trong danh sách"), ("uy ban nhan dan", "nhiều")])
def test_text_that_names_no_single_thing_stays_and_is_told(
    picker: CodePicker, qtbot: QtBot, typed: str, told: str
) -> None:
    picker.set_value("SNV")
    picker.selectAll()
    qtbot.keyClicks(picker, typed)
    qtbot.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.text() == typed
    assert not picker.is_valid()
    assert told in frame_of(picker).problem_text()
    assert picker.value() == "SNV"


def test_emptying_means_nothing_is_picked(picker: CodePicker, qtbot: QtBot) -> None:
    picker.set_value("SNV")
    seen: list[object] = []
    picker.value_edited.connect(seen.append)
    picker.selectAll()
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert picker.value() is None
    assert picker.is_valid()
    assert seen == [None]


def test_escape_closes_the_list_and_keeps_the_text(picker: CodePicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "so")
    qtbot.waitUntil(lambda: popup_of(picker).isVisible())
    qtbot.keyClick(popup_of(picker), Qt.Key.Key_Escape)
    assert not popup_of(picker).isVisible()
    assert picker.text() == "so"


def test_code_that_points_nowhere_is_shown_and_told(picker: CodePicker) -> None:
    picker.set_value("MẤT")
    assert picker.text() == "MẤT"
    assert not picker.is_valid()
    assert picker.value() == "MẤT"


def test_find_puts_beginnings_first_and_needs_every_word() -> None:
    entries = [Entry.of("1", "Phòng Sở"), Entry.of("2", "Sở Phòng"), Entry.of("3", "Khác")]
    assert [entry.code for entry in find(entries, "so")] == ["2", "1"]
    assert [entry.code for entry in find(entries, "phong so")] == ["1", "2"]
    assert find(entries, "phong khac") == []


def test_find_among_fifty_thousand_is_quick() -> None:
    entries = [Entry.of(f"CB{number:05}", f"Nguyễn Văn Số {number}") for number in range(50_000)]
    started = time.perf_counter()
    assert find(entries, "van so 49999")[0].code == "CB49999"
    assert time.perf_counter() - started < 0.5


def test_model_is_sound(qapp: QApplication) -> None:
    model = EntryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(UNITS)
    model.show([])
    model.show(UNITS[:1])
    assert tester.model() is model
    assert model.index(0).data() == "Sở Nội vụ · Tỉnh · SNV"
