"""Files that are no workbook, or one that would do harm: a plain sentence, little memory, little time."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias

import pytest

from luanchuyen_desktop.errors import Cancelled, WorkbookError
from luanchuyen_desktop.exchange import archive, reader, sheet_scan
from luanchuyen_desktop.exchange.parsing import ParsedWorkbook, parse_workbook

MakeWorkbook: TypeAlias = Callable[[Mapping[str, Sequence[Sequence[object]]]], Path]
RawWorkbook: TypeAlias = Callable[..., Path]

HEADER = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã cán bộ</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>'
)
PERSON = (
    '<row r="2"><c r="A2" t="inlineStr"><is><t>CB1</t></is></c><c r="B2" t="inlineStr"><is><t>An</t></is></c></row>'
)


def parse(path: Path) -> ParsedWorkbook:
    return parse_workbook(path, lambda _done, _total: None)


def refused(path: Path) -> str:
    with pytest.raises(WorkbookError) as fault:
        parse(path)
    assert path.name in fault.value.message
    assert fault.value.advice
    return fault.value.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "không phải sổ Excel"),
        (b"PK", "không phải sổ Excel"),
        (b"Ma can bo,Ho va ten\nCB1,An\n", "không phải sổ Excel"),
        (b"SQLite format 3\x00" + bytes(500), "không phải sổ Excel"),
        (b"PK\x03\x04" + bytes(2000), "bị hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "đời cũ"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(9),
            "mật khẩu",
        ),
    ],
)
def test_a_file_that_is_no_workbook(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "tệp.xlsx"
    path.write_bytes(content)
    assert said in refused(path)


def test_no_file_or_a_folder(tmp_path: Path) -> None:
    assert "Không đọc được" in refused(tmp_path / "không có.xlsx")
    folder = tmp_path / "thư mục.xlsx"
    folder.mkdir()
    refused(folder)


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "ảnh.xlsx"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("word/document.xml", "<w/>")
    assert "không phải sổ Excel" in refused(path)


def test_a_workbook_cut_short_or_scrambled(make_workbook: MakeWorkbook, tmp_path: Path) -> None:
    whole = make_workbook({"Cán bộ": [["Mã cán bộ", "Họ và tên"], ["CB1", "An"]]}).read_bytes()
    path = tmp_path / "cụt.xlsx"
    for size in (len(whole) // 3, len(whole) - 30):
        path.write_bytes(whole[:size])
        assert "hỏng" in refused(path)
    middle = whole.index(b"xl/worksheets/sheet1.xml") + 60
    path.write_bytes(whole[:middle] + b"\xff\x00\xff\x00" + whole[middle + 4 :])
    assert "hỏng" in refused(path)


@pytest.mark.parametrize(
    "xml",
    [
        '<row r="1"><c r="A1"><v>1</v></c>',  # cut short
        '<row r="1"><c r="A1" t="s"><v>999</v></c></row>',  # shared text that is not there
        '<row r="1"><c r="A1" t="inlineStr"><is><t>x&#0;y</t></is></c></row>',  # NUL, which XML cannot hold
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&unknown;</t></is></c></row>',
    ],
)
def test_damaged_xml(raw_workbook: RawWorkbook, xml: str) -> None:
    content = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{xml}'
    closed = "" if xml.endswith("</c>") else "</sheetData></worksheet>"
    assert "hỏng" in refused(raw_workbook(content + closed, whole=True))


def test_a_sheet_in_another_encoding_is_not_taken_for_an_empty_one(raw_workbook: RawWorkbook) -> None:
    xml = f'<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>{HEADER}</sheetData></worksheet>'
    assert "hỏng" in refused(raw_workbook(xml.encode("utf-16"), whole=True))


def test_entities_do_not_multiply(raw_workbook: RawWorkbook) -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e11;</t></is></c></row>'
    xml = f'<!DOCTYPE x [<!ENTITY e0 "ha">{bomb}]><worksheet><sheetData>{cell}</sheetData></worksheet>'
    assert "hỏng" in refused(raw_workbook(xml, whole=True))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(raw_workbook: RawWorkbook) -> None:
    path = raw_workbook(HEADER + PERSON, extra={"xl/media/image1.bin": bytes(60 * 2**20)})
    assert path.stat().st_size < 2**20
    tracemalloc.start()
    try:
        assert "lớn bất thường" in refused(path)
        assert tracemalloc.get_traced_memory()[1] < 5 * 2**20
    finally:
        tracemalloc.stop()


def test_a_directory_that_lies_about_sizes(raw_workbook: RawWorkbook, tmp_path: Path) -> None:
    content = bytearray(raw_workbook(HEADER + PERSON, extra={"xl/x.bin": bytes(60 * 2**20)}).read_bytes())
    entry = content.rindex(b"xl/x.bin") - 46
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    path = tmp_path / "dối.xlsx"
    path.write_bytes(content)
    assert "hỏng" in refused(path)


def test_too_large_a_content(raw_workbook: RawWorkbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_CONTENT", 5_000)
    assert "lớn bất thường" in refused(raw_workbook(HEADER + PERSON))


@pytest.mark.parametrize("corner", ["J999999", "XFD1048576", "ZZ600000"])
def test_far_corners_are_measured_before_they_take_memory(raw_workbook: RawWorkbook, corner: str) -> None:
    row = corner.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    xml = f'{HEADER}{PERSON}<row r="{row}"><c r="{corner}"><v>1</v></c></row>'
    path = raw_workbook(xml)
    if corner.startswith("J"):
        assert len(parse(path).sheets[0].records) == 1
    else:
        assert "quá lớn" in refused(path)


def test_prefixed_elements_are_measured_too(raw_workbook: RawWorkbook) -> None:
    cells = (
        '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="9"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'
    )
    space = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    xml = f"<x:worksheet {space}><x:sheetData>{cells}</x:sheetData></x:worksheet>"
    assert "quá lớn" in refused(raw_workbook(xml, whole=True))


def test_a_wide_sheet_of_many_rows_is_measured_exactly(raw_workbook: RawWorkbook) -> None:
    # Six digits of rows and a column beyond Z: the rough bound says too large, the exact one does not.
    xml = f'{HEADER}{PERSON}<row r="100001"><c r="A100001"><v>1</v></c><c r="AB100001"><v>1</v></c></row>'
    parsed = parse(raw_workbook(xml))
    assert len(parsed.sheets[0].records) == 1


def test_cells_without_addresses_are_refused(raw_workbook: RawWorkbook) -> None:
    assert "địa chỉ" in refused(raw_workbook("<row><c><v>1</v></c></row>"))


def test_one_long_text_shared_by_many_cells(make_workbook: MakeWorkbook, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["Mã cán bộ", "Họ và tên", "Ghi chú"], *([f"CB{number}", "An", "y" * 30_000] for number in range(200))]
    path = make_workbook({"Cán bộ": rows})
    parsed = parse(path)
    assert parsed.problems.errors == 200
    monkeypatch.setattr(sheet_scan, "LARGEST_CONTENT", 5_000_000)
    assert "quá lớn" in refused(path)


@pytest.mark.parametrize(
    "cells",
    [
        "".join(f'<c r="A{n}" t="e">{n}' for n in range(1, 100_000)),  # errors, never closed
        "".join(f"<c x{n} " for n in range(200_000)),  # cells without an end
        '<row r="2"><c r="A2" ' + " ".join(f't="s" x{n}' for n in range(100_000)),  # one endless tag
        "<t>" + " ".join(f't="s" x{n}' for n in range(100_000)) + "</t>",
    ],
    ids=["unclosed", "open tags", "endless tag", "marks in a text"],
)
def test_no_piece_is_looked_at_again_and_again(raw_workbook: RawWorkbook, cells: str) -> None:
    """Half a megabyte that kept an older program busy for hours, deaf to Cancel."""
    started = time.monotonic()
    refused(raw_workbook(HEADER + cells, extra={"xl/sharedStrings.xml": b"<sst><si><t>x</t></si>"}))
    assert time.monotonic() - started < 5


def test_a_directory_of_sheets_that_never_end(make_workbook: MakeWorkbook, tmp_path: Path) -> None:
    path = tmp_path / "mục lục.xlsx"
    entries = "".join(f"<sheet a{number} " for number in range(60_000))
    with zipfile.ZipFile(make_workbook({"Cán bộ": [["x"]]})) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.namelist():
            target.writestr(part, f"<workbook>{entries}" if part == "xl/workbook.xml" else source.read(part))
    started = time.monotonic()
    assert "hỏng" in refused(path)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("cell", "shared"),
    [
        ('t = "s"><v>2</v>', ""),
        ("t='s'><v> 2 </v>", ""),
        ('t="s"><v>+2</v>', ""),
        ('t="s"><f>A1</f><v>2</v>', ""),
        ('t="s" y="><v>0<"><v>2</v>', ""),
        ('t="s"><v>2</v>', "<si/>"),
        ('t="s"><v>1</v>', " "),
        ('t="s"><!-- --><v>2</v>', ""),
        ('t="s"><v>2</v>', "<!-- <si> --><?x <si> ?>"),
    ],
)
def test_shared_texts_are_counted_however_they_are_named(
    raw_workbook: RawWorkbook, monkeypatch: pytest.MonkeyPatch, cell: str, shared: str
) -> None:
    """A long text that ten cells share is as long as ten; odd ways to name it must not hide that."""
    monkeypatch.setattr(sheet_scan, "LARGEST_CONTENT", 200_000)
    end = "</si >" if shared == " " else "</si>"
    texts = f"{shared}<si><t>a</t>{end}<si><t>{'y' * 30_000}</t>{end}<si><t>{'z' * 30_000}</t>{end}<si><t>b</t>{end}"
    cells = "".join(f'<row r="{row}"><c r="A{row}" {cell}</c></row>' for row in range(2, 12))
    content = f"<sst>{texts}</sst>".encode()
    path = raw_workbook(HEADER + cells, extra={"xl/sharedStrings.xml": content})
    said = refused(path)
    assert "quá lớn" in said or "hỏng" in said


def test_what_stands_after_the_cells_is_no_formula(raw_workbook: RawWorkbook) -> None:
    """The formulas of a list to choose from (``xm:f``) come after the last cell, which is filled or blank."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xm="x"'
    tail = "<extLst><ext><xm:f>Danh_mục!$A$1:$A$9</xm:f></ext></extLst>"
    for last in ("", '<row r="3"><c r="B3" s="1"/></row>'):
        cells = f"<sheetData>{HEADER}{PERSON}{last}</sheetData>"
        parsed = parse(raw_workbook(f"<worksheet {space}>{cells}{tail}</worksheet>", whole=True))
        assert (len(parsed.sheets[0].records), parsed.problems.errors) == (1, 0)


@pytest.mark.parametrize("row", ['<row r="{n}"/>', '<row r="{n}" s="1"><c r="A{n}" s="1"/></row>'])
def test_a_million_empty_rows_cost_nothing(raw_workbook: RawWorkbook, row: str) -> None:
    empty = "".join(row.format(n=n) for n in range(3, 1_000_001))
    path = raw_workbook(HEADER + PERSON + empty)
    tracemalloc.start()
    started = time.monotonic()
    try:
        parsed = parse(path)
        took = time.monotonic() - started
        assert tracemalloc.get_traced_memory()[1] < 60 * 2**20
    finally:
        tracemalloc.stop()
    assert len(parsed.sheets[0].records) == 1
    assert parsed.problems.errors == 0
    assert took < 10


def test_a_workbook_without_any_known_sheet(make_workbook: MakeWorkbook) -> None:
    path = make_workbook({"Sheet1": [["Mã cán bộ"]], "Bảng lương": [["x"]]})
    with pytest.raises(WorkbookError, match=r"Sheet1, Bảng lương.*Địa bàn, Đơn vị"):
        parse(path)


def test_reading_can_be_stopped(make_workbook: MakeWorkbook) -> None:
    path = make_workbook({"Cán bộ": [["Mã cán bộ", "Họ và tên"], *([f"CB{n}", "An"] for n in range(2000))]})

    def stop(done: int, total: int) -> None:
        assert done <= total or total == 0
        if done > 900:
            raise Cancelled

    with pytest.raises(Cancelled):
        parse_workbook(path, stop)


def test_a_panic_of_the_reading_library_is_told_as_damage(
    make_workbook: MakeWorkbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: object) -> None:
        raise PanicException("index out of bounds")

    path = make_workbook({"Cán bộ": [["Mã cán bộ", "Họ và tên"], ["CB1", "An"]]})
    monkeypatch.setattr(reader, "CalamineWorkbook", SimpleNamespace(from_path=panic))
    assert "hỏng" in refused(path)
