"""Who sits in a post now and after a day to come, in three values: what is not known stays so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.holders import PostKey, leads_to, may_leave
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.rules.holders import begins
from luanchuyen_desktop.rules.posts import Post, held_on, post_of
from luanchuyen_desktop.rules.retirement import RetirementAges, retirement_days
from luanchuyen_desktop.rules.three_valued import Truth, all_of, any_of, negation, not_after
from luanchuyen_desktop.services.needs.reasons import Cause, Reason, reached, told
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.rotation_list import due

_TERM = re.compile(r"\d{4}\s*[-–]\s*((?:19|20|21)\d{2})")


@dataclass(frozen=True, slots=True)
class Seat:
    """One cadre in one post. ``now``: holds it on the day of judging; ``recorded``: holds it after the day asked for,
    as far as is recorded; ``reasons``: what is recorded and what is to be expected until then.
    """

    cadre: str
    name: str
    key: str
    unit: str
    title: str
    since: PartialDate | None
    now: Truth
    recorded: Truth
    reasons: tuple[Reason, ...]
    concurrent: bool = False

    def then(self, counted: frozenset[Cause]) -> Truth:
        """Whether the post is held after the day, when these of the expected causes count."""
        if self.recorded is False:
            return False
        leaves = [negation(each.by_then) for each in self.reasons if each.cause in counted]
        return all_of([self.recorded, *leaves]) if leaves else self.recorded

    def leaves(self, counted: frozenset[Cause]) -> Truth:
        """Whether it is held now and not after the day."""
        then = self.then(counted)
        if self.now is False or then is True:
            return False
        return True if self.now and then is False else None

    def comes(self, counted: frozenset[Cause]) -> Truth:
        """Whether it is not held now, and is after the day."""
        return self.then(counted) if self.now is False else False

    def why(self, counted: frozenset[Cause]) -> str:
        """The reasons that count, in words."""
        return "; ".join(each.in_words for each in told(self.reasons, counted))


@dataclass(frozen=True, slots=True)
class Moment:
    """The day by which all is judged, and the day asked for; what is so after its end is counted."""

    now: date
    then: date


@dataclass(frozen=True)
class Evidence:
    """What tells of one cadre: who it is, the tenures around the two days, the rotations in force.

    ``too_long``: unit → the reason why a head there has been head for too long by the day.
    """

    cadre: Cadre
    key: str
    tenures: Sequence[Tenure]
    moves: Sequence[Rotation] = ()
    too_long: Mapping[str, Reason] = field(default_factory=dict)


def seats_of(
    evidence: Evidence, moment: Moment, ages: RetirementAges, catalogue: Catalogue, heads: Collection[str]
) -> Iterator[Seat]:
    """The posts that a cadre holds or may hold on one of the two days. ``heads``: titles of heads of units."""
    posts: dict[PostKey, list[Post]] = {}
    for tenure in evidence.tenures:
        posts.setdefault((tenure.unit, tenure.title), []).append(post_of(tenure))
    for rotation in evidence.moves:
        post = (rotation.to_unit, rotation.to_title)
        own = posts.setdefault(post, [])
        start = begins(rotation, moment.now)
        if not any(each.tenure.end is None or not_after(start, each.tenure.end) is not False for each in own):
            own.append(post_of(Tenure(rotation.cadre, start, None, *post)))
    for key, own in posts.items():
        seat = _seat(_Case(evidence, moment, ages, catalogue), key, own, is_head=key[1] in heads)
        if seat is not None:
            yield seat


@dataclass(frozen=True)
class _Case:
    evidence: Evidence
    moment: Moment
    ages: RetirementAges
    catalogue: Catalogue


def _seat(case: _Case, key: PostKey, own: Sequence[Post], *, is_head: bool) -> Seat | None:
    evidence, moment = case.evidence, case.moment
    leaving = [each for each in evidence.moves if may_leave(each, key)]
    now = any_of(
        all_of([held_on(post, PartialDate.of(moment.now)), negation(_has_left(post, leaving, moment.now, moment.now))])
        for post in own
    )
    recorded = any_of(
        all_of([_held_after(post, moment.then), negation(_has_left(post, leaving, moment.then, moment.now))])
        for post in own
    )
    if now is False and recorded is False:
        return None
    reasons = [*_recorded(case, key, own, leaving)]
    if recorded is not False:
        reasons += _expected(case, key, own, is_head=is_head)
    if now is None and not any(each.cause in {Cause.BEGINS, Cause.ARRIVES} for each in reasons):
        reasons.append(Reason(Cause.UNCLEAR, None, detail="thiếu ngày trong quá trình công tác"))
    first = min(own, key=lambda post: post.start_lo).tenure
    cadre = evidence.cadre
    return Seat(
        cadre.code,
        cadre.name,
        evidence.key,
        *key,
        first.start,
        now,
        recorded,
        tuple(reasons),
        all(post.tenure.concurrent for post in own),
    )


def _held_after(post: Post, day: date) -> Truth:
    """Whether the post is held when the day is over: an end on the day itself has come."""
    began = reached((post.start_lo, post.start_hi), day)
    return all_of([began, negation(reached((post.end_lo, post.end_hi), day))])


def _has_left(post: Post, leaving: Iterable[Rotation], day: date, as_of: date) -> Truth:
    """Whether a rotation out of the post has begun by the day, and not before this time in the post (as LC03)."""
    start = post.tenure.start
    return any_of(
        all_of(
            [
                not_after(begins(rotation, as_of), PartialDate.of(day)),
                start is None or not_after(start, begins(rotation, as_of)),
                None if rotation.from_title is None else True,
            ]
        )
        for rotation in leaving
    )


# -- reasons ---------------------------------------------------------------------------------------------------------


def _recorded(case: _Case, key: PostKey, own: Iterable[Post], leaving: Iterable[Rotation]) -> Iterator[Reason]:
    """Ends and beginnings on record, and rotations in force."""
    now, then = case.moment.now, case.moment.then
    coming = [each for each in case.evidence.moves if leads_to(each, key)]
    for post in own:
        if post.tenure.start is not None and post.start_hi > now:
            days = (post.start_lo, post.start_hi)
            arriving = next((each for each in coming if begins(each, now) == post.tenure.start), None)
            cause = Cause.BEGINS if arriving is None else Cause.ARRIVES
            yield Reason(cause, reached(days, then), *days, arriving.code if arriving else "")
        if post.tenure.end is not None and reached(days := post.tenure.end.bounds, then) is not False:
            yield Reason(Cause.ENDS, reached(days, then), *days)
    for rotation in leaving:
        days = begins(rotation, now).bounds
        by_then = reached(days, then)
        if by_then is not False:
            to = post_in(case.catalogue, rotation.to_title, rotation.to_unit) or rotation.to_unit
            yield Reason(Cause.MOVES, by_then if rotation.from_title else None, *days, f"{rotation.code}: {to}")


def _expected(case: _Case, key: PostKey, own: Iterable[Post], *, is_head: bool) -> Iterator[Reason]:
    """Retirement, the end of a rotation and of a term, too long at the head; only what may come about by the day."""
    found = [_retirement(case), *_rotations(case, key), *_terms(case, own)]
    if is_head:
        found.append(case.evidence.too_long.get(key[0]))
    yield from (each for each in found if each is not None and each.by_then is not False)


def _retirement(case: _Case) -> Reason | None:
    cadre = case.evidence.cadre
    days = retirement_days(cadre, case.ages)
    if days is not None:
        return Reason(Cause.RETIRES, reached(days, case.moment.then), *days)
    if cadre.birth is None:
        return Reason(Cause.RETIRES, None, detail="thiếu ngày sinh")
    # Sex is not recorded: some day between those of a woman and a man of that age.
    spans = [case.ages.interval(cadre.birth, sex) for sex in Sex]
    days = (min(first for first, _ in spans), max(last for _, last in spans))
    by_then = reached(days, case.moment.then)
    return Reason(Cause.RETIRES, by_then, *days, "" if by_then else "thiếu giới tính")


def _rotations(case: _Case, key: PostKey) -> Iterator[Reason]:
    for rotation in case.evidence.moves:
        if not leads_to(rotation, key):
            continue
        over = due(rotation)
        if over is None:
            yield Reason(Cause.ROTATION, None, detail=f"{rotation.code}: thiếu ngày bắt đầu")
        else:
            days = (over.first, over.last)
            yield Reason(Cause.ROTATION, reached(days, case.moment.then), *days, rotation.code)


def _terms(case: _Case, own: Iterable[Post]) -> Iterator[Reason]:
    """A term is recorded by its years only. One that was over before now has been prolonged, as the post is held."""
    for post in own:
        years = _TERM.fullmatch((post.tenure.term or "").strip())
        if years is None or post.tenure.end is not None:
            continue
        days = PartialDate(int(years.group(1))).bounds
        if days[1] >= case.moment.now:
            yield Reason(Cause.TERM, reached(days, case.moment.then), *days, post.tenure.term or "")
