"""The widgets of the window “Soạn văn bản” and where they stand; what they do is said by ``window``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.case_model import CaseModel
from luanchuyen_desktop.gui.papers.fields import PaperFields
from luanchuyen_desktop.gui.papers.missing_list import MissingList
from luanchuyen_desktop.gui.papers.page_view import PageView
from luanchuyen_desktop.gui.papers.status_line import StatusLine
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, give_headroom
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.views.side_form import heading
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.services.register.case_paper import CasePaper

_FIELDS_WIDTH = 48 * GRID
_ROWS_SHOWN = 4


class PapersPanes(QWidget):
    """At the left whose papers and what is typed, at the right the pages, below what can be done."""

    def __init__(self, session: Session, entries: list[Entry], parent: QWidget | None) -> None:
        """``entries``: the rotations that can be added."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Write papers"))
        self.head = QLabel(self)
        self.model = CaseModel(self)
        self.table = RowsTable(self.model, self)
        self.picker = CodePicker(entries)
        self.picker_frame = FieldFrame(self.tr("Add a rotation"), self.picker, self)
        self.fields = PaperFields(session, CasePaper("decision", ""), self)
        self.lacks_head = heading("", self)
        self.lacks = MissingList(self)
        self.status = StatusLine(self)
        self.pages = PageView(self)
        self.notice = NoticeBar(self)
        self.strip = JobStrip(self)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.notice)
        layout.addWidget(self._columns(), 1)
        layout.addLayout(self._acts())
        fit(self, GRID * 150, GRID * 92)

    def _button(self, picture: str, text: str, keys: QKeySequence | QKeySequence.StandardKey) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setAutoDefault(False)
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        return button

    def _make_buttons(self) -> None:
        standard = QKeySequence.StandardKey
        self.preview_button = self._button("printer", self.tr("&View, print…"), standard.Print)
        self.pdf_button = self._button("file-type-pdf", self.tr("Save as &PDF…"), standard.Save)
        self.word_button = self._button("file-export", self.tr("Save as &Word…"), QKeySequence("Ctrl+Shift+S"))
        self.issue_button = self._button("file-certificate", self.tr("&Issue…"), QKeySequence("Ctrl+Shift+I"))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAutoDefault(False)

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for button in (self.preview_button, self.pdf_button, self.word_button, self.issue_button):
            acts.addWidget(button)
        acts.addWidget(self.strip)
        acts.addStretch()
        acts.addWidget(self.close_button)
        return acts

    def _columns(self) -> QSplitter:
        right = QWidget(self)
        shown = QVBoxLayout(right)
        shown.setContentsMargins(GRID, 0, 0, 0)
        shown.setSpacing(GRID)
        shown.addWidget(self.status)
        shown.addWidget(self.pages, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_FIELDS_WIDTH, 90 * GRID])
        return splitter

    def _left(self) -> QWidget:
        for label in (self.head, self.lacks_head):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            give_headroom(label)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.table.setAccessibleName(self.tr("Cases"))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setMinimumHeight(_ROWS_SHOWN * 3 * GRID)
        self.fields_area = QScrollArea(self)
        typed = QWidget(self)
        above = QVBoxLayout(typed)
        above.setContentsMargins(0, 0, GRID, 0)
        above.setSpacing(GRID)
        above.addWidget(self.picker_frame)
        above.addWidget(self.fields, 1)
        self.fields_area.setWidget(typed)
        self.fields_area.setWidgetResizable(True)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget(self)
        left.setMinimumWidth(_FIELDS_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.fields_area, 3)
        column.addWidget(self.lacks_head)
        column.addWidget(self.lacks)
        return left
