"""What papers take from the office: defaults of the program, overridden by the book's settings ``paper.…``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.contents import Grounds, Margins, Office
from luanchuyen_desktop.documents.text import shortened
from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DateError, DocumentError
from luanchuyen_desktop.services.papers.office import keys
from luanchuyen_desktop.services.papers.office.names import settings_on

PREFIX: Final = keys.PREFIX
_LISTS: Final = ("more_grounds", "more_recipients")
_SMALLEST_MARGIN = {"top": 15.0}  # millimetres; the page number stands 10 to 15 mm from the upper edge
_LARGEST_MARGIN = 60.0
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_TERM = re.compile(r"(\d{4})\s*[-–]\s*\d{4}")


@dataclass(frozen=True, slots=True)
class Regulation:
    """A central document on rotation as decisions cite it, with the dates in which it is in force."""

    citation: str
    valid_from: date
    valid_to: date | None

    def covers(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def load_office(resources: Path, settings: Mapping[str, str], day: date = date.max) -> Office:
    """Who issues the papers of that day, and the margins. Raises ``DocumentError`` naming the key that is wrong.

    Keys are those of ``defaults.toml``, in the book with ``paper.`` before them; margins are ``paper.portrait_left``.
    A setting left blank falls back to the default. Without a day, names and signers are those that have no end.
    """
    return office_on(load_defaults(resources), settings, day)


def office_on(defaults: Mapping[str, Any], settings: Mapping[str, str], day: date) -> Office:
    """As ``load_office``, with the defaults read before."""
    own = _own(settings_on(settings, day))
    return Office(
        **_texts(Office, defaults, own),
        portrait=_margins("portrait", defaults, own),
        landscape=_margins("landscape", defaults, own),
    )


def frame_settings(settings: Mapping[str, str], frame: str) -> dict[str, str]:
    """The book's own values of a frame; margins of portrait papers hold for both where the frame's own are not set."""
    own = f"{PREFIX}{frame}."
    margins = f"{PREFIX}portrait_"
    found = {f"margin_{key.removeprefix(margins)}": text for key, text in settings.items() if key.startswith(margins)}
    return found | {key.removeprefix(own): text for key, text in settings.items() if key.startswith(own)}


def load_grounds(resources: Path, settings: Mapping[str, str]) -> Grounds:
    """What the office's decisions are based on, but for the central regulation, which goes by date."""
    return Grounds(**_texts(Grounds, load_defaults(resources), _own(settings)))


def load_regulations(resources: Path, own: Sequence[Regulation] = ()) -> tuple[Regulation, ...]:
    """The central documents by date, with those that the book brings as rule sets.

    Raises ``DocumentError`` for one without citation or date.
    """
    entries = _read(resources / "templates" / "regulations.toml").get("regulation", [])
    try:
        found = tuple(Regulation(each["citation"], each["valid_from"], each.get("valid_to")) for each in entries)
        return tuple(sorted((*found, *own), key=lambda each: each.valid_from))
    except (KeyError, TypeError) as error:
        raise DocumentError(
            "Tệp regulations.toml có văn bản thiếu citation hoặc ngày hiệu lực.", "Sửa tệp hoặc dùng lại bản gốc."
        ) from error


def grounds_on(grounds: Grounds, regulations: Sequence[Regulation], act: PartialDate) -> Grounds:
    """The grounds of a decision of this date: the regulation then in force, and nothing that is dated later.

    A partial date takes the regulation of its earliest day. A ground is left out when a date in its text is certainly
    after the decision, and the committee's term when it begins in a later year: an old decision that is printed again
    must not cite what came after it.
    """
    changes: dict[str, Any] = {
        entry.name: None
        for entry in fields(Grounds)
        if isinstance(text := getattr(grounds, entry.name), str) and is_later(text, act)
    }
    term = _TERM.search(grounds.committee_term or "")
    if term and int(term[1]) > act.year:
        changes |= {"committee_term": None, "committee_number": None}
    in_force = [each.citation for each in regulations if each.covers(act.earliest)]
    changes["regulation"] = in_force[-1] if in_force else None  # a later one replaces the earlier
    changes["more_grounds"] = tuple(text for text in grounds.more_grounds if not is_later(text, act))
    return replace(grounds, **changes)


def is_later(text: str, act: PartialDate) -> bool:
    """Whether the first date in the text, that of the document, is after the act. What is no date is not judged."""
    found = _DATE.search(text)
    if found is None:
        return False
    try:
        day = parse_date(found[0])
    except DateError:
        return False
    return day is not None and day.earliest > act.latest


def load_defaults(resources: Path) -> dict[str, Any]:
    """The defaults file: ``office``, ``portrait``, ``landscape``. A misspelt key would do nothing, so it is refused."""
    defaults = _read(resources / "templates" / "defaults.toml")
    known = {entry.name for kind in (Office, Grounds) for entry in fields(kind)}
    for key in defaults.get("office", {}):
        if key not in known:
            raise DocumentError(f"Tệp defaults.toml có khóa “{key}” không dùng đến.", "Sửa tên khóa hoặc xóa dòng này.")
    return defaults


def labels_of(*kinds: type) -> dict[str, str]:
    """Setting → what people call it."""
    return {entry.name: entry.metadata["label"] for kind in kinds for entry in fields(kind) if "slot" in entry.metadata}


def _own(settings: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(PREFIX): value for key, value in settings.items() if key.startswith(PREFIX)}


def _texts(kind: type[Office] | type[Grounds], defaults: Mapping[str, Any], own: Mapping[str, str]) -> dict[str, Any]:
    """The book's text for each field, else the default; blank is ``None``. Lists have one entry a line."""
    texts: dict[str, Any] = {}
    for entry in fields(kind):
        if "slot" in entry.metadata:
            text = own.get(entry.name, "").strip() or str(defaults.get("office", {}).get(entry.name, ""))
            texts[entry.name] = _lines(text) if entry.name in _LISTS else squeeze(text) or None
    return texts


def _margins(name: str, defaults: Mapping[str, Any], own: Mapping[str, str]) -> Margins:
    sides = {}
    for side in ("top", "bottom", "left", "right"):
        key = f"{name}_{side}"
        text = own.get(key, "").strip() or str(defaults.get(name, {}).get(side, ""))
        if fault := fault_in_margin(side, text):
            raise DocumentError(f"Lề giấy {PREFIX}{key}: {fault}", "Sửa lại thiết đặt này.")
        sides[side] = _millimetres(text)
    return Margins(**sides)


def fault_in_margin(side: str, text: str) -> str:
    """What is wrong with the text of a margin, in a sentence; blank if nothing. ``side``: ``top``, ``left``, …"""
    smallest = _SMALLEST_MARGIN.get(side, 5.0)
    if smallest <= _millimetres(text) <= _LARGEST_MARGIN:
        return ""
    return f"“{shortened(text)}” không phải số mi-li-mét từ {smallest:.0f} đến {_LARGEST_MARGIN:.0f}."


def _millimetres(text: str) -> float:
    """The number; below every margin where there is none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return -1.0


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.splitlines() if (line := squeeze(raw)))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
