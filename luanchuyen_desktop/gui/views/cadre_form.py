"""The cadre's file as a form in the order of the Party's CV form: stored field by field, judged while typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Record
from luanchuyen_desktop.gui import draft_findings
from luanchuyen_desktop.gui.cv.part import CV, CvPart
from luanchuyen_desktop.gui.marks import counted
from luanchuyen_desktop.gui.planning.cadre_section import PlanningSection
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre import fields
from luanchuyen_desktop.gui.views.cadre.appointing import AppointButton
from luanchuyen_desktop.gui.views.cadre.heading import CadreHeading
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.cadre.placement import CADRE, ROTATION, Spot, by_section, is_own, row_marks, spot_of
from luanchuyen_desktop.gui.views.cadre.rotation_section import RotationSection
from luanchuyen_desktop.gui.views.cadre.section import SectionBar, SectionHead
from luanchuyen_desktop.gui.views.side_form import read_only_words
from luanchuyen_desktop.gui.waivers.section import WAIVER, WaiverSection
from luanchuyen_desktop.gui.widgets.finding_list import ShownFinding, Standing
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.findings.checking import FindingsDiff
from luanchuyen_desktop.store.journal import Changes

PARTY = "party"  # the second half of the cadre's own fields
_NOTHING = FindingsDiff((), ())


class CadreForm(QWidget):
    """Shows one cadre at a time. Every edit is an operation of its own, asked for when a field is left."""

    draft_checked = Signal(str, object)  # cadre code, FindingsDiff
    finding_clicked = Signal(object)  # Finding
    rotation_opened = Signal(str)  # code of the rotation
    noticed = Signal(str)  # something to tell in the status line

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lists = fields.Lists.of(session.catalogue)
        self._dossier: Dossier | None = None
        self._told = _NOTHING
        self.heading = CadreHeading(self)
        self._scroll = QScrollArea(self)
        self.cadre_editor = self._make_cadre_editor()
        self.sections: dict[str, ListSection] = {}
        self.rotations = RotationSection(self._catalogue, self)
        self.waivers = WaiverSection(session, self)
        self.cv = CvPart(session, self)
        self._heads: dict[str, SectionHead] = {}
        self._content = self._make_content()
        self.bar = self._make_bar()
        self._lay_out()
        self.setEnabled(False)

    # -- building --------------------------------------------------------------------------------------------------

    def _make_cadre_editor(self) -> RecordEditor:
        editor = RecordEditor([*fields.identity_fields(self._lists), *fields.party_fields()], self)
        editor.drafted.connect(self._check_draft)
        editor.committed.connect(self._save)
        editor.finding_clicked.connect(self.finding_clicked)
        editor.set_locked(locked=self._session.read_only)
        return editor

    def _make_content(self) -> QWidget:
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        self._add_head(CADRE, self.tr("Identity"))
        self._add_head(PARTY, self.tr("Party and education"))
        self.cadre_editor.insert_heading("party_joined", self._heads[PARTY])
        layout.addWidget(self._heads[CADRE])
        layout.addWidget(self.cadre_editor)
        for kind in fields.list_kinds():
            layout.addWidget(self._add_head(kind.table, kind.title))
            layout.addWidget(self._add_list(kind))
        self.appoint_button = AppointButton(self._session, lambda: self.code, self.flush, self)
        self.sections["tenure"].add_beside_buttons(self.appoint_button)
        layout.addWidget(self._add_head(ROTATION, self.tr("Rotations")))
        layout.addWidget(self.rotations)
        self.rotations.opened.connect(self.rotation_opened)
        layout.addWidget(self._add_head(WAIVER, self.tr("Exceptions")))
        layout.addWidget(self.waivers)
        self.waivers.asked.connect(self.flush)
        layout.addWidget(self._add_head(CV, self.tr("CV form 2C")))
        layout.addWidget(self.cv)
        self.cv.opened.connect(self._show_pane)
        self.cv.go_to.connect(self._go_to)
        self.cv.dropped.connect(self._tell_dropped)
        layout.addStretch()
        return content

    def _add_head(self, key: str, title: str) -> SectionHead:
        head = self._heads[key] = SectionHead(title, self)
        head.findings.clicked.connect(self.finding_clicked)
        return head

    def _add_list(self, kind: fields.ListKind) -> ListSection:
        make = partial(PlanningSection, self._session) if kind.table == "planning_entry" else ListSection
        section = self.sections[kind.table] = make(kind, self._catalogue, self._pick_lists, self)
        section.drafted.connect(self._check_draft)
        section.committed.connect(self._save)
        section.deleted.connect(self._delete)
        section.dropped.connect(self._tell_dropped)
        section.finding_clicked.connect(self.finding_clicked)
        section.pane_changed.connect(self._check_draft)
        section.opened.connect(self._show_pane)
        section.set_locked(locked=self._session.read_only)
        return section

    def _make_bar(self) -> SectionBar:
        shorts = [(kind.table, kind.short) for kind in fields.list_kinds() if kind.table != "source_entry"]
        bar = SectionBar(
            [
                (CADRE, self.tr("Identity")),
                (PARTY, self.tr("Party, education")),
                *shorts,
                (ROTATION, self.tr("Rotations")),
                (WAIVER, self.tr("Exceptions")),
                (CV, self.tr("CV 2C")),
            ],
            self,
        )
        bar.asked.connect(self.show_section)
        return bar

    def _lay_out(self) -> None:
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        top = QVBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID // 2)
        top.setSpacing(GRID)
        top.addWidget(self.heading)
        if self._session.read_only:
            told = QLabel(read_only_words(), self)
            told.setWordWrap(True)
            top.addWidget(told)
        top.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)

    # -- showing ---------------------------------------------------------------------------------------------------

    @property
    def code(self) -> str | None:
        """Whose file it is."""
        return self._dossier.cadre.code if self._dossier else None

    def show_cadre(self, code: str | None) -> bool:
        """Show a cadre's file, or nothing; what is being typed is stored first. ``False``: there is no such cadre."""
        if code is not None and code == self.code:
            return True
        self.flush()
        self._tell_dropped(", ".join(self.cadre_editor.unstored()))
        dossier = self._session.stored(code) if code is not None else None
        self._dossier = dossier
        self.setEnabled(dossier is not None)
        self.cadre_editor.show_record(dossier.cadre if dossier else None)
        if dossier is not None:
            for section in self.sections.values():
                section.show_dossier(dossier)
            self._show_rest(dossier)
            self._scroll.verticalScrollBar().setValue(0)
        return dossier is not None

    def reload(self, changes: Changes | None) -> bool:
        """Show the same cadre as stored now; ``False`` if it is gone."""
        if changes is None or changes.tables & {"place", "unit", "title"}:
            self._take_lists()
        if self._dossier is None:
            return True
        stored = self._stored_now(self._dossier.cadre, changes)
        if stored is None:
            return False
        self._refresh(stored)
        return True

    def _stored_now(self, cadre: Cadre, changes: Changes | None) -> Dossier | None:
        """The file as stored now, also where the edit gave the cadre another code."""
        codes = [cadre.code, *sorted((changes.cadres if changes else None) or ())]
        found = (self._session.stored(code) for code in codes)
        return next((stored for stored in found if stored is not None and stored.cadre.id == cadre.id), None)

    def _refresh(self, stored: Dossier) -> None:
        self._dossier = stored
        self.cadre_editor.set_record(stored.cadre)
        for section in self.sections.values():
            section.refresh(stored)
        self._show_rest(stored)

    def _show_rest(self, dossier: Dossier) -> None:
        self.rotations.show_dossier(dossier)
        self.waivers.show_subject(dossier)
        self.cv.show_dossier(dossier)
        self.heading.show_dossier(dossier, self._catalogue(), self._session.as_of)
        self._check_draft()

    def _take_lists(self) -> None:
        lists = fields.Lists.of(self._session.catalogue)
        if lists == self._lists:
            return
        self._lists = lists
        self.cadre_editor.editor("hometown_place").set_entries(self._lists.places)
        for section in self.sections.values():
            section.set_lists()

    def _catalogue(self) -> Catalogue:
        return self._session.catalogue

    def _pick_lists(self) -> fields.Lists:
        return self._lists

    # -- storing ---------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Ask to store all that is typed; ``False`` if some of it cannot be stored."""
        for editor in self._editors():
            editor.leave()
        return not any(editor.unstored() for editor in self._editors())

    def _editors(self) -> Iterator[RecordEditor]:
        yield self.cadre_editor
        for section in self.sections.values():
            if section.editor is not None:
                yield section.editor
        yield from self.cv.editors()

    @Slot(object)
    def _save(self, record: Record) -> None:
        assert self._dossier is not None  # noqa: S101 - the editors are locked without one
        whose = self._dossier.cadre.name
        job = self._session.submit(partial(editing.save, record=record, whose=whose))
        sender = self.sender()
        if isinstance(sender, RecordEditor | ListSection):
            # Queued after ``changed``: a record that was stored has come back by then.
            job.finished.connect(partial(sender.release, record))

    @Slot(object)
    def _delete(self, record: Record) -> None:
        assert self._dossier is not None  # noqa: S101 - as above
        self._session.submit(partial(editing.delete, record=record, whose=self._dossier.cadre.name))

    @Slot(str)
    def _tell_dropped(self, labels: str) -> None:
        if labels:
            self.noticed.emit(
                self.tr("Not stored, because it could not be read or was not complete: %1").replace("%1", labels)
            )

    # -- findings --------------------------------------------------------------------------------------------------

    @Slot()
    def _check_draft(self) -> None:
        """Show what stands, and what the edit under way would create and clear."""
        stored = self._dossier
        if stored is None:
            return
        draft = stored
        for record in self._drafts():
            draft = with_record(draft, record)
        checked = draft_findings.check(self._session, draft, lambda _finding: True)
        active = self._active_spot()
        placed = [(self._spot(one, active), one) for one in checked.shown]
        self._show_placed(placed)
        if checked.diff != self._told:
            self._told = checked.diff
            self.draft_checked.emit(stored.cadre.code, checked.diff)

    def _drafts(self) -> Iterator[Record]:
        cadre = self.cadre_editor.draft()
        if cadre is not None:
            yield cadre
        for section in self.sections.values():
            if (record := section.draft()) is not None:
                yield record

    def _active_spot(self) -> Spot | None:
        """The field in which the cursor is."""
        if (name := self.cadre_editor.focused_field()) is not None:
            return Spot(CADRE, name)
        for table, section in self.sections.items():
            name = section.editor.focused_field() if section.editor else None
            if name is not None:
                return Spot(table, name)
        return None

    def _spot(self, shown: ShownFinding, active: Spot | None) -> Spot:
        if shown.standing is not Standing.STORED and active is not None:
            return active
        assert self._dossier is not None  # noqa: S101 - something is found on it
        kinds = {table: section.kind.record for table, section in self.sections.items()}
        own = partial(is_own, dossier=self._dossier, kinds=kinds)
        return spot_of(shown.finding, (*self.sections, WAIVER), own, self._is_open)

    def _is_open(self, ref: FieldRef) -> bool:
        """Whether the field is on screen now with its record."""
        if ref.record == CADRE:
            return ref.field in self.cadre_editor.names
        section = self.sections.get(ref.record)
        if section is None or section.editor is None:
            return False
        record = section.in_hand()
        return record is not None and str(record.id) == ref.key and ref.field in section.editor.names

    def _show_placed(self, placed: list[tuple[Spot, ShownFinding]]) -> None:
        sections = by_section(placed)
        self.cadre_editor.show_findings(sections.get(CADRE, {}))
        for key, head in self._heads.items():
            head.findings.show_findings(sections.get(key, {}).get("", ()))
        standing = [one.finding for _, one in placed if one.standing is not Standing.CLEARED]
        for table, section in self.sections.items():
            section.show_findings(sections.get(table, {}))
            section.show_marks(row_marks(standing, table))
        self.rotations.show_marks(row_marks(standing, ROTATION))
        self.waivers.show_marks(row_marks(standing, WAIVER))
        self.bar.show_marks(
            counted((self._bar_key(spot), one.finding) for spot, one in placed if one.finding in standing)
        )

    def _bar_key(self, spot: Spot) -> str:
        names = self.cadre_editor.names
        if spot.section == CADRE and spot.field and names.index(spot.field) >= names.index("party_joined"):
            return PARTY
        return spot.section

    # -- going to a place --------------------------------------------------------------------------------------------

    @Slot(str)
    def show_section(self, key: str) -> None:
        """Scroll to a section."""
        head = self._heads[key]
        if key == CV:
            self.cv.open()
        self._scroll.verticalScrollBar().setValue(head.mapTo(self._content, QPoint(0, 0)).y())
        self.bar.show_current(key)

    def focus_field(self, field: FieldRef) -> bool:
        """Open the record on this form, scroll to the field and put the cursor into it."""
        if field.record == CADRE and field.field in self.sections:
            self.show_section(field.field)
            self.sections[field.field].add_button.setFocus()
            found = True
        elif field.record == CADRE:
            found = self.cadre_editor.focus_field(field.field) or self.cadre_editor.focus_field("name")
        elif field.record in self.sections:
            found = self.sections[field.record].open_record(field.key, field.field)
        elif field.record == ROTATION:
            found = self.rotations.mark_row(field.key)
        elif field.record == WAIVER:
            found = self.waivers.mark_row(field.key)
        else:
            found = False
        if found:
            # The layout of a pane that was just opened is not known before the event loop has run.
            QTimer.singleShot(0, self, self._scroll_to_focus)
        return found

    @Slot(object)
    def _go_to(self, field: FieldRef) -> None:
        """To a field, or to the section where such a record is to be added."""
        if not self.focus_field(field):
            self.show_section(field.record)

    @Slot(QWidget)
    def _show_pane(self, pane: QWidget) -> None:
        """The fields of a line taken in hand come into sight, as far as the window is high."""
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, pane, GRID, GRID))

    @Slot()
    def _scroll_to_focus(self) -> None:
        widget = self.focusWidget()
        if widget is not None and self._content.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, GRID, 12 * GRID)

    @Slot()
    def _on_scrolled(self) -> None:
        top = self._scroll.verticalScrollBar().value() + 4 * GRID
        at_end = self._scroll.verticalScrollBar().value() == self._scroll.verticalScrollBar().maximum()
        passed = [key for key, head in self._heads.items() if head.mapTo(self._content, QPoint(0, 0)).y() <= top]
        if passed and not at_end:
            self.bar.show_current(passed[-1])
