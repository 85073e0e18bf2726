"""The catalogue, and exceptions from the finding to the list."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from luanchuyen_desktop.domain.records import Rotation, Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.gui.catalogue.starting_titles_dialog import StartingTitlesDialog
from luanchuyen_desktop.gui.catalogue.window import CatalogueWindow
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from luanchuyen_desktop.gui.waivers.window import WaiversWindow
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from scenes.stage import Key, Stage, there


def catalogue(stage: Stage) -> None:
    """Each section with a record in hand, a fault, a new record; the window of an empty book."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.catalogue.trigger()
    window = stage.dialog(CatalogueWindow)
    for number, section in enumerate(window.sections):
        window.tabs.setCurrentIndex(number)
        stage.settle()
        stage.click_row(section.table, section.model.index(3, 1))
        stage.shot(f"catalogue-{section.kind.table}")
    window.tabs.setCurrentIndex(2)
    stage.click(window.sections[2].load_button)
    stage.shot("catalogue-proposed-titles")
    there(window.sections[2].findChild(StartingTitlesDialog)).close()
    units = window.sections[1]
    window.tabs.setCurrentIndex(1)
    stage.retype("dang uy xa", units.search)
    stage.shot("catalogue-found")
    units.clear_filters()
    stage.click_row(units.table, units.model.index(1, 1))
    stage.retype("A;B", units.form.editor.editor("code"))
    stage.key(Key.Key_Tab)
    stage.pick("so tai chinh", units.form.editor.editor("successors").picker)
    stage.shot("catalogue-fault")
    stage.click_row(units.table, units.model.index(2, 1))
    stage.shot("catalogue-not-left")
    units.form.editor.revert("code")
    units.form.editor.revert("successors")
    units.add_button.click()
    stage.settle()
    stage.shot("catalogue-new-unit")
    units.form.drop()
    stage.open(stage.books.empty)
    stage.window.menu.catalogue.trigger()
    stage.shot("catalogue-empty")
    stage.close_all()


def waivers(stage: Stage) -> None:
    """From a finding to a request, its consent, the section in the forms, the list."""
    stage.open(stage.books.copy(stage.books.demo))
    page = there(stage.window.page)
    found = next(row for row in stage.session.findings if row.mark is Mark.ERROR and row.rule in {"LC08", "LC02"})
    finding = there(stage.session.finding(found))
    page.panel.show_finding(finding)
    stage.shot("waiver-finding")
    page.panel.waiver_action.trigger()
    dialog = stage.dialog(WaiverDialog)
    stage.shot("waiver-request")
    stage.write("Địa phương đang thiếu cán bộ chủ chốt, Ban Thường vụ đã có chủ trương", dialog.reason)
    dialog.state.setFocus()
    stage.key(Key.Key_Down)
    stage.shot("waiver-consent-lacking")
    stage.retype("Ban Thường vụ Tỉnh ủy", dialog.authority)
    stage.retype("125-KL/TU", dialog.document_no)
    stage.retype("2/1/2020", dialog.date)
    stage.retype("2/1/2020", dialog.valid_from)
    stage.shot("waiver-consent")
    dialog.act_button.click()
    stage.settle()
    _more(stage)
    page.go_to(FieldRef("rotation", found.subject, "note"))
    rotations = next(view for view in page.views if isinstance(view, RotationView))
    stage.settle()
    rotations.form.waivers.ask_button.setFocus()
    scroll = there(rotations.form.findChild(QScrollArea)).verticalScrollBar()
    scroll.setValue(scroll.maximum())
    stage.shot("waiver-rotation-form")
    page.go_to(FieldRef("cadre", found.cadre, "name"))
    roster = next(view for view in page.views if isinstance(view, RosterView))
    stage.settle()
    roster.form.show_section("waiver")
    stage.shot("waiver-cadre-form")
    stage.window.menu.waivers.trigger()
    window = stage.dialog(WaiversWindow)
    stage.click_row(window.table, window.model.index(0, 1))
    stage.shot("waivers")
    window.unneeded.click()
    stage.shot("waivers-unneeded")
    window.ask_button.click()
    stage.shot("waiver-new")
    stage.close_all()
    stage.open(stage.books.empty)
    stage.window.menu.waivers.trigger()
    stage.shot("waivers-empty")
    stage.close_all()


def _more(stage: Stage) -> None:
    """One asked for, one expired, one refused, one that nothing calls for."""
    rotations = list(stage.session.book.records(Rotation))
    cells = (("LC04", WaiverState.REQUESTED), ("LC08", WaiverState.REFUSED), ("LC07", WaiverState.GRANTED))
    kind, authority = SubjectKind.ROTATION, "Ban Thường vụ Tỉnh ủy"

    def add(book: Book) -> Changes | None:
        with book.operate("Thêm ngoại lệ") as write:
            for rotation, (rule, state) in zip(rotations, cells, strict=False):
                write.insert(Waiver(rule, kind, rotation.code, authority, "11-KL/TU", state=state))
        return write.changes

    stage.session.submit(add)
    stage.settle()
