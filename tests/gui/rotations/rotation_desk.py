"""What the tests of the Luân chuyển tab share: the tab in a window, and what stands in it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.gui.widgets.finding_list import Standing


def shown(session: Session, qtbot: QtBot) -> RotationView:
    """The tab as the main window runs it."""
    made = RotationView(session)
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.start()
    made.reload(None)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def leave(qtbot: QtBot, view: RotationView) -> None:
    """Move the cursor out of the form."""
    view.activateWindow()  # off screen, a list that was just closed may still be the active window
    qtbot.waitUntil(view.isActiveWindow)
    view.filters.search.setFocus()
    qtbot.waitUntil(view.filters.search.hasFocus)


def codes(view: RotationView) -> list[str]:
    """Of the rotations listed, from top to bottom."""
    return [row.record.code for row in view.model.rows]


def rules_at(view: RotationView, field: str, standing: Standing | None = None) -> set[str]:
    """The rules of the findings shown at a field."""
    return {
        one.finding.rule for one in view.form.editor.findings_at(field) if standing is None or one.standing is standing
    }


def stored(session: Session, code: str) -> Rotation:
    """As the book has it now."""
    found = session.book.rotation(code)
    assert found is not None
    return found
