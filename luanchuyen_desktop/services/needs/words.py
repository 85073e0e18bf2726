"""The needs in words: what the columns are called, and what is said beside the figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.services.needs.figures import Survey
from luanchuyen_desktop.services.needs.listing import Figure, Line
from luanchuyen_desktop.services.needs.reasons import Cause
from luanchuyen_desktop.services.post_names import post_in

COLUMNS: Final[Mapping[Figure, str]] = {
    Figure.PLACES: "Số lượng",
    Figure.NOW: "Hiện có",
    Figure.VACANT_NOW: "Đang thiếu",
    Figure.SURPLUS_NOW: "Đang thừa",
    Figure.LEAVING: "Sẽ thôi giữ",
    Figure.COMING: "Sẽ đến",
    Figure.THEN: "Còn lại",
    Figure.VACANT_THEN: "Sẽ thiếu",
    Figure.SURPLUS_THEN: "Sẽ thừa",
}
CAUSES: Final[Mapping[Cause, str]] = {
    Cause.RETIRES: "nghỉ hưu",
    Cause.ROTATION: "hết thời hạn luân chuyển",
    Cause.TERM: "hết nhiệm kỳ",
    Cause.TOO_LONG: "giữ cấp trưởng quá hai nhiệm kỳ",
}


def note(survey: Survey) -> str:
    """What the figures are counted by, and what is not certain in them."""
    counted = [CAUSES[cause] for cause in CAUSES if cause in survey.counted]
    parts = [
        f"Hiện có: tính ngày {survey.moment.now:%d/%m/%Y}; còn lại: tính hết ngày {survey.moment.then:%d/%m/%Y}.",
        f"Người sẽ thôi giữ gồm người đã ghi ngày thôi, đã có quyết định luân chuyển đi{_more(counted)}.",
        "“3 + 1?”: chắc chắn 3, thêm 1 chưa rõ vì hồ sơ thiếu ngày. Thừa, thiếu cộng theo từng vị trí, không bù trừ.",
    ]
    if unstated := survey.now.unstated:
        parts.append(f"{unstated} vị trí chưa ghi số lượng nên không tính thừa, thiếu.")
    return " ".join(parts)


def _more(causes: list[str]) -> str:
    return f", và người {', '.join(causes)}" if causes else ""


def line_post(line: Line, catalogue: Catalogue) -> str:
    """The post of a line, in words."""
    post = line.post
    return post_in(catalogue, post.title, post.unit) or f"{post.title}, {post.unit}"


def line_person(line: Line) -> str:
    """Who it is; of a post with nobody to be named, what is lacking."""
    if line.seat is not None:
        return line.seat.name
    post = line.post
    if post.quota is None:
        return "(chưa ghi số lượng)"
    parts = [f"{post.quota} người theo số lượng"]
    if post.now.vacant:
        parts.append(f"đang thiếu {post.now.vacant.in_words}")
    if post.then.vacant:
        parts.append(f"sẽ thiếu {post.then.vacant.in_words}")
    return f"({'; '.join(parts)})"


def line_why(line: Line, counted: frozenset[Cause], day: date) -> str:
    """Why somebody leaves or comes; of a post, when its unit ends."""
    if line.seat is not None:
        return line.seat.why(counted)
    if line.post.unit_ends is True:
        return f"Đơn vị kết thúc hoạt động trước hết ngày {day:%d/%m/%Y}"
    return "Chưa rõ đơn vị còn hoạt động" if line.post.unit_ends is None else ""
