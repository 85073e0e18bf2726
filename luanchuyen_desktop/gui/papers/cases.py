"""Which cases papers are to be made for: rotations, or plans."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.services.papers.contents.kinds import Subject


@dataclass(frozen=True, slots=True)
class Cases:
    """``codes``: in the order in which they are to be printed."""

    subject: Subject
    codes: tuple[str, ...]


def rotations(codes: list[str]) -> Cases:
    """Some rotations."""
    return Cases(Subject.ROTATION, tuple(codes))


def plan(code: str) -> Cases:
    """One plan."""
    return Cases(Subject.PLAN, (code,))
