"""What a packet consists of and how it comes: kinds of papers, their order and copies, frame, day, file or folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.frame_names import offer_frames
from luanchuyen_desktop.gui.papers.packet.choices import Choices
from luanchuyen_desktop.gui.papers.packet.parts_list import PartsList
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.list_layout import labelled_row, row_of
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.papers.packets.packet import MOST_COPIES, TITLE, Order
from luanchuyen_desktop.services.papers.packets.part import Part


class PacketForm(QWidget):
    """Says what is chosen; knows nothing of the cases."""

    edited = Signal()

    def __init__(self, parts: Mapping[str, Part], day: date, parent: QWidget | None = None) -> None:
        """``day``: proposed for the papers."""
        super().__init__(parent)
        self.title = QLineEdit(TITLE, self)
        self.title.setMaxLength(100)
        self.parts = PartsList(parts, self)
        self.parts.setAccessibleName(self.tr("Papers in the packet"))
        self.up, self.down = QToolButton(self), QToolButton(self)
        self.copies = QSpinBox(self)
        self.copies.setRange(1, MOST_COPIES)
        self.frame = QComboBox(self)
        offer_frames(self.frame)
        self.dated = QCheckBox(self.tr("&Date the papers"), self)
        self.day = WholeDayEdit(day, self)
        self.day.setEnabled(False)
        self.problem = ProblemLabel(self)
        self.as_file = QRadioButton(self.tr("&One PDF with bookmarks"), self)
        self.as_folder = QRadioButton(self.tr("A &folder with a file for each paper"), self)
        self.as_file.setChecked(True)
        self.fronts = QCheckBox(self.tr("for printing on &both sides: each paper begins on a front"), self)
        self.word = QCheckBox(self.tr("with &Word copies of the text forms"), self)
        self.word.setEnabled(False)
        self._dress()
        self._lay_out()
        self._connect()
        self._show_line()

    def _dress(self) -> None:
        for button, picture, words in (
            (self.up, "chevron-up", self.tr("Earlier in the packet (Alt+Up)")),
            (self.down, "chevron-down", self.tr("Later in the packet (Alt+Down)")),
        ):
            button.setIcon(icon(picture))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setAutoRaise(True)
        self.copies.setToolTip(self.tr("How often the pages of the kind in hand stand in the packet"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        name = labelled_row((self.tr("&Name"), self.title))
        name.setStretch(1, 1)
        layout.addLayout(name)
        heading = QLabel(self.tr("&Papers in the packet"), self)
        heading.setBuddy(self.parts)
        layout.addLayout(row_of(heading, self.up, self.down, stretch=0))
        layout.addWidget(self.parts, 1)
        copies = labelled_row((self.tr("&Copies of the kind in hand"), self.copies))
        copies.addStretch()
        layout.addLayout(copies)
        frame = labelled_row((self.tr("F&rame"), self.frame))
        frame.setStretch(1, 1)
        layout.addLayout(frame)
        dated = row_of(self.dated, self.day)
        dated.addStretch()
        layout.addLayout(dated)
        layout.addWidget(self.problem)
        for kind, more in ((self.as_file, self.fronts), (self.as_folder, self.word)):
            layout.addWidget(kind)
            indented = QHBoxLayout()
            indented.setContentsMargins(3 * GRID, 0, 0, 0)
            indented.addWidget(more)
            layout.addLayout(indented)

    def _connect(self) -> None:
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.parts.currentRowChanged.connect(self._show_line)
        self.parts.edited.connect(self._show_line)
        self.parts.edited.connect(self.edited)
        self.copies.valueChanged.connect(self.parts.set_copies)
        self.dated.toggled.connect(self.day.setEnabled)
        self.as_folder.toggled.connect(self.word.setEnabled)
        self.as_file.toggled.connect(self.fronts.setEnabled)
        self.day.problem.connect(self.problem.tell)
        self.title.textChanged.connect(self.edited)

    @Slot()
    def _move_up(self) -> None:
        self.parts.move_by(-1)

    @Slot()
    def _move_down(self) -> None:
        self.parts.move_by(1)

    @Slot()
    def _show_line(self) -> None:
        row = self.parts.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.parts.count() - 1)
        self.copies.setEnabled(row >= 0)
        self.copies.setValue(self.parts.copies_in_hand())

    # -- what is chosen --------------------------------------------------------------------------------------------

    @property
    def is_folder(self) -> bool:
        """Whether a folder is wanted, not one PDF."""
        return self.as_folder.isChecked()

    def order(self, codes: list[str]) -> Order:
        """For these rotations."""
        issued = PartialDate.of(self.day.day()) if self.dated.isChecked() else None
        title = squeeze(self.title.text()) or TITLE
        word = self.is_folder and self.word.isChecked()
        fronts = not self.is_folder and self.fronts.isChecked()
        return Order(codes, self.parts.chosen(), self.frame.currentData(), issued, title, word, fronts)

    def choices(self) -> Choices:
        """To be remembered."""
        return Choices(
            tuple(self.parts.lines()),
            self.frame.currentData(),
            self.is_folder,
            self.word.isChecked(),
            self.fronts.isChecked(),
        )

    def show_choices(self, choices: Choices) -> None:
        """Those of the last time."""
        self.parts.show_lines(choices.lines)
        self.frame.setCurrentIndex(max(self.frame.findData(choices.frame), 0))
        (self.as_folder if choices.as_folder else self.as_file).setChecked(True)
        self.word.setChecked(choices.word)
        self.fronts.setChecked(choices.fronts)

    def focus_parts(self) -> None:
        """The cursor into the list."""
        self.parts.setFocus(Qt.FocusReason.OtherFocusReason)
