"""The common shape of a tab: filters and acts above a list (or what stands for an empty one), the form beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel

FORM_WIDTH = 44 * GRID
WIDTHS = (900, 460)  # at first; the person moves the splitter


def row_of(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Widgets side by side, the one numbered ``stretch`` taking what is left."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 1 if number == stretch else 0)
    return row


def labelled_row(*parts: tuple[str, QWidget]) -> QHBoxLayout:
    """Fields side by side, each after its label; ``&`` in a label marks the key that leads to the field."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for text, editor in parts:
        label = QLabel(text)
        label.setBuddy(editor)
        editor.setAccessibleName(text.replace("&", ""))
        row.addWidget(label)
        row.addWidget(editor)
    return row


def acts_row(*acts: QWidget, summary: QWidget) -> QHBoxLayout:
    """Buttons on the left, the counts on the right; an ``ElidedLabel`` gives way where the window is narrow."""
    row = row_of(*acts)
    if isinstance(summary, ElidedLabel):
        row.addWidget(summary, 1)
        return row
    row.addStretch()
    row.addWidget(summary)
    return row


def lay_out_list_and_form(
    owner: QWidget, above: Sequence[QLayout | QWidget], stack: QStackedWidget, form: QWidget
) -> QSplitter:
    """Fill ``owner``; returns the splitter, whose state a tab remembers."""
    left = QWidget(owner)
    column = QVBoxLayout(left)
    column.setContentsMargins(GRID, GRID, GRID // 2, GRID)
    column.setSpacing(GRID)
    for part in above:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    column.addWidget(stack, 1)
    splitter = QSplitter(owner)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(left)
    splitter.addWidget(form)
    form.setMinimumWidth(FORM_WIDTH)
    splitter.setSizes(list(WIDTHS))
    splitter.setStretchFactor(0, 1)
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(splitter)
    return splitter
