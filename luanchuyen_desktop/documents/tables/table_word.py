"""Papers with a table as sections of a Word file: the paper's size and margins, the same head, rows and signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt

from luanchuyen_desktop.documents.forms.form_word import WordWriter
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import Line, Paragraph, text_of
from luanchuyen_desktop.documents.forms.word_file import add_section, fix_widths, keep_whole, pad, set_page
from luanchuyen_desktop.documents.pdf.typeset import Run
from luanchuyen_desktop.documents.tables.table_contents import INDEX_HEADING, Look, TableContent, TableRow
from luanchuyen_desktop.documents.text import clean, number

if TYPE_CHECKING:
    from luanchuyen_desktop.documents.tables.table_pdf import TablePart
    from luanchuyen_desktop.documents.tables.table_setting import TableSetter

_POINTS_IN_MM: Final = 72 / 25.4
_PADDING: Final = 1.0  # millimetres
_NOTE_LARGER: Final = 1.5
_KEPT_ROWS: Final = 2  # with the signature
_ABOVE_NAME: Final = 12  # points between the head and the name of the list
_ALIGNS: Final = {
    Look.PLAIN: WD_ALIGN_PARAGRAPH.LEFT,
    Look.BOLD: WD_ALIGN_PARAGRAPH.LEFT,
    Look.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Look.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER


def write_table(document: Any, part: TablePart, frame: Frame, setter: TableSetter, *, first: bool) -> None:
    """Write the paper in a section of its own. ``setter``: knows the widths and letters that it has as PDF."""
    section = document.sections[0] if first else add_section(document)
    set_page(section, frame, part.sheet.size.millimetres, part.sheet.margins)
    writer = WordWriter(document, frame, width=part.sheet.width)
    text = part.text
    if part.headed:
        writer.boxes(text.head)
    _name(document, writer, part, frame)
    closing = len(text.blocks) - text.closing
    note = setter.letters.size + _NOTE_LARGER
    for block in text.blocks[:closing]:
        if isinstance(block, Paragraph):
            writer.put(document.add_paragraph(), block.runs, note, after=3)
    if part.content.unit is not None:
        unit = (Run(f"Đơn vị tính: {part.content.unit}"),)
        writer.put(document.add_paragraph(), unit, note, align=WD_ALIGN_PARAGRAPH.RIGHT, after=3, italic=False)
    ended = bool(text.end.right or text.end.left or text.end.recipients)
    table = _Table(document, writer, part.content, setter)
    table.write()
    if ended:
        table.keep_with_next()
    for block in text.blocks[closing:]:
        if isinstance(block, Paragraph):
            put = writer.put(document.add_paragraph(), block.runs, note, italic=True)
            put.paragraph_format.space_before, put.paragraph_format.keep_with_next = Pt(4), ended
    if ended:
        writer.end(text.end)


def _name(document: Any, writer: WordWriter, part: TablePart, frame: Frame) -> None:
    for at, line in enumerate(part.text.head.kind):
        put = writer.put(document.add_paragraph(), line, frame.subject_size + 1, align=_CENTRE, bold=True)
        put.paragraph_format.space_before = Pt(0 if at or not part.headed else _ABOVE_NAME)
    for line in part.text.head.subject:
        remark = _in_brackets(line)
        size = frame.subject_size - remark
        writer.put(
            document.add_paragraph(), line, size, align=_CENTRE, bold=not remark, italic=remark, after=4 * remark
        )


def _in_brackets(line: Line) -> bool:
    words = text_of(line).strip()
    return words.startswith("(") and words.endswith(")")


class _Table:
    """Writes the ruled table."""

    def __init__(self, document: Any, writer: WordWriter, content: TableContent, setter: TableSetter) -> None:
        self._writer, self._content, self._setter = writer, content, setter
        self._letters, widths = setter.letters.size, setter.widths
        self._grouped = any(column.group for column in content.columns)
        self._heads = 2 if self._grouped else 1
        rows = self._heads + len(content.rows)
        self._table = document.add_table(rows=rows, cols=len(widths))
        self._table.style, self._table.autofit = "Table Grid", False
        fix_widths(self._table, [width / _POINTS_IN_MM for width in widths])

    def write(self) -> None:
        keep_whole(self._table)
        pad(self._table, _PADDING)
        self._headings()
        index = 0
        for at, row in enumerate(self._content.rows):
            index += row.numbered
            self._row(self._table.rows[self._heads + at].cells, number(index) if row.numbered else "", row)

    def keep_with_next(self) -> None:
        """The last rows go with the signature."""
        for row in self._table.rows[max(self._heads, len(self._table.rows) - _KEPT_ROWS) :]:
            for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
                paragraph.paragraph_format.keep_with_next = True

    def _headings(self) -> None:
        rows = [row.cells for row in self._table.rows[: self._heads]]
        texts = [INDEX_HEADING, *(column.heading for column in self._content.columns)]
        for at, text in enumerate(texts):
            grouped = at > 0 and bool(self._content.columns[at - 1].group)
            cell = rows[-1][at] if grouped or not self._grouped else rows[0][at].merge(rows[1][at])
            self._heading(cell, text)
        for text, at, count in self._content.groups():
            if text:
                cells = rows[0]
                self._heading(cells[at + 1].merge(cells[at + count]), text)
        for row in self._table.rows[: self._heads]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # no call for a repeated heading

    def _heading(self, cell: Any, text: str) -> None:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for empty in cell.paragraphs[1:]:  # of the cells that were merged into it
            empty._p.getparent().remove(empty._p)  # noqa: SLF001  # no call of its own
        self._writer.put(cell.paragraphs[0], (Run(clean(text)),), self._letters, align=_CENTRE, bold=True)

    def _row(self, cells: Sequence[Any], label: str, row: TableRow) -> None:
        heavy = not row.numbered
        self._writer.put(cells[0].paragraphs[0], (Run(label),), self._letters, align=_CENTRE, bold=heavy)
        for cell, column, texts in zip(cells[1:], self._content.columns, self._setter.texts(row), strict=True):
            bold = heavy or column.look is Look.BOLD
            for at, text in enumerate(texts):
                paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
                self._writer.put(paragraph, (Run(text),), self._letters, align=_ALIGNS[column.look], bold=bold)
            if not texts:
                self._writer.put(cell.paragraphs[0], (), self._letters)
