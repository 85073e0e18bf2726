"""What the forms take from the office beyond ``paper_settings``: state bodies, signing, symbols; and dated texts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.frames import CONFIDENCES
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.settings import PREFIX


@dataclass(frozen=True, slots=True)
class FormSetting:
    """A setting of the office. ``default`` with its ``source`` and how sure it is (A, B, D, M)."""

    key: str
    label: str
    value: str
    default: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text that holds from a day to a day: the name of a body, a law that is cited."""

    slot: str
    label: str
    text: str
    valid_from: date | None
    valid_to: date | None

    def covers(self, day: date) -> bool:
        """Whether it holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class FormSettings:
    """``settings`` and ``symbols`` by key; ``texts``: all that are known, of every date."""

    settings: Mapping[str, FormSetting]
    symbols: Mapping[str, FormSetting]
    texts: Sequence[DatedText]

    def value(self, key: str) -> str:
        """Of a setting; blank where nothing is set."""
        return self.settings[key].value

    def symbol(self, frame: str, kind: str) -> str:
        """``QĐ/TU`` for ``party`` and ``decision``."""
        return self.symbols[f"{frame}_{kind}"].value

    def on(self, day: date) -> dict[str, DatedText | None]:
        """Slot → what holds on the day; ``None`` where nothing does."""
        found: dict[str, DatedText | None] = {text.slot: None for text in self.texts}
        found |= {text.slot: text for text in self.texts if text.covers(day)}
        return found


_SETTING: Final = {"label", "value", "source", "confidence"}
_TEXT: Final = {"slot", "label", "text", "source", "confidence"}


def load_form_settings(resources: Path, own: Mapping[str, str]) -> FormSettings:
    """``own``: the settings of the book. Raises ``DocumentError`` naming the file and entry that is not whole."""
    office = _read(resources / "frames" / "office.toml")
    dated = _read(resources / "frames" / "dated.toml")
    return FormSettings(
        {key: _setting(key, each, own, "") for key, each in office.get("setting", {}).items()},
        {key: _setting(key, each, own, "symbol_") for key, each in office.get("symbol", {}).items()},
        tuple(_dated(each) for each in dated.get("text", [])),
    )


def _setting(key: str, given: Mapping[str, str], own: Mapping[str, str], prefix: str) -> FormSetting:
    if given.keys() != _SETTING or given["confidence"] not in CONFIDENCES or not given["source"]:
        raise DocumentError(f"Tệp office.toml: khóa “{key}” phải có label, value, source, confidence.", "Sửa tệp này.")
    value = squeeze(own.get(f"{PREFIX}{prefix}{key}", "")) or given["value"]
    return FormSetting(prefix + key, given["label"], value, given["value"], given["source"], given["confidence"])


def _dated(given: Mapping[str, Any]) -> DatedText:
    if not given.keys() >= _TEXT or given["confidence"] not in CONFIDENCES or not given["source"]:
        raise DocumentError(
            f"Tệp dated.toml: mục “{given.get('slot', '?')}” phải có slot, label, text, source, confidence.",
            "Sửa tệp này hoặc dùng lại tệp gốc.",
        )
    return DatedText(given["slot"], given["label"], given["text"], given.get("valid_from"), given.get("valid_to"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
