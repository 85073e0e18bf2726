"""Kết thúc luân chuyển: the day, the outcome, the decision, the post afterwards, with the findings before and after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome, TenureForm
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.gui.dialogs.placement_fields import PlacementFields
from luanchuyen_desktop.gui.dialogs.step_dialog import RotationStepDialog
from luanchuyen_desktop.gui.register.take_number import TakeNumber
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import fit, give_headroom
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.register.case_papers import ending_paper, keep_day, refuse_number
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.appointments import FORMS
from luanchuyen_desktop.services.rotations.follow_up import served_words
from luanchuyen_desktop.services.rotations.placements import Placement, day_after, held_titles
from luanchuyen_desktop.services.rotations.rotation_desk import Ending, destinations
from luanchuyen_desktop.services.rotations.rotation_drafts import Outlook, as_ended
from luanchuyen_desktop.services.rotations.rotation_endings import (
    MAY_BE_PLACED,
    NEED_PLACEMENT,
    followers,
    origin_units,
    refuse_end,
    settled_by_end,
)
from luanchuyen_desktop.services.rotations.settlement import Settlement
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

_USUAL_FORMS = {
    Outcome.RETURNED: TenureForm.TRANSFERRED,
    Outcome.HIGHER: TenureForm.APPOINTED,
    Outcome.EQUIVALENT: TenureForm.TRANSFERRED,
    Outcome.UNIT_ENDED: TenureForm.DESIGNATED,
}


class EndDialog(RotationStepDialog):
    """Findings are told, they do not stand in the way: the end has happened."""

    def __init__(self, session: Session, dossier: Dossier, rotation: Rotation, parent: QWidget | None = None) -> None:
        self.date = PartialDateEdit(rotation.ended)
        self.outcome: ChoiceBox[Outcome] = ChoiceBox(Outcome, rotation.outcome)
        self.number = TextEdit()
        self.decided = PartialDateEdit(None)
        self.taking = TakeNumber(session, ending_paper(rotation.code, rotation.outcome), self.number, self.decided)
        self.reason = TextEdit()
        self.placement = PlacementFields(session, FORMS)
        self.served = QLabel()
        super().__init__(session, dossier, rotation, parent)
        self.setWindowTitle(self.tr("End the rotation"))
        self.act_button.setText(self.tr("End"))
        self.number.set_value(rotation.end_decision_no)
        self.outcome.value_edited.connect(self._propose)
        self.taking.checked.connect(self.judge)
        fit(self, 900, 640)
        self.judge()
        self.date.setFocus()

    def make_fields(self) -> Sequence[QWidget]:
        """Day, outcome, number, why, where to."""
        self.served.setTextFormat(Qt.TextFormat.PlainText)
        self.served.setWordWrap(True)
        give_headroom(self.served)
        self.placement.value_edited.connect(self._on_edited)
        self._why: FieldFrame = self.field(self.tr("Why it ends so"), self.reason)
        return [
            self.field(self.tr("Last day of the rotation"), self.date, required=True),
            self.served,
            self.field(self.tr("Outcome"), self.outcome, required=True),
            self.field(self.tr("Date of the decision that ends it"), self.decided),
            self.field(self.tr("No. of the decision that ends it"), self.number),
            self.taking,
            self._why,
            self.placement,
        ]

    @Slot(object)
    def _propose(self, outcome: Outcome | None) -> None:
        """The post that the outcome suggests; what is proposed may be changed."""
        one, catalogue = self.rotation, self.session.catalogue
        form = _USUAL_FORMS.get(outcome) if outcome is not None else None
        to_unit = catalogue.units.get(one.to_unit)
        unit, title = "", ""
        if outcome is Outcome.RETURNED:
            units = self._units(outcome) or ()
            unit, title = (units[0] if units else ""), one.from_title or ""
        elif outcome is Outcome.UNIT_ENDED and to_unit is not None:
            unit = to_unit.successors[0] if len(to_unit.successors) == 1 else ""
            if self.date.value() is None and to_unit.valid_to is not None:
                self.date.set_value(to_unit.valid_to)
        self.placement.offer_units(self._units(outcome))
        self.placement.set_placement(Placement(unit, title, form) if unit else None)
        self.placement.form.set_value(form)
        self.taking.set_paper(ending_paper(one.code, outcome))
        self.judge()

    def _units(self, outcome: Outcome | None) -> Sequence[str] | None:
        """The units that may be chosen: for a return those of the origin, else all that exist on that day."""
        ended = self.date.value()
        day = day_after(ended).earliest if ended is not None else self.session.as_of
        present = destinations(self.session.catalogue, day)
        if outcome is not Outcome.RETURNED or self.rotation.from_unit is None:
            return present
        origin = origin_units(self.session.catalogue, self.rotation)
        return [code for code in origin if code in present] or origin

    def ending(self) -> Ending | None:
        """What the fields say; ``None`` while the day or the outcome is missing."""
        date, outcome = self.date.value(), self.outcome.value()
        if date is None or outcome is None:
            return None
        placement = self.placement.placement() if outcome in MAY_BE_PLACED else None
        return Ending(date, outcome, self.number.value(), self.reason.value(), placement)

    def lacking(self) -> str:
        """The first thing missing."""
        ending = self.ending()
        if ending is None:
            return self.tr("Type the last day and choose the outcome.")
        if not self.decided.is_valid():
            return self.decided.fault()
        if self.taking.is_refused:
            return self.tr("The register has this number for another document. Take another one.")
        if ending.outcome in MAY_BE_PLACED and self.placement.is_begun():
            return self.tr("Choose both the unit and the post where the cadre is placed, or empty both.")
        try:
            refuse_end(self.session.catalogue, self.dossier, self.rotation, ending)
        except UserError as refusal:
            return str(refusal)
        return ""

    def judged(self) -> None:
        """Show what the outcome asks for, and what is known of the post chosen."""
        outcome, ended = self.outcome.value(), self.date.value()
        self._why.setVisible(outcome in {Outcome.EARLY, Outcome.UNIT_ENDED, Outcome.OTHER})
        self.placement.setVisible(outcome in MAY_BE_PLACED)
        self.served.setText(self._served(ended))
        self.served.setVisible(bool(self.served.text()))
        if outcome in MAY_BE_PLACED:
            start = day_after(ended) if ended is not None else None
            compared = outcome if outcome in NEED_PLACEMENT else None
            self.placement.tell(start, self._held, compared, self.dossier.cadre.code)

    def _served(self, ended: PartialDate | None) -> str:
        return served_words(self.rotation, ended) if ended is not None else ""

    def _held(self) -> frozenset[str]:
        ended = self.date.value() or PartialDate.of(self.session.as_of)
        return held_titles(self.dossier, ended) | {self.rotation.to_title}

    def outlook(self) -> Outlook | None:
        """The file as ended."""
        ending = self.ending()
        if ending is None:
            return None
        after = followers(self.session.catalogue, self.rotation.to_unit)
        return as_ended(self.dossier, self.rotation, ending, after)

    def proposals(self) -> Sequence[Settlement]:
        """Planning for the next post, concurrent posts at the destination."""
        ending = self.ending()
        if ending is None:
            return ()
        return settled_by_end(self.session.catalogue, self.dossier, self.rotation, ending)

    def awaited(self) -> str:
        """Day and outcome are what the rules go by."""
        return self.tr("When the last day is typed and the outcome chosen, what stands against the end is told here.")

    def operation(self) -> Operation:
        """Record the end."""
        return partial(
            _end,
            code=self.rotation.code,
            ending=self.ending(),
            decided=self.decided.value(),
            resources=self.session.workspace.resources,
            settles=self.settled.keys(),
        )


def _end(
    book: Book,
    code: str,
    ending: Ending | None,
    decided: PartialDate | None,
    resources: Path,
    settles: frozenset[str],
) -> Changes | None:
    """The end, then the date of its decision with the paper that will be written: an act of its own."""
    rotation = book.rotation(code)
    dossier = book.dossier(rotation.cadre) if rotation is not None else None
    if rotation is None or dossier is None or ending is None:
        raise BookError(f"Luân chuyển {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    paper = ending_paper(code, ending.outcome)
    refuse_number(book, resources, paper, ending.decision_no or "", decided)
    made = rotation_desk.end(book, dossier, rotation, ending, settles)
    return keep_day(book, paper, decided, made)
