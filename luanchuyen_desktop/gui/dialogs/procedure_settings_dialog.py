"""What the office sets for the procedure: days for each step, the size of attached files. Kept in the book."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, grow
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.window_buttons import saving_buttons
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.procedure_settings import (
    MOST_BOOK_MB,
    MOST_DAYS,
    MOST_FILE_MB,
    TIMED,
    FileLimits,
    ProcedureSettings,
)


class ProcedureSettingsDialog(QDialog):
    """A step left blank has no limit. All is stored in one operation."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Steps and attached files"))
        stored = procedure_settings.load(session.book.settings())
        self.days = {stage: self._number(MOST_DAYS, stored.days.get(stage)) for stage in TIMED}
        for edit in self.days.values():
            edit.setPlaceholderText(self.tr("no limit"))
        self.file_mb = self._number(MOST_FILE_MB, stored.limits.file_mb)
        self.book_mb = self._number(MOST_BOOK_MB, stored.limits.book_mb)
        self.frames: dict[NumberEdit, FieldFrame] = {}
        self.buttons = self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._days_box())
        layout.addWidget(self._files_box())
        layout.addWidget(self.buttons)
        self.setMinimumWidth(GRID * 68)
        grow(self)

    def _number(self, most: int, value: int | None) -> NumberEdit:
        edit = NumberEdit(most)
        edit.set_value(value)
        edit.setReadOnly(self._session.read_only)
        return edit

    def _days_box(self) -> QGroupBox:
        text = self.tr("Counted from the date of the step before it. Left blank: no limit, as no regulation sets one.")
        return self._box(
            self.tr("Days allowed for each step"), text, [(str(stage), edit) for stage, edit in self.days.items()]
        )

    def _files_box(self) -> QGroupBox:
        fields = [
            (self.tr("Largest file (MB)"), self.file_mb),
            (self.tr("All files of the book (MB)"), self.book_mb),
        ]
        text = self.tr("The book and its backups grow by what is attached.")
        return self._box(self.tr("Size of attached files"), text, fields)

    def _box(self, title: str, text: str, fields: list[tuple[str, NumberEdit]]) -> QGroupBox:
        """Two fields a line, under what is to be known of them."""
        box = QGroupBox(title, self)
        told = QLabel(text, box)
        told.setWordWrap(True)
        grid = QGridLayout(box)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(told, 0, 0, 1, 2)
        for number, (label, edit) in enumerate(fields):
            frame = self.frames[edit] = FieldFrame(label, edit, box)
            grid.addWidget(frame, 1 + number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return box

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = saving_buttons(self, read_only=self._session.read_only)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _save(self) -> None:
        wrong = [edit for edit in self.frames if not edit.is_valid()]
        for edit in wrong:
            self.frames[edit].set_problem(edit.fault())
        if wrong:
            wrong[0].setFocus()
            return
        usual = FileLimits()
        days = {stage: value for stage, edit in self.days.items() if (value := edit.value()) is not None}
        limits = FileLimits(self.file_mb.value() or usual.file_mb, self.book_mb.value() or usual.book_mb)
        self.setEnabled(False)
        job = self._session.submit(lambda book: procedure_settings.save(book, ProcedureSettings(days, limits)))
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)
