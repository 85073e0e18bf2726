"""Files kept inside the book: what is attached to a record, how much there is of all, and the content behind it.

A content lies in ``file_content`` once, under its SHA-256, however often it is attached. It is not journalled: it never
changes, and undo and redo only need the rows that name it, so a content stays while any row or the journal names it.
No list of records ever reads this table.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from luanchuyen_desktop.domain.records import Attachment
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of


@dataclass(frozen=True, slots=True)
class Kept:
    """What of files a book holds. Sizes in bytes, each content counted once.

    ``attached``: of how many attachments there are; ``issued``: how many papers of the register; ``removed_size``: of
    contents that nothing is attached by any more, kept so that undo can bring them back.
    """

    attached: int
    size: int
    removed_size: int
    issued: int = 0

    @property
    def total(self) -> int:
        """Bytes of all contents."""
        return self.size + self.removed_size


def attachments_of(book: Book, kind: AttachedTo, owner: str) -> list[Attachment]:
    """What is attached to one record (by code), in the order in which it was attached."""
    table = table_of(Attachment)
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {table.select_list} FROM attachment WHERE owner_kind = ? AND owner = ? ORDER BY id",
            (kind.value, owner),
        )
        return list(table.decode(rows.fetchall()))


def kept(book: Book) -> Kept:
    """How many files are attached, and what they take. Only the heads of the contents are read, never the contents."""
    with book.snapshot():
        attached = book.database.execute_sql("SELECT COUNT(*) FROM attachment").fetchone()[0]
        issued = book.database.execute_sql(
            "SELECT COUNT(DISTINCT sha256) FROM register_entry WHERE sha256 IS NOT NULL"
        ).fetchone()[0]
        size, removed = book.database.execute_sql(
            "SELECT TOTAL(length(content)) FILTER (WHERE named), TOTAL(length(content)) FILTER (WHERE NOT named) FROM "
            "(SELECT content, sha256 IN (SELECT sha256 FROM attachment UNION "
            "SELECT sha256 FROM register_entry WHERE sha256 IS NOT NULL) AS named FROM file_content)"
        ).fetchone()
    return Kept(int(attached), int(size), int(removed), int(issued))


def content_of(book: Book, attachment: Attachment) -> bytes:
    """The whole file. ``BookError`` where it is not in the book, or no more what was attached."""
    content = stored_content(book, attachment.sha256)
    advice = "Phục hồi từ bản sao lưu gần nhất, hoặc gỡ tệp này và đính kèm lại."
    if content is None:
        raise BookError(f"Sổ không còn nội dung của tệp “{attachment.name}”.", advice)
    if not is_proven(content, attachment.sha256):
        raise BookError(f"Nội dung tệp “{attachment.name}” trong sổ không còn như lúc đính kèm.", advice)
    return content


def stored_content(book: Book, sha256: str) -> bytes | None:
    """The bytes kept under a checksum, not yet proven; ``None`` where there are none."""
    with plain_faults(book.path):
        row = book.database.execute_sql("SELECT content FROM file_content WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else bytes(row[0])


def is_proven(content: bytes, sha256: str) -> bool:
    """Whether these are still the bytes that the checksum was made of."""
    return hashlib.sha256(content).hexdigest() == sha256
