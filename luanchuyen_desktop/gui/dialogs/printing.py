"""Pages of a PDF on a printer."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSizeF, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.gui.dialogs.pdf_pages import POINTS_AN_INCH, PdfPages

MOST_DOTS_AN_INCH = 300


def make_printer(pages: PdfPages) -> QPrinter:
    """The default printer, with the paper of the first page and no margins of its own: the pages have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if len(pages):
        _set_paper(printer, pages.size(0))
    printer.setFullPage(True)
    return printer


class Printing(QObject):
    """Pages on a printer, one in each turn of the event loop: the window stays usable, and it can be stopped.

    Neither PDFium nor the window may be used from another thread, so a worker is no way. Ends exactly once, as
    ``done``, ``failed(error)`` or ``cancelled``; ``finished`` follows.
    """

    progress = Signal(int, int)
    done = Signal()
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(
        self, name: str, printer: QPrinter, pages: PdfPages, chosen: Sequence[int], parent: QObject | None = None
    ) -> None:
        """``chosen``: the pages to print, from 0, each in its own size; ``name``: shown beside the progress."""
        super().__init__(parent)
        self.name = name
        self.started = time.monotonic()
        self.position = (0, len(chosen))
        self.is_cancelling = False
        self._printer, self._pages, self._chosen = printer, pages, chosen
        self._painter = QPainter()

    def start(self) -> None:
        """Begin. ``DocumentError`` if there is nothing to print or the printer takes nothing."""
        if not self._chosen:
            raise DocumentError("Không có trang nào để in.", "Chọn lại khoảng trang.")
        _set_paper(self._printer, self._pages.size(self._chosen[0]))
        if not self._painter.begin(self._printer):
            raise DocumentError("Không in được ra máy in này.", "Kiểm tra máy in rồi in lại, hoặc lưu thành PDF.")
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._quit)
        QTimer.singleShot(0, self, self._step)

    def cancel(self) -> None:
        """Stop before the next page."""
        self.is_cancelling = True

    @Slot()
    def _step(self) -> None:
        if not self._painter.isActive():
            return
        if self.is_cancelling:
            self._give_up()
            self._end(self.cancelled)
            return
        number, whole = self.position
        try:
            self._print(number)
        except DocumentError as error:
            self._give_up()
            self._end(self.failed, error)
            return
        self.position = (number + 1, whole)
        self.progress.emit(*self.position)
        if number + 1 < whole:
            QTimer.singleShot(0, self, self._step)
        else:
            self._painter.end()
            self._end(self.done)

    def _print(self, number: int) -> None:
        index = self._chosen[number]
        if number:
            _set_paper(self._printer, self._pages.size(index))
            if not self._printer.newPage():
                raise DocumentError("Máy in dừng giữa chừng.", "Kiểm tra giấy và in lại từ trang đang dở.")
        _draw(self._painter, self._printer, self._pages, index)

    def _give_up(self) -> None:
        """Take back what the printer has not printed yet; no file is left half done."""
        self._printer.abort()
        self._painter.end()
        if self._printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and self._printer.outputFileName():
            Path(self._printer.outputFileName()).unlink(missing_ok=True)

    @Slot()
    def _quit(self) -> None:
        if self._painter.isActive():
            self._give_up()
            self._end(self.cancelled)

    def _end(self, how: SignalInstance, *told: object) -> None:
        how.emit(*told)
        self.finished.emit()


def pages_wanted(printer: QPrinter, count: int) -> list[int]:
    """The pages (from 0) that the print dialog asks for, of ``count``."""
    ranges = printer.pageRanges()
    if printer.printRange() is QPrinter.PrintRange.PageRange and not ranges.isEmpty():
        return [page - 1 for page in range(1, count + 1) if ranges.contains(page)]
    return list(range(count))


def _set_paper(printer: QPrinter, points: QSizeF) -> None:
    wide = points.width() > points.height()
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)


def _draw(painter: QPainter, printer: QPrinter, pages: PdfPages, index: int) -> None:
    dots = min(printer.resolution(), MOST_DOTS_AN_INCH)
    points = pages.size(index)
    image = pages.image(index, dots / POINTS_AN_INCH)
    factor = printer.resolution() / POINTS_AN_INCH
    painter.drawImage(QRectF(0, 0, points.width() * factor, points.height() * factor), image)
