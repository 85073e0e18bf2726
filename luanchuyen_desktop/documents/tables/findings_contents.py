"""What the list of findings says on paper, as frozen data: no reportlab here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.documents.contents import slot

FINDING_COLUMNS: Final = (
    "Mức",
    "Quy tắc",
    "Đối tượng",
    "Đơn vị",
    "Nội dung",
    "Căn cứ",
    "Ngày hết/đến hạn",
    "Cách xử lý",
)


@dataclass(frozen=True, slots=True)
class FindingsRow:
    """One finding. ``name``: what an error calls it; a cell is a tuple of paragraphs, as in ``FINDING_COLUMNS``."""

    name: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FindingsGroup:
    """Rows under a heading; blank: none."""

    title: str
    rows: tuple[FindingsRow, ...]


@dataclass(frozen=True, slots=True)
class FindingsContent:
    """The list: groups in printing order; the day, the extent and the counts in words."""

    groups: tuple[FindingsGroup, ...]
    as_of: str = slot("ngay_lap", "Ngày lập")
    extent: str = slot("pham_vi", "Phạm vi")
    total: str = slot("so_ket_qua", "Số kết quả")
    counts: str = slot("trong_do", "Số kết quả từng mức")
