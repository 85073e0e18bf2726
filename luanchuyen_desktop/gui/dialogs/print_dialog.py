"""How a paper is printed: on which printer, which pages, on one side or both, how many copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.page_ranges import Parity, of_parity, read_pages
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel

Duplex = QPrinter.DuplexMode
MOST_COPIES = 99
LAST_PRINTER = "print/printer"
LAST_SIDES = "print/sides"


@dataclass(frozen=True, slots=True)
class PrinterChoice:
    """A printer of this computer. ``both_sides``: whether it can turn the sheets by itself."""

    name: str
    both_sides: bool


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What was asked for. ``pages``: from 0, in their order."""

    printer: str
    pages: tuple[int, ...]
    sides: Duplex
    copies: int
    collate: bool


def printers() -> list[PrinterChoice]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)
    return [
        PrinterChoice(
            name,
            any(mode != Duplex.DuplexNone for mode in QPrinterInfo.printerInfo(name).supportedDuplexModes()),
        )
        for name in names
    ]


class PrintDialog(QDialog):
    """Asks; ``wanted`` tells it, ``more_wanted`` that the printer's own dialog is asked for."""

    wanted = Signal(object)  # PrintWish
    more_wanted = Signal(str)  # name of the printer

    def __init__(
        self, offered: Sequence[PrinterChoice], count: int, current: int, parent: QWidget | None = None
    ) -> None:
        """``count``: pages of the paper; ``current``: the one that is looked at, from 0; ``offered``: at least one."""
        super().__init__(parent)
        self._offered, self._count, self._current = list(offered), count, current
        self.setWindowTitle(self.tr("Print"))
        self._make_fields()
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(FieldFrame(self.tr("Printer"), self.printer, self))
        for button in (self.all_pages, self.this_page, self.some_pages):
            layout.addWidget(button)
        layout.addWidget(self.pages)
        layout.addWidget(self.problem)
        layout.addWidget(FieldFrame(self.tr("Of these"), self.parity, self))
        layout.addWidget(FieldFrame(self.tr("Sides"), self.sides, self))
        layout.addWidget(FieldFrame(self.tr("Copies"), self.copies, self))
        layout.addWidget(self.collate)
        layout.addWidget(self.backwards)
        layout.addStretch()
        layout.addWidget(self._make_buttons())
        self.setMinimumWidth(GRID * 52)
        self._show_printer()
        self._judge()

    def _make_fields(self) -> None:
        self.printer = QComboBox(self)
        self.printer.addItems([each.name for each in self._offered])
        self.printer.currentIndexChanged.connect(self._show_printer)
        self.all_pages = QRadioButton(self.tr("All %1 pages").replace("%1", str(self._count)), self)
        self.this_page = QRadioButton(self.tr("The page shown (%1)").replace("%1", str(self._current + 1)), self)
        self.some_pages = QRadioButton(self.tr("These pages:"), self)
        self.all_pages.setChecked(True)
        self.pages = QLineEdit(self)
        self.pages.setPlaceholderText(self.tr("such as 1-3, 5"))
        self.pages.setAccessibleName(self.tr("Pages to print"))
        self.pages.textEdited.connect(lambda: self.some_pages.setChecked(True))
        self.problem = ProblemLabel(self)
        for button in (self.all_pages, self.this_page, self.some_pages):
            button.toggled.connect(self._judge)
        self.pages.textChanged.connect(self._judge)
        self.parity = QComboBox(self)
        self.parity.addItem(self.tr("Odd and even pages"), Parity.ALL)
        self.parity.addItem(self.tr("Odd pages only"), Parity.ODD)
        self.parity.addItem(self.tr("Even pages only"), Parity.EVEN)
        self.parity.currentIndexChanged.connect(self._judge)
        self.sides = QComboBox(self)
        self.sides.addItem(self.tr("One side"), Duplex.DuplexNone)
        self.sides.addItem(self.tr("Both sides, turned over the long edge"), Duplex.DuplexLongSide)
        self.sides.addItem(self.tr("Both sides, turned over the short edge"), Duplex.DuplexShortSide)
        self.copies = QSpinBox(self)
        self.copies.setRange(1, MOST_COPIES)
        self.collate = QCheckBox(self.tr("Copy by copy (1, 2, 3, 1, 2, 3)"), self)
        self.collate.setChecked(True)
        self.copies.valueChanged.connect(lambda number: self.collate.setEnabled(number > 1))
        self.collate.setEnabled(False)
        self.backwards = QCheckBox(self.tr("From the last page to the first"), self)

    def _make_buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        self.buttons = QDialogButtonBox(self)
        self.print_button = self.buttons.addButton(self.tr("Print"), role.AcceptRole)
        self.print_button.setDefault(True)
        self.more_button = self.buttons.addButton(self.tr("More settings of the printer…"), role.ActionRole)
        self.more_button.setAutoDefault(False)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.more_button.clicked.connect(self._ask_more)
        plain_buttons(self.buttons)
        return self.buttons

    def propose(self, printer: str, sides: int) -> None:
        """Begin with what was chosen the last time, where that is still offered."""
        if any(each.name == printer for each in self._offered):
            self.printer.setCurrentText(printer)
        if self.sides.isEnabled() and 0 <= sides < self.sides.count():
            self.sides.setCurrentIndex(sides)

    @property
    def sides_chosen(self) -> int:
        """The line of the sides, to be proposed again."""
        return self.sides.currentIndex()

    @Slot()
    def _show_printer(self) -> None:
        able = self._offered[self.printer.currentIndex()].both_sides
        self.sides.setEnabled(able)
        by_hand = self.tr("This printer prints one side: print the odd pages, turn the sheets, then the even pages.")
        self.sides.setToolTip("" if able else by_hand)
        if not able:
            self.sides.setCurrentIndex(0)

    @Slot()
    def _judge(self) -> None:
        try:
            self._chosen()
        except UserError as error:
            waits = self.some_pages.isChecked() and not self.pages.text().strip()
            self.problem.tell("" if waits else f"{error.message} {error.advice}")
            self.print_button.setEnabled(False)
        else:
            self.problem.tell("")
            self.print_button.setEnabled(True)

    def _chosen(self) -> list[int]:
        if self.this_page.isChecked():
            pages = [self._current]
        elif self.some_pages.isChecked():
            pages = read_pages(self.pages.text(), self._count)
        else:
            pages = list(range(self._count))
        found = of_parity(pages, self.parity.currentData())
        if not found:
            raise UserError("Không có trang nào để in.", "Chọn lại các trang.")
        return found

    @Slot()
    def _accept(self) -> None:
        pages = self._chosen()
        if self.backwards.isChecked():
            pages.reverse()
        self.accept()
        self.wanted.emit(
            PrintWish(
                self.printer.currentText(),
                tuple(pages),
                self.sides.currentData(),
                self.copies.value(),
                self.collate.isChecked(),
            )
        )

    @Slot()
    def _ask_more(self) -> None:
        self.reject()
        self.more_wanted.emit(self.printer.currentText())
