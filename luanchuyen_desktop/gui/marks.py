"""How a finding is marked: by a shape and a word first, by colour only after that."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict


class Mark(IntEnum):
    """In the order in which people should see them."""

    ERROR = 0
    WARNING = 1
    UNKNOWN = 2
    NOTE = 3
    WAIVED = 4
    OK = 5
    NOT_APPLICABLE = 6


SYMBOLS = {
    Mark.ERROR: "●",
    Mark.WARNING: "▲",
    Mark.UNKNOWN: "?",
    Mark.NOTE: "◆",
    Mark.WAIVED: "◇",
    Mark.OK: "✓",
    Mark.NOT_APPLICABLE: "–",
}

LISTED = (Mark.ERROR, Mark.WARNING, Mark.UNKNOWN, Mark.NOTE, Mark.WAIVED)
"""The marks of findings that are listed without being asked for."""

_BREACHED = {Severity.ERROR: Mark.ERROR, Severity.WARNING: Mark.WARNING, Severity.INFO: Mark.NOTE}
_OTHERS = {
    Verdict.UNDETERMINED: Mark.UNKNOWN,
    Verdict.SATISFIED: Mark.OK,
    Verdict.NOT_APPLICABLE: Mark.NOT_APPLICABLE,
}


def mark_of(finding: Finding) -> Mark:
    """The mark of a finding; a breach with a valid exception has one of its own."""
    if finding.verdict is Verdict.BREACHED:
        return Mark.WAIVED if finding.waived else _BREACHED[finding.severity]
    return _OTHERS[finding.verdict]


def counted(findings: Iterable[tuple[str, Finding]]) -> dict[str, tuple[Mark, int]]:
    """The gravest mark and the number of findings by key."""
    found: dict[str, tuple[Mark, int]] = {}
    for key, finding in findings:
        mark, number = found.get(key, (mark_of(finding), 0))
        found[key] = (min(mark, mark_of(finding)), number + 1)
    return found


def word(mark: Mark) -> str:
    """The word beside the shape, in the language of the window."""
    translate = QCoreApplication.translate
    words = {
        Mark.ERROR: translate("Mark", "error"),
        Mark.WARNING: translate("Mark", "warning"),
        Mark.UNKNOWN: translate("Mark", "not enough data"),
        Mark.NOTE: translate("Mark", "note"),
        Mark.WAIVED: translate("Mark", "exception granted"),
        Mark.OK: translate("Mark", "met"),
        Mark.NOT_APPLICABLE: translate("Mark", "does not apply"),
    }
    return words[mark]


def label(mark: Mark) -> str:
    """``● lỗi``."""
    return f"{SYMBOLS[mark]} {word(mark)}"
