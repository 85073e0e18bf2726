"""How a list of cadres is asked for, and the slips of a meeting."""

from __future__ import annotations

from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog
from luanchuyen_desktop.gui.lists.slips_dialog import SlipsDialog
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from scenes.stage import Stage


def lists(stage: Stage) -> None:
    """The list of everybody or of those shown, of rotations; slips, with a fault and for nominations."""
    stage.open(stage.books.demo)
    stage.window.menu.roster.trigger()
    asked = stage.dialog(RosterDialog)
    stage.shot("list-of-cadres")
    asked.papers.button(1).click()
    stage.shot("list-of-cadres-a3")
    asked.show_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("list-of-cadres-preview")
    stage.close_all()
    view = stage.view(RotationView)
    view.table.setFocus()
    view.table.selectRow(0)
    view.printing.roster.trigger()
    stage.dialog(RosterDialog)
    stage.shot("list-of-rotations")
    stage.close_all()
    view.printing.slips.trigger()
    slips = stage.dialog(SlipsDialog)
    stage.shot("slips")
    stage.retype("0", slips.copies)
    slips.show_button.click()
    stage.shot("slips-fault")
    stage.retype("9", slips.copies)
    slips.meeting.setCurrentIndex(0)
    slips.meeting.activated.emit(0)
    stage.shot("slips-names")
    slips.show_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    stage.dialog(Preview)
    stage.shot("slips-preview")
    stage.close_all()
