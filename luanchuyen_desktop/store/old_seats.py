"""Who has to do with the posts that rotated cadres came from: two joins over the rotations that run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_ROTATIONS, _TENURES = table_of(Rotation), table_of(Tenure)
# Who is on the way counts from the day of the start on.
_AWAY = f"""rotation.ended IS NULL AND (rotation.state = '{RotationState.RUNNING.value}'
    OR (rotation.state = '{RotationState.DECIDED.value}' AND rotation.start <= :day))"""
_SENT = f"SELECT {_ROTATIONS.select_list}, cadre.name FROM rotation JOIN cadre ON cadre.code = rotation.cadre"
# CROSS JOIN: the few rotations come first, the posts are looked up by index.
_HOLDERS = f"""
SELECT rotation.code, cadre.name, {_TENURES.select_list} FROM rotation
CROSS JOIN tenure ON tenure.unit = rotation.from_unit AND tenure.title = rotation.from_title AND {HELD}
CROSS JOIN cadre ON cadre.code = tenure.cadre
WHERE {_AWAY} ORDER BY rotation.code, tenure.start, tenure.id"""
_LEFT = f"""
SELECT rotation.code, cadre.name, {_TENURES.select_list} FROM rotation
CROSS JOIN tenure ON tenure.unit = rotation.from_unit AND tenure.title = rotation.from_title
    AND tenure.cadre <> rotation.cadre AND tenure."end" >= substr(rotation.start, 1, length(tenure."end"))
    AND tenure."end" < :day AND NOT ({HELD})
CROSS JOIN cadre ON cadre.code = tenure.cadre
WHERE {_AWAY} ORDER BY rotation.code, tenure.start, tenure.id"""
_COMING = f"""
SELECT rotation.code, cadre.name, {", ".join(f'coming."{column}"' for column in _ROTATIONS.columns)} FROM rotation
CROSS JOIN rotation AS coming ON coming.to_unit = rotation.from_unit AND coming.to_title = rotation.from_title
    AND coming.state = '{RotationState.DECIDED.value}' AND coming.ended IS NULL AND coming.code <> rotation.code
CROSS JOIN cadre ON cadre.code = coming.cadre
WHERE {_AWAY} ORDER BY rotation.code, coming.start, coming.code"""


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody who is away on rotation, and who has to do with the post of origin on the day.

    ``holders``: names with the tenures in that post, the person's own among them; ``coming``: names with the decided
    rotations that lead there; ``left``: who was there after the cadre and is not any more.
    """

    rotation: Rotation
    name: str
    holders: tuple[tuple[str, Tenure], ...] = ()
    coming: tuple[tuple[str, Rotation], ...] = ()
    left: tuple[tuple[str, Tenure], ...] = ()


def people_sent(book: Book, day: date) -> list[Sent]:
    """Everybody who is away on rotation on the day, in the order of the codes of the rotations."""
    with plain_faults(book.path), book.snapshot():
        own = {"day": day.isoformat()}
        rows = book.database.execute_sql(f"{_SENT} WHERE {_AWAY} ORDER BY rotation.code", own).fetchall()
        holders = _by_rotation(book.database.execute_sql(_HOLDERS, own).fetchall())
        left = _by_rotation(book.database.execute_sql(_LEFT, own).fetchall())
        coming = _by_rotation(book.database.execute_sql(_COMING, own).fetchall())
    width = len(_ROTATIONS.columns)
    found = []
    for row in rows:
        rotation = next(_ROTATIONS.decode([row[:width]]))
        held, gone = (
            tuple((each[1], next(_TENURES.decode([each[2:]]))) for each in rows_of.get(rotation.code, ()))
            for rows_of in (holders, left)
        )
        on_the_way = tuple((each[1], next(_ROTATIONS.decode([each[2:]]))) for each in coming.get(rotation.code, ()))
        found.append(Sent(rotation, row[width], held, on_the_way, gone))
    return found


def _by_rotation(rows: Sequence[Sequence[Any]]) -> dict[str, list[Sequence[Any]]]:
    found: dict[str, list[Sequence[Any]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found
