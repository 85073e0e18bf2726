"""Starts the window: ``python -m luanchuyen_desktop [BOOK]``; with ``--picture FILE`` it only takes a picture of it."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from luanchuyen_desktop.domain.dates import parse_date
from luanchuyen_desktop.errors import DateError

USAGE = (
    "Cách dùng: luanchuyen-desktop [SỔ.lccb]\n           luanchuyen-desktop --picture ẢNH.png [--as-of NGÀY] SỔ.lccb"
)
WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the window was closed or its picture taken, 2 for wrong use or where no window can be shown."""
    given = _parser().parse_args(arguments)
    if given.help:
        print(USAGE)  # noqa: T201 - the answer to a question
        return 0
    if (given.picture and not given.book) or (given.as_of and not given.picture):
        _refuse()
    if not _has_screen():
        _say("Không có màn hình để mở cửa sổ. Dùng lệnh “luanchuyen” để làm việc không cần màn hình.")
        return WRONG_USE
    from luanchuyen_desktop.gui.app import run
    from luanchuyen_desktop.gui.picture import PictureWish
    from luanchuyen_desktop.gui.views import all_views

    wish = PictureWish(given.picture, given.as_of) if given.picture else None
    return run([given.book] if given.book else [], all_views(), wish)


class _Parser(argparse.ArgumentParser):
    """Says in Vietnamese what wrong use is."""

    def error(self, _message: str) -> NoReturn:
        """Tell how it is used."""
        _refuse()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--as-of", type=_day)
    parser.add_argument("book", nargs="?")
    return parser


def _day(text: str) -> date:
    """A whole day, as the command line takes it."""
    try:
        value = parse_date(text)
    except DateError as error:
        raise argparse.ArgumentTypeError(error.message) from error
    if value is None or not value.is_exact:
        raise argparse.ArgumentTypeError(text)
    return value.earliest


def _refuse() -> NoReturn:
    _say(USAGE)
    raise SystemExit(WRONG_USE)


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - before there is a window


def _has_screen() -> bool:
    """Qt ends the whole program with an abort where it finds no screen, so look first."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    multiprocessing.freeze_support()  # the packaged program is its own worker of the check
    sys.exit(main())
