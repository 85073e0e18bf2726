"""Who sits in which post, and who is on the way to another: what the needs of units are counted from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import from_iso
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD_WITHIN, IN_FORCE
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_TENURES, _ROTATIONS = table_of(Tenure), table_of(Rotation)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a cadre is and when they retire: nothing else of the record is filled in. ``key``: order of names."""

    cadre: Cadre
    key: str


def identities(book: Book) -> dict[str, Identity]:
    """Everybody, by code."""
    with plain_faults(book.path):
        rows = book.database.execute_sql("SELECT code, name, name_key, birth, sex, retirement FROM cadre")
        return {code: _identity(code, *rest) for code, *rest in rows}


def _identity(code: str, name: str, key: str, birth: str | None, sex: str | None, retirement: str | None) -> Identity:
    cadre = Cadre(
        code,
        name,
        from_iso(birth) if birth else None,
        Sex(sex) if sex else None,
        retirement=from_iso(retirement) if retirement else None,
    )
    return Identity(cadre, key)


def tenures_within(book: Book, first: date, last: date) -> Iterator[Tenure]:
    """The tenures that may be held on some day from ``first`` to ``last``, by cadre, then by start."""
    yield from _tenures(book, f"WHERE {HELD_WITHIN} ORDER BY tenure.cadre, tenure.start, tenure.id", first, last)


def head_careers(book: Book, first: date, last: date) -> Iterator[Tenure]:
    """All tenures as head of a unit, of those who may be head of one between the two days; by cadre."""
    heads = "JOIN title ON title.code = tenure.title AND title.is_head"
    present = f"SELECT tenure.cadre FROM tenure {heads} WHERE {HELD_WITHIN}"
    order = "ORDER BY tenure.cadre, tenure.start, tenure.id"
    yield from _tenures(book, f"{heads} WHERE tenure.cadre IN ({present}) {order}", first, last)


def _tenures(book: Book, rest: str, first: date, last: date) -> Iterator[Tenure]:
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_TENURES.select_list} FROM tenure {rest}", {"first": first.isoformat(), "last": last.isoformat()}
        )
        yield from _TENURES.decode(rows)


def moving_rotations(book: Book) -> Iterator[Rotation]:
    """The rotations in force: decided or running, and not ended."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ROTATIONS.select_list} FROM rotation WHERE {IN_FORCE} ORDER BY code"
        )
        yield from _ROTATIONS.decode(rows)
