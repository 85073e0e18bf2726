"""The list of the rotation source of a year, in the frame of the Standing Committee once all of it is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from luanchuyen_desktop.documents.tables.table_contents import (
    SheetSize,
    TableColumn,
    TableContent,
    TableRow,
    TableSheet,
)
from luanchuyen_desktop.documents.text import counted
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import SourceEntry
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.lists.framing import Framing, ListHead, ListWords
from luanchuyen_desktop.services.papers.lists.kinds import SOURCE, SOURCE_PROPOSED
from luanchuyen_desktop.services.papers.lists.outputs import ListPaper
from luanchuyen_desktop.services.papers.lists.roster_cells import Cell, Listed, known
from luanchuyen_desktop.services.papers.lists.roster_columns import chosen_columns
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.planning.pool import choose_source
from luanchuyen_desktop.services.planning.source_list import APPROVED
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.pool import Named, named_records

NAME: Final = "Danh sách nguồn luân chuyển"
PERSON: Final = chosen_columns(
    ("ho_ten", "nam", "nu", "que_quan", "chuyen_mon", "llct", "chuc_vu", "quy_hoach", "xep_loai", "con_lai")
)
_OWN: Final = (
    TableColumn("Lý do đề xuất", 34),
    TableColumn("Nơi đề xuất, ngày", 18),
    TableColumn("Kết quả, văn bản", 18),
)
_LETTERS: Final = 9.0


def source_paper(
    workspace: Workspace,
    year: int,
    numbers: Sequence[int] | None = None,
    progress: Progress = no_progress,
    head: ListHead | None = None,
) -> ListPaper:
    """The year's list in the order of names; ``numbers``: only these lines, by row number.

    Raises ``DocumentError`` where nobody is on it.
    """
    book = workspace.book
    with book.snapshot():
        chosen = choose_source(named_records(book, SourceEntry), year)
        if numbers is not None:
            wanted = set(numbers)
            chosen = [each for each in chosen if each.record.id in wanted]
        if not chosen:
            raise DocumentError(
                f"Nguồn luân chuyển năm {year} chưa có ai để in.", "Thêm người vào danh sách rồi in lại."
            )
        rows = source_rows(workspace, chosen, progress)
        margins = load_office(workspace.resources, book.settings()).landscape
    approved = all(each.record.state == APPROVED for each in chosen)
    content = TableContent(NAME, (*(each.column for each in PERSON), *_OWN), rows)
    kind, words = (SOURCE, "nguồn") if approved else (SOURCE_PROPOSED, "đề xuất nguồn")
    slots = {
        "tieu_de": ("Tiêu đề", f"{words} cán bộ luân chuyển năm {year}"),
        "kem_theo": ("Kèm theo văn bản", _document([each.record for each in chosen]) if approved else None),
        "so_nguoi": ("Số người", counted(len(rows))),
        "chu_giai": ("Chú giải", None if approved else "người chưa có kết quả là người Ban Thường vụ chưa xem xét."),
    }
    sheet = TableSheet(SheetSize.A4_LANDSCAPE, margins, _LETTERS)
    return ListPaper(Framing(workspace, kind, head or ListHead()), ListWords(NAME, slots), content, sheet)


def source_rows(workspace: Workspace, chosen: Sequence[Named[SourceEntry]], progress: Progress) -> tuple[TableRow, ...]:
    """A row for each line of the list: the person as things stand today, then what the list says."""
    book = workspace.book
    catalogue, ages = book.catalogue(), workspace.rule_book.data.retirement_ages
    progress(0, len(chosen))
    files: Mapping[str, Dossier] = {
        dossier.cadre.code: dossier for dossier in book.dossiers({each.record.cadre for each in chosen})
    }
    rows = []
    for each in chosen:
        line = Listed(files[each.record.cadre], catalogue, ages, workspace.as_of)
        cells = tuple(column.fill(line) for column in PERSON)
        rows.append(TableRow(each.name, (*cells, *_own(each.record))))
    return tuple(rows)


def _own(line: SourceEntry) -> tuple[Cell, Cell, Cell]:
    return (
        known(*(line.reason or "").splitlines()),
        known(line.proposed_by, line.proposed),
        known(line.state, line.document_no, line.decided),
    )


def _document(lines: Sequence[SourceEntry]) -> str | None:
    """The one document by which all were approved."""
    found = {(line.document_no, line.decided) for line in lines}
    if len(found) != 1:
        return None
    ((document, day),) = found
    if not document:
        return None
    return f"Kèm theo văn bản số {document}" + (f", ngày {day}" if day else "")
