"""B1b: điều động, bổ nhiệm, chỉ định, bầu cử, biệt phái beside luân chuyển, never mixed with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from luanchuyen_desktop.domain.vocabulary import TenureForm
from luanchuyen_desktop.services.reports.figures import Block, Column, Counting, Member, Share, Table, figure
from luanchuyen_desktop.services.reports.shapes import Shape, by_year, with_column, years_of
from luanchuyen_desktop.services.summary import UNKNOWN, Event, Period
from luanchuyen_desktop.store.reports import TakenUp

ROTATED: Final = "luan_chuyen"
AGAIN: Final = "bo_nhiem_lai"
_FORMS: Final = {
    TenureForm.TRANSFERRED: "Điều động",
    TenureForm.APPOINTED: "Bổ nhiệm",
    TenureForm.DESIGNATED: "Chỉ định",
    TenureForm.ELECTED: "Bầu cử (giới thiệu ứng cử)",
    TenureForm.SECONDED: "Biệt phái",
}
_AGAIN_LABEL: Final = "Bổ nhiệm lại"
_NOTE: Final = (
    "Điều động, bổ nhiệm, biệt phái và các hình thức khác không phải là luân chuyển nên không tính vào các biểu khác; "
    "mỗi lượt là một lần bắt đầu giữ chức vụ lãnh đạo, quản lý (cấp trưởng, cấp phó, chủ chốt hoặc vị trí có "
    "ghi số lượng) trong quá trình công tác."
)
_WHY: Final = "chưa ghi hình thức, ghi “Luân chuyển” mà không có hồ sơ luân chuyển, hoặc ngày chưa rõ có thuộc kỳ"


class _Act(NamedTuple):
    """One line of somebody's post history, or one rotation."""

    member: Member
    year: int
    form: str


def acts_table(period: Period, events: Sequence[Event], taken_up: Iterable[TakenUp]) -> Table | None:
    """By the day on which the post was taken up. What came by a rotation of the period belongs to that rotation.

    ``None`` when nothing else was recorded in the period.
    """
    acts, unsure = _acts(period, events, taken_up)
    if not acts and not unsure:
        return None
    rotated = [_of_event(event) for event in events]
    shape: Shape[_Act] = by_year(
        years_of(period), Counting.ACTS, lambda act: act.member, lambda act: act.year, "Tổng số lượt", Share.NONE
    )
    shape = with_column(
        shape,
        Column("Số người", Counting.PERSONS, may_overlap=True),
        lambda items: figure(Counting.PERSONS, (Member(act.member.cadre, act.member.cadre) for act in items)),
    )
    labels = {form.name: label for form, label in _FORMS.items()} | {AGAIN: _AGAIN_LABEL}
    rows = (shape.row(ROTATED, "Luân chuyển (Biểu 1)", rotated), *shape.split(acts, labels, lambda act: act.form))
    return Table(
        "B1b",
        "1b",
        "Luân chuyển và các hình thức bố trí cán bộ khác",
        shape.columns,
        (Block("", rows),),
        shape.total([*rotated, *acts], "Tổng số lượt các hình thức"),
        shape.sums,
        (_NOTE,),
        figure(Counting.ACTS, (act.member for act in unsure)) if unsure else None,
        _WHY,
    )


def _acts(period: Period, events: Sequence[Event], taken_up: Iterable[TakenUp]) -> tuple[list[_Act], list[_Act]]:
    """Those that count, and those of which it cannot be told."""
    by_post: defaultdict[tuple[str, str, str], list[Event]] = defaultdict(list)
    for event in events:
        by_post[event.cadre.code, event.rotation.to_unit, event.rotation.to_title].append(event)
    acts: list[_Act] = []
    unsure: list[_Act] = []
    for each in taken_up:
        inside = period.holds(each.start)
        if inside is False or any(
            _comes_by(each, event) for event in by_post.get((each.cadre, each.unit, each.title), ())
        ):
            continue
        known = inside and each.form is not None and each.form is not TenureForm.ROTATED
        (acts if known else unsure).append(_of_post(each))
    return acts, unsure


def _comes_by(each: TakenUp, event: Event) -> bool:
    """Whether that rotation brought the post: by its number, its form, or a start that may be the same day."""
    rotation = event.rotation
    if each.form in {None, TenureForm.ROTATED} or (each.decision_no and each.decision_no == rotation.decision_no):
        return True
    begun = rotation.start or event.decided
    return each.start.earliest <= begun.latest and begun.earliest <= each.start.latest


def _of_event(event: Event) -> _Act:
    code = event.rotation.code
    post = f"{event.rotation.to_unit}\t{event.rotation.to_title}"
    return _Act(
        Member(f"luân chuyển {code}", event.cadre.code, f"{post}\tLuân chuyển {code}"), event.decided.year, ROTATED
    )


def _of_post(each: TakenUp) -> _Act:
    words = _AGAIN_LABEL if each.again else _FORMS.get(each.form, str(each.form)) if each.form else "Chưa ghi hình thức"
    form = AGAIN if each.again else each.form.name if each.form in _FORMS and each.form else UNKNOWN
    member = Member(str(each.number), each.cadre, f"{each.unit}\t{each.title}\t{words}, từ {each.start}")
    return _Act(member, each.start.year, form)
