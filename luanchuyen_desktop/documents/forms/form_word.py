"""Text forms as Word files, for offices that edit them further: the same laid texts as in the PDF, the same order.

Boxes side by side (the head, the signatures) are tables without lines. Sizes, margins and looks are those of the frame.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final, Protocol

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.forms.binding import bound
from luanchuyen_desktop.documents.forms.form_pdf import FormSetter, Spacing
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import (
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
from luanchuyen_desktop.documents.forms.word_file import (
    PAGE,
    begin_section,
    fix_widths,
    keep_whole,
    pad,
    set_up,
    without_times,
)
from luanchuyen_desktop.documents.forms.word_parts import LEAST, rule, shrink
from luanchuyen_desktop.documents.forms.word_plan import (
    GUTTER,
    LEFT_SHARE,
    SIGNING_SPACE,
    below_issuer,
    head_plan,
    line_height,
    mark_height,
    recipients_beside,
)
from luanchuyen_desktop.documents.pdf.fonts import MEASURE
from luanchuyen_desktop.documents.pdf.page import Sheet
from luanchuyen_desktop.documents.pdf.typeset import Run

_TABLE_LEADING: Final = 1.2  # of the size
_IN_MM: Final = 72 / 25.4  # points
_UNDER_SUBJECT: Final = 16  # points for the dashes under the subject
_UNDER_RULE: Final = 5  # points under the rule that may stand there
_BELOW_SUBJECT: Final = 12
_LOOSE: Final = {Kind.AUTHORITY: 8, Kind.ADDRESSEE: 6}  # points more after the last of them
_WITH_SIGNATURE: Final = 2  # paragraphs that stay with it
_BOLD: Final = frozenset({Kind.AUTHORITY, Kind.PART, Kind.HEADED, Kind.CAPTION})
_USUAL: Final = Spacing(1.0, 4)
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT


class WordAttached(Protocol):
    """A paper in the same file that is more than a text, such as an annex with a table on a broad sheet."""

    def add_to_word(self, document: Any, frame: Frame, *, first: bool) -> None:
        """Write it in a section of its own. ``first``: nothing stands in the file yet."""


def render_word(texts: Iterable[LaidText | WordAttached], frame: Frame, *, title: str, author: str) -> bytes:
    """One .docx with each text from a new page on. Same texts, same bytes."""
    document = Document()
    set_up(document, frame, title, author)
    setter = FormSetter(frame, Sheet.portrait(frame.margins), MEASURE)
    body = document.element.body
    written: list[Any] = []
    for number, text in enumerate(texts):
        if isinstance(text, LaidText):
            if number:
                begin_section(document, frame)
            WordWriter(document, frame, setter.spacing(text)).write(text)
        else:
            text.add_to_word(document, frame, first=number == 0)
        # A long body is searched from its beginning for each paragraph that is added: what is done is put aside.
        written += body[:-1]
        del body[:-1]
    body[:0] = written
    out = BytesIO()
    document.save(out)
    return without_times(out.getvalue())


class WordWriter:
    """Writes one text at the end of the document. ``width``: of the lines, in millimetres."""

    def __init__(self, document: Any, frame: Frame, spacing: Spacing = _USUAL, width: float | None = None) -> None:
        self._document, self._frame, self._spacing = document, frame, spacing
        self._width = width if width is not None else PAGE[0] - frame.left - frame.right

    def write(self, text: LaidText) -> None:
        """The whole text."""
        self.boxes(text.head)
        self._named(text.head)
        around = zip(text.blocks, (None, *text.blocks), (*text.blocks[1:], None), strict=False)
        tail = len(text.blocks) - _WITH_SIGNATURE
        for number, (block, before, after) in enumerate(around):
            if isinstance(block, LaidTable):
                self._table(block)
            else:
                self._block(block, _kind_of(before), _kind_of(after), last=number >= tail)
        self.end(text.end)

    def _gap(self, height: float) -> WordParagraph:
        """An empty paragraph that stays with what comes next."""
        paragraph: WordParagraph = self._document.add_paragraph()
        shrink(paragraph, height)
        paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def put(
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
        fix_widths(table, [width / _IN_MM for width in widths])
        keep_whole(table)
        pad(table, 0)
        return [_Column(cell) for cell in table.rows[0].cells]

    def boxes(self, head: LaidHead) -> None:
        """The two boxes at the top."""
        frame, width = self._frame, self._width * _IN_MM
        plan = head_plan(head, frame, width)
        left, right = self._columns(plan.left, width - plan.left)
        self._stack(left, head.superior, frame.superior_size)
        self._stack(left, head.issuer, frame.issuer_size, bold=True)
        if frame.issuer_mark:
            mark = (Run(frame.issuer_mark),)
            self.put(left.next(), mark, frame.number_size, align=_CENTRE, leading=mark_height(frame))
        elif plan.issuer_rule:
            rule(left.next(), plan.issuer_rule, plan.left, after=below_issuer())
        self._stack(left, head.number, frame.number_size)
        self._stack(left, head.letter_subject, frame.letter_subject_size, italic=bool(frame.issuer_mark))
        for number, line in enumerate(head.marks):
            put = self.put(left.next(), line, frame.number_size, align=_CENTRE, bold=True)
            put.paragraph_format.space_before = Pt(8 if number else 10)
            _framed(put)
        self._stack(right, head.title, frame.title_size, bold=True)
        self._stack(right, head.motto, frame.motto_size, bold=True)
        if plan.title_rule:
            rule(right.next(), plan.title_rule, width - plan.left, after=plan.place_down)
        self._stack(right, head.place_date, frame.place_size, italic=True)

    def _stack(self, column: _Column, lines: Lines, size: float, **look: bool) -> None:
        for line in lines:
            self.put(column.next(), line, size, align=_CENTRE, **look)

    def _named(self, head: LaidHead) -> None:
        """The kind of paper and what it is about."""
        frame = self._frame
        self._gap(20)
        kinds = [(line, frame.type_size, frame.type_size + 4) for line in head.kind]
        kinds += [(line, frame.subject_size, line_height(frame.subject_size)) for line in head.subject]
        for line, size, leading in kinds:
            put = self.put(self._document.add_paragraph(), line, size, align=_CENTRE, leading=leading, bold=True)
            put.paragraph_format.keep_with_next = True
        if not head.kind:
            return
        under: WordParagraph = self._document.add_paragraph()
        if frame.subject_mark:
            mark = (Run(frame.subject_mark),)
            self.put(under, mark, frame.subject_size, align=_CENTRE, leading=_UNDER_SUBJECT, after=_BELOW_SUBJECT)
        else:
            subject_rule = head_plan(head, frame, self._width * _IN_MM).subject_rule
            rule(under, subject_rule, self._width * _IN_MM, after=_BELOW_SUBJECT + _UNDER_RULE)
        under.paragraph_format.keep_with_next = True

    def _block(self, block: Paragraph, before: Kind | None, after: Kind | None, *, last: bool) -> None:
        frame, kind = self._frame, block.kind
        small = kind is Kind.NOTE
        size = frame.table_size if small else frame.body_size
        addressed = kind is Kind.ADDRESSEE
        centred = kind in {Kind.AUTHORITY, Kind.CAPTION} or (addressed and Kind.ADDRESSEE not in {before, after})
        loose = kind in {Kind.AUTHORITY, Kind.ADDRESSEE} and after is not kind
        put = self.put(
            self._document.add_paragraph(),
            bound(block.runs),
            size,
            align=_CENTRE if centred else _LEFT if kind is Kind.FILL else WD_ALIGN_PARAGRAPH.JUSTIFY,
            leading=size + 6 if kind is Kind.AUTHORITY else round(line_height(size) * self._spacing.leading, 1),
            after=(0 if kind is Kind.AUTHORITY else self._spacing.after) + (_LOOSE[kind] if loose else 0),
            bold=kind in _BOLD,
            italic=small or (kind is Kind.GROUND and frame.grounds_italic),
        )
        if not centred and kind not in {Kind.FILL, Kind.NOTE}:
            put.paragraph_format.first_line_indent = Mm(frame.first_line * (3 if addressed else 1))
        if kind is Kind.AUTHORITY and before is Kind.GROUND:
            put.paragraph_format.space_before = Pt(6)
        put.paragraph_format.keep_with_next = last or kind in _BOLD  # what is last goes with the signature

    def _table(self, laid: LaidTable) -> None:
        table = self._document.add_table(rows=1 + len(laid.rows), cols=len(laid.headings))
        table.style, table.autofit = "Table Grid", False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER  # else its lines stand out of the text by the padding
        keep_whole(table)
        pad(table, 1, above=1)
        fix_widths(table, [share * self._width for share in laid.shares])
        size = self._frame.table_size
        leading = round(size * _TABLE_LEADING, 1)
        header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no call for a repeated heading
        header.append(OxmlElement("w:tblHeader"))
        for cell, words in zip(table.rows[0].cells, laid.headings, strict=True):
            self.put(cell.paragraphs[0], (Run(words),), size, align=_CENTRE, leading=leading, bold=True)
        for number, (row, texts) in enumerate(zip(table.rows[1:], laid.rows, strict=True)):
            cells = list(row.cells)
            if number in laid.wide:
                cells, texts = [cells[0].merge(cells[-1])], texts[:1]  # noqa: PLW2901  # the others are no more
            for at, (cell, line) in enumerate(zip(cells, texts, strict=True)):
                align = _CENTRE if at in laid.centred else _LEFT
                put = self.put(cell.paragraphs[0], line, size, align=align, leading=leading)
                put.paragraph_format.keep_with_next = laid.whole and number < len(laid.rows) - 1
        shrink(self._document.add_paragraph(), 6)

    def end(self, end: LaidEnd) -> None:
        """Recipients and signatures."""
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
                put = self.put(left.next(), line, frame.recipients_size)
            else:
                size = frame.recipients_head_size
                put = self.put(left.next(), line, size, bold=loud, italic=loud, underline=not loud)
            put.paragraph_format.right_indent = Pt(GUTTER)
        self._sign(left, end.left)
        self._sign(right, end.right)
        if whole:
            for paragraph, height in zip(whole.all, (LEAST, 16), strict=True):  # above and below the inner table
                shrink(paragraph, height)
            whole.begun = True
            self._sign(whole, end.below)
        for line in end.recipients[beside:]:
            put = self.put(self._document.add_paragraph(), line, frame.recipients_size)
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
            put = self.put(column.next(), line, frame.name_size, align=_CENTRE, bold=True)
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


def _kind_of(block: Paragraph | LaidTable | None) -> Kind | None:
    return block.kind if isinstance(block, Paragraph) else None


def _framed(paragraph: WordParagraph) -> None:
    """A box around the words."""
    for run in paragraph.runs:
        border = OxmlElement("w:bdr")
        for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "4")):
            border.set(qn(name), value)
        run._element.get_or_add_rPr().append(border)  # noqa: SLF001  # python-docx has no call for borders
