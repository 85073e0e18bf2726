"""Missing numbers and numbers given twice: each with what is known of it, and a word to add where nothing is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.register.reason_dialog import ReasonDialog
from luanchuyen_desktop.gui.register.reserve_dialog import SKIPPED
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.views.rows_table import dress_list
from luanchuyen_desktop.services.register import desk
from luanchuyen_desktop.services.register.state import Double, Gap, Register


class GapsDialog(QDialog):
    """Shows the register as it was read; the window reads it anew after each change and hands it on."""

    def __init__(self, session: Session, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: list[Gap | Double] = []
        self.setWindowTitle(self.tr("Missing and double numbers"))
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 3, self)
        self.table.setAccessibleName(self.tr("Missing and double numbers"))
        self.table.setHorizontalHeaderLabels([self.tr("Numbers"), self.tr("Series"), self.tr("What is known")])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        dress_list(self.table)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, GRID * 26)
        header.resizeSection(1, GRID * 36)
        self.explain_button = QPushButton(icon("info-circle"), self.tr("&Explain…"), self)
        self.explain_button.setAutoDefault(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.addButton(self.explain_button, QDialogButtonBox.ButtonRole.ActionRole)
        plain_buttons(self.buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.explain_button.clicked.connect(self._explain)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.table.doubleClicked.connect(self._explain)
        self.buttons.rejected.connect(self.close)
        fit(self, GRID * 110, GRID * 60)
        self.show_register(register)

    def show_register(self, register: Register) -> None:
        """Take the register as it is now."""
        doubles, gaps = register.doubles(), register.gaps()
        unknown = [gap for gap in gaps if not gap.is_known]
        self._lines = [*doubles, *unknown, *(gap for gap in gaps if gap.is_known)]
        self.table.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            for column, text in enumerate(self._texts(line)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        if self._lines and not self.table.selectedItems():
            self.table.selectRow(0)
        self.summary.setText(self._summary(len(doubles), sum(len(gap.numbers) for gap in unknown)))
        self._show_buttons()

    def _texts(self, line: Gap | Double) -> tuple[str, str, str]:
        if isinstance(line, Double):
            words = self.tr("given twice: %1").replace("%1", line.words)
            return line.series.text(line.number), line.series.label, f"{SYMBOLS[Mark.ERROR]} {words}"
        mark = "" if line.is_known else f"{SYMBOLS[Mark.WARNING]} "
        return line.text, line.series.label, f"{mark}{line.words}"

    def _summary(self, doubles: int, unknown: int) -> str:
        if not self._lines:
            return self.tr("✓ No number is missing, none was given twice.")
        text = self.tr("Given twice: %1. Missing without a word why: %2. Explained ones stand below.")
        return text.replace("%1", str(doubles)).replace("%2", str(unknown))

    def chosen(self) -> Gap | None:
        """The missing numbers in hand that nothing explains yet."""
        row = self.table.currentRow()
        line = self._lines[row] if 0 <= row < len(self._lines) and self.table.selectedItems() else None
        return line if isinstance(line, Gap) and not line.is_known else None

    @Slot()
    def _show_buttons(self) -> None:
        self.explain_button.setEnabled(self.chosen() is not None and not self._session.read_only)

    @Slot()
    def _explain(self) -> None:
        gap = self.chosen()
        if gap is None or self._session.read_only:
            return
        resources = self._session.workspace.resources

        def operation(reason: str) -> Operation:
            return partial(
                desk.explain, resources=resources, series=gap.series, numbers=list(gap.numbers), reason=reason
            )

        told = self.tr("%1: no document of the book has them.").replace("%1", gap.text)
        outcome = self.tr("They stand in the register as used elsewhere, and are not given again.")
        titles = self.tr("Explain missing numbers"), self.tr("Explain")
        ReasonDialog(self._session, titles, told, outcome, SKIPPED, operation, self).open()
