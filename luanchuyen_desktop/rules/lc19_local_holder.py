"""LC19 Người địa phương đang giữ chức danh phải là người nơi khác: as LC06, for the posts held on the as-of date."""

from __future__ import annotations

from dataclasses import replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.locality import Asked, judge_locality
from luanchuyen_desktop.rules.outcome import Outcome, coarse, not_applicable, ref, undetermined
from luanchuyen_desktop.rules.posts import Post, held_on
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits

_WORST_FIRST = (Verdict.BREACHED, Verdict.UNDETERMINED, Verdict.SATISFIED)


def check(case: CadreCase, _limits: Limits) -> Outcome:
    """Every post held with a title that asks for someone from elsewhere; the worst verdict counts."""
    today = PartialDate.of(case.as_of)
    outcomes = []
    for post in case.posts:
        title = case.catalogue.titles.get(post.tenure.title)
        if title is None or not title.is_non_local or post.is_backwards:
            continue
        held = held_on(post, today)
        if held is not False:
            outcomes.append(_judge(case, post, today, certainly_held=held is True))
    if not outcomes:
        return not_applicable("no_such_post")
    return min(outcomes, key=lambda outcome: _WORST_FIRST.index(outcome.verdict))


def _judge(case: CadreCase, post: Post, today: PartialDate, *, certainly_held: bool) -> Outcome:
    tenure = post.tenure
    words: dict[str, JsonValue] = {"unit": tenure.unit, "title": tenure.title, "as_of": today.iso()}
    where = ref(tenure, "unit")
    outcome = judge_locality(Asked(case, tenure.unit, today, where, where, words))
    facts = {"unit": tenure.unit, "title": tenure.title, **outcome.facts}
    if certainly_held or outcome.verdict is not Verdict.BREACHED:
        return replace(outcome, facts=facts)
    needs = [*coarse("tenure_start", tenure, "start")]
    if tenure.end is not None or tenure.start is None:
        needs += coarse("tenure_end", tenure, "end")
    return undetermined("unsure_post", facts, words, needs=needs, half_known=True)


RULE = Rule("LC19", check)
