"""The tab of cadres: list, search, every section of the form, findings while typing, a new cadre, long names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from luanchuyen_desktop.gui.dialogs.new_cadre import NewCadreDialog
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.roster_model import RosterColumn
from luanchuyen_desktop.gui.views.roster_view import RosterView
from scenes.stage import Key, Stage, there


def main_views(stage: Stage) -> None:
    """As it opens; a search; nothing found; a finding with its details."""
    stage.open(stage.books.demo)
    view = stage.view(RosterView)
    stage.shot("roster")
    stage.click_row(view.table, view.model.index(3, 0))
    stage.key(Key.Key_F8)
    stage.shot("roster-finding-by-F8")
    stage.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stage.write("nguyen van")
    stage.shot("roster-search")
    stage.write(" khong co ai")
    stage.shot("roster-nothing-found")


def sections(stage: Stage) -> None:
    """The whole form of a cadre with much in the file, section by section, with the panel shut."""
    stage.open(stage.books.demo)
    stage.window.menu.findings.trigger()
    view = stage.view(RosterView)
    _choose(stage, view, _fullest(stage))
    for number, button in enumerate(view.form.bar.findChildren(QToolButton), 1):
        stage.click(button)
        stage.shot(f"cadre-section-{number}")
    for kind, section in view.form.sections.items():
        if section.table.isVisibleTo(view.form) and section.table.model().rowCount():
            view.form.show_section(kind)
            stage.click_row(section.table, section.table.model().index(0, 1))
            stage.shot(f"cadre-edit-{kind.replace('_', '-')}")
    view.form.sections["tenure"].add_button.click()
    stage.settle()
    stage.shot("cadre-add-tenure")


def typing(stage: Stage) -> None:
    """Findings beside the typing, a date that is none, unsaved text, the list of a picker, an undo."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RosterView)
    _choose(stage, view, "CB00001")
    editor = view.form.cadre_editor
    view.form.show_section("party")
    stage.retype("5/1990", editor.editor("party_joined"))
    stage.shot("typing-creates-finding")
    stage.retype("31/02/1999", editor.editor("party_joined"))
    stage.key(Key.Key_Tab)
    stage.shot("typing-invalid-date")
    stage.retype("9/2000", editor.editor("party_joined"))
    stage.key(Key.Key_Tab)
    stage.shot("typing-stored-month-only")
    view.form.show_section("cadre")
    stage.retype("hai lam", editor.editor("hometown_place"))
    stage.shot("picker-open")
    stage.key(Key.Key_Escape)
    stage.retype("Một nơi không có", editor.editor("hometown_place"))
    stage.key(Key.Key_Tab)
    stage.shot("picker-not-in-list")
    stage.context_menu(editor.editor("name"))
    stage.shot("context-menu-of-a-field")
    stage.close_all()
    view.table.setFocus()
    stage.key(Key.Key_Delete)
    stage.shot("cadre-deleted-notice")


def new_cadre(stage: Stage) -> None:
    """The dialog, empty, wrong, and with a name that is there already."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RosterView)
    view.add_action.trigger()
    dialog = stage.dialog(NewCadreDialog)
    stage.shot("new-cadre")
    stage.key(Key.Key_Return)
    stage.shot("new-cadre-missing")
    stage.write(view.model.text(0, RosterColumn.NAME), dialog.editor.editor("name"))
    stage.write("30/2/1980", dialog.editor.editor("birth"))
    stage.key(Key.Key_Tab)
    stage.shot("new-cadre-same-name")
    stage.close_all()


def long_names(stage: Stage) -> None:
    """Names of 80 letters, long units and titles, on every tab."""
    stage.open(stage.books.long)
    view = stage.view(RosterView)
    stage.click_row(view.table, view.model.index(0, 0))
    stage.shot("long-roster")
    view.form.show_section("tenure")
    section = view.form.sections["tenure"]
    stage.click_row(section.table, section.table.model().index(0, 1))
    stage.shot("long-tenure")
    for number, name in ((2, "planning"), (3, "rotations")):
        stage.key(getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        stage.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        stage.key(Key.Key_Down)
        stage.key(Key.Key_Down)
        stage.shot(f"long-{name}")


def _choose(stage: Stage, view: RosterView, code: str) -> None:
    stage.click_row(view.table, view.model.index(view.model.row_of(code), 0))
    stage.until(lambda: view.form.code == code)
    QApplication.processEvents()


def _fullest(stage: Stage) -> str:
    """The cadre with the most kinds of records, and errors."""
    marked = {row.cadre for row in stage.session.findings if row.mark in {Mark.ERROR, Mark.WARNING}}

    def wealth(code: str) -> tuple[int, int]:
        dossier = there(stage.session.book.dossier(code))
        parts = (
            dossier.tenures,
            dossier.planning,
            dossier.sources,
            dossier.evaluations,
            dossier.disciplines,
            dossier.determinations,
            dossier.rotations,
        )
        return sum(bool(part) for part in parts), sum(map(len, parts))

    return max(sorted(marked), key=wealth)
