"""The papers of many cases when some cannot be made: those are found and named, and the rest is finished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.papers.packets.part import Case, CaseFault, PartPaper
from luanchuyen_desktop.services.progress import Progress

MakeSome: TypeAlias = Callable[[Sequence[Case]], PartPaper]


@dataclass(frozen=True, slots=True)
class Finished:
    """``paper``: of the ``cases`` that could be made, ``None`` when there are none."""

    cases: tuple[Case, ...]
    paper: PartPaper | None
    faults: tuple[CaseFault, ...] = ()


def finish(make: MakeSome, cases: Sequence[Case]) -> Finished:
    """All cases in one go; where that fails, halves of them, until each case that is at fault stands alone.

    So a run without a fault takes no longer, and one fault in a thousand costs about three runs, not a thousand. A
    fault that any case brings about by itself (a damaged template) is told once, of the part.
    """
    try:
        return Finished(tuple(cases), make(cases))
    except UserError as error:
        if _is_of_all(make, cases, error):
            return Finished((), None, (_fault("", error),))
        faults = _found(make, cases, error)
    left_out = {fault.code for fault in faults}
    good = [case for case in cases if case.code not in left_out]
    if not good:
        return Finished((), None, faults)
    try:
        return Finished(tuple(good), make(good), faults)
    except UserError as error:  # each by itself could be made: what they have in common cannot
        return Finished((), None, (*faults, _fault("", error)))


def _is_of_all(make: MakeSome, cases: Sequence[Case], error: UserError) -> bool:
    """Whether the first, the middle and the last case fail in the very same words."""
    some = (cases[0], cases[len(cases) // 2], cases[-1])
    return len(cases) > len(some) and all(str(_error_of(make, [case])) == str(error) for case in some)


def _found(make: MakeSome, cases: Sequence[Case], error: UserError) -> tuple[CaseFault, ...]:
    """The faults of cases that fail together with this error."""
    if len(cases) == 1:
        return (_fault(cases[0].code, error),)
    middle = len(cases) // 2
    faults: list[CaseFault] = []
    for half in (cases[:middle], cases[middle:]):
        if (found := _error_of(make, half)) is not None:
            faults += _found(make, half, found)
    return tuple(faults)


def _error_of(make: MakeSome, cases: Sequence[Case]) -> UserError | None:
    try:
        make(cases)
    except UserError as error:
        return error
    return None


def _fault(code: str, error: UserError) -> CaseFault:
    return CaseFault(code, error.message, error.advice)


class Meter:
    """How far a run is, counted in papers; never goes back, however often something is made anew."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._before = 0
        self._shown = 0

    def of(self, papers: int) -> Progress:
        """For what makes the next so many papers."""

        def report(done: int, total: int) -> None:
            share = papers * done // total if total else 0
            self._shown = max(self._shown, min(self._before + share, self._total))
            self._progress(self._shown, self._total)

        return report

    def add(self, papers: int) -> None:
        """So many papers are done with."""
        self._before += papers
        self._shown = max(self._shown, min(self._before, self._total))
        self._progress(self._shown, self._total)
