"""Readiness of planned people for the windows: judged in the background, a screenful at a time, and kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import PlanningEntry
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job, Kind
from luanchuyen_desktop.gui.theme import GRID, give_headroom, mark_color
from luanchuyen_desktop.services.planning.planning_posts import reasons_in_words
from luanchuyen_desktop.services.planning.planning_terms import PlanningTerms, load_terms
from luanchuyen_desktop.services.planning.readiness import Measure, Readiness, State, assess, assess_all
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import votes_of

MARKS = {
    State.READY: Mark.OK,
    State.NOT_READY: Mark.ERROR,
    State.UNSURE: Mark.UNKNOWN,
    State.HOLDS: Mark.NOTE,
    State.OFF: Mark.NOT_APPLICABLE,
}


def labelled(readiness: Readiness) -> str:
    """``● Chưa sẵn sàng: 2 điều vướng``."""
    return f"{SYMBOLS[MARKS[readiness.state]]} {readiness.headline}"


def reasons_text(readiness: Readiness) -> str:
    """The reasons, one a line; blank where there are none."""
    return "\n".join(f"{head}: {text}" for head, texts in reasons_in_words(readiness) for text in texts)


class Judge(QObject):
    """By what readiness is judged now; judges a file that is at hand at once."""

    changed = Signal()  # the day, the law or the catalogue is another

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._terms: PlanningTerms | None = None
        session.as_of_changed.connect(self.changed)
        session.rules_changed.connect(self.changed)
        session.catalogue_changed.connect(self.changed)

    def measure(self) -> Measure:
        """As it is now."""
        session = self._session
        if self._terms is None:
            self._terms = load_terms(session.workspace.resources)
        return Measure(session.workspace.rule_book, session.catalogue, session.as_of, self._terms)

    def judge(self, dossier: Dossier, entry: PlanningEntry) -> Readiness:
        """One entry of a file that is at hand: a millisecond, and a short read for the votes."""
        code = dossier.cadre.code
        return assess(self.measure(), dossier, entry, votes_of(self._session.book, [code]).get(code, ()))


class ReadinessCache(QObject):
    """``get`` answers at once with what is known, and has the rest judged; ``known`` follows."""

    known = Signal(object)  # frozenset of row numbers that are judged now; None: all are to be asked for anew

    def __init__(self, session: Session, judge: Judge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._judge = session, judge
        self._found: dict[int, Readiness] = {}
        self._asked: dict[int, PlanningEntry] = {}
        self._job: Job | None = None
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.setInterval(0)
        self._start.timeout.connect(self._look)
        judge.changed.connect(self._forget_all)

    def get(self, entry: PlanningEntry) -> Readiness | None:
        """What is known of a stored entry; ``None``: not yet."""
        number = entry.id or 0
        found = self._found.get(number)
        if found is not None and found.entry == entry:
            return found
        if self._asked.get(number) != entry:
            self._asked[number] = entry
            self._start.start()
        return None

    def forget(self, cadres: Collection[str]) -> None:
        """The files of these cadres are others now."""
        self._found = {number: one for number, one in self._found.items() if one.entry.cadre not in cadres}
        self._asked = {number: entry for number, entry in self._asked.items() if entry.cadre not in cadres}
        self._drop_job()
        self._start.start()

    @Slot()
    def _forget_all(self) -> None:
        self._found.clear()
        self._asked.clear()
        self._drop_job()
        self.known.emit(None)

    def _drop_job(self) -> None:
        """What is under way may have read a file as it was before."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def clear(self) -> None:
        """Judge everybody anew."""
        self._forget_all()

    @Slot()
    def _look(self) -> None:
        if self._job is not None or not self._asked or self._session.tasks.is_closed:
            return  # what was asked meanwhile follows when the job ends
        entries, measure = list(self._asked.values()), self._judge.measure()

        def work(book: Book, progress: Progress) -> dict[int, Readiness]:
            return assess_all(book, measure, entries, progress)

        self._job = self._session.read(self.tr("Judging who is ready"), work, Kind.BACKGROUND)
        self._job.done.connect(self._take)
        self._job.finished.connect(self._ended)

    @Slot(object)
    def _take(self, found: dict[int, Readiness]) -> None:
        if self.sender() is not self._job:
            return
        # What was edited while it was judged is asked for again.
        fresh = {number: one for number, one in found.items() if self._asked.get(number) == one.entry}
        self._found |= fresh
        for number in found:
            self._asked.pop(number, None)
        self.known.emit(frozenset(found))

    @Slot()
    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            if self._asked:
                self._start.start()


class ReadinessLabel(QWidget):
    """Whether somebody is ready, and the reasons under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = QLabel(self)
        self.reasons = QLabel(self)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for label in (self.headline, self.reasons):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            give_headroom(label)
            layout.addWidget(label)

    def show_readiness(self, readiness: Readiness | None, about: str = "") -> None:
        """Show it, or nothing. ``about``: said before it, where there are several."""
        self.setVisible(readiness is not None)
        if readiness is None:
            return
        palette = QApplication.palette()
        palette.setColor(palette.ColorRole.WindowText, mark_color(MARKS[readiness.state], palette))
        self.headline.setPalette(palette)
        self.headline.setText(f"{about}: {labelled(readiness)}" if about else labelled(readiness))
        reasons = reasons_text(readiness)
        self.reasons.setText(reasons)
        self.reasons.setVisible(bool(reasons))


def ready_heading() -> str:
    """What stands above it."""
    return QCoreApplication.translate("Readiness", "Ready to be rotated into this post?")
