"""What is said of places in a text: mistakes, and placeholders for which the case has no value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.forms.template_mistakes import Mistake
from luanchuyen_desktop.gui.marks import Mark


@dataclass(frozen=True, slots=True)
class Remark:
    """``line`` from 1, ``column`` from 0, both as Python counts characters; ``length`` may be 0."""

    mark: Mark
    line: int
    column: int
    length: int
    what: str
    hint: str


def remarks_of(text: str, mistakes: Sequence[Mistake], missing: Sequence[Missing]) -> list[Remark]:
    """Mistakes first, each part in the order of the lines."""
    found = [
        Remark(Mark.ERROR if each.stops else Mark.NOTE, each.line, each.column, each.length, each.what, each.hint)
        for each in mistakes
    ]
    lines = text.split("\n")
    translate = QCoreApplication.translate
    for each in sorted(missing, key=lambda one: one.line):
        what = translate("Remark", "“%1” has no value in this case").replace("%1", each.label)
        hint = translate("Remark", "Entered at: %1").replace("%1", each.field) if each.field else ""
        column, length = _place(lines, each)
        found.append(Remark(Mark.UNKNOWN, each.line, column, length, what, hint))
    return found


def _place(lines: Sequence[str], missing: Missing) -> tuple[int, int]:
    """Where the placeholder is written in its line; nowhere for one of the head of the paper (line 0)."""
    if not 1 <= missing.line <= len(lines):
        return 0, 0
    line = lines[missing.line - 1]
    at = line.find(missing.slot)
    return (at, len(missing.slot)) if at >= 0 else (0, len(line))


def in_utf16(line: str, column: int) -> int:
    """A column as Qt counts: characters beyond the first plane are two."""
    return column + sum(ord(char) > 0xFFFF for char in line[:column])
