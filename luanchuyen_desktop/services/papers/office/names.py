"""Names of bodies by the date of the paper: the office's own rows, beside those of ``resources/frames/dated.toml``.

Kept as JSON in the setting ``paper.names``. On a day that no row covers, the plain setting (``paper.committee``) holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from luanchuyen_desktop.domain.stored_json import all_texts, read_json
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.office.keys import NAMES, PREFIX
from luanchuyen_desktop.services.papers.office.signers import signer_settings

OFFICE_NAMES: Final[Mapping[str, str]] = {
    "committee": "Tên cấp ủy (chữ in hoa)",
    "place": "Địa danh",
    "department": "Tên ban tham mưu (chữ in hoa)",
    "state_committee": "Ủy ban nhân dân (chữ in hoa)",
    "state_department": "Cơ quan tham mưu của Ủy ban nhân dân (chữ in hoa)",
}
"""The settings that may be another text on other days, with what people call them."""

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NameRow:
    """A text that holds from a day to a day, both included; ``None`` is open. ``slot``: a setting, or a dated text."""

    slot: str
    text: str
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it holds on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


def stored_names(settings: Mapping[str, str]) -> tuple[NameRow, ...]:
    """The office's own rows. ``DocumentError`` where they cannot be read."""
    text = settings.get(NAMES, "").strip()
    try:
        return tuple(_read(row) for row in read_json(text or "[]"))
    except (ValueError, TypeError) as error:
        raise DocumentError(
            "Bảng tên gọi theo ngày lưu trong sổ không đọc được.",
            "Hoàn tác các lần sửa gần đây của sổ, hoặc lấy lại bản sao lưu.",
        ) from error


def names_text(rows: Iterable[NameRow]) -> str:
    """The setting that says this; blank where there are none."""
    found = [
        [
            each.slot,
            squeeze(each.text),
            each.valid_from.isoformat() if each.valid_from else "",
            each.valid_to.isoformat() if each.valid_to else "",
        ]
        for each in rows
    ]
    return json.dumps(found, ensure_ascii=False) if found else ""


def settings_on(settings: Mapping[str, str], day: date) -> dict[str, str]:
    """The settings of the book as they hold for a paper of that day: names then in force, and who could then sign.

    ``date.max`` asks for what holds without an end.
    """
    named = {PREFIX + each.slot: each.text for each in stored_names(settings) if each.covers(day)}
    found = {**settings, **named, **signer_settings(settings, day)}
    if found.get(f"{PREFIX}symbol_party_decision", "").strip():
        found[f"{PREFIX}decision_symbol"] = found[f"{PREFIX}symbol_party_decision"]
    return found


def name_faults(rows: Sequence[NameRow], labels: Mapping[str, str]) -> list[tuple[int, str]]:
    """What is refused, each with the place of the row: no text, turned dates, two rows for one day."""
    found: list[tuple[int, str]] = []
    for at, each in enumerate(rows):
        label = labels.get(each.slot, each.slot)
        if not squeeze(each.text):
            found.append((at, f"{label}: chưa ghi tên gọi."))
        if each.valid_from and each.valid_to and each.valid_to < each.valid_from:
            words = f"“đến ngày” {each.valid_to:%d/%m/%Y} trước “từ ngày” {each.valid_from:%d/%m/%Y}"
            found.append((at, f"{label}: {words}. Sửa một trong hai ngày."))
    for slot in dict.fromkeys(each.slot for each in rows):
        for (_, earlier), (at, later) in pairwise(_in_order(rows, slot)):
            if earlier.valid_to is None or _first(later) <= earlier.valid_to:
                words = f"“{earlier.text}” và “{later.text}” chồng lên nhau"
                told = f"{words} {_since(_first(later))}. Tên trước phải hết vào ngày liền trước tên sau."
                found.append((at, f"{labels.get(slot, slot)}: {told}"))
    return found


def name_gaps(rows: Sequence[NameRow], labels: Mapping[str, str]) -> list[str]:
    """The days between two rows of one name that none covers, in sentences: there the plain setting is printed."""
    found: list[str] = []
    for slot in dict.fromkeys(each.slot for each in rows):
        for (_, earlier), (_, later) in pairwise(_in_order(rows, slot)):
            if earlier.valid_to is not None and later.valid_from is not None:
                first, last = earlier.valid_to + _DAY, later.valid_from - _DAY
                if first <= last:
                    words = f"từ {first:%d/%m/%Y} đến {last:%d/%m/%Y} chưa có dòng nào"
                    found.append(f"{labels.get(slot, slot)}: {words}; văn bản của những ngày này in tên đang dùng.")
    return found


def _in_order(rows: Sequence[NameRow], slot: str) -> list[tuple[int, NameRow]]:
    own = [(at, each) for at, each in enumerate(rows) if each.slot == slot]
    return sorted(own, key=lambda pair: _first(pair[1]))


def _first(row: NameRow) -> date:
    return row.valid_from or date.min


def _since(day: date) -> str:
    return f"từ {day:%d/%m/%Y}" if day > date.min else "(cả hai không có ngày bắt đầu)"


def _read(row: Sequence[str]) -> NameRow:
    slot, words, first, last = row
    if not all_texts(row):
        raise TypeError(row)
    return NameRow(slot, words, _day(first), _day(last))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
