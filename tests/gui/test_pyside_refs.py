"""The program survives more calls into Qt than ``None`` and ``True`` had references at the start."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import luanchuyen_desktop.gui
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(50_000):
    bell.rung.emit()
    bell.setObjectName("bell")
print("alive")
"""


def test_fifty_thousand_calls_do_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
