"""Decisions of one day that make room for one another: in a swap each needs the post that the other one leaves.

One is taken after the other all the same. So the first is judged as if those that are put to the Standing Committee
with it were decided as well; whoever decides says with which. If one of them is not decided then, LC03 tells it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.rotation_drafts import Decision, as_decided
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.posts import leaving


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A rotation that awaits its decision and leaves the post of destination of another one."""

    rotation: Rotation
    dossier: Dossier
    text: str
    usual: bool = False
    """Never taken for granted: it is said with which others a decision is taken."""

    @property
    def key(self) -> str:
        """The code of the rotation."""
        return self.rotation.code


def counterparts(book: Book, catalogue: Catalogue, rotation: Rotation) -> list[Counterpart]:
    """Those in state Trình that lead out of the post to which the rotation leads, of other cadres."""
    found = []
    for other in leaving(book, rotation.to_unit, rotation.to_title, RotationState.SUBMITTED):
        dossier = book.dossier(other.cadre) if other.cadre != rotation.cadre else None
        if dossier is not None:
            found.append(Counterpart(other, dossier, _words(catalogue, other, dossier.cadre.name)))
    return found


def _words(catalogue: Catalogue, other: Rotation, name: str) -> str:
    left = post_in(catalogue, other.from_title, other.from_unit) or other.from_title
    taken = post_in(catalogue, other.to_title, other.to_unit) or other.to_title
    return f"{name} ({other.code}, đã trình): thôi {left}, đến {taken}."


def as_if_decided(chosen: Iterable[Counterpart], decision: Decision, day: date) -> dict[str, Dossier]:
    """Cadre → the file as it would be when the counterpart is decided for the same days."""
    return {
        each.rotation.cadre: as_decided(each.dossier, each.rotation, replace(decision, number=""), day).dossier
        for each in chosen
    }
