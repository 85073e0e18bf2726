"""Collects reference cycles on the window's thread only.

Python collects cycles on whatever thread happens to allocate. A cycle that holds widgets would then be destroyed on a
worker thread, which Qt answers with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 1_000  # milliseconds
ALLOCATIONS = 5_000
"""New container objects since the last collection that make one worth while."""
FULL_EVERY = 30
"""Collections of the young between two of everything."""


class Collector(QObject):
    """Takes over from Python's own collector until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what is young; now and then everything."""
        if gc.get_count()[0] < ALLOCATIONS:
            return
        self._rounds += 1
        gc.collect(2 if self._rounds % FULL_EVERY == 0 else 1)

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
