"""February to May 2027: Bình, deputy director, goes to the equivalent post of secretary in DU2 when Hải retires."""

from __future__ import annotations

from luanchuyen_desktop.gui.models.roster_model import RosterColumn
from luanchuyen_desktop.gui.views.roster_view import RosterView
from tests.scenarios.book_of_the_year import HAI
from tests.scenarios.office import Office
from tests.scenarios.year import procedure

CODE, NUMBER = "LC0001", "60-QĐ/TU"


def run(office: Office) -> None:
    """LC0001: as long as Hải's last day is not on record, the one post of DU2 has no room."""
    form = procedure.up_to_submission(
        office, CODE, ("15/02/2027", "25/02/2027", "05/03/2027", "25/03/2027"), "20/03/2027"
    )
    office.day("22/04/2027")
    dialog = procedure.ask_decision(office, form, NUMBER, "20/04/2027", "01/05/2027")
    (error,) = dialog.errors()
    assert error.rule == "LC03"
    assert "Vũ Minh Hải" in error.message
    dialog.reject()
    office.gone(dialog)
    retire(office)
    form = procedure.open_rotation(office, CODE)
    dialog = procedure.ask_decision(office, form, NUMBER, "20/04/2027", "01/05/2027")
    assert len(dialog.settled.keys()) == 3  # the planning for this post, a remark on the source list, the fifth step
    procedure.issue(office, dialog)
    procedure.last_step(office, form, "20/04/2027", NUMBER)
    office.day("01/05/2027")
    office.press(form.begin_button)
    office.until(lambda: form.record is not None and str(form.record.state) == "Đang luân chuyển", "it runs")
    office.fill(form.editor, distance_km="45")


def retire(office: Office) -> None:
    """His last day in the post, in his file."""
    roster = office.tab(RosterView)
    office.click(roster.table, roster.model.row_of(HAI), RosterColumn.BIRTH)
    office.until(lambda: roster.form.code == HAI)
    section = roster.form.sections["tenure"]
    office.click(section.table, 0)
    assert section.editor is not None
    office.fill(section.editor, end="30/04/2027")
