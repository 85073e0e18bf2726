"""The catalogue window by keys and mouse: add, edit in place, refuse, delete, take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Place, Position, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level
from luanchuyen_desktop.gui.catalogue.kinds import positions
from luanchuyen_desktop.gui.catalogue.model import CatalogueModel
from luanchuyen_desktop.gui.catalogue.section import CatalogueSection
from luanchuyen_desktop.gui.catalogue.shown import Around
from luanchuyen_desktop.gui.catalogue.starting_titles_dialog import StartingTitlesDialog
from luanchuyen_desktop.gui.catalogue.window import CatalogueWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.workbooks import export_book, prepare_import
from luanchuyen_desktop.store.book import Book

PLACES, UNITS, TITLES, POSITIONS = range(4)
Settle = Callable[[Session], None]


@pytest.fixture
def book(book: Book) -> Book:
    """A position with its number, a unit that has ended and nobody refers to."""
    with book.operate("Thêm") as write:
        write.insert(Position("SNV", "PGD", 3))
        write.insert(Unit("SLD", "Sở Lao động", Level.PROVINCE, valid_to=PartialDate(2025, 2, 28), successors=("SNV",)))
    return book


@pytest.fixture
def window(session: Session, settle: Settle, qtbot: QtBot) -> CatalogueWindow:
    made = CatalogueWindow(session)
    qtbot.addWidget(made)
    made.bring()
    qtbot.waitUntil(made.isActiveWindow)
    settle(session)
    return made


def to(window: CatalogueWindow, number: int) -> CatalogueSection:
    window.tabs.setCurrentIndex(number)
    return window.section


def names(section: CatalogueSection) -> list[str]:
    return [section.model.text(row, section.model.columns[0].key) for row in range(section.model.rowCount())]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 16)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Mark all, then text as a Vietnamese input method hands it over."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def pick(qtbot: QtBot, picker: CodePicker, code: str) -> None:
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    picker.selectAll()
    qtbot.keyClicks(picker, code)
    qtbot.keyClick(picker, Qt.Key.Key_Return)


def choose_level(qtbot: QtBot, section: CatalogueSection, level: Level) -> None:
    box = section.form.editor.editor("level")
    box.setFocus()
    box.setCurrentIndex(0)
    for _ in range(level.order + 1):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.value() is level


def leave(qtbot: QtBot, section: CatalogueSection, settle: Settle, session: Session) -> None:
    section.window().activateWindow()
    qtbot.waitUntil(section.window().isActiveWindow)
    section.search.setFocus()
    qtbot.waitUntil(section.search.hasFocus)
    QApplication.processEvents()
    settle(session)


def choose_row(qtbot: QtBot, section: CatalogueSection, name: str) -> None:
    row = names(section).index(name)
    index = section.model.index(row, 1)
    section.table.scrollTo(index)
    qtbot.mouseClick(section.table.viewport(), Qt.MouseButton.LeftButton, pos=section.table.visualRect(index).center())


def in_hand(section: CatalogueSection) -> str:
    """The code of the record in the form; blank for none."""
    return section.form.record.code if section.form.record is not None else ""


def problem(section: CatalogueSection, field: str) -> str:
    return section.form.editor.frame(field).problem_text()


def test_the_model_is_sound(session: Session) -> None:
    around = Around(session.catalogue, {("SNV", "PGD"): 4})
    model = CatalogueModel(positions(), around)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(list(session.catalogue.positions.values()), around)
    assert (model.text(0, "unit"), model.text(0, "quota"), model.text(0, "held")) == ("Sở Nội vụ", "3", "4")
    model.take([], around)
    assert tester is not None


def test_every_kind_has_its_list_in_order(window: CatalogueWindow) -> None:
    assert [window.tabs.tabText(n) for n in range(4)] == ["Địa bàn 2", "Đơn vị 4", "Chức danh 2", "Vị trí 1"]
    assert names(to(window, PLACES)) == ["Tỉnh Thử", "Xã Một"]
    assert names(to(window, UNITS)) == ["Ban Tổ chức Tỉnh ủy", "Đảng ủy xã Một", "Sở Lao động", "Sở Nội vụ"]
    assert names(to(window, TITLES)) == ["Bí thư Đảng ủy xã", "Phó Giám đốc sở"]


def test_found_filtered_and_sorted(window: CatalogueWindow, qtbot: QtBot) -> None:
    units = to(window, UNITS)
    qtbot.keyClicks(units.search, "noi vu")
    qtbot.waitUntil(lambda: names(units) == ["Sở Nội vụ"])
    assert units.summary.text() == "1 trong 4 dòng"
    units.clear_filters()
    units.in_effect.click()
    assert "Sở Lao động" not in names(units)
    units.in_effect.click()
    units.level.setCurrentIndex(Level.COMMUNE.order + 1)
    assert names(units) == ["Đảng ủy xã Một"]
    units.level.setCurrentIndex(Level.DISTRICT.order + 1)
    assert units.empty.isVisible()
    press(qtbot, units.empty.button)
    assert len(names(units)) == 4
    units.table.order_by(1, Qt.SortOrder.DescendingOrder)
    assert [units.model.text(row, "code") for row in range(4)] == ["XA1", "SNV", "SLD", "BTC"]


def test_a_unit_is_added_and_edited_in_place(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    units = to(window, UNITS)
    press(qtbot, units.add_button)
    editor = units.form.editor
    qtbot.waitUntil(editor.editor("name").hasFocus)
    write(qtbot, editor.editor("name"), "Sở  Tài chính")
    write(qtbot, editor.editor("code"), "STC")
    choose_level(qtbot, units, Level.PROVINCE)
    leave(qtbot, units, settle, session)
    stored = session.catalogue.units["STC"]
    assert (stored.name, stored.level) == ("Sở Tài chính", Level.PROVINCE)
    assert units.form.record == stored
    assert session.book.undo_name() == "Thêm đơn vị: Sở Tài chính"
    pick(qtbot, editor.editor("parent"), "BTC")
    pick(qtbot, editor.editor("place"), "T")
    write(qtbot, editor.editor("valid_from"), "3/2021")
    editor.editor("block").setFocus()
    qtbot.keyClick(editor.editor("block"), Qt.Key.Key_Down)
    qtbot.keyClick(editor.editor("block"), Qt.Key.Key_Down)
    leave(qtbot, units, settle, session)
    stored = session.catalogue.units["STC"]
    assert (stored.parent, stored.place, stored.valid_from) == ("BTC", "T", PartialDate(2021, 3))
    assert stored.block is Block.GOVERNMENT
    for code in ("SNV", "BTC"):
        pick(qtbot, editor.editor("successors").picker, code)
    qtbot.waitUntil(lambda: session.catalogue.units["STC"].successors == ("SNV", "BTC"))
    press(qtbot, editor.editor("successors").buttons()[0])
    qtbot.waitUntil(lambda: session.catalogue.units["STC"].successors == ("BTC",))
    settle(session)
    export_book(session.book, tmp_path / "ra.xlsx")
    assert not prepare_import(session.book, tmp_path / "ra.xlsx").has_errors


def test_a_new_code_is_followed_and_undone(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    units = to(window, UNITS)
    choose_row(qtbot, units, "Sở Nội vụ")
    code = units.form.editor.editor("code")
    write(qtbot, code, "SNV2")
    leave(qtbot, units, settle, session)
    dossier = session.stored("CB001")
    assert dossier is not None
    assert dossier.tenures[0].unit == "SNV2"
    assert session.catalogue.units["SLD"].successors == ("SNV2",)
    assert ("SNV2", "PGD") in session.catalogue.positions
    session.undo()
    settle(session)
    assert code.text() == "SNV"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("code", "BTC", "Mã BTC đã dùng cho “Ban Tổ chức Tỉnh ủy”"),
        ("code", "A;B", "không được chứa dấu ; hoặc dấu phẩy"),
        ("code", "A,B", "không được chứa dấu ; hoặc dấu phẩy"),
        ("code", "m" * 61, "dài 61 ký tự"),
        ("code", "A\x07B", "ký tự điều khiển U+0007"),
        ("name", "t" * 201, "dài 201 ký tự"),
        ("valid_to", "1/2020", "trước ngày có hiệu lực"),
    ],
)
def test_what_is_wrong_is_told_at_the_field_and_kept(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot, field: str, text: str, told: str
) -> None:
    units = to(window, UNITS)
    choose_row(qtbot, units, "Sở Nội vụ")
    write(qtbot, units.form.editor.editor("valid_from"), "2021")
    leave(qtbot, units, settle, session)
    before = session.book.undo_name()
    editor = units.form.editor.editor(field)
    write(qtbot, editor, text)
    leave(qtbot, units, settle, session)
    assert told in problem(units, field)
    assert session.book.undo_name() == before
    choose_row(qtbot, units, "Sở Lao động")  # the form keeps what is wrong until it is mended or put back
    assert in_hand(units) == "SNV"
    assert units.notice.isVisible()
    assert [row.code for row in units.table.chosen_rows()] == ["SNV"]
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert problem(units, field) == ""
    choose_row(qtbot, units, "Sở Lao động")
    assert in_hand(units) == "SLD"
    assert not units.notice.isVisible()


def test_a_unit_cannot_be_above_or_after_itself(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    units = to(window, UNITS)
    choose_row(qtbot, units, "Sở Nội vụ")
    pick(qtbot, units.form.editor.editor("parent"), "SNV")
    leave(qtbot, units, settle, session)
    assert "không thể là cấp trên của chính nó" in problem(units, "parent")
    qtbot.keyClick(units.form.editor.editor("parent"), Qt.Key.Key_Escape)
    pick(qtbot, units.form.editor.editor("successors").picker, "SNV")
    QApplication.processEvents()
    assert "không thể kế tục chính nó" in problem(units, "successors")
    assert session.catalogue.units["SNV"].successors == ()
    press(qtbot, units.form.editor.editor("successors").buttons()[0])
    qtbot.waitUntil(lambda: problem(units, "successors") == "")


def test_a_unit_without_a_level_is_not_stored(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    units = to(window, UNITS)
    press(qtbot, units.add_button)
    write(qtbot, units.form.editor.editor("name"), "Sở Tài chính")
    write(qtbot, units.form.editor.editor("code"), "STC")
    leave(qtbot, units, settle, session)
    assert "STC" not in session.catalogue.units
    choose_row(qtbot, units, "Sở Nội vụ")
    assert "Cấp" in problem(units, "level")
    assert units.form.is_new
    assert not window.flush()
    press(qtbot, units.form.drop_button)
    assert in_hand(units) == ""
    assert window.flush()
    choose_row(qtbot, units, "Sở Nội vụ")
    assert in_hand(units) == "SNV"


def test_what_is_used_is_not_deleted_and_what_is_not_comes_back(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot, faults: list[BaseException]
) -> None:
    units = to(window, UNITS)
    choose_row(qtbot, units, "Sở Nội vụ")
    press(qtbot, units.form.delete_button)
    qtbot.waitUntil(lambda: bool(faults))
    told = str(faults.pop())
    assert "SNV đang được dùng ở 1 bản ghi đơn vị, 1 bản ghi vị trí, 4 bản ghi quá trình công tác" in told
    assert "1 bản ghi luân chuyển, không xóa được" in told
    choose_row(qtbot, units, "Sở Lao động")
    press(qtbot, units.form.delete_button)
    settle(session)
    assert "Sở Lao động" not in names(units)
    assert units.form.record is None
    assert units.notice.isVisible()
    press(qtbot, units.notice.undo_button)
    settle(session)
    assert "Sở Lao động" in names(units)


def test_titles_carry_rank_and_flags(window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot) -> None:
    titles = to(window, TITLES)
    choose_row(qtbot, titles, "Phó Giám đốc sở")
    write(qtbot, titles.form.editor.editor("rank"), "45")
    titles.form.editor.editor("is_non_local").setFocus()
    qtbot.keyClick(titles.form.editor.editor("is_non_local"), Qt.Key.Key_Space)
    leave(qtbot, titles, settle, session)
    kept = session.catalogue.titles["PGD"]
    assert (kept.rank, kept.is_non_local) == (45, True)
    write(qtbot, titles.form.editor.editor("rank"), "bốn lăm")
    leave(qtbot, titles, settle, session)
    assert "không phải là số nguyên" in problem(titles, "rank").lower()
    assert session.catalogue.titles["PGD"] == kept
    assert not window.flush()
    write(qtbot, titles.form.editor.editor("rank"), "")
    leave(qtbot, titles, settle, session)
    assert session.catalogue.titles["PGD"].rank is None
    assert window.flush()


def test_positions_tell_how_many_hold_them(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    posts = to(window, POSITIONS)
    qtbot.waitUntil(lambda: posts.model.text(0, "held") == "4")
    choose_row(qtbot, posts, "Sở Nội vụ")
    assert posts.form.editor.frame("quota").hint_text() == "đang giữ: 4 người"
    write(qtbot, posts.form.editor.editor("quota"), "2")
    leave(qtbot, posts, settle, session)
    assert session.catalogue.positions["SNV", "PGD"].quota == 2
    assert session.book.undo_name() == "Sửa vị trí: Phó Giám đốc Sở Nội vụ"

    def end_one(book: Book) -> object:
        with book.operate("Thôi giữ") as write:
            tenure = next(iter(book.records(Tenure)))
            write.update(replace(tenure, end=PartialDate(2026, 1, 1)))
        return write.changes

    session.submit(end_one)  # type: ignore[arg-type]  # an operation
    qtbot.waitUntil(lambda: posts.form.editor.frame("quota").hint_text() == "đang giữ: 3 người")
    press(qtbot, posts.add_button)
    pick(qtbot, posts.form.editor.editor("unit"), "SNV")
    pick(qtbot, posts.form.editor.editor("title"), "PGD")
    leave(qtbot, posts, settle, session)
    assert "Vị trí này đã có trong danh mục (số lượng 2)" in problem(posts, "title")
    pick(qtbot, posts.form.editor.editor("title"), "BT")
    leave(qtbot, posts, settle, session)
    assert ("SNV", "BT") in session.catalogue.positions


def test_a_record_is_opened_at_a_field(window: CatalogueWindow, qtbot: QtBot) -> None:
    to(window, UNITS).search.setText("không có")
    assert window.open_record(FieldRef("title", "BT", "rank"))
    assert window.section is window.sections[TITLES]
    qtbot.waitUntil(window.section.form.editor.editor("rank").hasFocus)
    assert window.open_record(FieldRef("unit", "SNV", "level"))
    assert in_hand(window.section) == "SNV"
    assert not window.open_record(FieldRef("unit", "không có", "level"))
    assert not window.open_record(FieldRef("cadre", "CB001", "name"))


def test_closing_asks_about_what_cannot_be_stored(window: CatalogueWindow, qtbot: QtBot) -> None:
    places = to(window, PLACES)
    press(qtbot, places.add_button)
    write(qtbot, places.form.editor.editor("name"), "Xã Hai")
    window.close()
    assert window.isVisible()
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())
    button = next(one for one in box.findChildren(QPushButton) if one.text() == "Đóng, bỏ phần chưa ghi")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_an_empty_catalogue_says_what_to_do(
    tmp_path: Path, session: Session, window: CatalogueWindow, settle: Settle, qtbot: QtBot
) -> None:
    def clear(book: Book) -> object:
        with book.operate("Xóa hết") as write:
            for record in list(book.records(Position)):
                write.delete(record)
        return write.changes

    session.submit(clear)  # type: ignore[arg-type]  # an operation
    settle(session)
    posts = to(window, POSITIONS)
    assert posts.empty.label.text().startswith("Chưa có vị trí nào. Thêm ở đây")
    press(qtbot, posts.empty.button)
    qtbot.waitUntil(posts.form.editor.editor("unit").hasFocus)


def test_sizes_are_remembered(window: CatalogueWindow, session: Session, qtbot: QtBot) -> None:
    to(window, TITLES)
    window.resize(760, 500)
    kept = window.save_state()
    other = CatalogueWindow(session)
    qtbot.addWidget(other)
    other.restore_state(kept)
    assert (other.width(), other.height()) == (760, 500)
    assert other.section.kind.table == "title"
    other.restore_state({"size": "x", "tab": 99, "widths": [1]})
    assert [one.kind.record for one in other.sections] == [Place, Unit, Title, Position]


def test_proposed_titles_are_loaded_by_mouse(
    window: CatalogueWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    section = to(window, TITLES)
    before = {title.code: title for title in session.catalogue.titles.values()}
    press(qtbot, section.load_button)
    dialog = section.findChild(StartingTitlesDialog)
    assert dialog is not None
    assert [box.isChecked() for box in dialog.boxes] == [True] * 4
    qtbot.keyClick(dialog.boxes[0], Qt.Key.Key_Space)
    shown = dialog.model.rowCount()
    assert dialog.add_button.text() == f"Thêm {shown} chức danh"
    press(qtbot, dialog.add_button)
    settle(session)
    after = session.catalogue.titles
    assert len(after) == len(before) + shown
    assert all(after[code] == title for code, title in before.items())
    assert after["BT-HU"].is_draft
    assert "BT-TU" not in after
    session.undo()
    settle(session)
    assert set(session.catalogue.titles) == set(before)
