"""How the keys of the settings of papers begin in the book."""

from __future__ import annotations

from typing import Final

PREFIX: Final = "paper."
SIGNERS: Final = PREFIX + "signers"
NAMES: Final = PREFIX + "names"
