"""Words that no line end may part in official papers: a number and what it counts, ``Điều 1``, ``đồng chí Nguyễn``.

What is bound is written with blanks that do not break; both writers bind a paragraph just before they set it, so that
the texts of papers themselves are searched and compared with plain blanks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.typeset import BOUND, Run

_BEFORE_NUMBERS: Final = (
    "Điều|điều|Khoản|khoản|Điểm|điểm|Mục|mục|Phần|Chương|Phụ lục|phụ lục|Biểu|biểu|Bước|bước|Khóa|khóa|"
    "Số|số|Ngày|ngày|Tháng|tháng|Năm|năm|Nhiệm kỳ|nhiệm kỳ"
)
_COUNTED: Final = "tháng|năm|ngày|giờ|phút|tuổi|người|đồng chí|cán bộ|công chức|lượt|phiếu|trang|bản"
_BODIES: Final = "Tỉnh|Thành|Đảng|Huyện|Thị|Quận|tỉnh|thành|đảng|cấp"
_RULES: Final = tuple(
    (re.compile(pattern), bound)
    for pattern, bound in (
        (rf"\b({_BEFORE_NUMBERS}) (?=[\dIVXLC…])", rf"\1{BOUND}"),
        # The parts of a date may be parted: “ngày 05 | tháng 01 | năm 2026”.
        (rf"(?<=\d) (?=(?:{_COUNTED})\b(?![ {BOUND}][\d…]))", BOUND),
        (r"\b([Đđ])ồng chí\b", rf"\1ồng{BOUND}chí"),
        (rf"\b([Đđ]ồng{BOUND}chí|[Ôô]ng|[Bb]à) (?=[^\W\d_]|$)", rf"\1{BOUND}"),
        (rf"\b({_BODIES}) ủy\b", rf"\1{BOUND}ủy"),
        (r"^- ", f"-{BOUND}"),
    )
)


def bound(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a paragraph with blanks that do not break where a line must not end."""
    return tuple(Run(_bound(run.text), run.bold) for run in runs)


def _bound(text: str) -> str:
    for pattern, with_bound in _RULES:
        text = pattern.sub(with_bound, text)
    return text
