"""How a run came out, case by case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from luanchuyen_desktop.services.papers.packets.part import Case, CaseFault, CaseNote


class Outcome(Enum):
    """Of one case; the value is what people read."""

    MADE = "Đã lập"
    DRAFT = "Đã lập, có bản DỰ THẢO"
    PARTLY = "Lập thiếu"
    FAILED = "Không lập được"
    NOTHING = "Không có gì để lập"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What became of the papers of one case; the lines name the part."""

    case: Case
    outcome: Outcome
    faults: tuple[CaseFault, ...] = ()
    notes: tuple[CaseNote, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What should be read of it, the gravest first."""
        told = [f"{fault.words} {fault.advice}".strip() for fault in self.faults]
        return (*told, *(note.words for note in self.notes))


@dataclass(frozen=True, slots=True)
class RunResult:
    """``faults``: of whole parts; ``files``: what was written, in its order, by name; ``pages``: in all."""

    cases: tuple[CaseResult, ...]
    faults: tuple[CaseFault, ...] = ()
    files: tuple[str, ...] = ()
    pages: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether everything that was asked for was made."""
        return not self.faults and not any(each.faults for each in self.cases)

    def count(self, *outcomes: Outcome) -> int:
        """Cases that came out so."""
        return sum(each.outcome in outcomes for each in self.cases)

    @property
    def summary(self) -> str:
        """``12 trường hợp: 10 đã lập, 1 lập thiếu, 1 không lập được.``"""
        made = self.count(Outcome.MADE, Outcome.DRAFT)
        parts = [f"{made} đã lập"]
        if drafts := self.count(Outcome.DRAFT):
            parts[0] += f" ({drafts} có bản DỰ THẢO)"
        parts += [
            f"{count} {outcome.value[0].lower()}{outcome.value[1:]}"
            for outcome in (Outcome.PARTLY, Outcome.FAILED, Outcome.NOTHING)
            if (count := self.count(outcome))
        ]
        return f"{len(self.cases)} trường hợp: {', '.join(parts)}."

    def to_json(self, where: Path | None) -> dict[str, object]:
        """For ``--format json``."""
        return {
            "out": str(where) if where is not None else None,
            "pages": self.pages,
            "files": list(self.files),
            "faults": [_fault(fault) for fault in self.faults],
            "cases": [
                {
                    "code": each.case.code,
                    "name": each.case.name,
                    "outcome": each.outcome.name.lower(),
                    "faults": [_fault(fault) for fault in each.faults],
                    "notes": [{"message": note.words, "draft": note.draft} for note in each.notes],
                }
                for each in self.cases
            ],
        }


def _fault(fault: CaseFault) -> dict[str, str]:
    return {"message": fault.words, "advice": fault.advice}


class Ledger:
    """What is noted while the papers are made."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = tuple(cases)
        self._made: set[str] = set()
        self._notes: dict[str, dict[CaseNote, list[str]]] = {}
        self._faults: dict[str, dict[CaseFault, list[str]]] = {}

    def note_made(self, codes: Iterable[str]) -> None:
        """Papers of these cases are there."""
        self._made.update(codes)

    def note(self, part: str, notes: Iterable[CaseNote]) -> None:
        """What should be known of the papers of a part (by its title)."""
        for note in notes:
            self._notes.setdefault(note.code, {}).setdefault(note, []).append(part)

    def fault(self, part: str, faults: Iterable[CaseFault]) -> None:
        """What was not made of a part (by its title; blank: of all)."""
        for fault in faults:
            self._faults.setdefault(fault.code, {}).setdefault(fault, []).append(part)

    def result(self, files: Iterable[str], pages: int) -> RunResult:
        """How it came out. What is said of several parts in the same words is said once."""
        cases = tuple(
            CaseResult(case, self._outcome(case.code), self._faults_of(case.code), self._notes_of(case.code))
            for case in self._cases
        )
        return RunResult(cases, self._faults_of(""), tuple(files), pages)

    def _faults_of(self, code: str) -> tuple[CaseFault, ...]:
        found = self._faults.get(code, {}).items()
        return tuple(replace(fault, words=_of_parts(parts, fault.words)) for fault, parts in found)

    def _notes_of(self, code: str) -> tuple[CaseNote, ...]:
        found = self._notes.get(code, {}).items()
        return tuple(replace(note, words=_of_parts(parts, note.words)) for note, parts in found)

    def _outcome(self, code: str) -> Outcome:
        if code not in self._made:
            return Outcome.FAILED if self._faults.get(code) or self._faults.get("") else Outcome.NOTHING
        if self._faults.get(code):
            return Outcome.PARTLY
        return Outcome.DRAFT if any(note.draft for note in self._notes.get(code, ())) else Outcome.MADE


def _of_parts(parts: Iterable[str], words: str) -> str:
    named = ", ".join(dict.fromkeys(part for part in parts if part))
    return f"{named}: {words}" if named and not words.startswith(named) else words
