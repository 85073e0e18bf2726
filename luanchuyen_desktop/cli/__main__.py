"""``luanchuyen`` and ``python -m luanchuyen_desktop.cli``: one command, one exit code.

0 done; 1 findings of severity error (``check``) or problems found (``import --dry-run``, ``verify``); 2 wrong use or
unreadable input, with one line on stderr that says what and where.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import sys
from collections.abc import Sequence

from luanchuyen_desktop.cli.parser import make_parser
from luanchuyen_desktop.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console speaks another code page by default
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = make_parser().parse_args(arguments)
        code = int(options.run(options))
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(f"luanchuyen: {' '.join(str(error).split())}\n")
        return 2
    except BrokenPipeError:
        _drop_output()  # the reader has seen enough
        return 0
    except OSError as error:
        if error.filename is None:
            _drop_output()
        place = error.filename or "đầu ra"
        sys.stderr.write(f"luanchuyen: không đọc hoặc ghi được {place}: {error.strerror or error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("luanchuyen: đã dừng, không có gì được ghi dở.\n")
        return 2
    return code


def _drop_output() -> None:
    """What is still to be written goes nowhere; else Python tries it once more on its way out, and fails again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    multiprocessing.freeze_support()  # the packaged program is its own worker of the check
    sys.exit(main())
