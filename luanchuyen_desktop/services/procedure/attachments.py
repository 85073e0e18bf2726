"""Attaching files to a record, taking them off, and getting copies out again."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Attachment, DossierItem
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.procedure import item_key
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.procedure.file_kinds import refuse_other_kinds
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.store import attached_files
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.catalogue import has_code
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.rotation_parts import parts_of

_PIECE: Final = 1 << 20
_AT_ONCE: Final = 200_000_000  # bytes that are in memory together
_LONGEST_NAME: Final = 120  # letters; so that a copy has a name everywhere
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')  # in file names of Windows
_TABLES: Final[Mapping[AttachedTo, str]] = {
    AttachedTo.ROTATION: "rotation",
    AttachedTo.CADRE: "cadre",
    AttachedTo.PLAN: "rotation_plan",
    AttachedTo.ROUND: "planning_round",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """What a file is attached to: a record by its code, and the paper of its dossier where it is one."""

    kind: AttachedTo
    code: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read from the disk, found fit to be kept."""

    name: str
    content: bytes
    sha256: str


def attach(
    book: Book,
    owner: Owner,
    files: Sequence[Path],
    limits: FileLimits,
    day: date,
    progress: Progress = no_progress,
) -> Changes | None:
    """Read these files and keep them in the book, all of them or none; see ``read_files`` and ``keep``."""
    return keep(book, owner, read_files(book, files, limits, progress), day)


def read_files(
    book: Book, files: Sequence[Path], limits: FileLimits, progress: Progress = no_progress
) -> tuple[ReadFile, ...]:
    """Read and look at these files; writes nothing, so that a slow stick holds up no edit.

    ``UserError`` for a file that is not there, cannot be read, is empty, too large or of a kind that is not taken.
    """
    refuse_large(book, files, limits)
    return tuple(_read(path, limits, progress) for path in files)


def keep(book: Book, owner: Owner, files: Sequence[ReadFile], day: date) -> Changes | None:
    """Attach what was read, in one operation; a paper of the dossier that was missing is there then.

    ``day``: on which it is done.
    """
    name = f"Đính kèm tệp: {files[0].name}" if len(files) == 1 else f"Đính kèm {len(files)} tệp"
    with book.operate(name) as write:
        if not has_code(book, _TABLES[owner.kind], owner.code):
            raise UserError(f"Không còn {owner.code} trong sổ, chưa đính kèm gì.", "Tải lại màn hình rồi làm lại.")
        if owner.kind is AttachedTo.ROTATION and owner.item is not None and not _has_paper(book, owner):
            write.insert(DossierItem(owner.code, owner.item))
        for each in files:
            write.keep_file(each.sha256, each.content)
            write.insert(
                Attachment(
                    owner_kind=owner.kind,
                    owner=owner.code,
                    name=each.name,
                    size=len(each.content),
                    sha256=each.sha256,
                    item=owner.item,
                    added=PartialDate.of(day),
                )
            )
    return write.changes


def refuse_large(book: Book, files: Sequence[Path], limits: FileLimits) -> None:
    """Look at the sizes alone, before a byte is read: ``UserError`` for the first file that cannot be attached."""
    if not files:
        raise UserError("Chưa chọn tệp nào.", "Chọn tệp cần đính kèm.")
    sizes = [_size(path, limits) for path in files]
    if sum(sizes) > _AT_ONCE:
        raise UserError(
            f"Các tệp đã chọn có {size_text(sum(sizes))}, mỗi lần chỉ đính kèm đến {size_text(_AT_ONCE)}.",
            "Chọn ít tệp hơn rồi đính kèm nhiều lần.",
        )
    after = attached_files.kept(book).size + sum(sizes)
    if after > limits.book_bytes:
        raise UserError(
            f"Các tệp đính kèm trong sổ sẽ là {size_text(after)}, quá giới hạn {size_text(limits.book_bytes)}.",
            "Gỡ bớt tệp, quét ở độ phân giải thấp hơn, hoặc nâng giới hạn trong thiết lập quy trình.",
        )


def _size(path: Path, limits: FileLimits) -> int:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise UserError(f"Không còn thấy tệp “{path.name}”.", "Kiểm tra thẻ nhớ, thư mục rồi chọn lại.") from error
    except OSError as error:
        raise _unreadable(path) from error
    if stat.S_ISDIR(found.st_mode):
        raise UserError(f"“{path.name}” là thư mục, không phải tệp.", "Chọn từng tệp trong thư mục.")
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"“{path.name}” không phải là tệp thường.", "Chọn một tệp trên đĩa hoặc thẻ nhớ.")
    if found.st_size == 0:
        raise UserError(f"Tệp “{path.name}” rỗng, không có gì để đính kèm.", "Kiểm tra lại tệp.")
    if found.st_size > limits.file_bytes:
        raise _too_large(path, found.st_size, limits)
    return found.st_size


def _read(path: Path, limits: FileLimits, progress: Progress) -> ReadFile:
    """Piece by piece, so that it can be cancelled; never more than the limit, also of a file that grows meanwhile."""
    content, digest = bytearray(), hashlib.sha256()
    try:
        with path.open("rb") as file:
            total = os.fstat(file.fileno()).st_size
            while piece := file.read(_PIECE):
                content += piece
                digest.update(piece)
                if len(content) > limits.file_bytes:
                    raise _too_large(path, len(content), limits)
                progress(min(len(content), total), total)
    except FileNotFoundError as error:
        raise UserError(f"Không còn thấy tệp “{path.name}”.", "Kiểm tra thẻ nhớ, thư mục rồi chọn lại.") from error
    except OSError as error:
        raise _unreadable(path) from error
    if len(content) != total:
        raise UserError(f"Tệp “{path.name}” thay đổi trong lúc đọc.", "Chờ ghi xong tệp rồi đính kèm lại.")
    whole = bytes(content)
    name = _clean_name(path.name)
    refuse_other_kinds(name, whole)
    return ReadFile(name, whole, digest.hexdigest())


def _too_large(path: Path, size: int, limits: FileLimits) -> UserError:
    return UserError(
        f"Tệp “{path.name}” có {size_text(size)}, quá giới hạn {size_text(limits.file_bytes)} cho một tệp.",
        "Quét ở độ phân giải thấp hơn, chia nhỏ tệp, hoặc nâng giới hạn trong thiết lập quy trình.",
    )


def _unreadable(path: Path) -> UserError:
    return UserError(f"Không đọc được tệp “{path.name}”.", "Kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.")


def _clean_name(name: str) -> str:
    """NFC, without signs that some system does not allow, not too long; the suffix stays."""
    kept = "".join("_" if each in _FORBIDDEN or unicodedata.category(each) in {"Cc", "Cs"} else each for each in name)
    path = Path(squeeze(kept).strip(". ") or "tệp")
    return f"{path.stem[: _LONGEST_NAME - len(path.suffix)]}{path.suffix}"


def _has_paper(book: Book, owner: Owner) -> bool:
    wanted = item_key(owner.item or "")
    return any(item_key(item.item) == wanted for item in parts_of(book, DossierItem, owner.code))


# -- what is there -----------------------------------------------------------------------------------------------------


def remove(book: Book, attachment: Attachment) -> Changes | None:
    """Take a file off; its content stays, so that undo brings it back."""
    with book.operate(f"Gỡ tệp: {attachment.name}") as write:
        write.delete(attachment)
    return write.changes


# -- out of the book ---------------------------------------------------------------------------------------------------


def copy_out(book: Book, attachment: Attachment, target: Path) -> Path:
    """Write a copy of an attached file; ``target`` is replaced only when the copy is whole and what was attached."""
    if target.exists() and target.samefile(book.path):
        raise UserError(f"{target.name} chính là sổ đang mở, không ghi đè.", "Chọn tên tệp khác.")
    write_whole(target, attached_files.content_of(book, attachment))
    return target


def left_out(book: Book) -> str:
    """What to tell whoever exports the workbook, which carries no files; blank when there are none."""
    kept = attached_files.kept(book)
    counts = ((kept.attached, "tệp đính kèm"), (kept.issued, "bản PDF văn bản đã ban hành"))
    told = " và ".join(f"{count} {what}" for count, what in counts if count)
    return f"Sổ có {told}; bảng Excel không mang theo tệp." if told else ""


def size_text(size: int) -> str:
    """``812 byte``, ``34,5 kB``, ``1,2 MB``, ``2,1 GB``: with the comma that staff write."""
    if size < 1000:
        return f"{size} byte"
    unit, amount = ("kB", size / 1e3) if size < 1e6 else ("MB", size / 1e6) if size < 1e9 else ("GB", size / 1e9)
    text = f"{amount:.1f}" if amount < 100 else f"{amount:.0f}"
    return f"{text.removesuffix('.0').replace('.', ',')} {unit}"


def kept_text(book: Book, limits: FileLimits) -> str:
    """How many files the book holds and what they take of what they may."""
    kept = attached_files.kept(book)
    if not kept.attached and not kept.removed_size:
        return f"Sổ chưa có tệp đính kèm (mỗi tệp đến {size_text(limits.file_bytes)})."
    text = f"Cả sổ: {kept.attached} tệp, {size_text(kept.size)} trên {size_text(limits.book_bytes)}"
    more = f"; {size_text(kept.removed_size)} của tệp đã gỡ được giữ để hoàn tác" if kept.removed_size else ""
    return f"{text}{more}. Mỗi tệp đến {size_text(limits.file_bytes)}."
