"""One of the five steps in the strip: name, standing in shape and word, date; a click asks for the step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.theme import GRID, mark_color
from luanchuyen_desktop.services.procedure.procedure_state import SHORT_NAMES, Standing, StepState

_SHAPES = {
    Standing.DONE: ("✓", Mark.OK),
    Standing.IN_HAND: ("▶", Mark.NOTE),
    Standing.LACKING: ("□", Mark.NOTE),
    Standing.OPEN: ("○", Mark.NOT_APPLICABLE),
    Standing.LATE: ("▲", Mark.WARNING),
    Standing.UNRECORDED: ("?", Mark.UNKNOWN),
}
_SMALLER = 0.88  # of the font of the window, so that five stand side by side in a form


class StepCell(QAbstractButton):
    """Colour says nothing that the word does not; a frame stands around what is to be done now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._standing = Standing.OPEN
        self._is_in_hand = False
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        self.setFont(font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_step(self, step: StepState, day: date, *, is_in_hand: bool) -> None:
        """``day``: by which it is judged; a limit in another year says the year."""
        self._is_in_hand = is_in_hand
        name = f"{step.stage.number}. {SHORT_NAMES[step.stage]}"
        whole = short = ""
        if step.taken is not None:
            whole = short = str(step.taken)
        elif step.late_since is not None:
            whole, short = self._when(self.tr("since %1"), step.late_since, day)
        elif step.due is not None:
            whole, short = self._when(self.tr("by %1"), step.due[1], day)
        self._standing = step.standing
        self._lines = (name, f"{_SHAPES[step.standing][0]} {step.standing}", short)
        self.setText("\n".join(self._lines))
        self.setToolTip(" ".join(part for part in (f"{step.stage}:", str(step.standing), whole) if part))
        self.setAccessibleName(self.toolTip())
        self.update()

    @staticmethod
    def _when(text: str, when: date, day: date) -> tuple[str, str]:
        short = f"{when:%d/%m}" if when.year == day.year else f"{when:%m/%Y}"
        return text.replace("%1", f"{when:%d/%m/%Y}"), text.replace("%1", short)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(GRID * 10, 3 * self.fontMetrics().lineSpacing() + GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines one under another; what does not fit ends in an ellipsis and is whole in the tooltip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, frame = self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        color = mark_color(_SHAPES[self._standing][1], palette)
        if self._is_in_hand or self.hasFocus() or self.underMouse():
            painter.setBrush(palette.color(palette.ColorRole.Base))
            painter.setPen(QPen(color if not self.hasFocus() else palette.color(palette.ColorRole.Highlight), 1))
            painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(color)
        metrics, width = self.fontMetrics(), self.width() - GRID // 2
        for number, line in enumerate(self._lines):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
            top = GRID / 2 + number * metrics.lineSpacing()
            painter.drawText(QRectF(0, top, self.width(), metrics.lineSpacing()), Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
