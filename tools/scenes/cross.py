"""What other files say: a seat that is taken, two records of one person, stored and while a name is typed."""

from __future__ import annotations

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.views.roster_view import RosterView
from scenes.stage import Key, Stage, there


def across_cadres(stage: Stage) -> None:
    """The findings of LC03 and DL07 with their details, then a name typed that somebody else has."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RosterView)
    for rule, mark, section in (("LC03", Mark.ERROR, "rotation"), ("DL07", Mark.WARNING, "cadre")):
        row = next(row for row in stage.session.findings if row.rule == rule and row.mark is mark)
        stage.click_row(view.table, view.model.index(view.model.row_of(row.cadre), 0))
        stage.settle()
        view.form.show_section(section)
        stage.shot(f"cross-{rule.lower()}")
    other = there(stage.session.book.dossier("CB00005")).cadre
    editor = view.form.cadre_editor
    stage.retype(str(other.birth), editor.editor("birth"))
    stage.key(Key.Key_Tab)
    stage.retype(other.name, editor.editor("name"))
    stage.shot("cross-typing-a-name")
