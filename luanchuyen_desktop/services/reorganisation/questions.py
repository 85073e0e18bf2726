"""What a plan leaves to a human word, each in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate, months_between
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.reorganisation.plan import (
    PersonMove,
    Plan,
    PlanningWay,
    RotationWay,
    has_begun,
    holders_after,
    ways_of,
)
from luanchuyen_desktop.services.reorganisation.request import Kind


class Topic(StrEnum):
    """What is asked."""

    CONTINUES = "Tính liên tục thời gian giữ chức"
    ROTATION = "Luân chuyển"
    PLACEMENT = "Bố trí cán bộ"
    SURPLUS = "Vượt số lượng"
    PLANNING = "Quy hoạch"
    DATES = "Ngày chưa rõ"
    SUBUNIT = "Đơn vị trực thuộc"
    PLAN_LINE = "Kế hoạch luân chuyển"


@dataclass(frozen=True, slots=True)
class Question:
    """``cadre``: whose it is, if anybody's. ``tenure``: row number of the one asked about, ``rotation``: its code."""

    topic: Topic
    text: str
    cadre: str | None = None
    tenure: int | None = None
    rotation: str | None = None


def questions(plan: Plan) -> tuple[Question, ...]:
    """All of them, in the order of the topics."""
    found = [
        *_continues(plan),
        *_rotations(plan),
        *_placements(plan),
        *_surplus(plan),
        *_planning(plan),
        *_dates(plan),
        *_subunits(plan),
        *_lines(plan),
    ]
    return tuple(found)


def asks_continues(plan: Plan, move: PersonMove) -> bool:
    """Whether it matters (LC05, LC18) if the service goes on: carried over into a post that is limited as well."""
    titles = plan.catalogue.titles
    old, new = titles.get(move.tenure.title), titles.get(move.to_title or "")
    return old is not None and new is not None and old.is_head and new.is_head


def _continues(plan: Plan) -> Iterator[Question]:
    for move in plan.people:
        if move.continues is None and move.target is not None and asks_continues(plan, move):
            months = _months(plan, move.tenure)
            words = (
                f"{_who(plan, move.tenure)} đã giữ chức {months} tháng đến {_last(plan)}: "
                f"có tính liên tục khi sang {_post(plan, move.to_title, move.to_unit)} không?"
            )
            yield Question(Topic.CONTINUES, words, move.tenure.cadre, move.tenure.id)


def _months(plan: Plan, tenure: Tenure) -> int:
    return months_between(tenure.start.earliest, plan.request.day) if tenure.start else 0


def _rotations(plan: Plan) -> Iterator[Question]:
    for move in plan.rotations:
        rotation = move.rotation
        who = f"{plan.affairs.name(rotation.cadre)}, luân chuyển {rotation.code} ({rotation.state})"
        where = _post(plan, rotation.to_title, rotation.to_unit)
        words = ""
        if move.way is None:
            words = f"{who} đến {where}: {' hay '.join(way.lower() for way in ways_of(move, plan.request))}?"
        elif move.way is RotationWay.REDIRECT and not (move.to_unit and move.to_title):
            words = f"{who}: chưa chọn đơn vị và chức danh đến thay cho {where}."
        elif move.way is RotationWay.GO_ON and not _stays(plan, rotation):
            words = f"{who}: đi tiếp nhưng chưa có chức vụ ở đơn vị kế tục của {where}."
        elif move.way is RotationWay.LEAVE and origin_gone(plan, rotation):
            origin = plan.catalogue.units[rotation.from_unit or ""].name
            words = f"{who} đến {where}: nơi đi “{origin}” kết thúc, cần phương án bố trí khi hết thời hạn."
        if words:
            yield Question(Topic.ROTATION, words, rotation.cadre, rotation=rotation.code)


def _stays(plan: Plan, rotation: Rotation) -> bool:
    heirs = plan.request.units.get(rotation.to_unit, ())
    return any(move.tenure.cadre == rotation.cadre and move.to_unit in heirs and move.target for move in plan.people)


def _placements(plan: Plan) -> Iterator[Question]:
    for move in plan.people:
        if move.target is None:
            missing = "chưa có chức danh tương ứng" if move.to_unit else "chưa có nơi bố trí"
            words = f"{_who(plan, move.tenure)}: {missing} từ {PartialDate.of(plan.request.day)}."
            yield Question(Topic.PLACEMENT, words, move.tenure.cadre, move.tenure.id)


def _surplus(plan: Plan) -> Iterator[Question]:
    for target, tenures in sorted(holders_after(plan).items()):
        quota = plan.quota_of(target)
        if quota is not None and len(tenures) > quota:
            unit, title = target
            names = ", ".join(plan.affairs.name(tenure.cadre) for tenure in tenures)
            words = f"{_post(plan, title, unit)}: {len(tenures)} người giữ, số lượng {quota} ({names})."
            yield Question(Topic.SURPLUS, words)


def _planning(plan: Plan) -> Iterator[Question]:
    for move in plan.planning:
        lacks_post = move.way is PlanningWay.MOVE and not (move.to_unit and move.to_title)
        if move.way is None or lacks_post:
            post = _post(plan, move.entry.title, move.entry.unit)
            ask = "chưa chọn vị trí kế tục" if lacks_post else "chuyển sang vị trí khác hay đưa ra khỏi quy hoạch?"
            words = f"{plan.affairs.name(move.entry.cadre)}, quy hoạch {post} nhiệm kỳ {move.entry.term}: {ask}"
            yield Question(Topic.PLANNING, words, move.entry.cadre)


def _dates(plan: Plan) -> Iterator[Question]:
    for tenure in plan.unsure:
        start = tenure.start or "chưa rõ ngày"
        words = (
            f"{_who(plan, tenure)} (từ {start}{f' đến {tenure.end}' if tenure.end else ''}): chưa chắc còn giữ chức "
            f"ngày {_last(plan)}, hoặc bắt đầu sau đó; quá trình này không bị sửa, cần xem lại bằng tay."
        )
        yield Question(Topic.DATES, words, tenure.cadre, tenure.id)


def _subunits(plan: Plan) -> Iterator[Question]:
    for unit in plan.affairs.catalogue.units.values():
        still = unit.valid_to is None or unit.valid_to.latest >= plan.request.day
        if unit.parent in plan.request.units and unit.code not in plan.request.units and still:
            above = plan.affairs.catalogue.units[unit.parent or ""].name
            yield Question(Topic.SUBUNIT, f"“{unit.name}” còn hoạt động dưới “{above}” đã kết thúc.")


def _lines(plan: Plan) -> Iterator[Question]:
    for line in plan.affairs.lines:
        words = f"Kế hoạch {line.plan} còn nội dung luân chuyển đến {_post(plan, line.title, line.unit)}: sửa vị trí."
        yield Question(Topic.PLAN_LINE, words)


def origin_gone(plan: Plan, rotation: Rotation) -> bool:
    """Whether a rotation that has begun can no longer return to the unit that it came from."""
    if plan.request.kind is Kind.RENAME:
        return False
    return has_begun(rotation, plan.request) and rotation.from_unit in plan.request.units


def _who(plan: Plan, tenure: Tenure) -> str:
    return f"{plan.affairs.name(tenure.cadre)}, {_post(plan, tenure.title, tenure.unit)}"


def _post(plan: Plan, title: str | None, unit: str | None) -> str:
    return post_in(plan.catalogue, title, unit) or f"{title or '?'}, {unit or '?'}"


def _last(plan: Plan) -> str:
    return str(PartialDate.of(plan.request.last_day))
