"""Streaming cadres' files in the order of codes: some hundred at a time, a query for each table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

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
_Part: TypeAlias = Mapping[str, list[Any]]  # what belongs to each cadre, by code

# Each part of a dossier by its field, with the order of its rows within one cadre (each has an index in that order).
_PARTS: Mapping[str, tuple[type, str]] = {
    "tenures": (Tenure, "start, id"),
    "planning": (PlanningEntry, "id"),
    "sources": (SourceEntry, "year, id"),
    "evaluations": (Evaluation, "year, id"),
    "disciplines": (Discipline, "date, id"),
    "determinations": (LocalityDetermination, "id"),
    "rotations": (Rotation, "code"),
}
_FREQUENT = ("tenures", "evaluations")  # nearly everybody has some of them
# Cadres whose dossiers are read at once: so few that their records stay in the processor's cache while they are
# judged. What is rare is read for more of them.
_FEW, _MANY = 100, 500


def stream(database: peewee.SqliteDatabase, cadres: Iterable[str] | None) -> Iterator[Dossier]:
    """Dossiers of the cadres named (unknown codes are passed over), or of all, in the order of codes."""
    if cadres is None:
        yield from _stream_run(database, "", ())
        return
    for codes in _pieces(sorted(set(cadres)), _FEW):
        among = _Among(database, f"IN ({', '.join('?' * len(codes))})", codes)
        yield from _put_together(among, _rare_parts(among))


def stream_between(database: peewee.SqliteDatabase, first: str, last: str) -> Iterator[Dossier]:
    """Dossiers of all cadres from one code to another, both included."""
    yield from _stream_run(database, "WHERE code BETWEEN ? AND ?", (first, last))


def _stream_run(database: peewee.SqliteDatabase, where: str, bounds: tuple[str, ...]) -> Iterator[Dossier]:
    """Those between two codes are found sooner than as many codes one by one."""
    rows = database.execute_sql(f"SELECT code FROM cadre {where} ORDER BY code", bounds).fetchall()
    for many in _pieces([code for (code,) in rows], _MANY):
        rare = _rare_parts(_Among(database, "BETWEEN ? AND ?", (many[0], many[-1])))
        for few in _pieces(many, _FEW):
            yield from _put_together(_Among(database, "BETWEEN ? AND ?", (few[0], few[-1])), rare)


def _pieces(codes: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (codes[begin : begin + size] for begin in range(0, len(codes), size))


@dataclass(frozen=True, slots=True)
class _Among:
    """Some cadres: the condition on their codes, with ``codes`` in the place of its marks."""

    database: peewee.SqliteDatabase
    condition: str
    codes: Sequence[str]

    def rows(self, query: str) -> list[Sequence[Any]]:
        """All rows of a query with the condition in it."""
        found: list[Sequence[Any]] = self.database.execute_sql(query, self.codes).fetchall()
        return found

    def part(self, name: str) -> _Part:
        """A part of these dossiers."""
        kind, order = _PARTS[name]
        table: TableMap[Any] = table_of(kind)
        query = f"SELECT {table.select_list} FROM {table.name} WHERE cadre {self.condition} ORDER BY cadre, {order}"
        rows, owner = self.rows(query), table.columns.index("cadre")
        return _by_owner((row[owner] for row in rows), table.decode(rows))


def _rare_parts(among: _Among) -> Mapping[str, _Part]:
    """What few cadres have: a query costs as much as its rows, so it is asked for many cadres at once."""
    parts = {name: among.part(name) for name in _PARTS if name not in _FREQUENT}
    for name, (kind, query, order) in _OWNED.items():
        rows = among.rows(f"{query} WHERE owner {among.condition} ORDER BY {order}")
        parts[name] = _by_owner((row[0] for row in rows), table_of(kind).decode(row[1:] for row in rows))
    own = f"SELECT cadre AS owner, to_unit AS unit, to_title AS title FROM rotation WHERE cadre {among.condition}"
    people = f"SELECT code, name_fold, birth FROM cadre WHERE code {among.condition}"
    others = {"held": context.held_posts(own), "moves": context.moves(own), "namesakes": context.namesakes(people)}
    for name, query in others.items():
        rows = among.rows(query)
        parts[name] = _by_owner((row[0] for row in rows), rows)
    return parts


def _put_together(among: _Among, rare: Mapping[str, _Part]) -> Iterator[Dossier]:
    """The dossiers of a few cadres, whose records are made by the hundred: quicker than one by one."""
    parts = {**rare, **{name: among.part(name) for name in _FREQUENT}}
    own = [parts[name] for name in (*_PARTS, *_OWNED)]  # in the order of the fields of a dossier
    held, moves, namesakes = parts["held"], parts["moves"], parts["namesakes"]
    table = table_of(Cadre)
    rows = among.rows(f"SELECT {table.select_list} FROM cadre WHERE code {among.condition} ORDER BY code")
    for cadre in table.decode(rows):
        code = cadre.code
        fields: list[Any] = [tuple(part.get(code, ())) for part in own]
        fields.append(context.claims(held.get(code, ()), moves.get(code, ())))
        fields.append(context.alike(cadre, namesakes.get(code, ())))
        yield Dossier(cadre, *fields)


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
_OWNED: Mapping[str, tuple[type, str, str]] = {
    "waivers": (Waiver, _WAIVERS, "owner, id"),
    "steps": (ProcedureStep, _of_rotations(ProcedureStep), "owner, part.rotation, part.step, part.id"),
    "items": (DossierItem, _of_rotations(DossierItem), "owner, part.rotation, part.id"),
}
