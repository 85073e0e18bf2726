"""The changes of the rule sets in a book, from its journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from luanchuyen_desktop.services.law.rule_state import PREFIX, decode
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.setting_history import SettingChange


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of one set; every field is a text to show. ``user``: whose login the machine had."""

    at: str
    operation: str
    code: str
    state: str
    person: str
    document: str
    user: str


def rule_history(book: Book) -> list[HistoryLine]:
    """Every change, the latest first; what was undone stands there with its undoing."""
    return [_line(change) for change in book.setting_history(PREFIX)]


def _line(change: SettingChange) -> HistoryLine:
    code = change.key.removeprefix(PREFIX)
    stored = decode(code, change.after) if change.after is not None else None
    if stored is None:
        state = _gone(code, change.before) if change.after is None else "hỏng"
        return HistoryLine(_time(change.at), change.operation, code, state, "", "", change.user)
    state = "bật" if stored.is_on else "tắt"
    return HistoryLine(_time(change.at), change.operation, code, state, stored.person, stored.document, change.user)


def _gone(code: str, before: str | None) -> str:
    """Of one of the program, what the program says counts again; one of the book's own is in it no more."""
    had = decode(code, before) if before is not None else None
    return "như ban đầu" if had is not None and had.text is None else "không còn trong sổ"


def _time(stamp: str) -> str:
    try:
        return f"{datetime.fromisoformat(stamp):%d/%m/%Y %H:%M}"
    except ValueError:
        return stamp
