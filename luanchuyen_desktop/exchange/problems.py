"""What is wrong or doubtful in a workbook, and exactly where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_LISTED = 100_000
"""Beyond this many, problems are only counted: nobody reads them, and a hostile file must not fill the memory."""

_MOST_SHOWN = 60


class ProblemKind(StrEnum):
    """An error stops the import; a warning is shown and does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. ``row`` is Excel's number (1 is the first), ``None`` for the whole sheet; ``column`` the header.

    ``value`` is what stands in the cell, made printable and short; ``expected`` may be empty.
    """

    sheet: str
    row: int | None
    column: str
    value: str
    message: str
    expected: str = ""
    kind: ProblemKind = ProblemKind.ERROR

    @property
    def place(self) -> str:
        """``trang Cán bộ, dòng 5, cột Ngày sinh``."""
        parts = [f"trang {self.sheet}"]
        if self.row is not None:
            parts.append(f"dòng {self.row}")
        if self.column:
            parts.append(f"cột {self.column}")
        return ", ".join(parts)

    def __str__(self) -> str:
        """One line for a list or a terminal."""
        value = f" [{self.value}]" if self.value else ""
        expected = f" Cần: {self.expected}." if self.expected else ""
        return f"{self.place}{value}: {self.message}{expected}"


class ProblemList:
    """Collects problems up to ``MOST_LISTED``; the rest is counted, errors before all."""

    def __init__(self) -> None:
        self._listed: list[Problem] = []
        self.errors = 0
        self.warnings = 0

    def add(self, problem: Problem) -> None:
        """Note one problem."""
        if problem.kind is ProblemKind.ERROR:
            self.errors += 1
        else:
            self.warnings += 1
        if len(self._listed) < MOST_LISTED:
            self._listed.append(problem)

    def extend(self, other: ProblemList) -> None:
        """Note all problems of another list, also those that it only counted."""
        self._listed.extend(other._listed[: MOST_LISTED - len(self._listed)])
        self.errors += other.errors
        self.warnings += other.warnings

    def listed(self) -> tuple[Problem, ...]:
        """The problems in the order found; the last one says how many more there are, if any."""
        more = self.errors + self.warnings - len(self._listed)
        if not more:
            return tuple(self._listed)
        kind = ProblemKind.ERROR if self.errors else ProblemKind.WARNING
        rest = Problem("…", None, "", "", f"Còn {more} vấn đề khác không liệt kê.", kind=kind)
        return (*self._listed, rest)


def printable(value: object) -> str:
    """A cell's value for a message: short, on one line, numbers as Excel shows them, control characters as theirs."""
    text = f"{value:.15g}" if isinstance(value, float) else str(value)
    shown = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text[:_MOST_SHOWN])
    return f"{shown}… ({len(text)} ký tự)" if len(text) > _MOST_SHOWN else shown
