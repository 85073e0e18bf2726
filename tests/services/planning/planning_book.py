"""A small book for the tests of planning: two communes, a few people planned for their secretaries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    Place,
    PlanningEntry,
    PlanningRound,
    Position,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, RoundKind, Sex
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
NOW = "2025-2030"
START, REVIEW = "QH2025-2030", "RS2026"
NAMES = {"A": "Trần Thị An", "B": "Lê Văn Bình", "C": "Phạm Văn Cường", "D": "Đỗ Thị Dung"}


def make_planning_book(path: Path) -> Book:
    """Four deputies in SNV, good for three years, born in P2; a post of secretary (``BT``) in X1."""
    book = Book.create(path, user="Người thử")
    with book.operate("Tạo sổ thử") as write:
        write.insert(Place("T", "Tỉnh Thử", Level.PROVINCE))
        for number in (1, 2):
            write.insert(Place(f"P{number}", f"Xã {number}", Level.COMMUNE, "T"))
        write.insert(Unit("SNV", "Sở Nội vụ", Level.PROVINCE, place="T"))
        write.insert(Unit("X1", "Đảng ủy xã Một", Level.COMMUNE, place="P1"))
        write.insert(Title("PGD", "Phó Giám đốc", 50))
        write.insert(Title("BT", "Bí thư Đảng ủy xã", 50, is_head=True))
        write.insert(Title("TT", "Bí thư Tỉnh ủy", 10))
        write.insert(Position("X1", "BT", 1))
        for number, (code, name) in enumerate(NAMES.items(), start=1):
            write.insert(Cadre(code, name, PartialDate(1980, 1, number), Sex.FEMALE, hometown_place="P2"))
            write.insert(Tenure(code, PartialDate(2020, 1, 1), None, "SNV", "PGD"))
            for year in (2023, 2024, 2025):
                write.insert(Evaluation(code, year, Grade.GOOD))
    return book


def add_rounds(book: Book) -> None:
    """A round of the start of the term with A and B on its list, and a yearly review."""
    with book.operate("Thêm đợt") as write:
        write.insert(PlanningRound(START, RoundKind.START_OF_TERM, NOW, opened=PartialDate(2025, 1, 10)))
        write.insert(PlanningRound(REVIEW, RoundKind.YEARLY_REVIEW, NOW, 2026, opened=PartialDate(2026, 9, 1)))
        write.insert(PlanningEntry("A", NOW, "BT", "X1", round=START))
        write.insert(PlanningEntry("B", NOW, "BT", "X1", round=START))


def entry_of(book: Book, cadre: str, wanted: Callable[[PlanningEntry], bool] = lambda _entry: True) -> PlanningEntry:
    """The first entry of a cadre that is wanted."""
    return next(one for one in book.records(PlanningEntry) if one.cadre == cadre and wanted(one))
