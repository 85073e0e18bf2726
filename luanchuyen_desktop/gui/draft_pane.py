"""What the edit under way would create and clear, in the findings panel in the place of the details."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.finding_list import FindingList, ShownFinding, Standing
from luanchuyen_desktop.services.findings.checking import FindingsDiff


class DraftPane(QWidget):
    """Shown while something is being typed that matters to a rule; scrolls, so that nothing around it moves."""

    clicked = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self._list = FindingList()
        self._list.clicked.connect(self.clicked)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._list)
        lines.addStretch(1)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._heading)
        layout.addWidget(area, 1)

    def take(self, whose: str, diff: FindingsDiff) -> bool:
        """Hold it; ``False`` when the edit changes nothing. ``whose``: the cadre's name."""
        created = [ShownFinding(finding, Standing.CREATED) for finding in diff.created]
        cleared = [ShownFinding(finding, Standing.CLEARED) for finding in diff.cleared]
        self._list.show_findings([*created, *cleared])
        self._heading.setText(
            self.tr("The edit under way (%1): %2 new, %3 would go")
            .replace("%1", whose)
            .replace("%2", str(len(created)))
            .replace("%3", str(len(cleared)))
        )
        return bool(created or cleared)

    def shown(self) -> tuple[ShownFinding, ...]:
        """What stands there now."""
        return self._list.shown()
