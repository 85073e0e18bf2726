"""The planning pool and the yearly rotation source as the window lists them: filtered, ordered, grouped by post."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.domain.vn_text import fits, fold, text_key
from luanchuyen_desktop.domain.vocabulary import SOURCE_STATES
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.pool import Named, named_records, record_by_id

__all__ = ["Named", "PlanningFilter", "PostGroup", "named_records", "record_by_id"]

R = TypeVar("R", PlanningEntry, SourceEntry)

_TERM = re.compile(r"\d{4}\s*[-–]\s*(\d{4})")


@dataclass(frozen=True, slots=True)
class PlanningFilter:
    """Which entries: all that are given must hold. ``active_only``: without those taken off the list."""

    text: str = ""
    term: str | None = None
    title: str | None = None
    unit: str | None = None
    active_only: bool = False


@dataclass(frozen=True, slots=True)
class PostGroup:
    """Who is planned for one post in one term; the entries in the order of names, those taken off last."""

    title: str
    unit: str | None
    term: str
    entries: tuple[Named[PlanningEntry], ...]

    @property
    def active(self) -> int:
        """How many still stand."""
        return sum(entry.record.removed is None for entry in self.entries)


def choose_planning(
    entries: Iterable[Named[PlanningEntry]], wanted: PlanningFilter, catalogue: Catalogue
) -> list[Named[PlanningEntry]]:
    """The entries wanted; the text may be of the cadre, of the planned title or of the unit."""
    words = fold(wanted.text).split()
    titles = {code: fold(title.name) for code, title in catalogue.titles.items()} if words else {}
    units = {code: fold(unit.name) for code, unit in catalogue.units.items()} if words else {}

    def is_wanted(entry: Named[PlanningEntry]) -> bool:
        record = entry.record
        if wanted.term is not None and record.term != wanted.term:
            return False
        if wanted.title is not None and record.title != wanted.title:
            return False
        if wanted.unit is not None and record.unit != wanted.unit:
            return False
        if wanted.active_only and record.removed is not None:
            return False
        if not words:
            return True
        key = f"{entry.search} {titles.get(record.title, '')} {units.get(record.unit or '', '')}"
        return fits(key, words)

    return [entry for entry in entries if is_wanted(entry)]


def group_planning(entries: Iterable[Named[PlanningEntry]], catalogue: Catalogue) -> list[PostGroup]:
    """One group a post and term: the latest term first, then higher titles first, then units by name."""
    titles = {code: (_rank(title.rank), text_key(title.name)) for code, title in catalogue.titles.items()}
    units = {code: text_key(unit.name) for code, unit in catalogue.units.items()}

    def post(entry: Named[PlanningEntry]) -> tuple[str, str, str]:
        return entry.record.term, entry.record.title, entry.record.unit or ""

    def order(entry: Named[PlanningEntry]) -> tuple[object, ...]:
        record = entry.record
        unit = units.get(record.unit or "", record.unit or "")
        title = titles.get(record.title, (_rank(None), record.title))
        return title, unit, record.title, record.unit or "", record.removed is not None, entry.name_key

    in_term = sorted(sorted(entries, key=order), key=lambda entry: entry.record.term, reverse=True)
    return [
        PostGroup(title, unit or None, term, tuple(members))
        for (term, title, unit), members in groupby(in_term, key=post)
    ]


def _rank(rank: int | None) -> int:
    return rank if rank is not None else 1_000_000  # a title without a rank comes after those that have one


def terms(entries: Iterable[Named[PlanningEntry]]) -> list[str]:
    """The terms that occur, the latest first."""
    return sorted({entry.record.term for entry in entries}, reverse=True)


def choose_source(
    entries: Iterable[Named[SourceEntry]], year: int, text: str = "", state: str | None = None
) -> list[Named[SourceEntry]]:
    """A year's source list in the order of names."""
    words = fold(text).split()
    wanted = [
        entry
        for entry in entries
        if entry.record.year == year
        and (state is None or (entry.record.state or "") == state)
        and fits(entry.search, words)
    ]
    return sorted(wanted, key=lambda entry: entry.name_key)


def source_years(entries: Iterable[Named[SourceEntry]], present: int) -> list[int]:
    """The years to offer, the latest first: those with entries, the present one and the next."""
    return sorted({entry.record.year for entry in entries} | {present, present + 1}, reverse=True)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the pool who may be added to a year's source list, with what stands in the pool."""

    cadre: str
    name: str
    entries: tuple[PlanningEntry, ...]


def candidates(planning: Iterable[Named[PlanningEntry]], listed: Collection[str], year: int) -> list[Candidate]:
    """Who stands in the pool of a term not over before ``year`` and is not ``listed``, in the order of names."""
    standing: dict[str, list[Named[PlanningEntry]]] = {}
    for entry in planning:
        one = entry.record
        if one.removed is None and one.cadre not in listed and not is_over(one.term, year):
            standing.setdefault(one.cadre, []).append(entry)
    ordered = sorted(standing.items(), key=lambda item: (item[1][0].name_key, item[0]))
    return [Candidate(code, own[0].name, tuple(entry.record for entry in own)) for code, own in ordered]


def is_over(term: str, year: int) -> bool:
    """Whether a term such as ``2020-2025`` ended before the year; a term in other words is never over."""
    years = _TERM.fullmatch(term.strip())
    return years is not None and int(years.group(1)) < year


def add_to_source(
    book: Book, cadres: Sequence[str], year: int, proposed: PartialDate | None, proposed_by: str | None = None
) -> Changes | None:
    """Put these cadres on a year's source list in one step; those who are on it already are passed over."""
    listed = {entry.record.cadre for entry in named_records(book, SourceEntry, cadres) if entry.record.year == year}
    new = [code for code in cadres if code not in listed]
    with book.operate(f"Thêm {len(new)} người vào nguồn luân chuyển năm {year}") as write:
        write.insert_many(SourceEntry(code, year, proposed, SOURCE_STATES[0], proposed_by=proposed_by) for code in new)
    return write.changes


def added_record(kept: Iterable[R], sent: R) -> R | None:
    """The stored form of a record that was sent to be added: the latest that says the same; ``None`` if it is gone."""
    same = [one for one in kept if replace(one, id=None) == replace(sent, id=None)]
    return max(same, key=lambda one: one.id or 0, default=None)
