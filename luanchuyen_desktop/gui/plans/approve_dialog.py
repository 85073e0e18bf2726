"""Phê duyệt kế hoạch: number, date and issuing body, beside what the law still asks for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import RotationPlan
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.register.take_number import TakeNumber
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.plans.plans import Approval, approve, plan_name
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.register.case_papers import refuse_number
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

BODIES = ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy", "Ban Thường vụ Đảng ủy")


class ApproveDialog(QDialog):
    """What is missing by law is told, it does not stand in the way: the plan has been issued."""

    def __init__(
        self, session: Session, plan: RotationPlan, lacking: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._plan = session, plan
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Approve the plan"))
        self.number, self.issued, self.body = TextEdit(), PartialDateEdit(plan.issued), TextEdit(BODIES)
        self.number.set_value(plan.number)
        self.body.set_value(plan.body or BODIES[0])
        self.taking = TakeNumber(session, CasePaper("plan", plan.code), self.number, self.issued)
        self.number_frame = FieldFrame(self.tr("Plan no."), self.number, self, required=True)
        self.issued_frame = FieldFrame(self.tr("Issued on"), self.issued, self, required=True)
        self.act_button = QPushButton(icon("file-certificate"), self.tr("Approve"), self)
        self._lay_out(lacking)
        self.act_button.clicked.connect(self._approve)
        self.number.textEdited.connect(self._forget)
        self.taking.checked.connect(self._judge)
        self.number.setFocus()

    def _lay_out(self, lacking: Sequence[str]) -> None:
        name = QLabel(plan_name(self._plan), self)
        name.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.act_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        self.act_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(name)
        for frame in (self.issued_frame, self.number_frame, self.taking):
            layout.addWidget(frame)
        layout.addWidget(FieldFrame(self.tr("Issued by"), self.body, self))
        self.lacking = QLabel("\n".join(f"{SYMBOLS[Mark.WARNING]} {text}" for text in lacking), self)
        self.lacking.setWordWrap(True)
        self.lacking.setVisible(bool(lacking))
        layout.addWidget(self.lacking)
        layout.addWidget(buttons)
        self.setMinimumWidth(GRID * 60)

    @Slot()
    def _forget(self) -> None:
        self.number_frame.set_problem("")

    @Slot()
    def _judge(self) -> None:
        refused = self.tr("The register has this number for another document. Take another one.")
        self.number_frame.set_problem(refused if self.taking.is_refused else "")

    @Slot()
    def _approve(self) -> None:
        if not self.number.value():
            self.number_frame.set_problem(self.tr("Type the number of the plan."))
            self.number.setFocus()
            return
        if not self.issued.is_valid() or self.issued.value() is None:
            self.issued_frame.set_problem(self.issued.fault() or self.tr("Type the day on which the plan was issued."))
            self.issued.setFocus()
            return
        approval = Approval(self.number.value() or "", self.issued.value(), self.body.value())
        resources, today = self._session.workspace.resources, self._session.as_of
        act = partial(_approve, plan=self._plan.code, approval=approval, today=today, resources=resources)
        self._session.submit(act).done.connect(self.accept)


def _approve(book: Book, plan: str, approval: Approval, today: date, resources: Path) -> Changes | None:
    refuse_number(book, resources, CasePaper("plan", plan), approval.number, approval.issued)
    return approve(book, plan, approval, today)
