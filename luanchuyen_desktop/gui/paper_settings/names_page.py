"""Tên gọi theo ngày: what bodies, places and laws were called when, shipped and the office's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.paper_settings.rows_page import RowsPage
from luanchuyen_desktop.gui.paper_settings.text_choice import TextChoice
from luanchuyen_desktop.gui.theme import color_text, give_headroom, mark_color
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.papers.office.names import NameRow
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.office.settings_form import SURENESS


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the list. ``own``: its place among the office's own rows; ``None`` for one that is shipped."""

    slot: str
    text: str
    first: date | None
    last: date | None
    origin: str
    own: int | None


class NamesPage(RowsPage):
    """The office's own rows can be changed and go before those that are shipped; the latter are there to be read."""

    def __init__(self, draft: SettingsDraft, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        self._draft = draft
        super().__init__(parent, read_only=read_only)
        self._slots = {label: slot for slot, label in draft.name_labels.items()}
        self.told.setText(
            self.tr(
                "A paper takes the name that was in force on its date: give here what the committee, its seat and "
                "other bodies were called before. On days without a row of your own, the name under Bodies and "
                "place holds."
            )
        )
        self.slot = TextChoice(tuple(self._slots), self.tr("choose"))
        self.text = TextEdit()
        self.first = PartialDateEdit()
        self.last = PartialDateEdit()
        self.put_field(self.tr("What is named"), self.slot, 0, 0)
        self.put_field(self.tr("Name in that time"), self.text, 0, 1)
        self.put_field(self.tr("In force from"), self.first, 1, 0)
        self.put_field(self.tr("In force until"), self.last, 1, 1)
        self.first.setPlaceholderText(self.tr("blank: ever since"))
        self.last.setPlaceholderText(self.tr("blank: until today"))
        self.gaps = QLabel(self)
        self.gaps.setTextFormat(Qt.TextFormat.PlainText)
        self.gaps.setWordWrap(True)
        self.gaps.hide()
        give_headroom(self.gaps)
        self.column.addWidget(self.gaps)
        for field in (self.slot, self.text, self.first, self.last):
            field.value_edited.connect(self._on_edited)
        self.refresh(0)

    # -- rows ------------------------------------------------------------------------------------------------------

    def heads(self) -> tuple[Sequence[str], Sequence[int]]:
        """What, its name, when, where that comes from."""
        heads = (
            self.tr("What is named"),
            self.tr("Name in that time"),
            self.tr("From – to"),
            self.tr("Source"),
        )
        return heads, (20, 24, 26)

    def lines(self) -> list[_Line]:
        """The office's own rows, then those that are shipped."""
        own = [
            _Line(row.slot, row.text, row.valid_from, row.valid_to, self.tr("the office's own"), at)
            for at, row in enumerate(self._draft.names)
        ]
        return own + [
            _Line(
                each.slot,
                each.text,
                each.valid_from,
                each.valid_to,
                f"{each.source} · {SURENESS[each.confidence]}",
                None,
            )
            for each in self._draft.shipped
        ]

    def texts(self) -> Sequence[Sequence[str]]:
        """As they are shown."""
        return [
            (
                self._draft.name_labels.get(line.slot, line.slot),
                line.text or self.tr("(no name yet)"),
                self._span(line),
                line.origin,
            )
            for line in self.lines()
        ]

    def _span(self, line: _Line) -> str:
        first = self.tr("from %1").replace("%1", f"{line.first:%d/%m/%Y}") if line.first else ""
        last = self.tr("until %1").replace("%1", f"{line.last:%d/%m/%Y}") if line.last else ""
        return "\n".join(filter(None, (first, last))) or self.tr("always")

    def faults(self) -> Sequence[tuple[int, str]]:
        """As the services say."""
        return self._draft.name_faults()

    def look(self) -> None:
        """Beside what is wrong: the days that no name covers, names of before that are wanted."""
        super().look()
        gaps = [*self._draft.name_gaps(), *filter(None, [self._draft.name_hint()])]
        self.gaps.setText("\n".join(f"{SYMBOLS[Mark.WARNING]} {gap}" for gap in gaps))
        color_text(self.gaps, mark_color(Mark.WARNING, self.palette()))
        self.gaps.setVisible(bool(gaps))

    def show_chosen(self, at: int) -> None:
        """Fill the fields; those of a shipped row only show it."""
        lines = self.lines()
        line = lines[at] if 0 <= at < len(lines) else None
        self.slot.set_value(self._draft.name_labels.get(line.slot) if line else None)
        self.text.set_value(line.text if line else None)
        self.first.set_value(PartialDate.of(line.first) if line and line.first else None)
        self.last.set_value(PartialDate.of(line.last) if line and line.last else None)
        own = line is not None and line.own is not None
        self.fields.setEnabled(own)
        self.remove_button.setEnabled(own and not self.read_only)

    @Slot()
    def add(self) -> None:
        """A new row: a name of the committee, or of what the chosen row names."""
        at = self.chosen()
        lines = self.lines()
        slot = lines[at].slot if 0 <= at < len(lines) else "committee"
        self._draft.names.append(NameRow(slot, ""))
        self.refresh(len(self._draft.names) - 1)
        self.text.setFocus()
        self.edited.emit()

    @Slot()
    def remove(self) -> None:
        """Take the chosen row out, if it is the office's own."""
        at = self.chosen()
        if 0 <= at < len(self._draft.names):
            del self._draft.names[at]
            self.refresh()
            self.edited.emit()

    @Slot()
    def _on_edited(self) -> None:
        at = self.chosen()
        if not 0 <= at < len(self._draft.names):
            return
        first, last = self.first.value(), self.last.value()
        slot = self._slots.get(self.slot.value() or "", self._draft.names[at].slot)
        self._draft.names[at] = NameRow(
            slot,
            self.text.value() or "",
            first.earliest if first is not None else None,
            last.latest if last is not None else None,
        )
        self.refresh_texts()
        self.edited.emit()

    def dates_fault(self) -> str:
        """A date that cannot be read."""
        return next((edit.fault() for edit in (self.first, self.last) if not edit.is_valid()), "")
