"""The needs of units, and the yearly plan of rotation."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QMessageBox

from luanchuyen_desktop.domain.records import Cadre, SourceEntry
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES, Level
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.needs.window import NeedsWindow
from luanchuyen_desktop.gui.plans.approve_dialog import ApproveDialog
from luanchuyen_desktop.gui.plans.needs_dialog import NeedsDialog
from luanchuyen_desktop.gui.plans.source_dialog import SourceDialog
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.services.needs.listing import Figure, Grouping
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from scenes.stage import Key, Stage, there

Flag = QItemSelectionModel.SelectionFlag


def needs(stage: Stage) -> None:
    """The list with a figure opened, other sums, the picture, a day that cannot be, nothing that fits, the paper."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.session.submit(_in_difficulty)
    stage.settle()
    stage.window.menu.needs.trigger()
    window = stage.dialog(NeedsWindow)
    stage.until(lambda: window.survey is not None)
    stage.retype("31/12/2030", window.filters.day)
    stage.key(Key.Key_Return)
    stage.settle()
    stage.shot("needs-list")
    at = next(row for row, one in enumerate(window.model.rows) if one.leaving)
    column = 1 + list(Figure).index(Figure.LEAVING)
    stage.click_row(window.table, window.model.index(at, column))
    stage.shot("needs-who-leaves")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.LEVEL))
    stage.shot("needs-by-level")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.UNIT))
    window.tabs.setCurrentIndex(1)
    window.picture.setFocus()
    stage.key(Key.Key_Down)
    stage.key(Key.Key_Right)
    stage.shot("needs-picture")
    window.filters.grouping.setCurrentIndex(window.filters.grouping.findData(Grouping.PLACE))
    stage.shot("needs-picture-places")
    window.filters.lacking.click()
    window.filters.difficult.click()
    stage.shot("needs-picture-difficult")
    window.tabs.setCurrentIndex(0)
    stage.write("khong co don vi nay", window.filters.search)
    stage.key(Key.Key_Return)
    stage.shot("needs-nothing-fits")
    window.filters.clear_button.click()
    stage.retype("1/1/2020", window.filters.day)
    stage.key(Key.Key_Return)
    stage.shot("needs-day-before")
    stage.retype("31/12/2030", window.filters.day)
    stage.key(Key.Key_Return)
    stage.settle()
    window.print_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("needs-print")
    stage.close_all()
    stage.open(stage.books.empty)
    stage.window.menu.needs.trigger()
    stage.settle()
    stage.shot("needs-empty")
    stage.close_all()


def plans(stage: Stage) -> None:
    """From an empty list to a plan with people, approved, its progress opened, what cannot be, the annexes."""
    stage.open(stage.books.empty)
    stage.window.menu.plans.trigger()
    stage.shot("plans-none")
    stage.close_all()
    stage.open(stage.books.copy(stage.books.demo))
    stage.session.submit(_approved_source)
    stage.settle()
    stage.window.menu.plans.trigger()
    window = there(there(stage.window.page).records.plans)
    stage.settle()
    _draw_up(stage, window)
    _people(stage, window)
    _approve(stage, window)
    stage.close_all()


def _draw_up(stage: Stage, window: PlansWindow) -> None:
    window.new_button.click()
    stage.settle()
    stage.shot("plans-new")
    stage.write("Nhiều xã thiếu bí thư, phó bí thư sau sắp xếp đơn vị", window.form.editor.editor("needs"))
    window.table.setFocus()
    stage.settle()
    stage.shot("plans-lacking")
    there(window.form.lines).needs_button.click()
    dialog = stage.dialog(NeedsDialog)
    stage.settle()
    dialog.level.set_value(Level.COMMUNE)
    stage.shot("plans-from-needs")
    for row in range(4):
        dialog.table.selectionModel().select(dialog.model.index(row, 0), Flag.Select | Flag.Rows)
    dialog.add_button.click()
    stage.settle()
    window.activateWindow()
    lines = there(window.form.lines)
    lines.table.selectRow(0)
    stage.settle()
    editor = there(lines.editor)
    editor.editor("direction").setFocus()
    stage.key(Key.Key_Down)
    stage.shot("plans-line")
    stage.retype("-3", editor.editor("count"))
    stage.key(Key.Key_Tab)
    stage.retype("12/2026", editor.editor("start"))
    stage.key(Key.Key_Tab)
    stage.shot("plans-line-wrong")
    stage.retype("3", editor.editor("count"))
    stage.retype("3/2027", editor.editor("start"))
    window.table.setFocus()
    stage.settle()


def _people(stage: Stage, window: PlansWindow) -> None:
    window.tabs.setCurrentIndex(1)
    window.progress.add_button.click()
    dialog = stage.dialog(SourceDialog)
    stage.settle()
    dialog.table.selectAll()
    stage.shot("plans-source")
    dialog.add_button.click()
    stage.settle()
    window.activateWindow()
    stage.click_row(window.progress.table, window.progress.model.index(0, 3))
    stage.shot("plans-progress")


def _approve(stage: Stage, window: PlansWindow) -> None:
    window.tabs.setCurrentIndex(0)
    window.form.approve_button.click()
    dialog = stage.dialog(ApproveDialog)
    dialog.act_button.click()
    stage.shot("plans-approve")
    stage.write("12-KH/TU", dialog.number)
    stage.write("20/11/2026", dialog.issued)
    dialog.act_button.click()
    stage.settle()
    stage.shot("plans-approved")
    window.form.delete_button.click()
    stage.until(lambda: any(isinstance(one, QMessageBox) for one in QApplication.topLevelWidgets()))
    stage.shot("plans-not-deleted")
    stage.key(Key.Key_Return)
    window.form.print_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("plans-annexes")


def _approved_source(book: Book) -> Changes | None:
    people = list(book.records(Cadre))[:40:8]
    with book.operate("Duyệt nguồn") as write:
        for cadre in people:
            write.insert(SourceEntry(cadre.code, 2027, state=SOURCE_STATES[2], reason="Có triển vọng phát triển"))
    return write.changes


def _in_difficulty(book: Book) -> Changes | None:
    units = [unit for unit in book.catalogue().units.values() if unit.parent is not None][:12:3]
    with book.operate("Đánh dấu nơi khó khăn") as write:
        for unit in units:
            write.update(replace(unit, is_difficult=True))
    return write.changes
