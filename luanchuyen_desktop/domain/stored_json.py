"""JSON as the settings of a book hold it. Another version or a hand may have written it: it is read with suspicion."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any


def read_json(text: str) -> Any:
    """What the text says. ``ValueError`` for what is no JSON, lies too deep, or holds what can be neither stored nor
    printed: half a letter (an unpaired surrogate), a number without end.
    """
    try:
        found = json.loads(text, parse_constant=_finite, parse_float=_finite)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if "\\u" in text:
        json.dumps(found, ensure_ascii=False).encode()  # half a letter cannot be written
    return found


def all_texts(values: Iterable[object]) -> bool:
    """Whether each of them is a text."""
    return all(isinstance(each, str) for each in values)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value
