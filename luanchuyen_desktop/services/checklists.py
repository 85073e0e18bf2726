"""What a rotation should have by now: the papers that the law of its day asks for."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import DOSSIER_ITEMS
from luanchuyen_desktop.rules.lc13_dossier import RULE, required_items
from luanchuyen_desktop.services.workspace import Workspace


def papers_asked(workspace: Workspace, rotation: Rotation) -> tuple[str, ...]:
    """By the rule set in force on the date of the act; the usual papers where none asks for any."""
    day = rotation.decided.earliest if rotation.decided is not None else workspace.as_of
    rule_set = workspace.rule_book.data.in_force(day)
    terms = rule_set.terms.get(RULE.id) if rule_set is not None else None
    return required_items(terms.limits) if terms is not None else DOSSIER_ITEMS
