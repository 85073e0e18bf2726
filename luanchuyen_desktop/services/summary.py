"""The figures of the Báo cáo tổng hợp luân chuyển: one pure function, used by its text, its tables and its JSON alike.

What counts: rotations whose decision date lies in the period (both ends included) and whose state is Đã quyết định,
Đang luân chuyển or Đã kết thúc. A decision date that is missing, or so coarse that it may lie inside or outside the
period, is never counted and never dropped: the rotation is listed as undetermined.
Lượt (``events``) are rotations, người (``persons``) are cadres; the two are never added or mixed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.contents import CountRow, CountTable
from luanchuyen_desktop.documents.text import share, tenths_of_percent
from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, Purpose, RotationState, Sex
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules import lc01_direction
from luanchuyen_desktop.rules.limits import Limits
from luanchuyen_desktop.rules.posts import career_of
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.rule import RotationCase

COUNTED_STATES: Final = (RotationState.DECIDED, RotationState.RUNNING, RotationState.ENDED)

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

UNKNOWN: Final = "khong_ro"
SAME_UNIT: Final = "cung_don_vi"
_UNKNOWN_LABEL: Final = "Không rõ"
DIRECTIONS: Final = {
    lc01_direction.DOWN: "Từ cấp trên xuống cấp dưới",
    lc01_direction.UP: "Từ cấp dưới lên cấp trên",
    lc01_direction.OTHER_LOCALITY: "Sang địa phương khác cùng cấp",
    lc01_direction.SAME_LEVEL: "Giữa các cơ quan, đơn vị cùng cấp",
    SAME_UNIT: "Trong cùng đơn vị hoặc đơn vị kế tục (cần rà soát)",
}
AGE_BANDS: Final = (
    ("duoi_35", "Dưới 35 tuổi", 0, 35),
    ("35_40", "Từ 35 đến dưới 40 tuổi", 35, 40),
    ("40_45", "Từ 40 đến dưới 45 tuổi", 40, 45),
    ("45_50", "Từ 45 đến dưới 50 tuổi", 45, 50),
    ("tu_50", "Từ 50 tuổi trở lên", 50, 200),
)
_NOT_ENDED: Final = "chua_ket_thuc"
_ENUM_KEYS: Final[Mapping[str, str]] = {
    Purpose.TRAINING: "dao_tao",
    Purpose.NON_LOCAL: "khong_dia_phuong",
    Purpose.TWO_TERMS: "hai_nhiem_ky",
    Purpose.REINFORCEMENT: "tang_cuong",
    Purpose.OTHER: "khac",  # also Outcome.OTHER, which is the same word
    Outcome.RETURNED: "ve_noi_di",
    Outcome.HIGHER: "cao_hon",
    Outcome.EQUIVALENT: "tuong_duong",
    Outcome.SETTLED: "on_dinh",
    Outcome.EARLY: "truoc_han",
    Outcome.UNIT_ENDED: "don_vi_ket_thuc",
    Outcome.RETIRED: "nghi_huu",
    Sex.MALE: "nam",
    Sex.FEMALE: "nu",
}


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both days included. ``UserError`` when it runs backwards."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise UserError("Kỳ báo cáo có ngày cuối trước ngày đầu.", "Sửa lại “Từ ngày” hoặc “Đến ngày”.")

    def holds(self, day: PartialDate) -> bool | None:
        """Whether the date lies inside; ``None`` when it is too coarse to tell."""
        if self.start <= day.earliest and day.latest <= self.end:
            return True
        return False if day.latest < self.start or day.earliest > self.end else None


@dataclass(frozen=True, slots=True)
class Undetermined:
    """A rotation that may belong to the period; ``decided`` is ``None`` when no decision date is recorded."""

    code: str
    cadre: str
    name: str
    decided: PartialDate | None


@dataclass(frozen=True, slots=True)
class Summary:
    """All figures of a period. ``not_counted``: decided in the period, but not in a counted state (cancelled …)."""

    period: Period
    events: int
    persons: int
    women: int
    ended: int
    not_counted: int
    tables: tuple[CountTable, ...]
    undetermined: tuple[Undetermined, ...]

    def table(self, key: str) -> CountTable:
        """The table of that key: direction, purpose, level, sex, age, outcome or year."""
        return next(table for table in self.tables if table.key == key)

    def to_json(self) -> dict[str, Json]:
        """Plain JSON; every percentage beside its n/N, rounded half up to a tenth, ``null`` of nothing."""
        return {
            "period": {"from": self.period.start.isoformat(), "to": self.period.end.isoformat()},
            "counted_states": [state.value for state in COUNTED_STATES],
            "events": self.events,
            "persons": self.persons,
            "women": self.women,
            "ended": self.ended,
            "not_counted": self.not_counted,
            "tables": [_table_json(table) for table in self.tables],
            "undetermined": [
                {
                    "code": each.code,
                    "cadre": each.cadre,
                    "name": each.name,
                    "decided": each.decided.iso() if each.decided else None,
                }
                for each in self.undetermined
            ],
        }


@dataclass(frozen=True, slots=True)
class Event:
    """One lượt that counts. ``direction``: as rule LC01 has it, ``UNKNOWN`` or ``SAME_UNIT``; ``levels``: from, to."""

    rotation: Rotation
    decided: PartialDate
    cadre: Cadre
    direction: str
    levels: tuple[Level, Level] | None


_Grouping: TypeAlias = Callable[[Event], str]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which lượt a report of a period is about: the one place that decides it."""

    period: Period
    events: tuple[Event, ...]
    undetermined: tuple[Undetermined, ...]
    not_counted: int


def select(rotations: Iterable[tuple[Rotation, Cadre]], catalogue: Catalogue, period: Period) -> Selection:
    """The rotations of the period, in the order in which they come."""
    events: list[Event] = []
    undetermined: list[Undetermined] = []
    not_counted = 0
    for rotation, cadre in rotations:
        inside = None if rotation.decided is None else period.holds(rotation.decided)
        if rotation.state not in COUNTED_STATES:
            not_counted += inside is True
        elif inside is None or rotation.decided is None:
            undetermined.append(Undetermined(rotation.code, cadre.code, cadre.name, rotation.decided))
        elif inside:
            events.append(_event(rotation, rotation.decided, cadre, catalogue))
    ordered = tuple(sorted(undetermined, key=lambda each: each.code))
    return Selection(period, tuple(events), ordered, not_counted)


def summarise(rotations: Iterable[tuple[Rotation, Cadre]], catalogue: Catalogue, period: Period) -> Summary:
    """Count the rotations of the period. The order in which they come does not matter.

    Raises ``DocumentError`` naming the table if parts and totals should ever differ.
    """
    return summary_of(select(rotations, catalogue, period))


def summary_of(selection: Selection) -> Summary:
    """The figures of what was selected."""
    events = selection.events
    tables = tuple(_tables(events))
    for table in tables:
        table.verify()
    return Summary(
        period=selection.period,
        events=len(events),
        persons=_persons(events),
        women=_persons([event for event in events if event.cadre.sex is Sex.FEMALE]),
        ended=sum(event.rotation.state is RotationState.ENDED for event in events),
        not_counted=selection.not_counted,
        tables=tables,
        undetermined=selection.undetermined,
    )


def age_band(birth: PartialDate | None, day: PartialDate) -> str:
    """The key of the age band on a day; unknown when the birth date or the day leaves more than one open."""
    if birth is None:
        return UNKNOWN
    youngest = months_between(birth.latest, day.earliest) // 12
    oldest = months_between(birth.earliest, day.latest) // 12
    fitting = (key for key, _, least, limit in AGE_BANDS if least <= youngest and oldest < limit)
    return next(fitting, UNKNOWN)


def _event(rotation: Rotation, decided: PartialDate, cadre: Cadre, catalogue: Catalogue) -> Event:
    origin = catalogue.units.get(rotation.from_unit or "")
    destination = catalogue.units.get(rotation.to_unit)
    levels = None
    if origin and destination and origin.level and destination.level:
        levels = (origin.level, destination.level)
    return Event(rotation, decided, cadre, _direction(rotation, decided, cadre, catalogue), levels)


def _direction(rotation: Rotation, decided: PartialDate, cadre: Cadre, catalogue: Catalogue) -> str:
    """As rule LC01 has it, which looks at the two units only."""
    case = RotationCase(
        dossier=Dossier(cadre),
        catalogue=catalogue,
        as_of=decided.latest,
        career=career_of((), decided.latest),
        ages=RetirementAges({}, ""),
        scales={},
        rotation=rotation,
        act=decided,
    )
    reason = lc01_direction.check(case, Limits()).reason
    if reason in {"same_unit", "successor"}:
        return SAME_UNIT
    return reason if reason in DIRECTIONS else UNKNOWN


def _tables(events: Sequence[Event]) -> Iterable[CountTable]:
    yield _table("direction", "Theo hướng luân chuyển", _directions(events), events)
    yield _table("purpose", "Theo mục đích", _rows(events, _purpose, _labels(Purpose)), events)
    yield _table("level", "Theo cấp nơi đi và cấp nơi đến", _level_rows(events), events)
    yield _table("sex", "Theo giới tính", _rows(events, _sex, _labels(Sex)), events, disjoint=True)
    bands = {key: label for key, label, _, _ in AGE_BANDS}
    yield _table("age", "Theo tuổi tại ngày quyết định", _rows(events, _age, bands), events)
    outcomes = {**_labels(Outcome), _NOT_ENDED: "Chưa kết thúc luân chuyển"}
    unknown = "Đã kết thúc, không rõ kết quả"
    yield _table("outcome", "Theo kết quả sau luân chuyển", _rows(events, _outcome, outcomes, unknown), events)
    years = {str(year): f"Năm {year}" for year in sorted({event.decided.year for event in events})}
    yield _table("year", "Theo năm quyết định", _rows(events, _year, years, None), events)


def _table(
    key: str, title: str, rows: Sequence[CountRow], events: Sequence[Event], *, disjoint: bool = False
) -> CountTable:
    return CountTable(key, title, tuple(rows), len(events), _persons(events), disjoint)


def _rows(
    events: Sequence[Event], group: _Grouping, labels: Mapping[str, str], unknown: str | None = _UNKNOWN_LABEL
) -> list[CountRow]:
    """A row for each label, also when nothing is in it, and one for what is not known (unless that cannot be)."""
    if unknown is not None:
        labels = {**labels, UNKNOWN: unknown}
    members: dict[str, list[Event]] = {key: [] for key in labels}
    for event in events:
        members[group(event)].append(event)
    return [CountRow(key, labels[key], len(found), _persons(found)) for key, found in members.items()]


def _directions(events: Sequence[Event]) -> list[CountRow]:
    """The directions, each split into its pairs of levels."""
    rows = []
    for row in _rows(events, lambda event: event.direction, DIRECTIONS):
        inside = [event for event in events if event.direction == row.key]
        pairs = tuple(each for each in _level_rows(inside) if each.events)
        known = any(each.key != UNKNOWN for each in pairs)
        rows.append(replace(row, parts=pairs) if known else row)
    return rows


def _level_rows(events: Sequence[Event]) -> list[CountRow]:
    """The pairs of levels that occur, from the highest origin down."""
    found = Counter(event.levels for event in events if event.levels)
    pairs = sorted(found, key=lambda pair: (pair[0].order, pair[1].order))
    labels = {_pair_key(pair): f"{pair[0].value} → {pair[1].value}" for pair in pairs}
    return _rows(events, lambda event: _pair_key(event.levels) if event.levels else UNKNOWN, labels)


def _pair_key(pair: tuple[Level, Level]) -> str:
    return f"{pair[0].name.lower()}-{pair[1].name.lower()}"


def _labels(kind: type[Purpose] | type[Outcome] | type[Sex]) -> dict[str, str]:
    return {_ENUM_KEYS[member]: member.value for member in kind}


def _purpose(event: Event) -> str:
    return _ENUM_KEYS[event.rotation.purpose] if event.rotation.purpose else UNKNOWN


def _sex(event: Event) -> str:
    return _ENUM_KEYS[event.cadre.sex] if event.cadre.sex else UNKNOWN


def _age(event: Event) -> str:
    return age_band(event.cadre.birth, event.decided)


def _outcome(event: Event) -> str:
    if event.rotation.state is not RotationState.ENDED:
        return _NOT_ENDED
    return _ENUM_KEYS[event.rotation.outcome] if event.rotation.outcome else UNKNOWN


def _year(event: Event) -> str:
    return str(event.decided.year)


def _persons(events: Iterable[Event]) -> int:
    return len({event.cadre.code for event in events})


def _table_json(table: CountTable) -> dict[str, Json]:
    return {
        "key": table.key,
        "title": table.title,
        "persons_overlap": table.overlaps,
        "rows": [_row_json(row, table) for row in table.rows],
    }


def _row_json(row: CountRow, table: CountTable) -> dict[str, Json]:
    found: dict[str, Json] = {
        "key": row.key,
        "label": row.label,
        "events": row.events,
        "events_share": share(row.events, table.events),
        "events_percent": _percent(row.events, table.events),
        "persons": row.persons,
        "persons_share": share(row.persons, table.persons),
        "persons_percent": _percent(row.persons, table.persons),
    }
    if row.parts:
        found["parts"] = [_row_json(part, table) for part in row.parts]
    return found


def _percent(part: int, whole: int) -> float | None:
    tenths = tenths_of_percent(part, whole)
    return None if tenths is None else tenths / 10
