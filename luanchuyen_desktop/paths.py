"""Where things lie: what comes with the program, and what the program keeps for the person who uses it."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "luanchuyen"


def root() -> Path:
    """The folder that holds ``resources`` and ``translations``: beside the package, or inside the packaged program."""
    bundled = getattr(sys, "_MEIPASS", None)  # set by the packaged program only
    return Path(bundled) if bundled else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Fonts, icons, rule sets, wording, templates."""
    return root() / "resources"


def translations() -> Path:
    """The texts of the window by language."""
    return root() / "translations"


def settings_file() -> Path:
    """Window state and choices of this person on this machine; never data of a book."""
    return Path(_dirs().user_config_dir) / "settings.json"


def log_file() -> Path:
    """Where faults of the program are written."""
    return Path(_dirs().user_log_dir) / "luanchuyen.log"


def _dirs() -> PlatformDirs:
    return PlatformDirs(APP_NAME, appauthor=False)
