"""Liberation Serif, embedded: registration with reportlab, widths of words, and the check that every glyph exists."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from luanchuyen_desktop.documents.pdf.archival import ArchivalFont
from luanchuyen_desktop.documents.text import DIRECTIONS, clean
from luanchuyen_desktop.errors import DocumentError

_FACES = {
    (False, False): "LiberationSerif-Regular",
    (True, False): "LiberationSerif-Bold",
    (False, True): "LiberationSerif-Italic",
    (True, True): "LiberationSerif-BoldItalic",
}
_MARKS = frozenset({"Me", "Mn"})  # what no letter could take up is not set above it, but beside
_NO_LETTERS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", *_MARKS})
_LOST = frozenset("\ufffc\ufffd")
_TO_THE_LEFT = frozenset({"R", "AL"})
PLAIN_FACE = _FACES[False, False]
"""In which pages begin."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The four faces by (bold, italic), and the characters that all of them can draw."""

    names: Mapping[tuple[bool, bool], str]
    characters: frozenset[int]

    def name(self, *, bold: bool = False, italic: bool = False) -> str:
        """The reportlab name of a face."""
        return self.names[bold, italic]

    def printable(self, text: str, field: str) -> str:
        """The text cleaned for paper. Raises ``DocumentError`` with ``field`` and the character that has no glyph,
        or that is hidden and turns the order of letters.
        """
        cleaned = _cleaned(text)
        if not self.characters.issuperset(map(ord, cleaned)):
            raise _refusal(next(char for char in cleaned if ord(char) not in self.characters), field)
        return cleaned


MEASURE = Fonts(_FACES, frozenset())
"""The faces alone, to measure words that were found printable; ``load_fonts`` must have been called."""


def _refusal(char: str, field: str) -> DocumentError:
    known_as = unicodedata.name(char, "không có tên")
    if char in DIRECTIONS:
        return DocumentError(
            f"{field}: có ký tự ẩn đổi chiều chữ (U+{ord(char):04X}, {known_as}), nên chữ thấy trên màn hình "
            "không đúng thứ tự đã ghi.",
            "Xóa nội dung này, gõ lại (không dán) rồi in lại.",
        )
    if unicodedata.category(char) in _MARKS:
        return DocumentError(
            f"{field}: không in được dấu rời U+{ord(char):04X} ({known_as}) vì không có chữ nào mang sẵn dấu này.",
            "Gõ lại bằng chữ có sẵn dấu (như ă, ĕ, ƀ) rồi in lại.",
        )
    shown = f"“{char}” " if char.isprintable() else ""
    return DocumentError(
        f"{field}: không in được ký tự {shown}(U+{ord(char):04X}, {known_as}) vì phông chữ không có.",
        "Sửa hoặc xóa ký tự này rồi in lại.",
    )


def load_fonts(resources: Path) -> Fonts:
    """The faces in ``resources/fonts``, registered once a process. Raises ``DocumentError`` when one is missing."""
    for name in _FACES.values():
        if name not in pdfmetrics.getRegisteredFontNames():
            path = resources / "fonts" / f"{name}.ttf"
            try:
                pdfmetrics.registerFont(ArchivalFont(name, str(path)))
            except (TTFError, OSError) as error:
                raise DocumentError(
                    f"Không đọc được phông chữ {path.name}.", "Cài đặt lại chương trình để có đủ phông chữ."
                ) from error
    shared = frozenset.intersection(*(_characters(name) for name in _FACES.values()))
    return Fonts(_FACES, shared)


# The words of a template and the names of posts and units recur in every paper.
@lru_cache(maxsize=16384)
def _cleaned(text: str) -> str:
    # A hidden mark of direction is left in, so that it is refused.
    return clean(text) + "".join(sorted(DIRECTIONS.intersection(text)))


@lru_cache(maxsize=65536)
def word_width(text: str, face: str) -> float:
    """The width of a text at 1 point: words recur so often that most are looked up."""
    return float(pdfmetrics.stringWidth(text, face, 1))


@lru_cache(maxsize=8)
def _characters(face: str) -> frozenset[int]:
    """Code points with a glyph that can be set from left to right, one after the other."""
    glyphs = pdfmetrics.getFont(face).face.charToGlyph
    return frozenset(code for code, glyph in glyphs.items() if glyph and _is_legible(chr(code)))


def _is_legible(char: str) -> bool:
    """Not hidden, private or without meaning, not of a script that runs to the left, not the mark of something lost."""
    return (
        unicodedata.category(char) not in _NO_LETTERS
        and unicodedata.bidirectional(char) not in _TO_THE_LEFT
        and char not in _LOST
    )
