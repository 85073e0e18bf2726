"""The table of needs: a line a group of posts, a column a figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QWidget

from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.rows_model import Column, Role, RowsModel
from luanchuyen_desktop.gui.theme import colors_of, mark_color
from luanchuyen_desktop.services.needs.listing import Figure, Group, Grouping, count_of, figure_text
from luanchuyen_desktop.services.needs.words import COLUMNS

NAME, DIFFICULT = "name", "difficult"
FIGURES = tuple(COLUMNS)
_PRESSING = {
    Figure.VACANT_NOW: Mark.ERROR,
    Figure.VACANT_THEN: Mark.ERROR,
    Figure.SURPLUS_NOW: Mark.WARNING,
    Figure.SURPLUS_THEN: Mark.WARNING,
}


class NeedsModel(RowsModel):
    """Rows are ``Group``; the third click on a heading goes back to the order of units and ranks."""

    columns = (
        Column(NAME, 32, sort=NAME),
        *(Column(figure.value, 10, right=True, sort=figure) for figure in FIGURES),
        Column(DIFFICULT, 9, sort=DIFFICULT),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: tuple[Any, bool] = (None, False)
        self._given: Sequence[Group] = ()
        self.name_groups(Grouping.UNIT)

    def name_groups(self, by: Grouping) -> None:
        """What the first column holds."""
        self.headings = {
            NAME: by.value,
            **{figure.value: words for figure, words in COLUMNS.items()},
            DIFFICULT: self.tr("Difficulty"),
        }
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def take(self, groups: Sequence[Group]) -> None:
        """Show these, in the order chosen."""
        self._given = groups
        key, descending = self._order
        if key is None:
            self.show_rows(groups)
        elif key == NAME:
            self.show_rows(sorted(groups, key=lambda one: text_key(one.label), reverse=descending))
        elif key == DIFFICULT:
            self.show_rows(sorted(groups, key=lambda one: one.difficult, reverse=not descending))
        else:
            self.show_rows(sorted(groups, key=lambda one: _size(one, key), reverse=descending))
        self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: as they were given."""
        key = self.columns[column].sort if column >= 0 else None
        self._order = (key, order is Qt.SortOrder.DescendingOrder)
        self.take(self._given)

    def figure_at(self, column: int) -> Figure | None:
        """What a column counts; the name and the sign of difficulty count nothing."""
        return FIGURES[column - 1] if 0 < column <= len(FIGURES) else None

    def key_of(self, row: Group) -> str:
        """What its posts have in common."""
        return row.key

    def texts_of(self, _position: int, row: Group) -> Sequence[str]:
        """One text a column."""
        return row.label, *(figure_text(row, figure) for figure in FIGURES), "✓" if row.difficult else ""

    def tooltip_of(self, row: Group, column: Column, text: str) -> str:
        """What is not said by the figure itself."""
        if column.key == Figure.PLACES.value and row.now.unstated:
            words = self.tr("%1 posts have no number on record").replace("%1", str(row.now.unstated))
            return f"{text}\n{words}"
        if "?" in text and column.key != NAME:
            return self.tr("%1: what stands before + is certain, what has ? is not").replace("%1", text)
        return text

    def more_of(self, row: Group, column: Column, role: int) -> Any:
        """Bold and in colour where something is lacking or too much, faint where there is nothing."""
        figure = next((one for one in FIGURES if one.value == column.key), None)
        if figure is None:
            return None
        if not count_of(row, figure):
            return QColor(colors_of(QApplication.palette()).faint) if role == Role.ForegroundRole else None
        if figure not in _PRESSING:
            return None
        if role == Role.FontRole:
            font = QFont(QApplication.font())
            font.setBold(True)
            return font
        if role == Role.ForegroundRole:
            return mark_color(_PRESSING[figure], QApplication.palette())
        return None


def _size(one: Group, figure: Figure) -> tuple[int, int]:
    count = count_of(one, figure)
    return count.sure, count.unsure
