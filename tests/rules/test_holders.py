"""LC03 against a count of heads day by day, and its firm verdicts against every completion of partial dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier, PostClaim
from luanchuyen_desktop.domain.holders import claims_of
from luanchuyen_desktop.domain.records import Cadre, Position, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict

RULE_BOOK = RuleBook.load(Path(__file__).parents[2] / "resources")
AS_OF = date(2025, 3, 1)
POST = ("U", "T")
LAST = date(2025, 4, 30)
STATES = [RotationState.DECIDED, RotationState.RUNNING, RotationState.PROPOSED, RotationState.ENDED]
SETTINGS = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


def catalogue(quota: int) -> Catalogue:
    return Catalogue({}, {"U": Unit("U", "Đơn vị")}, {"T": Title("T", "Chức danh")}, {POST: Position(*POST, quota)})


def dates(exact: bool) -> st.SearchStrategy[PartialDate]:
    days = st.dates(date(2025, 1, 1), LAST).map(PartialDate.of)
    return (
        days if exact else days | st.builds(PartialDate, st.just(2025), st.integers(1, 4)) | st.just(PartialDate(2025))
    )


@st.composite
def files(draw: st.DrawFn, code: str, exact: bool) -> Dossier:
    """A file with tenures in the post, and rotations into it and out of it."""
    some = st.none() | dates(exact)
    tenures = [
        Tenure(code, draw(some), draw(some), *POST, concurrent=draw(st.booleans()), id=number)
        for number in range(draw(st.integers(0, 2)))
    ]
    rotations = []
    for number in range(draw(st.integers(0, 2))):
        here, away = POST, ("V", "T")
        origin, destination = draw(st.sampled_from([(here, away), (away, here), (("U", None), away), (here, here)]))
        rotations.append(
            Rotation(
                f"{code}-{number}", code, *origin, *destination,
                decided=draw(some), start=draw(some), state=draw(st.sampled_from(STATES)), ended=draw(st.none() | some),
            )
        )  # fmt: skip
    return Dossier(Cadre(code, f"Tên {code}"), tuple(tenures), rotations=tuple(rotations))


@st.composite
def cases(draw: st.DrawFn, exact: bool = False) -> Dossier:
    others = [draw(files(code, exact)) for code in ("B", "C", "D")[: draw(st.integers(0, 3))]]
    start, decided = draw(st.none() | dates(exact)), draw(st.none() | dates(exact))
    own = Rotation("R", "A", "V", "T", *POST, decided=decided, start=start, state=RotationState.DECIDED)
    claims = tuple(claim for other in others for claim in claims_of(other, {POST}))
    return Dossier(Cadre("A", "Tên A"), rotations=(own,), claims=claims)


def judge(dossier: Dossier, quota: int, as_of: date = AS_OF) -> Finding:
    found = RULE_BOOK.check(dossier, catalogue(quota), as_of)
    return next(each for each in found if each.rule == "LC03")


def exactly(dossier: Dossier, as_of: date, day: date) -> int:
    """Heads in the post on a day, told from exact dates alone, each file line by line; this cadre is one of them."""

    def first_day(rotation: Rotation) -> date:
        begins = rotation.start or rotation.decided
        return begins.earliest if begins else as_of

    def gone(records: Iterable[Tenure | Rotation], since: date | None) -> bool:
        leaving = [r for r in records if isinstance(r, Rotation) and r.from_unit == "U" and r.to_unit != "U"]
        return any(first_day(r) <= day and (since is None or since <= first_day(r)) for r in leaving)

    heads = 1
    for code in {claim.record.cadre for claim in dossier.claims}:
        records = [claim.record for claim in dossier.claims if claim.record.cadre == code]
        inside = False
        tenures = [record for record in records if isinstance(record, Tenure)]
        for tenure in tenures:
            since = tenure.start.earliest if tenure.start else None
            until = tenure.end.latest if tenure.end else date.max
            if (since is None or since <= day) and day <= until and not gone(records, since):
                inside = True
        for record in records:
            if isinstance(record, Rotation) and record.to_unit == "U":
                since = first_day(record)
                known = any(tenure.end is None or since <= tenure.end.latest for tenure in tenures)
                if not known and since <= day and not gone(records, since):
                    inside = True
        heads += inside
    return heads


def is_whole(dossier: Dossier) -> bool:
    """Nothing absent that leaves the count open."""
    records = [claim.record for claim in dossier.claims]
    return all(
        record.start is not None if isinstance(record, Tenure) else record.from_title is not None for record in records
    )


@SETTINGS
@given(cases(exact=True), st.integers(0, 4))
def test_with_exact_dates_it_is_a_count_of_heads(dossier: Dossier, quota: int) -> None:
    if not is_whole(dossier):
        return
    finding = judge(dossier, quota)
    (own,) = dossier.rotations
    day = (own.start or own.decided or PartialDate.of(AS_OF)).earliest
    heads = exactly(dossier, AS_OF, day)
    assert finding.verdict is (Verdict.SATISFIED if heads <= quota else Verdict.BREACHED), finding.message
    assert (finding.facts["holders_min"], finding.facts["holders_max"]) == (heads, heads)
    assert len(finding.facts["holders"]) == heads  # type: ignore[arg-type]  # a list of codes


@st.composite
def completions(draw: st.DrawFn, dossier: Dossier) -> Dossier:
    def exact(value: PartialDate | None) -> PartialDate | None:
        if value is None:
            return None
        days = (value.latest - value.earliest).days
        return PartialDate.of(value.earliest + timedelta(days=draw(st.sampled_from([0, days]) | st.integers(0, days))))

    def whole(record: Tenure | Rotation) -> Tenure | Rotation:
        if isinstance(record, Tenure):
            return replace(record, start=exact(record.start), end=exact(record.end))
        return replace(record, start=exact(record.start), decided=exact(record.decided))

    claims = tuple(PostClaim(claim.name, whole(claim.record)) for claim in dossier.claims)
    rotations = tuple(replace(each, start=exact(each.start), decided=exact(each.decided)) for each in dossier.rotations)
    return replace(dossier, claims=claims, rotations=rotations)


@SETTINGS
@given(st.data())
def test_a_firm_verdict_stands_whatever_the_days(data: st.DataObject) -> None:
    dossier, quota = data.draw(cases()), data.draw(st.integers(0, 4))
    before, after = judge(dossier, quota), judge(data.draw(completions(dossier)), quota)
    if before.verdict is not Verdict.UNDETERMINED:
        assert after.verdict is before.verdict, (before.message, after.message)
    for bound, inside in (("holders_min", int.__le__), ("holders_max", int.__ge__)):
        assert inside(before.facts[bound], after.facts["holders_min"])  # type: ignore[arg-type]  # numbers of people


@SETTINGS
@given(cases())
def test_an_open_verdict_names_what_would_settle_it(dossier: Dossier) -> None:
    for quota in range(5):
        finding = judge(dossier, quota)
        assert bool(finding.missing) == (finding.verdict is Verdict.UNDETERMINED)


@settings(SETTINGS, max_examples=120)
@given(cases(), st.integers(0, 3))
def test_the_verdict_changes_on_the_day_it_says_and_not_before(dossier: Dossier, quota: int) -> None:
    """For a proposal without dates, judged day by day."""
    open_case = replace(dossier, rotations=tuple(replace(r, start=None, decided=None) for r in dossier.rotations))
    finding = judge(open_case, quota)
    if finding.verdict is not Verdict.BREACHED:
        assert finding.clears_on is None
        return
    day = AS_OF
    while day < LAST + timedelta(days=400):
        day += timedelta(days=1 if day < LAST + timedelta(days=2) else 30)
        if judge(open_case, quota, day).verdict is not Verdict.BREACHED:
            assert finding.clears_on == day
            return
    assert finding.clears_on is None
