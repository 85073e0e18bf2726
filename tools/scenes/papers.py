"""Every page of the papers, also those of the year, from the sample book and from the published moves."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pypdfium2

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.allowances.book import dues_of_book
from luanchuyen_desktop.services.allowances.out import dues_pdf
from luanchuyen_desktop.services.checksheet import check_sheets_pdf
from luanchuyen_desktop.services.needs.book import needs_of
from luanchuyen_desktop.services.needs.listing import Grouping, Listed, NeedsFilter, choose, group, summed
from luanchuyen_desktop.services.needs.paper import needs_pdf
from luanchuyen_desktop.services.needs.seats import Moment
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.lists.roster import RosterRequest, roster_paper, roster_pdf
from luanchuyen_desktop.services.papers.lists.sources import source_paper
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.slips import SlipRequest, meetings_of, slips_pdf
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind
from luanchuyen_desktop.services.reports.entries import WORDS, ReportText
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.services.reports.report import report_of
from luanchuyen_desktop.services.reports.spans import term_span
from luanchuyen_desktop.services.rotations.sent_out_paper import sent_out_pdf
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
    period = Period(date(AS_OF.year, 1, 1), AS_OF)
    return _papers_of_the_year(workspace, period) | {
        "decisions": decisions_pdf(workspace, list(codes.values())),
        "checksheet": check_sheets_pdf(workspace, list(codes.values())),
        "roster": roster_pdf(workspace),
        "roster-a3": roster_paper(workspace, RosterRequest(size=SheetSize.A3_LANDSCAPE)).pdf(),
        "batch": form_papers(workspace, FormRequest("submission_batch", list(codes.values()))).pdf,
        **_slips(workspace, list(codes.values())),
        "report": _report(workspace),
    }


def _slips(workspace: Workspace, codes: list[str]) -> dict[str, bytes]:
    """One of each kind, three times."""
    meeting = meetings_of(workspace)[-1].name
    kinds = {f"slip-{kind.value}": SlipRequest(kind, codes, meeting, 3) for kind in SlipKind}
    return {name: slips_pdf(workspace, request) for name, request in kinds.items()}


def _report(workspace: Workspace) -> bytes:
    """The report of a term, with what the office typed."""
    span = term_span(2021, 2026)
    found = report_of(workspace.book, workspace.rule_book, span.period, AS_OF)
    words = dict.fromkeys(WORDS, "Các cấp ủy, tổ chức đảng đã quán triệt và tổ chức thực hiện nghiêm túc.")
    return report_pdf(workspace, ReportText(found, span, span.kind, words=words, number="35"))


def _papers_of_the_year(workspace: Workspace, period: Period) -> dict[str, bytes]:
    """Needs, annexes of a plan, source list, those who are away, support; without the lists that are empty."""
    book, catalogue = workspace.book, workspace.book.catalogue()
    moment = Moment(AS_OF, date(AS_OF.year + 1, 12, 31))
    survey = needs_of(book, workspace.rule_book, moment)
    posts = choose(survey.posts, NeedsFilter(), catalogue)
    levels = group(posts, Grouping.LEVEL, catalogue)
    listed = Listed(survey, Grouping.LEVEL, levels, summed(posts), catalogue)
    plan = next((one.code for one in book.records(RotationPlan) if one.year == AS_OF.year), "")
    made: dict[str, bytes] = {}
    papers_of: dict[str, Callable[[], bytes]] = {
        "needs": lambda: needs_pdf(workspace, listed),
        "plan": lambda: form_papers(workspace, FormRequest("plan", [plan])).pdf,
        "source": lambda: source_paper(workspace, AS_OF.year).pdf(),
        "away": lambda: sent_out_pdf(workspace),
        "support": lambda: dues_pdf(workspace, period, dues_of_book(book, period)),
    }
    for name, paper in papers_of.items():
        with suppress(UserError):  # nothing to print in this book
            made[name] = paper()
    return made


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
