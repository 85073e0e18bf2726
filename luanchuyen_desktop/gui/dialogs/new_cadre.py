"""The dialog for a new cadre: what a record cannot be without; the rest is filled in on the form."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Cadre
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec, RecordEditor
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.roster import next_code, same_name


class NewCadreDialog(QDialog):
    """``accepted_record`` carries the record to add; the dialog itself writes nothing."""

    accepted_record = Signal(object)  # Cadre

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Add a cadre"))
        self.setMinimumWidth(52 * GRID)
        self.editor = RecordEditor(
            [
                FieldSpec("name", self.tr("Full name"), TextEdit, required=True),
                FieldSpec("birth", self.tr("Born"), PartialDateEdit),
                FieldSpec("sex", self.tr("Sex"), lambda: ChoiceBox(Sex), beside=True),
                FieldSpec("code", self.tr("Code"), TextEdit, required=True),
            ],
            self,
        )
        self._blank = Cadre(next_code(session.book), "")
        self.editor.show_record(self._blank)
        self.editor.drafted.connect(self._look_for_same)
        self._same = QLabel(self)
        self._same.setWordWrap(True)
        self._same.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.editor)
        layout.addWidget(self._same)
        layout.addWidget(self.buttons)
        self.editor.focus_field("name")

    @Slot()
    def accept(self) -> None:
        """Hand over the record, if nothing is missing or wrong."""
        record = self.editor.draft()
        if not self.editor.tell_missing() or record is None or self.editor.unstored():
            return
        self.accepted_record.emit(record)
        super().accept()

    @Slot()
    def _look_for_same(self) -> None:
        """Somebody of that name may be in the book already."""
        name = self.editor.editor("name").value() or ""
        known = same_name(self._session.book, name)
        lines = [" · ".join([one.name, str(one.birth or "—"), one.code]) for one in known[:3]]
        self._same.setText("\n".join([self.tr("Already in the book under this name:"), *lines]))
        self._same.setVisible(bool(known))
