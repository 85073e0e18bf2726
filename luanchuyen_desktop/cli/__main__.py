"""``luanchuyen`` and ``python -m luanchuyen_desktop.cli``: one command, one exit code.

0 done; 1 findings of severity error (``check``) or problems found (``import --dry-run``, ``verify``) or papers
that could not be made (``packet``); 2 wrong use or unreadable input, with one line on stderr that says what and where;
3 a fault of the program, told in the log.
"""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from luanchuyen_desktop.cli.parser import make_parser
from luanchuyen_desktop.errors import UserError

_LONGEST_LINE = 2_000  # letters on stderr: what was typed comes back in the sentence, and may be of any length


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    _set_up_streams()
    try:
        options = make_parser().parse_args(arguments)
        code = int(options.run(options))
        sys.stdout.flush()
    except UserError as error:
        code = _told(str(error))
    except BrokenPipeError:
        _drop_output()  # the reader has seen enough
        code = 0
    except OSError as error:
        if error.filename is None:
            _drop_output()
        place = error.filename or "đầu ra"
        code = _told(f"không đọc hoặc ghi được {place}: {error.strerror or error}")
    except MemoryError:
        code = _told("Máy không đủ bộ nhớ cho việc này. Đóng bớt chương trình khác rồi làm lại.")
    except KeyboardInterrupt:
        code = _told("đã dừng, không có gì được ghi dở.")
    except Exception as error:
        code = _told(
            f"Chương trình có lỗi khi làm việc này. Gửi tệp nhật ký {_logged(error)} cho người hỗ trợ.", code=3
        )
    return code


def _set_up_streams() -> None:
    """UTF-8, whatever the console speaks (on Windows another code page); nowhere, if the caller has closed them."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _told(text: str, code: int = 2) -> int:
    """One line on stderr; returns the exit code."""
    line = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(text.split()))
    if len(line) > _LONGEST_LINE:
        line = f"{line[: _LONGEST_LINE // 2]} … {line[-_LONGEST_LINE // 2 :]}"
    with contextlib.suppress(OSError):  # nobody can be told; the code still says it
        sys.stderr.write(f"luanchuyen: {line}\n")
        sys.stderr.flush()
    return code


def _logged(error: Exception) -> Path:
    """Where a bug has been written down, without what may be personal."""
    from luanchuyen_desktop import log, paths

    log.set_up(paths.log_file()).error(log.describe(error))
    return paths.log_file()


def _drop_output() -> None:
    """What is still to be written goes nowhere; else Python tries it once more on its way out, and fails again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    multiprocessing.freeze_support()  # the packaged program is its own worker of the check
    sys.exit(main())
