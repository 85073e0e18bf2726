"""Cards in as many columns as the width allows, each put where the column is shortest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.items_layout import ItemsLayout

LEAST = 560  # pixels of a column; on a small laptop two of them stand side by side
MOST = 4
_NARROWEST = 40 * GRID


class CardLayout(ItemsLayout):
    """Asks every card anew how high it is at its width: boxes in boxes keep what they once knew."""

    def sizeHint(self) -> QSize:
        """Two columns."""
        return QSize(2 * LEAST, self.heightForWidth(2 * LEAST))

    def minimumSize(self) -> QSize:
        """One narrow column is enough: no bar to scroll sideways. The height follows from the width."""
        return QSize(_NARROWEST, 0)

    def columns(self, width: int) -> int:
        """How many stand side by side."""
        return max(1, min(width // LEAST, MOST))

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """Of the longest column."""
        count = self.columns(rect.width())
        width = (rect.width() - GRID * (count + 1)) // count
        bottoms = [GRID] * count
        for item in self.items:
            at = bottoms.index(min(bottoms))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                corner = rect.topLeft() + QPoint(GRID + at * (width + GRID), bottoms[at])
                item.setGeometry(QRect(corner, QSize(width, height)))
            bottoms[at] += height + GRID
        return max(bottoms)


class CardGrid(QWidget):
    """The cards in the order of reading, which is that of Tab as well."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = CardLayout(self)
        for card in cards:
            self._layout.addWidget(card)

    def columns(self) -> int:
        """How many columns there are now."""
        return self._layout.columns(self.width())
