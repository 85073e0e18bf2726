"""March to June 2027: Giang and Long change places; each decision needs the room that the other one makes."""

from __future__ import annotations

from tests.scenarios.office import Office
from tests.scenarios.year import procedure

NUMBERS = {"LC0003": "70-QĐ/TU", "LC0004": "71-QĐ/TU"}


def run(office: Office) -> None:
    """Both are put to the Committee; the first is decided together with the second, and the second then stands free."""
    for code in NUMBERS:
        procedure.up_to_submission(office, code, ("15/03/2027", "25/03/2027", "05/04/2027", "25/04/2027"), "20/04/2027")
    office.day("01/06/2027")
    for code, number in NUMBERS.items():
        form = procedure.open_rotation(office, code)
        dialog = procedure.ask_decision(office, form, number, "20/05/2027", "01/06/2027")
        if code == "LC0003":
            assert [finding.rule for finding in dialog.errors()] == ["LC03"]  # Long still sits there
            (box,) = dialog.together.boxes.values()
            assert box.accessibleName() == (
                "Ngô Đức Long (LC0004, đã trình): thôi Bí thư Đảng ủy xã Ba, đến Bí thư Đảng ủy xã Một."
            )
            office.tick(box, on=True)
            office.until(dialog.act_button.isEnabled)
        else:
            assert not dialog.together.isVisible()
        procedure.issue(office, dialog)
        procedure.last_step(office, form, "20/05/2027", number)
        assert form.record is not None
        assert str(form.record.state) == "Đang luân chuyển"  # the first day has come
    office.checked()
    assert not [row for row in office.session.findings if row.rule == "LC03"]
