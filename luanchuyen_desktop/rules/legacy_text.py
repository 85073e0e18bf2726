"""Remnants of the encodings before Unicode: TCVN3 (fonts .Vn…), VNI, and Unicode read byte by byte.

Text in such an encoding, read as if it were Latin, shows characters that no Vietnamese Unicode text has: ``NguyÔn V¨n
Qu¶ng``, ``Traàn Ñöùc``, ``Nguyá»…n``. Letters that Vietnamese and its minority languages do use (à, é, ñ, č …) count
only where they stand as they never do; a word whose letters all happen to be Vietnamese ones is not found.
"""

from __future__ import annotations

import re

_NEVER = "¡¢£¤¥¦¨©ª¬\u00ad®¯¶¸¹¼½¾µÄÅÆÇËÎÏÐÖØÛÜÞßäåæçëîïðöøûüþÿ\ufffd\u0080-\u009f"
# Marks that are well used beside words and figures, but never inside a word or right behind a letter as here.
_MARKS = "·»×÷°«§º"
_LETTER = r"[^\W\d_]"
_SIGNS = re.compile(
    f"[{_NEVER}]|(?<={_LETTER})[·»×÷°](?={_LETTER})|(?<={_LETTER})«|§(?={_LETTER})|á[º»]"  # á»: bytes of UTF-8
)
_COMBINATIONS = (
    # VNI writes the mark as a letter of its own behind the vowel, and ñ for đ.
    re.compile(r"[AaEeOoUu](?:[ÙùÕõ]|(?<=[AaEe])[ÂâÊêÀàÁáÃãÈèÉé])"),
    re.compile(r"[Ññ][AEOUYaeouy][À-ÿ]"),
    # A capital inside a word of small letters: TCVN3 draws small letters at the places of capitals.
    re.compile(r"[a-zà-öø-ý][À-ÖØ-Ý]"),
)
# A sign, or the second letter of a combination behind a first one: where none is, the patterns above find nothing.
# They are slow over whole dossiers, because they begin with letters that are everywhere.
_DOUBTFUL = re.compile(
    f"[{_NEVER}{_MARKS}ÑñÙùÕõÂâÊêÀàÁáÃãÈèÉéÀ-ÖØ-Ý](?:(?<=[{_NEVER}Ññ§º])|(?<={_LETTER}[{_MARKS}])"
    "|(?<=[AaEeOoUu][ÙùÕõ])|(?<=[AaEe][ÂâÊêÀàÁáÃãÈèÉé])|(?<=[a-zà-öø-ý][À-ÖØ-Ý]))"
)


def has_remnants(text: str) -> bool:
    """Whether something in the text may be of another encoding."""
    if text.isascii() or not _DOUBTFUL.search(text):
        return False
    return _SIGNS.search(text) is not None or any(pattern.search(text) for pattern in _COMBINATIONS)


def damaged_words(text: str) -> list[str]:
    """The words with such characters, each once."""
    return [word for word in dict.fromkeys(text.split()) if has_remnants(word)]
