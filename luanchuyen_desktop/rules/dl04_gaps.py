"""DL04 a gap of more than one month in the post history; concurrent posts fill gaps too.

Before every post but the first there must be one that begins earlier and reaches to it. A post of unknown start may
do so for any gap that ends no later than it does. Where a date is known to the month whole months are compared, unless
more than the limit is surely empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from operator import attrgetter

from luanchuyen_desktop.domain.dates import PartialDate, add_months
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
from luanchuyen_desktop.rules.posts import Post, follows_within
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Gap:
    """The break between the last post before and the next one; ``certain`` or only possible."""

    before: Post
    after: Post
    certain: bool


def check(case: CadreCase, limits: Limits) -> Outcome:
    """The breaks between one post and the next."""
    posts = case.career.sound
    if not posts:
        return not_applicable("no_posts")
    months = limits["max_gap_months"]
    dated = sorted([post for post in posts if post.tenure.start], key=attrgetter("start_lo", "end_lo"))
    undated = [post for post in posts if not post.tenure.start]
    gaps = list(_gaps(dated, undated, months))
    certain = [gap for gap in gaps if gap.certain]
    loose = [post for post in undated if len(posts) > 1 and not _is_placed(post, posts, months)]
    facts: dict[str, JsonValue] = {"posts": len(posts), "gaps": len(certain)}
    if certain:
        fields = [ref(gap.after.tenure, "start") for gap in certain] + [
            ref(gap.before.tenure, "end") for gap in certain
        ]
        return breached("gap", facts, _words(certain), fields=fields)
    if gaps:
        needs = [need for gap in gaps for need in _needs(gap, posts)]
        return undetermined("unsure", facts, _words(gaps), needs=needs)
    if loose:
        needs = [Need("tenure_start", ref(post.tenure, "start")) for post in loose]
        return undetermined("no_start", facts, {"what": _what(loose[0]), "more": len(loose) - 1}, needs=needs)
    return satisfied("unbroken", facts)


def _gaps(dated: list[Post], undated: list[Post], months: int) -> Iterator[_Gap]:
    """The breaks before each dated post; ``dated`` is in order of the earliest start."""
    latest: Post | None = None
    for index, post in enumerate(dated):
        # Nearly always the post that ends last bridges; the others are asked only when it does not.
        if latest is None or not _surely_joins(latest, post, months):
            others = [*dated[:index], *_begun_before(post.start_hi, dated[index + 1 :]), *undated]
            gap = _gap_before(post, others, months) if others else None
            if gap is not None:
                yield gap
        latest = post if latest is None or post.end_hi >= latest.end_hi else latest


def _begun_before(day: date, later: list[Post]) -> Iterator[Post]:
    """The first of these posts, in order of the earliest start, that may begin before the day."""
    return takewhile(lambda each: each.start_lo < day, later)


def _surely_joins(before: Post, post: Post, months: int) -> bool:
    """Whether a dated post certainly begins before another one and reaches to it: usually to the day."""
    if before.start_hi < post.start_lo and post.start_hi - before.end_lo <= _DAY:
        return True
    return bool(_begins_before(before, post) and _bridges(before, post, months))


def _gap_before(post: Post, others: Sequence[Post], months: int) -> _Gap | None:
    """No break if a post certainly before it bridges, or if every one that may be before it would."""
    before = [(each, _begins_before(each, post), _bridges(each, post, months)) for each in others]
    before = [entry for entry in before if entry[1] is not False]
    if all(bridges for _, _, bridges in before) or any(earlier and bridges for _, earlier, bridges in before):
        return None
    ended = [each for each, _, _ in before if each.tenure.end is not None]
    if not ended:
        return None
    certain = any(earlier for _, earlier, _ in before) and all(bridges is False for _, _, bridges in before)
    if not certain and _is_filled(post, others, months):
        return None
    return _Gap(max(ended, key=lambda each: (each.end_hi < post.start_lo, each.end_hi)), post, certain)


def _is_filled(post: Post, others: Sequence[Post], months: int) -> bool:
    """Whether on every day on which the post may begin one of the others, be it not always the same, reaches to it."""
    last = post.start_hi
    # Until then nobody can have ended too long before.
    reached = min((_reach(each, months) for each in others), default=last)
    if post.start_lo > reached:
        reached = post.start_lo - _DAY
    for other in sorted(others, key=lambda each: each.start_hi):
        # Of two that begin on one day the first in order fills for the second.
        is_first = (other.start_lo, other.end_lo) < (post.start_lo, post.end_lo)
        if reached >= last or other.start_hi > (reached + _DAY if is_first else reached):
            break
        reached = max(reached, _reach(other, months))
    return reached >= last


def _reach(post: Post, months: int) -> date:
    """The last day that certainly comes within the months after its end."""
    end = post.end_hi if _is_month(post.tenure.end) else post.end_lo
    return end if end == date.max else add_months(end + _DAY, months)


def _begins_before(other: Post, post: Post) -> Truth:
    """Whether the other post begins before this one; of two on the same exact day the first in order does."""
    if other.tenure.start is None:
        return True if other.tenure.end and other.end_hi < post.start_lo else None
    if other.start_hi < post.start_lo or (other.start_lo, other.start_hi) == (post.start_lo, post.start_lo):
        return True
    return False if other.start_lo > post.start_hi else None


def _bridges(before: Post, post: Post, months: int) -> Truth:
    if before.tenure.start is None and before.tenure.end is None:
        return None
    truth = follows_within(before.tenure.end, post.tenure.start, months)
    if truth is not True or (post.start_lo == post.start_hi and before.end_lo == before.end_hi):
        return truth
    # Whole months may let pass what is too long on every day that they stand for.
    if _first(post) <= _reach(before, months):
        return True
    return None if _is_year(before.tenure.end) or _is_year(post.tenure.start) else False


def _first(post: Post) -> date:
    return post.start_lo if _is_month(post.tenure.start) else post.start_hi


def _is_month(partial: PartialDate | None) -> bool:
    return partial is not None and partial.month is not None and partial.day is None


def _is_year(partial: PartialDate | None) -> bool:
    return partial is not None and partial.month is None


def _is_placed(post: Post, posts: Sequence[Post], months: int) -> bool:
    """A post of unknown start has no break before it wherever it begins; one without any date may lie anywhere."""
    return post.tenure.end is not None and _is_filled(post, [each for each in posts if each is not post], months)


def _what(post: Post) -> dict[str, JsonValue]:
    return {"field": "tenure", "title": post.tenure.title, "unit": post.tenure.unit}


def _words(gaps: list[_Gap]) -> dict[str, JsonValue]:
    before, after = gaps[0].before, gaps[0].after
    return {
        "before": _what(before),
        "after": _what(after),
        "end": before.tenure.end.iso() if before.tenure.end else None,
        "start": after.tenure.start.iso() if after.tenure.start else None,
        "more": len(gaps) - 1,
    }


def _needs(gap: _Gap, posts: Sequence[Post]) -> list[Need]:
    """The dates at the break, and those of the posts that may fill it."""
    before, after = gap.before.tenure, gap.after.tenure
    needs = [*coarse("tenure_end", before, "end"), *coarse("tenure_start", after, "start")]
    needs += coarse("tenure_start", before, "start") if before.start is None else ()
    for post in posts:
        tenure = post.tenure
        if tenure not in {before, after} and post.end_hi >= gap.before.end_lo and post.start_lo < gap.after.start_hi:
            needs += coarse("tenure_start", tenure, "start")
            needs += coarse("tenure_end", tenure, "end") if tenure.end else ()
    return needs


RULE = Rule("DL04", check, limits=frozenset({"max_gap_months"}))
