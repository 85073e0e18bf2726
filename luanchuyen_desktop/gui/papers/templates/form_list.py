"""The forms whose texts an office may write: which text each is printed from."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES
from luanchuyen_desktop.services.papers.wording.templates import own_texts


class FormList(QWidget):
    """``asked``: the person chose another form; the mark moves only when ``show_form`` says so."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._forms = tuple(TEMPLATES)
        self._form = self._forms[0]
        self._quiet = False
        self.model = RowModel((self.tr("Form"), self.tr("Printed from")), self)
        self.table = make_table(self.model, (33,))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(self.tr("Forms"))
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.reload()
        self.table.selectionModel().currentRowChanged.connect(self._on_chosen)

    def reload(self) -> None:
        """Say anew which texts are in use."""
        own = own_texts(self._session.book, self._session.workspace.resources)
        rows = []
        for form, kind in TEMPLATES.items():
            found = own.get(form)
            told = self.tr("the program's")
            if found is not None:
                told = self.tr("version %1").replace("%1", str(found.version))
                if found.has_changed:
                    told = f"{SYMBOLS[Mark.WARNING]} {told}"
            rows.append((kind.name, told))
        self._quiet = True
        self.model.show(rows)
        self._quiet = False
        self.show_form(self._form)

    def show_form(self, form: str) -> None:
        """Mark a form."""
        self._form = form
        self._quiet = True
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(self._forms.index(form), 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._quiet = False

    @Slot()
    def _on_chosen(self) -> None:
        row = self.table.currentIndex().row()
        if not self._quiet and 0 <= row < len(self._forms) and self._forms[row] != self._form:
            self.asked.emit(self._forms[row])
