"""During and after a rotation: follow-up, the old post, ending with a placement, appointments."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from luanchuyen_desktop.domain.records import PlanningEntry, Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.gui.dialogs.appoint_dialog import AppointDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from scenes.stage import Stage

OUTCOMES = (Outcome.RETURNED, Outcome.HIGHER, Outcome.EQUIVALENT, Outcome.SETTLED, Outcome.EARLY, Outcome.UNIT_ENDED)


def after(stage: Stage) -> None:
    """The list with the old posts, the follow-up of one, its end by each outcome, an appointment."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RotationView)
    view.filters.phase.setCurrentIndex(4)
    stage.settle()
    bar = view.table.horizontalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    stage.shot("after-old-posts")
    running = min(
        (one for one in stage.session.book.records(Rotation) if one.state is RotationState.RUNNING and one.start),
        key=lambda one: one.start.iso() if one.start else "",
    )
    view.show_record(FieldRef("rotation", running.code, "state"))
    stage.settle()
    section = view.form.after
    view.form.show_part(section)
    stage.shot("after-follow-up")
    section.list.table.selectRow(0)
    stage.settle()
    stage.shot("after-follow-up-entry")
    _end(stage, view)
    _appoint(stage)


def _end(stage: Stage, view: RotationView) -> None:
    view.form.end_button.click()
    dialog = stage.dialog(EndDialog)
    stage.write("30/11/2026", dialog.date)
    stage.retype("45-QĐ/TU", dialog.number)
    for outcome in OUTCOMES:
        _choose(dialog.outcome, list(Outcome).index(outcome) + 1)
        stage.settle()
        if outcome in {Outcome.HIGHER, Outcome.EQUIVALENT}:
            stage.pick("giam doc so", dialog.placement.title)
            stage.pick("so noi vu", dialog.placement.unit)
        stage.shot(f"after-end-{outcome.name.lower()}")
    stage.close_all()


def _appoint(stage: Stage) -> None:
    stage.window.activateWindow()
    stage.view(RotationView).table.setFocus()
    roster = stage.view(RosterView)
    entry = next(one for one in stage.session.book.records(PlanningEntry) if one.removed is None and one.unit)
    roster.show_record(FieldRef("cadre", entry.cadre, "name"))
    stage.settle()
    roster.form.show_section("tenure")
    stage.shot("after-appoint-button")
    roster.form.appoint_button.click()
    dialog = stage.dialog(AppointDialog)
    stage.shot("after-appoint")
    stage.retype("77-QĐ/TU", dialog.number)
    stage.retype("20/11/2026", dialog.date)
    stage.retype("22/11/2026", dialog.effective)
    stage.pick(entry.unit or "", dialog.placement.unit)
    stage.pick(entry.title, dialog.placement.title)
    _choose(dialog.placement.form, 1)
    stage.settle()
    stage.shot("after-appoint-typed")
    stage.close_all()


def _choose(box: QComboBox, index: int) -> None:
    box.setFocus()
    box.setCurrentIndex(index)
    box.activated.emit(index)
