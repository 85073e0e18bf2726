"""What a yearly plan must state by law and does not yet, and what cannot be so in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanLine, RotationPlan
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.post_names import post_in

PARTY_RULE: Final = "Quy định 65-QĐ/TW, Điều 7 khoản 1"
STATE_RULE: Final = "Nghị định 170/2025/NĐ-CP, Điều 45"
_STATE_RULE_SINCE: Final = PartialDate(2025, 7, 1)
_YEARS_OF_TERM: Final = 5  # numbers of Party documents run anew in each term of the committee
LINES: Final = "lines"
"""The field under which a plan without any line is told."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A field that the law asks for and that is blank. ``line``: of which need; ``None``: of the plan as a whole.

    ``required``: ``False`` for what is to be stated “if there is any”.
    """

    field: str
    text: str
    citation: str
    line: PlanLine | None = None
    required: bool = True

    @property
    def in_words(self) -> str:
        """``Chưa ghi số lượng (Quy định 65-QĐ/TW, Điều 7 khoản 1).``"""
        return f"{self.text} ({self.citation})."


def is_approved(plan: RotationPlan) -> bool:
    """Whether number and date of the document that approves it are on record."""
    return bool(plan.number) and plan.issued is not None


def lacks(plan: RotationPlan, lines: Sequence[PlanLine], catalogue: Catalogue) -> list[Lack]:
    """Everything that is still to be stated, in the order of the form."""
    found: list[Lack] = []
    if not plan.needs:
        found.append(Lack("needs", "Chưa ghi nhu cầu", PARTY_RULE))
    if not plan.policy and not (lines and all(line.policy for line in lines)):
        found.append(Lack("policy", "Chưa ghi chính sách", PARTY_RULE))
    if not lines:
        found.append(Lack(LINES, "Chưa có nội dung nào: số lượng, vị trí, chức danh", PARTY_RULE))
    return found + [lack for line in lines for lack in line_lacks(plan, line, catalogue)]


def line_lacks(plan: RotationPlan, line: PlanLine, catalogue: Catalogue) -> Iterator[Lack]:
    """What is still to be stated of one need, stored or being typed."""
    unit = catalogue.units.get(line.unit)
    if line.count is None:
        yield Lack("count", "Chưa ghi số lượng", PARTY_RULE, line)
    if line.direction is None:
        yield Lack("direction", "Chưa chọn hình thức luân chuyển", PARTY_RULE, line)
    if line.place is None and (unit is None or unit.place is None):
        yield Lack("place", "Chưa ghi địa bàn luân chuyển", PARTY_RULE, line)
    if _is_under_state_rule(plan):
        if line.months is None:
            yield Lack("months", "Chưa ghi thời hạn luân chuyển", STATE_RULE, line)
        if line.start is None:
            yield Lack("start", "Chưa ghi thời gian bắt đầu", STATE_RULE, line)
    if not line.placement:
        text = "Chưa ghi dự kiến bố trí sau luân chuyển, nếu có"
        yield Lack("placement", text, PARTY_RULE, line, required=False)


def _is_under_state_rule(plan: RotationPlan) -> bool:
    """A plan that was certainly issued before the decree need not follow it."""
    return (plan.issued or PartialDate(plan.year)).latest >= _STATE_RULE_SINCE.earliest


# -- what cannot be so -----------------------------------------------------------------------------------------------


def plan_faults(plan: RotationPlan, others: Iterable[RotationPlan]) -> Mapping[str, UserError]:
    """Field → why a plan cannot be stored like that. ``others``: all plans of the book."""
    faults: dict[str, UserError] = {}
    same = next((one for one in others if one.id != plan.id and _has_number_of(one, plan)), None)
    if same is not None:
        faults["number"] = UserError(
            f"Số {plan.number} đã dùng cho kế hoạch {same.code} (năm {same.year}).",
            "Mỗi kế hoạch trong một nhiệm kỳ mang một số riêng; sửa một trong hai số.",
        )
    if plan.issued is not None and not plan.number:
        faults["number"] = UserError("Kế hoạch có ngày ban hành mà chưa có số.", "Nhập số kế hoạch.")
    if plan.closed is not None and plan.issued is not None and plan.closed.latest < plan.issued.earliest:
        faults["closed"] = UserError(
            f"Ngày tổng kết ({plan.closed}) trước ngày ban hành kế hoạch ({plan.issued}).", "Sửa một trong hai ngày."
        )
    return faults


def _has_number_of(one: RotationPlan, plan: RotationPlan) -> bool:
    if not plan.number or fold(one.number or "") != fold(plan.number):
        return False
    return abs(_year_of(one) - _year_of(plan)) < _YEARS_OF_TERM


def _year_of(plan: RotationPlan) -> int:
    return plan.issued.year if plan.issued is not None else plan.year


def line_faults(line: PlanLine, plan: RotationPlan) -> Mapping[str, UserError]:
    """Field → why a need cannot be stored like that."""
    faults: dict[str, UserError] = {}
    if line.count is not None and line.count < 1:
        faults["count"] = UserError("Số lượng phải từ 1 người trở lên.", "Sửa số lượng, hoặc xóa nội dung này.")
    if line.months is not None and line.months < 1:
        faults["months"] = UserError("Thời hạn luân chuyển phải từ 1 tháng trở lên.", "Sửa số tháng.")
    if line.start is not None and line.start.latest.year < plan.year:
        faults["start"] = UserError(
            f"Thời gian bắt đầu ({line.start}) trước năm của kế hoạch ({plan.year}).",
            "Sửa thời gian bắt đầu hoặc năm của kế hoạch.",
        )
    return faults


def refuse_faults(faults: Mapping[str, UserError], where: str = "") -> None:
    """Raise the first of them; ``where``: which line it is about."""
    for fault in faults.values():
        raise UserError(f"{where}: {fault.message}", fault.advice) if where else fault


def line_name(line: PlanLine, catalogue: Catalogue) -> str:
    """The post that a line is about, in words."""
    return post_in(catalogue, line.title, line.unit) or f"{line.title}, {line.unit}"
