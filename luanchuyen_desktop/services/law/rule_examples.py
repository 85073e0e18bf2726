"""The named cases of a rule as examples for people: the facts in words, the verdict, and the sentence that follows.

They are the tables that test the rule (``rules/cases``); the sentence is made by running the engine on the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.exchange.cells import shown
from luanchuyen_desktop.exchange.columns import Column
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.rules.case_tables import RuleCase, load_cases
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding

_HIDDEN = frozenset({"code", "name", "cadre", "subject", "subject_kind"})  # the same in every example


@dataclass(frozen=True, slots=True)
class Example:
    """``facts``: one line a record; ``overlays``: documents that are switched on for it; ``finding``: what follows."""

    name: str
    day: str
    facts: tuple[str, ...]
    overlays: tuple[str, ...]
    finding: Finding


def examples(rule_book: RuleBook, rule: str) -> list[Example]:
    """The cases of a rule in their order, judged by the law that the program brings."""
    return [_example(rule_book, case) for case in _all_cases().get(rule, ())]


_all_cases = cache(load_cases)  # frozen, and the same as long as the program runs


def _example(rule_book: RuleBook, case: RuleCase) -> Example:
    overlays = rule_book.data.overlays
    on = {overlay.id for overlay in overlays if overlay.switched_on} | case.overlays
    findings = rule_book.with_overlays(on).check(case.dossier, case.catalogue, case.as_of)
    wanted = (case.rule, case.subject_kind, case.subject)
    finding = next(each for each in findings if (each.rule, each.subject_kind, each.subject) == wanted)
    documents = tuple(overlay.document for overlay in overlays if overlay.id in case.overlays)
    return Example(case.name, f"{case.as_of:%d/%m/%Y}", tuple(_facts(case)), documents, finding)


def _facts(case: RuleCase) -> Iterator[str]:
    """Every record of the case that says something."""
    dossier = case.dossier
    yield from _lines(dossier.cadre, case.catalogue)
    rotations = dossier.rotations
    if case.subject_kind is SubjectKind.ROTATION:
        rotations = (
            *(each for each in rotations if each.code == case.subject),
            *(each for each in rotations if each.code != case.subject),
        )
    for records in (
        rotations,
        dossier.tenures,
        dossier.planning,
        dossier.evaluations,
        dossier.disciplines,
        dossier.determinations,
        dossier.waivers,
    ):
        for record in records:
            yield from _lines(record, case.catalogue)


def _lines(record: Record, catalogue: Catalogue) -> Iterator[str]:
    sheet = next((sheet for sheet in SHEETS if sheet.record is type(record)), None)
    if sheet is None:
        return
    parts = [_part(column, record, catalogue) for column in sheet.columns if column.field not in _HIDDEN]
    told = "; ".join(part for part in parts if part)
    if told:
        yield f"{sheet.name}: {told}."


def _part(column: Column, record: Record, catalogue: Catalogue) -> str:
    value = getattr(record, column.field, None)
    if value is None or value == column.blank:
        return ""
    label = column.header.removeprefix("Mã ")
    label = label[0].lower() + label[1:]
    if isinstance(value, bool):
        return label if value else f"không {label}"
    for records in (catalogue.units, catalogue.titles, catalogue.places):
        named = records.get(str(value)) if column.refers is not None else None
        if named is not None:
            return f"{label} {named.name}"
    return f"{label} {shown(column, value)}"
