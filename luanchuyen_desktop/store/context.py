"""What the files of others say that bears on a cadre: claims on the posts of destination, and namesakes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

import peewee

from luanchuyen_desktop.domain.dossier import Dossier, PostClaim
from luanchuyen_desktop.domain.holders import destinations_of
from luanchuyen_desktop.domain.namesakes import likeness
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.store.conditions import IN_FORCE
from luanchuyen_desktop.store.mapping import encode, table_of

_TENURES, _ROTATIONS, _CADRES = table_of(Tenure), table_of(Rotation), table_of(Cadre)

# Two dates of birth that may be one day: ISO text of the coarser one begins that of the finer one.
MAY_BE_ONE_BIRTH = """(own.birth IS NULL OR cadre.birth IS NULL
    OR substr(own.birth, 1, length(cadre.birth)) = cadre.birth
    OR substr(cadre.birth, 1, length(own.birth)) = own.birth)"""

# CROSS JOIN: SQLite keeps this order of loops, so that owners come in order and all else is looked up by index.
_GIVEN = "SELECT ? AS owner, value ->> '$[0]' AS unit, value ->> '$[1]' AS title FROM json_each(?)"
_HAS_QUOTA = "CROSS JOIN position ON position.unit = own.unit AND position.title = own.title AND quota IS NOT NULL"


def held_posts(own: str) -> str:
    """Rows ``(owner, name, tenure…)``: tenures of others in the posts of ``own``, a query of (owner, unit, title)."""
    return f"""
    SELECT own.owner, cadre.name, {_TENURES.select_list} FROM ({own}) AS own {_HAS_QUOTA}
    CROSS JOIN tenure ON tenure.unit = own.unit AND tenure.title = own.title AND tenure.cadre <> own.owner
    CROSS JOIN cadre ON cadre.code = tenure.cadre
    ORDER BY own.owner, tenure.cadre, tenure.start, tenure.id"""


def moves(own: str) -> str:
    """Rows ``(owner, name, rotation…)``: rotations of others in force into or out of the posts of ``own``."""
    return f"""
    SELECT own.owner, cadre.name, {_ROTATIONS.select_list} FROM ({own}) AS own {_HAS_QUOTA}
    CROSS JOIN rotation ON (
        (to_unit = own.unit AND to_title = own.title)
        OR (from_unit = own.unit AND from_title = own.title) OR (from_unit = own.unit AND from_title IS NULL)
    ) AND rotation.cadre <> own.owner AND {IN_FORCE}
    CROSS JOIN cadre ON cadre.code = rotation.cadre
    ORDER BY own.owner, rotation.cadre, rotation.code"""


def namesakes(own: str) -> str:
    """Rows ``(owner, cadre…)``: others of the same folded name who may be born on the same day.

    ``own``: a query of (code, name_fold, birth). The few pairs are sorted at the end (``+``), so that the index of
    names is read through alone: in the order of codes every cadre's row would have to be fetched.
    """
    return f"""
    SELECT own.code, {_CADRES.select_list} FROM ({own}) AS own
    CROSS JOIN cadre ON cadre.name_fold = own.name_fold AND cadre.code <> own.code AND {MAY_BE_ONE_BIRTH}
    WHERE own.name_fold <> ''
    ORDER BY +own.code, cadre.code"""


def claims(held: Collection[Sequence[Any]], moving: Collection[Sequence[Any]]) -> tuple[PostClaim, ...]:
    """The claims in rows of ``held_posts`` and ``moves``; a row that two rotations to one post bring counts once."""
    if not held and not moving:
        return ()  # nearly everybody
    found: list[PostClaim] = []
    for table, rows in ((_TENURES, dict.fromkeys(map(tuple, held))), (_ROTATIONS, dict.fromkeys(map(tuple, moving)))):
        records: Iterator[Tenure | Rotation] = table.decode(row[2:] for row in rows)
        found += [PostClaim(row[1], record) for row, record in zip(rows, records, strict=True)]
    return tuple(found)


def alike(cadre: Cadre, rows: Collection[Sequence[Any]]) -> tuple[Cadre, ...]:
    """Those in rows of ``namesakes`` who look or may look like the same person."""
    if not rows:
        return ()
    return tuple(other for other in _CADRES.decode(row[1:] for row in rows) if likeness(cadre, other) is not False)


def in_context(database: peewee.SqliteDatabase, draft: Dossier) -> Dossier:
    """The draft with what the other files, as stored, say of its destinations and its name."""
    cadre = draft.cadre
    posts = json.dumps([post for post in destinations_of(draft) if all(post)])  # while typing, one may be missing
    held = database.execute_sql(held_posts(_GIVEN), (cadre.code, posts)).fetchall()
    moving = database.execute_sql(moves(_GIVEN), (cadre.code, posts)).fetchall()
    person = (cadre.code, fold(cadre.name), encode(cadre.birth))
    same = database.execute_sql(namesakes("SELECT ? AS code, ? AS name_fold, ? AS birth"), person).fetchall()
    return replace(draft, claims=claims(held, moving), namesakes=alike(cadre, same))
