"""What is asked for when papers are made, and how they came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.papers.particulars import Particulars


@dataclass(frozen=True, slots=True)
class FormRequest:
    """What is to be printed. ``codes``: of rotations, or of plans for a form that is about a plan.

    ``numbers``: code → number from the register; ``issued``: the day of the papers; ``own``: placeholder → text typed
    for these papers. Number and day that are not given are as the case records them, else as they were typed for the
    paper before, else dots. ``particulars``: code → what is typed now, in the place of what was typed before.
    ``signer``: the key of a signer (``signer_choices``), blank for the one of the day; ``secrecy``: the mark of these
    papers, blank for none, ``None`` for that of their kind.
    """

    kind: str
    codes: Sequence[str]
    frame: str = PARTY
    numbers: Mapping[str, str] = field(default_factory=dict)
    issued: PartialDate | None = None
    draft: bool = False
    own: Mapping[str, str] = field(default_factory=dict)
    particulars: Mapping[str, Particulars] = field(default_factory=dict)
    signer: str = ""
    secrecy: str | None = None


@dataclass(frozen=True, slots=True)
class PaperState:
    """How one paper came out. ``draft``: it bears the mark; ``notices``: what should be looked at.

    ``why_draft``: why it cannot be final whatever is filled in; blank where that is no reason.
    """

    code: str
    name: str
    draft: bool
    missing: tuple[Missing, ...]
    notices: tuple[str, ...]
    why_draft: str = ""


@dataclass(frozen=True, slots=True)
class FormPapers:
    """The papers in one file. ``word``: only where it was asked for."""

    pdf: bytes
    states: tuple[PaperState, ...]
    word: bytes | None = None
