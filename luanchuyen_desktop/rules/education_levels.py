"""Levels of education as the cadre's free text names them, against the level that a title asks for.

The levels and the words by which they are known are data: ``resources/education_levels.toml``. A text is read part by
part (parted by ``;``, a comma or a new line); a part about what is still being studied for does not count; the highest
level named in the others is the cadre's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from luanchuyen_desktop.domain.vn_text import nfc
from luanchuyen_desktop.domain.vocabulary import StandardKind
from luanchuyen_desktop.rules.toml_table import Table

_PARTS = re.compile(r"[;,\n]")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels of one kind, the lowest first, with the words that name each; ``pending``: words for "not yet"."""

    levels: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    pending: tuple[str, ...]
    confidence: str

    def rank(self, text: str) -> int | None:
        """The highest level that the text names, counted from 0; ``None`` when it names none."""
        parts = [part for part in map(_plain, _PARTS.split(text)) if not _names(part, self.pending)]
        found = [rank for rank, words in enumerate(self.words) if any(_names(part, words) for part in parts)]
        return max(found, default=None)


Scales: TypeAlias = Mapping[StandardKind, Scale]


def _plain(text: str) -> str:
    """Lower case, single blanks between words and one at each end, no marks."""
    return f" {_NO_WORD.sub(' ', nfc(text).casefold()).strip()} "


def _names(part: str, words: tuple[str, ...]) -> bool:
    return any(word in part for word in words)


def load_scales(path: Path) -> Scales:
    """Read the levels. ``RuleDataError`` names what is missing."""
    table = Table.read(path)
    return {kind: _scale(table.table(kind.field)) for kind in StandardKind}


def _scale(table: Table) -> Scale:
    rows = table.values.get("levels")
    if not isinstance(rows, list) or not rows:
        raise table.fault("thiếu các dòng “levels”, từ mức thấp nhất.")
    levels = [Table(table.file, row, f"{table.path}.levels") for row in rows]
    names = tuple(level.text("name") for level in levels)
    words = tuple(tuple(map(_plain, (level.text("name"), *_list(level, "words")))) for level in levels)
    every = [word for of_level in words for word in of_level]
    if len(set(every)) != len(every):
        raise table.fault("một từ đứng ở hai mức.")
    return Scale(names, words, tuple(map(_plain, _list(table, "pending"))), table.confidence())


def _list(table: Table, key: str) -> list[str]:
    values = table.values.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise table.fault(f"“{key}” phải là một danh sách chữ.")
    return values
