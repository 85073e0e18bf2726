"""The rotations of a cadre as the form lists them; they are edited on their own tab."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.catalogue_entries import title_name, unit_name
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.record_table import RecordTable
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import date_text
from luanchuyen_desktop.gui.widgets.figures import FiguresDelegate
from luanchuyen_desktop.gui.widgets.short_table import ShortTable


class RotationSection(QWidget):
    """Where to, since when, in what state; opening one leads to the rotation tab."""

    opened = Signal(str)  # code of the rotation

    def __init__(self, catalogue: Callable[[], Catalogue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        labels = [self.tr("Code"), self.tr("To"), self.tr("Start"), self.tr("State")]
        self._model = RecordTable(labels, [False, False, True, False], self)
        self.table = ShortTable(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Rotations"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setItemDelegateForColumn(3, FiguresDelegate(self.table))
        self._empty = QLabel(self.tr("No rotation is recorded."), self)
        self._empty.setWordWrap(True)
        self.open_button = QPushButton(icon("arrows-exchange"), self.tr("Open in the rotation tab"), self)
        self.why_button = QPushButton(icon("info-circle"), self.tr("Why not?…"), self)
        self.why_button.setToolTip(self.tr("Every rule for this cadre and a post that you pick"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.why_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._empty)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        self.table.opened.connect(self._open)
        self.open_button.clicked.connect(self._open_current)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the rotations of a cadre."""
        self._model.show_records(dossier.rotations, self._cells)
        self.table.fit()
        for widget in (self.table, self.open_button):
            widget.setVisible(bool(dossier.rotations))
        self._empty.setVisible(not dossier.rotations)

    def _cells(self, rotation: Rotation) -> tuple[str, ...]:
        catalogue = self._catalogue()
        where = f"{title_name(catalogue, rotation.to_title)} · {unit_name(catalogue, rotation.to_unit)}"
        return (rotation.code, where, date_text(rotation.start), str(rotation.state))

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark the rotations that findings are about."""
        self._model.show_marks(marks)

    def mark_row(self, code: str) -> bool:
        """Select a rotation."""
        return self.table.take_in_hand(self._model.row_of(code))

    @Slot(int)
    def _open(self, row: int) -> None:
        if row >= 0:
            self.opened.emit(self._model.record(row).code)

    @Slot()
    def _open_current(self) -> None:
        self._open(max(self.table.currentIndex().row(), 0))
