"""The forms whose texts an office may write itself: text forms, what stands around lists, slips, the report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Issuer, Subject
from luanchuyen_desktop.services.papers.lists.kinds import LIST_KINDS


class SlipKind(Enum):
    """What is asked for on a slip."""

    VOTE = "vote"
    OPINION = "opinion"
    NAMES = "names"

    @property
    def title(self) -> str:
        """As people call it."""
        return _TITLES[self]

    @property
    def form(self) -> FormKind:
        """The form whose text it is printed from."""
        return SLIPS[self]


_TITLES: Final = {
    SlipKind.VOTE: "Phiếu biểu quyết",
    SlipKind.OPINION: "Phiếu lấy ý kiến",
    SlipKind.NAMES: "Phiếu giới thiệu nhân sự",
}
SLIPS: Final[Mapping[SlipKind, FormKind]] = {
    kind: FormKind(
        f"slip_{kind.value}",
        title,
        f"slip_{kind.value}.txt",
        Issuer.COMMITTEE,
        "minutes",
        Subject.ROTATIONS,
        numbered=False,
        strict=False,
    )
    for kind, title in _TITLES.items()
}
REPORT: Final = FormKind("report", "Báo cáo", "report.txt", Issuer.DEPARTMENT, "report")

_OTHERS: Final = (*LIST_KINDS, *SLIPS.values(), REPORT)
TEMPLATES: Final[Mapping[str, FormKind]] = {**KINDS, **{kind.key: kind for kind in _OTHERS}}
"""By key, in the order in which they are shown."""


def looked_at_with(form: str) -> Subject | None:
    """What a text can be looked at with; ``None`` for lists and the report, which are of no case."""
    kind = TEMPLATES[form]
    return None if kind in LIST_KINDS or kind is REPORT else kind.subject
