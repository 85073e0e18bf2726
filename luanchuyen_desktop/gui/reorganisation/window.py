"""Sắp xếp đơn vị: what was carried out, the words that are still to be given, and the way to a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.reorganisation.dialog import ReorganisationDialog
from luanchuyen_desktop.gui.reorganisation.provinces_dialog import ProvincesDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Kind
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.reorganisation.questions import Topic
from luanchuyen_desktop.services.reorganisation.words import (
    Done,
    Word,
    answer_continues,
    cadre_code,
    done_reorganisations,
    settle,
)
from luanchuyen_desktop.settings import Settings


class ReorganisationWindow(QDialog):
    """Beside the main window, which stays usable; it follows the book."""

    go_to = Signal(object)  # FieldRef

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.done_ones: Sequence[Done] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Rearranging units"))
        self.model = RowModel((self.tr("From"), self.tr("Open"), self.tr("What was done")), self)
        self.table = make_table(self.model, (13, 12))
        self.words = RowModel((self.tr("About"), self.tr("What has to be decided")), self)
        self.word_table = make_table(self.words, (30,), wraps=True)
        self.new_button = QPushButton(icon("arrows-exchange"), self.tr("&Rearrange units…"), self)
        self.load_button = QPushButton(icon("book"), self.tr("&Load the places of a province…"), self)
        self.yes_button = QPushButton(icon("check"), self.tr("Service goes &on"), self)
        self.no_button = QPushButton(icon("x"), self.tr("Service does &not go on"), self)
        self.settled_button = QPushButton(self.tr("&Done"), self)
        self.open_button = QPushButton(icon("user"), self.tr("Open the &cadre"), self)
        self.empty = EmptyState(self.tr("No units have been rearranged in this book yet."), parent=self)
        self.open_label = QLabel(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.reload()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for button in (self.new_button, self.load_button):
            button.setEnabled(not self._session.read_only)
            acts.addWidget(button)
        acts.addStretch()
        answers = QHBoxLayout()
        answers.setSpacing(GRID)
        for button in (self.yes_button, self.no_button, self.settled_button, self.open_button):
            answers.addWidget(button)
        answers.addStretch()
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.open_label)
        column.addWidget(self.word_table, 1)
        column.addLayout(answers)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([GRID * 22, GRID * 44])
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(acts)
        layout.addWidget(self._stack, 1)
        layout.addWidget(buttons)
        fit(self, GRID * 130, GRID * 78)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.start_new)
        self.load_button.clicked.connect(self.load_places)
        self.yes_button.clicked.connect(self._yes)
        self.no_button.clicked.connect(self._no)
        self.settled_button.clicked.connect(self._settle)
        self.open_button.clicked.connect(self._open_cadre)
        self.table.selectionModel().currentRowChanged.connect(self._show_words)
        self.word_table.selectionModel().selectionChanged.connect(self._allow)
        self._session.changed.connect(self.reload)

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def reload(self) -> None:
        """Read what was carried out, off the window's thread."""
        job = self._session.read(
            self.tr("Reading the rearrangements"), lambda book, _tick: done_reorganisations(book), Kind.BACKGROUND
        )
        job.done.connect(self._take)

    @Slot(object)
    def _take(self, found: Sequence[Done]) -> None:
        chosen = self.chosen()
        self.done_ones = found
        self.model.show([(str(PartialDate.of(one.day)), str(len(one.waiting)), one.name) for one in found])
        self._stack.setCurrentIndex(0 if found else 1)
        keys = [one.key for one in found]
        if keys:
            row = keys.index(chosen.key) if chosen is not None and chosen.key in keys else 0
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._show_words()

    def chosen(self) -> Done | None:
        """The one in hand."""
        row = self.table.currentIndex().row()
        return self.done_ones[row] if 0 <= row < len(self.done_ones) else None

    def word(self) -> Word | None:
        """The open word in hand."""
        chosen, rows = self.chosen(), self.word_table.selectionModel().selectedRows()
        return chosen.waiting[rows[0].row()] if chosen is not None and rows else None

    @Slot()
    def _show_words(self) -> None:
        chosen = self.chosen()
        waiting = chosen.waiting if chosen is not None else ()
        at = self.word_table.currentIndex().row()
        self.words.show([(str(word.topic), word.text) for word in waiting])
        text = self.tr("Still to be decided: %1").replace("%1", str(len(waiting)))
        self.open_label.setText(text if waiting else self.tr("Nothing is open here."))
        if waiting:
            self.word_table.selectRow(min(max(at, 0), len(waiting) - 1))
        self._allow()

    @Slot()
    def _allow(self) -> None:
        word, writing = self.word(), not self._session.read_only
        asks = word is not None and word.topic is Topic.CONTINUES
        self.yes_button.setEnabled(asks and writing)
        self.no_button.setEnabled(asks and writing)
        self.settled_button.setEnabled(word is not None and writing)
        self.open_button.setEnabled(word is not None and word.cadre is not None)

    # -- acting ----------------------------------------------------------------------------------------------------

    @Slot()
    def start_new(self) -> None:
        """The guided dialog."""
        ReorganisationDialog(self._session, self._settings, self).open()

    @Slot()
    def load_places(self) -> None:
        """The shipped places."""
        ProvincesDialog(self._session, self).open()

    @Slot()
    def _yes(self) -> None:
        self._answer(yes=True)

    @Slot()
    def _no(self) -> None:
        self._answer(yes=False)

    def _answer(self, *, yes: bool) -> None:
        done, word = self.chosen(), self.word()
        if done is not None and word is not None:
            self._session.submit(lambda book: answer_continues(book, done, word, yes=yes))

    @Slot()
    def _settle(self) -> None:
        done, word = self.chosen(), self.word()
        if done is not None and word is not None:
            self._session.submit(lambda book: settle(book, done, word))

    @Slot()
    def _open_cadre(self) -> None:
        word = self.word()
        code = cadre_code(self._session.book, word) if word is not None else None
        if code is not None:
            self.go_to.emit(FieldRef("cadre", code, "name"))
