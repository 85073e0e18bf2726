"""Ra quyết định: number, date, start and period of the decision, with the findings of the rotation as decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812 - a field of the dialog is called date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.dialogs.settlement_box import SettlementBox
from luanchuyen_desktop.gui.dialogs.step_dialog import RotationStepDialog
from luanchuyen_desktop.gui.register.take_number import TakeNumber
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rotation_fields import MOST_MONTHS
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services import together
from luanchuyen_desktop.services.register.case_paper import decision_of
from luanchuyen_desktop.services.register.case_papers import refuse_number
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.rotation_desk import Decision, Override
from luanchuyen_desktop.services.rotations.rotation_drafts import Outlook, as_decided
from luanchuyen_desktop.services.rotations.settlement import Settlement
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes


class DecideDialog(RotationStepDialog):
    """An unwaived error stands in the way until a named person takes it on with a reason."""

    def __init__(self, session: Session, dossier: Dossier, rotation: Rotation, parent: QWidget | None = None) -> None:
        self.number = TextEdit()
        self.date = PartialDateEdit(rotation.decided)
        self.taking = TakeNumber(session, decision_of(rotation.code), self.number, self.date)
        self.start = PartialDateEdit(rotation.start)
        self.months = NumberEdit(MOST_MONTHS)
        self.person = TextEdit()
        self.reason = TextEdit()
        self._override = QFrame()
        self._counterparts = together.counterparts(session.book, session.catalogue, rotation)
        super().__init__(session, dossier, rotation, parent)
        self.setWindowTitle(self.tr("Decide the rotation"))
        self.number.set_value(rotation.decision_no)
        self.taking.checked.connect(self.judge)
        self.months.set_value(rotation.planned_months or rotation_desk.DEFAULT_MONTHS)
        self.judge()
        self.number.setFocus()

    def make_fields(self) -> Sequence[QWidget]:
        """The decision, and who takes it on when errors stand."""
        self._override.setFrameShape(QFrame.Shape.StyledPanel)
        box = QVBoxLayout(self._override)
        box.setContentsMargins(GRID, GRID, GRID, GRID)
        told = QLabel(self.tr("Errors stand. To issue the decision all the same, say who takes it on and why:"))
        told.setWordWrap(True)
        box.addWidget(told)
        box.addWidget(self.field(self.tr("Taken on by"), self.person, required=True))
        box.addWidget(self.field(self.tr("Reason"), self.reason, required=True))
        return [
            self.field(self.tr("Decision no."), self.number, required=True),
            self.taking,
            self.field(self.tr("Decided on"), self.date, required=True),
            self.field(self.tr("Begins on"), self.start, required=True),
            self.field(self.tr("Period (months)"), self.months, required=True),
            self._make_together(),
            self._override,
        ]

    def _make_together(self) -> QWidget:
        """Hidden unless somebody else awaits a decision that leaves the post of destination."""
        self.together = SettlementBox(self.tr("Decided on the same day as well, so that the post becomes free:"))
        self.together.show_settlements(self._counterparts)
        self.together.value_edited.connect(self._on_edited)
        return self.together

    def decision(self) -> Decision | None:
        """What the fields say; ``None`` while a date or the period is missing."""
        date, start, months = self.date.value(), self.start.value(), self.months.value()
        if date is None or start is None or months is None:
            return None
        return Decision(self.number.value() or "", date, start, months)

    def override(self) -> Override | None:
        """Who takes the errors on; ``None`` unless errors stand and both person and reason are given."""
        person, reason = self.person.value(), self.reason.value()
        return Override(person, reason) if self.errors() and person and reason else None

    def lacking(self) -> str:
        """The first thing missing."""
        decision = self.decision()
        if not self.number.value():
            return self.tr("Type the number of the decision.")
        if self.taking.is_refused:
            return self.tr("The register has this number for another document. Take another one.")
        if decision is None:
            return self.tr("Type the date of the decision, the day on which it begins and the period.")
        if decision.start.latest < decision.date.earliest:
            return self.tr("It cannot begin before the decision is made. Mend one of the two dates.")
        if self.errors() and self.override() is None:
            return self.tr("%1 error(s) stand. Mend them, record an exception, or say who takes them on.").replace(
                "%1", str(len(self.errors()))
            )
        return ""

    def judged(self) -> None:
        """Ask for a person only when errors stand, and name the act as what it is."""
        errors = bool(self.errors())
        self._override.setVisible(errors)
        self.act_button.setText(self.tr("Issue in spite of errors") if errors else self.tr("Decide"))

    def outlook(self) -> Outlook | None:
        """The file as decided."""
        decision = self.decision()
        if decision is None:
            return None
        return as_decided(self.dossier, self.rotation, decision, self.session.as_of)

    def proposals(self) -> Sequence[Settlement]:
        """Planning for the post, the year's source list, concurrent posts."""
        decision = self.decision()
        if decision is None:
            return ()
        return rotation_desk.settled_by_decision(
            self.session.catalogue, self.dossier, self.rotation, decision, self.session.as_of
        )

    def others(self) -> Mapping[str, Dossier]:
        """Those who leave the post by a decision of the same day, as far as they are ticked."""
        decision, keys = self.decision(), self.together.keys()
        if decision is None:
            return {}
        chosen = [each for each in self._counterparts if each.key in keys]
        return together.as_if_decided(chosen, decision, self.session.as_of)

    def awaited(self) -> str:
        """Dates and period are what the rules go by."""
        return self.tr(
            "When the date of the decision, the day on which it begins and the period are typed, "
            "what stands against the decision is told here."
        )

    def operation(self) -> Operation:
        """Record the decision."""
        return partial(
            _decide,
            code=self.rotation.code,
            decision=self.decision(),
            findings=tuple(self.own_findings()),
            day=self.session.as_of,
            override=self.override(),
            resources=self.session.workspace.resources,
            settles=self.settled.keys(),
        )


def _decide(
    book: Book,
    code: str,
    decision: Decision | None,
    findings: Sequence[Finding],
    day: Date,
    override: Override | None,
    resources: Path,
    settles: frozenset[str],
) -> Changes | None:
    rotation = book.rotation(code)
    dossier = book.dossier(rotation.cadre) if rotation is not None else None
    if rotation is None or dossier is None or decision is None:
        raise BookError(f"Luân chuyển {code} không còn trong sổ.", "Tải lại màn hình rồi làm lại.")
    refuse_number(book, resources, decision_of(code), decision.number, decision.date)
    return rotation_desk.decide(book, dossier, rotation, decision, findings, day, override, settles)
