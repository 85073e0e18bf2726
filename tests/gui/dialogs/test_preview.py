from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from luanchuyen_desktop import paths
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.gui.dialogs import preview as preview_module
from luanchuyen_desktop.gui.dialogs.pdf_pages import PdfPages
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.dialogs.print_dialog import PrintDialog, PrinterChoice, PrintWish
from luanchuyen_desktop.gui.dialogs.printing import Printing, pages_wanted
from luanchuyen_desktop.settings import Settings
from tests.gui.hands import type_into, write_words


def pdf() -> bytes:
    """Three pages: upright, upright, lying; each with a black square of 72 points at its lower left."""
    out = BytesIO()
    canvas = Canvas(out)
    for size in (A4, A4, landscape(A4)):
        canvas.setPageSize(size)
        canvas.rect(0, 0, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines_pdf() -> bytes:
    """Two pages of Vietnamese lines."""
    pdfmetrics.registerFont(TTFont("Serif", str(paths.resources() / "fonts" / "LiberationSerif-Regular.ttf")))
    out = BytesIO()
    canvas = Canvas(out)
    for lines in (("Quyết định về việc Điều động", "cán bộ lãnh đạo"), ("điều động, luân chuyển", "ĐIỀU ĐỘNG")):
        canvas.setFont("Serif", 14)
        for at, line in enumerate(lines):
            canvas.drawString(72, 700 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    made = Preview("Báo cáo", pdf(), "bao cao.pdf", Settings(None))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(780, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_pages_are_drawn_in_their_own_size() -> None:
    pages = PdfPages(pdf())
    assert len(pages) == 3
    assert pages.size(2).width() > pages.size(2).height()
    image = pages.image(0, 0.5)
    assert (image.width(), image.height()) == (298, 421)
    assert image.pixelColor(10, image.height() - 10).lightness() == 0
    assert image.pixelColor(200, 200).lightness() == 255
    pages.close()


def test_going_through_the_pages(preview: Preview) -> None:
    assert preview.current_page == 0
    assert not preview.previous_action.isEnabled()
    preview.next_action.trigger()
    assert preview.current_page == 1
    preview._page.setValue(3)
    assert preview.current_page == 2
    assert not preview.next_action.isEnabled()


def test_zoom_keeps_the_page_and_has_bounds(preview: Preview) -> None:
    preview.go_to(1)
    for _ in range(20):
        preview.zoom_in_action.trigger()
    assert preview.current_page == 1
    assert "300 %" in preview._percent.text()
    for _ in range(20):
        preview.zoom_out_action.trigger()
    assert "25 %" in preview._percent.text()
    preview.fit_action.trigger()
    assert preview._sheets.width() <= preview._area.viewport().width()


def test_page_is_really_painted(preview: Preview) -> None:
    preview.set_zoom(0.5)
    image = preview._sheets.grab().toImage()
    where = preview._sheets.rect_of(0)
    assert image.pixelColor(where.left() + 5, where.bottom() - 5).lightness() < 40
    assert image.pixelColor(where.center()).lightness() == 255


def test_no_row_of_dots_is_lost_at_any_size(preview: Preview) -> None:
    for hundredths in range(60, 100, 3):
        preview.set_zoom(hundredths / 100)
        where = preview._sheets.rect_of(0)
        shown = preview._sheets.grab(where).toImage()
        drawn = preview._sheets._picture(0)
        # The frame is drawn over the edge; the lower left corner of the black square shows where each row went.
        assert [shown.pixelColor(9, y).lightness() < 128 for y in range(1, where.height() - 1)] == [
            drawn.pixelColor(9, y).lightness() < 128 for y in range(1, where.height() - 1)
        ]


def test_saving_and_a_folder_that_takes_nothing(preview: Preview, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.saved):
        preview.save_to(tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == pdf_of(preview)
    preview.save_to(tmp_path / "không có" / "ra.pdf")
    box = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    assert "Không ghi được" in box.text()
    box.close()


def pdf_of(preview: Preview) -> bytes:
    return preview._pdf


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, 3), (2, 3, 2), (1, 1, 1)])
def test_printing_a_range_keeps_paper_and_orientation(
    tmp_path: Path, first: int, last: int, count: int, qtbot: QtBot
) -> None:
    pages = PdfPages(pdf())
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printer.setFullPage(True)
    printer.setResolution(100)
    if first:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(first, last)
    chosen = pages_wanted(printer, len(pages))
    printing = Printing("Báo cáo", printer, pages, chosen)
    told: list[tuple[int, int]] = []
    printing.progress.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(printing.done):
        printing.start()
    assert told == [(number, count) for number in range(1, count + 1)]
    printed = pypdfium2.PdfDocument(str(tmp_path / "in.pdf"))
    assert len(printed) == count
    for index, page in enumerate(chosen):
        width, height = printed.get_page_size(index)
        assert abs(width - pages.size(page).width()) < 2
        assert abs(height - pages.size(page).height()) < 2
    printed.close()
    pages.close()


def test_empty_range_is_a_sentence() -> None:
    pages = PdfPages(pdf())
    with pytest.raises(DocumentError, match="Không có trang nào"):
        Printing("Báo cáo", QPrinter(), pages, []).start()
    pages.close()


def to_file(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    return printer


def test_printing_shows_how_far_it_is_and_can_be_stopped(preview: Preview, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "in.pdf"
    preview.print_on(to_file(out), [0, 1, 2])
    printing = preview._printing
    assert printing is not None
    assert preview._strip.isVisible()
    assert not preview.print_action.isEnabled()
    with qtbot.waitSignal(printing.progress):
        pass
    assert "1/3" in preview._strip.text()
    with qtbot.waitSignal(printing.cancelled):
        qtbot.mouseClick(preview._strip._cancel, Qt.MouseButton.LeftButton)
    assert not out.exists()  # nothing half done
    assert not preview._strip.isVisible()
    assert preview.print_action.isEnabled()


def test_closing_while_printing_asks(preview: Preview, tmp_path: Path, qtbot: QtBot) -> None:
    preview.print_on(to_file(tmp_path / "in.pdf"), [0, 1, 2])
    preview.close()
    assert preview.isVisible()
    box = preview.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    stop = next(button for button in box.buttons() if button.text() == "Dừng in")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not preview.isVisible())


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_a_sentence(preview: Preview, tmp_path: Path) -> None:
    preview.print_on(to_file(tmp_path / "không có" / "in.pdf"), [0])
    box = preview.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Không in được" in box.text()
    assert preview.print_action.isEnabled()
    box.close()


def test_without_a_printer_saving_is_offered(preview: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(preview_module, "printers", list)
    preview.print_action.trigger()
    assert preview.findChild(PrintDialog) is None
    box = preview.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "chưa có máy in nào" in box.text()
    save = next(button for button in box.buttons() if "PDF" in button.text())
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: preview.findChild(QFileDialog) is not None)
    dialog = preview.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()


def print_dialog(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, *, both_sides: bool = True
) -> PrintDialog:
    """Ctrl+P with two printers set up."""
    offered = [PrinterChoice("Máy in phòng họp", both_sides), PrinterChoice("Máy in văn thư", both_sides=False)]
    monkeypatch.setattr(preview_module, "printers", lambda: offered)
    qtbot.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.findChild(PrintDialog) is not None)
    dialog = preview.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return dialog


def test_pages_sides_and_copies_are_chosen_by_hand(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    taken: list[tuple[QPrinter, list[int]]] = []
    monkeypatch.setattr(preview, "print_on", lambda printer, chosen: taken.append((printer, list(chosen))))
    dialog = print_dialog(preview, monkeypatch, qtbot)
    type_into(qtbot, dialog.pages, "4")
    assert dialog.some_pages.isChecked()
    assert "ngoài các trang từ 1 đến 3" in dialog.problem.text()
    assert not dialog.print_button.isEnabled()
    type_into(qtbot, dialog.pages, "3, 1-2")
    assert not dialog.problem.isVisible()
    dialog.parity.setFocus()
    qtbot.keyClick(dialog.parity, Qt.Key.Key_Down)  # odd pages
    dialog.sides.setFocus()
    qtbot.keyClick(dialog.sides, Qt.Key.Key_Down)
    type_into(qtbot, dialog.copies, "2")
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    [(printer, chosen)] = taken
    assert chosen == [2, 0]
    assert printer.copyCount() == 2
    assert printer.collateCopies()
    assert preview._settings.text("print/printer") == "Máy in phòng họp"
    again = print_dialog(preview, monkeypatch, qtbot)
    assert again.sides_chosen == 1  # as the last time
    again.reject()


def test_a_printer_of_one_side_says_how_to_print_both(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = print_dialog(preview, monkeypatch, qtbot, both_sides=False)
    assert not dialog.sides.isEnabled()
    assert "lật giấy" in dialog.sides.toolTip()
    taken: list[PrintWish] = []
    dialog.wanted.connect(taken.append)
    dialog.backwards.setFocus()
    qtbot.keyClick(dialog.backwards, Qt.Key.Key_Space)
    monkeypatch.setattr(preview, "print_on", lambda printer, chosen: None)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert taken[0].pages == (2, 1, 0)
    assert taken[0].sides is QPrinter.DuplexMode.DuplexNone


def test_the_dialog_of_the_printer_speaks_vietnamese(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    more = print_dialog(preview, monkeypatch, qtbot).more_button
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    dialog = preview.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    said = {button.text().replace("&", "") for button in dialog.findChildren(QAbstractButton) if button.text()}
    assert {"In", "Hủy", "Tùy chọn >>", "In tất cả", "Từ trang", "Xếp theo bộ", "Đen trắng"} <= said
    assert not {text for text in said if text.isascii() and text not in {"In", "Trang", "..."}}
    dialog.reject()


def catch_opening(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that would be opened in another program."""
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return opened


def test_opening_the_file_saves_it_first(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = catch_opening(monkeypatch)
    qtbot.keyClick(preview, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.findChild(QFileDialog) is not None)
    dialog = preview.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "ra.pdf"))
    dialog.reject()
    assert opened == [str(tmp_path / "ra.pdf")]
    assert (tmp_path / "ra.pdf").read_bytes() == pdf_of(preview)
    qtbot.keyClick(preview, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert len(opened) == 2  # it is saved: no question any more


def test_giving_up_the_place_opens_nothing_later(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = catch_opening(monkeypatch)
    preview.open_action.trigger()
    dialog = preview.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    preview.save_to(tmp_path / "ra.pdf")
    assert opened == []


def test_words_are_found_with_and_without_accents_and_over_the_end_of_a_line(qtbot: QtBot) -> None:
    shown = Preview("Quyết định", lines_pdf(), "qd.pdf", Settings(None))
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(shown)
    shown.resize(780, 600)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = shown.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    qtbot.keyClicks(bar.field, "dieu dong")
    qtbot.waitUntil(lambda: bar.count.text() == "1 / 3")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    qtbot.keyClick(shown, Qt.Key.Key_F3)
    assert bar.count.text() == "3 / 3"
    third = shown._sheets.rect_on(1, bar._places[2].boxes[0]).toRect()
    assert shown._sheets.visibleRegion().contains(third)  # it was brought into sight
    image = shown._sheets.grab(third).toImage()
    assert image.pixelColor(1, 1).blue() < 200  # and marked
    bar.field.clear()
    write_words(qtbot, bar.field, "điều đông")
    qtbot.waitUntil(lambda: bar.count.text() == "Không tìm thấy")
    bar.field.clear()
    write_words(qtbot, bar.field, "Điều động cán bộ")
    qtbot.waitUntil(lambda: bar.count.text() == "1 / 1")
    assert len(bar._places[0].boxes) == 2  # it runs over the end of a line
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert shown.isVisible()
    shown.close()


def test_ctrl_and_the_wheel_change_the_size(preview: Preview, qtbot: QtBot) -> None:
    preview.set_zoom(1.0)
    where = QPointF(50, 50)
    turned = QWheelEvent(
        where,
        preview._area.viewport().mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview._area.viewport(), turned)
    assert "125 %" in preview._percent.text()
    preview.whole_action.trigger()
    assert preview._sheets.rect_of(0).height() <= preview._area.viewport().height()
