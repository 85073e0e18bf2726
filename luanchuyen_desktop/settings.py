"""What the window remembers between two starts: sizes, columns, filters, recent books. One small JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias, cast

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Settings:
    """Values by key. A file that is missing or damaged counts as empty: losing a column width must stop nobody."""

    def __init__(self, path: Path | None) -> None:
        """``path`` ``None`` keeps everything in memory (tests, pictures)."""
        self._path = path
        self._values: dict[str, Json] = _read(path) if path else {}

    def text(self, key: str, default: str = "") -> str:
        """A text; ``default`` if there is none or it is something else."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """A whole number."""
        value = self._values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def texts(self, key: str) -> list[str]:
        """A list of texts."""
        value = self._values.get(key)
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def mapping(self, key: str) -> dict[str, Json]:
        """A group of values, such as the state of one view; a copy."""
        value = self._values.get(key)
        return dict(value) if isinstance(value, dict) else {}

    def set(self, key: str, value: Json | Mapping[str, Json] | list[str]) -> None:
        """Remember a value; ``save`` writes it."""
        self._values[key] = cast("Json", value)

    def remember_recent(self, key: str, item: str, limit: int = 8) -> None:
        """Put ``item`` at the head of a list without repeats."""
        self.set(key, [item, *(old for old in self.texts(key) if old != item)][:limit])

    def save(self) -> None:
        """Write the file whole or not at all. ``OSError`` where that is impossible."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
        part.replace(self._path)


def _read(path: Path) -> dict[str, Json]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
