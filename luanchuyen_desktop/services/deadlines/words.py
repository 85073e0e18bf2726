"""The short sentences of the calendar: what happens, without the date, which stands beside it.

Filled like the sentences of the rules, with the facts, words and limits of the outcome that begins on the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from luanchuyen_desktop.rules.wording import Template
from luanchuyen_desktop.services.deadlines.event import Effect

_HEAD, _DEPUTY = "cấp trưởng", "cấp phó"


def _service(rule: str, post: str) -> dict[tuple[str, Effect, str], str]:
    return {
        (rule, Effect.NOTICE, "soon"): (
            f"Còn {{notice_months}} tháng là giữ chức {post} liên tục tại {{unit:unit}} đủ {{limit:months}}."
        ),
        (rule, Effect.APPEARS, "too_long"): f"Giữ chức {post} liên tục tại {{unit:unit}} đủ {{limit:months}}.",
    }


_REVIEW = "Đến hạn rà soát quy hoạch chức danh {title:title}, nhiệm kỳ {term}."
_TERM_OVER = "Hết nhiệm kỳ {term} của quy hoạch chức danh {title:title}."
_EVALUATE = "Đến hạn có đánh giá, xếp loại năm {year} khi luân chuyển tại {unit_to:unit}."

_TEXTS: Final[dict[tuple[str, Effect, str], str]] = {
    **_service("LC05", _HEAD),
    **_service("LC18", _DEPUTY),
    ("LC15", Effect.NOTICE, "soon"): (
        "Còn {notice_months} tháng là hết thời hạn luân chuyển {planned_months} tháng tại {unit_to:unit}; "
        "cần chuẩn bị bản tự kiểm điểm, nhận xét của nơi đến, nhận xét của cấp quyết định và phương án bố trí."
    ),
    ("LC15", Effect.APPEARS, "overdue"): (
        "Hết thời hạn luân chuyển {planned_months} tháng tại {unit_to:unit}; từ ngày này là quá hạn nếu chưa bố trí."
    ),
    ("LC04", Effect.CLEARS, "planned"): "Lần luân chuyển đang thực hiện đủ {needed} tháng, có thể luân chuyển tiếp.",
    ("LC08", Effect.APPEARS, "too_short"): (
        "Thời gian công tác còn lại dưới {needed:months} nếu đến ngày này chưa có quyết định luân chuyển."
    ),
    ("LC08", Effect.APPEARS, "retired"): "Đã đến tuổi nghỉ hưu mà chưa có quyết định luân chuyển.",
    ("LC14", Effect.APPEARS, "lacking"): _EVALUATE,
    ("LC14", Effect.CHANGES, "lacking"): _EVALUATE,
    ("LC20", Effect.APPEARS, "review_old"): _REVIEW,
    ("LC20", Effect.APPEARS, "never_reviewed"): _REVIEW,
    ("LC20", Effect.CHANGES, "review_old"): _REVIEW,
    ("LC20", Effect.CHANGES, "never_reviewed"): _REVIEW,
    ("LC20", Effect.APPEARS, "term_over"): _TERM_OVER,
    ("LC20", Effect.CHANGES, "term_over"): _TERM_OVER,
    ("LC10", Effect.CLEARS, "over"): "Không còn vướng kỷ luật để được luân chuyển đến {title_to:title}.",
    ("LC10", Effect.CHANGES, "waiting"): (
        "Hết thời hạn kỷ luật {form}; còn phải đủ {needed} tháng kể từ ngày kỷ luật mới giữ chức vụ cao hơn."
    ),
}
TEXTS: Final[Mapping[tuple[str, Effect, str], Template]] = {key: Template.parse(text) for key, text in _TEXTS.items()}
"""(rule, effect, reason) → sentence; others are told in the rule's own words."""

MONTHS_REACHED: Final = Template.parse("Đủ {needed} tháng luân chuyển tại {unit_to:unit}.")
RETIREMENT_BY_AGE: Final = Template.parse("Đến tuổi nghỉ hưu.")
RETIREMENT_RECORDED: Final = Template.parse("Nghỉ hưu theo ngày đã ghi trong hồ sơ.")
STILL_ENOUGH: Final = Template.parse("Ngày cuối cùng còn đủ {needed:months} công tác trước khi nghỉ hưu.")
DISCIPLINE_OVER: Final = Template.parse("Hết thời hạn kỷ luật {form}.")
WAIT_OVER: Final = Template.parse("Đủ {needed} tháng kể từ khi bị {form}, có thể giữ chức vụ cao hơn.")
WAIVER_OVER: Final = Template.parse("Hết hiệu lực ngoại lệ đối với {rule:rule}, văn bản {document_no:known}.")
NO_MORE_SURE: Final = Template.parse("Không còn chắc đạt quy tắc {rule:rule}.")
BEGINS: Final = Template.parse("Bắt đầu vi phạm quy tắc {rule:rule}.")
ENDS: Final = Template.parse("Hết vi phạm quy tắc {rule:rule}.")
OTHERWISE: Final = Template.parse("Kết luận theo quy tắc {rule:rule} thay đổi.")
STEP_DUE: Final = Template.parse("Đến hạn bước {step} của luân chuyển đến {unit_to:unit}.")
STEP_LATE: Final = Template.parse("Quá hạn bước {step} của luân chuyển đến {unit_to:unit}; hạn là {due:date}.")
PAPER_OVER: Final = Template.parse("Ngày cuối “{paper}” trong hồ sơ luân chuyển đến {unit_to:unit} còn giá trị.")
OF_THE_OFFICE: Final = "Thời hạn {days} ngày do cơ quan đặt cho bước này"
