"""Commands on whole books: make, fill, show, back up."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import datetime

from luanchuyen_desktop.cli.opening import reading, user, writing
from luanchuyen_desktop.cli.output import say, say_json
from luanchuyen_desktop.cli.passwords import VARIABLE, given, unlocking
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.services import backups
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLES
from luanchuyen_desktop.store.passwords import PasswordError

_LABELS = {**{table.name: table.label for table in TABLES}, "setting": "thiết lập"}


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
        say(f"  {_titled(_LABELS[table])}: {count}")
    say(f"  Sao lưu gần nhất: {last_backup or 'chưa có'}")
    return 0


def _titled(label: str) -> str:
    """The first letter large, the others as they are: “Lý lịch 2C”."""
    return label[:1].upper() + label[1:]


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
