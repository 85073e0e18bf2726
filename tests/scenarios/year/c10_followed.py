"""September 2027 to January 2028: a visit, the evaluations of the year, and what the four are due for 2027."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Evaluation
from luanchuyen_desktop.gui.allowances.window import AllowancesWindow
from luanchuyen_desktop.gui.views.rotation_form import RotationForm
from tests.scenarios.book_of_the_year import BINH, GIANG, LAN, LONG
from tests.scenarios.office import Key, Office, cells
from tests.scenarios.year import procedure
from tests.scenarios.year.c09_papers import texts

GRADES = {
    "LC0001": (BINH, "Hoàn thành xuất sắc nhiệm vụ"),
    "LC0002": (LAN, "Hoàn thành tốt nhiệm vụ"),
    "LC0003": (GIANG, "Hoàn thành tốt nhiệm vụ"),
    "LC0004": (LONG, "Hoàn thành nhiệm vụ"),
}

RATES = (
    ("Thuê nhà", "2.000.000"),
    ("Đi lại", "500.000"),
    ("Hỗ trợ một lần", "1.500.000"),
    ("Lương cơ sở", "2.340.000"),
)


def run(office: Office) -> None:
    """One visit, four evaluations; 89.744.000 đồng in all."""
    office.day("15/09/2027")
    visit(office)
    office.day("10/01/2028")
    assert late_evaluations(office) == set(GRADES)  # LC14: 2027 is over
    for code, (cadre, grade) in GRADES.items():
        evaluate(office, code, cadre, grade)
    office.checked()
    assert late_evaluations(office) == set()
    allowances(office)


def late_evaluations(office: Office) -> set[str]:
    """The rotations that LC14 is told of."""
    return {row.subject for row in office.session.findings if row.rule == "LC14"}


def lines(form: RotationForm) -> list[tuple[str, ...]]:
    """What, when, content of the follow-up."""
    return cells(form.after.list.table.model(), (1, 2, 3))


def visit(office: Office) -> None:
    form = procedure.open_rotation(office, "LC0001")
    section = form.after.list
    office.press(section.add_button)
    assert section.editor is not None
    office.write(section.editor.editor("date"), "30/04/2027")
    office.key(Key.Key_Tab)
    frame = section.editor.frame("date")
    office.until(lambda: "trước ngày bắt đầu" in frame.problem_text())
    office.fill(section.editor, date="15/09/2027", body="Ban Tổ chức Tỉnh ủy", content="Ổn định, nắm được địa bàn")
    assert lines(form) == [("Thăm, làm việc", "15/09/2027", "Ổn định, nắm được địa bàn")]


def evaluate(office: Office, code: str, cadre: str, grade: str) -> None:
    """The line waits already; the grade goes into the cadre's file by itself."""
    form = procedure.open_rotation(office, code)
    section = form.after.list
    row = [line[0] for line in lines(form)].index("Đánh giá năm 2027")
    assert lines(form)[row] == ("Đánh giá năm 2027", "chưa có", "")
    office.click(section.table, row)
    assert section.editor is not None
    office.fill(section.editor, date="05/01/2028", body="Ban Thường vụ Đảng ủy xã")
    assert section.grade is not None
    office.choose(section.grade, grade)
    office.key(Key.Key_Tab)
    office.until(lambda: ("Đánh giá năm 2027", "05/01/2028", grade) in lines(form), grade)
    found = office.session.book.dossier(cadre)
    assert found is not None
    assert {each.year: str(each.grade) for each in found.evaluations}[2027] == grade
    assert len([each for each in office.session.book.records(Evaluation) if each.cadre == cadre]) == 4


def allowances(office: Office) -> None:
    office.from_menu(office.window.menu.allowances)
    window = office.shown(AllowancesWindow)
    office.click_tab(window.tabs.tabBar(), 1)
    for kind, amount in RATES:
        office.press(window.rates.add_button)
        office.fill(window.rates.form.editor, kind=kind, amount=amount)
        office.until(lambda: not window.rates.form.is_new, kind)
    office.click_tab(window.tabs.tabBar(), 0)
    for edit, day in ((window.first, "01/01/2027"), (window.last, "31/12/2027")):
        office.write(edit, day)
        office.key(Key.Key_Return)
    office.settle()
    table = {
        window.model.text(row, "code"): tuple(
            window.model.text(row, key) for key in ("Thuê nhà", "Đi lại", "Hỗ trợ một lần", "total")
        )
        for row in range(window.model.rowCount())
    }
    # Months of 2027: Bình from May 8, Lan from March 10, Giang and Long from June 7 each: 32 in all.
    # Bình keeps 8 x (0,9 - 0,7) x 2.340.000 = 3.744.000 of her former allowance.
    assert table == {
        "LC0001": ("16.000.000", "4.000.000", "1.500.000", "25.244.000"),
        "LC0002": ("20.000.000", "5.000.000", "1.500.000", "26.500.000"),
        "LC0003": ("14.000.000", "3.500.000", "1.500.000", "19.000.000"),
        "LC0004": ("14.000.000", "3.500.000", "1.500.000", "19.000.000"),
    }
    # 32 x 2.500.000 + 4 x 1.500.000 + 3.744.000 = 89.744.000
    assert window.summary.text() == "4 người (4 lượt luân chuyển), cộng 89.744.000 đồng"
    office.press(window.print_button)
    printed = " ".join(texts(office.paper()))
    for money in ("25.244.000", "26.500.000", "19.000.000", "89.744.000", "3.744.000"):
        assert money in printed, money
    office.shut(window)
