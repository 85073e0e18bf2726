"""LC02 Chức vụ tương đương: the destination's rank equals that of the highest post held on the date of the act.

``ranks`` says which posts stand on the origin side.
"""

from __future__ import annotations

from luanchuyen_desktop.rules.finding import JsonValue
from luanchuyen_desktop.rules.outcome import Need, Outcome, breached, ref, satisfied, undetermined
from luanchuyen_desktop.rules.ranks import EQUAL, HIGHER, LOWER, HeldPost, origin_posts, rank_field
from luanchuyen_desktop.rules.rule import RotationCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits


def check(case: RotationCase, _limits: Limits) -> Outcome:
    """Compare the rank of the destination title with the smallest rank number held on the date of the act."""
    rotation = case.rotation
    held = origin_posts(case)
    sure = [post for post in held if not post.tenure_needs]
    unsure = [post for post in held if post.tenure_needs]
    destination = case.catalogue.titles.get(rotation.to_title)
    rank_to = destination.rank if destination else None
    ranked = [(post.rank, post) for post in sure if post.rank is not None]
    rank_from, highest = min(ranked, key=lambda pair: pair[0], default=(None, None))
    facts: dict[str, JsonValue] = {"rank_from": rank_from, "rank_to": rank_to, "direction": None}
    words: dict[str, JsonValue] = {
        "title_to": rotation.to_title,
        "title_from": highest.title if highest else None,
        "act": case.act.iso(),
    }
    needs = [Need("rank_from", post.where) for post in sure if post.rank is None]
    if not sure:
        needs += [need for post in unsure for need in post.tenure_needs]
        needs.append(Need("origin_title", ref(rotation, "from_title")))
    if rank_to is None:
        needs.append(Need("rank_to", rank_field(case, destination, "to_title")))
    if needs or rank_from is None or rank_to is None:
        return undetermined("no_rank" if sure else "no_post", facts, words, needs=needs)
    facts["direction"] = _direction(rank_from, rank_to)
    decisive = [post for post in unsure if _would_change(post, rank_from, rank_to)]
    if decisive:
        words["title_unsure"] = decisive[0].title
        needs = [need for post in decisive for need in post.tenure_needs]
        needs += [Need("rank_from", post.where) for post in decisive if post.rank is None]
        return undetermined("unsure_post", facts, words, needs=needs, half_known=True)
    if rank_from == rank_to:
        return satisfied("equal", facts, words)
    fields = [ref(rotation, "to_title"), ref(rotation, "from_title")]
    return breached("higher" if rank_to < rank_from else "lower", facts, words, fields=fields)


def _direction(rank_from: int, rank_to: int) -> str:
    if rank_to == rank_from:
        return EQUAL
    return HIGHER if rank_to < rank_from else LOWER


def _would_change(post: HeldPost, rank_from: int, rank_to: int) -> bool:
    """Whether the verdict could be another one if this post were held as well."""
    if post.rank is None:
        return True
    return (min(post.rank, rank_from) == rank_to) != (rank_from == rank_to)


RULE = Rule("LC02", check)
