"""Who has to do with a post: asked when a package of moves is laid out."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_ROTATIONS = table_of(Rotation)
_LIVE = ", ".join(f"'{state.value}'" for state in RotationState if state not in {"Đã kết thúc", "Hủy"})

# CROSS JOIN: the few posts come first, and each is looked up by index.
_TIED = f"""
WITH own AS (SELECT value ->> '$[0]' AS unit, value ->> '$[1]' AS title FROM json_each(:posts))
SELECT tenure.cadre FROM own CROSS JOIN tenure ON tenure.unit = own.unit AND tenure.title = own.title
    AND (tenure."end" IS NULL OR tenure."end" >= substr(:day, 1, length(tenure."end")))
UNION
SELECT rotation.cadre FROM own CROSS JOIN rotation ON rotation.to_unit = own.unit AND rotation.to_title = own.title
    AND rotation.state IN ({_LIVE})"""


def tied_cadres(book: Book, posts: Collection[tuple[str, str]], day: date) -> list[str]:
    """Codes of those who hold one of the posts (unit, title) on or after ``day``, or have a rotation to one under way.

    As far as the dates are known: somebody who may hold it is among them.
    """
    with plain_faults(book.path):
        rows = book.database.execute_sql(_TIED, {"posts": json.dumps(sorted(posts)), "day": day.isoformat()})
        return sorted(row[0] for row in rows.fetchall())


def leaving(book: Book, unit: str, title: str, state: RotationState) -> list[Rotation]:
    """The rotations in that state that take somebody out of a post, in the order of their codes."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ROTATIONS.select_list} FROM rotation "
            "WHERE from_unit = ? AND from_title = ? AND state = ? AND ended IS NULL ORDER BY code",
            (unit, title, state.value),
        )
        return list(_ROTATIONS.decode(rows.fetchall()))
