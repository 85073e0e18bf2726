"""A paper with a table as PDF and as Excel sheet, both from one contents; several in one file as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from luanchuyen_desktop.documents.tables.table_contents import TableContent, TableSheet
from luanchuyen_desktop.services.papers.lists.framing import Framing, ListWords
from luanchuyen_desktop.services.progress import Progress, no_progress

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.forms.frames import Frame
    from luanchuyen_desktop.documents.pdf.fonts import Fonts
    from luanchuyen_desktop.documents.tables.table_pdf import TablePart


@dataclass(frozen=True, slots=True)
class ListPaper:
    """One list, ready to be written. ``headed``: it has the head of an official paper; an annex has none."""

    framing: Framing
    words: ListWords
    content: TableContent
    sheet: TableSheet
    headed: bool = True

    def part(self) -> tuple[TablePart, Frame, Fonts]:
        """Set in words, with what it is set with. Raises ``DocumentError``."""
        from luanchuyen_desktop.documents.tables.table_pdf import TablePart

        text, frame, fonts = self.framing.lay(self.words)
        return TablePart(text, self.content, self.sheet, fonts, self.headed), frame, fonts

    def pdf(self, progress: Progress = no_progress) -> bytes:
        """The list alone as PDF. Raises ``DocumentError`` naming what cannot be printed."""
        return lists_pdf([self], self.words.name, progress)

    def word(self) -> bytes:
        """The list alone as a Word file. Raises ``DocumentError`` as the PDF does."""
        from luanchuyen_desktop.documents.forms.form_word import render_word

        part, frame, _ = self.part()
        return render_word([part], frame, title=self.words.name, author=self.framing.author)

    def excel(self, path: Path, progress: Progress = no_progress) -> None:
        """The list alone as an Excel workbook. ``WorkbookError`` when it cannot be written there."""
        lists_excel(path, [self], progress)


def lists_pdf(papers: Sequence[ListPaper], title: str, progress: Progress = no_progress) -> bytes:
    """Several in one file, each from a new page on. Raises ``DocumentError``."""
    from luanchuyen_desktop.documents.forms.form_pdf import render_forms

    made = [paper.part() for paper in papers]
    _, frame, fonts = made[0]
    parts = [part for part, _, _ in made]
    author = papers[0].framing.author
    return render_forms(parts, len(parts), frame, fonts, title=title, author=author, progress=progress)


def lists_excel(path: Path, papers: Sequence[ListPaper], progress: Progress = no_progress) -> None:
    """A sheet for each list. ``WorkbookError`` when it cannot be written there."""
    from luanchuyen_desktop.exchange.paper_sheets import write_paper_sheets  # the Excel writer is slow to load
    from luanchuyen_desktop.services.papers.lists.sheets import paper_sheet

    sheets = [paper_sheet(*paper.part()) for paper in papers]
    write_paper_sheets(path, sheets, progress)
