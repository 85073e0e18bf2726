"""What a decision on units says: which end, which follow them, on which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Unit


class Kind(StrEnum):
    """How units are rearranged."""

    MERGE = "Sáp nhập, hợp nhất"
    SPLIT = "Chia, tách"
    DISSOLVE = "Giải thể, kết thúc hoạt động"
    RENAME = "Đổi tên"


@dataclass(frozen=True, slots=True)
class Request:
    """``units`` and ``places``: code of what ends → codes of its successors, perhaps none.

    ``founded``: units that begin on ``day``. ``day``: the first day of the new order; what ends has its last day the
    day before. ``decided``: the date of the decision.
    """

    kind: Kind
    units: Mapping[str, tuple[str, ...]]
    day: date
    decision_no: str
    founded: tuple[Unit, ...] = ()
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided: PartialDate | None = None

    @property
    def last_day(self) -> date:
        """The last day of what ends."""
        return self.day - timedelta(days=1)

    def heir(self, unit: str) -> str | None:
        """The successor, where there is just one."""
        heirs = self.units.get(unit, ())
        return heirs[0] if len(heirs) == 1 else None
