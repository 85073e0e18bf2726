"""The .xlsx file as a whole, before anything in it is believed: whether it is a workbook, and of sane size."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zlib import error as ZlibError  # noqa: N812 - an exception, named as one

from luanchuyen_desktop.errors import WorkbookError

LARGEST_FILE = 300 * 2**20
LARGEST_CONTENT = 2**30
HIGHEST_RATIO = 200  # what offices produce stays below 60
SMALL_ENOUGH = 2**20  # parts below this are not suspected
MOST_PARTS = 5_000

_ZIP_MARK = b"PK\x03\x04"
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_MARK = "EncryptedPackage".encode("utf-16-le")


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
    return WorkbookError(
        f"Tệp {name} bị hỏng hoặc không đúng định dạng .xlsx.", "Mở bằng Excel rồi lưu lại, sau đó nhập lại."
    )


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
            f"Tệp {name} khi giải nén lớn bất thường nên không được mở.",
            "Kiểm tra nguồn gốc của tệp; xuất lại nếu cần.",
        )
