"""An act dialog some of whose fields come and go with what is typed."""

from __future__ import annotations

from PySide6.QtCore import Slot

from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.theme import grow


class GrowingDialog(ActDialog):
    """Grows with its words and fields, so that none is cut off."""

    @Slot()
    def judge(self) -> bool:
        """As every act dialog, then in the height that this needs."""
        can = super().judge()
        grow(self)
        return can
