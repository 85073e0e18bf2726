"""Choosing which of the shipped titles a book starts from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.gui.catalogue.kinds import titles as title_kind
from luanchuyen_desktop.gui.catalogue.model import CatalogueModel
from luanchuyen_desktop.gui.catalogue.shown import Around
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.services.starting_titles import TitleGroup, add_titles, missing


class _PreviewModel(CatalogueModel):
    """Titles that are in no book yet have no number; their code tells them apart."""

    def key_of(self, row: Title) -> str:  # type: ignore[override]  # a code where a stored record has its number
        """The code."""
        return row.code


class StartingTitlesDialog(QDialog):
    """Groups are ticked; what would be added stands below, what is there already is passed over."""

    def __init__(self, session: Session, groups: Sequence[TitleGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._groups = session, groups
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Load proposed titles"))
        self.boxes = [self._box(group) for group in groups]
        self.model = _PreviewModel(title_kind(), Around(session.catalogue), self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Titles that will be added"))
        self.add_button = QPushButton(icon("plus"), "", self)
        self._lay_out()
        self._show()

    def _box(self, group: TitleGroup) -> QCheckBox:
        new = len(missing(group.titles, self._session.catalogue))
        words = self.tr("%1: %2 titles, %3 of them new").replace("%1", group.name)
        box = QCheckBox(words.replace("%2", str(len(group.titles))).replace("%3", str(new)), self)
        box.setChecked(new > 0)
        box.setEnabled(new > 0)
        box.toggled.connect(self._show)
        return box

    def _lay_out(self) -> None:
        told = QLabel(
            self.tr(
                "A draft to start from. Ranks, key posts and posts not for locals are proposals: the office confirms "
                "or changes each line against the province's own list. Nothing that is there is overwritten."
            ),
            self,
        )
        told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.AcceptRole)
        plain_buttons(buttons)
        buttons.rejected.connect(self.reject)
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(told)
        for box in self.boxes:
            layout.addWidget(box)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        fit(self, GRID * 125, GRID * 72)

    def _wanted(self) -> list[Title]:
        chosen = [group for group, box in zip(self._groups, self.boxes, strict=True) if box.isChecked()]
        return missing((title for group in chosen for title in group.titles), self._session.catalogue)

    @Slot()
    def _show(self) -> None:
        wanted = self._wanted()
        self.model.take(wanted, Around(self._session.catalogue))
        self.add_button.setText(self.tr("Add %1 titles").replace("%1", str(len(wanted))))
        self.add_button.setEnabled(bool(wanted))

    @Slot()
    def _add(self) -> None:
        self._session.submit(partial(add_titles, titles=self._wanted())).done.connect(self.accept)
