"""A look at each sheet before it is read: how far its cells reach, and which of them hold no value.

The reading library lays every sheet out as a full rectangle in memory, so two cells in far corners of a tiny file would
fill it; and it shows the results of broken formulas as blank cells. Both are found here, streaming.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from typing import TypeAlias

from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.archive import LARGEST_CONTENT, damaged

Tick: TypeAlias = Callable[[], None]
"""Called now and then during long work; may raise to stop it."""

MOST_CELLS = 26_000_000  # rows times columns of one sheet: a million rows from A to Z
MOST_BROKEN = 1_000_000  # noted; the import is refused long before
LARGEST_DIRECTORY = 16 * 2**20  # the parts that name the sheets

_CHUNK = 4 * 2**20
_LONGEST_CELL = 32 * 2**20
_LONGEST_TAG = 32  # a closing tag may be cut by the end of a chunk

# A hostile file is searched before any parser has refused it, so no pattern may look again and again at the same piece:
# none runs on across a "<", and what may stand between is bounded or taken once for all (`*+`, `(?>`).

# An ordinary cell stands in columns A to Z and above row 1,000,000, written as every office program does.
_ODD_CELL = re.compile(rb'<c(?! r="[A-Z][0-9]{1,6}"[ />])[\s>/]')
_PREFIXED_CELL = re.compile(rb":c[\s>/]")
_ROWS_OF = {digits: re.compile(rb'<c r="[A-Z][0-9]{%d}"' % digits) for digits in range(1, 7)}
_CELL_START = re.compile(rb"<(?:\w+:)?c[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c\s(?>(?:[^<>]*?\s)?r=[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'])([^<>]*+)>")
_CELL_END = re.compile(rb"</(?:\w+:)?c\s*+>")
_ADDRESS = re.compile(rb"\br=[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_SHARED = re.compile(
    rb"\bt=[\"']s[\"'](?:\s[\w:]{1,20}=\"[^\"<>]{0,40}\"){0,6}\s{0,9}>\s{0,99}<(?:\w+:)?v>([0-9]{1,9})<"
)
_SHARED_MARK = re.compile(rb"\bt\s*+=\s*+[\"']s[\"']")
_SHARED_START = re.compile(rb"<(?:\w+:)?si[\s>/]")
# Comments, CDATA, instructions: no office program writes them among cells and texts.
_NO_ELEMENT = re.compile(rb"<(?:!|\?(?!xml\s[^<>]*\?>))")
_ERROR = re.compile(rb"\bt=[\"']e[\"']")
_TEXT_RESULT = re.compile(rb"\bt=[\"']str[\"']")
_FORMULA = re.compile(rb"[<:]f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>([^<]+)</")
_SHEET_ENTRY = re.compile(rb"<(?:\w+:)?sheet\s[^<>]*>")
_SHEET_ID = re.compile(rb"\b\w+:id=[\"']([^\"']+)[\"']")
_SHEET_NAME = re.compile(rb"\bname=(?:\"([^\"]*)\"|'([^']*)')")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^<>]*>")
_RELATION_ID = re.compile(rb"\bId=[\"']([^\"']+)[\"']")
_RELATION_TARGET = re.compile(rb"\bTarget=[\"']([^\"']+)[\"']")


@dataclass(slots=True)
class SheetScan:
    """What was measured of one sheet. Cells in ``broken`` are (row, column), counted from 0, with what is wrong.

    ``rows`` and ``columns`` bound the corner of the cells that hold something; ``row_count``: how many rows there are.
    """

    row_count: int = 0
    rows: int = 0
    columns: int = 0
    text_bytes: int = 0
    has_data: bool = False
    broken: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def is_too_large(self) -> bool:
        """Whether laying it out would take more memory than a workbook may."""
        return self.rows * self.columns > MOST_CELLS or self.text_bytes > LARGEST_CONTENT


def scan_sheets(archive: zipfile.ZipFile, name: str, tick: Tick) -> Mapping[str, SheetScan]:
    """Measure every sheet, by its name; ``name`` is the file's.

    ``WorkbookError`` when a part is damaged or a sheet would not fit into memory.
    """
    parts = {info.filename: info for info in archive.infolist() if not info.is_dir()}
    sheet_names = _sheet_names(archive, parts, name)
    shared = _shared_texts(archive, parts, name, tick)
    scans: dict[str, SheetScan] = {}
    for part, info in parts.items():  # all of them: which part the library takes for a sheet is not ours to say
        scan = _Scanner(archive, info, name, shared, tick).scan()
        if scan.is_too_large:
            scan = _Scanner(archive, info, name, shared, tick, exact=True).scan()
        if scan.is_too_large:
            raise WorkbookError(
                f"Trang {sheet_names.get(part, part)} trong {name} quá lớn: {scan.rows} dòng, {scan.columns} cột.",
                "Xóa các ô thừa ở xa vùng dữ liệu hoặc chia thành nhiều tệp.",
            )
        if scan.has_data and part in sheet_names:
            scans[sheet_names[part]] = scan
    return scans


class _Scanner:
    """Measures one part. ``exact``: every corner cell by cell; else ordinary cells are bounded by powers of ten."""

    def __init__(
        self,
        archive: zipfile.ZipFile,
        info: zipfile.ZipInfo,
        name: str,
        shared: _SharedTexts,
        tick: Tick,
        *,
        exact: bool = False,
    ) -> None:
        self.archive = archive
        self.info = info
        self.name = name
        self.shared = shared
        self.tick = tick
        self.exact = exact
        self.found = SheetScan()

    def scan(self) -> SheetScan:
        """``has_data`` stays false for a part that is no sheet. Reading it to its end proves its checksum."""
        rest = b""
        with self.archive.open(self.info) as stream:
            while chunk := stream.read(_CHUNK):
                self.tick()
                rest = self._take(rest + chunk)
        if self.found.has_data:
            self._measure(rest)
        return self.found

    def _take(self, text: bytes) -> bytes:
        """Measure a piece; returns its end, which may hold a cell that was cut."""
        if not self.found.has_data:
            start = text.find(b"sheetData")
            if start < 0:
                return text[-_LONGEST_TAG:]
            self.found.has_data = True
            text = text[start:]
        cut = text.rfind(b"<c ")
        if cut < 0:
            cut = max((match.start() for match in _CELL_START.finditer(text)), default=max(text.rfind(b"<"), 0))
        if len(text) - cut > _LONGEST_CELL:
            raise damaged(self.name)
        self._measure(text[:cut])
        return text[cut:]

    def _measure(self, text: bytes) -> None:
        found = self.found
        if _NO_ELEMENT.search(text):
            raise damaged(self.name)
        found.row_count += text.count(b"<row") + text.count(b":row")
        if self.exact or _ODD_CELL.search(text) or _PREFIXED_CELL.search(text):
            self._measure_exactly(text)
        elif digits := next((digits for digits in range(6, 0, -1) if _ROWS_OF[digits].search(text)), 0):
            found.rows, found.columns = max(found.rows, 10**digits - 1), max(found.columns, 26)
        found.text_bytes += self._shared_bytes(text)
        if _ERROR.search(text) or _FORMULA.search(text):
            _note_broken(text, found)

    def _shared_bytes(self, text: bytes) -> int:
        """Bytes of the texts that the cells share, rather too many than too few.

        Each is laid out once for every cell that names it: a small file could ask for a million copies.
        """
        if not self.shared.largest:
            return 0
        named = [int(index) for index in _SHARED.findall(text)]
        unclear = len(_SHARED_MARK.findall(text)) - len(named)
        return sum(map(self.shared.size, named)) + unclear * self.shared.largest

    def _measure_exactly(self, text: bytes) -> None:
        cells = _CELL.findall(text)
        if len(cells) != len(_CELL_START.findall(text)):
            raise WorkbookError(
                f"Tệp {self.name} có ô không ghi địa chỉ nên không đọc chắc chắn được.",
                "Mở bằng Excel rồi lưu lại, sau đó nhập lại.",
            )
        filled = [(column, row) for column, row, rest in cells if not rest.endswith(b"/")]
        rows = {row for _, row in filled}
        columns = {column for column, _ in filled}
        self.found.rows = max(self.found.rows, *map(int, rows), 0)
        self.found.columns = max(self.found.columns, *map(_column_number, columns), 0)


def _note_broken(text: bytes, scan: SheetScan) -> None:
    """Note formulas without a result, and results that are errors."""
    starts = [match.start() for match in _CELL_START.finditer(text)]
    for start, end in pairwise((*starts, len(text))):
        attributes, _, rest = text[start:end].partition(b">")
        if attributes.endswith(b"/"):
            continue
        body = _CELL_END.split(rest, 1)[0]
        is_error = _ERROR.search(attributes) is not None
        if not is_error and _FORMULA.search(body) is None:
            continue
        address, value = _ADDRESS.search(attributes), _VALUE.search(body)
        if address is None or len(scan.broken) >= MOST_BROKEN:
            continue
        if is_error:
            shown = unescape(value[1].decode(errors="replace")) if value else ""
            message = f"Ô có lỗi công thức {shown}".rstrip() + "."
        elif value is None and not _TEXT_RESULT.search(attributes):
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


@dataclass(frozen=True, slots=True)
class _SharedTexts:
    """Bytes of each text that cells refer to by number."""

    sizes: Sequence[int]
    largest: int

    def size(self, index: int) -> int:
        """Of the text of this number; the largest where it is not clear which that is."""
        return self.sizes[index] if index < len(self.sizes) else self.largest


def _shared_texts(
    archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo], name: str, tick: Tick
) -> _SharedTexts:
    sizes = array("q")
    for part, info in parts.items():
        if part.lower() != "xl/sharedstrings.xml":
            continue
        rest = b""
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                tick()
                text = rest + chunk
                cut = text.rfind(b"<") if b"<" in text else len(text)  # a tag may go on in the next chunk
                if _NO_ELEMENT.search(text, 0, cut) or len(text) - cut > _LONGEST_CELL:
                    raise damaged(name)
                before, *texts = _SHARED_START.split(text[:cut])
                if sizes:
                    sizes[-1] += len(before)
                sizes.extend(map(len, texts))
                rest = text[cut:]
        if not sizes and info.file_size > _CHUNK:
            raise damaged(name)  # in another encoding
    return _SharedTexts(sizes, max(sizes, default=0))


def _sheet_names(archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo], name: str) -> dict[str, str]:
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
    names: dict[str, str] = {}
    for entry in _SHEET_ENTRY.findall(archive.read(workbook)):
        key, title = _SHEET_ID.search(entry), _SHEET_NAME.search(entry)
        if key and title and key[1] in targets:
            names[targets[key[1]]] = unescape((title[1] or title[2] or b"").decode(errors="replace"))
    return names
