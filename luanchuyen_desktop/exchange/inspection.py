"""A look at an .xlsx file before it is read: whether it is one, whether it is safe, and cells that hold no value.

The reading library lays every sheet out as a full rectangle in memory and shows the results of broken formulas as blank
cells. So sizes and the corners of each sheet are measured here first, streaming, and broken cells are noted.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import IO
from zlib import error as ZlibError  # noqa: N812 - an exception, named as one

from luanchuyen_desktop.errors import WorkbookError

LARGEST_FILE = 300 * 2**20
LARGEST_CONTENT = 2**30
LARGEST_DIRECTORY = 16 * 2**20  # the parts that name the sheets
HIGHEST_RATIO = 200  # what offices produce stays below 60
SMALL_ENOUGH = 2**20  # parts below this are not suspected
MOST_PARTS = 5_000
MOST_BROKEN = 1_000_000  # noted; the import is refused long before
MOST_CELLS = 20_000_000  # rows times columns of one sheet: a full sheet of 19 columns

_CHUNK = 4 * 2**20
_LONGEST_TAG = 32  # a closing tag may be cut by the end of a chunk
_LONGEST_CELL = 32 * 2**20
_ZIP_MARK = b"PK\x03\x04"
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_MARK = "EncryptedPackage".encode("utf-16-le")

_CELL_START = re.compile(rb"<(?:\w+:)?c[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'][^>]*?(/?)>")
_WHOLE_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_SHARED = re.compile(rb"\bt=[\"']s[\"'][^>]*>\s*<(?:\w+:)?v[^>]*>\s*([0-9]{1,9})")
_SUSPECT = re.compile(rb"<(?:\w+:)?f[\s>/]|\bt=[\"']e[\"']")
_SHARED_END = re.compile(rb"</(?:\w+:)?si>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)</")
_ADDRESS = re.compile(rb"\br=[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_SHEET_ENTRY = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_SHEET_ID = re.compile(rb"\b\w+:id=[\"']([^\"']+)[\"']")
_SHEET_NAME = re.compile(rb"\bname=(?:\"([^\"]*)\"|'([^']*)')")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_RELATION_ID = re.compile(rb"\bId=[\"']([^\"']+)[\"']")
_RELATION_TARGET = re.compile(rb"\bTarget=[\"']([^\"']+)[\"']")

Tick = Callable[[], None]


@dataclass(slots=True)
class SheetScan:
    """What was measured of one sheet. Cells are (row, column), counted from 0."""

    rows: int = 0
    columns: int = 0
    text_bytes: int = 0
    has_data: bool = False
    broken: dict[tuple[int, int], str] = field(default_factory=dict)


@contextmanager
def open_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """The file as an archive that has been found to be an .xlsx workbook of sane size; ``WorkbookError`` otherwise."""
    name = path.name
    try:
        with path.open("rb") as stream:
            _refuse_by_signature(stream, name)
            with zipfile.ZipFile(stream) as archive:
                _refuse_by_directory(archive, name)
                yield archive
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ZlibError, EOFError, NotImplementedError) as fault:
        raise damaged(name) from fault
    except OSError as fault:
        raise WorkbookError(f"Không đọc được tệp {name}.", "Kiểm tra tên tệp, nơi cất và quyền đọc.") from fault


def damaged(name: str) -> WorkbookError:
    """The file calls itself a workbook but cannot be read."""
    return WorkbookError(f"Tệp {name} bị hỏng hoặc không đúng định dạng .xlsx.", "Mở bằng Excel rồi lưu lại, sau đó nhập lại.")


def scan_sheets(archive: zipfile.ZipFile, name: str, tick: Tick) -> Mapping[str, SheetScan]:
    """Measure every sheet, by its name. ``tick`` is called now and then and may raise to stop.

    ``WorkbookError`` when a sheet is damaged or would not fit into memory.
    """
    parts = {info.filename: info for info in archive.infolist()}
    known = _sheet_parts(archive, parts, name)
    shared = _shared_text_sizes(archive, parts, tick)
    scans: dict[str, SheetScan] = {}
    for part, info in parts.items():
        if info.is_dir():
            continue
        with archive.open(info) as stream:
            scan = _scan(stream, shared, name, tick)
        if not scan.has_data:
            continue
        if scan.rows * scan.columns > MOST_CELLS or scan.text_bytes > LARGEST_CONTENT:
            raise WorkbookError(
                f"Trang tính {known.get(part, part)} trong {name} quá lớn ({scan.rows} dòng, {scan.columns} cột).",
                "Xóa các ô thừa ở xa vùng dữ liệu hoặc chia thành nhiều tệp.",
            )
        if part in known:
            scans[known[part]] = scan
    return scans


# -- the file as a whole -------------------------------------------------------------------------------------------------


def _refuse_by_signature(stream: IO[bytes], name: str) -> None:
    head = stream.read(8)
    if head.startswith(_OLE_MARK):
        if _ENCRYPTED_MARK in stream.read(LARGEST_FILE):
            raise WorkbookError(f"Tệp {name} có mật khẩu.", "Bỏ mật khẩu trong Excel rồi nhập lại.")
        raise WorkbookError(f"Tệp {name} là Excel đời cũ (.xls).", "Mở bằng Excel và lưu thành .xlsx.")
    if not head.startswith(_ZIP_MARK):
        raise WorkbookError(f"Tệp {name} không phải sổ Excel (.xlsx).", "Chọn tệp .xlsx theo mẫu trao đổi.")
    size = stream.seek(0, 2)
    stream.seek(0)
    if size > LARGEST_FILE:
        raise WorkbookError(f"Tệp {name} lớn {size // 2**20} MB, quá mức cho phép.", "Chia thành nhiều tệp.")


def _refuse_by_directory(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise WorkbookError(f"Tệp {name} có mật khẩu.", "Bỏ mật khẩu rồi nhập lại.")
    if "xl/workbook.bin" in names:
        raise WorkbookError(f"Tệp {name} là Excel dạng .xlsb.", "Mở bằng Excel và lưu thành .xlsx.")
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise WorkbookError(f"Tệp {name} là tệp nén, không phải sổ Excel (.xlsx).", "Chọn tệp .xlsx theo mẫu trao đổi.")
    if len(names) != len(parts):
        raise damaged(name)
    inflated = any(
        part.file_size > SMALL_ENOUGH and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1) for part in parts
    )
    if inflated or len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENT:
        raise WorkbookError(
            f"Tệp {name} khi giải nén lớn bất thường nên không được mở.", "Kiểm tra nguồn gốc của tệp; xuất lại nếu cần."
        )


# -- one part ------------------------------------------------------------------------------------------------------------


def _scan(stream: IO[bytes], shared: Sequence[int], name: str, tick: Tick) -> SheetScan:
    """Measure one part; ``has_data`` stays false for parts that are no sheets. Reading it to the end proves its sum."""
    scan = SheetScan()
    rest = b""
    while chunk := stream.read(_CHUNK):
        tick()
        text = rest + chunk
        if not scan.has_data:
            found = text.find(b"sheetData")
            if found < 0:
                rest = text[-16:]
                continue
            scan.has_data = True
            text = text[found:]
        cut = _scan_cells(text, scan, shared, name, is_last=False)
        rest = text[cut:]
        if len(rest) > _LONGEST_CELL:
            raise damaged(name)
    if scan.has_data:
        _scan_cells(rest, scan, shared, name, is_last=True)
    return scan


def _scan_cells(text: bytes, scan: SheetScan, shared: Sequence[int], name: str, *, is_last: bool) -> int:
    """Take in the cells of a piece of a sheet, all but the last one (it may be cut); returns where that one begins."""
    starts = [match.start() for match in _CELL_START.finditer(text)]
    if not is_last:
        cut = starts.pop() if starts else max(text.rfind(b"<"), 0)
        text = text[:cut]
    else:
        cut = len(text)
    cells = _CELL.findall(text)
    if len(cells) != len(starts):
        raise WorkbookError(
            f"Tệp {name} có ô không ghi địa chỉ nên không đọc chắc chắn được.", "Mở bằng Excel rồi lưu lại, sau đó nhập lại."
        )
    rows = {row for _, row, empty in cells if not empty}
    columns = {column for column, _, empty in cells if not empty}
    scan.rows = max(scan.rows, *map(int, rows), 0)
    scan.columns = max(scan.columns, *map(_column_number, columns), 0)
    # A text that cells share is laid out once for each of them: a small file could ask for a million copies.
    scan.text_bytes += sum(shared[index] for index in map(int, _SHARED.findall(text)) if index < len(shared))
    if _SUSPECT.search(text):
        _note_broken(text, scan)
    return cut


def _note_broken(text: bytes, scan: SheetScan) -> None:
    for attributes, body in _WHOLE_CELL.findall(text):
        is_error = b't="e"' in attributes or b"t='e'" in attributes
        is_formula = _FORMULA.search(body) is not None
        if not (is_error or is_formula):
            continue
        address = _ADDRESS.search(attributes)
        value = _VALUE.search(body)
        if address is None or len(scan.broken) >= MOST_BROKEN:
            continue
        if is_error:
            message = f"Ô có lỗi công thức {unescape(value[1].decode(errors='replace')) if value else ''}".rstrip() + "."
        elif value is None and b'"str"' not in attributes and b"'str'" not in attributes:
            message = "Ô có công thức chưa được tính."
        else:
            continue
        scan.broken[int(address[2]) - 1, _column_number(address[1]) - 1] = message


def _column_number(letters: bytes) -> int:
    """``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _shared_text_sizes(archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo], tick: Tick) -> Sequence[int]:
    """Bytes of each text that cells refer to by number."""
    sizes = array("q")
    for part, info in parts.items():
        if part.lower() != "xl/sharedstrings.xml":
            continue
        carried, tail = 0, b""
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                tick()
                *whole, last = _SHARED_END.split(tail + chunk)
                lengths = [len(piece) for piece in whole]
                if lengths:
                    lengths[0] += carried
                    carried = 0
                tail = last[-_LONGEST_TAG:]
                carried += len(last) - len(tail)
                sizes.extend(lengths)
    return sizes


def _sheet_parts(archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo], name: str) -> dict[str, str]:
    """The name of the sheet that each part holds."""
    relations, workbook = parts.get("xl/_rels/workbook.xml.rels"), parts["xl/workbook.xml"]
    if relations is None or max(relations.file_size, workbook.file_size) > LARGEST_DIRECTORY:
        raise damaged(name)
    targets: dict[bytes, str] = {}
    for relation in _RELATION.findall(archive.read(relations)):
        key, target = _RELATION_ID.search(relation), _RELATION_TARGET.search(relation)
        if key and target:
            path = unescape(target[1].decode(errors="replace"))
            targets[key[1]] = path.lstrip("/") if path.startswith("/") else f"xl/{path}"
    found: dict[str, str] = {}
    for entry in _SHEET_ENTRY.findall(archive.read(workbook)):
        key, title = _SHEET_ID.search(entry), _SHEET_NAME.search(entry)
        if key and title and key[1] in targets:
            found[targets[key[1]]] = unescape((title[1] or title[2] or b"").decode(errors="replace"))
    return found
