"""Questions to the book that the tables of the window ask: answered by SQL, a page of rows at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_named, table_of

_MOST_WORDS = 20

_WANTED = """
    AND (:units IS NULL OR tenure.unit IN (SELECT value FROM json_each(:units)))
    AND (:titles IS NULL OR tenure.title IN (SELECT value FROM json_each(:titles)))"""


@dataclass(frozen=True, slots=True)
class Person:
    """A cadre as a list to pick from needs it. ``key``: folded name and code, for search."""

    code: str
    name: str
    birth: PartialDate | None
    key: str


@dataclass(frozen=True, slots=True)
class HeldPost:
    """The post by which a cadre is known on a day: full-time before concurrent, then the latest begun."""

    unit: str
    title: str
    start: PartialDate | None


def find_cadres(
    book: Book,
    text: str,
    day: date,
    *,
    units: Collection[str] | None = None,
    titles: Collection[str] | None = None,
    codes: Collection[str] | None = None,
) -> list[str]:
    """Codes in the Vietnamese order of names: every word of ``text`` in the name or code, a post held that fits.

    ``codes``: only of these.
    """
    conditions: list[str] = []
    parameters: dict[str, object] = {
        "day": day.isoformat(),
        "units": None if units is None else json.dumps(sorted(units)),
        "titles": None if titles is None else json.dumps(sorted(titles)),
    }
    # Of a long text pasted by mistake the longest words tell enough; SQLite takes only so many conditions.
    for number, word in enumerate(sorted(set(fold(text).split()), key=len)[-_MOST_WORDS:]):
        conditions.append(f"instr(search, :word{number})")
        parameters[f"word{number}"] = word
    if codes is not None:
        conditions.append("code IN (SELECT value FROM json_each(:codes))")
        parameters["codes"] = json.dumps(sorted(codes))
    if units is not None or titles is not None:
        conditions.append(f"code IN (SELECT cadre FROM tenure WHERE {HELD} {_WANTED})")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT code FROM cadre {where} ORDER BY name_key, code", parameters)
        return [row[0] for row in rows.fetchall()]


def people(book: Book) -> list[Person]:
    """Everybody, in the Vietnamese order of names."""
    with plain_faults(book.path):
        rows = book.database.execute_sql("SELECT code, name, birth, search FROM cadre ORDER BY name_key, code")
        return [Person(code, name, from_iso(birth) if birth else None, key) for code, name, birth, key in rows]


def births(book: Book) -> dict[str, str]:
    """The birth dates that are known, in ISO form, by code."""
    with plain_faults(book.path):
        return dict(book.database.execute_sql("SELECT code, birth FROM cadre WHERE birth IS NOT NULL").fetchall())


def cadres_by_code(book: Book, codes: Sequence[str]) -> dict[str, Cadre]:
    """The records of these codes."""
    table = table_of(Cadre)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM cadre WHERE code IN (SELECT value FROM json_each(?))",
            (json.dumps(list(codes)),),
        )
        return {cadre.code: cadre for cadre in table.decode(rows.fetchall())}


def cadres_by_number(book: Book, numbers: Collection[int]) -> dict[int, Cadre]:
    """The records with these row numbers; those that are gone are left out."""
    table = table_of(Cadre)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM cadre WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(numbers)),),
        )
        return {cadre.id: cadre for cadre in table.decode(rows.fetchall()) if cadre.id is not None}


def held_posts(book: Book, day: date, codes: Sequence[str] | None = None) -> dict[str, HeldPost]:
    """The post that each of these cadres (or of all) is known by on ``day``; those who hold none are left out."""
    only = "" if codes is None else "AND cadre IN (SELECT value FROM json_each(:codes))"
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT cadre, unit, title, start FROM tenure WHERE {HELD} {only} "
            "ORDER BY concurrent DESC, start, id",  # a later row overwrites an earlier one
            {"day": day.isoformat(), "codes": json.dumps(list(codes or ()))},
        )
        return {
            cadre: HeldPost(unit, title, from_iso(start) if start else None)
            for cadre, unit, title, start in rows.fetchall()
        }


def owner_of(book: Book, table: str, key: str) -> str | None:
    """The code of the cadre whose record this is: a row number, or the code of a rotation or cadre; else ``None``."""
    named = table_named(table)
    if "cadre" not in named.columns and named.record is not Cadre:
        return None
    owner = "code" if named.record is Cadre else "cadre"
    with plain_faults(book.path):
        row = book.database.execute_sql(
            f"SELECT {owner} FROM {named.name} WHERE {'code' if named.is_coded else 'id'} = ?", (key,)
        ).fetchone()
        return None if row is None else str(row[0])


def cadre_codes(book: Book, beginning: str = "") -> list[str]:
    """All codes of cadres, or those that begin so, in order."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            "SELECT code FROM cadre WHERE substr(code, 1, ?) = ? ORDER BY code", (len(beginning), beginning)
        )
        return [row[0] for row in rows.fetchall()]
