"""From a finding or a subject to the exception that is to be written down for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import Outcome, SubjectKind, WaiverState
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.rotations.rotation_drafts import reason_of_end
from luanchuyen_desktop.services.waiver_desk import day_of_act, excusable, latest_for

_DURATION: Final = "LC04"


def authorities(session: Session, kind: SubjectKind, subject: str, cadre: str) -> Mapping[str, str]:
    """Rule → who may allow an exception to it for this subject."""
    dossier = session.stored(cadre) if cadre else None
    day = day_of_act(dossier, kind, subject, session.as_of)
    return excusable(session.workspace.rule_book, kind, day)


def waiver_for(session: Session, finding: Finding) -> Waiver | None:
    """The exception on record for a breach, else a blank request; ``None`` where there can be none."""
    if finding.verdict is not Verdict.BREACHED:
        return None
    dossier = session.stored(finding.cadre)
    waivers = dossier.waivers if dossier is not None else ()
    known = latest_for(waivers, finding.rule, finding.subject_kind, finding.subject)
    if known is not None:
        return known
    if finding.rule not in authorities(session, finding.subject_kind, finding.subject, finding.cadre):
        return None
    return _with_early_end(blank(finding.subject_kind, finding.subject, finding.rule), dossier)


def _with_early_end(waiver: Waiver, dossier: Dossier | None) -> Waiver:
    """An early end is decided by the body that may allow it: its number and reason are on record already."""
    rotations = dossier.rotations if dossier is not None and waiver.rule == _DURATION else ()
    ended = next((one for one in rotations if one.code == waiver.subject and one.outcome is Outcome.EARLY), None)
    if ended is None:
        return waiver
    return replace(waiver, document_no=ended.end_decision_no, reason=reason_of_end(ended))


def blank(kind: SubjectKind, subject: str, rule: str = "") -> Waiver:
    """A request that is being written; the rule may be open."""
    return Waiver(rule, kind, subject, state=WaiverState.REQUESTED)
