"""The support that the sample province pays, and the places where staffing is in difficulty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import AllowanceRate, Title, Unit
from luanchuyen_desktop.domain.vocabulary import AllowanceKind, Level

_IN_DIFFICULTY = 1 / 9  # of the communes


def rates(table: Iterable[Mapping[str, Any]]) -> Iterator[AllowanceRate]:
    """The dated rates of ``demo_year.toml``, base salary included."""
    for row in table:
        levels: list[str] = row.get("levels", [])
        km: list[int] = row.get("km", [])
        yield AllowanceRate(
            AllowanceKind(row["kind"]),
            row["amount"],
            Level(levels[0]) if levels else None,
            Level(levels[1]) if levels else None,
            km[0] if km else None,
            km[1] if len(km) > 1 else None,
            row.get("difficult", False),
            _day(row.get("from")),
            _day(row.get("to")),
            row["document"],
        )


def with_allowances(titles: Iterable[Title], by_rank: Mapping[str, str]) -> Iterator[Title]:
    """The titles with the coefficient of their rank."""
    for title in titles:
        found = by_rank.get(str(title.rank))
        yield replace(title, allowance=Decimal(found)) if found else title


def with_difficulties(rng: Random, units: Iterable[Unit]) -> Iterator[Unit]:
    """The units, those of some communes marked as in difficulty: all of a commune or none."""
    chosen: dict[str, bool] = {}
    for unit in units:
        if unit.level is not Level.COMMUNE or unit.place is None:
            yield unit
            continue
        if unit.place not in chosen:
            chosen[unit.place] = rng.random() < _IN_DIFFICULTY
        yield replace(unit, is_difficult=True) if chosen[unit.place] else unit


def _day(day: date | None) -> PartialDate | None:
    return PartialDate.of(day) if day else None
