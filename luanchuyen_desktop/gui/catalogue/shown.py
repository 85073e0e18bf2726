"""The columns of the lists of the catalogue: what a cell says, and what it is ordered by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.gui.models.rows_model import Column
from luanchuyen_desktop.gui.widgets.job_strip import grouped

translate = QCoreApplication.translate

_LAST = 10**9  # where there is no number to order by


@dataclass(frozen=True, slots=True)
class Around:
    """What the texts of a record need besides the record itself. ``holders``: (unit, title) → how many."""

    catalogue: Catalogue
    holders: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of the list: its heading, the text of a cell, and what it is ordered by."""

    key: str
    heading: str
    chars: int
    text: Callable[[Any, Around], str]
    order: Callable[[Any, Around], Any]
    right: bool = False

    def column(self) -> Column:
        """As the table takes it."""
        return Column(self.key, self.chars, right=self.right, sort=self.order)


def text(key: str, heading: str, chars: int, text: Callable[[Any, Around], str]) -> Shown:
    """A column of text, ordered as Vietnamese words."""
    return Shown(key, heading, chars, text, lambda record, around: text_key(text(record, around)))


def number(key: str, heading: str, chars: int, number: Callable[[Any, Around], int | None]) -> Shown:
    """A column of whole numbers; blank where there is none."""

    def text(record: Any, around: Around) -> str:
        value = number(record, around)
        return "" if value is None else str(value)

    def order(record: Any, around: Around) -> int:
        value = number(record, around)
        return _LAST if value is None else value

    return Shown(key, heading, chars, text, order, right=True)


def amount(key: str, heading: str, chars: int) -> Shown:
    """A column of amounts in đồng."""
    return Shown(
        key,
        heading,
        chars,
        lambda record, _around: grouped(getattr(record, key)),
        lambda record, _around: getattr(record, key),
        right=True,
    )


def flag(key: str, heading: str, chars: int) -> Shown:
    """A column that ticks what is so."""
    return Shown(
        key,
        heading,
        chars,
        lambda record, _around: "✓" if getattr(record, key) else "",
        lambda record, _around: not getattr(record, key),
    )


def name(heading: str) -> Shown:
    """The name of the record."""
    return text("name", heading, 30, lambda record, _around: record.name)


def code() -> Shown:
    """The code of the record."""
    return text("code", translate("Catalogue", "Code"), 12, lambda record, _around: record.code)


def level() -> Shown:
    """The level of a place or unit, the highest first."""
    return Shown(
        "level",
        translate("Catalogue", "Level"),
        10,
        lambda record, _around: str(record.level or ""),
        lambda record, _around: record.level.order if record.level else _LAST,
    )


def dates() -> Sequence[Shown]:
    """From when to when it is in effect."""

    def date(key: str, heading: str) -> Shown:
        def text(record: Any, _around: Around) -> str:
            return str(getattr(record, key) or "")

        def order(record: Any, _around: Around) -> str:
            value = getattr(record, key)
            return value.iso() if value is not None else ""

        return Shown(key, heading, 10, text, order, right=True)

    return (
        date("valid_from", translate("Catalogue", "In effect from")),
        date("valid_to", translate("Catalogue", "In effect until")),
    )


def coefficient(key: str, heading: str, chars: int) -> Shown:
    """A column of coefficients, with a decimal comma."""

    def text(record: Any, _around: Around) -> str:
        value = getattr(record, key)
        return "" if value is None else f"{value:f}".replace(".", ",")

    def order(record: Any, _around: Around) -> Decimal:
        value = getattr(record, key)
        return Decimal(-1) if value is None else value

    return Shown(key, heading, chars, text, order, right=True)
