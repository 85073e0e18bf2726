"""The Danh sách trích ngang from the book: of everybody, of some cadres, or of the cases of rotations or of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from luanchuyen_desktop.documents.tables.table_contents import SheetSize, TableContent, TableRow, TableSheet
from luanchuyen_desktop.documents.text import counted
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vn_text import name_key
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.papers.cases import with_dossiers
from luanchuyen_desktop.services.papers.lists.framing import Framing, ListHead, ListWords
from luanchuyen_desktop.services.papers.lists.kinds import ROSTER
from luanchuyen_desktop.services.papers.lists.outputs import ListPaper
from luanchuyen_desktop.services.papers.lists.roster_cells import GRADES, Listed, in_order
from luanchuyen_desktop.services.papers.lists.roster_columns import chosen_columns, usual_columns
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import rotations_of

NAME: Final = "Danh sách trích ngang"
_LETTERS: Final = {SheetSize.A4_LANDSCAPE: 8.5, SheetSize.A3_LANDSCAPE: 9.0}
_GRADE_WORDS: Final = ", ".join(f"{short}: {grade.value.lower()}" for grade, short in GRADES.items())
_TICK: Final = 100


@dataclass(frozen=True, slots=True)
class RosterRequest:
    """Which list. ``cadres``: their codes, ``rotations``: codes of the cases that it is about, ``plan``: of whose
    cases; all ``None``: everybody. ``columns``: by key, ``None`` for the usual ones of the paper.
    """

    cadres: Sequence[str] | None = None
    rotations: Sequence[str] | None = None
    plan: str | None = None
    size: SheetSize = SheetSize.A4_LANDSCAPE
    columns: Sequence[str] | None = None
    head: ListHead = field(default_factory=ListHead)


def roster_paper(workspace: Workspace, request: RosterRequest, progress: Progress = no_progress) -> ListPaper:
    """The list in the Vietnamese order of names, to be written as PDF or Excel. Raises ``DocumentError``."""
    keys = request.columns if request.columns is not None else usual_columns(request.size)
    columns = chosen_columns(keys)
    with workspace.book.snapshot():
        lines = _lines(workspace, request, progress)
        margins = load_office(workspace.resources, workspace.book.settings()).landscape
    content = TableContent(
        NAME,
        tuple(each.column for each in columns),
        tuple(TableRow(line.cadre.name, tuple(each.fill(line) for each in columns)) for line in lines),
    )
    cases = request.rotations is not None or request.plan is not None
    title = "DANH SÁCH TRÍCH NGANG CÁN BỘ" + (" DỰ KIẾN LUÂN CHUYỂN" if cases else "")
    words = ListWords(
        NAME,
        {
            "tieu_de": ("Tiêu đề", title),
            "kem_theo": ("Kèm theo văn bản", None),
            "so_nguoi": ("Số người", counted(len({line.cadre.code for line in lines}))),
            "chu_giai": ("Chú giải", f"{_GRADE_WORDS}." if any(each.key == "xep_loai" for each in columns) else None),
        },
    )
    sheet = TableSheet(request.size, margins, _LETTERS[request.size])
    return ListPaper(Framing(workspace, ROSTER, request.head), words, content, sheet)


def _lines(workspace: Workspace, request: RosterRequest, progress: Progress) -> list[Listed]:
    book = workspace.book
    catalogue, ages, as_of = book.catalogue(), workspace.rule_book.data.retirement_ages, workspace.as_of
    lines: list[Listed] = []
    if request.rotations is None and request.plan is None:
        wanted = None if request.cadres is None else list(request.cadres)
        total = book.counts()["cadre"] if wanted is None else len(wanted)
        for done, dossier in zip(count(1), book.dossiers(wanted), strict=False):
            lines.append(Listed(dossier, catalogue, ages, as_of))
            if done % _TICK == 0:
                progress(0, total)  # still reading; a chance to cancel
    else:
        codes = request.rotations if request.rotations is not None else _of_plan(workspace, request.plan or "")
        for rotation, dossier in with_dossiers(book, codes):
            _refuse_cancelled(rotation, dossier.cadre.name)
            lines.append(Listed(dossier, catalogue, ages, as_of, rotation))
    return in_order(lines, [name_key(line.cadre.name) for line in lines])


def _of_plan(workspace: Workspace, plan: str) -> list[str]:
    going = (each.record for each in rotations_of(workspace.book, plan))
    codes = [each.code for each in going if each.state is not RotationState.CANCELLED]
    if not codes:
        raise DocumentError(f"Kế hoạch {plan} chưa có trường hợp nào để in trích ngang.", "Thêm nhân sự rồi in lại.")
    return codes


def _refuse_cancelled(rotation: Rotation, name: str) -> None:
    if rotation.state is RotationState.CANCELLED:
        raise DocumentError(
            f"Luân chuyển {rotation.code} ({name}) đã hủy nên không đưa vào danh sách.",
            "Bỏ trường hợp này khỏi danh sách in.",
        )


def roster_pdf(workspace: Workspace, cadres: Iterable[str] | None = None, progress: Progress = no_progress) -> bytes:
    """The list of these cadres, or of all, on A4 with the usual columns."""
    request = RosterRequest(cadres=None if cadres is None else list(cadres))
    return roster_paper(workspace, request, progress).pdf(progress)
