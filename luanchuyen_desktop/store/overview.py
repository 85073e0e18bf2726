"""What the overview counts, asked of the book by SQL: who serves, which rotations there are, who holds which posts."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.holders import PostKey
from luanchuyen_desktop.domain.vocabulary import RotationState, Sex
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD
from luanchuyen_desktop.store.connection import plain_faults


@dataclass(frozen=True, slots=True)
class Served:
    """A cadre who holds a post on the day, as far as dates tell."""

    code: str
    birth: PartialDate | None
    sex: Sex | None


def serving(book: Book, day: date) -> list[Served]:
    """Everybody who holds a post on ``day``, in the Vietnamese order of names."""
    query = f"""SELECT code, birth, sex FROM cadre WHERE code IN (SELECT cadre FROM tenure WHERE {HELD})
        ORDER BY name_key, code"""
    with plain_faults(book.path):
        rows = book.database.execute_sql(query, {"day": day.isoformat()}).fetchall()
        return [
            Served(code, from_iso(birth) if birth else None, Sex(sex) if sex else None) for code, birth, sex in rows
        ]


def rotations_by_state(book: Book) -> dict[RotationState, list[tuple[str, str]]]:
    """Code and cadre of every rotation, by its state."""
    found: dict[RotationState, list[tuple[str, str]]] = {state: [] for state in RotationState}
    with plain_faults(book.path):
        for state, code, cadre in book.database.execute_sql("SELECT state, code, cadre FROM rotation ORDER BY code"):
            found[RotationState(state)].append((code, cadre))
    return found


def held_posts(book: Book, day: date) -> list[PostKey]:
    """Every post (unit, title) that somebody holds on ``day``, as far as dates tell."""
    with plain_faults(book.path):
        query = f"SELECT DISTINCT unit, title FROM tenure WHERE {HELD}"
        return [(unit, title) for unit, title in book.database.execute_sql(query, {"day": day.isoformat()}).fetchall()]


def holders_of(book: Book, day: date, posts: Collection[tuple[str, str]]) -> list[str]:
    """The codes of those who hold one of these posts (unit, title) on ``day``, in order."""
    query = f"""SELECT DISTINCT cadre FROM tenure WHERE {HELD}
        AND (unit, title) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:posts)) ORDER BY cadre"""
    with plain_faults(book.path):
        parameters = {"day": day.isoformat(), "posts": json.dumps(sorted(posts))}
        return [row[0] for row in book.database.execute_sql(query, parameters).fetchall()]


def names_by_post(book: Book, day: date, posts: Collection[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Unit, title and name of everybody who holds one of these posts on ``day``, in the Vietnamese order of names."""
    query = f"""SELECT DISTINCT tenure.unit, tenure.title, cadre.name FROM tenure
        JOIN cadre ON cadre.code = tenure.cadre WHERE {HELD}
        AND (tenure.unit, tenure.title) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:posts))
        ORDER BY cadre.name_key, cadre.code"""
    with plain_faults(book.path):
        parameters = {"day": day.isoformat(), "posts": json.dumps(sorted(posts))}
        return [(unit, title, name) for unit, title, name in book.database.execute_sql(query, parameters).fetchall()]
