"""The fields that say where somebody is put, and what is to be known of that post: its rank, and who holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import Outcome, TenureForm
from luanchuyen_desktop.gui.catalogue_entries import unit_entries
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.views.rotation_fields import destination_titles
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.services.post_holders import holders_words
from luanchuyen_desktop.services.rotations.placements import Placement, rank_check


class PlacementFields(QWidget):
    """Unit, title and form; the owner says which units are offered, and since when the post is held."""

    value_edited = Signal(object)  # Placement or None

    def __init__(
        self, session: Session, forms: Iterable[TenureForm], parent: QWidget | None = None, *, required: bool = False
    ) -> None:
        """``required``: all three must be given, and are marked so."""
        super().__init__(parent)
        self._session = session
        self.unit = CodePicker()
        self.title = CodePicker()
        self.form: ChoiceBox[TenureForm] = ChoiceBox(forms)
        self.notes = QLabel(self)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        give_headroom(self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for label, editor in (
            (self.tr("Unit where the cadre is placed"), self.unit),
            (self.tr("Post there"), self.title),
            (self.tr("Form of appointment"), self.form),
        ):
            layout.addWidget(FieldFrame(label, editor, self, required=required))
            editor.value_edited.connect(self._on_edited)
        layout.addWidget(self.notes)
        self.unit.value_edited.connect(self._offer_titles)
        self._offered: list[str] | None = None
        self.offer_units(None)

    def offer_units(self, codes: Sequence[str] | None) -> None:
        """Only these units, in this order; ``None``: all of the catalogue, in the order of names."""
        wanted = list(codes) if codes is not None else None
        if wanted == self._offered and self.unit.value() is None:
            return
        self._offered = wanted
        entries = unit_entries(self._session.catalogue)
        if wanted is not None:
            by_code = {entry.code: entry for entry in entries}
            entries = [by_code[code] for code in wanted if code in by_code]
        self.unit.set_entries(entries)
        self._offer_titles(self.unit.value())

    def set_placement(self, placement: Placement | None) -> None:
        """What is proposed; none empties the fields."""
        self.unit.set_value(placement.unit if placement is not None else None)
        self._offer_titles(self.unit.value())
        self.title.set_value((placement.title or None) if placement is not None else None)
        self.form.set_value(placement.form if placement is not None else None)

    def placement(self) -> Placement | None:
        """What the fields say; ``None`` while unit or title is missing."""
        unit, title = self.unit.value(), self.title.value()
        return Placement(unit, title, self.form.value()) if unit is not None and title is not None else None

    def is_begun(self) -> bool:
        """Whether something is typed or picked, but not enough."""
        return self.placement() is None and bool(self.unit.text().strip() or self.title.text().strip())

    def tell(
        self, start: PartialDate | None, held: Callable[[], Iterable[str]], outcome: Outcome | None, cadre: str
    ) -> None:
        """Say what is known of the post: since when it is held, its rank beside those ``held``, who is in it."""
        placement = self.placement()
        if placement is None:
            self.notes.hide()
            return
        catalogue = self._session.catalogue
        rank = rank_check(catalogue, held(), placement.title, outcome)
        lines = [rank.text if rank.fits is not False else f"{SYMBOLS[Mark.WARNING]} {rank.text}"]
        if start is not None:
            lines.insert(0, self.tr("Held from %1.").replace("%1", str(start)))
            day = start.earliest
            lines.append(holders_words(self._session.book, catalogue, placement.unit, placement.title, day, cadre))
        self.notes.setText("\n".join(lines))
        self.notes.show()

    @Slot(object)
    def _offer_titles(self, unit: str | None) -> None:
        self.title.set_entries(destination_titles(self._session.catalogue, unit))

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        self.value_edited.emit(self.placement())
