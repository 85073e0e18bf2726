"""Bổ nhiệm, điều động: a decision that puts a cadre into a post, with all that it ends and settles, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.gui.dialogs.placement_fields import PlacementFields
from luanchuyen_desktop.gui.dialogs.step_dialog import StepDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import fit
from luanchuyen_desktop.gui.widgets.flag_box import FlagBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations import appointments
from luanchuyen_desktop.services.rotations.appointments import FORMS, Appointment
from luanchuyen_desktop.services.rotations.placements import day_before, held_titles
from luanchuyen_desktop.services.rotations.rotation_desk import destinations, main_post
from luanchuyen_desktop.services.rotations.rotation_drafts import Outlook
from luanchuyen_desktop.services.rotations.settlement import Settlement
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


class AppointDialog(StepDialog):
    """Findings are told, they do not stand in the way: the decision has been made."""

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        self.number = TextEdit()
        self.date = PartialDateEdit()
        self.effective = PartialDateEdit()
        self.placement = PlacementFields(session, FORMS, required=True)
        self.concurrent = FlagBox("")
        self.term = TextEdit()
        super().__init__(session, dossier, parent)
        self.setWindowTitle(self.tr("Appoint or transfer"))
        self.act_button.setText(self.tr("Record the decision"))
        fit(self, 900, 680)
        self.judge()
        self.number.setFocus()

    def heading(self) -> str:
        """The person, and the present post."""
        present = main_post(self.dossier, self.session.as_of)
        post = post_in(self.session.catalogue, present.title, present.unit) if present is not None else None
        return f"{self.dossier.cadre.name}\n{post or self.tr('no present post is recorded')}"

    def is_own(self, finding: Finding) -> bool:
        """What is found on the cadre; of rotations only what changes."""
        return finding.subject_kind is SubjectKind.CADRE

    def make_fields(self) -> Sequence[QWidget]:
        """The decision, the post, how it stands beside the present one."""
        self.concurrent.setText(self.tr("beside the present post (concurrent)"))
        self.placement.offer_units(destinations(self.session.catalogue, self.session.as_of))
        self.placement.value_edited.connect(self._on_edited)
        return [
            self.field(self.tr("Decision no."), self.number, required=True),
            self.field(self.tr("Decided on"), self.date, required=True),
            self.field(self.tr("In force from"), self.effective, required=True),
            self.placement,
            self.field(self.tr("Concurrent post"), self.concurrent),
            self.field(self.tr("Term"), self.term),
        ]

    def appointment(self) -> Appointment | None:
        """What the fields say; ``None`` while a day, the post or the form is missing."""
        date, effective, placement = self.date.value(), self.effective.value(), self.placement.placement()
        if date is None or effective is None or placement is None or placement.form is None:
            return None
        return Appointment(
            self.number.value() or "",
            date,
            effective,
            placement.unit,
            placement.title,
            placement.form,
            self.concurrent.value(),
            self.term.value(),
        )

    def lacking(self) -> str:
        """The first thing missing."""
        appointment = self.appointment()
        if appointment is None:
            return self.tr("Type both days of the decision; choose the unit, the post and the form of appointment.")
        try:
            appointments.refuse(self.session.catalogue, self.dossier, appointment)
        except UserError as refusal:
            return str(refusal)
        return ""

    def judged(self) -> None:
        """What is known of the post chosen."""
        effective = self.effective.value()
        self.placement.tell(effective, self._held, None, self.dossier.cadre.code)

    def _held(self) -> frozenset[str]:
        effective = self.effective.value()
        return held_titles(self.dossier, day_before(effective)) if effective is not None else frozenset()

    def outlook(self) -> Outlook | None:
        """The file as the decision leaves it."""
        appointment = self.appointment()
        return appointments.as_appointed(self.dossier, appointment) if appointment is not None else None

    def proposals(self) -> Sequence[Settlement]:
        """Planning that is fulfilled or overtaken, concurrent posts."""
        appointment = self.appointment()
        if appointment is None:
            return ()
        return appointments.settled_by(self.session.catalogue, self.dossier, appointment)

    def awaited(self) -> str:
        """Days and post are what the rules go by."""
        return self.tr(
            "When the days are typed and the post and form are chosen, what stands against it is told here, "
            "and what the decision ends and begins."
        )

    def operation(self) -> Operation:
        """Record the decision."""
        return partial(
            _appoint,
            cadre=self.dossier.cadre.code,
            appointment=self.appointment(),
            settles=self.settled.keys(),
        )


def _appoint(book: Book, cadre: str, appointment: Appointment | None, settles: frozenset[str]) -> Changes | None:
    dossier = book.dossier(cadre)
    if dossier is None or appointment is None:
        raise BookError(f"Không còn cán bộ {cadre} trong sổ.", "Tải lại màn hình rồi làm lại.")
    return appointments.appoint(book, dossier, appointment, settles)
