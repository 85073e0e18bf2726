"""The plan of a reorganisation: for each post, person, rotation and planning entry what becomes of it.

Pure. What nobody has said yet is ``None`` and stays as it is in the book; ``questions`` lists it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanningEntry, Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import Block, RotationState, TenureForm
from luanchuyen_desktop.services.reorganisation.affairs import Affairs
from luanchuyen_desktop.services.reorganisation.guards import refuse
from luanchuyen_desktop.services.reorganisation.request import Kind, Request

PostKey: TypeAlias = tuple[str, str]  # unit, title


class RotationWay(StrEnum):
    """What becomes of a rotation whose destination ends."""

    GO_ON = "Đi tiếp ở đơn vị kế tục"
    ENDS = "Kết thúc vì đơn vị kết thúc hoạt động"
    REDIRECT = "Đổi đơn vị đến"
    LEAVE = "Giữ nguyên"


class PlanningWay(StrEnum):
    """What becomes of a planning entry for a post that ends."""

    MOVE = "Chuyển sang vị trí kế tục"
    REMOVE = "Đưa ra khỏi quy hoạch"
    LEAVE = "Giữ nguyên"


@dataclass(frozen=True, slots=True)
class PostMove:
    """A post of an ending unit and the one that takes its place; ``None``: none does, or nobody has said which."""

    unit: str
    title: str
    quota: int | None
    to_unit: str | None = None
    to_title: str | None = None

    @property
    def key(self) -> PostKey:
        """The post that ends."""
        return self.unit, self.title

    @property
    def target(self) -> PostKey | None:
        """The post that takes its place."""
        return (self.to_unit, self.to_title) if self.to_unit and self.to_title else None


@dataclass(frozen=True, slots=True)
class PersonMove:
    """A post that somebody holds on the last day, and the one held from the day on.

    ``continues``: whether the service as head counts on (LC05); ``None`` while nobody has said so.
    """

    tenure: Tenure
    to_unit: str | None = None
    to_title: str | None = None
    form: TenureForm | None = None
    continues: bool | None = None

    @property
    def target(self) -> PostKey | None:
        """The post from the day on; ``None``: left without one, or to be placed by hand."""
        return (self.to_unit, self.to_title) if self.to_unit and self.to_title else None


@dataclass(frozen=True, slots=True)
class RotationMove:
    """A live rotation to or from an ending unit. ``to_unit`` and ``to_title``: of the one that is redirected."""

    rotation: Rotation
    way: RotationWay | None = None
    to_unit: str | None = None
    to_title: str | None = None


@dataclass(frozen=True, slots=True)
class PlanningMove:
    """An active planning entry for a post that ends."""

    entry: PlanningEntry
    way: PlanningWay | None = None
    to_unit: str | None = None
    to_title: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the operation will do. ``quotas``: said for a post that takes the place of others.

    ``unsure``: tenures whose dates do not say whether they are held on the last day; they are not touched.
    """

    request: Request
    affairs: Affairs
    posts: tuple[PostMove, ...] = ()
    people: tuple[PersonMove, ...] = ()
    rotations: tuple[RotationMove, ...] = ()
    planning: tuple[PlanningMove, ...] = ()
    unsure: tuple[Tenure, ...] = ()
    quotas: Mapping[PostKey, int] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue as it was read, with the units that begin."""
        before = self.affairs.catalogue
        founded = {unit.code: unit for unit in self.request.founded}
        return replace(before, units={**before.units, **founded}) if founded else before

    def quota_of(self, target: PostKey) -> int | None:
        """How many may hold a post afterwards: as said, as recorded, or from the posts whose place it takes.

        Of these the heads' numbers do not add up: one unit has one head.
        """
        if target in self.quotas:
            return self.quotas[target]
        recorded = self.affairs.catalogue.positions.get(target)
        if recorded is not None:
            return recorded.quota
        numbers = [move.quota for move in self.posts if move.target == target and move.quota is not None]
        if not numbers:
            return None
        title = self.catalogue.titles.get(target[1])
        return max(numbers) if title is not None and title.is_head else sum(numbers)


def draft_plan(request: Request, affairs: Affairs) -> Plan:
    """The plan as the program proposes it. ``UserError`` for an impossible request."""
    refuse(request, affairs.catalogue)
    sure = [tenure for tenure in affairs.tenures if _is_held(tenure, request)]
    unsure = tuple(tenure for tenure in affairs.tenures if not _is_held(tenure, request))
    plan = Plan(request, affairs, unsure=unsure)
    plan = replace(plan, posts=tuple(_draft_posts(plan, sure)))
    plan = replace(plan, people=tuple(PersonMove(tenure) for tenure in sure))
    plan = replace(plan, planning=tuple(PlanningMove(entry) for entry in affairs.planning))
    plan = _follow_posts(plan, {move.key for move in plan.posts})
    return replace(plan, rotations=tuple(_draft_rotation(plan, rotation) for rotation in affairs.rotations))


def _is_held(tenure: Tenure, request: Request) -> bool:
    """Certainly begun before the day and certainly not ended before it."""
    if tenure.start is None or tenure.start.latest >= request.day:
        return False
    return tenure.end is None or tenure.end.earliest >= request.day


def _draft_posts(plan: Plan, held: Iterable[Tenure]) -> list[PostMove]:
    """Every recorded post of the ending units, and those that are held without being recorded."""
    positions = plan.affairs.catalogue.positions
    keys = {key for key in positions if key[0] in plan.request.units}
    keys |= {(tenure.unit, tenure.title) for tenure in held}
    moves = []
    for unit, title in sorted(keys):
        recorded = positions.get((unit, title))
        heir = plan.request.heir(unit)
        to_title = title if heir is not None and _takes_over(plan, unit, title, heir) else None
        moves.append(PostMove(unit, title, recorded.quota if recorded else None, heir, to_title))
    return moves


def _takes_over(plan: Plan, unit: str, title: str, heir: str) -> bool:
    """Whether the successor has, or as a unit of the same level surely will have, the same title."""
    if (heir, title) in plan.affairs.catalogue.positions:
        return True
    old, new = plan.affairs.catalogue.units[unit], plan.catalogue.units[heir]
    return old.level is new.level


def with_posts(plan: Plan, moves: Collection[PostMove]) -> Plan:
    """The plan with other moves of posts; people and planning entries of these posts follow them."""
    changed = {move.key: move for move in moves}
    plan = replace(plan, posts=tuple(changed.get(move.key, move) for move in plan.posts))
    return _follow_posts(plan, changed.keys())


def with_quota(plan: Plan, target: PostKey, quota: int | None) -> Plan:
    """The plan with another number of holders for a post; ``None`` goes back to what the program works out."""
    others = {key: number for key, number in plan.quotas.items() if key != target}
    return replace(plan, quotas=others if quota is None else {**others, target: quota})


def with_people(plan: Plan, moves: Collection[PersonMove]) -> Plan:
    """The plan with other moves of people, by the row numbers of their tenures."""
    changed = {move.tenure.id: move for move in moves}
    return replace(plan, people=tuple(changed.get(move.tenure.id, move) for move in plan.people))


def with_rotations(plan: Plan, moves: Collection[RotationMove]) -> Plan:
    """The plan with other moves of rotations, by code."""
    changed = {move.rotation.code: move for move in moves}
    return replace(plan, rotations=tuple(changed.get(move.rotation.code, move) for move in plan.rotations))


def with_planning(plan: Plan, moves: Collection[PlanningMove]) -> Plan:
    """The plan with other moves of planning entries, by row number."""
    changed = {move.entry.id: move for move in moves}
    return replace(plan, planning=tuple(changed.get(move.entry.id, move) for move in plan.planning))


def _follow_posts(plan: Plan, keys: Collection[PostKey]) -> Plan:
    targets = {move.key: move for move in plan.posts}
    people = [
        _draft_person(plan, move.tenure, targets[move.tenure.unit, move.tenure.title])
        if (move.tenure.unit, move.tenure.title) in keys
        else move
        for move in plan.people
    ]
    planning = [
        _draft_entry(move.entry, targets.get((move.entry.unit or "", move.entry.title)), plan)
        if (move.entry.unit, move.entry.title) in keys or move.way is None
        else move
        for move in plan.planning
    ]
    return replace(plan, people=tuple(people), planning=tuple(planning))


def _draft_person(plan: Plan, tenure: Tenure, post: PostMove) -> PersonMove:
    renamed = plan.request.kind is Kind.RENAME
    form = tenure.form if renamed else _usual_form(plan.catalogue.units.get(post.to_unit or ""))
    # A unit that only changes its name is the same unit: whoever heads it goes on heading it.
    return PersonMove(tenure, post.to_unit, post.to_title, form, continues=True if renamed else None)


def _usual_form(unit: Unit | None) -> TenureForm:
    return TenureForm.DESIGNATED if unit is not None and unit.block is Block.PARTY else TenureForm.TRANSFERRED


def _draft_entry(entry: PlanningEntry, post: PostMove | None, plan: Plan) -> PlanningMove:
    if post is not None and post.target is not None:
        return PlanningMove(entry, PlanningWay.MOVE, post.to_unit, post.to_title)
    heir = plan.request.heir(entry.unit or "")
    if post is None and heir is not None and _takes_over(plan, entry.unit or "", entry.title, heir):
        return PlanningMove(entry, PlanningWay.MOVE, heir, entry.title)
    return PlanningMove(entry)


def _draft_rotation(plan: Plan, rotation: Rotation) -> RotationMove:
    post = next((move for move in plan.posts if move.key == (rotation.to_unit, rotation.to_title)), None)
    heir = plan.request.heir(rotation.to_unit)
    to_unit = post.to_unit if post else heir
    to_title = post.to_title if post else rotation.to_title if heir else None
    if rotation.to_unit not in plan.request.units:
        return RotationMove(rotation, RotationWay.LEAVE)  # only its origin changes
    if plan.request.kind is Kind.RENAME:
        way = RotationWay.GO_ON if has_begun(rotation, plan.request) else RotationWay.REDIRECT
        return RotationMove(rotation, way, to_unit, to_title)
    return RotationMove(rotation, None, to_unit, to_title)


def has_begun(rotation: Rotation, request: Request) -> bool:
    """Whether the cadre is at the destination on the last day: running, or decided to begin before the day."""
    if rotation.state is RotationState.RUNNING:
        return True
    decided = rotation.state is RotationState.DECIDED
    return decided and rotation.start is not None and rotation.start.earliest < request.day


def ways_of(move: RotationMove, request: Request) -> Sequence[RotationWay]:
    """What may be chosen for a rotation."""
    if move.rotation.to_unit not in request.units:
        return (RotationWay.LEAVE,)
    if has_begun(move.rotation, request):
        return (RotationWay.GO_ON, RotationWay.ENDS)
    return (RotationWay.REDIRECT, RotationWay.LEAVE)


def holders_after(plan: Plan) -> Mapping[PostKey, Sequence[Tenure]]:
    """Post of a successor → the tenures in it from the day on: those carried over and those there already."""
    found: dict[PostKey, list[Tenure]] = defaultdict(list)
    for tenure in plan.affairs.others:
        if _is_held(tenure, plan.request):
            found[tenure.unit, tenure.title].append(tenure)
    for move in plan.people:
        if move.target is not None:
            found[move.target].append(move.tenure)
    return found
