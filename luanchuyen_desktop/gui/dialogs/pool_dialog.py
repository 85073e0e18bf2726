"""Choosing people of the planning pool for a year's rotation source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.gui.models.post_cache import PostCache
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.models.source_model import planned_text
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.planning.pool import Candidate, add_to_source

_PAGE = 60


class CandidateModel(RowsModel):
    """Who stands in the pool and is not on the list yet."""

    columns = (Column("name", 24), Column("post", 32), Column("planned", 40))

    def __init__(self, session: Session, posts: PostCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._posts = session, posts
        self.headings = {
            "name": self.tr("Full name"),
            "post": self.tr("Present post"),
            "planned": self.tr("Planned for"),
        }

    def key_of(self, row: Candidate) -> str:
        """The cadre's code."""
        return row.cadre

    def texts_of(self, position: int, row: Candidate) -> Sequence[str]:
        """One text a column."""

        def page() -> list[str]:
            return [other.cadre for other in self.rows[position : position + _PAGE]]

        post = self._posts.text(self._session.catalogue, row.cadre, page)
        return row.name, post, planned_text(self._session, row.entries)


class PoolDialog(QDialog):
    """Mark people with Ctrl or Shift, or by Ctrl+A; all that are marked are added in one step."""

    def __init__(
        self,
        session: Session,
        posts: PostCache,
        candidates: Sequence[Candidate],
        year: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._candidates, self._year = session, candidates, year
        self.setWindowTitle(self.tr("Add from the planning pool to the source of %1").replace("%1", str(year)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = CandidateModel(session, posts, self)
        self.model.show_rows(candidates)
        self.table = RowsTable(self.model, self)
        self.search = SearchBox(self.tr("Search by name, code or planned post"), self)
        self.proposed = PartialDateEdit(parent=self)
        self.proposed_by = TextEdit(parent=self)
        self.add_button = QPushButton(self)
        self._lay_out()
        self.search.searched.connect(self._filter)
        self.search.left_down.connect(self.table.setFocus)
        self.table.selection_changed.connect(self._count)
        self.add_button.clicked.connect(self._add)
        self._count()

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("Those on the list of this year are not shown. Mark several with Ctrl or Shift."), self)
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.search)
        layout.addWidget(hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(FieldFrame(self.tr("Proposed on (for all that are added)"), self.proposed, self))
        layout.addWidget(FieldFrame(self.tr("Proposed by"), self.proposed_by, self))
        layout.addWidget(buttons)
        fit(self, 900, 540)

    @Slot()
    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        self.model.show_rows([one for one in self._candidates if fits(self._key(one), words)])

    def _key(self, one: Candidate) -> str:
        return f"{fold(one.name)} {fold(one.cadre)} {fold(planned_text(self._session, one.entries))}"

    @Slot()
    def _count(self) -> None:
        count = len(self.table.chosen_rows())
        self.add_button.setText(self.tr("Add %1 people").replace("%1", str(count)))
        self.add_button.setEnabled(count > 0)

    @Slot()
    def _add(self) -> None:
        if not self.proposed.is_valid():
            self.proposed.setFocus()
            return
        cadres = [one.cadre for one in self.table.chosen_rows()]
        proposed, by, year = self.proposed.value(), self.proposed_by.value(), self._year
        self._session.submit(lambda book: add_to_source(book, cadres, year, proposed, by)).done.connect(self.accept)
