"""The settings of the papers as a form: what each is called, its default with its source, what is wrong with a text.

``settings_list`` makes them; signers and names by date are tables of their own (``signers``, ``names``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum, StrEnum, auto
from typing import Final

from luanchuyen_desktop.documents.contents import Grounds
from luanchuyen_desktop.domain.vn_text import fits, fold, nfc, squeeze
from luanchuyen_desktop.services.papers.office.settings import fault_in_margin
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

OPERATION: Final = "Sửa thiết lập văn bản"
SURENESS: Final[Mapping[str, str]] = {
    "A": "đã thấy văn bản gốc",
    "B": "nguồn thứ cấp",
    "D": "suy ra",
    "M": "chưa kiểm chứng – cần đối chiếu",
}
"""How sure a default is, as people say it."""


class Kind(Enum):
    """How a setting is typed."""

    LINE = auto()
    LINES = auto()  # several, one a line
    NUMBER = auto()  # millimetres or points, from ``least`` to ``most``
    CHOICE = auto()  # one of ``choices``


class Part(StrEnum):
    """The parts of the window, in their order."""

    OFFICE = "Cơ quan và địa danh"
    SIGNERS = "Người ký"
    GROUNDS = "Căn cứ, nơi nhận"
    PARTY = "Thể thức Đảng"
    STATE = "Thể thức nhà nước"
    SYMBOLS = "Ký hiệu và đánh số"
    NAMES = "Tên gọi theo ngày"
    LISTS = "Danh sách, bảng"


@dataclass(frozen=True, slots=True)
class PaperField:
    """One setting. ``value``: the book's own text, blank while the default holds. ``key`` is without ``paper.``.

    ``same_as``: an older key that holds the same and is written with it; ``when_blank``: what the papers show where
    there is neither text nor default; ``watched``: its words are looked through for bodies that are gone.
    """

    key: str
    part: Part
    group: str
    label: str
    kind: Kind
    value: str
    default: str
    source: str
    confidence: str
    when_blank: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    least: float = 0.0
    most: float = 0.0
    same_as: str = ""
    watched: bool = False

    @property
    def origin(self) -> str:
        """Where the default comes from and how sure it is, in words."""
        return f"{self.source} · {SURENESS[self.confidence]}"

    def fits(self, words: str) -> bool:
        """Whether every word of a search is in its names; tone marks may be left out."""
        return fits(fold(f"{self.label} {self.group} {self.part} {self.source}"), fold(words).split())


_SIGNED: Final = frozenset({"quyen_han_ky", "chuc_vu_ky", "nguoi_ky"})
_SLOTS: Final = {
    "dia_danh": "place",
    "co_quan": "committee",
    "co_quan_chu_quan": "committee",
    "ten_tinh": "committee",
    "co_quan_trinh": "department",
    "thu_truong_co_quan_trinh": "state_department",
    "uy_ban_hoa": "state_committee",
    "noi_nhan_khac": "more_recipients",
    "mat": "secrecy",
    "noi_luu": "archive",
}
_TERM: Final = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


def setting_of(slot: str) -> str | Part:
    """The setting (or the part) in which the value of a placeholder of the papers is entered; blank for none."""
    if slot in _SIGNED:
        return Part.SIGNERS
    grounds = {entry.metadata["slot"]: entry.name for entry in fields(Grounds) if entry.name != "regulation"}
    return (grounds | _SLOTS).get(slot, "")


def fault_of(field: PaperField, text: str) -> str:
    """What is wrong with a text typed for a setting, in a sentence; blank if nothing. Blank takes the default."""
    text = tidied(field, text)
    if not text:
        return ""
    if field.kind is Kind.NUMBER:
        return _fault_in_number(field, text)
    if field.key == "committee_term":
        term = _TERM.fullmatch(text)
        if term is None or int(term[1]) >= int(term[2]):
            return f"“{text}” không phải một nhiệm kỳ. Ghi năm đầu và năm cuối, ví dụ 2025-2030."
    if field.key.startswith("symbol_") and (len(text) > 30 or re.search(r"\s", text)):
        return f"“{text}” không phải ký hiệu. Ghi liền, không có dấu cách, ví dụ {field.default or 'QĐ/TU'}."
    return ""


def tidied(field: PaperField, text: str) -> str:
    """As it is stored."""
    if field.kind is Kind.LINES:
        return "\n".join(line for raw in nfc(text).splitlines() if (line := squeeze(raw)))
    return squeeze(text)


def save_paper_settings(book: Book, wanted: Mapping[str, str]) -> Changes | None:
    """Store what differs from the book, all in one operation; ``wanted``: by whole key, ``paper.`` and all.

    ``None`` when nothing differs.
    """
    with book.operate(OPERATION) as write:
        stored = book.settings()
        for key, text in wanted.items():
            if text != stored.get(key, ""):
                write.set(key, text)
    return write.changes


def _fault_in_number(field: PaperField, text: str) -> str:
    side = field.key.rpartition("_")[2]
    if field.part is Part.LISTS:
        return fault_in_margin(side, text)
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if field.least <= value <= field.most:
        return ""
    return f"“{text}” không phải số từ {field.least:g} đến {field.most:g}."
