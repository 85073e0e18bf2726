"""What the name of a committee in the heading says: what it is called in a sentence, and of which place it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.documents.text import clean

_BODY: Final = ("BAN CHẤP HÀNH ĐẢNG BỘ", "ĐẢNG BỘ")  # of a place that follows
_BY_NAME: Final = {"TỈNH ỦY": "tỉnh", "THÀNH ỦY": "thành phố"}
_BY_PLACE: Final = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
_OTHERS: Final = "Đảng ủy"
_PLACES: Final = ("tỉnh", "thành phố", "đặc khu", "phường", "xã")
_USUAL: Final = "tỉnh"


@dataclass(frozen=True, slots=True)
class Committee:
    """``kind``: ``Tỉnh ủy``, ``Thành ủy`` or ``Đảng ủy``; ``place``: ``tỉnh``, ``xã``; ``name``: of the place, blank
    where it is not said.
    """

    kind: str
    place: str
    name: str


def committee_of(heading: str) -> Committee:
    """Of ``TỈNH ỦY LÂM ĐỒNG``, ``ĐẢNG ỦY XÃ TUY PHONG`` or ``BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LÂM ĐỒNG``.

    What is not known by its first words is taken for a Tỉnh ủy, which every office of the program belongs to.
    """
    words = clean(heading)
    for begin, place in _BY_NAME.items():
        if (rest := _after(words, begin)) is not None:
            return Committee(_BY_PLACE[place], place, _name(_after(rest, place) or rest))
    for begin in (_OTHERS, *_BODY):
        if (rest := _after(words, begin)) is not None:
            return _of_place(rest)
    return Committee(_BY_PLACE[_USUAL], _USUAL, "")


def _of_place(words: str) -> Committee:
    """By the place that is named; one of a body (``CÁC CƠ QUAN ĐẢNG TỈNH``) does not say which province it is in."""
    for place in _PLACES:
        if (rest := _after(words, place)) is not None:
            return Committee(_BY_PLACE.get(place, _OTHERS), place, _name(rest))
    return Committee(_OTHERS, _USUAL, "")


def _after(words: str, begin: str) -> str | None:
    """What follows these words; ``None`` where the text does not begin with them. ``UỶ`` is ``ỦY``."""
    folded = words.upper().replace("UỶ", "ỦY")
    if folded != begin.upper() and not folded.startswith(f"{begin.upper()} "):
        return None
    return words[len(begin) :].strip()


def _name(text: str) -> str:
    """``LÂM ĐỒNG`` as ``Lâm Đồng``; what is not all capitals stays as it is."""
    return text.title() if text.isupper() else text
