"""One reason for an act of the register: giving up a number, accounting for missing ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.register.growing_dialog import GrowingDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit


class ReasonDialog(GrowingDialog):
    """Says what the act is about, asks why, and says what will be."""

    def __init__(
        self,
        session: Session,
        titles: tuple[str, str],
        told: str,
        outcome: str,
        usual: Sequence[str],
        operation: Callable[[str], Operation],
        parent: QWidget | None = None,
    ) -> None:
        """``titles``: of the window and of the button; ``usual``: reasons offered; ``operation``: by the reason."""
        self._told, self._outcome, self._operation = told, outcome, operation
        self.reason = TextEdit(usual)
        super().__init__(session, *titles, parent)
        self.judge()
        self.reason.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """What it is about, then the reason."""
        return [self.told(self._told), self.field(self.tr("Reason"), self.reason, required=True)]

    def preview(self) -> Sequence[str]:
        """What will be, once there is a reason."""
        if not squeeze(self.reason.text()):
            raise UserError(self.tr("Give the reason: it stands in the register from then on."))
        return [self._outcome]

    def operation(self) -> Operation:
        """The act with its reason."""
        return self._operation(self.reason.value() or "")
