"""An open book together with what is needed to work in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.store.book import Book


@dataclass(slots=True)
class Workspace:
    """``as_of``: the day by which everything is judged; read once at the edge, changed only by the person.

    ``rule_problem``: why the shipped rule sets count instead of what the book says (``rule_state``); mostly blank.
    """

    book: Book
    rule_book: RuleBook
    as_of: date
    resources: Path
    rule_problem: str = ""
