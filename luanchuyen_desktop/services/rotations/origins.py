"""Where a rotation leads away from."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.services.rotations.rotation_desk import main_post


def origin_of(rotation: Rotation, dossier: Dossier, day: date) -> tuple[str | None, str | None]:
    """Unit and title that the cadre leaves: as the rotation says, else the post held on the day."""
    if rotation.from_unit is not None or rotation.from_title is not None:
        return rotation.from_unit, rotation.from_title
    post = main_post(dossier, day)
    return (post.unit, post.title) if post else (None, None)
