"""The tabs Quy hoạch and Luân chuyển: lists, forms, adding, deciding, ending."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.dialogs.pool_dialog import PoolDialog
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from scenes.stage import Key, Stage

WAITING = (RotationState.PROPOSED, RotationState.APPRAISED, RotationState.SUBMITTED, RotationState.PLANNED)


def planning(stage: Stage) -> None:
    """The pool with an entry in hand, a new entry, the source list, adding from the pool."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(PlanningView)
    stage.shot("planning")
    view.pool.search.setFocus()
    stage.key(Key.Key_Down)
    stage.key(Key.Key_Down)
    stage.key(Key.Key_Down)
    stage.shot("planning-entry")
    view.pool.add_button.click()
    stage.settle()
    stage.shot("planning-new-entry")
    view.bar.setCurrentIndex(1)
    stage.settle()
    stage.shot("source-list")
    stage.click_row(view.sources.table, view.sources.model.index(0, 0))
    stage.shot("source-entry")
    view.sources.pool_button.click()
    dialog = stage.dialog(PoolDialog)
    stage.click_row(dialog.table, dialog.model.index(2, 0))
    stage.shot("source-add-from-pool")
    stage.close_all()
    view.sources.add_button.click()
    stage.settle()
    stage.shot("source-new-entry")


def rotations(stage: Stage) -> None:
    """The list, one in each state, a new proposal."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RotationView)
    stage.shot("rotations")
    shown: set[RotationState] = set()
    for rotation in stage.session.book.records(Rotation):
        if rotation.state not in shown:
            shown.add(rotation.state)
            view.show_record(_ref(rotation))
            stage.shot(f"rotation-{rotation.state.name.lower()}")
    view.propose_button.click()
    stage.settle()
    stage.shot("rotation-new")
    stage.pick("CB00010", view.form.editor.editor("cadre"))
    stage.retype("dang uy xa", view.form.editor.editor("to_unit"))
    stage.shot("rotation-new-destination")
    stage.key(Key.Key_Return)
    stage.shot("rotation-new-with-destination")
    view.filters.search.setFocus()
    stage.write("khong co gi")
    stage.shot("rotations-nothing-found")


def deciding(stage: Stage) -> None:
    """Deciding with nothing in the way, with an error and its override; ending."""
    stage.open(stage.books.copy(stage.books.demo))
    view = stage.view(RotationView)
    wrong = {row.subject for row in stage.session.findings if row.mark is Mark.ERROR}
    waiting = [one for one in stage.session.book.records(Rotation) if one.state in WAITING]
    for name, chosen in (
        ("clean", [one for one in waiting if one.code not in wrong]),
        ("error", [one for one in waiting if one.code in wrong]),
    ):
        if chosen:
            view.show_record(_ref(chosen[0]))
            stage.settle()
            view.form.decide_button.click()
            _decide(stage, stage.dialog(DecideDialog), name)
    running = next(one for one in stage.session.book.records(Rotation) if one.state is RotationState.RUNNING)
    view.show_record(_ref(running))
    stage.settle()
    view.form.end_button.click()
    dialog = stage.dialog(EndDialog)
    stage.shot("end")
    stage.write("30/11/2026", dialog.date)
    stage.key(Key.Key_Tab)
    stage.key(Key.Key_Down)
    stage.shot("end-typed")
    stage.close_all()


def _decide(stage: Stage, dialog: DecideDialog, name: str) -> None:
    stage.shot(f"decide-{name}")
    stage.retype("125-QĐ/TU", dialog.number)
    stage.retype("25/11/2026", dialog.date)
    stage.retype("1/12/2026", dialog.start)
    stage.key(Key.Key_Tab)
    QApplication.processEvents()
    stage.shot(f"decide-{name}-typed")
    if dialog.errors():
        stage.retype("Nguyễn Văn An", dialog.person)
        stage.retype("Ban Thường vụ đã thống nhất tại cuộc họp ngày 20/11/2026", dialog.reason)
        stage.shot(f"decide-{name}-override")
    stage.close_all()


def _ref(rotation: Rotation) -> FieldRef:
    return FieldRef("rotation", rotation.code, "from_title")
