"""Workbooks made on the spot: from rows, as Excel would save them, and from raw XML, as nobody should."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import xlsxwriter

Rows: TypeAlias = Sequence[Sequence[object]]
MakeWorkbook: TypeAlias = Callable[[Mapping[str, Rows]], Path]
RawWorkbook: TypeAlias = Callable[..., Path]

_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def make_workbook(tmp_path: Path) -> MakeWorkbook:
    """Write sheets of rows; texts stay texts, dates are Excel dates, the rest numbers and truth values."""
    made: list[Path] = []

    def make(sheets: Mapping[str, Rows]) -> Path:
        path = tmp_path / f"made{len(made)}.xlsx"
        made.append(path)
        with xlsxwriter.Workbook(str(path)) as workbook:
            day = workbook.add_format({"num_format": "dd/mm/yyyy"})
            for name, rows in sheets.items():
                sheet = workbook.add_worksheet(name)
                for row, cells in enumerate(rows):
                    for column, cell in enumerate(cells):
                        if isinstance(cell, date):
                            sheet.write_datetime(row, column, cell, day)
                        elif isinstance(cell, str):
                            sheet.write_string(row, column, cell)
                        elif cell is not None:
                            sheet.write(row, column, cell)
        return path

    return make


@pytest.fixture
def raw_workbook(make_workbook: MakeWorkbook, tmp_path: Path) -> RawWorkbook:
    """A workbook whose one sheet holds exactly the given XML (inside ``sheetData`` unless ``whole``)."""

    def make(
        xml: str | bytes, *, name: str = "Cán bộ", whole: bool = False, extra: Mapping[str, bytes] | None = None
    ) -> Path:
        template = make_workbook({"Cán bộ": [["x"]]})
        path = tmp_path / f"raw_{template.name}"
        content = xml if whole else f'<worksheet xmlns="{_NAMESPACE}"><sheetData>{xml!s}</sheetData></worksheet>'
        with zipfile.ZipFile(template) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            parts = {part: source.read(part) for part in source.namelist()}
            for part, data in (parts | {"xl/worksheets/sheet1.xml": content} | dict(extra or {})).items():
                target.writestr(part, data)
        return path

    return make
