"""A Word file and its sections: facts, font, paper and margins, page numbers; and what python-docx has no call for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.word_parts import shrink

FONT: Final = "Times New Roman"
PAGE: Final = (210, 297)
"""Millimetres of an upright sheet."""
_LANGUAGE: Final = "vi-VN"
_TWENTIETHS: Final = 20 * 72 / 25.4  # of a point in a millimetre
_MADE: Final = datetime(2000, 1, 1)  # the same texts make the same file


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
    set_page(section, frame, PAGE, frame.margins)
    section.different_first_page_header_footer = True
    _put_page_number(section.header.paragraphs[0], frame)


def set_page(section: Any, frame: Frame, page: tuple[float, float], margins: Margins) -> None:
    """Paper and margins, in millimetres."""
    section.page_width, section.page_height = Mm(page[0]), Mm(page[1])
    section.orientation = WD_ORIENT.LANDSCAPE if page[0] > page[1] else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = Mm(frame.page_number_from_edge)


def begin_section(document: Any, frame: Frame) -> None:
    """A new upright page, numbered from 1 again; its first page shows no number."""
    section = add_section(document)
    set_page(section, frame, PAGE, frame.margins)
    section.different_first_page_header_footer = True


def add_section(document: Any) -> Any:
    """A new page whose paper and margins may be others, numbered from 1 again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    start = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001  # python-docx has no call for it
    if start is None:
        start = OxmlElement("w:pgNumType")
        section._sectPr.find(qn("w:pgMar")).addnext(start)  # noqa: SLF001  # the order of the parts is fixed
    start.set(qn("w:start"), "1")
    shrink(WordParagraph(document.element.body[-2], document))  # the one that ends the section before
    return section


def _put_page_number(paragraph: WordParagraph, frame: Frame) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
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


def pad(table: Any, beside: float, above: float = 0) -> None:
    """The distance of texts from the edges of the cells, in millimetres."""
    margins = OxmlElement("w:tblCellMar")
    for side, millimetres in (("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(round(millimetres * _TWENTIETHS)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001  # no call of its own; the order of the parts is fixed
    look.addprevious(margins)


def without_times(package: bytes) -> bytes:
    """The parts of the file with one and the same time stamp."""
    out = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(ZipInfo(info.filename), source.read(info), ZIP_DEFLATED)
    return out.getvalue()
