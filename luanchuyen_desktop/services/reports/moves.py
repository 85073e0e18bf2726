"""The tables of lượt: B1 where from and where to, B2 why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.text import long_date
from luanchuyen_desktop.domain.vocabulary import Level, Purpose
from luanchuyen_desktop.rules import lc01_direction
from luanchuyen_desktop.services.reports.figures import Block, Counting, Member, Row, Table, figure
from luanchuyen_desktop.services.reports.shapes import Shape, of_events, years_of
from luanchuyen_desktop.services.summary import DIRECTIONS, SAME_UNIT, UNKNOWN, Event, Selection, Undetermined

_WAYS: Final = {
    "xuong": "Từ cấp trên xuống cấp dưới",
    "len": "Từ cấp dưới lên cấp trên",
    "cung_cap": "Cùng cấp",
    SAME_UNIT: "Trong cùng đơn vị hoặc đơn vị kế tục (cần rà soát)",
}
_WAY_OF: Final = {
    lc01_direction.DOWN: "xuong",
    lc01_direction.UP: "len",
    lc01_direction.OTHER_LOCALITY: "cung_cap",
    lc01_direction.SAME_LEVEL: "cung_cap",
}
_SAME_LEVEL: Final = {
    Level.CENTRAL: "Giữa các cơ quan Trung ương",
    Level.PROVINCE: "Ngang cấp tỉnh (ngành → ngành)",
    Level.DISTRICT: "Huyện → huyện",
    Level.COMMUNE: "Xã → xã",
}
# What is shown also when it is 0, by the way it goes.
_USUAL: Final = (
    (Level.PROVINCE, Level.DISTRICT),
    (Level.PROVINCE, Level.COMMUNE),
    (Level.DISTRICT, Level.COMMUNE),
    (Level.DISTRICT, Level.PROVINCE),
    (Level.COMMUNE, Level.PROVINCE),
    (Level.COMMUNE, Level.DISTRICT),
    (Level.PROVINCE, Level.PROVINCE),
    (Level.DISTRICT, Level.DISTRICT),
    (Level.COMMUNE, Level.COMMUNE),
)


def direction_table(selection: Selection, *, with_districts: bool) -> Table:
    """B1. ``with_districts``: the district level existed on some day of the period."""
    events = selection.events
    shape = of_events(years_of(selection.period))
    rows = shape.split(events, _WAYS, _way, "Không rõ cấp của nơi đi hoặc nơi đến", frozenset({SAME_UNIT}))
    rows = tuple(_in_pairs(shape, row, events, with_districts=with_districts) for row in rows)
    four = {key: DIRECTIONS[key] for key in _WAY_OF}
    formal = shape.split([event for event in events if event.direction in four], four, lambda event: event.direction)
    unsure = selection.undetermined
    return Table(
        "B1",
        "1",
        "Số lượt luân chuyển theo hướng" + (" và theo năm" if shape.sums else ""),
        shape.columns,
        (
            Block("", rows),
            Block("Trong đó, theo hình thức (Điều 4 khoản 1 Quy định 65-QĐ/TW)", formal, covers=False),
        ),
        shape.total(events),
        shape.sums,
        undetermined=figure(Counting.EVENTS, map(_unsure_member, unsure)) if unsure else None,
        why="chưa ghi ngày quyết định, hoặc ngày chưa đủ để biết có thuộc kỳ báo cáo",
    )


def _unsure_member(each: Undetermined) -> Member:
    said = f"Quyết định chỉ ghi {long_date(each.decided)}" if each.decided else "Không có ngày quyết định"
    return Member(each.code, each.cadre, f"\t\t{said}")


def _way(event: Event) -> str:
    return SAME_UNIT if event.direction == SAME_UNIT else _WAY_OF.get(event.direction, UNKNOWN)


def _in_pairs(shape: Shape[Event], row: Row, events: Sequence[Event], *, with_districts: bool) -> Row:
    """The row with a part for each pair of levels."""
    if row.key in {SAME_UNIT, UNKNOWN}:
        return row
    mine = [event for event in events if _way(event) == row.key]
    usual = [pair for pair in _USUAL if _goes(pair) == row.key and (with_districts or Level.DISTRICT not in pair)]
    found = {event.levels for event in mine if event.levels}
    pairs = sorted({*usual, *found}, key=lambda pair: (pair[0].order, pair[1].order))
    parts = tuple(
        shape.row(f"{one.name.lower()}-{other.name.lower()}", pair_label(one, other),
                  [event for event in mine if event.levels == (one, other)])
        for one, other in pairs
    )  # fmt: skip
    return Row(row.key, row.label, row.figures, parts)


def _goes(pair: tuple[Level, Level]) -> str:
    one, other = pair
    if one is other:
        return "cung_cap"
    return "xuong" if other.order > one.order else "len"


def pair_label(one: Level, other: Level) -> str:
    """``Tỉnh → xã``; within one level as people say it."""
    return _SAME_LEVEL[one] if one is other else f"{one.value} → {other.value.lower()}"


def purpose_table(selection: Selection) -> Table:
    """B2."""
    shape = of_events(years_of(selection.period))
    labels = {purpose.name: purpose.value for purpose in Purpose}
    rows = shape.split(
        selection.events, labels, lambda event: event.rotation.purpose.name if event.rotation.purpose else UNKNOWN
    )
    total = shape.total(selection.events)
    return Table("B2", "2", "Luân chuyển theo lý do", shape.columns, (Block("", rows),), total, shape.sums)
