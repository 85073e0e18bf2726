from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui.paper_settings.fields_page import FieldsPage
from luanchuyen_desktop.gui.paper_settings.names_page import NamesPage
from luanchuyen_desktop.gui.paper_settings.setting_row import SettingRow
from luanchuyen_desktop.gui.paper_settings.signers_page import SignersPage
from luanchuyen_desktop.gui.paper_settings.window import PaperSettingsWindow
from luanchuyen_desktop.gui.register.settings_dialog import RegisterSettingsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.office.names import stored_names
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.office.settings_form import Part
from luanchuyen_desktop.services.papers.office.signers import Authority, Body, stored_signers
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press, type_into, write_words

Settle = Callable[[Session], None]
SAVE, CANCEL = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(session: Session, owner: QWidget, qtbot: QtBot, settle: Settle) -> Iterator[PaperSettingsWindow]:
    made = shown(session, owner, qtbot)
    yield made
    if not session.tasks.is_closed:
        settle(session)


def shown(session: Session, owner: QWidget, qtbot: QtBot) -> PaperSettingsWindow:
    made = PaperSettingsWindow(session, paths.resources(), owner)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def go(window: PaperSettingsWindow, part: Part, qtbot: QtBot) -> None:
    """Click a part in the list."""
    item = window.list.item(list(Part).index(part))
    at = window.list.visualItemRect(item).center()
    qtbot.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.part() is part


def row(window: PaperSettingsWindow, key: str) -> SettingRow:
    page = window.pages.currentWidget()
    assert isinstance(page, FieldsPage)
    return page.rows[key]


def click(window: PaperSettingsWindow, which: QDialogButtonBox.StandardButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.buttons.button(which), Qt.MouseButton.LeftButton)


def close(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    window.draft.__init__(paths.resources(), {}, date(2026, 11, 22))  # type: ignore[misc]  # nothing typed any more
    window.reject()


def drawn(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.preview.is_waiting and window.preview.sheet.has_page, timeout=10_000)


def own(book: Book) -> dict[str, str]:
    return {key: text for key, text in book.settings().items() if key.startswith("paper.") and text}


def test_settings_of_several_parts_are_one_operation_that_can_be_undone(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    write_words(qtbot, row(window, "committee").editor, "TỈNH ỦY LÂM ĐỒNG")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    go(window, Part.GROUNDS, qtbot)
    recipients = row(window, "more_recipients").editor
    write_words(qtbot, recipients, "Thường trực Tỉnh ủy")
    qtbot.keyClick(recipients, Qt.Key.Key_Return)
    write_words(qtbot, recipients, "Sở Nội vụ")
    go(window, Part.PARTY, qtbot)
    type_into(qtbot, row(window, "party.size_body").editor, "14,5")
    qtbot.keyPress(window.focusWidget(), Qt.Key.Key_Return)  # stores, from a setting
    settle(session)
    assert QApplication.activeModalWidget() is None
    book = session.book
    assert book.undo_name() == "Sửa thiết lập văn bản"
    assert own(book) == {
        "paper.committee": "TỈNH ỦY LÂM ĐỒNG",
        "paper.more_recipients": "Thường trực Tỉnh ủy\nSở Nội vụ",
        "paper.party.size_body": "14,5",
    }
    session.undo()
    settle(session)
    assert own(book) == {}


def test_what_is_wrong_is_told_while_it_is_typed_and_nothing_is_stored(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    go(window, Part.STATE, qtbot)
    field = row(window, "state.margin_left")
    type_into(qtbot, field.editor, "3 cm")
    assert field.problem.text() == "● “3 cm” không phải số từ 5 đến 60."
    assert window.list.item(list(Part).index(Part.STATE)).text().startswith("● Thể thức nhà nước")
    go(window, Part.LISTS, qtbot)
    click(window, SAVE, qtbot)
    assert window.isVisible()
    assert window.part() is Part.STATE
    assert window.focusWidget() is field.editor
    type_into(qtbot, field.editor, "35")
    assert field.problem.text() == ""
    click(window, SAVE, qtbot)
    settle(session)
    assert own(session.book) == {"paper.state.margin_left": "35"}


def test_the_page_follows_what_is_typed_and_only_the_newest_is_drawn(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    drawn(window, qtbot)
    before = window.preview.sheet.grab().toImage()
    asked: list[object] = []
    window.preview.latest.done.connect(asked.append)
    write_words(qtbot, row(window, "place").editor, "Đà")
    write_words(qtbot, row(window, "place").editor, " Lạt")
    write_words(qtbot, row(window, "place").editor, " Mới")
    drawn(window, qtbot)
    assert len(asked) == 1  # the pauses between keys are too short to draw for
    assert window.preview.sheet.grab().toImage() != before
    go(window, Part.STATE, qtbot)
    assert window.preview.frame.currentData() == "state"
    drawn(window, qtbot)
    assert len(asked) == 2
    close(window, qtbot)


def test_a_page_that_cannot_be_drawn_says_why(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    drawn(window, qtbot)
    write_words(qtbot, row(window, "committee").editor, "TỈNH ỦY \U0001f600")
    qtbot.waitUntil(lambda: "U+1F600" in window.preview.problem.text(), timeout=10_000)
    qtbot.keyClick(row(window, "committee").editor, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not window.preview.problem.text(), timeout=10_000)
    close(window, qtbot)


def test_one_setting_and_all_of_a_part_go_back_to_the_default(
    session: Session, owner: QWidget, settle: Settle, qtbot: QtBot
) -> None:
    with session.book.operate("Chuẩn bị") as write:
        for key in ("place", "committee", "department"):
            write.set(f"paper.{key}", "Riêng")
        write.set("paper.party.size_body", "15")
    window = shown(session, owner, qtbot)
    assert window.list.item(0).text() == "Cơ quan và địa danh (3)"
    place = row(window, "place")
    assert place.label.text() == "◆ Địa danh"
    press(qtbot, place.reset_button)
    assert place.text() == ""
    assert place.label.text() == "Địa danh"
    assert window.list.item(0).text() == "Cơ quan và địa danh (2)"
    page = window.pages.currentWidget()
    assert isinstance(page, FieldsPage)
    press(qtbot, page.reset_button)
    assert window.list.item(0).text() == "Cơ quan và địa danh"
    assert not page.reset_button.isEnabled()
    click(window, SAVE, qtbot)
    settle(session)
    assert own(session.book) == {"paper.party.size_body": "15"}  # of another part


def test_default_source_and_sureness_stand_at_the_field(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    go(window, Part.PARTY, qtbot)
    told = row(window, "party.size_body").origin.text()
    assert told == "Mặc định: 14 · Nội dung chữ 14–15 đứng (mẫu 40E84) · đã thấy văn bản gốc"
    assert row(window, "party.margin_left").origin.text().endswith("chưa kiểm chứng – cần đối chiếu")
    assert row(window, "party.size_motto").origin.text().endswith("suy ra")
    close(window, qtbot)


def test_search_leads_to_a_setting_by_the_keys(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "co chu noi dung nha nuoc")
    qtbot.waitUntil(lambda: window.list.count() == 1)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.isVisible()  # Enter in the search stores nothing
    assert window.part() is Part.STATE
    assert window.focusWidget() is row(window, "state.size_body").editor
    type_into(qtbot, window.search, "khongcogi")
    qtbot.waitUntil(lambda: window.list.item(0).text() == "Không có thiết lập nào có các chữ này.")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.list.count() == len(Part))
    assert window.list.currentRow() == list(Part).index(Part.STATE)
    close(window, qtbot)


def test_enter_in_the_day_of_the_page_stores_nothing(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    write_words(qtbot, row(window, "place").editor, "Đà Lạt")
    type_into(qtbot, window.preview.day, "5/1/2024")
    qtbot.keyClick(window.preview.day, Qt.Key.Key_Return)
    assert window.isVisible()
    assert window.preview.day.day() == date(2024, 1, 5)
    close(window, qtbot)


# -- signers -----------------------------------------------------------------------------------------------------------


def test_a_signer_is_added_with_authority_and_dates(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    go(window, Part.SIGNERS, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, SignersPage)
    assert page.model.rowCount() == len(Body)  # one of each body, of the older settings
    state = next(at for at, each in enumerate(window.draft.signers) if each.body is Body.STATE_COMMITTEE)
    at = page.table.visualRect(page.model.index(state, 1)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    press(qtbot, page.add_button)
    assert page.name.hasFocus()
    write_words(qtbot, page.name, "Phạm Văn Cường")
    write_words(qtbot, page.post, "PHÓ CHỦ TỊCH")
    page.authority.setFocus()
    while page.authority.value() is not Authority.BOTH:
        qtbot.keyClick(page.authority, Qt.Key.Key_Down)
    type_into(qtbot, page.first, "1/7/2025")
    qtbot.keyClick(page.first, Qt.Key.Key_Tab)
    assert page.shown.text() == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhạm Văn Cường"
    assert page.problem.text() == ""
    click(window, SAVE, qtbot)
    settle(session)
    (stored,) = stored_signers(session.book.settings())
    assert (stored.body, stored.name, stored.authority) == (Body.STATE_COMMITTEE, "Phạm Văn Cường", Authority.BOTH)
    assert stored.valid_from == date(2025, 7, 1)
    assert session.book.undo_name() == "Sửa thiết lập văn bản"


def test_a_signer_without_a_name_and_with_turned_dates_is_refused(
    window: PaperSettingsWindow, session: Session, qtbot: QtBot
) -> None:
    go(window, Part.SIGNERS, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, SignersPage)
    press(qtbot, page.add_button)
    write_words(qtbot, page.post, "PHÓ BÍ THƯ")
    assert "chưa ghi họ và tên" in page.problem.text()
    type_into(qtbot, page.first, "2/1/2026")
    type_into(qtbot, page.last, "1/1/2026")
    go(window, Part.OFFICE, qtbot)
    click(window, SAVE, qtbot)
    assert window.part() is Part.SIGNERS
    assert "chưa ghi họ và tên" in window.problem.text()
    write_words(qtbot, page.name, "An")
    assert "trước ngày bắt đầu 02/01/2026" in page.problem.text()
    click(window, SAVE, qtbot)
    assert window.isVisible()
    press(qtbot, page.remove_button)
    assert page.problem.text() == ""
    assert own(session.book) == {}
    click(window, CANCEL, qtbot)


def test_a_date_that_cannot_be_read_stops_storing(window: PaperSettingsWindow, session: Session, qtbot: QtBot) -> None:
    go(window, Part.SIGNERS, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, SignersPage)
    page.choose(0)
    write_words(qtbot, page.name, "Nguyễn Văn An")
    type_into(qtbot, page.first, "32/1/2026")
    click(window, SAVE, qtbot)
    assert window.isVisible()
    assert "Không có ngày 32/01/2026." in window.problem.text()
    type_into(qtbot, page.first, "31/1/2026")
    click(window, SAVE, qtbot)
    qtbot.waitUntil(lambda: bool(own(session.book)))


def test_the_order_of_signers_is_that_of_the_default(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    go(window, Part.SIGNERS, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, SignersPage)
    page.choose(0)
    write_words(qtbot, page.name, "Người Một")
    press(qtbot, page.add_button)
    write_words(qtbot, page.name, "Người Hai")
    write_words(qtbot, page.post, "PHÓ BÍ THƯ")
    press(qtbot, page.up_button)
    assert page.chosen() == 0
    click(window, SAVE, qtbot)
    settle(session)
    office = load_office(paths.resources(), session.book.settings())
    assert (office.signer, office.signer_post) == ("Người Hai", "PHÓ BÍ THƯ")


# -- names by date -----------------------------------------------------------------------------------------------------


def test_an_old_name_is_added_and_shown_on_the_page_of_its_day(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    go(window, Part.NAMES, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, NamesPage)
    page.choose(page.model.rowCount() - 1)
    assert not page.remove_button.isEnabled()  # shipped rows are there to be read
    assert not page.fields.isEnabled()
    press(qtbot, page.add_button)
    assert page.text.hasFocus()
    page.slot.setFocus()
    qtbot.keyClick(page.slot, Qt.Key.Key_Home)
    qtbot.keyClick(page.slot, Qt.Key.Key_Down)
    assert page.slot.value() == "Tên cấp ủy (chữ in hoa)"
    write_words(qtbot, page.text, "TỈNH ỦY BÌNH THUẬN")
    type_into(qtbot, page.last, "30/6/2025")
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    assert page.problem.text() == ""
    click(window, SAVE, qtbot)
    settle(session)
    (stored,) = stored_names(session.book.settings())
    assert (stored.slot, stored.text, stored.valid_to) == ("committee", "TỈNH ỦY BÌNH THUẬN", date(2025, 6, 30))


def test_overlapping_names_are_refused_and_a_gap_is_told(
    window: PaperSettingsWindow, session: Session, qtbot: QtBot
) -> None:
    go(window, Part.NAMES, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, NamesPage)
    for text, field, day in (("A", "last", "30/6/2025"), ("B", "first", "30/6/2025")):
        page.choose(0)
        press(qtbot, page.add_button)
        write_words(qtbot, page.text, text)
        type_into(qtbot, getattr(page, field), day)
    assert window.draft.names[0].slot == window.draft.names[1].slot
    assert "chồng lên nhau từ 30/06/2025" in page.problem.text()
    click(window, SAVE, qtbot)
    assert window.isVisible()
    assert "chồng lên nhau" in window.problem.text()
    type_into(qtbot, page.first, "3/7/2025")
    assert page.problem.text() == ""
    assert "từ 01/07/2025 đến 02/07/2025 chưa có dòng nào" in page.gaps.text()
    assert own(session.book) == {}
    close(window, qtbot)


# -- others ------------------------------------------------------------------------------------------------------------


def test_the_registers_own_settings_open_from_the_symbols(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    go(window, Part.SYMBOLS, qtbot)
    page = window.pages.currentWidget()
    assert isinstance(page, FieldsPage)
    button = next(each for each in page.findChildren(QPushButton) if "nhiệm kỳ" in each.text())
    press(qtbot, button)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RegisterSettingsDialog)
    write_words(qtbot, dialog.terms[0].name, "2025-2030")
    type_into(qtbot, dialog.terms[0].first, "1/8/2025")
    qtbot.mouseClick(dialog.buttons.button(SAVE), Qt.MouseButton.LeftButton)
    settle(session)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    write_words(qtbot, row(window, "symbol_party_decision").editor, "QĐi/TU")
    assert "chưa đánh số Quyết định ký hiệu QĐi/TU" in row(window, "symbol_party_decision").notice.text()
    close(window, qtbot)


def test_leaving_with_something_typed_asks(window: PaperSettingsWindow, session: Session, qtbot: QtBot) -> None:
    write_words(qtbot, row(window, "place").editor, "Đà Lạt")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    stay = next(button for button in box.buttons() if "Quay lại" in button.text())
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    leave = next(button for button in box.buttons() if "không lưu" in button.text())
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert own(session.book) == {}


def test_nothing_typed_writes_nothing(
    window: PaperSettingsWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    for part in Part:
        go(window, part, qtbot)
    click(window, SAVE, qtbot)
    settle(session)
    assert session.book.undo_name() == "Tạo sổ thử"


def test_a_book_that_is_only_looked_at_takes_nothing(
    book: Book, rule_book: RuleBook, owner: QWidget, qtbot: QtBot
) -> None:
    path = book.path
    book.close()
    with Book.open(path, user="Người xem", read_only=True) as viewed:
        session = Session(Workspace(viewed, rule_book, date(2026, 11, 22), paths.resources()), lambda _error: None)
        window = shown(session, owner, qtbot)
        line = row(window, "committee").editor
        qtbot.keyClicks(line, "x")
        assert isinstance(line, QLineEdit)
        assert line.text() == ""
        assert window.buttons.button(SAVE) is None
        go(window, Part.SIGNERS, qtbot)
        page = window.pages.currentWidget()
        assert isinstance(page, SignersPage)
        assert not page.add_button.isEnabled()
        assert not page.name.isEnabled()
        window.reject()
        session.tasks.close()
        session.deleteLater()
        qtbot.wait(1)


def test_the_wheel_over_a_choice_changes_nothing(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    from PySide6.QtGui import QWheelEvent

    go(window, Part.GROUNDS, qtbot)
    choice = row(window, "secrecy").editor
    nothing = QPoint(0, 0)
    event = QWheelEvent(
        nothing.toPointF(),
        nothing.toPointF(),
        nothing,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, event)
    assert row(window, "secrecy").text() == ""
    close(window, qtbot)


def test_a_part_is_found_by_its_name_and_a_placeholder_leads_to_its_field(
    window: PaperSettingsWindow, qtbot: QtBot
) -> None:
    type_into(qtbot, window.search, "nguoi ky")
    qtbot.waitUntil(lambda: window.list.item(0).text() == "Người ký")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.part() is Part.SIGNERS
    window.show_slot("dia_danh")
    assert window.list.count() == len(Part)
    assert window.focusWidget() is row(window, "place").editor
    window.show_slot("nguoi_ky")
    assert window.part() is Part.SIGNERS
    window.show_slot("ho_ten")  # no setting: nothing moves
    assert window.part() is Part.SIGNERS
    close(window, qtbot)


def test_no_row_is_wider_than_a_small_window_leaves_it(window: PaperSettingsWindow, qtbot: QtBot) -> None:
    window.resize(879, 448)  # 1366 x 768 at 150 %, less what the desktop keeps
    assert window.width() == 879
    for page in window.findChildren(FieldsPage):
        inside = page.area.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= 370
    close(window, qtbot)
