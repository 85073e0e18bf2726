from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate, add_months, parse_date
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Rotation, Title, Unit
from luanchuyen_desktop.domain.vn_text import fold, name_key
from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.services.rotations.rotation_list import (
    Phase,
    Remaining,
    RotationFilter,
    RotationSort,
    choose_rotations,
    due,
    due_text,
    order_rotations,
    remaining,
)
from luanchuyen_desktop.store.pool import Named

DAY = date(2026, 11, 22)
CATALOGUE = Catalogue(
    units={"U1": Unit("U1", "Sở Nội vụ", Level.PROVINCE), "U2": Unit("U2", "Đảng ủy xã Hoà", Level.COMMUNE)},
    titles={"T": Title("T", "Bí thư")},
)


def rotation(
    start: str = "", state: RotationState = RotationState.RUNNING, months: int | None = 36, code: str = "LC1"
) -> Rotation:
    return Rotation(code, "C", "U1", "T", "U2", "T", start=parse_date(start), planned_months=months, state=state)


def named(one: Rotation, name: str = "Nguyễn Văn Đức") -> Named[Rotation]:
    return Named(one, name, name_key(name), f"{fold(name)} c")


@pytest.mark.parametrize(
    ("start", "months", "shown"),
    [
        ("15/09/2025", 36, "15/09/2028"),
        ("29/02/2024", 36, "28/02/2027"),
        ("31/01/2024", 1, "29/02/2024"),
        ("05/2020", 36, "05/2023"),
        ("2020", 36, "2023"),
        ("2020", 30, "2022–2023"),
        ("15/09/2025", None, "15/09/2028"),  # no period recorded: that of the regulation
        ("", 36, ""),
    ],
)
def test_due_is_as_precise_as_the_start(start: str, months: int | None, shown: str) -> None:
    assert due_text(rotation(start, months=months)) == shown


@pytest.mark.parametrize(
    ("start", "left"),
    [
        ("22/11/2023", Remaining(over=True, least=0, most=0, days=0)),
        ("23/11/2023", Remaining(over=False, least=0, most=0, days=1)),
        ("21/11/2023", Remaining(over=True, least=0, most=0, days=1)),
        ("22/12/2023", Remaining(over=False, least=1, most=1, days=None)),
        ("22/09/2023", Remaining(over=True, least=2, most=2, days=None)),
        ("11/2023", Remaining(over=None, least=0, most=0, days=None)),
        ("2024", Remaining(over=False, least=1, most=13, days=None)),
        ("2023", Remaining(over=None, least=0, most=1, days=None)),
        ("2020", Remaining(over=True, least=34, most=46, days=None)),
    ],
)
def test_remaining(start: str, left: Remaining) -> None:
    assert remaining(rotation(start), DAY) == left


@pytest.mark.parametrize("state", [RotationState.ENDED, RotationState.PROPOSED, RotationState.CANCELLED])
def test_nothing_is_left_of_what_does_not_run(state: RotationState) -> None:
    assert remaining(rotation("01/01/2026", state), DAY) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 120), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_remaining_agrees_with_the_calendar(start: date, months: int, day: date) -> None:
    left = remaining(Rotation("L", "C", None, None, "U", "T", start=PartialDate.of(start), planned_months=months,
                              state=RotationState.RUNNING), day)  # fmt: skip
    assert left is not None
    end = add_months(start, months)
    assert left.over is (end <= day)
    assert left.least == left.most
    earlier, later = min(end, day), max(end, day)
    assert add_months(earlier, left.most) <= later < add_months(earlier, left.most + 1)


@given(st.integers(1950, 2090), st.integers(1, 12), st.integers(1, 28), st.integers(1, 120))
def test_partial_dates_hold_the_exact_answer(year: int, month: int, day: int, months: int) -> None:
    exact = due(Rotation("L", "C", None, None, "U", "T", start=PartialDate(year, month, day), planned_months=months))
    for start in (PartialDate(year, month), PartialDate(year)):
        coarse = due(Rotation("L", "C", None, None, "U", "T", start=start, planned_months=months))
        assert exact is not None
        assert coarse is not None
        assert coarse.first <= exact.first <= coarse.last


def test_urgency_puts_the_earliest_end_first() -> None:
    rows = [
        named(rotation("", RotationState.ENDED, code="E")),
        named(rotation("", RotationState.RUNNING, code="unknown")),
        named(rotation("01/05/2026", code="late")),
        named(rotation("2024", code="early")),
        named(rotation("", RotationState.PLANNED, code="idea")),
        named(rotation("", RotationState.SUBMITTED, code="ready")),
    ]
    ordered = [row.record.code for row in order_rotations(rows, CATALOGUE)]
    assert ordered == ["early", "late", "unknown", "ready", "idea", "E"]


@pytest.mark.parametrize("sort", list(RotationSort))
@pytest.mark.parametrize("descending", [True, False])
def test_every_order_keeps_every_row_and_puts_the_unknown_last(sort: RotationSort, descending: bool) -> None:
    empty = Rotation("N", "C", None, None, "U1", "T")
    rows = [named(empty, "Lê An"), named(rotation("2024", code="A")), named(rotation("2025", code="B"), "Trần Đào")]
    ordered = order_rotations(rows, CATALOGUE, sort, descending=descending)
    assert sorted(row.record.code for row in ordered) == ["A", "B", "N"]
    if sort in {RotationSort.START, RotationSort.DUE, RotationSort.FROM}:
        assert ordered[-1].record.code == "N"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RotationFilter("duc noi vu"), {"A", "X9"}),
        (RotationFilter("hoa"), {"A", "X9"}),
        (RotationFilter("dat"), set()),
        (RotationFilter(phase=Phase.DUE), {"A"}),
        (RotationFilter(phase=Phase.RUNNING), {"A"}),
        (RotationFilter(phase=Phase.OPEN), {"A"}),
        (RotationFilter(phase=Phase.ENDED), {"X9"}),
        (RotationFilter(level=Level.COMMUNE), {"A", "X9"}),
        (RotationFilter(level=Level.PROVINCE), set()),
        (RotationFilter("x9"), {"X9"}),
        (RotationFilter(state=RotationState.ENDED), {"X9"}),
        (RotationFilter("hoa", state=RotationState.CANCELLED), set()),
    ],
)
def test_choose(wanted: RotationFilter, found: set[str]) -> None:
    rows = [
        named(rotation("22/05/2024", code="A")),  # over in exactly six months
        named(rotation("2020", RotationState.ENDED, code="X9")),
    ]
    assert {row.record.code for row in choose_rotations(rows, wanted, CATALOGUE, DAY)} == found


def test_due_soon_ends_after_six_months() -> None:
    rows = [named(rotation("23/05/2024"))]
    assert not choose_rotations(rows, RotationFilter(phase=Phase.DUE), CATALOGUE, DAY)
