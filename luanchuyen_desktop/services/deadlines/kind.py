"""The kinds of deadlines; without the rules, so that the command line knows their names before it needs them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a deadline is about; the order is that of the filters."""

    ROTATION = "rotation"
    PROCEDURE = "procedure"
    HEAD = "head"
    DEPUTY = "deputy"
    RETIREMENT = "retirement"
    EVALUATION = "evaluation"
    PLANNING = "planning"
    DISCIPLINE = "discipline"
    WAIVER = "waiver"
    OTHER = "other"
    DATA = "data"


KIND_NAMES: Final[Mapping[Kind, str]] = {
    Kind.ROTATION: "Thời hạn luân chuyển",
    Kind.PROCEDURE: "Quy trình, hồ sơ luân chuyển",
    Kind.HEAD: "Cấp trưởng đủ hai nhiệm kỳ",
    Kind.DEPUTY: "Cấp phó đủ thời gian",
    Kind.RETIREMENT: "Nghỉ hưu, thời gian công tác còn lại",
    Kind.EVALUATION: "Đánh giá hằng năm",
    Kind.PLANNING: "Rà soát quy hoạch, hết nhiệm kỳ",
    Kind.DISCIPLINE: "Kỷ luật",
    Kind.WAIVER: "Ngoại lệ",
    Kind.OTHER: "Quy tắc khác",
    Kind.DATA: "Dữ liệu hồ sơ",
}
USUAL: Final = frozenset(Kind) - {Kind.OTHER, Kind.DATA}
"""What is asked for unless somebody says otherwise."""

_KIND_OF: Final[Mapping[str, Kind]] = {
    "LC04": Kind.ROTATION,
    "LC15": Kind.ROTATION,
    "LC05": Kind.HEAD,
    "LC18": Kind.DEPUTY,
    "LC08": Kind.RETIREMENT,
    "LC14": Kind.EVALUATION,
    "LC20": Kind.PLANNING,
    "LC10": Kind.DISCIPLINE,
    "LC90": Kind.WAIVER,
    "LC91": Kind.WAIVER,
}


def kind_of(rule: str) -> Kind:
    """The kind of what a rule finds; rules without one of their own are ``OTHER``."""
    return _KIND_OF.get(rule) or (Kind.DATA if rule.startswith("DL") else Kind.OTHER)
