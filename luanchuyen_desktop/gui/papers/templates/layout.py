"""Where everything stands in the window of the templates: forms, text with its lists, page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.list_layout import labelled_row

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.papers.templates.window import TemplatesWindow


def lay_out(window: TemplatesWindow) -> None:
    """Fill the window."""
    writing = _column(window, window.heading, window.notice, window.editor, window.find_bar, stretch=window.editor)
    middle = QSplitter(Qt.Orientation.Vertical, window)
    middle.setChildrenCollapsible(False)
    middle.addWidget(writing)
    middle.addWidget(window.tabs)
    middle.setSizes([GRID * 54, GRID * 26])
    middle.setStretchFactor(0, 1)
    window.editor.setMinimumHeight(GRID * 14)
    translate = QCoreApplication.translate
    chosen = labelled_row(
        (translate("TemplatesWindow", "Look at it &with"), window.case),
        (translate("TemplatesWindow", "F&rame"), window.frame),
    )
    chosen.setStretch(1, 1)
    # In a small window the names of the frames give way, not the case that is looked for.
    window.frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    window.frame.view().setMinimumWidth(window.frame.sizeHint().width())
    window.frame.setMinimumWidth(GRID * 8)
    window.case.setMinimumWidth(GRID * 16)
    right = _column(window, chosen, window.page, stretch=window.page)
    across = QSplitter(window)
    across.setChildrenCollapsible(False)
    for part in (window.forms, middle, right):
        across.addWidget(part)
    across.setStretchFactor(1, 1)
    across.setStretchFactor(2, 1)
    saving = labelled_row((translate("TemplatesWindow", "&Why"), window.note))
    saving.setStretch(1, 1)
    saving.addWidget(window.save_button)
    layout = QVBoxLayout(window)
    layout.setSpacing(GRID)
    layout.addWidget(across, 1)
    layout.addLayout(saving)
    layout.addWidget(window.buttons)
    fit(window, GRID * 176, GRID * 100)
    room = window.width()
    across.setSizes([room * 37 // 160, room * 68 // 160, room * 55 // 160])


def _column(window: QWidget, *parts: QWidget | QLayout, stretch: QWidget) -> QWidget:
    column = QWidget(window)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part, 1 if part is stretch else 0)
    return column
