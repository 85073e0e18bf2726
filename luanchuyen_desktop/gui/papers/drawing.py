"""Papers drawn up off the window's thread: the one in hand with its pages, the others as far as they stand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from luanchuyen_desktop.gui.latest import Latest
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.services.papers.drafting import draft
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.standing import Standing, standings
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book


class Drawing(QObject):
    """Only the newest answer to each question is told."""

    drafted = Signal(object)  # Drafted
    surveyed = Signal(object)  # list of Standing

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._drafting, self._surveying = Latest(session, self), Latest(session, self)
        self._drafting.done.connect(self.drafted)
        self._surveying.done.connect(self.surveyed)

    def ask(self, request: FormRequest, codes: list[str]) -> None:
        """Draw up the paper of the one case of the request; of all ``codes``, if there are several, how they stand."""
        workspace, name = self._session.workspace, self.tr("Drawing up the paper")
        self._drafting.ask(name, lambda _book, _progress: draft(workspace, request))
        if len(codes) > 1:

            def work(_book: Book, progress: Progress) -> list[Standing]:
                return standings(workspace, replace(request, codes=codes), codes, progress)

            self._surveying.ask(name, work)

    def stop(self) -> None:
        """No answer is wanted any more."""
        self._drafting.stop()
        self._surveying.stop()
