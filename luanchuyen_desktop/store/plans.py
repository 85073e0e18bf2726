"""The yearly plans: their lines, the rotations that belong to them, and who of the source was approved for a year."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection

from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan, SourceEntry
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of
from luanchuyen_desktop.store.pool import Named

_LINES, _PLANS = table_of(PlanLine), table_of(RotationPlan)
_ROTATIONS, _SOURCE = table_of(Rotation), table_of(SourceEntry)


def plan_of(book: Book, code: str) -> RotationPlan | None:
    """The plan of that code."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT {_PLANS.select_list} FROM rotation_plan WHERE code = ?", (code,))
        return next(_PLANS.decode(rows.fetchall()), None)


def lines_of(book: Book, plan: str) -> list[PlanLine]:
    """What a plan states, in the order in which it was entered."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_LINES.select_list} FROM plan_line WHERE plan = ? ORDER BY id", (plan,)
        )
        return list(_LINES.decode(rows.fetchall()))


def rotations_of(book: Book, plan: str) -> list[Named[Rotation]]:
    """The rotations that belong to a plan, by code."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ROTATIONS.select_list}, cadre.name, cadre.name_key, cadre.search FROM rotation "
            "JOIN cadre ON cadre.code = rotation.cadre WHERE rotation.plan = ? ORDER BY rotation.code",
            (plan,),
        )
        width = len(_ROTATIONS.columns)
        return [Named(next(_ROTATIONS.decode([row[:width]])), *row[width:]) for row in rows.fetchall()]


def wanted_by_plan(book: Book) -> dict[str, int]:
    """Plan → how many people its lines want in all, as far as they say."""
    with plain_faults(book.path):
        rows = book.database.execute_sql("SELECT plan, SUM(count) FROM plan_line GROUP BY plan")
        return {plan: wanted or 0 for plan, wanted in rows.fetchall()}


def states_by_plan(book: Book) -> dict[str, Counter[RotationState]]:
    """Plan → how many of its rotations are in each state."""
    found: dict[str, Counter[RotationState]] = {}
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            "SELECT plan, state, COUNT(*) FROM rotation WHERE plan IS NOT NULL GROUP BY plan, state"
        )
        for plan, state, count in rows.fetchall():
            found.setdefault(plan, Counter())[RotationState(state)] = count
    return found


def source_of(book: Book, year: int, state: str) -> list[Named[SourceEntry]]:
    """Who is on a year's source list in that state, in the order of names."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_SOURCE.select_list}, cadre.name, cadre.name_key, cadre.search FROM source_entry "
            "JOIN cadre ON cadre.code = source_entry.cadre WHERE year = ? AND state = ? "
            "ORDER BY cadre.name_key, cadre.code",
            (year, state),
        )
        width = len(_SOURCE.columns)
        return [Named(next(_SOURCE.decode([row[:width]])), *row[width:]) for row in rows.fetchall()]


def rotations_in(book: Book, cadres: Collection[str], states: Collection[RotationState]) -> dict[str, Rotation]:
    """Cadre → the first rotation in one of these states, of those who have one."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ROTATIONS.select_list} FROM rotation WHERE cadre IN (SELECT value FROM json_each(?)) "
            "AND state IN (SELECT value FROM json_each(?)) ORDER BY code DESC",
            (json.dumps(sorted(cadres)), json.dumps(sorted(states))),
        )
        return {one.cadre: one for one in _ROTATIONS.decode(rows.fetchall())}
