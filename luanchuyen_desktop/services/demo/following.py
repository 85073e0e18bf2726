"""What was said before the sample rotations and done during them: opinions of both places, reviews, visits, help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from luanchuyen_desktop.domain.records import FollowUp, Opinion, Rotation
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    FollowUpKind,
    OpinionGiver,
    Outcome,
    RotationState,
    Stage,
)
from luanchuyen_desktop.rules.procedure import SUBMITTED_OR_LATER
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft

_ASKED = SUBMITTED_OR_LATER | {RotationState.APPRAISED}
_TEXTS = {
    OpinionGiver.ORIGIN: "origin",
    OpinionGiver.DESTINATION: "destination",
    OpinionGiver.CADRE: "cadre",
}
_BODIES = {
    FollowUpKind.EVALUATION: "Cấp ủy nơi đến",
    FollowUpKind.VISIT: "Ban Tổ chức Tỉnh ủy",
    FollowUpKind.INSPECTION: "Ủy ban Kiểm tra Tỉnh ủy",
    FollowUpKind.SUPERVISION: "Ủy ban Kiểm tra Tỉnh ủy",
    FollowUpKind.HELP: "Nơi đến",
    FollowUpKind.SELF_REVIEW: "Cán bộ luân chuyển",
    FollowUpKind.UNIT_REVIEW: "Cấp ủy nơi đến",
    FollowUpKind.AUTHORITY_REVIEW: "Ban Thường vụ Tỉnh ủy",
}
# How often each was done in a year of rotation.
_IN_A_YEAR = {
    FollowUpKind.EVALUATION: 0.93,
    FollowUpKind.VISIT: 0.5,
    FollowUpKind.INSPECTION: 0.1,
    FollowUpKind.SUPERVISION: 0.15,
    FollowUpKind.HELP: 0.25,
}
_NUMBERED = {FollowUpKind.EVALUATION, FollowUpKind.INSPECTION, FollowUpKind.SUPERVISION}
_AT_THE_END = (FollowUpKind.SELF_REVIEW, FollowUpKind.UNIT_REVIEW, FollowUpKind.AUTHORITY_REVIEW)
_FILED = 0.92  # of the papers at the end
_NOT_REVIEWED = {Outcome.UNIT_ENDED, Outcome.RETIRED}
_AGREED = 0.97
_SETTLING_IN = timedelta(days=60)


class FollowUpWriter:
    """Adds both to a finished draft."""

    def __init__(self, rng: Random, opinions: Mapping[str, Any], follow_ups: Mapping[str, Any], as_of: date) -> None:
        self._rng = rng
        self._opinions = opinions
        self._follow_ups = follow_ups
        self._as_of = as_of

    def write(self, draft: Draft) -> None:
        """Opinions where the case has come so far, follow-up where it has begun."""
        consulted = {
            step.rotation: step.date.earliest
            for step in draft.steps
            if step.step is Stage.CONSULTATION and step.date is not None
        }
        for rotation in draft.rotations:
            if rotation.state in _ASKED:
                draft.opinions += self._asked(rotation, consulted.get(rotation.code, self._as_of))
            draft.follow_ups += sorted(self._followed(rotation), key=_day_of)

    def _asked(self, rotation: Rotation, day: date) -> Iterator[Opinion]:
        rng = self._rng
        for giver, key in _TEXTS.items():
            said = day - timedelta(days=rng.randint(0, 3) if giver is OpinionGiver.CADRE else rng.randint(4, 14))
            agrees = giver is not OpinionGiver.ORIGIN or rng.random() < _AGREED
            text = rng.choice(self._opinions[key]) if agrees else self._opinions["refused"]
            number = None if giver is OpinionGiver.CADRE else f"{rng.randint(10, 900)}-CV/ĐU"
            stance = Appraisal.AGREED if agrees else Appraisal.REFUSED
            yield Opinion(rotation.code, giver, dates.exact(said), stance, text, number)

    def _followed(self, rotation: Rotation) -> Iterator[FollowUp]:
        if rotation.start is None or rotation.state not in {RotationState.RUNNING, RotationState.ENDED}:
            return
        begun = rotation.start.earliest + _SETTLING_IN
        ended = rotation.ended.earliest if rotation.ended else self._as_of
        rng = self._rng
        for year in range(begun.year, ended.year + 1):
            for kind, often in _IN_A_YEAR.items():
                month = 12 if kind is FollowUpKind.EVALUATION else rng.randint(1, 11)
                day = date(year, month, rng.randint(1, 14))
                if rng.random() < often and begun <= day <= ended:
                    yield self._done(rotation, kind, day)
        if rotation.ended is None or rotation.outcome in _NOT_REVIEWED or begun > ended:
            return
        for kind in _AT_THE_END:
            if rng.random() < _FILED:
                yield self._done(rotation, kind, ended - timedelta(days=rng.randint(3, 28)))

    def _done(self, rotation: Rotation, kind: FollowUpKind, day: date) -> FollowUp:
        texts: Sequence[str] = self._follow_ups[kind.value]
        number = f"{self._rng.randint(5, 400)}-BC/ĐU" if kind in _NUMBERED else None
        return FollowUp(
            rotation.code, kind, dates.exact(day), _BODIES[kind], self._rng.choice(texts), document_no=number
        )


def _day_of(done: FollowUp) -> date:
    return done.date.earliest if done.date else date.max
