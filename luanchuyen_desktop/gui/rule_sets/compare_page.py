"""What differs between the chosen set and another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.law.rule_set_tables import RuleTables, SetLine


class ComparePage(QWidget):
    """The other set is chosen in a box above the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._tables: RuleTables | None = None
        self.box = QComboBox(self)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._label = QLabel(self.tr("Compare with"), self)
        self._label.setBuddy(self.box)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        heads = (self.tr("Rule"), self.tr("Difference in"), self.tr("This set"), self.tr("The other set"))
        self.model = RowModel(heads, self)
        self.table = make_table(self.model, (30, 20, 34), wraps=True)
        self.table.setAccessibleName(self.tr("Differences"))
        self._empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._label)
        row.addWidget(self.box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.summary)
        layout.addWidget(self._stack, 1)
        self.box.currentIndexChanged.connect(self._compare)

    def show_set(self, line: SetLine, others: Sequence[SetLine], tables: RuleTables) -> None:
        """Offer the other sets; a neighbour in time is proposed."""
        kept = self.box.currentData()
        self._code, self._tables = line.id, tables
        # What is always on has no counterpart.
        offered = [each for each in others if each.id != line.id and each.valid_from and line.valid_from]
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.box.clear()
        for each in offered:
            self.box.addItem(f"{each.title} ({each.dates})", each.id)
        alike = [number for number, each in enumerate(offered) if each.is_overlay == line.is_overlay]
        self.box.setCurrentIndex(alike[0] if alike else 0)
        if kept is not None and self.box.findData(kept) >= 0:
            self.box.setCurrentIndex(self.box.findData(kept))
        self.box.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._compare()

    @Slot()
    def _compare(self) -> None:
        other = self.box.currentData()
        self.box.setEnabled(isinstance(other, str))
        if self._tables is None or not isinstance(other, str):
            self.model.show([])
            self.summary.setText("")
            self._empty.label.setText(self.tr("Choose a regulation or another document at the left to compare it."))
            self._stack.setCurrentWidget(self._empty)
            return
        self._empty.label.setText(self.tr("The two sets say the same."))
        found = self._tables.differences(self._code, other)
        self.model.show([(f"{each.rule} {each.name}", each.what, each.one, each.other) for each in found])
        rules = len({each.rule for each in found})
        text = self.tr("%1 differences in %2 rules").replace("%1", str(len(found))).replace("%2", str(rules))
        self.summary.setText(text if found else "")
        self._stack.setCurrentWidget(self.table if found else self._empty)
