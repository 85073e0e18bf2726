"""What the sample province is made of, read from ``resources/catalogues/demo_*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luanchuyen_desktop.errors import UserError

_FILES = ("places", "units", "titles", "names", "year")


@dataclass(frozen=True, slots=True)
class DemoData:
    """The five files as tables; their layout is described in their own first lines."""

    places: Mapping[str, Any]
    units: Mapping[str, Any]
    titles: Mapping[str, Any]
    names: Mapping[str, Any]
    year: Mapping[str, Any]


def load(resources: Path) -> DemoData:
    """Read the files. ``UserError`` names the one that is missing or broken."""
    return DemoData(*(_read(resources / "catalogues" / f"demo_{name}.toml") for name in _FILES))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(
            f"Không đọc được dữ liệu của sổ mẫu trong {path.name}: {error}.", "Cài đặt lại chương trình."
        ) from error
