"""What a rotation should have by now: the papers that the law of its day asks for."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS
from luanchuyen_desktop.rules.lc13_dossier import RULE, required_items, validity
from luanchuyen_desktop.rules.rule_sets import Terms
from luanchuyen_desktop.services.procedure.procedure_state import PaperAsked
from luanchuyen_desktop.services.workspace import Workspace


def papers_asked(workspace: Workspace, rotation: Rotation) -> tuple[PaperAsked, ...]:
    """By the rule set in force on the date of the act; the usual papers where none asks for any."""
    day = rotation.decided.earliest if rotation.decided is not None else workspace.as_of
    rule_set = workspace.rule_book.data.in_force(day)
    return papers_of(rule_set.terms.get(RULE.id) if rule_set is not None else None)


def papers_of(terms: Terms | None) -> tuple[PaperAsked, ...]:
    """The papers that LC13 asks for by these terms, each with its months; the usual ones where there are no terms."""
    if terms is None:
        return tuple(PaperAsked(name) for name in DOSSIER_ITEMS)
    return tuple(PaperAsked(name, validity(name, terms.limits)) for name in required_items(terms.limits))
