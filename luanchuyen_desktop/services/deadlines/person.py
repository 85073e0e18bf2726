"""One dossier in hand: what makes a deadline of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.engine import Judged, RuleBook
from luanchuyen_desktop.rules.finding import FieldRef, JsonValue
from luanchuyen_desktop.rules.rule_sets import Terms
from luanchuyen_desktop.rules.timeline import Change, Key, with_partners
from luanchuyen_desktop.rules.wording import Template
from luanchuyen_desktop.services.deadlines.event import Deadline, Effect
from luanchuyen_desktop.services.deadlines.kind import Kind
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.procedure.procedure_settings import StepDays
from luanchuyen_desktop.services.rotations.rotation_desk import main_post


@dataclass(frozen=True, slots=True)
class Person:
    """``day``: the one by which the post is named; ``step_days``: the office's limits for the five steps."""

    rule_book: RuleBook
    catalogue: Catalogue
    dossier: Dossier
    day: date
    step_days: StepDays = field(default_factory=dict)

    def judged(self, key: Key, day: date) -> Judged:
        """What a rule says of a subject on a day."""
        only = with_partners(self.dossier, {key[2]})
        every = self.rule_book.judge(self.dossier, self.catalogue, day, only=only)
        return next(each for each in every if (each.subject.kind, each.subject.code, each.rule) == key)

    def terms(self, rule: str, day: date) -> Terms | None:
        """A rule as the law of a day has it."""
        in_force = self.rule_book.data.in_force(day)
        return in_force.terms.get(rule) if in_force else None

    def words(self, template: Template, values: Mapping[str, JsonValue]) -> str:
        """A sentence."""
        return self.rule_book.wording.render(template, values, self.catalogue)

    def deadline(
        self,
        kind: Kind,
        effect: Effect,
        key: Key,
        days: tuple[date, date],
        text: str,
        citation: str,
        *,
        changes: tuple[Change, ...] = (),
        field: FieldRef | None = None,
    ) -> Deadline:
        """The deadline, with the person's name and post."""
        cadre = self.dossier.cadre
        post = main_post(self.dossier, self.day)
        table = "rotation" if key[0] is SubjectKind.ROTATION else "cadre"
        return Deadline(
            kind=kind,
            effect=effect,
            rule=key[2],
            subject_kind=key[0],
            subject=key[1],
            cadre=cadre.code,
            name=cadre.name,
            post=(post_in(self.catalogue, post.title, post.unit) if post else None) or "",
            earliest=days[0],
            latest=days[1],
            text=text,
            citation=citation,
            field=field or FieldRef(table, key[1], "code"),
            changes=changes,
        )
