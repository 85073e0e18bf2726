"""The annexes of a yearly plan: the source list, the needs, and who is to be rotated; numbered as far as they exist."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.frames import PARTY
from luanchuyen_desktop.documents.tables.table_contents import (
    Look,
    SheetSize,
    TableColumn,
    TableContent,
    TableRow,
    TableSheet,
)
from luanchuyen_desktop.documents.text import counted, long_date, number, sentence_case
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.needs.listing import title_label, unit_label
from luanchuyen_desktop.services.papers.lists.framing import Framing, ListHead, ListWords
from luanchuyen_desktop.services.papers.lists.kinds import ANNEX
from luanchuyen_desktop.services.papers.lists.outputs import ListPaper
from luanchuyen_desktop.services.papers.lists.roster_cells import Cell, Listed, direction, known
from luanchuyen_desktop.services.papers.lists.roster_columns import chosen_columns
from luanchuyen_desktop.services.papers.lists.sources import PERSON, source_rows
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.plans.plan_checks import is_approved
from luanchuyen_desktop.services.plans.plan_people import APPROVED
from luanchuyen_desktop.services.plans.plans import plan_name, the_plan
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import lines_of, rotations_of, source_of
from luanchuyen_desktop.store.pool import Named

_LETTERS: Final = 10.0
_MONTHS: Final = TableColumn("Thời hạn (tháng)", 14, look=Look.CENTRE)
_NEEDS: Final = (
    TableColumn("Địa bàn", 20),
    TableColumn("Đơn vị", 28, look=Look.BOLD),
    TableColumn("Chức danh", 26),
    TableColumn("Số lượng", 13, look=Look.CENTRE),
    TableColumn("Hình thức", 24),
    TableColumn("Mục đích", 22),
    _MONTHS,
    TableColumn("Bắt đầu", 16, look=Look.CENTRE),
    TableColumn("Dự kiến bố trí sau luân chuyển", 26),
    TableColumn("Chính sách, ghi chú", 24),
)
_COUNTED: Final = 3  # the column with the numbers
_WHO: Final = chosen_columns(("ho_ten", "nam", "nu"))
_PLANNED: Final = chosen_columns(("quy_hoach",))[1:]
_GOING: Final = (
    TableColumn("Chức vụ, đơn vị hiện nay", 34),
    *(each.column for each in _PLANNED),
    TableColumn("Dự kiến luân chuyển đến", 34),
    TableColumn("Hình thức", 22),
    TableColumn("Mục đích", 20),
    _MONTHS,
    TableColumn("Bắt đầu", 16, look=Look.CENTRE),
    TableColumn("Ghi chú", 18),
)

Written = Callable[[str], ListPaper]


@dataclass(frozen=True, slots=True)
class Planned:
    """One plan with what its annexes say, and how it is issued: by its own number and day, or those of the paper."""

    plan: RotationPlan
    lines: Sequence[PlanLine]
    going: Sequence[Named[Rotation]]
    head: ListHead

    @property
    def attached(self) -> str:
        """What stands under the title of each annex."""
        number, issued = self.head.number or self.plan.number, self.head.issued or self.plan.issued
        if not number or issued is None:
            return "Kèm theo Dự thảo Kế hoạch, chưa được phê duyệt"
        by = f" của {self.plan.body}" if self.plan.body else ""
        return f"Kèm theo Kế hoạch số {number}, {long_date(issued)}{by}"


def plan_annexes(workspace: Workspace, code: str, head: ListHead | None = None) -> list[ListPaper]:
    """The annexes that have something to say, in their order. ``head``: frame, number and day of the plan's paper.

    Raises ``DocumentError`` for a plan without any line.
    """
    book = workspace.book
    with book.snapshot():
        plan = the_plan(book, code)
        going = [each for each in rotations_of(book, code) if each.record.state is not RotationState.CANCELLED]
        going.sort(key=lambda each: (each.name_key, each.record.code))
        own = head or ListHead(PARTY)
        if head is None and is_approved(plan):
            own = ListHead(PARTY, plan.number, plan.issued)
        planned = Planned(plan, lines_of(book, code), going, own)
        if not planned.lines:
            raise DocumentError(
                f"{plan_name(plan)} chưa có nội dung nào để in.", "Thêm nội dung vào kế hoạch rồi in lại."
            )
        margins = load_office(workspace.resources, book.settings()).landscape
        made = [_source(workspace, planned), _needs(book.catalogue(), planned), _people(workspace, planned)]
    present = [each for each in made if each is not None]
    return [_paper(workspace, planned, margins, at, each) for at, each in enumerate(present, start=1)]


@dataclass(frozen=True, slots=True)
class _Annex:
    """What one annex is made from."""

    title: str
    content: TableContent
    note: str | None = None


def _paper(workspace: Workspace, planned: Planned, margins: Margins, at: int, annex: _Annex) -> ListPaper:
    name = f"Phụ lục {at}"
    slots = {
        "phu_luc": ("Số phụ lục", name.upper()),
        "tieu_de": ("Tiêu đề", f"{annex.title} năm {planned.plan.year}"),
        "kem_theo": ("Kèm theo văn bản", planned.attached),
        "chu_giai": ("Chú giải", annex.note),
    }
    words = ListWords(f"{name}: {annex.title}", slots)
    sheet = TableSheet(SheetSize.A4_LANDSCAPE, margins, _LETTERS)
    return ListPaper(Framing(workspace, ANNEX, planned.head), words, annex.content, sheet, headed=False)


def _source(workspace: Workspace, planned: Planned) -> _Annex | None:
    """The approved source of the plan's year, each cadre once."""
    found = {each.record.cadre: each for each in source_of(workspace.book, planned.plan.year, APPROVED)}
    chosen = sorted(found.values(), key=lambda each: (each.name_key, each.record.cadre))
    if not chosen:
        return None
    columns = (*(each.column for each in PERSON), TableColumn("Lý do", 34), TableColumn("Nơi đề xuất, ngày", 18))
    rows = [TableRow(row.about, row.cells[: len(columns)]) for row in source_rows(workspace, chosen, no_progress)]
    title = "Danh sách nguồn cán bộ luân chuyển"
    return _Annex(title, TableContent(title, columns, tuple(rows)), f"Danh sách có {counted(len(rows))} người.")


def _needs(catalogue: Catalogue, planned: Planned) -> _Annex:
    lines, plan = planned.lines, planned.plan
    unstated = sum(line.count is None for line in lines)
    told = [f"{number(unstated)} nội dung chưa ghi số lượng."] if unstated else []
    told += [f"Nhu cầu: {plan.needs}"] if plan.needs else []
    told += [f"Chính sách: {plan.policy}"] if plan.policy else []
    total = number(sum(line.count or 0 for line in lines))
    sums = {1: "Tổng cộng", _COUNTED: total}
    whole = TableRow("Tổng cộng", tuple(known(sums.get(at)) for at in range(len(_NEEDS))), numbered=False)
    title = "Biểu nhu cầu luân chuyển cán bộ"
    rows = (*(_need(line, catalogue) for line in lines), whole)
    return _Annex(title, TableContent(title, _NEEDS, rows, unit="người"), " ".join(told) or None)


def _need(line: PlanLine, catalogue: Catalogue) -> TableRow:
    unit = catalogue.units.get(line.unit)
    place = catalogue.places.get(line.place or (unit.place if unit is not None else None) or "")
    name = unit_label(catalogue, line.unit)
    cells = (
        known(sentence_case(place.name) if place is not None else None),
        known(name),
        known(title_label(catalogue, line.title)),
        known(None if line.count is None else number(line.count)),
        known(line.direction),
        known(line.purpose),
        known(None if line.months is None else number(line.months)),
        known(line.start),
        known(line.placement),
        known(line.policy, line.note),
    )
    return TableRow(name, cells)


def _people(workspace: Workspace, planned: Planned) -> _Annex | None:
    if not planned.going:
        return None
    book = workspace.book
    catalogue, ages = book.catalogue(), workspace.rule_book.data.retirement_ages
    files = {dossier.cadre.code: dossier for dossier in book.dossiers({each.record.cadre for each in planned.going})}
    rows = []
    for each in planned.going:
        line = Listed(files[each.record.cadre], catalogue, ages, workspace.as_of, each.record)
        rows.append(TableRow(each.name, (*(column.fill(line) for column in _WHO), *_going(line, each.record))))
    title = "Danh sách cán bộ dự kiến luân chuyển"
    content = TableContent(title, (*(each.column for each in _WHO), *_GOING), tuple(rows))
    people = counted(len({each.record.cadre for each in planned.going}))
    return _Annex(title, content, f"Danh sách có {people} người; không tính trường hợp đã hủy.")


def _going(line: Listed, one: Rotation) -> tuple[Cell, ...]:
    catalogue = line.catalogue
    return (
        known(post_in(catalogue, one.from_title, one.from_unit)),
        *(column.fill(line) for column in _PLANNED),
        known(post_in(catalogue, one.to_title, one.to_unit)),
        known(direction(one, catalogue)),
        known(one.purpose),
        known(None if one.planned_months is None else number(one.planned_months)),
        known(one.start),
        known(one.state),
    )
