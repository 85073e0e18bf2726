"""The register of documents."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """Sổ văn bản: one number of a series and what it stands for; a correction is a further entry of the same number.

    ``symbol``: what follows the number (``QĐ/TU``). ``series``: the term of the committee (``2025-2030``) or the year
    within which numbers run on. ``date``: of the document; of a number that is held, the day it is held for.
    ``about``: trích yếu.
    ``reason``: why it was cancelled, corrected or dated out of order. ``sha256`` and ``size`` (bytes): of the PDF as
    issued, kept in the book; ``issued_on`` and ``issued_by``: when it was kept, and by whom.
    """

    code: str
    kind: PaperKind
    symbol: str
    series: str
    number: int
    state: PaperState = PaperState.RESERVED
    version: int = 1
    date: PartialDate | None = None
    about: str | None = None
    signer: str | None = None
    rotation: str | None = None
    plan: str | None = None
    reason: str | None = None
    sha256: str | None = None
    size: int | None = None
    issued_on: PartialDate | None = None
    issued_by: str | None = None
    note: str | None = None
    id: int | None = None
