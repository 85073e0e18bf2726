"""Thiết lập văn bản: every part, signers with each authority, names by date, search, faults."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.gui.paper_settings.fields_page import FieldsPage
from luanchuyen_desktop.gui.paper_settings.names_page import NamesPage
from luanchuyen_desktop.gui.paper_settings.signers_page import SignersPage
from luanchuyen_desktop.gui.paper_settings.window import PaperSettingsWindow
from luanchuyen_desktop.services.papers.office.keys import NAMES, SIGNERS
from luanchuyen_desktop.services.papers.office.names import NameRow, names_text
from luanchuyen_desktop.services.papers.office.settings_form import Part
from luanchuyen_desktop.services.papers.office.signers import Authority, Body, Signer, signers_text
from scenes.stage import Key, Stage

_MERGED = date(2025, 7, 1)
_SIGNERS = (
    Signer("1", Body.COMMITTEE, "Nguyễn Văn An", "BÍ THƯ", Authority.ON_BEHALF, valid_from=_MERGED),
    Signer("2", Body.COMMITTEE, "Trần Thị Bình", "PHÓ BÍ THƯ", Authority.ON_BEHALF, valid_from=_MERGED),
    Signer("3", Body.COMMITTEE, "Lê Văn Cũ", "BÍ THƯ", Authority.ON_BEHALF, valid_to=date(2025, 6, 30)),
    Signer("4", Body.DEPARTMENT, "Phạm Văn Dũng", "PHÓ TRƯỞNG BAN", Authority.FOR),
    Signer("5", Body.STATE_COMMITTEE, "Hoàng Thị Em", "PHÓ CHỦ TỊCH", Authority.BOTH),
    Signer("6", Body.STATE_DEPARTMENT, "Vũ Văn Giang", "GIÁM ĐỐC SỞ NỘI VỤ", Authority.BY_ORDER),
)
_NAMES = (
    NameRow("committee", "TỈNH ỦY BÌNH THUẬN", None, date(2025, 6, 30)),
    NameRow("place", "Phan Thiết", None, date(2025, 5, 31)),
    NameRow("place", "Đà Lạt", _MERGED, None),
)


def paper_settings(stage: Stage) -> None:
    """Each part of an office that has set nothing but its names, then of one that has set much."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.paper_settings.trigger()
    window = stage.dialog(PaperSettingsWindow)
    _drawn(stage, window)
    for number, part in enumerate(Part):
        window.list.setCurrentRow(number)
        _drawn(stage, window)
        stage.shot(f"paper-settings-{number + 1}-{part.name.lower()}")
    stage.close_all()
    with stage.session.book.operate("Thiết lập") as write:
        write.set(SIGNERS, signers_text(_SIGNERS))
        write.set(NAMES, names_text(_NAMES))
        write.set("paper.party.size_body", "15")
        write.set("paper.state.margin_left", "35")
        write.set("paper.secrecy_decision", "MẬT")
        write.set("paper.symbol_party_decision", "QĐi/TU")
        write.set("paper.more_recipients", "Ban Tổ chức Trung ương (để báo cáo)\nHuyện ủy Đức Trọng")
    _set(stage)


def _set(stage: Stage) -> None:
    stage.window.menu.paper_settings.trigger()
    window = stage.dialog(PaperSettingsWindow)
    for part in (Part.SIGNERS, Part.GROUNDS, Part.PARTY, Part.STATE, Part.SYMBOLS, Part.NAMES):
        window.list.setCurrentRow(list(Part).index(part))
        page = window.pages.currentWidget()
        if isinstance(page, SignersPage):
            for row in range(len(_SIGNERS)):
                page.choose(row)
                _drawn(stage, window)
                stage.shot(f"paper-settings-signer-{row + 1}")
        _drawn(stage, window)
        if isinstance(page, FieldsPage) and part is Part.GROUNDS:
            page.go_to("more_recipients")
        stage.shot(f"paper-settings-set-{part.name.lower()}")
    page = window.pages.currentWidget()
    if isinstance(page, NamesPage):
        window.preview.choose("decision", "party")
        stage.retype("5/1/2024", window.preview.day)
        window.preview.kind.setFocus()
        _drawn(stage, window)
        stage.shot("paper-settings-2024")
    stage.write("co chu so trang", window.search)
    stage.settle()
    stage.shot("paper-settings-search")
    stage.key(Key.Key_Return)
    stage.retype("nhỏ", window.focusWidget() or window)
    _drawn(stage, window)
    stage.shot("paper-settings-wrong")
    window.reject()
    stage.settle()
    stage.shot("paper-settings-leave")
    stage.close_all()


def _drawn(stage: Stage, window: PaperSettingsWindow) -> None:
    stage.settle()
    stage.until(lambda: not window.preview.is_waiting)
    stage.settle()
