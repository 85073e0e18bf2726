"""The forms that there are: which template, who issues it, under which symbol, and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final


class Issuer(Enum):
    """Whose name stands at the head and who signs."""

    COMMITTEE = auto()  # the Standing Committee; in the state form the chairman
    DEPARTMENT = auto()  # Ban Tổ chức; in the state form Sở Nội vụ


class Subject(Enum):
    """What a form is about."""

    ROTATION = auto()
    ROTATIONS = auto()  # one paper for all that are chosen
    PLAN = auto()


class Cited(Enum):
    """Which fields of its case name the number of a paper."""

    NOWHERE = auto()
    DECISION = auto()  # number and date of the decision on the rotation
    END = auto()  # the number of the decision that ended it
    PLAN = auto()  # number and date of the plan


@dataclass(frozen=True, slots=True)
class FormKind:
    """One form. ``symbol``: of its number, as in ``office.toml``; ``name``: as people call it.

    ``checked``: it shows how the conditions were judged. ``numbered``: it lacks something as long as it has no number;
    ``strict``: what lacks something bears the mark DỰ THẢO, unlike a paper for the office's own use; ``cited``: where
    its case names its number.
    """

    key: str
    name: str
    template: str
    issuer: Issuer
    symbol: str
    subject: Subject = Subject.ROTATION
    checked: bool = False
    numbered: bool = True
    strict: bool = True
    cited: Cited = Cited.NOWHERE


_KINDS: Final = (
    FormKind("decision", "Quyết định luân chuyển", "decision.txt", Issuer.COMMITTEE, "decision", cited=Cited.DECISION),
    FormKind(
        "appointment",
        "Quyết định điều động và bổ nhiệm",
        "appointment.txt",
        Issuer.COMMITTEE,
        "decision",
        cited=Cited.DECISION,
    ),
    FormKind(
        "end_placement",
        "Quyết định thôi luân chuyển",
        "end_placement.txt",
        Issuer.COMMITTEE,
        "decision",
        cited=Cited.END,
    ),
    FormKind(
        "settlement", "Quyết định bố trí ổn định", "settlement.txt", Issuer.COMMITTEE, "decision", cited=Cited.END
    ),
    FormKind(
        "early_change",
        "Quyết định điều chỉnh trước hạn",
        "early_change.txt",
        Issuer.COMMITTEE,
        "decision",
        cited=Cited.END,
    ),
    FormKind("submission", "Tờ trình luân chuyển", "submission.txt", Issuer.DEPARTMENT, "submission", checked=True),
    FormKind("plan", "Kế hoạch luân chuyển", "plan.txt", Issuer.COMMITTEE, "plan", Subject.PLAN, cited=Cited.PLAN),
    FormKind(
        "submission_batch",
        "Tờ trình luân chuyển nhiều cán bộ",
        "submission_batch.txt",
        Issuer.DEPARTMENT,
        "submission",
        Subject.ROTATIONS,
        checked=True,
    ),
    FormKind(
        "checksheet",
        "Phiếu kiểm tra điều kiện",
        "checksheet.txt",
        Issuer.DEPARTMENT,
        "check",
        checked=True,
        numbered=False,
        strict=False,
    ),
    FormKind("assessment", "Phiếu nhận xét, đánh giá", "assessment.txt", Issuer.DEPARTMENT, "assessment"),
    FormKind("minutes_meeting", "Biên bản họp", "minutes_meeting.txt", Issuer.DEPARTMENT, "minutes"),
    FormKind("minutes_count", "Biên bản kiểm phiếu", "minutes_count.txt", Issuer.DEPARTMENT, "minutes"),
    FormKind("minutes_talk", "Biên bản gặp gỡ cán bộ", "minutes_talk.txt", Issuer.DEPARTMENT, "minutes"),
    FormKind("minutes_handover", "Biên bản bàn giao", "minutes_handover.txt", Issuer.DEPARTMENT, "minutes"),
    FormKind("introduction", "Giấy giới thiệu", "introduction.txt", Issuer.DEPARTMENT, "introduction"),
    FormKind("consultation", "Công văn xin ý kiến", "consultation.txt", Issuer.DEPARTMENT, "letter"),
)
KINDS: Final[Mapping[str, FormKind]] = {kind.key: kind for kind in _KINDS}
"""By key, in the order in which they are offered."""
