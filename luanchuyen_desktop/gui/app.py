"""Puts the program together: settings, log, language, colours, window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from luanchuyen_desktop import __version__, log, paths
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui import i18n, theme
from luanchuyen_desktop.gui.collector import Collector
from luanchuyen_desktop.gui.main_window import MainWindow, Surroundings, ViewFactory
from luanchuyen_desktop.gui.messages import Messages
from luanchuyen_desktop.gui.picture import PictureTaker, PictureWish
from luanchuyen_desktop.gui.undo_keys import UndoKeys
from luanchuyen_desktop.settings import Settings

NAME = "Luân chuyển cán bộ"
# The window's thread gets the interpreter soon even while a worker computes; measured, see ``tasks.Job``.
SWITCH_INTERVAL = 0.0005


def run(arguments: Sequence[str], views: Sequence[ViewFactory], wish: PictureWish | None = None) -> int:
    """Open the window and stay until it is closed; ``arguments``: the path of a book, or none. The exit code.

    With a ``wish`` the program takes a picture of the window instead, and leaves nothing else behind.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    settings = Settings(None if wish else paths.settings_file())
    logger = log.set_up(paths.log_file())
    app = QApplication([sys.argv[0]])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(__version__)
    language = settings.text("window/language", i18n.DEFAULT_LANGUAGE)
    try:
        i18n.install(app, paths.translations(), language)
    except UserError as error:
        print(error, file=sys.stderr)  # noqa: T201 - no window can be shown in the right language
        return 2
    theme.apply(app, settings.text("window/scheme", "system"))
    UndoKeys(app)
    collector = Collector(app)
    messages = Messages(paths.log_file(), app)
    messages.install_hooks()
    around = Surroundings(settings, messages, paths.resources(), paths.log_file(), _today(wish), language)
    window = MainWindow(around, views)
    window.show()
    logger.info("started %s", __version__)
    book = next(iter(arguments), "") or settings.text("book/last")
    if book and (Path(book).exists() or arguments):
        window.open_book(Path(book))
    if wish:
        PictureTaker(window, wish.file)
    try:
        return app.exec()
    finally:
        messages.remove_hooks()
        collector.stop()


def _today(wish: PictureWish | None) -> Callable[[], date]:
    """The clock, or the day that is wished for."""
    day = wish.as_of if wish else None
    return date.today if day is None else lambda: day
