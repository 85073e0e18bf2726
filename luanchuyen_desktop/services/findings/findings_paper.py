"""The list of findings as a paper."""

from __future__ import annotations

from luanchuyen_desktop.documents.tables.findings_contents import FindingsContent, FindingsGroup, FindingsRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.findings.findings_listing import (
    Grouping,
    ListedFinding,
    Listing,
    capital,
    count_gravities,
    counts_in_words,
    group_title,
)
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

MOST_LINES = 10_000
"""A list of more lines is for Excel: some thousand pages serve nobody."""


def findings_pdf(workspace: Workspace, listing: Listing, progress: Progress = no_progress) -> bytes:
    """The Danh sách kết quả kiểm tra, in the order and the groups given.

    Raises ``DocumentError`` for a list that is empty or has more than ``MOST_LINES``, and for what cannot be printed.
    """
    if not listing.total:
        raise DocumentError("Không có kết quả nào để in.", "Bỏ bớt điều kiện lọc rồi in lại.")
    if listing.total > MOST_LINES:
        raise DocumentError(
            f"Danh sách có {number(listing.total)} dòng, quá {number(MOST_LINES)} dòng nên không in.",
            "Lọc theo mức, quy tắc hoặc tên rồi in từng phần, hoặc xuất ra Excel.",
        )
    from luanchuyen_desktop.documents.tables.findings import render_findings

    office = load_office(workspace.resources, workspace.book.settings())
    extent = listing.extent
    content = FindingsContent(
        groups=tuple(_group(extent.grouping, group) for group in listing.groups),
        as_of=long_date(PartialDate.of(extent.as_of)),
        extent=extent.in_words(),
        total=number(listing.total),
        counts=counts_in_words(listing.counts()),
    )
    return render_findings(content, office, workspace.resources, progress)


def _group(grouping: Grouping, lines: tuple[ListedFinding, ...]) -> FindingsGroup:
    title = ""
    if grouping is not Grouping.NONE:
        counts = counts_in_words(count_gravities(lines))
        title = f"{group_title(grouping, lines[0])}: {counts}"
    return FindingsGroup(title, tuple(map(_row, lines)))


def _row(line: ListedFinding) -> FindingsRow:
    who = dict.fromkeys(part for part in (line.name, line.cadre, line.subject) if part)
    cells = (
        (capital(line.gravity.value),),
        (f"{line.rule} {line.rule_title}".strip(),),
        tuple(who),
        (line.unit,) if line.unit else (),
        (line.message,),
        (line.citation,) if line.citation else (),
        (f"{line.clears_on:%d/%m/%Y}",) if line.clears_on else (),
        line.fixes,
    )
    return FindingsRow(f"{line.rule} của {line.name or line.subject}", cells)
