"""The needs in words: what the columns are called, and what is said beside the figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.services.needs.figures import Post, Survey
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


def note(survey: Survey, unstated: int) -> str:
    """What the figures are counted by, and what is not certain in them. ``unstated``: posts without a number."""
    counted = [CAUSES[cause] for cause in CAUSES if cause in survey.counted]
    parts = [
        f"Hiện có: tính ngày {survey.moment.now:%d/%m/%Y}; còn lại: tính hết ngày {survey.moment.then:%d/%m/%Y}.",
        f"Người sẽ thôi giữ gồm người đã ghi ngày thôi, đã có quyết định luân chuyển đi{_more(counted)}.",
        "“3 + 1?”: chắc chắn 3, thêm 1 chưa rõ vì hồ sơ thiếu ngày. Thừa, thiếu cộng theo từng vị trí, không bù trừ.",
        "Đơn vị cấp Trung ương chỉ được tính khi chọn riêng cấp hoặc đơn vị đó.",
    ]
    if unstated:
        parts.append(f"{unstated} vị trí chưa ghi số lượng nên không tính thừa, thiếu.")
    return " ".join(parts)


def _more(causes: list[str]) -> str:
    return f", và người {', '.join(causes)}" if causes else ""


def post_words(post: Post, catalogue: Catalogue) -> str:
    """A post in words."""
    return post_in(catalogue, post.title, post.unit) or f"{post.title}, {post.unit}"


def post_state(post: Post) -> str:
    """What a post has and lacks: what is told where nobody is to be named."""
    if post.quota is None:
        return "(chưa ghi số lượng)"
    parts = [f"số lượng {post.quota}"]
    for words, count in (
        ("đang thiếu", post.now.vacant),
        ("đang thừa", post.now.surplus),
        ("sẽ thiếu", post.then.vacant),
        ("sẽ thừa", post.then.surplus),
    ):
        if count:
            parts.append(f"{words} {count.in_words}")
    return f"({'; '.join(parts)})"


def line_person(line: Line) -> str:
    """Who it is; of a post with nobody to be named, what it has and lacks."""
    return line.seat.name if line.seat is not None else post_state(line.post)


def line_why(line: Line, counted: frozenset[Cause], day: date) -> str:
    """Why somebody leaves or comes; of a post, when its unit ends."""
    if line.seat is not None:
        return line.seat.why(counted)
    if line.post.unit_ends is True:
        return f"Đơn vị kết thúc hoạt động trước hết ngày {day:%d/%m/%Y}"
    return "Chưa rõ đơn vị còn hoạt động" if line.post.unit_ends is None else ""
