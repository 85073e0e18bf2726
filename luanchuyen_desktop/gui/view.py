"""What the main window asks of a tab, and what a tab may use of the main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.gui.papers.cases import Cases
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.settings import Json
from luanchuyen_desktop.store.journal import Changes

if TYPE_CHECKING:  # loaded with the first paper
    from luanchuyen_desktop.services.papers.lists.roster import RosterRequest


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to be made and shown: ``make`` runs off the window's thread and returns a PDF."""

    title: str
    file_name: str  # proposed when it is saved, without folder
    make: Callable[[Workspace, Progress], bytes]
    issued_as: CasePaper | None = None  # the paper of one case that it is: it can be issued from the preview


@dataclass(frozen=True, slots=True)
class Export:
    """A file to be written where the person chooses: ``write`` runs off the window's thread."""

    title: str
    file_name: str  # proposed, without folder
    kinds: str  # as ``Excel workbooks (*.xlsx)``
    folder: str  # under which the folder of the last time is remembered
    write: Callable[[Path, Progress], None]


@dataclass(frozen=True, slots=True)
class RosterWish:
    """Please ask how a Danh sách trích ngang should look. ``scopes``: of whom it may be, each with its words."""

    scopes: tuple[tuple[str, RosterRequest], ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Please show only these in the tab of that key; ``wanted`` is what its ``narrow`` understands."""

    view: str
    wanted: object


@dataclass(frozen=True, slots=True)
class Menus:
    """The menus of the main window that tabs add their actions to."""

    cadres: QMenu
    rotations: QMenu
    print: QMenu
    view: QMenu


class View(QWidget):
    """A tab. Subclasses set ``title`` (translated) and ``key`` (for the saved state) and override what they need.

    The main window calls ``reload`` after every change and once at the start, so a tab need not listen by itself.
    """

    count_changed = Signal()  # the number beside the title is another
    show_finding = Signal(object)  # Finding: please mark it in the findings panel
    draft_checked = Signal(str, object)  # cadre code, FindingsDiff: what the edit under way would create and clear
    paper_wanted = Signal(object)  # Paper: please make it and show the preview
    go_to = Signal(object)  # FieldRef: please open this record, in whatever tab it is
    export_wanted = Signal(object)  # Export: please ask where, and write it
    roster_wanted = Signal(object)  # RosterWish
    rounds_wanted = Signal()  # please show the planning rounds
    narrowing_wanted = Signal(object)  # Narrowing: please show only these in another tab
    needs_wanted = Signal()  # please show what units lack
    why_wanted = Signal()  # please ask why the move in hand should not be
    packet_wanted = Signal()  # please show the papers of a meeting on the rotations in hand
    import_wanted = Signal()  # please ask for a workbook to import
    papers_wanted = Signal(object)  # Cases: please open the window in which papers are written

    key: str = ""
    title: str = ""
    count: int | None = None
    concerns: frozenset[str] = frozenset()  # tables; findings about their records are counted in the title

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def reload(self, changes: Changes | None) -> None:
        """Show the book as it is now. ``changes`` says what differs; ``None``: everything may."""

    def listed_cadres(self) -> list[tuple[str, list[str]]]:
        """Groups of cadres that a list may be printed of: their words, their codes in order."""
        return []

    def show_record(self, field: FieldRef) -> bool:
        """Open the record and put the cursor into the field; ``False`` if this tab does not show such records."""
        del field
        return False

    def narrow(self, wanted: object) -> bool:
        """Show only what is wanted, until the filter is cleared; ``False`` if that is not understood here."""
        del wanted
        return False

    def move_in_hand(self) -> Move | None:
        """The cadre that is looked at, and the post to go to if there is one (else blank)."""
        return None

    def rotations_in_hand(self) -> Sequence[str]:
        """The codes of the rotations that are marked."""
        return ()

    def cases_in_hand(self) -> Cases | None:
        """What papers would be written about: the records marked, or the one looked at."""
        return None

    def print_own(self) -> bool:
        """Show the paper of the tab itself, as nothing is in hand; ``False`` if there is none."""
        return False

    def fill_menus(self, menus: Menus) -> None:
        """Add the tab's actions; called once."""

    def flush(self) -> bool:
        """Store what is being edited, before the tab is hidden or the book closed; ``False`` if that is not possible
        (the person should see why).
        """
        return True

    def focus_search(self) -> None:
        """Put the cursor where this tab is searched."""

    def save_state(self) -> dict[str, Json]:
        """Columns, filters, the record in hand: what should be there again at the next start."""
        return {}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave; unknown or missing parts are ignored."""
