"""The windows beside the tabs of an open book: the catalogue, the exceptions, the dialog of one exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.domain.records import Waiver
from luanchuyen_desktop.gui.in_front import take_keys
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.waivers.proposing import waiver_for
from luanchuyen_desktop.rules.finding import FieldRef, Finding
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.pool import record_by_id

if TYPE_CHECKING:
    from luanchuyen_desktop.gui.catalogue.window import CatalogueWindow
    from luanchuyen_desktop.gui.main_menu import MainMenu
    from luanchuyen_desktop.gui.plans.window import PlansWindow
    from luanchuyen_desktop.gui.waivers.window import WaiversWindow

_STATE = "catalogue"


class RecordWindows(QObject):
    """Each window is made when it is first wanted, and goes with the book."""

    go_to = Signal(object)  # FieldRef: please open this record in its tab
    paper_wanted = Signal(object)  # Paper
    packet_wanted = Signal(object)  # codes of rotations
    export_wanted = Signal(object)  # Export
    roster_wanted = Signal(object)  # RosterWish
    papers_wanted = Signal(object)  # Cases: please open the window in which papers are written

    def __init__(self, session: Session, settings: Settings, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._settings, self._page = session, settings, page
        self._menu: MainMenu | None = None
        self.catalogue: CatalogueWindow | None = None
        self.waivers: WaiversWindow | None = None
        self.plans: PlansWindow | None = None

    def connect_menu(self, menu: MainMenu) -> None:
        """The keys of the main window work in these windows as well."""
        self._menu = menu

    @Slot()
    def show_catalogue(self) -> None:
        """Open the catalogue, or bring it to the front."""
        self._catalogue().bring()

    @Slot()
    def show_waivers(self) -> None:
        """Open the list of exceptions, or bring it to the front."""
        if self.waivers is None:
            from luanchuyen_desktop.gui.waivers.window import WaiversWindow

            self.waivers = WaiversWindow(self._session, self._page)
            self.waivers.go_to.connect(self.go_to)
            if self._menu is not None:
                take_keys(self.waivers, self._menu)
        self.waivers.bring()

    @Slot()
    def show_plans(self) -> None:
        """Open the yearly plans, or bring them to the front."""
        self._plans().bring()

    def _plans(self) -> PlansWindow:
        if self.plans is None:
            from luanchuyen_desktop.gui.plans.window import PlansWindow

            self.plans = PlansWindow(self._session, self._page)
            self.plans.go_to.connect(self.go_to)
            self.plans.paper_wanted.connect(self.paper_wanted)
            self.plans.packet_wanted.connect(self.packet_wanted)
            self.plans.export_wanted.connect(self.export_wanted)
            self.plans.roster_wanted.connect(self.roster_wanted)
            self.plans.papers_wanted.connect(self.papers_wanted)
            if self._menu is not None:
                take_keys(self.plans, self._menu)
        return self.plans

    @Slot(object)
    def ask_waiver(self, finding: Finding) -> None:
        """Open the exception for a breach, or a request for one."""
        waiver = waiver_for(self._session, finding)
        if waiver is not None:
            self._open_waiver(waiver)

    def show_record(self, field: FieldRef) -> bool:
        """Open a place, unit, title, post or exception; ``False`` for any other record."""
        if field.record == "waiver":
            waiver = record_by_id(self._session.book, Waiver, int(field.key)) if field.key.isdigit() else None
            if waiver is not None:
                self._open_waiver(waiver, field.field)
            return waiver is not None
        if field.record == "rotation_plan":
            return self._plans().open_plan(field.key)
        if field.record not in {"place", "unit", "title", "position"}:
            return False
        return self._catalogue().open_record(field)

    def flush(self) -> bool:
        """Store what is typed in the catalogue and in the plans."""
        stored = [window.flush() for window in (self.catalogue, self.plans) if window is not None]
        return all(stored)

    def save_state(self) -> None:
        """Remember how the catalogue was."""
        if self.catalogue is not None:
            self._settings.set(_STATE, self.catalogue.save_state())

    def _catalogue(self) -> CatalogueWindow:
        if self.catalogue is None:
            from luanchuyen_desktop.gui.catalogue.window import CatalogueWindow

            self.catalogue = CatalogueWindow(self._session, self._page)
            self.catalogue.restore_state(self._settings.mapping(_STATE))
            if self._menu is not None:
                take_keys(self.catalogue, self._menu)
        return self.catalogue

    def _open_waiver(self, waiver: Waiver, field: str = "") -> None:
        from luanchuyen_desktop.gui.waivers.dialog import WaiverDialog

        dialog = WaiverDialog(self._session, waiver, self._page)
        dialog.open()
        dialog.focus_field(field)
