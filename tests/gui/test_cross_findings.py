"""What other files say, while somebody types and after it is stored: a taken seat, a second record of one person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Position, Tenure
from luanchuyen_desktop.gui.fact_names import Behind, figures
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.store.book import Book
from tests.gui.roster_desk import Desk, rules_at

DRAFT = 300  # milliseconds: longer than the pause before a draft is checked


@pytest.fixture
def desk(session: Session, qtbot: QtBot, faults: list[BaseException]) -> Iterator[Desk]:
    made = Desk(session, qtbot)
    made.choose("CB003")
    yield made
    assert faults == []


def stored(session: Session, code: str) -> Dossier:
    dossier = session.book.dossier(code)
    assert dossier is not None
    return dossier


def rules_of(session: Session, cadre: str) -> set[str]:
    return {row.rule for row in session.findings.of(cadre)}


def test_typing_a_name_that_is_there_already_says_so_at_once(desk: Desk, qtbot: QtBot) -> None:
    birth = desk.go("cadre", "CB003", "birth")
    desk.retype(birth, "12/05/1976")
    desk.leave(birth)
    name = desk.go("cadre", "CB003", "name")
    desk.retype(name, "NGUYEN VAN DUC")
    qtbot.wait(DRAFT)
    assert ("DL07", "CREATED") in rules_at(desk.cadre.findings_at("name"))
    assert stored(desk.session, "CB003").cadre.name == "Lê Hoà An"
    desk.leave(name)
    for code in ("CB001", "CB003"):  # the other record is told too
        assert "DL07" in rules_of(desk.session, code)
    desk.session.undo()
    desk.settle()
    for code in ("CB001", "CB003"):
        assert "DL07" not in rules_of(desk.session, code)


def test_a_seat_that_somebody_else_is_given_is_found_on_the_rotation(
    session: Session, settle: Callable[[Session], None]
) -> None:
    session.start()
    settle(session)
    assert "LC03" not in rules_of(session, "CB001")
    session.submit(lambda book: editing.save(book, Position("XA1", "BT", 1)))
    settle(session)
    assert "LC03" not in rules_of(session, "CB001")
    session.submit(lambda book: editing.save(book, Tenure("CB004", PartialDate(2025, 7, 1), None, "XA1", "BT")))
    settle(session)
    assert "LC03" in rules_of(session, "CB001")
    row = next(row for row in session.findings.of("CB001") if row.rule == "LC03")
    finding = session.finding(row)
    assert finding is not None
    assert "Phạm Minh (CB004)" in finding.message
    shown = list(figures(finding.facts, Behind(session.catalogue, session.rule_title)))
    assert "Số lượng của vị trí: 1" in shown
    assert "Số người ở vị trí kể cả cán bộ này, ít nhất: 2" in shown
    session.undo()
    settle(session)
    assert "LC03" not in rules_of(session, "CB001")


def test_a_draft_of_another_destination_is_judged_by_who_sits_there(session: Session, book: Book) -> None:
    editing.save(book, Position("SNV", "PGD", 3))
    session._catalogue = book.catalogue()
    dossier = stored(session, "CB001")
    (rotation,) = dossier.rotations
    draft = replace(dossier, rotations=(replace(rotation, to_unit="SNV", to_title="PGD", from_unit="BTC"),))
    created = {finding.rule: finding for finding in session.check_draft(draft).created}
    assert created["LC03"].facts["holders"] == ["CB001", "CB002", "CB003", "CB004"]
    assert any(finding.rule == "LC03" for finding in session.findings_of(draft))


def test_what_another_file_says_stands_where_this_one_is_concerned(desk: Desk) -> None:
    """Not at the posts of this cadre, though it is a post of the other that may have to be mended."""
    desk.session.submit(lambda book: editing.save(book, Position("XA1", "BT", 1)))
    desk.session.submit(lambda book: editing.save(book, Tenure("CB004", None, None, "XA1", "BT")))
    desk.settle()
    desk.choose("CB001")
    heads = desk.view.form._heads
    assert "LC03" in [one.finding.rule for one in heads["rotation"].findings.shown()]
    assert "LC03" not in [one.finding.rule for one in heads["tenure"].findings.shown()]
