"""Ngoại lệ: ask for one, put down the answer, mend or withdraw it, with what it changes beside the fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.gui import draft_findings
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.waivers.proposing import authorities
from luanchuyen_desktop.gui.waivers.subject_box import SubjectBox
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.finding_list import FindingList
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services import waiver_desk
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.record_checks import cell_faults, waiver_faults
from luanchuyen_desktop.services.waiver_list import subject_words

BODIES = ("Ban Thường vụ Tỉnh ủy", "Thường trực Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh", "Ban Bí thư", "Bộ Chính trị")
_ON_WAIVERS = {"LC90", "LC91"}


class WaiverDialog(QDialog):
    """For a stored exception or a new one; a new one without a subject asks for it first."""

    def __init__(self, session: Session, waiver: Waiver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exception"))
        self._session, self._waiver = session, waiver
        self._allowed: Mapping[str, str] = {}
        self._proposed = ""
        self.subject = SubjectBox(session)
        self.rule = CodePicker()
        self.state: ChoiceBox[WaiverState] = ChoiceBox(WaiverState, waiver.state or WaiverState.REQUESTED, empty=None)
        self.authority = TextEdit(BODIES)
        self.document_no = TextEdit()
        self.date = PartialDateEdit(waiver.date)
        self.valid_from = PartialDateEdit(waiver.valid_from)
        self.valid_to = PartialDateEdit(waiver.valid_to)
        self.reason = NoteEdit()
        self.found = FindingList(self)
        self.told = QLabel(self)
        self.lacks = QLabel(self)
        self.act_button = QPushButton(self)
        self.remove_button = QPushButton(icon("trash"), "", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._pause.timeout.connect(self.judge)
        self._lay_out()
        self._show_waiver()
        self._connect()
        self.judge()

    # -- building --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self.told, self.lacks):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.authority_frame = FieldFrame(self.tr("Authority"), self.authority, self)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.subject)
        left.addWidget(FieldFrame(self.tr("Rule"), self.rule, self, required=True))
        left.addWidget(FieldFrame(self.tr("State"), self.state, self, required=True))
        left.addWidget(self.authority_frame)
        left.addLayout(self._pair((self.tr("Document no."), self.document_no), (self.tr("Dated"), self.date)))
        left.addLayout(self._pair((self.tr("Valid from"), self.valid_from), (self.tr("Valid until"), self.valid_to)))
        left.addWidget(FieldFrame(self.tr("Reason"), self.reason, self))
        left.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(3 * GRID)
        columns.addLayout(left, 4)
        columns.addWidget(self._findings_area(), 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._who())
        layout.addLayout(columns, 1)
        layout.addWidget(self.lacks)
        layout.addWidget(self._buttons())
        fit(self, 860, 560)

    def _pair(self, *fields: tuple[str, QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for label, editor in fields:
            row.addWidget(FieldFrame(label, editor, self), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _who(self) -> QLabel:
        name = self._session.names.get(self._cadre(), "")
        label = QLabel(subject_words(self._waiver, name), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setVisible(bool(self._waiver.subject))
        self.subject.setVisible(not self._waiver.subject)
        return label

    def _findings_area(self) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.told)
        column.addWidget(self.found)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _buttons(self) -> QDialogButtonBox:
        standard, role = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        locked = self._session.read_only
        buttons = QDialogButtonBox(standard.Close if locked else standard.Cancel, self)
        buttons.addButton(self.act_button, role.ActionRole)
        buttons.addButton(self.remove_button, role.ResetRole)
        buttons.rejected.connect(self.reject)
        self.act_button.setDefault(True)
        self.act_button.setVisible(not locked)
        self.remove_button.setAutoDefault(False)
        self.remove_button.setVisible(not locked and self._waiver.id is not None)
        asked = self._waiver.state in {WaiverState.REQUESTED, None}
        self.remove_button.setText(self.tr("Withdraw the request") if asked else self.tr("Delete"))
        return buttons

    def _show_waiver(self) -> None:
        one = self._waiver
        self.authority.set_value(one.authority)
        self.document_no.set_value(one.document_no)
        self.reason.set_value(one.reason)
        self._offer_rules()
        self.rule.set_value(one.rule or None)
        self._propose_authority()
        for editor in self._editors():
            editor.setEnabled(not self._session.read_only)
        (self.subject.picker if not one.subject else self.reason if one.rule else self.rule).setFocus()

    def _connect(self) -> None:
        for editor in self._editors():
            editor.value_edited.connect(self._on_edited)
        self.subject.chosen.connect(self._on_subject)
        self.rule.value_edited.connect(self._propose_authority)
        self.act_button.clicked.connect(self._take)
        self.remove_button.clicked.connect(self._remove)

    def _editors(self) -> tuple[Any, ...]:
        dates = (self.date, self.valid_from, self.valid_to)
        return (self.rule, self.state, self.authority, self.document_no, self.reason, *dates)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, named as in the record."""
        editor = next((each for field, each in vars(self).items() if field == name and each in self._editors()), None)
        if editor is not None:
            editor.setFocus()

    # -- what is offered -------------------------------------------------------------------------------------------

    def _subject(self) -> tuple[SubjectKind, str]:
        if self._waiver.subject:
            return self._waiver.subject_kind, self._waiver.subject
        return self.subject.kind(), self.subject.code() or ""

    def _cadre(self) -> str:
        """In whose file the exception is."""
        kind, subject = self._subject()
        if kind is SubjectKind.ROTATION and subject:
            rotation = self._session.book.rotation(subject)
            return rotation.cadre if rotation is not None else ""
        return subject if kind is SubjectKind.CADRE else ""

    def _offer_rules(self) -> None:
        """Only rules to which somebody may allow an exception; the one on record, whatever it is."""
        self._allowed = authorities(self._session, *self._subject(), self._cadre())
        rules = sorted({*self._allowed, self._waiver.rule} - {""})
        self.rule.set_entries([Entry.of(rule, f"{rule} {self._session.rule_title(rule)}") for rule in rules])

    @Slot()
    def _on_subject(self) -> None:
        self._offer_rules()
        self._pause.start()

    @Slot()
    def _propose_authority(self) -> None:
        """Name who may allow it; a body that the regulation names is put into a field that is still empty."""
        who = self._allowed.get(self.rule.value() or "", "")
        self.authority_frame.set_hint(self.tr("by the regulation: %1").replace("%1", who) if who else "")
        if self._waiver.id is None and self.authority.value() in {None, self._proposed} and not self._session.read_only:
            self._proposed = who if who[:1].isupper() else ""
            self.authority.set_value(self._proposed or None)

    # -- judging ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        self._pause.start()

    def draft(self) -> Waiver | None:
        """What the fields say; ``None`` while subject or rule is open."""
        kind, subject = self._subject()
        rule = self.rule.value()
        if not subject or not rule:
            return None
        return replace(
            self._waiver,
            rule=rule,
            subject_kind=kind,
            subject=subject,
            authority=self.authority.value(),
            document_no=self.document_no.value(),
            date=self.date.value(),
            reason=self.reason.value(),
            valid_from=self.valid_from.value(),
            valid_to=self.valid_to.value(),
            state=self.state.value(),
        )

    def lacking(self) -> str:
        """What is missing before it can be stored, in a sentence; blank if nothing is."""
        if not self._subject()[1]:
            return self.tr("Choose for whom or for which rotation the exception is.")
        draft = self.draft()
        if draft is None:
            return self.tr("Choose the rule from which it is an exception.")
        if not all(field.is_valid() for field in (self.date, self.valid_from, self.valid_to)):
            return self.tr("A date cannot be read. Mend it or empty the field.")
        fault = next(iter([*cell_faults(draft).values(), *waiver_faults(draft).values()]), None)
        return str(fault) if fault is not None else ""

    @Slot()
    def judge(self) -> None:
        """Say what it changes, and what is still missing."""
        self._pause.stop()
        draft, cadre = self.draft(), self._cadre()
        dossier = self._session.stored(cadre) if cadre else None
        if draft is None or dossier is None:
            self.found.show_findings(())
            self.told.setText("" if draft is None else self.tr("The rules do not judge such a subject by itself."))
        else:
            self._show_findings(draft, dossier)
        self.told.setVisible(bool(self.told.text()))
        lacks = self.lacking()
        self.lacks.setText(lacks)
        self.lacks.setVisible(bool(lacks) and not self._session.read_only)
        self.act_button.setText(self._act_words())
        self.act_button.setEnabled(not lacks)

    def _show_findings(self, draft: Waiver, dossier: Dossier) -> None:
        def concerns(finding: Finding) -> bool:
            own = (finding.subject_kind, finding.subject) == (draft.subject_kind, draft.subject)
            return own and finding.rule in {draft.rule, *_ON_WAIVERS}

        checked = draft_findings.check(self._session, with_record(dossier, draft), concerns)
        self.found.show_findings(checked.shown)
        own = [one.finding for one in checked.shown if concerns(one.finding) and one.finding.rule == draft.rule]
        standing = [one for one in own if one.verdict is Verdict.BREACHED]
        if not own:
            words = self.tr("As far as the records say, this rule is not broken: no exception is needed.")
        elif any(one.waived for one in standing):
            words = self.tr("With this exception the breach stands in nobody's way.")
        elif standing and draft.state is WaiverState.GRANTED:
            words = self.tr("This exception is not valid on the day that counts: the breach stands as before.")
        else:
            words = self.tr("The breach stands as long as no exception is granted.") if standing else ""
        self.told.setText(words)

    def _act_words(self) -> str:
        if self._waiver.id is not None and self.state.value() is self._waiver.state:
            return self.tr("Save")
        words = {
            WaiverState.REQUESTED: self.tr("Put down the request"),
            WaiverState.GRANTED: self.tr("Put down the consent"),
            WaiverState.REFUSED: self.tr("Put down the refusal"),
        }
        return words[self.state.value() or WaiverState.REQUESTED]

    # -- storing ---------------------------------------------------------------------------------------------------

    def _whose(self) -> str:
        cadre = self._cadre()
        return self._session.names.get(cadre, cadre)

    @Slot()
    def _take(self) -> None:
        self.rule.settle()
        self.judge()
        draft = self.draft()
        if draft is None or not self.act_button.isEnabled():
            return
        before = self._waiver.state if self._waiver.id is not None else None
        store = partial(waiver_desk.store, before=before, waiver=draft, allowed=self._allowed, whose=self._whose())
        self._submit(store)

    @Slot()
    def _remove(self) -> None:
        asked = self._waiver.state in {WaiverState.REQUESTED, None}
        act = waiver_desk.withdraw if asked else waiver_desk.delete
        self._submit(partial(act, waiver=self._waiver, whose=self._whose()))

    def _submit(self, operation: Any) -> None:
        self.setEnabled(False)
        job = self._session.submit(operation)
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)
