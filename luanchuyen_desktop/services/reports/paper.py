"""The Báo cáo sơ kết and tổng kết as PDF and Word: one laid text, which both writers take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from luanchuyen_desktop.documents.forms.form_slots import Entries, Entry, Missing
from luanchuyen_desktop.documents.forms.frames import PARTY, Frame
from luanchuyen_desktop.documents.forms.laid_text import Block, Kind, LaidTable, LaidText, Paragraph
from luanchuyen_desktop.documents.pdf.typeset import Run
from luanchuyen_desktop.documents.text import clean
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.papers.contents.case import PaperFacts
from luanchuyen_desktop.services.papers.contents.office_part import office_entries
from luanchuyen_desktop.services.papers.facts import facts_of
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.wording.template_kinds import REPORT
from luanchuyen_desktop.services.papers.wording.templates import text_in_use
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.reports.entries import DOTS, ReportText, report_entries
from luanchuyen_desktop.services.reports.printed import Look, PrintedTable, full_heads, printed, unknown_list
from luanchuyen_desktop.services.reports.report import report_of
from luanchuyen_desktop.services.reports.spans import year_span
from luanchuyen_desktop.services.workspace import Workspace

if TYPE_CHECKING:  # the printing library is slow to load
    from luanchuyen_desktop.documents.pdf.fonts import Fonts

_BLANK_NUMBER: Final = "……"
_SHORT: Final = 16  # rows of tables that are not broken over two pages
_BLANK_LINES: Final = 3  # to write on, where nothing was typed


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """The laid text with its frame. ``missing``: what it needs and does not have; it then bears the mark DỰ THẢO."""

    laid: LaidText
    frame: Frame
    title: str
    author: str

    @property
    def missing(self) -> tuple[Missing, ...]:
        """In the order of the text."""
        return self.laid.missing


def lay_report(workspace: Workspace, text: ReportText, frame: str = PARTY) -> ReportPaper:
    """The text with its tables in their places. ``DocumentError`` naming what cannot be printed.

    Every table that is printed is proven once more, so that nothing gets on paper whose parts do not add up.
    """
    from luanchuyen_desktop.documents.forms.form import FormText, Layer
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    for table in text.tables:
        table.verify()
    fonts = load_fonts(workspace.resources)
    facts = _facts(workspace, frame)
    entries = _entries(facts, text)
    template = text_in_use(workspace.book, workspace.resources, REPORT)
    layer = Layer.read(template.name, template.text, facts.frame, fonts, entries)
    form = FormText(text.title, entries)
    laid = layer.lay(form)
    if laid.missing:
        laid = layer.lay(replace(form, draft=True))
    return ReportPaper(
        _finished(laid, text, facts, fonts), facts.frame, text.title, clean(facts.office.committee or "")
    )


def _finished(laid: LaidText, text: ReportText, facts: PaperFacts, fonts: Fonts) -> LaidText:
    return replace(laid, blocks=tuple(_with_tables(laid.blocks, _tables(text), fonts, _dots(facts.frame))))


def sample_report(workspace: Workspace, facts: PaperFacts) -> tuple[Entries, Callable[[LaidText, Fonts], LaidText]]:
    """What the text of the report is looked at with: the report of this year so far, and what makes its tables."""
    span = year_span(workspace.as_of.year)
    found = report_of(workspace.book, workspace.rule_book, span.period, workspace.as_of)
    text = ReportText(found, span, span.kind)
    return _entries(facts, text), lambda laid, fonts: _finished(laid, text, facts, fonts)


def pdf_of(workspace: Workspace, paper: ReportPaper, progress: Progress = no_progress) -> bytes:
    """The paper as a PDF."""
    from luanchuyen_desktop.documents.forms.form_pdf import render_forms
    from luanchuyen_desktop.documents.pdf.fonts import load_fonts

    fonts = load_fonts(workspace.resources)
    return render_forms([paper.laid], 1, paper.frame, fonts, title=paper.title, author=paper.author, progress=progress)


def word_of(_workspace: Workspace, paper: ReportPaper) -> bytes:
    """The same text as a Word file."""
    from luanchuyen_desktop.documents.forms.form_word import render_word

    return render_word([paper.laid], paper.frame, title=paper.title, author=paper.author)


def report_pdf(workspace: Workspace, text: ReportText, frame: str = PARTY, progress: Progress = no_progress) -> bytes:
    """The report as a PDF. ``DocumentError`` as ``lay_report``."""
    return pdf_of(workspace, lay_report(workspace, text, frame), progress)


def report_word(workspace: Workspace, text: ReportText, frame: str = PARTY) -> bytes:
    """The report as a Word file. ``DocumentError`` as ``lay_report``."""
    return word_of(workspace, lay_report(workspace, text, frame))


def _facts(workspace: Workspace, frame: str) -> PaperFacts:
    today = PartialDate.of(workspace.as_of)
    return facts_of(workspace, REPORT, FormRequest(REPORT.key, (), frame, issued=today))


def _entries(facts: PaperFacts, text: ReportText) -> Entries:
    found: dict[str, Entry] = dict(office_entries(facts))
    found.update(report_entries(text))
    party = facts.frame.key == PARTY
    maker = str(found["co_quan_trinh"].value or "")
    symbol = facts.office.report_symbol if party else facts.settings.symbol(facts.frame.key, REPORT.symbol)
    number = text.number.strip()
    if not number or number.isdigit():
        number = facts.frame.numbered(number or _BLANK_NUMBER, symbol or _BLANK_NUMBER)
    found["so_ky_hieu"] = Entry("Số và ký hiệu", number, "Sổ văn bản")
    found["co_quan_lap"] = Entry("Cơ quan lập báo cáo", maker, "Thiết lập văn bản")
    found["noi_luu_bao_cao"] = Entry("Nơi lưu", maker if party else "VT", "Thiết lập văn bản")
    return found


def _tables(text: ReportText) -> Mapping[str, tuple[PrintedTable, ...]]:
    """By the caption that stands in the text where they go."""
    found: dict[str, tuple[PrintedTable, ...]] = {}
    for table in text.tables:
        found[clean(f"Biểu {table.number}. {table.title}")] = printed(table)
    for one in (full_heads(text.report), unknown_list(text.report, text.tables)):
        if one is not None:
            found[one.caption] = (one,)
    return found


def _with_tables(
    blocks: tuple[Block, ...], tables: Mapping[str, tuple[PrintedTable, ...]], fonts: Fonts, dots: str
) -> Iterator[Block]:
    """Captions become tables, bold lines headings, and what was not typed lines to write on."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
        elif block.text in tables:
            for table in tables[block.text]:
                yield from _laid(table, fonts)
        elif block.text == DOTS:
            yield from (Paragraph(Kind.FILL, (Run(dots),)) for _ in range(_BLANK_LINES))
        elif block.kind is Kind.BODY and all(run.bold for run in block.runs):
            yield replace(block, kind=Kind.HEADED)
        else:
            yield block


def _dots(frame: Frame) -> str:
    """A line of them: a … is as wide as the letters are high."""
    return "…" * int((210 - frame.left - frame.right) * 72 / 25.4 / frame.body_size)


def _laid(table: PrintedTable, fonts: Fonts) -> Iterator[Block]:
    def cell(text: str, look: Look) -> tuple[Run, ...]:
        words = fonts.printable(text, table.caption)
        return (Run(words, look in {Look.TOTAL, Look.GROUP}),) if words else ()

    yield Paragraph(Kind.CAPTION, (Run(fonts.printable(table.caption, "Tên biểu"), bold=True),))
    rows = tuple(
        tuple(
            cell(f"– {text}" if at == 0 and row.look is Look.PART else text, row.look)
            for at, text in enumerate(row.cells)
        )
        for row in table.rows
    )
    centred = tuple(at for at in range(len(table.headings)) if at not in table.left)
    wide = tuple(at for at, row in enumerate(table.rows) if row.look is Look.GROUP)
    yield LaidTable(table.headings, table.shares, rows, centred=centred, wide=wide, whole=len(rows) <= _SHORT)
    for note in table.notes:
        yield Paragraph(Kind.NOTE, (Run(fonts.printable(note, table.caption)),))
