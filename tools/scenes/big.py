"""A book of 50,000 cadres: pictures, and how long opening, searching and scrolling take."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.gui.views.roster_view import RosterView
from scenes.stage import Key, Stage, there

LONG = 1_800.0  # seconds that the check of the whole book may take on a busy machine
SCREENS = 100  # pages turned when scrolling is timed


def big_book(stage: Stage, path: Path) -> Iterator[str]:
    """Lines of measured times."""
    stage.start()
    begun = time.perf_counter()
    stage.window.open_book(path)
    stage.until(lambda: stage.window.page is not None)
    view = next(each for each in there(stage.window.page).views if isinstance(each, RosterView))
    stage.until(lambda: view.model.rowCount() > 0)
    yield f"50,000 cadres: rows shown after {time.perf_counter() - begun:.1f} s"
    QTest.qWait(2_000)
    stage.shot("big-while-checking", at_once=True)
    yield f"while checking, {_time_search(stage, view)}"
    view.filter.clear()
    stage.until(lambda: stage.session.is_checked, LONG)
    yield f"50,000 cadres: whole book checked after {time.perf_counter() - begun:.1f} s"
    stage.shot("big-roster")
    yield _time_search(stage, view)
    stage.shot("big-search")
    view.filter.clear()
    stage.settle()
    yield _time_scrolling(view)
    stage.shot("big-scrolled")
    for number, name in ((2, "planning"), (3, "rotations")):
        stage.key(getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        stage.shot(f"big-{name}")


def _time_search(stage: Stage, view: RosterView) -> str:
    total = view.model.rowCount()
    view.filter.search.setFocus()
    begun = time.perf_counter()
    QTest.keyClicks(view.filter.search, "nguyen van duc")
    stage.until(lambda: view.model.rowCount() < total)
    return f"50,000 cadres: found {view.model.rowCount()} in {time.perf_counter() - begun:.2f} s after the first key"


def _time_scrolling(view: RosterView) -> str:
    view.table.setFocus()
    slowest = whole = 0.0
    for _ in range(SCREENS):
        begun = time.perf_counter()
        QTest.keyClick(view.table, Qt.Key.Key_PageDown)
        QApplication.processEvents()
        took = time.perf_counter() - begun
        slowest, whole = max(slowest, took), whole + took
    return f"50,000 cadres: a page down takes {whole / SCREENS * 1000:.0f} ms, the slowest {slowest * 1000:.0f} ms"
