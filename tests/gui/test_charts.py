"""Charts by key and mouse: every part can be reached, read and opened; nothing overlaps; contrast holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.documents.charts.chart_contents import Bar, Chart, Fill, Part, Shape
from luanchuyen_desktop.gui import theme
from luanchuyen_desktop.gui.charts.bars import BarsView
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.charts.chart_view import ChartView
from luanchuyen_desktop.gui.charts.columns import ColumnsView
from luanchuyen_desktop.gui.charts.fills import Swatch, ink
from luanchuyen_desktop.gui.charts.grid import GridView
from luanchuyen_desktop.gui.charts.pyramid import PyramidView
from luanchuyen_desktop.gui.overview.card_grid import CardGrid

Key = Qt.Key


def bars(shape: Shape, *rows: tuple[str, tuple[int, ...]]) -> Chart:
    made = tuple(
        Bar(
            label,
            tuple(Part(count, f"phần {at}", Fill(at), f"{label}/{at}") for at, count in enumerate(counts)),
            str(sum(counts)),
        )
        for label, counts in rows
    )
    return Chart("thử", shape, "Biểu đồ thử", "3 việc", made, "Chú giải.", "Chưa có gì: nhập dữ liệu.")


TWO_PARTS = (("một", (3, 1)), ("hai", (0, 2)), ("không", (0, 0)), ("bốn", (5, 4)))


@pytest.fixture(params=[BarsView, ColumnsView, PyramidView])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[ChartView]:
    made: ChartView = request.param()
    qtbot.addWidget(made)
    made.resize(600, made.height_needed() if made.chart.bars else 300)
    made.take(bars(Shape.PYRAMID if request.param is PyramidView else Shape.BARS, *TWO_PARTS))
    made.resize(600, made.height_needed())
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.close()


def test_areas_are_in_proportion_and_inside(view: ChartView) -> None:
    rows = view.spots()
    assert [spots[0].bar.label for spots in rows] == ["một", "hai", "không", "bốn"]
    for spots in rows:
        for spot in spots:
            room = view.rect().toRectF().adjusted(-1, -1, 1, 1)
            assert room.contains(spot.area.topLeft())
            assert room.contains(spot.area.bottomRight())
    length = "height" if isinstance(view, ColumnsView) else "width"
    five, four = (getattr(spot.area, length)() for spot in rows[3])
    three = getattr(rows[0][0].area, length)()
    assert five / four == pytest.approx(5 / 4, rel=0.02)
    assert five / three == pytest.approx(5 / 3, rel=0.02)


def test_what_a_click_means_never_overlaps(view: ChartView) -> None:
    reaches = [spot.reach for spots in view.spots() for spot in spots]
    for at, first in enumerate(reaches):
        for second in reaches[at + 1 :]:
            common = first.intersected(second)
            assert common.width() * common.height() < 1


def test_arrow_keys_go_everywhere_and_stop_at_the_edge(view: ChartView, qtbot: QtBot) -> None:
    forth, back = (Key.Key_Right, Key.Key_Left) if view.turned else (Key.Key_Down, Key.Key_Up)
    seen = []
    for _ in range(6):
        spot = view.in_hand()
        assert spot is not None
        seen.append(spot.bar.label)
        assert view.accessibleDescription() == view.told(spot)
        qtbot.keyClick(view, forth)
    assert list(dict.fromkeys(seen)) == ["một", "hai", "không", "bốn"]
    qtbot.keyClick(view, Key.Key_Home)
    assert view.row == 0
    qtbot.keyClick(view, back)
    assert view.row == 0
    qtbot.keyClick(view, Key.Key_Up if view.turned else Key.Key_Right)
    assert view.in_hand() == view.spots()[0][1]
    qtbot.keyClick(view, Key.Key_Up if view.turned else Key.Key_Right)
    assert view.in_hand() == view.spots()[0][1]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_and_space_open_what_is_behind(view: ChartView, key: Qt.Key, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, key)
    assert opened.args == ["một/0"]


def test_a_click_opens_and_nothing_opens_from_nothing(view: ChartView, qtbot: QtBot) -> None:
    target = view.spots()[3][1]
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=target.area.center().toPoint())
    assert opened.args == ["bốn/1"]
    with qtbot.assertNotEmitted(view.opened):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.spots()[2][0].reach.center().toPoint())
        qtbot.keyClick(view, Key.Key_Return)


def test_a_tooltip_tells_bar_part_and_number(view: ChartView, qtbot: QtBot) -> None:
    spot = view.spots()[0][0]
    point = spot.area.center().toPoint()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text().startswith("một, phần 0: 3")
    QToolTip.hideText()


def test_another_chart_keeps_the_cursor_inside(view: ChartView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_End)
    view.take(bars(view.chart.shape, ("chỉ một", (1, 1))))
    spot = view.in_hand()
    assert spot is not None
    assert spot.bar.label == "chỉ một"
    view.take(Chart("thử", view.chart.shape, "Trống", "", (), empty="Chưa có gì."))
    assert view.in_hand() is None
    assert view.accessibleDescription() == "Chưa có gì."
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Return)
    view.grab()


def test_cells_of_a_grid(qtbot: QtBot) -> None:
    view = GridView()
    qtbot.addWidget(view)
    cells = (Part(3, "Đảng, cấp tỉnh", behind="a", text="3/9", share=1 / 3), Part(0, "Đảng, cấp xã"))
    empty = (Part(0, "Tư pháp, cấp tỉnh", behind="b", text="0/4"), Part(2, "Tư pháp, cấp xã", behind="c", text="2/2"))
    rows = (Bar("Đảng", cells), Bar("Tư pháp", empty))
    view.take(Chart("thử", Shape.GRID, "Lưới", "", rows, heads=("Tỉnh", "Xã")))
    view.resize(500, view.height_needed())
    view.show()
    assert [[spot.part.text for spot in spots] for spots in view.spots()] == [["3/9", ""], ["0/4", "2/2"]]
    assert view.told(view.spots()[0][0]) == "Đảng, cấp tỉnh: 3/9"
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    with qtbot.assertNotEmitted(view.opened):
        qtbot.keyClick(view, Key.Key_Return)  # no place is free there
    qtbot.keyClick(view, Key.Key_Right)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    assert opened.args == ["c"]
    view.grab()
    view.close()


def test_long_labels_stand_above_their_bars(qtbot: QtBot) -> None:
    view = BarsView()
    qtbot.addWidget(view)
    view.take(bars(Shape.BARS, ("Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường", (3,)), ("ngắn", (1,))))
    view.resize(360, view.height_needed())
    tops = [spots[0].reach.top() for spots in view.spots()]
    assert all(second - first > 2 * view.line for first, second in pairwise(tops))
    assert view.spots()[0][0].area.width() > 300


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_can_be_told_from_the_ground(scheme: str, qapp: QApplication) -> None:
    theme.apply(qapp, scheme)
    try:
        palette = qapp.palette()
        ground = palette.color(QPalette.ColorRole.Base).name()
        assert theme.contrast(ink(palette).name(), ground) >= 4.5
        # The darkest cell of a grid still carries its text.
        over, under = ink(palette), palette.color(QPalette.ColorRole.Base)
        parts = [
            round(0.45 * high + 0.55 * low)
            for high, low in (
                (over.red(), under.red()),
                (over.green(), under.green()),
                (over.blue(), under.blue()),
            )
        ]
        cell = "#" + "".join(f"{part:02x}" for part in parts)
        assert theme.contrast(palette.color(QPalette.ColorRole.WindowText).name(), cell) >= 4.5
    finally:
        theme.apply(qapp, "light")


def test_patterns_differ_without_colour(qtbot: QtBot) -> None:
    """In grey the four ways of filling are four pictures."""
    pictures = []
    for fill in Fill:
        swatch = Swatch(fill)
        qtbot.addWidget(swatch)
        image = swatch.grab().toImage().convertToFormat(swatch.grab().toImage().Format.Format_Grayscale8)
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(Fill)


def test_a_card_tells_why_it_is_empty(qtbot: QtBot) -> None:
    card = Card(Shape.BARS)
    qtbot.addWidget(card)
    card.resize(500, 400)
    card.show()
    card.take(bars(Shape.BARS, *TWO_PARTS))
    assert card.view.isVisible()
    assert card.legend.isVisible()
    assert card.note.text() == "Chú giải."
    assert not card.empty.isVisible()
    card.take(bars(Shape.BARS))
    assert card.empty.text() == "Chưa có gì: nhập dữ liệu."
    assert card.empty.isVisible()
    assert not any(part.isVisible() for part in (card.view, card.legend, card.note, card.subject))
    card.close()


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (1119, 1), (1352, 2), (1900, 3), (2560, 4), (5000, 4)])
def test_cards_stand_in_as_many_columns_as_fit(width: int, columns: int, qtbot: QtBot) -> None:
    cards = [Card(Shape.BARS) for _ in range(5)]
    for number, card in enumerate(cards):
        card.take(bars(Shape.BARS, *TWO_PARTS[: number % 4 + 1]))
    grid = CardGrid(cards)
    qtbot.addWidget(grid)
    grid.show()
    grid.resize(width, grid.heightForWidth(width))
    assert grid.columns() == columns
    assert len({card.x() for card in cards}) == min(columns, len(cards))
    for card in cards:
        assert card.height() == card.heightForWidth(card.width())
        assert grid.rect().contains(card.geometry())
    for at, first in enumerate(cards):
        assert not any(first.geometry().intersects(second.geometry()) for second in cards[at + 1 :])
    grid.close()


def test_the_pointer_is_a_hand_over_what_opens(view: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view, view.spots()[0][0].area.center().toPoint())
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert view.spot_at(QPointF(QPoint(-5, -5))) is None
