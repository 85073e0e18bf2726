"""How a Danh sách trích ngang is to look: of whom, on which paper, with which columns; as PDF or Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.documents.tables.table_contents import SheetSize
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.view import RosterWish
from luanchuyen_desktop.services.papers.lists.roster import RosterRequest
from luanchuyen_desktop.services.papers.lists.roster_columns import COLUMNS, NAME, usual_columns
from luanchuyen_desktop.settings import Json, Settings

Then = Callable[[RosterRequest], None]
"""Gets what was asked for."""

_KEY: Final = "roster_paper"
_SIZES: Final = (SheetSize.A4_LANDSCAPE, SheetSize.A3_LANDSCAPE)
_WHICH: Final = Qt.ItemDataRole.UserRole


class RosterDialog(QDialog):
    """What was chosen last is offered again; each paper remembers columns of its own."""

    def __init__(
        self, wish: RosterWish, settings: Settings, to_pdf: Then, to_excel: Then, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._requests: Sequence[RosterRequest] = [request for _, request in wish.scopes]
        self._settings, self._to_pdf, self._to_excel = settings, to_pdf, to_excel
        stored = settings.mapping(_KEY)
        self._chosen = {size: _known(stored.get(size.value)) or usual_columns(size) for size in _SIZES}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("List of cadres (short)"))
        self.scopes = self._choice([label for label, _ in wish.scopes])
        self.papers = self._choice([self.tr("A4 landscape"), self.tr("A3 landscape")])
        self.columns = QListWidget(self)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setSpacing(GRID // 4)
        self.usual_button = QPushButton(self.tr("Usual columns"), self)
        self.all_button = QPushButton(self.tr("All columns"), self)
        self.show_button = QPushButton(icon("printer"), self.tr("&View, print…"), self)
        self.excel_button = QPushButton(icon("file-export"), self.tr("Excel…"), self)
        self._lay_out()
        self._offer_columns()
        self.papers.button(_SIZES.index(_size(stored.get("size")))).setChecked(True)
        self._show_columns()
        self._connect()

    def _choice(self, labels: Sequence[str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, label in enumerate(labels):
            button = QRadioButton(label, self)
            button.setChecked(number == 0)
            group.addButton(button, number)
        return group

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        if len(self.scopes.buttons()) > 1:
            layout.addWidget(self._box(self.tr("Of whom"), self.scopes))
        else:
            self.scopes.button(0).hide()
        layout.addWidget(self._box(self.tr("Paper size"), self.papers))
        columns = QGroupBox(self.tr("Columns"), self)
        inside = QVBoxLayout(columns)
        inside.addWidget(self.columns)
        row = QHBoxLayout()
        for button in (self.usual_button, self.all_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        inside.addLayout(row)
        layout.addWidget(columns, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        for button in (self.show_button, self.excel_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.excel_button.setAutoDefault(False)
        self.show_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        layout.addWidget(buttons)
        fit(self, GRID * 62, GRID * 84)

    def _box(self, title: str, group: QButtonGroup) -> QGroupBox:
        box = QGroupBox(title, self)
        inside = QVBoxLayout(box)
        for button in group.buttons():
            inside.addWidget(button)
        return box

    def _offer_columns(self) -> None:
        for each in COLUMNS:
            item = QListWidgetItem(each.column.name, self.columns)
            item.setData(_WHICH, each.key)
            always = each is NAME
            flags = Qt.ItemFlag.NoItemFlags if always else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)

    def _connect(self) -> None:
        self.papers.idClicked.connect(self._change_paper)
        self.columns.itemChanged.connect(self._remember)
        self.usual_button.clicked.connect(self._take_usual)
        self.all_button.clicked.connect(self._take_all)
        self.show_button.clicked.connect(self._show)
        self.excel_button.clicked.connect(self._excel)

    # -- columns ---------------------------------------------------------------------------------------------------

    @property
    def sheet(self) -> SheetSize:
        """The paper chosen."""
        return _SIZES[self.papers.checkedId()]

    def keys(self) -> list[str]:
        """The columns ticked, by their keys."""
        items = [self.columns.item(row) for row in range(self.columns.count())]
        return [item.data(_WHICH) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _show_columns(self) -> None:
        """Tick those of the paper chosen."""
        wanted = {*self._chosen[self.sheet], NAME.key}
        blocked = QSignalBlocker(self.columns)
        for row in range(self.columns.count()):
            item = self.columns.item(row)
            ticked = item.data(_WHICH) in wanted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        blocked.unblock()
        self.columns.viewport().update()

    @Slot()
    def _change_paper(self) -> None:
        self._show_columns()

    @Slot()
    def _remember(self) -> None:
        self._chosen[self.sheet] = tuple(self.keys())

    @Slot()
    def _take_usual(self) -> None:
        self._chosen[self.sheet] = usual_columns(self.sheet)
        self._show_columns()

    @Slot()
    def _take_all(self) -> None:
        self._chosen[self.sheet] = tuple(each.key for each in COLUMNS)
        self._show_columns()

    # -- carrying out ----------------------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        self._finish(self._to_pdf)

    @Slot()
    def _excel(self) -> None:
        self._finish(self._to_excel)

    def _finish(self, then: Then) -> None:
        kept: dict[str, Json] = {size.value: list(keys) for size, keys in self._chosen.items()}
        self._settings.set(_KEY, kept | {"size": self.sheet.value})
        request = replace(self._requests[self.scopes.checkedId()], size=self.sheet, columns=tuple(self.keys()))
        self.accept()
        then(request)


def _known(stored: object) -> tuple[str, ...]:
    """The keys of a choice kept earlier that there still are."""
    known = {each.key for each in COLUMNS}
    return tuple(key for key in stored if key in known) if isinstance(stored, list) else ()


def _size(stored: object) -> SheetSize:
    return next((size for size in _SIZES if size.value == stored), SheetSize.A4_LANDSCAPE)
