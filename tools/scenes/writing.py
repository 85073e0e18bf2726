"""The window in which papers are written: one rotation, several, a plan, with nothing chosen, issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.papers.window import PapersWindow
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.register.issue_dialog import IssueDialog
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.store.register import entries
from scenes.stage import Key, there

if TYPE_CHECKING:
    from scenes.stage import Stage


def writing(stage: Stage) -> None:
    """By the key of the tab, with the form filled in, several at once, the plan, the register."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.view(RosterView)
    stage.window.menu.papers.trigger()
    stage.dialog(PapersWindow)
    stage.shot("writing-empty")
    stage.close_all()
    window = _of(stage, RotationState.SUBMITTED)
    stage.shot("writing-submission")
    _choose(stage, window, "minutes_meeting")
    stage.shot("writing-minutes")
    stage.click(window.fields.today)
    stage.write("Nguyễn Văn An", window.fields.slots["chu_tri"])
    stage.write("Phòng họp số 1, trụ sở Tỉnh ủy", window.fields.slots["dia_diem"])
    stage.click(window.fields.taking.button)
    window.fields_area.verticalScrollBar().setValue(400)
    stage.shot("writing-minutes-typed")
    window.fields.kind.showPopup()
    stage.shot("writing-kinds")
    window.fields.kind.hidePopup()
    stage.close_all()
    window = _of(stage, RotationState.ENDED)
    stage.shot("writing-ended")
    window.fields.frame.setCurrentIndex(1)
    window.fields.frame.activated.emit(1)
    stage.settle()
    stage.shot("writing-state-form")
    window.fields.frame.setCurrentIndex(0)
    window.fields.frame.activated.emit(0)
    stage.close_all()
    _several(stage)
    _plan(stage)
    _issue(stage)


def _of(stage: Stage, state: RotationState) -> PapersWindow:
    """The window with the last rotation of that state, opened by its key from the tab."""
    code = [one.code for one in stage.session.book.records(Rotation) if one.state is state][-1]
    _go_to(stage, code)
    stage.window.menu.papers.trigger()
    return stage.dialog(PapersWindow)


def _go_to(stage: Stage, code: str) -> RotationView:
    """The tab in front, with this rotation in hand."""
    page = there(stage.window.page)
    page.go_to(FieldRef("rotation", code, "from_title"))
    stage.settle()
    view = page.current_view()
    if not isinstance(view, RotationView):
        raise TypeError
    return view


def _choose(stage: Stage, window: PapersWindow, kind: str) -> None:
    at = window.fields.kind.findData(kind)
    window.fields.kind.setCurrentIndex(at)
    window.fields.kind.activated.emit(at)
    stage.settle()


def _several(stage: Stage) -> None:
    view = _go_to(stage, next(stage.session.book.records(Rotation)).code)
    view.filters.clear()
    stage.settle()
    view.table.setFocus()
    view.table.selectAll()
    stage.settle()
    view.printing.papers.trigger()
    window = stage.dialog(PapersWindow)
    stage.until(lambda: all(row.standing is not None for row in window.model.rows))
    stage.shot("writing-several")
    _choose(stage, window, "submission_batch")
    stage.shot("writing-joint")
    stage.close_all()


def _plan(stage: Stage) -> None:
    stage.window.menu.plans.trigger()
    plans = stage.dialog(PlansWindow)
    stage.click_row(plans.table, plans.model.index(0, 0))
    stage.shot("writing-plan-form")
    plans.form.papers_button.click()
    stage.dialog(PapersWindow)
    stage.shot("writing-plan")
    stage.close_all()


def _issue(stage: Stage) -> None:
    named = {each.rotation for each in entries(stage.session.book)}
    code = next(
        one.code
        for one in stage.session.book.records(Rotation)
        if one.decided is not None
        and one.decided.is_exact
        and one.decided.iso() > "2025-10-01"
        and (one.decision_no or "").endswith("-QĐ/TU")
        and one.code not in named
        and one.state is RotationState.RUNNING
    )
    _go_to(stage, code)
    stage.window.menu.papers.trigger()
    window = stage.dialog(PapersWindow)
    stage.shot("writing-decision")
    if window.issue_button.isEnabled():
        stage.click(window.issue_button)
        dialog = stage.dialog(IssueDialog)
        stage.shot("writing-issue")
        if not dialog.act_button.isEnabled():
            stage.write("Ký trước, vào sổ sau", dialog.explanation)
        stage.click(dialog.act_button)
        stage.shot("writing-issued")
    stage.key(Key.Key_Escape)
    stage.close_all()
