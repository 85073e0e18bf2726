"""Python's search for cycles of objects, put off while a batch is made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search() -> Iterator[None]:
    """Let nothing look for cycles within the block, where it does by itself.

    A batch of papers makes hardly any, but so many objects that looking for them took a quarter of its time. The
    window looks for them at times of its own (``gui/collector.py``); there this changes nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
