"""LC19 Người địa phương đang giữ chức danh phải là người nơi khác: as LC06, for the posts held on the as-of date."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.rules.finding import JsonValue, Verdict
from luanchuyen_desktop.rules.locality import Asked, judge_locality
from luanchuyen_desktop.rules.outcome import Need, Outcome, coarse, not_applicable, ref, undetermined
from luanchuyen_desktop.rules.posts import Post, held_on
from luanchuyen_desktop.rules.residence import LIMIT
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.title_lists import LISTS, asks_for_outsider

_WORST_FIRST = (Verdict.BREACHED, Verdict.UNDETERMINED, Verdict.SATISFIED)


def check(case: CadreCase, limits: Limits) -> Outcome:
    """Every post held with a title that asks for someone from elsewhere; the worst verdict counts."""
    outcomes = [outcome for _, outcome in judge_posts(case, limits)]
    if not outcomes:
        return not_applicable("no_such_post")
    return min(outcomes, key=lambda outcome: _WORST_FIRST.index(outcome.verdict))


def judge_posts(case: CadreCase, limits: Limits) -> list[tuple[Post, Outcome]]:
    """Each post held (or perhaps held) on the as-of date whose title asks for someone from elsewhere, judged by itself.

    Breached: the cadre is local there; satisfied: from elsewhere; undetermined: the facts do not tell.
    """
    today = PartialDate.of(case.as_of)
    outcomes = []
    for post in case.career.held:
        asked = asks_for_outsider(post.tenure.title, post.tenure.unit, case.catalogue, limits)
        if asked.truth is not False:
            outcome = _judge(case, post, today, limits, certainly_held=held_on(post, today) is True)
            outcome = outcome if outcome.cites else outcome._replace(cites=asked.cites)
            outcomes.append((post, outcome if asked.truth else _without_level(case, post, outcome)))
    return outcomes


def _judge(case: CadreCase, post: Post, today: PartialDate, limits: Limits, *, certainly_held: bool) -> Outcome:
    tenure = post.tenure
    words: dict[str, JsonValue] = {"unit": tenure.unit, "title": tenure.title, "as_of": today.iso()}
    where = ref(tenure, "unit")
    outcome = judge_locality(Asked(case, tenure.unit, today, where, where, words, limits.get(LIMIT), moves=True))
    facts = {"unit": tenure.unit, "title": tenure.title, **outcome.facts}
    if certainly_held or outcome.verdict is not Verdict.BREACHED:
        return outcome._replace(facts=facts)
    needs = [*coarse("tenure_start", tenure, "start")]
    if tenure.end is not None or tenure.start is None:
        needs += coarse("tenure_end", tenure, "end")
    return undetermined("unsure_post", facts, words, needs=needs, half_known=True)


def _without_level(case: CadreCase, post: Post, outcome: Outcome) -> Outcome:
    """The title is on a list for another level or for this one: only who is no local there is in order either way."""
    if outcome.verdict is Verdict.SATISFIED:
        return outcome
    tenure = post.tenure
    unit = case.catalogue.units.get(tenure.unit)
    words: dict[str, JsonValue] = {"unit": tenure.unit, "title": tenure.title}
    needs = [Need("unit_level", ref(unit, "level") if unit else ref(tenure, "unit"))]
    return undetermined("no_level", outcome.facts, words, needs=needs)._replace(cites=outcome.cites)


RULE = Rule("LC19", check, optional=frozenset({LIMIT}), lists=LISTS)
