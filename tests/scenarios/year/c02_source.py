"""November 2026: the rotation source of 2027, found and added by hand, put to the Standing Committee, decided."""

from __future__ import annotations

from luanchuyen_desktop.gui.planning.proposals_dialog import ProposalsDialog
from luanchuyen_desktop.gui.planning.source_dialogs import SourceDecisionDialog, SubmitDialog
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.gui.views.source_list import SourceList
from tests.scenarios.book_of_the_year import BINH, EM, GIANG, HAI, LAN, LONG, MAI, NAMES, OANH
from tests.scenarios.office import CONTROL, Office, row_of
from tests.scenarios.year.c01_review import tick


def run(office: Office) -> None:
    """Five found and one by hand; five approved, one not."""
    office.day("02/11/2026")
    view = office.tab(PlanningView)
    office.click_tab(view.bar, 1)
    sources = view.sources
    office.choose(sources.year_box, "Năm 2027")
    find(office, sources)
    assert sources.summary.text() == "5 người trong nguồn năm 2027"
    by_hand(office, sources)
    assert sources.summary.text() == "6 người trong nguồn năm 2027"
    assert view.bar.tabText(1) == "Nguồn luân chuyển năm 2027 (6)"
    put_to_committee(office, sources)
    decide(office, sources)


def find(office: Office, sources: SourceList) -> None:
    """In the pool with good years: Bình, Lan, Mai, Oanh (not Em: 2024); near two terms: Giang, Long; local: Hải."""
    office.press(sources.find_button)
    dialog = office.shown(ProposalsDialog)
    office.until(lambda: dialog.model.rows, "proposals")
    found = {row.cadre: [ground.name for ground in row.grounds] for row in dialog.model.rows}
    assert found == {
        BINH: ["PLANNED"],
        GIANG: ["TWO_TERMS"],
        HAI: ["NON_LOCAL"],
        LAN: ["PLANNED"],
        LONG: ["TWO_TERMS"],
        MAI: ["PLANNED"],
        OANH: ["PLANNED"],
    }
    for number, row in enumerate(dialog.model.rows):
        if row.cadre not in {HAI, MAI}:
            tick(office, dialog.table, number, "name")
    office.write(dialog.proposed_by, "Ban Tổ chức Tỉnh ủy")
    office.until(dialog.act_button.isEnabled)
    assert dialog.act_button.text() == "Thêm 5 người"
    office.press(dialog.act_button)
    office.gone(dialog)


def by_hand(office: Office, sources: SourceList) -> None:
    office.press(sources.add_button)
    office.fill(sources.form.editor, cadre=EM)
    office.until(lambda: sources.form.record is not None and sources.form.record.id is not None, "the line is stored")
    office.fill(sources.form.editor, proposed="02/11/2026", reason="Có triển vọng, cần rèn luyện ở cơ sở")


def put_to_committee(office: Office, sources: SourceList) -> None:
    sources.table.clearSelection()
    office.press(sources.acts.submit_button)
    dialog = office.shown(SubmitDialog)
    office.press(dialog.act_button)
    office.gone(dialog)
    assert states(sources) == dict.fromkeys((BINH, EM, GIANG, LAN, LONG, OANH), "Trình")


def decide(office: Office, sources: SourceList) -> None:
    """Oanh is not approved, in a decision of her own; then the word on those who are left."""
    office.day("25/11/2026")
    office.click(sources.table, row_of(sources.table, NAMES[OANH]))
    office.press(sources.acts.decide_button)
    dialog = office.shown(SourceDecisionDialog)
    office.choose(dialog.verdict, "Không duyệt")
    office.write(dialog.date, "20/11/2026")
    office.until(lambda: "số văn bản" in dialog.lacks.text(), "no number")
    assert not dialog.act_button.isEnabled()
    office.write(dialog.number, "20-TB/TU")
    office.until(dialog.act_button.isEnabled)
    office.press(dialog.act_button)
    office.gone(dialog)
    office.click(sources.table, row_of(sources.table, NAMES[OANH]), modifier=CONTROL)  # nobody is marked any more
    office.press(sources.acts.decide_button)
    dialog = office.shown(SourceDecisionDialog)
    office.write(dialog.number, "20-TB/TU")
    office.write(dialog.date, "20/11/2026")
    office.until(dialog.act_button.isEnabled)
    assert "“Đã duyệt” cho 5 người" in dialog.plan.text()
    office.press(dialog.act_button)
    office.gone(dialog)
    approved = dict.fromkeys((BINH, EM, GIANG, LAN, LONG), "Đã duyệt · 20-TB/TU")
    assert states(sources) == {**approved, OANH: "Không duyệt · 20-TB/TU"}
    assert not sources.acts.decide_button.isEnabled()


def states(sources: SourceList) -> dict[str, str]:
    """Of everybody listed."""
    model = sources.model
    return {row.record.cadre: model.text(number, "state") for number, row in enumerate(model.rows)}
