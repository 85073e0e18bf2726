"""Thiết lập giấy tờ: who issues and signs the papers, what decisions are based on, recipients and margins."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.tab_bar import TallTabBar
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.gui.widgets.window_buttons import saving_buttons
from luanchuyen_desktop.services.papers import settings_form
from luanchuyen_desktop.services.papers.settings_form import Kind, PaperField, PaperGroup

WIDEST_LINE = 40  # letters of an example that fit into half the width


class PaperSettingsDialog(QDialog):
    """A blank field takes its default, which stands beside it. All is stored in one operation."""

    def __init__(self, session: Session, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings of the papers"))
        self.frames: dict[PaperField, FieldFrame] = {}
        self._pages: dict[PaperField, int] = {}
        self.tabs = QTabWidget(self)
        self.tabs.setTabBar(TallTabBar())
        for group in settings_form.paper_groups(resources, session.book.settings()):
            scroll = QScrollArea(self)  # a small screen is lower than the longest page
            scroll.setWidget(self._page(group))
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            self.tabs.addTab(scroll, group.title)
        hint = QLabel(self.tr("A field left blank takes what is written beside its name. Kept in this book."), self)
        hint.setWordWrap(True)
        self.buttons = self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(hint)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        fit(self, GRID * 96, GRID * 62)
        next(iter(self.frames.values())).editor.setFocus()

    # -- making ----------------------------------------------------------------------------------------------------

    def _page(self, group: PaperGroup) -> QWidget:
        """Two columns; what is long takes the whole line."""
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = column = 0
        for field in group.fields:
            frame = self._frame(field, page)
            if field.kind is Kind.LINES or len(field.example) > WIDEST_LINE:
                row, column = row + (column > 0), 0
                grid.addWidget(frame, row, 0, 1, 2)
                row += 1
                continue
            grid.addWidget(frame, row, column, Qt.AlignmentFlag.AlignTop)
            row, column = (row + 1, 0) if column else (row, 1)
        grid.setRowStretch(row + 1, 1)
        return page

    def _frame(self, field: PaperField, page: QWidget) -> FieldFrame:
        editor = NoteEdit(page) if field.kind is Kind.LINES else TextEdit(parent=page)
        editor.set_value(field.value)
        editor.setReadOnly(self._session.read_only)
        example = self.tr("for example %1").replace("%1", field.example) if field.example else ""
        editor.setPlaceholderText(field.default or (field.example if field.kind is Kind.LINES else example))
        frame = self.frames[field] = FieldFrame(field.label, editor, page)
        told = self.tr("Default: %1") if field.default else self.tr("Left blank: %1")
        frame.set_hint(told.replace("%1", field.default or field.when_blank))
        editor.value_edited.connect(partial(self._look, field))
        self._pages[field] = self.tabs.count()
        return frame

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = saving_buttons(self, read_only=self._session.read_only)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        return buttons

    # -- storing ---------------------------------------------------------------------------------------------------

    def _look(self, field: PaperField, typed: str | None) -> None:
        """A fault goes as soon as it is mended; it is told when the form is stored."""
        frame = self.frames[field]
        if frame.problem_text():
            frame.set_problem(settings_form.fault_of(field, typed or ""))

    @Slot()
    def _save(self) -> None:
        typed = {field: str(frame.editor.value() or "") for field, frame in self.frames.items()}  # type: ignore[attr-defined]  # both editors have it
        faults = {field: settings_form.fault_of(field, text) for field, text in typed.items()}
        for field, fault in faults.items():
            self.frames[field].set_problem(fault)
        wrong = next((field for field, fault in faults.items() if fault), None)
        if wrong is not None:
            self.tabs.setCurrentIndex(self._pages[wrong])
            self.frames[wrong].editor.setFocus()
            return
        self.setEnabled(False)
        job = self._session.submit(lambda book: settings_form.save_paper_settings(book, typed))
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)
