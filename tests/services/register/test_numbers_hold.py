"""Whatever is done in whatever order: no number twice, no gap without a word."""

from __future__ import annotations

import contextlib
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.register import desk, state
from luanchuyen_desktop.services.register import settings as register_settings
from luanchuyen_desktop.services.register.desk import Correction, Issue, Wanted
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import DECISIONS, NUMBERINGS, TERMS

FIRST = date(2026, 1, 1)
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["take", "take", "jump", "release", "issue", "issue", "correct", "undo", "redo"]),
        st.integers(0, 9),
        st.integers(0, 60),
    ),
    max_size=24,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_ACTS)
def test_numbers_stay_single_and_gaps_explained(acts: list[tuple[str, int, int]]) -> None:
    resources = paths.resources()
    with tempfile.TemporaryDirectory() as folder, Book.create(Path(folder) / "sổ.lccb", user="Hạnh") as book:
        register_settings.save(book, RegisterSettings(TERMS, NUMBERINGS, {DECISIONS: 3}))
        for act, which, days in acts:
            with contextlib.suppress(UserError):  # a refusal writes nothing: the checks below hold all the same
                _do(book, resources, act, which, FIRST + timedelta(days=days))
            if book.undo_name() is None:
                book.redo()  # the settings stay
            _hold(book, resources)


def _do(book: Book, resources: Path, act: str, which: int, day: date) -> None:
    entries = register.entries(book)
    entry = entries[which % len(entries)] if entries else None
    if act in {"take", "jump"}:
        number = state.load(book, resources).of(DECISIONS).last + which if act == "jump" else None
        reason = "Văn phòng cấp" if which % 2 else ""
        desk.reserve(book, resources, Wanted(PaperKind.DECISION, "QĐ/TU", day, number, reason=reason))
    elif act == "undo":
        book.undo()
    elif act == "redo":
        book.redo()
    elif entry is None:
        return
    elif act == "release":
        desk.release(book, resources, entry.code, "Không dùng")
    elif act == "issue":
        explanation = "Ký trước" if which % 3 == 0 else ""
        desk.issue(book, resources, entry.code, Issue(PartialDate.of(day), "về việc", "Ký", b"%PDF", explanation), day)
    else:
        desk.correct(book, entry.code, Correction("về việc", "Ký", "Sai", f"%PDF {which}".encode()), day)


def _hold(book: Book, resources: Path) -> None:
    entries = register.entries(book)
    held = Counter(each.number for each in entries if each.state.holds_number)
    assert set(held.values()) <= {1}
    assert len({each.code for each in entries}) == len(entries)
    standing = state.load(book, resources).of(DECISIONS)
    gaps = standing.gaps()
    assert all(gap.is_known for gap in gaps)
    missing = {number for gap in gaps for number in gap.numbers}
    issued = {each.number for each in entries if each.state is PaperState.ISSUED}
    assert missing | issued == set(range(4, standing.last + 1))
    assert not missing & issued
    offered = standing.offer(FIRST + timedelta(days=60))
    assert not standing.is_taken(offered)
    for each in entries:
        if each.state in {PaperState.ISSUED, PaperState.REPLACED}:
            assert register.issued_pdf(book, each, "x").startswith(b"%PDF")
    unexplained = [
        each
        for each in entries
        if each.state is PaperState.ISSUED
        and each.date is not None
        and not each.reason
        and standing.out_of_order(each.number, each.date)
    ]
    later = {each.number for each in entries if each.state is PaperState.ISSUED and each.reason}
    assert not unexplained or later  # a date out of order is explained at one of the two numbers
