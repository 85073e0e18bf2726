"""May 2030: somebody tries to merge a commune's committee into itself, without a number; nothing comes of it."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Unit
from luanchuyen_desktop.gui.reorganisation.dialog import ReorganisationDialog
from luanchuyen_desktop.gui.reorganisation.window import ReorganisationWindow
from tests.scenarios.office import Key, Office


def run(office: Office) -> None:
    """Told in sentences at the first page of four."""
    before = list(office.session.book.records(Unit))
    office.from_menu(office.window.menu.reorganisation)
    window = office.shown(ReorganisationWindow)
    office.press(window.new_button)
    dialog = office.shown(ReorganisationDialog)
    page = dialog.request_page
    for codes in (page.units, page.heirs):
        office.write(codes.picker, "DU1")
        office.key(Key.Key_Return)
        assert tuple(codes.value()) == ("DU1",)
    office.press(dialog.next_button)
    office.until(lambda: "chưa có số" in dialog.message.text(), "no number")
    office.write(page.number, "99-NQ/TU")
    office.press(dialog.next_button)
    office.until(lambda: "không thể sáp nhập vào chính nó" in dialog.message.text(), "into itself")
    assert "“Đảng ủy xã Một” không thể sáp nhập vào chính nó" in dialog.message.text()
    assert dialog.pages.currentIndex() == 0
    office.enter(page.number)
    office.key(Key.Key_Escape)
    office.gone(dialog)
    office.shut(window)
    assert list(office.session.book.records(Unit)) == before
