"""Loading the shipped places of a province: what is added is shown first, what is there already stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Place
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.place_catalogue import (
    SOURCE,
    PlacePlan,
    Shipped,
    load_province,
    load_shipped,
    plan_province,
)


class ProvincesDialog(QDialog):
    """Reads the shipped files when it is opened."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shipped: Shipped | None = None
        self.plan: PlacePlan | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Load the places of a province"))
        self.province = CodePicker(parent=self)
        self.former = QCheckBox(self.tr("Also its districts and communes until 30/06/2025"), self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        heads = (self.tr("What happens"), self.tr("Code"), self.tr("Name"), self.tr("Level"), self.tr("Followed by"))
        self.model = RowModel(heads, self)
        self.load_button = QPushButton(icon("file-import"), self.tr("&Load"), self)
        self._lay_out()
        self.province.value_edited.connect(self.look)
        self.former.toggled.connect(self.look)
        self.load_button.clicked.connect(self.load)
        self._read()

    def _lay_out(self) -> None:
        source = QLabel(self.tr("Source: %1").replace("%1", SOURCE), self)
        source.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.load_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(FieldFrame(self.tr("Province"), self.province, self, required=True))
        layout.addWidget(self.former)
        layout.addWidget(self.summary)
        layout.addWidget(make_table(self.model, (18, 10, 34, 10)), 1)
        layout.addWidget(source)
        layout.addWidget(buttons)
        self.load_button.setEnabled(False)
        fit(self, GRID * 110, GRID * 76)

    def _read(self) -> None:
        resources = self._session.workspace.resources
        self.summary.setText(self.tr("Reading the list of provinces"))
        words = self.tr("Reading the list of provinces")
        job = self._session.read(words, lambda _book, _tick: load_shipped(resources), Kind.BACKGROUND)
        job.done.connect(self._take)
        job.failed.connect(self._refused)

    @Slot(object)
    def _take(self, shipped: Shipped) -> None:
        self._shipped = shipped
        self.province.set_entries([Entry.of(place.code, place.name) for place in shipped.provinces()])
        self.summary.setText(self.tr("Pick the province. Nothing is written before you press Load."))
        self.province.setFocus()

    @Slot()
    def look(self) -> None:
        """Show what loading the picked province would do."""
        code, shipped = self.province.value(), self._shipped
        self.plan = None
        if code is not None and shipped is not None:
            places = self._session.catalogue.places
            self.plan = plan_province(shipped, places, code, with_former=self.former.isChecked())
        self._show()

    def _show(self) -> None:
        plan = self.plan
        self.load_button.setEnabled(plan is not None and not plan.changes_nothing and not self._session.read_only)
        if plan is None:
            self.model.show([])
            self.summary.setText(self.tr("Pick the province. Nothing is written before you press Load."))
            return
        rows = [self._row(self.tr("added"), place) for place in plan.added]
        rows += [self._row(self.tr("filled in"), place) for place in plan.filled]
        rows += [self._row(self.tr("there already"), own) for _, own in plan.kept]
        self.model.show(rows)
        self.summary.setText(self._told(plan))

    def _told(self, plan: PlacePlan) -> str:
        if plan.changes_nothing:
            return self.tr("The book already holds all places of this province.")
        text = self.tr("%1 places are added, %2 get their last day and what followed them, %3 stay as they are.")
        kept = len(plan.kept) - len(plan.filled)
        for number, count in enumerate((len(plan.added), len(plan.filled), kept), start=1):
            text = text.replace(f"%{number}", grouped(count))
        if plan.renumbered:
            more = self.tr("%1 get another code (M before it), because the book uses theirs for other places.")
            text += " " + more.replace("%1", grouped(len(plan.renumbered)))
        return text

    def _row(self, what: str, place: Place) -> tuple[str, ...]:
        return what, place.code, place.name, place.level.value, ", ".join(place.successors)

    @Slot()
    def load(self) -> None:
        """Write it as one operation."""
        code, shipped, former = self.province.value(), self._shipped, self.former.isChecked()
        if code is None or shipped is None:
            return
        self.load_button.setEnabled(False)
        job = self._session.submit(lambda book: load_province(book, shipped, code, with_former=former))
        job.done.connect(self.accept)
        job.failed.connect(self._refused)

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.summary.setText(f"{label(Mark.ERROR)}: {error}")
        else:
            self._session.tasks.tell(error)
