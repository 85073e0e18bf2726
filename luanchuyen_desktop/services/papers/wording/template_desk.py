"""The acts on the office's own texts: keep a version, take an earlier one up again, go back to the shipped one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from luanchuyen_desktop.documents.forms.template_mistakes import Mistake, normal_text
from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import BookError, DocumentError, UserError
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.papers.contents.kinds import FormKind
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES
from luanchuyen_desktop.services.papers.wording.template_preview import mistakes_in, read_context
from luanchuyen_desktop.services.papers.wording.templates import fingerprint, shipped_text
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.templates import versions_of
from luanchuyen_desktop.store.writer import Writer

ORIGINAL_NOTE = "Mẫu gốc của chương trình khi đơn vị bắt đầu sửa"
_MOST_BYTES = 1_000_000


def save_version(workspace: Workspace, form: str, text: str, note: str, now: datetime) -> Changes | None:
    """Keep a text as the office's own and print from it from now on. ``now``: when; ``note``: why, may be blank.

    The shipped text goes in use again where that is what was given. With the first version the shipped text is kept as
    well, so that it can later be said what the program changed in it. ``None``: it is in use already. ``DocumentError``
    naming the line and word of the first mistake.
    """
    kind, text = TEMPLATES[form], normal_text(text)
    refuse_mistakes(workspace, kind, text)
    shipped = normal_text(shipped_text(workspace.resources, kind))
    if text == shipped:
        return reset(workspace.book, form)
    versions = versions_of(workspace.book, form)
    if any(version.in_use and version.text == text for version in versions):
        return None
    number = max((version.version for version in versions), default=0) + 1
    has_original = any(version.text == shipped for version in versions)
    made = TemplateVersion(
        form, number, text, f"{now:%Y-%m-%d %H:%M}", workspace.book.user, squeeze(note) or None, fingerprint(shipped)
    )
    last = number if has_original else number + 1
    with workspace.book.operate(f"Sửa mẫu {kind.name} (bản {last})") as write:
        _put_away(write, versions)
        if not has_original:
            write.insert(replace(made, text=shipped, note=ORIGINAL_NOTE))
        write.insert(replace(made, version=last, in_use=True))
    return write.changes


def use_again(workspace: Workspace, form: str, version: int) -> Changes | None:
    """Print from an earlier version again. ``DocumentError`` where it has a mistake, as placeholders may have gone."""
    kind = TEMPLATES[form]
    versions = versions_of(workspace.book, form)
    wanted = next((each for each in versions if each.version == version), None)
    if wanted is None:
        raise BookError(f"Sổ không còn bản {version} của mẫu {kind.name}.", "Mở lại cửa sổ Mẫu văn bản rồi làm lại.")
    if wanted.text == normal_text(shipped_text(workspace.resources, kind)):
        return reset(workspace.book, form)
    refuse_mistakes(workspace, kind, wanted.text)
    with workspace.book.operate(f"Dùng lại bản {version} của mẫu {kind.name}") as write:
        _put_away(write, versions)
        write.update(replace(wanted, in_use=True))
    return write.changes


def reset(book: Book, form: str) -> Changes | None:
    """Print from the text of the program again; the versions stay."""
    with book.operate(f"Dùng lại mẫu gốc: {TEMPLATES[form].name}") as write:
        _put_away(write, versions_of(book, form))
    return write.changes


def keep_own(workspace: Workspace, form: str) -> Changes | None:
    """The office has seen what the program changed in its text, and stays with its own."""
    kind = TEMPLATES[form]
    shipped = shipped_text(workspace.resources, kind)
    versions = versions_of(workspace.book, form)
    with workspace.book.operate(f"Giữ mẫu của đơn vị: {kind.name}") as write:
        for version in versions:
            if version.in_use:
                write.update(replace(version, shipped=fingerprint(shipped)))
    return write.changes


def refuse_mistakes(workspace: Workspace, kind: FormKind, text: str) -> None:
    """``DocumentError`` for the first mistake that would stop printing."""
    stopping = [each for each in mistakes_in(text, read_context(workspace, kind.key)) if each.stops]
    if stopping:
        raise DocumentError(f"Mẫu “{kind.name}” còn {len(stopping)} lỗi. {told(stopping[0])}", stopping[0].hint)


def told(mistake: Mistake) -> str:
    """A mistake as a sentence with its place."""
    return f"Dòng {mistake.line}, cột {mistake.column + 1}: {mistake.what}."


def _put_away(write: Writer, versions: list[TemplateVersion]) -> None:
    for version in versions:
        if version.in_use:
            write.update(replace(version, in_use=False))


def write_file(path: Path, text: str) -> None:
    """A text as a file that any editor opens. ``UserError`` for one that cannot be written there."""
    try:
        content = normal_text(text).encode("utf-8-sig")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise UserError(f"Mẫu có ký tự hỏng ở dòng {line}, không lưu thành tệp được.", "Xóa ký tự này.") from error
    write_whole(path, content)


def read_file(path: Path) -> str:
    """The text of a file. ``UserError`` for one that is no text, or much too large."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(f"Tệp {path.name} quá lớn, không phải là một mẫu văn bản.", "Chọn tệp mẫu đuôi .txt.")
        return normal_text(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        words = f"Tệp {path.name} không phải là tệp văn bản mã UTF-8."
        raise UserError(words, "Mở tệp bằng Notepad, chọn Lưu thành với mã hóa UTF-8, rồi nhập lại.") from error
    except OSError as error:
        raise UserError(f"Không đọc được tệp {path.name}.", "Kiểm tra tệp và quyền đọc.") from error
