"""The settings of the papers as a form: what each is called, its default, what is wrong with a text, storing all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.contents import Grounds, Office
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.services.papers.settings import PREFIX, fault_in_margin, load_defaults
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

OPERATION: Final = "Sửa thiết lập giấy tờ"


class Kind(Enum):
    """How a setting is typed."""

    LINE = auto()
    LINES = auto()  # several, one a line
    MARGIN = auto()  # millimetres


@dataclass(frozen=True, slots=True)
class PaperField:
    """One setting. ``value``: the book's own text, blank while the default holds. ``key`` is without ``paper.``."""

    key: str
    label: str
    kind: Kind
    value: str
    default: str
    when_blank: str  # what the papers show where there is neither text nor default
    example: str


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Settings that stand together on the form."""

    title: str
    fields: tuple[PaperField, ...]


_GROUNDS: Final = "Căn cứ, nơi nhận"
_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "Cơ quan, người ký": (
        "committee",
        "place",
        "signer_post",
        "signer",
        "department",
        "decision_symbol",
        "head_post",
        "head",
        "report_symbol",
    ),
    _GROUNDS: (
        "committee_number",
        "committee_term",
        "delegation_rule",
        "rotation_plan",
        "conclusion",
        "submission",
        "more_grounds",
        "more_recipients",
    ),
}
_MARGIN_GROUP: Final = "Lề giấy"
_PAPERS: Final = {"portrait": "Khổ đứng", "landscape": "Khổ ngang"}
_SIDES: Final = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_LISTS: Final = ("more_grounds", "more_recipients")
_TERM: Final = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_EXAMPLES: Final = {
    "committee": "TỈNH ỦY LÂM ĐỒNG",
    "place": "Đà Lạt",
    "committee_number": "XII",
    "committee_term": "2025-2030",
    "delegation_rule": "Quy định số 60-QĐ/TU, ngày 15/01/2021 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
    "rotation_plan": "Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026",
    "conclusion": "Kết luận của Ban Thường vụ Tỉnh ủy tại cuộc họp ngày 05/01/2026",
    "submission": "Tờ trình số 15-TTr/BTCTU, ngày 05/01/2026",
    "more_grounds": "mỗi dòng một căn cứ, không ghi chữ “Căn cứ” và dấu chấm phẩy",
    "more_recipients": "mỗi dòng một nơi, không ghi gạch đầu dòng và dấu chấm phẩy",
    "signer": "Nguyễn Văn An",
    "head": "Trần Thị Bình",
}


def paper_groups(resources: Path, settings: Mapping[str, str]) -> tuple[PaperGroup, ...]:
    """All settings of the papers with what the book says. ``DocumentError`` where the defaults cannot be read."""
    defaults = load_defaults(resources)
    labels = {entry.name: entry.metadata["label"] for kind in (Office, Grounds) for entry in _slots(kind)}
    office = defaults.get("office", {})
    groups = [
        PaperGroup(title, tuple(_text_field(key, labels[key], settings, str(office.get(key, ""))) for key in keys))
        for title, keys in _GROUPS.items()
    ]
    margins = tuple(
        PaperField(
            key=f"{paper}_{side}",
            label=f"{words}: {side_words} (mm)",
            kind=Kind.MARGIN,
            value=_own(settings, f"{paper}_{side}"),
            default=str(defaults.get(paper, {}).get(side, "")),
            when_blank="",
            example="",
        )
        for paper, words in _PAPERS.items()
        for side, side_words in _SIDES.items()
    )
    return (*groups, PaperGroup(_MARGIN_GROUP, margins))


def fault_of(field: PaperField, text: str) -> str:
    """What is wrong with a text typed for a setting, in a sentence; blank if nothing. Blank takes the default."""
    text = _tidied(field, text)
    if not text:
        return ""
    if field.kind is Kind.MARGIN:
        return fault_in_margin(field.key.partition("_")[2], text)
    if field.key == "committee_term":
        term = _TERM.fullmatch(text)
        if term is None or int(term[1]) >= int(term[2]):
            return f"“{text}” không phải một nhiệm kỳ. Ghi năm đầu và năm cuối, ví dụ 2025-2030."
    return ""


def save_paper_settings(book: Book, typed: Mapping[PaperField, str]) -> Changes | None:
    """Store the texts that differ from what the book says, all in one operation; ``None`` when none does."""
    wanted = {PREFIX + field.key: _tidied(field, text) for field, text in typed.items()}
    with book.operate(OPERATION) as write:
        stored = book.settings()
        for key, text in wanted.items():
            if text != stored.get(key, ""):
                write.set(key, text)
    return write.changes


def _text_field(key: str, label: str, settings: Mapping[str, str], default: str) -> PaperField:
    return PaperField(
        key=key,
        label=label,
        kind=Kind.LINES if key in _LISTS else Kind.LINE,
        value=_own(settings, key),
        default=default,
        when_blank="không in" if key in _GROUPS[_GROUNDS] else "in dòng chấm",
        example=_EXAMPLES.get(key, ""),
    )


def _own(settings: Mapping[str, str], key: str) -> str:
    return settings.get(PREFIX + key, "").strip()


def _tidied(field: PaperField, text: str) -> str:
    if field.kind is Kind.LINES:
        return "\n".join(line for raw in text.splitlines() if (line := squeeze(raw)))
    return squeeze(text)


def _slots(kind: type) -> list[Any]:
    return [entry for entry in fields(kind) if "slot" in entry.metadata]
