"""A text form with its values put in: paragraphs and tables without page or file format. Both writers take it.

Nothing is computed from it but its looks, so that the PDF and the Word file cannot say different things.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.pdf.typeset import Run


class Kind(Enum):
    """What a paragraph is; the frame says how each looks."""

    ADDRESSEE = auto()
    GROUND = auto()
    AUTHORITY = auto()
    PART = auto()  # headed by a Roman numeral: bold, with what follows
    HEADED = auto()  # bold from end to end: with what follows
    BODY = auto()
    FILL = auto()  # a dotted line to write on
    CAPTION = auto()  # of the table that follows
    NOTE = auto()  # under a table


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text."""

    kind: Kind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Without its weights."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A ruled table. ``shares``: of the width, summing to 1; ``rows``: as many cells as there are ``headings``.

    ``least``: millimetres that a row is high at least, where it is written in by hand.
    ``centred``: the columns whose texts stand in the middle, as figures do; ``wide``: the rows whose first cell goes
    over the whole width, as a heading of those below; ``whole``: never broken over two pages.
    """

    headings: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    least: float = 0.0
    centred: tuple[int, ...] = ()
    wide: tuple[int, ...] = ()
    whole: bool = False


Block: TypeAlias = Paragraph | LaidTable
Line: TypeAlias = tuple[Run, ...]
Lines: TypeAlias = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class LaidHead:
    """The boxes above the text. ``letter_subject``: under the number of a công văn; ``marks``: framed, as DỰ THẢO."""

    superior: Lines
    issuer: Lines
    number: Lines
    letter_subject: Lines
    title: Lines
    motto: Lines
    place_date: Lines
    marks: Lines
    kind: Lines
    subject: Lines


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Who signs in one place."""

    authority: Lines
    post: Lines
    name: Lines

    def __bool__(self) -> bool:
        return bool(self.authority or self.post or self.name)


@dataclass(frozen=True, slots=True)
class LaidEnd:
    """The foot: recipients or a second signer on the left, the signer on the right, a third one below them."""

    recipients: Lines
    left: SignatureBox
    right: SignatureBox
    below: SignatureBox


@dataclass(frozen=True, slots=True)
class LaidText:
    """One paper. ``name``: of its bookmark; ``missing``: what the text needs and the book does not say.

    ``closing``: how many of the blocks, the last ones, end the text; a table that a paper is made for stands above.
    """

    name: str
    head: LaidHead
    blocks: tuple[Block, ...]
    end: LaidEnd
    missing: tuple[Missing, ...] = ()
    closing: int = 0


def text_of(line: Line) -> str:
    """The words of a line."""
    return "".join(run.text for run in line)
