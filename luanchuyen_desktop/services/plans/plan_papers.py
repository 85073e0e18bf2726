"""The annexes of a yearly plan: Biểu nhu cầu and Danh sách dự kiến, in one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow
from luanchuyen_desktop.documents.text import long_date, number
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanLine, Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.services.needs.listing import title_label, unit_label
from luanchuyen_desktop.services.papers.settings import load_office
from luanchuyen_desktop.services.plans.plan_checks import is_approved
from luanchuyen_desktop.services.plans.plans import plan_name, the_plan
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.progress import Progress, no_progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.plans import lines_of, rotations_of
from luanchuyen_desktop.store.pool import Named

_NEEDS: Final = (
    Column("Địa bàn", 28),
    Column("Đơn vị", 44, bold=True),
    Column("Chức danh", 40),
    Column("Số lượng", 14, right=True),
    Column("Hình thức", 32),
    Column("Mục đích", 28),
    Column("Thời hạn (tháng)", 16, right=True),
    Column("Bắt đầu", 18),
    Column("Dự kiến bố trí sau luân chuyển", 34),
    Column("Chính sách, ghi chú", 34),
)
_PEOPLE: Final = (
    Column("Họ và tên", 38, bold=True),
    Column("Chức vụ, đơn vị hiện nay", 56),
    Column("Dự kiến luân chuyển đến", 56),
    Column("Mục đích", 30),
    Column("Thời hạn (tháng)", 18, right=True),
    Column("Bắt đầu", 20),
    Column("Trạng thái", 26),
    Column("Ghi chú", 30),
)


def plan_annex_pdf(workspace: Workspace, code: str, progress: Progress = no_progress) -> bytes:
    """What the plan states and who it is to be carried out with; the second list is left out while there is nobody.

    ``DocumentError`` for a plan without any line.
    """
    from luanchuyen_desktop.documents.plain_list import render_lists  # the printing library is slow to load

    book = workspace.book
    with book.snapshot():
        plan, catalogue = the_plan(book, code), book.catalogue()
        lines, people = lines_of(book, code), rotations_of(book, code)
        office = load_office(workspace.resources, book.settings())
    if not lines:
        raise DocumentError(f"{plan_name(plan)} chưa có nội dung nào để in.", "Thêm nội dung vào kế hoạch rồi in lại.")
    issued = long_date(PartialDate.of(workspace.as_of))
    contents = [_needs(plan, lines, catalogue, issued)]
    going = [each for each in people if each.record.state is not RotationState.CANCELLED]
    if going:
        contents.append(_people(plan, going, catalogue, issued))
    return render_lists(contents, office, workspace.resources, progress)


def _attached(plan: RotationPlan) -> str:
    if not is_approved(plan):
        return "(Dự thảo, chưa được phê duyệt)"
    by = f" của {plan.body}" if plan.body else ""
    return f"(Kèm theo Kế hoạch số {plan.number}, {long_date(plan.issued)}{by})"


def _needs(plan: RotationPlan, lines: Sequence[PlanLine], catalogue: Catalogue, issued: str) -> ListContent:
    total = sum(line.count or 0 for line in lines)
    unstated = sum(line.count is None for line in lines)
    told = []
    if unstated:
        told.append(f"{number(unstated)} nội dung chưa ghi số lượng.")
    if plan.needs:
        told.append(f"Nhu cầu: {plan.needs}")
    if plan.policy:
        told.append(f"Chính sách: {plan.policy}")
    return ListContent(
        columns=_NEEDS,
        rows=(*(_need(line, catalogue) for line in lines), _sum(total)),
        issued=issued,
        title=f"PHỤ LỤC 1: NHU CẦU LUÂN CHUYỂN CÁN BỘ NĂM {plan.year}",
        subject=_attached(plan),
        note=" ".join(told) or None,
        unit="người",
    )


def _need(line: PlanLine, catalogue: Catalogue) -> ListRow:
    unit = catalogue.units.get(line.unit)
    place = catalogue.places.get(line.place or (unit.place if unit is not None else None) or "")
    texts = (
        place.name if place is not None else "",
        unit_label(catalogue, line.unit),
        title_label(catalogue, line.title),
        "" if line.count is None else number(line.count),
        str(line.direction or ""),
        str(line.purpose or ""),
        "" if line.months is None else number(line.months),
        str(line.start or ""),
        line.placement or "",
    )
    cells = tuple((text,) if text else () for text in texts)
    more = tuple(text for text in (line.policy, line.note) if text)
    return ListRow(unit_label(catalogue, line.unit), (*cells, more))


def _sum(total: int) -> ListRow:
    """Under the lines: how many the plan wants, as far as its lines say."""
    at = {1: "Tổng cộng", 3: number(total)}
    return ListRow(
        "Tổng cộng", tuple((at[column],) if column in at else () for column in range(len(_NEEDS))), numbered=False
    )


def _people(plan: RotationPlan, people: Sequence[Named[Rotation]], catalogue: Catalogue, issued: str) -> ListContent:
    ordered = sorted(people, key=lambda each: (each.name_key, each.record.code))
    return ListContent(
        columns=_PEOPLE,
        rows=tuple(_person(each, catalogue) for each in ordered),
        issued=issued,
        title=f"PHỤ LỤC 2: DANH SÁCH CÁN BỘ DỰ KIẾN LUÂN CHUYỂN NĂM {plan.year}",
        subject=_attached(plan),
        note=f"Danh sách có {number(len(ordered))} người; không tính trường hợp đã hủy.",
    )


def _person(each: Named[Rotation], catalogue: Catalogue) -> ListRow:
    one = each.record
    texts = (
        post_in(catalogue, one.from_title, one.from_unit) or "",
        post_in(catalogue, one.to_title, one.to_unit) or "",
        str(one.purpose or ""),
        "" if one.planned_months is None else number(one.planned_months),
        str(one.start or ""),
        str(one.state),
        "",
    )
    cells = tuple((text,) if text else () for text in texts)
    return ListRow(each.name, ((each.name, one.code), *cells))
