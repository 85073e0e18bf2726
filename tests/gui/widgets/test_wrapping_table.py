"""Tables whose rows wrap: as high as their texts, and no wider than the window unless a person says so."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from tests.gui.hands import drag_column

LONG = "Ban Thường vụ Tỉnh ủy đã xem xét và thống nhất chủ trương luân chuyển cán bộ"


def table(qtbot: QtBot, width: int) -> QTableView:
    model = RowModel(("Một", "Hai", "Ba"))
    made = make_table(model, (20, 20), wraps=True)
    made.setParent(None)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show()
    model.show([(LONG, "ngắn", "ngắn"), ("ngắn", "ngắn", "ngắn")])
    return made


def test_a_long_text_makes_its_row_higher(qtbot: QtBot) -> None:
    made = table(qtbot, 600)
    assert made.rowHeight(0) > made.rowHeight(1)


def test_columns_become_narrower_with_the_window_and_wide_again(qtbot: QtBot) -> None:
    made = table(qtbot, 700)
    wide, high = made.columnWidth(0), made.rowHeight(0)
    made.resize(220, 300)
    qtbot.waitUntil(lambda: made.columnWidth(0) < wide)
    qtbot.waitUntil(lambda: made.horizontalScrollBar().maximum() == 0)
    assert made.rowHeight(0) > high
    made.resize(700, 300)
    qtbot.waitUntil(lambda: made.columnWidth(0) == wide)


def test_a_width_that_a_person_sets_stays(qtbot: QtBot) -> None:
    made = table(qtbot, 700)
    drag_column(made, 0, 60)
    mine = made.columnWidth(0)
    made.resize(300, 300)
    QTest.qWait(20)
    assert made.columnWidth(0) == mine
