"""What a text gives, asked off the window's thread: the newest answer counts, and a case is read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.papers.wording.template_preview import (
    SAMPLE,
    Placeholder,
    TemplateContext,
    TemplatePreview,
    cases_of,
    placeholders,
    preview,
    read_context,
)
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.templates import CaseName

PAUSE = 120  # milliseconds after the last key


@dataclass(frozen=True, slots=True)
class Question:
    """``code``: the case; ``None``: the latest of the book, or the sample."""

    form: str
    frame: str
    code: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A case as it was read: good for any text until the book changes."""

    form: str
    frame: str
    code: str
    context: TemplateContext
    placeholders: Sequence[Placeholder]
    cases: Sequence[CaseName]

    def fits(self, question: Question) -> bool:
        """Whether it is what the question is about."""
        return (self.form, self.frame, self.code) == (question.form, question.frame, question.code)


@dataclass(frozen=True, slots=True)
class Answer:
    """``looked``, ``preview``: ``None`` where the case could not be read, and then ``problem`` says why."""

    question: Question
    looked: Looked | None
    preview: TemplatePreview | None
    problem: str = ""


class Asking(QObject):
    """Waits for a pause of the keys, then asks."""

    answered = Signal(object)  # Answer

    def __init__(self, session: Session, question: Callable[[], Question], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._question = session, question
        self._looked: Looked | None = None
        self._latest = Latest(session, self)
        self._latest.done.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.ask)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._pause.isActive() or self._latest.is_busy

    @Slot()
    def ask_soon(self) -> None:
        """Ask when the keys rest."""
        self._pause.start()

    @Slot()
    def ask(self) -> None:
        """Ask now, in the place of what is under way."""
        self._pause.stop()
        workspace = replace(self._session.workspace)
        question, looked = self._question(), self._looked

        def work(_book: Book, progress: Progress) -> Answer:
            return answer(workspace, question, looked, progress)

        self._latest.ask(self.tr("Laying out the page"), work)

    @Slot()
    def forget(self) -> None:
        """The book has changed: the case is read anew."""
        self._looked = None

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._pause.stop()
        self._latest.stop()

    @Slot(object)
    def _take(self, found: Answer) -> None:
        self._looked = found.looked
        self.answered.emit(found)


def answer(workspace: Workspace, question: Question, looked: Looked | None, progress: Progress) -> Answer:
    """On a worker's thread: read the case if it is another one, then lay the text out."""
    try:
        if looked is None or not looked.fits(question):
            looked = _look(workspace, question)
        progress(0, 1)
        return Answer(question, looked, preview(question.text, looked.context, progress))
    except UserError as error:
        return Answer(question, None, None, str(error))


def _look(workspace: Workspace, question: Question) -> Looked:
    form, frame = question.form, question.frame
    with workspace.book.snapshot():
        cases = cases_of(workspace.book, form)
        code = question.code if question.code is not None else next((each.code for each in cases), SAMPLE)
        context = read_context(workspace, form, frame, code)
    return Looked(form, frame, code, context, placeholders(context), cases)
