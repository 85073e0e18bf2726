from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog
from luanchuyen_desktop.gui.view import RosterWish
from luanchuyen_desktop.services.papers.lists.roster import RosterRequest
from luanchuyen_desktop.services.papers.lists.roster_columns import COLUMNS, usual_columns
from luanchuyen_desktop.settings import Settings
from tests.gui.hands import press

A4, A3 = SheetSize.A4_LANDSCAPE, SheetSize.A3_LANDSCAPE
WISH = RosterWish((("Tất cả", RosterRequest()), ("Đã đánh dấu", RosterRequest(cadres=["CB001"]))))


@dataclass
class Asked:
    """What the dialogs handed over."""

    pdf: list[RosterRequest] = field(default_factory=list)
    excel: list[RosterRequest] = field(default_factory=list)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def shown(window: QWidget, settings: Settings, asked: Asked, qtbot: QtBot) -> Callable[..., RosterDialog]:
    def made(wish: RosterWish = WISH) -> RosterDialog:
        dialog = RosterDialog(wish, settings, asked.pdf.append, asked.excel.append, window)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return made


def tick(dialog: RosterDialog, key: str, qtbot: QtBot) -> None:
    """With the mouse, on the box of the column."""
    row = [each.key for each in COLUMNS].index(key)
    item = dialog.columns.item(row)
    dialog.columns.scrollToItem(item)
    area = dialog.columns.visualItemRect(item)
    qtbot.mouseClick(
        dialog.columns.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(10, area.height() // 2)
    )


def turn(button: QWidget, qtbot: QtBot) -> None:
    """With the mouse, on the ring: what is beside the words is not part of it."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def test_the_usual_list_is_offered_at_first(shown: Callable[..., RosterDialog], asked: Asked, qtbot: QtBot) -> None:
    dialog = shown()
    assert dialog.keys() == list(usual_columns(A4))
    press(qtbot, dialog.show_button)
    assert asked.pdf == [RosterRequest(size=A4, columns=usual_columns(A4))]
    assert asked.excel == []


def test_whom_paper_and_columns_are_chosen_and_remembered(
    shown: Callable[..., RosterDialog], asked: Asked, settings: Settings, qtbot: QtBot
) -> None:
    dialog = shown()
    turn(dialog.scopes.button(1), qtbot)
    tick(dialog, "ghi_chu", qtbot)
    tick(dialog, "ton_giao", qtbot)
    wanted = [key for key in usual_columns(A4) if key != "ghi_chu"]
    wanted.insert(wanted.index("dan_toc") + 1, "ton_giao")
    assert dialog.keys() == wanted
    turn(dialog.papers.button(1), qtbot)
    assert dialog.keys() == list(usual_columns(A3))
    tick(dialog, "gdpt", qtbot)
    press(qtbot, dialog.excel_button)
    (request,) = asked.excel
    assert (request.cadres, request.size) == (["CB001"], A3)
    assert request.columns == tuple(key for key in usual_columns(A3) if key != "gdpt")
    again = shown()
    assert again.sheet is A3
    assert "gdpt" not in again.keys()  # noqa: SIM118  # not those of a mapping
    turn(again.papers.button(0), qtbot)
    assert again.keys() == wanted
    again.close()


def test_the_usual_columns_and_all_of_them_come_back(shown: Callable[..., RosterDialog], qtbot: QtBot) -> None:
    dialog = shown()
    press(qtbot, dialog.all_button)
    assert dialog.keys() == [each.key for each in COLUMNS]
    press(qtbot, dialog.usual_button)
    assert dialog.keys() == list(usual_columns(A4))
    tick(dialog, "ho_ten", qtbot)
    assert "ho_ten" in dialog.keys()  # noqa: SIM118  # a list without names is none
    dialog.close()


def test_one_scope_is_not_asked_for(shown: Callable[..., RosterDialog], asked: Asked, qtbot: QtBot) -> None:
    dialog = shown(RosterWish((("Kế hoạch", RosterRequest(plan="KH26")),)))
    assert not dialog.scopes.button(0).isVisible()
    press(qtbot, dialog.show_button)
    assert asked.pdf[0].plan == "KH26"


def test_a_damaged_choice_counts_as_none(shown: Callable[..., RosterDialog], settings: Settings) -> None:
    settings.set("roster_paper", {"size": "a9", "a4": ["luong"], "a3": "x"})
    dialog = shown()
    assert dialog.sheet is A4
    assert dialog.keys() == list(usual_columns(A4))
    dialog.close()
