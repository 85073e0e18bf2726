"""Three-valued verdicts must be right: whatever day a partial date turns out to be, a firm verdict stands.

Random dossiers with partial and absent dates are checked; then every partial date is replaced by one of its days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    Tenure,
    Title,
    TitleStandard,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    DISCIPLINE_FORMS,
    DOSSIER_ITEMS,
    Appraisal,
    Grade,
    Level,
    Outcome,
    Purpose,
    RotationState,
    Sex,
    Stage,
    StandardKind,
    SubjectKind,
    WaiverState,
)
from luanchuyen_desktop.rules.engine import CADRE_RULES, ROTATION_RULES, WAIVER_RULES, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict


def with_every_overlay(book: RuleBook) -> RuleBook:
    """All overlays count as long as the regulation does: a completion must not change which law counts."""
    since = book.data.rule_sets[-1].valid_from
    overlays = tuple(replace(overlay, valid_from=since) for overlay in book.data.overlays)
    data = replace(book.data, overlays=overlays).with_overlays(overlay.id for overlay in overlays)
    return replace(book, data=data)


RULE_BOOK = with_every_overlay(RuleBook.load(Path(__file__).parents[2] / "resources"))
AS_OF = date(2026, 11, 15)
ON_CADRE, ON_ROTATION = len(CADRE_RULES) + len(WAIVER_RULES), len(ROTATION_RULES) + len(WAIVER_RULES)
# A post, a planning entry, a standard that may be over and is in order either way: satisfied, or not asked for at all.
IN_ORDER_OR_OVER = frozenset({"LC05", "LC09", "LC18", "LC19", "LC20"})
# Where months are compared as months (an agreed convention), a firm verdict may rest on the convention, not on days.
BY_MONTH = frozenset({"DL04", "LC05", "LC18"})

UNITS = {
    code: Unit(code, f"Đơn vị {code}", level, None, None, place, begun, ended, successors)
    for code, level, place, begun, ended, successors in [
        ("U1", Level.PROVINCE, "P1", None, None, ()),
        ("U2", Level.COMMUNE, "P2", None, PartialDate(2025, 6, 30), ("U3",)),
        ("U3", Level.COMMUNE, "P3", PartialDate(2025, 7, 1), None, ()),
        ("U4", None, None, None, None, ()),
        ("U5", Level.DISTRICT, "P1", PartialDate(2020, 2, 29), None, ()),
    ]
}
TITLES = {
    "T1": Title("T1", "Giám đốc", 40, is_head=True, is_non_local=True),
    "T2": Title("T2", "Bí thư", 50, is_head=True, is_non_local=True),
    "T3": Title("T3", "Phó Bí thư", 50),
    "T4": Title("T4", "Ủy viên"),
}
PLACES = {
    "P1": Place("P1", "tỉnh Một", Level.PROVINCE),
    "P2": Place("P2", "xã Hai", Level.COMMUNE, "P4", valid_to=PartialDate(2025, 6, 30), successors=("P3",)),
    "P3": Place("P3", "xã Ba", Level.COMMUNE, "P1", valid_from=PartialDate(2025, 7, 1)),
    "P4": Place("P4", "tỉnh Bốn", Level.PROVINCE, valid_to=PartialDate(2025, 6), successors=("P1",)),
}
STANDARDS = {
    "T1": (TitleStandard("T1", StandardKind.EDUCATION, "Đại học", PartialDate(2024, 3, 1), PartialDate(2026, 3, 31)),),
    "T2": (TitleStandard("T2", StandardKind.POLITICAL_THEORY, "Cao cấp"),),
}
CATALOGUE = Catalogue(PLACES, UNITS, TITLES, standards=STANDARDS)


def partial_dates(first: int, last: int, precisions: Sequence[str]) -> st.SearchStrategy[PartialDate]:
    def build(year: int, month: int, day: int, precision: str) -> PartialDate:
        if precision == "year":
            return PartialDate(year)
        return PartialDate(year, month, day if precision == "day" else None)

    days = st.integers(1, 28)
    return st.builds(build, st.integers(first, last), st.integers(1, 12), days, st.sampled_from(list(precisions)))


@st.composite
def dossiers(draw: st.DrawFn, precisions: Sequence[str] = ("day", "month", "year")) -> Dossier:
    def some(first: int, last: int) -> PartialDate | None:
        return draw(st.none() | partial_dates(first, last, precisions))

    def one(first: int, last: int) -> PartialDate:
        return draw(partial_dates(first, last, precisions))

    unit, title = st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(TITLES))
    few = st.integers(0, 2)
    tenures = tuple(
        Tenure(
            "C1",
            some(2014, 2027),
            some(2016, 2027),
            draw(unit),
            draw(title),
            concurrent=draw(st.booleans()),
            continues=draw(st.booleans()),
            id=n,
        )
        for n in range(draw(st.integers(0, 4)))
    )
    rotations = tuple(
        Rotation(
            f"R{number}",
            "C1",
            draw(st.none() | unit),
            draw(st.none() | title),
            draw(unit),
            draw(title),
            draw(st.sampled_from(list(Purpose))),
            # Within one rule set, so that a completion does not change which law counts.
            draw(st.none() | partial_dates(2023, 2027, precisions)),
            some(2022, 2026),
            draw(st.sampled_from([None, 12, 36])),
            state=draw(st.sampled_from(list(RotationState))),
            ended=draw(st.none() | partial_dates(2025, 2027, precisions)),
            outcome=draw(st.none() | st.sampled_from(list(Outcome))),
            appraised=some(2023, 2027),
            appraisal_result=draw(st.none() | st.sampled_from(list(Appraisal))),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    cadre = Cadre(
        "C1",
        "Nguyễn Văn A",
        birth=some(1972, 2000),
        sex=draw(st.none() | st.sampled_from(list(Sex))),
        hometown_place=draw(st.none() | st.sampled_from(sorted(PLACES))),
        party_joined=some(1989, 2027),
        party_official=some(1989, 2027),
        retirement=draw(st.none() | partial_dates(2031, 2037, precisions)),
        education=draw(st.sampled_from([None, "Cao đẳng", "Thạc sĩ Luật", "Trường tỉnh"])),
        political_theory=draw(st.sampled_from([None, "Trung cấp", "Cử nhân"])),
    )
    # Nearly whole, or LC11 and LC13 would only ever miss something.
    steps = tuple(
        ProcedureStep("R0", stage, draw(partial_dates(2024, 2025, precisions)), id=n)
        for n, stage in enumerate(Stage)
        if draw(st.integers(0, 9))
    )
    items = tuple(
        DossierItem("R0", item, draw(partial_dates(2023, 2026, precisions)), id=n)
        for n, item in enumerate(DOSSIER_ITEMS)
        if draw(st.integers(0, 19))
    )
    return Dossier(
        cadre,
        tenures,
        planning=tuple(
            PlanningEntry(
                "C1",
                draw(st.sampled_from(["2025-2030", "2020-2025", "khóa XIV"])),
                "T2",
                approved=some(2022, 2027),
                reviewed=some(2023, 2026),
                removed=some(2024, 2027),
                id=n,
            )
            for n in range(draw(few))
        ),
        disciplines=tuple(
            Discipline("C1", draw(st.sampled_from(DISCIPLINE_FORMS)), one(2020, 2027), some(2020, 2027), id=n)
            for n in range(draw(few))
        ),
        determinations=tuple(
            LocalityDetermination("C1", draw(st.sampled_from(sorted(PLACES))), draw(st.booleans()), date=None, id=n)
            for n in range(draw(st.integers(0, 1)))
        ),
        evaluations=tuple(Evaluation("C1", year, Grade.GOOD) for year in draw(st.sets(st.integers(2022, 2026)))),
        rotations=rotations,
        waivers=tuple(
            Waiver(
                draw(st.sampled_from(["LC02", "LC08", "LC10", "LC17"])),
                SubjectKind.ROTATION,
                "R0",
                valid_from=some(2024, 2027),
                valid_to=some(2024, 2027),
                state=draw(st.sampled_from([WaiverState.GRANTED, WaiverState.GRANTED, WaiverState.REQUESTED])),
                id=n,
            )
            for n in range(draw(few))
        ),
        steps=steps,
        items=items,
    )


@st.composite
def completions(draw: st.DrawFn, dossier: Dossier) -> Dossier:
    """Every partial date made one of the days that it may be; no post may end before it starts."""

    def exact(value: PartialDate | None) -> PartialDate | None:
        if value is None:
            return None
        days = (value.latest - value.earliest).days
        offset = draw(st.sampled_from([0, days]) | st.integers(0, days))
        return PartialDate.of(value.earliest + timedelta(days=offset))

    def sure(value: PartialDate) -> PartialDate:
        found = exact(value)
        assert found is not None
        return found

    tenures = tuple(replace(each, start=exact(each.start), end=exact(each.end)) for each in dossier.tenures)
    for before, after in zip(dossier.tenures, tenures, strict=True):
        if before.start and before.end and after.start and after.end and before.start.earliest <= before.end.latest:
            assume(after.start.earliest <= after.end.earliest)
    cadre = dossier.cadre
    return replace(
        dossier,
        cadre=replace(
            cadre,
            birth=exact(cadre.birth),
            party_joined=exact(cadre.party_joined),
            party_official=exact(cadre.party_official),
            retirement=exact(cadre.retirement),
        ),
        tenures=tenures,
        planning=tuple(
            replace(e, approved=exact(e.approved), reviewed=exact(e.reviewed), removed=exact(e.removed))
            for e in dossier.planning
        ),
        waivers=tuple(replace(e, valid_from=exact(e.valid_from), valid_to=exact(e.valid_to)) for e in dossier.waivers),
        disciplines=tuple(replace(e, date=sure(e.date), expires=exact(e.expires)) for e in dossier.disciplines),
        rotations=tuple(
            replace(
                e,
                decided=exact(e.decided),
                start=exact(e.start),
                ended=exact(e.ended),
                appraised=exact(e.appraised),
            )
            for e in dossier.rotations
        ),
        steps=tuple(replace(e, date=exact(e.date)) for e in dossier.steps),
        items=tuple(replace(e, date=exact(e.date)) for e in dossier.items),
    )


def by_key(findings: list[Finding]) -> dict[tuple[str, str, str], Finding]:
    return {(finding.rule, finding.subject_kind.value, finding.subject): finding for finding in findings}


def assert_firm_verdicts_stand(before: Dossier, after: Dossier, skipped: frozenset[str]) -> None:
    exact = by_key(RULE_BOOK.check(after, CATALOGUE, AS_OF))
    for key, finding in by_key(RULE_BOOK.check(before, CATALOGUE, AS_OF)).items():
        if key[0] in skipped or finding.verdict is Verdict.UNDETERMINED:
            continue
        allowed = {finding.verdict}
        if key[0] in IN_ORDER_OR_OVER and finding.verdict is Verdict.SATISFIED:
            allowed.add(Verdict.NOT_APPLICABLE)
        assert exact[key].verdict in allowed, (key, finding.message, exact[key].message)


SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@SETTINGS
@given(st.data())
def test_a_firm_verdict_stands_whatever_the_days(data: st.DataObject) -> None:
    dossier = data.draw(dossiers())
    completed = data.draw(completions(dossier))
    assert_firm_verdicts_stand(dossier, completed, skipped=BY_MONTH)


@SETTINGS
@given(st.data())
def test_also_for_joined_posts_and_gaps_without_months(data: st.DataObject) -> None:
    dossier = data.draw(dossiers(precisions=("day", "year")))
    completed = data.draw(completions(dossier))
    assert_firm_verdicts_stand(dossier, completed, skipped=frozenset())


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers(precisions=("day",)))
def test_exact_dates_are_never_too_coarse(dossier: Dossier) -> None:
    """With every date known to the day, only absent facts leave a verdict open."""
    whole = all(tenure.start for tenure in dossier.tenures)
    for finding in RULE_BOOK.check(dossier, CATALOGUE, AS_OF):
        if finding.verdict is Verdict.UNDETERMINED and whole:
            assert finding.reason not in {"unsure", "unsure_post", "end_unsure", "running_unsure", "move_unsure"}


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_every_rule_speaks_once_on_every_subject(dossier: Dossier) -> None:
    findings = RULE_BOOK.check(dossier, CATALOGUE, AS_OF)
    keys = [(finding.subject_kind.value, finding.subject, finding.rule) for finding in findings]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys) == ON_CADRE + ON_ROTATION * len(dossier.rotations)
    assert all(finding.cadre == "C1" for finding in findings)
    for finding in findings:
        if finding.subject_kind is SubjectKind.ROTATION:
            assert finding.subject in {rotation.code for rotation in dossier.rotations}


@pytest.mark.parametrize("kept", [{Verdict.BREACHED}, {Verdict.BREACHED, Verdict.UNDETERMINED}, set()])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_verdicts_asked_for_are_a_selection(kept: set[Verdict], dossier: Dossier) -> None:
    everything = RULE_BOOK.check(dossier, CATALOGUE, AS_OF)
    selected = RULE_BOOK.check(dossier, CATALOGUE, AS_OF, frozenset(kept))
    assert selected == [finding for finding in everything if finding.verdict in kept]
