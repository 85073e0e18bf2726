"""A deadline: a day, month or year in which something appears, clears or falls due by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.rules.timeline import Change
from luanchuyen_desktop.services.deadlines.kind import Kind

_DAY: Final = timedelta(days=1)
_NEARLY_A_MONTH, _NEARLY_A_YEAR = timedelta(days=26), timedelta(days=300)


class Effect(StrEnum):
    """What happens on the day."""

    APPEARS = "appears"
    CLEARS = "clears"
    NOTICE = "notice"
    UNSURE = "unsure"
    CHANGES = "changes"
    DUE = "due"


EFFECT_NAMES: Final[Mapping[Effect, str]] = {
    Effect.APPEARS: "phát sinh",
    Effect.CLEARS: "tự hết",
    Effect.NOTICE: "báo trước",
    Effect.UNSURE: "chưa đủ dữ liệu",
    Effect.CHANGES: "thay đổi",
    Effect.DUE: "đến hạn",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """``earliest`` to ``latest``: the days that it may be; the same day twice: it is known exactly.

    ``subject``: code of the rotation or cadre that it is about; ``cadre``: code of the person, with ``name`` and
    ``post`` (on the day of asking) in words. ``text``: one Vietnamese sentence without the date. ``rule`` and
    ``citation``: where it comes from. ``changes``: what the rules say differently, none where only a date is reached.
    ``field``: where to look at it.
    """

    kind: Kind
    effect: Effect
    rule: str
    subject_kind: SubjectKind
    subject: str
    cadre: str
    name: str
    post: str
    earliest: date
    latest: date
    text: str
    citation: str
    field: FieldRef
    changes: tuple[Change, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest

    @property
    def month(self) -> PartialDate | None:
        """The month or the year in which it lies, where that is all that is known; else ``None``."""
        if self.is_exact:
            return None
        for back in (timedelta(0), _DAY):
            first, last = self.earliest - back, self.latest - back
            if (first.year, first.month) == (last.year, last.month) and last - first >= _NEARLY_A_MONTH:
                return PartialDate(first.year, first.month)
            if first.year == last.year and last - first >= _NEARLY_A_YEAR:
                return PartialDate(first.year)
        return None

    @property
    def when(self) -> str:
        """``31/05/2028``, ``trong 05/2028``, ``trong năm 2028``, or from when to when."""
        if self.is_exact:
            return f"{self.earliest:%d/%m/%Y}"
        coarse = self.month
        if coarse is None:
            return f"từ {self.earliest:%d/%m/%Y} đến {self.latest:%d/%m/%Y}"
        return f"trong {coarse}" if coarse.month else f"trong năm {coarse}"

    def days_left(self, day: date) -> int:
        """Days from ``day`` to the earliest day that it may be; negative when that has passed."""
        return (self.earliest - day).days

    def to_json(self) -> dict[str, object]:
        """For ``calendar --format json``."""
        return {
            "from": self.earliest.isoformat(),
            "to": self.latest.isoformat(),
            "exact": self.is_exact,
            "when": self.when,
            "kind": self.kind.value,
            "effect": self.effect.value,
            "rule": self.rule,
            "subject": {"kind": self.subject_kind.value, "code": self.subject},
            "cadre": self.cadre,
            "name": self.name,
            "post": self.post,
            "text": self.text,
            "citation": self.citation,
        }
