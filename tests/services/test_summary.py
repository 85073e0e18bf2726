from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre, Rotation, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, Purpose, RotationState, Sex
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.summary import COUNTED_STATES, Period, Summary, age_band, summarise

UNITS = {
    unit.code: unit
    for unit in (
        Unit("TINH", "Sở Nội vụ", Level.PROVINCE, place="P1"),
        Unit("TINH2", "Sở Tài chính", Level.PROVINCE, place="P1"),
        Unit("XA1", "Đảng ủy xã Một", Level.COMMUNE, place="X1"),
        Unit("XA2", "Đảng ủy xã Hai", Level.COMMUNE, place="X2"),
        Unit("CU", "Huyện ủy cũ", Level.DISTRICT, place="H1", successors=("XA1",)),
        Unit("LA", "Đơn vị chưa rõ cấp"),
    )
}
CATALOGUE = Catalogue(units=UNITS)
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def rotation(code: str, **values: object) -> Rotation:
    facts: dict[str, object] = {
        "cadre": "CB1",
        "from_unit": "TINH",
        "from_title": None,
        "to_unit": "XA1",
        "to_title": "BT",
        "decided": PartialDate(2025, 6, 1),
        "state": RotationState.RUNNING,
    }
    return Rotation(code=code, **{**facts, **values})  # type: ignore[arg-type]  # a mapping of the fields


def count(*pairs: tuple[Rotation, Cadre], period: Period = YEAR) -> Summary:
    return summarise(pairs, CATALOGUE, period)


def row(summary: Summary, table: str, key: str) -> tuple[int, int]:
    (found,) = (each for each in summary.table(table).rows if each.key == key)
    return found.events, found.persons


AN = Cadre("CB1", "Nguyễn Văn An", PartialDate(1985, 6, 1), Sex.MALE)
BINH = Cadre("CB2", "Trần Thị Bình", PartialDate(1990), Sex.FEMALE)
CHI = Cadre("CB3", "Lê Chi")


def test_persons_and_events_are_kept_apart() -> None:
    figures = count(
        (rotation("1"), AN), (rotation("2", from_unit="XA1", to_unit="TINH"), AN), (rotation("3", cadre="CB2"), BINH)
    )
    assert (figures.events, figures.persons, figures.women) == (3, 2, 1)
    assert row(figures, "sex", "nam") == (2, 1)
    assert row(figures, "sex", "nu") == (1, 1)
    assert figures.table("direction").overlaps
    assert not figures.table("sex").overlaps


@pytest.mark.parametrize(
    ("units", "direction", "levels"),
    [
        (("TINH", "XA1"), "xuong", "province-commune"),
        (("XA1", "TINH"), "len", "commune-province"),
        (("XA1", "XA2"), "dia_phuong", "commune-commune"),
        (("TINH", "TINH2"), "ngang_cap", "province-province"),
        (("CU", "XA1"), "cung_don_vi", "district-commune"),
        (("TINH", "TINH"), "cung_don_vi", "province-province"),
        (("LA", "XA1"), "khong_ro", "khong_ro"),
        ((None, "XA1"), "khong_ro", "khong_ro"),
        (("TINH", "KHONG_CO"), "khong_ro", "khong_ro"),
    ],
)
def test_directions_and_levels(units: tuple[str | None, str], direction: str, levels: str) -> None:
    figures = count((rotation("1", from_unit=units[0], to_unit=units[1]), AN))
    assert row(figures, "direction", direction) == (1, 1)
    assert row(figures, "level", levels) == (1, 1)


def test_a_direction_is_split_into_its_pairs_of_levels() -> None:
    figures = count((rotation("1"), AN), (rotation("2", cadre="CB2", to_unit="CU"), BINH))
    down = figures.table("direction").rows[0]
    assert [(part.label, part.events) for part in down.parts] == [("Tỉnh → Huyện", 1), ("Tỉnh → Xã", 1)]


def test_unknowns_are_a_row_of_their_own() -> None:
    figures = count((rotation("1", cadre="CB3", state=RotationState.ENDED), CHI))
    for table in ("purpose", "sex", "age", "outcome"):
        assert row(figures, table, "khong_ro") == (1, 1)


def test_purposes_and_outcomes_have_their_rows_even_when_empty() -> None:
    ended = rotation("1", purpose=Purpose.OTHER, state=RotationState.ENDED, outcome=Outcome.OTHER)
    figures = count((ended, AN))
    assert len(figures.table("purpose").rows) == len(Purpose) + 1
    assert len(figures.table("outcome").rows) == len(Outcome) + 2
    assert row(figures, "purpose", "khac") == row(figures, "outcome", "khac") == (1, 1)
    assert row(figures, "outcome", "chua_ket_thuc") == (0, 0)
    assert figures.ended == 1


@pytest.mark.parametrize(
    ("decided", "counted", "listed"),
    [
        ("31/12/2024", 0, 0),
        ("01/01/2025", 1, 0),
        ("31/12/2025", 1, 0),
        ("01/01/2026", 0, 0),
        ("12/2024", 0, 0),
        ("01/2025", 1, 0),
        ("2025", 1, 0),
        ("2026", 0, 0),
        ("", 0, 1),
    ],
)
def test_the_decision_date_decides(decided: str, counted: int, listed: int) -> None:
    figures = count((rotation("1", decided=parse_date(decided)), AN))
    assert (figures.events, len(figures.undetermined)) == (counted, listed)


@pytest.mark.parametrize("decided", ["2025", "06/2025", "12/2025"])
def test_dates_across_the_boundary_are_listed_and_not_counted(decided: str) -> None:
    period = Period(date(2025, 6, 15), date(2025, 12, 15))
    figures = count((rotation("1", decided=parse_date(decided)), AN), period=period)
    assert figures.events == 0
    (each,) = figures.undetermined
    assert (each.code, each.name, each.decided) == ("1", "Nguyễn Văn An", parse_date(decided))


@pytest.mark.parametrize("state", list(RotationState))
def test_only_decided_running_and_ended_ones_count(state: RotationState) -> None:
    figures = count((rotation("1", state=state), AN))
    counted = state in {RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED}
    assert (figures.events, figures.not_counted) == (int(counted), int(not counted))
    undated = count((rotation("1", state=state, decided=None), AN))
    assert len(undated.undetermined) == int(counted)


@pytest.mark.parametrize(
    ("birth", "day", "band"),
    [
        ("01/06/1990", "31/05/2025", "duoi_35"),
        ("01/06/1990", "01/06/2025", "35_40"),
        ("01/06/1985", "31/05/2025", "35_40"),
        ("01/06/1985", "01/06/2025", "40_45"),
        ("01/06/1980", "01/06/2025", "45_50"),
        ("01/06/1975", "31/05/2025", "45_50"),
        ("01/06/1975", "01/06/2025", "tu_50"),
        ("1990", "01/06/2025", "khong_ro"),  # 34 or 35
        ("1990", "31/12/2025", "35_40"),
        ("06/1990", "15/06/2025", "khong_ro"),
        ("06/1990", "07/2025", "35_40"),
        ("1988", "2025", "35_40"),
        ("29/02/1980", "28/02/2015", "35_40"),  # as months are counted everywhere: clamped to the month's end
        ("", "01/06/2025", "khong_ro"),
    ],
)
def test_age_bands_at_their_limits(birth: str, day: str, band: str) -> None:
    decided = parse_date(day)
    assert decided is not None
    assert age_band(parse_date(birth), decided) == band


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(UserError, match="ngày cuối trước ngày đầu"):
        Period(date(2025, 2, 1), date(2025, 1, 31))
    assert Period(date(2025, 1, 1), date(2025, 1, 1)).holds(PartialDate(2025, 1, 1)) is True


def test_json_carries_every_percentage_with_its_parts() -> None:
    pairs = [(rotation(str(i), cadre=f"N{i}"), Cadre(f"N{i}", "A", sex=Sex.MALE)) for i in range(14)]
    pairs += [(rotation(str(i), cadre=f"N{i}"), Cadre(f"N{i}", "A", sex=Sex.FEMALE)) for i in range(14, 17)]
    facts = json.loads(json.dumps(summarise(pairs, CATALOGUE, YEAR).to_json(), ensure_ascii=False))
    (sexes,) = (table for table in facts["tables"] if table["key"] == "sex")
    assert sexes["rows"][0] == {
        "key": "nam",
        "label": "Nam",
        "events": 14,
        "events_share": "14/17 (82,4%)",
        "events_percent": 82.4,
        "persons": 14,
        "persons_share": "14/17 (82,4%)",
        "persons_percent": 82.4,
    }
    assert facts["period"] == {"from": "2025-01-01", "to": "2025-12-31"}


def test_an_empty_book_has_figures_too() -> None:
    figures = count()
    assert (figures.events, figures.persons, figures.undetermined) == (0, 0, ())
    assert figures.to_json()["tables"]


DATES = st.one_of(
    st.none(),
    st.builds(PartialDate, st.integers(2023, 2027)),
    st.builds(PartialDate, st.integers(2023, 2027), st.integers(1, 12)),
    st.dates(date(2023, 1, 1), date(2027, 12, 31)).map(PartialDate.of),
)
ROTATIONS = st.lists(
    st.builds(
        rotation,
        st.uuids().map(str),
        cadre=st.sampled_from(["CB1", "CB2", "CB3"]),
        from_unit=st.sampled_from([*UNITS, None]),
        to_unit=st.sampled_from(list(UNITS)),
        decided=DATES,
        state=st.sampled_from(list(RotationState)),
        purpose=st.sampled_from([*Purpose, None]),
        outcome=st.sampled_from([*Outcome, None]),
    ),
    max_size=30,
)
PEOPLE = {cadre.code: cadre for cadre in (AN, BINH, CHI)}


@given(ROTATIONS, st.dates(date(2023, 1, 1), date(2027, 1, 1)), st.integers(0, 800))
def test_every_rotation_is_counted_listed_or_outside(rotations: list[Rotation], start: date, days: int) -> None:
    period = Period(start, start + timedelta(days=days))
    figures = summarise([(each, PEOPLE[each.cadre]) for each in rotations], CATALOGUE, period)
    counted = [each for each in rotations if each.state in COUNTED_STATES]
    certain = [each for each in counted if each.decided and period.holds(each.decided)]
    outside = [each for each in counted if each.decided and period.holds(each.decided) is False]
    assert figures.events == len(certain)
    assert figures.events + len(figures.undetermined) + len(outside) == len(counted)
    assert figures.persons == len({each.cadre for each in certain})
    for table in figures.tables:
        table.verify()
        assert sum(each.events for each in table.rows) == figures.events


@given(ROTATIONS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(rotations: list[Rotation], random: Random) -> None:
    pairs = [(each, PEOPLE[each.cadre]) for each in rotations]
    shuffled = random.sample(pairs, len(pairs))
    assert summarise(pairs, CATALOGUE, YEAR) == summarise(shuffled, CATALOGUE, YEAR)
