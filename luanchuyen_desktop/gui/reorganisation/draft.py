"""The plan that the pages of the dialog work on together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from luanchuyen_desktop.services.reorganisation.plan import Plan


class PlanDraft(QObject):
    """Holds the plan; whoever changes it gives a new one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None

    def take(self, plan: Plan | None) -> None:
        """Another plan; ``None``: the book has to be read again."""
        self.plan = plan
        self.changed.emit()

    def edit(self, change: Callable[[Plan], Plan]) -> None:
        """Put the plan as a function changes it in its place."""
        if self.plan is not None:
            self.take(change(self.plan))
