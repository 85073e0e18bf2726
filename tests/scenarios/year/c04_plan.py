"""December 2026: the plan of 2027, its posts taken from the needs, approved, and two people of the source put to it."""

from __future__ import annotations

from luanchuyen_desktop.gui.plans.approve_dialog import ApproveDialog
from luanchuyen_desktop.gui.plans.needs_dialog import NeedsDialog
from luanchuyen_desktop.gui.plans.progress import PHASES, WANTED
from luanchuyen_desktop.gui.plans.source_dialog import SourceDialog
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.services.plans.plan_progress import Phase
from tests.scenarios.book_of_the_year import BINH, LAN, NAMES
from tests.scenarios.office import CONTROL, SHIFT, Key, Office, row_of

DOWN, ACROSS = "Cấp trên xuống cấp dưới", "Địa phương này sang địa phương khác"
TRAINING, TWO_TERMS = "Đào tạo, rèn luyện", "Quá hai nhiệm kỳ"
POSTS = {
    # post: form, purpose, months, first day, afterwards
    "Bí thư Đảng ủy xã Một": (ACROSS, TWO_TERMS, "60", "01/06/2027", "Theo kết quả nhiệm kỳ"),
    "Bí thư Đảng ủy xã Hai": (DOWN, TRAINING, "36", "01/05/2027", "Về nơi đi"),
    "Bí thư Đảng ủy xã Ba": (ACROSS, TWO_TERMS, "60", "01/06/2027", "Theo kết quả nhiệm kỳ"),
    "Bí thư Đảng ủy xã Bốn": (ACROSS, TRAINING, "36", "01/03/2027", "Ổn định tại nơi đến"),
}


def run(office: Office) -> None:
    """Four posts, each for one; the fifth that is free, in the department, is left to an appointment."""
    office.day("15/12/2026")
    plans = office.beside(PlansWindow, Key.Key_K, SHIFT)
    draw_up(office, plans)
    take_posts(office, plans)
    approve(office, plans)
    for name, post in ((BINH, "Bí thư Đảng ủy xã Hai"), (LAN, "Bí thư Đảng ủy xã Bốn")):
        add_person(office, plans, NAMES[name], post)
    assert counts(plans) == {Phase.PROPOSED: 2, Phase.DECIDED: 0, Phase.RUNNING: 0, Phase.ENDED: 0, Phase.CANCELLED: 0}
    office.shut(plans)


def draw_up(office: Office, plans: PlansWindow) -> None:
    office.press(plans.empty.button)
    editor = plans.form.editor
    assert (editor.editor("year").text(), editor.editor("code").text()) == ("2027", "KH2027")  # proposed
    office.fill(editor, needs="Thiếu bốn bí thư đảng ủy xã đến hết năm 2027", policy="Theo nghị quyết của tỉnh")
    assert plans.model.text(0, "standing") == "dự thảo"


def take_posts(office: Office, plans: PlansWindow) -> None:
    lines = plans.form.lines
    assert lines is not None
    office.press(lines.needs_button)
    dialog = office.shown(NeedsDialog)
    office.until(lambda: dialog.model.rows, "the needs")
    assert dialog.day.text() == "31/12/2027"
    offered = [dialog.model.text(row, "post") for row in range(dialog.model.rowCount())]
    assert sorted(offered) == sorted([*POSTS, "Phó Trưởng Ban Tổ chức Tỉnh ủy"])
    dialog.table.clearSelection()
    for number, post in enumerate(offered):
        if post in POSTS:
            office.click(dialog.table, number, modifier=CONTROL)
    assert dialog.add_button.text() == "Lấy 4 vị trí"
    office.press(dialog.add_button)
    office.gone(dialog)
    for post, (form, purpose, months, start, afterwards) in POSTS.items():
        office.click(lines.table, row_of(lines.table, post, 1))
        assert lines.editor is not None
        texts = {name: lines.editor.editor(name).text() for name in ("count", "months")}
        assert texts == {"count": "1", "months": "36"}  # the number lacking, the least that the law allows
        if months != "36":
            office.fill(lines.editor, months=months)
        office.fill(lines.editor, start=start, direction=form, purpose=purpose, placement=afterwards)
    assert plans.form.check.text() == "✓ Đã có đủ nội dung mà quy định yêu cầu kế hoạch phải nêu."


def approve(office: Office, plans: PlansWindow) -> None:
    office.press(plans.form.approve_button)
    dialog = office.shown(ApproveDialog)
    assert dialog.lacking.isHidden()
    office.press(dialog.act_button)
    assert dialog.number_frame.problem_text() == "● Nhập số kế hoạch."
    office.write(dialog.number, "30-KH/TU")
    office.press(dialog.act_button)
    assert dialog.issued_frame.problem_text() == "● Nhập ngày ban hành kế hoạch."
    office.write(dialog.issued, "15/12/2026")
    office.press(dialog.act_button)
    office.gone(dialog)
    assert plans.form.subtitle.text() == "Đã phê duyệt: số 30-KH/TU ngày 15/12/2026"


def add_person(office: Office, plans: PlansWindow, name: str, post: str) -> None:
    office.click_tab(plans.tabs.tabBar(), 1)
    page = plans.progress
    office.click(page.table, row_of(page.table, post), 1)
    office.press(page.add_button)
    dialog = office.shown(SourceDialog)
    office.until(lambda: dialog.model.rows, "the source")
    assert dialog.line.currentText() == f"{post} (1/1)"
    assert len(dialog.model.rows) == 5  # the approved ones only
    office.click(dialog.table, row_of(dialog.table, name))
    office.press(dialog.add_button)
    office.gone(dialog)


def look_at_progress(office: Office, plans: PlansWindow) -> None:
    """Take the plan in hand, then its second page."""
    office.click(plans.table, 0)
    office.click_tab(plans.tabs.tabBar(), 1)


def counts(plans: PlansWindow) -> dict[Phase, int]:
    """The total of the plan, phase by phase, as it stands in the table."""
    page = plans.progress
    total = page.model.rowCount() - 1
    assert page.model.text(total, WANTED) == "4"
    return {phase: int(page.model.text(total, phase.name)) for phase in PHASES}
