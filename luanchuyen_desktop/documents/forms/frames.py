"""The two frames of official texts as data: header, marks of authority, sizes and margins, each with its source.

Files ``resources/frames/party.toml`` and ``state.toml``: groups of ``key = { value, source, confidence }``. What a book
sets otherwise comes in as ``own``: ``size_body`` → text. No reportlab here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.text import clean, shortened
from luanchuyen_desktop.errors import DocumentError

PARTY: Final = "party"
STATE: Final = "state"
FRAMES: Final = (PARTY, STATE)
VARIANTS: Final[Mapping[str, str]] = {PARTY: "đảng", STATE: "nhà nước"}
"""How a template names the frame that a section is for: ``[căn cứ: nhà nước]``."""

CONFIDENCES: Final = frozenset("ABDM")
_SIZES: Final = (6.0, 30.0)  # points
_DISTANCES: Final = (5.0, 60.0)  # millimetres
_DIGITS: Final = 2  # of a number at least


def _of(group: str, key: str) -> Any:
    return field(metadata={"group": group, "key": key})


@dataclass(frozen=True, slots=True)
class Sourced:
    """A value of a frame with where it comes from. ``confidence``: A seen, B second hand, D inferred, M unverified."""

    value: str | float | bool
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. Sizes are in points, distances in millimetres; ``sources``: ``size_body`` → its value with source."""

    key: str
    name: str = _of("frame", "name")
    title: str = _of("header", "title")
    motto: str = _of("header", "motto")
    issuer_mark: str = _of("header", "issuer_mark")
    subject_mark: str = _of("header", "subject_mark")
    number_prefix: str = _of("number", "prefix")
    number_joint: str = _of("number", "joint")
    on_behalf: str = _of("marks", "on_behalf")
    deputy: str = _of("marks", "deputy")
    mandate: str = _of("marks", "mandate")
    top: float = _of("margin", "top")
    bottom: float = _of("margin", "bottom")
    left: float = _of("margin", "left")
    right: float = _of("margin", "right")
    page_number_from_edge: float = _of("margin", "page_number")
    first_line: float = _of("margin", "first_line")
    title_size: float = _of("size", "title")
    motto_size: float = _of("size", "motto")
    superior_size: float = _of("size", "superior")
    issuer_size: float = _of("size", "issuer")
    number_size: float = _of("size", "number")
    place_size: float = _of("size", "place")
    type_size: float = _of("size", "type")
    subject_size: float = _of("size", "subject")
    letter_subject_size: float = _of("size", "letter_subject")
    body_size: float = _of("size", "body")
    table_size: float = _of("size", "table")
    authority_size: float = _of("size", "authority")
    post_size: float = _of("size", "post")
    name_size: float = _of("size", "name")
    recipients_head_size: float = _of("size", "recipients_head")
    recipients_size: float = _of("size", "recipients")
    page_number_size: float = _of("size", "page_number")
    grounds_italic: bool = _of("look", "grounds_italic")
    post_bold: bool = _of("look", "post_bold")
    recipients_head_bold: bool = _of("look", "recipients_head_bold")
    sources: Mapping[str, Sourced] = field(default_factory=dict, compare=False)

    @property
    def margins(self) -> Margins:
        """Of a portrait page."""
        return Margins(self.top, self.bottom, self.left, self.right)

    @property
    def head_texts(self) -> Mapping[str, str]:
        """What stands in the head of every paper, by what people call it."""
        return {
            "tiêu đề, quốc hiệu": self.title,
            "tiêu ngữ": self.motto,
            "dấu dưới tên cơ quan": self.issuer_mark,
            "dấu dưới trích yếu": self.subject_mark,
            "chữ trước số": self.number_prefix,
            "dấu giữa số và ký hiệu": self.number_joint,
        }

    def numbered(self, number: str, symbol: str) -> str:
        """``12-QĐ/TU`` or ``12/QĐ-UBND``; below 10 with a leading zero, ``07-QĐ/TU``, as both forms want it."""
        return f"{number.zfill(_DIGITS) if number.isdigit() else number}{self.number_joint}{symbol}"


def load_frame(resources: Path, key: str, own: Mapping[str, str] | None = None) -> Frame:
    """The frame ``party`` or ``state``. Raises ``DocumentError`` naming the value that is missing or wrong."""
    path = resources / "frames" / f"{key}.toml"
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"Không đọc được tệp {path.name} ({error}).", "Dùng lại tệp gốc.") from error
    sources: dict[str, Sourced] = {}
    values: dict[str, Any] = {}
    for entry in fields(Frame):
        if "group" not in entry.metadata:
            continue
        group, name = entry.metadata["group"], entry.metadata["key"]
        given = _sourced(path.name, group, name, read)
        sources[f"{group}_{name}"] = given
        text = clean((own or {}).get(f"{group}_{name}", ""))
        values[entry.name] = (
            _typed(f"Thiết đặt paper.{key}.{group}_{name}", group, text, given) if text else given.value
        )
    for group, entries in read.items():
        for name in entries:
            if f"{group}_{name}" not in sources:
                raise DocumentError(f"Tệp {path.name} có khóa “{group}.{name}” không dùng đến.", "Sửa hoặc xóa khóa.")
    return Frame(key, **values, sources=sources)


def frame_range(name: str) -> tuple[float, float]:
    """From what to what a number of a frame may be: ``size_body`` in points, ``margin_left`` in millimetres."""
    return _SIZES if name.startswith("size_") else _DISTANCES


def _sourced(file: str, group: str, name: str, read: Mapping[str, Any]) -> Sourced:
    given = read.get(group, {}).get(name)
    whole = isinstance(given, dict) and given.keys() == {"value", "source", "confidence"}
    if not whole or not given["source"] or given["confidence"] not in CONFIDENCES:
        raise DocumentError(
            f"Tệp {file}: giá trị “{group}.{name}” phải có value, source, confidence (A, B, D hoặc M).",
            "Sửa dòng này hoặc dùng lại tệp gốc.",
        )
    return Sourced(given["value"], given["source"], given["confidence"])


def _typed(where: str, group: str, text: str, given: Sourced) -> str | float | bool:
    """What the book says as a value of the default's kind."""
    default = given.value
    if isinstance(default, bool):
        if text.casefold() not in {"có", "không"}:
            raise DocumentError(f"{where}: “{shortened(text)}” phải là “có” hoặc “không”.", "Sửa lại thiết đặt này.")
        return text.casefold() == "có"
    if isinstance(default, str):
        return text
    least, most = frame_range(f"{group}_")
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not least <= value <= most:
        words = f"{where}: “{shortened(text)}” không phải số từ {least:g} đến {most:g}."
        raise DocumentError(words, "Sửa lại thiết đặt này.")
    return value
