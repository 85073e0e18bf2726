"""Things with a code and a name that can be picked from thousands, found by folded text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from luanchuyen_desktop.domain.vn_text import fold

CODE_ROLE = Qt.ItemDataRole.UserRole
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_SHOWN = 200
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """``detail``: what tells it from others of the same name (level, parent unit). ``key``: folded, for search."""

    code: str
    name: str
    detail: str
    key: str

    @staticmethod
    def of(code: str, name: str, detail: str = "") -> Entry:
        """With the key computed: name, then code."""
        return Entry(code, name, detail, f"{fold(name)} {fold(code)}")


def find(entries: Sequence[Entry], text: str, limit: int = MOST_SHOWN) -> list[Entry]:
    """The entries in which every typed word occurs: those that begin with the text first, then by word starts."""
    wanted = fold(text)
    if not wanted:
        return list(entries[:limit])
    words = wanted.split()
    first: list[Entry] = []
    second: list[Entry] = []
    others: list[Entry] = []
    for entry in entries:
        key = entry.key
        if not all(part in key for part in words):
            continue
        if key.startswith(wanted):
            first.append(entry)
        elif all(f" {part}" in f" {key}" for part in words):
            second.append(entry)
        else:
            others.append(entry)
        if len(first) >= limit:
            break
    return [*first, *second, *others][:limit]


class EntryModel(QAbstractListModel):
    """A list of entries for a popup: shows ``name — detail (code)``, edits as the name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Iterable[Entry]) -> None:
        """Take another list."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, edit text, tooltip, code or detail of a line."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join(part for part in (entry.name, entry.detail, entry.code) if part)
        if role == Qt.ItemDataRole.EditRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.name}\n{entry.detail}\n{entry.code}".replace("\n\n", "\n")
        if role == CODE_ROLE:
            return entry.code
        return entry.detail if role == DETAIL_ROLE else None
