"""What the sample province prints on its papers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def sample_settings(places: Mapping[str, Any], as_of: date) -> dict[str, str]:
    """Settings of the book, by key."""
    year = as_of.year
    return {
        "paper.committee": f"TỈNH ỦY {places['short'].upper()}",
        "paper.place": places["capital"],
        "paper.committee_number": "XII",
        "paper.committee_term": "2025-2030",
        "paper.delegation_rule": (
            "Quy định số 21-QĐ/TU, ngày 14/11/2025 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ"
        ),
        "paper.rotation_plan": (
            f"Kế hoạch số 12-KH/TU, ngày 05/01/{year} của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm {year}"
        ),
    }
