"""What the pickers in the form of a rotation offer: by the catalogue, the level chosen, and the day it begins."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Slot

from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui.cadre_entries import CadreEntries
from luanchuyen_desktop.gui.catalogue_entries import title_entries, unit_entries
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.views.rotation_fields import destination_entries, destination_titles, plan_entries
from luanchuyen_desktop.gui.views.side_form import SideForm
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.services.rotations import rotation_desk


class RotationPickers(QObject):
    """Fills the pickers of a form; ``level``: the box that narrows the destinations, for the form to place."""

    def __init__(self, session: Session, cadres: CadreEntries, form: SideForm) -> None:
        super().__init__(form)
        self._session = session
        self._cadres = cadres
        self._form = form
        self.level: ChoiceBox[Level] = ChoiceBox(Level, empty=self.tr("All levels"))
        self.level.setAccessibleName(self.tr("Level of the destination"))
        self.level.setToolTip(self.tr("Offer only units of this level as the destination"))
        self.level.setEnabled(not session.read_only)
        self.level.value_edited.connect(self._narrow)
        self.level.currentIndexChanged.connect(self._narrow)
        form.editor.editor("cadre").value_edited.connect(self._take_origin)
        form.editor.editor("to_unit").value_edited.connect(self._offer_titles)
        session.catalogue_changed.connect(self.fill)
        cadres.changed.connect(self._refill_cadres)
        self.fill()

    @Slot()
    def fill(self) -> None:
        """Take the catalogue as it is now."""
        catalogue = self._session.catalogue
        self._units = unit_entries(catalogue)
        self._form.offer("from_unit", self._units)
        self._form.offer("from_title", title_entries(catalogue))
        self.fill_destinations()

    def fill_cadres(self) -> None:
        """Offer every cadre, for a proposal."""
        self._form.offer("cadre", self._cadres.all())

    @Slot()
    def _refill_cadres(self) -> None:
        if self._form.is_new:
            self.fill_cadres()

    def fill_destinations(self) -> None:
        """Offer units of the level that exist on the day, and the titles of the one chosen."""
        catalogue = self._session.catalogue
        chosen = self._form.editor.editor("to_unit").value()
        entries = destination_entries(catalogue, self._units, self.level.value(), self._day(), chosen)
        self._form.offer("to_unit", entries)
        self._form.offer("to_title", destination_titles(catalogue, chosen))

    def fill_plans(self, record: Rotation | None) -> bool:
        """Offer the yearly plans; whether there is any."""
        recorded = record.plan if record is not None else None
        entries = plan_entries(self._session.book.records(RotationPlan), recorded)
        self._form.offer("plan", entries)
        return bool(entries)

    def _day(self) -> date:
        """Destinations must exist on the day on which it begins, or by the present day while that is open."""
        start = self._form.editor.editor("start").value()
        return start.earliest if start is not None else self._session.as_of

    @Slot()
    def _narrow(self) -> None:
        self.fill_destinations()

    @Slot(object)
    def _offer_titles(self, unit: str | None) -> None:
        self._form.offer("to_title", destination_titles(self._session.catalogue, unit))

    @Slot(object)
    def _take_origin(self, cadre: str | None) -> None:
        """The origin of a proposal is the post that the cadre holds."""
        dossier = self._session.stored(cadre) if cadre else None
        post = rotation_desk.main_post(dossier, self._session.as_of) if dossier is not None else None
        editor = self._form.editor
        for name, code in (("from_title", post.title if post else None), ("from_unit", post.unit if post else None)):
            field = editor.editor(name)
            field.set_value(code)
            field.value_edited.emit(code)
        missing = dossier is not None and post is None
        text = self.tr("No present post is recorded for this cadre. Choose the origin by hand.") if missing else ""
        editor.frame("from_title").set_problem(text)
