"""Why not: a cadre and a post are picked, and beside them stands every rule with its verdict."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.moves import pages
from luanchuyen_desktop.gui.moves.contender_table import ContenderModel
from luanchuyen_desktop.gui.moves.move_editor import MoveEditor
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.moves import why_not, why_not_words
from luanchuyen_desktop.services.moves.why_not import Contender, WhyNot
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes

FIELDS_WIDTH = 42 * GRID


class WhyNotWindow(QWidget):
    """Stays open beside the main window; judged anew a moment after each change, and when the book changes."""

    finding_asked = Signal(object)  # Finding: please open where it is recorded
    proposed = Signal(str)  # code of the rotation

    def __init__(self, session: Session, move: Move | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._answer: WhyNot | None = None
        self._links: list[Finding] = []
        self._pool = Latest(session, self)
        self._pool.done.connect(self._take_pool)
        self._sent = ""  # code of the proposal that is being stored
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why not? A cadre and a post"))
        self.editor = MoveEditor(session, self)
        self.page = pages.ResultPage(self)
        self.pool_head = QLabel(self)
        self.pool_model = ContenderModel(self)
        self.pool_table = RowsTable(self.pool_model, self)
        self.copy_button = QPushButton(icon("copy"), self.tr("&Copy as text"), self)
        self.propose_button = QPushButton(icon("plus"), self.tr("Propose this rotation"), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._lay_out()
        self._connect()
        self.ask(move)

    def _lay_out(self) -> None:
        self.pool_head.setWordWrap(True)
        self.pool_table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pool_table.setAccessibleName(self.tr("Planned for this post"))
        fields = QWidget(self)
        fields.setFixedWidth(FIELDS_WIDTH)
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(self.editor)
        left.addSpacing(GRID)
        left.addWidget(self.pool_head)
        left.addWidget(self.pool_table, 1)
        left.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addWidget(fields)
        columns.addWidget(self.page, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.propose_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(columns, 1)
        layout.addWidget(buttons)
        fit(self, 1060, 640)

    def _connect(self) -> None:
        session = self._session
        self.editor.edited.connect(self._pause.start)
        self._pause.timeout.connect(self.judge)
        self.page.asked.connect(self._open)
        self.pool_table.chosen.connect(self._take_contender)
        self.copy_button.clicked.connect(self.copy)
        self.propose_button.clicked.connect(self.propose)
        session.changed.connect(self._on_changed)
        session.as_of_changed.connect(self._pause.start)

    def ask(self, move: Move | None) -> None:
        """Put this question; codes that are blank are left to be picked."""
        self.editor.set_move(move)
        self.judge()
        first = (self.editor.cadre, self.editor.unit, self.editor.title)
        empty = [picker for picker in first if picker.value() is None]
        (empty[0] if empty else self.page).setFocus()

    # -- judging ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, _changes: Changes) -> None:
        self._pause.start()

    @Slot()
    def judge(self) -> None:
        """Answer what the fields ask."""
        self._pause.stop()
        if self._session.tasks.is_closed:
            return  # the book went while this was waiting
        move = self.editor.move_shown()
        self._links = []
        self._answer = answer = self._answered(move) if move is not None else None
        if move is None:
            text = self.tr("Pick a cadre, a unit and a post to see every rule with its verdict.")
            self.page.show_page(f"<p>{escape(text)}</p>")
        self.copy_button.setEnabled(answer is not None)
        self.propose_button.setEnabled(answer is not None and not self._session.read_only)
        self._look_at_pool()

    def _answered(self, move: Move) -> WhyNot | None:
        """The answer, on the page; ``None`` when somebody deleted what is picked here, which is told there."""
        session = self._session
        rule_book = session.workspace.rule_book
        try:
            answer = why_not.ask(session.book, rule_book, session.as_of, move, session.catalogue)
        except BookError:
            raise
        except UserError as error:
            self.page.show_page(f"<p>{escape(error.message)} {escape(error.advice)}</p>")
            return None
        html, self._links = pages.why_not_page(answer, session.catalogue)
        self.page.show_page(html)
        return answer

    @Slot(int)
    def _open(self, number: int) -> None:
        self.finding_asked.emit(self._links[number])

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._pause.start()
        super().changeEvent(event)

    # -- the pool --------------------------------------------------------------------------------------------------

    def _look_at_pool(self) -> None:
        """Judge everybody who is planned for the post, in a job; the list of an earlier post goes at once."""
        self._pool.stop()
        post = self.editor.destination()
        if post is None:
            self._show_pool([], self.tr("Pick a post to see who is planned for it."))
            return
        session = self._session
        rule_book, as_of = session.workspace.rule_book, session.as_of

        def work(book: Book, progress: Progress) -> list[Contender]:
            return why_not.contenders(book, rule_book, as_of, post, progress)

        self.pool_head.setText(self.tr("Looking at who is planned for this post…"))
        self._pool.ask(self.tr("Who is planned for the post"), work)

    @Slot(object)
    def _take_pool(self, found: list[Contender]) -> None:
        text = self.tr("Planned for this post: %1. Least in the way first; choose one to see why.")
        none = self.tr("Nobody in the planning pool is planned for this post.")
        self._show_pool(found, text.replace("%1", str(len(found))) if found else none)

    def _show_pool(self, found: list[Contender], text: str) -> None:
        self.pool_head.setText(text)
        self.pool_model.show_rows(found)
        self.pool_table.setVisible(bool(found))

    @Slot(object)
    def _take_contender(self, row: Contender | None) -> None:
        if row is not None and row.cadre != self.editor.cadre.value():
            self.editor.cadre.set_value(row.cadre)
            self._pause.start()

    # -- what can be done with it ----------------------------------------------------------------------------------

    @Slot()
    def copy(self) -> None:
        """Put the answer on the clipboard as plain text."""
        if self._answer is not None:
            text = why_not_words.as_text(self._answer, self._session.catalogue, lambda one: label(mark_of(one)))
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def propose(self) -> None:
        """Make a proposal of it, as the rotation tab would."""
        move = self.editor.move_shown()
        if move is None:
            return
        self.propose_button.setEnabled(False)
        self._sent = code = rotation_desk.next_code(self._session.book)
        job = self._session.submit(partial(_propose, code=code, move=move, as_of=self._session.as_of))
        job.done.connect(self._on_proposed)
        job.finished.connect(self._pause.start)

    @Slot(object)
    def _on_proposed(self, _changes: Changes | None) -> None:
        self.proposed.emit(self._sent)


def _propose(book: Book, code: str, move: Move, as_of: date) -> Changes | None:
    dossier = book.dossier(move.cadre)
    if dossier is None:
        raise UserError(f"Không còn cán bộ {move.cadre} trong sổ.", "Chọn lại cán bộ.")
    return rotation_desk.propose(book, dossier, why_not.proposal(code, dossier, move, as_of), as_of)
