"""Bổ nhiệm, điều động: an appointment as one operation: the posts follow, and what it settles is closed with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import RotationState, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.placements import FORM_WORDS, Placement, day_before, refuse_post
from luanchuyen_desktop.services.rotations.rotation_desk import take
from luanchuyen_desktop.services.rotations.rotation_drafts import Outlook, with_settled
from luanchuyen_desktop.services.rotations.settlement import Settlement, chosen, concurrent_ended, planning_settled
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

# Luân chuyển has a procedure of its own.
FORMS = tuple(form for form in TenureForm if form is not TenureForm.ROTATED)


@dataclass(frozen=True, slots=True)
class Appointment:
    """What the decision states. ``concurrent``: beside the present posts, not in their place; ``term``: 2025-2030."""

    number: str
    date: PartialDate
    effective: PartialDate
    unit: str
    title: str
    form: TenureForm
    concurrent: bool = False
    term: str | None = None

    @property
    def placement(self) -> Placement:
        """Where to."""
        return Placement(self.unit, self.title, self.form)


def as_appointed(dossier: Dossier, appointment: Appointment) -> Outlook:
    """The file after it: unless it is concurrent, every full-time post that is still held ends the day before."""
    last_day = day_before(appointment.effective)
    ends = () if appointment.concurrent else tuple(replace(one, end=last_day) for one in _replaced(dossier))
    begins = Tenure(
        dossier.cadre.code,
        appointment.effective,
        None,
        appointment.unit,
        appointment.title,
        concurrent=appointment.concurrent,
        form=appointment.form,
        decision_no=appointment.number.strip() or None,
        term=(appointment.term or "").strip() or None,
    )
    after = dossier
    for tenure in (*ends, begins):
        after = with_record(after, tenure)
    return Outlook(after, None, ends, (begins,))


def _replaced(dossier: Dossier) -> list[Tenure]:
    return [tenure for tenure in dossier.tenures if tenure.end is None and not tenure.concurrent]


def settled_by(catalogue: Catalogue, dossier: Dossier, appointment: Appointment) -> list[Settlement]:
    """Planning entries that the appointment fulfils or overtakes; concurrent posts that may end with the old one."""
    post = post_in(catalogue, appointment.title, appointment.unit) or appointment.title
    reason = f"Đã được {FORM_WORDS[appointment.form]} giữ chức {post}"
    found = list(
        planning_settled(
            catalogue,
            dossier,
            appointment.placement.post,
            appointment.effective,
            reason=reason,
            number=appointment.number.strip() or None,
        )
    )
    if appointment.concurrent:
        return found
    left = {tenure.unit for tenure in _replaced(dossier)} - {appointment.unit}
    leaves = next(iter(sorted(left)), None)
    last_day = day_before(appointment.effective)
    return [*found, *concurrent_ended(catalogue, dossier, last_day, leaves, {appointment.placement.post})]


def refuse(catalogue: Catalogue, dossier: Dossier, appointment: Appointment) -> None:
    """``UserError`` for what stands in the way of this appointment."""
    if not appointment.number.strip():
        raise UserError("Quyết định chưa có số.", "Nhập số quyết định.")
    if appointment.effective.latest < appointment.date.earliest:
        raise UserError("Ngày có hiệu lực trước ngày quyết định.", "Sửa lại một trong hai ngày.")
    refuse_post(catalogue, appointment.placement, appointment.effective)
    post = appointment.placement.post
    if any((tenure.unit, tenure.title) == post and tenure.end is None for tenure in dossier.tenures):
        raise UserError("Cán bộ đang giữ chính chức vụ này.", "Chọn chức vụ khác, hoặc sửa trong quá trình công tác.")
    running = running_rotation(dossier)
    if running is not None and not appointment.concurrent:
        raise UserError(
            f"Cán bộ đang luân chuyển ({running.code}).",
            "Dùng “Kết thúc…” ở thẻ Luân chuyển: chức vụ mới được ghi cùng lúc với việc kết thúc.",
        )


def running_rotation(dossier: Dossier) -> Rotation | None:
    """The rotation under way, if there is one: its end is recorded with what follows it, not by an appointment."""
    return next((one for one in dossier.rotations if one.state is RotationState.RUNNING and one.ended is None), None)


def appoint(book: Book, dossier: Dossier, appointment: Appointment, settles: Collection[str] = ()) -> Changes | None:
    """Record the appointment with what it ends and what it settles (keys of ``settled_by``), as one operation."""
    catalogue = book.catalogue()
    refuse(catalogue, dossier, appointment)
    proposals = settled_by(catalogue, dossier, appointment)
    outlook = with_settled(as_appointed(dossier, appointment), chosen(proposals, settles))
    return take(book, f"Ghi quyết định {FORM_WORDS[appointment.form]}", outlook)
