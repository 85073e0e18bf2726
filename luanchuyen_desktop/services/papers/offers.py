"""Which forms suit a case: those of its state first, the others after them with the reason, none hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject


class Phase(Enum):
    """How far a rotation is, as far as its papers go."""

    BEGUN = auto()  # a thought or a proposal
    APPRAISED = auto()
    SUBMITTED = auto()
    DECIDED = auto()
    RUNNING = auto()
    ENDED = auto()
    SETTLED = auto()  # ended, and stays where it went
    EARLY = auto()  # ended before its time
    CANCELLED = auto()


_PHASES: Final[Mapping[RotationState, Phase]] = {
    RotationState.PLANNED: Phase.BEGUN,
    RotationState.PROPOSED: Phase.BEGUN,
    RotationState.APPRAISED: Phase.APPRAISED,
    RotationState.SUBMITTED: Phase.SUBMITTED,
    RotationState.DECIDED: Phase.DECIDED,
    RotationState.RUNNING: Phase.RUNNING,
    RotationState.ENDED: Phase.ENDED,
    RotationState.CANCELLED: Phase.CANCELLED,
}
_OUTCOMES: Final[Mapping[Outcome, Phase]] = {Outcome.SETTLED: Phase.SETTLED, Outcome.EARLY: Phase.EARLY}
_BEFORE: Final = frozenset({Phase.BEGUN, Phase.APPRAISED, Phase.SUBMITTED})
_OVER: Final = frozenset({Phase.ENDED, Phase.SETTLED, Phase.EARLY})
_ANY: Final = ("submission_batch", "checksheet")  # before the decision, whatever the step
_SUITED: Final[Mapping[Phase, tuple[str, ...]]] = {
    Phase.BEGUN: (
        "consultation",
        "assessment",
        "minutes_meeting",
        "minutes_count",
        "minutes_talk",
        "submission",
        *_ANY,
    ),
    Phase.APPRAISED: (
        *("submission", "submission_batch", "checksheet", "minutes_talk", "minutes_meeting", "minutes_count"),
        *("consultation", "assessment"),
    ),
    Phase.SUBMITTED: ("submission", "decision", "appointment", "minutes_meeting", "minutes_count", *_ANY),
    Phase.DECIDED: ("decision", "introduction", "minutes_handover", "appointment"),
    Phase.RUNNING: ("decision", "introduction", "minutes_handover", "assessment"),
    Phase.ENDED: ("end_placement", "minutes_handover", "introduction", "assessment"),
    Phase.SETTLED: ("settlement", "assessment"),
    Phase.EARLY: ("early_change", "minutes_handover", "introduction", "assessment"),
    Phase.CANCELLED: (),
}
_ENDINGS: Final[Mapping[str, tuple[Phase, str]]] = {
    "end_placement": (Phase.ENDED, "về nơi đi hoặc bố trí công tác khác"),
    "settlement": (Phase.SETTLED, f"“{Outcome.SETTLED}”"),
    "early_change": (Phase.EARLY, f"“{Outcome.EARLY}”"),
}
_DECISIONS: Final = frozenset({"decision", "appointment"})
_PREPARING: Final = frozenset({"consultation", "minutes_meeting", "minutes_count", "minutes_talk", "submission", *_ANY})
_AFTER: Final = frozenset({"introduction", "minutes_handover"})


@dataclass(frozen=True, slots=True)
class Offer:
    """A form, whether it suits the cases, and why it stands lower if it does not."""

    kind: FormKind
    suits: bool
    why: str = ""


def ending_form(outcome: Outcome | None) -> str:
    """The key of the form of the decision that ends a rotation so."""
    phase = _OUTCOMES.get(outcome, Phase.ENDED) if outcome is not None else Phase.ENDED
    return next(key for key, (meant, _words) in _ENDINGS.items() if meant is phase)


def phase_of(rotation: Rotation) -> Phase:
    """By its state, and once it has ended by how."""
    phase = _PHASES[rotation.state]
    return _OUTCOMES.get(rotation.outcome, phase) if phase is Phase.ENDED and rotation.outcome else phase


def offers(subject: Subject, rotations: Sequence[Rotation] = ()) -> list[Offer]:
    """All forms about that subject, those first that suit most of the rotations."""
    subjects = {subject, Subject.ROTATIONS} if subject is Subject.ROTATION else {subject}
    kinds = [kind for kind in KINDS.values() if kind.subject in subjects]
    if subject is Subject.PLAN or not rotations:
        return [Offer(kind, suits=kind.subject is subject, why=_alone(kind)) for kind in kinds]
    phases = [phase_of(each) for each in rotations]
    most = max(set(phases), key=lambda each: (phases.count(each), -phases.index(each)))
    order = {key: at for at, key in enumerate(_SUITED[most])}
    made = [_offer(kind, phases) for kind in kinds]
    count = {each.kind.key: sum(each.kind.key in _SUITED[phase] for phase in phases) for each in made}
    key = {each.kind.key: (-count[each.kind.key] if each.suits else 0) for each in made}
    return sorted(made, key=lambda each: (key[each.kind.key], order.get(each.kind.key, len(order))))


def _alone(kind: FormKind) -> str:
    return "Chọn từ hai trường hợp trở lên để lập một văn bản chung." if kind.subject is Subject.ROTATIONS else ""


def _offer(kind: FormKind, phases: Sequence[Phase]) -> Offer:
    if len(phases) == 1 and kind.subject is Subject.ROTATIONS and phases[0] is not Phase.CANCELLED:
        return Offer(kind, suits=False, why=_alone(kind))
    unsuited = [phase for phase in phases if kind.key not in _SUITED[phase]]
    if not unsuited:
        return Offer(kind, suits=True)
    why = _reason(kind, unsuited[0])
    if len(phases) == 1:
        return Offer(kind, suits=False, why=why)
    fits = len(phases) - len(unsuited)
    if fits:
        return Offer(kind, suits=True, why=f"Hợp với {fits} trong {len(phases)} trường hợp. Trường hợp khác: {why}")
    return Offer(kind, suits=False, why=why)


def _reason(kind: FormKind, phase: Phase) -> str:
    """Why the form is not what is done now; it can be made all the same."""
    if phase is Phase.CANCELLED:
        return "Trường hợp đã hủy nên không in được giấy tờ nào."
    if kind.key in _ENDINGS:
        meant, words = _ENDINGS[kind.key]
        if phase not in _OVER:
            return "Luân chuyển chưa kết thúc: các ô về kết thúc, bố trí sau luân chuyển còn trống."
        return f"Dùng khi kết quả kết thúc là {words}." if phase is not meant else ""
    if phase in _BEFORE:
        return "Chưa đến bước này." if kind.key in _PREPARING else "Trường hợp chưa có quyết định luân chuyển."
    return _late_reason(kind, over=phase in _OVER)


def _late_reason(kind: FormKind, *, over: bool) -> str:
    if kind.key in _DECISIONS:
        return "Luân chuyển đã kết thúc: đây là quyết định lúc đi." if over else "Đã có quyết định luân chuyển."
    if kind.key in _PREPARING:
        return "Đã có quyết định luân chuyển: giấy này thuộc các bước trước đó."
    if kind.key in _AFTER and over:
        return "Cán bộ ở lại nơi đến nên không bàn giao, giới thiệu đi nơi khác."
    return "Chưa đến lúc làm giấy này."
