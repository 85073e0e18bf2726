"""Slips for a meeting: which meeting of the procedure, what is asked, how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.frame_names import offer_frames
from luanchuyen_desktop.gui.theme import GRID, grow, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.services.papers.slips import MOST_COPIES, MOST_LINES, Meeting, SlipRequest
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind

Then = Callable[[SlipRequest], None]

_USUAL_COPIES: Final = 15
_USUAL_LINES: Final = 5


class SlipsDialog(QDialog):
    """Choosing a meeting proposes the slip that is usual there; its name can be typed over."""

    def __init__(
        self, codes: Sequence[str], meetings: Sequence[Meeting], then: Then, parent: QWidget | None = None
    ) -> None:
        """``codes``: of the rotations marked; slips for nominations name nobody."""
        super().__init__(parent)
        self._codes, self._meetings, self._then = tuple(codes), meetings, then
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Slips for votes"))
        self.meeting = QComboBox(self)
        self.meeting.setEditable(True)
        for meeting in meetings:
            self.meeting.addItem(meeting.name)
        self.kind = QComboBox(self)
        for kind in SlipKind:
            self.kind.addItem(kind.title, kind)
        self.copies, self.lines = NumberEdit(MOST_COPIES), NumberEdit(MOST_LINES)
        self.copies.set_value(_USUAL_COPIES)
        self.lines.set_value(_USUAL_LINES)
        self.day = PartialDateEdit(None, self)
        self.frame = QComboBox(self)
        offer_frames(self.frame)
        self.show_button = QPushButton(icon("printer"), self.tr("&View, print…"), self)
        self._lay_out()
        self.meeting.activated.connect(self._propose)
        self.kind.currentIndexChanged.connect(self._show_fields)
        self.show_button.clicked.connect(self._show)
        self.meeting.setCurrentIndex(len(meetings) - 1)
        self._propose()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        told = self.tr("Two slips on an A4 page, with a line to cut along. People on them: %1.")
        self.told = QLabel(told.replace("%1", str(len(self._codes))), self)
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        self.meeting_frame = FieldFrame(self.tr("Meeting"), self.meeting, self, required=True)
        self.copies_frame = FieldFrame(self.tr("Number of slips"), self.copies, self, required=True)
        self.lines_frame = FieldFrame(self.tr("Lines to write names on"), self.lines, self, required=True)
        self.day_frame = FieldFrame(self.tr("Date (left blank: dots)"), self.day, self)
        for frame in (
            self.meeting_frame,
            FieldFrame(self.tr("Kind of slip"), self.kind, self),
            self.copies_frame,
            self.lines_frame,
            self.day_frame,
            FieldFrame(self.tr("Frame"), self.frame, self),
        ):
            layout.addWidget(frame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.show_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.show_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        layout.addWidget(buttons)
        self.setMinimumWidth(GRID * 60)
        grow(self)

    @Slot()
    def _propose(self) -> None:
        """The slip that is usual at the meeting."""
        meeting = self._meetings[self.meeting.currentIndex()] if self.meeting.currentIndex() >= 0 else None
        if meeting is not None:
            wanted = meeting.slip if self._codes or meeting.slip is SlipKind.NAMES else SlipKind.NAMES
            self.kind.setCurrentIndex(list(SlipKind).index(wanted))
        self._show_fields()

    @Slot()
    def _show_fields(self) -> None:
        names = self._kind is SlipKind.NAMES
        self.lines_frame.setVisible(names)
        self.told.setVisible(not names)

    @property
    def _kind(self) -> SlipKind:
        return list(SlipKind)[self.kind.currentIndex()]

    @Slot()
    def _show(self) -> None:
        for edit, frame in ((self.copies, self.copies_frame), (self.lines, self.lines_frame)):
            shown = not frame.isHidden()
            if shown and (not edit.is_valid() or not edit.value()):
                frame.set_problem(edit.fault() or self.tr("Type a number from 1 on."))
                edit.setFocus()
                return
        if not self.day.is_valid():
            self.day_frame.set_problem(self.day.fault())
            self.day.setFocus()
            return
        if not self.meeting.currentText().strip():
            self.meeting_frame.set_problem(self.tr("Choose or type the meeting."))
            self.meeting.setFocus()
            return
        request = SlipRequest(
            self._kind,
            self._codes,
            self.meeting.currentText(),
            self.copies.value() or _USUAL_COPIES,
            self.frame.currentData(),
            self.day.value(),
            self.lines.value() or _USUAL_LINES,
        )
        self.accept()
        self._then(request)
