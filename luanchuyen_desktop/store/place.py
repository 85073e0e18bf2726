"""Whether the file that was opened still lies under its name."""

from __future__ import annotations

import os
from pathlib import Path

from luanchuyen_desktop.errors import BookError


class Place:
    """Which file lies under the name of a book, so that nothing is written into one that is no longer there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened = path.stat()

    def is_gone(self) -> bool:
        """Whether the file was deleted, moved or replaced by another since."""
        try:
            now = self._path.stat()
        except OSError:
            return True
        # Windows keeps an open file in its place, and not every disk there numbers its files.
        return os.name == "posix" and not os.path.samestat(now, self._opened)

    def refuse_gone(self) -> None:
        """``BookError`` where it is gone."""
        if not self.is_gone():
            return
        raise BookError(
            f"{self._path.name} không còn ở chỗ cũ: tệp đã bị xóa, đổi tên, thay bằng tệp khác hoặc ổ đĩa đã rút. "
            "Chưa ghi gì.",
            "Sao lưu hoặc xuất ra Excel ngay sang nơi khác, rồi đóng và mở lại sổ.",
        )
