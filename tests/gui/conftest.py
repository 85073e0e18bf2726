"""Set-up for tests of the window: Vietnamese, a small book, nothing left open or running."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Place, PlanningEntry, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Appraisal, Block, Level, Purpose, RotationState, Sex
from luanchuyen_desktop.gui import i18n, theme
from luanchuyen_desktop.gui.collector import Collector
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.undo_keys import UndoKeys
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # draws into memory unless the caller chose a screen

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    qapp.setApplicationDisplayName("Luân chuyển")
    translator = i18n.install(qapp, paths.translations(), "vi")
    theme.apply(qapp, "light")
    UndoKeys(qapp)
    collector = Collector()
    gc.collect()
    gc.freeze()  # what was imported stays: to look through it after every test took a third of the time
    yield
    collector.stop()
    qapp.removeTranslator(translator)


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a window open, so that it cannot disturb another."""
    yield
    qapp.processEvents()
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # on this thread, never on a worker's: see gui/collector.py
    assert not left, f"left open: {left}"


@pytest.fixture
def faults() -> list[BaseException]:
    """What was reported as failed during the test."""
    return []


@pytest.fixture(scope="session")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Four cadres, three units, one rotation."""
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        fill(made)
        yield made
        made.release_thread()


def fill(book: Book) -> None:
    """Write the records of the small book."""
    with book.operate("Tạo sổ thử") as write:
        write.insert(Place(code="T", name="Tỉnh Thử", level=Level.PROVINCE))
        write.insert(Place(code="X1", name="Xã Một", level=Level.COMMUNE, parent="T"))
        write.insert(Unit(code="SNV", name="Sở Nội vụ", level=Level.PROVINCE, block=Block.GOVERNMENT, place="T"))
        write.insert(Unit(code="BTC", name="Ban Tổ chức Tỉnh ủy", level=Level.PROVINCE, block=Block.PARTY, place="T"))
        write.insert(Unit(code="XA1", name="Đảng ủy xã Một", level=Level.COMMUNE, block=Block.PARTY, place="X1"))
        write.insert(Title(code="PGD", name="Phó Giám đốc sở", rank=50))
        write.insert(Title(code="BT", name="Bí thư Đảng ủy xã", rank=50, is_head=True, is_key=True))
        for code, name, sex, birth, joined in (
            ("CB001", "Nguyễn Văn Đức", Sex.MALE, PartialDate(1976, 5, 12), 2005),
            ("CB002", "Trần Thị Đào", Sex.FEMALE, PartialDate(1980, 8), 1996),  # too young: DL05
            ("CB003", "Lê Hoà An", Sex.MALE, PartialDate(1985), 2000),  # the same
            ("CB004", "Phạm Minh", None, None, 2005),
        ):
            write.insert(Cadre(code=code, name=name, sex=sex, birth=birth, party_joined=PartialDate(joined)))
            write.insert(Tenure(code, PartialDate(2015, 3, 1), None, "SNV", "PGD"))
        write.insert(PlanningEntry("CB001", "2025-2030", "BT", "XA1", approved=PartialDate(2024, 6, 1)))
        write.insert(
            Rotation(
                code="LC0001",
                cadre="CB001",
                from_unit="SNV",
                from_title="PGD",
                to_unit="XA1",
                to_title="BT",
                purpose=Purpose.TRAINING,
                decided=PartialDate(2025, 9, 1),
                start=PartialDate(2025, 9, 15),
                planned_months=24,
                state=RotationState.RUNNING,
                appraised=PartialDate(2025, 8, 20),
                appraisal_result=Appraisal.AGREED,
            )
        )


@pytest.fixture
def session(book: Book, rule_book: RuleBook, faults: list[BaseException], qtbot: QtBot) -> Iterator[Session]:
    """A session over the small book; not started, so that a test chooses when checks run."""
    made = Session(Workspace(book, rule_book, AS_OF, paths.resources()), faults.append)
    yield made
    made.tasks.close()
    made.deleteLater()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Session], None]:
    """Wait until no job of a session is under way."""

    def wait(session: Session) -> None:
        qtbot.waitUntil(lambda: not session.tasks.jobs, timeout=10_000)

    return wait
