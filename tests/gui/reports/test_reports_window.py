"""The window “Báo cáo”, driven as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, RegisterEntry, Rotation
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.gui.overview.list_window import ListWindow
from luanchuyen_desktop.gui.reports.window import STATE, ReportsWindow
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.register import settings as register
from luanchuyen_desktop.services.register.series import Numbering, Term
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.services.reports.spans import ReportKind, SpanKind, term_span
from luanchuyen_desktop.services.reports.typed import NUMBER, read_words
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.book import Book
from tests.gui.hands import press, type_into, write_words

Settle = Callable[[Session], None]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def window(session: Session, settings: Settings, settle: Settle, qtbot: QtBot) -> Iterator[ReportsWindow]:
    """LC0001 of CB001 was decided in 2025."""
    made = ReportsWindow(session, settings)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.report is not None and made.list.count() > 0)
    settle(session)
    yield made
    if shiboken6.isValid(made):
        made.close()


def choose_year(window: ReportsWindow, qtbot: QtBot, year: int) -> None:
    type_into(qtbot, window.bar.year, str(year))
    qtbot.keyClick(window.bar.year, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.report is not None and window.report.period.start.year == year)
    qtbot.waitUntil(lambda: window.list.count() > 0)


def choose_table(window: ReportsWindow, key: str) -> None:
    assert window.report is not None
    window.list.setCurrentRow([table.key for table in window.report.tables].index(key))


def cell(window: ReportsWindow, label: str, column: int) -> str:
    model = window.table.figures
    return model.text(next(at for at, one in enumerate(model.rows) if one.label == label), column)


def test_the_year_of_the_day_is_shown_first(window: ReportsWindow) -> None:
    assert window.bar.year.text() == "2026"
    assert window.list.item(0).text() == "1. Số lượt luân chuyển theo hướng"
    assert window.caption.text() == "Biểu 1. Số lượt luân chuyển theo hướng"
    assert cell(window, "Tổng số", 1) == "0"
    assert window.summary.text().startswith("0 lượt luân chuyển của 0 người")
    QAbstractItemModelTester(window.table.figures, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_another_year_is_counted_anew(window: ReportsWindow, qtbot: QtBot) -> None:
    choose_year(window, qtbot, 2025)
    assert cell(window, "Tỉnh → xã", 1) == "1/1 (100,0%)"
    assert cell(window, "Tổng số", 1) == "1"
    choose_table(window, "B4b")
    assert cell(window, "Bí thư Đảng ủy xã", 2) == "1/1 (100,0%)"


@pytest.mark.parametrize("by_mouse", [True, False], ids=["double click", "Enter"])
def test_a_number_opens_those_behind_it_and_these_the_record(
    window: ReportsWindow, qtbot: QtBot, settle: Settle, session: Session, *, by_mouse: bool
) -> None:
    choose_year(window, qtbot, 2025)
    index = window.table.figures.index(0, 1)
    window.table.setFocus()
    window.table.setCurrentIndex(index)
    if by_mouse:
        place: QPoint = window.table.visualRect(index).center()
        qtbot.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(window.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        qtbot.keyClick(window.table, Qt.Key.Key_Return)
    people = window.findChild(ListWindow)
    assert people is not None
    assert people.windowTitle() == "Biểu 1: Từ cấp trên xuống cấp dưới – Tổng số lượt (tỷ lệ)"
    qtbot.waitUntil(lambda: people.model.rowCount() == 1)
    settle(session)
    people.table.setFocus()
    with qtbot.waitSignal(window.go_to) as asked:
        qtbot.keyClick(people.table, Qt.Key.Key_Return)
    assert asked.args == [FieldRef("rotation", "LC0001", "state")]
    people.close()


def test_words_and_headings_open_nothing(window: ReportsWindow, qtbot: QtBot) -> None:
    choose_year(window, qtbot, 2025)
    choose_table(window, "B3")
    table = window.table
    for row, column in ((0, 0), (0, 1), (1, 0)):  # a heading over rows, its empty place, the words of a row
        table.setCurrentIndex(table.figures.index(row, column))
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.findChild(ListWindow) is None
    table.setCurrentIndex(table.figures.index(2, 1))
    press(qtbot, window.people_button)
    people = window.findChild(ListWindow)
    assert people is not None
    qtbot.waitUntil(lambda: people.model.rowCount() == 1)
    people.close()


def test_who_is_not_known_to_belong_there_can_be_opened(
    window: ReportsWindow, qtbot: QtBot, session: Session, settle: Settle
) -> None:
    rotation = Rotation("LC0009", "CB003", "SNV", "PGD", "XA1", "BT")
    undated = Rotation(**{name: getattr(rotation, name) for name in rotation.__slots__} | {"state": _running()})
    session.submit(lambda book: editing.save(book, undated))
    qtbot.waitUntil(lambda: any(one.apart for one in window.table.figures.rows))
    settle(session)
    assert "Ngoài ra có 1 lượt luân chuyển chưa xác định được" in window.notes.text()
    last = window.table.figures.rowCount() - 1
    assert window.table.figures.text(last, 1) == "1"
    window.table.setCurrentIndex(window.table.figures.index(last, 1))
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    people = window.findChild(ListWindow)
    assert people is not None
    qtbot.waitUntil(lambda: people.model.rowCount() == 1)
    people.close()


def _running() -> object:
    from luanchuyen_desktop.domain.vocabulary import RotationState

    return RotationState.RUNNING


def test_periods_of_every_kind(window: ReportsWindow, qtbot: QtBot) -> None:
    bar = window.bar
    assert not bar.last_year.isVisible()
    bar.kind.setFocus()
    qtbot.keyClick(bar.kind, Qt.Key.Key_Down)
    assert bar.span().name == "6 tháng đầu năm 2026"
    bar.set_span(SpanKind.TERM, 2020, 2025)
    assert bar.last_year.isVisible()
    assert bar.span().name == "nhiệm kỳ 2020 - 2025"
    assert bar.chosen_kind() is ReportKind.FINAL
    assert bar.report_kind.currentText() == "Tổng kết"
    type_into(qtbot, bar.last_year, "2019")
    qtbot.keyClick(bar.last_year, Qt.Key.Key_Return)
    assert bar.problem.text() == "Năm cuối ở trước năm đầu."
    assert bar.span() == term_span(2020, 2025)  # what was there stays
    type_into(qtbot, bar.last_year, "20")
    qtbot.keyClick(bar.last_year, Qt.Key.Key_Return)
    assert "“20”" in bar.problem.text()
    bar.set_span(SpanKind.DAYS, 2020, 2025)
    assert bar.first.isVisible()
    assert not bar.year.isVisible()
    type_into(qtbot, bar.first, "01/12/2026")
    qtbot.keyClick(bar.first, Qt.Key.Key_Return)
    assert bar.problem.text() == "Ngày cuối ở trước ngày đầu."
    qtbot.waitUntil(lambda: window.report is not None)


def test_what_is_typed_is_kept_with_the_book_for_that_report(
    window: ReportsWindow, qtbot: QtBot, session: Session, book: Book, settle: Settle
) -> None:
    choose_year(window, qtbot, 2025)
    window.tabs.setCurrentIndex(1)
    write_words(qtbot, window.words.edits["han_che"], "Còn nơi chưa chủ động.")
    window.tabs.setCurrentIndex(0)
    settle(session)
    period = window.bar.span().period
    kept = {"han_che": "Còn nơi chưa chủ động."}
    qtbot.waitUntil(lambda: read_words(book.settings(), ReportKind.INTERIM, period) == kept)
    assert book.undo_name() == "Ghi lời văn báo cáo"
    choose_year(window, qtbot, 2024)
    assert window.words.words() == {}
    choose_year(window, qtbot, 2025)
    assert window.words.words() == kept


def test_the_report_goes_out_as_it_stands(
    window: ReportsWindow, qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    choose_year(window, qtbot, 2025)
    item = window.list.item(1)
    item.setCheckState(Qt.CheckState.Unchecked)
    name = item.text().partition(". ")[2]
    for edit in window.words.edits.values():
        edit.setPlainText("Theo tình hình chung.")
    window.words.number.setText("12")
    with qtbot.waitSignal(window.paper_wanted) as wanted:
        press(qtbot, window.print_button)
    paper = wanted.args[0]
    assert isinstance(paper, Paper)
    assert paper.file_name == "Báo cáo sơ kết luân chuyển cán bộ năm 2025.pdf"
    pdf = paper.make(session.workspace, lambda _done, _total: None)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert "có 1 lượt luân chuyển cán bộ đối với 1 người" in " ".join(text.split())
    assert name not in text
    made: list[Path] = []
    for button, ending in ((window.word_button, "docx"), (window.excel_button, "xlsx")):
        with qtbot.waitSignal(window.export_wanted) as wanted:
            press(qtbot, button)
        export = wanted.args[0]
        assert isinstance(export, Export)
        made.append(tmp_path / f"a.{ending}")
        export.write(made[-1], lambda _done, _total: None)
    assert any("1 lượt" in each.text.replace("\xa0", " ") for each in docx.Document(str(made[0])).paragraphs)
    assert "Biểu 1" in CalamineWorkbook.from_path(str(made[1])).sheet_names


def test_an_edit_counts_again_and_the_table_in_hand_stays(
    window: ReportsWindow, qtbot: QtBot, session: Session, book: Book, settle: Settle
) -> None:
    choose_year(window, qtbot, 2025)
    choose_table(window, "B3")
    assert cell(window, "Nam", 1) == "1/1 (100,0%)"
    cadre = next(each for each in book.records(Cadre) if each.code == "CB001")
    values = {name: getattr(cadre, name) for name in cadre.__slots__} | {"birth": PartialDate(1995, 1, 1)}
    session.submit(lambda book: editing.save(book, Cadre(**values)))
    qtbot.waitUntil(lambda: cell(window, "Dưới 35 tuổi", 1) == "1/1 (100,0%)")
    settle(session)
    assert window.shown() is not None
    assert window.caption.text().startswith("Biểu 3.")


def test_what_was_ticked_off_stays_so(
    window: ReportsWindow, qtbot: QtBot, session: Session, settings: Settings, settle: Settle
) -> None:
    window.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    window.close()
    assert settings.mapping(STATE)["unticked"] == ["B1"]
    again = ReportsWindow(session, settings)
    again.show()
    qtbot.waitUntil(lambda: again.list.count() > 0)
    settle(session)
    assert again.list.item(0).checkState() is Qt.CheckState.Unchecked
    assert again.list.item(1).checkState() is Qt.CheckState.Checked
    again.close()


def test_the_number_comes_from_the_register_once(
    window: ReportsWindow, qtbot: QtBot, session: Session, book: Book, settle: Settle, faults: list[BaseException]
) -> None:
    choose_year(window, qtbot, 2025)
    window.tabs.setCurrentIndex(1)
    press(qtbot, window.words.take_button)
    settle(session)
    (fault,) = faults  # told to the person: numbers run on by terms, and none is recorded
    assert "nhiệm kỳ" in str(fault)
    faults.clear()
    numbering = Numbering(PaperKind.REPORT, "BC/BTCTU")
    terms = (Term("2025-2030", date(2025, 8, 1)),)
    session.submit(lambda book: register.save(book, RegisterSettings(terms, (numbering,))))
    settle(session)
    press(qtbot, window.words.take_button)
    settle(session)
    assert faults == []
    qtbot.waitUntil(lambda: window.words.number.text() == "01-BC/BTCTU")
    settle(session)
    (entry,) = book.records(RegisterEntry)
    assert (entry.kind, entry.number, entry.about) == (
        PaperKind.REPORT,
        1,
        "Báo cáo sơ kết luân chuyển cán bộ năm 2025",
    )
    period = window.bar.span().period
    qtbot.waitUntil(lambda: read_words(book.settings(), ReportKind.INTERIM, period) == {NUMBER: "01-BC/BTCTU"})
    press(qtbot, window.words.take_button)  # once more: the same
    settle(session)
    assert len(list(book.records(RegisterEntry))) == 1
    assert window.words.number.text() == "01-BC/BTCTU"
    text = window.text()
    assert text is not None
    assert text.number == "01-BC/BTCTU"
