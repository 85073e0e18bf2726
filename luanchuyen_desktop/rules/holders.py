"""Who else holds the destination post of a rotation on a day: tenures there, moves out of it, moves into it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import PostClaim
from luanchuyen_desktop.domain.holders import leads_to, may_leave
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.rules.outcome import Need, coarse, ref
from luanchuyen_desktop.rules.posts import Post, held_on, post_of
from luanchuyen_desktop.rules.rule import RotationCase
from luanchuyen_desktop.rules.three_valued import Truth, all_of, any_of, negation, not_after

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Other:
    """Another cadre who has to do with the post. ``holds``: on the day, leavers excluded; ``leaves``: has left by then.

    ``claims``: what their file says of the post.
    """

    cadre: str
    name: str
    holds: Truth
    leaves: bool
    claims: tuple[PostClaim, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    """A time in the post: recorded, or to come by a rotation that is in no post history yet.

    ``stood_for``: the tenures of which it is not known whether they are what the rotation led to.
    """

    post: Post
    source: Tenure | Rotation
    stood_for: tuple[Tenure, ...] = ()

    def held_on(self, day: PartialDate) -> Truth:
        """Whether the post is held on the day by this."""
        held = held_on(self.post, day)
        return None if held and self.stood_for else held


def begins(rotation: Rotation, as_of: date) -> PartialDate:
    """The day from which a rotation counts: its start, else the date of the act."""
    return rotation.start or rotation.decided or PartialDate.of(as_of)


def others_in(case: RotationCase, day: PartialDate) -> list[Other]:
    """Everybody else with a claim on the destination post, in order of codes."""
    ordered = sorted(_of_the_day(case.dossier.claims, day), key=lambda claim: claim.record.cadre)
    grouped = ((code, tuple(group)) for code, group in groupby(ordered, key=lambda claim: claim.record.cadre))
    return [other for code, claims in grouped if (other := _other(case, day, code, claims)) is not None]


def _of_the_day(claims: Collection[PostClaim], day: PartialDate) -> Iterator[PostClaim]:
    """All but what was over by then: of most posts that is nearly everybody who ever held them."""
    movers = {claim.record.cadre for claim in claims if isinstance(claim.record, Rotation)}
    first, _ = day.bounds
    for claim in claims:
        record = claim.record
        # A tenure that is over may still stand for a rotation into the post.
        past = isinstance(record, Tenure) and record.end is not None and record.end.bounds[1] < first
        if not past or record.cadre in movers:
            yield claim


def _other(case: RotationCase, day: PartialDate, code: str, claims: tuple[PostClaim, ...]) -> Other | None:
    spans, leaving = _spans(case, claims), _leaving(case, claims)
    if not spans:
        return None
    held = [(span, span.held_on(day)) for span in spans]
    left = [_has_left(span, leaving, day, case.as_of) for span in spans]
    holds = any_of(all_of([truth, negation(gone)]) for (_, truth), gone in zip(held, left, strict=True))
    leaves = any(truth is not False and gone for (_, truth), gone in zip(held, left, strict=True))
    return Other(code, claims[0].name, holds, leaves and holds is False, claims)


def _spans(case: RotationCase, claims: Iterable[PostClaim]) -> list[_Span]:
    """The tenures in the post, and the time after each rotation into it that none of them stands for yet."""
    post = (case.rotation.to_unit, case.rotation.to_title)
    records = [claim.record for claim in claims]
    tenures = [each for each in records if isinstance(each, Tenure) and (each.unit, each.title) == post]
    spans = [_Span(post_of(tenure), tenure) for tenure in tenures]
    for rotation in records:
        if isinstance(rotation, Rotation) and leads_to(rotation, post):
            start = begins(rotation, case.as_of)
            after = [(tenure, True if tenure.end is None else not_after(start, tenure.end)) for tenure in tenures]
            if not any(truth for _, truth in after):
                doubtful = tuple(tenure for tenure, truth in after if truth is None)
                spans.append(_Span(post_of(Tenure(rotation.cadre, start, None, *post)), rotation, doubtful))
    return spans


def _leaving(case: RotationCase, claims: Iterable[PostClaim]) -> list[Rotation]:
    post = (case.rotation.to_unit, case.rotation.to_title)
    records = (claim.record for claim in claims)
    return [each for each in records if isinstance(each, Rotation) and may_leave(each, post)]


def _has_left(span: _Span, leaving: Iterable[Rotation], day: PartialDate, as_of: date) -> Truth:
    """Whether a rotation out of the post has begun by the day, and not before this time in the post began."""
    start = span.post.tenure.start
    return any_of(
        all_of(
            [
                not_after(begins(rotation, as_of), day),
                # A time in the post without a start is the one that the rotation ends.
                start is None or not_after(start, begins(rotation, as_of)),
                None if rotation.from_title is None else True,
            ]
        )
        for rotation in leaving
    )


def what_settles(case: RotationCase, day: PartialDate, other: Other) -> Iterator[Need]:
    """The facts that would tell whether somebody holds the post: the day itself first."""
    if case.rotation.start is not None:
        yield from coarse("start", case.rotation, "start")
    elif case.rotation.decided is not None:
        yield from coarse("decided", case.rotation, "decided")
    for span in _spans(case, other.claims):
        if isinstance(span.source, Tenure):
            yield from _of_tenure(span.source, day)
        else:
            yield from _of_rotation(span.source)
            for tenure in span.stood_for:
                yield from coarse("tenure_end", tenure, "end")
    for rotation in _leaving(case, other.claims):
        yield from _of_rotation(rotation)
        if rotation.from_title is None:
            yield Need("other_origin_title", ref(rotation, "from_title"))


def _of_tenure(tenure: Tenure, day: PartialDate) -> Iterator[Need]:
    """Dates that leave open whether the day lies in the tenure."""
    first, last = day.bounds
    post = post_of(tenure)
    if post.start_lo <= last and post.start_hi > first:
        yield from coarse("tenure_start", tenure, "start")
    if post.end_hi >= first and post.end_lo < last:
        yield from coarse("tenure_end", tenure, "end")


def _of_rotation(rotation: Rotation) -> Iterator[Need]:
    if rotation.start is not None:
        yield from coarse("other_start", rotation, "start")
    elif rotation.decided is not None and not rotation.decided.is_exact:
        yield Need("other_start", ref(rotation, "start"))


def turning_days(case: RotationCase) -> list[date]:
    """The days after the as-of date on which it may change who holds the post."""
    days: set[date] = set()
    for claim in case.dossier.claims:
        record = claim.record
        if isinstance(record, Rotation):
            days |= set(begins(record, case.as_of).bounds)
            continue
        days |= set(record.start.bounds) if record.start else set()
        days |= {day + _DAY for day in record.end.bounds} if record.end else set()
    return sorted(day for day in days if day > case.as_of)
