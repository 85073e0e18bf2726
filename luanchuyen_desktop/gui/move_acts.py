"""What the main window does with moves that are only thought of: opens their windows beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.gui.moves.package_window import PackageWindow
from luanchuyen_desktop.gui.moves.why_not_window import WhyNotWindow
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.services.rotation_desk import DEFAULT_MONTHS

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.main_window import MainWindow

D = TypeVar("D", bound=QWidget)


class MoveActs(QObject):
    """One window of each kind at most; they close with the book."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.book_closed.connect(self._close_all)

    @Slot()
    def ask_why(self) -> None:
        """Why not: for the cadre, and the post if there is one, that are in hand in the tab in front."""
        page = self._window.page
        if page is None or not page.flush():
            return
        move = page.current_view().move_in_hand() or Move("", "", "", months=DEFAULT_MONTHS)
        window = self._open_one(WhyNotWindow)
        if window is None:
            window = WhyNotWindow(page.session, move, self._window)
            window.finding_asked.connect(self._go_to_finding)
            window.proposed.connect(self._go_to_rotation)
        else:
            window.ask(move)
        _raise(window)

    @Slot()
    def show_packages(self) -> None:
        """The window of packages of moves."""
        page = self._window.page
        if page is None or not page.flush():
            return
        window = self._open_one(PackageWindow)
        if window is None:
            window = PackageWindow(page.session, self._window)
            window.cadre_asked.connect(self._go_to_cadre)
        _raise(window)

    def _open_one(self, kind: type[D]) -> D | None:
        return next((one for one in self._window.findChildren(kind) if one.isVisible()), None)

    @Slot()
    def _close_all(self) -> None:
        for kind in (WhyNotWindow, PackageWindow):
            for one in self._window.findChildren(kind):
                one.close()

    @Slot(object)
    def _go_to_finding(self, finding: Finding) -> None:
        if self._window.page is not None:
            self._window.page.open_finding(finding)
            self._window.activateWindow()

    @Slot(str)
    def _go_to_rotation(self, code: str) -> None:
        self._go_to(FieldRef("rotation", code, "state"))

    @Slot(str)
    def _go_to_cadre(self, code: str) -> None:
        self._go_to(FieldRef("cadre", code, "name"))

    def _go_to(self, field: FieldRef) -> None:
        if self._window.page is not None:
            self._window.page.go_to(field)
            self._window.activateWindow()


def _raise(window: QWidget) -> None:
    behind = window.parentWidget()
    if behind is not None and not window.isVisible():
        place = behind.geometry().center() - window.rect().center()
        window.move(max(place.x(), 0), max(place.y(), 0))
    window.show()
    window.raise_()
    window.activateWindow()
