"""The five steps of a rotation in one strip, what the step in hand lacks, and the move to the next state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.theme import GRID, color_text, mark_color
from luanchuyen_desktop.gui.views.step_cell import StepCell
from luanchuyen_desktop.rules.procedure import step_place
from luanchuyen_desktop.services.procedure.procedure_state import Missing, ProcedureCase, ProcedureState

FIRST_SHOWN = 4  # lines, until all are asked for


class ProcedureStrip(QWidget):
    """Shows a ``ProcedureState``; asks to see a field, or to move the rotation on."""

    place_asked = Signal(object)  # FieldRef
    advance_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case: ProcedureCase | None = None
        self.state: ProcedureState | None = None
        self._all = False
        self.cells = {stage: StepCell(self) for stage in Stage}
        self.lacks = QLabel(self)
        self.lacks.setWordWrap(True)
        self.lines: list[MissingLine] = []
        self.more_button = QPushButton(self)
        self.more_button.setFlat(True)
        self.advance_button = QPushButton(icon("chevron-right"), "", self)
        self._lay_out()
        for stage, cell in self.cells.items():
            cell.clicked.connect(partial(self._ask_step, stage))
        self.more_button.clicked.connect(self._show_all)
        self.advance_button.clicked.connect(self.advance_asked)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID // 4)
        for cell in self.cells.values():
            row.addWidget(cell, 1)
        font = self.lacks.font()
        font.setBold(True)
        self.lacks.setFont(font)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID // 4)
        last = QHBoxLayout()
        last.setSpacing(GRID)
        for button in (self.more_button, self.advance_button):
            button.setAutoDefault(False)
        last.addWidget(self.more_button)
        last.addStretch()
        last.addWidget(self.advance_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(row)
        layout.addWidget(self.lacks)
        layout.addLayout(self._list)
        layout.addLayout(last)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_state(
        self, case: ProcedureCase | None, state: ProcedureState | None, day: date, *, writable: bool
    ) -> None:
        """Where a rotation stands on ``day``; hidden for none."""
        if case is None or state is None:
            self.case = self.state = None
            self.hide()
            return
        if self.case is None or self.case.rotation.code != case.rotation.code:
            self._all = False
        self.case, self.state = case, state
        is_open = state.next_state is not None
        for step in state.steps:
            self.cells[step.stage].show_step(step, day, is_in_hand=is_open and step.stage is state.stage)
        self._tell_missing(state)
        self.advance_button.setVisible(state.next_state is not None)
        self.advance_button.setEnabled(writable)
        if state.next_state is not None:
            self.advance_button.setText(self.tr("Move on to “%1”").replace("%1", state.next_state))
            count = len(state.in_the_way)
            told = self.tr("%1 thing(s) needed for it are still missing").replace("%1", str(count)) if count else ""
            self.advance_button.setToolTip(told)
        self.show()

    def _tell_missing(self, state: ProcedureState) -> None:
        is_open = state.next_state is not None
        lacking = state.to_finish if is_open else state.missing
        shown = lacking if self._all else lacking[: FIRST_SHOWN if is_open else 0]
        if [line.missing for line in self.lines] != list(shown):
            self._set_lines(shown)
        if not lacking:
            text = self.tr("✓ Nothing is missing in the five steps.")
        elif not is_open:
            text = self.tr("Of the procedure, %1 thing(s) are not recorded.").replace("%1", str(len(lacking)))
        elif state.reached is None or state.reached is Stage.DECISION:
            text = self.tr("Still missing to finish step 5:")
        else:
            text = self.tr("Still missing to go on to step %1:").replace("%1", str(state.reached.number + 1))
        self.lacks.setText(text)
        self.more_button.setVisible(len(shown) < len(lacking) or (self._all and len(lacking) > FIRST_SHOWN))
        self.more_button.setText(
            self.tr("Show less") if self._all else self.tr("Show all %1").replace("%1", str(len(lacking)))
        )

    def _set_lines(self, missing: Sequence[Missing]) -> None:
        for old in self.lines:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [MissingLine(one, self) for one in missing]
        for line in self.lines:
            line.clicked.connect(self.place_asked)
            self._list.addWidget(line)

    @Slot()
    def _show_all(self) -> None:
        self._all = not self._all
        if self.state is not None:
            self._tell_missing(self.state)

    def _ask_step(self, stage: Stage) -> None:
        if self.case is not None:
            self.place_asked.emit(step_place(self.case.rotation, stage, "date"))


class MissingLine(QLabel):
    """One missing thing; a click, Enter or Space asks to see its field."""

    clicked = Signal(object)  # FieldRef

    def __init__(self, missing: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = missing
        self.setTextFormat(Qt.TextFormat.PlainText)
        advice = "" if missing.needed else f" ({self.tr('should be recorded')})"
        self.setText(f"{'□' if missing.needed else '·'} {missing.text.rstrip('.')}{advice}")
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Go to the field"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a new policy has lost what setWordWrap had set
        self.setSizePolicy(policy)
        self._dress()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the field."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.missing.field)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space are a click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit(self.missing.field)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        mark = Mark.NOTE if self.missing.needed else Mark.NOT_APPLICABLE
        color_text(self, mark_color(mark, QGuiApplication.palette()))
