"""Streaming cadres' files in the order of codes: some hundred at a time, a query for each table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import peewee

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    DossierItem,
    Evaluation,
    LocalityDetermination,
    PlanningEntry,
    ProcedureStep,
    Rotation,
    SourceEntry,
    Tenure,
    Waiver,
)
from luanchuyen_desktop.store import context
from luanchuyen_desktop.store.mapping import TableMap, table_of

T = TypeVar("T")

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
_CHUNK = 100


def stream(database: peewee.SqliteDatabase, cadres: Iterable[str] | None) -> Iterator[Dossier]:
    """Dossiers of the cadres named (unknown codes are passed over), or of all, in the order of codes."""
    if cadres is None:
        yield from _stream_run(database, "", ())
        return
    codes = iter(sorted(set(cadres)))
    while chunk := tuple(islice(codes, _CHUNK)):
        yield from _chunk(database, f"IN ({', '.join('?' * len(chunk))})", chunk)


def stream_between(database: peewee.SqliteDatabase, first: str, last: str) -> Iterator[Dossier]:
    """Dossiers of all cadres from one code to another, both included."""
    yield from _stream_run(database, "WHERE code BETWEEN ? AND ?", (first, last))


def _stream_run(database: peewee.SqliteDatabase, where: str, bounds: tuple[str, ...]) -> Iterator[Dossier]:
    """Those between two codes are found sooner than as many codes one by one."""
    rows = database.execute_sql(f"SELECT code FROM cadre {where} ORDER BY code", bounds).fetchall()
    for begin in range(0, len(rows), _CHUNK):
        chunk = rows[begin : begin + _CHUNK]
        yield from _chunk(database, "BETWEEN ? AND ?", (chunk[0][0], chunk[-1][0]))


def _chunk(database: peewee.SqliteDatabase, among: str, codes: tuple[str, ...]) -> Iterator[Dossier]:
    """The dossiers of a few cadres, whose rows are read at once: records are made quickest by the hundred.

    ``among``: the condition on their codes, with ``codes`` in the place of its marks.
    """

    def run(query: str) -> list[Sequence[Any]]:
        rows: list[Sequence[Any]] = database.execute_sql(query, codes).fetchall()
        return rows

    # The parts of a dossier stand in the order of its fields.
    parts: list[Mapping[str, list[Any]]] = []
    for record, order in _PARTS:
        table: TableMap[Any] = table_of(record)
        rows = run(f"SELECT {table.select_list} FROM {table.name} WHERE cadre {among} ORDER BY cadre, {order}")
        owner = table.columns.index("cadre")
        parts.append(_by_owner((row[owner] for row in rows), table.decode(rows)))
    for record, query, order in _OWNED:
        rows = run(f"{query} WHERE owner {among} ORDER BY {order}")
        parts.append(_by_owner((row[0] for row in rows), table_of(record).decode(row[1:] for row in rows)))
    destinations = f"SELECT cadre AS owner, to_unit AS unit, to_title AS title FROM rotation WHERE cadre {among}"
    people = f"SELECT code, name_fold, birth FROM cadre WHERE code {among}"
    held, moving, namesakes = (
        _by_owner((row[0] for row in rows), rows)
        for rows in map(run, (context.held_posts(destinations), context.moves(destinations), context.namesakes(people)))
    )
    cadre_table = table_of(Cadre)
    cadres = run(f"SELECT {cadre_table.select_list} FROM cadre WHERE code {among} ORDER BY code")
    for cadre in cadre_table.decode(cadres):
        code = cadre.code
        own: list[Any] = [tuple(part.get(code, ())) for part in parts]
        own += [context.claims(held.get(code, ()), moving.get(code, ())), context.alike(cadre, namesakes.get(code, ()))]
        yield Dossier(cadre, *own)


def _by_owner(owners: Iterable[str], things: Iterable[T]) -> Mapping[str, list[T]]:
    """What belongs to each cadre, in the order given; most have nothing in most tables."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for owner, thing in zip(owners, things, strict=True):
        found[owner].append(thing)
    return found


def _of_rotations(record: type) -> str:
    """Rows that belong to a rotation, with its cadre as the owner."""
    table: TableMap[Any] = table_of(record)
    columns = ", ".join(f'part."{column}"' for column in table.columns)
    rows = f"{table.name} AS part JOIN rotation ON rotation.code = part.rotation"
    return f"SELECT rotation.cadre AS owner, {columns} FROM {rows}"


_WAIVERS = f"""
SELECT owner, {", ".join(f'"{column}"' for column in table_of(Waiver).columns)} FROM (
    SELECT waiver.subject AS owner, waiver.* FROM waiver WHERE subject_kind = 'cadre'
    UNION ALL
    SELECT rotation.cadre AS owner, waiver.* FROM waiver JOIN rotation ON rotation.code = waiver.subject
    WHERE subject_kind = 'rotation'
)"""
# What belongs to a rotation or a subject rather than to a cadre: the query with the cadre in front, and its order.
_OWNED: tuple[tuple[type, str, str], ...] = (
    (Waiver, _WAIVERS, "owner, id"),
    (ProcedureStep, _of_rotations(ProcedureStep), "owner, part.rotation, part.step, part.id"),
    (DossierItem, _of_rotations(DossierItem), "owner, part.rotation, part.id"),
)
