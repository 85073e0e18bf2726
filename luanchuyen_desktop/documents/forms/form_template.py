"""Template files of text forms: named sections as in ``templates``, with tables and variants for a frame.

    [căn cứ]                            for both frames
    [căn cứ: nhà nước]                  instead of it in the state form
    I. Sự cần thiết                     a line that begins with a Roman numeral heads a part
    {{buoc.ngay}}: {{buoc.ket_qua}}     a line that names columns is repeated for each row
    | Bước {30} | Ngày {20} |           headings of a table with the shares of its width
    | {{buoc.ten}} | {{buoc.ngay}} |    its rows: repeated like a line
    ……                                  a line of dots to write on

Dots typed here are meant to be written on by hand; a placeholder without a value is a hole, and is told as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.forms.laid_text import Kind
from luanchuyen_desktop.documents.forms.templates import Piece

SECTIONS: Final = (
    "tên loại",
    "trích yếu",
    "trích yếu công văn",
    "kính gửi",
    "căn cứ",
    "thẩm quyền",
    "nội dung",
    "kết thúc",
    "nơi nhận",
    "quyền hạn",
    "chức vụ",
    "họ tên",
    "chức vụ trái",
    "họ tên trái",
    "chức vụ dưới",
    "họ tên dưới",
)


@dataclass(frozen=True, slots=True)
class FormLine:
    """A paragraph of a template. ``names``: its placeholders in order; ``needed``: which of them are not optional."""

    number: int
    kind: Kind
    pieces: tuple[Piece, ...]
    names: tuple[str, ...]
    needed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table: its headings with their shares of the width, and the patterns of its rows, a line for each cell."""

    number: int
    headings: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[FormLine, ...], ...]


Part: TypeAlias = FormLine | FormTable


@dataclass(frozen=True, slots=True)
class FormTemplate:
    """A file that has been read for one frame; a section that it does not have is empty."""

    file: str
    sections: Mapping[str, tuple[Part, ...]]

    def lines(self) -> Iterator[FormLine]:
        """Every line and cell."""
        for part in (part for parts in self.sections.values() for part in parts):
            if isinstance(part, FormLine):
                yield part
            else:
                yield from (cell for row in part.rows for cell in row)
