"""The named cases of each rule: tests of it, and the examples that the window shows for it.

One TOML file a rule in ``rules/cases``: a small catalogue, defaults for the cadre and the rotation, and cases that
say what they change and what they expect. Dates are written as staff type them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier, PostClaim
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    LocalityDetermination,
    Place,
    PlanningEntry,
    Position,
    Rotation,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import SubjectKind

R = TypeVar("R")
CASES = Path(__file__).parent / "cases"
CADRE_CODE, ROTATION_CODE = "CB1", "LC1"
_LISTS: Mapping[str, type[Any]] = {
    "tenures": Tenure,
    "planning": PlanningEntry,
    "evaluations": Evaluation,
    "disciplines": Discipline,
    "determinations": LocalityDetermination,
    "rotations": Rotation,
    "waivers": Waiver,
}


@dataclass(frozen=True, slots=True)
class RuleCase:
    """One example: whose finding to look at, the facts, and ``expect`` (verdict, reason and what else is named).

    ``overlays``: those that must be switched on for it.
    """

    rule: str
    name: str
    subject_kind: SubjectKind
    subject: str
    dossier: Dossier
    catalogue: Catalogue
    as_of: date
    expect: Mapping[str, Any]
    overlays: frozenset[str] = frozenset()


def load_cases(folder: Path = CASES) -> dict[str, tuple[RuleCase, ...]]:
    """Every table, by rule id."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    return {table["rule"]: tuple(_cases(table)) for table in tables}


def _cases(table: Mapping[str, Any]) -> Iterable[RuleCase]:
    defaults = table.get("defaults", {})
    for entry in table["case"]:
        as_of = entry.get("as_of", table["as_of"])
        kind = SubjectKind(entry.get("subject", table["subject"]))
        catalogue = _catalogue(table, entry.get("catalogue", {}))
        dossier = _dossier(entry, defaults, kind)
        code = ROTATION_CODE if kind is SubjectKind.ROTATION else CADRE_CODE
        overlays = frozenset(entry.get("overlays", table.get("overlays", ())))
        yield RuleCase(table["rule"], entry["name"], kind, code, dossier, catalogue, as_of, entry["expect"], overlays)


def _dossier(entry: Mapping[str, Any], defaults: Mapping[str, Any], kind: SubjectKind) -> Dossier:
    cadre = build(Cadre, {"code": CADRE_CODE, "name": "Nguyễn Văn A", **_merged("cadre", defaults, entry)})
    rotations = [{"code": f"LC{number}", **values} for number, values in enumerate(entry.get("rotations", ()), start=2)]
    if kind is SubjectKind.ROTATION:
        rotations.insert(0, {"code": ROTATION_CODE, **_merged("rotation", defaults, entry)})
    lists = {**defaults, **entry, "rotations": [{**defaults.get("rotation", {}), **each} for each in rotations]}
    own = {name: _records(record, lists.get(name, ())) for name, record in _LISTS.items()}
    namesakes = tuple(build(Cadre, {"code": f"CB{n}", **row}) for n, row in enumerate(entry.get("namesakes", ()), 2))
    return Dossier(cadre, **own, claims=tuple(_claims(lists)), namesakes=namesakes)


def _claims(lists: Mapping[str, Any]) -> Iterable[PostClaim]:
    """What other cadres' files say: ``others.<code>`` with a name, tenures and rotations, numbered as in the book."""
    for number, (code, file) in enumerate(lists.get("others", {}).items(), start=1):
        rotation = {"code": f"{ROTATION_CODE}-{code}", "cadre": code}
        for index, row in enumerate(file.get("tenures", ())):
            yield PostClaim(file["name"], build(Tenure, {"cadre": code, "id": 100 * number + index, **row}))
        for row in file.get("rotations", ()):
            yield PostClaim(file["name"], build(Rotation, {**rotation, **row}))


def _merged(name: str, defaults: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**defaults.get(name, {}), **entry.get(name, {})}


def _records(kind: type[R], rows: Iterable[Mapping[str, Any]]) -> tuple[R, ...]:
    """Rows of one table of the cadre, numbered from 1 as the book would number them."""
    has_cadre = "cadre" in {field.name for field in fields(kind)}  # type: ignore[arg-type]  # R is a record
    owner = {"cadre": CADRE_CODE} if has_cadre else {}
    return tuple(build(kind, {**owner, "id": number, **row}) for number, row in enumerate(rows, start=1))


def _catalogue(table: Mapping[str, Any], changes: Mapping[str, Any]) -> Catalogue:
    def records(name: str, kind: type[R]) -> dict[str, R]:
        rows = table.get(name, {})
        changed = changes.get(name, {})
        return {
            code: build(kind, {"code": code, **rows.get(code, {}), **changed.get(code, {})}) for code in rows | changed
        }

    positions = [build(Position, row) for row in changes.get("positions", table.get("positions", ()))]
    quotas = {(position.unit, position.title): position for position in positions}
    return Catalogue(records("places", Place), records("units", Unit), records("titles", Title), quotas)


def build(kind: type[R], values: Mapping[str, Any]) -> R:
    """A record from plain values: texts become dates and closed words where the field has them; blank is ``None``."""
    hints = get_type_hints(kind)
    filled = {name: _value(hints[name], value) for name, value in values.items()}
    for field in fields(kind):  # type: ignore[arg-type]  # R is a record
        if field.name not in filled and type(None) in get_args(hints[field.name]):
            filled[field.name] = None
    return kind(**filled)


def _value(hint: Any, value: Any) -> Any:
    choices = get_args(hint) or (hint,)
    if isinstance(value, list):
        return tuple(value)
    if not isinstance(value, str):
        return value
    if not value and type(None) in choices:
        return None
    for choice in choices:
        if choice is PartialDate:
            return parse_date(value)
        if isinstance(choice, type) and issubclass(choice, Enum):
            return choice(value)
    return value
