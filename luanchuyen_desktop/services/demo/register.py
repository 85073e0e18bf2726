"""The register of documents of the sample book: decisions of the present term, a plan, some numbers that are kept.

The papers themselves are not kept with it: nothing was printed in this story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState, RotationState
from luanchuyen_desktop.services.demo.drafts import Draft
from luanchuyen_desktop.services.register import settings
from luanchuyen_desktop.services.register.series import Numbering, Series, Term, read_number
from luanchuyen_desktop.services.register.settings import RegisterSettings

TERMS: Final = (Term("2020-2025", date(2020, 10, 16), date(2025, 9, 30)), Term("2025-2030", date(2025, 10, 1)))
_NUMBERINGS: Final = (
    Numbering(PaperKind.DECISION, "QĐ/TU"),
    Numbering(PaperKind.SUBMISSION, "TTr/BTCTU"),
    Numbering(PaperKind.PLAN, "KH/TU"),
    Numbering(PaperKind.REPORT, "BC/BTCTU"),
    Numbering(PaperKind.LETTER, "CV/BTCTU"),
    Numbering(PaperKind.MINUTES, "BB/BTCTU"),
    Numbering(PaperKind.NOTICE, "TB/TU"),
)
# Up to these the story's other papers are numbered: they were given before the register was kept.
_BEFORE: Final = {PaperKind.DECISION: 1900, PaperKind.SUBMISSION: 900, PaperKind.LETTER: 900, PaperKind.NOTICE: 900}
_BEFORE_PLAN: Final = 11
_TERM: Final = TERMS[-1]
_MOST_DECISIONS: Final = 12
_MOST_KEPT: Final = 3
_SECRETARY: Final = ("TU", "BT-TU")
_WAITING: Final = (RotationState.SUBMITTED, RotationState.APPRAISED)


def register_settings() -> dict[str, str]:
    """Terms and numberings, as settings of the book."""
    before = {
        Series(each.kind, each.symbol, _TERM.name): _BEFORE.get(each.kind, 0)
        for each in _NUMBERINGS
        if each.kind in _BEFORE
    }
    before[Series(PaperKind.PLAN, "KH/TU", _TERM.name)] = _BEFORE_PLAN
    return settings.stored_texts(RegisterSettings(TERMS, _NUMBERINGS, before))


class RegisterKeeper:
    """Watches the drafts; what the register says is known when all are there."""

    def __init__(self, as_of: date) -> None:
        self._as_of = as_of
        self._decided: list[tuple[Rotation, str]] = []
        self._waiting: list[tuple[Rotation, str]] = []
        self._signer: str | None = None

    def write(self, draft: Draft) -> None:
        """Note the decisions of the present term, the cases that wait for one, and who signs."""
        name = draft.cadre.name
        if any(each.end is None and (each.unit, each.title) == _SECRETARY for each in draft.tenures):
            self._signer = name
        for rotation in draft.rotations:
            if rotation.state in _WAITING:
                self._waiting.append((rotation, name))
            elif self._is_of_term(rotation):
                self._decided.append((rotation, name))

    def _is_of_term(self, rotation: Rotation) -> bool:
        day = rotation.decided
        return (
            rotation.state is not RotationState.CANCELLED
            and rotation.decision_no is not None
            and rotation.decision_no.endswith("-QĐ/TU")
            and day is not None
            and day.is_exact
            and _TERM.covers(day.earliest)
        )

    def entries(self, plans: Iterator[RotationPlan]) -> Iterator[RegisterEntry]:
        """The register; ``plans``: those of the book."""
        made = [*self._decisions(), *self._plans(plans), *self._kept(), *self._others()]
        for at, entry in enumerate(made, start=1):
            yield replace(entry, code=f"VB{at:04d}")

    def _decisions(self) -> Iterator[RegisterEntry]:
        latest = sorted(self._decided, key=lambda each: (each[0].decided or _NEVER).iso(), reverse=True)
        seen: set[int] = set()
        for rotation, name in latest:
            found = read_number(rotation.decision_no or "")
            if found is None or found[0] in seen or len(seen) == _MOST_DECISIONS:
                continue
            seen.add(found[0])
            about = f"về việc luân chuyển cán bộ ({name})"
            entry = self._issued(PaperKind.DECISION, "QĐ/TU", found[0], rotation.decided, about)
            yield replace(entry, rotation=rotation.code)

    def _plans(self, plans: Iterator[RotationPlan]) -> Iterator[RegisterEntry]:
        """A plan of the term, corrected once."""
        for plan in plans:
            found = read_number(plan.number or "")
            if found is None or plan.issued is None or not _TERM.covers(plan.issued.earliest):
                continue
            about = f"luân chuyển cán bộ năm {plan.year}"
            entry = replace(self._issued(PaperKind.PLAN, "KH/TU", found[0], plan.issued, about), plan=plan.code)
            yield replace(entry, state=PaperState.REPLACED)
            yield replace(entry, version=2, reason="Ghi sai số lượng ở Phụ lục 2")

    def _kept(self) -> Iterator[RegisterEntry]:
        number, day = _BEFORE[PaperKind.DECISION] + 1, PartialDate.of(self._as_of)
        cancelled = RegisterEntry("", PaperKind.DECISION, "QĐ/TU", _TERM.name, number, PaperState.RELEASED, date=day)
        yield replace(cancelled, reason="Lấy nhầm loại văn bản")
        for at, (rotation, name) in enumerate(self._waiting[:_MOST_KEPT], start=1):
            about = f"về việc luân chuyển cán bộ ({name})"
            kept = RegisterEntry("", PaperKind.DECISION, "QĐ/TU", _TERM.name, number + at, date=day, about=about)
            yield replace(kept, rotation=rotation.code)

    def _others(self) -> Iterator[RegisterEntry]:
        number, week = _BEFORE[PaperKind.SUBMISSION], timedelta(days=7)
        about = "về nhân sự luân chuyển"
        for back in (2, 1):
            number += 1
            day = PartialDate.of(self._as_of - back * week)
            yield self._issued(PaperKind.SUBMISSION, "TTr/BTCTU", number, day, about)
        yield RegisterEntry(
            "",
            PaperKind.SUBMISSION,
            "TTr/BTCTU",
            _TERM.name,
            number + 1,
            date=PartialDate.of(self._as_of),
            about=about,
        )
        last_week = PartialDate.of(self._as_of - week)
        yield self._issued(PaperKind.REPORT, "BC/BTCTU", 1, last_week, "kết quả luân chuyển")

    def _issued(self, kind: PaperKind, symbol: str, number: int, day: PartialDate | None, about: str) -> RegisterEntry:
        return RegisterEntry(
            code="",
            kind=kind,
            symbol=symbol,
            series=_TERM.name,
            number=number,
            state=PaperState.ISSUED,
            date=day,
            about=about,
            signer=self._signer,
            issued_on=day,
            issued_by="Sổ mẫu",
        )


_NEVER: Final = PartialDate(1900)
