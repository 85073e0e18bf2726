"""Which findings stand where in a form: at their field, or at the head when they have none there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding, Standing
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services.findings.checking import FindingsDiff


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be shown for a draft, and what storing it would create and clear."""

    shown: tuple[ShownFinding, ...]
    diff: FindingsDiff


def check(session: Session, draft: Dossier, concerns: Callable[[Finding], bool]) -> Checked:
    """The findings of a draft that ``concerns`` picks, and all that this edit would create or clear anywhere."""
    diff = session.check_draft(draft)
    created = set(map(_identity, diff.created))
    standing = [
        ShownFinding(finding)
        for finding in session.findings_of(draft)
        if concerns(finding) and _identity(finding) not in created
    ]
    new = [ShownFinding(finding, Standing.CREATED) for finding in diff.created]
    replaced = {(one.rule, one.subject_kind, one.subject) for one in diff.created}
    # A finding whose sentence only changes is shown once, as it would be.
    gone = [
        ShownFinding(finding, Standing.CLEARED)
        for finding in diff.cleared
        if (finding.rule, finding.subject_kind, finding.subject) not in replaced
    ]
    return Checked((*new, *standing, *gone), diff)


def place(
    shown: Iterable[ShownFinding], here: Callable[[FieldRef], bool], names: Collection[str], edited: str | None
) -> tuple[Mapping[str, Sequence[ShownFinding]], Sequence[ShownFinding]]:
    """By field, and those for the head of the form.

    ``here``: whether a field belongs to the record shown. What an edit changes stands at the field that is ``edited``
    unless the finding names another field of the form.
    """
    by_field: dict[str, list[ShownFinding]] = {}
    head: list[ShownFinding] = []
    for one in shown:
        own = [ref.field for ref in one.finding.fields if here(ref) and ref.field in names]
        changed = one.standing is not Standing.STORED
        if own:
            name: str | None = edited if edited in own else own[0]
        else:
            name = edited if changed and edited in names else None
        if name is None:
            head.append(one)
        else:
            by_field.setdefault(name, []).append(one)
    return by_field, head


def _identity(finding: Finding) -> tuple[object, ...]:
    return (finding.rule, finding.subject_kind, finding.subject, finding.verdict, finding.waived, finding.message)
