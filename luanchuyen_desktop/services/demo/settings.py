"""What the sample province prints on its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from luanchuyen_desktop.domain.records import Cadre, Record, Tenure
from luanchuyen_desktop.services.demo.register import register_settings

# Who signs is whoever of the book's own people holds the post: unit, title → setting.
_SIGNERS = {("TU", "BT-TU"): "paper.signer", ("BTCTU", "TB-TU"): "paper.head"}


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
        **register_settings(),
    }


class Signers:
    """Notes, as records go by, who signs the papers. ``names``: setting → name; empty where nobody holds the post."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def watched(self, records: Iterable[Record]) -> Iterator[Record]:
        """The same records; cadres come before their posts."""
        people: dict[str, str] = {}
        for record in records:
            if isinstance(record, Cadre):
                people[record.code] = record.name
            elif isinstance(record, Tenure) and record.end is None and (record.unit, record.title) in _SIGNERS:
                self.names[_SIGNERS[record.unit, record.title]] = people[record.cadre]
            yield record
