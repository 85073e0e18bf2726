"""A part of the settings that is a list: the rows above, the fields of the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table


class RowsPage(QWidget):
    """Subclasses say what the rows are and keep them; ``edited`` follows every change by the person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None, *, read_only: bool) -> None:
        super().__init__(parent)
        self.read_only = read_only
        self._is_quiet = False
        heads, letters = self.heads()
        self.model = RowModel(heads, self)
        self.table = make_table(self.model, letters, wraps=True)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        give_headroom(self.told)
        self.problem = ProblemLabel(self)
        self.add_button = QPushButton(icon("plus"), self.tr("&Add"), self)
        self.remove_button = QPushButton(icon("trash"), self.tr("&Take out"), self)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(GRID)
        for button, slot in ((self.add_button, self.add), (self.remove_button, self.remove)):
            self.put_act(button)
            button.clicked.connect(slot)
        self.acts.addStretch()
        self.form = QGridLayout()
        self.form.setHorizontalSpacing(2 * GRID)
        self.form.setVerticalSpacing(GRID)
        self.fields = QWidget(self)
        self.fields.setLayout(self.form)
        self.form.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._chosen)

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(GRID * 18)
        inner = QWidget(self)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, GRID, 0)
        self.column.setSpacing(GRID)
        self.column.addWidget(self.told)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(self.acts)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.fields)
        area = QScrollArea(self)  # a small screen is lower than the list with its fields
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def put_act(self, button: QPushButton) -> None:
        """A button under the list."""
        button.setAutoDefault(False)
        button.setEnabled(not self.read_only)
        self.acts.addWidget(button)

    def put_field(self, label: str, editor: QWidget, row: int, column: int, span: int = 1) -> FieldFrame:
        """A field of the chosen row."""
        frame = FieldFrame(label, editor, self.fields)
        editor.setEnabled(not self.read_only)
        self.form.addWidget(frame, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.form.setColumnStretch(column, 1)
        return frame

    # -- what a subclass says --------------------------------------------------------------------------------------

    def heads(self) -> tuple[Sequence[str], Sequence[int]]:
        """The heads of the list, and the width of each but the last in letters."""
        raise NotImplementedError

    def texts(self) -> Sequence[Sequence[str]]:
        """The rows as they are shown."""
        raise NotImplementedError

    def show_chosen(self, at: int) -> None:
        """Fill the fields from a row; -1 for none."""
        raise NotImplementedError

    def faults(self) -> Sequence[tuple[int, str]]:
        """What is wrong, with the row."""
        raise NotImplementedError

    @Slot()
    def add(self) -> None:
        """A new row, chosen."""
        raise NotImplementedError

    @Slot()
    def remove(self) -> None:
        """Take the chosen row out."""
        raise NotImplementedError

    # -- showing ---------------------------------------------------------------------------------------------------

    def chosen(self) -> int:
        """The row that is chosen; -1 for none."""
        return self.table.currentIndex().row()

    def choose(self, at: int) -> None:
        """Choose a row, if it is there."""
        if 0 <= at < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(at, 0))
            self.table.scrollTo(self.model.index(at, 0))
        self._chosen()

    def refresh(self, at: int | None = None) -> None:
        """Show the rows anew; the same one stays chosen, or ``at``."""
        wanted = self.chosen() if at is None else at
        self.model.show(self.texts())
        self.choose(min(wanted, self.model.rowCount() - 1))
        self.look()

    def refresh_texts(self) -> None:
        """After a field was typed in: the fields stay as they are."""
        at = self.chosen()
        self._is_quiet = True
        self.model.show(self.texts())
        self.table.setCurrentIndex(self.model.index(at, 0))
        self._is_quiet = False
        self.look()

    def look(self) -> None:
        """Tell the first thing that is wrong."""
        self.problem.tell("\n".join(dict.fromkeys(fault for _, fault in self.faults())))

    def show_faults(self) -> None:
        """Go to the first row that is wrong."""
        self.look()
        for at, _ in self.faults()[:1]:
            self.choose(at)

    @Slot()
    def _chosen(self) -> None:
        if self._is_quiet:
            return
        at = self.chosen()
        self.fields.setEnabled(at >= 0)
        self.remove_button.setEnabled(at >= 0 and not self.read_only)
        self.show_chosen(at)
