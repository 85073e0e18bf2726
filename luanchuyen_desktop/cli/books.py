"""Commands on whole books: make, fill, show, carry in and out, back up."""

from __future__ import annotations

import argparse
import getpass
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.cli.passwords import VARIABLE, given, unlocking
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.exchange.planning import ImportPlan
from luanchuyen_desktop.exchange.problems import ProblemKind
from luanchuyen_desktop.services import backups, workbooks
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLES
from luanchuyen_desktop.store.passwords import PasswordError

_LABELS = {**{table.name: table.label for table in TABLES}, "setting": "thiết lập"}


def user() -> str:
    """Who is working, for the journal."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without an entry for this user
        return "không rõ"


def reading(path: Path) -> Book:
    """Open a book for reading; works while another program writes to it."""
    return unlocking(lambda password: Book.open(path, user=user(), read_only=True, password=password))


def writing(path: Path) -> Book:
    """Open a book for writing."""
    return unlocking(lambda password: Book.open(path, user=user(), password=password))


def new(options: argparse.Namespace) -> int:
    """``new BOOK``."""
    password = given()
    Book.create(options.book, user=user(), password=password).close()
    say(f"Đã tạo sổ {options.book}{_guarded(password)}.")
    return 0


def demo(options: argparse.Namespace) -> int:
    """``demo BOOK --cadres N --seed S``."""
    from luanchuyen_desktop.services.demo import build_demo

    password = given()
    book = Book.create(options.book, user=user(), password=password)
    try:
        with book:
            build_demo(book, options.cadres, options.seed, options.as_of)
            counts = book.counts()
    except BaseException:
        options.book.unlink(missing_ok=True)  # it is ours: it was made just now
        raise
    made = f"{options.book}{_guarded(password)}"
    say(f"Đã tạo sổ mẫu {made}: {counts['cadre']} cán bộ, {counts['rotation']} luân chuyển.")
    return 0


def _guarded(password: str | None) -> str:
    return f" với mật khẩu của {VARIABLE}" if password else ""


def info(options: argparse.Namespace) -> int:
    """``info BOOK``."""
    with reading(options.book) as book:
        counts = book.counts()
        last_backup = book.settings().get(backups.LAST_BACKUP)
    if options.format == "json":
        say_json({"book": str(options.book), "counts": counts, "last_backup": last_backup})
        return 0
    say(f"Sổ {options.book}")
    for table, count in counts.items():
        say(f"  {_LABELS[table].capitalize()}: {count}")
    say(f"  Sao lưu gần nhất: {last_backup or 'chưa có'}")
    return 0


def import_workbook(options: argparse.Namespace) -> int:
    """``import BOOK FILE.xlsx [--dry-run]``."""
    with reading(options.book) if options.dry_run else writing(options.book) as book:
        plan = workbooks.prepare_import(book, options.workbook)
        if not options.dry_run and not plan.has_errors:
            workbooks.apply_import(book, plan)
    if options.format == "json":
        say_json(_plan_facts(plan, written=not options.dry_run and not plan.has_errors))
    else:
        _say_plan(plan, with_changes=options.dry_run)
    if plan.has_errors and not options.dry_run:
        first = next(problem for problem in plan.problems if problem.kind is ProblemKind.ERROR)
        raise UserError(f"{options.workbook}: {plan.errors} lỗi, chưa nhập gì. Lỗi đầu tiên: {first}")
    return 1 if plan.has_errors else 0


def _say_plan(plan: ImportPlan, *, with_changes: bool) -> None:
    for problem in plan.problems:
        say(f"{'Lỗi' if problem.kind is ProblemKind.ERROR else 'Lưu ý'}: {problem}")
    if with_changes:
        for change in plan.changes():
            before, after = change.before or "(trống)", change.after or "(trống)"
            say(f"Đổi: trang {change.sheet}, dòng {change.row}, cột {change.column}: {before} → {after}")
    say(
        f"{plan.insert_count} bản ghi mới, {plan.update_count} bản ghi thay đổi, {plan.unchanged_count} giữ nguyên; "
        f"{plan.errors} lỗi, {plan.warnings} lưu ý."
    )


def _plan_facts(plan: ImportPlan, *, written: bool) -> dict[str, object]:
    return {
        "source": plan.source,
        "written": written,
        "new": plan.insert_count,
        "changed": plan.update_count,
        "unchanged": plan.unchanged_count,
        "errors": plan.errors,
        "warnings": plan.warnings,
        "problems": [asdict(problem) for problem in plan.problems],
        "changes": [asdict(change) for change in plan.changes()],
    }


def export_workbook(options: argparse.Namespace) -> int:
    """``export BOOK FILE.xlsx``."""
    with reading(options.book) as book:
        workbooks.export_book(book, options.workbook)
    say(f"Đã xuất ra {options.workbook}.")
    return 0


def backup(options: argparse.Namespace) -> int:
    """``backup BOOK FOLDER``."""
    try:
        book = writing(options.book)
    except PasswordError:
        raise
    except BookError:  # in use or write-protected: a copy is as good, only its date is not noted
        book = reading(options.book)
    with book:
        path = backups.make(book, options.folder, datetime.now().astimezone())
    manifest = backups.verify(path, book.password).manifest
    if options.format == "json":
        say_json({"backup": str(path), "manifest": asdict(manifest) if manifest else None})
    else:
        say(f"Đã sao lưu và kiểm chứng: {path}")
    return 0


def verify(options: argparse.Namespace) -> int:
    """``verify BACKUP``."""
    result = unlocking(lambda password: backups.verify(options.backup, password))
    if options.format == "json":
        manifest = asdict(result.manifest) if result.manifest else None
        say_json(
            {
                "backup": str(options.backup),
                "sound": not result.problems,
                "problems": list(result.problems),
                "manifest": manifest,
            }
        )
    elif result.problems:
        for problem in result.problems:
            say(f"{options.backup}: {problem}")
    else:
        say(f"Bản sao lưu {options.backup} nguyên vẹn.")
    return 1 if result.problems else 0


def restore(options: argparse.Namespace) -> int:
    """``restore BACKUP BOOK``."""
    now = datetime.now().astimezone()
    kept = unlocking(lambda password: backups.restore(options.backup, options.book, now, password))
    say(f"Đã phục hồi {options.book} từ {options.backup}.")
    if kept is not None:
        say(f"Sổ bị thay được giữ ở {kept}.")
    return 0
