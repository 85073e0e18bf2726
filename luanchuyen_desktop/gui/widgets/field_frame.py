"""A field of a form: label above, the editor, and under it what is wrong and the findings that concern it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.finding_label import FindingLabel
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.rules.finding import Finding


class FieldFrame(QWidget):
    """Frames an editor. What the editor understood stands at the right of the label, so that nothing jumps while
    typing; what is wrong stands below the editor.

    An editor that has the signals ``understood(str)`` and ``problem(str)`` is connected by itself.
    """

    finding_clicked = Signal(object)  # Finding

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None, *, required: bool = False) -> None:
        super().__init__(parent)
        self.editor = editor
        self._findings: list[FindingLabel] = []
        self._label = QLabel(f"{label} *" if required else label, self)
        self._label.setBuddy(editor)
        self._hint = ElidedLabel(self)
        self._problem = ProblemLabel(self)
        for text in (self._label, self._hint):
            text.setTextFormat(Qt.TextFormat.PlainText)
        give_headroom(self._label, self._problem)
        editor.setAccessibleName(label)
        self._lay_out()
        self._dress()
        if hasattr(editor, "understood") and hasattr(editor, "problem"):
            editor.understood.connect(self.set_hint)
            editor.problem.connect(self.set_problem)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self._label)
        top.addWidget(self._hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        layout.addLayout(top)
        layout.addWidget(self.editor)
        layout.addWidget(self._problem)

    @Slot(str)
    def set_hint(self, text: str) -> None:
        """How the typed text was understood."""
        self._hint.setText(text)

    @Slot(str)
    def set_problem(self, text: str) -> None:
        """What is wrong with the typed text; blank clears it."""
        self._problem.tell(text)

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings under the field, in the place of the earlier ones."""
        if [old.finding for old in self._findings] == list(findings):
            return
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set in __init__
        for old in self._findings:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._findings = [FindingLabel(finding, self) for finding in findings]
        for new in self._findings:
            new.clicked.connect(self.finding_clicked)
            layout.addWidget(new)

    def shown_findings(self) -> list[Finding]:
        """The findings now under the field."""
        return [label.finding for label in self._findings]

    def problem_text(self) -> str:
        """What is now shown as wrong."""
        return self._problem.text()

    def hint_text(self) -> str:
        """What is now shown as understood."""
        return self._hint.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colors_of(palette).faint)
        self._label.setPalette(palette)
        self._hint.setPalette(palette)
