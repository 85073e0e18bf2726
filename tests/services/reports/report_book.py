"""Books made for reports: so many lượt from one level to another, by year, purpose, outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Place, Record, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level, Outcome, Purpose, RotationState, Sex, TenureForm
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.reports.report import Report, report_of
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

RULES = RuleBook.load(paths.resources())


@dataclass
class Maker:
    """Collects records; every cadre and every move is a new one unless told otherwise."""

    made: list[Record] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.made += [
            Place("T", "tỉnh Thử", Level.PROVINCE),
            Place("H1", "huyện Một", Level.DISTRICT, "T"),
            Place("H2", "huyện Hai", Level.DISTRICT, "T"),
            Place("X1", "xã Một", Level.COMMUNE, "H1"),
            Place("X2", "xã Hai", Level.COMMUNE, "H1"),
            Unit("T1", "Sở Nội vụ", Level.PROVINCE, Block.GOVERNMENT, place="T"),
            Unit("T2", "Ban Tổ chức Tỉnh ủy", Level.PROVINCE, Block.PARTY, place="T"),
            Unit("HU1", "Huyện ủy Một", Level.DISTRICT, Block.PARTY, place="H1"),
            Unit("HU2", "Huyện ủy Hai", Level.DISTRICT, Block.PARTY, place="H2"),
            Unit("XU1", "Đảng ủy xã Một", Level.COMMUNE, Block.PARTY, place="X1"),
            Unit("XU2", "Đảng ủy xã Hai", Level.COMMUNE, Block.PARTY, place="X2"),
            Title("PB", "Phó Trưởng ban", 40),
            Title("TB", "Trưởng ban", 30, is_head=True),
            Title("BT", "Bí thư Đảng ủy xã", 40, is_head=True, is_key=True),
            Title("CT", "Chủ tịch Ủy ban nhân dân xã", 40, is_head=True, is_key=True),
        ]

    def cadre(self, name: str = "", **values: object) -> str:
        number = next(self.numbers)
        code = f"CB{number:04d}"
        facts: dict[str, object] = {"birth": PartialDate(1980, 1, 1), "sex": Sex.MALE, "ethnicity": "Kinh"} | values
        self.made.append(Cadre(code, name or f"Nguyễn Văn {number}", **facts))  # type: ignore[arg-type]  # its fields
        return code

    def rotate(self, from_unit: str, to_unit: str, decided: str = "2018", cadre: str = "", **values: object) -> str:
        number = next(self.numbers)
        code = f"LC{number:04d}"
        facts: dict[str, object] = {
            "from_title": "PB",
            "to_title": "PB",
            "purpose": Purpose.TRAINING,
            "state": RotationState.RUNNING,
        } | values
        day = PartialDate(*map(int, decided.split("-"))) if decided else None
        self.made.append(
            Rotation(
                code, cadre or self.cadre(), from_unit=from_unit, to_unit=to_unit, decided=day, **facts  # type: ignore[arg-type]  # its fields
            )
        )  # fmt: skip
        return code

    def ended(self, outcome: Outcome | None, day: str | None) -> dict[str, Any]:
        """Fields of a rotation that has ended."""
        on = PartialDate(*map(int, day.split("-"))) if day else None
        return {"state": RotationState.ENDED, "outcome": outcome, "ended": on}

    def take_up(
        self, start: str, form: TenureForm | None, unit: str = "T1", title: str = "PB", cadre: str = ""
    ) -> None:
        self.made.append(
            Tenure(cadre or self.cadre(), PartialDate(*map(int, start.split("-"))), None, unit, title, form=form)
        )


@contextmanager
def closed_if_it_fails(book: Book) -> Iterator[None]:
    try:
        yield
    except BaseException:
        book.close()
        raise


def write_book(path: Path, records: Iterable[Record], settings: dict[str, str] | None = None) -> Book:
    """A book of these records, in the order in which they may be written."""
    order = [Place, Unit, Title, Cadre]
    rank = {kind: at for at, kind in enumerate(order)}
    book = Book.create(path, user="Người thử")
    with closed_if_it_fails(book), book.operate("Tạo sổ thử") as write:
        for record in sorted(records, key=lambda record: rank.get(type(record), len(order))):
            write.insert(record)
        for key, value in (settings or {}).items():
            write.set(key, value)
    return book


def workspace(book: Book, as_of: date) -> Workspace:
    return Workspace(book, RULES, as_of, paths.resources())


def report(book: Book, first: date, last: date, as_of: date | None = None) -> Report:
    return report_of(book, RULES, Period(first, last), as_of or last)
