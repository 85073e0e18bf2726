"""The list behind a number: who or what, in words, and where to open it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Position, Rotation
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.overview.behind import Behind, Listed, post_of_key
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.roster import list_rows
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.overview import names_by_post
from luanchuyen_desktop.store.pool import named_by_code

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """``who``: a person, or those who hold a post; ``what``: post or move; ``more``: what is to be said of it."""

    who: str
    what: str
    more: str
    code: str
    field: FieldRef


def lines_behind(
    book: Book, catalogue: Catalogue, behind: Behind, as_of: date, progress: Progress = no_progress
) -> list[Line]:
    """The lines, in the order of the keys; records that are gone are left out."""
    makers = {
        Listed.CADRES: _cadres,
        Listed.ROTATIONS: _rotations,
        Listed.POSTS: _posts,
        Listed.DEADLINES: _deadlines,
    }
    return list(makers[behind.kind](book, catalogue, behind, as_of, progress)) if behind.kind in makers else []


def _cadres(book: Book, catalogue: Catalogue, behind: Behind, as_of: date, progress: Progress) -> Iterator[Line]:
    details = behind.details or ("",) * len(behind.keys)
    for start in range(0, len(behind.keys), _PAGE):
        progress(start, len(behind.keys))
        keys = behind.keys[start : start + _PAGE]
        rows = {row.cadre.code: row for row in list_rows(book, keys, as_of)}
        for key, detail in zip(keys, details[start : start + _PAGE], strict=True):
            row = rows.get(key)
            if row is None:
                continue
            # A detail names the post that it is about; else the one the cadre is known by.
            unit, title, more = _parts(detail)
            if not title and row.post is not None:
                unit, title = row.post.unit, row.post.title
            what = post_in(catalogue, title, unit) or ""
            yield Line(row.cadre.name, what, more, key, FieldRef("cadre", key, "name"))


def _parts(detail: str) -> tuple[str, str, str]:
    unit, _, rest = detail.partition("\t")
    title, _, more = rest.partition("\t")
    return unit, title, more


def _rotations(book: Book, catalogue: Catalogue, behind: Behind, _as_of: date, progress: Progress) -> Iterator[Line]:
    progress(0, len(behind.keys))
    for named in named_by_code(book, Rotation, behind.keys):
        one = named.record
        origin = post_in(catalogue, one.from_title, one.from_unit) or "chưa ghi nơi đi"
        destination = post_in(catalogue, one.to_title, one.to_unit) or one.to_unit
        field = FieldRef("rotation", one.code, "state")
        yield Line(named.name, f"{origin} → {destination}", one.state.value, one.code, field)


def _posts(book: Book, catalogue: Catalogue, behind: Behind, as_of: date, progress: Progress) -> Iterator[Line]:
    progress(0, len(behind.keys))
    numbers = {(each.unit, each.title): each.id for each in book.records(Position)}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for unit, title, name in names_by_post(book, as_of, [post_of_key(key) for key in behind.keys]):
        holders[unit, title].append(name)
    for key, detail in zip(behind.keys, behind.details, strict=True):
        unit, title = post_of_key(key)
        number = numbers.get((unit, title))
        if number is None:
            continue
        difficult = catalogue.units[unit].is_difficult if unit in catalogue.units else False
        more = f"{detail}; nơi khó khăn" if difficult else detail
        who = ", ".join(holders[unit, title]) or "chưa có ai giữ"
        yield Line(who, post_in(catalogue, title, unit) or key, more, unit, FieldRef("position", str(number), "quota"))


def _deadlines(_book: Book, _catalogue: Catalogue, behind: Behind, _as_of: date, _progress: Progress) -> Iterator[Line]:
    for each in behind.deadlines:
        yield Line(each.name, each.text, each.when, each.subject, each.field)
