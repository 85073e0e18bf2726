"""What an office sets for the procedure in its book: days for each step, and how large attached files may be.

No national deadline for a step was found, so there is none unless the office sets it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

StepDays: TypeAlias = Mapping[Stage, int]
"""Days that a step may take, counted from the date of the step before it; only for the steps that have a limit."""

_DAYS: Final = "procedure.days."
_FILE: Final = "attachments.file_mb"
_BOOK: Final = "attachments.book_mb"
TIMED: Final = tuple(Stage)[1:]
"""The steps that can have a limit: the first has none before it to count from."""
MOST_DAYS: Final = 3650
MOST_FILE_MB: Final = 100
MOST_BOOK_MB: Final = 20_000
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FileLimits:
    """How large one file and all files of a book together may be, in megabytes (a million bytes)."""

    file_mb: int = 20
    book_mb: int = 500

    @property
    def file_bytes(self) -> int:
        """Of one file."""
        return self.file_mb * _MEGABYTE

    @property
    def book_bytes(self) -> int:
        """Of all together."""
        return self.book_mb * _MEGABYTE


@dataclass(frozen=True, slots=True)
class ProcedureSettings:
    """All of it."""

    days: StepDays
    limits: FileLimits


def load(settings: Mapping[str, str]) -> ProcedureSettings:
    """From the settings of a book; what is not there or unusable counts as not set."""
    usual = FileLimits()
    days = {stage: _number(settings, f"{_DAYS}{stage.number}", MOST_DAYS, 0) for stage in TIMED}
    limits = FileLimits(
        _number(settings, _FILE, MOST_FILE_MB, usual.file_mb), _number(settings, _BOOK, MOST_BOOK_MB, usual.book_mb)
    )
    return ProcedureSettings({stage: number for stage, number in days.items() if number}, limits)


def save(book: Book, wanted: ProcedureSettings) -> Changes | None:
    """Store it in one operation. ``UserError`` for a number out of its bounds."""
    for number, most, label in (
        *((days, MOST_DAYS, f"Số ngày của bước {stage.number}") for stage, days in wanted.days.items()),
        (wanted.limits.file_mb, MOST_FILE_MB, "Cỡ lớn nhất của một tệp"),
        (wanted.limits.book_mb, MOST_BOOK_MB, "Tổng cỡ các tệp trong sổ"),
    ):
        if not 1 <= number <= most:
            raise UserError(f"{label} phải từ 1 đến {most}.", "Nhập lại số này.")
    stored = book.settings()
    with book.operate("Đặt thời hạn các bước và giới hạn tệp đính kèm") as write:
        for stage in TIMED:
            key = f"{_DAYS}{stage.number}"
            if stage in wanted.days:
                write.set(key, str(wanted.days[stage]))
            elif key in stored:
                write.unset(key)
        write.set(_FILE, str(wanted.limits.file_mb))
        write.set(_BOOK, str(wanted.limits.book_mb))
    return write.changes


def _number(settings: Mapping[str, str], key: str, most: int, otherwise: int) -> int:
    text = settings.get(key, "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    return number if 1 <= number <= most else otherwise
