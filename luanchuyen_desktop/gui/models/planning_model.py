"""The planning pool as a tree of two levels: a post in a term, and who is planned for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.gui.marks import SYMBOLS
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.rows_model import NOWHERE, ROW_ROLE, Column, Index, Role
from luanchuyen_desktop.gui.planning.readiness import MARKS, ReadinessCache, reasons_text
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import FIGURE_GAP, colors_of, mark_color
from luanchuyen_desktop.services.planning.pool import PostGroup
from luanchuyen_desktop.services.planning.readiness import State
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.store.pool import Named

_PAGE = 60
_GROUP = 0  # the internal id of groups; entries carry the number of their group, from 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanningModel(QAbstractItemModel):
    """Groups span the row; entries have the columns."""

    columns = (
        Column("name", 22),
        Column("post", 26),
        Column("decision_no", 12),
        Column("approved", 13, right=True),
        Column("reviewed", 10, right=True),
        Column("state", 18),
    )

    def __init__(
        self, session: Session, posts: PostCache, ready: ReadinessCache, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ready = ready
        ready.known.connect(self._on_known)
        self._headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Present post"),
            "decision_no": self.tr("Decision no."),
            "approved": self.tr("Approved"),
            "reviewed": self.tr("Reviewed"),
            "state": self.tr("State"),
        }
        self._session = session
        self._posts = posts
        self.groups: list[PostGroup] = []
        self._texts: dict[int, Sequence[str]] = {}

    # -- rows ------------------------------------------------------------------------------------------------------

    def show_groups(self, groups: Sequence[PostGroup]) -> None:
        """Take these groups. Where only contents differ, nothing in a view moves."""
        if _shape(groups) == _shape(self.groups):
            self._replace(groups)
            return
        self.beginResetModel()
        self.groups = list(groups)
        self._texts = {}
        self.endResetModel()

    def _replace(self, groups: Sequence[PostGroup]) -> None:
        changed = [number for number, (old, new) in enumerate(zip(self.groups, groups, strict=True)) if old != new]
        self.groups = list(groups)
        for number in changed:
            self._tell_changed(number)

    def refresh(self) -> None:
        """Make all texts anew."""
        for number in range(len(self.groups)):
            self._tell_changed(number)

    @Slot(object)
    def _on_known(self, numbers: frozenset[int] | None) -> None:
        """Further entries are judged, or all are to be judged anew."""
        for number, group in enumerate(self.groups):
            if numbers is None or any(named.record.id in numbers for named in group.entries):
                self._tell_changed(number)

    def refresh_cadres(self, cadres: Collection[str]) -> None:
        """The files of these cadres are others now: make their texts anew."""
        for number, group in enumerate(self.groups):
            if any(named.record.cadre in cadres for named in group.entries):
                self._tell_changed(number)

    def _tell_changed(self, number: int) -> None:
        entries = self.groups[number].entries
        for named in entries:
            self._texts.pop(named.record.id or 0, None)
        parent = self.index(number, 0)
        self.dataChanged.emit(parent, parent)
        self.dataChanged.emit(self.index(0, 0, parent), self.index(len(entries) - 1, len(self.columns) - 1, parent))

    def index_of(self, entry: int) -> QModelIndex:
        """Where the entry of that row number is; an invalid index if it is not shown."""
        for number, group in enumerate(self.groups):
            for row, named in enumerate(group.entries):
                if named.record.id == entry:
                    return self.index(row, 0, self.index(number, 0))
        return QModelIndex()

    def entry(self, index: Index) -> Named[PlanningEntry] | None:
        """The entry at an index; ``None`` for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self.groups[index.internalId() - 1].entries[index.row()]

    def group(self, index: Index) -> PostGroup | None:
        """The group at an index, or that an entry is in."""
        if not index.isValid():
            return None
        return self.groups[index.row() if index.internalId() == _GROUP else index.internalId() - 1]

    # -- Qt --------------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """The place of a group or of an entry in it."""
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < len(self.columns):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, index: Index = NOWHERE) -> Any:
        """The group of an entry."""
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId() != _GROUP or parent.column() != 0:
            return 0
        return len(self.groups[parent.row()].entries)

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        entry = self.entry(index)
        if entry is None:
            return self._group_data(self.groups[index.row()], index.column(), role)
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            text = self._entry_texts(index, entry)[index.column()]
            return (
                f"{text}\n{self._reasons(entry)}".strip()
                if role == Role.ToolTipRole and self._is_state(index)
                else text
            )
        if role == Role.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].right else _LEFT
        if role == Role.ForegroundRole:
            return self._color(index, entry)
        return entry if role == ROW_ROLE else None

    def _is_state(self, index: Index) -> bool:
        return self.columns[index.column()].key == "state"

    def _color(self, index: Index, entry: Named[PlanningEntry]) -> Any:
        palette = QApplication.palette()
        if entry.record.removed is not None:
            return QColor(colors_of(palette).faint)
        found = self._ready.get(entry.record) if self._is_state(index) else None
        return mark_color(MARKS[found.state], palette) if found is not None else None

    def _reasons(self, entry: Named[PlanningEntry]) -> str:
        found = self._ready.get(entry.record)
        return reasons_text(found) if found is not None else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return self._headings[column.key] + (FIGURE_GAP if column.right else "")
        if role == Role.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None

    # -- texts -----------------------------------------------------------------------------------------------------

    def group_text(self, group: PostGroup) -> str:
        """``Chủ tịch UBND xã Hàm Thuận · 2025-2030 — 3 người``."""
        post = post_in(self._session.catalogue, group.title, group.unit) or group.title
        if group.unit is None:
            post = self.tr("%1 (unit not recorded)").replace("%1", post)
        parts = [self.tr("%n person(s)", "", group.active), *self._counts(group)]
        return f"{post} · {group.term} — {' · '.join(parts)}"

    def _counts(self, group: PostGroup) -> list[str]:
        """How many are ready, once that is known of each, and how many the post has places for."""
        found = [self._ready.get(named.record) for named in group.entries if named.record.removed is None]
        known = [one for one in found if one is not None]
        parts = []
        if known and len(known) == len(found):
            ready = sum(one.state is State.READY for one in known)
            parts.append(self.tr("%1 ready").replace("%1", str(ready)))
        position = self._session.catalogue.positions.get((group.unit or "", group.title))
        if position is not None and position.quota is not None:
            parts.append(self.tr("places in the post: %1").replace("%1", str(position.quota)))
        return parts

    def _group_data(self, group: PostGroup, column: int, role: int) -> Any:
        if column != 0:
            return None
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return self.group_text(group)
        if role == Role.FontRole:
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return group if role == ROW_ROLE else None

    def _entry_texts(self, index: Index, entry: Named[PlanningEntry]) -> Sequence[str]:
        one = entry.record
        key = one.id or 0
        if key not in self._texts:
            number, row = index.internalId() - 1, index.row()
            self._texts[key] = (
                entry.name,
                self._posts.text(self._session.catalogue, one.cadre, lambda: self._page(number, row)),
                one.decision_no or "",
                str(one.approved or ""),
                str(one.reviewed or ""),
                self._state(one),
            )
        return self._texts[key]

    def _page(self, number: int, row: int) -> list[str]:
        """The cadres from this row on, as many as fit on a screen."""
        wanted = [named.record.cadre for named in self.groups[number].entries[row:]]
        for group in self.groups[number + 1 :]:
            if len(wanted) >= _PAGE:
                break
            wanted += [named.record.cadre for named in group.entries]
        return wanted[:_PAGE]

    def _state(self, one: PlanningEntry) -> str:
        if one.removed is None:
            found = self._ready.get(one)
            return f"{SYMBOLS[MARKS[found.state]]} {found.short}" if found is not None else self.tr("planned")
        return self.tr("taken off %1").replace("%1", str(one.removed))


def _shape(groups: Sequence[PostGroup]) -> list[tuple[Any, ...]]:
    return [(one.title, one.unit, one.term, [named.record.id for named in one.entries]) for one in groups]
