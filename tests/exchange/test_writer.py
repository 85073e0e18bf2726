from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Record
from luanchuyen_desktop.errors import Cancelled, WorkbookError
from luanchuyen_desktop.exchange.layout import SHEETS
from luanchuyen_desktop.exchange.writer import Progress, write_workbook

HOSTILE = "=cmd|' /C calc'!A0"
AN = Cadre("007", HOSTILE, PartialDate(1960, 5, 5), party_joined=PartialDate(1985, 5), note="<b>&</b>")


def write(path: Path, *cadres: Cadre, progress: Progress = lambda _done, _total: None) -> None:
    def records_of(kind: type[Record]) -> Iterable[Record]:
        return cadres if kind is Cadre else ()

    write_workbook(path, records_of, len(cadres), progress)


def sheet_xml(path: Path, name: str) -> str:
    number = [sheet.name for sheet in SHEETS].index(name) + 1
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


def test_cells_are_what_excel_shows_and_never_formulas(tmp_path: Path) -> None:
    path = tmp_path / "sổ.xlsx"
    write(path, AN)
    with CalamineWorkbook.from_path(path) as workbook:
        assert workbook.sheet_names == [sheet.name for sheet in SHEETS]
        row = workbook.get_sheet_by_name("Cán bộ").to_python()[1]
    assert row[:4] == ["007", HOSTILE, date(1960, 5, 5), ""]
    assert row[10] == "05/1985"
    assert row[-1] == "<b>&</b>"
    xml = sheet_xml(path, "Cán bộ")
    assert "<f>" not in xml
    assert 'state="frozen"' in xml
    assert all("<f>" not in sheet_xml(path, sheet.name) for sheet in SHEETS)


def test_the_same_book_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    write(first, AN)
    write(second, AN)
    assert first.read_bytes() == second.read_bytes()


def test_days_that_excel_cannot_count_are_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "sổ.xlsx"
    write(path, *(Cadre("A", "An", PartialDate.of(day)) for day in (date(1899, 12, 31), date(1900, 2, 28))))
    with CalamineWorkbook.from_path(path) as workbook:
        rows = workbook.get_sheet_by_name("Cán bộ").to_python()
    assert [row[2] for row in rows[1:]] == ["31/12/1899", "28/02/1900"]


def test_stopping_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sổ.xlsx"
    write(path, AN)
    earlier = path.read_bytes()

    def stop(done: int, _total: int) -> None:
        if done >= 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(path, *(Cadre(f"CB{n}", "An") for n in range(1200)), progress=stop)
    assert path.read_bytes() == earlier
    assert list(tmp_path.iterdir()) == [path]


def test_a_fault_while_reading_the_book_leaves_nothing(tmp_path: Path) -> None:
    def broken(_kind: type[Record]) -> Iterator[Record]:
        raise RuntimeError("hỏng giữa chừng")
        yield AN  # type: ignore[unreachable]  # makes it a generator

    with pytest.raises(RuntimeError):
        write_workbook(tmp_path / "sổ.xlsx", broken, 1, lambda _done, _total: None)
    assert list(tmp_path.iterdir()) == []


def test_a_text_too_long_for_excel_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="Cán bộ, cột Ghi chú"):
        write(tmp_path / "sổ.xlsx", Cadre("A", "An", note="y" * 40_000))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="Không có thư mục"):
        write(tmp_path / "không có" / "sổ.xlsx", AN)
    folder = tmp_path / "sổ.xlsx"
    folder.mkdir()
    (folder / "giữ chỗ").touch()
    with pytest.raises(WorkbookError, match="Không ghi được"):
        write(folder, AN)


def test_a_full_disk_leaves_the_earlier_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sổ.xlsx"
    write(path, AN)
    earlier = path.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkbookError, match="Không ghi được"):
        write(path, Cadre("B", "Bình"))
    assert path.read_bytes() == earlier
    assert list(tmp_path.iterdir()) == [path]
