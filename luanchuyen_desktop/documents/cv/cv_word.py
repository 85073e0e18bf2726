"""The 2C as a Word file, for offices that fill it in further: the same laid texts as in the PDF, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.cv.cv_layout import (
    BESIDE_PHOTO,
    BODY_SIZE,
    PHOTO,
    CvKind,
    CvRow,
    LaidCv,
    LaidCvBlock,
)
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import LaidTable, Line, Lines
from luanchuyen_desktop.documents.forms.word_file import fix_widths, keep_whole, pad, set_up, without_times
from luanchuyen_desktop.documents.pdf.typeset import Run

_PAGE_WIDTH: Final = 210
_LEADING: Final = 18.0 / 13.0
_TITLE_SIZE: Final = 16
_TABLE_SIZE: Final = 12
_BLANK_ROW: Final = 22  # points
_SIGNING_LINES: Final = 71  # points kept free below both columns
_TOP_LEFT_SHARE: Final = 0.6
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER


def render_cv_word(papers: Iterable[LaidCv], frame: Frame, *, title: str, author: str) -> bytes:
    """One .docx with each 2C from a new page on. Same papers, same bytes."""
    document = Document()
    set_up(document, frame, title, author)
    for number, laid in enumerate(papers):
        _Writer(document, frame).write(laid, new_page=number > 0)
    out = BytesIO()
    document.save(out)
    return without_times(out.getvalue())


class _Writer:
    """Writes one 2C at the end of the document."""

    def __init__(self, document: Any, frame: Frame) -> None:
        self._document = document
        self._width = _PAGE_WIDTH - frame.left - frame.right

    def write(self, laid: LaidCv, *, new_page: bool) -> None:
        if new_page:
            _number_from_one(self._document.add_section(WD_SECTION.NEW_PAGE))
        left, right = self._columns((_TOP_LEFT_SHARE, 1 - _TOP_LEFT_SHARE))
        self._fill(left, laid.top_left)
        self._fill(right, laid.top_right)
        for number, line in enumerate(laid.title):
            put = self._put(self._document.add_paragraph(), line, _TITLE_SIZE, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(0 if number else 8)
        self._gap(6)
        self._beside(laid)
        self._gap(4)
        for number, block in enumerate(laid.blocks, start=1):
            self._block(self._document, block, last=number == len(laid.blocks))
        self._end(laid)

    def _put(
        self,
        paragraph: WordParagraph,
        line: Line,
        size: float,
        *,
        align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
        bold: bool = False,
        italic: bool = False,
    ) -> WordParagraph:
        if align is not WD_ALIGN_PARAGRAPH.LEFT:
            paragraph.alignment = align
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(round(size * _LEADING, 1))
        for run in line:
            put = paragraph.add_run(run.text)
            put.font.size = Pt(size)
            if run.bold or bold:
                put.bold = True
            if italic:
                put.italic = True
        return paragraph

    def _gap(self, points: int) -> None:
        paragraph = self._put(self._document.add_paragraph(), (), points)
        paragraph.paragraph_format.line_spacing = Pt(points)

    def _columns(self, shares: Sequence[float]) -> list[Any]:
        """Cells side by side, without lines."""
        table = self._document.add_table(rows=1, cols=len(shares))
        table.autofit = False
        fix_widths(table, [share * self._width for share in shares])
        pad(table, 0)
        return list(table.rows[0].cells)

    def _fill(self, box: Any, lines: Lines) -> None:
        for number, line in enumerate(lines):
            self._put(box.add_paragraph() if number else box.paragraphs[0], line, BODY_SIZE)

    def _beside(self, laid: LaidCv) -> None:
        share = (PHOTO[0] + BESIDE_PHOTO) / self._width
        left, right = self._columns((share, 1 - share))
        self._photo(left, laid)
        for number, block in enumerate(laid.beside):
            self._block(right, block, first=number == 0)

    def _photo(self, box: Any, laid: LaidCv) -> None:
        """A framed cell of 4 × 6 cm within the cell: the picture as large as fits, or the words."""
        table = box.add_table(rows=1, cols=1)
        table.autofit = False
        table.style = self._document.styles["Table Grid"]
        fix_widths(table, [PHOTO[0]])
        pad(table, 0)
        row = table.rows[0]
        row.height_rule, row.height = WD_ROW_HEIGHT_RULE.EXACTLY, Mm(PHOTO[1])
        row.cells[0].vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        first = row.cells[0].paragraphs[0]
        self._put(first, (), _TABLE_SIZE, align=_CENTRE)
        photo = laid.photo
        if photo is None:
            self._put_words(first, laid.photo_words)
        else:
            scale = min(PHOTO[0] / photo.width, PHOTO[1] / photo.height) * 0.985  # the frame has a width of its own
            size = {"width": Mm(photo.width * scale), "height": Mm(photo.height * scale)}
            first.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
            inline = first.add_run().add_picture(BytesIO(photo.jpeg), **size)._inline  # noqa: SLF001  # as below
            for side in ("distT", "distB", "distL", "distR"):  # else LibreOffice keeps an eighth of an inch around it
                inline.set(side, "0")
        # The empty paragraph that a cell begins with stands above the table; one must stand below it.
        box._tc.remove(box.paragraphs[0]._p)  # noqa: SLF001  # python-docx has no call to take a paragraph out
        self._put(box.paragraphs[0] if box.paragraphs else box.add_paragraph(), (), 4)

    def _put_words(self, paragraph: WordParagraph, words: str) -> None:
        run = paragraph.add_run(words)
        run.font.size = Pt(_TABLE_SIZE)

    def _block(self, into: Any, block: LaidCvBlock, *, first: bool = False, last: bool = False) -> None:
        if isinstance(block, LaidTable):
            self._table(block)
            return
        paragraph = into.paragraphs[0] if first else into.add_paragraph()
        if isinstance(block, CvRow):
            self._row(paragraph, block)
        else:
            self._put(paragraph, block.runs, BODY_SIZE)
        is_part = not isinstance(block, CvRow) and block.kind is CvKind.PART
        shape = paragraph.paragraph_format
        shape.keep_with_next = is_part or last
        if is_part:
            shape.space_before = Pt(6)

    def _row(self, paragraph: WordParagraph, row: CvRow) -> None:
        """Fields on one line: each but the first after a tab that stands where it begins."""
        line: list[Run] = []
        for at, runs in row.cells:
            if at:
                paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(at))
                line.append(Run("\t"))
            line.extend(runs)
        self._put(paragraph, tuple(line), BODY_SIZE)

    def _table(self, laid: LaidTable) -> None:
        table = self._document.add_table(rows=1 + len(laid.rows), cols=len(laid.headings))
        table.style, table.autofit = "Table Grid", False
        pad(table, 1)
        fix_widths(table, [share * self._width for share in laid.shares])
        keep_whole(table)
        head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no call for a repeated heading
        head.append(OxmlElement("w:tblHeader"))
        for box, words in zip(table.rows[0].cells, laid.headings, strict=True):
            self._put(box.paragraphs[0], (Run(words),), _TABLE_SIZE, align=_CENTRE, bold=True)
            box.paragraphs[0].paragraph_format.keep_with_next = True
        for row, texts in zip(table.rows[1:], laid.rows, strict=True):
            if not any(texts):
                row.height_rule, row.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Pt(_BLANK_ROW)
            for box, line in zip(row.cells, texts, strict=True):
                self._put(box.paragraphs[0], line, _TABLE_SIZE)
        self._gap(6)

    def _end(self, laid: LaidCv) -> None:
        self._gap(8)
        left, right = self._columns((0.45, 0.55))
        self._sign(left, (), laid.declarant)
        self._sign(right, laid.place_date, laid.confirmation)
        _keep_row_whole(left)

    def _sign(self, box: Any, above: Line, lines: Lines) -> None:
        self._put(box.paragraphs[0], above, _TABLE_SIZE, align=_CENTRE, italic=True)
        for number, line in enumerate(lines):
            put = self._put(
                box.add_paragraph(),
                line,
                _TABLE_SIZE if number else BODY_SIZE,
                align=_CENTRE,
                bold=number == 0,
                italic=number > 0,
            )
            put.paragraph_format.space_after = Pt(_SIGNING_LINES if number == len(lines) - 1 else 0)


def _number_from_one(section: Any) -> None:
    """Pages of a section are numbered by themselves; none stands on the first, as in the section before."""
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    margins = section._sectPr.find(qn("w:pgMar"))  # noqa: SLF001  # no call of its own; the order of parts is fixed
    margins.addnext(start)


def _keep_row_whole(box: Any) -> None:
    row = box._tc.getparent()  # noqa: SLF001  # no call of its own
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
