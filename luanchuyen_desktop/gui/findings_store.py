"""What the full check found, kept small: one line a finding, by cadre. Details are computed again when looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.marks import Mark, mark_of
from luanchuyen_desktop.rules.finding import Finding, Severity
from luanchuyen_desktop.services.findings.checking import needs_attention

_PLANNING = frozenset({"planning_entry", "source_entry"})


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding that needs attention, in one line: what lists, copies and exports of it say."""

    rule: str
    mark: Mark
    subject_kind: SubjectKind
    subject: str
    cadre: str
    message: str
    clears_on: date | None
    key: str  # folded rule, name, codes and sentence, for search
    unit: str = ""  # code of the unit in which the cadre holds the main post on the as-of date; blank: none is known
    about: str = ""  # the table of the records that it concerns: tells the tab
    severity: Severity = Severity.INFO
    citation: str = ""
    fixes: tuple[str, ...] = ()

    def is_of(self, finding: Finding) -> bool:
        """Whether the line stands for this finding."""
        return (self.rule, self.subject_kind, self.subject, self.message) == (
            finding.rule,
            finding.subject_kind,
            finding.subject,
            finding.message,
        )


def rows_of(findings: Iterable[Finding], name: str, unit: str = "") -> tuple[FindingRow, ...]:
    """The lines of those findings that need attention; ``name`` and ``unit`` (code): the cadre's."""
    return tuple(
        FindingRow(
            finding.rule,
            mark_of(finding),
            finding.subject_kind,
            finding.subject,
            finding.cadre,
            finding.message,
            finding.clears_on,
            fold(f"{finding.rule} {name} {finding.cadre} {finding.subject} {finding.message}"),
            finding.subject if finding.subject_kind is SubjectKind.UNIT else unit,
            _about(finding),
            finding.severity,
            finding.citation,
            _shared(finding.fixes),
        )
        for finding in findings
        if needs_attention(finding)
    )


def _about(finding: Finding) -> str:
    """A finding on a rotation, post or unit concerns it; one on a cadre the cadre, or the planning it speaks of."""
    if finding.subject_kind is SubjectKind.CADRE and finding.fields and finding.fields[0].record in _PLANNING:
        return finding.fields[0].record
    return finding.subject_kind.value


@lru_cache(maxsize=4096)
def _shared(fixes: tuple[str, ...]) -> tuple[str, ...]:
    """The same advice again and again: kept once."""
    return fixes


class FindingsStore:
    """The lines by cadre; cadres without any are absent. Counts are kept, so that asking for them costs nothing."""

    def __init__(self) -> None:
        self._by_cadre: dict[str, tuple[FindingRow, ...]] = {}
        self._counts: Counter[tuple[str, Mark]] = Counter()

    def __iter__(self) -> Iterator[FindingRow]:
        for rows in self._by_cadre.values():
            yield from rows

    def of(self, cadre: str) -> tuple[FindingRow, ...]:
        """The lines of one cadre, rotations included."""
        return self._by_cadre.get(cadre, ())

    def worst(self, cadre: str) -> Mark | None:
        """The gravest mark of a cadre; ``None`` if there is nothing."""
        return min((row.mark for row in self.of(cadre)), default=None)

    def counts(self, about: Collection[str] | None = None) -> Counter[Mark]:
        """How many lines of each mark: all, or those that concern records of these tables."""
        found: Counter[Mark] = Counter()
        for (table, mark), count in self._counts.items():
            if about is None or table in about:
                found[mark] += count
        return found

    def put(self, found: Mapping[str, tuple[FindingRow, ...]]) -> None:
        """Replace the lines of these cadres."""
        for cadre, rows in found.items():
            self._counts.subtract(_kinds(self.of(cadre)))
            self._counts.update(_kinds(rows))
            if rows:
                self._by_cadre[cadre] = rows
            else:
                self._by_cadre.pop(cadre, None)

    def replace_all(self, found: Mapping[str, tuple[FindingRow, ...]]) -> None:
        """Forget everything and take these."""
        self._by_cadre = {cadre: rows for cadre, rows in found.items() if rows}
        self._counts = Counter(_kinds(self))


def _kinds(rows: Iterable[FindingRow]) -> Iterator[tuple[str, Mark]]:
    return ((row.about, row.mark) for row in rows)
