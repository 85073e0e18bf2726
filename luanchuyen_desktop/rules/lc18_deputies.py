"""LC18 Cấp phó quá mười năm: unbroken time as deputy in one unit. Off unless an overlay switches it on.

Titles carry no mark for deputies: the overlay gives the words by which the name of such a title is known.
"""

from __future__ import annotations

from functools import cache

from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.rules.outcome import Outcome
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.unit_service import LIMITS, judge_service

WORDS = "title_words"
_SEPARATOR = ";"


def check(case: CadreCase, limits: Limits) -> Outcome:
    """Every unit in which a deputy's post is held on the as-of date."""
    words = limits.texts[WORDS]
    return judge_service(
        case,
        limits,
        counts=lambda title: not title.is_head and _is_named(title, words),
        none="no_deputy_post",
    )


def _is_named(title: Title, words: str) -> bool:
    return _has_word(title.name, words)


@cache
def _has_word(name: str, words: str) -> bool:
    """Whether one of the words (parted by ``;``) stands in the name as a whole word; capitals do not matter."""
    present = name.casefold().replace(",", " ").split()
    return any(word.strip().casefold() in present for word in words.split(_SEPARATOR))


RULE = Rule("LC18", check, limits=LIMITS, texts=frozenset({WORDS}))
