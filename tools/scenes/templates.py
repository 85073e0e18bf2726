"""The window of the templates: shipped, with mistakes, saved, versions, a newer shipped text, the state form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.gui.papers.templates.versions_dialog import VersionsDialog
from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow
from luanchuyen_desktop.store.templates import version_in_use
from scenes.stage import Key, there

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from scenes.stage import Stage

_OLD = "về việc luân chuyển cán bộ"


def templates(stage: Stage) -> None:
    """As a person goes through it."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.templates.trigger()
    window = stage.dialog(TemplatesWindow)
    stage.settle()
    stage.shot("templates")
    window.editor.find_next(_OLD)
    window.editor.insertPlainText("về {{ho_tenn}} [[luân chuyển {{gio_bat_dau}}")
    stage.settle()
    window.tabs.setCurrentIndex(1)
    stage.shot("templates-mistakes")
    window.editor.undo()
    window.editor.find_next(_OLD)
    window.editor.insertPlainText("về việc điều động, luân chuyển cán bộ")
    stage.settle()
    window.tabs.setCurrentIndex(2)
    stage.shot("templates-guide")
    window.tabs.setCurrentIndex(0)
    window.placeholders.search.setText("nơi đến")
    stage.settle()
    stage.shot("templates-changed")
    stage.write("Theo góp ý của Văn phòng Tỉnh ủy", window.note)
    stage.click(window.save_button)
    stage.settle()
    stage.shot("templates-saved")
    stage.click(window.versions_button)
    dialog = stage.dialog(VersionsDialog)
    dialog.choose(1)
    stage.shot("templates-versions")
    stage.key(Key.Key_Escape)
    _changed_since(stage, window)
    window.show_form("submission")
    window.frame.setCurrentIndex(1)
    window.frame.activated.emit(1)
    stage.settle()
    stage.shot("templates-submission-state")
    window.find_bar.begin()
    stage.write("thẩm định", window.find_bar.words)
    stage.key(Key.Key_Return)
    window.editor.insertPlainText("x")
    stage.settle()
    window.close()
    stage.shot("templates-leave")
    window.leave()
    _close_boxes(stage)
    stage.close_all()
    _without_names(stage)


def _without_names(stage: Stage) -> None:
    stage.open(stage.books.copy(stage.books.published))
    stage.window.menu.templates.trigger()
    stage.dialog(TemplatesWindow)
    stage.settle()
    stage.shot("templates-published")
    stage.close_all()


def _changed_since(stage: Stage, window: TemplatesWindow) -> None:
    """As a book looks in a later program that brings another text."""
    book = stage.session.book
    used: TemplateVersion = there(version_in_use(book, "decision"))
    with book.operate("Mẫu gốc khác") as write:
        write.update(replace(used, shipped="0" * 64))
    window._book_changed(there(write.changes))  # noqa: SLF001 - as if a later program had opened it
    stage.settle()
    stage.shot("templates-newer")


def _close_boxes(stage: Stage) -> None:
    from PySide6.QtWidgets import QApplication
    from PySide6.QtWidgets import QMessageBox as Box

    boxes: list[QMessageBox] = [one for one in QApplication.topLevelWidgets() if isinstance(one, Box)]
    for box in boxes:
        box.close()
    stage.settle()
