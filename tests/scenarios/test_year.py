"""A year of rotation work in the window, by keys and mouse; what is shown and printed agrees with a count by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.scenarios.book_of_the_year import fill
from tests.scenarios.office import Office
from tests.scenarios.year import (
    c01_review,
    c02_source,
    c03_needs,
    c04_plan,
    c05_swap,
    c06_higher,
    c07_equivalent,
    c08_swap_decided,
    c09_papers,
    c10_followed,
    c11_ended,
    c12_counted,
    c13_refused,
    c14_undone,
    c15_carried,
)

TODAY = date(2026, 10, 5)
CHAPTERS = (
    c01_review,
    c02_source,
    c03_needs,
    c04_plan,
    c05_swap,
    c06_higher,
    c07_equivalent,
    c08_swap_decided,
    c09_papers,
    c10_followed,
    c11_ended,
    c12_counted,
    c13_refused,
    c14_undone,
    c15_carried,
)


@pytest.fixture
def office(dressed: QApplication, tmp_path: Path) -> Iterator[Office]:
    """The book of the year, open in the main window."""
    path = tmp_path / "tinh.lccb"
    with Book.create(path, user="Người thử") as made:
        fill(made)
    log = tmp_path / "log" / "x.log"
    around = Surroundings(Settings(None), Messages(log), paths.resources(), log, lambda: TODAY, "vi")
    window = MainWindow(around, all_views())
    window.resize(1366, 768)
    window.show()
    files = tmp_path / "giấy tờ"
    files.mkdir()
    made_office = Office(window, files)
    window.open_book(path)
    made_office.until(lambda: window.page is not None, "the book is open")
    made_office.checked()
    yield made_office
    ended_well = window.page is None or window.page.flush()
    for each in QApplication.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
    if ended_well:
        window.close()
        made_office.until(lambda: not window.isVisible(), "the window closes")
    else:  # a chapter failed with something half typed
        window.hide()
        made_office.session.close()
    window.deleteLater()
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.timeout(300)  # some 40 s of keys and clicks where nothing else runs
def test_a_year(office: Office) -> None:
    for chapter in CHAPTERS:
        chapter.run(office)
        office.nothing_left_open()
