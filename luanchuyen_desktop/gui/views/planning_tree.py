"""The tree of the planning pool: posts with who is planned for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Signal, Slot
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.gui.models.planning_model import PlanningModel
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.rows_table import dress_list, set_figures, set_widths
from luanchuyen_desktop.services.planning.pool import PostGroup
from luanchuyen_desktop.store.pool import Named


class PlanningTree(QTreeView):
    """Posts are open unless the person closed them; ``chosen`` follows the person, not a reload."""

    chosen = Signal(object)  # Named[PlanningEntry], or None for a post or nothing

    def __init__(self, model: PlanningModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pool = model
        self._quiet = False
        self._closed: set[tuple[str, str | None, str]] = set()
        self.setModel(model)
        dress_list(self)
        self.setUniformRowHeights(True)
        self.setItemDelegate(_RoomyRows(self))
        self.setIndentation(2 * GRID)
        self.setAllColumnsShowFocus(True)
        set_widths(self.header(), model.columns)
        set_figures(self, model.columns)
        model.modelReset.connect(self._open_groups)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_groups(self, groups: Sequence[PostGroup]) -> None:
        """Show these; what was chosen and closed stays so."""
        kept = self.entry()
        self._pool.show_groups(groups)  # opens the groups, if there are others than before
        self._quiet = True
        if kept is not None and kept.record.id is not None and self.entry() is None:
            self._set_current(self._pool.index_of(kept.record.id))
        self._quiet = False

    @Slot()
    def _open_groups(self) -> None:
        self._quiet = True
        self.expandAll()
        for number, group in enumerate(self._pool.groups):
            self.setFirstColumnSpanned(number, QModelIndex(), True)  # noqa: FBT003 - Qt's signature
            if _key(group) in self._closed:
                self.collapse(self._pool.index(number, 0))
        self._quiet = False

    def entry(self) -> Named[PlanningEntry] | None:
        """The entry in hand."""
        return self._pool.entry(self.currentIndex())

    def group(self) -> PostGroup | None:
        """The post in hand, or that of the entry in hand."""
        return self._pool.group(self.currentIndex())

    def choose(self, number: int, *, quietly: bool = False) -> bool:
        """Take an entry in hand by its row number; ``False`` if it is not shown."""
        index = self._pool.index_of(number)
        if not index.isValid():
            return False
        self._quiet = quietly
        self.expand(index.parent())
        self._set_current(index)
        self.scrollTo(index)
        self._quiet = False
        return True

    def forget_choice(self) -> None:
        """Take nothing in hand, silently."""
        self._quiet = True
        self.selectionModel().clear()
        self._quiet = False

    def _set_current(self, index: QModelIndex) -> None:
        # Not setCurrentIndex: what that selects depends on the keys held down, and this may follow a Ctrl+Z.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._quiet and (group := self._pool.group(index)) is not None:
            self._closed.add(_key(group))

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._quiet and (group := self._pool.group(index)) is not None:
            self._closed.discard(_key(group))

    @Slot()
    def _on_selected(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.entry())


class _RoomyRows(QStyledItemDelegate):
    """Rows as high as those of the tables."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of text and some room."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + GRID)


def _key(group: PostGroup) -> tuple[str, str | None, str]:
    return group.title, group.unit, group.term
