"""The rules in their order, and the one place where an outcome becomes a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.ordering import in_order_of_content
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind
from luanchuyen_desktop.rules import (
    dl01_dates,
    dl02_order,
    dl03_overlap,
    dl04_gaps,
    dl05_age,
    dl06_party_dates,
    dl07_namesakes,
    dl08_references,
    dl09_outside_unit,
    dl10_text,
    lc01_direction,
    lc02_rank,
    lc03_quota,
    lc04_duration,
    lc05_two_terms,
    lc06_locality,
    lc07_planning,
    lc08_remaining,
    lc09_standards,
    lc10_discipline,
    lc11_procedure,
    lc12_appraisal,
    lc13_dossier,
    lc14_evaluation,
    lc15_overdue,
    lc16_settled,
    lc17_unit_exists,
    lc18_deputies,
    lc19_local_holder,
    lc20_review,
    lc90_expired,
    lc91_unneeded,
)
from luanchuyen_desktop.rules.education_levels import Scales, load_scales
from luanchuyen_desktop.rules.finding import Finding, JsonValue, Severity, Verdict
from luanchuyen_desktop.rules.limits import Parameters
from luanchuyen_desktop.rules.outcome import Outcome, not_applicable
from luanchuyen_desktop.rules.posts import career_of
from luanchuyen_desktop.rules.rule import CadreCase, RotationCase, Rule, WaiverCase
from luanchuyen_desktop.rules.rule_sets import RuleData, RuleSet, Terms, load_rule_data
from luanchuyen_desktop.rules.waivers import granted_by, granted_to, is_waived
from luanchuyen_desktop.rules.wording import Wording, load_wording

# A new rule is one file, its case table, its wording, and one line here.
CADRE_RULES: tuple[Rule[CadreCase], ...] = (
    dl01_dates.CADRE_RULE,
    dl02_order.CADRE_RULE,
    dl03_overlap.RULE,
    dl04_gaps.RULE,
    dl05_age.RULE,
    dl06_party_dates.RULE,
    dl07_namesakes.RULE,
    dl08_references.CADRE_RULE,
    dl09_outside_unit.RULE,
    dl10_text.CADRE_RULE,
    lc05_two_terms.RULE,
    lc18_deputies.RULE,
    lc19_local_holder.RULE,
    lc20_review.RULE,
)
ROTATION_RULES: tuple[Rule[RotationCase], ...] = (
    dl01_dates.ROTATION_RULE,
    dl02_order.ROTATION_RULE,
    dl08_references.ROTATION_RULE,
    dl10_text.ROTATION_RULE,
    lc01_direction.RULE,
    lc02_rank.RULE,
    lc03_quota.RULE,
    lc04_duration.RULE,
    lc06_locality.RULE,
    lc07_planning.RULE,
    lc08_remaining.RULE,
    lc09_standards.RULE,
    lc10_discipline.RULE,
    lc11_procedure.RULE,
    lc12_appraisal.RULE,
    lc13_dossier.RULE,
    lc14_evaluation.RULE,
    lc15_overdue.RULE,
    lc16_settled.RULE,
    lc17_unit_exists.RULE,
)
# On the waivers of each subject, after the other rules on it.
WAIVER_RULES: tuple[Rule[WaiverCase], ...] = (lc90_expired.RULE, lc91_unneeded.RULE)
ALL_VERDICTS = frozenset(Verdict)

C = TypeVar("C", bound=CadreCase)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules with their dated law, their words and the levels of education. Immutable: threads may share it."""

    data: RuleData
    wording: Wording
    scales: Scales

    @classmethod
    def load(cls, resources: Path) -> RuleBook:
        """Read rule sets, wording and levels of education. Raises a ``UserError`` that names the file."""
        data = load_rule_data(resources / "rule_sets", parameters())
        scales = load_scales(resources / "education_levels.toml")
        return cls(data, load_wording(resources / "wording" / "vi.toml"), scales)

    def with_overlays(self, codes: Iterable[str]) -> RuleBook:
        """The same book where just these overlays count. ``KeyError`` for a code that there is not."""
        return replace(self, data=self.data.with_overlays(codes))

    def with_sets(self, more: Iterable[RuleSet], codes: Iterable[str]) -> RuleBook:
        """The same book with further regulations and overlays, see ``RuleData.with_sets``."""
        return replace(self, data=self.data.with_sets(more, codes))

    def titles(self) -> Mapping[str, str]:
        """Rule id → Vietnamese name."""
        return self.wording.names

    def check(
        self,
        dossier: Dossier,
        catalogue: Catalogue,
        as_of: date,
        verdicts: frozenset[Verdict] = ALL_VERDICTS,
        *,
        law_of: date | None = None,
    ) -> list[Finding]:
        """Every rule on the cadre and on each rotation, sorted by subject kind, subject code, rule id.

        ``verdicts`` leaves out the others before any sentence is made. ``law_of``: see ``judge``.
        """
        return [self.finding(each) for each in self.judge(dossier, catalogue, as_of, verdicts, law_of=law_of)]

    def judge(
        self,
        dossier: Dossier,
        catalogue: Catalogue,
        as_of: date,
        verdicts: frozenset[Verdict] = ALL_VERDICTS,
        *,
        law_of: date | None = None,
        only: frozenset[str] | None = None,
    ) -> Iterator[Judged]:
        """The outcomes with these verdicts behind the findings, in the order of ``check``; no sentence is made.

        ``law_of``: judge every act as if it had been done under the rule set of that day; dates and sums stay those of
        the act. ``only``: these rules alone (LC90 and LC91 need the rules of their waivers beside them).
        """
        dossier = in_order_of_content(dossier)
        career = career_of(dossier.tenures, as_of)
        ages = self.data.retirement_ages
        on_cadre = CadreCase(dossier, catalogue, as_of, career, ages, self.scales)
        today = PartialDate.of(as_of)
        subject = _Subject(SubjectKind.CADRE, dossier.cadre.code, today, law_of or as_of)
        yield from self._judged(CADRE_RULES, on_cadre, subject, only, verdicts)
        for rotation in sorted(dossier.rotations, key=lambda each: each.code):
            act = rotation.decided or today
            on_rotation = RotationCase(dossier, catalogue, as_of, career, ages, self.scales, rotation, act)
            cancelled = rotation.state is RotationState.CANCELLED
            law = law_of or act.earliest
            subject = _Subject(SubjectKind.ROTATION, rotation.code, act, law, cancelled=cancelled)
            yield from self._judged(ROTATION_RULES, on_rotation, subject, only, verdicts)

    def _judged(
        self,
        rules: tuple[Rule[C], ...],
        case: C,
        subject: _Subject,
        only: frozenset[str] | None,
        verdicts: frozenset[Verdict],
    ) -> Iterator[Judged]:
        """What the rules say of a subject, then what follows for its waivers."""
        granted = granted_to(case.dossier.waivers, subject.kind, subject.code)
        outcomes: dict[str, Outcome] = {}
        waived = frozenset([waiver.rule for waiver in granted])
        yield from self._each(_chosen(rules, only), case, subject, verdicts, waived, outcomes)
        on_waivers = _chosen(WAIVER_RULES, only)
        if not on_waivers or not (granted or Verdict.NOT_APPLICABLE in verdicts):
            return
        shared = (case.dossier, case.catalogue, case.as_of, case.career, case.ages, case.scales)
        waiver_case = WaiverCase(*shared, granted, subject.day, outcomes)
        yield from self._each(on_waivers, waiver_case, subject, verdicts, frozenset(), {})

    def _each(
        self,
        rules: Sequence[Rule[C]],
        case: C,
        subject: _Subject,
        verdicts: frozenset[Verdict],
        waived: frozenset[str],
        outcomes: dict[str, Outcome],
    ) -> Iterator[Judged]:
        """Yields the outcomes with the verdicts that are wanted, and fills ``outcomes`` with those of waived rules."""
        rule_set = self.data.in_force(subject.law)
        # As the regulation in force has it; the checks on the data are always on.
        always, in_force = self.data.data_rules, rule_set.terms if rule_set else {}
        for rule in rules:
            terms = in_force.get(rule.id) or always.get(rule.id)
            if subject.cancelled:
                outcome = _CANCELLED
            elif terms is None:
                outcome = self._not_in_force(subject.law, subject.day, rule_set)
            else:
                outcome = rule.check(case, terms.limits)
            if rule.id in waived:
                outcomes[rule.id] = outcome
            if outcome.verdict in verdicts:
                yield Judged(rule.id, subject, case, terms, outcome)

    def _not_in_force(self, law: date, day: PartialDate, rule_set: RuleSet | None) -> Outcome:
        if rule_set is not None:
            return not_applicable("switched_off", {"document": rule_set.document})
        first = self.data.rule_sets[0]
        act = day.iso() if law == day.earliest else law.isoformat()
        words = {"act": act, "document": first.document, "first": first.valid_from.isoformat()}
        return not_applicable("no_rule_set", words)

    def finding(self, judged: Judged) -> Finding:
        """An outcome with its sentence, citation, weight and fixes."""
        rule, subject, case, terms, outcome = judged.rule, judged.subject, judged.case, judged.terms, judged.outcome
        wording, catalogue = self.wording, case.catalogue
        missing_names = tuple(map(wording.missing_name, outcome.missing))
        values: dict[str, JsonValue] = {**outcome.facts, **outcome.words}
        reason = wording.reason(rule, outcome.reason)
        breached, waived = outcome.verdict is Verdict.BREACHED, judged.waived
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
            severity=judged.severity,
            waived=waived,
            message=wording.render(reason.message, values, catalogue),
            citation=_citation(outcome, terms) if terms else self.data.rule_sets[0].document,
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
    law: date  # whose rule set counts
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule's outcome on one subject. ``terms``: as the law in force has the rule; ``None``: it has it not."""

    rule: str
    subject: _Subject
    case: CadreCase
    terms: Terms | None
    outcome: Outcome

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return _severity(self.outcome, self.terms)

    @property
    def waived(self) -> bool:
        """Whether it is a breach that a granted waiver sets aside on the date of the act."""
        if self.outcome.verdict is not Verdict.BREACHED:
            return False
        if self.terms and self.terms.rule_set and not self.terms.exception:
            return False  # the law names nobody who may allow one; the checks on the data are no law
        granted = granted_to(self.case.dossier.waivers, self.subject.kind, self.subject.code)
        if self.terms and self.terms.exception and self.terms.is_exclusive:
            granted = granted_by(granted, self.terms.exception)
        return is_waived(self.rule, granted, self.subject.day)


def _chosen(rules: tuple[Rule[C], ...], only: frozenset[str] | None) -> Sequence[Rule[C]]:
    return rules if only is None else [rule for rule in rules if rule.id in only]


def parameters() -> dict[str, Parameters]:
    """Rule id → what its function reads from the rule data. A rule on two kinds of subject reads the same."""
    on_cadres = {rule.id: rule.parameters for rule in CADRE_RULES}
    on_rotations = {rule.id: rule.parameters for rule in ROTATION_RULES}
    return on_cadres | on_rotations | {rule.id: rule.parameters for rule in WAIVER_RULES}


def _citation(outcome: Outcome, terms: Terms) -> str:
    return terms.cited.get(outcome.cites, terms.citation) if outcome.cites else terms.citation


def _severity(outcome: Outcome, terms: Terms | None) -> Severity:
    if terms is None:
        return Severity.INFO
    severity = terms.graver if outcome.graver and terms.graver else terms.severity
    if outcome.verdict is Verdict.BREACHED:
        return severity
    if outcome.verdict is Verdict.UNDETERMINED and outcome.half_known and severity is Severity.ERROR:
        return Severity.WARNING
    return Severity.INFO
