"""The rules that count in a book, with a warning when a set that it brings cannot be used."""

from __future__ import annotations

from luanchuyen_desktop import paths
from luanchuyen_desktop.cli.output import warn
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.law.rule_state import BookLaw, open_rules
from luanchuyen_desktop.store.book import Book


def law_of_book(book: Book) -> BookLaw:
    """The program's sets and the book's own."""
    law = open_rules(book, paths.resources())
    if law.problem:
        warn(law.problem)
    return law


def rules_of(book: Book) -> RuleBook:
    """What to judge by."""
    return law_of_book(book).rule_book
