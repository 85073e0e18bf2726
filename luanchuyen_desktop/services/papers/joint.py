"""One paper about several rotations together: what it is known by, and which of them a number is kept for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.domain.records import Rotation

_BETWEEN: Final = "\n"  # no code has a line end in it
_IDS_BETWEEN: Final = "+"


def joint_code(codes: Iterable[str]) -> str:
    """What a paper about these rotations is known by, in whatever order they are printed."""
    return _BETWEEN.join(sorted(set(codes)))


def codes_in(code: str) -> tuple[str, ...]:
    """The rotations again; also of a paper about one."""
    return tuple(code.split(_BETWEEN))


@dataclass(frozen=True, slots=True)
class Joint:
    """The rotations of one paper. ``id``: of what is kept with it, by row numbers, which no changed code disturbs."""

    rotations: tuple[Rotation, ...]

    @property
    def code(self) -> str:
        """What the paper is known by."""
        return joint_code(each.code for each in self.rotations)

    @property
    def id(self) -> str:
        """``7+9+12``."""
        return _IDS_BETWEEN.join(str(at) for at in sorted(each.id or 0 for each in self.rotations))


def joints_with(settings: Mapping[str, str], prefix: str, rotations: Sequence[Rotation]) -> list[tuple[int, ...]]:
    """The row numbers of each paper that is kept under this prefix and is about one of these rotations."""
    wanted = {each.id for each in rotations}
    found = []
    for key in settings:
        ids = key.removeprefix(prefix).split(_IDS_BETWEEN) if key.startswith(prefix) else ()
        if ids and all(each.isdigit() for each in ids):
            rows = tuple(int(each) for each in ids)
            if wanted & set(rows):
                found.append(rows)
    return found
