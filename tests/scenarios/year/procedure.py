"""How staff take a rotation through the five steps in its form; used by every rotation of the year."""

from __future__ import annotations

from collections.abc import Sequence

from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS
from luanchuyen_desktop.gui.dialogs.decide_dialog import DecideDialog
from luanchuyen_desktop.gui.views.checklist_section import ChecklistSection
from luanchuyen_desktop.gui.views.procedure_part import ProcedurePart
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from luanchuyen_desktop.gui.views.rotation_sections import RotationSections
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from tests.scenarios.office import Office

BODIES = (
    ("Ban Thường vụ Tỉnh ủy", "Đồng ý chủ trương"),
    ("Ban Tổ chức Tỉnh ủy", "Đề xuất nhân sự"),
    ("Ban Tổ chức Tỉnh ủy", "Đã thống nhất danh sách"),
    ("Ban Tổ chức Tỉnh ủy", "Đã trao đổi, gặp gỡ"),
    ("Ban Thường vụ Tỉnh ủy", "Quyết định"),
)
PAPERS = DOSSIER_ITEMS[:10]  # those that LC13 asks for


def open_rotation(office: Office, code: str) -> RotationForm:
    """Choose it in the list."""
    view = office.tab(RotationView)
    row = [one.record.code for one in view.model.rows].index(code)
    office.click(view.table, row)
    office.until(lambda: view.form.record is not None and view.form.record.code == code, code)
    return view.form


def lists(form: RotationForm) -> RotationSections:
    """Steps, opinions and papers under the fields."""
    assert form.sections is not None
    return form.sections


def strip(form: RotationForm) -> ProcedurePart:
    """The strip of the five steps."""
    assert form.procedure is not None
    return form.procedure


def take_row(office: Office, section: ChecklistSection, row: int) -> None:
    """Open a line that waits, or that is there."""
    office.click(section.table, row)
    assert section.editor is not None


def step(office: Office, form: RotationForm, number: int, day: str, document: str) -> None:
    """Put down that a step was taken."""
    section = lists(form).steps
    take_row(office, section, number - 1)
    assert section.editor is not None
    body, result = BODIES[number - 1]
    office.fill(section.editor, date=day, body=body, result=result, document_no=document)
    if number == 1:
        office.fill(section.editor, votes_for="13", votes_total="15")


def opinion(office: Office, form: RotationForm, row: int, day: str, content: str) -> None:
    """0: origin, 1: destination, 2: the cadre's own wish."""
    section = lists(form).opinions
    take_row(office, section, row)
    assert section.editor is not None
    office.fill(section.editor, date=day, stance="Đồng ý", content=content)


def appraise(office: Office, form: RotationForm, day: str, number: str) -> None:
    """What the Inspection Commission says."""
    office.fill(form.editor, appraised=day, appraisal_result="Đồng ý", appraisal_no=number)


def papers(office: Office, form: RotationForm, day: str, names: Sequence[str] = PAPERS) -> None:
    """All papers of the dossier, each with its date."""
    section = lists(form).items
    for row, name in enumerate(PAPERS):
        if name in names:
            take_row(office, section, row)
            assert section.editor is not None
            office.fill(section.editor, date=day)


def advance(office: Office, form: RotationForm, state: str) -> None:
    """By the button of the strip, to the state that it names."""
    button = strip(form).advance_button
    assert button.text() == f"Chuyển sang “{state}”"
    office.press(button)
    office.until(lambda: form.record is not None and str(form.record.state) == state, state)


def up_to_submission(office: Office, code: str, days: Sequence[str], paper_day: str) -> RotationForm:
    """Steps 1 to 4 on these days, then put to the Standing Committee; nothing in between is left out."""
    office.day(days[-1])
    form = open_rotation(office, code)
    assert form.record is not None
    planned = str(form.record.state) == "Dự kiến"
    step(office, form, 1, days[0], f"1-{code}-KL/TU")
    if planned:
        advance(office, form, "Đề xuất")
    step(office, form, 2, days[1], f"2-{code}-TTr/BTCTU")
    step(office, form, 3, days[2], f"3-{code}-BB")
    opinion(office, form, 0, days[2], "Nhất trí")
    advance(office, form, "Thẩm định")
    step(office, form, 4, days[3], f"4-{code}-BC")
    opinion(office, form, 1, days[3], "Nhất trí tiếp nhận")
    opinion(office, form, 2, days[3], "Chấp hành sự phân công")
    appraise(office, form, days[3], f"5-{code}-CV/UBKTTU")
    papers(office, form, paper_day)
    advance(office, form, "Trình")
    return form


def ask_decision(office: Office, form: RotationForm, number: str, decided: str, start: str) -> DecideDialog:
    """The dialog of the decision, filled in and judged. Without the number it says so and does nothing."""
    button = strip(form).advance_button
    assert button.text() == "Chuyển sang “Đã quyết định”"
    office.press(button)
    dialog = office.shown(DecideDialog)
    office.write(dialog.date, decided)
    office.write(dialog.start, start)
    office.until(lambda: not dialog._pause.isActive())
    assert dialog.lacks.text() == "Nhập số quyết định."
    assert not dialog.act_button.isEnabled()
    office.write(dialog.number, number)
    office.until(lambda: not dialog._pause.isActive() and "số quyết định" not in dialog.lacks.text())
    return dialog


def issue(office: Office, dialog: DecideDialog) -> None:
    """Decide, with nothing against it."""
    assert dialog.errors() == []
    assert dialog.act_button.text() == "Ra quyết định"
    office.press(dialog.act_button)
    office.gone(dialog)


def last_step(office: Office, form: RotationForm, day: str, number: str) -> None:
    """Step 5 is the decision itself: its date and number are there, only who decided what is added."""
    section = lists(form).steps
    take_row(office, section, 4)
    assert section.editor is not None
    there = [section.editor.editor(name).text() for name in ("date", "document_no")]
    assert there == [day, number]
    office.fill(section.editor, body=BODIES[4][0], result=BODIES[4][1])
    assert all("✓ xong" in cell.text() for cell in strip(form).cells.values())
