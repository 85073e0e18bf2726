"""Kết thúc luân chuyển: the day, the outcome and the decision, with the findings of the rotation as ended."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import Outcome
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.dialogs.step_dialog import StepDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services import rotation_desk
from luanchuyen_desktop.services.rotation_desk import Ending
from luanchuyen_desktop.services.rotation_drafts import Outlook, as_ended
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


class EndDialog(StepDialog):
    """Findings are told, they do not stand in the way: the end has happened."""

    def __init__(self, session: Session, dossier: Dossier, rotation: Rotation, parent: QWidget | None = None) -> None:
        self.date = PartialDateEdit(rotation.ended)
        self.outcome: ChoiceBox[Outcome] = ChoiceBox(Outcome, rotation.outcome)
        self.number = TextEdit()
        super().__init__(session, dossier, rotation, parent)
        self.setWindowTitle(self.tr("End the rotation"))
        self.act_button.setText(self.tr("End"))
        self.number.set_value(rotation.end_decision_no)
        self.judge()
        self.date.setFocus()

    def make_fields(self) -> Sequence[QWidget]:
        """Day, outcome, number."""
        return [
            self.field(self.tr("Last day of the rotation"), self.date, required=True),
            self.field(self.tr("Outcome"), self.outcome, required=True),
            self.field(self.tr("No. of the decision that ends it"), self.number),
        ]

    def ending(self) -> Ending | None:
        """What the fields say; ``None`` while the day or the outcome is missing."""
        date, outcome = self.date.value(), self.outcome.value()
        return Ending(date, outcome, self.number.value()) if date is not None and outcome is not None else None

    def lacking(self) -> str:
        """The first thing missing."""
        ending, start = self.ending(), self.rotation.start
        if ending is None:
            return self.tr("Type the last day and choose the outcome.")
        if start is not None and ending.date.latest < start.earliest:
            return self.tr("It cannot end before it begins (%1). Mend the day.").replace("%1", str(start))
        return ""

    def outlook(self) -> Outlook | None:
        """The file as ended."""
        ending = self.ending()
        return as_ended(self.dossier, self.rotation, ending) if ending is not None else None

    def awaited(self) -> str:
        """Day and outcome are what the rules go by."""
        return self.tr("When the last day is typed and the outcome chosen, what stands against the end is told here.")

    def operation(self) -> Operation:
        """Record the end."""
        return partial(_end, code=self.rotation.code, ending=self.ending())


def _end(book: Book, code: str, ending: Ending | None) -> Changes | None:
    rotation = book.rotation(code)
    dossier = book.dossier(rotation.cadre) if rotation is not None else None
    if rotation is None or dossier is None or ending is None:
        raise BookError(f"Luân chuyển {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    return rotation_desk.end(book, dossier, rotation, ending)
