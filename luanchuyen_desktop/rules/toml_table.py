"""Checked access to the TOML tables of the rule data; every fault names the file and the place in it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from luanchuyen_desktop.errors import UserError

CONFIDENCES = frozenset("ABDM")


class RuleDataError(UserError):
    """A rule file is missing, unreadable or incomplete."""

    def __init__(self, file: str, message: str) -> None:
        super().__init__(f"Tệp quy định “{file}”: {message}", "Hãy cài đặt lại chương trình hoặc sửa lại tệp này.")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the name of its file and its path in it. Each reader raises ``RuleDataError``."""

    file: str
    values: Mapping[str, Any]
    path: str = ""

    @classmethod
    def read(cls, path: Path) -> Table:
        """The whole of a file."""
        try:
            return cls(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise RuleDataError(path.name, f"không đọc được ({fault}).") from fault

    def fault(self, message: str) -> RuleDataError:
        """The error to raise about this table."""
        return RuleDataError(self.file, f"{self.path}: {message}" if self.path else message)

    def text(self, key: str) -> str:
        """A text that says something."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(f"thiếu “{key}” (một chuỗi chữ).")
        return value

    def day(self, key: str) -> date:
        """A day."""
        value = self.values.get(key)
        if type(value) is not date:
            raise self.fault(f"“{key}” phải là một ngày, ví dụ 2022-04-28.")
        return value

    def flag(self, key: str) -> bool:
        """``true`` or ``false``."""
        value = self.values.get(key)
        if not isinstance(value, bool):
            raise self.fault(f"“{key}” phải là true hoặc false.")
        return value

    def table(self, key: str) -> Table:
        """The table under a key; an empty one when there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(f"“{key}” phải là một bảng.")
        return Table(self.file, value, f"{self.path}.{key}" if self.path else key)

    def whole_number(self, key: str) -> int:
        """A whole number from 0 on."""
        value = self.values.get(key)
        if type(value) is not int or value < 0:
            raise self.fault(f"“{key}” phải là một số nguyên không âm.")
        return value

    def confidence(self) -> str:
        """How sure the statement is: A, B, D or M."""
        value = self.text("confidence")
        if value not in CONFIDENCES:
            raise self.fault("“confidence” phải là A, B, D hoặc M.")
        return value
