"""January to March 2027: Lan, deputy secretary in DU3, goes to the higher post of secretary in DU4, by an exception."""

from __future__ import annotations

from pathlib import Path

from luanchuyen_desktop.domain.records import Attachment, DossierItem, ProcedureStep
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from tests.scenarios.office import Key, Office
from tests.scenarios.year import procedure
from tests.scenarios.year.procedure import lists, step, take_row

CODE, NUMBER = "LC0002", "45-QĐ/TU"


def run(office: Office) -> None:
    """LC0002: rank 60 to rank 50; the Standing Committee allows it."""
    office.day("10/02/2027")
    form = procedure.open_rotation(office, CODE)
    nothing_out_of_order(office, form)
    procedure.up_to_submission(office, CODE, ("10/01/2027", "15/01/2027", "20/01/2027", "05/02/2027"), "01/02/2027")
    attach(office, form)
    office.day("25/02/2027")
    form = procedure.open_rotation(office, CODE)
    dialog = procedure.ask_decision(office, form, NUMBER, "20/02/2027", "01/03/2027")
    assert [finding.rule for finding in dialog.errors()] == ["LC02"]
    assert "1 lỗi" in dialog.lacks.text()
    assert not dialog.act_button.isEnabled()
    dialog.reject()
    office.gone(dialog)
    exception(office, form)
    dialog = procedure.ask_decision(office, form, NUMBER, "20/02/2027", "01/03/2027")
    # Settled with it: the planning for this very post, a remark on the source list of the year, the fifth step.
    assert len(dialog.settled.keys()) == 3
    procedure.issue(office, dialog)
    assert form.record is not None
    assert str(form.record.state) == "Đã quyết định"  # it begins on 01/03
    procedure.last_step(office, form, "20/02/2027", NUMBER)
    begin(office)


def nothing_out_of_order(office: Office, form: RotationForm) -> None:
    """A step dated before the former is refused at its field, and nothing of it is stored."""
    step(office, form, 1, "10/01/2027", f"1-{CODE}-KL/TU")
    section = lists(form).steps
    take_row(office, section, 1)
    assert section.editor is not None
    before = list(office.session.book.records(ProcedureStep))
    office.write(section.editor.editor("date"), "09/01/2027")
    office.write(section.editor.editor("body"), "Ban Tổ chức Tỉnh ủy")
    office.settle()
    told = section.editor.frame("date").problem_text()
    assert told == "● Ngày 09/01/2027 của bước 2 trước ngày của bước 1 (10/01/2027). Sửa một trong hai ngày."
    assert list(office.session.book.records(ProcedureStep)) == before
    for name in ("date", "body"):
        office.enter(section.editor.editor(name))
        office.key(Key.Key_Escape)
    assert section.editor.unstored() == []


def attach(office: Office, form: RotationForm) -> None:
    """A file of 2 GB is refused whole; one that fits is kept with its size."""
    section, book = lists(form).items, office.session.book
    large = office.folder / "tờ trình quét.pdf"
    with large.open("wb") as made:
        made.truncate(2 * 1024**3)  # sparse
    papers = list(book.records(DossierItem))
    office.drop(section.table, 0, large)
    words, advice = office.told()
    assert "tờ trình quét.pdf" in words
    assert "quá giới hạn 20 MB" in words
    assert advice
    assert list(book.records(Attachment)) == []
    assert list(book.records(DossierItem)) == papers
    large.unlink()
    small = pdf(office.folder / "tờ trình.pdf")
    office.drop(section.table, 0, small)
    office.until(lambda: list(book.records(Attachment)), "the file is kept")
    office.settle()
    assert section.table.model().index(0, 3).data() == "tờ trình.pdf · 2 kB"
    assert "Cả sổ: 1 tệp" in section.total.text()


def pdf(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.4\n" + b"." * 1991)
    return path


def exception(office: Office, form: RotationForm) -> None:
    """Asked for first, then the answer is put down."""
    office.press(form.waivers.ask_button)
    dialog = office.shown(WaiverDialog)
    office.pick(dialog.rule, "LC02")
    office.write(dialog.reason, "Thiếu nguồn tại chỗ, đã được quy hoạch")
    office.until(dialog.act_button.isEnabled)
    assert dialog.act_button.text() == "Ghi đề nghị"
    office.press(dialog.act_button)
    office.gone(dialog)
    office.click(form.waivers.table, 0)
    office.press(form.waivers.open_button)
    dialog = office.shown(WaiverDialog)
    office.choose(dialog.state, "Đồng ý")
    office.write(dialog.authority, "Ban Thường vụ Tỉnh ủy")
    office.write(dialog.date, "18/02/2027")
    office.until(lambda: "số văn bản" in dialog.lacks.text().casefold(), "consent without a number")
    assert not dialog.act_button.isEnabled()
    office.write(dialog.document_no, "44-KL/TU")
    office.until(dialog.act_button.isEnabled)
    assert dialog.told.text() == "Với ngoại lệ này, vi phạm không còn cản trở việc ban hành quyết định."
    office.press(dialog.act_button)
    office.gone(dialog)
    assert form.waivers.model.index(0, 2).data() == "Đang có hiệu lực"


def begin(office: Office) -> None:
    """Not before its day; then the posts follow."""
    form = procedure.open_rotation(office, CODE)
    office.press(form.begin_button)
    words, _ = office.told()
    assert words == "Chưa đến ngày bắt đầu luân chuyển (01/03/2027)."
    office.day("01/03/2027")
    office.press(form.begin_button)
    office.until(lambda: form.record is not None and str(form.record.state) == "Đang luân chuyển", "it runs")
