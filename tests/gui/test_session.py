from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.findings import check_workers
from luanchuyen_desktop.services.findings.check_workers import CadreFindings
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

Settle = Callable[[Session], None]


def rules_of(session: Session, cadre: str) -> set[str]:
    return {row.rule for row in session.findings.of(cadre)}


def test_start_checks_the_book_and_reads_the_names(session: Session, settle: Settle) -> None:
    told: list[object] = []
    session.findings_changed.connect(told.append)
    session.start()
    settle(session)
    assert session.is_checked
    assert told == [None]
    assert session.names["CB001"] == "Nguyễn Văn Đức"
    # 24 months are planned where at least 36 are needed.
    assert "LC04" in rules_of(session, "CB001")
    assert session.findings.worst("CB001") is Mark.ERROR


def test_edit_is_announced_and_only_that_cadre_is_checked_again(session: Session, settle: Settle) -> None:
    session.start()
    settle(session)
    changes: list[Changes] = []
    checked: list[frozenset[str] | None] = []
    session.changed.connect(changes.append)
    session.findings_changed.connect(checked.append)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36), "Nguyễn Văn Đức"))
    settle(session)
    assert [change.cadres for change in changes] == [frozenset({"CB001"})]
    assert checked == [frozenset({"CB001"})]
    assert "LC04" not in rules_of(session, "CB001")
    assert session.saved_at is not None


def test_undo_and_redo_bring_the_findings_along(session: Session, settle: Settle) -> None:
    session.start()
    settle(session)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(session)
    session.undo()
    settle(session)
    assert session.book.rotation("LC0001") == rotation
    assert "LC04" in rules_of(session, "CB001")
    session.redo()
    settle(session)
    assert "LC04" not in rules_of(session, "CB001")


def test_draft_is_compared_with_what_is_stored(session: Session) -> None:
    dossier = session.book.dossier("CB001")
    assert dossier is not None
    good = replace(dossier, rotations=(replace(dossier.rotations[0], planned_months=36),))
    diff = session.check_draft(good)
    assert {finding.rule for finding in diff.cleared} >= {"LC04"}
    bad = replace(dossier, cadre=replace(dossier.cadre, birth=PartialDate(1967, 1, 1)))
    created = session.check_draft(bad).created
    assert "LC08" in {finding.rule for finding in created}
    assert session.check_draft(dossier).created == ()


def test_draft_of_a_new_cadre_has_everything_created(session: Session) -> None:
    dossier = session.book.dossier("CB001")
    assert dossier is not None
    draft = replace(dossier, cadre=replace(dossier.cadre, code="MỚI", id=None))
    assert "LC04" in {finding.rule for finding in session.check_draft(draft).created}
    assert session.check_draft(draft).cleared == ()


def test_line_leads_to_the_full_finding(session: Session, settle: Settle) -> None:
    session.start()
    settle(session)
    row = next(row for row in session.findings.of("CB001") if row.rule == "LC04")
    finding = session.finding(row)
    assert finding is not None
    assert finding.message == row.message
    assert finding.fields


def test_edit_during_a_full_check_is_not_overwritten_by_it(session: Session, settle: Settle) -> None:
    session.start()
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, planned_months=36)))
    settle(session)
    assert "LC04" not in rules_of(session, "CB001")


def test_another_day_checks_everything_again(session: Session, settle: Settle) -> None:
    session.start()
    settle(session)
    told: list[object] = []
    session.findings_changed.connect(told.append)
    session.set_as_of(date(2027, 1, 1))
    settle(session)
    assert session.as_of == date(2027, 1, 1)
    assert told == [None]


def test_a_check_of_one_cadre_by_the_day_before_does_not_count_any_longer(
    session: Session, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It began before the day was changed, and ends before the full check by the new day does."""
    session.start()
    settle(session)
    some, whole = threading.Event(), threading.Event()
    real_some, real_whole = check_workers.check_some, check_workers.check_whole

    def slow_some(*given: Any) -> Iterator[CadreFindings]:
        some.wait(10)
        return real_some(*given)

    def slow_whole(*given: Any, one_view: bool) -> Iterator[CadreFindings]:
        whole.wait(10)
        return real_whole(*given, one_view=one_view)

    monkeypatch.setattr("luanchuyen_desktop.gui.session.check_some", slow_some)
    monkeypatch.setattr("luanchuyen_desktop.gui.session.check_whole", slow_whole)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, note="sửa"), "Nguyễn Văn Đức"))
    # The edit is stored, its check waits.
    qtbot.waitUntil(lambda: [job.kind for job in session.tasks.jobs] == [Kind.BACKGROUND])
    session.set_as_of(date(2028, 3, 1))  # over since 15/09/2027: LC15
    some.set()
    qtbot.waitUntil(lambda: len(session.tasks.jobs) == 1)
    whole.set()
    settle(session)
    assert "LC15" in rules_of(session, "CB001")


def test_of_two_checks_of_one_cadre_the_later_counts(
    session: Session, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.start()
    settle(session)
    held, real = threading.Event(), check_workers.check_some
    first = [True]

    def out_of_order(*given: Any) -> Iterator[CadreFindings]:
        found = list(real(*given))
        if first:
            first.clear()
            held.wait(10)
        return iter(found)

    monkeypatch.setattr("luanchuyen_desktop.gui.session.check_some", out_of_order)
    rotation = session.book.rotation("LC0001")
    assert rotation is not None
    session.submit(lambda book: editing.save(book, replace(rotation, note="sửa"), "Nguyễn Văn Đức"))
    qtbot.waitUntil(lambda: not first)
    stored = session.book.rotation("LC0001")
    assert stored is not None
    with qtbot.waitSignal(session.findings_changed):
        session.submit(lambda book: editing.save(book, replace(stored, planned_months=36), "Nguyễn Văn Đức"))
    held.set()
    settle(session)
    assert "LC04" not in rules_of(session, "CB001")


def test_new_and_deleted_cadres_are_known_by_name(session: Session, settle: Settle) -> None:
    session.start()
    settle(session)
    session.submit(lambda book: editing.save(book, Cadre(code="CB009", name="Vũ Thị Mai")))
    settle(session)
    assert session.names["CB009"] == "Vũ Thị Mai"
    stored = session.stored("CB009")
    assert stored is not None
    session.submit(lambda book: editing.delete(book, stored.cadre))
    settle(session)
    assert "CB009" not in session.names
    assert session.findings.of("CB009") == ()


def test_failed_write_is_told_and_changes_nothing(
    session: Session, settle: Settle, faults: list[BaseException]
) -> None:
    changes: list[object] = []
    session.changed.connect(changes.append)
    session.submit(lambda book: editing.save(book, Cadre(code=" ", name="Ai")))
    settle(session)
    assert [type(fault) for fault in faults] == [UserError]
    assert changes == []


def test_write_that_changes_nothing_is_not_announced(session: Session, settle: Settle, book: Book) -> None:
    changes: list[object] = []
    session.changed.connect(changes.append)
    stored = session.stored("CB001")
    assert stored is not None
    session.submit(lambda book: editing.save(book, stored.cadre))
    settle(session)
    assert changes == []


def test_catalogue_is_fresh_when_the_change_is_announced(session: Session, settle: Settle, qtbot: QtBot) -> None:
    seen: list[str] = []
    session.changed.connect(lambda _changes: seen.append(session.catalogue.units["SNV"].name))
    unit = session.catalogue.units["SNV"]
    session.submit(lambda book: editing.save(book, replace(unit, name="Sở Nội vụ mới")))
    settle(session)
    assert seen == ["Sở Nội vụ mới"]


def test_a_closed_book_has_no_more_files_to_show(session: Session) -> None:
    """The pauses of lists and panels may end after the book was closed."""
    assert session.stored("CB001") is not None
    session.close()
    assert session.stored("CB001") is None
    assert session.stored("CB002") is None
