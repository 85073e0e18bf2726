"""The procedure of a rotation: the strip of five steps, opinions, attached files, what the office sets for them."""

from __future__ import annotations

from pathlib import Path

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import AttachedTo, RotationState
from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef, slot
from luanchuyen_desktop.services.deadlines.kind import Kind
from luanchuyen_desktop.services.procedure import attachments, procedure_settings
from luanchuyen_desktop.services.procedure.attachments import Owner
from luanchuyen_desktop.services.procedure.procedure_settings import TIMED, FileLimits, ProcedureSettings
from luanchuyen_desktop.store.book import Book
from scenes.books import AS_OF
from scenes.stage import Stage, there

_PDF = b"%PDF-1.4\n" + b"noi dung " * 140_000


def procedure(stage: Stage) -> None:
    """A proposal, one that is submitted, one that runs; then opinions and files."""
    path = stage.books.copy(stage.books.demo)
    _prepare(stage, path)
    stage.open(path)
    view = stage.view(RotationView)
    codes = {state: _code(stage, state) for state in RotationState}
    for state in (RotationState.PROPOSED, RotationState.APPRAISED, RotationState.SUBMITTED, RotationState.RUNNING):
        view.table.choose(codes[state])
        stage.shot(f"steps-{state.name.lower()}")
    view.table.choose(codes[RotationState.PROPOSED])
    stage.settle()
    strip = there(view.form.procedure)
    strip.advance_button.click()
    stage.shot("steps-refused")
    stage.close_all()
    strip.more_button.click()
    stage.shot("steps-all-missing")
    page, code = there(stage.window.page), codes[RotationState.SUBMITTED]
    page.go_to(FieldRef("opinion", slot(code, "Nơi đến"), "content"))
    stage.settle()
    stage.shot("steps-opinion")
    page.go_to(FieldRef("dossier_item", slot(code, "Tờ trình"), "date"))
    stage.settle()
    stage.shot("steps-files")
    page.go_to(FieldRef("dossier_item", slot(code, "Sơ yếu lý lịch"), "date"))
    stage.settle()
    stage.shot("steps-files-none")

    view.settings_action.trigger()
    stage.shot("steps-settings")
    stage.close_all()
    stage.window.menu.deadlines.trigger()
    window = stage.dialog(DeadlinesWindow)
    for kind, box in window.filters.boxes.items():
        box.setChecked(kind is Kind.PROCEDURE)
    stage.shot("steps-calendar")


def _code(stage: Stage, state: RotationState) -> str:
    return next(
        rotation.code
        for dossier in stage.session.book.dossiers()
        for rotation in dossier.rotations
        if rotation.state is state
    )


def _prepare(stage: Stage, path: Path) -> None:
    """Limits for the steps, and scanned papers in the dossier of a submitted rotation."""
    files = [stage.books.folder / name for name in ("Tờ trình số 15-TTr/BTCTU.pdf".replace("/", "_"), "Phụ lục.pdf")]
    for number, file in enumerate(files):
        file.write_bytes(_PDF + bytes([number]))
    with Book.open(path, user="can bo to chuc") as book:
        procedure_settings.save(book, ProcedureSettings(dict.fromkeys(TIMED, 20), FileLimits()))
        code = next(one.code for one in book.records(Rotation) if one.state is RotationState.SUBMITTED)
        attachments.attach(book, Owner(AttachedTo.ROTATION, code, "Tờ trình"), files, FileLimits(), AS_OF)
        attachments.attach(book, Owner(AttachedTo.ROTATION, code, "Ảnh màu 4×6"), files[:1], FileLimits(), AS_OF)
