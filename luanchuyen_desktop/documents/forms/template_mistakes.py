"""What is wrong in a template, each with its place, so that all of it can be told at once.

Columns count characters from 0 in the line as it was typed; lines count from 1.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from luanchuyen_desktop.domain.vn_text import nfc

MOST_TOLD: Final = 50
MOST_CHARACTERS: Final = 100_000
MOST_IN_LINE: Final = 5_000
ADVICE: Final = "Sửa dòng này hoặc dùng lại mẫu gốc."
_LONGEST_NAME: Final = 60  # of a name for which a near one is looked for
_NAMES_TOLD: Final = 3
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One of them. ``length``: how many characters are marked; ``stops``: nothing is printed while it is there."""

    line: int
    column: int
    length: int
    what: str
    hint: str = ADVICE
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake inside a piece of a line, by its place there."""

    column: int
    length: int
    what: str
    hint: str = ADVICE


@dataclass(slots=True)
class Mistakes:
    """Gathers them, up to ``MOST_TOLD``: who meets so many mends those first.

    A line is read with its white space made single blanks; what is told refers to the line as typed.
    """

    raw: Mapping[int, str]
    _found: list[Mistake] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Whether more would not be told."""
        return len(self._found) >= MOST_TOLD

    def add(self, line: int, fault: Fault, at: int = 0, *, stops: bool = True) -> None:
        """``at``: where in the squeezed line the piece begins that the fault is counted from."""
        if self.is_full:
            return
        raw = self.raw.get(line, "")
        first = raw_column(raw, at + fault.column)
        last = raw_column(raw, at + fault.column + max(fault.length - 1, 0)) + 1 if fault.length else first
        self._found.append(Mistake(line, first, last - first, fault.what, fault.hint, stops))

    def mark(self, line: int, fault: Fault) -> None:
        """A fault whose column is already that of the line as typed."""
        if not self.is_full:
            self._found.append(Mistake(line, fault.column, fault.length, fault.what, fault.hint))

    def all(self) -> tuple[Mistake, ...]:
        """In the order of the text."""
        return tuple(sorted(self._found))


def raw_column(raw: str, column: int) -> int:
    """Where a column of a squeezed line lies in the line as typed; its end for one beyond."""
    seen = end = 0
    for word in re.finditer(r"\S+", raw):
        length = word.end() - word.start()
        if column < seen + length:
            return word.start() + column - seen
        end = word.end()
        if column == seen + length:
            return end
        seen += length + 1
    return end


def normal_text(text: str) -> str:
    """As a template is kept: NFC, lines ended by a line feed, without a byte order mark."""
    return nfc(_LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))


def unknown_name(name: str, known: Collection[str], tables: Mapping[str, Iterable[str]], *, column: int) -> Fault:
    """The fault that there is no such placeholder, with those that may be meant.

    ``tables``: placeholder that has columns → what they are named.
    """
    what = f"không có ô điền {{{{{name}}}}}"
    if name in tables:
        named = ", ".join(f"{{{{{name}.{each}}}}}" for each in tables[name])
        return Fault(column, len(name), what, f"Ô này có nhiều cột, phải ghi tên cột: {named}.")
    close = get_close_matches(name, sorted(known), n=_NAMES_TOLD) if len(name) <= _LONGEST_NAME else []
    hint = "Chọn một ô trong danh sách ô điền."
    if close:
        hint = f"Có phải là {' hoặc '.join(f'{{{{{each}}}}}' for each in close)}?"
    return Fault(column, len(name), what, hint)


def unprintable(raw: str, characters: Collection[int]) -> Iterable[Fault]:
    """A fault for each character of a line as typed that the font lacks or that cannot be seen."""
    for column, char in enumerate(raw):
        if char.isspace() or (ord(char) in characters and unicodedata.category(char) not in {"Cc", "Cf"}):
            continue
        named = unicodedata.name(char, "không có tên")
        shown = f"“{char}” " if char.isprintable() else ""  # half a letter can be shown nowhere
        words = f"không in được ký tự {shown}(U+{ord(char):04X}, {named}) vì phông chữ không có"
        yield Fault(column, 1, words, "Sửa hoặc xóa ký tự này.")
