"""The parts that a packet may have, in the order in which they are proposed. A further one is one line here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.packets.attached import make_attached
from luanchuyen_desktop.services.papers.packets.making import (
    make_cvs,
    make_decisions,
    make_form,
    make_roster,
    make_votes,
)
from luanchuyen_desktop.services.papers.packets.part import Part


def _draft(kind: str, title: str, *, usual: bool = False) -> Part:
    return Part(f"draft_{kind}", title, partial(make_form, kind, draft=True), usual=usual, has_word=True)


def _form(kind: str, title: str, *, usual: bool = False) -> Part:
    return Part(kind, title, partial(make_form, kind), usual=usual, has_word=True)


_FIRST: Final = (
    Part("roster", "Danh sách trích ngang", make_roster, joint=True, usual=True, has_word=True),
    Part(
        "submission_batch",
        "Tờ trình chung",
        partial(make_form, "submission_batch"),
        joint=True,
        usual=True,
        has_word=True,
    ),
    _draft("decision", "Dự thảo quyết định", usual=True),
    Part("cv", "Sơ yếu lý lịch", make_cvs, usual=True, has_word=True),
    _form("checksheet", "Phiếu kiểm tra điều kiện", usual=True),
    _form("assessment", "Phiếu nhận xét, đánh giá", usual=True),
    Part("attached", "Tài liệu kèm theo", make_attached, usual=True),
    Part("votes", "Phiếu biểu quyết (mỗi trang hai phiếu)", make_votes, joint=True, usual=True),
    _form("submission", "Tờ trình từng trường hợp"),
    _draft("appointment", "Dự thảo quyết định điều động và bổ nhiệm"),
    _draft("end_placement", "Dự thảo quyết định thôi luân chuyển"),
    _draft("settlement", "Dự thảo quyết định bố trí ổn định"),
    _draft("early_change", "Dự thảo quyết định điều chỉnh trước hạn"),
    Part("decision", "Quyết định luân chuyển", make_decisions),
)
_DRAFTED: Final = frozenset({"decision", "appointment", "end_placement", "settlement", "early_change"})
_NAMED: Final = frozenset(part.key for part in _FIRST) | _DRAFTED


def _all() -> tuple[Part, ...]:
    """Those above, then every other form about a rotation."""
    others = (kind for kind in KINDS.values() if kind.subject is Subject.ROTATION and kind.key not in _NAMED)
    return (*_FIRST, *(_form(kind.key, kind.name) for kind in others))


PARTS: Final[Mapping[str, Part]] = {part.key: part for part in _all()}
"""By key, in the order in which they are offered."""
