"""Text to lines: breaking at words, alignment, and drawing. No mark-up is read, so a value prints as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from luanchuyen_desktop.documents.pdf.canvas import PaperCanvas
from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width

_ASCENT = 0.891  # of Liberation Serif, in ems; descent 0.216
_UNDERLINE_DROP = 0.11
_UNDERLINE_WEIGHT = 0.05
_CLOSE = 1e-6
BOUND = "\u00a0"
"""A blank at which no line is broken; set and drawn as any other, so that what is copied has plain blanks."""
_WIDEST = 1.5  # of the size: what blanks are widened by at most, else the line before a very long word tears apart

Piece: TypeAlias = tuple[str, str]
"""A text and the face it is set in."""
Word: TypeAlias = tuple[Piece, ...]
"""What a line is never broken within."""
Measured: TypeAlias = tuple[Word, float]
"""A word and its width in points."""


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

    @property
    def baseline(self) -> float:
        """Below the upper edge of a line: ascent and descent (1.107 em together) stand in the middle of the leading."""
        return (self.leading - 1.107 * self.size) / 2 + _ASCENT * self.size


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a line's texts stand: each with its face and its distance from the line's beginning.

    ``offset``: of the beginning from the left edge of the column; ``stretch``: what each blank is wider than by
    itself; ``width``: of all together.
    """

    texts: tuple[tuple[str, str, float], ...]
    offset: float
    stretch: float
    width: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One set line."""

    setting: Setting
    style: Style

    @property
    def offset(self) -> float:
        """From the left edge of the column, in points."""
        return self.setting.offset

    @property
    def width(self) -> float:
        """In points."""
        return self.setting.width

    def draw(self, canvas: PaperCanvas, x: float, top: float) -> None:
        """Draw with the left edge of the column at ``x`` and the upper edge of the line at ``top``."""
        style, setting = self.style, self.setting
        baseline = top - style.baseline
        left = x + setting.offset
        for text, face, shift in setting.texts:
            if not setting.stretch or canvas.can_stretch(text, face):
                canvas.put_text(left + shift, baseline, text, face, style.size, setting.stretch)
            else:
                for word, at in _apart(text, face, style.size, setting.stretch):
                    canvas.put_text(left + shift + at, baseline, word, face, style.size)
        if style.underline:
            drop = baseline - _UNDERLINE_DROP * style.size
            canvas.put_rule(left, drop, left + setting.width, drop, _UNDERLINE_WEIGHT * style.size)


def _apart(text: str, face: str, size: float, stretch: float) -> Iterator[tuple[str, float]]:
    """Each word with its blank, so that text copied from the PDF keeps its words apart, and where it stands."""
    at = 0.0
    for word in text.split(" "):
        yield f"{word} ", at
        at += word_width(f"{word} ", face) * size + stretch


def set_lines(runs: Sequence[Run], style: Style, width: float, fonts: Fonts) -> list[TextLine]:
    """Break the runs into lines of at most ``width`` points; a wider word is cut. At least one line."""
    pieces = tuple((run.text, fonts.name(bold=style.bold or run.bold, italic=style.italic)) for run in runs)
    plain = fonts.name(bold=style.bold, italic=style.italic)
    settings = _settings(pieces, plain, style.size, style.align, style.indent, width)
    return [TextLine(setting, style) for setting in settings]


def text_lines(text: str, style: Style, width: float, fonts: Fonts) -> list[TextLine]:
    """``set_lines`` for a text of one weight."""
    return set_lines([Run(text)], style, width, fonts)


# The texts of a template recur in every paper, and are set more than once while the best spacing is looked for. What
# is kept is little: Python's search for garbage goes through all of it again and again.
@lru_cache(maxsize=512)
def _settings(
    pieces: tuple[Piece, ...], plain: str, size: float, align: Align, indent: float, width: float
) -> tuple[Setting, ...]:
    """``plain``: the face whose blanks stand between words."""
    space = word_width(" ", plain) * size
    lines = _broken(pieces, size, space, width, indent)
    set_at: list[Setting] = []
    for number, words in enumerate(lines, start=1):
        left = indent if number == 1 else 0.0
        # The last line of a justified paragraph keeps its natural blanks.
        own = Align.LEFT if align is Align.JUSTIFY and number == len(lines) else align
        set_at.append(_set(words, size, space, width - left, own, left))
    return tuple(set_at)


def _broken(pieces: tuple[Piece, ...], size: float, space: float, width: float, indent: float) -> list[list[Measured]]:
    """The words of each line with their widths; the first line has less room."""
    line: list[Measured] = []
    lines = [line]
    room = width - indent
    widest = min(width, room)
    for word in _words(pieces, size):
        for number, part in enumerate((word,) if word[1] <= widest else _cut(word[0], size, widest)):
            needed = part[1] + space if line else part[1]
            # What is left of a cut word begins a line: beside the rest there would be a blank within the word.
            if line and (number or needed > room + _CLOSE):
                line = []
                lines.append(line)
                room, needed = width, part[1]
            line.append(part)
            room -= needed
    return lines


def _words(pieces: tuple[Piece, ...], size: float) -> list[Measured]:
    """Texts that touch without a blank make one word."""
    words: list[Measured] = []
    current: Word = ()
    width = 0.0
    for text, face in pieces:
        for number, (part, unit) in enumerate(_split(text, face)):
            if number and current:
                words.append((current, width))
                current, width = (), 0.0
            if unit:
                current = (*current, part) if current else (part,)
                width += unit * size
    if current:
        words.append((current, width))
    return words


# The texts of a template and the values of a paper are set again and again beside one another.
@lru_cache(maxsize=16384)
def _split(text: str, face: str) -> tuple[tuple[Piece, float], ...]:
    """The words of a text with their widths at 1 point; an empty one at an end where a blank is."""
    return tuple(((word, face), word_width(word, face)) for word in text.split(" "))


def _cut(word: Word, size: float, room: float) -> Iterator[Measured]:
    """Parts that fit of a word that is wider than the column."""
    part: list[Piece] = []
    width = 0.0
    for letter, face in ((letter, face) for text, face in word for letter in text):
        step = word_width(letter, face) * size
        if part and width + step > room:
            yield tuple(part), width
            part, width = [], 0.0
        if part and part[-1][1] == face:
            part[-1] = (part[-1][0] + letter, face)
        else:
            part.append((letter, face))
        width += step
    yield tuple(part), width


def _set(words: Sequence[Measured], size: float, space: float, room: float, align: Align, indent: float) -> Setting:
    """Place the words of a line in the room that it has."""
    natural = sum(width for _, width in words) + space * max(len(words) - 1, 0)
    slack = room - natural
    stretch = 0.0
    if align is Align.JUSTIFY:
        blanks = len(words) - 1 + sum(_text(word).count(BOUND) for word, _ in words)
        stretch = slack / blanks if blanks else 0.0
    if stretch and stretch <= _WIDEST * size:
        return Setting(tuple(_stretches(words, size, stretch)), indent, stretch, room)
    shift = {Align.CENTRE: slack / 2, Align.RIGHT: slack}.get(align, 0.0)
    return Setting(tuple(_stretches(words, size, 0.0)), indent + shift, 0.0, natural)


def _text(word: Word) -> str:
    return word[0][0] if len(word) == 1 else "".join(text for text, _ in word)


def _stretches(words: Sequence[Measured], size: float, stretch: float) -> Iterator[tuple[str, str, float]]:
    """Words of one face go together, blanks and all; every word but the last of the line carries its blank."""
    faces = {piece[1] for word, _ in words for piece in word}
    if len(faces) == 1:
        yield " ".join(_text(word) for word, _ in words).replace(BOUND, " "), faces.pop(), 0.0
        return
    text, face, begun, at = "", "", 0.0, 0.0
    for number, (word, _) in enumerate(words, start=1):
        for place, (part, own) in enumerate(word, start=1):
            if own != face:
                if text:
                    yield text, face, begun
                text, face, begun = "", own, at
            blank = " " if place == len(word) and number < len(words) else ""
            text += part.replace(BOUND, " ") + blank
            at += word_width(part, own) * size + (word_width(blank, own) * size + stretch if blank else 0.0)
            at += stretch * part.count(BOUND)
    if text:
        yield text, face, begun
