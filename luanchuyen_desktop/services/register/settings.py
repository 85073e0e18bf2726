"""What an office sets for its register: terms of the committee, numbering of each kind, numbers given before."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE
from luanchuyen_desktop.domain.stored_json import read_json
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import DocumentError, UserError
from luanchuyen_desktop.services.papers.office.settings import PREFIX
from luanchuyen_desktop.services.register.series import MOST_NUMBER, By, Numbering, Series, Term, symbol_key
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

OPERATION: Final = "Sửa thiết lập sổ văn bản"
_TERMS: Final = "register.terms"
_NUMBERINGS: Final = "register.numberings"
_BEFORE: Final = "register.before"
_BY: Final = {"nhiem_ky": By.TERM, "nam": By.YEAR}
KIND_OF_SYMBOL: Final[Mapping[str, PaperKind]] = {
    "decision": PaperKind.DECISION,
    "submission": PaperKind.SUBMISSION,
    "plan": PaperKind.PLAN,
    "letter": PaperKind.LETTER,
    "introduction": PaperKind.INTRODUCTION,
    "minutes": PaperKind.MINUTES,
}
"""Symbol of the forms (``paper.symbol_party_plan``) → the kind in the register that bears it."""

_OLDER: Final = {PaperKind.DECISION: ("decision_symbol",), PaperKind.REPORT: ("report_symbol",)}


@dataclass(frozen=True, slots=True)
class RegisterSettings:
    """``before``: the last number of a series that was given on paper, before this register was kept."""

    terms: tuple[Term, ...] = ()
    numberings: tuple[Numbering, ...] = ()
    before: Mapping[Series, int] = field(default_factory=dict)


def load(resources: Path, settings: Mapping[str, str]) -> RegisterSettings:
    """From the book, else the shipped numberings with the office's own symbol of decisions.

    ``DocumentError`` where what is stored or shipped cannot be read.
    """
    try:
        numberings = _numberings(read_json(settings.get(_NUMBERINGS, "[]"))) or _shipped(resources, settings)
        terms = tuple(_term(*row) for row in read_json(settings.get(_TERMS, "[]")))
        before = dict(_before(*row) for row in read_json(settings.get(_BEFORE, "[]")))
    except (ValueError, TypeError, KeyError) as error:
        raise DocumentError(
            "Thiết lập của sổ văn bản không đọc được.", "Mở Sổ văn bản > Thiết lập và ghi lại, hoặc hoàn tác lần sửa."
        ) from error
    return RegisterSettings(tuple(sorted(terms, key=lambda each: each.first)), numberings, before)


def save(book: Book, wanted: RegisterSettings) -> Changes | None:
    """Store it in one operation; ``UserError`` for terms that overlap and numberings that stand twice."""
    wanted = tidied(wanted)
    for fault in faults(wanted):
        raise fault
    texts = stored_texts(wanted)
    with book.operate(OPERATION) as write:
        for key, text in texts.items():
            write.set(key, text)
    return write.changes


def stored_texts(wanted: RegisterSettings) -> dict[str, str]:
    """The settings of the book that say this."""
    terms = [[each.name, each.first.isoformat(), each.last.isoformat() if each.last else ""] for each in wanted.terms]
    numberings = [[each.kind, each.symbol, each.by] for each in wanted.numberings]
    before = [[each.kind, each.symbol, each.period, last] for each, last in wanted.before.items() if last]
    texts = {_TERMS: terms, _NUMBERINGS: numberings, _BEFORE: sorted(before)}
    return {key: json.dumps(value, ensure_ascii=False) for key, value in texts.items()}


def tidied(wanted: RegisterSettings) -> RegisterSettings:
    """Terms in their order; an open one ends the day before the next begins; texts without needless blanks."""
    terms = sorted(wanted.terms, key=lambda each: each.first)
    closed = [
        replace(each, name=squeeze(each.name), last=each.last or _day_before(each, after))
        for each, after in zip(terms, [*terms[1:], None], strict=True)
    ]
    numberings = tuple(Numbering(each.kind, squeeze(each.symbol), each.by) for each in wanted.numberings)
    return RegisterSettings(tuple(closed), numberings, wanted.before)


def _day_before(term: Term, after: Term | None) -> date | None:
    """On which an open term ends because the next one begins."""
    return after.first - timedelta(days=1) if after is not None and after.first > term.first else None


def faults(wanted: RegisterSettings) -> list[UserError]:
    """What contradicts itself, in sentences."""
    return [*_term_faults(wanted.terms), *_numbering_faults(wanted)]


def _term_faults(terms: Sequence[Term]) -> list[UserError]:
    found: list[UserError] = []
    for each in terms:
        if not each.name:
            found.append(UserError("Có nhiệm kỳ chưa ghi tên.", "Ghi năm đầu và năm cuối, ví dụ 2025-2030."))
        elif each.name.isdigit():
            words = f"“{each.name}” là một năm, không phải tên nhiệm kỳ."
            found.append(UserError(words, "Ghi năm đầu và năm cuối, ví dụ 2025-2030."))
        if each.last is not None and each.last < each.first:
            found.append(UserError(f"Nhiệm kỳ {each.name} kết thúc trước khi bắt đầu.", "Sửa một trong hai ngày."))
    for earlier, later in pairwise(terms):
        if earlier.last is None or later.first <= earlier.last:
            words = f"Nhiệm kỳ {earlier.name} và {later.name} chồng lên nhau."
            found.append(UserError(words, "Nhiệm kỳ sau bắt đầu từ ngày sau khi nhiệm kỳ trước kết thúc."))
    if len({each.name for each in terms}) < len(terms):
        found.append(UserError("Có hai nhiệm kỳ trùng tên.", "Đặt mỗi nhiệm kỳ một tên."))
    return found


def _numbering_faults(wanted: RegisterSettings) -> list[UserError]:
    found: list[UserError] = []
    seen: set[tuple[PaperKind, str]] = set()
    for each in wanted.numberings:
        key = each.kind, symbol_key(each.symbol)
        if not each.symbol:
            found.append(UserError(f"{each.kind}: chưa ghi ký hiệu.", "Ghi ký hiệu đứng sau số, ví dụ QĐ/TU."))
        elif key in seen:
            found.append(UserError(f"{each.kind} có hai dòng cùng ký hiệu {each.symbol}.", "Bỏ một dòng."))
        seen.add(key)
    for series, last in wanted.before.items():
        if not 0 <= last <= MOST_NUMBER:
            words = f"{series.label}: số cuối của sổ giấy phải từ 0 đến {MOST_NUMBER}."
            found.append(UserError(words, "Nhập lại số này."))
    return found


def _numberings(rows: Sequence[Any]) -> tuple[Numbering, ...]:
    return tuple(Numbering(PaperKind(kind), _text(symbol), By(by)) for kind, symbol, by in rows)


def _term(name: str, first: str, last: str) -> Term:
    return Term(_text(name), date.fromisoformat(first), date.fromisoformat(last) if last else None)


def _before(kind: str, symbol: str, period: str, last: int) -> tuple[Series, int]:
    if type(last) is not int or not 0 <= last <= MOST_NUMBER:
        raise ValueError(last)
    return Series(PaperKind(kind), _text(symbol), _text(period)), last


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _shipped(resources: Path, settings: Mapping[str, str]) -> tuple[Numbering, ...]:
    path = resources / "register.toml"
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["numbering"]
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
    found = [Numbering(PaperKind(row["kind"]), row["symbol"], _BY[row["by"]]) for row in rows]
    return tuple(replace(each, symbol=_own_symbol(each, settings) or each.symbol) for each in found)


def _own_symbol(numbering: Numbering, settings: Mapping[str, str]) -> str:
    """The office's own symbol of a shipped numbering; blank if it has none. Papers of the state have no stroke."""
    frame = PARTY if "/" in numbering.symbol else STATE
    keys = [f"symbol_{frame}_{name}" for name, kind in KIND_OF_SYMBOL.items() if kind is numbering.kind]
    keys += _OLDER.get(numbering.kind, ()) if frame == PARTY else ()
    return next((text for key in keys if (text := squeeze(settings.get(PREFIX + key, "")))), "")
