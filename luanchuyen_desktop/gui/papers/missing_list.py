"""What a paper lacks, a line each; a click or Enter leads to where it is entered."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.services.papers.request import PaperState

_ROLE = Qt.ItemDataRole.UserRole
_LEAST, _MOST = 3, 8  # lines


class MissingList(QListWidget):
    """Holes first, then what should be looked at."""

    asked = Signal(object)  # Missing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is missing"))
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)

    def show_state(self, state: PaperState | None) -> None:
        """Show what this paper lacks."""
        at = self.currentRow()
        self.clear()
        if state is not None:
            for missing in state.missing:
                words = self.tr("%1 – entered in: %2").replace("%1", missing.label).replace("%2", missing.field)
                self._add(f"{SYMBOLS[Mark.ERROR]} {words}", Mark.ERROR, missing)
            for told in (state.why_draft, *state.notices):
                if told:
                    self._add(f"{SYMBOLS[Mark.WARNING]} {told}", Mark.WARNING)
        self.setVisible(self.count() > 0)
        self.setCurrentRow(min(at, self.count() - 1))
        self.updateGeometry()

    def _add(self, text: str, mark: Mark, missing: Missing | None = None) -> None:
        item = QListWidgetItem(text, self)
        item.setToolTip(text)
        item.setForeground(mark_color(mark, QApplication.palette()))
        item.setData(_ROLE, missing)

    def sizeHint(self) -> QSize:
        """As high as some lines."""
        lines = min(max(self.count(), _LEAST), _MOST)
        row = self.sizeHintForRow(0) if self.count() else self.fontMetrics().height()
        return QSize(super().sizeHint().width(), lines * max(row, 1) + 2 * self.frameWidth() + 4)

    @Slot(QListWidgetItem)
    def _ask(self, item: QListWidgetItem) -> None:
        missing = item.data(_ROLE)
        if missing is not None:
            self.asked.emit(missing)
