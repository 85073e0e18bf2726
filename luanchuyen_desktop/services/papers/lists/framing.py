"""What stands around the table of a paper: its template filled in with the office's words and those of the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from luanchuyen_desktop.documents.forms.form_slots import Entry
from luanchuyen_desktop.documents.forms.frames import PARTY, Frame
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.papers.contents.case import PaperCase
from luanchuyen_desktop.services.papers.contents.entries import entries_of, shared_entries
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.facts import facts_of
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording.templates import text_in_use
from luanchuyen_desktop.services.workspace import Workspace

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.forms.laid_text import LaidText
    from luanchuyen_desktop.documents.pdf.fonts import Fonts


@dataclass(frozen=True, slots=True)
class ListHead:
    """How a list is issued. ``frame``: ``party`` or ``state``; ``number``: from the register, left out where there is
    none; ``issued``: its day, else the day of today; ``draft``: with the mark DỰ THẢO.
    """

    frame: str = PARTY
    number: str | None = None
    issued: PartialDate | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of one list: placeholder → label and text, beside those of the office. ``name``: of its bookmark."""

    name: str
    slots: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Framing:
    """Lays what stands around tables of one kind. ``frame``: with the sizes and margins; ``author``: of the file."""

    workspace: Workspace
    kind: FormKind
    head: ListHead

    def lay(self, words: ListWords) -> tuple[LaidText, Frame, Fonts]:
        """The paper without its table. Raises ``DocumentError`` for a wrong template and what cannot be printed."""
        from luanchuyen_desktop.documents.forms.form import FormText, Layer
        from luanchuyen_desktop.documents.pdf.fonts import load_fonts

        today = PartialDate.of(self.workspace.as_of)
        request = FormRequest(self.kind.key, (), self.head.frame, issued=self.head.issued or today)
        book = self.workspace.book
        with book.snapshot():
            facts = facts_of(self.workspace, self.kind, request)
            template = text_in_use(book, self.workspace.resources, self.kind)
        fonts = load_fonts(self.workspace.resources)
        own = {name: Entry(label, text) for name, (label, text) in words.slots.items()}
        entries = {**entries_of(facts, PaperCase(number=self.head.number), shared_entries(facts)), **own}
        layer = Layer.read(template.name, template.text, facts.frame, fonts, entries)
        text = FormText(words.name, entries, self.kind.name, self.head.draft, numbered=False)
        laid = layer.lay(text)
        if laid.missing and self.kind.strict and not self.head.draft:
            laid = layer.lay(replace(text, draft=True))
        return laid, facts.frame, fonts

    @property
    def author(self) -> str:
        """Who issues it, for the file's facts."""
        return clean(self.workspace.book.settings().get("paper.committee", ""))
