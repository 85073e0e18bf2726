"""A part of the settings: its fields in groups, and the way back to the defaults of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.paper_settings.setting_row import SettingRow
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.office.settings_form import Part


class FieldsPage(QWidget):
    """Shows what the draft says, and writes into it as one types. ``acts``: buttons above the fields."""

    edited = Signal()

    def __init__(
        self,
        part: Part,
        draft: SettingsDraft,
        parent: QWidget | None = None,
        *,
        acts: Sequence[QPushButton] = (),
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._part, self._draft, self._read_only = part, draft, read_only
        self.rows: dict[str, SettingRow] = {}
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        give_headroom(self.told)
        self.reset_button = QPushButton(icon("restore"), self.tr("&All of this part to the default"), self)
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(self.reset_all)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._make_fields())
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addStretch()
        for button in (*acts, self.reset_button):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.told)
        layout.addWidget(self.area, 1)
        self.refresh()

    def _make_fields(self) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, GRID, GRID)
        column.setSpacing(GRID + GRID // 2)
        for group, fields in groupby(self._draft.parts[self._part], key=lambda field: field.group):
            heading = QLabel(group, inner)
            font = heading.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * 1.1)
            heading.setFont(font)
            give_headroom(heading)
            column.addWidget(heading)
            for field in fields:
                row = SettingRow(field, inner, read_only=self._read_only)
                row.show_text(self._draft.texts[field.key])
                row.edited.connect(self._on_edited)
                self.rows[field.key] = row
                column.addWidget(row)
        column.addStretch()
        return inner

    # -- showing ---------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say of every field whether it is the office's own, and what is to be looked at."""
        for key, row in self.rows.items():
            self._look(key, row)
        self._count()

    def show_faults(self) -> None:
        """Tell what is wrong, field by field."""
        for key, row in self.rows.items():
            row.problem.tell(self._draft.fault(key))

    def go_to(self, key: str) -> None:
        """Put the cursor into a field."""
        row = self.rows[key]
        self.area.ensureWidgetVisible(row, 0, 3 * GRID)
        row.editor.setFocus()

    @Slot()
    def reset_all(self) -> None:
        """Take every default of the part again; told once."""
        for key, row in self.rows.items():
            row.show_text("")
            self._draft.texts[key] = ""
            row.problem.tell("")
        self.refresh()
        self.edited.emit()

    @Slot(str, str)
    def _on_edited(self, key: str, text: str) -> None:
        """A fault is told while it is typed: the page beside it shows only what can be printed."""
        self._draft.texts[key] = text
        row = self.rows[key]
        row.problem.tell(self._draft.fault(key))
        self._look(key, row)
        self._count()
        self.edited.emit()

    def _look(self, key: str, row: SettingRow) -> None:
        row.show_own(own=self._draft.is_own(key))
        row.show_notice(self._draft.notice(key))

    def _count(self) -> None:
        count = self._draft.own_count(self._part)
        self.told.setText(self.tr("%n setting(s) of the office's own, marked ◆", "", count))
        self.told.setVisible(count > 0)
        self.reset_button.setEnabled(not self._read_only and any(row.text() for row in self.rows.values()))
