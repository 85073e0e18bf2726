"""The register of documents, and the office's own texts of its papers."""

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


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """Mẫu văn bản: a text of the office for one form, or the text of the program from which the office began.

    ``form``: the key of the form (``decision``); ``version``: from 1, in the order in which they were kept.
    ``created``: when it was kept, ``2026-11-23 14:32``; ``author``: by whom; ``note``: why.
    ``shipped``: SHA-256 of the text that came with the program when this one was kept.
    ``in_use``: papers are made from it; where no version of a form is in use, from the text of the program.
    """

    form: str
    version: int
    text: str
    created: str
    author: str = ""
    note: str | None = None
    shipped: str = ""
    in_use: bool = False
    id: int | None = None
