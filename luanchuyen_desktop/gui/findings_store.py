"""What the full check found, kept small: one line a finding, by cadre. Details are computed again when looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.marks import Mark, mark_of
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.checking import needs_attention


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding that needs attention, in one line."""

    rule: str
    mark: Mark
    subject_kind: SubjectKind
    subject: str
    cadre: str
    message: str
    clears_on: date | None
    key: str  # folded rule, name, codes and sentence, for search

    def is_of(self, finding: Finding) -> bool:
        """Whether the line stands for this finding."""
        return (self.rule, self.subject_kind, self.subject, self.message) == (
            finding.rule,
            finding.subject_kind,
            finding.subject,
            finding.message,
        )


def rows_of(findings: Iterable[Finding], name: str) -> tuple[FindingRow, ...]:
    """The lines of those findings that need attention; ``name``: the cadre's."""
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
        )
        for finding in findings
        if needs_attention(finding)
    )


class FindingsStore:
    """The lines by cadre; cadres without any are absent."""

    def __init__(self) -> None:
        self._by_cadre: dict[str, tuple[FindingRow, ...]] = {}

    def __iter__(self) -> Iterator[FindingRow]:
        for rows in self._by_cadre.values():
            yield from rows

    def of(self, cadre: str) -> tuple[FindingRow, ...]:
        """The lines of one cadre, rotations included."""
        return self._by_cadre.get(cadre, ())

    def worst(self, cadre: str) -> Mark | None:
        """The gravest mark of a cadre; ``None`` if there is nothing."""
        return min((row.mark for row in self.of(cadre)), default=None)

    def counts(self) -> Counter[Mark]:
        """How many lines of each mark."""
        return Counter(row.mark for row in self)

    def put(self, found: Mapping[str, tuple[FindingRow, ...]]) -> None:
        """Replace the lines of these cadres."""
        for cadre, rows in found.items():
            if rows:
                self._by_cadre[cadre] = rows
            else:
                self._by_cadre.pop(cadre, None)

    def replace_all(self, found: Mapping[str, tuple[FindingRow, ...]]) -> None:
        """Forget everything and take these."""
        self._by_cadre = {cadre: rows for cadre, rows in found.items() if rows}
