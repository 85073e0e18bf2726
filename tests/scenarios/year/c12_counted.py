"""May 2030: every list, count and printed number against a count by hand."""

from __future__ import annotations

from luanchuyen_desktop.documents.charts.chart_contents import Chart
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.deadlines.window import DeadlinesWindow
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.needs.window import NeedsWindow
from luanchuyen_desktop.gui.plans.window import PlansWindow
from luanchuyen_desktop.gui.reports.window import ReportsWindow
from luanchuyen_desktop.gui.views.overview_view import OverviewView
from luanchuyen_desktop.gui.views.planning_view import PlanningView
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.services.plans.plan_progress import Phase
from tests.scenarios.book_of_the_year import BINH, EM, GIANG, LAN, LONG, OANH
from tests.scenarios.office import SHIFT, Key, Office
from tests.scenarios.year.c03_needs import figures
from tests.scenarios.year.c04_plan import counts, look_at_progress
from tests.scenarios.year.c09_papers import texts

DAY = "20/05/2030"


def run(office: Office) -> None:
    """Look at all of it, in the order of the tabs and menus."""
    office.day(DAY)
    lists(office)
    findings(office)
    plan(office)
    needs(office)
    overview(office)
    deadlines(office)
    report(office)


def lists(office: Office) -> None:
    """12 people; in the pool 5 less Bình and Lan, who got what they were planned for; 4 rotations."""
    roster, planning, rotations = office.tab(RosterView), office.tab(PlanningView), office.tab(RotationView)
    assert (roster.model.rowCount(), planning.count, rotations.count) == (12, 3, 4)
    # BT of DU1 (Mai), of DU4 (Oanh), TB (Em); off: Nam, Bình, Lan
    assert planning.pool.summary.text() == "3 người được quy hoạch vào 3 vị trí · 3 đã đưa ra"
    shown = {
        row.record.code: (rotations.model.text(number, "state"), rotations.model.text(number, "outcome"))
        for number, row in enumerate(rotations.model.rows)
    }
    assert shown == {
        "LC0001": ("Đã kết thúc", "Về nơi đi"),
        "LC0002": ("Đã kết thúc", "Ổn định tại nơi đến"),
        "LC0003": ("Đang luân chuyển", ""),
        "LC0004": ("Đã kết thúc", "Điều chỉnh trước hạn"),
    }
    seats = {row.record.code: rotations.model.text(number, "seat") for number, row in enumerate(rotations.model.rows)}
    assert seats["LC0003"] == "Để trống từ 01/04/2028"  # DU1: Long was put there in the swap and has left
    source(office)
    away(office, rotations)


def source(office: Office) -> None:
    """The list of 2027 says what became of whom, though nobody typed it there."""
    planning = office.tab(PlanningView)
    office.click_tab(planning.bar, 1)
    office.choose(planning.sources.year_box, "Năm 2027")
    reasons = {row.record.cadre: row.record.reason or "" for row in planning.sources.model.rows}
    assert planning.sources.summary.text() == "6 người trong nguồn năm 2027"
    sent = {BINH: ("LC0001", "60"), LAN: ("LC0002", "45"), GIANG: ("LC0003", "70"), LONG: ("LC0004", "71")}
    for cadre, (code, number) in sent.items():
        assert reasons[cadre].endswith(f"đã luân chuyển ({code}, Quyết định số {number}-QĐ/TU)")
    assert not any("đã luân chuyển" in reasons[cadre] for cadre in (EM, OANH))


def away(office: Office, rotations: RotationView) -> None:
    """The printed list of those who are away: Giang alone, up to 01/06/2032."""
    office.from_menu(rotations.sent_out_action)
    printed = " ".join(texts(office.paper()))
    for words in ("1 cán bộ", "Đỗ Văn Giang", "01/06/2032", "Để trống từ 01/04/2028"):
        assert words in printed, (words, printed)
    assert not any(name in printed for name in ("Trần Thị Bình", "Bùi Thị Lan", "Ngô Đức Long"))


def findings(office: Office) -> None:
    """LC14: Giang's 2028 and 2029; LC20: three entries last looked at in 2026; waived: LC02 of Lan, LC04 of Long."""
    told = sorted((row.rule, row.subject, row.mark) for row in office.session.findings)
    assert told == [
        ("LC02", "LC0002", Mark.WAIVED),
        ("LC04", "LC0004", Mark.WAIVED),
        ("LC14", "LC0003", Mark.WARNING),
        ("LC20", "C05", Mark.WARNING),
        ("LC20", "C10", Mark.WARNING),
        ("LC20", "C12", Mark.WARNING),
    ]
    title = office.page.panel.windowTitle()
    assert "● 0 lỗi" in title
    assert "▲ 4 cảnh báo" in title


def plan(office: Office) -> None:
    plans = office.beside(PlansWindow, Key.Key_K, SHIFT)
    look_at_progress(office, plans)
    assert counts(plans) == {Phase.PROPOSED: 0, Phase.DECIDED: 0, Phase.RUNNING: 1, Phase.ENDED: 3, Phase.CANCELLED: 0}
    office.shut(plans)


def needs(office: Office) -> None:
    """11 in 13 places, one of them too many: 3 free. By May 2031 Dũng has retired, An has been head for 96 months."""
    window = office.beside(NeedsWindow, Key.Key_B, SHIFT)
    office.until(lambda: window.survey is not None, "the needs")
    assert window.filters.day.text() == "20/05/2031"
    assert figures(window) == {
        "Ban Tổ chức Tỉnh ủy": ("3", "3", "1", "0", "0", "1", "0"),
        "Sở Nội vụ": ("2", "3", "1", "0", "1", "1", "1"),
        "Đảng ủy xã Một": ("2", "1", "0", "1", "0", "1", "0"),
        "Đảng ủy xã Hai": ("2", "1", "0", "1", "0", "1", "0"),
        "Đảng ủy xã Ba": ("2", "1", "0", "1", "0", "1", "0"),
        "Đảng ủy xã Bốn": ("2", "2", "0", "0", "0", "0", "0"),
    }
    assert window.summary.text() == "12 vị trí · hiện có 11, thiếu 3, thừa 1 · đến ngày đó còn 9, thiếu 5, thừa 1"
    office.shut(window)


def overview(office: Office) -> None:
    view = office.tab(OverviewView)
    office.until(lambda: view.overview is not None and not view.asker.is_busy, "the overview")
    office.until(lambda: view.heading.text().startswith(f"Tính đến ngày {DAY}") and view.dues.charts(), "the day")
    office.until(lambda: not view.asker.is_busy, "the overview")
    assert view.heading.text() == f"Tính đến ngày {DAY} · sổ có 12 cán bộ, 11 người đang giữ chức vụ vào ngày này"
    states = {state: count for state, (count,) in bars(view.states).items() if count}
    assert states == {"Đang luân chuyển": 1, "Đã kết thúc": 3}
    assert [count for (count,) in bars(view.findings).values()] == [0, 4, 0, 0, 2]
    # Giang of X2 in DU3, Lan of X3 in DU4: both from elsewhere
    assert bars(view.titles) == {"Bí thư Đảng ủy xã": [2, 0, 0]}
    assert view.titles.view.chart.bars[0].text == "2/2 (100,0%)"
    # An on 01/03/2031 and Dũng on 01/01/2031; Giang and Lan since 2027
    assert [count for (count,) in bars(view.heads).values()] == [0, 2, 0, 2]
    # women, men, by age: Dũng 61, An 60; Cường 51, Giang 51; Em 47, Bình 46, Long 49, Nam 46; Lan, Oanh 44, Mai 42
    assert bars(view.ages) == {
        "Từ 60 tuổi": [0, 2],
        "55–59": [0, 0],
        "50–54": [0, 2],
        "45–49": [2, 2],
        "40–44": [3, 0],
        "35–39": [0, 0],
        "30–34": [0, 0],
        "Dưới 30 tuổi": [0, 0],
    }
    grid = {bar.label: [part.text for part in bar.parts] for bar in chart(view.needs).bars}
    assert grid == {"Đảng": ["0/3", "3/8"], "Chính quyền": ["0/2", ""]}
    assert {bar.label: bar.text for bar in chart(view.short).bars} == {
        f"Đảng ủy xã {name}": "1/2" for name in ("Một", "Hai", "Ba")
    }

    behind(office, view)
    office.tab(OverviewView)
    office.from_menu(view.print_action)
    printed = " ".join(texts(office.paper()))
    for words in ("2/2 (100,0%)", "Khuyết 3/13 (23,1%) vị trí", "4 lượt của 4 người", "nữ 5/11 (45,5%)"):
        assert words in printed, (words, printed)


def behind(office: Office, view: OverviewView) -> None:
    """The number of those that are over opens the three, by keys."""
    states = view.states.view
    office.enter(states)
    for _ in range(len(states.chart.bars)):
        spot = states.in_hand()
        if spot is not None and spot.part.name == "Đã kết thúc":
            break
        office.key(Key.Key_Down)
    office.key(Key.Key_Return)
    rotations = office.tab(RotationView)
    assert sorted(row.record.code for row in rotations.model.rows) == ["LC0001", "LC0002", "LC0004"]
    assert rotations.summary.text() == "3/4 luân chuyển · 1 đang luân chuyển · 3 đã kết thúc"
    office.enter(rotations.filters.phase)
    office.key(Key.Key_Home)
    assert rotations.model.rowCount() == 4


def chart(card: Card) -> Chart:
    """What a card draws."""
    return card.view.chart


def bars(card: Card) -> dict[str, list[int]]:
    """Its counts, bar by bar."""
    return {bar.label: [part.count for part in bar.parts] for bar in chart(card).bars}


def deadlines(office: Office) -> None:
    """The year from that day on."""
    window = office.beside(DeadlinesWindow, Key.Key_L)
    office.until(lambda: not window._latest.is_busy and window.model.rows, "the deadlines")
    told = [(window.model.text(row, "when"), window.model.text(row, "name")) for row in range(window.model.rowCount())]
    assert told == [
        ("01/06/2030", "Đỗ Văn Giang · LC0003"),  # 36 months since 01/06/2027
        ("31/07/2030", "Lê Hoàng Cường"),  # born 1978, retires on 31/07/2040: ten years left for the last day
        ("30/09/2030", "Phạm Quốc Dũng"),  # born 15/09/1968: 62 years
        ("01/01/2031", "Phạm Quốc Dũng"),  # 96 months since 01/01/2023
        ("01/01/2031", "Đỗ Văn Giang · LC0003"),  # 2030 is to be evaluated as well
        ("01/01/2031", "Hoàng Thị Em"),  # the term 2025-2030 is over: three entries
        ("01/01/2031", "Đặng Thị Mai"),
        ("01/01/2031", "Trương Thị Oanh"),
        ("28/02/2031", "Đỗ Văn Giang"),  # born 1979, retires on 28/02/2041: ten years left for the last day
        ("01/03/2031", "Nguyễn Văn An"),  # 96 months since 01/03/2023
    ]
    office.shut(window)


def report(office: Office) -> None:
    """Of what was decided in 2027: four, all of them people of their own."""
    office.from_menu(office.window.menu.report)
    window = office.shown(ReportsWindow)
    office.write(window.bar.year, "2027")
    office.key(Key.Key_Return)
    office.until(lambda: window.report is not None and window.bar.span().period.start.year == 2027, "2027 is counted")
    office.press(window.print_button)
    printed = " ".join(texts(office.paper()))
    for words in (
        "sơ kết công tác luân chuyển cán bộ năm 2027",
        "có 4 lượt luân chuyển cán bộ đối với 4 người",
        "từ cấp trên xuống cấp dưới 1/4 (25,0%); cùng cấp 3/4 (75,0%)",  # Bình; the other three between communes
        "– Tỉnh → xã 1/4 (25,0%) 1",
        "– Xã → xã 3/4 (75,0%) 3",
        "Đào tạo, rèn luyện 2/4 (50,0%) 2",  # Bình, Lan
        "Quá hai nhiệm kỳ 2/4 (50,0%) 2",  # Giang, Long
        "Trong 4 người được luân chuyển, nữ 2/4 (50,0%)",  # Bình, Lan
        "Từ 40 đến dưới 45 tuổi 2/4 (50,0%)",  # Bình 43, Lan 41
        "Từ 45 đến dưới 50 tuổi 2/4 (50,0%)",  # Giang 48, Long 46
        "Khối Đảng 4 0 0 0 4/4 (100,0%) 4",  # all become secretaries
        "Chức vụ cao hơn 1/4 (25,0%) 1",
        "Tổng số lượt kết thúc 0 0",  # nobody's rotation ended in 2027
        "đã bố trí 4/4 (100,0%); là người địa phương 0; chưa xác định được 0",
    ):
        assert words in printed, (words, printed)
    office.shut(window)
