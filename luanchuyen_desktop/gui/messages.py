"""One place for what goes wrong: a plain sentence for what a person can mend, the log and one dialog for a bug."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from luanchuyen_desktop.errors import Cancelled, UserError
from luanchuyen_desktop.gui.theme import plain_buttons
from luanchuyen_desktop.log import describe, fingerprint

Button = QMessageBox.StandardButton
translate = QCoreApplication.translate


class Messages(QObject):
    """Tells people about faults. ``report`` may be called from any thread."""

    told = Signal(object)  # the error, after its dialog was opened

    _arrived = Signal(object)

    def __init__(self, log_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._log = logging.getLogger("luanchuyen")
        self._seen: set[str] = set()
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def report(self, error: BaseException) -> None:
        """Tell a fault: a ``UserError`` as its sentence; a bug to the log, and in a dialog the first time only."""
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            self._log.error("%s\n%s", fingerprint(error), describe(error))
        # Queued even on the window's own thread: a dialog must not open in the middle of painting a cell.
        self._arrived.emit(error)

    def install_hooks(self) -> None:
        """Send everything that nobody caught here: from slots, from threads, from finalizers."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def remove_hooks(self) -> None:
        """Put Python's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _on_uncaught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _on_unraisable(self, args: Any) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    @Slot(object)
    def _receive(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            if not _is_told(error):
                tell(_active_window(), error.message, error.advice)
        else:
            name = fingerprint(error)
            if name in self._seen:
                return
            self._seen.add(name)
            self._open_fault(name, error)
        self.told.emit(error)

    def _open_fault(self, name: str, error: BaseException) -> None:
        box = QMessageBox(_active_window())
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("Program fault"))
        box.setText(
            self.tr("The program met a fault of its own. What was saved is safe; the last step may not be done.")
        )
        box.setInformativeText(
            self.tr("Please send this log to those who look after the program:\n%1\nFault number: %2")
            .replace("%1", str(self._log_path))
            .replace("%2", name)
        )
        box.setDetailedText(describe(error))
        box.setStandardButtons(Button.Close)
        box.setDefaultButton(Button.Close)
        folder = QPushButton(self.tr("Open the log folder"), box)
        box.addButton(folder, QMessageBox.ButtonRole.ActionRole)
        folder.clicked.connect(self._open_folder)
        _show(box)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_path.parent)))


def _is_told(error: UserError) -> bool:
    """Whether a dialog with this sentence is open: a full disk fails every field that is left."""
    boxes = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox)]
    return any(box.isVisible() and box.text() == error.message for box in boxes)


def tell(parent: QWidget | None, message: str, advice: str = "", *, title: str = "") -> QMessageBox:
    """Open a dialog with what is wrong and what to do; it does not block the caller."""
    heading = title or QApplication.applicationDisplayName()
    return _open(parent, QMessageBox.Icon.Warning, heading, message, advice)


def tell_done(parent: QWidget | None, title: str, message: str) -> QMessageBox:
    """Open a dialog with what was done; it does not block the caller."""
    return _open(parent, QMessageBox.Icon.Information, title, message, "")


def _open(parent: QWidget | None, picture: QMessageBox.Icon, title: str, message: str, advice: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(picture)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    box.setInformativeText(advice)
    box.setStandardButtons(Button.Ok)
    _show(box)
    return box


def ask(
    parent: QWidget,
    question: str,
    detail: str,
    yes: str,
    on_yes: Callable[[], object],
    *,
    no: str = "",
    loses: bool = False,
) -> QMessageBox:
    """Ask before something that cannot be undone; ``yes`` names the act. ``on_yes`` runs if the person agrees.
    ``loses``: something typed or under way is given up, so a hasty Enter does not do it.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QApplication.applicationDisplayName())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(detail)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole) if no else box.addButton(Button.Cancel)
    box.setDefaultButton(refuse if loses else agree)

    def answered(button: Any) -> None:
        if button is agree:
            QTimer.singleShot(0, on_yes)

    box.buttonClicked.connect(answered)
    _show(box)
    return box


def ask_to_leave_unstored(window: QWidget, leave: Callable[[], object]) -> None:
    """Ask whether to close although a field could not be stored; ``leave``: what to do then."""
    ask(
        window,
        translate("Messages", "Some of what was typed is not stored yet, because it is incomplete or cannot be read."),
        translate("Messages", "Everything else is stored. The fields concerned say what is missing."),
        translate("Messages", "Close without it"),
        leave,
        no=translate("Messages", "Go back"),
        loses=True,
    )


def _show(box: QMessageBox) -> None:
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    plain_buttons(box)
    # A box without a parent would go with its last Python name; the connection holds it until it is closed.
    box.finished.connect(partial(_closed, box))
    box.open()


def _closed(_box: QMessageBox, _result: int) -> None:
    """Does nothing: it only has to hold the box."""


def _active_window() -> QWidget | None:
    return QApplication.activeModalWidget() or QApplication.activeWindow()
