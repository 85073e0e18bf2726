"""What the forms take from the office beyond ``paper_settings``: state bodies, signing, symbols; and dated texts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.forms.frames import CONFIDENCES
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.office.names import OFFICE_NAMES, settings_on, stored_names
from luanchuyen_desktop.services.papers.office.settings import PREFIX, load_defaults
from luanchuyen_desktop.services.papers.office.signers import Signer, body_of, known_signers, signers_on


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
    source: str = ""
    confidence: str = "M"

    def covers(self, day: date) -> bool:
        """Whether it holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class FormSettings:
    """``settings`` and ``symbols`` by key; ``texts``: all that are known, of every date, the office's own last.

    ``by_kind``: what is set for one kind of paper only: ``recipients_decision``, ``secrecy_submission``.
    """

    settings: Mapping[str, FormSetting]
    symbols: Mapping[str, FormSetting]
    texts: Sequence[DatedText]
    signers: Sequence[Signer] = ()
    by_kind: Mapping[str, str] = field(default_factory=dict)

    def value(self, key: str) -> str:
        """Of a setting; blank where nothing is set."""
        return self.settings[key].value

    def symbol(self, frame: str, kind: str) -> str:
        """``QĐ/TU`` for ``party`` and ``decision``."""
        return self.symbols[f"{frame}_{kind}"].value

    def secrecy(self, kind: str) -> str:
        """The mark of a kind of paper: its own, else that of all; blank for none."""
        own = self.by_kind.get(f"secrecy_{kind}", "") or self.value("secrecy")
        return "" if own.casefold() == NO_MARK else own.upper()

    def recipients(self, kind: str) -> tuple[str, ...]:
        """The office's own recipients of a kind of paper."""
        return tuple(line for raw in self.by_kind.get(f"recipients_{kind}", "").splitlines() if (line := squeeze(raw)))

    def signers_of(self, kind: FormKind, frame: str, day: date) -> tuple[Signer, ...]:
        """Who may sign a paper of that kind, in that frame, on that day; the first by default."""
        return signers_on(self.signers, body_of(kind.issuer, frame), day, kind.symbol)

    def on(self, day: date) -> dict[str, DatedText | None]:
        """Slot → what holds on the day; ``None`` where nothing does."""
        found: dict[str, DatedText | None] = {text.slot: None for text in self.texts}
        found |= {text.slot: text for text in self.texts if text.covers(day)}
        return found


NO_MARK: Final = "không"
"""What a kind of paper says that bears no mark though the others do."""

_BY_KIND: Final = ("recipients_", "secrecy_")
_SETTING: Final = {"label", "value", "source", "confidence"}
_TEXT: Final = {"slot", "label", "text", "source", "confidence"}


@dataclass(frozen=True, slots=True)
class FormFiles:
    """What the program ships: ``office`` as in office.toml, ``defaults`` as in defaults.toml, the texts by date."""

    office: Mapping[str, Any]
    defaults: Mapping[str, Any]
    texts: tuple[DatedText, ...]

    @classmethod
    def read(cls, resources: Path) -> FormFiles:
        """Raises ``DocumentError`` naming the file and entry that is not whole."""
        office = read_toml(resources / "frames" / "office.toml")
        return cls(office, load_defaults(resources), load_dated_texts(resources))


def load_form_settings(resources: Path, own: Mapping[str, str], day: date = date.max) -> FormSettings:
    """``own``: the settings of the book, taken as they hold on the day (without one: as they hold without an end).

    Raises ``DocumentError`` naming the file and entry that is not whole.
    """
    return form_settings_on(FormFiles.read(resources), own, day)


def form_settings_on(files: FormFiles, own: Mapping[str, str], day: date) -> FormSettings:
    """As ``load_form_settings``, with the files read before."""
    own = settings_on(own, day)
    settings = {key: _setting(key, each, own, "") for key, each in files.office.get("setting", {}).items()}
    symbols = {key: _setting(key, each, own, "symbol_") for key, each in files.office.get("symbol", {}).items()}
    decisions = symbols["party_decision"]  # older books say it under another key
    own_symbol = squeeze(own.get(f"{PREFIX}decision_symbol", ""))
    symbols["party_decision"] = replace(decisions, value=own_symbol or decisions.default)
    defaults = {key: str(text) for key, text in files.defaults.get("office", {}).items()}
    defaults |= {key: each.default for key, each in settings.items()}
    return FormSettings(
        settings,
        symbols,
        (*files.texts, *_own_texts(files.texts, own)),
        known_signers(own, defaults),
        {
            key.removeprefix(PREFIX): text
            for key, text in own.items()
            if key.removeprefix(PREFIX).startswith(_BY_KIND) and text.strip()
        },
    )


def load_dated_texts(resources: Path) -> tuple[DatedText, ...]:
    """The shipped names and laws by date. ``DocumentError`` for an entry that is not whole."""
    return tuple(_dated(each) for each in read_toml(resources / "frames" / "dated.toml").get("text", []))


def _own_texts(shipped: Sequence[DatedText], own: Mapping[str, str]) -> tuple[DatedText, ...]:
    """What the office says otherwise of a text by date; its own names are settings, and were put there before."""
    labels = {each.slot: each.label for each in shipped}
    return tuple(
        DatedText(row.slot, labels[row.slot], row.text, row.valid_from, row.valid_to, "Cơ quan ghi", "A")
        for row in stored_names(own)
        if row.slot not in OFFICE_NAMES and row.slot in labels
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
    return DatedText(
        given["slot"],
        given["label"],
        given["text"],
        given.get("valid_from"),
        given.get("valid_to"),
        given["source"],
        given["confidence"],
    )


def read_toml(path: Path) -> dict[str, Any]:
    """A file of the resources. ``DocumentError`` where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
