"""What the province consists of: places, units, titles, posts, standards and rates."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Block, Level, StandardKind


@dataclass(frozen=True, slots=True)
class Place:
    """Địa bàn: an administrative place with its dates and the places that succeeded it."""

    code: str
    name: str
    level: Level
    parent: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successors: tuple[str, ...] = ()
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """Đơn vị: an agency, organisation or local committee in which posts are held.

    ``is_difficult``: its staffing is in difficulty, so that it is to be strengthened by rotation.
    """

    code: str
    name: str
    level: Level | None = None
    block: Block | None = None
    parent: str | None = None
    place: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    successors: tuple[str, ...] = ()
    is_difficult: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """Chức danh. ``rank``: bậc tương đương, a lower number is a higher post, equal is equivalent.

    ``is_draft``: proposed by the program, to be confirmed by the office. ``allowance``: hệ số phụ cấp chức vụ.
    """

    code: str
    name: str
    rank: int | None = None
    is_head: bool = False
    is_key: bool = False
    is_non_local: bool = False
    mode: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    is_draft: bool = False
    allowance: Decimal | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Vị trí: how many holders of a title a unit may have; ``None`` when no number is recorded."""

    unit: str
    title: str
    quota: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class TitleStandard:
    """Tiêu chuẩn chức danh: the least level of one kind that a title asks for, from a day to a day.

    ``level`` is a word for a level (Đại học, Cao cấp, …) as ``resources/education_levels.toml`` knows them.
    """

    title: str
    kind: StandardKind
    level: str
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    document: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class AllowanceRate:
    """Mức hỗ trợ: what a rotated cadre gets, by the levels of the two units and the distance, from a day to a day.

    ``amount`` in đồng, a month or once as ``kind`` says. A blank level or distance holds for all; ``km_to`` is not
    included. ``for_difficult``: only where the destination is marked as in difficulty.
    """

    kind: AllowanceKind
    amount: int
    from_level: Level | None = None
    to_level: Level | None = None
    km_from: int | None = None
    km_to: int | None = None
    for_difficult: bool = False
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    document: str | None = None
    id: int | None = None
