"""What an end of a rotation must state by its outcome, what stands in its way, and what it settles besides."""

from __future__ import annotations

from luanchuyen_desktop.domain.dates import add_months
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.succession import is_successor
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.placements import day_after, is_placed_after, refuse_post
from luanchuyen_desktop.services.rotations.rotation_drafts import Ending
from luanchuyen_desktop.services.rotations.settlement import Settlement, concurrent_ended, planning_settled

NEED_PLACEMENT = frozenset({Outcome.RETURNED, Outcome.HIGHER, Outcome.EQUIVALENT})
MAY_BE_PLACED = NEED_PLACEMENT | {Outcome.EARLY, Outcome.UNIT_ENDED, Outcome.OTHER}
_NEED_DECISION = frozenset({Outcome.SETTLED, Outcome.EARLY})


def needs_decision(ending: Ending) -> bool:
    """Staying for good and an early end are decided by the Ban Thường vụ, and so is every placement."""
    return ending.outcome in _NEED_DECISION or ending.placement is not None


def refuse_end(catalogue: Catalogue, dossier: Dossier, rotation: Rotation, ending: Ending) -> None:
    """``UserError`` for what stands in the way of this end."""
    if rotation.state not in {RotationState.RUNNING, RotationState.DECIDED}:
        raise UserError(f"Luân chuyển {rotation.code} chưa bắt đầu hoặc đã kết thúc.")
    if rotation.start is not None and ending.date.latest < rotation.start.earliest:
        raise UserError("Ngày kết thúc trước ngày bắt đầu luân chuyển.", "Sửa lại ngày kết thúc.")
    if needs_decision(ending) and not (ending.decision_no or "").strip():
        raise UserError(f"Kết quả “{ending.outcome}” phải có số quyết định.", "Nhập số quyết định.")
    _refuse_early(rotation, ending)
    if ending.outcome is Outcome.EARLY and not (ending.reason or "").strip():
        raise UserError("Điều chỉnh trước hạn phải ghi lý do mà Ban Thường vụ đã xem xét, quyết định.", "Nhập lý do.")
    _refuse_placement(catalogue, dossier, rotation, ending)


def _refuse_early(rotation: Rotation, ending: Ending) -> None:
    """An end on or after the day on which the period is full for certain is not an early one."""
    if ending.outcome is not Outcome.EARLY or rotation.start is None or rotation.planned_months is None:
        return
    full = add_months(rotation.start.latest, rotation.planned_months)
    if ending.date.earliest >= full:
        raise UserError(
            f"Đến ngày kết thúc đã đủ thời hạn luân chuyển {rotation.planned_months} tháng (ngày {full:%d/%m/%Y}), "
            "nên không phải điều chỉnh trước hạn.",
            "Chọn kết quả khác, hoặc sửa lại ngày kết thúc.",
        )


def _refuse_placement(catalogue: Catalogue, dossier: Dossier, rotation: Rotation, ending: Ending) -> None:
    placement = ending.placement
    if placement is None:
        if ending.outcome in NEED_PLACEMENT and not is_placed_after(dossier, rotation, ending.date, ending.outcome):
            raise UserError(f"Kết quả “{ending.outcome}” phải có chức vụ được bố trí.", "Chọn đơn vị và chức danh.")
        return
    if ending.outcome not in MAY_BE_PLACED:
        raise UserError(f"Kết quả “{ending.outcome}” không kèm chức vụ mới.", "Bỏ chức vụ mới hoặc chọn kết quả khác.")
    refuse_post(catalogue, placement, day_after(ending.date))
    if placement.post == (rotation.to_unit, rotation.to_title):
        raise UserError("Chức vụ được bố trí là chức vụ đang luân chuyển.", "Chọn kết quả “Ổn định tại nơi đến”.")
    origin = origin_units(catalogue, rotation)
    if ending.outcome is Outcome.RETURNED and origin and placement.unit not in origin:
        raise UserError(
            "Đơn vị được bố trí không phải nơi đi của lần luân chuyển này.",
            "Chọn đơn vị nơi đi, hoặc chọn kết quả bố trí chức vụ tương đương, cao hơn.",
        )


def origin_units(catalogue: Catalogue, rotation: Rotation) -> list[str]:
    """The unit that sent the cadre, and those that legally follow it; none where the origin is not recorded."""
    origin = rotation.from_unit
    return [] if origin is None else [origin, *followers(catalogue, origin)]


def followers(catalogue: Catalogue, unit: str) -> list[str]:
    """The units that legally follow a unit, in any number of steps."""
    return [code for code in catalogue.units if is_successor(catalogue.units, unit, code)]


def settled_by_end(catalogue: Catalogue, dossier: Dossier, rotation: Rotation, ending: Ending) -> list[Settlement]:
    """What the end may settle besides: planning for the next post, concurrent posts at the destination."""
    if ending.outcome in {Outcome.SETTLED, Outcome.RETIRED}:
        return []
    placement, found = ending.placement, list[Settlement]()
    if placement is not None:
        number = (ending.decision_no or "").strip() or None
        post = post_in(catalogue, placement.title, placement.unit) or placement.title
        reason = f"Đã được bố trí giữ chức {post} sau luân chuyển"
        start = day_after(ending.date)
        found += planning_settled(catalogue, dossier, placement.post, start, reason=reason, number=number)
    keeps = {placement.post} if placement is not None else set[tuple[str, str]]()
    return [*found, *concurrent_ended(catalogue, dossier, ending.date, rotation.to_unit, keeps)]
