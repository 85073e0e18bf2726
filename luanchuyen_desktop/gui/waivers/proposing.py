"""From a finding or a subject to the exception that is to be written down for it."""

from __future__ import annotations

from collections.abc import Mapping

from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.waiver_desk import day_of_act, excusable, latest_for


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
    return blank(finding.subject_kind, finding.subject, finding.rule)


def blank(kind: SubjectKind, subject: str, rule: str = "") -> Waiver:
    """A request that is being written; the rule may be open."""
    return Waiver(rule, kind, subject, state=WaiverState.REQUESTED)
