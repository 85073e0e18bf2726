"""The posts on the origin side of a rotation and their ranks. A lower rank number is a higher post."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.rules.outcome import Need, coarse, ref
from luanchuyen_desktop.rules.posts import Post, held_on
from luanchuyen_desktop.rules.rule import RotationCase
from luanchuyen_desktop.rules.three_valued import Truth

HIGHER, LOWER, EQUAL = "cao_hon", "thap_hon", "ngang"


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post on the origin side; ``tenure_needs`` empty: certainly held."""

    title: str
    rank: int | None
    where: FieldRef
    tenure_needs: tuple[Need, ...] = ()


def origin_posts(case: RotationCase) -> list[HeldPost]:
    """The title named on the rotation, and every post that is or may be held on the date of the act.

    The destination post itself, which this very rotation put into the post history, is left out.
    """
    rotation, titles = case.rotation, case.catalogue.titles
    found = []
    if rotation.from_title is not None:
        title = titles.get(rotation.from_title)
        where = rank_field(case, title, "from_title")
        found.append(HeldPost(rotation.from_title, title.rank if title else None, where))
    for post in case.posts:
        tenure = post.tenure
        if tenure.unit == rotation.to_unit and tenure.title == rotation.to_title:
            continue
        truth = held_on(post, case.act)
        if truth is False:
            continue
        title = titles.get(tenure.title)
        where = ref(title, "rank") if title else ref(tenure, "title")
        needs = () if truth else _what_settles(case, post)
        found.append(HeldPost(tenure.title, title.rank if title else None, where, needs))
    return found


def _what_settles(case: RotationCase, post: Post) -> tuple[Need, ...]:
    tenure = post.tenure
    needs = coarse("tenure_start", tenure, "start")
    if tenure.end is not None:
        needs += coarse("tenure_end", tenure, "end")
    return needs or coarse("decided", case.rotation, "decided")


def rank_field(case: RotationCase, title: Title | None, field: str) -> FieldRef:
    """Where a missing rank is mended: on the title, or on the rotation when the title is in no catalogue."""
    return ref(title, "rank") if title else ref(case.rotation, field)


@dataclass(frozen=True, slots=True)
class Promotion:
    """Whether the destination is a higher post than every one on the origin side; ``needs``: what would settle it."""

    truth: Truth
    needs: tuple[Need, ...] = ()


def promotion(case: RotationCase) -> Promotion:
    """A post at least as high that is certainly held rules it out, whatever else is unknown."""
    held = origin_posts(case)
    destination = case.catalogue.titles.get(case.rotation.to_title)
    rank = destination.rank if destination else None
    if rank is None:
        return Promotion(None, (Need("rank_to", rank_field(case, destination, "to_title")),))
    sure = [post for post in held if not post.tenure_needs]
    if any(post.rank is not None and post.rank <= rank for post in sure):
        return Promotion(truth=False)
    needs = [Need("rank_from", post.where) for post in held if post.rank is None]
    needs += [need for post in held if post.rank is None or post.rank <= rank for need in post.tenure_needs]
    if not sure:
        needs += [need for post in held for need in post.tenure_needs]
        needs.append(Need("origin_title", ref(case.rotation, "from_title")))
    return Promotion(None, tuple(needs)) if needs else Promotion(truth=True)
