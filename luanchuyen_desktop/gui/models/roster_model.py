"""The roster as a table: codes in order from SQL, rows fetched a page at a time and kept as the texts they show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.catalogue_entries import title_name, unit_name
from luanchuyen_desktop.gui.findings_store import FindingsStore
from luanchuyen_desktop.gui.marks import SYMBOLS, label
from luanchuyen_desktop.gui.theme import FIGURE_GAP, mark_color
from luanchuyen_desktop.services.roster import RosterRow, RosterSort

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Fetch: TypeAlias = Callable[[Sequence[str]], list[RosterRow]]

PAGE = 100
MISSING = "—"
_NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class RosterColumn(IntEnum):
    """In the order of the screen."""

    NAME = 0
    BIRTH = 1
    TITLE = 2
    UNIT = 3
    FINDINGS = 4
    SEX = 5
    SINCE = 6
    CODE = 7


SORTS = {
    RosterColumn.NAME: RosterSort.NAME,
    RosterColumn.BIRTH: RosterSort.BIRTH,
    RosterColumn.TITLE: RosterSort.TITLE,
    RosterColumn.UNIT: RosterSort.UNIT,
    RosterColumn.CODE: RosterSort.CODE,
}
_FIGURES = {RosterColumn.BIRTH, RosterColumn.SINCE}


@dataclass(frozen=True, slots=True)
class RosterSource:
    """Where the model gets what it shows. ``fetch`` reads the rows of some codes from the book."""

    fetch: Fetch
    catalogue: Callable[[], Catalogue]
    findings: FindingsStore


class RosterModel(QAbstractTableModel):
    """Holds the codes of all lines and the texts of those that were looked at."""

    failed = Signal(object)  # UserError: the rows of a page could not be read

    def __init__(self, source: RosterSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._codes: list[str] = []
        self._rows: dict[str, int] = {}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._headings = {
            RosterColumn.NAME: self.tr("Full name"),
            RosterColumn.BIRTH: self.tr("Born"),
            RosterColumn.SEX: self.tr("Sex"),
            RosterColumn.TITLE: self.tr("Post"),
            RosterColumn.UNIT: self.tr("Unit"),
            RosterColumn.SINCE: self.tr("Since"),
            RosterColumn.FINDINGS: self.tr("Check"),
            RosterColumn.CODE: self.tr("Code"),
        }

    # -- content ---------------------------------------------------------------------------------------------------

    def show_codes(self, codes: list[str]) -> None:
        """Take the lines, in order. Nothing in a view moves when they are the same ones."""
        if codes == self._codes:
            return
        self.beginResetModel()
        self._codes = codes
        self._rows = {code: row for row, code in enumerate(codes)}
        self.endResetModel()

    def forget(self, codes: Collection[str] | None) -> None:
        """These cadres (``None``: all) have changed: read them again when they are next painted."""
        if codes is None:
            self._texts.clear()
            self._announce(0, len(self._codes) - 1)
            return
        for code in codes:
            self._texts.pop(code, None)
            if (row := self._rows.get(code)) is not None:
                self._announce(row, row)

    def refresh_marks(self, codes: Collection[str] | None) -> None:
        """The findings of these cadres (``None``: of all) have changed."""
        column = RosterColumn.FINDINGS
        if codes is None:
            self._announce(0, len(self._codes) - 1, column, column)
            return
        for code in codes:
            if (row := self._rows.get(code)) is not None:
                self._announce(row, row, column, column)

    def _announce(self, first: int, last: int, left: int = 0, right: int = len(RosterColumn) - 1) -> None:
        if last >= 0:
            self.dataChanged.emit(self.index(first, left), self.index(last, right))

    def code(self, row: int) -> str | None:
        """Whose line it is; ``None`` outside the table."""
        return self._codes[row] if 0 <= row < len(self._codes) else None

    def codes(self) -> list[str]:
        """Of all lines, in their order."""
        return list(self._codes)

    def row_of(self, code: str) -> int:
        """The line of a cadre; -1 if it is not shown."""
        return self._rows.get(code, -1)

    def text(self, row: int, column: RosterColumn) -> str:
        """What a cell shows."""
        if column is RosterColumn.FINDINGS:
            return self._mark_text(self._codes[row])
        return self._line(row)[column]

    def _line(self, row: int) -> tuple[str, ...]:
        code = self._codes[row]
        texts = self._texts.get(code)
        if texts is None:
            self._fetch_page(row)
            # A cadre deleted a moment ago, by an edit whose news is still under way.
            texts = self._texts.setdefault(code, _blank(code))
        return texts

    def _fetch_page(self, row: int) -> None:
        start = row - row % PAGE
        wanted = [code for code in self._codes[start : start + PAGE] if code not in self._texts]
        catalogue = self._source.catalogue()
        try:
            for found in self._source.fetch(wanted):
                self._texts[found.cadre.code] = _texts(found, catalogue)
        except UserError as error:
            # Told once: each cell that is painted would come here again.
            self._texts.update((code, _blank(code)) for code in wanted)
            self.failed.emit(error)

    def _mark_text(self, code: str) -> str:
        mark = self._source.findings.worst(code)
        return "" if mark is None else f"{SYMBOLS[mark]} {len(self._source.findings.of(code))}"

    # -- Qt --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many cadres."""
        return 0 if parent.isValid() else len(self._codes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(RosterColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings; figures to the right."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(RosterColumn):
            return None
        if role in _SHOWN:
            return self._headings[RosterColumn(section)] + (FIGURE_GAP if section in _FIGURES else "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _FIGURES else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Kept texts: painting a page costs no look-up in the book."""
        if not index.isValid() or index.row() >= len(self._codes):
            return None
        column = index.column()
        if column == RosterColumn.FINDINGS:
            return self._mark_data(self._codes[index.row()], role)
        if role in _SHOWN:
            return self._line(index.row())[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _FIGURES else _LEFT
        return None

    def _mark_data(self, code: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._mark_text(code)
        if role == Qt.ItemDataRole.ForegroundRole:
            mark = self._source.findings.worst(code)
            return None if mark is None else mark_color(mark, QGuiApplication.palette())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return "\n".join(f"{label(row.mark)}: {row.message}" for row in self._source.findings.of(code))
        return None


def _blank(code: str) -> tuple[str, ...]:
    return tuple(code if column is RosterColumn.CODE else "" for column in RosterColumn)


def _texts(row: RosterRow, catalogue: Catalogue) -> tuple[str, ...]:
    cadre, post = row.cadre, row.post
    texts = {
        RosterColumn.NAME: cadre.name,
        RosterColumn.BIRTH: str(cadre.birth) if cadre.birth else MISSING,
        RosterColumn.SEX: str(cadre.sex) if cadre.sex else MISSING,
        RosterColumn.TITLE: title_name(catalogue, post.title) if post else MISSING,
        RosterColumn.UNIT: unit_name(catalogue, post.unit) if post else MISSING,
        RosterColumn.SINCE: str(post.start) if post and post.start else MISSING,
        RosterColumn.FINDINGS: "",
        RosterColumn.CODE: cadre.code,
    }
    return tuple(texts[column] for column in RosterColumn)
