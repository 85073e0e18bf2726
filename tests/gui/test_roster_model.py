"""The model of the roster: pages on demand, texts kept, every promise of a Qt model held."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Cadre, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Sex, SubjectKind
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.gui.findings_store import FindingRow, FindingsStore
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.models.roster_model import PAGE, RosterColumn, RosterModel, RosterSource
from luanchuyen_desktop.services.roster import HeldPost, RosterRow

CATALOGUE = Catalogue(units={"SNV": Unit("SNV", "Sở Nội vụ")}, titles={"PGD": Title("PGD", "Phó Giám đốc")})
CODES = [f"CB{number:04d}" for number in range(250)]


class Reader:
    """Stands for the book: remembers what was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.fault: BookError | None = None
        self.gone: set[str] = set()

    def fetch(self, codes: Sequence[str]) -> list[RosterRow]:
        self.asked.append(list(codes))
        if self.fault is not None:
            raise self.fault
        return [
            RosterRow(
                Cadre(code, f"Tên {code}", birth=PartialDate(1976, 5), sex=Sex.FEMALE),
                HeldPost("SNV", "PGD", PartialDate(2019)) if code != "CB0001" else None,
            )
            for code in codes
            if code not in self.gone
        ]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def findings() -> FindingsStore:
    return FindingsStore()


@pytest.fixture
def model(reader: Reader, findings: FindingsStore, qtbot: QtBot) -> RosterModel:
    made = RosterModel(RosterSource(reader.fetch, lambda: CATALOGUE, findings))
    made.show_codes(list(CODES))
    return made


def row_texts(model: RosterModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_row_shows_names_of_the_catalogue_and_dates_as_precise_as_they_are(model: RosterModel) -> None:
    assert row_texts(model, 0) == ["Tên CB0000", "05/1976", "Phó Giám đốc", "Sở Nội vụ", "", "Nữ", "2019", "CB0000"]


def test_what_is_missing_is_shown_as_missing(model: RosterModel) -> None:
    assert [row_texts(model, 1)[column] for column in (2, 3, 6)] == ["—", "—", "—"]


def test_a_page_is_read_once_when_one_of_its_rows_is_painted(model: RosterModel, reader: Reader) -> None:
    for row in range(PAGE, PAGE + 40):
        row_texts(model, row)
    assert reader.asked == [CODES[PAGE : 2 * PAGE]]


def test_only_the_cadre_that_changed_is_read_again(model: RosterModel, reader: Reader) -> None:
    row_texts(model, 0)
    model.forget({"CB0007"})
    row_texts(model, 7)
    row_texts(model, 8)
    assert reader.asked[1:] == [["CB0007"]]


def test_a_cadre_deleted_meanwhile_leaves_an_empty_line_and_no_fault(model: RosterModel, reader: Reader) -> None:
    reader.gone.add("CB0003")
    assert row_texts(model, 3) == ["", "", "", "", "", "", "", "CB0003"]


def test_a_book_that_cannot_be_read_is_told_once_and_not_once_a_cell(
    model: RosterModel, reader: Reader, qtbot: QtBot
) -> None:
    reader.fault = BookError("Không đọc được sổ.")
    told: list[object] = []
    model.failed.connect(told.append)
    for row in range(30):
        row_texts(model, row)
    assert told == [reader.fault]


def test_findings_are_marked_by_shape_and_count(model: RosterModel, findings: FindingsStore) -> None:
    rows = tuple(
        FindingRow("DL05", mark, SubjectKind.CADRE, "CB0002", "CB0002", message, None, "")
        for mark, message in ((Mark.WARNING, "Sinh chưa đủ 18 năm."), (Mark.ERROR, "Quá hai nhiệm kỳ."))
    )
    findings.put({"CB0002": rows})
    cell = model.index(2, RosterColumn.FINDINGS)
    assert cell.data() == "● 2"
    assert "Quá hai nhiệm kỳ." in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(3, RosterColumn.FINDINGS).data() == ""


def test_the_tooltip_of_a_name_is_the_whole_name(model: RosterModel) -> None:
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Tên CB0000"


def test_rows_are_found_by_code(model: RosterModel) -> None:
    assert (model.row_of("CB0100"), model.row_of("nobody")) == (100, -1)
    assert (model.code(100), model.code(-1), model.code(250)) == ("CB0100", None, None)


def test_the_same_lines_again_do_not_reset_the_view(model: RosterModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_codes(list(CODES))
    with qtbot.waitSignal(model.modelReset):
        model.show_codes(CODES[:10])


def test_qt_finds_no_fault_in_the_model(model: RosterModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_codes(CODES[:20])
    model.forget(None)
    model.refresh_marks({"CB0001"})
    model.show_codes([])
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None


def test_headings_are_vietnamese(model: RosterModel) -> None:
    headings = [model.headerData(column, Qt.Orientation.Horizontal).strip() for column in range(model.columnCount())]
    assert headings == ["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Kiểm tra", "Giới tính", "Từ", "Mã"]


def test_dates_stand_to_the_right(model: RosterModel) -> None:
    right = Qt.AlignmentFlag.AlignRight
    role = Qt.ItemDataRole.TextAlignmentRole
    aligned = [c for c in RosterColumn if Qt.AlignmentFlag(model.index(0, c).data(role) or 0) & right]
    assert aligned == [RosterColumn.BIRTH, RosterColumn.SINCE]
