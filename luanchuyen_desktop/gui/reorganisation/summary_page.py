"""The last page: what will be written, in figures, and what is left to a human word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.reorganisation.draft import PlanDraft
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.reorganisation.doing import figures, operation_name
from luanchuyen_desktop.services.reorganisation.questions import questions


class SummaryPage(QWidget):
    """Follows the plan when it is shown."""

    def __init__(self, draft: PlanDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.name = QLabel(self)
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        bold = self.name.font()
        bold.setBold(True)
        self.name.setFont(bold)
        self.figures: dict[str, QLabel] = {}
        self.questions = RowModel((self.tr("About"), self.tr("What has to be decided")), self)
        self.table = make_table(self.questions, (32,), wraps=True)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        box = QGroupBox(self.tr("Needs a human word"), self)
        inside = QVBoxLayout(box)
        inside.addWidget(self.hint)
        inside.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._figures_box())
        row.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.name)
        layout.addLayout(row, 1)

    def _figures_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Will be written"), self)
        grid = QGridLayout(box)
        grid.setSpacing(GRID)
        for row, (key, text) in enumerate(self._labels().items()):
            grid.addWidget(QLabel(text, box), row, 0)
            number = QLabel(box)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 1)
            self.figures[key] = number
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnMinimumWidth(1, 6 * GRID)
        return box

    def _labels(self) -> dict[str, str]:
        return {
            "units_ended": self.tr("Units that end"),
            "units_begun": self.tr("New units"),
            "places_ended": self.tr("Places that end"),
            "positions": self.tr("Posts made or changed"),
            "tenures_ended": self.tr("Posts given up by people"),
            "tenures_begun": self.tr("Posts taken up by people"),
            "without_post": self.tr("People left without a post"),
            "rotations": self.tr("Rotations changed"),
            "planning_moved": self.tr("Planning entries moved"),
            "planning_removed": self.tr("Planning entries taken off"),
        }

    @Slot()
    def show_plan(self) -> None:
        """Take the plan as it is now."""
        plan = self._draft.plan
        if plan is None:
            return
        self.name.setText(operation_name(plan))
        numbers = figures(plan)
        for key, shown in self.figures.items():
            shown.setText(grouped(numbers[key]))
        asked = questions(plan)
        self.questions.show([(str(one.topic), one.text) for one in asked])
        some = self.tr("%1 questions are open. They stay on the list of this window until they are answered.")
        none = self.tr("Nothing is open.")
        self.hint.setText(some.replace("%1", grouped(len(asked))) if asked else none)
