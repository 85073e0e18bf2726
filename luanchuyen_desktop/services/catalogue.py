"""The catalogue as its window lists it: found by text, narrowed to a level and to what is in effect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import AllowanceRate, CatalogueRecord, Place, Position, Title, Unit
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.store.catalogue import holder_counts

__all__ = ["CatalogueFilter", "Keyed", "catalogue_records", "choose", "holder_counts", "keyed"]


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """Which records: all that are given must hold. ``in_effect``: not ended before this day."""

    text: str = ""
    level: Level | None = None
    in_effect: date | None = None


@dataclass(frozen=True, slots=True)
class Keyed:
    """A record with the folded words by which it is found."""

    record: CatalogueRecord
    key: str


def catalogue_records(catalogue: Catalogue, kind: type[CatalogueRecord]) -> Sequence[Any]:
    """All records of one kind."""
    by_kind: dict[type, Iterable[Any]] = {
        Place: catalogue.places.values(),
        Unit: catalogue.units.values(),
        Title: catalogue.titles.values(),
        Position: catalogue.positions.values(),
        AllowanceRate: catalogue.rates,
    }
    return list(by_kind[kind])


def keyed(records: Iterable[CatalogueRecord], catalogue: Catalogue) -> list[Keyed]:
    """The records with their names and codes folded; a post is found by its unit and by its title."""
    return [Keyed(record, fold(" ".join(_words(record, catalogue)))) for record in records]


def _words(record: CatalogueRecord, catalogue: Catalogue) -> tuple[str, ...]:
    if isinstance(record, Position):
        unit, title = catalogue.units.get(record.unit), catalogue.titles.get(record.title)
        return (unit.name if unit else "", title.name if title else "", record.unit, record.title)
    if isinstance(record, AllowanceRate):
        return (record.kind, record.from_level or "", record.to_level or "", record.document or "")
    return (record.name, record.code)


def choose(rows: Iterable[Keyed], wanted: CatalogueFilter) -> list[CatalogueRecord]:
    """The records wanted; each word of the text begins a word of the name or code."""
    words = fold(wanted.text).split()
    return [row.record for row in rows if fits(row.key, words) and _is_wanted(row.record, wanted)]


def _is_wanted(record: CatalogueRecord, wanted: CatalogueFilter) -> bool:
    if not isinstance(record, Place | Unit):
        return True
    if wanted.level is not None and record.level is not wanted.level:
        return False
    return wanted.in_effect is None or record.valid_to is None or record.valid_to.latest >= wanted.in_effect
