"""The papers from the book: the Danh sách trích ngang, the report; and the report's figures.

The printing library takes a third of a second to load, so it is loaded with the first paper, not with the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from luanchuyen_desktop.documents.contents import (
    ReportContent,
    RosterContent,
    RosterRow,
    UndeterminedLine,
)
from luanchuyen_desktop.documents.text import BLANK, long_date, number, share
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.roster_row import roster_row
from luanchuyen_desktop.services.papers.settings import (
    load_office,
)
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.rotation_desk import main_post
from luanchuyen_desktop.services.summary import Period, Summary, Undetermined, summarise
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

_SHORT_BLANK = "……"


def roster_pdf(workspace: Workspace, cadres: Iterable[str] | None = None, progress: Progress = no_progress) -> bytes:
    """The Danh sách trích ngang of these cadres, or of all, in the Vietnamese order of names."""
    from luanchuyen_desktop.documents.roster import render_roster

    book = workspace.book
    with book.snapshot():
        office = load_office(workspace.resources, book.settings())
        catalogue = book.catalogue()
        ages = workspace.rule_book.data.retirement_ages
        wanted = None if cadres is None else list(cadres)
        total = book.counts()["cadre"] if wanted is None else len(wanted)
        rows: list[tuple[str, str, RosterRow]] = []
        for dossier in book.dossiers(wanted):
            cadre = dossier.cadre
            rows.append((name_key(cadre.name), cadre.code, roster_row(dossier, catalogue, ages, workspace.as_of)))
            if len(rows) % 100 == 0:
                progress(0, total)  # still reading; a chance to cancel
    rows.sort(key=lambda each: each[:2])
    content = RosterContent(
        rows=tuple(row for _, _, row in rows),
        as_of=long_date(PartialDate.of(workspace.as_of)),
        people=number(len(rows)),
    )
    return render_roster(content, office, workspace.resources, progress)


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


def with_dossiers(book: Book, codes: Sequence[str]) -> Iterator[tuple[Rotation, Dossier]]:
    """The rotations of these codes, in their order. ``DocumentError`` for a code that points nowhere."""
    found: list[Rotation] = []
    for code in codes:
        rotation = book.rotation(code)
        if rotation is None:
            raise DocumentError(f"Không có trường hợp luân chuyển nào mang mã {code}.", "Kiểm tra lại mã.")
        found.append(rotation)
    dossiers = {dossier.cadre.code: dossier for dossier in book.dossiers({each.cadre for each in found})}
    for rotation in found:
        dossier = dossiers.get(rotation.cadre)
        if dossier is None:
            raise DocumentError(
                f"Luân chuyển {rotation.code}: không có cán bộ mang mã {rotation.cadre}.", "Sửa mã cán bộ rồi in lại."
            )
        yield rotation, dossier


def origin_of(rotation: Rotation, dossier: Dossier, day: date) -> tuple[str | None, str | None]:
    """Unit and title that the cadre leaves: as the rotation says, else the post held on the day."""
    if rotation.from_unit is not None or rotation.from_title is not None:
        return rotation.from_unit, rotation.from_title
    post = main_post(dossier, day)
    return (post.unit, post.title) if post else (None, None)


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
