"""Template files as they are read, before anything is made of their text."""

from __future__ import annotations

from pathlib import Path

from luanchuyen_desktop.documents.forms.template_mistakes import normal_text
from luanchuyen_desktop.errors import DocumentError


def read_text(path: Path) -> str:
    """The text of a template file. Raises ``DocumentError`` where there is none that can be read."""
    try:
        return normal_text(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(
            f"Không đọc được tệp mẫu {path.name}.", "Tệp phải có trong thư mục mẫu và lưu dạng UTF-8."
        ) from error
