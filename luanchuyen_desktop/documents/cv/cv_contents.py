"""What a sơ yếu lý lịch 2C says, in the order in which it is printed. No reportlab here: the services make it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class CvField:
    """``7) Nơi ở hiện nay: …``. ``value`` of ``None`` prints as dots, to be filled in by hand; a blank one as nothing.

    ``share``: of the line that it has with the fields beside it. ``lines``: of dots where nothing is known, or
    ``blank``: what stands there instead of them.
    """

    label: str
    value: str | None
    share: int = 1
    bold: bool = False
    lines: int = 1
    blank: str = ""


@dataclass(frozen=True, slots=True)
class CvLine:
    """Fields side by side, one below another where they do not fit."""

    fields: tuple[CvField, ...]


@dataclass(frozen=True, slots=True)
class CvPart:
    """The heading of a numbered part."""

    text: str


@dataclass(frozen=True, slots=True)
class CvTable:
    """A ruled table; without rows it has ``blank_rows`` to write on. ``shares`` of the width sum to 100."""

    headings: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    blank_rows: int = 5


CvBlock: TypeAlias = CvLine | CvPart | CvTable


@dataclass(frozen=True, slots=True)
class CvPhoto:
    """A JPEG whose bytes were looked at already; ``width`` and ``height`` in pixels."""

    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CvSignature:
    """One of the two columns at the end; the first line is bold, the others are in italics."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CvContent:
    """One 2C. ``top_left`` and ``top_right``: above the title; ``beside``: what stands beside the photo.

    ``name``: of the bookmark; ``code``: of the cadre, which an error names.
    """

    name: str
    code: str
    top_left: tuple[CvField, ...]
    top_right: tuple[CvField, ...]
    title: tuple[str, ...]
    photo: CvPhoto | None
    photo_words: str
    beside: tuple[CvBlock, ...]
    blocks: tuple[CvBlock, ...]
    place_date: str
    declarant: CvSignature
    confirmation: CvSignature
