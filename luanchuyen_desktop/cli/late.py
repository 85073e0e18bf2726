"""A command that is imported when it is run: the parser knows all of them, a run needs one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast


@dataclass(frozen=True, slots=True)
class Late:
    """The function ``name`` of ``cli/<module>.py``."""

    module: str
    name: str

    def load(self) -> Callable[[argparse.Namespace], int]:
        """Import it; ``AttributeError`` if there is no such function."""
        found = getattr(import_module(f"luanchuyen_desktop.cli.{self.module}"), self.name)
        return cast("Callable[[argparse.Namespace], int]", found)

    def __call__(self, options: argparse.Namespace) -> int:
        """Import and run it."""
        return self.load()(options)
