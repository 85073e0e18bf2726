"""Packages by key and mouse: moves picked, ordered, swapped; results beside them; kept, undone, proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.moves.package_window import PackageWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.moves import packages
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.moves.conftest import Hands
from tests.province import AS_OF

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CHAIN = (
    Move("C1", "X2", "BT", None, None, 36, "Nguyễn Văn A"),
    Move("C2", "X3", "BT", None, None, 36, "Nguyễn Văn B"),
    Move("C3", "X1", "BT", None, None, 36, "Nguyễn Văn C"),
)


@pytest.fixture
def window(session: Session, hands: Hands) -> Iterator[PackageWindow]:
    """With three people who follow one another, laid out."""
    made = opened(session, hands, CHAIN)
    yield made
    made.close()


def opened(session: Session, hands: Hands, moves: Sequence[Move] = ()) -> PackageWindow:
    """A window with the package in hand laid out; ``moves`` are kept as package 1 before."""
    if moves:
        keep(session.book, *moves)
    made = PackageWindow(session)
    hands.show(made)
    laid(hands, made)
    return made


def keep(book: Book, *moves: Move, key: str = "package.1", name: str = "Phương án A") -> None:
    packages.keep(book, key, Package(name, moves))


def stored(session: Session, key: str = "package.1") -> Package:
    return next(one.package for one in packages.kept_packages(session.book) if one.key == key)


def laid(hands: Hands, window: PackageWindow) -> None:
    """Until the results are those of the package in hand, and all is stored."""
    hands.until(lambda: not window._store_soon.isActive() and not window.results._pause.isActive())
    hands.settle()
    hands.until(lambda: window.results.result is not None and window.results.result.package == window.keeper.package)


def posts_text(window: PackageWindow) -> str:
    """What the tab of posts says; it is made when it is looked at."""
    before = window.results.currentIndex()
    window.results.setCurrentIndex(1)
    text = window.results.posts.toPlainText()
    window.results.setCurrentIndex(before)
    return text


def names(window: PackageWindow) -> list[str]:
    return [window.model.text(row, "name") for row in range(window.model.rowCount())]


def pick_move(hands: Hands, window: PackageWindow, cadre: str, unit: str) -> None:
    hands.pick(window.editor.cadre, cadre, cadre)
    hands.pick(window.editor.unit, f"dang uy xa {unit[1]}", unit)
    hands.pick(window.editor.title, "bi thu", "BT")


def test_a_swap_is_built_from_nothing(session: Session, hands: Hands) -> None:
    window = PackageWindow(session)
    hands.show(window)
    assert "Phương án chưa có ai" in window.results.cadres.toPlainText()
    assert not window.propose_button.isEnabled()
    pick_move(hands, window, "C1", "X2")
    laid(hands, window)
    assert stored(session) == Package("Phương án 1", CHAIN[:1])
    assert names(window) == ["1. Nguyễn Văn A"]
    assert window.model.text(0, "found") == "● 1  ✓ 1"
    assert window.model.text(0, "from") == "Bí thư Đảng ủy xã 1"
    text = window.results.cadres.toPlainText()
    assert "● thêm · LC03" in text
    assert "✓ bớt · LC05" in text
    assert window.results.tabText(0) == "Cán bộ  ● 1  ✓ 1"
    assert window.results.tabText(1) == "Vị trí  1 trống, 1 vượt"
    hands.press(window.add_button)
    assert window.focusWidget() is window.editor.cadre
    pick_move(hands, window, "C2", "X1")
    laid(hands, window)
    assert len(stored(session).moves) == 2
    assert window.results.tabText(1) == "Vị trí"
    assert "Nguyễn Văn B (C2) → Nguyễn Văn A (C1)" in posts_text(window)
    assert window.model.text(1, "found") == "–"
    window.close()


def test_an_edit_of_a_move_is_stored_and_undone(session: Session, hands: Hands, window: PackageWindow) -> None:
    hands.click_row(window.table, 1)
    assert window.editor.cadre.value() == "C2"
    hands.type(window.editor.start, "1/3/2027")
    laid(hands, window)
    assert stored(session).moves[1].start == PartialDate(2027, 3, 1)
    assert window.model.text(1, "start") == "01/03/2027"
    assert "Tạm trống" in posts_text(window)
    window.table.setFocus()
    QTest.keyClick(window, Key.Key_Z, CONTROL)
    hands.until(lambda: stored(session).moves == CHAIN)
    laid(hands, window)
    assert window.editor.start.value() is None
    assert "Tạm trống" not in posts_text(window)
    QTest.keyClick(window, Key.Key_Y, CONTROL)
    hands.until(lambda: stored(session).moves != CHAIN)
    hands.settle()


def test_lines_go_up_and_down_and_out(session: Session, hands: Hands, window: PackageWindow) -> None:
    hands.click_row(window.table, 0)
    assert not window.up_button.isEnabled()
    hands.press(window.down_button)
    hands.press(window.down_button)
    assert not window.down_button.isEnabled()
    laid(hands, window)
    assert [move.cadre for move in stored(session).moves] == ["C2", "C3", "C1"]
    assert window._chosen() == [2]
    hands.press(window.up_button)
    laid(hands, window)
    assert [move.cadre for move in stored(session).moves] == ["C2", "C1", "C3"]
    hands.click_row(window.table, 2, add=True)
    hands.press(window.remove_button)
    laid(hands, window)
    assert [move.cadre for move in stored(session).moves] == ["C2"]
    assert window.editor.cadre.value() is None


def test_two_lines_swap_where_they_go(session: Session, hands: Hands, window: PackageWindow) -> None:
    hands.click_row(window.table, 0)
    assert not window.swap_button.isEnabled()
    hands.click_row(window.table, 1, add=True)
    hands.press(window.swap_button)
    laid(hands, window)
    assert [move.to_unit for move in stored(session).moves] == ["X3", "X2", "X1"]
    assert "Nguyễn Văn B đang giữ chính vị trí đến" in window.results.cadres.toPlainText()
    assert window.model.text(1, "found") == "● !"


def test_one_button_swaps_with_the_holder(session: Session, hands: Hands, book: Book) -> None:
    window = opened(session, hands, CHAIN[:1])
    hands.click_row(window.table, 0)
    hands.press(window.exchange_button)
    laid(hands, window)
    first, back = stored(session).moves
    assert (back.cadre, back.to_unit, back.to_title) == ("C2", "X1", "BT")
    assert first == CHAIN[0]
    assert window.results.result is not None
    assert window.results.result.errors == 0
    hands.click_row(window.table, 0)
    assert not window.exchange_button.isEnabled()  # the holder moves already
    window.close()


def test_of_several_holders_one_is_chosen(session: Session, hands: Hands, book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(Tenure("C6", PartialDate(2024, 1, 1), None, "X2", "BT"))
    window = opened(session, hands, CHAIN[:1])
    hands.click_row(window.table, 0)
    hands.press(window.exchange_button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Nguyễn Văn B (C2)", "Nguyễn Văn F (C6)"]
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    laid(hands, window)
    assert stored(session).moves[1].cadre == "C6"
    window.close()


def test_named_copied_compared_deleted(session: Session, hands: Hands, window: PackageWindow) -> None:
    window.results.setCurrentIndex(2)
    assert "Chưa có phương án nào khác" in window.results.comparison.toPlainText()
    hands.press(window.copy_button)
    laid(hands, window)
    assert window.name.text() == "Phương án A (bản 2)"
    hands.type(window.name, "Phương án B")
    QTest.keyClick(window.name, Key.Key_Return)
    hands.settle()
    assert stored(session, "package.2").name == "Phương án B"
    assert [window.chooser.itemText(at) for at in range(2)] == ["Phương án A", "Phương án B"]
    hands.click_row(window.table, 2)
    hands.press(window.remove_button)
    laid(hands, window)
    window.results.other.setFocus()
    QTest.keyClick(window.results.other, Key.Key_Down)
    hands.until(lambda: window.results.compared is not None)
    text = window.results.comparison.toPlainText()
    assert "Phương án B" in text
    assert "Phương án A" in text
    assert "Bị trống" in text  # X1, only in B
    hands.press(window.delete_button)
    hands.until(lambda: window.chooser.count() == 1)
    assert window.notice.isVisible()
    assert window.name.text() == "Phương án A"
    hands.press(window.notice.undo_button)
    hands.until(lambda: window.chooser.count() == 2)
    laid(hands, window)


def test_a_name_that_is_taken_is_refused(
    session: Session, hands: Hands, book: Book, faults: list[BaseException]
) -> None:
    keep(book, *CHAIN)
    keep(book, key="package.2", name="Phương án B")
    window = opened(session, hands)
    hands.type(window.name, "phuong an b")
    QTest.keyClick(window.name, Key.Key_Return)
    hands.settle()
    (fault,) = faults
    assert isinstance(fault, UserError)
    assert "Đã có phương án tên “phuong an b”." in fault.message
    assert window.name.text() == "Phương án A"  # as the book has it
    assert stored(session).name == "Phương án A"
    window.close()


def test_another_package_is_chosen(session: Session, hands: Hands, book: Book) -> None:
    keep(book, *CHAIN)
    keep(book, CHAIN[0], CHAIN[0], key="package.2", name="Phương án B")
    window = opened(session, hands)
    window.chooser.setFocus()
    QTest.keyClick(window.chooser, Key.Key_Down)
    assert "Đang xét phương án" in window.results.cadres.toPlainText()  # nothing of the other one stays
    laid(hands, window)
    assert window.name.text() == "Phương án B"
    assert "● Dòng 2: Nguyễn Văn A đã có ở dòng 1 của phương án" in window.results.cadres.toPlainText()
    window.close()


def test_turned_into_proposals_and_undone(session: Session, hands: Hands, book: Book, window: PackageWindow) -> None:
    hands.press(window.propose_button)
    hands.until(window.notice.isVisible)
    assert "Đã lập 3 đề xuất" in window.notice.label.text()
    assert [one.state for one in book.records(Rotation)] == [RotationState.PROPOSED] * 3
    hands.settle()
    hands.press(window.notice.undo_button)
    hands.until(lambda: not list(book.records(Rotation)))
    hands.settle()
    assert stored(session).moves == CHAIN


def test_proposals_are_refused_in_a_sentence(
    session: Session, hands: Hands, book: Book, faults: list[BaseException]
) -> None:
    with book.operate("Đã có") as write:
        write.insert(Rotation("LC0007", "C2", "X2", "BT", "X3", "BT", state=RotationState.PROPOSED))
    window = opened(session, hands, CHAIN)
    hands.press(window.propose_button)
    hands.until(lambda: bool(faults))
    assert "Nguyễn Văn B đã có luân chuyển LC0007" in str(faults[0])
    assert not window.notice.isVisible()
    hands.settle()
    window.close()


def test_a_cadre_of_the_package_is_deleted(session: Session, hands: Hands, book: Book, window: PackageWindow) -> None:
    hands.click_row(window.table, 1)
    cadre = next(one for one in book.records(Cadre) if one.code == "C2")
    session.submit(lambda book: editing.delete(book, cadre))
    hands.until(lambda: "Nguyễn Văn B không còn trong sổ" in window.results.cadres.toPlainText())
    assert names(window)[1] == "2. Nguyễn Văn B"
    assert window.editor.cadre.value() is None
    hands.settle()
    session.undo()
    hands.until(lambda: "không còn trong sổ" not in window.results.cadres.toPlainText())
    assert window.editor.cadre.value() == "C2"
    hands.settle()


def test_a_code_that_changes_is_followed(session: Session, hands: Hands, book: Book, window: PackageWindow) -> None:
    unit = next(one for one in book.records(Unit) if one.code == "X2")
    session.submit(lambda book: editing.save(book, replace(unit, code="XÃ2", name="Đảng ủy xã Hai")))
    hands.until(lambda: "Đảng ủy xã Hai" in window.results.cadres.toPlainText())
    assert window.moves()[0].to_unit == "XÃ2"
    assert window.model.text(0, "to") == "Bí thư Đảng ủy xã Hai"
    hands.settle()


def test_what_is_typed_is_stored_on_closing(session: Session, hands: Hands) -> None:
    window = opened(session, hands, CHAIN)
    hands.click_row(window.table, 0)
    hands.type(window.editor.months, "48")
    QTest.keyClick(window, Key.Key_Escape)
    assert not window.isVisible()
    hands.settle()
    assert stored(session).moves[0].months == 48


def test_a_link_asks_for_the_cadre(session: Session, hands: Hands, window: PackageWindow) -> None:
    asked: list[str] = []
    window.cadre_asked.connect(asked.append)
    window.results.cadres.anchorClicked.emit(QUrl("2"))
    assert asked == ["C3"]


def test_an_unreadable_package_is_told(session: Session, hands: Hands, book: Book) -> None:
    with book.operate("Hỏng") as write:
        write.set("package.1", "{")
    window = PackageWindow(session)
    hands.show(window)
    assert "Phương án số 1 không đọc được" in window.notice.label.text()
    assert not window.name.isEnabled()
    assert window.delete_button.isEnabled()
    pick_move(hands, window, "C1", "X2")  # makes another one; the unreadable stays as it is
    laid(hands, window)
    assert stored(session, "package.2").moves == CHAIN[:1]
    assert book.settings()["package.1"] == "{"
    window.close()


def test_in_a_book_that_is_only_read(
    book: Book, rule_book: RuleBook, qtbot: object, faults: list[BaseException]
) -> None:
    """Moves may be laid out; nothing is kept."""
    from pytestqt.qtbot import QtBot

    assert isinstance(qtbot, QtBot)
    with Book.open(book.path, user="Khách", read_only=True) as shut:
        session = Session(Workspace(shut, rule_book, AS_OF, paths.resources()), faults.append)
        session.start()
        hands = Hands(session, qtbot)
        hands.settle()
        window = PackageWindow(session)
        hands.show(window)
        pick_move(hands, window, "C1", "X2")
        laid(hands, window)
        assert "LC03" in window.results.cadres.toPlainText()
        assert not window.propose_button.isEnabled()
        hands.press(window.copy_button)
        laid(hands, window)
        assert window.chooser.count() == 2
        window.close()
        session.tasks.close()
        session.deleteLater()
        shut.release_thread()
    assert packages.kept_packages(book) == []
    assert not faults
