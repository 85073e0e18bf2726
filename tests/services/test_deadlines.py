"""The calendar against the engine: what it lists happens on that day, and nothing happens that it does not list."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate, add_months
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex, Stage, SubjectKind, WaiverState
from luanchuyen_desktop.errors import Cancelled
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.timeline import WIDEST, Timeline, sign_of
from luanchuyen_desktop.services.deadlines.book import Calendar, of_book
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import USUAL, Kind
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits, ProcedureSettings
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
DAY = timedelta(days=1)
EVERY = frozenset(Kind)
AHEAD = Period(AS_OF, add_months(AS_OF, 24))
# LCCB_EDGE_CASES=150 for the long run: files with dates crowded round the limits, for each seed.
EDGE_CASES = int(os.environ.get("LCCB_EDGE_CASES", "20"))
TO_PREPARE = "cần chuẩn bị bản tự kiểm điểm, nhận xét của nơi đến, nhận xét của cấp quyết định và phương án bố trí."


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


def _edge_cases() -> ModuleType:
    """The generator of the oracle; test folders are not packages."""
    path = Path(__file__).parents[1] / "oracle" / "edge_cases.py"
    spec = importlib.util.spec_from_file_location("tests_deadlines_edge_cases", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Catalogue, list[Dossier]]]:
    path = tmp_path_factory.mktemp("demo") / "demo.lccb"
    with Book.create(path, user="thử") as book:
        build_demo(book, 250, 11, AS_OF)
        yield book.catalogue(), list(book.dossiers())


@pytest.fixture(scope="module")
def ahead(rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]]) -> list[tuple[Dossier, list[Deadline]]]:
    """Every deadline of the next two years, file by file."""
    catalogue, dossiers = demo
    calendar = Calendar(rule_book, catalogue, AHEAD, AS_OF, EVERY)
    return [(dossier, calendar.of(dossier)) for dossier in dossiers]


def edge_dossiers(tmp_path: Path, seed: int, as_of: date, count: int) -> tuple[Catalogue, list[Dossier]]:
    edge_cases = _edge_cases()
    writer = edge_cases.CaseWriter(Random(seed), as_of)
    with Book.create(tmp_path / "edge.lccb", user="thử") as book:
        with book.operate("Nhập") as write:
            write.insert_many(list(edge_cases.catalogue()))
            for number in range(count):
                write.insert_many(list(writer.case(f"E{number:04d}")))
        return book.catalogue(), list(book.dossiers())


def verdicts(
    rule_book: RuleBook, catalogue: Catalogue, dossier: Dossier, day: date
) -> dict[tuple[object, ...], Verdict]:
    judged = rule_book.judge(dossier, catalogue, day)
    return {(each.subject.kind, each.subject.code, each.rule): each.outcome.verdict for each in judged}


def assert_complete(rule_book: RuleBook, catalogue: Catalogue, dossier: Dossier, period: Period) -> int:
    """Ask the engine on every single day; returns how many changes there were."""
    listed = Calendar(rule_book, catalogue, period, period.start, EVERY).of(dossier)
    told = {(change.day, change.key) for deadline in listed for change in deadline.changes}
    before = verdicts(rule_book, catalogue, dossier, period.start - DAY)
    day, seen = period.start, 0
    while day <= period.end:
        now = verdicts(rule_book, catalogue, dossier, day)
        for key, verdict in now.items():
            if before[key] is not verdict:
                seen += 1
                assert (day, key) in told, f"{dossier.cadre.code}: {day} {key}: {before[key]} → {verdict} is not listed"
        before, day = now, day + DAY
    return seen


def assert_true(rule_book: RuleBook, catalogue: Catalogue, dossier: Dossier, deadline: Deadline) -> None:
    """The engine says something else on each of the days of a deadline than on the day before."""
    for change in deadline.changes:
        found = []
        for day in (change.day - DAY, change.day):
            judged = rule_book.judge(dossier, catalogue, day)
            found.append(next(sign_of(e) for e in judged if (e.subject.kind, e.subject.code, e.rule) == change.key))
        assert found == [change.before, change.after]
        assert found[0] != found[1]


def test_nothing_changes_on_a_day_that_is_not_listed(
    rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]]
) -> None:
    catalogue, dossiers = demo
    period = Period(AS_OF, AS_OF + timedelta(days=365))
    chosen = [each for each in dossiers if each.rotations][:9] + dossiers[::40]
    assert sum(assert_complete(rule_book, catalogue, each, period) for each in chosen) > 10


@pytest.mark.parametrize(("seed", "first"), [(21, date(2026, 5, 1)), (22, date(2025, 1, 31)), (23, date(2017, 9, 1))])
def test_nothing_changes_unlisted_in_edge_cases(seed: int, first: date, rule_book: RuleBook, tmp_path: Path) -> None:
    catalogue, dossiers = edge_dossiers(tmp_path, seed, first + timedelta(days=180), EDGE_CASES)
    period = Period(first, first + timedelta(days=365))
    assert sum(assert_complete(rule_book, catalogue, each, period) for each in dossiers) > 5


def test_what_is_listed_happens_on_its_day(
    rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]], ahead: list[tuple[Dossier, list[Deadline]]]
) -> None:
    catalogue, _ = demo
    effects: Counter[Effect] = Counter()
    for dossier, deadlines in ahead:
        for deadline in deadlines:
            effects[deadline.effect] += 1
            assert deadline.latest >= AHEAD.start
            assert deadline.earliest <= AHEAD.end
            assert deadline.text.endswith(".")
            assert deadline.citation
            if deadline.effect is not Effect.DUE:
                assert deadline.changes
            if deadline.is_exact:
                assert {change.day for change in deadline.changes} <= {deadline.earliest}
            assert_true(rule_book, catalogue, dossier, deadline)
    assert {Effect.APPEARS, Effect.CLEARS, Effect.NOTICE, Effect.DUE, Effect.CHANGES} <= set(effects)


@pytest.mark.parametrize("seed", [31, 32])
def test_what_is_listed_of_edge_cases_happens(seed: int, rule_book: RuleBook, tmp_path: Path) -> None:
    first = date(2026, 5, 1)
    catalogue, dossiers = edge_dossiers(tmp_path, seed, first + timedelta(days=180), 5 * EDGE_CASES)
    calendar = Calendar(rule_book, catalogue, Period(first, first + timedelta(days=365)), first, EVERY)
    count = 0
    for dossier in dossiers:
        for deadline in calendar.of(dossier):
            assert_true(rule_book, catalogue, dossier, deadline)
            count += 1
    assert count > 100


def test_every_clears_on_is_listed(
    rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]], ahead: list[tuple[Dossier, list[Deadline]]]
) -> None:
    catalogue, _ = demo
    met: Counter[str] = Counter()
    for dossier, deadlines in ahead:
        told = {(change.day, change.key) for deadline in deadlines for change in deadline.changes}
        for finding in rule_book.check(dossier, catalogue, AS_OF):
            if finding.clears_on is not None and AS_OF < finding.clears_on <= AHEAD.end:
                met[finding.rule] += 1
                assert (finding.clears_on, (finding.subject_kind, finding.subject, finding.rule)) in told
    assert {"LC05", "LC14", "LC15", "LC20"} <= set(met)


def test_the_same_fact_stands_once(ahead: list[tuple[Dossier, list[Deadline]]]) -> None:
    for _, found in ahead:
        lines = Counter((each.kind, each.subject, each.text, each.earliest) for each in found)
        # Two records may say the same of one day (two entries of planning): then they are two changes.
        assert all(count == 1 for count in lines.values()), [line for line, count in lines.items() if count > 1]
        changes = [change for each in found for change in each.changes]
        assert len(changes) == len(set(changes))


# -- one case at a time ------------------------------------------------------------------------------------------------

SO, XA = "U1", "U2"
CATALOGUE = Catalogue(
    units={SO: Unit(SO, "Sở Nội vụ", Level.PROVINCE), XA: Unit(XA, "Ủy ban nhân dân xã Ba", Level.COMMUNE)},
    titles={
        "GD": Title("GD", "Giám đốc", 20, is_head=True),
        "PGD": Title("PGD", "Phó Giám đốc", 30),
        "CT": Title("CT", "Chủ tịch Ủy ban nhân dân", 30, is_head=True),
    },
)
DUC = Cadre("C1", "Nguyễn Văn Đức", PartialDate(1976, 5, 12), Sex.MALE)
PLAIN = Dossier(DUC)


def listed(
    rule_book: RuleBook,
    dossier: Dossier,
    first: date,
    last: date,
    kinds: frozenset[Kind] = USUAL,
) -> list[tuple[str, str, str]]:
    """When, effect and sentence of each."""
    found = Calendar(rule_book, CATALOGUE, Period(first, last), first, kinds).of(dossier)
    return [(each.when, each.effect.value, each.text) for each in found]


def rotation(**changes: object) -> Rotation:
    base = Rotation(
        "R1", "C1", SO, "PGD", XA, "CT", Purpose.OTHER, PartialDate(2025, 5, 20), PartialDate(2025, 6, 1), 48,
        state=RotationState.RUNNING,
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


def only(found: list[tuple[str, str, str]], part: str) -> list[tuple[str, str, str]]:
    return [each for each in found if part in each[2]]


def test_a_running_rotation_reaches_its_months_and_its_end(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, rotations=(rotation(),))
    found = listed(rule_book, dossier, date(2028, 1, 1), date(2029, 12, 31), frozenset({Kind.ROTATION}))
    place = "Ủy ban nhân dân xã Ba"
    assert found == [
        ("01/06/2028", "due", f"Đủ 36 tháng luân chuyển tại {place}."),
        ("01/12/2028", "notice", f"Còn 6 tháng là hết thời hạn luân chuyển 48 tháng tại {place}; {TO_PREPARE}"),
        (
            "02/06/2029",
            "appears",
            f"Hết thời hạn luân chuyển 48 tháng tại {place}; từ ngày này là quá hạn nếu chưa bố trí.",
        ),
    ]


def test_a_period_of_exactly_the_months_needed_is_told_once(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, rotations=(rotation(planned_months=36),))
    found = listed(rule_book, dossier, date(2028, 5, 1), date(2028, 7, 1), frozenset({Kind.ROTATION}))
    assert [each[:2] for each in found] == [("02/06/2028", "appears")]


def test_a_start_known_to_the_month_gives_a_month(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, rotations=(rotation(start=PartialDate(2025, 6)),))
    found = listed(rule_book, dossier, date(2028, 1, 1), date(2029, 12, 31), frozenset({Kind.ROTATION}))
    assert [each[:2] for each in found] == [
        ("trong 06/2028", "due"),
        ("trong 12/2028", "notice"),
        ("trong 06/2029", "appears"),
    ]
    # Asked within that month, it is still that month, not the day on which it will be certain.
    found = listed(rule_book, dossier, date(2029, 6, 10), date(2029, 6, 12), frozenset({Kind.ROTATION}))
    assert [each[:2] for each in found] == [("trong 06/2029", "appears")]


def test_a_head_known_to_the_year_gives_a_year(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, tenures=(Tenure("C1", PartialDate(2020), None, SO, "GD"),))
    found = listed(rule_book, dossier, date(2028, 4, 1), date(2028, 6, 30), frozenset({Kind.HEAD}))
    assert found == [("trong năm 2028", "appears", "Giữ chức cấp trưởng liên tục tại Sở Nội vụ đủ 8 năm.")]


def test_a_head_reaches_the_limit_on_a_clamped_day(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, tenures=(Tenure("C1", PartialDate(2020, 2, 29), None, SO, "GD"),))
    found = listed(rule_book, dossier, date(2027, 1, 1), date(2028, 12, 31), frozenset({Kind.HEAD}))
    assert [each[:2] for each in found] == [("28/02/2027", "notice"), ("29/02/2028", "appears")]


def test_deputies_only_where_the_province_switches_it_on(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, tenures=(Tenure("C1", PartialDate(2018, 3, 1), None, SO, "PGD"),))
    period = (date(2027, 1, 1), date(2028, 12, 31), frozenset({Kind.DEPUTY}))
    assert listed(rule_book, dossier, *period) == []
    with_overlay = rule_book.with_overlays(["CAP-PHO-10-NAM"])
    assert listed(with_overlay, dossier, *period) == [
        ("01/03/2027", "notice", "Còn 12 tháng là giữ chức cấp phó liên tục tại Sở Nội vụ đủ 10 năm."),
        ("01/03/2028", "appears", "Giữ chức cấp phó liên tục tại Sở Nội vụ đủ 10 năm."),
    ]


def test_retirement_and_the_last_days_with_enough_months(rule_book: RuleBook) -> None:
    found = listed(rule_book, PLAIN, date(2026, 1, 1), date(2039, 12, 31), frozenset({Kind.RETIREMENT}))
    assert found == [  # 12/05/1976 and 62 years: the last day of May 2038
        ("31/05/2028", "due", "Ngày cuối cùng còn đủ 10 năm công tác trước khi nghỉ hưu."),
        ("31/05/2033", "due", "Ngày cuối cùng còn đủ 5 năm công tác trước khi nghỉ hưu."),
        ("31/05/2038", "due", "Đến tuổi nghỉ hưu."),
    ]


def test_a_rotation_without_decision_tells_the_day_after_in_its_place(rule_book: RuleBook) -> None:
    draft = rotation(state=RotationState.PLANNED, decided=None, start=None)
    dossier = replace(PLAIN, rotations=(draft,))
    found = listed(rule_book, dossier, date(2028, 5, 1), date(2028, 6, 30), frozenset({Kind.RETIREMENT}))
    assert [each[:2] for each in found] == [("01/06/2028", "appears")]
    assert "dưới 10 năm" in found[0][2]


def test_each_year_of_a_rotation_is_to_be_evaluated(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, rotations=(rotation(),), evaluations=())
    found = listed(rule_book, dossier, date(2025, 7, 1), date(2028, 1, 1), frozenset({Kind.EVALUATION}))
    assert [(when, text.split(" khi ")[0]) for when, _, text in found] == [
        ("01/01/2026", "Đến hạn có đánh giá, xếp loại năm 2025"),
        ("01/01/2027", "Đến hạn có đánh giá, xếp loại năm 2026"),
        ("01/01/2028", "Đến hạn có đánh giá, xếp loại năm 2027"),
    ]


def test_a_planning_entry_is_to_be_reviewed_and_its_term_ends(rule_book: RuleBook) -> None:
    entry = PlanningEntry("C1", "2025-2030", "GD", approved=PartialDate(2026, 3, 1))
    dossier = replace(PLAIN, planning=(entry,))
    found = listed(rule_book, dossier, date(2026, 4, 1), date(2031, 12, 31), frozenset({Kind.PLANNING}))
    assert found == [
        ("01/01/2028", "appears", "Đến hạn rà soát quy hoạch chức danh Giám đốc, nhiệm kỳ 2025-2030."),
        ("01/01/2031", "changes", "Hết nhiệm kỳ 2025-2030 của quy hoạch chức danh Giám đốc."),
    ]


def test_discipline_ends_and_the_wait_for_a_higher_post_ends(rule_book: RuleBook) -> None:
    dossier = replace(PLAIN, disciplines=(Discipline("C1", "Cảnh cáo", PartialDate(2026, 1, 31)),))
    found = listed(rule_book, dossier, date(2026, 2, 1), date(2030, 1, 1), frozenset({Kind.DISCIPLINE}))
    assert found == [
        ("31/01/2027", "due", "Hết thời hạn kỷ luật cảnh cáo."),
        ("31/01/2029", "due", "Đủ 36 tháng kể từ khi bị cảnh cáo, có thể giữ chức vụ cao hơn."),
    ]
    # With a rotation that hangs on it the rule itself says so, once.
    draft = rotation(state=RotationState.PLANNED, decided=None, start=None, from_title="CT", to_title="GD")
    found = listed(
        rule_book,
        replace(dossier, rotations=(draft,)),
        date(2026, 2, 1),
        date(2030, 1, 1),
        frozenset({Kind.DISCIPLINE}),
    )
    assert [each[:2] for each in found] == [("31/01/2027", "changes"), ("31/01/2029", "clears")]


def test_a_waiver_ends_with_all_that_follows_in_one_line(rule_book: RuleBook) -> None:
    draft = rotation(state=RotationState.PLANNED, decided=None, start=None, planned_months=24)
    waiver = Waiver(
        "LC04", SubjectKind.ROTATION, "R1", document_no="12-KL/TU", valid_from=PartialDate(2026, 1, 1),
        valid_to=PartialDate(2026, 12, 31), state=WaiverState.GRANTED,
    )  # fmt: skip
    dossier = replace(PLAIN, rotations=(draft,), waivers=(waiver,))
    period = Period(date(2026, 6, 1), date(2027, 6, 1))
    found = Calendar(rule_book, CATALOGUE, period, AS_OF).of(dossier)
    (deadline,) = [each for each in found if each.kind is Kind.WAIVER]
    assert deadline.when == "01/01/2027"
    assert deadline.text.startswith("Hết hiệu lực ngoại lệ đối với LC04")
    assert "12-KL/TU" in deadline.text
    assert {change.rule for change in deadline.changes} == {"LC04", "LC90"}
    refused = replace(dossier, waivers=(replace(waiver, state=WaiverState.REFUSED),))
    assert not [e for e in Calendar(rule_book, CATALOGUE, period, AS_OF).of(refused) if e.kind is Kind.WAIVER]


def test_an_evaluated_year_is_not_due(rule_book: RuleBook) -> None:
    from luanchuyen_desktop.domain.vocabulary import Grade

    dossier = replace(PLAIN, rotations=(rotation(),), evaluations=(Evaluation("C1", 2025, Grade.GOOD),))
    found = listed(rule_book, dossier, date(2025, 12, 1), date(2026, 6, 1), frozenset({Kind.EVALUATION}))
    assert found == []


def test_new_law_is_a_change(rule_book: RuleBook) -> None:
    """Before 07/10/2017 no rule set is in force: rules begin to apply on that day."""
    dossier = replace(PLAIN, tenures=(Tenure("C1", PartialDate(2009, 1, 1), None, SO, "GD"),))
    found = listed(rule_book, dossier, date(2017, 9, 1), date(2017, 12, 31), frozenset({Kind.HEAD}))
    assert [each[:2] for each in found] == [("07/10/2017", "appears")]


def test_a_book_is_asked_in_one_view_and_can_be_stopped(rule_book: RuleBook, tmp_path: Path) -> None:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as book:
        with book.operate("Nhập") as write:
            write.insert_many([*CATALOGUE.units.values(), *CATALOGUE.titles.values(), DUC, rotation()])
        period = Period(date(2028, 1, 1), date(2029, 12, 31))
        found = of_book(book, rule_book, period, AS_OF)
        assert [each.earliest for each in found] == sorted(each.earliest for each in found)
        assert {each.name for each in found} == {"Nguyễn Văn Đức"}

        def stop(_done: int, _total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            of_book(book, rule_book, period, AS_OF, progress=stop)


def test_the_facts_of_one_rule_alone_are_those_of_all(
    rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]]
) -> None:
    catalogue, dossiers = demo
    timeline = Timeline(rule_book, catalogue, AS_OF - WIDEST, AS_OF + WIDEST)
    for dossier in dossiers[:40]:
        every = timeline.signs(dossier, AS_OF)
        for rule in {key[2] for key in every} - {"LC90", "LC91"}:
            alone = timeline.signs(dossier, AS_OF, frozenset({rule}))
            assert alone == {key: sign for key, sign in every.items() if key[2] == rule}


def test_findings_are_the_judged_outcomes(rule_book: RuleBook, demo: tuple[Catalogue, list[Dossier]]) -> None:
    catalogue, dossiers = demo
    for dossier in dossiers[:20]:
        found: list[Finding] = [rule_book.finding(each) for each in rule_book.judge(dossier, catalogue, AS_OF)]
        assert found == rule_book.check(dossier, catalogue, AS_OF)


# -- the procedure of rotations before their decision ------------------------------------------------------------------

PROPOSED = rotation(state=RotationState.PROPOSED, decided=None, start=None)
PROCEDURE = frozenset({Kind.PROCEDURE})
LIMITS = {Stage.NOMINATION: 30, Stage.PREPARATION: 20}


def in_procedure(rule_book: RuleBook, dossier: Dossier, day: date = AS_OF) -> list[tuple[str, str]]:
    """When and sentence of each in the year after."""
    period = Period(day, add_months(day, 12))
    found = Calendar(rule_book, CATALOGUE, period, day, PROCEDURE, LIMITS).of(dossier)
    assert all(each.citation and each.kind is Kind.PROCEDURE for each in found)
    return [(each.when, each.text) for each in found]


def test_the_step_that_is_next_falls_due_by_the_limit_of_the_office(rule_book: RuleBook) -> None:
    steps = (ProcedureStep("R1", Stage.POLICY, PartialDate(2026, 11, 1)),)
    dossier = replace(PLAIN, rotations=(PROPOSED,), steps=steps)
    where = "của luân chuyển đến Ủy ban nhân dân xã Ba"
    assert in_procedure(rule_book, dossier) == [("01/12/2026", f"Đến hạn bước 2 (Đề xuất nhân sự) {where}.")]
    assert in_procedure(rule_book, dossier, date(2026, 12, 1)) == [
        ("01/12/2026", f"Đến hạn bước 2 (Đề xuất nhân sự) {where}.")
    ]
    # Late: it stands on the day of asking until the step is taken.
    assert in_procedure(rule_book, dossier, date(2026, 12, 9)) == [
        ("09/12/2026", f"Quá hạn bước 2 (Đề xuất nhân sự) {where}; hạn là 01/12/2026.")
    ]
    coarse = replace(dossier, steps=(ProcedureStep("R1", Stage.POLICY, PartialDate(2026, 11)),))
    assert [when for when, _ in in_procedure(rule_book, coarse)] == ["trong 12/2026"]
    taken = replace(dossier, steps=(*steps, ProcedureStep("R1", Stage.NOMINATION, PartialDate(2026, 11, 20))))
    assert [text for _, text in in_procedure(rule_book, taken)] == [f"Đến hạn bước 3 (Chuẩn bị nhân sự) {where}."]
    decided = replace(dossier, rotations=(rotation(state=RotationState.DECIDED),))
    assert in_procedure(rule_book, decided) == []


def test_without_limits_of_the_office_no_step_falls_due(rule_book: RuleBook) -> None:
    steps = (ProcedureStep("R1", Stage.POLICY, PartialDate(2026, 11, 1)),)
    dossier = replace(PLAIN, rotations=(PROPOSED,), steps=steps)
    assert listed(rule_book, dossier, AS_OF, add_months(AS_OF, 12), PROCEDURE) == []


def test_papers_that_run_out_are_told_by_the_newest_of_a_name(rule_book: RuleBook) -> None:
    papers = (
        DossierItem("R1", "ảnh màu 4x6", PartialDate(2026, 6, 1)),
        DossierItem("R1", "Ảnh màu 4×6", PartialDate(2026, 7, 10)),
        DossierItem("R1", "Giấy chứng nhận sức khỏe", PartialDate(2026, 8)),
        DossierItem("R1", "Tờ trình", PartialDate(2026, 8, 1)),
        DossierItem("R1", "Bản tự kiểm điểm"),
    )
    dossier = replace(PLAIN, rotations=(PROPOSED,), items=papers)
    where = "trong hồ sơ luân chuyển đến Ủy ban nhân dân xã Ba còn giá trị."
    assert in_procedure(rule_book, dossier) == [
        ("10/01/2027", f"Ngày cuối “Ảnh màu 4×6” {where}"),
        ("trong 02/2027", f"Ngày cuối “Giấy chứng nhận sức khỏe” {where}"),
    ]


def test_the_limits_of_a_book_are_taken_from_its_settings(rule_book: RuleBook, tmp_path: Path) -> None:
    with Book.create(tmp_path / "a.lccb", user="thử") as book:
        with book.operate("Nhập") as write:
            write.insert_many([*CATALOGUE.units.values(), *CATALOGUE.titles.values(), DUC, PROPOSED])
            write.insert(ProcedureStep("R1", Stage.POLICY, PartialDate(2026, 11, 1)))
        period = Period(AS_OF, add_months(AS_OF, 3))
        assert of_book(book, rule_book, period, AS_OF, kinds=PROCEDURE) == []
        procedure_settings.save(book, ProcedureSettings(LIMITS, FileLimits()))
        (found,) = of_book(book, rule_book, period, AS_OF, kinds=PROCEDURE)
        assert (found.when, found.citation) == ("01/12/2026", "Thời hạn 30 ngày do cơ quan đặt cho bước này")
        assert (found.field.record, found.field.key) == ("procedure_step", "R1#2")
