"""The window of the rule sets, driven by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog
from luanchuyen_desktop.gui.rule_sets.proposal_dialog import ProposalDialog
from luanchuyen_desktop.gui.rule_sets.setting_dialog import SettingDialog
from luanchuyen_desktop.gui.rule_sets.window import RuleSetsWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.services.law.program_parts import AGE_RULE, AGES, DATA
from luanchuyen_desktop.services.law.rule_state import PREFIX, open_rules, workspace_of
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.gui.conftest import AS_OF

Settle = Callable[[Session], None]
LEFT = Qt.MouseButton.LeftButton
PERSON, DOCUMENT = "Nguyễn Văn Đức", "Quyết định số 12-QĐ/TU"
DEPUTIES = "CAP-PHO-10-NAM"


@pytest.fixture
def window(session: Session, settle: Settle, qtbot: QtBot) -> Iterator[RuleSetsWindow]:
    made = RuleSetsWindow(session, Settings(None))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    settle(session)
    yield made
    settle(session)
    made.close()


def child(window: QWidget, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())


def proposal(window: QWidget, session: Session, settle: Settle, qtbot: QtBot) -> ProposalDialog:
    found = child(window, ProposalDialog, qtbot)
    assert isinstance(found, ProposalDialog)
    settle(session)
    return found


def type_text(widget: QWidget, text: str) -> None:
    """Key by key; QTest itself knows no letters beyond ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def rows(model: object) -> list[list[str]]:
    count, width = model.rowCount(), model.columnCount()  # type: ignore[attr-defined]  # a RowModel
    return [[model.index(row, column).data() for column in range(width)] for row in range(count)]  # type: ignore[attr-defined]


def choose_rule(window: RuleSetsWindow, rule: str) -> None:
    names = [row[0].split()[0] for row in rows(window.rules.model)]
    window.rules.table.selectRow(names.index(rule))


def test_the_sets_are_listed_with_dates_state_and_confidence(window: RuleSetsWindow) -> None:
    listed = [(row[0], *row[1].split("\n")) for row in rows(window.model)]
    assert listed[0] == (
        "✓ bật",
        "Quy định số 65-QĐ/TW ngày 28/4/2022 của Bộ Chính trị về luân chuyển cán bộ",
        "từ 28/04/2022",
    )
    assert ("– tắt", "Giới hạn thời gian giữ chức cấp phó liên tục ở một đơn vị", "từ 01/01/2023") in listed
    assert "đã đối chiếu văn bản" in window.rules.about.text()
    assert not window.switch_button.isEnabled()
    assert "Trung ương" in window.switch_button.toolTip()
    rules = {row[0]: row for row in rows(window.rules.model)}
    lc04 = rules["LC04 Thời gian luân chuyển ít nhất 36 tháng"]
    assert lc04[1:4] == ["36 tháng (3 năm)", "lỗi", "A: đã đối chiếu văn bản"]
    choose_rule(window, "LC04")
    assert window.rules.detail.text().splitlines() == [
        "Căn cứ: Điều 8, Quy định 65-QĐ/TW",
        "Cấp được cho phép ngoại lệ: Ban Thường vụ Tỉnh ủy",
    ]


def test_the_keyboard_goes_through_the_sets(window: RuleSetsWindow, qtbot: QtBot) -> None:
    window.table.setFocus()
    qtbot.keyClick(window.table, Qt.Key.Key_Down)
    chosen = window.chosen()
    assert chosen is not None
    assert chosen.id == "98-QD-TW"
    assert window.rules.about.text().startswith("Quy định số 98-QĐ/TW")


def test_what_is_fixed_says_why_and_what_is_not_can_be_changed(window: RuleSetsWindow) -> None:
    choose_rule(window, "LC04")
    assert not window.rules.change_button.isEnabled()
    assert "Mức A" in window.rules.why.text()
    choose_rule(window, "LC14")
    assert window.rules.why.text() == "Quy tắc này không có thiết đặt."
    choose_rule(window, "LC15")
    assert window.rules.change_button.isEnabled()
    assert window.rules.why.text() == ""


def test_switching_shows_the_difference_then_records_it(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    session.start()
    settle(session)
    before = list(session.findings)
    window.choose(DEPUTIES)
    qtbot.mouseClick(window.switch_button, LEFT)
    dialog = proposal(window, session, settle, qtbot)
    assert "Thêm 4 kết quả" in dialog.summary.text()
    assert rows(dialog.counts) == [[f"LC18 {session.rule_title('LC18')}", "4", "", ""]]
    assert {row[2] for row in rows(dialog.effects)} == {"Nguyễn Văn Đức", "Trần Thị Đào", "Lê Hoà An", "Phạm Minh"}
    assert all(row[0] == "+ thêm" for row in rows(dialog.effects))
    assert dialog.detail.text().startswith("Sau khi thay đổi: ▲ cảnh báo: ")
    assert not open_rules(session.book, paths.resources()).is_on(DEPUTIES)
    qtbot.mouseClick(dialog.apply_button, LEFT)
    assert dialog.person.problem_text()
    assert dialog.document.problem_text()
    type_text(dialog.person_edit, PERSON)
    type_text(dialog.document_edit, DOCUMENT)
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settle(session)
    settle(session)
    law = open_rules(session.book, paths.resources())
    assert law.is_on(DEPUTIES)
    assert (law.stored[DEPUTIES].person, law.stored[DEPUTIES].document) == (PERSON, DOCUMENT)
    assert sum(row.rule == "LC18" for row in session.findings) == 4  # the whole book was checked again
    assert window.chosen() is not None
    assert rows(window.model)[window.table.currentIndex().row()][0] == "✓ bật"
    history = rows(window.history.model)
    assert history[0][3:6] == ["bật", PERSON, DOCUMENT]
    session.undo()
    settle(session)
    settle(session)
    assert [row.message for row in session.findings] == [row.message for row in before]
    assert rows(window.model)[window.table.currentIndex().row()][0] == "– tắt"


def test_stopping_the_comparison_leaves_everything(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    window.choose(DEPUTIES)
    qtbot.mouseClick(window.switch_button, LEFT)
    dialog = child(window, ProposalDialog, qtbot)
    assert isinstance(dialog, ProposalDialog)
    assert dialog.job is not None
    dialog.job.cancel()
    settle(session)
    assert not dialog.apply_button.isEnabled() or "Thêm" in dialog.summary.text()
    if not dialog.apply_button.isEnabled():
        assert "Đã dừng" in dialog.summary.text()
        qtbot.mouseClick(dialog.again_button, LEFT)
        settle(session)
    assert dialog.apply_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not open_rules(session.book, paths.resources()).stored


def test_a_setting_is_changed_with_its_document(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with session.book.operate("Thêm luân chuyển") as write:
        write.insert(
            Rotation(
                "LC0009", "CB001", "SNV", "PGD", "XA1", "BT", Purpose.TWO_TERMS, PartialDate(2026, 1, 5),
                state=RotationState.DECIDED,
            )
        )  # fmt: skip
    choose_rule(window, "LC08")
    window.rules.settings.selectRow(1)
    qtbot.mouseClick(window.rules.change_button, LEFT)
    dialog = child(window, SettingDialog, qtbot)
    assert isinstance(dialog, SettingDialog)
    editor = dialog.value.editor
    assert isinstance(editor, NumberEdit)
    look = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    editor.selectAll()
    type_text(editor, "5000")
    qtbot.mouseClick(look, LEFT)
    assert "1200" in dialog.value.problem_text()
    assert "Không được để trống." in dialog.document.problem_text()
    editor.selectAll()
    type_text(editor, "240")
    type_text(dialog.document_edit, "Công văn số 12-CV/TU")
    type_text(dialog.article_edit, "mục 2")
    dialog.since_edit.selectAll()
    type_text(dialog.since_edit, "1/1/2026")
    qtbot.mouseClick(look, LEFT)
    shown = proposal(window, session, settle, qtbot)
    assert shown.document_edit.value() == "Công văn số 12-CV/TU"
    assert [row[3] for row in rows(shown.effects)] == ["Luân chuyển LC0009"]
    type_text(shown.person_edit, PERSON)
    qtbot.mouseClick(shown.apply_button, LEFT)
    settle(session)
    settle(session)
    choose_rule(window, "LC08")
    assert [row[1:3] for row in rows(window.rules.settings_model)] == [
        ["120 tháng (10 năm)", ""],
        ["60 tháng (5 năm)", "240 tháng (20 năm)"],
    ]
    period = session.workspace.rule_book.data.in_force(AS_OF)
    assert period is not None
    assert period.terms["LC08"].limits["min_months_short"] == 240


def give(window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot, value: str) -> ProposalDialog:
    """Type another value for the chosen setting, with its document."""
    qtbot.mouseClick(window.rules.change_button, LEFT)
    dialog = child(window, SettingDialog, qtbot)
    assert isinstance(dialog, SettingDialog)
    dialog.value.editor.selectAll()  # type: ignore[attr-defined]  # a NumberEdit
    type_text(dialog.value.editor, value)
    type_text(dialog.document_edit, "Công văn số 12-CV/TU")
    type_text(dialog.article_edit, "mục 2")
    qtbot.mouseClick(next(each for each in dialog.findChildren(QPushButton) if each.isDefault()), LEFT)
    return proposal(window, session, settle, qtbot)


def decide(dialog: ProposalDialog, session: Session, settle: Settle, qtbot: QtBot) -> None:
    type_text(dialog.person_edit, PERSON)
    if not dialog.document_edit.value():
        type_text(dialog.document_edit, DOCUMENT)
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settle(session)
    settle(session)


def test_a_limit_of_the_checks_on_the_data_is_changed_and_taken_out_again(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    window.choose(DATA)
    assert not window.switch_button.isEnabled()
    assert not window.save_button.isEnabled()
    assert not window.remove_button.isEnabled()
    assert "Chỉ bỏ được" in window.remove_button.toolTip()
    choose_rule(window, "DL04")
    decide(give(window, session, settle, qtbot, "240"), session, settle, qtbot)
    assert rows(window.rules.settings_model)[0][1:3] == ["1 tháng", "240 tháng (20 năm)"]
    window.choose("SUA-DL04-1")
    assert window.remove_button.isEnabled()
    qtbot.mouseClick(window.remove_button, LEFT)
    dialog = proposal(window, session, settle, qtbot)
    assert dialog.windowTitle() == "Xem trước thay đổi"
    decide(dialog, session, settle, qtbot)
    assert not open_rules(session.book, paths.resources()).stored
    assert rows(window.history.model)[0][3] == "không còn trong sổ"


def test_an_age_of_retirement_is_changed_for_its_year(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    window.choose(AGES)
    assert rows(window.rules.model)[0][:3] == ["Tuổi nghỉ hưu", "32 giá trị", "–"]
    assert not window.rules.examples_button.isEnabled()
    window.rules.settings.selectRow(7)
    qtbot.mouseClick(window.rules.change_button, LEFT)
    dialog = child(window, SettingDialog, qtbot)
    assert isinstance(dialog, SettingDialog)
    assert not dialog.since.isVisible()  # the year says it
    assert dialog.value._hint.text() == "741 tháng (61 năm 9 tháng)"
    dialog.value.editor.selectAll()  # type: ignore[attr-defined]  # a NumberEdit
    type_text(dialog.value.editor, "744")
    assert dialog.value._hint.text() == "744 tháng (62 năm)"
    dialog.reject()
    decide(give(window, session, settle, qtbot, "744"), session, settle, qtbot)
    assert rows(window.rules.settings_model)[7][0:3] == [
        "Nam, năm 2027",
        "741 tháng (61 năm 9 tháng)",
        "744 tháng (62 năm)",
    ]


def test_several_things_in_one_text_are_edited_line_by_line(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    choose_rule(window, "LC13")
    texts = rows(window.rules.settings_model)
    at = next(number for number, row in enumerate(texts) if "Tờ trình" in row[1])
    window.rules.settings.selectRow(at)
    qtbot.mouseClick(window.rules.change_button, LEFT)
    dialog = child(window, SettingDialog, qtbot)
    assert isinstance(dialog, SettingDialog)
    editor = dialog.value.editor
    assert isinstance(editor, NoteEdit)
    assert dialog.value._hint.text() == "mỗi dòng một mục"
    assert (editor.value() or "").splitlines()[:2] == ["Tờ trình", "Biên bản hội nghị, kết quả biểu quyết"]
    editor.selectAll()
    qtbot.keyClicks(editor, "To trinh;")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "So yeu ly lich")
    assert dialog._typed() == "To trinh; So yeu ly lich"
    dialog.reject()
    settle(session)


def test_a_change_that_changes_nothing_is_told_in_the_form(window: RuleSetsWindow, qtbot: QtBot) -> None:
    choose_rule(window, "LC15")
    qtbot.mouseClick(window.rules.change_button, LEFT)
    dialog = child(window, SettingDialog, qtbot)
    assert isinstance(dialog, SettingDialog)
    type_text(dialog.document_edit, "x")
    type_text(dialog.article_edit, "y")
    look = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    qtbot.mouseClick(look, LEFT)
    assert dialog.isVisible()
    assert "không làm thay đổi gì" in dialog._problem.text()
    dialog.reject()


def test_a_set_goes_to_a_file_and_comes_from_one(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bộ.toml"
    window.save_to(DEPUTIES, path)
    settle(session)
    assert str(path) in window.message.text()
    text = path.read_text(encoding="utf-8").partition("\n")[2]
    path.write_text(text.replace(f'"{DEPUTIES}"', '"TINH-1"').replace("= 120", "= 96"), encoding="utf-8")
    window.load_from(path)
    settle(session)
    dialog = proposal(window, session, settle, qtbot)
    assert "mã kiểm chứng" in dialog.summary.text()  # changed by hand
    assert dialog.apply_button.isEnabled()
    type_text(dialog.person_edit, PERSON)
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settle(session)
    settle(session)
    window.choose("TINH-1")
    assert "riêng của sổ" in window.rules.about.text()
    assert rows(window.rules.model)[0][1].startswith("96 tháng")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "rỗng"),
        (b'kind = "overlay"\nid = \n', "dòng 2"),
        (b"\x00\x01", "NUL"),
        (b"# sha256: 00\nkind = 1\n", "mã kiểm chứng"),
    ],
)
def test_a_malformed_file_is_refused_in_a_sentence(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "hỏng.toml"
    path.write_bytes(content)
    window.load_from(path)
    settle(session)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    assert told in box.text()
    assert "“hỏng.toml”" in box.text()
    box.close()
    assert not open_rules(session.book, paths.resources()).stored


def test_two_sets_are_compared(window: RuleSetsWindow) -> None:
    window.tabs.setCurrentWidget(window.compare)
    assert window.compare.box.currentText().startswith("Quy định số 98-QĐ/TW")
    found = rows(window.compare.model)
    assert found[0][:2] == ["LC01 Hướng luân chuyển", "điều, khoản"]
    assert window.compare.summary.text().startswith(f"{len(found)} điểm khác")
    window.compare.box.setCurrentIndex(window.compare.box.findData(DEPUTIES))
    assert any(row[1] == "có trong bộ quy tắc" for row in rows(window.compare.model))


def test_examples_show_facts_verdict_and_sentence(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    choose_rule(window, "LC08")
    qtbot.mouseClick(window.rules.examples_button, LEFT)
    dialog = child(window, ExamplesDialog, qtbot)
    assert isinstance(dialog, ExamplesDialog)
    settle(session)
    assert rows(dialog.model)[0] == ["● lỗi", "Ghi ngày nghỉ hưu, còn 9 năm 4 tháng"]
    text = dialog.text.toPlainText()
    assert "ngày nghỉ hưu 31/03/2036" in text
    assert "Còn 9 năm 4 tháng công tác" in text
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert "Thiếu một ngày" in dialog.text.toPlainText()
    dialog.close()


def spoil(book: Book) -> Changes | None:
    with book.operate("Ghi hỏng") as write:
        write.set(f"{PREFIX}HONG", "{")
    return write.changes


def test_a_broken_set_is_shown_and_can_be_switched_off(
    window: RuleSetsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    session.submit(spoil)
    settle(session)
    settle(session)
    assert "“HONG”" in window.message.text()
    window.choose("HONG")
    assert "hỏng" in rows(window.model)[window.table.currentIndex().row()][0]
    assert not window.save_button.isEnabled()
    qtbot.mouseClick(window.switch_button, LEFT)
    dialog = proposal(window, session, settle, qtbot)
    type_text(dialog.person_edit, PERSON)
    type_text(dialog.document_edit, DOCUMENT)
    qtbot.mouseClick(dialog.apply_button, LEFT)
    settle(session)
    settle(session)
    assert window.message.isHidden()
    assert not session.workspace.rule_problem


def test_a_read_only_book_is_looked_at_only(
    book: Book, rule_book: RuleBook, faults: list[BaseException], settle: Settle, qtbot: QtBot
) -> None:
    with Book.open(book.path, user="Khác", read_only=True) as reading:
        session = Session(workspace_of(reading, AS_OF, paths.resources()), faults.append)
        made = RuleSetsWindow(session, Settings(None))
        qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        made.show()
        made.choose(DEPUTIES)
        assert not made.switch_button.isEnabled()
        assert not made.load_button.isEnabled()
        assert made.save_button.isEnabled()
        made.rules.table.selectRow(0)
        assert not made.rules.change_button.isEnabled()
        settle(session)
        session.tasks.close()
        made.close()
    assert not faults


def test_the_main_window_tells_of_a_broken_set_and_opens_the_window_once(
    book: Book, rule_book: RuleBook, tmp_path: Path, qtbot: QtBot
) -> None:
    spoil(book)
    book.close()
    around = Surroundings(
        Settings(None), Messages(tmp_path / "x.log"), paths.resources(), tmp_path / "x.log", lambda: AS_OF, "vi"
    )
    main = MainWindow(around, [])
    qtbot.addWidget(main)
    main.show()
    with qtbot.waitSignal(main.book_shown):
        main.open_book(book.path)
    qtbot.waitUntil(lambda: bool(main.findChildren(QMessageBox)))
    box = main.findChildren(QMessageBox)[0]
    assert "“HONG”" in box.text()
    assert "Bộ quy tắc" in box.informativeText()
    box.close()
    main.menu.rule_sets.trigger()
    main.menu.rule_sets.trigger()
    assert len(main.findChildren(RuleSetsWindow)) == 1
    session = main.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.tasks.jobs)
    main.close_book()
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in main.findChildren(RuleSetsWindow)))
    assert not main.menu.rule_sets.isEnabled()
    main.close()
    qtbot.waitUntil(lambda: not main.isVisible())


def test_every_rule_with_a_setting_can_be_shown(window: RuleSetsWindow, qtbot: QtBot) -> None:
    """Each set and each rule once: nothing is cut short by a missing name or value."""
    seen = set()
    for line in window._lines:
        window.choose(line.id)
        for number in range(window.rules.model.rowCount()):
            window.rules.table.selectRow(number)
            rule = window.rules.rule()
            assert rule is not None
            seen.add(rule.rule)
            assert len(rows(window.rules.settings_model)) == len(rule.settings)
    assert seen == {*parameters(), AGE_RULE}
