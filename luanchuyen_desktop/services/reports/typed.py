"""What the office types into a report (tình hình chung, hạn chế, …): kept in the book, for each kind and period."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.services.reports.entries import WORDS
from luanchuyen_desktop.services.reports.spans import ReportKind
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_PREFIX: Final = "report.words"
OPERATION: Final = "Ghi lời văn báo cáo"
NUMBER: Final = "so_bao_cao"
"""Beside the texts: the number of the report."""
_KEPT: Final = frozenset({*WORDS, NUMBER})


def key_of(kind: ReportKind, period: Period) -> str:
    """Of the setting."""
    return f"{_PREFIX}.{kind.value}.{period.start.isoformat()}.{period.end.isoformat()}"


def read_words(settings: Mapping[str, str], kind: ReportKind, period: Period) -> dict[str, str]:
    """Placeholder → text. What is not readable counts as not typed: the book may have been edited elsewhere."""
    try:
        found = read_json(settings.get(key_of(kind, period), "{}"))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: text for name, text in found.items() if name in _KEPT and isinstance(text, str)}


def keep_words(book: Book, kind: ReportKind, period: Period, words: Mapping[str, str]) -> Changes | None:
    """Store what was typed; ``None`` when nothing is different."""
    wanted = {name: text for name, text in words.items() if name in _KEPT and text.strip()}
    if wanted == read_words(book.settings(), kind, period):
        return None
    with book.operate(OPERATION) as write:
        if wanted:
            write.set(key_of(kind, period), json.dumps(wanted, ensure_ascii=False))
        else:
            write.unset(key_of(kind, period))
    return write.changes
