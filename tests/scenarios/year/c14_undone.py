"""The last steps are taken back and done again; the numbers go back and come again."""

from __future__ import annotations

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.views.overview_view import OverviewView
from tests.scenarios.book_of_the_year import BINH
from tests.scenarios.office import Office
from tests.scenarios.year.c11_ended import counts, posts
from tests.scenarios.year.c12_counted import DAY, bars, chart, findings


def run(office: Office) -> None:
    """The return of Bình, then the papers before it, then the word that Lan stays; and all of it again."""
    assert undo_text(office) == "&Hoàn tác: Kết thúc luân chuyển: Trần Thị Bình"
    office.undo()
    assert counts(office) == "4 luân chuyển · 2 đang luân chuyển · 2 đã kết thúc"
    assert posts(office, BINH) == ["Bí thư Đảng ủy xã Hai từ 01/05/2027"]
    office.checked()
    # Her time is over (LC15), and 2028 and 2029 are not evaluated (LC14); the rest stays.
    hers = [(row.rule, row.mark) for row in office.session.findings if row.subject == "LC0001"]
    assert sorted(hers) == [("LC14", Mark.WARNING), ("LC15", Mark.WARNING)]
    assert len(list(office.session.findings)) == 6 + 2
    assert shares(office) == ("3/3 (100,0%)", "Khuyết 2/13 (15,4%) vị trí")
    papers = 0  # as often as her papers were stored
    while undo_text(office) == "&Hoàn tác: Thêm theo dõi luân chuyển: Trần Thị Bình":
        office.undo()
        papers += 1
    assert papers == 3
    assert undo_text(office) == "&Hoàn tác: Kết thúc luân chuyển: Bùi Thị Lan"
    office.undo()
    assert counts(office) == "4 luân chuyển · 3 đang luân chuyển · 1 đã kết thúc"
    office.redo(1 + papers + 1)
    assert counts(office) == "4 luân chuyển · 1 đang luân chuyển · 3 đã kết thúc"
    office.checked()
    findings(office)
    assert shares(office) == ("2/2 (100,0%)", "Khuyết 3/13 (23,1%) vị trí")


def undo_text(office: Office) -> str:
    """What the menu offers to take back."""
    return office.window.menu.undo.text()


def shares(office: Office) -> tuple[str, str]:
    """Who is from elsewhere, and what is free, as the overview says."""
    view = office.tab(OverviewView)
    office.until(lambda: view.heading.text().startswith(f"Tính đến ngày {DAY}") and not view.asker.is_busy, "counted")
    office.settle()
    office.until(lambda: not view.asker.is_busy, "counted")
    assert bars(view.titles)
    return chart(view.titles).bars[0].text, chart(view.needs).subject
