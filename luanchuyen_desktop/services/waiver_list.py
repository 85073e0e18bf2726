"""All exceptions of a book as their window lists them: how each stands today, filtered and in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vn_text import fits, fold, name_key
from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES, WaiverState
from luanchuyen_desktop.rules.waivers import covers, is_over
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.waivers import owned_waivers


class Standing(Enum):
    """How an exception stands on a day. The values are the words shown."""

    REQUESTED = "Đang đề nghị"
    VALID = "Đang có hiệu lực"
    TO_COME = "Chưa đến ngày hiệu lực"
    UNSURE = "Chưa rõ ngày hiệu lực"
    EXPIRED = "Đã hết hiệu lực"
    REFUSED = "Không được đồng ý"
    NOT_STATED = "Chưa ghi trạng thái"


@dataclass(frozen=True, slots=True)
class WaiverRow:
    """An exception with whose it is: the cadre's code and name (blank for a unit or post), and the words to search."""

    waiver: Waiver
    cadre: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class WaiverFilter:
    """Which exceptions: all that are given must hold. ``unneeded``: only granted ones that nothing calls for."""

    text: str = ""
    standing: Standing | None = None
    unneeded: bool = False


def standing(waiver: Waiver, day: date) -> Standing:
    """How an exception stands on ``day``; a bound that is not recorded does not bind."""
    if waiver.state is WaiverState.REQUESTED:
        return Standing.REQUESTED
    if waiver.state is WaiverState.REFUSED:
        return Standing.REFUSED
    if waiver.state is None:
        return Standing.NOT_STATED
    on = PartialDate.of(day)
    if is_over(waiver, on) is True:
        return Standing.EXPIRED
    valid = covers(waiver, on)
    if valid is None:
        return Standing.UNSURE
    return Standing.VALID if valid else Standing.TO_COME


def waiver_rows(book: Book, names: Mapping[str, str]) -> list[WaiverRow]:
    """All of them, in the order of names, then of rules. ``names``: cadre code → name."""
    rows = [_row(waiver, cadre, names.get(cadre, cadre)) for waiver, cadre in owned_waivers(book)]
    return sorted(rows, key=lambda row: (name_key(row.name), row.cadre, row.waiver.rule, row.waiver.id or 0))


def _row(waiver: Waiver, cadre: str, name: str) -> WaiverRow:
    words = (name, cadre, waiver.subject, waiver.rule, waiver.document_no or "", waiver.authority or "")
    return WaiverRow(waiver, cadre, name, fold(" ".join(words)))


def choose(
    rows: Iterable[WaiverRow], wanted: WaiverFilter, day: date, is_unneeded: Callable[[WaiverRow], bool]
) -> list[WaiverRow]:
    """The rows wanted, in their order."""
    words = fold(wanted.text).split()
    return [
        row
        for row in rows
        if fits(row.key, words)
        and (wanted.standing is None or standing(row.waiver, day) is wanted.standing)
        and (not wanted.unneeded or is_unneeded(row))
    ]


def subject_words(waiver: Waiver, name: str) -> str:
    """``Luân chuyển LC0004 · Nguyễn Văn Đức``."""
    kind = f"{SUBJECT_NAMES[waiver.subject_kind]} {waiver.subject}"
    return f"{kind} · {name}" if name else kind
