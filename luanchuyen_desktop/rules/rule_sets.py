"""The legal data behind the rules: limits, articles and dates, read from ``resources/rule_sets/*.toml``.

Four kinds of file: ``rule_set`` (one regulation with the dates in which it is in force), ``overlay`` (a further
document that switches on more rules, adds limits to those of the regulation or changes them, with its own dates),
``data_rules`` (checks on the records themselves, always on) and ``retirement_ages``. Every fault raises
``RuleDataError`` naming the file and the line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.law import (
    Addition,
    AgeChange,
    Change,
    Overlay,
    RuleData,
    RuleSet,
    Terms,
    in_order,
    periods,
)
from luanchuyen_desktop.rules.limits import Limits, Parameters
from luanchuyen_desktop.rules.retirement import RetirementAges
from luanchuyen_desktop.rules.toml_table import RuleDataError, Table

__all__ = ["Limits", "Overlay", "RuleData", "RuleDataError", "RuleSet", "Terms", "load_rule_data", "parse_set"]

_OF_A_SET = frozenset(
    ("kind", "id", "document", "title", "valid_from", "valid_to", "source", "confidence", "replaces", "rules")
)
_OF_AN_OVERLAY = _OF_A_SET - {"replaces"} | {"switched_on", "additions", "changes", "ages"}
LEAST_AGE, MOST_AGE = 40 * 12, 80 * 12
"""Months of age: what an age of retirement can sensibly be."""
FIRST_YEAR, LAST_YEAR = 1990, 2100
_OF_TERMS = frozenset(
    (
        *("article", "severity", "severity_graver", "confidence", "confidences"),
        *("exception", "exception_only", "parameters"),
    )
)


def load_rule_data(folder: Path, parameters: Mapping[str, Parameters]) -> RuleData:
    """Read and check every file. ``parameters``: rule id → the names of what its function reads."""
    by_kind: dict[str, list[Table]] = {"rule_set": [], "overlay": [], "data_rules": [], "retirement_ages": []}
    for path in sorted(folder.glob("*.toml")):
        table = Table.read(path)
        kind = table.text("kind")
        if kind not in by_kind:
            raise table.fault(f"không biết loại “{kind}”.", "kind")
        by_kind[kind].append(table)
    for kind, found in by_kind.items():
        several = kind in {"rule_set", "overlay"}
        if (not found and kind != "overlay") or (not several and len(found) > 1):
            raise RuleDataError(str(folder.name), f"cần có {'ít nhất' if several else 'đúng'} một tệp {kind}.")
    rule_sets = in_order(_rule_set(table, parameters) for table in by_kind["rule_set"])
    overlays = sorted((_overlay(table, parameters) for table in by_kind["overlay"]), key=lambda one: one.id)
    data_rules = _terms(by_kind["data_rules"][0], parameters, document=None, rule_set=None)
    return RuleData(
        rule_sets=rule_sets,
        overlays=tuple(overlays),
        data_rules=data_rules,
        retirement_ages=_retirement_ages(by_kind["retirement_ages"][0]),
        periods=tuple(periods(rule_sets, [overlay for overlay in overlays if overlay.switched_on], data_rules)),
    )


def parse_set(file: str, text: str, parameters: Mapping[str, Parameters]) -> RuleSet:
    """A regulation or an overlay from its text; the other kinds belong to the program. Raises ``RuleDataError``."""
    table = Table.parse(file, text)
    kind = table.text("kind")
    if kind == "overlay":
        return _overlay(table, parameters)
    if kind != "rule_set":
        raise table.fault(f"“kind” phải là rule_set hoặc overlay, không phải “{kind}”.", "kind")
    return _rule_set(table, parameters)


def _rule_set(table: Table, parameters: Mapping[str, Parameters]) -> RuleSet:
    found = _base(table, parameters)
    if not found.terms:
        raise table.fault("thiếu các quy tắc [rules.…].", "rules")
    table.only(_OF_A_SET)
    return found


def _base(table: Table, parameters: Mapping[str, Parameters]) -> RuleSet:
    code, document = table.code("id"), table.text("document")
    valid_from = table.day("valid_from")
    valid_to = table.day("valid_to") if "valid_to" in table.values else None
    if valid_to is not None and valid_to < valid_from:
        raise table.fault("ngày hết hiệu lực ở trước ngày có hiệu lực.", "valid_to")
    return RuleSet(
        id=code,
        document=document,
        title=table.text("title"),
        valid_from=valid_from,
        valid_to=valid_to,
        source=table.text("source"),
        confidence=table.confidence(),
        terms=_terms(table, parameters, document=document, rule_set=code),
        replaces=table.code("replaces") if "replaces" in table.values else None,
        text=table.source,
    )


def _overlay(table: Table, parameters: Mapping[str, Parameters]) -> Overlay:
    base = _base(table, parameters)
    overlay = Overlay(
        base.id,
        base.document,
        base.title,
        base.valid_from,
        base.valid_to,
        base.source,
        base.confidence,
        base.terms,
        None,
        base.text,
        _additions(table.table("additions"), base.document, parameters),
        _changes(table.table("changes"), base.document, parameters),
        table.flag("switched_on"),
        _age_change(table, base.document) if "ages" in table.values else None,
    )
    if not (overlay.terms or overlay.additions or overlay.changes or overlay.ages):
        raise table.fault("văn bản này không bật, thêm hay đổi quy tắc nào.")
    for rule in overlay.terms:
        if rule in overlay.additions or rule in overlay.changes:
            raise table.fault(f"{rule} đã có ở [rules.{rule}], không thêm hay sửa nữa.", f"rules.{rule}")
    for rule in overlay.additions.keys() & overlay.changes.keys():
        raise table.fault(f"{rule} chỉ được thêm hoặc sửa, không cả hai.", f"changes.{rule}")
    table.only(_OF_AN_OVERLAY)
    return overlay


def _additions(rules: Table, document: str, parameters: Mapping[str, Parameters]) -> dict[str, Addition]:
    additions: dict[str, Addition] = {}
    for rule in rules.values:
        entry = rules.table(rule)
        given = entry.table("parameters")
        wanted = _known(rules, rule, parameters)
        if not given.values:
            raise entry.fault("thiếu “parameters”.")
        given.only(wanted.additional)
        additions[rule] = Addition(
            citation=f"{entry.text('article')}, {document}",
            confidence=entry.confidence(),
            limits={name: given.whole_number(name) for name in sorted(given.values) if name in wanted.optional},
            lists={name: given.words(name) for name in sorted(given.values) if name in wanted.lists},
            grades=_grades(entry, given.values),
        )
        entry.only({"article", "confidence", "confidences", "parameters"})
    return additions


def _changes(rules: Table, document: str, parameters: Mapping[str, Parameters]) -> dict[str, Change]:
    changes: dict[str, Change] = {}
    for rule in rules.values:
        entry = rules.table(rule)
        given = entry.table("parameters")
        wanted = _known(rules, rule, parameters)
        given.only(wanted.all)
        changes[rule] = Change(
            citation=f"{entry.text('article')}, {document}",
            confidence=entry.confidence(),
            limits=_given(given, wanted, frozenset(given.values)),
            exception=entry.text("exception") if "exception" in entry.values else None,
        )
        entry.only({"article", "confidence", "exception", "parameters"})
    return changes


def _terms(
    table: Table, parameters: Mapping[str, Parameters], *, document: str | None, rule_set: str | None
) -> dict[str, Terms]:
    rules = table.table("rules")
    found: dict[str, Terms] = {}
    for rule in rules.values:
        wanted = _known(rules, rule, parameters)
        entry = rules.table(rule)
        article = entry.text("article")
        given = entry.table("parameters")
        given.only(wanted.required)
        found[rule] = Terms(
            rule=rule,
            citation=f"{article}, {document}" if document else article,
            severity=_severity(entry, "severity"),
            confidence=entry.confidence(),
            limits=_given(given, wanted, wanted.required),
            exception=entry.text("exception") if "exception" in entry.values else None,
            rule_set=rule_set,
            graver=_severity(entry, "severity_graver") if "severity_graver" in entry.values else None,
            is_exclusive="exception_only" in entry.values and entry.flag("exception_only"),
            grades=_grades(entry, wanted.required),
        )
        entry.only(_OF_TERMS)
    return found


def _grades(entry: Table, names: Iterable[str]) -> dict[str, str]:
    """How sure each limit is: its own grade, else that of the rule."""
    own, whole = entry.table("confidences"), entry.confidence()
    found = {name: own.confidence(name) if name in own.values else whole for name in sorted(names)}
    own.only(found)
    return found


def _known(rules: Table, rule: str, parameters: Mapping[str, Parameters]) -> Parameters:
    if rule not in parameters:
        raise rules.fault(f"chương trình không có quy tắc “{rule}”.", rule)
    return parameters[rule]


def _given(given: Table, wanted: Parameters, names: Set[str]) -> Limits:
    numbers = wanted.numbers | wanted.optional
    return Limits(
        {name: given.whole_number(name) for name in sorted(numbers & names)},
        {name: given.day(name) for name in sorted(wanted.days & names)},
        {name: given.text(name) for name in sorted(wanted.texts & names)},
        {name: given.words(name) for name in sorted(wanted.lists & names)},
    )


def _severity(entry: Table, key: str) -> Severity:
    try:
        return Severity(entry.text(key))
    except ValueError as fault:
        raise entry.fault(f"“{key}” phải là error, warning hoặc info.", key) from fault


def _retirement_ages(table: Table) -> RetirementAges:
    months = _ages(table)
    years = sorted(months[Sex.MALE])
    if years != sorted(months[Sex.FEMALE]) or years != list(range(years[0], years[0] + len(table.values["age"]))):
        raise table.fault("các năm phải liền nhau, mỗi năm một dòng.")
    return RetirementAges(months, table.text("document"), table.text("title"), table.text("source"), table.confidence())


def _age_change(table: Table, document: str) -> AgeChange:
    given = table.table("ages")
    months = _ages(given)
    for of_years in months.values():
        for year, age in of_years.items():
            if not LEAST_AGE <= age <= MOST_AGE or not FIRST_YEAR <= year <= LAST_YEAR:
                raise given.fault(f"tuổi nghỉ hưu năm {year} ({age} tháng) không hợp lý.")
    given.only({"article", "confidence", "age"})
    return AgeChange(f"{given.text('article')}, {document}", given.confidence(), months)


def _ages(table: Table) -> dict[Sex, dict[int, int]]:
    """The rows ``[[age]]``; each gives the age of men, of women or of both in a year."""
    rows = table.values.get("age")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise table.fault("thiếu các dòng [[age]].", "age")
    months: dict[Sex, dict[int, int]] = {Sex.MALE: {}, Sex.FEMALE: {}}
    for values in rows:
        row = Table(table.file, values, f"{table.path}.age".lstrip("."), table.lines)
        year = row.whole_number("year")
        given = [(sex, key) for sex, key in ((Sex.MALE, "men"), (Sex.FEMALE, "women")) if key in values]
        if not given:
            raise row.fault(f"năm {year} không ghi tuổi của nam (men) hay nữ (women).")
        for sex, key in given:
            if year in months[sex]:
                raise row.fault(f"năm {year} ghi hai lần.")
            months[sex][year] = _months(row, key)
        row.only({"year", "men", "women"})
    return months


def _months(row: Table, key: str) -> int:
    value = row.table(key)
    months = value.whole_number("months")
    if months > 11:
        raise value.fault("“months” phải từ 0 đến 11.")
    return value.whole_number("years") * 12 + months
