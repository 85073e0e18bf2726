"""Quy hoạch in the cadre form: for what somebody is planned, and for each post whether ready and why not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.gui.planning.readiness import Judge, ReadinessLabel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import ListKind, Lists
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.services.planning.readiness import State
from luanchuyen_desktop.services.post_names import post_in


class PlanningSection(ListSection):
    """The list of entries as they are stored, under it one answer for each that stands."""

    def __init__(
        self,
        session: Session,
        kind: ListKind,
        catalogue: Callable[[], Catalogue],
        lists: Callable[[], Lists],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, catalogue, lists, parent)
        self._session = session
        self._dossier: Dossier | None = None
        self._judge = Judge(session, self)
        self.answers: list[ReadinessLabel] = []
        self._answers = QVBoxLayout()
        self._answers.setSpacing(GRID)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(self._answers)
        self._judge.changed.connect(self._show_answers)

    def show_dossier(self, dossier: Dossier) -> None:
        """Another cadre."""
        super().show_dossier(dossier)
        self._dossier = dossier
        self._show_answers()

    def refresh(self, dossier: Dossier) -> None:
        """The same cadre as stored now."""
        super().refresh(dossier)
        self._dossier = dossier
        self._show_answers()

    @Slot()
    def _show_answers(self) -> None:
        dossier = self._dossier
        if dossier is None or self._session.tasks.is_closed:
            return
        found = [self._judge.judge(dossier, entry) for entry in dossier.planning]
        standing = [one for one in found if one.state is not State.OFF]
        while len(self.answers) < len(standing):
            label = ReadinessLabel(self)
            self.answers.append(label)
            self._answers.addWidget(label)
        catalogue = self._session.catalogue
        for number, label in enumerate(self.answers):
            if number >= len(standing):
                label.show_readiness(None)
                continue
            one = standing[number]
            post = post_in(catalogue, one.entry.title, one.entry.unit) or one.entry.title
            label.show_readiness(one, f"{post} ({one.entry.term})")
