"""The figures of the overview against hand counts, each with the records behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.charts.chart_contents import Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.records import Cadre, Place, Position, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level, RotationState, Sex
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import FieldRef, Verdict
from luanchuyen_desktop.services.deadlines.book import of_book
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.findings.findings_listing import Gravity
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.figures import Count
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.overview import charts
from luanchuyen_desktop.services.overview.behind import Behind, Listed, post_key
from luanchuyen_desktop.services.overview.dues import SPANS, kind_chart, month_chart, whole_period, within
from luanchuyen_desktop.services.overview.figures import Overview, overview_of
from luanchuyen_desktop.services.overview.lists import lines_behind
from luanchuyen_desktop.services.overview.paper import overview_pdf
from luanchuyen_desktop.services.overview.structure import BANDS, band_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 23)
TODAY = PartialDate.of(AS_OF)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A province small enough to count by hand."""
    with Book.create(tmp_path / "tinh.lccb", user="thử") as made:
        with made.operate("Lập sổ thử") as write:
            write.insert_many(_records())
        yield made


def _records() -> Iterator[Record]:
    yield Place("T", "Tỉnh Thử", Level.PROVINCE)
    yield Place("K", "Tỉnh Khác", Level.PROVINCE)
    yield Place("X1", "xã Một", Level.COMMUNE, "T")
    yield Unit("TW", "Bộ Nội vụ", Level.CENTRAL, Block.GOVERNMENT)
    yield Unit("SNV", "Sở Nội vụ", Level.PROVINCE, Block.GOVERNMENT, place="T")
    yield Unit("DU1", "Đảng ủy xã Một", Level.COMMUNE, Block.PARTY, place="X1", is_difficult=True)
    yield Unit("CU", "Huyện ủy Cũ", Level.DISTRICT, Block.PARTY, valid_to=PartialDate(2025, 6, 30))
    yield Title("GD", "Giám đốc Sở", 30, is_head=True)
    yield Title("PGD", "Phó Giám đốc Sở", 40)
    yield Title("BT", "Bí thư Đảng ủy xã", 40, is_head=True, is_non_local=True)
    yield Position("TW", "PGD", 9)
    yield Position("SNV", "GD", 1)
    yield Position("SNV", "PGD", 4)
    yield Position("DU1", "BT", 3)
    yield Position("CU", "BT", 1)
    # SNV/GD: held since 2016: the 96 months are full. SNV/PGD: one certainly, one perhaps.
    yield Cadre("A", "An", birth=PartialDate(1980, 1, 1), sex=Sex.MALE, hometown_place="T")
    yield Tenure("A", PartialDate(2016, 1, 4), None, "SNV", "GD")
    yield Cadre("B", "Bình", birth=PartialDate(1986), sex=Sex.FEMALE, hometown_place="T")  # 39 or 40
    yield Tenure("B", PartialDate(2020, 3), None, "SNV", "PGD")
    yield Cadre("C", "Chi", birth=PartialDate(1988), sex=Sex.FEMALE, hometown_place="T")  # 37 or 38
    yield Tenure("C", PartialDate(2026, 11), None, "SNV", "PGD")
    # DU1/BT: a local, somebody from elsewhere, and one without a hometown.
    yield Cadre("D", "Đào", birth=None, sex=Sex.FEMALE, hometown_place="X1")
    yield Tenure("D", PartialDate(2019, 6, 1), None, "DU1", "BT")
    yield Cadre("E", "Em", birth=PartialDate(1990, 5, 5), sex=None, hometown_place="K")
    yield Tenure("E", PartialDate(2025, 7, 1), None, "DU1", "BT")
    yield Cadre("G", "Giang", birth=PartialDate(1991, 5, 5), sex=Sex.MALE)
    yield Tenure("G", None, None, "DU1", "BT")
    # Serves no more.
    yield Cadre("H", "Hà", birth=PartialDate(1970, 1, 1), sex=Sex.MALE)
    yield Tenure("H", PartialDate(2010, 1, 1), PartialDate(2020, 1, 1), "SNV", "GD")
    yield Rotation("LC1", "A", "SNV", "GD", "DU1", "BT", state=RotationState.PLANNED)
    yield Rotation("LC2", "A", "SNV", "GD", "DU1", "BT", state=RotationState.ENDED)
    yield Rotation("LC3", "B", "SNV", "PGD", "DU1", "BT", state=RotationState.ENDED)


@pytest.fixture
def overview(book: Book, rule_book: RuleBook) -> Overview:
    return overview_of(book, rule_book, AS_OF)


def parts(chart: Chart, label: str) -> list[tuple[str, int]]:
    bar = next(bar for bar in chart.bars if bar.label == label)
    return [(part.name, part.count) for part in bar.parts]


def behind(part: Part) -> Behind:
    assert isinstance(part.behind, Behind)
    return part.behind


def test_rotations_by_state_in_events_and_persons(overview: Overview) -> None:
    chart = charts.state_chart(overview)
    assert chart.subject == "3 lượt của 2 người"
    assert [bar.total for bar in chart.bars] == [1, 0, 0, 0, 0, 0, 2, 0]
    ended = chart.bars[6].parts[0]
    assert behind(ended).keys == ("LC2", "LC3")
    assert behind(ended).state is RotationState.ENDED
    assert ended.told == "2 lượt, 2 người"


def test_age_and_sex_with_the_unknown_apart(overview: Overview) -> None:
    chart = charts.age_chart(overview)
    assert chart.subject == "6 người đang giữ chức vụ; nữ 1/3 (33,3%)"
    assert parts(chart, "45–49") == [("Nữ", 0), ("Nam", 1)]
    assert parts(chart, "35–39") == [("Nữ", 1), ("Nam", 1)]
    # Bình is 39 or 40, Đào has no birth date: neither is guessed. Em has no sex on record.
    assert behind(chart.bars[-2].parts[0]).keys == ("B", "D")
    assert behind(chart.bars[-1].parts[0]).keys == ("E",)
    assert overview.structure.total == sum(bar.total for bar in chart.bars)


def test_local_not_local_and_not_known_by_title(overview: Overview, book: Book) -> None:
    chart = charts.title_chart(overview, book.catalogue())
    assert parts(chart, "Bí thư Đảng ủy xã") == [
        ("Không là người địa phương", 1),
        ("Là người địa phương", 1),
        ("Chưa xác định được", 1),
    ]
    assert chart.bars[0].text == "1/3 (33,3%)"
    assert chart.subject.startswith("Không là người địa phương: 1/3 (33,3%) vị trí")
    assert [behind(part).keys for part in chart.bars[0].parts] == [("E",), ("D",), ("G",)]


def test_heads_and_the_day_on_which_the_months_are_full(overview: Overview, book: Book) -> None:
    heads = {each.cadre: each for each in overview.heads}
    assert set(heads) == {"A", "D", "E", "G"}
    assert overview.head_limits is not None
    assert overview.head_limits.full == 96
    assert heads["A"].verdict is Verdict.BREACHED
    assert charts.reached_text(heads["A"]) == "đủ ngày 04/01/2024"
    assert heads["D"].is_near  # 01/06/2027
    assert charts.reached_text(heads["D"]) == "đủ ngày 01/06/2027"
    assert not heads["E"].is_near
    assert heads["G"].verdict is Verdict.UNDETERMINED
    assert charts.reached_text(heads["G"]) == "chưa rõ ngày bắt đầu giữ chức vụ"
    chart = charts.head_chart(overview, book.catalogue())
    assert [bar.total for bar in chart.bars] == [1, 1, 1, 1]
    assert [bar.text for bar in chart.bars] == ["1/4 (25,0%)"] * 4
    assert [each.cadre for each in charts.first_heads(overview)] == ["A", "D"]
    assert chart.lines == (
        "An, Giám đốc Sở Nội vụ: đủ ngày 04/01/2024",
        "Đào, Bí thư Đảng ủy xã Một: đủ ngày 01/06/2027",
    )


def test_vacancies_count_what_is_certain(overview: Overview, book: Book) -> None:
    counted = {(post.unit, post.title): post for post in overview.posts}
    assert set(counted) == {("SNV", "GD"), ("SNV", "PGD"), ("DU1", "BT")}  # not the Centre, not what is gone
    deputies = counted["SNV", "PGD"]
    assert (deputies.places, deputies.vacant) == (4, Count(2, 1))
    secretaries = counted["DU1", "BT"]
    assert (secretaries.places, secretaries.vacant) == (3, Count(0, 1))
    chart = charts.needs_chart(overview, book.catalogue())
    assert chart.heads == ("Tỉnh", "Xã")
    assert [[part.text for part in bar.parts] for bar in chart.bars] == [["", "0/3"], ["2/5", ""]]
    assert chart.subject == "Khuyết 2/8 (25,0%) vị trí"
    assert "Thêm 2 vị trí chưa rõ" in chart.note
    assert behind(chart.bars[1].parts[0]).keys == (post_key("SNV", "PGD"),)
    short = charts.short_chart(overview, book.catalogue())
    assert [(bar.label, bar.text, bar.parts[0].fill) for bar in short.bars] == [("Sở Nội vụ", "2/5", Fill.HATCHED)]


def test_lists_behind_the_numbers(overview: Overview, book: Book) -> None:
    catalogue = book.catalogue()

    def lines(part: Part) -> list[tuple[str, str, str, FieldRef]]:
        found = lines_behind(book, catalogue, behind(part), AS_OF)
        return [(line.who, line.what, line.more, line.field) for line in found]

    local = charts.title_chart(overview, catalogue).bars[0].parts[1]
    assert lines(local) == [("Đào", "Bí thư Đảng ủy xã Một", "", FieldRef("cadre", "D", "name"))]
    full = charts.head_chart(overview, catalogue).bars[0].parts[0]
    assert lines(full) == [("An", "Giám đốc Sở Nội vụ", "đủ ngày 04/01/2024", FieldRef("cadre", "A", "name"))]
    (vacant,) = lines(charts.short_chart(overview, catalogue).bars[0].parts[0])
    assert vacant[:3] == ("Bình, Chi", "Phó Giám đốc Sở Nội vụ", "khuyết 2 trên 4")
    assert vacant[3].record == "position"
    ended = charts.state_chart(overview).bars[6].parts[0]
    assert [line[0] for line in lines(ended)] == ["An", "Bình"]
    assert lines(ended)[0][1] == "Giám đốc Sở Nội vụ → Bí thư Đảng ủy xã Một"


def test_what_is_gone_is_left_out_of_a_list(book: Book) -> None:
    gone = Behind(Listed.CADRES, "đã xóa", ("A", "KHÔNG", "B"))
    assert [line.code for line in lines_behind(book, book.catalogue(), gone, AS_OF)] == ["A", "B"]
    gone = Behind(Listed.ROTATIONS, "đã xóa", ("LC9", "LC1"))
    assert [line.code for line in lines_behind(book, book.catalogue(), gone, AS_OF)] == ["LC1"]
    gone = Behind(Listed.POSTS, "đã xóa", (post_key("SNV", "BT"),), ("khuyết 1 trên 1",))
    assert lines_behind(book, book.catalogue(), gone, AS_OF) == []


def test_an_empty_book_says_what_to_do(tmp_path: Path, rule_book: RuleBook) -> None:
    with Book.create(tmp_path / "trong.lccb", user="thử") as empty:
        found = overview_of(empty, rule_book, AS_OF)
        catalogue = empty.catalogue()
        made = (
            *(charts.state_chart(found), charts.title_chart(found, catalogue), charts.head_chart(found, catalogue)),
            *(charts.age_chart(found), charts.needs_chart(found, catalogue), charts.short_chart(found, catalogue)),
            *(charts.finding_chart({}, is_checked=True), month_chart([], AS_OF, 12), kind_chart([], AS_OF, 12)),
        )
        for chart in made:
            assert chart.is_empty
            assert chart.empty.endswith(".")
        workspace = Workspace(empty, rule_book, AS_OF, paths.resources())
        assert overview_pdf(workspace, found, made).startswith(b"%PDF")


def test_law_without_the_rule_of_two_terms(book: Book, rule_book: RuleBook) -> None:
    early = overview_of(book, rule_book, date(1999, 1, 1))
    assert early.head_limits is None
    assert charts.head_chart(early, book.catalogue()).is_empty


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with Book.create(tmp_path_factory.mktemp("mau") / "mau.lccb", user="thử") as made:
        build_demo(made, 150, 3, AS_OF)
        yield made


def test_numbers_agree_with_the_rules_and_with_the_calendar(sample: Book, rule_book: RuleBook) -> None:
    """The sample book: each local holder is a finding of LC19, each month has the deadlines of the calendar."""
    found = overview_of(sample, rule_book, AS_OF)
    catalogue = sample.catalogue()
    verdicts = {
        (each.cadre, each.rule): each.verdict
        for dossier in sample.dossiers()
        for each in rule_book.check(dossier, catalogue, AS_OF)
        if each.rule in {"LC19", "LC05"}
    }
    local = {each.cadre for each in found.titles if each.verdict is Verdict.BREACHED}
    assert local == {cadre for (cadre, rule), v in verdicts.items() if rule == "LC19" and v is Verdict.BREACHED}
    full = {each.cadre for each in found.heads if each.verdict is Verdict.BREACHED}
    assert full == {cadre for (cadre, rule), v in verdicts.items() if rule == "LC05" and v is Verdict.BREACHED}
    deadlines = of_book(sample, rule_book, whole_period(AS_OF), AS_OF)
    for months in SPANS:
        chosen = within(deadlines, AS_OF, months)
        assert sum(bar.total for bar in month_chart(deadlines, AS_OF, months).bars) == len(chosen)
        assert sum(bar.total for bar in kind_chart(deadlines, AS_OF, months).bars) == len(chosen)
    assert len(within(deadlines, AS_OF, 12)) == len(deadlines)
    assert len(within(deadlines, AS_OF, 3)) < len(deadlines)


def test_every_part_counts_exactly_what_is_behind_it(sample: Book, rule_book: RuleBook) -> None:
    found = overview_of(sample, rule_book, AS_OF)
    catalogue = sample.catalogue()
    deadlines = of_book(sample, rule_book, whole_period(AS_OF), AS_OF)
    made = (
        *(charts.state_chart(found), charts.title_chart(found, catalogue), charts.head_chart(found, catalogue)),
        *(charts.age_chart(found), month_chart(deadlines, AS_OF, 12), kind_chart(deadlines, AS_OF, 6)),
    )
    for chart in made:
        for bar in chart.bars:
            for part in bar.parts:
                each = behind(part)
                assert part.count == len(each.deadlines or each.keys), (chart.title, bar.label)
    cells = [part for bar in charts.needs_chart(found, catalogue).bars for part in bar.parts if part.text]
    posts = {post_key(post.unit, post.title): post for post in found.posts}
    assert all(part.count == sum(posts[key].vacant.sure for key in behind(part).keys) for part in cells)
    needs = needs_of(sample, rule_book, Moment(AS_OF, AS_OF)).now
    assert charts.needs_chart(found, catalogue).subject.startswith(
        f"Khuyết {number(needs.vacant.sure)}/{number(needs.places)} "
    )
    assert sum(part.count for part in cells) == sum(post.vacant.sure for post in found.posts)


def test_the_paper_holds_all_charts_on_two_pages(sample: Book, rule_book: RuleBook) -> None:
    found = overview_of(sample, rule_book, AS_OF)
    catalogue = sample.catalogue()
    deadlines = of_book(sample, rule_book, whole_period(AS_OF), AS_OF)
    made = (
        *(month_chart(deadlines, AS_OF, 12), kind_chart(deadlines, AS_OF, 12)),
        charts.finding_chart({Gravity.ERROR: 3, Gravity.UNKNOWN: 2}, is_checked=True),
        *(charts.state_chart(found), charts.title_chart(found, catalogue), charts.head_chart(found, catalogue)),
        *(charts.age_chart(found), charts.needs_chart(found, catalogue), charts.short_chart(found, catalogue)),
    )
    workspace = Workspace(sample, rule_book, AS_OF, paths.resources())
    pdf = overview_pdf(workspace, found, made)
    assert pdf == overview_pdf(workspace, found, made)  # same contents, same bytes
    assert pdf.count(b"/Type /Page\n") == 2


def test_findings_wait_for_the_check() -> None:
    waiting = charts.finding_chart({}, is_checked=False)
    assert waiting.is_empty
    assert waiting.empty.startswith("Đang kiểm tra")
    known = charts.finding_chart({Gravity.ERROR: 2, Gravity.WARNING: 1}, is_checked=True)
    assert known.subject == "3 kết quả cần xem"
    assert [bar.total for bar in known.bars] == [2, 1, 0, 0, 0]


def test_a_legend_only_where_patterns_mean_something_of_their_own(overview: Overview, book: Book) -> None:
    titles = charts.title_chart(overview, book.catalogue())
    assert [fill for fill, _ in titles.legend()] == [Fill.SOLID, Fill.HATCHED, Fill.BLANK]
    assert list(charts.state_chart(overview).legend()) == []  # the labels say it
    assert charts.age_chart(overview).shape is Shape.PYRAMID
    assert list(charts.age_chart(overview).legend()) == []


@given(
    birth=st.dates(date(1940, 1, 1), date(2010, 12, 31)),
    day=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    precision=st.sampled_from(["year", "month", "day"]),
)
def test_a_band_is_never_guessed(birth: date, day: date, precision: str) -> None:
    """Whatever the birth day is, as far as it is known, it lies in the band that was told."""
    known = PartialDate(
        birth.year, birth.month if precision != "year" else None, birth.day if precision == "day" else None
    )
    band = band_of(known, day)
    bands = {
        next(
            (at for at, (_, least, limit) in enumerate(BANDS) if least <= months_between(each, day) // 12 < limit), None
        )
        for each in (known.earliest, birth, known.latest)
        if each <= day
    }
    if band is not None:
        assert bands == {band}
    elif precision == "day" and birth <= day:
        assert bands == {None}


def test_a_missing_birth_date_has_no_band() -> None:
    assert band_of(None, AS_OF) is None
