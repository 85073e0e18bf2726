"""The papers of a rotation's dossier with the files attached to them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Attachment, DossierItem
from luanchuyen_desktop.domain.vocabulary import AttachedTo
from luanchuyen_desktop.gui.attachments.file_drop import FileDrop
from luanchuyen_desktop.gui.attachments.files_box import FilesBox
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import Lists
from luanchuyen_desktop.gui.views.checklist_section import ChecklistSection
from luanchuyen_desktop.gui.views.rotation_lists import items_kind, items_with_places
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.gui.widgets.short_table import ShortTable
from luanchuyen_desktop.rules.procedure import item_key
from luanchuyen_desktop.rules.three_valued import shifted
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.attachments import Owner, kept_text, size_text
from luanchuyen_desktop.services.procedure.dossier_papers import files_of_paper
from luanchuyen_desktop.services.procedure.procedure_state import PaperAsked
from luanchuyen_desktop.store.attached_files import attachments_of

_FILE_WIDTH = GRID * 15
_NO_LISTS = Lists((), (), ())  # nothing is picked from the catalogue here


class PapersSection(ChecklistSection):
    """Files are dropped on a row, or attached under the fields of the paper in hand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        self._attachments: Sequence[Attachment] = ()
        self._asked: Sequence[PaperAsked] = ()
        super().__init__(items_kind(self._files_text), self._present_catalogue, lambda: _NO_LISTS, parent)
        self.files = FilesBox(session, self)
        self.files.attach_wanted.connect(self.commit)
        self.held = QLabel(self)
        self._put_files_last()
        self.total = QLabel(self)
        self.total.setWordWrap(True)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - made by the base
        layout.addWidget(self.total)
        self._drop = FileDrop(self.table)
        self._drop.dropped.connect(self._take_dropped)
        self.pane_changed.connect(self._show_files)
        self.drafted.connect(self._show_files)

    def _present_catalogue(self) -> Catalogue:
        return self._session.catalogue

    def _make_table(self) -> ShortTable:
        """The name takes the room that date and files leave."""
        table = super()._make_table()
        header = table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(3, _FILE_WIDTH)
        return table

    def _make_editor(self) -> RecordEditor:
        editor = super()._make_editor()
        self._put_files_last()
        return editor

    def _put_files_last(self) -> None:
        """The files of the paper in hand stand under its fields."""
        pane = self._pane.layout()
        assert pane is not None  # noqa: S101 - made by the base
        for part in (self.held, self.files):
            pane.removeWidget(part)
            pane.addWidget(part)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_papers(
        self, rotation: str, recorded: Sequence[DossierItem], asked: Sequence[PaperAsked], *, is_same: bool
    ) -> None:
        """The papers of a rotation; of the same one as before, the paper in hand stays in hand."""
        self._asked = asked
        book = self._session.book
        self._attachments = attachments_of(book, AttachedTo.ROTATION, rotation) if rotation else ()
        names = [paper.name for paper in asked]
        known = {item_key(name) for name in (*names, *(paper.item for paper in recorded))}
        # Files that came without their paper still have a row.
        names += sorted({file.item for file in self._attachments if file.item and item_key(file.item) not in known})
        rows = items_with_places(rotation, recorded, names) if rotation else []
        self.set_locked(locked=self._session.read_only)
        self._drop.is_open = not self._session.read_only
        if is_same:
            self.refresh_records(rotation, rows)
        else:
            self.show_records(rotation, rows)
        self._show_files()
        limits = procedure_settings.load(book.settings()).limits
        hint = "" if self._session.read_only else " " + self.tr("Drop files on a paper to attach them to it.")
        self.total.setText(kept_text(book, limits) + hint if rotation else "")

    @Slot()
    def _show_files(self) -> None:
        paper = self.in_hand()
        if not isinstance(paper, DossierItem):
            self.files.show_files(None, ())
            return
        draft = self.draft()
        now = draft if isinstance(draft, DossierItem) else paper
        self._tell_held(now)
        name = now.item
        owner = Owner(AttachedTo.ROTATION, paper.rotation, name) if name else None
        self.files.show_files(owner, files_of_paper(self._attachments, paper.item) if paper.item else ())

    def _tell_held(self, paper: DossierItem) -> None:
        """Until when the paper in hand holds, where it holds for some months only."""
        key = item_key(paper.item or "")
        months = next((asked.months for asked in self._asked if item_key(asked.name) == key), 0)
        last = shifted(paper.date, months) if months and paper.date is not None else None
        text = self.tr("Holds for %1 months").replace("%1", str(months)) if months else ""
        if last is not None:
            text = self.tr("%1, until %2").replace("%1", text).replace("%2", str(last))
        self.held.setText(text)
        self.held.setVisible(bool(text))

    def _files_text(self, item: DossierItem) -> str:
        files = files_of_paper(self._attachments, item.item)
        if len(files) == 1:
            return f"{files[0].name} · {size_text(files[0].size)}"
        size = size_text(sum(file.size for file in files))
        return self.tr("%1 files").replace("%1", str(len(files))) + f" · {size}" if files else ""

    @Slot(int, list)
    def _take_dropped(self, row: int, paths: list[Path]) -> None:
        record: Any = self._records()[row]
        self.table.selectRow(row)
        self.commit()
        self.files.attach_to(Owner(AttachedTo.ROTATION, record.rotation, record.item), paths)
