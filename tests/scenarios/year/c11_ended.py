"""2028 to 2030: one ends early, one stays for good, one comes back; the fourth goes on."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.dialogs.end_dialog import EndDialog
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from tests.scenarios.book_of_the_year import BINH, LAN, LONG
from tests.scenarios.office import Office
from tests.scenarios.year import procedure
from tests.scenarios.year.c10_followed import lines

AT_END = ("Tự kiểm điểm", "Nhận xét của nơi đến", "Nhận xét của cấp quyết định")


def run(office: Office) -> None:
    """4 running; 3 and 1 over; 2 and 2; 1 and 3."""
    early(office)
    assert counts(office) == "4 luân chuyển · 3 đang luân chuyển · 1 đã kết thúc"
    exception_for_early(office)
    stays(office)
    assert counts(office) == "4 luân chuyển · 2 đang luân chuyển · 2 đã kết thúc"
    returns(office)
    assert counts(office) == "4 luân chuyển · 1 đang luân chuyển · 3 đã kết thúc"
    assert posts(office, BINH)[-1] == "Phó Giám đốc Sở Nội vụ từ 02/05/2030"
    assert posts(office, LAN)[-1] == "Bí thư Đảng ủy xã Bốn từ 01/03/2027"
    assert posts(office, LONG)[-1] == "Phó Trưởng Ban Tổ chức Tỉnh ủy từ 01/04/2028"


def counts(office: Office) -> str:
    """What the list says of itself."""
    return office.tab(RotationView).summary.text()


def posts(office: Office, cadre: str) -> list[str]:
    """The posts held now, as they would be said."""
    from luanchuyen_desktop.services.post_names import post_in

    dossier = office.session.book.dossier(cadre)
    assert dossier is not None
    catalogue = office.session.catalogue
    return [f"{post_in(catalogue, one.title, one.unit)} từ {one.start}" for one in dossier.tenures if one.end is None]


def ask_end(office: Office, code: str, day: str, outcome: str) -> tuple[RotationForm, EndDialog]:
    form = procedure.open_rotation(office, code)
    office.press(form.end_button)
    dialog = office.shown(EndDialog)
    office.write(dialog.date, day)
    office.choose(dialog.outcome, outcome)
    office.until(lambda: not dialog._pause.isActive())
    return form, dialog


def end(office: Office, dialog: EndDialog) -> None:
    office.until(dialog.act_button.isEnabled)
    office.press(dialog.act_button)
    office.gone(dialog)


def early(office: Office) -> None:
    """Not before it began, not without a number, not without a reason."""
    office.day("05/04/2028")
    before = list(office.session.book.records(Rotation))
    _, dialog = ask_end(office, "LC0004", "31/05/2027", "Điều chỉnh trước hạn")
    office.until(lambda: "Ngày kết thúc trước ngày bắt đầu luân chuyển." in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    office.write(dialog.date, "31/03/2028")
    office.until(lambda: "phải có số quyết định" in dialog.lacks.text())
    office.write(dialog.number, "25-QĐ/TU")
    office.until(lambda: "phải ghi lý do" in dialog.lacks.text())
    assert not dialog.act_button.isEnabled()
    assert list(office.session.book.records(Rotation)) == before
    office.write(dialog.reason, "Yêu cầu công tác của Ban Tổ chức Tỉnh ủy")
    office.pick(dialog.placement.unit, "BTC")
    office.pick(dialog.placement.title, "PTB")
    office.until(lambda: "Giữ chức vụ từ 01/04/2028." in dialog.placement.notes.text())
    assert "Bậc 50, đang giữ bậc 50: tương đương." in dialog.placement.notes.text()
    assert "Hoàng Thị Em" in dialog.placement.notes.text()  # the other of the two places
    assert {one.finding.rule for one in dialog.found.shown()} == {"LC04"}  # 9 months of 36
    end(office, dialog)


def exception_for_early(office: Office) -> None:
    """From the finding to the exception that the Standing Committee's decision is."""
    office.checked()
    panel, session = office.page.panel, office.session
    (row,) = [row for row in session.findings if (row.rule, row.subject) == ("LC04", "LC0004")]
    finding = session.finding(row)
    assert finding is not None
    panel.show_finding(finding)
    panel.waiver_action.trigger()
    dialog = office.shown(WaiverDialog)
    assert dialog.rule.value() == "LC04"
    assert dialog.authority.value() == "Ban Thường vụ Tỉnh ủy"  # as the regulation has it
    # What was said when it was ended is not asked for again.
    assert dialog.document_no.value() == "25-QĐ/TU"
    assert dialog.reason.value() == "Yêu cầu công tác của Ban Tổ chức Tỉnh ủy"
    office.choose(dialog.state, "Đồng ý")
    office.write(dialog.date, "30/03/2028")
    office.until(dialog.act_button.isEnabled)
    office.press(dialog.act_button)
    office.gone(dialog)


def stays(office: Office) -> None:
    """Only with a number; from then on she holds the post as everybody else."""
    office.day("05/03/2030")
    form, dialog = ask_end(office, "LC0002", "01/03/2030", "Ổn định tại nơi đến")
    office.until(lambda: "phải có số quyết định" in dialog.lacks.text())
    assert "LC16" in {one.finding.rule for one in dialog.found.shown()}
    office.write(dialog.number, "80-QĐ/TU")
    office.until(lambda: "LC16" not in {one.finding.rule for one in dialog.found.shown()})
    assert "giữ nguyên" in dialog.posts.text()
    end(office, dialog)
    told = "Bố trí ổn định tại nơi đến từ 01/03/2030: không còn là cán bộ luân chuyển."
    assert told in form.after.told.text()


def returns(office: Office) -> None:
    """The three papers wait to be put down; back to the old post, which is proposed."""
    office.day("05/05/2030")
    form = procedure.open_rotation(office, "LC0001")
    assert [line[:2] for line in lines(form)][-3:] == [(name, "chưa có") for name in AT_END]
    section = form.after.list
    for number, name in enumerate(AT_END):
        office.click(section.table, [line[0] for line in lines(form)].index(name))
        assert section.editor is not None
        office.fill(section.editor, date=f"{20 + number}/04/2030", content="Hoàn thành nhiệm vụ luân chuyển")
    assert [line[1] for line in lines(form)][-3:] == ["20/04/2030", "21/04/2030", "22/04/2030"]
    _, dialog = ask_end(office, "LC0001", "01/05/2030", "Về nơi đi")
    assert (dialog.placement.unit.value(), dialog.placement.title.value()) == ("SNV", "PGD")
    assert "Đã luân chuyển 36 tháng, thời hạn 36 tháng." in dialog.served.text()
    assert "Lê Hoàng Cường" in dialog.placement.notes.text()  # the post has one place, and he sits in it
    office.until(lambda: "phải có số quyết định" in dialog.lacks.text())
    office.write(dialog.number, "95-QĐ/TU")
    end(office, dialog)
