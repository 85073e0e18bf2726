"""Writing a file so that its name never stands for half of it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from luanchuyen_desktop.domain.book_names import is_of_a_book
from luanchuyen_desktop.errors import UserError


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and rename; ``UserError`` where the folder or the disk does not allow it."""
    if not path.name:
        raise UserError(f"{path} là thư mục, không phải tên tệp.", "Thêm tên tệp vào sau thư mục.")
    if is_of_a_book(path.name):
        raise UserError(f"{path.name} là tên của một sổ, không ghi đè lên sổ.", "Chọn tên khác cho tệp kết quả.")
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):  # the folder itself may be what is missing
                part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError(f"Không ghi được tệp {path}.", "Kiểm tra thư mục, quyền ghi và chỗ trống.") from error
