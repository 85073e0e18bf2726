"""The two frames of papers, by their names on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE

FRAMES: Final[Mapping[str, str]] = {"dang": PARTY, "nha-nuoc": STATE}
