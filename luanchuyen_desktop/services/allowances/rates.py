"""Which rate of support holds for a move on a day: the one that says most about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.records import AllowanceRate
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level

UNKNOWN_DISTANCE = "Chưa ghi khoảng cách."
UNKNOWN_LEVEL = "Chưa ghi cấp của nơi đi hoặc nơi đến."


@dataclass(frozen=True, slots=True)
class Move:
    """What rates look at: the levels of the two units, the distance in km, whether the destination is in difficulty."""

    from_level: Level | None
    to_level: Level | None
    km: int | None
    to_difficult: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The rate that holds (``None``: there is none), or why that cannot be told."""

    rate: AllowanceRate | None
    unknown: str = ""


def rate_on(rates: Iterable[AllowanceRate], kind: AllowanceKind, move: Move, day: date) -> Answer:
    """The rate of one kind that holds for a move on a day.

    Of those that fit, the one with the most conditions counts: a rate for the way from a province to a commune goes
    before one for all ways. A condition whose fact is not recorded makes the answer unknown, unless a rate with more
    conditions fits without doubt.
    """
    possible = [rate for rate in rates if rate.kind is kind and holds_on(rate, day)]
    certain = [rate for rate in possible if _fits(rate, move) is True]
    best = max(map(conditions, certain), default=-1)
    doubtful = [rate for rate in possible if _fits(rate, move) is None and conditions(rate) >= best]
    if doubtful:
        by_distance = any(_fits_distance(rate, move) is None for rate in doubtful)
        return Answer(None, UNKNOWN_DISTANCE if by_distance else UNKNOWN_LEVEL)
    chosen = [rate for rate in certain if conditions(rate) == best]
    if len({rate.amount for rate in chosen}) > 1:
        return Answer(None, f"Có {len(chosen)} mức “{kind.value}” cùng áp dụng, sửa bảng mức hỗ trợ.")
    return Answer(chosen[0] if chosen else None)


def holds_on(rate: AllowanceRate, day: date) -> bool:
    """Whether the rate is in force; a bound that is not recorded does not bind, a coarse one is read widely."""
    begun = rate.valid_from is None or rate.valid_from.earliest <= day
    return begun and (rate.valid_to is None or day <= rate.valid_to.latest)


def conditions(rate: AllowanceRate) -> int:
    """How much a rate says about the moves that it is for."""
    said = (rate.from_level, rate.to_level, None if (rate.km_from, rate.km_to) == (None, None) else True)
    return sum(one is not None for one in said) + rate.for_difficult


def _fits(rate: AllowanceRate, move: Move) -> bool | None:
    """Whether the rate is for such a move; ``None`` where a fact is not recorded."""
    parts = (
        _fits_level(rate.from_level, move.from_level),
        _fits_level(rate.to_level, move.to_level),
        _fits_distance(rate, move),
        move.to_difficult or not rate.for_difficult,
    )
    if False in parts:
        return False
    return None if None in parts else True


def _fits_level(wanted: Level | None, level: Level | None) -> bool | None:
    if wanted is None:
        return True
    return None if level is None else wanted is level


def _fits_distance(rate: AllowanceRate, move: Move) -> bool | None:
    if rate.km_from is None and rate.km_to is None:
        return True
    if move.km is None:
        return None
    return (rate.km_from or 0) <= move.km and (rate.km_to is None or move.km < rate.km_to)
