"""The tab "Tổng quan": counted, waiting, narrow and wide, the lists behind its numbers, its paper."""

from __future__ import annotations

from luanchuyen_desktop.gui.charts.chart_view import ChartView
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.views.overview_view import OverviewView
from luanchuyen_desktop.gui.views.roster_view import RosterView
from scenes.stage import SIZE, Key, Stage, there

_WIDE = (2560, SIZE[1])


def overview(stage: Stage) -> None:
    """All cards of the sample book, then what stands behind them."""
    stage.open(stage.books.copy(stage.books.demo))
    view = _ready(stage)
    _scrolled(stage, view, "overview")
    there(stage.window.page).panel.hide()
    view.area.verticalScrollBar().setValue(0)
    stage.shot("overview-no-panel")
    view.dues.choose(3)
    view.dues.kinds.setFocus()
    stage.key(Key.Key_Down)
    stage.shot("overview-3-months")
    _behind(stage, view)
    view.print_action.trigger()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("overview-print")
    stage.close_all()
    stage.window.resize(*_WIDE)
    view.area.verticalScrollBar().setValue(0)
    stage.shot("overview-wide")
    stage.window.resize(*SIZE)


def overview_empty(stage: Stage) -> None:
    """A book with nothing in it, and one with gaps."""
    stage.open(stage.books.copy(stage.books.empty))
    _scrolled(stage, _ready(stage), "overview-empty")
    stage.open(stage.books.copy(stage.books.published))
    _scrolled(stage, _ready(stage), "overview-published")
    stage.open(stage.books.copy(stage.books.long))
    _scrolled(stage, _ready(stage), "overview-long-names")


def _ready(stage: Stage) -> OverviewView:
    view = stage.view(OverviewView)
    stage.until(lambda: view.overview is not None and not view.asker.is_busy)
    return view


def _scrolled(stage: Stage, view: OverviewView, name: str) -> None:
    bar = view.area.verticalScrollBar()
    for number in range(1, 8):
        stage.shot(f"{name}-{number}")
        if bar.value() >= bar.maximum():
            break
        bar.setValue(bar.value() + view.area.viewport().height() - 40)


def _behind(stage: Stage, view: OverviewView) -> None:
    for name, chart in (("titles", view.titles.view), ("short", view.short.view), ("dues", view.dues.view)):
        _open(stage, chart)
        stage.dialog(ListWindow)
        stage.settle()
        stage.shot(f"overview-list-{name}")
        stage.close_all()
    _open(stage, view.ages.view)
    stage.view(RosterView)
    stage.shot("overview-roster-narrowed")
    stage.view(OverviewView)


def _open(stage: Stage, chart: ChartView) -> None:
    rows = chart.spots()
    chart.row, chart.column = next(
        (row, column) for row, spots in enumerate(rows) for column, spot in enumerate(spots) if spot.part.count
    )
    stage.window.activateWindow()
    stage.settle()
    chart.setFocus()
    stage.until(chart.hasFocus, 5)
    stage.key(Key.Key_Return)
