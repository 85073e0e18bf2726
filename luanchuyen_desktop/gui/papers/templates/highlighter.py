"""Colours of the marks of a template: headings, placeholders, optional parts, bold words, tables, remarks."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.theme import colors_of

_LONGEST = 5_000  # characters of a line that is coloured: longer ones are refused anyway
_HEADING = re.compile(r"\s*\[(?!\[)[^\[\]]*\]\s*")
_SLOT = re.compile(r"\{\{[^{}]*\}\}")
_BRACKET = re.compile(r"\[\[|\]\]")
_BOLD = re.compile(r"\*\*")
_WIDTH = re.compile(r"\{\d{1,3}\}|\|")


class TemplateHighlighter(QSyntaxHighlighter):
    """Works line by line, in the colours of the palette."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self.dress(palette)

    def dress(self, palette: QPalette) -> None:
        """Take the colours of light or dark."""
        colors = colors_of(palette)
        self._remark = _format(colors.faint, italic=True)
        self._heading = _format(colors.marks[Mark.OK], bold=True)
        self._slot = colors.link
        self._bracket = _format(colors.marks[Mark.WAIVED], bold=True)
        self._bold_mark = _format(colors.faint)
        self._table = _format(colors.marks[Mark.WARNING])
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if len(text) > _LONGEST:
            return
        if text.lstrip().startswith("#"):
            self.setFormat(0, _units(text), self._remark)
            return
        if _HEADING.fullmatch(text):
            self.setFormat(0, _units(text), self._heading)
            return
        wide = not text.isascii() and any(ord(char) > 0xFFFF for char in text)
        if wide:
            return  # such a character is a mistake and is underlined: Qt counts columns otherwise
        bold = self._make_bold(text)
        for found in _SLOT.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), _format(self._slot, bold=bold[found.start()]))
        for found in _BRACKET.finditer(text):
            self.setFormat(found.start(), 2, self._bracket)
        if text.lstrip().startswith("|"):
            for found in _WIDTH.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), self._table)

    def _make_bold(self, text: str) -> list[bool]:
        """Words between ``**`` bold, the marks themselves faint; whether each column is bold."""
        bold = [False] * (len(text) + 1)
        marks = [found.start() for found in _BOLD.finditer(text)]
        for first, last in zip(marks[::2], marks[1::2], strict=False):
            self.setFormat(first + 2, last - first - 2, _format(bold=True))
            bold[first:last] = [True] * (last - first)
        for at in marks:
            self.setFormat(at, 2, self._bold_mark)
        return bold


def _format(color: str = "", *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    if color:
        made.setForeground(QColor(color))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    made.setFontItalic(italic)
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
