"""The columns of a table together with what each of them counts of the items that fall into a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from luanchuyen_desktop.services.reports.figures import Column, Counting, Figure, Member, Row, Share, Sums, figure
from luanchuyen_desktop.services.summary import UNKNOWN, Event, Period

T = TypeVar("T")
TOTAL: Final = "tong_so"
UNKNOWN_LABEL: Final = "Không rõ"


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """``takers``: a function for each column, from the items of a row to its figure."""

    columns: tuple[Column, ...]
    takers: tuple[Callable[[Sequence[T]], Figure], ...]
    sums: tuple[Sums, ...] = ()

    def row(
        self, key: str, label: str, items: Iterable[T], parts: tuple[Row, ...] = (), *, unknown: bool = False
    ) -> Row:
        """The figures of these items."""
        chosen = list(items)
        return Row(key, label, tuple(taker(chosen) for taker in self.takers), parts, unknown)

    def total(self, items: Iterable[T], label: str = "Tổng số") -> Row:
        """The figures of all."""
        return self.row(TOTAL, label, items)

    def split(
        self,
        items: Sequence[T],
        labels: Mapping[str, str],
        group: Callable[[T], str],
        unknown: str = UNKNOWN_LABEL,
        optional: frozenset[str] = frozenset(),
    ) -> tuple[Row, ...]:
        """A row for each label, also when nothing is in it (but for ``optional`` ones), and one for what is not known
        when there is any.
        """
        found: dict[str, list[T]] = {key: [] for key in labels}
        found[UNKNOWN] = []
        for item in items:
            found[group(item)].append(item)
        rows = [
            self.row(key, labels[key], members)
            for key, members in found.items()
            if key != UNKNOWN and (members or key not in optional)
        ]
        if found[UNKNOWN]:
            rows.append(self.row(UNKNOWN, unknown, found[UNKNOWN], unknown=True))
        return tuple(rows)


def years_of(period: Period) -> range:
    """The calendar years that it touches."""
    return range(period.start.year, period.end.year + 1)


def by_year(
    years: Sequence[int],
    counting: Counting,
    member: Callable[[T], Member],
    year_of: Callable[[T], int],
    label: str,
    share: Share = Share.TOTAL,
) -> Shape[T]:
    """A column for each year where there are several, then one for all of them."""

    def of_year(year: int) -> Callable[[Sequence[T]], Figure]:
        return lambda items: figure(counting, (member(item) for item in items if year_of(item) == year))

    several = list(years) if len(years) > 1 else []
    columns = [Column(f"Năm {year}", counting) for year in several]
    takers = [of_year(year) for year in several]
    columns.append(Column(label, counting, share))
    takers.append(lambda items: figure(counting, map(member, items)))
    sums = (Sums(tuple(range(len(several))), len(several)),) if several else ()
    return Shape(tuple(columns), tuple(takers), sums)


def with_column(shape: Shape[T], column: Column, taker: Callable[[Sequence[T]], Figure]) -> Shape[T]:
    """One more column at the right."""
    return Shape((*shape.columns, column), (*shape.takers, taker), shape.sums)


def event_member(event: Event) -> Member:
    """As a lượt."""
    return Member(event.rotation.code, event.cadre.code)


def event_persons(events: Sequence[Event]) -> Figure:
    """The people of these lượt, each once."""
    return figure(Counting.PERSONS, (Member(event.cadre.code, event.cadre.code) for event in events))


def of_events(years: Sequence[int], share: Share = Share.TOTAL) -> Shape[Event]:
    """Lượt by year, in all, and the people behind them."""
    label = "Tổng số lượt (tỷ lệ)" if share is Share.TOTAL else "Tổng số lượt"
    shape = by_year(years, Counting.EVENTS, event_member, lambda event: event.decided.year, label, share)
    return with_column(shape, Column("Số người", Counting.PERSONS, may_overlap=True), event_persons)
