"""Empty paragraphs of a Word file that stand for something: a distance, the end of a section, a rule."""

from __future__ import annotations

from typing import Final

from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from luanchuyen_desktop.documents.forms.word_plan import RULE_HEIGHT

LEAST: Final = 1.0
"""Points, of a paragraph that only ends something."""
_RULE_WEIGHT: Final = 0.75  # points


def shrink(paragraph: WordParagraph, height: float = LEAST) -> None:
    """Make an empty paragraph so many points high."""
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(height)


def rule(paragraph: WordParagraph, width: float, room: float, after: float) -> None:
    """A line in the middle of so much room, as the lower border of an empty paragraph."""
    shrink(paragraph, RULE_HEIGHT - _RULE_WEIGHT)
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Pt(max(0.0, (room - width) / 2))
    shape.space_after = Pt(after)
    borders, border = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("w:val", "single"), ("w:sz", str(round(_RULE_WEIGHT * 8))), ("w:space", "0")):
        border.set(qn(name), value)
    borders.append(border)
    # Borders stand before the distances, whose order is fixed.
    paragraph._p.get_or_add_pPr().find(qn("w:spacing")).addprevious(borders)  # noqa: SLF001  # no call of its own
