"""Which files may be attached: papers and pictures, told by what is in them and not by their name alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final

from luanchuyen_desktop.errors import UserError

# By the suffix, what the file is called in a sentence.
KINDS: Final[Mapping[str, str]] = {
    ".pdf": "PDF",
    ".jpg": "ảnh JPEG",
    ".jpeg": "ảnh JPEG",
    ".png": "ảnh PNG",
    ".tif": "ảnh TIFF",
    ".tiff": "ảnh TIFF",
    ".docx": "Word (.docx)",
    ".xlsx": "Excel (.xlsx)",
}
ALLOWED_WORDS: Final = "PDF, JPG, PNG, TIFF, DOCX, XLSX"

_HEAD = 1024  # bytes in which a PDF says that it is one
_PROGRAM_SUFFIXES = frozenset(
    (
        *(".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".lnk", ".dll", ".cpl", ".reg", ".apk"),
        *(".js", ".vbs", ".wsf", ".ps1", ".hta", ".jar", ".sh", ".py"),
    )
)
_PROGRAM_HEADS = (
    *(b"MZ", b"\x7fELF", b"#!"),
    *(b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe"),
)
_PICTURES = ((b"\xff\xd8\xff", "ảnh JPEG"), (b"\x89PNG\r\n\x1a\n", "ảnh PNG"))
_TIFFS = (b"II*\x00", b"MM\x00*")
_PARTS = {"word/document.xml": "Word (.docx)", "xl/workbook.xml": "Excel (.xlsx)"}


def refuse_other_kinds(name: str, content: bytes) -> None:
    """``UserError`` for a program, for a document with macros, for any other kind, and for a name that says another."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _PROGRAM_SUFFIXES or content.startswith(_PROGRAM_HEADS):
        raise UserError(f"“{name}” là chương trình, không đính kèm được.", f"Chỉ đính kèm {ALLOWED_WORDS}.")
    kind = _kind(name, content)
    if kind is None:
        raise UserError(
            f"“{name}” không thuộc loại tệp đính kèm được.", f"Quét hoặc lưu lại thành {ALLOWED_WORDS} rồi đính kèm."
        )
    if KINDS.get(suffix) != kind:
        raise UserError(f"“{name}”: nội dung là {kind}, không hợp với đuôi tệp.", "Đổi tên tệp cho đúng đuôi.")


def _kind(name: str, content: bytes) -> str | None:
    if b"%PDF-" in content[:_HEAD]:
        return "PDF"
    if content.startswith(_TIFFS):
        return "ảnh TIFF"
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(name, content)
    return next((kind for head, kind in _PICTURES if content.startswith(head)), None)


def _kind_of_archive(name: str, content: bytes) -> str | None:
    """Word and Excel files are archives; only the list of their parts is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError) as error:
        raise UserError(f"“{name}” bị hỏng, không đọc được.", "Mở và lưu lại tệp, rồi đính kèm.") from error
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise UserError(f"“{name}” có macro, không đính kèm được.", "Lưu lại thành tệp không có macro, hoặc PDF.")
    return next((kind for part, kind in _PARTS.items() if part in parts), None)
