"""The panel of findings: grouped, folded, filtered, narrow, its menu, its paper, examples, and its empty states."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.findings_panel import FindingsPanel
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog
from luanchuyen_desktop.services.findings.findings_listing import Grouping
from scenes.stage import SIZE, Key, Stage, there

_CONTROL = Qt.KeyboardModifier.ControlModifier


def findings(stage: Stage) -> None:
    """Each grouping; folded; a rule chosen; nothing fits; several lines chosen; narrow; the menu; paper; examples."""
    stage.open(stage.books.demo)
    panel = there(stage.window.page).panel
    stage.window.resizeDocks([panel], [330], Qt.Orientation.Vertical)
    for grouping in Grouping:
        _group(stage, panel, grouping)
        stage.key(Key.Key_F8)
        stage.shot(f"findings-{grouping.value}")
    _group(stage, panel, Grouping.RULE)
    panel.table.setFocus()
    stage.key(Key.Key_Left, _CONTROL)
    stage.shot("findings-folded")
    stage.key(Key.Key_Right)
    stage.key(Key.Key_Down)
    QTest.keyClick(panel.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.shot("findings-several-chosen")
    panel.bar.choose_rule("LC04")
    panel.bar.boxes[Mark.UNKNOWN].click()
    stage.shot("findings-one-rule")
    stage.retype("khong co ai", panel.bar.search)
    stage.shot("findings-nothing-fits")
    panel.bar.clear()
    stage.settle()
    panel.table.choose(1)
    _menu(stage, panel)
    stage.shot("findings-menu")
    stage.close_all()
    panel.show_examples("LC04")
    stage.dialog(ExamplesDialog)
    stage.shot("findings-examples")
    stage.close_all()
    panel.print_action.trigger()
    stage.dialog(Preview)
    stage.shot("findings-paper")
    stage.close_all()
    stage.window.resize(900, SIZE[1])
    stage.shot("findings-narrow")


def empty_states(stage: Stage) -> None:
    """A check under way; a book without findings."""
    stage.start()
    stage.window.open_book(stage.books.demo)
    stage.until(lambda: stage.window.page is not None)
    stage.shot("findings-checking", at_once=True)
    stage.open(stage.books.empty)
    stage.shot("findings-nothing-to-mend")


def _group(stage: Stage, panel: FindingsPanel, grouping: Grouping) -> None:
    panel.bar.grouping.setCurrentIndex(panel.bar.grouping.findData(grouping.value))
    stage.settle()


def _menu(stage: Stage, panel: FindingsPanel) -> None:
    table = panel.table
    at = table.visualRect(table.currentIndex()).bottomLeft() + QPoint(200, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at) - QPoint(0, 330))
    QApplication.sendEvent(table.viewport(), event)
    stage.settle()
