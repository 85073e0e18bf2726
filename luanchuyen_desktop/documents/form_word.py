"""Text forms as Word files, for offices that edit them further: the same laid texts as in the PDF, the same order.

Boxes side by side (the head, the signatures) are tables without lines. Sizes, margins and looks are those of the frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.fonts import MEASURE
from luanchuyen_desktop.documents.form_pdf import FormSetter, Spacing
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
from luanchuyen_desktop.documents.page import Sheet
from luanchuyen_desktop.documents.typeset import Run
from luanchuyen_desktop.documents.word_parts import LEAST, rule, shrink
from luanchuyen_desktop.documents.word_plan import (
    GUTTER,
    LEFT_SHARE,
    SIGNING_SPACE,
    HeadPlan,
    below_issuer,
    head_plan,
    line_height,
    mark_height,
    recipients_beside,
)

FONT: Final = "Times New Roman"
_LANGUAGE: Final = "vi-VN"
_PAGE: Final = (210, 297)  # millimetres
_TABLE_LEADING: Final = 1.2  # of the size
_IN_MM: Final = 72 / 25.4  # points
_UNDER_SUBJECT: Final = 16  # points for the dashes under the subject
_UNDER_RULE: Final = 5  # points under the rule that may stand there
_BELOW_SUBJECT: Final = 12
_LOOSE: Final = {Kind.AUTHORITY: 8, Kind.ADDRESSEE: 6}  # points more after the last of them
_WITH_SIGNATURE: Final = 2  # paragraphs that stay with it
_TWENTIETHS: Final = 20 * 72 / 25.4  # of a point in a millimetre
_MADE: Final = datetime(2000, 1, 1)  # the same texts make the same file
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT


def render_word(texts: Iterable[LaidText], frame: Frame, *, title: str, author: str) -> bytes:
    """One .docx with each text from a new page on. Same texts, same bytes."""
    document = Document()
    _set_up(document, frame, title, author)
    setter = FormSetter(frame, Sheet.portrait(frame.margins), MEASURE)
    body = document.element.body
    written: list[Any] = []
    for number, text in enumerate(texts):
        if number:
            _begin_section(document)
        _Writer(document, frame, setter.spacing(text)).write(text)
        # A long body is searched from its beginning for each paragraph that is added: what is done is put aside.
        written += body[:-1]
        del body[:-1]
    body[:0] = written
    out = BytesIO()
    document.save(out)
    return _without_times(out.getvalue())


def _set_up(document: Any, frame: Frame, title: str, author: str) -> None:
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
    section.page_width, section.page_height = Mm(_PAGE[0]), Mm(_PAGE[1])
    section.top_margin, section.bottom_margin = Mm(frame.top), Mm(frame.bottom)
    section.left_margin, section.right_margin = Mm(frame.left), Mm(frame.right)
    section.header_distance = Mm(frame.page_number_from_edge)
    section.different_first_page_header_footer = True
    _put_page_number(section.header.paragraphs[0], frame)


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


def _begin_section(document: Any) -> None:
    """A new page, numbered from 1 again; its first page shows no number."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = True
    start = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001  # python-docx has no call for it
    if start is None:
        start = OxmlElement("w:pgNumType")
        section._sectPr.find(qn("w:pgMar")).addnext(start)  # noqa: SLF001  # the order of the parts is fixed
    start.set(qn("w:start"), "1")
    shrink(WordParagraph(document.element.body[-2], document))  # the one that ends the section before


class _Writer:
    """Writes one text at the end of the document."""

    def __init__(self, document: Any, frame: Frame, spacing: Spacing) -> None:
        self._document, self._frame, self._spacing = document, frame, spacing
        self._width = _PAGE[0] - frame.left - frame.right

    def write(self, text: LaidText) -> None:
        self._head(text.head)
        around = zip(text.blocks, (None, *text.blocks), (*text.blocks[1:], None), strict=False)
        tail = len(text.blocks) - _WITH_SIGNATURE
        for number, (block, before, after) in enumerate(around):
            if isinstance(block, LaidTable):
                self._table(block)
            else:
                self._block(block, _kind_of(before), _kind_of(after), last=number >= tail)
        self._end(text.end)

    def _gap(self, height: float) -> WordParagraph:
        """An empty paragraph that stays with what comes next."""
        paragraph: WordParagraph = self._document.add_paragraph()
        shrink(paragraph, height)
        paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _put(
        self,
        paragraph: WordParagraph,
        line: Line,
        size: float,
        *,
        align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
        leading: float | None = None,
        after: float = 0,
        **look: bool,
    ) -> WordParagraph:
        """The text of a paragraph. ``leading``: points from line to line; ``look``: bold, italic, underline of it."""
        paragraph.alignment = align
        shape = paragraph.paragraph_format
        shape.space_before, shape.space_after = Pt(0), Pt(after)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(leading or line_height(size))
        for run in line:
            put = paragraph.add_run(run.text)
            put.font.size = Pt(size)
            put.bold = run.bold or look.get("bold", False)
            put.italic, put.underline = look.get("italic", False), look.get("underline", False)
        return paragraph

    def _columns(self, *widths: float, within: Any = None) -> list[_Column]:
        """Boxes side by side, so many points wide; ``within`` a cell."""
        table = (within or self._document).add_table(rows=1, cols=len(widths))
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        _fix_widths(table, [width / _IN_MM for width in widths])
        _keep_whole(table)
        _pad(table, 0)
        return [_Column(cell) for cell in table.rows[0].cells]

    def _head(self, head: LaidHead) -> None:
        frame, width = self._frame, self._width * _IN_MM
        plan = head_plan(head, frame, width)
        left, right = self._columns(plan.left, width - plan.left)
        self._stack(left, head.superior, frame.superior_size)
        self._stack(left, head.issuer, frame.issuer_size, bold=True)
        if frame.issuer_mark:
            mark = (Run(frame.issuer_mark),)
            self._put(left.next(), mark, frame.number_size, align=_CENTRE, leading=mark_height(frame))
        elif plan.issuer_rule:
            rule(left.next(), plan.issuer_rule, plan.left, after=below_issuer())
        self._stack(left, head.number, frame.number_size)
        self._stack(left, head.letter_subject, frame.letter_subject_size, italic=bool(frame.issuer_mark))
        for number, line in enumerate(head.marks):
            put = self._put(left.next(), line, frame.number_size, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(8 if number else 10)
            _framed(put)
        self._stack(right, head.title, frame.title_size, bold=True)
        self._stack(right, head.motto, frame.motto_size, bold=True)
        if plan.title_rule:
            rule(right.next(), plan.title_rule, width - plan.left, after=plan.place_down)
        self._stack(right, head.place_date, frame.place_size, italic=True)
        self._named(head, plan)

    def _stack(self, column: _Column, lines: Lines, size: float, **look: bool) -> None:
        for line in lines:
            self._put(column.next(), line, size, align=_CENTRE, **look)

    def _named(self, head: LaidHead, plan: HeadPlan) -> None:
        """The kind of paper and what it is about."""
        frame = self._frame
        self._gap(20)
        kinds = [(line, frame.type_size, frame.type_size + 4) for line in head.kind]
        kinds += [(line, frame.subject_size, line_height(frame.subject_size)) for line in head.subject]
        for line, size, leading in kinds:
            put = self._put(self._document.add_paragraph(), line, size, align=_CENTRE, leading=leading, bold=True)
            put.paragraph_format.keep_with_next = True
        if not head.kind:
            return
        under: WordParagraph = self._document.add_paragraph()
        if frame.subject_mark:
            mark = (Run(frame.subject_mark),)
            self._put(under, mark, frame.subject_size, align=_CENTRE, leading=_UNDER_SUBJECT, after=_BELOW_SUBJECT)
        else:
            rule(under, plan.subject_rule, self._width * _IN_MM, after=_BELOW_SUBJECT + _UNDER_RULE)
        under.paragraph_format.keep_with_next = True

    def _block(self, block: Paragraph, before: Kind | None, after: Kind | None, *, last: bool) -> None:
        frame, kind = self._frame, block.kind
        size = frame.body_size
        addressed = kind is Kind.ADDRESSEE
        centred = kind is Kind.AUTHORITY or (addressed and Kind.ADDRESSEE not in {before, after})
        loose = kind in {Kind.AUTHORITY, Kind.ADDRESSEE} and after is not kind
        put = self._put(
            self._document.add_paragraph(),
            block.runs,
            size,
            align=_CENTRE if centred else _LEFT if kind is Kind.FILL else WD_ALIGN_PARAGRAPH.JUSTIFY,
            leading=size + 6 if kind is Kind.AUTHORITY else round(line_height(size) * self._spacing.leading, 1),
            after=(0 if kind is Kind.AUTHORITY else self._spacing.after) + (_LOOSE[kind] if loose else 0),
            bold=kind in {Kind.AUTHORITY, Kind.PART, Kind.HEADED},
            italic=kind is Kind.GROUND and frame.grounds_italic,
        )
        if not centred and kind is not Kind.FILL:
            put.paragraph_format.first_line_indent = Mm(frame.first_line * (3 if addressed else 1))
        if kind is Kind.AUTHORITY and before is Kind.GROUND:
            put.paragraph_format.space_before = Pt(6)
        # What is last goes with the signature.
        put.paragraph_format.keep_with_next = last or kind in {Kind.PART, Kind.HEADED, Kind.AUTHORITY}

    def _table(self, laid: LaidTable) -> None:
        table = self._document.add_table(rows=1 + len(laid.rows), cols=len(laid.headings))
        table.style, table.autofit = "Table Grid", False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER  # else its lines stand out of the text by the padding
        _keep_whole(table)
        _pad(table, 1, above=1)
        _fix_widths(table, [share * self._width for share in laid.shares])
        size = self._frame.table_size
        leading = round(size * _TABLE_LEADING, 1)
        header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no call for a repeated heading
        header.append(OxmlElement("w:tblHeader"))
        for cell, words in zip(table.rows[0].cells, laid.headings, strict=True):
            self._put(cell.paragraphs[0], (Run(words),), size, align=_CENTRE, leading=leading, bold=True)
        for row, texts in zip(table.rows[1:], laid.rows, strict=True):
            for cell, line in zip(row.cells, texts, strict=True):
                self._put(cell.paragraphs[0], line, size, leading=leading)
        shrink(self._document.add_paragraph(), 6)

    def _end(self, end: LaidEnd) -> None:
        frame, width = self._frame, self._width * _IN_MM
        self._gap(10)
        # One row holds three signers together: Word breaks between tables, whatever their paragraphs say.
        whole = self._columns(width)[0] if end.below else None
        shares = width * LEFT_SHARE, width * (1 - LEFT_SHARE)
        left, right = self._columns(*shares, within=whole.cell if whole else None)
        loud = frame.recipients_head_bold
        beside = recipients_beside(end, frame, width)
        for number, line in enumerate(end.recipients[:beside]):
            if number:
                put = self._put(left.next(), line, frame.recipients_size)
            else:
                size = frame.recipients_head_size
                put = self._put(left.next(), line, size, bold=loud, italic=loud, underline=not loud)
            put.paragraph_format.right_indent = Pt(GUTTER)
        self._sign(left, end.left)
        self._sign(right, end.right)
        if whole:
            for paragraph, height in zip(whole.all, (LEAST, 16), strict=True):  # above and below the inner table
                shrink(paragraph, height)
            whole.begun = True
            self._sign(whole, end.below)
        for line in end.recipients[beside:]:
            put = self._put(self._document.add_paragraph(), line, frame.recipients_size)
            put.paragraph_format.right_indent = Pt(shares[1] + GUTTER)
        shrink(self._document.add_paragraph())

    def _sign(self, column: _Column, box: SignatureBox) -> None:
        frame = self._frame
        if not box:
            return
        begun = len(column.all) if column.begun else 0
        self._stack(column, box.authority, frame.authority_size, bold=True)
        self._stack(column, box.post, frame.post_size, bold=frame.post_bold)
        for number, line in enumerate(box.name):
            put = self._put(column.next(), line, frame.name_size, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(0 if number else SIGNING_SPACE)
        for paragraph in column.all[begun:]:
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(GUTTER)


class _Column:
    """A cell that is filled paragraph by paragraph; it has an empty one from the beginning."""

    def __init__(self, cell: Any) -> None:
        self.cell = cell
        self.begun = False

    def next(self) -> WordParagraph:
        paragraph: WordParagraph = self.cell.add_paragraph() if self.begun else self.cell.paragraphs[0]
        self.begun = True
        return paragraph

    @property
    def all(self) -> list[WordParagraph]:
        return list(self.cell.paragraphs)

    @property
    def last(self) -> WordParagraph:
        paragraph: WordParagraph = self.cell.paragraphs[-1]
        return paragraph


def _fix_widths(table: Any, widths: Sequence[float]) -> None:
    """In millimetres; Word takes the cells' own, LibreOffice the columns'."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _keep_whole(table: Any) -> None:
    """No row is broken over two pages."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  # no call of its own


def _pad(table: Any, beside: float, above: float = 0) -> None:
    """The distance of texts from the edges of the cells, in millimetres."""
    margins = OxmlElement("w:tblCellMar")
    for side, millimetres in (("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(round(millimetres * _TWENTIETHS)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001  # no call of its own; the order of the parts is fixed
    look.addprevious(margins)


def _kind_of(block: Paragraph | LaidTable | None) -> Kind | None:
    return block.kind if isinstance(block, Paragraph) else None


def _framed(paragraph: WordParagraph) -> None:
    """A box around the words."""
    for run in paragraph.runs:
        border = OxmlElement("w:bdr")
        for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "4")):
            border.set(qn(name), value)
        run._element.get_or_add_rPr().append(border)  # noqa: SLF001  # python-docx has no call for borders


def _without_times(package: bytes) -> bytes:
    """The parts of the file with one and the same time stamp."""
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(ZipInfo(info.filename), source.read(info), ZIP_DEFLATED)
    return out.getvalue()
