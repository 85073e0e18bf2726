"""Starting the window: from the start of the process to the first paint, and to the first rows of a book."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.measuring import Context, Figures, Stopwatch, peak_megabytes, spread

STARTS = 5


def window(context: Context) -> Figures:
    """The program without a book."""
    return _started(["window"], context)


def window_with_book(context: Context) -> Figures:
    """The program with the sample book, until the roster shows rows."""
    return _started(["window", str(context.book)], context)


def bare_qt(context: Context) -> Figures:
    """A Qt window with an empty table."""
    return _started(["bare"], context)


def _started(arguments: Sequence[str], context: Context) -> Figures:
    """Seconds until the started process says that it is ready, five times."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(context.folder)}
    taken, peaks = [], []
    watch = Stopwatch()
    for _ in range(STARTS):
        command = [sys.executable, "-m", "bench.windows", *arguments]
        with watch.running():
            child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
            said = child.stdout.readline() if child.stdout else ""
        child.communicate()
        if not said.startswith("ready"):
            raise RuntimeError(f"window did not start: {arguments}")
        taken.append(watch.seconds)
        peaks.append(float(said.split()[1]))
    return {**spread("seconds", taken), "window_peak_mb": max(peaks)}


def _ready() -> None:
    print(f"ready {peak_megabytes():.1f}", flush=True)
    os._exit(0)  # what is measured is over; threads may be in the middle of a check


def _show_bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    app = QApplication([])
    main = QMainWindow()
    main.setCentralWidget(QTableWidget(100, 8))
    main.show()
    QTimer.singleShot(0, _ready)
    app.exec()


def _show_program(book: Path | None) -> None:
    """The program itself, with settings of its own and a window that says when it is ready."""
    from unittest.mock import patch

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    from luanchuyen_desktop import paths
    from luanchuyen_desktop.gui import app as program
    from luanchuyen_desktop.gui.main_window import MainWindow
    from luanchuyen_desktop.gui.views import all_views

    class Watched(MainWindow):
        """Says when it is on the screen, or when the rows of the book are."""

        def show(self) -> None:
            super().show()
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._look)
            self._timer.start(1)

        def _look(self) -> None:
            tables = [table for table in self.findChildren(QTableView) if table.isVisible()]
            if book is None or any(table.model() is not None and table.model().rowCount() for table in tables):
                QApplication.processEvents()
                _ready()

    home = Path.home()
    with (
        patch.object(program, "MainWindow", Watched),
        patch.object(paths, "log_file", lambda: home / "bench.log"),
        patch.object(paths, "settings_file", lambda: home / "bench-settings.json"),
    ):
        program.run([str(book)] if book else [], all_views())


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _show_bare()
    else:
        _show_program(Path(sys.argv[2]) if len(sys.argv) > 2 else None)
