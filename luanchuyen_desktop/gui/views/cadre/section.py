"""Headings of the sections of the form, and the bar that leads to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.finding_list import FindingList
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout


class SectionHead(QWidget):
    """A title with a rule beside it, and the findings that belong to no field of the section."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(title, self)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(label)
        top.addWidget(line, 1)
        self.findings = FindingList(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(top)
        layout.addWidget(self.findings)


class SectionBar(QWidget):
    """A button a section, in as many lines as it takes; the section in sight is pressed."""

    asked = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``sections``: key and short title."""
        super().__init__(parent)
        self._titles = dict(sections)
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = FlowLayout(self, GRID // 2)
        for key, title in sections:
            button = QToolButton(self)
            button.setText(title)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("section", key)
            button.clicked.connect(self._on_clicked)
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[key] = button

    def show_marks(self, marks: Mapping[str, tuple[Mark, int]]) -> None:
        """Put the gravest mark and the number of findings beside the titles."""
        for key, button in self._buttons.items():
            title = self._titles[key]
            text = f"{title}  {SYMBOLS[marks[key][0]]} {marks[key][1]}" if key in marks else title
            if button.text() != text:
                button.setText(text)

    def show_only(self, keys: Collection[str]) -> None:
        """Offer these sections alone."""
        for key, button in self._buttons.items():
            button.setVisible(key in keys)

    def show_current(self, key: str) -> None:
        """Press the button of the section in sight."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(self.sender().property("section"))
