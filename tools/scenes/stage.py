"""The running program as a person has it before them: keys, mouse, waiting, and pictures of what is seen."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from luanchuyen_desktop import paths
from luanchuyen_desktop.gui import i18n, session, status, theme
from luanchuyen_desktop.gui.dialogs import backup_dialog
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.undo_keys import UndoKeys
from luanchuyen_desktop.gui.view import View
from luanchuyen_desktop.gui.views import all_views
from luanchuyen_desktop.settings import Settings
from scenes import camera
from scenes.books import AS_OF, Books

SIZE = (1366, 768 - 40 - camera.TITLE_BAR)  # a small laptop
PATIENCE = 300.0  # seconds
W = TypeVar("W", bound=QWidget)
T = TypeVar("T")
Key = Qt.Key


def there(found: T | None) -> T:
    """What the scene cannot do without."""
    if found is None:
        raise LookupError
    return found


class FixedTime(datetime):
    """The clock of the pictures stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> FixedTime:
        """Always the same afternoon."""
        return cls(AS_OF.year, AS_OF.month, AS_OF.day, 14, 32, tzinfo=tz)


class FixedDate(date):
    """As above."""

    @classmethod
    def today(cls) -> FixedDate:
        """Always the same day."""
        return cls(AS_OF.year, AS_OF.month, AS_OF.day)


class Stage:
    """One program, one main window at a time."""

    def __init__(self, app: QApplication, books: Books, folder: Path, scheme: str) -> None:
        """``folder``: where the pictures go; ``scheme``: light or dark."""
        self.books = books
        self._folder = folder
        self._app = app
        self.window: MainWindow = None  # type: ignore[assignment]  # there from the first ``start`` on
        self.faults: dict[str, None] = {}
        self.made: list[Path] = []
        app.setCursorFlashTime(0)
        app.setApplicationDisplayName("Luân chuyển cán bộ")
        i18n.install(app, paths.translations(), "vi")
        theme.apply(app, scheme)
        UndoKeys(app)
        for module in (session, backup_dialog, status):
            patch.object(module, "datetime", FixedTime).start()
        patch.object(status, "date", FixedDate).start()

    # -- books -----------------------------------------------------------------------------------------------------

    def start(self, settings: dict[str, Any] | None = None) -> None:
        """A fresh window without a book."""
        if self.window is not None:
            self._end()
        kept = Settings(None)
        for key, value in (settings or {}).items():
            kept.set(key, value)
        messages = Messages(Path("luanchuyen.log"), self._app)
        log = Path.home() / "luanchuyen.log"
        around = Surroundings(kept, messages, paths.resources(), log, lambda: AS_OF, "vi")
        self.window = MainWindow(around, all_views())
        self.window.resize(*SIZE)
        self.window.move(0, camera.TITLE_BAR)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def _end(self) -> None:
        """Close the window; one that does not close is noted."""
        self.close_all()
        self.window.close()
        for _ in range(50):
            QTest.qWait(20)
            if not self.window.isVisible():
                break
        else:
            self.faults[f"after {self.made[-1].stem}: the window does not close"] = None
            self.window.hide()
        self.window.deleteLater()

    def open(self, path: Path, *, read_only: bool = False, tab: int = 0) -> None:
        """A fresh window with this book, checked."""
        self.start({"book/tab": tab})
        self.window.open_book(path, read_only=read_only)
        self.until(lambda: self.window.session is not None and self.session.is_checked)
        self.settle()

    @property
    def session(self) -> Session:
        """Of the book that is open."""
        return there(self.window.session)

    def view(self, kind: type[W]) -> W:
        """The tab of that kind, brought to the front by its key."""
        views: list[View] = there(self.window.page).views
        number, found = next((n, view) for n, view in enumerate(views, 1) if isinstance(view, kind))
        self.key(getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        return found

    # -- waiting ---------------------------------------------------------------------------------------------------

    def until(self, holds: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait for it; the scene fails after ``patience`` seconds."""
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(5)

    def settle(self) -> None:
        """Until nothing runs and nothing waits for its pause."""
        for _ in range(2):
            self.until(lambda: not self.window.tasks.jobs)
            self.until(lambda: self.window.session is None or not self.window.session.tasks.jobs)
            QTest.qWait(180)

    # -- hands -----------------------------------------------------------------------------------------------------

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Key by key; QTest itself knows no letters beyond ASCII."""
        target = into or there(QApplication.focusWidget())
        target.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    def retype(self, text: str, into: QWidget) -> None:
        """Mark all, then type."""
        into.setFocus()
        QTest.keyClick(into, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(into, Key.Key_Backspace)
        self.write(text, into)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key for what has the focus, or for the list that is open."""
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """The left button of the mouse."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or QPoint())
        self.settle()

    def click_row(self, table: QAbstractItemView, index: QModelIndex) -> None:
        """A line of a table."""
        table.scrollTo(index)
        self.click(table.viewport(), table.visualRect(index).center())

    def pick(self, text: str, into: QWidget) -> None:
        """Type part of a name and take the first line offered."""
        self.retype(text, into)
        QTest.qWait(200)
        self.key(Key.Key_Return)

    def context_menu(self, widget: QWidget) -> None:
        """The menu of the right button."""
        at = widget.rect().center()
        QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at)))
        self.settle()

    def dialog(self, kind: type[W]) -> W:
        """The window of that kind that is open."""
        self.settle()
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return found[-1]

    def close_all(self) -> None:
        """Close whatever stands over the main window."""
        for each in reversed(QApplication.topLevelWidgets()):
            if each is not self.window and each.isVisible():
                each.close()
        self.settle()

    # -- pictures --------------------------------------------------------------------------------------------------

    def shot(self, name: str, *, at_once: bool = False) -> None:
        """Take the picture, unless ``at_once`` when all is settled; what is plainly wrong in it is noted."""
        if not at_once:
            self.settle()
        path = self._folder / f"{name}.png"
        camera.save(camera.take(self.window), path)
        self.made.append(path)
        self.faults |= dict.fromkeys(f"{name}: {fault}" for fault in camera.faults())

    def menus(self) -> list[QMenu]:
        """Those of the menu bar."""
        return [menu for action in self.window.menuBar().actions() if (menu := _menu_of(action)) is not None]


def _menu_of(action: Any) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None
