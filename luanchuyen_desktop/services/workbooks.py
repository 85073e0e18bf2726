"""The exchange workbook in and out of a book: dry run, import in one operation, export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from luanchuyen_desktop.domain.records import Record
from luanchuyen_desktop.errors import WorkbookError
from luanchuyen_desktop.exchange.parsing import ParsedWorkbook, parse_workbook
from luanchuyen_desktop.exchange.planning import Existing, ImportPlan, plan_import, sheets_needed
from luanchuyen_desktop.exchange.writer import write_workbook
from luanchuyen_desktop.rules.engine import parameters
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_TICK_ROWS = 500


def prepare_import(book: Book, path: Path, progress: Progress = no_progress) -> ImportPlan:
    """Read a workbook and say what importing it would do; writes nothing.

    ``WorkbookError`` when the file itself cannot be read; everything in its cells is a problem of the plan.
    """
    workbook = parse_workbook(path, progress)
    with book.snapshot():
        existing = _existing(book, workbook, progress)
    return plan_import(workbook, existing, parameters(), progress)


def apply_import(book: Book, plan: ImportPlan, progress: Progress = no_progress) -> Changes | None:
    """Write everything that the plan says, in one operation; ``None`` when there was nothing to change.

    ``WorkbookError`` when the plan has errors, or when the book has changed since it was made: the plan that was looked
    at is the plan that is applied.
    """
    if plan.has_errors:
        raise WorkbookError(
            f"Tệp {plan.source} còn {plan.errors} lỗi nên chưa nhập gì.", "Sửa các ô đã nêu trong Excel rồi nhập lại."
        )
    with book.operate(f"Nhập từ {plan.source}") as write:
        fresh = plan_import(plan.workbook, _existing(book, plan.workbook, progress), parameters(), progress)
        if fresh.sheets != plan.sheets or fresh.has_errors:
            raise WorkbookError(
                f"Sổ đã thay đổi sau khi xem trước tệp {plan.source} nên chưa nhập gì.", "Xem trước lại rồi nhập."
            )
        total = plan.insert_count + plan.update_count
        write.insert_many(_ticking(plan, total, progress))
        done = plan.insert_count
        for sheet in plan.sheets:
            for update in sheet.updates:
                write.update(update.after)
                done += 1
                if done % _TICK_ROWS == 0:
                    progress(done, total)
        progress(total, total)
    return write.changes


def export_book(book: Book, path: Path, progress: Progress = no_progress) -> None:
    """Write the whole book as the exchange workbook; an earlier file of that name is replaced only when done.

    ``WorkbookError`` when it cannot be written there.
    """
    if path.exists() and path.samefile(book.path):
        raise WorkbookError(f"{path.name} chính là sổ đang mở, không ghi đè.", "Chọn tên tệp .xlsx khác.")
    with book.snapshot():
        total = sum(book.counts().values())
        write_workbook(path, book.records, total, progress)
    progress(total, total)


def _existing(book: Book, workbook: ParsedWorkbook, progress: Progress) -> Existing:
    """The stored records that the workbook must be compared with."""
    existing: dict[type[Record], list[Record]] = {}
    for sheet in sheets_needed(workbook):
        progress(0, 0)
        existing[sheet.record] = list(book.records(sheet.record))
    return existing


def _ticking(plan: ImportPlan, total: int, progress: Progress) -> Iterator[Record]:
    """The new records in the order in which they can be stored."""
    done = 0
    for sheet in plan.sheets:
        for record in sheet.inserts:
            done += 1
            if done % _TICK_ROWS == 0:
                progress(done, total)
            yield record
