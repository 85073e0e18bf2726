"""The list behind a number of the overview: rows open the record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import name_key, text_key
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.models.rows_model import Column, RowsModel
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.view import Narrowing
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip, grouped
from luanchuyen_desktop.services.overview.behind import Behind, Listed
from luanchuyen_desktop.services.overview.lists import Line, lines_behind
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.roster import Chosen
from luanchuyen_desktop.store.book import Book


class LineModel(RowsModel):
    """Lines in the order given, or by a column."""

    columns = (
        Column("who", 24, sort=lambda line: name_key(line.who)),
        Column("what", 44, sort=lambda line: text_key(line.what)),
        Column("more", 28, sort=lambda line: text_key(line.more)),
        Column("code", 11, sort=lambda line: line.code),
    )

    def __init__(self, kind: Listed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Sequence[Line] = ()
        who = self.tr("Holders") if kind is Listed.POSTS else self.tr("Full name")
        what = {Listed.DEADLINES: self.tr("What"), Listed.ROTATIONS: self.tr("From where to where")}
        more = {Listed.DEADLINES: self.tr("When"), Listed.ROTATIONS: self.tr("State")}
        code = {Listed.POSTS: self.tr("Unit code")}
        self.headings = {
            "who": who,
            "what": what.get(kind, self.tr("Post")),
            "more": more.get(kind, self.tr("Remark")),
            "code": code.get(kind, self.tr("Code")),
        }

    def take(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self._given = lines
        self.show_rows(lines)

    def key_of(self, row: Line) -> Line:
        """The line itself."""
        return row

    def texts_of(self, _position: int, row: Line) -> Sequence[str]:
        """One text a column."""
        return row.who, row.what, row.more, row.code

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1: as given."""
        if column < 0:
            self.show_rows(self._given)
            return
        reverse = order is Qt.SortOrder.DescendingOrder
        self.show_rows(sorted(self._given, key=self.columns[column].sort, reverse=reverse))


class ListWindow(QDialog):
    """Stays open beside the main window; shows the list as it was when the number was counted."""

    go_to = Signal(object)  # FieldRef: please open this record
    narrowing_wanted = Signal(object)  # Narrowing: please show these in the roster

    def __init__(self, session: Session, behind: Behind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._behind = behind
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(behind.title)
        self.model = LineModel(behind.kind, self)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(behind.title)
        if behind.kind is Listed.DEADLINES:  # the sentence needs the room, not the day
            self.table.setColumnWidth(2, self.table.columnWidth(2) * 3 // 5)
        self.table.share_width({1: self.table.columnWidth(1)}, 3)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.strip = JobStrip(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.roster_button = QPushButton(icon("filter"), self.tr("Show in the &Cadres tab"), self)
        self.roster_button.setVisible(behind.kind is Listed.CADRES)
        if behind.kind is Listed.CADRES:
            self.buttons.addButton(self.roster_button, role)
        self.open_button = QPushButton(self.tr("&Open"), self)
        self.buttons.addButton(self.open_button, role)
        self.open_button.setDefault(True)
        plain_buttons(self.buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        for part in (self.summary, self.table, self.strip, self.buttons):
            layout.addWidget(part)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_buttons)
        self.open_button.clicked.connect(self._open)
        self.roster_button.clicked.connect(self._to_roster)
        self.buttons.rejected.connect(self.close)
        fit(self, GRID * 130, GRID * 64)
        self._show_buttons()
        self._job: Job | None = None
        self._read()

    def _read(self) -> None:
        catalogue, behind, day = self._session.catalogue, self._behind, self._session.as_of

        def work(book: Book, progress: Progress) -> list[Line]:
            return lines_behind(book, catalogue, behind, day, progress)

        job = self._session.read(self.tr("Reading the list"), work, Kind.BACKGROUND)
        self._job = job
        job.done.connect(self._take)
        job.finished.connect(self._ended)
        self.strip.show_job(job)

    @Slot()
    def _ended(self) -> None:
        self._job = None

    @Slot(object)
    def _take(self, lines: list[Line]) -> None:
        self.model.take(lines)
        day = f"{self._session.as_of:%d/%m/%Y}"
        words = self.tr("%1 lines, as of %2. Enter or a double click opens the record.")
        self.summary.setText(words.replace("%1", grouped(len(lines))).replace("%2", day))
        if lines:
            self.table.choose(lines[0], quietly=True)
            self.table.setFocus()
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        self.open_button.setEnabled(len(self.table.chosen_rows()) == 1)

    @Slot()
    def _open(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.go_to.emit(rows[0].field)

    @Slot()
    def _to_roster(self) -> None:
        chosen = Chosen(self._behind.title, frozenset(self._behind.keys))
        self.narrowing_wanted.emit(Narrowing("roster", chosen))

    def done(self, result: int) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)
