"""An act dialog of the register, some of whose fields come and go with what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import grow


class GrowingDialog(ActDialog):
    """Grows with its words and fields, so that none is cut off."""

    def __init__(self, session: Session, title: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(session, title, act, parent)
        # In the register the usual word for “cancel” means: cancel the number.
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Go back"))

    @Slot()
    def judge(self) -> bool:
        """As every act dialog, then in the height that this needs."""
        can = super().judge()
        grow(self)
        return can

    def event(self, event: QEvent) -> bool:
        """What a field says to be wrong needs room as well."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            grow(self)
        return done
