"""The legal data behind the rules: limits, articles and dates, read from ``resources/rule_sets/*.toml``.

Three kinds of file: ``rule_set`` (one regulation with the dates in which it is in force), ``data_rules`` (checks on
the records themselves, always on) and ``retirement_ages``. Every fault raises ``RuleDataError`` naming the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.retirement import RetirementAges

Limits: TypeAlias = Mapping[str, int]
CONFIDENCES = frozenset("ABDM")


class RuleDataError(UserError):
    """A rule file is missing, unreadable or incomplete."""

    def __init__(self, file: str, message: str) -> None:
        super().__init__(
            f"Tệp quy định “{file}”: {message}", "Hãy cài đặt lại chương trình hoặc sửa tệp trong thư mục rule_sets."
        )


@dataclass(frozen=True, slots=True)
class Terms:
    """One rule as a regulation has it: citation, weight, limits, and who may allow an exception."""

    rule: str
    citation: str
    severity: Severity
    confidence: str
    limits: Limits
    exception: str | None = None
    rule_set: str | None = None


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A regulation, its dates (``valid_to``: the last day, ``None``: still in force) and the rules it switches on."""

    id: str
    document: str
    title: str
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    terms: Mapping[str, Terms]

    def covers(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class RuleData:
    """All of it: regulations by date, the checks on the data, the ages of retirement."""

    rule_sets: tuple[RuleSet, ...]
    data_rules: Mapping[str, Terms]
    retirement_ages: RetirementAges

    def in_force(self, day: date) -> RuleSet | None:
        """The regulation in force on a day; ``None`` before the first one."""
        return next((rule_set for rule_set in self.rule_sets if rule_set.covers(day)), None)


def load_rule_data(folder: Path, limits: Mapping[str, frozenset[str]]) -> RuleData:
    """Read and check every file. ``limits``: rule id → the names of the limits that its function reads."""
    tables = {path.name: _Table(path.name, _read(path)) for path in sorted(folder.glob("*.toml"))}
    by_kind: dict[str, list[_Table]] = {"rule_set": [], "data_rules": [], "retirement_ages": []}
    for table in tables.values():
        kind = table.text("kind")
        if kind not in by_kind:
            raise table.fault(f"không biết loại “{kind}”.")
        by_kind[kind].append(table)
    for kind, found in by_kind.items():
        if not found or (kind != "rule_set" and len(found) > 1):
            raise RuleDataError(
                str(folder.name), f"cần có {'ít nhất' if kind == 'rule_set' else 'đúng'} một tệp {kind}."
            )
    rule_sets = sorted((_rule_set(table, limits) for table in by_kind["rule_set"]), key=lambda each: each.valid_from)
    _check_order(rule_sets)
    return RuleData(
        rule_sets=tuple(rule_sets),
        data_rules=_terms(by_kind["data_rules"][0], limits, document=None, rule_set=None),
        retirement_ages=_retirement_ages(by_kind["retirement_ages"][0]),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise RuleDataError(path.name, f"không đọc được ({fault}).") from fault


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table with checked access."""

    file: str
    values: Mapping[str, Any]
    path: str = ""

    def fault(self, message: str) -> RuleDataError:
        return RuleDataError(self.file, f"{self.path}: {message}" if self.path else message)

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(f"thiếu “{key}” (một chuỗi chữ).")
        return value

    def day(self, key: str, *, optional: bool = False) -> date | None:
        value = self.values.get(key)
        if value is None and optional:
            return None
        if type(value) is not date:
            raise self.fault(f"“{key}” phải là một ngày, ví dụ 2022-04-28.")
        return value

    def table(self, key: str) -> _Table:
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(f"“{key}” phải là một bảng.")
        return _Table(self.file, value, f"{self.path}.{key}" if self.path else key)

    def whole_number(self, key: str) -> int:
        value = self.values.get(key)
        if type(value) is not int or value < 0:
            raise self.fault(f"“{key}” phải là một số nguyên không âm.")
        return value

    def confidence(self) -> str:
        value = self.text("confidence")
        if value not in CONFIDENCES:
            raise self.fault("“confidence” phải là A, B, D hoặc M.")
        return value


def _rule_set(table: _Table, limits: Mapping[str, frozenset[str]]) -> RuleSet:
    code, document = table.text("id"), table.text("document")
    valid_from, valid_to = table.day("valid_from"), table.day("valid_to", optional=True)
    if valid_from is None or (valid_to is not None and valid_to < valid_from):
        raise table.fault("ngày hết hiệu lực ở trước ngày có hiệu lực.")
    return RuleSet(
        id=code,
        document=document,
        title=table.text("title"),
        valid_from=valid_from,
        valid_to=valid_to,
        source=table.text("source"),
        confidence=table.confidence(),
        terms=_terms(table, limits, document=document, rule_set=code),
    )


def _terms(
    table: _Table, limits: Mapping[str, frozenset[str]], *, document: str | None, rule_set: str | None
) -> dict[str, Terms]:
    rules = table.table("rules")
    found: dict[str, Terms] = {}
    for rule in rules.values:
        if rule not in limits:
            raise rules.fault(f"chương trình không có quy tắc “{rule}”.")
        entry = rules.table(rule)
        article = entry.text("article")
        found[rule] = Terms(
            rule=rule,
            citation=f"{article}, {document}" if document else article,
            severity=_severity(entry),
            confidence=entry.confidence(),
            limits=_limits(entry.table("parameters"), limits[rule]),
            exception=entry.text("exception") if "exception" in entry.values else None,
            rule_set=rule_set,
        )
    return found


def _severity(entry: _Table) -> Severity:
    try:
        return Severity(entry.text("severity"))
    except ValueError as fault:
        raise entry.fault("“severity” phải là error, warning hoặc info.") from fault


def _limits(parameters: _Table, names: frozenset[str]) -> dict[str, int]:
    if unknown := sorted(set(parameters.values) - names):
        raise parameters.fault(f"không dùng đến “{', '.join(unknown)}”.")
    return {name: parameters.whole_number(name) for name in sorted(names)}


def _check_order(rule_sets: list[RuleSet]) -> None:
    for earlier, later in pairwise(rule_sets):
        if earlier.valid_to is None or earlier.valid_to >= later.valid_from:
            raise RuleDataError(later.id, f"thời gian hiệu lực chồng lên “{earlier.id}”.")
        if earlier.valid_to + timedelta(days=1) != later.valid_from:
            raise RuleDataError(later.id, f"có khoảng thời gian trống sau “{earlier.id}”.")


def _retirement_ages(table: _Table) -> RetirementAges:
    rows = table.values.get("age")
    if not isinstance(rows, list) or not rows:
        raise table.fault("thiếu các dòng [[age]].")
    months: dict[Sex, dict[int, int]] = {Sex.MALE: {}, Sex.FEMALE: {}}
    for values in rows:
        row = _Table(table.file, values, "age")
        year = row.whole_number("year")
        months[Sex.MALE][year] = _months(row, "men")
        months[Sex.FEMALE][year] = _months(row, "women")
    years = sorted(months[Sex.MALE])
    if years != list(range(years[0], years[0] + len(rows))):
        raise table.fault("các năm phải liền nhau, mỗi năm một dòng.")
    return RetirementAges(months, citation=table.text("document"))


def _months(row: _Table, key: str) -> int:
    value = row.table(key)
    months = value.whole_number("months")
    if months > 11:
        raise value.fault("“months” phải từ 0 đến 11.")
    return value.whole_number("years") * 12 + months
