"""The register of documents: its entries, the PDF behind one, and the numbers that other records cite."""

from __future__ import annotations

from dataclasses import dataclass

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.attached_files import is_proven, stored_content
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.connection import plain_faults
from luanchuyen_desktop.store.mapping import table_of

_TABLE = table_of(RegisterEntry)
_CITED = """
SELECT 'rotation', rotation.code, decision_no, decided, cadre.name FROM rotation
    JOIN cadre ON cadre.code = rotation.cadre WHERE decision_no IS NOT NULL AND state <> ?1
UNION ALL
SELECT 'end', rotation.code, end_decision_no, ended, cadre.name FROM rotation
    JOIN cadre ON cadre.code = rotation.cadre WHERE end_decision_no IS NOT NULL AND state <> ?1
UNION ALL
SELECT 'plan', code, number, issued, NULL FROM rotation_plan WHERE number IS NOT NULL
UNION ALL
SELECT 'round', code, decision_no, approved, NULL FROM planning_round WHERE decision_no IS NOT NULL
UNION ALL
SELECT 'step', rotation.code, document_no, procedure_step.date, cadre.name FROM procedure_step
    JOIN rotation ON rotation.code = procedure_step.rotation
    JOIN cadre ON cadre.code = rotation.cadre WHERE document_no IS NOT NULL AND state <> ?1
"""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document number that a record names. ``source``: rotation, end, plan, round or step; ``code``: of the record.

    ``day``: the date beside it; of an end that is the last day, not the date of its decision.
    """

    source: str
    code: str
    text: str
    day: PartialDate | None
    name: str


def entries(book: Book) -> list[RegisterEntry]:
    """The whole register, in the order in which it was written."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(f"SELECT {_TABLE.select_list} FROM register_entry ORDER BY id").fetchall()
        return list(_TABLE.decode(rows))


def entries_of(book: Book, case: str, *, of_plan: bool = False) -> list[RegisterEntry]:
    """What the register holds for one rotation, or one plan, in the order in which it was written."""
    column = "plan" if of_plan else "rotation"
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_TABLE.select_list} FROM register_entry WHERE {column} = ? ORDER BY id", (case,)
        ).fetchall()
        return list(_TABLE.decode(rows))


def entry_of(book: Book, code: str) -> RegisterEntry:
    """The entry of that code; ``BookError`` if it is no more."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            f"SELECT {_TABLE.select_list} FROM register_entry WHERE code = ?", (code,)
        ).fetchall()
    found = next(_TABLE.decode(rows), None)
    if found is None:
        raise BookError(f"Sổ văn bản không còn dòng {code}.", "Tải lại màn hình rồi làm lại.")
    return found


def case_names(book: Book) -> dict[str, str]:
    """Rotation → the name of its cadre, of the rotations that the register names."""
    with plain_faults(book.path):
        return dict(
            book.database.execute_sql(
                "SELECT DISTINCT rotation.code, cadre.name FROM register_entry "
                "JOIN rotation ON rotation.code = register_entry.rotation JOIN cadre ON cadre.code = rotation.cadre"
            ).fetchall()
        )


def cited(book: Book) -> list[Cited]:
    """Every document number that rotations, their steps, plans and planning rounds name."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(_CITED, (RotationState.CANCELLED.value,)).fetchall()
    return [
        Cited(source, code, text, from_iso(day) if day else None, name or "") for source, code, text, day, name in rows
    ]


def issued_pdf(book: Book, entry: RegisterEntry, label: str) -> bytes:
    """The PDF as it was issued, proven by its checksum. ``label``: what the document is called in a sentence.

    ``BookError`` where none was kept, it is not in this book, or it is no more what was issued.
    """
    if entry.sha256 is None:
        raise BookError(f"{label} chưa có bản PDF nào được lưu.", "Đính chính để lưu một bản, hoặc xem bản giấy.")
    content = stored_content(book, entry.sha256)
    if content is None:
        words = f"Sổ này không có bản PDF của {label}, chỉ có mã băm (dòng này nhập từ bảng Excel)."
        raise BookError(words, "Mở sổ nơi văn bản được ban hành, hoặc phục hồi từ bản sao lưu.")
    if not is_proven(content, entry.sha256):
        words = f"Bản PDF của {label} trong sổ không còn như lúc ban hành: mã băm khác."
        raise BookError(words, "Không dùng bản này. Phục hồi sổ từ bản sao lưu gần nhất.")
    return content


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What one operation made of one row of the register: the states before and after, ``None`` for no row."""

    kind: str
    symbol: str
    number: int
    version: int
    before: str | None
    after: str | None


def last_changes(book: Book) -> list[EntryChange]:
    """What the latest operation did to the register, in the order of numbers and versions."""
    with plain_faults(book.path):
        rows = book.database.execute_sql(
            """
            WITH net AS (
                SELECT row, MIN(id) AS first, MAX(id) AS last FROM journal
                WHERE operation = (SELECT MAX(id) FROM operation) AND "table" = 'register_entry' GROUP BY row)
            SELECT coalesce(first.before, last.after), first.before, last.after FROM net
            JOIN journal AS first ON first.id = net.first JOIN journal AS last ON last.id = net.last
            """
        ).fetchall()
        found = [
            book.database.execute_sql(
                "SELECT ?1 ->> 'kind', ?1 ->> 'symbol', ?1 ->> 'number', ?1 ->> 'version', ?2 ->> 'state', "
                "?3 ->> 'state'",
                row,
            ).fetchone()
            for row in rows
        ]
    return sorted((EntryChange(*row) for row in found), key=lambda each: (each.symbol, each.number, each.version))
