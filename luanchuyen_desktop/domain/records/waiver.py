"""Exceptions to the rules."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState


@dataclass(frozen=True, slots=True)
class Waiver:
    """Ngoại lệ: an exception to one rule for one subject, by the authority that may allow it."""

    rule: str
    subject_kind: SubjectKind
    subject: str
    authority: str | None = None
    document_no: str | None = None
    date: PartialDate | None = None
    reason: str | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    state: WaiverState | None = None
    id: int | None = None
