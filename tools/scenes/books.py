"""The books and workbooks that the scenes open, made by the program's own services."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.records import Cadre, Rotation, Title, Unit
from luanchuyen_desktop.services import workbooks
from luanchuyen_desktop.services.demo import build_demo
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
USER = "can bo to chuc"
BIG = 50_000
PUBLISHED = Path(__file__).resolve().parents[2] / "tests" / "data" / "published_cases.xlsx"
_LONG_NAME = "Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên Bảo Quỳnh Trâm Anh Nguyễn Đức Khánh"  # 80 letters
_LONG_UNIT = (
    "Trung tâm Phát triển quỹ đất, Quản lý dự án đầu tư xây dựng và Cung ứng dịch vụ công ích "
    "khu vực liên xã vùng đồng bào dân tộc thiểu số phía Tây tỉnh"
)
_LONG_TITLE = "Phó Trưởng ban kiêm Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân cấp tỉnh"


@dataclass(frozen=True, slots=True)
class Books:
    """Where they lie."""

    folder: Path

    @property
    def demo(self) -> Path:
        """300 cadres with some of each finding."""
        return self.folder / "so-mau.lccb"

    @property
    def long(self) -> Path:
        """The longest names that happen."""
        return self.folder / "ten-dai.lccb"

    @property
    def empty(self) -> Path:
        """Nothing in it."""
        return self.folder / "trong.lccb"

    @property
    def published(self) -> Path:
        """The published moves, with their gaps."""
        return self.folder / "da-cong-bo.lccb"

    @property
    def wrong(self) -> Path:
        """A workbook that cannot be imported into the demo."""
        return self.folder / "nhieu-loi.xlsx"

    @property
    def changed(self) -> Path:
        """A workbook that changes some cells of the demo."""
        return self.folder / "co-thay-doi.xlsx"

    def copy(self, book: Path) -> Path:
        """A copy to be edited; the original serves the next scene."""
        target = self.folder / "dang-sua" / book.name
        shutil.rmtree(target.parent, ignore_errors=True)
        target.parent.mkdir(parents=True)
        shutil.copyfile(book, target)
        return target


def make_books(folder: Path) -> Books:
    """Make all of them anew but for the big one."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    books = Books(folder)
    _make(books.demo, lambda book: build_demo(book, 300, 1, AS_OF))
    _make(books.empty, lambda _book: None)
    _make(books.published, lambda book: workbooks.apply_import(book, workbooks.prepare_import(book, PUBLISHED)))
    _make(books.long, _fill_long)
    with Book.open(books.demo, user=USER) as book:
        workbooks.export_book(book, books.changed)
    _rewrite(books.changed, books.wrong, _spoil)
    _rewrite(books.changed, books.changed, _change)
    return books


def make_big(path: Path) -> bool:
    """Make the book of 50,000 once; whether it had to be made."""
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    _make(part, lambda book: build_demo(book, BIG, 1, AS_OF))
    part.replace(path)
    return True


def _make(path: Path, fill: Callable[[Book], object]) -> None:
    with Book.create(path, user=USER) as book:
        fill(book)


def _fill_long(book: Book) -> None:
    build_demo(book, 40, 2, AS_OF)
    with book.operate("Đặt tên dài") as write:
        for cadre in list(book.records(Cadre))[::2]:
            write.update(replace(cadre, name=_LONG_NAME, birthplace=f"{_LONG_UNIT}, {_LONG_UNIT}"))
        for unit in book.records(Unit):
            write.update(replace(unit, name=f"{unit.name} - {_LONG_UNIT}"))
        for title in book.records(Title):
            write.update(replace(title, name=f"{title.name} kiêm {_LONG_TITLE}"))
        for rotation in book.records(Rotation):
            write.update(replace(rotation, note=f"{_LONG_UNIT}. " * 4))


# -- workbooks -------------------------------------------------------------------------------------------------------

Sheets = dict[str, list[list[Any]]]


def _rewrite(source: Path, target: Path, change: Callable[[Sheets], None]) -> None:
    """Copy a workbook cell by cell with some of them changed."""
    workbook = CalamineWorkbook.from_path(str(source))
    sheets: Sheets = {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}
    change(sheets)
    with xlsxwriter.Workbook(str(target), {"default_date_format": "dd/mm/yyyy"}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, [int(c) if isinstance(c, float) and c.is_integer() else c for c in row])


def _spoil(sheets: Sheets) -> None:
    cadres, tenures, rotations = sheets["Cán bộ"], sheets["Quá trình công tác"], sheets["Luân chuyển"]
    cadres[1][2] = "31/02/1976"
    cadres[2][3] = "Đàn ông"
    cadres[3][1] = ""
    cadres[5][0] = cadres[4][0]
    cadres[6][7] = "KHÔNG-CÓ"
    tenures[4][3] = "SỞ-LẠ"
    tenures[8][1] = "tháng 13 năm 2015"
    rotations[2][9] = "ba năm"
    rotations[3][6] = "Đi học"
    cadres[0].append("Cột lạ")


def _change(sheets: Sheets) -> None:
    cadres = sheets["Cán bộ"]
    for row in cadres[1:8]:
        row[9] = "phường Xuân Hương, thành phố Đà Lạt"
    cadres[3][13] = "Cao cấp"
    cadres[4][18] = "Đã bổ sung hồ sơ"
    new = list(cadres[1])
    new[0], new[1] = "CB90001", "Nguyễn Thị Mới"
    cadres.append(new)
