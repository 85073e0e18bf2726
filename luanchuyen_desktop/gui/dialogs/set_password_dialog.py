"""Đặt mật khẩu: a password for a book, another one, or none any more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.tasks import Job
from luanchuyen_desktop.gui.theme import GRID, grow, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.password_edit import PasswordEdit, RevealBox
from luanchuyen_desktop.services.passwords import GOOD_LENGTH, is_same, new_password


class SetPasswordDialog(QDialog):
    """Asks for the present password, if there is one, and twice for the new one; then shows the work.

    The caller answers ``wanted`` with the job that does it (``follow``) and closes the dialog when that has ended.
    """

    wanted = Signal(object)  # the new password, or None for no password any more

    def __init__(self, book_name: str, present: str | None, parent: QWidget | None = None) -> None:
        """``present``: the password that the book has, or ``None``."""
        super().__init__(parent)
        self._present = present
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password of %1").replace("%1", book_name))
        self.present, self.first, self.again = PasswordEdit(self), PasswordEdit(self), PasswordEdit(self)
        self.present_frame = FieldFrame(self.tr("Present password"), self.present, self)
        self.first_frame = FieldFrame(self.tr("New password"), self.first, self)
        self.again_frame = FieldFrame(self.tr("The new password again"), self.again, self)
        self.reveal = RevealBox([self.present, self.first, self.again], self)
        self.remove = QCheckBox(self.tr("&Take the password away: the book opens for everybody"), self)
        self._strip = JobStrip(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = QPushButton(icon("lock"), "", self)
        self.accept_button.setDefault(True)
        self._lay_out()
        self._connect()
        self._follow_choice()
        (self.first if present is None else self.present).setFocus()
        grow(self)

    def _lay_out(self) -> None:
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        plain_buttons(self.buttons)
        warning = QLabel(
            self.tr(
                "With a password the whole book is encrypted. Whoever forgets the password cannot open the book any"
                " more, and nobody can help: write it down and keep it in a safe place.\n"
                "Not encrypted: workbooks and papers that are exported, and the backups and copies made before."
                " Backups made from now on have the password that the book has at that time."
            ),
            self,
        )
        warning.setTextFormat(Qt.TextFormat.PlainText)
        warning.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        fields = (self.present_frame, self.first_frame, self.again_frame, self.reveal, self.remove)
        for part in (warning, *fields, self._strip):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self.buttons)
        self.present_frame.setVisible(self._present is not None)
        self.remove.setVisible(self._present is not None)
        self.setMinimumWidth(GRID * 64)

    def _connect(self) -> None:
        self.remove.toggled.connect(self._follow_choice)
        self.first.textEdited.connect(self._hint)
        for frame in self._frames():
            edit = frame.editor
            if isinstance(edit, PasswordEdit):
                edit.textEdited.connect(self._clear_problems)
        self.buttons.accepted.connect(self._want)
        self.buttons.rejected.connect(self.reject)

    def _frames(self) -> tuple[FieldFrame, ...]:
        return self.present_frame, self.first_frame, self.again_frame

    @Slot()
    def _follow_choice(self) -> None:
        removing = self.remove.isChecked()
        for frame in (self.first_frame, self.again_frame):
            frame.setEnabled(not removing)
        if removing:
            text = self.tr("&Take away")
        else:
            text = self.tr("&Set the password") if self._present is None else self.tr("&Change the password")
        self.accept_button.setText(text)
        self._clear_problems()

    @Slot()
    def _clear_problems(self) -> None:
        for frame in self._frames():
            frame.set_problem("")

    @Slot(str)
    def _hint(self, typed: str) -> None:
        short = 0 < len(typed) < GOOD_LENGTH
        text = self.tr("short: better %1 letters or more").replace("%1", str(GOOD_LENGTH)) if short else ""
        self.first_frame.set_hint(text)

    @Slot()
    def _want(self) -> None:
        wrong = self._wrong_field()
        if wrong is not None:
            wrong.editor.setFocus()
            grow(self)
            return
        self.wanted.emit(None if self.remove.isChecked() else self.first.text())

    def _wrong_field(self) -> FieldFrame | None:
        """The first field that is not right; what is wrong stands under it."""
        if self._present is not None and not is_same(self.present.text(), self._present):
            self.present_frame.set_problem(self.tr("This is not the present password of the book."))
            return self.present_frame
        if self.remove.isChecked():
            return None
        try:
            new_password(self.first.text())
        except UserError as error:
            self.first_frame.set_problem(str(error))
            return self.first_frame
        if self.first.text() != self.again.text():
            self.again_frame.set_problem(self.tr("The two are not alike. Type the new password again."))
            return self.again_frame
        return None

    def follow(self, job: Job) -> None:
        """Show how far the work is; nothing else can be done in the dialog but stop it."""
        for part in (*self._frames(), self.reveal, self.remove, self.buttons):
            part.setEnabled(False)
        self._strip.show_job(job)
        grow(self)

    def reject(self) -> None:
        """Cancel; while the work is under way, ask it to stop instead."""
        if self._strip.job is None:
            super().reject()
        else:
            self._strip.cancel()
