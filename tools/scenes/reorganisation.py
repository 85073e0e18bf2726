"""Rearranging units: each page of the guided dialog, the list of open words, the places of a province."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.gui.reorganisation.dialog import ReorganisationDialog
from luanchuyen_desktop.gui.reorganisation.provinces_dialog import ProvincesDialog
from luanchuyen_desktop.gui.reorganisation.window import ReorganisationWindow
from luanchuyen_desktop.services.reorganisation.request import Kind

if TYPE_CHECKING:
    from scenes.stage import Stage


def reorganisation(stage: Stage) -> None:
    """Two Party committees of communes become a new one; then the places of a province are loaded."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.reorganisation.trigger()
    window = stage.dialog(ReorganisationWindow)
    stage.settle()
    stage.shot("reorganisation-empty")
    stage.click(window.new_button)
    dialog = stage.dialog(ReorganisationDialog)
    stage.shot("reorganisation-1-blank")
    _fill_in(stage, dialog)
    stage.shot("reorganisation-1")
    stage.click(dialog.next_button)
    stage.settle()
    stage.shot("reorganisation-1-no-number")
    stage.write("15-QĐ/TU", dialog.request_page.number)
    stage.click(dialog.next_button)
    stage.settle()
    dialog.posts.table.selectRow(0)
    stage.shot("reorganisation-2")
    stage.click(dialog.next_button)
    dialog.people.table.selectRow(0)
    stage.shot("reorganisation-3-people")
    dialog.moves.setCurrentIndex(1)
    dialog.rotations.table.selectRow(0)
    stage.shot("reorganisation-3-rotations")
    dialog.moves.setCurrentIndex(2)
    dialog.planning.table.selectRow(0)
    stage.shot("reorganisation-3-planning")
    stage.click(dialog.next_button)
    stage.shot("reorganisation-4")
    stage.click(dialog.do_button)
    stage.settle()
    stage.shot("reorganisation-words")
    stage.click(window.load_button)
    provinces = stage.dialog(ProvincesDialog)
    stage.settle()
    provinces.province.set_value("68")
    provinces.former.setChecked(True)
    provinces.look()
    stage.shot("reorganisation-provinces")
    stage.close_all()


def _fill_in(stage: Stage, dialog: ReorganisationDialog) -> None:
    """Two committees with running rotations in them, and a new one."""
    session, page = stage.session, dialog.request_page
    units = session.catalogue.units
    running = [
        rotation.to_unit
        for cadre in session.book.dossiers()
        for rotation in cadre.rotations
        if rotation.state is RotationState.RUNNING
    ]
    chosen = [code for code in dict.fromkeys(running) if units[code].level is Level.COMMUNE and code.endswith("-DU")]
    page.kind.set_value(Kind.MERGE)
    page.units.set_value(chosen[:2])
    page.new_unit.name.set_value("Đảng ủy xã Hợp Nhất")
    page.new_unit.code.set_value("HN-DU")
    page.new_unit.level.set_value(Level.COMMUNE)
    page.new_unit.block.set_value(units[chosen[0]].block)
    stage.click(page.new_unit.add_button)
    stage.settle()
