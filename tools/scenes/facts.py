"""Steps, appraisal and papers of a rotation, joined service, the standards of titles."""

from __future__ import annotations

from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.dialogs.title_standards_dialog import TitleStandardsDialog
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from scenes.stage import Key, Stage, there


def procedure(stage: Stage) -> None:
    """Findings of LC11, LC12, LC13 followed to their places, and mended there."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RotationView)
    page = there(stage.window.page)
    stage.window.menu.findings.trigger()
    for rule in ("LC09", "LC11", "LC12", "LC13"):
        row = _row_of(stage, rule)
        page.open_finding(there(stage.session.finding(row)))
        stage.settle()
        stage.shot(f"facts-{rule.lower()}")
    sections = there(view.form.sections)
    page.go_to(there(stage.session.finding(_row_of(stage, "LC11"))).fields[0])
    stage.write("15/1/2026", there(sections.steps.editor).editor("date"))
    stage.shot("facts-step-typed")
    stage.write("Ban Tổ chức Tỉnh ủy", there(sections.steps.editor).editor("body"))
    stage.key(Key.Key_Tab)
    stage.shot("facts-step-stored")
    page.go_to(there(stage.session.finding(_row_of(stage, "LC13"))).fields[0])
    stage.settle()
    sections.there_button.click()
    stage.shot("facts-paper-there")
    sections.items.add_button.click()
    stage.settle()
    stage.shot("facts-paper-new")


def standards(stage: Stage) -> None:
    """The window of title standards: at first, a title, a standard in hand, a new one; the tick of joined service."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.standards.trigger()
    dialog = stage.dialog(TitleStandardsDialog)
    stage.shot("standards")
    stage.write("bi thu", dialog.editor.search)
    stage.click_row(dialog.editor.table, dialog.editor.model.index(2, 0))
    stage.shot("standards-title")
    stage.click_row(dialog.editor.section.table, dialog.editor.section.table.model().index(1, 1))
    stage.shot("standards-edit")
    dialog.editor.section.add_button.click()
    stage.settle()
    stage.shot("standards-new")
    stage.close_all()
    view = stage.view(RosterView)
    cadre = next(
        dossier.cadre.code
        for dossier in stage.session.book.dossiers()
        if any(tenure.continues for tenure in dossier.tenures)
    )
    dossier = there(stage.session.stored(cadre))
    tenure = next(one for one in dossier.tenures if one.continues)
    view.form.show_cadre(cadre)
    section = view.form.sections["tenure"]
    section.open_record(str(tenure.id), "continues")
    stage.settle()
    stage.shot("facts-joined-service")


def _row_of(stage: Stage, rule: str) -> FindingRow:
    return next(row for row in stage.session.findings if row.rule == rule and row.subject_kind is SubjectKind.ROTATION)
