"""Months of work in a place, against a count day by day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Place, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.rules.posts import career_of
from luanchuyen_desktop.rules.residence import worked_in
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.rule import CadreCase
from luanchuyen_desktop.rules.succession import Map

PLACES = {
    "T": Place("T", "tỉnh", Level.PROVINCE),
    "X": Place("X", "xã", Level.COMMUNE, "T"),
    "Y": Place("Y", "xã khác", Level.COMMUNE, "T"),
}
UNITS = {
    "UX": Unit("UX", "Đảng ủy xã", Level.COMMUNE, place="X"),
    "UY": Unit("UY", "Đảng ủy xã khác", Level.COMMUNE, place="Y"),
    "UT": Unit("UT", "Sở", Level.PROVINCE, place="T"),
    "U0": Unit("U0", "không rõ địa bàn"),
}
DAY = date(2025, 9, 1)
days = st.dates(date(1990, 1, 1), date(2026, 12, 31))


def case_of(tenures: tuple[Tenure, ...]) -> CadreCase:
    dossier = Dossier(Cadre("C1", "A"), tenures)
    catalogue = Catalogue(PLACES, UNITS, {"T1": Title("T1", "Bí thư")})
    return CadreCase(dossier, catalogue, DAY, career_of(tenures, DAY), RetirementAges({}, ""), {})


@st.composite
def histories(draw: st.DrawFn) -> tuple[Tenure, ...]:
    tenures = []
    for number in range(draw(st.integers(0, 5))):
        start, end = sorted((draw(days), draw(days)))
        last = None if draw(st.booleans()) else PartialDate.of(end)
        unit = draw(st.sampled_from(sorted(UNITS)))
        tenures.append(Tenure("C1", PartialDate.of(start), last, unit, "T1", id=number))
    return tuple(tenures)


@given(histories(), st.sampled_from(["X", "T"]))
def test_every_day_counts_once(tenures: tuple[Tenure, ...], locality: str) -> None:
    units = {"X": {"UX"}, "T": {"UX", "UY", "UT"}}[locality]
    served = set()
    for tenure in tenures:
        assert tenure.start is not None
        day = tenure.start.earliest
        last = tenure.end.earliest if tenure.end else date.max
        while day < DAY and day <= last and tenure.unit in units:
            served.add(day)
            day += timedelta(days=1)
    found = worked_in(case_of(tenures), Map(PLACES, DAY), locality, PartialDate.of(DAY))
    assert found.least == found.most == months_between(DAY - timedelta(days=len(served)), DAY)


@given(histories(), st.data())
def test_partial_dates_give_bounds(tenures: tuple[Tenure, ...], data: st.DataObject) -> None:
    exact = worked_in(case_of(tenures), Map(PLACES, DAY), "X", PartialDate.of(DAY))

    def coarser(value: PartialDate | None) -> PartialDate | None:
        if value is None:
            return None
        return data.draw(st.sampled_from([value, PartialDate(value.year, value.month), PartialDate(value.year)]))

    coarse = tuple(
        Tenure("C1", coarser(each.start), coarser(each.end), each.unit, "T1", id=each.id) for each in tenures
    )
    found = worked_in(case_of(coarse), Map(PLACES, DAY), "X", PartialDate.of(DAY))
    assert found.least <= exact.least
    assert found.most is not None
    assert exact.most is not None
    assert found.most >= exact.most


def test_the_day_on_which_so_many_months_are_reached() -> None:
    tenures = (
        Tenure("C1", PartialDate(2000, 1, 1), PartialDate(2009, 12, 31), "UX", "T1", id=1),
        Tenure("C1", PartialDate(2020, 1, 1), None, "UX", "T1", id=2),
    )
    found = worked_in(case_of(tenures), Map(PLACES, DAY), "X", PartialDate.of(DAY))
    reached = found.reached_on(240)
    assert reached is not None
    later = worked_in(case_of(tenures), Map(PLACES, reached), "X", PartialDate.of(reached))
    before = worked_in(case_of(tenures), Map(PLACES, reached), "X", PartialDate.of(reached - timedelta(days=1)))
    assert (later.least, before.least) == (240, 239)


def test_who_left_reaches_nothing_more() -> None:
    left = (Tenure("C1", PartialDate(2000, 1, 1), PartialDate(2009, 12, 31), "UX", "T1", id=1),)
    assert worked_in(case_of(left), Map(PLACES, DAY), "X", PartialDate.of(DAY)).reached_on(240) is None
    future = (*left, Tenure("C1", PartialDate(2027, 1, 1), None, "UX", "T1", id=2))
    assert worked_in(case_of(future), Map(PLACES, DAY), "X", PartialDate.of(DAY)).reached_on(240) is None
