"""The rules in their order, and the one place where an outcome becomes a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.rules import (
    dl01_dates,
    dl02_order,
    dl03_overlap,
    dl04_gaps,
    dl05_age,
    lc01_direction,
    lc02_rank,
    lc04_duration,
    lc05_two_terms,
    lc06_locality,
    lc07_planning,
    lc08_remaining,
    lc16_settled,
)
from luanchuyen_desktop.rules.finding import Finding, JsonValue, Severity, Verdict
from luanchuyen_desktop.rules.outcome import Outcome, not_applicable
from luanchuyen_desktop.rules.posts import post_of
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import RuleData, RuleSet, Terms, load_rule_data
from luanchuyen_desktop.rules.three_valued import not_after
from luanchuyen_desktop.rules.wording import Wording, load_wording

# A new rule is one file, its case table, its wording, and one line here.
CADRE_RULES: tuple[Rule[CadreCase], ...] = (
    dl01_dates.CADRE_RULE,
    dl02_order.CADRE_RULE,
    dl03_overlap.RULE,
    dl04_gaps.RULE,
    dl05_age.RULE,
    lc05_two_terms.RULE,
)
ROTATION_RULES: tuple[Rule[RotationCase], ...] = (
    dl01_dates.ROTATION_RULE,
    dl02_order.ROTATION_RULE,
    lc01_direction.RULE,
    lc02_rank.RULE,
    lc04_duration.RULE,
    lc06_locality.RULE,
    lc07_planning.RULE,
    lc08_remaining.RULE,
    lc16_settled.RULE,
)
ALL_VERDICTS = frozenset(Verdict)

C = TypeVar("C", bound=CadreCase)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules with their dated law and their words. Immutable: safe to share between threads."""

    data: RuleData
    wording: Wording

    @classmethod
    def load(cls, resources: Path) -> RuleBook:
        """Read ``rule_sets/*.toml`` and ``wording/vi.toml``. Raises a ``UserError`` that names the file."""
        limits = {rule.id: rule.limits for rule in CADRE_RULES} | {rule.id: rule.limits for rule in ROTATION_RULES}
        data = load_rule_data(resources / "rule_sets", limits)
        return cls(data, load_wording(resources / "wording" / "vi.toml"))

    def titles(self) -> Mapping[str, str]:
        """Rule id → Vietnamese name."""
        return self.wording.names

    def check(
        self, dossier: Dossier, catalogue: Catalogue, as_of: date, verdicts: frozenset[Verdict] = ALL_VERDICTS
    ) -> list[Finding]:
        """Every rule on the cadre and on each rotation, sorted by subject kind, subject code, rule id.

        ``verdicts`` leaves out the others before any sentence is made.
        """
        posts = tuple(map(post_of, dossier.tenures))
        case = CadreCase(dossier, catalogue, as_of, posts, self.data.retirement_ages)
        findings = list(self._on_cadre(case, verdicts))
        for rotation in sorted(dossier.rotations, key=lambda each: each.code):
            act = rotation.decided or PartialDate.of(as_of)
            of_rotation = RotationCase(dossier, catalogue, as_of, posts, case.ages, rotation, act)
            findings += self._on_rotation(of_rotation, verdicts)
        return findings

    def _on_cadre(self, case: CadreCase, verdicts: frozenset[Verdict]) -> Iterator[Finding]:
        day = PartialDate.of(case.as_of)
        rule_set = self.data.in_force(case.as_of)
        for rule in CADRE_RULES:
            terms = self._terms(rule.id, rule_set)
            outcome = rule.check(case, terms.limits) if terms else self._not_in_force(day, rule_set)
            if outcome.verdict in verdicts:
                subject = _Subject(SubjectKind.CADRE, case.dossier.cadre.code, day)
                yield self._finding(rule.id, terms, outcome, subject, case)

    def _on_rotation(self, case: RotationCase, verdicts: frozenset[Verdict]) -> Iterator[Finding]:
        rule_set = self.data.in_force(case.act.earliest)
        cancelled = case.rotation.state is RotationState.CANCELLED
        for rule in ROTATION_RULES:
            terms = self._terms(rule.id, rule_set)
            if cancelled:
                outcome = _CANCELLED
            elif terms is None:
                outcome = self._not_in_force(case.act, rule_set)
            else:
                outcome = rule.check(case, terms.limits)
            if outcome.verdict in verdicts:
                subject = _Subject(SubjectKind.ROTATION, case.rotation.code, case.act)
                yield self._finding(rule.id, terms, outcome, subject, case)

    def _terms(self, rule: str, rule_set: RuleSet | None) -> Terms | None:
        """The checks on the data are always on; every other rule is as the regulation in force has it."""
        return self.data.data_rules.get(rule) or (rule_set.terms.get(rule) if rule_set else None)

    def _not_in_force(self, day: PartialDate, rule_set: RuleSet | None) -> Outcome:
        if rule_set is not None:
            return not_applicable("switched_off", {"document": rule_set.document})
        first = self.data.rule_sets[0]
        words = {"act": day.iso(), "document": first.document, "first": first.valid_from.isoformat()}
        return not_applicable("no_rule_set", words)

    def _finding(self, rule: str, terms: Terms | None, outcome: Outcome, subject: _Subject, case: CadreCase) -> Finding:
        wording, catalogue = self.wording, case.catalogue
        missing_names = tuple(map(wording.missing_name, outcome.missing))
        values: dict[str, JsonValue] = {**outcome.facts, **outcome.words}
        reason = wording.reason(rule, outcome.reason)
        breached = outcome.verdict is Verdict.BREACHED
        waived = breached and any(_sets_aside(waiver, rule, subject) for waiver in case.dossier.waivers)
        fixes = [wording.render(fix, values, catalogue) for fix in reason.fixes]
        if breached and not waived and terms and terms.exception:
            fixes.append(wording.phrase("exception", {"authority": terms.exception}, catalogue))
        if missing_names and not fixes:
            fixes.append(wording.phrase("complete", {"names": ", ".join(missing_names)}, catalogue))
        return Finding(
            rule=rule,
            subject_kind=subject.kind,
            subject=subject.code,
            verdict=outcome.verdict,
            severity=_severity(outcome, terms),
            waived=waived,
            message=wording.render(reason.message, values, catalogue),
            citation=terms.citation if terms else self.data.rule_sets[0].document,
            rule_set=terms.rule_set if terms else None,
            facts=outcome.facts,
            missing=outcome.missing,
            clears_on=outcome.clears_on,
            fixes=tuple(fixes),
            cadre=case.dossier.cadre.code,
            fields=outcome.fields,
            reason=outcome.reason,
            missing_names=missing_names,
        )


_CANCELLED = not_applicable("cancelled")


@dataclass(frozen=True, slots=True)
class _Subject:
    kind: SubjectKind
    code: str
    day: PartialDate  # on which a waiver must be valid


def _severity(outcome: Outcome, terms: Terms | None) -> Severity:
    if terms is None:
        return Severity.INFO
    if outcome.verdict is Verdict.BREACHED:
        return terms.severity
    if outcome.verdict is Verdict.UNDETERMINED and outcome.half_known and terms.severity is Severity.ERROR:
        return Severity.WARNING
    return Severity.INFO


def _sets_aside(waiver: Waiver, rule: str, subject: _Subject) -> bool:
    """Granted for this rule and subject, and certainly valid on the day; a bound that is not recorded is none."""
    return (
        waiver.state is WaiverState.GRANTED
        and waiver.rule == rule
        and waiver.subject_kind is subject.kind
        and waiver.subject == subject.code
        and (waiver.valid_from is None or not_after(waiver.valid_from, subject.day) is True)
        and (waiver.valid_to is None or not_after(subject.day, waiver.valid_to) is True)
    )
