"""A book with rotations in several states, and the tab that shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Position, Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Appraisal, Level, RotationState
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.store.book import Book
from tests.gui.rotations.rotation_desk import shown

Settle = Callable[[Session], None]


def add_more(book: Book) -> None:
    """A higher post, a unit with posts, and rotations in other states."""
    with book.operate("Thêm") as write:
        write.insert(Title(code="GD", name="Giám đốc sở", rank=40, is_head=True))
        write.insert(Title(code="PBTX", name="Phó Bí thư Đảng ủy xã", rank=50))
        write.insert(Unit(code="SXD", name="Sở Xây dựng", level=Level.PROVINCE, place="T"))
        write.insert(Position(unit="XA1", title="PBTX", quota=2))
        for code, cadre, state, start in (
            ("LC0002", "CB003", RotationState.RUNNING, PartialDate(2024)),
            ("LC0003", "CB004", RotationState.PROPOSED, None),
            ("LC0004", "CB002", RotationState.ENDED, PartialDate(2020, 5, 1)),
        ):
            to_title = "PBTX" if code != "LC0003" else "BT"
            write.insert(
                Rotation(
                    code,
                    cadre,
                    "SNV",
                    "PGD",
                    "XA1",
                    to_title,
                    start=start,
                    planned_months=36,
                    state=state,
                    appraised=PartialDate(2026, 10, 20),
                    appraisal_result=Appraisal.AGREED,
                )
            )


@pytest.fixture
def book(book: Book) -> Book:
    """The small book with more in it, before a session reads its catalogue."""
    add_more(book)
    return book


@pytest.fixture
def view(session: Session, settle: Settle, qtbot: QtBot) -> RotationView:
    made = shown(session, qtbot)
    settle(session)
    return made
