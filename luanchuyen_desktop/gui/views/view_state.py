"""How parts of a view are kept for the next start; what is unknown or out of bounds is ignored."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QSplitter

from luanchuyen_desktop.gui.widgets.frozen_table import FrozenTable
from luanchuyen_desktop.settings import Json


def whole(value: Json, least: int, most: int) -> int:
    """A whole number within bounds; the least for anything else."""
    return min(max(value, least), most) if isinstance(value, int) else least


def sizes(header: QHeaderView) -> list[Json]:
    """The widths of the columns."""
    return [header.sectionSize(at) for at in range(header.count())]


def set_sizes(header: QHeaderView, kept: Json) -> None:
    """Take widths back, if they are of as many columns."""
    if isinstance(kept, list) and len(kept) == header.count():
        for at, width in enumerate(kept):
            header.resizeSection(at, whole(width, header.minimumSectionSize(), 2000))


def chosen_widths(table: FrozenTable) -> list[Json]:
    """The widths that the person has chosen; none while the columns share the room by themselves."""
    return [] if table.is_shared else sizes(table.horizontalHeader())


def set_chosen_widths(table: FrozenTable, kept: Json) -> None:
    """Take chosen widths back, if they are of as many columns: then the columns share the room no more."""
    header = table.horizontalHeader()
    if isinstance(kept, list) and kept and len(kept) == header.count():
        table.share_width({}, 0)
        set_sizes(header, kept)


def set_split(splitter: QSplitter, kept: Json) -> None:
    """Take the sizes of the parts back, if there are as many."""
    if isinstance(kept, list) and len(kept) == splitter.count():
        splitter.setSizes([whole(size, 1, 10000) for size in kept])
