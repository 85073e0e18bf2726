"""Streaming cadres' files: one pass over each table in the order of cadre codes, joined as they go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import peewee

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    Rotation,
    SourceEntry,
    Tenure,
    Waiver,
)
from luanchuyen_desktop.store import context
from luanchuyen_desktop.store.mapping import TableMap, table_of

# Each part of a dossier and the order of its rows within one cadre (each has an index in that order).
_PARTS: tuple[tuple[type, str], ...] = (
    (Tenure, "start, id"),
    (PlanningEntry, "id"),
    (SourceEntry, "year, id"),
    (Evaluation, "year, id"),
    (Discipline, "date, id"),
    (LocalityDetermination, "id"),
    (Rotation, "code"),
)
_CHUNK = 500


def stream(database: peewee.SqliteDatabase, cadres: Iterable[str] | None) -> Iterator[Dossier]:
    """Dossiers of the cadres named (unknown codes are passed over), or of all, in the order of codes."""
    if cadres is None:
        yield from _stream_where(database, None)
        return
    codes = iter(sorted(set(cadres)))
    while chunk := list(islice(codes, _CHUNK)):
        yield from _stream_where(database, chunk)


@dataclass
class _Feed:
    """Rows of one table in the order of cadre codes; ``take`` hands out those of one cadre."""

    rows: Iterator[Any]
    cadre_index: int
    waiting: Any = None

    def take(self, code: str) -> Sequence[Any]:
        index = self.cadre_index
        row = self.waiting if self.waiting is not None else next(self.rows, None)
        if row is None or row[index] > code:  # most cadres have no rows in most tables
            self.waiting = row
            return ()
        taken = []
        while row is not None and row[index] <= code:
            if row[index] == code:
                taken.append(row)
            row = next(self.rows, None)
        self.waiting = row
        return taken

    def records(self, code: str, table: TableMap[Any]) -> tuple[Any, ...]:
        """Those of one cadre as records."""
        rows = self.take(code)
        return tuple(table.decode(rows)) if rows else ()


def _stream_where(database: peewee.SqliteDatabase, codes: list[str] | None) -> Iterator[Dossier]:
    condition = "" if codes is None else f" IN ({', '.join('?' * len(codes))})"
    parameters = tuple(codes or ())

    def only(column: str) -> str:
        return f" WHERE {column}{condition}" if condition else ""

    def run(query: str, column: str, order: str) -> Any:
        return database.execute_sql(f"{query}{only(column)} ORDER BY {order}", parameters)

    tables: list[TableMap[Any]] = [table_of(record) for record, _ in _PARTS]
    feeds = []
    for table, (_, order) in zip(tables, _PARTS, strict=True):
        rows = run(f"SELECT {table.select_list} FROM {table.name}", "cadre", f"cadre, {order}")
        feeds.append(_Feed(rows, table.columns.index("cadre")))
    waivers = _Feed(run(_WAIVERS, "owner", "owner, id"), 0)
    destinations = f"SELECT cadre AS owner, to_unit AS unit, to_title AS title FROM rotation{only('cadre')}"
    held = _Feed(database.execute_sql(context.held_posts(destinations), parameters), 0)
    moving = _Feed(database.execute_sql(context.moves(destinations), parameters), 0)
    people = f"SELECT code, name_fold, birth FROM cadre{only('code')}"
    namesakes = _Feed(database.execute_sql(context.namesakes(people), parameters), 0)
    cadre_table, waiver_table = table_of(Cadre), table_of(Waiver)
    for cadre in cadre_table.decode(run(f"SELECT {cadre_table.select_list} FROM cadre", "code", "code")):
        parts: list[Any] = [feed.records(cadre.code, table) for table, feed in zip(tables, feeds, strict=True)]
        waived = waivers.take(cadre.code)
        granted = tuple(waiver_table.decode(row[1:] for row in waived)) if waived else ()
        tenures, planning, sources, evaluations, disciplines, determinations, rotations = parts
        yield Dossier(
            cadre,
            tenures,
            planning,
            sources,
            evaluations,
            disciplines,
            determinations,
            rotations,
            granted,
            context.claims(held.take(cadre.code), moving.take(cadre.code)),
            context.alike(cadre, namesakes.take(cadre.code)),
        )


_WAIVERS = f"""
SELECT owner, {", ".join(f'"{column}"' for column in table_of(Waiver).columns)} FROM (
    SELECT waiver.subject AS owner, waiver.* FROM waiver WHERE subject_kind = 'cadre'
    UNION ALL
    SELECT rotation.cadre AS owner, waiver.* FROM waiver JOIN rotation ON rotation.code = waiver.subject
    WHERE subject_kind = 'rotation'
)"""
