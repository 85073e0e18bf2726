"""The exceptions of one cadre or rotation, as its form lists them; each opens in the dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.domain.vocabulary import SubjectKind, WaiverState
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.record_table import RecordTable
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog
from luanchuyen_desktop.gui.waivers.proposing import blank
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.short_table import ShortTable
from luanchuyen_desktop.services.waiver_desk import delete, withdraw
from luanchuyen_desktop.services.waiver_list import standing

WAIVER = "waiver"


class WaiverSection(QWidget):
    """Of a cadre, those on the cadre's rotations are listed too, each with the rotation's code."""

    asked = Signal()  # a dialog is about to open: what is typed in the form should be stored

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kind, self._subject, self._whose = SubjectKind.CADRE, "", ""
        labels = [self.tr("Rule"), self.tr("State"), self.tr("Document, authority"), self.tr("Valid")]
        self.model = RecordTable(labels, [False, False, False, False], self)
        self.table = ShortTable(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Exceptions"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(self.tr("No exception is recorded."), self)
        self._empty.setWordWrap(True)
        self.ask_button = QPushButton(icon("plus"), self.tr("Request an exception…"), self)
        self.open_button = QPushButton(icon("list-check"), self.tr("Open…"), self)
        self.delete_button = QPushButton(icon("trash"), self.tr("Delete"), self)
        self._lay_out()
        self.ask_button.clicked.connect(self.ask)
        self.open_button.clicked.connect(self._open_current)
        self.delete_button.clicked.connect(self._delete_current)
        self.table.opened.connect(self._open)
        self.table.delete_pressed.connect(self._delete)
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=GRID // 2)
        for button in (self.ask_button, self.open_button, self.delete_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._empty)
        layout.addWidget(self.table)
        layout.addLayout(buttons)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_subject(self, dossier: Dossier, rotation: str | None = None) -> None:
        """The exceptions of a cadre, or of one of the cadre's rotations."""
        self._kind = SubjectKind.CADRE if rotation is None else SubjectKind.ROTATION
        self._subject, self._whose = rotation or dossier.cadre.code, dossier.cadre.name
        own = [one for one in dossier.waivers if rotation is None or self._is_on(one)]
        self.model.show_records(own, self._cells)
        self.table.fit()
        self.table.setVisible(bool(own))
        self._empty.setVisible(not own)
        self._show_buttons()

    def _is_on(self, waiver: Waiver) -> bool:
        return (waiver.subject_kind, waiver.subject) == (self._kind, self._subject)

    def _cells(self, waiver: Waiver) -> tuple[str, ...]:
        rule = waiver.rule if self._is_on(waiver) else f"{waiver.rule} · {waiver.subject}"
        document = " · ".join(part for part in (document_text(waiver), waiver.authority) if part)
        return (rule, standing(waiver, self._session.as_of).value, document or "—", validity_text(waiver))

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark those that findings are about."""
        self.model.show_marks(marks)

    def mark_row(self, key: str) -> bool:
        """Select an exception by its number."""
        return self.table.take_in_hand(self.model.row_of(key))

    @Slot()
    def _show_buttons(self) -> None:
        chosen = self._current() is not None
        locked = self._session.read_only
        self.ask_button.setEnabled(not locked)
        self.open_button.setVisible(self.model.rowCount() > 0)
        self.delete_button.setVisible(self.model.rowCount() > 0)
        self.open_button.setEnabled(chosen)
        self.delete_button.setEnabled(chosen and not locked)

    def _current(self) -> Waiver | None:
        rows = self.table.selectionModel().selectedRows()
        waiver = self.model.record(rows[0].row()) if rows else None
        return waiver if isinstance(waiver, Waiver) else None

    # -- acts ------------------------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Write a request for this subject."""
        self._show_dialog(blank(self._kind, self._subject))

    @Slot(int)
    def _open(self, row: int) -> None:
        if row >= 0:
            self._show_dialog(self.model.record(row))

    @Slot()
    def _open_current(self) -> None:
        waiver = self._current()
        if waiver is not None:
            self._show_dialog(waiver)

    def _show_dialog(self, waiver: Waiver) -> None:
        self.asked.emit()
        WaiverDialog(self._session, waiver, self).open()

    @Slot()
    def _delete_current(self) -> None:
        waiver = self._current()
        if waiver is not None:
            self._take_out(waiver)

    @Slot(int)
    def _delete(self, row: int) -> None:
        if not self._session.read_only:
            self._take_out(self.model.record(row))

    def _take_out(self, waiver: Waiver) -> None:
        take_out(self._session, waiver, self._whose)


def take_out(session: Session, waiver: Waiver, whose: str) -> None:
    """Withdraw a request, delete one that was answered; undo brings either back."""
    act = withdraw if waiver.state in {WaiverState.REQUESTED, None} else delete
    session.submit(lambda book: act(book, waiver, whose))


def document_text(waiver: Waiver) -> str:
    """``12-QĐ/TU (05/01/2026)``."""
    if waiver.date is None:
        return waiver.document_no or ""
    return f"{waiver.document_no} ({waiver.date})" if waiver.document_no else str(waiver.date)


def validity_text(waiver: Waiver) -> str:
    """``05/01/2026 – 31/12/2027``, open ends as they are; a dash where no bound is recorded."""
    if waiver.valid_from is None and waiver.valid_to is None:
        return "—"
    return f"{waiver.valid_from or '…'} – {waiver.valid_to or '…'}"
