"""What falls due in the next months, month by month and by kind: the deadlines of the calendar, counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import KIND_NAMES, Kind
from luanchuyen_desktop.services.overview.behind import Behind, Listed
from luanchuyen_desktop.services.summary import Period

SPANS: Final = (3, 6, 12)
"""Months ahead that may be asked for; the last is what is computed."""
MONTHS, KINDS = "months", "kinds"
_FILLS = (
    (Fill.SOLID, "Phát sinh vi phạm"),
    (Fill.HATCHED, "Đến hạn, báo trước, thay đổi"),
)
_NOTE = "Mỗi việc là một thời hạn của một người, như trong Lịch thời hạn; một người có thể có nhiều việc."


def whole_period(as_of: date) -> Period:
    """What is asked of the calendar once, for every span."""
    return Period(as_of, add_months(as_of, SPANS[-1]))


def within(deadlines: Sequence[Deadline], as_of: date, months: int) -> list[Deadline]:
    """Those that lie, or may lie, in the next so many months."""
    last = add_months(as_of, months)
    return [each for each in deadlines if each.earliest <= last and each.latest >= as_of]


def month_chart(deadlines: Sequence[Deadline], as_of: date, months: int) -> Chart:
    """A column for each month; what is known to the year only, or spans months, has a column of its own."""
    chosen = within(deadlines, as_of, months)
    last = add_months(as_of, months)
    columns: dict[tuple[int, int], list[Deadline]] = {}
    for at in range((last.year - as_of.year) * 12 + last.month - as_of.month + 1):
        day = add_months(as_of.replace(day=1), at)
        columns[day.year, day.month] = []
    somewhere: list[Deadline] = []
    for each in chosen:
        key = (each.earliest.year, each.earliest.month)
        known = each.is_exact or (each.month is not None and each.month.month is not None)
        if not each.is_exact and each.month is not None:
            key = (each.month.year, each.month.month or 0)
        columns.get(key, somewhere).append(each) if known else somewhere.append(each)
    bars = [
        _bar(f"{month}/{year % 100:02d}", f"Việc đến hạn tháng {month}/{year}", rows)
        for (year, month), rows in columns.items()
    ]
    if somewhere:
        bars.append(_bar("chưa rõ", "Việc đến hạn chưa rõ tháng", somewhere))
    return _chart(MONTHS, Shape.COLUMNS, months, chosen, bars, _NOTE)


def kind_chart(deadlines: Sequence[Deadline], as_of: date, months: int) -> Chart:
    """A bar for each kind of deadline."""
    chosen = within(deadlines, as_of, months)
    bars = []
    for kind in Kind:
        rows = [each for each in chosen if each.kind is kind]
        if rows:
            bars.append(_bar(KIND_NAMES[kind], KIND_NAMES[kind], rows))
    chart = _chart(KINDS, Shape.BARS, months, chosen, bars)
    return replace(chart, title=f"{chart.title}, theo loại")


def _chart(
    key: str, shape: Shape, months: int, chosen: Sequence[Deadline], bars: Sequence[Bar], note: str = ""
) -> Chart:
    persons = len({each.cadre for each in chosen})
    return Chart(
        key,
        shape,
        f"Việc đến hạn trong {months} tháng tới",
        f"{number(len(chosen))} việc của {number(persons)} người",
        tuple(bars) if chosen else (),
        note,
        f"Không có việc nào đến hạn trong {months} tháng tới.",
    )


def _bar(label: str, title: str, rows: Sequence[Deadline]) -> Bar:
    parts = []
    for fill, name in _FILLS:
        members = tuple(each for each in rows if (each.effect is Effect.APPEARS) is (fill is Fill.SOLID))
        behind = Behind(Listed.DEADLINES, f"{title}: {name[0].lower()}{name[1:]}", deadlines=members)
        parts.append(Part(len(members), name, fill, behind))
    return Bar(label, tuple(parts), number(len(rows)))
