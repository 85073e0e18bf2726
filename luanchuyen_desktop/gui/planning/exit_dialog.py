"""Đưa ra khỏi quy hoạch: the day, the decision and the reason, with what would be written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.gui.planning.act_dialog import ActDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning import planning_rounds
from luanchuyen_desktop.services.planning.planning_rounds import Exit, taken_off
from luanchuyen_desktop.services.planning.planning_words import people_in_words
from luanchuyen_desktop.services.post_names import post_in

REASONS = (
    "Đã được bổ nhiệm chức danh quy hoạch",
    "Chuyển công tác",
    "Không còn đủ tiêu chuẩn",
    "Bị kỷ luật",
    "Nghỉ hưu",
)


class ExitDialog(ActDialog):
    """For one entry or for several with the same decision."""

    def __init__(self, session: Session, entries: Sequence[PlanningEntry], parent: QWidget | None = None) -> None:
        self._entries = list(entries)
        self.date = PartialDateEdit()
        self.number = TextEdit()
        self.reason = TextEdit(REASONS)
        self._who = [session.names.get(entry.cadre, entry.cadre) for entry in entries]
        self._posts = [
            f"{name}: {post_in(session.catalogue, entry.title, entry.unit) or entry.title} ({entry.term})"
            for name, entry in zip(self._who, entries, strict=True)
        ]
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Take off the planning list"))
        self.act_button.setText(self.tr("Take off"))
        self.judge()
        self.date.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """Who, then the three fields."""
        return [
            self.told("\n".join(self._posts)),
            self.field(self.tr("Taken off on"), self.date, required=True),
            self.field(self.tr("Decision no."), self.number, required=True),
            self.field(self.tr("Reason"), self.reason, required=True),
        ]

    def exit(self) -> Exit:
        """What the fields say."""
        return Exit(self.date.value(), self.number.value(), self.reason.value())

    def preview(self) -> Sequence[str]:
        """Who would be taken off, from when."""
        out = self.exit()
        for entry in self._entries:
            taken_off(entry, out)
        text = self.tr("%1 will be off the list from %2 on; the entry stays in the book.")
        return [text.replace("%1", people_in_words(self._who)).replace("%2", str(out.date))]

    def operation(self) -> Operation:
        """Take them off."""
        return partial(planning_rounds.take_off, entries=self._entries, out=self.exit(), names=self._who)
