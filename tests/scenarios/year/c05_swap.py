"""Still December: the two heads near eight years are to change places, laid out first, then turned into proposals."""

from __future__ import annotations

from luanchuyen_desktop.gui.moves.package_window import PackageWindow
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.plans.plan_progress import Phase
from tests.scenarios.book_of_the_year import GIANG
from tests.scenarios.office import SHIFT, Key, Office
from tests.scenarios.year.c04_plan import TWO_TERMS, counts, look_at_progress


def run(office: Office) -> None:
    """LC0003: Giang to DU3, LC0004: Long to DU1, both on 01/06/2027, both of the plan."""
    window = office.beside(PackageWindow, Key.Key_M)
    editor = window.editor
    office.pick(editor.cadre, GIANG)
    office.pick(editor.unit, "DU3")
    office.pick(editor.title, "BT")
    office.choose(editor.purpose, TWO_TERMS)
    office.write(editor.months, "60")
    office.write(editor.start, "01/06/2027")
    laid(office, window)
    # Long sits there: one too many in DU3, nobody in DU1.
    assert window.results.tabText(1) == "Vị trí  1 trống, 1 vượt"
    office.press(window.exchange_button)
    laid(office, window)
    assert [window.model.text(row, "name") for row in range(2)] == ["1. Đỗ Văn Giang", "2. Ngô Đức Long"]
    assert window.results.tabText(1) == "Vị trí"
    assert window.results.result is not None
    assert window.results.result.errors == 0
    office.press(window.propose_button)
    office.until(window.notice.isVisible)
    assert "Đã lập 2 đề xuất" in window.notice.label.text()
    office.shut(window)
    into_the_plan(office)


def laid(office: Office, window: PackageWindow) -> None:
    """Until the results are those of the package in hand, and all is stored."""
    office.until(lambda: not window._store_soon.isActive() and not window.results._pause.isActive())
    office.settle()
    office.until(lambda: window.results.result is not None and window.results.result.package == window.keeper.package)


def into_the_plan(office: Office) -> None:
    rotations = office.tab(RotationView)
    assert rotations.summary.text() == "4 luân chuyển · 0 đang luân chuyển · 0 đã kết thúc"
    for code in ("LC0003", "LC0004"):
        row = [one.record.code for one in rotations.model.rows].index(code)
        office.click(rotations.table, row)
        office.fill(rotations.form.editor, plan="KH2027")
    plans = office.beside(PlansWindow, Key.Key_K, SHIFT)
    look_at_progress(office, plans)
    assert counts(plans)[Phase.PROPOSED] == 4
    page = plans.progress
    nobody = [page.model.text(row, "open") for row in range(page.model.rowCount())]
    assert nobody == ["0"] * 5  # four posts and the total: nobody is lacking any more
    office.shut(plans)
