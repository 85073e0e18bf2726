"""What the tests of the roster and of the cadre form share: the tab in a window, driven by key and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.gui.models.roster_model import RosterColumn
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.roster_view import RosterView
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef

Key = Qt.Key


def type_text(widget: QWidget, text: str) -> None:
    """Key by key; QTest itself knows no letters beyond ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class Desk:
    """The tab as the main window runs it."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.view = RosterView(session)
        qtbot.addWidget(self.view)
        self.view.resize(1366, 700)
        session.changed.connect(self.view.reload)
        self.view.reload(None)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.activateWindow()
        session.start()
        self.settle()

    def settle(self) -> None:
        """Until nothing runs and nothing waits."""
        QTest.qWait(10)  # timers without a delay
        self.until(lambda: not self.session.tasks.jobs and not self.view._show_soon.isActive())
        QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    # -- the table -------------------------------------------------------------------------------------------------

    def names(self) -> list[str]:
        model = self.view.model
        return [model.text(row, RosterColumn.NAME) for row in range(model.rowCount())]

    def codes(self) -> list[str | None]:
        return [self.view.model.code(row) for row in range(self.view.model.rowCount())]

    def current(self) -> str | None:
        return self.view.model.code(self.view.table.currentIndex().row())

    def search(self, text: str) -> None:
        self.view.filter.search.setFocus()
        self.view.filter.search.clear()
        type_text(self.view.filter.search, text)
        QTest.qWait(250)
        self.settle()

    def choose(self, code: str) -> None:
        """Click the row of a cadre."""
        table = self.view.table
        index = self.view.model.index(self.view.model.row_of(code), RosterColumn.BIRTH)
        table.scrollTo(index)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
        self.until(lambda: self.view.form.code == code)
        self.settle()

    # -- the form --------------------------------------------------------------------------------------------------

    @property
    def cadre(self) -> RecordEditor:
        return self.view.form.cadre_editor

    def go(self, record: str, key: str, field: str) -> QWidget:
        """Put the cursor into a field, as a click on a finding does."""
        assert self.view.show_record(FieldRef(record, key, field))
        self.settle()
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def retype(self, editor: QWidget, text: str) -> None:
        """Mark all and type."""
        editor.setFocus()
        QTest.keyClick(editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text:
            type_text(editor, text)
        else:
            QTest.keyClick(editor, Key.Key_Backspace)

    def pick(self, editor: QWidget, text: str) -> None:
        """Type part of a name, take the first line offered, and leave the field."""
        self.retype(editor, text)
        QTest.qWait(200)
        # Keys go to the open list first, as the window system sends them.
        QTest.keyClick(QApplication.activePopupWidget() or editor, Key.Key_Return)
        self.leave(editor)

    def leave(self, editor: QWidget) -> None:
        """Tab out of a field, and wait until what it held is stored."""
        QTest.keyClick(editor, Key.Key_Tab)
        self.settle()


def rules_at(shown: tuple[ShownFinding, ...]) -> list[tuple[str, str]]:
    """Rule and standing of what is shown at a field."""
    return [(one.finding.rule, one.standing.name) for one in shown]
