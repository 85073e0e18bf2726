"""A paper as it will be printed: pages under one another, zoom, print, save as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QSpinBox, QToolBar, QVBoxLayout, QWidget

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_new
from luanchuyen_desktop.gui.dialogs.pdf_pages import POINTS_AN_INCH, PdfPages
from luanchuyen_desktop.gui.dialogs.printing import Printing, has_printer, make_printer, pages_wanted
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import ask, tell
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.settings import Settings

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
KEPT_PICTURES = 12
SCREEN_DOTS = 96.0  # dots an inch at 100 %


class _Sheets(QWidget):
    """Draws the pages that can be seen."""

    def __init__(self, pages: PdfPages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._zoom = 1.0
        self._pictures: dict[tuple[int, float], QImage] = {}
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the size of the paper."""
        self._zoom = zoom
        widest = max((self._size(index).width() for index in range(len(self._pages))), default=0)
        height = sum(self._size(index).height() + GRID * 2 for index in range(len(self._pages))) + GRID * 2
        self.setFixedSize(widest + GRID * 4, height)
        self.update()

    def _size(self, index: int) -> QSize:
        factor = self._zoom * SCREEN_DOTS / POINTS_AN_INCH
        points = self._pages.size(index)
        return QSize(round(points.width() * factor), round(points.height() * factor))

    def rect_of(self, index: int) -> QRect:
        """Where a page lies."""
        top = GRID * 2 + sum(self._size(before).height() + GRID * 2 for before in range(index))
        size = self._size(index)
        return QRect(QPoint((self.width() - size.width()) // 2, top), size)

    def page_at(self, y: int) -> int:
        """The page that covers this height, or is nearest above."""
        return max((index for index in range(len(self._pages)) if self.rect_of(index).top() - GRID * 2 <= y), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper, then the picture."""
        painter = QPainter(self)
        for index in range(self.page_at(event.rect().top()), len(self._pages)):
            where = self.rect_of(index)
            if where.top() > event.rect().bottom():
                break
            painter.fillRect(where, QColor("white"))
            painter.drawImage(where, self._picture(index))
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(where)

    def _picture(self, index: int) -> QImage:
        scale = self._zoom * SCREEN_DOTS / POINTS_AN_INCH * self.devicePixelRatioF()
        key = (index, scale)
        if key not in self._pictures:
            while len(self._pictures) >= KEPT_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = self._pages.image(index, scale)
        return self._pictures[key]


class _Area(QScrollArea):
    """Tells when its size is another."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


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
        self._sheets = _Sheets(self._pages)
        self._area = _Area(self)
        self._area.setWidget(self._sheets)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setBackgroundRole(QPalette.ColorRole.Dark)
        self._page = QSpinBox(self)
        self._percent = QLabel(self)
        self._fit_width = True
        self._printing: Printing | None = None
        self._strip = JobStrip()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(self._area, 1)
        layout.addWidget(self._make_foot())
        self._area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._area.resized.connect(self._resized)
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
        bar.addWidget(self._percent)
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
        if not has_printer():
            ask(
                self,
                self.tr("No printer is set up on this computer."),
                self.tr("Set one up and print again, or save the paper as PDF and print it elsewhere."),
                self.tr("Save as PDF…"),
                self._ask_file,
                no=self.tr("Close"),
            )
            return
        printer = make_printer(self._pages)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, max(1, len(self._pages)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that the printer is set to."""
        printing = Printing(self.windowTitle(), printer, self._pages, pages_wanted(printer, len(self._pages)), self)
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
        )

    def _stop_and_close(self) -> None:
        if self._printing is None:
            self.reject()
            return
        self._printing.finished.connect(self.reject)
        self._printing.cancel()

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("PDF files (*.pdf)")
        choose_new(self, self._settings, "pdf", self.tr("Save as PDF"), kinds, self._file_name, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the PDF, whole or not at all."""
        try:
            write_whole(path, self._pdf)
        except UserError as error:
            tell(self, error.message, error.advice)
            return
        self.saved.emit(path)

    def done(self, result: int) -> None:
        """Free the document with the window."""
        super().done(result)
        self._pages.close()
