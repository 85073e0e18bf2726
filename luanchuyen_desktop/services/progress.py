"""How a long job tells how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total); raises ``Cancelled`` when the person pressed Cancel. ``total`` 0: not known yet."""


def no_progress(_done: int, _total: int) -> None:
    """For callers that neither show nor stop a job."""
