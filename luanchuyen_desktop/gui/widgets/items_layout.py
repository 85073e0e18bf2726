"""What Qt asks of every layout of our own: to keep its items, and to place them in a width."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemsLayout(QLayout):
    """Subclasses say in ``arrange`` where the items go; the height follows from the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in ``rect``, or only work out how (without ``move``); returns the height used."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self.items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index; ``None`` past the end."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """The same, removed."""
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        return self.arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self.arrange(rect, move=True)
