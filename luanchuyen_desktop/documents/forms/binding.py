"""Words that no line end may part in official papers: a number and what it counts, ``Điều 1``, ``đồng chí Nguyễn``.

What is bound is written with blanks that do not break; both writers bind a paragraph just before they set it, so that
the texts of papers themselves are searched and compared with plain blanks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from luanchuyen_desktop.documents.pdf.typeset import BOUND, Run

_LEADS: Final = frozenset(
    [
        "Điều",
        "điều",
        "Khoản",
        "khoản",
        "Điểm",
        "điểm",
        "Mục",
        "mục",
        "Phần",
        "Chương",
        "lục",
        "Biểu",
        "biểu",
        "Bước",
        "bước",
        "Khóa",
        "khóa",
        "Số",
        "số",
        "Ngày",
        "ngày",
        "Tháng",
        "tháng",
        "Năm",
        "năm",
        "kỳ",
    ]
)
_COUNTED: Final = frozenset(
    ["tháng", "năm", "ngày", "giờ", "phút", "tuổi", "người", "đồng", "cán", "công", "lượt", "phiếu", "trang", "bản"]
)
_BODIES: Final = frozenset(["Tỉnh", "Thành", "Đảng", "Huyện", "Thị", "Quận", "tỉnh", "thành", "đảng", "cấp"])
_CALLED: Final = frozenset(["chí", "Ông", "ông", "Bà", "bà"])
_COMRADE: Final = frozenset(("Đồng", "đồng"))
_LOOKED_AT: Final = _LEADS | _BODIES | _CALLED | _COMRADE | {f"({word}" for word in _LEADS} | {"-"}
_NUMERALS: Final = frozenset("0123456789IVXLC…")
_DIGITS: Final = frozenset("0123456789…")
_MARKS: Final = ",.;:)"


def bound(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a paragraph with blanks that do not break where a line must not end."""
    return tuple(Run(_bound(run.text), run.bold) for run in runs)


@lru_cache(maxsize=256)  # a paragraph is set again and again while the best spacing is looked for
def _bound(text: str) -> str:
    words = text.split(" ")
    last = len(words) - 1
    joined = [
        at
        for at, word in enumerate(words[:-1])
        if (word in _LOOKED_AT or word[-1:].isdigit())
        and _joins(words[at - 1] if at else "", word, words[at + 1], words[at + 2] if at + 2 <= last else "")
    ]
    if not joined:
        return text
    for at in joined:
        words[at] += BOUND
    return " ".join(words).replace(f"{BOUND} ", BOUND)


def _joins(before: str, word: str, after: str, then: str) -> bool:
    """Whether ``word`` stays with ``after``; ``before`` and ``then`` stand around them."""
    first = after[:1]
    if word.lstrip("(") in _LEADS and first in _NUMERALS:
        return True
    if word in _COMRADE:
        return after.rstrip(_MARKS) == "chí"
    if word in _CALLED:  # a bold name may follow in a run of its own
        return (word != "chí" or before.rpartition(BOUND)[2] in _COMRADE) and (not after or first.isalpha())
    if word in _BODIES:
        return after.rstrip(_MARKS) == "ủy"
    if word[-1].isdigit():  # the parts of a date may be parted: “ngày 05 | tháng 01 | năm 2026”
        return after.rstrip(_MARKS) in _COUNTED and then[:1] not in _DIGITS
    return word == "-" and not before
