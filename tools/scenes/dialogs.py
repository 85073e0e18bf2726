"""Menus and everything that opens over the main window."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton, QTabBar, QWidget

from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.gui.dialogs import preview as preview_module
from luanchuyen_desktop.gui.dialogs.backup_dialog import BackupDialog
from luanchuyen_desktop.gui.dialogs.import_dialog import ImportDialog
from luanchuyen_desktop.gui.dialogs.preview import Preview
from luanchuyen_desktop.gui.dialogs.print_dialog import PrintDialog, PrinterChoice
from luanchuyen_desktop.gui.dialogs.small import AboutBox, DayDialog
from luanchuyen_desktop.gui.lists.roster_dialog import RosterDialog
from luanchuyen_desktop.gui.quick_search import QuickSearch
from luanchuyen_desktop.gui.views.rotation_view import RotationView
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.store.book import Book
from scenes.stage import Key, Stage, there


def start_page(stage: Stage) -> None:
    """No book; recent books; a file that is no book; a book that somebody else has open; read-only."""
    stage.start()
    stage.shot("start-page")
    stage.start({"book/recent": [str(stage.books.demo), str(stage.books.long), str(stage.books.empty)]})
    stage.shot("start-page-recent")
    wrong = stage.books.folder / "khong-phai-so.lccb"
    wrong.write_bytes(b"khong phai so" * 1000)
    stage.window.open_book(wrong)
    stage.shot("message-not-a-book")
    stage.close_all()
    with Book.open(stage.books.demo, user="Bà Trần Thị Khác"):
        stage.window.open_book(stage.books.demo)
        stage.shot("message-book-in-use")
        stage.close_all()
        stage.open(stage.books.demo, read_only=True)
        stage.shot("read-only-roster")
        stage.view(RotationView)
        stage.shot("read-only-rotations")


def menus(stage: Stage) -> None:
    """Each menu of the bar, opened by its key."""
    stage.open(stage.books.demo)
    names = ("file", "edit", "view", "cadres", "rotations", "print", "tools", "help")
    for menu, name in zip(stage.menus(), names, strict=True):
        _pop_up(stage, menu)
        stage.shot(f"menu-{name}")
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu) and action.isEnabled():
                menu.setActiveAction(action)
                stage.key(Key.Key_Right)
                stage.shot(f"menu-{name}-{below.title().replace('&', '')}")
        menu.close()


def small(stage: Stage) -> None:
    """Search anywhere, the day, about."""
    stage.open(stage.books.copy(stage.books.demo))
    stage.window.menu.find.trigger()
    search = stage.dialog(QuickSearch)
    stage.write("hoa", search.focusWidget() or search)
    stage.shot("quick-search")
    search.close()
    stage.window.menu.day.trigger()
    day = stage.dialog(DayDialog)
    stage.shot("as-of-day")
    stage.retype("11/2026", day.edits[0])
    stage.key(Key.Key_Return)
    stage.shot("as-of-month-refused")
    stage.close_all()
    stage.window.menu.about.trigger()
    stage.dialog(AboutBox)
    stage.shot("about")
    stage.close_all()


def workbooks(stage: Stage) -> None:
    """Import with problems, with changed cells, done; choosing files; export."""
    stage.open(stage.books.copy(stage.books.demo))
    window = stage.window
    window.menu.import_book.trigger()
    stage.dialog(QFileDialog)
    stage.shot("import-choose")
    stage.close_all()
    window.acts.import_from(stage.books.wrong)
    stage.dialog(ImportDialog)
    stage.shot("import-problems")
    stage.close_all()
    window.acts.import_from(stage.books.changed)
    dialog = stage.dialog(ImportDialog)
    stage.shot("import-sheets")
    tabs = dialog.findChildren(QTabBar)
    for _ in range(2):
        tabs[0].setFocus()
        stage.key(Key.Key_Right)
    stage.shot("import-changed-cells")
    _press(stage, dialog, "Nhập")
    stage.shot("import-done")
    stage.close_all()
    window.menu.export_book.trigger()
    stage.dialog(QFileDialog)
    stage.shot("export-choose")
    stage.close_all()
    window.acts.export_to(stage.books.folder / "xuat-ra.xlsx")
    stage.shot("export-done")


def backups(stage: Stage) -> None:
    """Before, after, a folder that is not there; restoring a sound copy and a damaged one."""
    stage.open(stage.books.copy(stage.books.demo))
    stick = stage.books.folder / "usb"
    stick.mkdir(exist_ok=True)
    stage.window.menu.backup.trigger()
    dialog = stage.dialog(BackupDialog)
    stage.shot("backup-before")
    stage.write(str(stick), dialog.focusWidget())
    stage.key(Key.Key_Return)
    stage.shot("backup-after")
    stage.close_all()
    stage.window.menu.backup.trigger()
    stage.retype(str(stage.books.folder / "khong-co"), stage.dialog(BackupDialog).focusWidget())
    stage.key(Key.Key_Return)
    stage.shot("backup-failed")
    stage.close_all()
    made = next(stick.glob("*.lccb"))
    stage.window.acts.restore_from(made)
    stage.shot("restore")
    stage.close_all()
    damaged = stick / f"hong-{made.name}"
    content = bytearray(made.read_bytes())
    content[5000:9000] = bytes(4000)
    damaged.write_bytes(content)
    stage.window.acts.restore_from(damaged)
    stage.shot("restore-damaged")
    stage.close_all()


def previews(stage: Stage) -> None:
    """Each paper in its preview; the dialogs to print and to save."""
    stage.open(stage.books.demo)
    view = stage.view(RotationView)
    running = next(one for one in stage.session.book.records(Rotation) if one.state is RotationState.RUNNING)
    view.show_record(_ref(running.code))
    stage.settle()
    view.form.print_button.click()
    preview = stage.dialog(Preview)
    stage.shot("preview-decision")
    preview.save_action.trigger()
    stage.dialog(QFileDialog)
    stage.shot("preview-save")
    stage.dialog(QFileDialog).close()
    _printing(stage, preview)
    stage.close_all()
    stage.window.menu.roster.trigger()
    stage.dialog(RosterDialog).show_button.click()
    stage.until(lambda: bool(stage.window.findChildren(Preview)))
    roster = stage.dialog(Preview)
    stage.shot("preview-roster")
    _under_way(stage, roster)
    stage.close_all()


def _printing(stage: Stage, preview: Preview) -> None:
    """The dialog to print, with all it can show, and what is said where there is no printer."""
    preview.find_action.trigger()
    stage.retype("luan chuyen", preview.find_bar.field)
    stage.settle()
    stage.shot("preview-search")
    preview.find_bar.close_search()
    offered = [PrinterChoice("Máy in văn thư", both_sides=True)]
    with patch.object(preview_module, "printers", lambda: offered):
        preview.print_action.trigger()
    stage.settle()
    asked = stage.dialog(PrintDialog)
    stage.retype("1-2, 9", asked.pages)
    stage.settle()
    stage.shot("preview-print")
    asked.more_button.click()
    stage.settle()
    dialog = stage.dialog(QPrintDialog)
    more = next(button for button in dialog.findChildren(QPushButton) if ">>" in button.text())
    more.click()
    stage.settle()
    dialog.adjustSize()
    stage.shot("preview-print-options")
    dialog.close()
    with patch.object(preview_module, "printers", list):
        preview.print_action.trigger()
    stage.settle()
    stage.shot("preview-no-printer")
    stage.dialog(QMessageBox).close()


def _under_way(stage: Stage, preview: Preview) -> None:
    """Printing of many pages, and the question when it is closed meanwhile."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(Path.home() / "in.pdf"))
    preview.print_on(printer, range(preview.page_count))
    QTest.qWait(200)
    stage.shot("preview-printing", at_once=True)
    preview.close()
    QTest.qWait(100)
    stage.shot("preview-printing-closed", at_once=True)
    stop = next(button for button in stage.dialog(QMessageBox).buttons() if "Dừng" in button.text())
    stop.click()
    stage.until(lambda: not stage.window.findChildren(Preview))


def faults(stage: Stage) -> None:
    """What a fault of the program itself looks like, and closing while long work runs."""
    stage.open(stage.books.demo)
    stage.window.around.messages.report(RuntimeError("thử"))
    stage.shot("message-program-fault")
    stage.close_all()


def empty_book(stage: Stage) -> None:
    """What each tab says when there is nothing."""
    stage.open(stage.books.empty)
    stage.shot("empty-roster")
    for number, name in ((2, "planning"), (3, "rotations")):
        stage.window.activateWindow()
        stage.view(type(there(stage.window.page).views[number - 1]))
        stage.shot(f"empty-{name}")
    stage.window.menu.roster.trigger()
    stage.dialog(RosterDialog).show_button.click()
    stage.settle()
    stage.shot("empty-print-roster")
    stage.close_all()


def published(stage: Stage) -> None:
    """The published moves with their gaps: dates without day, posts without unit."""
    stage.open(stage.books.published)
    stage.key(Key.Key_F8)
    stage.shot("published-roster")
    stage.view(RotationView)
    stage.key(Key.Key_F8)
    stage.shot("published-rotations")


def _pop_up(stage: Stage, menu: QMenu) -> None:
    bar = stage.window.menuBar()
    menu.aboutToShow.emit()
    menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
    stage.settle()


def _press(stage: Stage, dialog: QWidget, text: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text)
    stage.click(button)


def _ref(code: str) -> FieldRef:
    return FieldRef("rotation", code, "note")
