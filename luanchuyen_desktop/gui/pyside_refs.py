"""A fault of PySide6 that ends the program, and what keeps it from doing so.

Measured with PySide6 6.12.0 on Python 3.11.7: every ``Signal.emit`` called from Python drops one reference to ``True``
too many, and after some thousand the interpreter stops with "bool_dealloc: deallocating True or False". From Python
3.12 on ``True`` is immortal and nothing happens.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40  # a thousand emits a second for thirty years


def hold_true() -> None:
    """Give ``True`` so many references that it cannot run out of them; once, before the first window."""
    if sys.version_info < (3, 12) and sys.getrefcount(True) < _PLENTY // 2:  # noqa: FBT003 - the object is meant
        # The count is the first field of every object of CPython.
        ctypes.c_ssize_t.from_address(id(True)).value += _PLENTY  # noqa: FBT003 - the same
