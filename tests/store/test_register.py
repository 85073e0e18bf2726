"""The register in the book: a number once, kept when its case goes, and a PDF that proves itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, RegisterEntry, RotationPlan
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import attached_files, register
from luanchuyen_desktop.store.book import Book

Rows = dict[str, list[tuple[Any, ...]]]
ENTRY = RegisterEntry("VB0009", PaperKind.DECISION, "QĐ/TU", "2020-2025", 9, rotation="R1", plan="K1")


@pytest.mark.parametrize("state", [each for each in PaperState if each.holds_number])
def test_a_number_is_held_once_in_its_series(full: Book, state: PaperState) -> None:
    with full.operate("Giữ số") as write:
        write.insert(ENTRY)
    with pytest.raises(BookError, match=r"Số 9 .* đã được cấp"), full.operate("Giữ nữa") as write:
        write.insert(replace(ENTRY, code="VB0010", state=state))
    with full.operate("Ở loạt khác, hoặc là chuyện đã qua") as write:
        write.insert(replace(ENTRY, code="VB0011", series="2025-2030"))
        write.insert(replace(ENTRY, code="VB0012", symbol="QĐ/BTCTU"))
        write.insert(replace(ENTRY, code="VB0013", kind=PaperKind.PLAN))
        write.insert(replace(ENTRY, code="VB0014", state=PaperState.RELEASED))
        write.insert(replace(ENTRY, code="VB0015", state=PaperState.REPLACED))


def test_what_was_issued_stays_when_its_case_goes(full: Book, rows: Callable[[Book], Rows]) -> None:
    before = rows(full)
    with full.operate("Xóa cán bộ") as write:
        write.delete(next(each for each in full.records(Cadre) if each.code == "C1"))
    with full.operate("Xóa kế hoạch") as write:
        write.delete(next(full.records(RotationPlan)))
    left = [(each.code, each.number, each.rotation, each.plan) for each in register.entries(full)]
    assert left == [("VB0001", 7, None, None), ("VB0002", 7, None, None)]
    full.undo()
    full.undo()
    assert rows(full) == before
    assert [each.code for each in register.entries_of(full, "R1")] == ["VB0002"]


def test_versions_change_places_in_undo_and_redo(full: Book, rows: Callable[[Book], Rows]) -> None:
    first = register.entry_of(full, "VB0002")
    before = rows(full)
    with full.operate("Đính chính") as write:
        write.update(replace(first, state=PaperState.REPLACED))
        write.insert(replace(first, id=None, code="VB0003", version=3))
    after = rows(full)
    full.undo()
    assert rows(full) == before
    assert [(each.number, each.before, each.after) for each in register.last_changes(full)] == [
        (7, "Thay thế", "Đã ban hành"),
        (7, "Đã ban hành", None),
    ]
    full.redo()
    assert rows(full) == after


def test_a_kept_pdf_proves_itself(full: Book) -> None:
    pdf = b"%PDF-1.4 thu"
    entry = replace(ENTRY, sha256=hashlib.sha256(pdf).hexdigest(), size=len(pdf), state=PaperState.ISSUED)
    with full.operate("Ban hành") as write:
        write.keep_file(entry.sha256 or "", pdf)
        write.insert(entry)
    assert register.issued_pdf(full, entry, "Quyết định số 09-QĐ/TU") == pdf
    kept = attached_files.kept(full)
    assert (kept.attached, kept.size, kept.removed_size) == (1, len(pdf), 0)
    full.database.execute_sql("UPDATE file_content SET content = ? WHERE sha256 = ?", (b"%PDF khac", entry.sha256))
    with pytest.raises(BookError, match="không còn như lúc ban hành"):
        register.issued_pdf(full, entry, "Quyết định số 09-QĐ/TU")
    with pytest.raises(BookError, match="chỉ có mã băm"):
        register.issued_pdf(full, replace(entry, sha256="ab" * 32), "Quyết định số 09-QĐ/TU")
    with pytest.raises(BookError, match="chưa có bản PDF"):
        register.issued_pdf(full, replace(entry, sha256=None), "Quyết định số 09-QĐ/TU")


def test_numbers_that_records_name_are_found(full: Book) -> None:
    found = {(each.source, each.code, each.text) for each in register.cited(full)}
    assert found == {
        ("rotation", "R1", "7-QĐ"),
        ("end", "R1", "8-QĐ"),
        ("plan", "K1", "1-KH/TU"),
        ("round", "Q1", "4-QĐ"),
        ("step", "R1", "4-TB"),
    }
    assert next(each.day for each in register.cited(full) if each.source == "plan") == PartialDate(2022, 1, 3)


def test_an_entry_that_is_gone_is_told(full: Book) -> None:
    with pytest.raises(BookError, match="không còn dòng VB0099"):
        register.entry_of(full, "VB0099")
