"""The rotation source of a year as a paper to be put to the Standing Committee, and as an Excel list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanningEntry, SourceEntry
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.settings import load_office
from luanchuyen_desktop.services.planning.pool import choose_source, is_over
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.pool import named_records
from luanchuyen_desktop.store.roster import cadres_by_code, held_posts

_COLUMNS: Final = (
    Column("Họ và tên", 36, bold=True),
    Column("Ngày sinh", 22),
    Column("Chức vụ hiện nay", 48),
    Column("Quy hoạch", 48),
    Column("Lý do đề xuất", 72),
    Column("Nơi đề xuất, ngày", 30),
    Column("Kết quả", 36),
)
_WIDTHS: Final = (28, 12, 40, 44, 64, 30, 14, 14, 16, 18)
_HEADERS: Final = (
    "Họ và tên",
    "Ngày sinh",
    "Chức vụ hiện nay",
    "Quy hoạch",
    "Lý do đề xuất",
    "Nơi đề xuất",
    "Ngày đề xuất",
    "Trạng thái",
    "Ngày duyệt",
    "Số văn bản duyệt",
)
_NOTE: Final = "Danh sách trong sổ, theo thứ tự họ tên. Người chưa có kết quả: Ban Thường vụ chưa xem xét."


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One line of the list in words."""

    cadre: str
    name: str
    birth: str
    post: str
    planned: tuple[str, ...]
    line: SourceEntry


def source_rows(
    workspace: Workspace, year: int, numbers: Sequence[int] | None = None, progress: Progress = no_progress
) -> list[SourceRow]:
    """The year's list in the order of names; ``numbers``: only these lines, by row number."""
    book = workspace.book
    with book.snapshot():
        catalogue = book.catalogue()
        chosen = choose_source(named_records(book, SourceEntry), year)
        if numbers is not None:
            wanted = set(numbers)
            chosen = [each for each in chosen if each.record.id in wanted]
        progress(0, len(chosen))
        codes = [each.record.cadre for each in chosen]
        cadres, posts = cadres_by_code(book, codes), held_posts(book, workspace.as_of, codes)
        planned = _planned(book, catalogue, codes, year)
    rows = []
    for each in chosen:
        code = each.record.cadre
        birth, post = cadres[code].birth, posts.get(code)
        rows.append(
            SourceRow(
                code,
                each.name,
                str(birth or ""),
                (post_in(catalogue, post.title, post.unit) or "") if post is not None else "",
                planned.get(code, ()),
                each.record,
            )
        )
    return rows


def _planned(book: Book, catalogue: Catalogue, codes: Sequence[str], year: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for named in named_records(book, PlanningEntry, codes):
        one = named.record
        if one.removed is None and not is_over(one.term, year):
            text = f"{post_in(catalogue, one.title, one.unit) or one.title} ({one.term})"
            found[one.cadre] = (*found.get(one.cadre, ()), text)
    return found


def source_pdf(
    workspace: Workspace, year: int, numbers: Sequence[int] | None = None, progress: Progress = no_progress
) -> bytes:
    """The Danh sách nguồn cán bộ luân chuyển as an A4 landscape list. ``DocumentError`` where nobody is on it."""
    from luanchuyen_desktop.documents.plain_list import render_list  # the printing library is slow to load

    rows = source_rows(workspace, year, numbers, progress)
    if not rows:
        raise DocumentError(f"Nguồn luân chuyển năm {year} chưa có ai để in.", "Thêm người vào danh sách rồi in lại.")
    content = ListContent(
        columns=_COLUMNS,
        rows=tuple(map(_list_row, rows)),
        issued=long_date(PartialDate.of(workspace.as_of)),
        title=f"DANH SÁCH NGUỒN CÁN BỘ LUÂN CHUYỂN NĂM {year}",
        subject=f"({number(len(rows))} người)",
        note=_NOTE,
    )
    office = load_office(workspace.resources, workspace.book.settings())
    return render_list(content, office, workspace.resources, progress)


def _list_row(row: SourceRow) -> ListRow:
    line = row.line
    proposed = [line.proposed_by or "", str(line.proposed or "")]
    result = [line.state or "", line.document_no or "", str(line.decided or "")]
    cells = (
        (row.name, row.cadre),
        _known(row.birth),
        _known(row.post),
        row.planned,
        _known(*(line.reason or "").splitlines()),
        _known(*proposed),
        _known(*result),
    )
    return ListRow(row.name, cells)


def _known(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def export_source(path: Path, workspace: Workspace, year: int, progress: Progress = no_progress) -> None:
    """Write the year's list as an Excel workbook; an earlier file goes only when all is written.

    ``WorkbookError`` when it cannot be written there.
    """
    from luanchuyen_desktop.exchange.table_file import TableColumn, TableSheet, write_tables  # so is the Excel writer

    rows = source_rows(workspace, year, None, progress)
    columns = [TableColumn(header, width, wrapped=width > 30) for header, width in zip(_HEADERS, _WIDTHS, strict=True)]
    cells = ((*_texts(row),) for row in rows)
    write_tables(path, (TableSheet(f"Nguồn luân chuyển {year}", columns, iter(cells), len(rows)),), progress)


def _texts(row: SourceRow) -> tuple[str | None, ...]:
    line = row.line
    return (
        row.name,
        row.birth,
        row.post,
        "; ".join(row.planned),
        line.reason,
        line.proposed_by,
        str(line.proposed or ""),
        line.state,
        str(line.decided or ""),
        line.document_no,
    )
