"""Text forms as Word files, for offices that edit them further: the same laid texts as in the PDF, the same order.

Boxes side by side (the head, the signatures) are tables without lines. Sizes, margins and looks are those of the frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final, Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.frames import Frame
from luanchuyen_desktop.documents.laid_text import (
    Kind,
    LaidEnd,
    LaidHead,
    LaidTable,
    LaidText,
    Line,
    Lines,
    Paragraph,
    SignatureBox,
)
from luanchuyen_desktop.documents.typeset import Run

FONT: Final = "Times New Roman"
_LANGUAGE: Final = "vi-VN"
_PAGE: Final = (210, 297)  # millimetres
_LEFT_SHARE: Final = 0.45
_NARROW_SHARE: Final = 0.39  # where the title on the right is long, as that of the state
_LONG_TITLE: Final = 25  # letters
_LEADING: Final = 16.2 / 14  # the tightest of the PDF: how many pages there will be is not known here
_AFTER: Final = 4  # points after a paragraph of the text
_SIGNING_LINES: Final = 71  # points kept free for the signature
_TWENTIETHS: Final = 20 * 72 / 25.4  # of a point in a millimetre
_MADE: Final = datetime(2000, 1, 1)  # the same texts make the same file
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER


class WordAttached(Protocol):
    """A paper in the same file that is more than a text, such as an annex with a table on a broad sheet."""

    def add_to_word(self, document: Any, frame: Frame, *, first: bool) -> None:
        """Write it in a section of its own. ``first``: nothing stands in the file yet."""


def render_word(texts: Iterable[LaidText | WordAttached], frame: Frame, *, title: str, author: str) -> bytes:
    """One .docx with each text from a new page on. Same texts, same bytes."""
    document = Document()
    set_up(document, frame, title, author)
    attached = False
    for number, text in enumerate(texts):
        if isinstance(text, LaidText):
            if attached:
                _upright(document, frame)
            WordWriter(document, frame).write(text, new_page=number > 0 and not attached)
        else:
            text.add_to_word(document, frame, first=number == 0)
        attached = not isinstance(text, LaidText)
    out = BytesIO()
    document.save(out)
    return without_times(out.getvalue())


def set_up(document: Any, frame: Frame, title: str, author: str) -> None:
    """Facts of the document, its font and language, the margins and page numbers of the frame."""
    facts = document.core_properties
    facts.title, facts.author, facts.language, facts.comments = title, author, _LANGUAGE, ""
    facts.created = facts.modified = _MADE
    facts.last_modified_by = author
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(frame.body_size)
    faces = style.element.rPr.rFonts
    for script in ("w:eastAsia", "w:hAnsi", "w:cs"):
        faces.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    style.element.rPr.append(language)
    section = document.sections[0]
    set_page(section, frame, _PAGE, frame.margins)
    section.different_first_page_header_footer = True
    _put_page_number(section.header.paragraphs[0], frame)


def set_page(section: Any, frame: Frame, page: tuple[float, float], margins: Margins) -> None:
    """Paper and margins, in millimetres."""
    section.page_width, section.page_height = Mm(page[0]), Mm(page[1])
    section.orientation = WD_ORIENT.LANDSCAPE if page[0] > page[1] else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = Mm(frame.page_number_from_edge)


def _upright(document: Any, frame: Frame) -> None:
    """Pages as those of a text from here on."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_page(section, frame, _PAGE, frame.margins)
    restart_page_numbers(section)


def restart_page_numbers(section: Any) -> None:
    """From 1 in this section."""
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.append(start)  # noqa: SLF001  # python-docx has no call of its own for it


def _put_page_number(paragraph: WordParagraph, frame: Frame) -> None:
    paragraph.alignment = _CENTRE
    run = paragraph.add_run()
    run.font.size = Pt(frame.page_number_size)
    for kind in ("begin", None, "end"):
        if kind is None:
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
        else:
            code = OxmlElement("w:fldChar")
            code.set(qn("w:fldCharType"), kind)
        run._element.append(code)  # noqa: SLF001  # python-docx has no call of its own for fields


class WordWriter:
    """Writes one text at the end of the document. ``width``: of the lines, in millimetres."""

    def __init__(self, document: Any, frame: Frame, width: float | None = None) -> None:
        self._document, self._frame = document, frame
        self._width = width if width is not None else _PAGE[0] - frame.left - frame.right

    def write(self, text: LaidText, *, new_page: bool) -> None:
        """The whole text."""
        if new_page:
            self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        self.boxes(text.head)
        self._named(text.head)
        for number, block in enumerate(text.blocks, start=1):
            if isinstance(block, LaidTable):
                self._table(block)
            else:
                self._block(block, last=number == len(text.blocks))
        self.end(text.end)

    def put(
        self,
        paragraph: WordParagraph,
        line: Line,
        size: float,
        *,
        align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
        after: float = 0,
        **look: bool,
    ) -> WordParagraph:
        """The text of a paragraph. ``look``: bold, italic, underline of all of it."""
        paragraph.alignment = align
        shape = paragraph.paragraph_format
        shape.space_before, shape.space_after = Pt(0), Pt(after)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(round(size * _LEADING, 1))
        for run in line:
            put = paragraph.add_run(run.text)
            put.font.size = Pt(size)
            put.bold = run.bold or look.get("bold", False)
            put.italic, put.underline = look.get("italic", False), look.get("underline", False)
        return paragraph

    def _columns(self, count: int, shares: Sequence[float]) -> list[_Column]:
        """Boxes side by side."""
        table = self._document.add_table(rows=1, cols=count)
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        fix_widths(table, [share * self._width for share in shares])
        keep_whole(table)
        pad(table, 0)
        return [_Column(cell) for cell in table.rows[0].cells]

    def boxes(self, head: LaidHead) -> None:
        """The boxes of the head, without the name of the paper."""
        frame = self._frame
        longest = max((len(run.text) for line in head.title for run in line), default=0)
        share = _NARROW_SHARE if longest > _LONG_TITLE else _LEFT_SHARE
        left, right = self._columns(2, (share, 1 - share))
        boxes: tuple[tuple[_Column, Lines, float, dict[str, bool]], ...] = (
            (left, head.superior, frame.superior_size, {}),
            (left, head.issuer, frame.issuer_size, {"bold": True}),
            (left, _marked(frame.issuer_mark), frame.number_size, {}),
            (left, head.number, frame.number_size, {}),
            (left, head.letter_subject, frame.letter_subject_size, {"italic": bool(frame.issuer_mark)}),
            (right, head.title, frame.title_size, {"bold": True}),
            (right, head.motto, frame.motto_size, {"bold": True}),
        )
        for column, lines, size, look in boxes:
            for line in lines:
                self.put(column.next(), line, size, align=_CENTRE, **look)
                if lines is (head.motto or head.title):
                    _underlined_box(column.last)
        for line in head.place_date:
            place = self.put(right.next(), line, frame.place_size, align=_CENTRE, italic=True)
            place.paragraph_format.space_before = Pt(frame.place_size * 0.6)
        for line in head.marks:
            self.put(left.next(), line, frame.number_size, align=_CENTRE, bold=True)
            _framed(left.last)

    def _named(self, head: LaidHead) -> None:
        """The kind of paper and what it is about."""
        frame = self._frame
        kinds = [(line, frame.type_size) for line in head.kind] + [(line, frame.subject_size) for line in head.subject]
        for number, (line, size) in enumerate(kinds):
            put = self.put(self._document.add_paragraph(), line, size, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(14 if number == 0 else 0)
            put.paragraph_format.keep_with_next = True
        if kinds:
            mark = frame.subject_mark or "_______"
            self.put(self._document.add_paragraph(), (Run(mark),), frame.subject_size, align=_CENTRE, after=_AFTER)

    def _block(self, block: Paragraph, *, last: bool) -> None:
        frame = self._frame
        centred = block.kind in {Kind.AUTHORITY, Kind.ADDRESSEE, Kind.CAPTION}
        small = block.kind is Kind.NOTE
        put = self.put(
            self._document.add_paragraph(),
            block.runs,
            frame.table_size if small else frame.body_size,
            align=_CENTRE if centred else WD_ALIGN_PARAGRAPH.JUSTIFY,
            after=_AFTER,
            bold=block.kind in {Kind.AUTHORITY, Kind.PART, Kind.HEADED, Kind.CAPTION},
            italic=small or (block.kind is Kind.GROUND and frame.grounds_italic),
        )
        if not centred and block.kind not in {Kind.FILL, Kind.NOTE}:
            put.paragraph_format.first_line_indent = Mm(frame.first_line)
        if block.kind is Kind.ADDRESSEE:
            put.paragraph_format.space_before = Pt(_AFTER * 2)
        # What is last goes with the signature.
        put.paragraph_format.keep_with_next = last or block.kind in {
            Kind.PART,
            Kind.HEADED,
            Kind.AUTHORITY,
            Kind.CAPTION,
        }

    def _table(self, laid: LaidTable) -> None:
        table = self._document.add_table(rows=1 + len(laid.rows), cols=len(laid.headings))
        table.style, table.autofit = "Table Grid", False
        keep_whole(table)
        pad(table, 1)
        fix_widths(table, [share * self._width for share in laid.shares])
        size = self._frame.table_size
        header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no call for a repeated heading
        header.append(OxmlElement("w:tblHeader"))
        for cell, words in zip(table.rows[0].cells, laid.headings, strict=True):
            self.put(cell.paragraphs[0], (Run(words),), size, align=_CENTRE, bold=True)
        for number, (row, texts) in enumerate(zip(table.rows[1:], laid.rows, strict=True)):
            cells = list(row.cells)
            if number in laid.wide:
                cells, texts = [cells[0].merge(cells[-1])], texts[:1]  # noqa: PLW2901  # the others are no more
            for at, (cell, line) in enumerate(zip(cells, texts, strict=True)):
                align = _CENTRE if at in laid.centred else WD_ALIGN_PARAGRAPH.LEFT
                put = self.put(cell.paragraphs[0], line, size, align=align)
                put.paragraph_format.keep_with_next = laid.whole and number < len(laid.rows) - 1
        self.put(self._document.add_paragraph(), (), 6)

    def end(self, end: LaidEnd) -> None:
        """Recipients and signatures."""
        frame = self._frame
        self.put(self._document.add_paragraph(), (), 6).paragraph_format.keep_with_next = True
        left, right = self._columns(2, (_LEFT_SHARE, 1 - _LEFT_SHARE))
        loud = frame.recipients_head_bold
        for number, line in enumerate(end.recipients):
            if number:
                self.put(left.next(), line, frame.recipients_size)
            else:
                size = frame.recipients_head_size
                self.put(left.next(), line, size, bold=loud, italic=loud, underline=not loud)
        self._sign(left, end.left)
        self._sign(right, end.right)
        if end.below:
            # The table above goes with it.
            for paragraph in (*left.all, *right.all, self.put(self._document.add_paragraph(), (), 6)):
                paragraph.paragraph_format.keep_with_next = True
            (below,) = self._columns(1, (1.0,))
            self._sign(below, end.below)

    def _sign(self, column: _Column, box: SignatureBox) -> None:
        frame = self._frame
        if not box:
            return
        for line in box.authority:
            self.put(column.next(), line, frame.authority_size, align=_CENTRE, bold=True)
        for line in box.post:
            self.put(column.next(), line, frame.post_size, align=_CENTRE, bold=frame.post_bold)
        for number, line in enumerate(box.name):
            put = self.put(column.next(), line, frame.name_size, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(0 if number else _SIGNING_LINES)


class _Column:
    """A cell that is filled paragraph by paragraph; it has an empty one from the beginning."""

    def __init__(self, cell: Any) -> None:
        self._cell = cell
        self._begun = False

    def next(self) -> WordParagraph:
        paragraph: WordParagraph = self._cell.add_paragraph() if self._begun else self._cell.paragraphs[0]
        self._begun = True
        return paragraph

    @property
    def all(self) -> list[WordParagraph]:
        return list(self._cell.paragraphs)

    @property
    def last(self) -> WordParagraph:
        paragraph: WordParagraph = self._cell.paragraphs[-1]
        return paragraph


def _marked(mark: str) -> Lines:
    return ((Run(mark),),) if mark else ()


def fix_widths(table: Any, widths: Sequence[float]) -> None:
    """In millimetres; Word takes the cells' own, LibreOffice the columns'."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def keep_whole(table: Any) -> None:
    """No row is broken over two pages."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  # no call of its own


def pad(table: Any, millimetres: float) -> None:
    """The distance of texts from the left and right edges of the cells."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(round(millimetres * _TWENTIETHS)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001  # no call of its own; the order of the parts is fixed
    look.addprevious(margins)


def _underlined_box(paragraph: WordParagraph) -> None:
    """A line under the words, as long as they are: underlining is what Word has for it."""
    for run in paragraph.runs:
        run.underline = True


def _framed(paragraph: WordParagraph) -> None:
    """A box around the words."""
    for run in paragraph.runs:
        border = OxmlElement("w:bdr")
        for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "4")):
            border.set(qn(name), value)
        run._element.get_or_add_rPr().append(border)  # noqa: SLF001  # python-docx has no call for borders


def without_times(package: bytes) -> bytes:
    """The parts of the file with one and the same time stamp."""
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(ZipInfo(info.filename), source.read(info), ZIP_DEFLATED)
    return out.getvalue()
