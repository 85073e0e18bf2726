"""Vietnamese text: one normal form, folding for search, and the order of names.

Order of names: given name, then middle names, then family name, each by the Vietnamese alphabet
(a ă â b c d đ e ê …), tone only as a tie-breaker in the order of dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_ORDER = {letter: chr(0x41 + index) for index, letter in enumerate(_ALPHABET)}
_TONE_ORDER = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_END_OF_LETTERS = "!"  # below every letter and digit, so that "An" comes before "Anh"


def nfc(text: str) -> str:
    """The composed form in which every text is stored and compared."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """NFC, with runs of white space made one blank and none at the ends: for names and codes."""
    return " ".join(nfc(text).split())


def fold(text: str) -> str:
    """The key for search: lower case, no accents, đ as d, single blanks; ``Hoà`` and ``hòa`` are alike."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.replace("đ", "d").split())


def fits(key: str, words: Iterable[str]) -> bool:
    """Whether each of the folded words begins a word of a folded key."""
    spaced = f" {key}"
    return all(f" {word}" in spaced for word in words)


def is_nfc(text: str) -> bool:
    """Whether the text already is in the stored form."""
    return unicodedata.is_normalized("NFC", text)


@lru_cache(maxsize=16384)
def _word_key(word: str) -> str:
    letters: list[str] = []
    tones: list[str] = []
    for char in word:
        marks = unicodedata.normalize("NFD", char)
        tone = "".join(_TONE_ORDER[mark] for mark in marks if mark in _TONE_ORDER)
        base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONE_ORDER))
        letters.append(_LETTER_ORDER.get(base, base))
        tones.append(tone)
    return "".join(letters) + _END_OF_LETTERS + ("".join(tones) or "0")


def name_key(name: str) -> str:
    """A text whose plain binary order is the Vietnamese order of names: the same in Python, SQL and on paper."""
    words = nfc(name).casefold().split()
    return " ".join(_word_key(word) for word in [*words[-1:], *words[1:-1], *words[: min(1, len(words) - 1)]])


def text_key(text: str) -> str:
    """As ``name_key``, for titles of units and places: words from left to right."""
    return " ".join(_word_key(word) for word in nfc(text).casefold().split())
