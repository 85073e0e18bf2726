"""The register of documents: its window and dialogs, a number for a decision, issuing from the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luanchuyen_desktop.domain.records import RegisterEntry, Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState, RotationState
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.register.gaps_dialog import GapsDialog
from luanchuyen_desktop.gui.register.issue_dialog import CorrectDialog, IssueDialog
from luanchuyen_desktop.gui.register.reason_dialog import ReasonDialog
from luanchuyen_desktop.gui.register.reserve_dialog import ReserveDialog
from luanchuyen_desktop.gui.register.settings_dialog import RegisterSettingsDialog
from luanchuyen_desktop.gui.register.window import RegisterWindow
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.store.register import entries
from scenes.stage import Key, there

if TYPE_CHECKING:
    from scenes.stage import Stage


def register(stage: Stage) -> None:
    """Empty, full, each act, and what the two doors to it look like."""
    stage.open(stage.books.copy(stage.books.published))
    stage.window.menu.register.trigger()
    stage.dialog(RegisterWindow)
    stage.shot("register-empty")
    stage.close_all()
    stage.open(stage.books.copy(stage.books.demo))
    _window(stage)
    _deciding(stage)
    _issuing(stage)


def _window(stage: Stage) -> None:
    stage.window.menu.register.trigger()
    window = stage.dialog(RegisterWindow)
    stage.shot("register")
    _choose(stage, window, PaperState.ISSUED, PaperKind.PLAN)
    stage.shot("register-plan")
    stage.click(window.reserve_button)
    dialog = stage.dialog(ReserveDialog)
    stage.shot("register-keep")
    stage.retype("1910", dialog.number)
    stage.shot("register-keep-skips")
    stage.key(Key.Key_Escape)
    _choose(stage, window, PaperState.RESERVED, PaperKind.SUBMISSION)
    stage.click(window.issue_button)
    issue = stage.dialog(IssueDialog)
    stage.retype("1/11/2026", issue.date)
    stage.shot("register-issue")
    stage.key(Key.Key_Escape)
    stage.click(window.release_button)
    reason = stage.dialog(ReasonDialog)
    stage.write("Không trình đợt này", reason.reason)
    stage.shot("register-cancel")
    stage.key(Key.Key_Escape)
    stage.click(window.gaps_button)
    stage.dialog(GapsDialog)
    stage.shot("register-gaps")
    stage.key(Key.Key_Escape)
    stage.click(window.settings_button)
    stage.dialog(RegisterSettingsDialog)
    stage.shot("register-settings")
    stage.key(Key.Key_Escape)
    stage.click(window.print_button)
    stage.dialog(Preview)
    stage.shot("register-paper")
    stage.close_all()


def _choose(stage: Stage, window: RegisterWindow, state: PaperState, kind: PaperKind) -> None:
    rows = window.model.rows
    at = next(n for n, row in enumerate(rows) if row.entry.state is state and row.entry.kind is kind)
    stage.click_row(window.table, window.model.index(at, 0))


def _deciding(stage: Stage) -> None:
    view = stage.view(RotationView)
    waiting = [
        one
        for one in stage.session.book.records(Rotation)
        if one.state in {RotationState.SUBMITTED, RotationState.APPRAISED}
    ]
    view.show_record(FieldRef("rotation", waiting[-1].code, "from_title"))
    stage.settle()
    view.form.decide_button.click()
    dialog = stage.dialog(DecideDialog)
    stage.write("20/11/2026", dialog.date)
    stage.retype("1902-QĐ/TU", dialog.number)
    stage.shot("register-decide-taken")
    stage.click(dialog.taking.button)
    stage.shot("register-decide-number")
    stage.close_all()


def _issuing(stage: Stage) -> None:
    view = stage.view(RotationView)
    named = {each.rotation for each in _entries(stage) if each.rotation}
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
    view.show_record(FieldRef("rotation", code, "from_title"))
    stage.settle()
    view.printing.print_one(there(stage.session.book.rotation(code)))
    preview = stage.dialog(Preview)
    stage.shot("register-preview")
    action = next(each for each in preview.bar.actions() if "Ban hành" in each.text())
    action.trigger()
    dialog = stage.dialog(IssueDialog)
    stage.shot("register-preview-issue")
    if not dialog.signer.value():
        stage.write("Nguyễn Văn An", dialog.signer)
    if not dialog.act_button.isEnabled():
        stage.write("Ký trước, vào sổ sau", dialog.explanation)
    stage.click(dialog.act_button)
    stage.shot("register-preview-issued")
    stage.close_all()
    stage.window.menu.register.trigger()
    window = stage.dialog(RegisterWindow)
    window.table.choose(next(each.code for each in _entries(stage) if each.rotation == code))
    stage.shot("register-issued")
    stage.click(window.correct_button)
    stage.dialog(CorrectDialog)
    stage.shot("register-correct")
    stage.key(Key.Key_Escape)
    window.activateWindow()
    stage.window.menu.undo.trigger()
    stage.shot("register-undone")
    stage.close_all()


def _entries(stage: Stage) -> list[RegisterEntry]:
    return entries(stage.session.book)
