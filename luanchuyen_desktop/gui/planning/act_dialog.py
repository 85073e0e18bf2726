"""The frame of the dialogs of planning: fields, under them what would be written, and one button that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE


class ActDialog(QDialog):
    """Subclasses make the fields, and say from them what would be written or why it cannot be.

    The dialog closes when the act is stored; if that fails, the reason is told and the dialog stays.
    """

    def __init__(self, session: Session, title: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.plan = QLabel(self)
        self.lacks = QLabel(self)
        self.act_button = QPushButton(act, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._pause.timeout.connect(self.judge)
        self._lay_out()

    # -- what a subclass says --------------------------------------------------------------------------------------

    def make_parts(self) -> Sequence[QWidget]:
        """What stands above the plan, from top to bottom; the first takes what room is left if it wants it."""
        raise NotImplementedError

    def preview(self) -> Sequence[str]:
        """What would be written, in sentences. ``UserError``: why it cannot be."""
        raise NotImplementedError

    def operation(self) -> Operation:
        """What writes it."""
        raise NotImplementedError

    # -- building --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self.plan, self.lacks):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            give_headroom(label)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colors_of(palette).faint)
        self.plan.setPalette(palette)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.addButton(self.act_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        plain_buttons(self.buttons)
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        parts = self.make_parts()
        for number, part in enumerate(parts):
            is_list = number == 0 and not isinstance(part, QLabel | FieldFrame)
            layout.addWidget(part, 1 if is_list else 0)
        if isinstance(parts[0], QLabel | FieldFrame):
            layout.addStretch()
        layout.addWidget(self.plan)
        layout.addWidget(self.lacks)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(GRID * 62)

    def field(self, label: str, editor: Any, *, required: bool = False) -> FieldFrame:
        """An editor in its frame, watched while it is typed in."""
        editor.value_edited.connect(self.on_edited)
        return FieldFrame(label, editor, self, required=required)

    def told(self, text: str) -> QLabel:
        """A sentence above the fields."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        give_headroom(label)
        return label

    # -- judging and acting ----------------------------------------------------------------------------------------

    @Slot(object)
    def on_edited(self, _value: object = None) -> None:
        """Something was typed or ticked: say a moment later what it would do."""
        self._pause.start()

    @Slot()
    def judge(self) -> bool:
        """Say what would be written, or why nothing can be; whether it can."""
        self._pause.stop()
        try:
            lines, problem = list(self.preview()), ""
        except UserError as error:
            lines, problem = [], str(error)
        self.plan.setText("\n".join(lines))
        self.plan.setVisible(bool(lines))
        self.lacks.setText(problem)
        self.lacks.setVisible(bool(problem))
        self.act_button.setEnabled(not problem)
        return not problem

    @Slot()
    def act(self) -> None:
        """Write it, as the fields say now."""
        if self.judge():
            self.act_button.setEnabled(False)
            job = self.session.submit(self.operation())
            job.done.connect(self.accept)
            job.finished.connect(self.judge)
