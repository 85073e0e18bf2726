"""The catalogue window, beside the main window: a section for each kind, all of them edited in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.catalogue.kinds import all_kinds
from luanchuyen_desktop.gui.catalogue.section import CatalogueSection
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.messages import ask_to_leave_unstored
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import fit
from luanchuyen_desktop.gui.views import view_state
from luanchuyen_desktop.gui.widgets.job_strip import grouped
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.settings import Json


class CatalogueWindow(QWidget):
    """A window of its own, so that it can stay open while cadres and rotations are worked on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Catalogue"))
        self.sections = [CatalogueSection(session, kind, self) for kind in all_kinds()]
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for section in self.sections:
            self.tabs.addTab(section, section.kind.title)
            section.counted.connect(self._count)
        self.tabs.currentChanged.connect(self._on_tab)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        for number in range(len(self.sections)):
            key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            key.activated.connect(self._choose_tab)
            key.setProperty("tab", number)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        fit(self, 1180, 640)
        self._count()

    @property
    def section(self) -> CatalogueSection:
        """The section in front."""
        return self.sections[self.tabs.currentIndex()]

    @Slot()
    def _count(self) -> None:
        for number, section in enumerate(self.sections):
            self.tabs.setTabText(number, f"{section.kind.title} {grouped(section.count)}")

    @Slot(int)
    def _on_tab(self, _index: int) -> None:
        self.flush()
        if self.isVisible():
            self.section.count_holders()

    @Slot()
    def _choose_tab(self) -> None:
        self.tabs.setCurrentIndex(self.sender().property("tab"))

    @Slot()
    def _find(self) -> None:
        self.section.search.setFocus()
        self.section.search.selectAll()

    def bring(self) -> None:
        """Show it in front of the others."""
        bring(self)
        self.section.count_holders()
        if self.section.form.record is None:
            self._find()

    def shows(self, field: FieldRef) -> bool:
        """Whether there is a section for such records."""
        return any(section.kind.table == field.record for section in self.sections)

    def open_record(self, field: FieldRef) -> bool:
        """Take a record in hand, in its section, at a field; ``False`` if there is none."""
        for number, section in enumerate(self.sections):
            if section.kind.table == field.record and section.open_record(field.key, field.field):
                self.tabs.setCurrentIndex(number)
                self.bring()
                section.form.focus(field.field)
                return True
        return False

    def flush(self) -> bool:
        """Store what is typed in any section; ``False`` if some of it cannot be stored."""
        stored = [section.flush() for section in self.sections]
        return all(stored)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What cannot be stored is asked about first."""
        if self.flush():
            event.accept()
            return
        event.ignore()
        ask_to_leave_unstored(self, self._give_up)

    def _give_up(self) -> None:
        for section in self.sections:
            section.form.show_record(None)
            section.table.forget_choice()
        self.close()

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """Its size, the section in front, widths."""
        return {
            "size": [self.width(), self.height()],
            "tab": self.tabs.currentIndex(),
            "widths": {one.kind.table: view_state.sizes(one.table.horizontalHeader()) for one in self.sections},
        }

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take back what ``save_state`` gave."""
        size, widths = state.get("size"), state.get("widths")
        if isinstance(size, list) and len(size) == 2:
            fit(self, view_state.whole(size[0], 640, 4000), view_state.whole(size[1], 400, 3000))
        if isinstance(widths, dict):
            for section in self.sections:
                view_state.set_sizes(section.table.horizontalHeader(), widths.get(section.kind.table))
        self.tabs.setCurrentIndex(view_state.whole(state.get("tab"), 0, len(self.sections) - 1))
