"""The program's log: what broke and where in the code, never the data of the people in the book.

Texts of errors may quote what was typed or read. Everything that is written here therefore passes ``redact``, which
keeps codes and plain English words and blanks out quoted texts, Vietnamese words and dates.
"""

from __future__ import annotations

import hashlib
import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 512 * 1024
KEPT_FILES = 3
MAX_MESSAGE = 400

_CODE = re.compile(r"[A-Za-z0-9_.:\-]{1,40}")
_QUOTED = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"|“([^”\n]*)”")
_DATE = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}\b|\b\d{1,2}/\d{4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b")
_WORD = re.compile(r"[\w\u0300-\u036f]+")
_FOREIGN_SIGN = re.compile(r"[^\x00-\x7f…“”]+")
_NAME_LIKE = re.compile(r"\b[A-Z][a-z]*(?: [A-Z][a-z]*)+\b")


def redact(text: str) -> str:
    """The text without what may be personal: quoted words that are no code, Vietnamese words, names and dates."""
    text = _QUOTED.sub(_keep_code, text)
    text = _DATE.sub("…", text)
    text = _WORD.sub(lambda word: word.group() if word.group().isascii() else "…", text)
    for pattern in (_FOREIGN_SIGN, _NAME_LIKE):
        text = pattern.sub("…", text)
    return text if len(text) <= MAX_MESSAGE else text[:MAX_MESSAGE] + "…"


def describe(error: BaseException) -> str:
    """Kind, redacted text and the places in the code of an error and of those that led to it; no source lines."""
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        frames = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(current.__traceback__)]
        parts.append("\n".join([*frames, f"{type(current).__qualname__}: {redact(str(current))}"]))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\ncaused by\n".join(parts)


def fingerprint(error: BaseException) -> str:
    """Short name of a fault: the same kind of error from the same place in the code has the same one."""
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    return hashlib.sha256("|".join([type(error).__qualname__, *places]).encode()).hexdigest()[:12]


def set_up(path: Path) -> logging.Logger:
    """Open the log; the earlier lines stay. Where no file can be written, the log goes to stderr."""
    logger = logging.getLogger("luanchuyen")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


def _keep_code(match: re.Match[str]) -> str:
    inside = next(group for group in match.groups() if group is not None)
    return match.group(0) if _CODE.fullmatch(inside) and not _DATE.fullmatch(inside) else "“…”"
