"""A folder that has its name only when everything is in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from luanchuyen_desktop.domain.book_names import is_of_a_book
from luanchuyen_desktop.errors import UserError


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """The folder to write into; after the block it is there as ``target``, and after any fault nothing is.

    Where nothing was written there is no folder either. What an earlier run left that was ended in the middle (a power
    cut) is taken away. ``UserError`` where ``target`` has something in it already or the disk does not allow it.
    """
    refuse_folder(target)
    part = target.with_name(f".{target.name}.part")
    try:
        if part.exists():
            shutil.rmtree(part)
        part.mkdir()
    except OSError as error:
        raise _refused(target) from error
    try:
        yield part
        if any(part.iterdir()):
            _give_name(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def free_folder(parent: Path, name: str) -> Path:
    """A name in ``parent`` that nothing has yet: ``name``, ``name (2)``, …"""
    number, found = 1, parent / name
    while found.exists() or found.is_symlink():
        number += 1
        found = parent / f"{name} ({number})"
    return found


def refuse_folder(target: Path) -> None:
    """``UserError`` where papers cannot go into a new folder of this name."""
    if not target.name or target.name in {".", ".."}:
        raise UserError(f"{target} không phải là tên một thư mục mới.", "Thêm tên thư mục cần tạo.")
    if is_of_a_book(target.name):
        raise UserError(f"{target.name} là tên của một sổ.", "Chọn tên khác cho thư mục kết quả.")
    try:
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise UserError(f"{target} đã có và không phải là thư mục.", "Chọn tên khác cho thư mục kết quả.")
        if target.exists() and any(target.iterdir()):
            raise UserError(f"Thư mục {target} đã có tệp bên trong.", "Chọn thư mục khác, hoặc dọn thư mục này trước.")
    except OSError as error:
        raise _refused(target) from error


def _give_name(part: Path, target: Path) -> None:
    try:
        if target.exists():
            target.rmdir()  # empty; Windows renames over nothing
        part.rename(target)
    except OSError as error:
        raise _refused(target) from error


def _refused(target: Path) -> UserError:
    return UserError(f"Không ghi được thư mục {target}.", "Kiểm tra thư mục chứa nó, quyền ghi và chỗ trống.")
