"""The table of one kind of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from luanchuyen_desktop.gui.catalogue.kinds import CatalogueKind
from luanchuyen_desktop.gui.catalogue.shown import Around
from luanchuyen_desktop.gui.models.rows_model import RowsModel


class CatalogueModel(RowsModel):
    """Rows are the records themselves; by itself ordered by the first column."""

    def __init__(self, kind: CatalogueKind, around: Around, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = [shown.column() for shown in kind.columns]
        self.headings = {shown.key: shown.heading for shown in kind.columns}
        self._kind = kind
        self._around = around
        self._order = (0, False)

    def take(self, records: Sequence[Any], around: Around) -> None:
        """Show these in the order chosen."""
        self._around = around
        column, descending = self._order
        order = self.columns[column].sort
        first = self.columns[0].sort
        ordered = sorted(records, key=lambda record: first(record, around))
        ordered.sort(key=lambda record: order(record, around), reverse=descending)
        self.show_rows(ordered)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the first one."""
        self._order = (max(column, 0), column >= 0 and order is Qt.SortOrder.DescendingOrder)
        self.take(self.rows, self._around)

    def key_of(self, row: Any) -> int | None:
        """The number of the row."""
        return row.id  # type: ignore[no-any-return]  # every record has one

    def texts_of(self, _position: int, row: Any) -> Sequence[str]:
        """One text a column."""
        return [shown.text(row, self._around) for shown in self._kind.columns]
