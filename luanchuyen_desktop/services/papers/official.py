"""The report from the book, and its figures.

The printing library takes a third of a second to load, so it is loaded with the first paper, not with the window.
"""

from __future__ import annotations

from luanchuyen_desktop.documents.contents import (
    ReportContent,
    UndeterminedLine,
)
from luanchuyen_desktop.documents.text import BLANK, long_date, number, share
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.services.papers.settings import (
    load_office,
)
from luanchuyen_desktop.services.summary import Period, Summary, Undetermined, summarise
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

_SHORT_BLANK = "……"


def report_figures(book: Book, period: Period) -> Summary:
    """The figures of a period, for the report and for ``--format json``."""
    with book.snapshot():
        rotations = list(book.records(Rotation))
        wanted = {rotation.cadre for rotation in rotations}
        cadres = {cadre.code: cadre for cadre in book.records(Cadre) if cadre.code in wanted}
        pairs = ((rotation, cadres.get(rotation.cadre) or _nobody(rotation)) for rotation in rotations)
        return summarise(pairs, book.catalogue(), period)


def report_pdf(workspace: Workspace, period: Period) -> bytes:
    """The Báo cáo tổng hợp luân chuyển of a period, dated ``as_of``."""
    from luanchuyen_desktop.documents.report import render_report

    office = load_office(workspace.resources, workspace.book.settings())
    figures = report_figures(workspace.book, period)
    content = ReportContent(
        tables=figures.tables,
        undetermined=tuple(map(_undetermined_line, figures.undetermined)),
        number=_numbered(None, office.report_symbol),
        issued=long_date(PartialDate.of(workspace.as_of)),
        period_from=long_date(PartialDate.of(period.start)),
        period_to=long_date(PartialDate.of(period.end)),
        events=number(figures.events),
        persons=number(figures.persons),
        women=share(figures.women, figures.persons),
        ended=share(figures.ended, figures.events),
        unclear=number(len(figures.undetermined)) if figures.undetermined else None,
        not_counted=number(figures.not_counted) if figures.not_counted else None,
    )
    return render_report(content, office, workspace.resources)


def _numbered(decision_no: str | None, symbol: str | None) -> str:
    """``12`` becomes ``12-QĐ/TU``; a number with its symbol stays; none prints as dots to be filled in."""
    text = (decision_no or "").strip()
    if text and not text.isdigit():
        return text
    return f"{text or _SHORT_BLANK}-{symbol or BLANK}"


def _undetermined_line(each: Undetermined) -> UndeterminedLine:
    reason = f"Quyết định chỉ ghi {long_date(each.decided)}" if each.decided else "Không có ngày quyết định"
    return UndeterminedLine(each.code, each.name, reason)


def _nobody(rotation: Rotation) -> Cadre:
    """For a rotation whose cadre's code points nowhere: counted all the same, nothing known of the person."""
    return Cadre(rotation.cadre, f"(không có hồ sơ {rotation.cadre})")
