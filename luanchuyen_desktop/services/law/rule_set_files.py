"""A rule set as a file to carry on a USB stick: its TOML text under a first line with the SHA-256 of the rest.

The line is there so that damage and a cut-off end are noticed. A file written by hand may do without it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import parameters
from luanchuyen_desktop.rules.rule_sets import RuleDataError, RuleSet, parse_set
from luanchuyen_desktop.rules.toml_table import decoded
from luanchuyen_desktop.services.files import write_whole

SUFFIX = ".toml"
MOST_BYTES = 256 * 1024
_MARK = "# sha256: "


@dataclass(frozen=True, slots=True)
class SetFile:
    """A set that was read. ``is_proven``: the file has the line that proves it undamaged."""

    rule_set: RuleSet
    is_proven: bool


def file_name(rule_set: RuleSet) -> str:
    """What to call the file."""
    return f"bo-quy-tac-{rule_set.id}{SUFFIX}"


def export_set(rule_set: RuleSet, path: Path) -> None:
    """Write a set to a file. ``UserError`` where that fails, and for a part of the program, which is in no file."""
    if not rule_set.text:
        raise UserError(
            f"“{rule_set.title}” là phần có sẵn của chương trình, không lưu ra tệp được.", "Chọn một bộ quy tắc khác."
        )
    write_whole(path, content_of(rule_set))


def content_of(rule_set: RuleSet) -> bytes:
    """The bytes of its file: the same set gives the same ones."""
    text = _without_mark(rule_set.text)
    return f"{_MARK}{_sum(text)}\n{text}".encode()


def read_set(path: Path) -> SetFile:
    """Read a set from a file. ``UserError`` that names the file, and the line where the text is at fault."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(f"Không đọc được tệp {path}.", "Kiểm tra thẻ nhớ, tên tệp và quyền đọc.") from error
    return parse_file(path.name, content)


def parse_file(name: str, content: bytes) -> SetFile:
    """A set from the bytes of a file. ``RuleDataError`` with the line; it never stops half-way."""
    if len(content) > MOST_BYTES:
        raise RuleDataError(name, f"tệp lớn hơn {MOST_BYTES // 1024} KB, không phải tệp bộ quy tắc.")
    if not content.strip():
        raise RuleDataError(name, "tệp rỗng.")
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        raise RuleDataError(name, "có ký tự NUL: không phải tệp chữ, hoặc không ở bảng mã UTF-8.", line)
    text = decoded(name, content).replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    is_proven = first.startswith(_MARK.strip())
    if is_proven and first.removeprefix(_MARK.strip()).strip() != _sum(rest):
        raise RuleDataError(name, "mã kiểm chứng không khớp: tệp bị hỏng, bị cắt cụt hoặc đã bị sửa sau khi xuất.", 1)
    return SetFile(parse_set(name, text, parameters()), is_proven)


def _without_mark(text: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if first.startswith(_MARK.strip()) else text


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
