"""Text to lines: breaking at words, alignment, and drawing. No mark-up is read, so a value prints as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop.documents.fonts import Fonts, word_width

_ASCENT = 0.891  # of Liberation Serif, in ems; descent 0.216
_UNDERLINE_DROP = 0.11
_UNDERLINE_WEIGHT = 0.05


class Align(Enum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes and distances in points. ``indent`` is that of the first line."""

    size: float
    leading: float
    align: Align = Align.LEFT
    indent: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What a line is never broken within: pieces of (text, face), and the width at the style's size."""

    pieces: tuple[tuple[str, str], ...]
    width: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One set line: its words, the natural width, the blank between words, and where it starts."""

    words: tuple[Word, ...]
    style: Style
    offset: float
    space: float
    width: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw with the left edge of the column at ``x`` and the upper edge of the line at ``top``."""
        style = self.style
        # Centre ascent and descent (1.107 em together) in the leading.
        baseline = top - (style.leading - 1.107 * style.size) / 2 - _ASCENT * style.size
        left = x + self.offset
        text = canvas.beginText()
        cursor = left
        for piece, face, advance in self._stretches():
            text.setFont(face, style.size)
            text.setTextOrigin(cursor, baseline)
            text.textOut(piece)
            cursor += advance
        canvas.drawText(text)
        if style.underline:
            drop = baseline - _UNDERLINE_DROP * style.size
            canvas.setLineWidth(_UNDERLINE_WEIGHT * style.size)
            canvas.line(left, drop, left + self.width, drop)

    def _stretches(self) -> Iterator[tuple[str, str, float]]:
        """Texts that can be drawn at one go: a whole line of one face unless it is stretched, else word by word.

        Every word but the last carries its blank, so that text copied from the PDF keeps its words apart.
        """
        pieces = [piece for word in self.words for piece in word.pieces]
        natural = self.style.align is not Align.JUSTIFY
        if natural and pieces and len({face for _, face in pieces}) == 1:
            words = ("".join(text for text, _ in word.pieces) for word in self.words)
            yield " ".join(words), pieces[0][1], self.width
            return
        for index, word in enumerate(self.words):
            last_word = index == len(self.words) - 1
            for position, (text, face) in enumerate(word.pieces):
                advance = word_width(text, face) * self.style.size
                if position < len(word.pieces) - 1 or last_word:
                    yield text, face, advance
                else:
                    yield f"{text} ", face, advance + self.space


def set_lines(runs: Sequence[Run], style: Style, width: float, fonts: Fonts) -> list[TextLine]:
    """Break the runs into lines of at most ``width`` points; a wider word is cut. At least one line."""
    space = word_width(" ", fonts.name(bold=style.bold, italic=style.italic)) * style.size
    broken: list[list[Word]] = [[]]
    room = width - style.indent
    for word in _words(runs, style, fonts, min(width, room)):
        needed = word.width if not broken[-1] else word.width + space
        if broken[-1] and needed > room + 1e-6:
            broken.append([])
            room, needed = width, word.width
        broken[-1].append(word)
        room -= needed
    return [
        _placed(words, style, width, space, is_first=index == 0, is_last=index == len(broken) - 1)
        for index, words in enumerate(broken)
    ]


def text_lines(text: str, style: Style, width: float, fonts: Fonts) -> list[TextLine]:
    """``set_lines`` for a text of one weight."""
    return set_lines([Run(text)], style, width, fonts)


def _placed(words: list[Word], style: Style, width: float, space: float, *, is_first: bool, is_last: bool) -> TextLine:
    indent = style.indent if is_first else 0.0
    natural = sum(word.width for word in words) + space * max(len(words) - 1, 0)
    slack = width - indent - natural
    if style.align is Align.JUSTIFY and not is_last and len(words) > 1:
        return TextLine(tuple(words), style, indent, space + slack / (len(words) - 1), width - indent)
    shift = {Align.CENTRE: slack / 2, Align.RIGHT: slack}.get(style.align, 0.0)
    return TextLine(tuple(words), style, indent + shift, space, natural)


def _words(runs: Iterable[Run], style: Style, fonts: Fonts, room: float) -> Iterator[Word]:
    """The words of the runs; runs that touch without a blank make one word."""
    pieces: list[tuple[str, str]] = []
    for run in runs:
        face = fonts.name(bold=style.bold or run.bold, italic=style.italic)
        for index, text in enumerate(run.text.split(" ")):
            if index:
                yield from _cut(pieces, style.size, room)
                pieces = []
            if text:
                pieces.append((text, face))
    yield from _cut(pieces, style.size, room)


def _cut(pieces: list[tuple[str, str]], size: float, room: float) -> Iterator[Word]:
    """The word made of the pieces, or, when it is wider than the column, parts of it that fit."""
    if not pieces:
        return
    width = sum(word_width(text, face) for text, face in pieces) * size
    if width <= room:
        yield Word(tuple(pieces), width)
        return
    for text, face in pieces:
        part, part_width = "", 0.0
        for char in text:
            step = word_width(char, face) * size
            if part and part_width + step > room:
                yield Word(((part, face),), part_width)
                part, part_width = "", 0.0
            part += char
            part_width += step
        yield Word(((part, face),), part_width)
