"""What a packet consists of: parts, and what a part makes for some cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.pdf.foreign_pdf import PdfTidier
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Case:
    """A rotation that the packet is about. ``name`` and ``cadre`` (code): of the person."""

    code: str
    name: str
    cadre: str

    @property
    def in_words(self) -> str:
        """As bookmarks and file names have it."""
        return f"{self.name} ({self.code})"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a part is asked for. ``issued``: the day of the papers, ``None`` for dots; ``word``: a Word copy too.

    ``tidier``: of the PDFs of others, one for the whole run.
    """

    workspace: Workspace
    cases: Sequence[Case]
    tidier: PdfTidier
    frame: str = PARTY
    issued: PartialDate | None = None
    word: bool = False

    @property
    def codes(self) -> list[str]:
        """Of the rotations."""
        return [case.code for case in self.cases]


@dataclass(frozen=True, slots=True)
class CaseNote:
    """What should be known of the paper of a case. ``draft``: it came out as DỰ THẢO, for what is said."""

    code: str
    words: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class CaseFault:
    """Why something was not made. ``code``: of the case, blank when it concerns the whole part."""

    code: str
    words: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class PartPaper:
    """What a part made, bookmarked case by case. ``pdf`` is empty where these cases have nothing of the kind.

    ``without``: codes of cases that have nothing of the kind; ``faults``: of what was left out while the rest was
    made; ``word``: only where it was asked for and the part has it.
    """

    pdf: bytes
    notes: tuple[CaseNote, ...] = ()
    faults: tuple[CaseFault, ...] = ()
    without: frozenset[str] = frozenset()
    word: bytes | None = None


Make: TypeAlias = Callable[[Wish, Progress], PartPaper]
"""Makes the paper or papers of all cases of the wish, in their order. Raises ``UserError`` for what cannot be made."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of paper. ``joint``: one paper for all cases, else one for each; ``usual``: ticked at first."""

    key: str
    title: str
    make: Make
    joint: bool = False
    usual: bool = False
    has_word: bool = False
