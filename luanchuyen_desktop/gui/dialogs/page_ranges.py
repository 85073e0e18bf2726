"""Pages as people write them: ``1-3, 5``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from luanchuyen_desktop.errors import UserError

_PART: Final = re.compile(r"(\d+)?\s*([-–])?\s*(\d+)?")


class Parity(Enum):
    """Which of the pages, for printing on both sides by hand."""

    ALL = auto()
    ODD = auto()
    EVEN = auto()


def read_pages(text: str, count: int) -> list[int]:
    """The pages, from 0, in the order written; ``4-`` goes to the end, ``-4`` begins at the first.

    ``count``: how many the paper has. ``UserError`` for what is no page of it.
    """
    pages: list[int] = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        found = _PART.fullmatch(part.strip())
        if found is None or not (found[1] or found[3]) or (found[3] and not found[2]):
            raise UserError(f"“{part.strip()}” không phải số trang.", "Viết như 1-3, 5.")
        first = int(found[1] or 1)
        last = int(found[3] or (count if found[2] else first))
        if not 1 <= first <= last <= count:
            raise UserError(f"“{part.strip()}” nằm ngoài các trang từ 1 đến {count}.", "Viết lại số trang.")
        pages += range(first - 1, last)
    if not pages:
        raise UserError("Chưa ghi trang nào.", "Viết như 1-3, 5.")
    return list(dict.fromkeys(pages))


def of_parity(pages: Sequence[int], parity: Parity) -> list[int]:
    """Those of the pages (from 0) whose printed number is odd or even."""
    if parity is Parity.ALL:
        return list(pages)
    return [page for page in pages if (page % 2 == 0) is (parity is Parity.ODD)]
