"""Under the fields of a rotation: how long it has run, what became of the old post, what was done meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import FollowUp, Record, Rotation
from luanchuyen_desktop.domain.vocabulary import Grade, Outcome, RotationState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.models.old_seats import OldSeats
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.views.cadre.section import SectionHead
from luanchuyen_desktop.gui.views.follow_up_list import FollowUpList
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.rotations import follow_up
from luanchuyen_desktop.store.follow_up import follow_ups

_HAS_BEGUN = frozenset({RotationState.RUNNING, RotationState.ENDED})


class AfterSection(QWidget):
    """Stores what is edited in it by itself. Hidden for a rotation that has not begun."""

    opened = Signal(QWidget)  # the fields of a row that was taken in hand

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rotation: Rotation | None = None
        self._dossier: Dossier | None = None
        self._seats: OldSeats | None = None
        self.list = FollowUpList(self._grades, self._faults, self._catalogue, self)
        self.head = SectionHead(self.list.kind.title, self)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        give_headroom(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.head, self.told, self.list):
            layout.addWidget(widget)
        self.list.committed.connect(self._save)
        self.list.deleted.connect(self._delete)
        self.list.graded.connect(self._grade)
        self.list.opened.connect(self.opened)
        self.hide()

    def _catalogue(self) -> Catalogue:
        return self._session.catalogue

    def _grades(self) -> Mapping[int, Grade]:
        return follow_up.grades_of(self._dossier) if self._dossier is not None else {}

    def _faults(self, record: Record) -> Mapping[str, UserError]:
        if self._rotation is None or not isinstance(record, FollowUp):
            return {}
        return follow_up.faults(self._rotation, record)

    # -- showing ---------------------------------------------------------------------------------------------------

    def take_seats(self, seats: OldSeats) -> None:
        """Where to ask for the old post."""
        self._seats = seats
        seats.changed.connect(self._tell)

    def show_rotation(self, rotation: Rotation | None) -> None:
        """Show what is stored of a rotation; the row in hand stays in hand if it is the same one."""
        before, self._rotation = self._rotation, rotation
        is_there = rotation is not None and rotation.id is not None and rotation.state in _HAS_BEGUN
        self._dossier = self._session.stored(rotation.cadre) if rotation is not None and is_there else None
        self.setVisible(self._dossier is not None)
        if rotation is None or self._dossier is None:
            self._rotation = None
            self.list.show_records("", ())
            return
        workspace = self._session.workspace
        recorded = follow_ups(self._session.book, rotation.code)
        notice = follow_up.notice_months(workspace)
        rows = follow_up.with_awaited(self._dossier, rotation, recorded, workspace.as_of, notice)
        self.list.set_locked(locked=self._session.read_only)
        if before is not None and before.id == rotation.id:
            self.list.refresh_records(rotation.code, rows)
        else:
            self.list.show_records(rotation.code, rows)
        self.list.show_grade()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        one = self._rotation
        if one is None:
            return
        lines = [follow_up.served_words(one, PartialDate.of(self._session.as_of))]
        if one.outcome is Outcome.SETTLED and one.ended is not None:
            told = self.tr("Stays for good from %1: no longer counted as rotated.")
            lines.append(told.replace("%1", str(one.ended)))
        seat = self._seats.text(one.code) if self._seats is not None else ""
        if seat:
            lines.append(self.tr("Old post: %1.").replace("%1", seat))
        self.told.setText("\n".join(line for line in lines if line))
        self.told.setVisible(bool(self.told.text()))

    # -- storing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _save(self, record: FollowUp) -> None:
        job = self._session.submit(partial(follow_up.save, entry=record, whose=self._whose()))
        # Queued after ``changed``: a record that was stored has come back by then.
        job.finished.connect(partial(self.list.release, record))

    @Slot(object)
    def _delete(self, record: Record) -> None:
        self._session.submit(partial(editing.delete, record=record, whose=self._whose()))

    @Slot(int, object)
    def _grade(self, year: int, value: Grade) -> None:
        if self._rotation is not None:
            cadre = self._rotation.cadre
            self._session.submit(partial(follow_up.grade, cadre=cadre, year=year, value=value, whose=self._whose()))

    def _whose(self) -> str:
        cadre = self._rotation.cadre if self._rotation is not None else ""
        return self._session.names.get(cadre, cadre)

    def flush(self) -> bool:
        """Ask to store what is typed; ``False`` if some of it cannot be stored as it is."""
        self.list.send_grade()
        editor = self.list.editor
        if editor is None:
            return True
        editor.leave()
        return not editor.unstored()
