"""Who changed which set, when, and by which document: read from the journal."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.law.rule_history import HistoryLine, rule_history


class HistoryPage(QWidget):
    """A table, the latest change first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        heads = (
            self.tr("When"),
            self.tr("What was done"),
            self.tr("Set"),
            self.tr("State"),
            self.tr("Decided by"),
            self.tr("Document"),
            self.tr("User of the machine"),
        )
        self.model = RowModel(heads, self)
        self.table = make_table(self.model, (20, 34, 16, 11, 20, 28), wraps=True)
        self.table.setAccessibleName(self.tr("History of changes"))
        self._empty = EmptyState(self.tr("No rule set was changed in this book yet."), parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self._stack)

    def reload(self) -> None:
        """Read the journal anew, off the window's thread: it may be long."""
        name = self.tr("Reading the history")
        job = self._session.read(name, lambda book, _progress: rule_history(book), Kind.BACKGROUND)
        job.done.connect(self._take)

    @Slot(object)
    def _take(self, found: list[HistoryLine]) -> None:
        self.model.show(
            [(each.at, each.operation, each.code, each.state, each.person, each.document, each.user) for each in found]
        )
        self._stack.setCurrentWidget(self.table if found else self._empty)
