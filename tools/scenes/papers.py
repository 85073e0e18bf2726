"""Every page of the four papers, from the sample book and from the published moves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services import papers
from luanchuyen_desktop.services.checksheet import check_sheets_pdf
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from scenes.books import AS_OF, USER, Books

DOTS_AN_INCH = 110
MOST_PAGES = 12  # of one paper; a list of hundreds repeats itself


def print_papers(books: Books, folder: Path) -> list[Path]:
    """The pages as PNGs."""
    made: list[Path] = []
    for name, path in (("demo", books.demo), ("published", books.published), ("long", books.long)):
        with Book.open(path, user=USER, read_only=True) as book:
            workspace = Workspace(book, RuleBook.load(paths.resources()), AS_OF, paths.resources())
            for paper, pdf in _papers(workspace).items():
                made += _pages(pdf, folder / f"{name}-{paper}")
    return made


def _papers(workspace: Workspace) -> dict[str, bytes]:
    """One decision of each state, the list, the report of six years."""
    codes: dict[RotationState, str] = {}
    for rotation in workspace.book.records(Rotation):
        if rotation.state is not RotationState.CANCELLED:
            codes.setdefault(rotation.state, rotation.code)
    return {
        "decisions": papers.decisions_pdf(workspace, list(codes.values())),
        "checksheet": check_sheets_pdf(workspace, list(codes.values())),
        "roster": papers.roster_pdf(workspace),
        "report": papers.report_pdf(workspace, Period(date(2021, 1, 1), AS_OF)),
    }


def _pages(pdf: bytes, stem: Path) -> list[Path]:
    stem.parent.mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(pdf)
    made = []
    for number in range(min(len(document), MOST_PAGES)):
        path = stem.with_name(f"{stem.name}-{number + 1:02}.png")
        document[number].render(scale=DOTS_AN_INCH / 72).to_pil().save(path)
        made.append(path)
    document.close()
    return made
