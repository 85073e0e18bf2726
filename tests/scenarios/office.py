"""An office at work: the main window with one book, driven by keys and mouse, and read as it stands on screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabBar,
    QTableView,
    QWidget,
)

from luanchuyen_desktop.gui.book_page import BookPage
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.main_window import MainWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.view import View
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
PATIENCE = 15.0  # seconds
W = TypeVar("W", bound=QWidget)
V = TypeVar("V", bound=View)


class Office:
    """One person at one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        """``folder``: where files are saved."""
        self.window, self.folder = window, folder

    @property
    def page(self) -> BookPage:
        """The open book on screen."""
        assert self.window.page is not None
        return self.window.page

    @property
    def session(self) -> Session:
        """The open book."""
        return self.page.session

    # -- waiting ---------------------------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait for it."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain: {what or holds}")
            QTest.qWait(2)

    def settle(self) -> None:
        """Until nothing runs."""
        for _ in range(2):
            QTest.qWait(5)
            self.until(lambda: not self.window.tasks.jobs)
            self.until(lambda: self.window.session is None or not self.window.session.tasks.jobs, "jobs")

    def stored(self) -> None:
        """Until what was typed is stored and shown; the rules may still be looking at it."""
        QTest.qWait(5)
        tasks = self.session.tasks
        self.until(lambda: all(job.kind is Kind.BACKGROUND for job in tasks.jobs), "it is stored")

    # -- where things are ------------------------------------------------------------------------------------------

    def tab(self, kind: type[V]) -> V:
        """A tab, brought to the front by its key."""
        number, found = next((n, view) for n, view in enumerate(self.page.views, 1) if isinstance(view, kind))
        self.front(self.window)
        self.key(getattr(Key, f"Key_{number}"), CONTROL)
        self.until(found.isVisible)
        self.settle()
        return found

    def beside(self, kind: type[W], key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> W:
        """A window beside the main one, opened by its key in the main window."""
        self.front(self.window)
        pressed = CONTROL
        for each in modifiers:
            pressed |= each
        self.key(key, pressed)
        return self.shown(kind)

    def from_menu(self, action: QAction) -> None:
        """Go through the menu bar to an action, by mouse."""
        self.front(self.window)
        bar = self.window.menuBar()
        for top in bar.actions():
            menu = top.menu()
            assert isinstance(menu, QMenu)
            if action not in menu.actions():
                continue
            QTest.mouseClick(bar, LEFT, PLAIN, bar.actionGeometry(top).center())
            self.until(menu.isVisible, "the menu")
            assert action.isEnabled(), action.text()
            QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(action).center())
            self.until(lambda: not menu.isVisible(), "the menu shuts")  # noqa: B023 - called at once
            return
        raise AssertionError(f"in no menu: {action.text()}")

    def shown(self, kind: type[W]) -> W:
        """The window or dialog of that kind that is open, in front."""

        def there() -> list[QWidget]:
            return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

        self.until(there, kind.__name__)
        found = there()[-1]
        assert isinstance(found, kind)
        self.front(found)
        self.settle()
        return found

    def gone(self, dialog: QWidget) -> None:
        """Wait until a dialog has closed, and what it did is stored."""
        self.until(lambda: _is_gone(dialog), f"{type(dialog).__name__} closes")
        self.settle()

    def front(self, window: QWidget) -> None:
        """Bring a window to the front, as a click on it does."""
        window.activateWindow()
        self.until(window.isActiveWindow, f"{window.windowTitle()} in front")

    def shut(self, window: QWidget) -> None:
        """Close a window beside the main one."""
        window.close()
        self.gone(window)
        self.front(self.window)

    def nothing_left_open(self) -> None:
        """No message that nobody read, no dialog that was forgotten."""
        left = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.window]
        assert not left, left

    def told(self) -> tuple[str, str]:
        """The sentence of the message that is open, and what stands under it; it is closed."""
        box = self.shown(QMessageBox)
        words = box.text(), box.informativeText()
        box.close()
        self.gone(box)
        return words

    # -- hands -----------------------------------------------------------------------------------------------------

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """A key for what has the focus."""
        QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow() or self.window, key, modifier)

    def press(self, button: QWidget) -> None:
        """Click a button once it can be clicked."""
        self.until(lambda: button.isVisible() and button.isEnabled() and button.width() > 10, "a button to press")
        QTest.mouseClick(button, LEFT, PLAIN, button.rect().center())
        self.settle()

    def tick(self, box: Any, *, on: bool) -> None:
        """Click a box where it is not so yet."""
        if box.isChecked() is not on:
            QTest.mouseClick(box, LEFT, PLAIN, QPoint(8, box.height() // 2))
        assert box.isChecked() is on
        self.settle()

    def enter(self, field: QWidget) -> None:
        """The cursor into a field."""
        self.front(field.window())
        field.setFocus()
        self.until(field.hasFocus, "the focus")

    def write(self, field: QWidget, text: str) -> None:
        """In the place of what is there, as a Vietnamese input method hands it over."""
        self.enter(field)
        QTest.keyClick(field, Key.Key_A, CONTROL)
        QTest.keyClick(field, Key.Key_Delete)
        if text.isascii():
            QTest.keyClicks(field, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def pick(self, picker: CodePicker, code: str) -> None:
        """Type a code, take it with Enter."""
        self.write(picker, code)
        QTest.keyClick(picker, Key.Key_Return)
        if picker.value() != code:  # the list was open already: its first line is what fits best
            QTest.keyClick(QApplication.activePopupWidget() or picker, Key.Key_Return)
        self.until(lambda: picker.value() == code, f"{code} picked")

    def choose(self, box: QComboBox, text: str) -> None:
        """Go down a box of choices by key until the text stands there."""
        self.enter(box)
        QTest.keyClick(box, Key.Key_Home)
        while box.currentText() != text:
            before = box.currentIndex()
            QTest.keyClick(box, Key.Key_Down)
            assert box.currentIndex() != before, text
        self.stored()

    def fill(self, editor: RecordEditor, **fields: str) -> None:
        """Type into the fields of a form, each left by Tab; boxes of choices and pickers as they are used."""
        for name, text in fields.items():
            field = editor.editor(name)
            self.until(field.isVisible, f"the field {name}")
            if isinstance(field, CodePicker):
                self.pick(field, text)
            elif isinstance(field, QComboBox) and not field.isEditable():
                self.choose(field, text)
            else:
                typed = field.lineEdit() if isinstance(field, QComboBox) else field
                assert typed is not None
                self.write(typed, text)
            QTest.keyClick(QApplication.focusWidget() or field, Key.Key_Tab)
        self.stored()

    def click(self, view: QAbstractItemView, row: int, column: int = 1, *, modifier: Any = PLAIN) -> None:
        """A cell of a table, by mouse."""
        self.front(view.window())
        index = view.model().index(row, column)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(index).center())
        self.stored()

    def click_tab(self, bar: QTabBar, number: int) -> None:
        """One of the tabs of a bar."""
        QTest.mouseClick(bar, LEFT, PLAIN, bar.tabRect(number).center())
        assert bar.currentIndex() == number
        self.settle()

    def drop(self, view: QAbstractItemView, row: int, path: Path) -> None:
        """A file from the desktop on a line of a table."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        at = QPointF(view.visualRect(view.model().index(row, 1)).center())
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(at, Qt.DropAction.CopyAction, data, LEFT, PLAIN)
            QApplication.sendEvent(view.viewport(), event)
            assert event.isAccepted()
        QApplication.sendEvent(view.viewport(), QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, PLAIN))
        self.settle()

    # -- the day, undo ---------------------------------------------------------------------------------------------

    def day(self, text: str) -> None:
        """Move the day of judging on, in the box above the findings."""
        edit = self.page.panel.day.edit
        self.write(edit, text)
        QTest.keyClick(edit, Key.Key_Return)
        assert f"{self.session.as_of:%d/%m/%Y}" == text
        self.checked()

    def checked(self) -> None:
        """Until the whole book is checked."""
        self.settle()
        self.until(lambda: self.session.is_checked, "the check")
        self.settle()

    def undo(self, times: int = 1) -> None:
        """Ctrl+Z in the main window."""
        for _ in range(times):
            self.front(self.window)
            self.page.panel.table.setFocus()
            self.key(Key.Key_Z, CONTROL)
            self.settle()

    def redo(self, times: int = 1) -> None:
        """Ctrl+Y in the main window."""
        for _ in range(times):
            self.front(self.window)
            self.page.panel.table.setFocus()
            self.key(Key.Key_Y, CONTROL)
            self.settle()

    # -- files and papers ------------------------------------------------------------------------------------------

    def save_as(self, name: str) -> Path:
        """Name the file in the dialog that asks where to save."""
        path = self.folder / name
        self.answer(path)
        return path

    def answer(self, path: Path) -> None:
        """Type a path into the file dialog that is open, then Enter."""
        dialog = self.shown(QFileDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        self.write(line, str(path))
        QTest.keyClick(line, Key.Key_Return)
        self.gone(dialog)

    def paper(self) -> bytes:
        """The paper in the preview that is open, saved from it and read back."""
        preview = self.shown(Preview)
        self.until(lambda: preview.page_count > 0)
        path = self.folder / f"giay-{len(list(self.folder.iterdir()))}.pdf"
        preview.save_action.trigger()
        self.answer(path)
        self.until(path.exists, "the paper")
        preview.close()
        self.gone(preview)
        return path.read_bytes()


def _is_gone(widget: QWidget) -> bool:
    import shiboken6

    return not shiboken6.isValid(widget) or not widget.isVisible()


def cells(model: QAbstractItemModel, columns: Sequence[int]) -> list[tuple[str, ...]]:
    """The texts of some columns, line by line."""
    return [tuple(str(model.index(row, column).data() or "") for column in columns) for row in range(model.rowCount())]


def row_of(view: QTableView, text: str, column: int = 0) -> int:
    """The line whose cell says this."""
    texts = [str(view.model().index(row, column).data()) for row in range(view.model().rowCount())]
    assert text in texts, f"{text} not in {texts}"
    return texts.index(text)


def accept(dialog: QDialog) -> None:
    """Enter in a dialog with an OK button."""
    QTest.keyClick(dialog, Key.Key_Return)
