"""Starts the window: ``python -m luanchuyen_desktop [BOOK]``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

USAGE = "Cách dùng: luanchuyen-desktop [SỔ.lccb]"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the window was closed, 2 for wrong use or where no window can be shown."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if len(given) > 1 or any(argument.startswith("-") for argument in given):
        print(USAGE, file=sys.stderr)  # noqa: T201 - the answer to a wrong call
        return 0 if given in (["-h"], ["--help"]) else 2
    if not _has_screen():
        print("Không có màn hình để mở cửa sổ. Dùng lệnh “luanchuyen” để làm việc không cần màn hình.", file=sys.stderr)  # noqa: T201
        return 2
    from luanchuyen_desktop.gui.app import run
    from luanchuyen_desktop.gui.views import all_views

    return run(given, all_views())


def _has_screen() -> bool:
    """Qt ends the whole program with an abort where it finds no screen, so look first."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
