"""DL05 born less than 18 years before joining the Party or before the first post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from luanchuyen_desktop.domain.dates import MonthSpan, PartialDate, months_between
from luanchuyen_desktop.domain.records import Cadre, Tenure
from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import (
    Need,
    Outcome,
    breached,
    coarse,
    not_applicable,
    ref,
    satisfied,
    undetermined,
)
from luanchuyen_desktop.rules.posts import Post
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import at_least


class _Event(NamedTuple):
    """Joining the Party (``party``) or the first post (``post``), with the age in months on that day.

    ``record``, ``attribute``: where its date stands.
    """

    name: str
    date: PartialDate
    age: MonthSpan
    record: Cadre | Tenure
    attribute: str

    def needs(self, cadre: Cadre) -> tuple[Need, ...]:
        """What would settle the age."""
        name = "tenure_start" if self.name == "post" else self.attribute
        return coarse("birth", cadre, "birth") + coarse(name, self.record, self.attribute)


def check(case: CadreCase, limits: Limits) -> Outcome:
    """Both events are measured from the birth date; either may breach."""
    cadre, needed = case.dossier.cadre, limits["min_months"]
    birth = cadre.birth
    facts: dict[str, JsonValue] = {"birth": birth.iso() if birth else None, "needed": needed}
    if cadre.party_joined is None and not case.posts:
        return not_applicable("nothing")
    if birth is None:
        return undetermined("no_birth", facts, needs=[Need("birth", ref(cadre, "birth"))])
    dated = [post for post in case.posts if post.tenure.start is not None]
    events = list(_events(cadre, birth, dated))
    for event in events:
        facts[event.name] = event.date.iso()
        facts[f"{event.name}_months_min"] = event.age.min
        facts[f"{event.name}_months_max"] = event.age.max
    judged = [(event, truth) for event in events if (truth := at_least(event.age, needed)) is not True]
    for event, truth in judged:
        if truth is False:
            fields = [ref(event.record, event.attribute), ref(cadre, "birth")]
            return breached(f"{event.name}_too_young", facts, _words(birth, event), fields=fields)
    for event, truth in judged:
        if truth is None:
            needs = event.needs(cadre)
            return undetermined(f"{event.name}_unsure", facts, _words(birth, event), needs=needs, half_known=True)
    if len(dated) < len(case.posts):
        undated = [post.tenure for post in case.posts if post.tenure.start is None]
        starts = [Need("tenure_start", ref(tenure, "start")) for tenure in undated]
        return undetermined("no_start", facts, needs=starts)
    return satisfied("old_enough", facts)


def _events(cadre: Cadre, birth: PartialDate, dated: list[Post]) -> Iterator[_Event]:
    if cadre.party_joined is not None:
        yield _Event("party", cadre.party_joined, _age(birth, *cadre.party_joined.bounds), cadre, "party_joined")
    if dated:
        # Which post is the first may itself be open: the earliest day and the latest day that it may begin.
        earliest = min(dated, key=attrgetter("start_lo"))
        start_hi = min([post.start_hi for post in dated])
        start = earliest.tenure.start
        if start is not None:
            yield _Event("post", start, _age(birth, earliest.start_lo, start_hi), earliest.tenure, "start")


def _age(birth: PartialDate, first: date, last: date) -> MonthSpan:
    """In months on a day from the first to the last."""
    birth_lo, birth_hi = birth.bounds
    least = months_between(birth_hi, first)
    is_exact = first == last and birth_lo == birth_hi
    return MonthSpan(least, least if is_exact else months_between(birth_lo, last))


def _words(birth: PartialDate, event: _Event) -> dict[str, JsonValue]:
    return {
        "birth": birth.iso(),
        "date": event.date.iso(),
        "age": [max(event.age.min, 0), max(event.age.max, 0)],
    }


RULE = Rule("DL05", check, limits=frozenset({"min_months"}))
