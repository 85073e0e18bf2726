"""DL03 overlapping full-time posts: two posts that are not kiêm nhiệm share a day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
from luanchuyen_desktop.rules.posts import Post, overlap
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.three_valued import Truth


def check(case: CadreCase, _limits: Limits) -> Outcome:
    """Every pair that may share a day, each from the first to the last day that its dates may be."""
    posts = [post for post in case.career.sound if not post.tenure.concurrent]
    if not posts:
        return not_applicable("no_full_time_post")
    if not any(second.start_lo <= first.end_hi for first, second in pairwise(posts)):  # nearly everybody
        return satisfied("apart", {"posts": len(posts), "overlaps": 0, "possible_overlaps": 0})
    certain: list[tuple[Post, Post]] = []
    possible: list[tuple[Post, Post]] = []
    for first, second, truth in _overlaps(posts):
        (certain if truth else possible).append((first, second))
    facts: dict[str, JsonValue] = {"posts": len(posts), "overlaps": len(certain), "possible_overlaps": len(possible)}
    if certain:
        fields = [ref(pair[0].tenure, "end") for pair in certain] + [ref(pair[1].tenure, "start") for pair in certain]
        return breached("overlap", facts, _words(certain), fields=fields)
    if not possible:
        return satisfied("apart", facts)
    needs: list[Need] = []
    for first, second in possible:
        needs += coarse("tenure_end", first.tenure, "end") if first.tenure.end else ()
        for tenure in (second.tenure, first.tenure):
            needs += coarse("tenure_start", tenure, "start")
        needs += coarse("tenure_end", second.tenure, "end") if second.tenure.end else ()
    return undetermined("unsure", facts, _words(possible), needs=needs)


def _overlaps(posts: list[Post]) -> Iterator[tuple[Post, Post, Truth]]:
    """Pairs that share a day or may do so. In order of the earliest start, the search stops at the first gap."""
    ordered = sorted(posts, key=lambda post: (post.start_lo, post.end_hi))
    for index, first in enumerate(ordered):
        for second in ordered[index + 1 :]:
            if second.start_lo > first.end_hi:
                break
            truth = overlap(first, second)
            if truth is not False:
                yield first, second, truth


def _words(pairs: list[tuple[Post, Post]]) -> dict[str, JsonValue]:
    first, second = (post.tenure for post in pairs[0])
    return {
        "first": {"field": "tenure", "title": first.title, "unit": first.unit},
        "second": {"field": "tenure", "title": second.title, "unit": second.unit},
        "first_time": [first.start.iso() if first.start else None, first.end.iso() if first.end else None],
        "second_time": [second.start.iso() if second.start else None, second.end.iso() if second.end else None],
        "more": len(pairs) - 1,
    }


RULE = Rule("DL03", check)
