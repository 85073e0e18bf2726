"""Where things stand in a TOML text, and what is wrong with one that cannot be read, in words for staff.

``tomllib`` gives values without their places, and faults in English.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"\[\[?\s*([^\[\]#]+?)\s*\]")
_KEY = re.compile(r"([A-Za-z0-9_.\-\"' ]+?)\s*=")
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_ENDLESS = re.compile(r"\d{4000}")  # Python reads no longer numbers
_FAULTS = (
    ("Expected '='", "thiếu dấu “=” sau tên"),
    ("Expected ']", "thiếu dấu “]” ở tên bảng"),
    ("Invalid value", "giá trị viết sai; chữ phải đặt trong dấu nháy kép"),
    ("Invalid date", "không có ngày này"),
    ("Cannot overwrite", "tên này đã có ở trên"),
    ("Cannot declare", "bảng này đã có ở trên"),
    ("Cannot mutate", "bảng này đã có ở trên"),
    ("Duplicate", "tên này đã có ở trên"),
    ("Illegal character", "có ký tự không được dùng"),
    ("Found invalid character", "có ký tự không được dùng"),
    ("Unescaped '\\'", "dấu “\\” trong chữ phải viết là “\\\\”"),
    ("Unterminated", "chữ mở dấu nháy kép mà không đóng"),
    ("Expected newline", "còn chữ thừa ở cuối dòng"),
    ("Unclosed array", "danh sách mở dấu [ mà không đóng"),
    ("Unclosed inline table", "bảng mở dấu { mà không đóng"),
    ("Invalid statement", "dòng này không phải là “tên = giá trị” cũng không phải [tên bảng]"),
    ("Invalid initial character", "tên viết sai"),
)


def line_numbers(text: str) -> dict[str, int]:
    """Dotted name of each table and key → the line where it first stands, from 1."""
    found: dict[str, int] = {}
    table = ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if header := _HEADER.match(line):
            table = _plain(header[1])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            name = _plain(key[1])
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def explain(fault: ValueError, text: str) -> tuple[str, int]:
    """What a fault of ``tomllib`` means, and its line."""
    words = str(fault)
    if endless := _ENDLESS.search(text):
        return "số quá dài.", text.count("\n", 0, endless.start()) + 1
    place = _PLACE.search(words)
    line = int(place[1]) if place else max(len(text.splitlines()), 1)
    told = next((told for start, told in _FAULTS if words.startswith(start)), "viết sai cú pháp")
    at_end = " (tệp kết thúc giữa chừng)" if "end of document" in words else ""
    return f"{told}{at_end}.", line
