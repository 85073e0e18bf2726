"""Windows beside the main one: shown in front of it, with the keys of its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_menu import MainMenu


def bring(window: QWidget) -> None:
    """Show a window in front of the others; the first time over the middle of the one it belongs to."""
    behind = window.parentWidget()
    if behind is not None and not window.testAttribute(Qt.WidgetAttribute.WA_Moved):
        place, room = behind.window().geometry().center() - window.rect().center(), behind.screen().availableGeometry()
        last = room.bottomRight() - window.rect().bottomRight()
        window.move(max(min(place.x(), last.x()), room.left()), max(min(place.y(), last.y()), room.top()))
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def take_keys(window: QWidget, menu: MainMenu) -> None:
    """Let undo, redo and the keys of the findings work in this window too."""
    for action in (menu.undo, menu.redo, menu.next_finding, menu.previous_finding):
        for keys in action.shortcuts():
            # Not the action itself: the window would take it with it when the book is closed.
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(action.trigger)
