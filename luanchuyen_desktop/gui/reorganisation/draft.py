"""The plan that the pages of the dialog work on together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.services.reorganisation.plan import Plan


class PlanDraft(QObject):
    """Holds the plan; whoever changes it gives a new one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: Plan | None = None
        self.units: Sequence[Entry] = ()
        self.titles: Sequence[Entry] = ()

    def take(self, plan: Plan | None) -> None:
        """Another plan; ``None``: the book has to be read again."""
        before, self.plan = self.plan, plan
        # Sorting thousands of names takes its time: only when there are others.
        if plan is not None and (before is None or before.request != plan.request or not self.units):
            self.units, self.titles = unit_entries(plan.catalogue), title_entries(plan.catalogue)
        self.changed.emit()

    def edit(self, change: Callable[[Plan], Plan]) -> None:
        """Put the plan as a function changes it in its place."""
        if self.plan is not None:
            self.take(change(self.plan))
