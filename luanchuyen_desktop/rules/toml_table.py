"""Checked access to the TOML tables of the rule data; every fault names the file, the line and the place in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.limits import sense_of
from luanchuyen_desktop.rules.toml_lines import explain, line_numbers

CONFIDENCES = frozenset("ABDM")
MOST_LETTERS = 2000
"""The longest text that a table may hold; a longer one is no name and no article."""
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


class RuleDataError(UserError):
    """A rule file is missing, unreadable or incomplete.

    ``line``: where, if that is known; ``why``: the message without the place.
    """

    def __init__(self, file: str, message: str, line: int | None = None) -> None:
        place = f"“{file}”" if line is None else f"“{file}”, dòng {line}"
        super().__init__(
            f"Tệp quy định {place}: {message}",
            "Sửa tệp rồi làm lại; nếu là tệp có sẵn của chương trình, hãy cài đặt lại chương trình.",
        )
        self.file = file
        self.line = line
        self.why = message


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the name of its file and its path in it. Each reader raises ``RuleDataError``."""

    file: str
    values: Mapping[str, Any]
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    source: str = field(default="", repr=False)

    @classmethod
    def read(cls, path: Path) -> Table:
        """The whole of a file."""
        try:
            content = path.read_bytes()
        except OSError as fault:
            raise RuleDataError(path.name, f"không đọc được ({fault.strerror or fault}).") from fault
        return cls.parse(path.name, decoded(path.name, content))

    @classmethod
    def parse(cls, file: str, text: str) -> Table:
        """The whole of a text; ``file``: how faults call it."""
        try:
            values = tomllib.loads(text)
        except RecursionError:
            raise RuleDataError(file, "quá nhiều dấu ngoặc lồng nhau.") from None
        except ValueError as fault:  # also of numbers with thousands of digits
            raise RuleDataError(file, *explain(fault, text)) from fault
        return cls(file, values, lines=line_numbers(text), source=text)

    def fault(self, message: str, key: str = "") -> RuleDataError:
        """The error to raise about this table, or about one key of it."""
        place = self.path
        line = self.lines.get(f"{place}.{key}" if place and key else key or place)
        while line is None and place:  # a table written in one line, or not at all: what it stands in
            line = self.lines.get(place)
            place = place.rpartition(".")[0]
        return RuleDataError(self.file, f"{self.path}: {message}" if self.path else message, line)

    def only(self, keys: Iterable[str]) -> None:
        """Refuse keys that nobody reads: a misspelt one would silently do nothing."""
        for key in self.values:
            if key not in keys:
                raise self.fault(f"không dùng đến “{key}”.", key)

    def text(self, key: str) -> str:
        """A text that says something."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(f"thiếu “{key}” (một chuỗi chữ).", key)
        if len(value) > MOST_LETTERS:
            raise self.fault(f"“{key}” dài quá {MOST_LETTERS} chữ.", key)
        return value

    def code(self, key: str) -> str:
        """An id: letters without marks, figures, dot, dash, underscore."""
        value = self.text(key)
        if not _CODE.fullmatch(value):
            raise self.fault(f"“{key}” chỉ gồm chữ không dấu, số, dấu “.”, “-”, “_”, tối đa 64 ký tự.", key)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts, each of which says something; at least one."""
        value = self.values.get(key)
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(each, str) and each.strip() for each in value)
        ):
            raise self.fault(f'“{key}” phải là danh sách chữ, ví dụ ["Chánh Thanh tra"].', key)
        if any(len(each) > MOST_LETTERS for each in value):
            raise self.fault(f"“{key}” có mục dài quá {MOST_LETTERS} chữ.", key)
        return tuple(dict.fromkeys(each.strip() for each in value))

    def day(self, key: str) -> date:
        """A day."""
        value = self.values.get(key)
        if type(value) is not date:
            raise self.fault(f"“{key}” phải là một ngày, ví dụ 2022-04-28.", key)
        return value

    def flag(self, key: str) -> bool:
        """``true`` or ``false``."""
        value = self.values.get(key)
        if not isinstance(value, bool):
            raise self.fault(f"“{key}” phải là true hoặc false.", key)
        return value

    def table(self, key: str) -> Table:
        """The table under a key; an empty one when there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(f"“{key}” phải là một bảng.", key)
        return Table(self.file, value, f"{self.path}.{key}" if self.path else key, self.lines)

    def whole_number(self, key: str) -> int:
        """A whole number from 0 on that can be what its name says: 5000 months are none."""
        value = self.values.get(key)
        if type(value) is not int or value < 0:
            raise self.fault(f"“{key}” phải là một số nguyên không âm.", key)
        least, most = sense_of(key)
        if not least <= value <= most:
            raise self.fault(f"“{key}” là {value}, không hợp lý; chỉ từ {least} đến {most}.", key)
        return value

    def confidence(self, key: str = "confidence") -> str:
        """How sure the statement is: A, B, D or M."""
        value = self.text(key)
        if value not in CONFIDENCES:
            raise self.fault(f"“{key}” phải là A, B, D hoặc M.", key)
        return value


def decoded(file: str, content: bytes) -> str:
    """The text of a file in UTF-8, with or without a mark at its beginning. Raises ``RuleDataError``."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise RuleDataError(file, "không phải chữ ở bảng mã UTF-8; hãy lưu lại tệp ở UTF-8.", line) from fault
