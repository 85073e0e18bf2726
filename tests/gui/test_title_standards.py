"""The window of title standards by key and mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import TitleStandard
from luanchuyen_desktop.domain.vocabulary import StandardKind
from luanchuyen_desktop.gui.dialogs.title_standards_dialog import TitleStandardsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.level_box import LevelBox
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.store.book import Book

Settle = Callable[[Session], None]


@pytest.fixture
def dialog(session: Session, qtbot: QtBot, faults: list[BaseException]) -> Iterator[TitleStandardsDialog]:
    made = TitleStandardsDialog(session)
    made.show()
    qtbot.waitUntil(made.isVisible)
    yield made
    assert faults == []
    made.close()


def titles(dialog: TitleStandardsDialog) -> list[str]:
    return [row.code for row in dialog.editor.model.rows]


def stored(session: Session) -> list[TitleStandard]:
    return list(session.book.records(TitleStandard))


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 24)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def add(dialog: TitleStandardsDialog, session: Session, settle: Settle, qtbot: QtBot, kind: int, level: int) -> None:
    """Add a standard with the keyboard: kinds and levels by their place in the list."""
    section = dialog.editor.section
    press(qtbot, section.add_button)
    editor = section.editor
    assert editor is not None
    for name, steps in (("kind", kind), ("level", level)):
        box = editor.editor(name)
        box.setFocus()
        qtbot.waitUntil(box.hasFocus)
        for _ in range(steps):
            qtbot.keyClick(box, Qt.Key.Key_Down)
        if name == "level":
            box.activated.emit(box.currentIndex())
    qtbot.keyClick(editor.editor("level"), Qt.Key.Key_Tab)
    settle(session)


def test_titles_by_rank_with_the_number_of_their_standards(dialog: TitleStandardsDialog, qtbot: QtBot) -> None:
    assert titles(dialog) == ["BT", "PGD"]
    assert dialog.editor.model.texts_of(0, dialog.editor.model.rows[0]) == ("Bí thư Đảng ủy xã", "50", "—")
    assert dialog.editor.section.isHidden()
    qtbot.keyClicks(dialog.editor.search, "pho giam")
    qtbot.keyClick(dialog.editor.search, Qt.Key.Key_Return)
    assert titles(dialog) == ["PGD"]
    qtbot.keyClicks(dialog.editor.search, " khong co")
    qtbot.keyClick(dialog.editor.search, Qt.Key.Key_Return)
    assert titles(dialog) == []
    assert "khớp" in dialog.editor.empty.label.text()


def test_a_standard_is_added_changed_deleted_and_taken_back(
    dialog: TitleStandardsDialog, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert dialog.editor.show_title("BT")
    add(dialog, session, settle, qtbot, kind=2, level=3)
    qtbot.waitUntil(lambda: bool(stored(session)))
    settle(session)
    assert stored(session) == [TitleStandard("BT", StandardKind.POLITICAL_THEORY, "Cao cấp", id=1)]
    assert session.book.undo_name() == "Thêm tiêu chuẩn chức danh: Bí thư Đảng ủy xã"
    assert session.catalogue.standards["BT"] == tuple(stored(session))
    assert dialog.editor.model.texts_of(0, dialog.editor.model.rows[0])[2] == "1"
    editor = dialog.editor.section.editor
    assert editor is not None
    editor.editor("valid_from").setFocus()
    qtbot.keyClicks(editor.editor("valid_from"), "30/8/2025")
    qtbot.keyClick(editor.editor("valid_from"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: stored(session)[0].valid_from is not None)
    settle(session)
    assert stored(session)[0].valid_from == PartialDate(2025, 8, 30)
    model = dialog.editor.section.table.model()
    assert [model.index(0, column).data() for column in (1, 2, 3)] == ["Lý luận chính trị", "Cao cấp", "từ 30/08/2025"]
    press(qtbot, dialog.editor.section.delete_button)
    settle(session)
    assert stored(session) == []
    session.undo()
    settle(session)
    assert len(stored(session)) == 1


def test_a_standard_without_its_level_is_not_stored(
    dialog: TitleStandardsDialog, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    dialog.editor.show_title("BT")
    add(dialog, session, settle, qtbot, kind=1, level=0)
    qtbot.wait(50)  # what leaving the field would store, it stores by now
    assert stored(session) == []
    assert not dialog.editor.flush()


def test_the_title_in_hand_stays_when_the_catalogue_changes(
    dialog: TitleStandardsDialog, session: Session, settle: Settle
) -> None:
    dialog.editor.show_title("PGD")
    session.submit(lambda book: editing.save(book, TitleStandard("PGD", StandardKind.IT_SKILLS, "Cơ bản")))
    settle(session)
    assert dialog.editor.heading.text() == "Phó Giám đốc sở"
    assert dialog.editor.section.table.model().rowCount() == 1
    assert not dialog.editor.show_title("không có")


def test_levels_follow_the_kind_and_an_unknown_one_is_told(rule_book: RuleBook, qtbot: QtBot) -> None:
    kinds = [StandardKind.LANGUAGES]
    box = LevelBox(rule_book.scales, lambda: kinds[0])
    qtbot.addWidget(box)
    told: list[str] = []
    box.problem.connect(told.append)
    box.set_value("B1")
    assert [box.itemText(at) for at in range(box.count())] == ["", "A1", "A2", "B1", "B2", "C1", "C2"]
    assert (box.value(), told[-1]) == ("B1", "")
    kinds[0] = StandardKind.IT_SKILLS
    box.take_kind()
    assert box.value() == "B1"  # nothing is thrown away
    assert "B1" in told[-1]
    box.set_value(None)
    assert (box.value(), told[-1]) == (None, "")
    before = box.currentIndex()
    wheel = QWheelEvent(
        QPoint(4, 4), QPoint(4, 4), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == before


def test_a_book_without_titles_says_so(
    tmp_path_factory: pytest.TempPathFactory, session: Session, qtbot: QtBot
) -> None:
    object.__setattr__(session.catalogue, "titles", {})
    dialog = TitleStandardsDialog(session)
    dialog.show()
    assert "chưa có chức danh" in dialog.editor.empty.label.text()
    dialog.close()


def test_a_deleted_title_must_have_no_standards(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(TitleStandard("BT", StandardKind.IT_SKILLS, "Cơ bản"))
    title = book.catalogue().titles["BT"]
    with pytest.raises(Exception, match="tiêu chuẩn chức danh"), book.operate("Xóa") as write:
        write.delete(title)
