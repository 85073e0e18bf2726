"""Các bản của mẫu: every text that was kept, what differs from what is written now, and taking one up again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.templates.difference_view import DifferenceView
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.list_layout import labelled_row
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.services.papers.wording.templates import TemplateState, differences

SHIPPED = 0
"""Stands for the text of the program where a version is named by its number."""


@dataclass(frozen=True, slots=True)
class _Kept:
    version: int
    text: str
    row: tuple[str, ...]
    is_used: bool


class VersionsDialog(QDialog):
    """Lists the shipped text first, then the office's own, the latest first."""

    use_asked = Signal(int)  # version, or SHIPPED

    def __init__(self, state: TemplateState, written: str, *, read_only: bool, parent: QWidget | None = None) -> None:
        """``written``: what stands in the window, stored or not."""
        super().__init__(parent)
        self._state, self._written, self._read_only = state, written, read_only
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions of the template: %1").replace("%1", state.kind.name))
        self._kept = self._listed()
        heads = (self.tr("Version"), self.tr("Kept on"), self.tr("By"), self.tr("Why"))
        self.model = RowModel(heads, self)
        self.model.show([kept.row for kept in self._kept])
        self.table = make_table(self.model, (20, 20, 14))
        self.table.setAccessibleName(self.tr("Versions"))
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.against = QComboBox(self)
        self.against.addItem(self.tr("the text in the window"), written)
        self.against.addItem(self.tr("the text in use"), state.text)
        self.against.addItem(self.tr("the text of the program"), state.shipped)
        self.view = DifferenceView(self)
        self.view.setAccessibleName(self.tr("Differences"))
        self.use_button = QPushButton(icon("restore"), self.tr("&Use this version again"), self)
        self.buttons = closing_buttons(self, self.use_button)
        self.buttons.button(self.buttons.StandardButton.Close).setDefault(True)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._show)
        self.against.currentIndexChanged.connect(self._show)
        self.use_button.clicked.connect(self._use)
        self.buttons.rejected.connect(self.reject)
        used = next((at for at, kept in enumerate(self._kept) if kept.is_used), 0)
        self.table.selectRow(used)

    def _listed(self) -> list[_Kept]:
        state = self._state
        now = self.tr("in use")

        def row(name: str, *rest: str, used: bool) -> tuple[str, ...]:
            return (f"{name} ({now})" if used else name, *rest)

        is_used = state.used is None
        listed = [
            _Kept(SHIPPED, state.shipped, row(self.tr("of the program"), "", "", "", used=is_used), is_used),
        ]
        for each in state.versions:
            name = self.tr("version %1").replace("%1", str(each.version))
            texts = row(name, _day(each.created), each.author, each.note or "", used=each.in_use)
            listed.append(_Kept(each.version, each.text, texts, each.in_use))
        return listed

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        row = labelled_row((self.tr("&What changes from this version to"), self.against))
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.view, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([GRID * 68, GRID * 70])
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.buttons)
        fit(self, GRID * 140, GRID * 70)

    def choose(self, version: int) -> None:
        """Mark a version."""
        self.table.selectRow(next(at for at, kept in enumerate(self._kept) if kept.version == version))

    def _chosen(self) -> _Kept | None:
        rows = self.table.selectionModel().selectedRows()
        return self._kept[rows[0].row()] if rows else None

    @Slot()
    def _show(self) -> None:
        kept = self._chosen()
        self.use_button.setEnabled(kept is not None and not kept.is_used and not self._read_only)
        if kept is None:
            self.view.show_lines((), self.tr("Choose a version to see what differs."))
            return
        lines = differences(kept.text, str(self.against.currentData()))
        self.view.show_lines(lines, self.tr("Both texts are the same."))

    @Slot()
    def _use(self) -> None:
        kept = self._chosen()
        if kept is not None:
            self.accept()
            self.use_asked.emit(kept.version)


def _day(created: str) -> str:
    """``2026-11-23 14:32`` as people write it."""
    day, _, hour = created.partition(" ")
    parts = day.split("-")
    return f"{'/'.join(reversed(parts))} {hour}".strip()
