"""The rotation source before the Standing Committee: put to it, and what it says, for one or for several at once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import SourceEntry
from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning import source_list
from luanchuyen_desktop.services.planning.planning_words import people_in_words
from luanchuyen_desktop.services.planning.source_list import APPROVED, REFUSED, Word


class Verdict(StrEnum):
    """What the Standing Committee says."""

    APPROVED = APPROVED
    REFUSED = REFUSED


class SubmitDialog(ActDialog):
    """Names who is put to the Standing Committee."""

    def __init__(self, session: Session, lines: Sequence[SourceEntry], parent: QWidget | None = None) -> None:
        self._lines = list(lines)
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Put to the Standing Committee"))
        self.act_button.setText(self.tr("Put %1 people").replace("%1", str(len(self._lines))))
        self.judge()

    def make_parts(self) -> Sequence[QWidget]:
        """A sentence."""
        return [self.told(self.tr("These people of the rotation source are put to the Standing Committee:"))]

    def preview(self) -> Sequence[str]:
        """Who."""
        source_list.submitted(self._lines)
        return [people_in_words(_names(self.session, self._lines))]

    def operation(self) -> Operation:
        """Put them."""
        return partial(source_list.submit, numbers=[line.id or 0 for line in self._lines])


class SourceDecisionDialog(ActDialog):
    """The word, the document and its day, the same for all."""

    def __init__(self, session: Session, lines: Sequence[SourceEntry], parent: QWidget | None = None) -> None:
        self._lines = list(lines)
        self.verdict: ChoiceBox[Verdict] = ChoiceBox(Verdict, Verdict.APPROVED, empty=None)
        self.number, self.date = TextEdit(), PartialDateEdit()
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("The word of the Standing Committee"))
        self.act_button.setText(self.tr("Record"))
        self.judge()
        self.number.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """The word, the number, the day."""
        return [
            self.told(people_in_words(_names(self.session, self._lines))),
            self.field(self.tr("Result"), self.verdict, required=True),
            self.field(self.tr("Document no."), self.number, required=True),
            self.field(self.tr("Date of the document"), self.date, required=True),
        ]

    def word(self) -> Word:
        """What the fields say."""
        return Word(self.verdict.value() is not Verdict.REFUSED, self.date.value(), self.number.value())

    def preview(self) -> Sequence[str]:
        """What would be recorded."""
        made = source_list.decided(self._lines, self.word())
        text = self.tr("Records “%1” for %2 people, by %3 of %4.").replace("%2", str(len(made)))
        one = made[0]
        return [
            text.replace("%1", one.state or "").replace("%3", one.document_no or "").replace("%4", str(one.decided))
        ]

    def operation(self) -> Operation:
        """Record it."""
        return partial(source_list.decide, numbers=[line.id or 0 for line in self._lines], word=self.word())


def _names(session: Session, lines: Sequence[SourceEntry]) -> list[str]:
    return [session.names.get(line.cadre, line.cadre) for line in lines]
