"""What is due in words: each line with its sum, what is not known and why."""

from __future__ import annotations

from luanchuyen_desktop.documents.text import number
from luanchuyen_desktop.services.allowances.book import DueRow, Totals
from luanchuyen_desktop.services.allowances.dues import DueLine


def line_words(line: DueLine) -> str:
    """``Đi lại: 3 tháng (từ 07/2026 đến 09/2026) × 1.600.000 = 4.800.000 đồng · 52/2022/NQ-HĐND``."""
    if line.months is None:
        text = f"{line.label}: {number(line.rate)} đồng (ngày {line.first:%d/%m/%Y})"
    else:
        span = f"từ {line.first:%m/%Y} đến {line.last:%m/%Y}" if line.months > 1 else f"{line.first:%m/%Y}"
        text = f"{line.label}: {line.months} tháng ({span}) × {number(line.rate)} = {number(line.amount)} đồng"
    how = f"; mức tháng = {line.how}" if line.how else ""
    return f"{text}{how}{f' · {line.document}' if line.document else ''}"


def row_words(row: DueRow) -> list[str]:
    """All lines of one cadre, then what is not known."""
    lines = [line_words(line) for line in row.due.lines]
    if row.due.lines:
        lines.append(f"Cộng: {number(row.due.total)} đồng")
    return [*lines, *(f"Chưa tính được: {text}" for text in row.due.unknown)]


def totals_words(found: Totals) -> str:
    """``12 người (13 lượt luân chuyển), cộng 86.400.000 đồng; 2 lượt chưa tính được đủ``."""
    text = (
        f"{number(found.persons)} người ({number(found.rotations)} lượt luân chuyển), cộng {number(found.total)} đồng"
    )
    return f"{text}; {number(found.unknown)} lượt chưa tính được đủ" if found.unknown else text
