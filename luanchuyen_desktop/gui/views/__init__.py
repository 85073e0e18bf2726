"""The tabs of the main window."""

from __future__ import annotations

from collections.abc import Callable

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import View


def all_views() -> list[Callable[[Session], View]]:
    """What makes each tab, in their order. Imported here, so that a form can be tested without all the others."""
    from luanchuyen_desktop.gui.views.overview_view import OverviewView
    from luanchuyen_desktop.gui.views.planning_view import PlanningView
    from luanchuyen_desktop.gui.views.roster_view import RosterView
    from luanchuyen_desktop.gui.views.rotation_view import RotationView

    return [RosterView, PlanningView, RotationView, OverviewView]
