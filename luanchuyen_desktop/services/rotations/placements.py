"""The post that somebody is put into: whether it can be held on that day, and whether it is higher or equivalent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Outcome, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.posts import held_on, post_of

_DAY = timedelta(days=1)
FORM_WORDS = {
    TenureForm.APPOINTED: "bổ nhiệm",
    TenureForm.ELECTED: "bầu",
    TenureForm.DESIGNATED: "chỉ định",
    TenureForm.TRANSFERRED: "điều động",
    TenureForm.ROTATED: "luân chuyển",
    TenureForm.SECONDED: "biệt phái",
}

_WANTED = {Outcome.HIGHER: "cao hơn", Outcome.EQUIVALENT: "tương đương"}


@dataclass(frozen=True, slots=True)
class Placement:
    """Where somebody is put, and by what form."""

    unit: str
    title: str
    form: TenureForm | None = None

    @property
    def post(self) -> tuple[str, str]:
        """Unit and title."""
        return self.unit, self.title


def day_before(start: PartialDate) -> PartialDate:
    """The last day in the old post, no more precise than the start of the new one."""
    return PartialDate.of(start.earliest - _DAY) if start.is_exact else start


def day_after(end: PartialDate) -> PartialDate:
    """The first day in the next post, no more precise than the end of the one before."""
    return PartialDate.of(end.latest + _DAY) if end.is_exact else end


def refuse_post(catalogue: Catalogue, placement: Placement, start: PartialDate) -> None:
    """``UserError`` for a post that certainly cannot be taken up then, or that the catalogue does not have."""
    unit, title = catalogue.units.get(placement.unit), catalogue.titles.get(placement.title)
    if unit is None or title is None:
        lacking = "đơn vị" if unit is None else "chức danh"
        raise UserError(f"Chưa chọn {lacking} bố trí có trong danh mục.", "Chọn từ danh sách.")
    for record in (unit, title):
        if told := _outside(record, start):
            raise UserError(told, "Chọn nơi khác hoặc sửa lại ngày.")


def _outside(record: Unit | Title, start: PartialDate) -> str:
    name = record.name
    if record.valid_from is not None and record.valid_from.earliest > start.latest:
        verb = "bắt đầu hoạt động" if isinstance(record, Unit) else "được đặt ra"
        return f"{name} {verb} từ {record.valid_from}, sau ngày giữ chức vụ ({start})."
    if record.valid_to is not None and record.valid_to.latest < start.earliest:
        verb = "kết thúc hoạt động" if isinstance(record, Unit) else "không còn dùng"
        return f"{name} {verb} từ sau {record.valid_to}, trước ngày giữ chức vụ ({start})."
    return ""


@dataclass(frozen=True, slots=True)
class RankCheck:
    """How a new post compares with those held. ``fits``: with the outcome chosen; ``None``: that cannot be told."""

    text: str
    fits: bool | None


def held_titles(dossier: Dossier, day: PartialDate) -> frozenset[str]:
    """The titles that are or may be held on the day."""
    return frozenset(tenure.title for tenure in dossier.tenures if held_on(post_of(tenure), day) is not False)


def rank_check(catalogue: Catalogue, held: Iterable[str], title: str, outcome: Outcome | None = None) -> RankCheck:
    """By the ranks of the catalogue: a lower number is a higher post, and the highest of several held counts.

    ``outcome``: HIGHER and EQUIVALENT are held against the ranks.
    """
    ranks = [found.rank for code in held if (found := catalogue.titles.get(code)) is not None]
    record = catalogue.titles.get(title)
    new = record.rank if record is not None else None
    known = [rank for rank in ranks if rank is not None]
    if new is None or not known or len(known) < len(ranks):
        lacking = "chức danh mới" if new is None else "chức vụ đang giữ"
        return RankCheck(f"Chưa so sánh được: danh mục chưa ghi bậc tương đương của {lacking}.", None)
    present = min(known)
    relation = "cao hơn" if new < present else "thấp hơn" if new > present else "tương đương"
    text = f"Bậc {new}, đang giữ bậc {present}: {relation}."
    wanted = _WANTED.get(outcome) if outcome is not None else None
    if wanted is None or wanted == relation:
        return RankCheck(text, fits=True)
    return RankCheck(f"{text} Kết quả đã chọn là chức vụ {wanted}; xem lại chức danh hoặc kết quả.", fits=False)


def is_placed_after(dossier: Dossier, rotation: Rotation, day: PartialDate, outcome: Outcome) -> bool:
    """Whether the history has a post after the rotation already; for a return also one that was never left."""
    destination = (rotation.to_unit, rotation.to_title)
    return any(
        (tenure.unit, tenure.title) != destination
        and not tenure.concurrent
        and (tenure.end is None or tenure.end.latest > day.latest)
        and (outcome is Outcome.RETURNED or (tenure.start is not None and tenure.start.latest > day.earliest))
        for tenure in dossier.tenures
    )
