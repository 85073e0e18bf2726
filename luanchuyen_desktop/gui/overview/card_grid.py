"""Cards in as many columns as the width allows, each put where the column is shortest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from luanchuyen_desktop.gui.theme import GRID

LEAST = 560  # pixels of a column; on a small laptop two of them stand side by side
MOST = 4
_NARROWEST = 40 * GRID


class CardLayout(QLayout):
    """Asks every card anew how high it is at its width: boxes in boxes keep what they once knew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many cards."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The card at an index; ``None`` past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """The same, removed."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Both are given by the page."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Cards have texts that wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of the longest column."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the cards."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Two columns."""
        return QSize(2 * LEAST, self.heightForWidth(2 * LEAST))

    def minimumSize(self) -> QSize:
        """One narrow column is enough: no bar to scroll sideways. The height follows from the width."""
        return QSize(_NARROWEST, 0)

    def columns(self, width: int) -> int:
        """How many stand side by side."""
        return max(1, min(width // LEAST, MOST))

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        count = self.columns(rect.width())
        width = (rect.width() - GRID * (count + 1)) // count
        bottoms = [GRID] * count
        for item in self._items:
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
