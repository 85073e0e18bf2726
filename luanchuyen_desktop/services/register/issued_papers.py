"""Papers about a case that were issued: found again by the number that the case or its paper goes by, and opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE
from luanchuyen_desktop.domain.records import RegisterEntry, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import PaperState
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.offers import offers
from luanchuyen_desktop.services.papers.particulars import find_case, joint_papers
from luanchuyen_desktop.services.register.case_paper import NUMBERED, CasePaper, entries_about, said, said_in
from luanchuyen_desktop.services.register.series import read_number, symbol_key
from luanchuyen_desktop.services.register.state import series_of
from luanchuyen_desktop.store import register as stored
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.plans import plan_of


def issued_entry(book: Book, paper: CasePaper, settings: Mapping[str, str] | None = None) -> RegisterEntry | None:
    """The entry of a paper if it was issued with its PDF, and what is said of the paper still names its number.

    ``settings``: of the book, where the caller has read them: for many papers at once.
    """
    with book.snapshot():
        known = book.settings() if settings is None else settings
        case = find_case(book, paper.kind, paper.code)
        kind = NUMBERED.get(paper.kind.symbol)
        found = read_number(said_in(known, paper.kind, case).number) if case is not None else None
        if found is None:
            return None
        return next(
            (
                each
                for each in entries_about(book, paper)
                if each.state is PaperState.ISSUED
                and each.kind is kind
                and each.sha256 is not None
                and _names(found, each)
            ),
            None,
        )


def paper_of(book: Book, entry: RegisterEntry) -> CasePaper | None:
    """Which paper of its case an entry is of: the one that goes by its number; ``None`` if none does.

    Of forms that go by the same number (the three endings) the one that suits the case.
    """
    code = entry.plan or entry.rotation
    case = plan_of(book, entry.plan) if entry.plan else book.rotation(entry.rotation or "")
    if code is None or case is None:
        return None
    subject, found = (Subject.PLAN, []) if isinstance(case, RotationPlan) else (Subject.ROTATION, [case])
    for kind in (offer.kind for offer in offers(subject, found) if offer.kind.subject is subject):
        number = read_number(said(book, kind, case).number)
        if NUMBERED.get(kind.symbol) is entry.kind and number is not None and _names(number, entry):
            return CasePaper(kind.key, code, _frame_of(entry))
    return _joint_paper_of(book, entry, found)


def _joint_paper_of(book: Book, entry: RegisterEntry, rotations: Sequence[Rotation]) -> CasePaper | None:
    """The paper about several rotations that goes by the number of an entry of one of them."""
    for kind in KINDS.values():
        if kind.subject is Subject.ROTATIONS and NUMBERED.get(kind.symbol) is entry.kind and rotations:
            for joint in joint_papers(book, kind, rotations):
                number = read_number(said(book, kind, joint).number)
                if number is not None and _names(number, entry):
                    return CasePaper(kind.key, joint.code, _frame_of(entry))
    return None


def _frame_of(entry: RegisterEntry) -> str:
    return PARTY if "/" in entry.symbol else STATE


def _names(number: tuple[int, str], entry: RegisterEntry) -> bool:
    """Whether a number as it is written is that of the entry; without a symbol it is of any."""
    return number[0] == entry.number and symbol_key(number[1] or entry.symbol) == symbol_key(entry.symbol)


def as_issued(book: Book, paper: CasePaper) -> bytes | None:
    """The PDF byte for byte as it was issued; ``None`` for one that was not. ``BookError`` if it is damaged."""
    entry = issued_entry(book, paper)
    return None if entry is None else stored.issued_pdf(book, entry, series_of(entry).named(entry.number))
