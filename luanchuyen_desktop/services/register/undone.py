"""What undo and redo did to numbers, in words: nothing is given up or taken back in silence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.services.register.series import number_text
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.register import EntryChange, last_changes

_PUT_BACK: Final = ("Hoàn tác: ", "Làm lại: ")
_MOST_TOLD: Final = 3
_RESERVED, _ISSUED = PaperState.RESERVED.value, PaperState.ISSUED.value
_RELEASED, _REPLACED = PaperState.RELEASED.value, PaperState.REPLACED.value
_WORDS: Final[Mapping[tuple[str | None, str | None], str]] = {
    (_ISSUED, _RESERVED): "{number} không còn là đã ban hành mà trở lại giữ số: chưa ai khác lấy được số này",
    (_RESERVED, _ISSUED): "{number} lại là đã ban hành, với bản PDF đã lưu",
    (_RESERVED, None): "{number} không còn được giữ, lần lấy số sau sẽ cấp lại",
    (None, _RESERVED): "{number} lại được giữ",
    (_RELEASED, _RESERVED): "{number} lại được giữ như trước khi hủy",
    (_RESERVED, _RELEASED): "{number} lại là số đã hủy, chờ cấp lại",
    (_REPLACED, _ISSUED): "{number}: bản {version} lại là bản đang có hiệu lực",
    (_ISSUED, _REPLACED): "{number}: bản {version} lại được thay thế",
    (_ISSUED, None): "{number}: bản đính chính {version} không còn trong sổ văn bản",
    (None, _ISSUED): "{number}: bản đính chính {version} lại có trong sổ văn bản",
    (PaperState.ELSEWHERE.value, None): "{number} không còn giải thích vì sao trống",
    (None, PaperState.ELSEWHERE.value): "{number} lại có giải thích vì sao trống",
}


def put_back_words(book: Book, changes: Changes) -> str:
    """What undo or redo, just done, made of numbers of the register; blank for any other operation."""
    if "register_entry" not in changes.tables or not changes.operation.startswith(_PUT_BACK):
        return ""
    told = [words for each in last_changes(book) if (words := _words(each))]
    more = f" Còn {len(told) - _MOST_TOLD} thay đổi khác trong sổ văn bản." if len(told) > _MOST_TOLD else ""
    return f"{'. '.join(told[:_MOST_TOLD])}.{more}" if told else ""


def _words(change: EntryChange) -> str:
    words = _WORDS.get((change.before, change.after), "")
    return words.format(number=f"Số {number_text(change.number, change.symbol)}", version=change.version)
