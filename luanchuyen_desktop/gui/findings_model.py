"""The table of findings: filtered, ordered and grouped in plain Python; a proxy over so many lines is too slow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.gui.findings_groups import Column, FindingsFilter, FindingsList, Group, Line, People
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, label, word
from luanchuyen_desktop.gui.theme import mark_color
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.services.findings.findings_listing import Grouping, capital

__all__ = ["Column", "FindingsModel", "counted"]

_ROOT = QModelIndex()
Role = Qt.ItemDataRole


class FindingsModel(QAbstractTableModel):
    """Findings and the headings over them, one a line."""

    def __init__(
        self,
        rule_title: Callable[[str], str],
        unit_name: Callable[[str], str] = lambda code: code,
        parent: QObject | None = None,
    ) -> None:
        """What is behind the codes is asked for when a line is painted."""
        super().__init__(parent)
        self._rule_title = rule_title
        self._unit_name = unit_name
        self._people = People()
        self.list = FindingsList()

    # -- content ---------------------------------------------------------------------------------------------------

    def take(self, rows: Iterable[FindingRow], people: People) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._people = people
        self.list.take(rows, people)
        self.endResetModel()

    def put(self, cadres: Collection[str], rows: Iterable[FindingRow]) -> None:
        """Replace the findings of these cadres."""
        self.beginResetModel()
        self.list.put(cadres, rows)
        self.endResetModel()

    def set_filter(self, wanted: FindingsFilter) -> None:
        """Show only these."""
        self.beginResetModel()
        self.list.set_filter(wanted)
        self.endResetModel()

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the lines together otherwise."""
        self.beginResetModel()
        self.list.set_grouping(grouping)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; lines that are equal there stand by gravity, rule and person."""
        if column < 0:
            return
        self.beginResetModel()
        self.list.set_sort(Column(column), descending=order is Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    # -- folding ---------------------------------------------------------------------------------------------------

    def set_folded(self, line: int, *, folded: bool) -> None:
        """Hide or show what is under the heading in that line."""
        group = self.heading(line)
        if group is None or self.list.is_folded(group) is folded:
            return
        first, last = line + 1, line + len(group.rows)
        if folded:
            self.beginRemoveRows(_ROOT, first, last)
            self.list.fold(line)
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, first, last)
            self.list.unfold(line)
            self.endInsertRows()
        self.dataChanged.emit(self.index(line, 0), self.index(line, len(Column) - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Hide or show what is under every heading."""
        self.beginResetModel()
        self.list.fold_all(folded=folded)
        self.endResetModel()

    # -- lines -----------------------------------------------------------------------------------------------------

    def line(self, number: int) -> Line | None:
        """A finding or a heading; ``None`` outside the table."""
        return self.list.lines[number] if 0 <= number < len(self.list.lines) else None

    def row(self, number: int) -> FindingRow | None:
        """The finding in that line, if one stands there."""
        line = self.line(number)
        return line if isinstance(line, FindingRow) else None

    def heading(self, number: int) -> Group | None:
        """The heading in that line, if one stands there."""
        line = self.line(number)
        return line if isinstance(line, Group) else None

    def find(self, wanted: FindingRow) -> int:
        """In which line it stands, after opening the group that hides it; -1 if it does not pass the filter."""
        hidden = self.list.folded_over(wanted)
        if hidden >= 0:
            self.set_folded(hidden, folded=False)
        return self.list.find(wanted)

    def next_finding(self, line: int, by: int) -> int:
        """The line of the finding after (``by`` 1) or before (-1) a line, round the ends, opening folded groups;
        -1 if there is none. Line -1 stands before the first and behind the last.
        """
        count = self.rowCount()
        if not count:
            return -1
        at = (line + by) % count if line >= 0 or by > 0 else count - 1
        group = self.heading(at)
        if group is not None and by < 0 and not self.list.is_folded(group):
            at = (at - 1) % count  # over the heading of the group that is left upwards
            group = self.heading(at)
        if group is None:
            return at
        self.set_folded(at, folded=False)
        return at + 1 if by > 0 else at + len(group.rows)

    # -- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self.list.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """As many as ``Column`` has."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole or section >= len(Column):
            return None
        heads = (self.tr("Severity"), self.tr("Rule"), self.tr("Whom"), self.tr("What"), self.tr("Ends by itself"))
        return heads[section]

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Role.DisplayRole) -> object:
        """Text and tooltip; the colour of the mark. A heading is told by its first cell and drawn over all."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if isinstance(line, Group):
            spoken = {Role.DisplayRole, Role.ToolTipRole} if index.column() == 0 else {Role.ToolTipRole}
            return f"{self.title(line)}   {counted(line.counts)}" if role in spoken else None
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return self.text(line, Column(index.column()))
        if role == Role.ForegroundRole and index.column() == Column.MARK:
            return mark_color(line.mark, QApplication.palette())
        return None

    def text(self, row: FindingRow, column: Column) -> str:
        """What stands in a cell."""
        if column is Column.MARK:
            return label(row.mark)
        if column is Column.RULE:
            return f"{row.rule} · {self._rule_title(row.rule)}"
        if column is Column.WHO:
            name = self._people.names.get(row.cadre, row.cadre)
            return name if row.subject == row.cadre else " · ".join(part for part in (name, row.subject) if part)
        if column is Column.MESSAGE:
            return row.message
        return f"{row.clears_on:%d/%m/%Y}" if row.clears_on else ""

    def title(self, group: Group) -> str:
        """What a heading is called."""
        grouping, first = self.list.grouping, group.rows[0]
        if grouping is Grouping.RULE:
            return f"{first.rule} · {self._rule_title(first.rule)}"
        unit = self._unit_name(first.unit) if first.unit else ""
        if grouping is Grouping.CADRE:
            name = self._people.names.get(first.cadre, "")
            return " · ".join(part for part in (name, first.cadre or first.subject, unit) if part)
        if grouping is Grouping.UNIT:
            return unit or self.tr("Unit not known")
        return capital(word(first.mark))


def counted(counts: dict[Mark, int]) -> str:
    """``● 3  ▲ 1.248``, gravest first."""
    return "  ".join(f"{SYMBOLS[mark]} {grouped(counts[mark])}" for mark in LISTED if counts.get(mark))
