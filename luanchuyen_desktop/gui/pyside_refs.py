"""A fault of PySide6 that ends the program, and what keeps it from doing so.

Measured with PySide6 6.12.0 on Python 3.11.7: every call that returns nothing (``setText``, ``show``) drops one
reference to ``None`` too many, every ``Signal.emit`` one to ``True``; after some thousand the interpreter stops with
"none_dealloc" or "bool_dealloc". The library is built as if these objects were immortal, which they are from Python
3.12 on.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40  # ten thousand calls a second for three years
_SINGLETONS: tuple[object, ...] = (None, True, False, NotImplemented, ...)


def hold_singletons() -> None:
    """Give these objects so many references that they cannot run out of them; before the first window."""
    if sys.version_info >= (3, 12):
        return
    for single in _SINGLETONS:
        if sys.getrefcount(single) < _PLENTY // 2:
            # The count is the first field of every object of CPython.
            ctypes.c_ssize_t.from_address(id(single)).value += _PLENTY
