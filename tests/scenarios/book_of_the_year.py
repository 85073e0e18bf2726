"""The book that the scripted year begins with: small enough to count everything by hand.

| unit                | posts (number)              | who sits there in October 2026                          |
|---------------------|-----------------------------|---------------------------------------------------------|
| SNV  Sở Nội vụ      | GD (1), PGD (1)             | GD: An; PGD: Bình and Cường: one too many               |
| BTC  Ban Tổ chức    | TB (1), PTB (2)             | TB: Dũng; PTB: Em; one place free                       |
| DU1  Đảng ủy xã Một | BT (1), PBT (1)             | BT: Giang (96 months on 01/06/2027); PBT: Mai           |
| DU2  Đảng ủy xã Hai | BT (1), PBT (1)             | BT: Hải (local; retires on 30/04/2027); PBT: Nam        |
| DU3  Đảng ủy xã Ba  | BT (1), PBT (1)             | BT: Long (96 months on 01/09/2027); PBT: Lan            |
| DU4  Đảng ủy xã Bốn | BT (1), PBT (1)             | BT: nobody; PBT: Oanh                                   |

13 places, 12 people, 2 places free (BT of DU4, PTB), 1 too many (PGD): 13 = 12 - 1 + 2.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Evaluation,
    Place,
    PlanningEntry,
    Position,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Block, Grade, Level, Sex, TenureForm
from luanchuyen_desktop.store.book import Book

TERM: Final = "2025-2030"
M, F = Sex.MALE, Sex.FEMALE

AN, BINH, CUONG, DUNG, EM, GIANG = "C01", "C02", "C03", "C04", "C05", "C06"
HAI, LAN, LONG, MAI, NAM, OANH = "C07", "C08", "C09", "C10", "C11", "C12"

NAMES: Final = {
    AN: "Nguyễn Văn An",
    BINH: "Trần Thị Bình",
    CUONG: "Lê Hoàng Cường",
    DUNG: "Phạm Quốc Dũng",
    EM: "Hoàng Thị Em",
    GIANG: "Đỗ Văn Giang",
    HAI: "Vũ Minh Hải",
    LAN: "Bùi Thị Lan",
    LONG: "Ngô Đức Long",
    MAI: "Đặng Thị Mai",
    NAM: "Phan Văn Nam",
    OANH: "Trương Thị Oanh",
}

# Code, born, sex, hometown, unit, title, since. Seven men and five women.
_PEOPLE: Final = (
    (AN, (1970, 5, 12), M, "TK", "SNV", "GD", (2023, 3, 1)),
    (BINH, (1984, 3, 8), F, "TK", "SNV", "PGD", (2021, 1, 1)),
    (CUONG, (1978, 7, 1), M, "X1", "SNV", "PGD", (2019, 6, 1)),
    (DUNG, (1968, 9, 15), M, "X4", "BTC", "TB", (2023, 1, 1)),
    (EM, (1982, 10, 30), F, "X1", "BTC", "PTB", (2020, 8, 1)),
    (GIANG, (1979, 2, 10), M, "X2", "DU1", "BT", (2019, 6, 1)),
    (HAI, (1965, 7, 20), M, "X2", "DU2", "BT", (2021, 1, 1)),
    (LAN, (1985, 11, 20), F, "X3", "DU3", "PBT", (2021, 7, 1)),
    (LONG, (1980, 6, 5), M, "X4", "DU3", "BT", (2019, 9, 1)),
    (MAI, (1988, 4, 2), F, "X2", "DU1", "PBT", (2022, 5, 1)),
    (NAM, (1983, 12, 25), M, "X1", "DU2", "PBT", (2022, 5, 1)),
    (OANH, (1986, 1, 17), F, "X1", "DU4", "PBT", (2022, 5, 1)),
)

# Who is planned for what in the term, by decision 10-QĐ/TU of 15/09/2025: five people for four posts.
_PLANNED: Final = ((BINH, "BT", "DU2"), (LAN, "BT", "DU4"), (OANH, "BT", "DU4"), (NAM, "BT", "DU2"), (MAI, "BT", "DU1"))


def fill(book: Book) -> None:
    """Write the records, in one operation."""
    with book.operate("Lập sổ của năm") as write:
        write.insert_many(_places())
        write.insert_many(_units())
        write.insert_many(_titles())
        write.insert_many(_positions())
        for code, born, sex, home, unit, title, since in _PEOPLE:
            birth, start = PartialDate(*born), PartialDate(*since)
            joined = PartialDate(born[0] + 25, 3, 2)
            write.insert(
                Cadre(code, NAMES[code], birth, sex, "Kinh", "Không", hometown_place=home, party_joined=joined)
            )
            write.insert(Tenure(code, start, None, unit, title, form=TenureForm.APPOINTED))
            for year in (2023, 2024, 2025):
                # Only Em had a year that was not good enough for the source list.
                grade = Grade.DONE if (code, year) == (EM, 2024) else Grade.GOOD
                write.insert(Evaluation(code, year, grade))
        approved = PartialDate(2025, 9, 15)
        for code, title, unit in _PLANNED:
            write.insert(PlanningEntry(code, TERM, title, unit, "10-QĐ/TU", approved))


def _places() -> list[Place]:
    names = (("X1", "Xã Một"), ("X2", "Xã Hai"), ("X3", "Xã Ba"), ("X4", "Xã Bốn"))
    provinces = [Place("T", "Tỉnh Thử", Level.PROVINCE), Place("TK", "Tỉnh Khác", Level.PROVINCE)]
    return provinces + [Place(code, name, Level.COMMUNE, parent="T") for code, name in names]


def _units() -> list[Unit]:
    province = [
        Unit("SNV", "Sở Nội vụ", Level.PROVINCE, Block.GOVERNMENT, place="T"),
        Unit("BTC", "Ban Tổ chức Tỉnh ủy", Level.PROVINCE, Block.PARTY, place="T"),
    ]
    names = ("Một", "Hai", "Ba", "Bốn")
    return province + [
        Unit(f"DU{number}", f"Đảng ủy xã {name}", Level.COMMUNE, Block.PARTY, place=f"X{number}")
        for number, name in enumerate(names, 1)
    ]


def _titles() -> list[Title]:
    return [
        Title("GD", "Giám đốc sở", 40, is_head=True, allowance=Decimal("1")),
        Title("PGD", "Phó Giám đốc sở", 50, allowance=Decimal("0.9")),
        Title("TB", "Trưởng Ban Tổ chức Tỉnh ủy", 40, is_head=True, allowance=Decimal("1")),
        Title("PTB", "Phó Trưởng Ban Tổ chức Tỉnh ủy", 50, allowance=Decimal("0.9")),
        Title("BT", "Bí thư Đảng ủy xã", 50, is_head=True, is_key=True, is_non_local=True, allowance=Decimal("0.7")),
        Title("PBT", "Phó Bí thư Đảng ủy xã", 60, allowance=Decimal("0.5")),
    ]


def _positions() -> list[Position]:
    of_communes = [Position(f"DU{number}", title, 1) for number in range(1, 5) for title in ("BT", "PBT")]
    return [
        Position("SNV", "GD", 1),
        Position("SNV", "PGD", 1),
        Position("BTC", "TB", 1),
        Position("BTC", "PTB", 2),
        *of_communes,
    ]
