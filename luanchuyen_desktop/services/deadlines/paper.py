"""The calendar as a printed list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.services.deadlines.event import Deadline
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.summary import Period
from luanchuyen_desktop.services.workspace import Workspace

_COLUMNS: Final = (
    Column("Thời gian", 24),
    Column("Họ và tên", 36, bold=True),
    Column("Chức vụ, đơn vị", 58),
    Column("Việc đến hạn", 92),
    Column("Căn cứ", 46),
    Column("Ghi chú", 16),
)
_NOTE: Final = (
    "“Trong 05/2028”, “trong năm 2028”: hồ sơ chỉ ghi đến tháng hoặc năm nên chưa xác định được ngày. "
    "Ngày ghi ở cột 2 là ngày đầu tiên việc đó có hiệu lực, nếu không nói khác."
)


def deadlines_pdf(
    workspace: Workspace, period: Period, deadlines: Sequence[Deadline], progress: Progress = no_progress
) -> bytes:
    """These deadlines in the order given, as an A4 landscape list dated ``as_of``."""
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    content = ListContent(
        columns=_COLUMNS,
        rows=tuple(map(_row, deadlines)),
        issued=long_date(PartialDate.of(workspace.as_of)),
        title="LỊCH THỜI HẠN LUÂN CHUYỂN CÁN BỘ",
        subject=f"(Từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}; {number(len(deadlines))} việc)",
        note=_NOTE,
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _row(deadline: Deadline) -> ListRow:
    cells = (
        (deadline.when,),
        (deadline.name, deadline.subject),
        (deadline.post,) if deadline.post else (),
        (deadline.text,),
        (deadline.citation,),
        (),
    )
    return ListRow(deadline.name, cells)
