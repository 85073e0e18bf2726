"""The colour space sRGB as an ICC profile, written from the figures of IEC 61966-2-1: no file of anybody else's.

PDF/A wants the colours of a document to be tied to a device; black and the greys of charts mean sRGB here.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import Final

NAME: Final = "sRGB IEC61966-2.1"
COMPONENTS: Final = 3

_D50: Final = (0.9642, 1.0, 0.8249)  # the white that profiles are related to
# The primaries of sRGB and its white D65, adapted to D50 by Bradford's method.
_RED: Final = (0.436065674, 0.222488403, 0.013916016)
_GREEN: Final = (0.385147095, 0.716873169, 0.097076416)
_BLUE: Final = (0.143066406, 0.060607910, 0.714096069)
_BRADFORD: Final = (
    (1.047882080, 0.022918701, -0.050216675),
    (0.029586792, 0.990478516, -0.017059326),
    (-0.009231567, 0.015075684, 0.751678467),
)
# Y = ((x + 0.055) / 1.055) ** 2.4 from 0.04045 on, x / 12.92 below.
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER_SIZE: Final = 128
_VERSION: Final = 0x04200000  # 4.2
_MADE: Final = (2000, 1, 1, 0, 0, 0)  # the same bytes always


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile, some 500 bytes."""
    curve = _curve()
    return _assembled(
        {
            b"desc": _text("sRGB"),
            b"cprt": _text("No copyright, use freely"),
            b"wtpt": _xyz(_D50),
            b"chad": b"sf32\0\0\0\0" + b"".join(_fixed(value) for row in _BRADFORD for value in row),
            b"rXYZ": _xyz(_RED),
            b"gXYZ": _xyz(_GREEN),
            b"bXYZ": _xyz(_BLUE),
            b"rTRC": curve,
            b"gTRC": curve,
            b"bTRC": curve,
        }
    )


def _assembled(tags: dict[bytes, bytes]) -> bytes:
    """Header, table of tags, their data at multiples of four bytes; equal data stands once."""
    begin = _HEADER_SIZE + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for data in tags.values():
        if data not in places:
            places[data] = begin + len(body)
            body += data + b"\0" * (-len(data) % 4)
    table = struct.pack(">I", len(tags)) + b"".join(
        tag + struct.pack(">II", places[data], len(data)) for tag, data in tags.items()
    )
    return _header(begin + len(body)) + table + body


def _header(size: int) -> bytes:
    head = struct.pack(">I4xI4s4s4s6H4s", size, _VERSION, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp")
    head += b"\0" * (68 - len(head)) + b"".join(_fixed(value) for value in _D50)
    return head + b"\0" * (_HEADER_SIZE - len(head))


def _fixed(value: float) -> bytes:
    """A signed number with 16 bits behind the point."""
    return struct.pack(">i", round(value * 65536))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(_fixed(value) for value in values)


def _curve() -> bytes:
    return b"para" + struct.pack(">4xHxx", 3) + b"".join(_fixed(value) for value in _CURVE)


def _text(words: str) -> bytes:
    """One text, in English."""
    encoded = words.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded
