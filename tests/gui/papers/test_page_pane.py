"""The page beside what it is made from."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.papers.page_pane import PagePane


def pdf(pages: int, width: float = 595, height: float = 842) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width, height)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PagePane]:
    made = PagePane()
    made.resize(400, 500)
    made.show()
    yield made
    made.close_document()
    made.close()


def test_nothing_is_shown_at_first(pane: PagePane) -> None:
    assert pane.page_count == 0
    assert pane.place.text() == ""
    assert not pane.previous_button.isVisible()
    pane.grab()


def test_pages_are_turned_by_mouse_and_key(pane: PagePane, qtbot: QtBot) -> None:
    pane.show_pdf(pdf(3))
    assert (pane.page_count, pane.current_page, pane.place.text()) == (3, 0, "Trang 1/3")
    assert not pane.previous_button.isEnabled()
    qtbot.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    assert pane.current_page == 1
    qtbot.keyClick(pane, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pane.place.text() == "Trang 3/3"
    assert not pane.next_button.isEnabled()
    qtbot.keyClick(pane, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pane.current_page == 2
    qtbot.keyClick(pane, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert pane.current_page == 1


def test_another_pdf_keeps_the_place(pane: PagePane) -> None:
    pane.show_pdf(pdf(3))
    pane.go_to(2)
    pane.area.verticalScrollBar().setValue(60)
    pane.show_pdf(pdf(3))
    assert (pane.current_page, pane.area.verticalScrollBar().value()) == (2, 60)
    pane.show_pdf(pdf(1))
    assert (pane.current_page, pane.place.text()) == (0, "Trang 1/1")
    assert not pane.next_button.isVisible()


def test_a_problem_leaves_the_page_before(pane: PagePane) -> None:
    pane.show_pdf(pdf(2))
    pane.show_pdf(None, "Mẫu có lỗi.")
    assert pane.problem.text() == "● Mẫu có lỗi."
    assert pane.page_count == 2
    pane.show_pdf(pdf(2))
    assert pane.problem.isHidden()
    pane.clear()
    assert pane.page_count == 0


def test_the_page_is_as_wide_as_the_pane(pane: PagePane, qtbot: QtBot) -> None:
    pane.show_pdf(pdf(1))
    before = pane.sheet.size()
    assert abs(before.width() - pane.area.viewport().width()) <= 1
    assert pane.sheet.height() / pane.sheet.width() == pytest.approx(842 / 595, abs=0.05)
    pane.resize(600, 500)
    qtbot.waitUntil(lambda: pane.sheet.width() > before.width())
    image = pane.sheet.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor("white")
    pane.show_pdf(pdf(1, 842, 595))
    assert pane.sheet.height() < pane.sheet.width()
