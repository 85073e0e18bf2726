"""Who else has to do with a post: claims of other cadres on it, as stored or as they would be after further moves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from luanchuyen_desktop.domain.dossier import Dossier, PostClaim
from luanchuyen_desktop.domain.namesakes import likeness
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import RotationState

PostKey: TypeAlias = tuple[str, str]  # unit, title

# A rotation moves somebody once it is decided; one that is over says nothing of where they are now.
MOVING_STATES = (RotationState.DECIDED, RotationState.RUNNING)


def is_moving(rotation: Rotation) -> bool:
    """Whether the rotation is in force: decided or running, and not ended."""
    return rotation.state in MOVING_STATES and rotation.ended is None


def leads_to(rotation: Rotation, post: PostKey) -> bool:
    """Whether the rotation brings somebody into the post."""
    return (rotation.to_unit, rotation.to_title) == post


def may_leave(rotation: Rotation, post: PostKey) -> bool:
    """Whether the rotation takes somebody out of the post; where no title of origin is recorded it may."""
    unit, title = post
    return rotation.from_unit == unit and rotation.from_title in {None, title} and not leads_to(rotation, post)


def destinations_of(dossier: Dossier) -> frozenset[PostKey]:
    """The posts that the cadre's rotations lead to."""
    return frozenset((rotation.to_unit, rotation.to_title) for rotation in dossier.rotations)


def claims_of(dossier: Dossier, posts: Collection[PostKey]) -> Iterator[PostClaim]:
    """What this file says of these posts."""
    name = dossier.cadre.name
    for tenure in dossier.tenures:
        if (tenure.unit, tenure.title) in posts:
            yield PostClaim(name, tenure)
    for rotation in dossier.rotations:
        if is_moving(rotation) and any(leads_to(rotation, post) or may_leave(rotation, post) for post in posts):
            yield PostClaim(name, rotation)


def with_drafts(dossier: Dossier, drafts: Mapping[str, Dossier]) -> Dossier:
    """The dossier as it stands when these other files (by cadre code) are as drafted, not as stored.

    Their claims on the dossier's destination posts and their likeness take the place of the stored ones, so that
    several moves at once can be judged: each draft ``with_drafts`` of all. ``dossier`` must hold the stored claims on
    its own destinations (``Book.in_context``); a draft of its own cadre among ``drafts`` is passed over.
    """
    others = {code: draft for code, draft in drafts.items() if code != dossier.cadre.code}
    posts = destinations_of(dossier)
    claims = [claim for claim in dossier.claims if claim.record.cadre not in others]
    claims += [claim for draft in others.values() for claim in claims_of(draft, posts)]
    namesakes = [cadre for cadre in dossier.namesakes if cadre.code not in others]
    namesakes += [draft.cadre for draft in others.values() if likeness(dossier.cadre, draft.cadre) is not False]
    return replace(
        dossier,
        claims=tuple(sorted(claims, key=_claim_order)),
        namesakes=tuple(sorted(namesakes, key=lambda cadre: cadre.code)),
    )


def _claim_order(claim: PostClaim) -> tuple[object, ...]:
    """As the book gives them: tenures before rotations, by cadre, then by start or code."""
    record = claim.record
    if isinstance(record, Tenure):
        return (0, record.cadre, record.start.iso() if record.start else "", record.id or 0)
    return (1, record.cadre, record.code, 0)
