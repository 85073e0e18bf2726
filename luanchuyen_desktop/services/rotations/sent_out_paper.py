"""Danh sách cán bộ đang luân chuyển: who is away, until when, and what became of the post each one left."""

from __future__ import annotations

from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.rotations.follow_up import served_words
from luanchuyen_desktop.services.rotations.old_seats import seat_of, seat_words
from luanchuyen_desktop.services.rotations.rotation_list import due, due_text, remaining
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.old_seats import Sent, people_sent

_COLUMNS: Final = (
    Column("Họ và tên", 36, bold=True),
    Column("Nơi đi", 56),
    Column("Nơi đến", 56),
    Column("Từ ngày", 22),
    Column("Hết thời hạn", 30),
    Column("Vị trí cũ", 62),
)
_NOTE: Final = (
    "Người đã có quyết định bố trí ổn định tại nơi đến không còn là cán bộ luân chuyển nên không có trong danh sách. "
    "Vị trí cũ xét theo quá trình công tác đã ghi trong sổ."
)


def sent_out_pdf(workspace: Workspace, progress: Progress = no_progress) -> bytes:
    """Everybody who is away on the as-of date, the earliest end first, as an A4 landscape list."""
    from luanchuyen_desktop.documents.tables.plain_list import render_list  # the printing library is slow to load

    catalogue, day = workspace.book.catalogue(), workspace.as_of
    people = sorted(people_sent(workspace.book, day), key=_by_end)
    content = ListContent(
        columns=_COLUMNS,
        rows=tuple(_row(workspace, catalogue, sent) for sent in people),
        issued=long_date(PartialDate.of(day)),
        title="DANH SÁCH CÁN BỘ ĐANG LUÂN CHUYỂN",
        subject=f"(Tính đến ngày {day:%d/%m/%Y}; {number(len(people))} cán bộ)",
        note=_NOTE,
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _by_end(sent: Sent) -> tuple[bool, str, str]:
    reached = due(sent.rotation)
    return reached is None, reached.first.isoformat() if reached is not None else "", sent.rotation.code


def _row(workspace: Workspace, catalogue: Catalogue, sent: Sent) -> ListRow:
    one, day = sent.rotation, workspace.as_of
    cells = (
        (sent.name, one.code),
        (_post(catalogue, one.from_title, one.from_unit) or "Chưa ghi",),
        (_post(catalogue, one.to_title, one.to_unit),),
        (str(one.start or "Chưa ghi"),),
        tuple(part for part in (due_text(one) or "Chưa rõ", _how_long(workspace, one)) if part),
        (seat_words(seat_of(sent, catalogue, day)),),
    )
    return ListRow(sent.name, cells)


def _post(catalogue: Catalogue, title: str | None, unit: str | None) -> str:
    return post_in(catalogue, title, unit) or ""


def _how_long(workspace: Workspace, one: Rotation) -> str:
    """That it is over where it is; else how long it has run."""
    left = remaining(one, workspace.as_of)
    if left is not None and left.over:
        return "Đã hết thời hạn, chưa bố trí"
    return served_words(one, PartialDate.of(workspace.as_of)).partition(",")[0].rstrip(".")
