"""The rule sets as people read them: which there are, what each says, and what differs between two."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.law import RuleSet, Terms
from luanchuyen_desktop.rules.limits import LimitValue, unit_of
from luanchuyen_desktop.rules.rule_sets import Overlay
from luanchuyen_desktop.services.law.program_parts import (
    AGE_NAME,
    AGE_RULE,
    PARTS,
    age_label,
    age_limit,
    age_of_limit,
    program_parts,
)
from luanchuyen_desktop.services.law.rule_proposals import fixed_because
from luanchuyen_desktop.services.law.rule_state import BookLaw

CONFIDENCE_WORDS: Mapping[str, str] = {
    "A": "đã đối chiếu văn bản",
    "B": "theo nguồn đã công bố",
    "D": "suy luận, cần xác nhận",
    "M": "chưa đối chiếu, cần xác nhận",
}
SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.ERROR: "lỗi",
    Severity.WARNING: "cảnh báo",
    Severity.INFO: "lưu ý",
}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set in the list. ``why_fixed``: why it cannot be switched, if so. ``broken``: why it cannot be used, if so.

    ``decided``: the person and the document of the last change. ``is_own``: it is the book's. ``is_file``: it can be
    saved to one.
    """

    id: str
    document: str
    title: str
    is_overlay: bool
    valid_from: date | None
    valid_to: date | None
    confidence: str
    source: str
    is_on: bool
    is_own: bool
    why_fixed: str
    broken: str
    decided: str
    is_file: bool = True

    @property
    def dates(self) -> str:
        """``từ 28/04/2022`` or ``07/10/2017 – 27/04/2022``; ``luôn áp dụng`` for a part of the program."""
        if self.valid_from is None:
            return NOTHING if self.broken else "luôn áp dụng"
        if self.valid_to is None:
            return f"từ {self.valid_from:%d/%m/%Y}"
        return f"{self.valid_from:%d/%m/%Y} – {self.valid_to:%d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One limit of a rule. ``now``: what counts in its stead, where a document changed it; blank if nothing does."""

    rule: str
    limit: str
    label: str
    value: LimitValue
    shown: str
    confidence: str
    now: str
    why_fixed: str

    @property
    def since(self) -> date | None:
        """The day from which another value counts by itself; ``None`` where that is to be said."""
        age = age_of_limit(self.limit) if self.rule == AGE_RULE else None
        return date(age[1], 1, 1) if age else None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in a set. ``part``: whether the set gives the rule, adds to it, or changes it."""

    rule: str
    name: str
    part: str
    citation: str
    severity: str
    exception: str
    confidence: str
    settings: tuple[SettingLine, ...]

    @property
    def heading(self) -> str:
        """What it is called in a list."""
        return f"{self.rule} {self.name}" if self.has_examples else self.name

    @property
    def has_examples(self) -> bool:
        """Whether it is a rule of the program, with cases that test it."""
        return self.rule != AGE_RULE


@dataclass(frozen=True, slots=True)
class Difference:
    """What one set says otherwise than another; a dash where it says nothing."""

    rule: str
    name: str
    what: str
    one: str
    other: str


class RuleTables:
    """Makes the lines. ``labels``: what settings are called, from ``resources/wording/settings.toml``."""

    def __init__(self, law: BookLaw, resources: Path, as_of: date) -> None:
        self._law = law
        self._as_of = as_of
        self._labels = labels(resources)
        self._titles = {**law.shipped.titles(), AGE_RULE: AGE_NAME}

    def sets(self) -> list[SetLine]:
        """Regulations, the latest first; overlays, those of the book before those of the program, by day; then what
        is always on.
        """
        law = self._law
        data = law.rule_book.data
        # The regulations as they count: one that a later one replaces ends the day before.
        regulations = {each.id: each for each in data.rule_sets}
        own = {code: each for code, each in law.own.items() if not isinstance(each, Overlay)}
        overlays = [*law.shipped.data.overlays, *(each for each in law.own.values() if isinstance(each, Overlay))]
        lines = [self._line(each) for each in {**own, **regulations}.values()]
        lines.sort(key=lambda line: line.valid_from or date.min, reverse=True)
        lines += sorted(
            map(self._line, overlays), key=lambda line: (not line.is_own, line.valid_from or date.min, line.id)
        )
        lines += map(self._line, program_parts(law.shipped.data))
        return [*lines, *(self._broken(code, why) for code, why in law.broken.items())]

    def _line(self, rule_set: RuleSet) -> SetLine:
        law, code = self._law, rule_set.id
        stored = law.stored.get(code)
        is_own = code in law.own
        is_overlay = isinstance(rule_set, Overlay)
        fixed = "" if is_own or is_overlay else "Quy định của Trung ương: luôn áp dụng trong thời gian có hiệu lực."
        if code in PARTS:
            fixed = "Phần có sẵn của chương trình: luôn áp dụng."
        decided = f"{stored.person}; {stored.document}" if stored and stored.person else ""
        return SetLine(
            code,
            rule_set.document,
            rule_set.title,
            is_overlay,
            None if code in PARTS else rule_set.valid_from,
            rule_set.valid_to,
            rule_set.confidence,
            rule_set.source,
            law.is_on(code),
            is_own,
            fixed,
            "",
            decided,
            is_file=code not in PARTS,
        )

    def _broken(self, code: str, why: str) -> SetLine:
        return SetLine(
            code,
            code,
            f"{code}: {why}",
            is_overlay=True,
            valid_from=None,
            valid_to=None,
            confidence="M",
            source="",
            is_on=self._law.is_on(code),
            is_own=True,
            why_fixed="",
            broken=why,
            decided="",
            is_file=False,
        )

    def rules(self, code: str) -> list[RuleLine]:
        """What a set says, rule by rule; empty for one that cannot be read."""
        rule_set = self._law.find(code)
        return sorted(self._lines(rule_set), key=lambda line: line.rule) if rule_set else []

    def _lines(self, rule_set: RuleSet) -> Iterator[RuleLine]:
        for rule, terms in rule_set.terms.items():
            yield RuleLine(
                rule,
                self._titles.get(rule, rule),
                "quy tắc",
                terms.citation,
                NOTHING if rule == AGE_RULE else _severity(terms),
                terms.exception or NOTHING,
                terms.confidence,
                self._settings(rule_set, rule, terms.limits.values_by_name(), terms.grades, terms.confidence),
            )
        if not isinstance(rule_set, Overlay):
            return
        for rule, addition in rule_set.additions.items():
            values: dict[str, LimitValue] = {**addition.limits, **addition.lists}
            settings = self._settings(rule_set, rule, values, addition.grades, addition.confidence)
            yield self._part(rule, "bổ sung", addition.citation, NOTHING, addition.confidence, settings)
        for rule, change in rule_set.changes.items():
            settings = self._settings(rule_set, rule, change.limits.values_by_name(), {}, change.confidence)
            part = "sửa đổi" if settings else "căn cứ thêm"
            yield self._part(rule, part, change.citation, change.exception or NOTHING, change.confidence, settings)
        if rule_set.ages is not None:
            ages = rule_set.ages
            limits: dict[str, LimitValue] = {}
            for sex, of_years in ages.months.items():
                limits |= {age_limit(sex, year): months for year, months in of_years.items()}
            settings = self._settings(rule_set, AGE_RULE, limits, {}, ages.confidence)
            yield self._part(AGE_RULE, "sửa đổi", ages.citation, NOTHING, ages.confidence, settings)

    def _part(
        self, rule: str, part: str, citation: str, exception: str, confidence: str, settings: tuple[SettingLine, ...]
    ) -> RuleLine:
        name = self._titles.get(rule, rule)
        return RuleLine(rule, name, part, citation, NOTHING, exception, confidence, settings)

    def _settings(
        self, rule_set: RuleSet, rule: str, values: Mapping[str, LimitValue], grades: Mapping[str, str], whole: str
    ) -> tuple[SettingLine, ...]:
        return tuple(
            SettingLine(
                rule,
                name,
                self.label(rule, name),
                value,
                shown(name, value),
                grades.get(name, whole),
                self._now(rule_set, rule, name, value),
                self._why_fixed(rule_set, rule, grades.get(name, whole)),
            )
            for name, value in sorted(values.items())
        )

    def _why_fixed(self, rule_set: RuleSet, rule: str, grade: str) -> str:
        if isinstance(rule_set, Overlay) and (rule in rule_set.changes or rule == AGE_RULE):
            return "Đã là giá trị sửa đổi; sửa tiếp ở bộ quy tắc gốc."
        return fixed_because(grade)

    def _now(self, rule_set: RuleSet, rule: str, limit: str, value: LimitValue) -> str:
        """What counts on the day of judging where it is another value."""
        age = age_of_limit(limit) if rule == AGE_RULE else None
        if age is not None:
            months = self._law.rule_book.data.retirement_ages.months[age[0]].get(age[1])
            return shown(limit, months) if months not in {None, value} and rule_set.id in PARTS else ""
        period = self._law.rule_book.data.in_force(self._as_of)
        if period is None or rule not in period.terms or not rule_set.covers(self._as_of):
            return ""
        if not self._law.is_on(rule_set.id) or (isinstance(rule_set, Overlay) and rule in rule_set.changes):
            return ""
        counting = period.terms[rule].limits.values_by_name().get(limit)
        return shown(limit, counting) if counting is not None and counting != value else ""

    def label(self, rule: str, limit: str) -> str:
        """What a setting is called."""
        if rule == AGE_RULE:
            return age_label(limit)
        return self._labels.get(rule, {}).get(limit, limit)

    def differences(self, one: str, other: str) -> list[Difference]:
        """What differs, rule by rule: presence, article, weight, exception, every number."""
        first = {line.rule: line for line in self.rules(one)}
        second = {line.rule: line for line in self.rules(other)}
        return [
            Difference(rule, self._titles.get(rule, rule), what, left, right)
            for rule in sorted(first.keys() | second.keys())
            for what, left, right in _compared(first.get(rule), second.get(rule))
            if left != right
        ]


def _compared(one: RuleLine | None, other: RuleLine | None) -> Iterator[tuple[str, str, str]]:
    """Each aspect with what either set says of it."""
    if one is None or other is None:
        yield "có trong bộ quy tắc", _presence(one), _presence(other)
    yield "điều, khoản", one.citation if one else NOTHING, other.citation if other else NOTHING
    if one is not None and other is not None:
        yield "vai trò", one.part, other.part
        yield "mức độ", one.severity, other.severity
        yield "cho phép ngoại lệ", one.exception, other.exception
        yield "độ tin cậy", CONFIDENCE_WORDS[one.confidence], CONFIDENCE_WORDS[other.confidence]
    values = [{each.label: each.shown for each in line.settings} if line else {} for line in (one, other)]
    for label in dict.fromkeys((*values[0], *values[1])):
        yield label, values[0].get(label, NOTHING), values[1].get(label, NOTHING)


def _presence(line: RuleLine | None) -> str:
    return f"có ({line.part})" if line else "không"


def _severity(terms: Terms) -> str:
    words = SEVERITY_WORDS[terms.severity]
    return f"{words}; nặng hơn: {SEVERITY_WORDS[terms.graver]}" if terms.graver else words


def shown(limit: str, value: LimitValue) -> str:
    """A value in words: ``36 tháng (3 năm)``, ``01/07/2025``, ``Chánh Thanh tra; Chủ tịch …``."""
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, str):
        return f"“{value}”"
    if unit_of(limit) == "months":
        years, months = divmod(value, 12)
        rest = f" {months} tháng" if months else ""
        return f"{value} tháng ({years} năm{rest})" if years else f"{value} tháng"
    return f"{value} {unit_word(limit)}".strip()


def unit_word(limit: str) -> str:
    """What a number of that name counts: tháng, năm, ngày, or blank."""
    return {"months": "tháng", "years": "năm", "days": "ngày"}.get(unit_of(limit), "")


@cache
def labels(resources: Path) -> Mapping[str, Mapping[str, str]]:
    """Rule id → name of a limit → what it is called."""
    found: dict[str, dict[str, str]] = tomllib.loads(
        (resources / "wording" / "settings.toml").read_text(encoding="utf-8")
    )
    return found


def as_facts(lines: Iterable[RuleLine]) -> list[dict[str, object]]:
    """Lines as JSON takes them."""
    return [
        {
            "rule": line.rule,
            "name": line.name,
            "part": line.part,
            "citation": line.citation,
            "severity": line.severity,
            "exception": None if line.exception == NOTHING else line.exception,
            "confidence": line.confidence,
            "settings": [
                {
                    "name": each.limit,
                    "label": each.label,
                    "value": each.value.isoformat() if isinstance(each.value, date) else each.value,
                    "confidence": each.confidence,
                    "now": each.now or None,
                }
                for each in line.settings
            ],
        }
        for line in lines
    ]
