"""The overview as a printed page or two: the very charts that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.charts.chart_contents import Chart
from luanchuyen_desktop.documents.contents import OverviewContent
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.overview import charts as each
from luanchuyen_desktop.services.overview.dues import KINDS, MONTHS
from luanchuyen_desktop.services.overview.figures import Overview
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace

_ROWS: Final = (
    (MONTHS,),
    (KINDS,),
    (each.FINDINGS, each.STATES),
    (each.HEADS,),
    (each.TITLES,),
    (each.AGES, each.NEEDS),
    (each.SHORT,),
)


def overview_pdf(
    workspace: Workspace, overview: Overview, charts: Sequence[Chart], progress: Progress = no_progress
) -> bytes:
    """These charts of ``overview`` as a PDF, in the order of the paper; those that are not given are left out."""
    from luanchuyen_desktop.documents.charts.overview import render_overview  # the printing library is slow to load

    progress(0, 1)
    known = {chart.key: chart for chart in charts}
    rows = (tuple(known[key] for key in row if key in known) for row in _ROWS)
    day = long_date(PartialDate.of(overview.as_of))
    content = OverviewContent(
        rows=tuple(row for row in rows if row),
        issued=day,
        as_of=day,
        cadres=number(overview.cadres),
        serving=number(overview.structure.total),
    )
    office = load_office(workspace.resources, workspace.book.settings())
    pdf = render_overview(content, office, workspace.resources)
    progress(1, 1)
    return pdf
