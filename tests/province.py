"""A small province with seats to move people between, for tests of moves."""

from __future__ import annotations

from datetime import date

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Place, PlanningEntry, Position, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Sex
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)


def fill_province(book: Book) -> None:
    """Four communes, each with one secretary (``BT``, one place each) and a deputy (``PB``, no number recorded).

    ``C1``..``C4`` are the secretaries of ``X1``..``X4``; ``C5`` is a deputy in X1; ``C6`` holds no post; C1 has been
    head of X1 for too long (LC05).
    """
    with book.operate("Tạo sổ thử") as write:
        write.insert(Place("T", "Tỉnh Thử", Level.PROVINCE))
        write.insert(Title("BT", "Bí thư Đảng ủy xã", 50, is_head=True, is_key=True))
        write.insert(Title("PB", "Phó Bí thư Đảng ủy xã", 60))
        for number in range(1, 5):
            write.insert(Place(f"P{number}", f"Xã {number}", Level.COMMUNE, "T"))
            write.insert(Unit(f"X{number}", f"Đảng ủy xã {number}", Level.COMMUNE, place=f"P{number}"))
            write.insert(Position(f"X{number}", "BT", 1))
        for number in range(1, 7):
            code = f"C{number}"
            write.insert(
                Cadre(
                    code,
                    f"Nguyễn Văn {'ABCDEF'[number - 1]}",
                    PartialDate(1980, 1, number),
                    Sex.MALE,
                    hometown_place="T" if number == 5 else "P4",
                )
            )
        for number in range(1, 5):
            start = PartialDate(2016, 1, 1) if number == 1 else PartialDate(2022, 1, 1)
            write.insert(Tenure(f"C{number}", start, None, f"X{number}", "BT"))
        write.insert(Tenure("C5", PartialDate(2020, 1, 1), None, "X1", "PB"))
        write.insert(PlanningEntry("C5", "2025-2030", "BT", "X2", approved=PartialDate(2024, 6, 1)))
        write.insert(PlanningEntry("C1", "2025-2030", "BT", approved=PartialDate(2024, 6, 1)))
        write.insert(
            PlanningEntry("C3", "2025-2030", "BT", "X2", approved=PartialDate(2024), removed=PartialDate(2025))
        )
        write.insert(PlanningEntry("C2", "2025-2030", "BT", "X2", approved=PartialDate(2024, 6, 1)))
