"""The office's own texts in the book: one in use for each form, and every change can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import TemplateVersion
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import forms_with_own_text, version_in_use, versions_of

Rows = dict[str, list[tuple[Any, ...]]]
NEXT = TemplateVersion("decision", 3, "[nội dung]\nMới", "2026-11-23 09:00", in_use=True)


def test_the_latest_stands_first_and_one_is_in_use(full: Book) -> None:
    assert [each.version for each in versions_of(full, "decision")] == [2, 1]
    assert versions_of(full, "plan") == []
    used = version_in_use(full, "decision")
    assert used is not None
    assert (used.version, used.note, used.author) == (2, "Theo ý", "Hạnh")
    assert version_in_use(full, "plan") is None
    assert forms_with_own_text(full) == {"decision": used}


def test_two_cannot_be_in_use_and_a_number_is_given_once(full: Book) -> None:
    for wrong in (NEXT, replace(NEXT, version=2, in_use=False)):
        with pytest.raises(BookError, match="mẫu văn bản"), full.operate("Hai bản") as write:
            write.insert(wrong)
    with full.operate("Của mẫu khác") as write:
        write.insert(replace(NEXT, form="plan", version=2))


def test_undo_and_redo_change_which_one_is_in_use(full: Book, rows: Callable[[Book], Rows]) -> None:
    first, second = sorted(versions_of(full, "decision"), key=lambda each: each.version)
    before = rows(full)
    with full.operate("Dùng lại bản 1") as write:
        write.update(replace(second, in_use=False))
        write.update(replace(first, in_use=True))
    assert write.changes is not None
    assert (write.changes.tables, write.changes.cadres) == (frozenset({"template_version"}), frozenset())
    after = rows(full)
    full.undo()
    assert rows(full) == before
    full.redo()
    assert rows(full) == after
    assert version_in_use(full, "decision") == replace(first, in_use=True)
