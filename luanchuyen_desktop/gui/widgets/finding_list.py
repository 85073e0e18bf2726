"""The findings at a place of a form: those that stand, and what the edit under way would create or clear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark, mark_of, word
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.finding_label import FindingLabel
from luanchuyen_desktop.rules.finding import Finding


class Standing(Enum):
    """How a finding stands towards the edit under way."""

    STORED = auto()
    CREATED = auto()
    CLEARED = auto()


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding and how it stands."""

    finding: Finding
    standing: Standing = Standing.STORED


class FindingList(QWidget):
    """One line or more for each finding, none when there is nothing to say."""

    clicked = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ShownFinding, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        self.hide()

    def show_findings(self, findings: Sequence[ShownFinding]) -> None:
        """Show these in the place of the earlier ones; nothing moves if they are the same."""
        if self._shown == tuple(findings):
            return
        self._shown = tuple(findings)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set in __init__
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for shown in findings:
            label = DraftFindingLabel(shown, self)
            label.clicked.connect(self.clicked)
            layout.addWidget(label)
        self.setVisible(bool(findings))

    def shown(self) -> tuple[ShownFinding, ...]:
        """What stands there now."""
        return self._shown


class DraftFindingLabel(FindingLabel):
    """A finding that stands in one line; a new one in full with article and what to do; one that goes as going."""

    def __init__(self, shown: ShownFinding, parent: QWidget | None = None) -> None:
        self._standing = shown.standing
        super().__init__(shown.finding, parent)
        finding, mark = shown.finding, mark_of(shown.finding)
        if shown.standing is Standing.CREATED:
            self.setText("\n".join([f"{SYMBOLS[mark]} {finding.rule} {finding.message}", *self._details()]))
            self.setAccessibleName(f"{self.tr('This edit would give')}: {word(mark)}: {finding.message}")
        elif shown.standing is Standing.CLEARED:
            gone = self.tr("%1 would no longer stand: %2").replace("%1", finding.rule)
            self.setText(f"{SYMBOLS[Mark.OK]} {gone.replace('%2', finding.message)}")
            self.setAccessibleName(self.text())

    def _details(self) -> Iterable[str]:
        finding = self.finding
        if finding.missing_names:
            yield self.tr("Missing: %1").replace("%1", "; ".join(finding.missing_names))
        if finding.citation:
            yield finding.citation
        for fix in finding.fixes:
            yield f"→ {fix}"

    def _mark(self) -> Mark:
        return Mark.OK if self._standing is Standing.CLEARED else super()._mark()
