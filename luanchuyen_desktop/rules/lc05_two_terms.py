"""LC05 Quá hai nhiệm kỳ liên tiếp: unbroken time as head of one unit, across different head titles of it."""

from __future__ import annotations

from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.rules.outcome import Outcome
from luanchuyen_desktop.rules.rule import CadreCase, Rule
from luanchuyen_desktop.rules.rule_sets import Limits
from luanchuyen_desktop.rules.unit_service import LIMITS, judge_service


def check(case: CadreCase, limits: Limits) -> Outcome:
    """Every unit in which a head post is held on the as-of date."""
    return judge_service(case, limits, counts=_is_head, none="no_head_post")


def _is_head(title: Title) -> bool:
    return title.is_head


RULE = Rule("LC05", check, limits=LIMITS)
