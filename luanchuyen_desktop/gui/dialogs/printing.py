"""Pages of a PDF on a printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.gui.dialogs.pdf_pages import POINTS_AN_INCH, PdfPages
from luanchuyen_desktop.services.progress import Progress, no_progress

MOST_DOTS_AN_INCH = 300


def make_printer(pages: PdfPages) -> QPrinter:
    """The default printer, with the paper of the first page and no margins of its own: the pages have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if len(pages):
        _set_paper(printer, pages.size(0))
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, pages: PdfPages, chosen: list[int], progress: Progress = no_progress) -> None:
    """Print these pages (from 0) in their own size. ``DocumentError`` if the printer takes nothing."""
    painter = QPainter()
    if not chosen:
        raise DocumentError("Không có trang nào để in.", "Chọn lại khoảng trang.")
    _set_paper(printer, pages.size(chosen[0]))
    if not painter.begin(printer):
        raise DocumentError("Không in được ra máy in này.", "Kiểm tra máy in rồi in lại, hoặc lưu thành PDF.")
    try:
        for number, index in enumerate(chosen):
            progress(number, len(chosen))
            if number:
                _set_paper(printer, pages.size(index))
                if not printer.newPage():
                    raise DocumentError("Máy in dừng giữa chừng.", "Kiểm tra giấy và in lại từ trang đang dở.")
            _draw(painter, printer, pages, index)
        progress(len(chosen), len(chosen))
    finally:
        painter.end()


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
