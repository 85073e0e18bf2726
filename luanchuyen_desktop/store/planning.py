"""Questions to the book about planning rounds, votes, holders of posts and who may go on a source list."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound, PlanningVote
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.conditions import HELD, IN_FORCE
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of
from luanchuyen_desktop.store.pool import Named

_ENTRIES, _VOTES, _ROUNDS = table_of(PlanningEntry), table_of(PlanningVote), table_of(PlanningRound)

_MAY_BE_PROPOSED = f"""
SELECT cadre FROM planning_entry WHERE removed IS NULL
UNION
SELECT cadre FROM tenure WHERE title IN (SELECT value FROM json_each(:titles)) AND {HELD}
EXCEPT
SELECT cadre FROM rotation WHERE {IN_FORCE}
EXCEPT
SELECT cadre FROM source_entry WHERE year = :year"""


def rounds(book: Book) -> list[PlanningRound]:
    """All rounds, the latest begun first; those whose beginning is not recorded last."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ROUNDS.select_list} FROM planning_round ORDER BY opened IS NULL, opened DESC, id DESC"
        )
        return list(_ROUNDS.decode(rows.fetchall()))


def round_by_code(book: Book, code: str) -> PlanningRound | None:
    """The round of that code, or ``None``."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT {_ROUNDS.select_list} FROM planning_round WHERE code = ?", (code,))
        return next(_ROUNDS.decode(rows.fetchall()), None)


def usual_term(book: Book) -> str | None:
    """The term that most of those who stand are planned for; ``None`` in an empty pool."""
    with plain_faults(book.path):
        row = book.database.execute_sql(
            "SELECT term FROM planning_entry WHERE removed IS NULL "
            "GROUP BY term ORDER BY COUNT(*) DESC, term DESC LIMIT 1"
        ).fetchone()
    return None if row is None else str(row[0])


def entries_of_term(book: Book, term: str, code: str) -> list[Named[PlanningEntry]]:
    """The entries of a term, and those of the round ``code`` whatever their term, in the order of names."""
    width = len(_ENTRIES.columns)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_ENTRIES.select_list}, cadre.name, cadre.name_key, cadre.search FROM planning_entry "
            "JOIN cadre ON cadre.code = planning_entry.cadre WHERE planning_entry.term = ? "
            "OR planning_entry.round = ? ORDER BY cadre.name_key, cadre.code, planning_entry.id",
            (term, code),
        ).fetchall()
    return [Named(next(_ENTRIES.decode([row[:width]])), *row[width:]) for row in rows]


def votes_of(book: Book, cadres: Collection[str]) -> dict[str, tuple[PlanningVote, ...]]:
    """The votes on these cadres by cadre, in the order of steps; a cadre without votes is left out."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_VOTES.select_list} FROM planning_vote WHERE cadre IN (SELECT value FROM json_each(?)) "
            "ORDER BY cadre, date IS NULL, date, step, id",
            (json.dumps(sorted(cadres)),),
        ).fetchall()
    found: dict[str, list[PlanningVote]] = {}
    for vote in _VOTES.decode(rows):
        found.setdefault(vote.cadre, []).append(vote)
    return {cadre: tuple(votes) for cadre, votes in found.items()}


def names_of(book: Book, cadres: Collection[str]) -> Mapping[str, str]:
    """What these cadres are called, by code."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            "SELECT code, name FROM cadre WHERE code IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(cadres)),),
        )
        return dict(rows.fetchall())


def holders(book: Book, unit: str, title: str, day: date) -> Iterator[tuple[str, str]]:
    """Code and name of those who hold the post on ``day``, as far as the dates are known, in the order of names."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            "SELECT DISTINCT cadre.code, cadre.name, cadre.name_key "
            "FROM tenure JOIN cadre ON cadre.code = tenure.cadre "
            f"WHERE tenure.unit = :unit AND tenure.title = :title AND {HELD} ORDER BY cadre.name_key, cadre.code",
            {"unit": unit, "title": title, "day": day.isoformat()},
        ).fetchall()
    return ((code, name) for code, name, _ in rows)


def may_be_proposed(book: Book, year: int, day: date, titles: Collection[str]) -> list[str]:
    """Codes of who stands in the pool or holds one of the titles on ``day``, in order.

    Left out: who is on the year's source list already, and who is on a rotation that is decided or running.
    """
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            _MAY_BE_PROPOSED, {"titles": json.dumps(sorted(titles)), "day": day.isoformat(), "year": year}
        )
        return sorted(row[0] for row in rows.fetchall())
