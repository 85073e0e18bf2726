"""What planting a fault needs: the surroundings, and changes to a post history that keep the rest of it in order."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle
from random import Random

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, Waiver
from luanchuyen_desktop.domain.vocabulary import RotationState, SubjectKind, TenureForm, WaiverState
from luanchuyen_desktop.services.demo import dates
from luanchuyen_desktop.services.demo.drafts import Draft, Numbers
from luanchuyen_desktop.services.demo.places import Geography
from luanchuyen_desktop.services.demo.seats import Seating

_DAY = timedelta(days=1)
_REMEMBERED = 200  # drafts of each kind
_RULES_SINCE = date(2017, 10, 7)


class Scene:
    """The surroundings of a draft, and whose turn it is to have which kind of waiver.

    ``sent`` and ``plain``: the last drafts without a fault, with a rotation under way and without any.
    """

    def __init__(self, rng: Random, seating: Seating, geography: Geography, numbers: Numbers, as_of: date) -> None:
        self.rng = rng
        self.seating = seating
        self.geography = geography
        self.numbers = numbers
        self.as_of = as_of
        self.sent: deque[Draft] = deque(maxlen=_REMEMBERED)
        self.plain: deque[Draft] = deque(maxlen=_REMEMBERED)
        self._waivers = cycle(("none", "granted", "requested", "refused", "expired"))

    def remember(self, draft: Draft) -> None:
        """Keep a draft in which nothing was planted: a later one may clash with it."""
        if case_of(draft, RotationState.RUNNING) is not None:
            self.sent.append(draft)
        elif is_plain(draft):
            self.plain.append(draft)

    def act(self, rotation: Rotation) -> date:
        """The date of the act."""
        return rotation.decided.earliest if rotation.decided else self.as_of

    def add_waiver(self, draft: Draft, rotation: Rotation, rule: str, reason: str) -> None:
        """The next kind of waiver in turn: none, granted, requested, refused, or granted but expired."""
        kind = next(self._waivers)
        if kind == "none":
            return
        act = self.act(rotation)
        asked = act - timedelta(days=self.rng.randint(10, 40))
        expired = kind == "expired"
        if expired:
            asked -= timedelta(days=400)
        state = {"requested": WaiverState.REQUESTED, "refused": WaiverState.REFUSED}.get(kind, WaiverState.GRANTED)
        decided = state is not WaiverState.REQUESTED
        draft.waivers.append(
            Waiver(
                rule,
                SubjectKind.ROTATION,
                rotation.code,
                "Ban Thường vụ Tỉnh ủy",
                f"{self.rng.randint(20, 900)}-KL/TU" if decided else f"{self.rng.randint(20, 900)}-TTr/BTCTU",
                dates.exact(asked),
                reason,
                dates.exact(asked) if state is WaiverState.GRANTED else None,
                dates.exact(asked + timedelta(days=180)) if state is WaiverState.GRANTED else None,
                state,
            )
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A rotation that a fault may be planted in, and the index of its post among the tenures (-1: none yet)."""

    rotation: Rotation
    index: int


def case_of(draft: Draft, *states: RotationState) -> Case | None:
    """The draft's rotation if it is in one of the states and the rules of today or of 2017 cover it."""
    rotation, route = draft.rotation, draft.career.route
    if rotation is None or route is None or route.script.merger or rotation.state not in states:
        return None
    if rotation.decided is not None and rotation.decided.earliest < _RULES_SINCE:
        return None
    index = next(
        (
            number
            for number, tenure in enumerate(draft.tenures)
            if tenure.form is TenureForm.ROTATED and tenure.start == rotation.start
        ),
        -1,
    )
    return Case(rotation, index)


def change(draft: Draft, **fields: object) -> Rotation:
    """Put other values into the draft's rotation."""
    draft.rotations[0] = replace(draft.rotations[0], **fields)  # type: ignore[arg-type]  # the fields vary
    return draft.rotations[0]


def move_border(draft: Draft, index: int, end: PartialDate | None, start: PartialDate | None) -> None:
    """Give tenure ``index`` another end and the one after it another start; ``None`` leaves that side alone."""
    if end is not None:
        draft.tenures[index] = replace(draft.tenures[index], end=end)
    if start is not None and index + 1 < len(draft.tenures):
        draft.tenures[index + 1] = replace(draft.tenures[index + 1], start=start)


def extend_back(draft: Draft, start: date, shown: PartialDate) -> bool:
    """Let the present post begin on ``start`` instead; earlier posts give way. ``shown``: as it is recorded."""
    last = draft.tenures[-1]
    kept = [tenure for tenure in draft.tenures[:-1] if tenure.start and tenure.start.latest < start - 60 * _DAY]
    if not kept:
        return False
    kept[-1] = replace(kept[-1], end=dates.exact(start - _DAY))
    draft.tenures[:] = [*kept, replace(last, start=shown)]
    draft.concurrent.clear()
    return True


def is_plain(draft: Draft) -> bool:
    """A serving cadre without a rotation, so that one fault does not become several."""
    return not draft.rotations and draft.role.until is None and len(draft.tenures) >= 3
