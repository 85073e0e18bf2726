"""“Lấy số” beside the field for the number of a paper, and what the register says to what is typed there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.register import case_papers
from luanchuyen_desktop.services.register.case_paper import CasePaper
from luanchuyen_desktop.services.register.case_papers import Checked
from luanchuyen_desktop.store.book import Book


class TakeNumber(QWidget):
    """A button and a line of words. The number is kept for the case at once; the dialog may still be given up."""

    checked = Signal()  # the register has spoken

    def __init__(self, session: Session, paper: CasePaper, number: TextEdit, day: PartialDateEdit) -> None:
        super().__init__()
        self._session, self._paper, self._number, self._day = session, paper, number, day
        self._job: Job | None = None
        self._taking = paper
        self._said = Checked("")
        self.button = QPushButton(icon("list-check"), self.tr("&Take the next number"), self)
        self.button.setAutoDefault(False)
        self.button.setEnabled(not session.read_only)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        give_headroom(self.words)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._pause.timeout.connect(self._check)
        self.button.clicked.connect(self._take)
        number.value_edited.connect(self._edited)
        day.value_edited.connect(self._edited)

    def set_paper(self, paper: CasePaper) -> None:
        """The fields are those of another paper now."""
        if paper != self._paper:
            self._paper, self._job, self._said = paper, None, Checked("")
            self.words.hide()
        self._pause.start()

    @property
    def is_refused(self) -> bool:
        """Whether the number that is typed must not be given, as far as is known; the words stand here."""
        return self._said.stops

    @Slot(object)
    def _edited(self, _value: object = None) -> None:
        self._pause.start()

    @Slot()
    def _check(self) -> None:
        if not self.isVisible() or self._session.tasks.is_closed:
            return  # the dialog was given up in the pause
        resources, paper = self._session.workspace.resources, self._paper
        text, day = self._number.value() or "", self._day.value()

        def work(book: Book, _progress: Progress) -> Checked:
            return case_papers.check_number(book, resources, paper, text, day)

        self._job = self._session.read(self.button.text(), work, Kind.BACKGROUND)
        self._job.done.connect(self._show)

    @Slot(object)
    def _show(self, said: Checked) -> None:
        if self.sender() is not self._job:
            return  # overtaken by a newer one
        self._job, self._said = None, said
        self.words.setText(said.words)
        self.words.setVisible(bool(said.words))
        self.checked.emit()

    # -- taking ----------------------------------------------------------------------------------------------------

    @Slot()
    def _take(self) -> None:
        """Keep the next number of the series of that day; without a date, of the day of judging."""
        day = self._day.value()
        if day is not None and not day.is_exact:
            tell(self, self.tr("Give the whole date: day/month/year."))
            return
        on = (day or PartialDate.of(self._session.as_of)).earliest
        resources, paper = self._session.workspace.resources, self._paper
        self.button.setEnabled(False)
        self._taking = paper
        job = self._session.submit(partial(case_papers.take_number, resources=resources, paper=paper, day=on))
        job.done.connect(self._taken)
        job.failed.connect(self._refused)
        job.finished.connect(self._enable)

    @Slot()
    def _taken(self) -> None:
        if self._taking != self._paper:
            return  # another paper is in hand by now; the number waits in the register for its own
        self._number.set_value(case_papers.kept_number(self._session.book, self._paper) or None)
        self._number.value_edited.emit(self._number.value())

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        tell(self, error.message, error.advice)

    @Slot()
    def _enable(self) -> None:
        self.button.setEnabled(True)
