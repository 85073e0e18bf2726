"""Where the boxes at head and foot of a text form stand, worked out for Word, which places nothing by itself.

The words are measured with the fonts of the PDF, which are as wide as Times New Roman. Distances are in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.documents.forms.frames import Frame
from luanchuyen_desktop.documents.forms.laid_text import LaidEnd, LaidHead, Lines
from luanchuyen_desktop.documents.pdf.fonts import MEASURE
from luanchuyen_desktop.documents.pdf.typeset import Align, Style, set_lines

LEADING: Final = 18 / 14  # of the size
RULE_HEIGHT: Final = 3.0  # of the line of a paragraph that is only a rule, with it
LEFT_SHARE: Final = 0.45
"""Of the width: for the recipients, and for the left box of the head at most."""
GUTTER: Final = 6.0
"""Kept free on each side of the signers and beside the recipients."""
SIGNING_SPACE: Final = 71.0
"""Kept free for the signature."""
_APART: Final = 8.0  # between the two boxes at least
_SHORT_RULE: Final = 0.4  # of the words above it
_BELOW_TITLE: Final = 4.0
_BELOW_ISSUER: Final = 8.0
_MARK_LIFTED: Final = 4.0  # the asterisk stands high in its line


@dataclass(frozen=True, slots=True)
class HeadPlan:
    """``left``: width of the left box; rules: how long they are; ``place_down``: what is free above place and date."""

    left: float
    title_rule: float
    issuer_rule: float
    subject_rule: float
    place_down: float


def head_plan(head: LaidHead, frame: Frame, width: float) -> HeadPlan:
    """For a text ``width`` points wide."""
    longest = max(_widths(head.title, frame.title_size, width, bold=True), default=0.0)
    left = min(width * LEFT_SHARE, width - longest - _APART)
    right = width - left
    down = _height(head.title, frame.title_size, right) + _height(head.motto, frame.motto_size, right)
    return HeadPlan(
        left,
        title_rule=_last(head.motto or head.title, frame.motto_size if head.motto else frame.title_size, right),
        issuer_rule=_last(head.issuer or head.superior, frame.issuer_size, left) * _SHORT_RULE,
        subject_rule=_last(head.subject or head.kind, frame.subject_size, width) * _SHORT_RULE,
        place_down=max(_BELOW_TITLE, _number_down(head, frame, left) - down) - RULE_HEIGHT,
    )


def recipients_beside(end: LaidEnd, frame: Frame, width: float) -> int:
    """How many of the recipients stand beside the signer, the first line among them; the others follow below."""
    left, right = width * LEFT_SHARE - GUTTER, width * (1 - LEFT_SHARE) - 2 * GUTTER
    room = SIGNING_SPACE
    for lines, size, bold in (
        (end.right.authority, frame.authority_size, True),
        (end.right.post, frame.post_size, frame.post_bold),
        (end.right.name, frame.name_size, True),
    ):
        room += _height(lines, size, right, bold=bold)
    for number, runs in enumerate(end.recipients):
        size = frame.recipients_size if number else frame.recipients_head_size
        room -= _height((runs,), size, left, bold=False)
        if room < 0:
            return number
    return len(end.recipients)


def line_height(size: float) -> float:
    """Of text of this size outside the body."""
    return round(size * LEADING, 1)


def mark_height(frame: Frame) -> float:
    """Of the line with the asterisk."""
    return line_height(frame.number_size) - _MARK_LIFTED


def below_issuer() -> float:
    """What is free between the rule under the issuer and the number."""
    return _BELOW_ISSUER - RULE_HEIGHT


def _number_down(head: LaidHead, frame: Frame, left: float) -> float:
    down = _height(head.superior, frame.superior_size, left, bold=False)
    down += _height(head.issuer, frame.issuer_size, left)
    return down + (mark_height(frame) if frame.issuer_mark else _BELOW_ISSUER)


def _widths(lines: Lines, size: float, width: float, *, bold: bool) -> list[float]:
    style = Style(size, line_height(size), Align.CENTRE, bold=bold)
    return [line.width for runs in lines for line in set_lines(runs, style, width, MEASURE)]


def _last(lines: Lines, size: float, width: float) -> float:
    return _widths(lines, size, width, bold=True)[-1] if lines else 0.0


def _height(lines: Lines, size: float, width: float, *, bold: bool = True) -> float:
    return len(_widths(lines, size, width, bold=bold)) * line_height(size)
