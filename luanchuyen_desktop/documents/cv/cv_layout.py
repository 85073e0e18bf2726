"""A 2C as lines of paper: which fields stand side by side, and how many dots are to be written on.

PDF and Word both write what comes out of this, so they say the same; the widths are those of Liberation Serif, which
Times New Roman has too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.cv.cv_contents import CvBlock, CvContent, CvField, CvLine, CvPart, CvPhoto
from luanchuyen_desktop.documents.forms.laid_text import LaidTable, Line, Lines
from luanchuyen_desktop.documents.pdf.fonts import Fonts, word_width
from luanchuyen_desktop.documents.pdf.typeset import Run

BODY_SIZE: Final = 13.0
PHOTO: Final = (40.0, 60.0)  # millimetres, as the form asks for
BESIDE_PHOTO: Final = 5.0  # millimetres between the photo and what stands beside it
_MM: Final = 72 / 25.4
_APART: Final = 4 * _MM  # at least, between two fields of a line
_FEWEST: Final = 6  # dots that are worth writing on
_SLACK: Final = 4  # dots left out, so that a program that measures otherwise does not break the line
_LEFT_SHARE: Final = 0.6


class CvKind(Enum):
    """What a paragraph of a 2C is."""

    FIELD = auto()
    PART = auto()
    DOTS = auto()


@dataclass(frozen=True, slots=True)
class CvRow:
    """Texts on one line, each from a distance (points) from the left edge on; they fit."""

    cells: tuple[tuple[float, Line], ...]


@dataclass(frozen=True, slots=True)
class CvParagraph:
    """A text that may run over several lines."""

    kind: CvKind
    runs: Line


LaidCvBlock: TypeAlias = CvRow | CvParagraph | LaidTable


@dataclass(frozen=True, slots=True)
class LaidCv:
    """One 2C, laid for a width. ``declarant`` and ``confirmation``: the columns at the end."""

    name: str
    top_left: Lines
    top_right: Lines
    title: Lines
    photo: CvPhoto | None
    photo_words: str
    beside: tuple[LaidCvBlock, ...]
    blocks: tuple[LaidCvBlock, ...]
    place_date: Line
    declarant: Lines
    confirmation: Lines


def lay_cv(content: CvContent, width: float, fonts: Fonts) -> LaidCv:
    """Lay it for ``width`` points. ``DocumentError`` naming cadre and field for what cannot be printed."""
    laying = _Laying(content, fonts)
    narrow = width - (PHOTO[0] + BESIDE_PHOTO) * _MM
    left, right = width * _LEFT_SHARE - _APART, width * (1 - _LEFT_SHARE)
    return LaidCv(
        name=laying.clean(content.name, "Họ và tên"),
        top_left=tuple(laying.one(field, left) for field in content.top_left),
        top_right=tuple(laying.one(field, right) for field in content.top_right),
        title=tuple((Run(laying.clean(line, "Tiêu đề")),) for line in content.title),
        photo=content.photo,
        photo_words=content.photo_words,
        beside=tuple(laying.blocks(content.beside, narrow)),
        blocks=tuple(laying.blocks(content.blocks, width)),
        place_date=(Run(laying.clean(content.place_date, "Địa danh")),),
        declarant=laying.signature(content.declarant.lines),
        confirmation=laying.signature(content.confirmation.lines),
    )


class _Laying:
    """Lays the blocks of one cadre's paper."""

    def __init__(self, content: CvContent, fonts: Fonts) -> None:
        self._about = f"Lý lịch {content.code} ({content.name})"
        self._fonts = fonts
        self._dot = word_width(".", fonts.name()) * BODY_SIZE

    def clean(self, text: str, field: str) -> str:
        """The text as it is printed."""
        return self._fonts.printable(text, f"{self._about}, {field.rstrip(':')}")

    def signature(self, texts: Sequence[str]) -> Lines:
        """The lines of a column at the end."""
        return tuple((Run(self.clean(text, "Phần ký")),) for text in texts)

    def blocks(self, blocks: Sequence[CvBlock], width: float) -> Iterator[LaidCvBlock]:
        """What the blocks become."""
        for block in blocks:
            if isinstance(block, CvLine):
                yield from self._line(block, width)
            elif isinstance(block, CvPart):
                yield CvParagraph(CvKind.PART, (Run(block.text, bold=True),))
            else:
                shares = tuple(share / 100 for share in block.shares)
                rows = tuple(self._cells(row, block.headings) for row in block.rows)
                blank: tuple[Line, ...] = ((),) * len(shares)
                yield LaidTable(block.headings, shares, rows or (blank,) * block.blank_rows)

    def one(self, field: CvField, width: float) -> Line:
        """A field with its value, or with dots to the end of the line; its label alone where that leaves no room."""
        label = self.clean(field.label, "Nhãn")
        if field.value is not None or field.blank:
            value = self.clean(field.value or field.blank, field.label)
            return (Run(f"{label} "), Run(value, bold=field.bold)) if value else (Run(label),)
        dots = self._dots(width - self._width((Run(f"{label} "),)))
        return (Run(f"{label} {dots}"),) if dots else (Run(label),)

    def _cells(self, row: Sequence[str], headings: Sequence[str]) -> tuple[Line, ...]:
        cleaned = (self.clean(text, heading) for text, heading in zip(row, headings, strict=True))
        return tuple((Run(text),) if text else () for text in cleaned)

    def _line(self, line: CvLine, width: float) -> Iterator[LaidCvBlock]:
        """As many of the fields beside one another as fit, the others below."""
        left = list(line.fields)
        while left:
            count = next((count for count in range(len(left), 1, -1) if self._rooms(left[:count], width)), 1)
            beside, left = left[:count], left[count:]
            if count == 1:
                yield from self._alone(beside[0], width)
                continue
            rooms = self._rooms(beside, width)
            starts = accumulate((room + _APART for room in rooms[:-1]), initial=0.0)
            laid = (self.one(field, room) for field, room in zip(beside, rooms, strict=True))
            yield CvRow(tuple(zip(starts, laid, strict=True)))

    def _alone(self, field: CvField, width: float) -> Iterator[LaidCvBlock]:
        """A field that may run on over several lines, of text or of dots."""
        runs = self.one(field, width)
        yield CvParagraph(CvKind.FIELD, runs)
        if field.value is None and not field.blank:
            has_dots = runs[0].text.endswith(".")
            for _ in range(field.lines - has_dots):
                yield CvParagraph(CvKind.DOTS, (Run(self._dots(width)),))

    def _rooms(self, fields: Sequence[CvField], width: float) -> list[float]:
        """How wide each of the fields beside one another may be: its share, or what it needs and a share of the rest.

        Nothing where they need more than there is.
        """
        whole = sum(field.share for field in fields)
        needed = [self._needed(field) for field in fields]
        width -= _APART * (len(fields) - 1)
        shared = [width * field.share / whole for field in fields]
        if all(need <= share for need, share in zip(needed, shared, strict=True)):
            return shared
        rest = width - sum(needed)
        if rest < 0:
            return []
        return [need + rest * field.share / whole for need, field in zip(needed, fields, strict=True)]

    def _needed(self, field: CvField) -> float:
        """The width of a field, with the fewest dots that can be written on where its value is not known."""
        runs = self.one(field, 0)
        is_open = field.value is None and not field.blank
        return self._width(runs) + (self._dot * (_FEWEST + _SLACK + 1) if is_open else 0.0)

    def _dots(self, room: float) -> str:
        count = int(room / self._dot) - _SLACK
        return "." * count if count >= _FEWEST else ""

    def _width(self, runs: Line) -> float:
        space = word_width(" ", self._fonts.name())
        return (
            sum(
                sum(word_width(word, self._fonts.name(bold=run.bold)) for word in run.text.split(" "))
                + space * run.text.count(" ")
                for run in runs
            )
            * BODY_SIZE
        )
