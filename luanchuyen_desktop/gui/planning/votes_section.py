"""The votes of a planning entry, step by step, under its fields: stored by themselves, counted in per cent."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningVote, Record
from luanchuyen_desktop.domain.vocabulary import PLANNING_STEPS
from luanchuyen_desktop.gui.planning.offer_box import OfferBox
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import MISSING, Column, ListKind, Lists, date_text
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.cadre.section import SectionHead
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec, RecordEditor
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning.planning_checks import planning_faults
from luanchuyen_desktop.services.planning.planning_votes import share, stored_votes

MOST_VOTES = 99_999
_UNSET: Any = None  # a new vote has no step yet; it is not stored before it has
_NO_LISTS = Lists((), (), ())
translate = QCoreApplication.translate


def _fields(_lists: Lists) -> list[FieldSpec]:
    return [
        FieldSpec("step", translate("PlanningVotes", "Step"), partial(OfferBox, PLANNING_STEPS), required=True),
        FieldSpec("date", translate("PlanningVotes", "Date of the meeting"), PartialDateEdit),
        FieldSpec(
            "votes_for", translate("PlanningVotes", "Votes for"), partial(NumberEdit, MOST_VOTES, 0), beside=True
        ),
        FieldSpec("votes_total", translate("PlanningVotes", "Of"), partial(NumberEdit, MOST_VOTES, 0), beside=True),
    ]


def _counted(vote: PlanningVote, _catalogue: Catalogue) -> str:
    if vote.votes_for is None and vote.votes_total is None:
        return MISSING
    return f"{vote.votes_for if vote.votes_for is not None else '?'}/{vote.votes_total or '?'}"


def _share(vote: PlanningVote, _catalogue: Catalogue) -> str:
    part = share(vote)
    return str(part) if part is not None else MISSING


class _Section(ListSection):
    """Refuses at the field what a vote cannot be."""

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        editor.set_check(planning_faults)
        return editor


class VotesSection(QWidget):
    """Hidden while no stored entry is in hand."""

    opened = Signal(QWidget)  # the fields of a vote that was taken in hand

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry: PlanningEntry | None = None
        kind = ListKind(
            record=PlanningVote,
            table="planning_vote",
            title=self.tr("Votes"),
            short=self.tr("Votes"),
            empty=self.tr("No vote is recorded."),
            add=self.tr("Add a vote"),
            blank=self._blank,
            columns=(
                Column(self.tr("Date"), lambda vote, _catalogue: date_text(vote.date), figures=True),
                Column(self.tr("Step"), lambda vote, _catalogue: vote.step or MISSING),
                Column(self.tr("For"), _counted, figures=True),
                Column(self.tr("Share"), _share, figures=True),
            ),
            fields=_fields,
        )
        self.list = _Section(kind, lambda: session.catalogue, lambda: _NO_LISTS, self)
        self.list.committed.connect(self._save)
        self.list.deleted.connect(self._delete)
        self.list.opened.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(SectionHead(kind.title, self))
        layout.addWidget(self.list)
        self.hide()

    def _blank(self, _owner: str) -> PlanningVote:
        entry = self._entry
        assert entry is not None  # noqa: S101 - hidden without one
        return PlanningVote(entry.cadre, entry.term, entry.title, entry.unit, _UNSET)

    def show_entry(self, entry: PlanningEntry | None) -> None:
        """Show the votes of an entry as they are stored; the one in hand stays in hand if the entry is the same."""
        before, self._entry = self._entry, entry
        self.setVisible(entry is not None)
        self.list.set_locked(locked=self._session.read_only)
        votes = stored_votes(self._session.book, entry) if entry is not None else ()
        owner = str(entry.id) if entry is not None else ""
        if before is not None and entry is not None and before.id == entry.id:
            self.list.refresh_records(owner, votes)
        else:
            self.list.show_records(owner, votes)

    def flush(self) -> bool:
        """Ask to store what is typed; ``False`` if some of it cannot be stored as it is."""
        editor = self.list.editor
        if editor is None:
            return True
        editor.leave()
        return not editor.unstored()

    @Slot(object)
    def _save(self, record: Record) -> None:
        job = self._session.submit(partial(editing.save, record=record, whose=self._whose()))
        # Queued after ``changed``: a record that was stored has come back by then.
        job.finished.connect(partial(self.list.release, record))

    @Slot(object)
    def _delete(self, record: Record) -> None:
        self._session.submit(partial(editing.delete, record=record, whose=self._whose()))

    def _whose(self) -> str:
        cadre = self._entry.cadre if self._entry is not None else ""
        return self._session.names.get(cadre, cadre)
