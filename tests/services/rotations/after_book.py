"""A small province with somebody away on rotation, for the tests of what happens during and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import (
    Cadre,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    SourceEntry,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, Sex, TenureForm
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 1)
LAST = PartialDate(2026, 10, 31)

RECORDS: tuple[Record, ...] = (
    Unit("SO", "Sở Nội vụ", Level.PROVINCE),
    Unit("BAN", "Ban Tổ chức Tỉnh ủy", Level.PROVINCE),
    Unit("XA", "Đảng ủy xã Ba", Level.COMMUNE, valid_from=PartialDate(2020, 1, 1)),
    Unit("CU", "Huyện ủy Ba", Level.DISTRICT, valid_to=PartialDate(2025, 6, 30), successors=("XA",)),
    Unit("MOI", "Đảng ủy xã Mới", Level.COMMUNE, valid_from=PartialDate(2027, 1, 1)),
    Title("PGD", "Phó Giám đốc Sở", rank=50),
    Title("GD", "Giám đốc Sở", rank=40, is_head=True),
    Title("BT", "Bí thư Đảng ủy", rank=50, is_head=True),
    Title("CB", "Bí thư chi bộ", rank=70),
    Title("HU", "Bí thư Huyện ủy", rank=40, is_head=True, valid_to=PartialDate(2025, 6, 30)),
    Title("TV", "Ủy viên"),
    Position("SO", "PGD", 2),
    Position("XA", "BT", 1),
    Position("SO", "GD", 1),
    Cadre("C1", "Nguyễn Văn Đức", birth=PartialDate(1980, 5, 1), sex=Sex.MALE),
    Cadre("C2", "Trần Thị Hoà"),
    Cadre("C3", "Lê An"),
    Tenure("C1", PartialDate(2018, 1, 1), PartialDate(2023, 4, 30), "SO", "PGD"),
    Tenure("C1", PartialDate(2023, 5, 1), None, "XA", "BT", form=TenureForm.ROTATED),
    Tenure("C1", PartialDate(2023, 5, 1), None, "XA", "CB", concurrent=True),
    Tenure("C2", PartialDate(2019, 1, 1), None, "SO", "PGD"),
    Rotation(
        "LC0001", "C1", "SO", "PGD", "XA", "BT", purpose=Purpose.TRAINING, decided=PartialDate(2023, 4, 20),
        start=PartialDate(2023, 5, 1), planned_months=36, decision_no="5-QĐ/TU", state=RotationState.RUNNING,
        note="Ghi chú", plan=None,
    ),
    PlanningEntry("C1", "2025-2030", "GD", "SO", approved=PartialDate(2024, 6, 1)),
    PlanningEntry("C1", "2025-2030", "PGD", "BAN", approved=PartialDate(2024, 6, 1)),
    PlanningEntry("C2", "2025-2030", "GD", "SO", approved=PartialDate(2024, 6, 1)),
    PlanningEntry("C2", "2025-2030", "BT", "CU", approved=PartialDate(2024, 6, 1)),
    PlanningEntry("C2", "2020-2025", "GD", "SO", approved=PartialDate(2020, 6, 1), removed=PartialDate(2022)),
    SourceEntry("C2", 2026, state="Đã duyệt", reason="Triển vọng"),
    SourceEntry("C2", 2025, state="Đã duyệt"),
    SourceEntry("C3", 2026, state="Không duyệt"),
)  # fmt: skip


def fill(book: Book) -> None:
    """Write it as one operation."""
    with book.operate("Nhập") as write:
        write.insert_many(RECORDS)


def file(book: Book, cadre: str = "C1") -> Dossier:
    """A cadre's file."""
    found = book.dossier(cadre)
    assert found is not None
    return found


def posts(book: Book, cadre: str = "C1") -> list[tuple[str, str, str, str]]:
    """Unit, title, first and last day of each post."""
    return [(one.unit, one.title, str(one.start), str(one.end) if one.end else "") for one in file(book, cadre).tenures]


def bare(dossier: Dossier) -> Dossier:
    """Without row numbers of posts: those of new ones are not known before."""
    return replace(dossier, tenures=tuple(replace(one, id=None) for one in dossier.tenures))
