"""How a template is written, beside where it is written."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.papers.template_guide import GUIDE


class GuideList(QWidget):
    """Only to be read; a row is copied with Ctrl+C."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowModel((self.tr("Written"), self.tr("What it does")), self)
        self.model.show(GUIDE)
        self.table = make_table(self.model, (30,), wraps=True)
        self.table.setAccessibleName(self.tr("How it is written"))
        self.table.setMinimumHeight(5 * GRID)
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
