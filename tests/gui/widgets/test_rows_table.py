"""Columns that share the width of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.views.rows_table import RowsTable, share_rest


class _Model(RowsModel):
    columns = (Column("name", 10), Column("text", 20), Column("code", 8))

    def __init__(self) -> None:
        super().__init__()
        self.headings = {"name": "Tên", "text": "Nội dung", "code": "Mã"}

    def key_of(self, row: Any) -> Any:
        return row

    def texts_of(self, _position: int, row: Any) -> Sequence[str]:
        return str(row), "", ""


def test_the_text_takes_the_room_not_the_stretched_last_column(qtbot: QtBot) -> None:
    model = _Model()
    table = RowsTable(model)
    qtbot.addWidget(table)
    name, text, code = (table.own_width(column) for column in range(3))
    share_rest(table, model, ("text",))
    table.show()
    for width in (1200, 700, 1000):
        table.resize(width, 200)
        QCoreApplication.processEvents()
        room = table.viewport().width()
        assert [table.columnWidth(column) for column in range(3)] == [name, room - name - code, code]
    table.resize((name + text + code) // 2, 200)  # no room: nothing gets smaller than it needs
    QCoreApplication.processEvents()
    assert [table.columnWidth(column) for column in range(3)] == [name, text, code]
