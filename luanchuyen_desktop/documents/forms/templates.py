"""Template files: plain text of the papers with named placeholders, which an office can edit and which cannot run code.

    # a comment
    [nội dung]                          a section; each line below it is a paragraph
    **Điều 1.** Luân chuyển {{ho_ten}}  bold words, and a placeholder; without a value it prints as dots
    [[, sinh {{ngay_sinh}}]]            a part that is left out when a placeholder in it has no value
    - Căn cứ {{can_cu_khac}};           a placeholder with several values repeats its line for each of them

Anything else is printed as it stands. A mistake is a ``DocumentError`` with the file and the line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias

from luanchuyen_desktop.documents.contents import Value
from luanchuyen_desktop.documents.forms.template_file import read_text
from luanchuyen_desktop.documents.forms.template_mistakes import ADVICE, Fault
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.documents.pdf.typeset import Run
from luanchuyen_desktop.documents.text import BLANK
from luanchuyen_desktop.errors import DocumentError

Slots: TypeAlias = Mapping[str, tuple[str, Value]]
"""Placeholder name → (label for errors, value)."""

_SECTION = re.compile(r"\[([^\[\]]+)\]")
_TOKEN = re.compile(r"(\{\{[^{}]*\}\}|\{\{|\}\}|\[\[|\]\]|\*\*)")
_MARKS = frozenset({"[[", "]]", "{{", "}}"})
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?")


@dataclass(frozen=True, slots=True)
class Words:
    """Fixed text."""

    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value. ``column``: where its name stands in the line, white space made single blanks."""

    name: str
    bold: bool
    column: int = 0


@dataclass(frozen=True, slots=True)
class OptionalPart:
    """Left out when one of its values is missing."""

    pieces: tuple[Words | Slot, ...]


Piece: TypeAlias = Words | Slot | OptionalPart


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One paragraph, and where it stands in the file (from 1)."""

    number: int
    pieces: tuple[Piece, ...]

    def slots(self) -> Iterator[Slot]:
        """Every placeholder of the line."""
        for piece in self.pieces:
            inner = piece.pieces if isinstance(piece, OptionalPart) else (piece,)
            yield from (part for part in inner if isinstance(part, Slot))


@dataclass(frozen=True, slots=True)
class Template:
    """A file that has been read: its name, and the lines of each section."""

    file: str
    sections: Mapping[str, tuple[TemplateLine, ...]]

    def fill(self, section: str, slots: Slots, fonts: Fonts) -> list[list[Run]]:
        """The paragraphs of a section with the values put in; lines left without text vanish.

        Raises ``DocumentError`` for a character that cannot be printed, naming the field or the line.
        """
        paragraphs = (
            self._fill_line(line, values, fonts) for line in self.sections[section] for values in _repeated(line, slots)
        )
        return [runs for runs in paragraphs if any(run.text.strip() for run in runs)]

    def _fill_line(self, line: TemplateLine, slots: Slots, fonts: Fonts) -> list[Run]:
        runs: list[Run] = []
        for piece in line.pieces:
            if not isinstance(piece, OptionalPart):
                runs.append(self._fill_piece(piece, line, slots, fonts))
            elif all(slots[part.name][1] for part in piece.pieces if isinstance(part, Slot)):
                runs += [self._fill_piece(part, line, slots, fonts) for part in piece.pieces]
        return runs

    def _fill_piece(self, piece: Words | Slot, line: TemplateLine, slots: Slots, fonts: Fonts) -> Run:
        if isinstance(piece, Words):
            # Cleaning drops blanks at the ends, which separate the words from a placeholder beside them.
            fonts.printable(piece.text, f"Mẫu {self.file}, dòng {line.number}")
            return Run(piece.text, piece.bold)
        label, value = slots[piece.name]
        text = fonts.printable(value, label) if isinstance(value, str) else ""
        return Run(text or BLANK, piece.bold)


def load_template(path: Path, sections: Collection[str], slots: Collection[str]) -> Template:
    """Read and check a template that has exactly these sections and uses no placeholder but these.

    Raises ``DocumentError`` naming the file, and the line and word that are wrong.
    """
    found = _read_sections(path.name, read_text(path), sections)
    if missing := [name for name in sections if name not in found]:
        raise DocumentError(f"Mẫu {path.name} thiếu phần [{missing[0]}].", "Thêm phần này hoặc dùng lại mẫu gốc.")
    for line in (line for lines in found.values() for line in lines):
        for slot in line.slots():
            if slot.name not in slots:
                raise unknown_slot(path.name, line.number, slot.name, sorted(slots))
    return Template(path.name, {name: tuple(lines) for name, lines in found.items()})


def _read_sections(file: str, text: str, sections: Collection[str]) -> dict[str, list[TemplateLine]]:
    found: dict[str, list[TemplateLine]] = {}
    current: list[TemplateLine] | None = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = " ".join(raw.split())
        if not line or line.startswith("#"):
            continue
        if heading := _SECTION.fullmatch(line):
            name = heading[1].strip().casefold()
            if name not in sections or name in found:
                raise mistake(file, number, f"phần [{name}] bị lặp hoặc không có trong mẫu này")
            current = found[name] = []
        elif current is None:
            raise mistake(file, number, "có chữ đứng trước phần đầu tiên")
        else:
            current.append(TemplateLine(number, read_line(file, number, line)))
    return found


def read_line(file: str, number: int, line: str) -> tuple[Piece, ...]:
    """The pieces of a line of a template. Raises ``DocumentError`` for a mark without its pair."""
    pieces, faults = scan_line(line)
    if faults:
        raise mistake(file, number, min(faults, key=lambda each: each.column).what)
    return pieces


def scan_line(line: str) -> tuple[tuple[Piece, ...], list[Fault]]:
    """The pieces of a line, and every mark without its pair; time linear in the line."""
    scan = _Scan()
    at = 0
    for part in _TOKEN.split(line):
        scan.take(part, at)
        at += len(part)
    return scan.ended()


class _Scan:
    """Goes through the parts of one line."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._faults: list[Fault] = []
        self._optional: list[Words | Slot] | None = None
        self._optional_at = self._bold_at = -1
        self._bold = False

    def take(self, part: str, at: int) -> None:
        """The next part, which begins in that column."""
        if part == "**":
            self._bold, self._bold_at = not self._bold, at
        elif part == "[[" and self._optional is None:
            self._optional, self._optional_at = [], at
        elif part == "]]" and self._optional is not None:
            self._pieces.append(OptionalPart(tuple(self._optional)))
            self._optional = None
        elif part in _MARKS:
            self._faults.append(Fault(at, 2, f"“{part}” không có cặp hoặc lồng vào nhau"))
        elif part:
            self._put(part, at)

    def _put(self, part: str, at: int) -> None:
        piece: Words | Slot = Words(part, self._bold)
        if part.startswith("{{"):
            name = part[2:-2].strip()
            if not _NAME.fullmatch(name):
                hint = "Tên ô điền viết bằng chữ thường không dấu, số và dấu gạch dưới, ví dụ {{ho_ten}}."
                self._faults.append(Fault(at, len(part), f"“{part}” không phải là tên ô điền", hint))
                return
            piece = Slot(name, self._bold, at + 2 + part[2:].index(name))
        if self._optional is None:
            self._pieces.append(piece)
        else:
            self._optional.append(piece)

    def ended(self) -> tuple[tuple[Piece, ...], list[Fault]]:
        """Everything that was found."""
        if self._optional is not None:
            self._faults.append(Fault(self._optional_at, 2, "thiếu dấu đóng “]]” cho “[[” này"))
        if self._bold:
            self._faults.append(Fault(self._bold_at, 2, "thiếu dấu đóng “**” cho “**” này"))
        return tuple(self._pieces), self._faults


def _repeated(line: TemplateLine, slots: Slots) -> Iterator[Slots]:
    """The values for each printing of the line: once, or for every value of a placeholder that has several."""
    several = [slot.name for slot in line.slots() if isinstance(slots[slot.name][1], tuple)]
    if not several:
        yield slots
        return
    label, values = slots[several[0]]
    for value in values or ():
        yield {**slots, several[0]: (label, value)}


def unknown_slot(file: str, number: int, name: str, known: Sequence[str]) -> DocumentError:
    """The error that a template names a placeholder that there is not, with the one that may be meant."""
    close = get_close_matches(name, known, n=1)
    hint = f"Có phải là {{{{{close[0]}}}}}?" if close else f"Các ô điền có thể dùng: {', '.join(known)}."
    return DocumentError(f"Mẫu {file}, dòng {number}: không có ô điền {{{{{name}}}}}.", hint)


def mistake(file: str, number: int, what: str) -> DocumentError:
    """The error for a line of a template."""
    return DocumentError(f"Mẫu {file}, dòng {number}: {what}.", ADVICE)
