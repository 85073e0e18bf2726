"""The card of heads: how many are near the months of LC05, and who comes first, with the day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from luanchuyen_desktop.documents.charts.chart_contents import Shape
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.gui.charts.card import Card
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.widgets.short_table import ShortTable
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.overview.charts import first_heads, head_chart, reached_text
from luanchuyen_desktop.services.overview.figures import HeadService, Overview
from luanchuyen_desktop.services.post_names import post_in


class HeadModel(RowsModel):
    """Name, post, when the months are full."""

    columns = (Column("name", 22), Column("post", 36), Column("reached", 24))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = Catalogue()
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Post"),
            "reached": self.tr("Months full"),
        }

    def show_heads(self, heads: Sequence[HeadService], catalogue: Catalogue) -> None:
        """Show these."""
        self._catalogue = catalogue
        self.show_rows(heads)
        self.refresh()

    def key_of(self, row: HeadService) -> str:
        """The cadre."""
        return row.cadre

    def texts_of(self, _position: int, row: HeadService) -> tuple[str, ...]:
        """One text a column."""
        return row.name, post_in(self._catalogue, row.title, row.unit) or "", reached_text(row)


class HeadsCard(Card):
    """The bars, and below them those who are first in time."""

    go_to = Signal(object)  # FieldRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Shape.BARS, parent)
        self.model = HeadModel(self)
        self.table = ShortTable(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Heads who come first"))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        for at, column in enumerate(self.model.columns):
            header.resizeSection(at, column.chars * self.fontMetrics().horizontalAdvance("0"))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)  # the post; the day stays whole
        self.table.opened.connect(self._open)
        self.body.insertWidget(self.body.indexOf(self.note), self.table)

    def show_overview(self, overview: Overview, catalogue: Catalogue) -> None:
        """Show the heads of this overview."""
        near = first_heads(overview)
        self.take(head_chart(overview, catalogue))
        self.model.show_heads(near, catalogue)
        self.table.fit()
        self.table.setVisible(bool(near))

    @Slot(int)
    def _open(self, row: int) -> None:
        self.go_to.emit(FieldRef("cadre", self.model.rows[row].cadre, "name"))
