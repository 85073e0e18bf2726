"""The standards of titles: titles at the left, at the right what the one in hand asks for. Stands by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Record, Title, TitleStandard
from luanchuyen_desktop.domain.vn_text import fold, text_key
from luanchuyen_desktop.domain.vocabulary import StandardKind
from luanchuyen_desktop.gui.models.rows_model import Column as RowColumn
from luanchuyen_desktop.gui.models.rows_model import RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.views.cadre.fields import MISSING, Column, ListKind, Lists
from luanchuyen_desktop.gui.views.cadre.list_section import ListSection
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.views.side_form import heading
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.level_box import LevelBox
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.rules.education_levels import Scales
from luanchuyen_desktop.services import editing

_UNSET: Any = None  # what a standard does not have yet; it is not stored before it has
translate = QCoreApplication.translate


def standards_kind(scales: Scales) -> ListKind:
    """Tiêu chuẩn chức danh."""

    def period(standard: TitleStandard) -> str:
        begun, over = standard.valid_from, standard.valid_to
        if begun is not None and over is not None:
            return f"{begun} – {over}"
        if begun is not None:
            return translate("TitleStandards", "from %1").replace("%1", str(begun))
        return MISSING if over is None else translate("TitleStandards", "until %1").replace("%1", str(over))

    return ListKind(
        record=TitleStandard,
        table="title_standard",
        title=translate("TitleStandards", "Title standards"),
        short=translate("TitleStandards", "Standards"),
        empty=translate("TitleStandards", "No standard is recorded: nothing is asked of who takes this post."),
        add=translate("TitleStandards", "Add a standard"),
        blank=lambda title: TitleStandard(title, _UNSET, _UNSET),
        columns=(
            Column(translate("TitleStandards", "Kind of standard"), lambda one, _catalogue: str(one.kind)),
            Column(translate("TitleStandards", "Least level"), lambda one, _catalogue: one.level),
            Column(translate("TitleStandards", "In force"), lambda one, _catalogue: period(one), figures=True),
        ),
        fields=partial(_fields, scales),
    )


def _fields(scales: Scales, _lists: Lists) -> list[FieldSpec]:
    kinds: ChoiceBox[StandardKind] = ChoiceBox(StandardKind)
    levels = LevelBox(scales, kinds.value)
    kinds.value_edited.connect(levels.take_kind)
    return [
        FieldSpec("kind", translate("TitleStandards", "Kind of standard"), lambda: kinds, required=True),
        FieldSpec("level", translate("TitleStandards", "Least level"), lambda: levels, required=True, beside=True),
        FieldSpec("valid_from", translate("TitleStandards", "In force from"), PartialDateEdit),
        FieldSpec("valid_to", translate("TitleStandards", "In force until"), PartialDateEdit, beside=True),
        FieldSpec("document", translate("TitleStandards", "Document"), TextEdit),
    ]


class TitleModel(RowsModel):
    """Titles with the number of their standards."""

    columns = (RowColumn("name", 34), RowColumn("rank", 6, right=True), RowColumn("count", 11, right=True))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.headings = {
            "name": self.tr("Title"),
            "rank": self.tr("Rank"),
            "count": self.tr("Standards"),
        }

    def key_of(self, row: Title) -> str:
        """The title's code."""
        return row.code

    def texts_of(self, _position: int, row: Title) -> Sequence[str]:
        """One text a column."""
        count = len(self._session.catalogue.standards.get(row.code, ()))
        return row.name, MISSING if row.rank is None else str(row.rank), str(count or MISSING)


class TitleStandardsEditor(QWidget):
    """Every edit is an operation of its own, asked for when a field is left."""

    dropped = Signal(str)  # labels of fields whose text could not be stored

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title: Title | None = None
        self.model = TitleModel(session, self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("Titles"))
        self.table.share_width({0: self.table.columnWidth(0)}, 2)
        self.search = SearchBox(self.tr("Search by title or code"), self)
        self.heading = heading("", self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.advice = QLabel(self.tr("Choose a title to see what it asks for."), self)
        self.advice.setWordWrap(True)
        kind = standards_kind(session.workspace.rule_book.scales)
        self.section = ListSection(kind, lambda: session.catalogue, lambda: Lists((), (), ()), self)
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.search.searched.connect(self._show_titles)
        self.search.left_down.connect(self.table.setFocus)
        self.table.chosen.connect(self._choose)
        self.section.committed.connect(self._save)
        self.section.deleted.connect(self._delete)
        self.section.dropped.connect(self.dropped)
        session.catalogue_changed.connect(self._reload)
        self._show_titles()
        self._choose(None)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        right = QVBoxLayout(inner)
        right.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        right.setSpacing(GRID)
        for part in (self.heading, self.advice, self.section):
            right.addWidget(part)
        right.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(area)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    # -- titles ----------------------------------------------------------------------------------------------------

    @Slot()
    def _show_titles(self) -> None:
        words = fold(self.search.text()).split()
        titles = [one for one in self._session.catalogue.titles.values() if _fits(one, words)]
        titles.sort(key=lambda one: (one.rank is None, one.rank or 0, text_key(one.name), one.code))
        self.model.show_rows(titles)
        self._stack.setCurrentWidget(self.table if titles else self.empty)
        if self._session.catalogue.titles:
            self.empty.tell(self.tr("No title fits this search."), "")
        else:
            self.empty.tell(self.tr("The catalogue has no titles yet."), "")

    @Slot()
    def _reload(self) -> None:
        """The catalogue has changed: the title in hand stays in hand if it is still there."""
        self._show_titles()
        title = self._session.catalogue.titles.get(self._title.code) if self._title is not None else None
        if title is None:
            self._choose(None)
            return
        self._title = title
        self.heading.setText(title.name)
        self.section.refresh_records(title.code, self._standards(title))

    def show_title(self, code: str) -> bool:
        """Take a title in hand; ``False`` if there is none of that code."""
        if code not in self._session.catalogue.titles:
            return False
        self.search.clear()
        self._show_titles()
        return self.table.choose(code)

    @Slot(object)
    def _choose(self, title: Title | None) -> None:
        self.section.commit()
        self._title = title
        self.heading.setText(title.name if title is not None else "")
        self.heading.setVisible(title is not None)
        self.advice.setVisible(title is None)
        self.section.setVisible(title is not None)
        self.section.set_locked(locked=self._session.read_only)
        if title is not None:
            self.section.show_records(title.code, self._standards(title))

    def _standards(self, title: Title) -> list[TitleStandard]:
        """In the order of the kinds, the latest first."""
        kinds = list(StandardKind)
        found = self._session.catalogue.standards.get(title.code, ())
        latest_first = sorted(found, key=lambda one: one.valid_from.iso() if one.valid_from else "", reverse=True)
        return sorted(latest_first, key=lambda one: kinds.index(one.kind))

    # -- storing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _save(self, record: Record) -> None:
        job = self._session.submit(partial(editing.save, record=record, whose=self._name()))
        # Queued after the catalogue's change: a record that was stored has come back by then.
        job.finished.connect(partial(self.section.release, record))

    @Slot(object)
    def _delete(self, record: Record) -> None:
        self._session.submit(partial(editing.delete, record=record, whose=self._name()))

    def _name(self) -> str:
        return self._title.name if self._title is not None else ""

    def flush(self) -> bool:
        """Store what is typed; ``False`` if some of it cannot be stored as it is."""
        editor = self.section.editor
        if editor is None:
            return True
        editor.leave()
        return not editor.unstored()


def _fits(title: Title, words: Sequence[str]) -> bool:
    key = f"{fold(title.name)} {fold(title.code)}"
    return all(word in key for word in words)
