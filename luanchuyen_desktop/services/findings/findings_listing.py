"""A list of findings as people carry it away: grouped, with names behind the codes, and its extent in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.findings.check_workers import check_some
from luanchuyen_desktop.services.findings.checking import ATTENTION
from luanchuyen_desktop.store.book import Book

UNKNOWN_UNIT = "không rõ đơn vị"


class Grouping(StrEnum):
    """By what the lines are put together."""

    NONE = "none"
    RULE = "rule"
    CADRE = "cadre"
    UNIT = "unit"
    GRAVITY = "gravity"


class Gravity(StrEnum):
    """How a finding stands, in the words of lists and papers; gravest first."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    UNKNOWN = "chưa đủ dữ liệu"
    NOTE = "lưu ý"
    WAIVED = "đã cho phép ngoại lệ"


_GROUPED_BY = {
    Grouping.RULE: "theo quy tắc",
    Grouping.CADRE: "theo cán bộ",
    Grouping.UNIT: "theo đơn vị",
    Grouping.GRAVITY: "theo mức",
}
_BREACHED = {Severity.ERROR: Gravity.ERROR, Severity.WARNING: Gravity.WARNING, Severity.INFO: Gravity.NOTE}


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding that needs attention, with names behind its codes. ``unit``: name of the present one, may be blank."""

    rule: str
    rule_title: str
    gravity: Gravity
    severity: Severity
    subject_kind: SubjectKind
    subject: str
    cadre: str
    name: str
    unit: str
    message: str
    citation: str
    clears_on: date | None
    fixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """What is on the list. ``gravities`` empty: all; ``rule``, ``text``: only those of it, only where it occurs."""

    as_of: date
    grouping: Grouping = Grouping.NONE
    gravities: tuple[Gravity, ...] = ()
    rule: str = ""
    text: str = ""

    def in_words(self) -> str:
        """``mức lỗi, cảnh báo; quy tắc LC04; xếp theo đơn vị``; ``tất cả`` without any limit."""
        parts = [f"mức {', '.join(self.gravities)}"] if self.gravities else []
        if self.rule:
            parts.append(f"quy tắc {self.rule}")
        if self.text:
            parts.append(f"có chữ “{self.text}”")
        parts = parts or ["tất cả"]
        if self.grouping is not Grouping.NONE:
            parts.append(f"xếp {_GROUPED_BY[self.grouping]}")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Listing:
    """Groups in order, each of one line at least; without grouping there is one group."""

    extent: Extent
    groups: tuple[tuple[ListedFinding, ...], ...]

    @property
    def total(self) -> int:
        """How many lines."""
        return sum(map(len, self.groups))

    def counts(self) -> Counter[Gravity]:
        """How many of each gravity."""
        return Counter(each.gravity for group in self.groups for each in group)


def gravity_of(finding: Finding) -> Gravity:
    """How a finding that needs attention stands: breached or undetermined."""
    if finding.verdict is Verdict.UNDETERMINED:
        return Gravity.UNKNOWN
    return Gravity.WAIVED if finding.waived else _BREACHED[finding.severity]


def list_book(book: Book, rule_book: RuleBook, as_of: date) -> Listing:
    """Everything that needs attention in a book, gravest first, then by rule and subject."""
    catalogue, titles = book.catalogue(), rule_book.titles()
    lines = []
    for each in check_some(book, rule_book, as_of, None, verdicts=ATTENTION):
        unit = catalogue.units.get(each.unit)
        lines += [_listed(finding, titles, each.name, unit.name if unit else "") for finding in each.findings]
    order = list(Gravity)
    lines.sort(key=lambda line: (order.index(line.gravity), line.rule, line.subject))
    return Listing(Extent(as_of), (tuple(lines),) if lines else ())


def _listed(finding: Finding, titles: Mapping[str, str], name: str, unit: str) -> ListedFinding:
    return ListedFinding(
        finding.rule,
        titles.get(finding.rule, ""),
        gravity_of(finding),
        finding.severity,
        finding.subject_kind,
        finding.subject,
        finding.cadre,
        name,
        unit,
        finding.message,
        finding.citation,
        finding.clears_on,
        finding.fixes,
    )


def group_title(grouping: Grouping, first: ListedFinding) -> str:
    """What stands over a group, told from its first line."""
    if grouping is Grouping.RULE:
        return f"{first.rule} · {first.rule_title}"
    if grouping is Grouping.CADRE:
        return " · ".join(part for part in (first.name, first.cadre or first.subject, first.unit) if part)
    if grouping is Grouping.UNIT:
        return capital(first.unit or UNKNOWN_UNIT)
    return capital(first.gravity.value)


def counts_in_words(counts: Mapping[Gravity, int]) -> str:
    """``3 lỗi, 1.248 cảnh báo``, gravest first; ``không có`` for none."""
    parts = [f"{counts[one]:,}".replace(",", ".") + f" {one.value}" for one in Gravity if counts.get(one)]
    return ", ".join(parts) or "không có"


def count_gravities(lines: Iterable[ListedFinding]) -> Counter[Gravity]:
    """How many of each gravity."""
    return Counter(line.gravity for line in lines)


def verdict_in_words(gravity: Gravity) -> str:
    """The verdict that a gravity comes from."""
    if gravity is Gravity.UNKNOWN:
        return "Chưa đủ dữ liệu"
    return "Vi phạm, đã cho phép ngoại lệ" if gravity is Gravity.WAIVED else "Vi phạm"


def capital(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]
