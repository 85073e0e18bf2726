"""What commands print."""

from __future__ import annotations

import json
import sys


def say(text: str) -> None:
    """One line (or text of several) on stdout."""
    sys.stdout.write(text + "\n")


def warn(text: str) -> None:
    """One line on stderr, beside what the command prints."""
    sys.stderr.write(f"luanchuyen: {' '.join(text.split())}\n")


def say_json(value: object) -> None:
    """One JSON value on stdout, indented for people."""
    say(as_json(value))


def as_json(value: object) -> str:
    """One JSON value, indented for people."""
    return json.dumps(value, ensure_ascii=False, indent=1)
