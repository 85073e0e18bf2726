"""The planning rounds as a list to pick from."""

from __future__ import annotations

from collections.abc import Iterable

from luanchuyen_desktop.domain.records import PlanningRound
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.services.planning.planning_rounds import round_state, round_title


def round_entries(rounds: Iterable[PlanningRound]) -> list[Entry]:
    """In the order given."""
    return [Entry.of(one.code, one.code, f"{round_title(one)}, {round_state(one)}") for one in rounds]
