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

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from luanchuyen_desktop.documents.form_slots import Entries, Rows
from luanchuyen_desktop.documents.frames import VARIANTS
from luanchuyen_desktop.documents.laid_text import Kind
from luanchuyen_desktop.documents.templates import (
    OptionalPart,
    Piece,
    Slot,
    TemplateLine,
    Words,
    mistake,
    read_line,
    read_text,
    unknown_slot,
)

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
_KINDS: Final[Mapping[str, Kind]] = {
    "kính gửi": Kind.ADDRESSEE,
    "căn cứ": Kind.GROUND,
    "thẩm quyền": Kind.AUTHORITY,
}
_HEADING = re.compile(r"\[([^\[\]:]+)(?::([^\[\]:]+))?\]")
_PART = re.compile(r"[IVX]+\. ")
_SHARE = re.compile(r"^(.*?)\s*\{(\d+)\}$")


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


def load_form_template(path: Path, frame: str, entries: Entries) -> FormTemplate:
    """Read a template for a frame (``party``, ``state``) and check it against the placeholders that there are.

    Raises ``DocumentError`` naming the file, and the line and word that are wrong.
    """
    found = _chosen(_sections(path.name, read_text(path)), VARIANTS[frame])
    sections = {name: tuple(_parts(path.name, name, lines)) for name, lines in found.items()}
    template = FormTemplate(path.name, sections)
    known = _known(entries)
    for line in template.lines():
        for name in line.names:
            if name not in known:
                raise unknown_slot(path.name, line.number, name, sorted(known))
        _refuse_two_lists(path.name, line, entries)
    return template


def _known(entries: Entries) -> Collection[str]:
    columns = (
        f"{name}.{column}"
        for name, entry in entries.items()
        if isinstance(entry.value, Rows)
        for column in entry.value.columns
    )
    return {*(name for name, entry in entries.items() if not isinstance(entry.value, Rows)), *columns}


def _refuse_two_lists(file: str, line: FormLine, entries: Entries) -> None:
    several = {name.partition(".")[0] for name in line.names if "." in name}
    several |= {name for name in line.names if "." not in name and isinstance(entries[name].value, tuple)}
    if len(several) > 1:
        raise mistake(file, line.number, f"một dòng chỉ lặp theo một danh sách, không theo cả {' và '.join(several)}")


_Found: TypeAlias = dict[tuple[str, str], list[tuple[int, str]]]


def _sections(file: str, text: str) -> _Found:
    """Lines with their numbers by (section, variant), in the order of the file."""
    found: _Found = {}
    current: list[tuple[int, str]] | None = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = " ".join(raw.split())
        if not line or line.startswith("#"):
            continue
        if heading := _HEADING.fullmatch(line):
            name, variant = heading[1].strip().casefold(), (heading[2] or "").strip().casefold()
            if name not in SECTIONS or (name, variant) in found or (variant and variant not in VARIANTS.values()):
                raise mistake(file, number, f"phần {line} bị lặp hoặc không có trong mẫu này")
            current = found[name, variant] = []
        elif current is None:
            raise mistake(file, number, "có chữ đứng trước phần đầu tiên")
        else:
            current.append((number, line))
    return found


def _chosen(found: _Found, variant: str) -> dict[str, list[tuple[int, str]]]:
    """The variant of each section where there is one, else what is for both frames."""
    names = dict.fromkeys(name for name, _ in found)
    return {name: found.get((name, variant), found.get((name, ""), [])) for name in names}


def _parts(file: str, section: str, lines: Sequence[tuple[int, str]]) -> Iterator[Part]:
    at = 0
    while at < len(lines):
        number, text = lines[at]
        if not text.startswith("|"):
            yield _line(number, text, _KINDS.get(section), file)
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end][1].startswith("|"):
            end += 1
        yield _table(file, lines[at:end])
        at = end


def _line(number: int, text: str, kind: Kind | None, file: str) -> FormLine:
    pieces = read_line(file, number, text)
    slots = list(TemplateLine(number, pieces).slots())
    needed = [False] * len(slots)
    at = 0
    for piece in pieces:
        if isinstance(piece, OptionalPart):
            at += sum(isinstance(part, Slot) for part in piece.pieces)
        elif isinstance(piece, Slot):
            needed[at] = True
            at += 1
    names = tuple(slot.name for slot in slots)
    return FormLine(number, kind or _kind(text, pieces), pieces, names, tuple(needed))


def _kind(text: str, pieces: Sequence[Piece]) -> Kind:
    if not text.strip("…. "):
        return Kind.FILL
    if _PART.match(text):
        return Kind.PART
    fixed = [piece for piece in pieces if isinstance(piece, Words) and piece.text.strip()]
    return Kind.HEADED if fixed and all(piece.bold for piece in fixed) and len(fixed) == len(pieces) else Kind.BODY


def _table(file: str, lines: Sequence[tuple[int, str]]) -> FormTable:
    number, first = lines[0]
    headings: list[str] = []
    shares: list[int] = []
    for cell in _cells(first):
        share = _SHARE.match(cell)
        if share is None or int(share[2]) == 0:
            raise mistake(file, number, f"tiêu đề cột “{cell}” thiếu phần bề rộng, ví dụ {{20}}")
        headings.append(share[1])
        shares.append(int(share[2]))
    rows = []
    for row_number, text in lines[1:]:
        cells = _cells(text)
        if len(cells) != len(headings):
            raise mistake(file, row_number, f"bảng có {len(headings)} cột mà dòng này có {len(cells)} ô")
        rows.append(tuple(_line(row_number, cell, Kind.BODY, file) for cell in cells))
    if not rows:
        raise mistake(file, number, "bảng không có dòng nào dưới tiêu đề")
    return FormTable(number, tuple(headings), tuple(share / sum(shares) for share in shares), tuple(rows))


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip("|").split("|")]
