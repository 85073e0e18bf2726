"""A paper as it will be printed: pages under one another, zoom, search, print, save as PDF, open the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_new
from luanchuyen_desktop.gui.dialogs.find_bar import FindBar
from luanchuyen_desktop.gui.dialogs.page_sheets import SCREEN_DOTS, Sheets, SheetsArea
from luanchuyen_desktop.gui.dialogs.pdf_pages import POINTS_AN_INCH, PdfPages
from luanchuyen_desktop.gui.dialogs.pdf_text import Place
from luanchuyen_desktop.gui.dialogs.print_dialog import LAST_PRINTER, LAST_SIDES, PrintDialog, PrintWish, printers
from luanchuyen_desktop.gui.dialogs.printing import Printing, make_printer, pages_wanted
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import ask, tell
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.settings import Settings

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


class Preview(QDialog):
    """Shows a PDF that is held in memory; closing it throws it away."""

    saved = Signal(object)  # Path

    def __init__(
        self, title: str, pdf: bytes, file_name: str, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._file_name = file_name
        self._settings = settings
        self._pages = PdfPages(pdf)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(title)
        self._sheets = Sheets(self._pages)
        self._area = SheetsArea(self._sheets, self)
        self.find_bar = FindBar(self._pages, self)
        self._saved: Path | None = None
        self._opens_what_is_saved = False
        self._page = QSpinBox(self)
        self._percent = QLabel(self)
        self._fit_width = True
        self._printing: Printing | None = None
        self._strip = JobStrip()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(self.find_bar)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._make_foot())
        self._area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._area.resized.connect(self._resized)
        self._area.zoom_wanted.connect(self._step_zoom)
        self.find_bar.found.connect(self._show_found)
        fit(self, GRID * 110, GRID * 84)

    def _make_bar(self) -> QToolBar:
        self.bar = bar = QToolBar(self)
        bar.setIconSize(QSize(2 * GRID, 2 * GRID))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        standard = QKeySequence.StandardKey
        self.print_action = self._action(bar, "printer", self.tr("Print…"), standard.Print)
        self.print_action.triggered.connect(self._ask_printer)
        self.save_action = self._action(bar, "file-type-pdf", self.tr("Save as PDF…"), standard.Save)
        self.save_action.triggered.connect(self._ask_file)
        self.open_action = self._action(bar, "folder-open", self.tr("Open the file"), standard.Open)
        self.open_action.setToolTip(self.tr("Save as PDF, then open the file in the program that reads PDF"))
        self.open_action.triggered.connect(self._open_file)
        self.find_action = self._action(bar, "search", self.tr("Find"), standard.Find)
        self.find_action.triggered.connect(lambda: self.find_bar.open_search(self.current_page))
        bar.addSeparator()
        self.previous_action = self._action(bar, "chevron-left", self.tr("Previous page"), standard.MoveToPreviousPage)
        self.previous_action.triggered.connect(lambda: self.go_to(self._page.value() - 2))
        self.next_action = self._action(bar, "chevron-right", self.tr("Next page"), standard.MoveToNextPage)
        self.next_action.triggered.connect(lambda: self.go_to(self._page.value()))
        self._page.setRange(1, max(1, len(self._pages)))
        self._page.setSuffix(f" / {len(self._pages)}")
        self._page.setAccessibleName(self.tr("Page"))
        self._page.valueChanged.connect(lambda number: self.go_to(number - 1))
        bar.addWidget(self._page)
        bar.addSeparator()
        self.zoom_out_action = self._action(bar, "zoom-out", self.tr("Smaller"), standard.ZoomOut)
        self.zoom_out_action.triggered.connect(lambda: self._step_zoom(-1))
        self.zoom_in_action = self._action(bar, "zoom-in", self.tr("Larger"), standard.ZoomIn)
        self.zoom_in_action.triggered.connect(lambda: self._step_zoom(1))
        self.fit_action = bar.addAction(self.tr("Fit the width"))
        self.fit_action.triggered.connect(self.fit_width)
        self.whole_action = bar.addAction(self.tr("Whole page"))
        self.whole_action.triggered.connect(self.fit_page)
        bar.addWidget(self._percent)
        for action in (self.previous_action, self.next_action, self.zoom_out_action, self.zoom_in_action):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)  # the bar must fit the window
        return bar

    def _make_foot(self) -> QWidget:
        """Printing under way; takes no room otherwise."""
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.addWidget(self._strip)
        row.addStretch()
        foot.hide()
        self._foot = foot
        return foot

    def _action(self, bar: QToolBar, picture: str, text: str, key: QKeySequence.StandardKey) -> QAction:
        action = bar.addAction(icon(picture), text)
        action.setIconText(text)  # else a tool button leaves the “…” out
        action.setShortcuts(key)
        return action

    # -- looking ---------------------------------------------------------------------------------------------------

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def current_page(self) -> int:
        """The page at the top of the window, from 0."""
        return self._page.value() - 1

    def go_to(self, index: int) -> None:
        """Show a page, from 0."""
        if 0 <= index < len(self._pages):
            self._area.verticalScrollBar().setValue(self._sheets.rect_of(index).top() - GRID)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the size of the paper; the page looked at stays."""
        page = self.current_page
        self._fit_width = False
        self._apply_zoom(zoom)
        self.go_to(page)

    @Slot()
    def fit_width(self) -> None:
        """Make the widest page as wide as the window, also when the window changes."""
        self._fit_width = True
        widest = max((self._pages.size(index).width() for index in range(len(self._pages))), default=1.0)
        room = self._area.viewport().width() - GRID * 4
        self._apply_zoom(max(room, GRID) / (widest * SCREEN_DOTS / POINTS_AN_INCH))

    @Slot()
    def fit_page(self) -> None:
        """Make the page that is looked at as large as the window shows it whole."""
        points, room = self._pages.size(self.current_page), self._area.viewport().size()
        scale = min((room.width() - GRID * 4) / points.width(), (room.height() - GRID * 4) / points.height())
        self.set_zoom(max(scale, 0.01) * POINTS_AN_INCH / SCREEN_DOTS)

    @Slot(object, object)
    def _show_found(self, places: list[Place], current: Place | None) -> None:
        """Mark what was found and bring the current one into sight."""
        self._sheets.mark(places, current)
        if current is not None and current.boxes:
            middle = self._sheets.rect_on(current.page, current.boxes[0]).center().toPoint()
            self._area.ensureVisible(middle.x(), middle.y(), GRID * 12, GRID * 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the search first, then the window."""
        if event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.find_bar.close_search()
            self._area.setFocus()
            return
        super().keyPressEvent(event)

    def _apply_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._sheets.set_zoom(self._zoom)
        self._percent.setText(f" {round(self._zoom * 100)} % ")
        self._scrolled()

    def _step_zoom(self, by: int) -> None:
        others = [zoom for zoom in ZOOMS if (zoom - self._zoom) * by > 0.01]
        if others:
            self.set_zoom(others[0] if by > 0 else others[-1])

    @Slot()
    def _scrolled(self) -> None:
        middle = self._area.verticalScrollBar().value() + GRID * 4
        self._page.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._page.setValue(self._sheets.page_at(middle) + 1)
        self._page.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.previous_action.setEnabled(self.current_page > 0)
        self.next_action.setEnabled(self.current_page < len(self._pages) - 1)

    @Slot()
    def _resized(self) -> None:
        if self._fit_width:
            self.fit_width()

    # -- out -------------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_printer(self) -> None:
        offered = printers()
        if not offered:
            ask(
                self,
                self.tr("No printer is set up on this computer."),
                self.tr("Set one up and print again, or save the paper as PDF and print it elsewhere."),
                self.tr("Save as PDF…"),
                self._ask_file,
                no=self.tr("Close"),
            )
            return
        dialog = PrintDialog(offered, len(self._pages), self.current_page, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.propose(self._settings.text(LAST_PRINTER), self._settings.number(LAST_SIDES))
        dialog.wanted.connect(lambda wish: self._print(wish, dialog.sides_chosen))
        dialog.more_wanted.connect(self._ask_more)
        dialog.open()

    def _print(self, wish: PrintWish, sides: int) -> None:
        self._settings.set(LAST_PRINTER, wish.printer)
        self._settings.set(LAST_SIDES, sides)
        printer = make_printer(self._pages)
        printer.setPrinterName(wish.printer)
        printer.setDuplex(wish.sides)
        printer.setCopyCount(wish.copies)
        printer.setCollateCopies(wish.collate)
        self.print_on(printer, wish.pages)

    @Slot(str)
    def _ask_more(self, name: str) -> None:
        """The dialog of the system, with what only this printer can do."""
        printer = make_printer(self._pages)
        printer.setPrinterName(name)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, max(1, len(self._pages)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printer, pages_wanted(printer, len(self._pages))))
        dialog.show()

    def print_on(self, printer: QPrinter, chosen: Sequence[int]) -> None:
        """Print these pages, from 0, in this order."""
        printing = Printing(self.windowTitle(), printer, self._pages, chosen, self)
        try:
            printing.start()
        except UserError as error:
            tell(self, error.message, error.advice)
            return
        self._printing = printing
        printing.failed.connect(self._tell_failed)
        printing.finished.connect(self._printed)
        self.print_action.setEnabled(False)
        self._strip.show_job(printing)
        self._foot.show()

    @Slot(object)
    def _tell_failed(self, error: UserError) -> None:
        tell(self, error.message, error.advice)

    @Slot()
    def _printed(self) -> None:
        self._printing = None
        self.print_action.setEnabled(True)
        self._foot.hide()

    def reject(self) -> None:
        """Closing would stop the printing: that is asked first."""
        if self._printing is None:
            super().reject()
            return
        ask(
            self,
            self.tr("The paper is still being printed."),
            self.tr("Pages that the printer has already taken stay printed."),
            self.tr("Stop printing"),
            self._stop_and_close,
            no=self.tr("Let it finish"),
            loses=True,
        )

    def _stop_and_close(self) -> None:
        if self._printing is None:
            self.reject()
            return
        self._printing.finished.connect(self.reject)
        self._printing.cancel()

    @Slot()
    def _ask_file(self) -> QFileDialog:
        kinds = self.tr("PDF files (*.pdf)")
        return choose_new(self, self._settings, "pdf", self.tr("Save as PDF"), kinds, self._file_name, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the PDF, whole or not at all."""
        try:
            write_whole(path, self._pdf)
        except UserError as error:
            tell(self, error.message, error.advice)
            return
        self._saved = path
        self.saved.emit(path)
        if self._opens_what_is_saved:
            self._open_file()

    @Slot()
    def _open_file(self) -> None:
        """In the program that reads PDF. What was not saved is saved first: no copy is left in a place nobody knows."""
        self._opens_what_is_saved = False
        if self._saved is None or not self._saved.is_file():
            dialog = self._ask_file()
            dialog.rejected.connect(self._forget_opening)
            self._opens_what_is_saved = True
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved))):
            tell(
                self,
                self.tr("No program on this computer opens %1.").replace("%1", self._saved.name),
                self.tr("The file is saved in %1.").replace("%1", str(self._saved.parent)),
            )

    @Slot()
    def _forget_opening(self) -> None:
        self._opens_what_is_saved = False

    def done(self, result: int) -> None:
        """Free the document with the window."""
        self.find_bar.stop()
        super().done(result)
        self._pages.close()
