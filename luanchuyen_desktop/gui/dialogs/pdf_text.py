"""Finding words on the pages of a PDF, as people type them: with or without accents, over the ends of lines."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from luanchuyen_desktop.domain.vn_text import fold, nfc
from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text was found. ``boxes``: in points from the upper left corner of the page, one a line."""

    page: int
    boxes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class _Letters:
    """The text of a page, a letter for each character drawn; runs of white space are one blank."""

    plain: str  # folded for search
    exact: str  # lower case, with its accents
    drawn: tuple[int, ...]  # for each letter, which character of the page it is


class PdfText:
    """The text of an open document, read page by page when it is asked for."""

    def __init__(self, pages: PdfPages) -> None:
        self._pages = pages
        self._read: dict[int, _Letters] = {}

    def find(self, text: str, page: int) -> list[Place]:
        """Where ``text`` stands on a page, from its beginning. Without accents it finds both; with them, only those."""
        wanted = " ".join(nfc(text).casefold().split())
        if not wanted:
            return []
        letters = self._letters(page)
        plain = fold(wanted)
        hay, needle = (letters.plain, plain) if plain == wanted else (letters.exact, wanted)
        found: list[Place] = []
        at = hay.find(needle)
        while at >= 0:
            last = at + len(needle) - 1
            boxes = self._pages.boxes(page, letters.drawn[at], letters.drawn[last])
            found.append(Place(page, tuple(boxes)))
            at = hay.find(needle, last + 1)
        return found

    def _letters(self, page: int) -> _Letters:
        if page not in self._read:
            self._read[page] = _letters(self._pages.characters(page))
        return self._read[page]


def _letters(characters: str) -> _Letters:
    plain: list[str] = []
    exact: list[str] = []
    drawn: list[int] = []
    for at, character in enumerate(characters):
        if character.isspace() or unicodedata.category(character) == "Cc":
            if exact and exact[-1] != " ":
                plain.append(" ")
                exact.append(" ")
                drawn.append(at)
            continue
        lower = character.casefold()[:1]
        plain.append(fold(lower)[:1] or lower)
        exact.append(lower)
        drawn.append(at)
    return _Letters("".join(plain), "".join(exact), tuple(drawn))
