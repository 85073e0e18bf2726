"""Who stands behind a figure: posts, people, and why they leave or come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.needs.figures import Survey
from luanchuyen_desktop.services.needs.listing import Line
from luanchuyen_desktop.services.needs.words import line_person, line_why, post_words


class PeopleModel(RowsModel):
    """Rows are ``Line``."""

    columns = (
        Column("person", 28, sort="person"),
        Column("post", 40, sort="post"),
        Column("since", 11, right=True),
        Column("now", 9),
        Column("then", 10),
        Column("why", 44),
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._survey: Survey | None = None
        self._given: Sequence[Line] = ()
        self._order: tuple[str | None, bool] = (None, False)
        self._truths = {True: self.tr("yes"), False: self.tr("no"), None: self.tr("not sure")}
        self.headings = {
            "person": self.tr("Full name"),
            "post": self.tr("Post"),
            "since": self.tr("Since"),
            "now": self.tr("Now"),
            "then": self.tr("On the day"),
            "why": self.tr("Why"),
        }

    def take(self, lines: Sequence[Line], survey: Survey | None) -> None:
        """Show these people."""
        self._given, self._survey = lines, survey
        key, descending = self._order
        if key == "person":
            lines = sorted(lines, key=lambda line: line.seat.key if line.seat else "", reverse=descending)
        elif key == "post":
            catalogue = self._session.catalogue
            lines = sorted(lines, key=lambda line: text_key(post_words(line.post, catalogue)), reverse=descending)
        self.show_rows(lines)
        self.refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by name or post; -1: post by post."""
        key = self.columns[column].sort if column >= 0 else None
        self._order = (key, order is Qt.SortOrder.DescendingOrder)
        self.take(self._given, self._survey)

    def key_of(self, row: Line) -> tuple[str, str, str]:
        """The post and the cadre."""
        return row.post.unit, row.post.title, row.seat.cadre if row.seat is not None else ""

    def texts_of(self, _position: int, row: Line) -> Sequence[str]:
        """One text a column."""
        post, seat, survey = post_words(row.post, self._session.catalogue), row.seat, self._survey
        if survey is None:
            return line_person(row), post, "", "", "", ""
        why = line_why(row, survey.counted, survey.moment.then)
        if seat is None:
            return line_person(row), post, "", "", "", why
        then = self._truths[seat.then(survey.counted)]
        return seat.name, post, str(seat.since or ""), self._truths[seat.now], then, why


class PeoplePanel(QWidget):
    """Under the list and the picture; what was chosen there stands above it."""

    go_to = Signal(object)  # FieldRef

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        give_headroom(self.heading)
        self.model = PeopleModel(session, self)
        self.table = RowsTable(self.model, self)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.frozen.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Who stands behind the figure"))
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.heading)
        layout.addWidget(self._stack, 1)
        self.table.opened.connect(self._open)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No figure is chosen."""
        self.show_lines("", (), None)

    def show_lines(self, heading: str, lines: Sequence[Line], survey: Survey | None) -> None:
        """Show who stands behind a figure; ``heading``: which."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.model.take(lines, survey)
        self._stack.setCurrentWidget(self.table if lines else self.empty)
        if heading:
            self.empty.tell(self.tr("Nobody stands behind this figure."), "")
        else:
            self.empty.tell(self.tr("Click a figure to see the posts and people behind it."), "")

    @Slot()
    def _open(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            line = rows[0]
            seat = line.seat
            self.go_to.emit(
                FieldRef("cadre", seat.cadre, "name") if seat is not None else FieldRef("unit", line.post.unit, "name")
            )
