"""The form beside a table: one record, its findings at the fields and at the head, stored field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.gui import draft_findings
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID, give_headroom
from luanchuyen_desktop.gui.views.form_bar import FormBar, FormPart
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.finding_list import FindingList, ShownFinding
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.record_editor import FieldSpec, RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef, Finding, Verdict
from luanchuyen_desktop.services.drafts import with_record
from luanchuyen_desktop.services.findings.checking import FindingsDiff

_NOTHING = FindingsDiff((), ())


class SideForm(QWidget):
    """Subclasses say what its records are called, where they are stored, and which findings concern them."""

    draft_checked = Signal(str, object)  # cadre code, FindingsDiff
    finding_clicked = Signal(object)  # Finding
    added = Signal(object)  # the new record, as it was sent to be stored

    table = ""

    def __init__(self, session: Session, fields: Sequence[FieldSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.editor = RecordEditor(fields, self)
        self.editor.drafted.connect(self.recheck)
        self.editor.committed.connect(self._store)
        self.editor.finding_clicked.connect(self.finding_clicked)
        self.title = QLabel(self)
        self.subtitle = QLabel(self)
        self.advice = QLabel(self)
        self.head = FindingList(self)
        self.head.clicked.connect(self.finding_clicked)
        self.buttons = FlowLayout(gap=GRID // 2)
        self._told: tuple[str, FindingsDiff] = ("", _NOTHING)
        self._sent: Any = None
        self._offered: dict[str, list[Entry]] = {}
        self._lay_out()
        session.findings_changed.connect(self._on_findings)
        self.show_record(None)

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.title.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a code of sixty letters, which cannot be broken, must not widen the form
        for label in (self.title, self.subtitle, self.advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(policy)
            give_headroom(label)
        self._inner = inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self.title, self.subtitle):
            column.addWidget(widget)
        column.addLayout(self.buttons)
        column.addWidget(self.advice)
        self._above = QVBoxLayout()
        column.addLayout(self._above)
        column.addWidget(self.head)
        column.addWidget(self.editor)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GRID // 2)
        self._whole.addWidget(self._scroll)

    def add_button(self, picture: str, text: str, slot: Callable[[], object]) -> QPushButton:
        """A button under the title."""
        button = QPushButton(icon(picture), text, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self.buttons.addWidget(button)
        return button

    def add_bar(self, parts: Sequence[FormPart]) -> FormBar:
        """Lead to the parts of a long form; the bar and the title stay in sight while it scrolls."""
        bar = FormBar(self._scroll, self._inner, parts, self)
        top = QVBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        top.addWidget(self.title)
        self._whole.insertLayout(0, top)
        self._whole.insertWidget(1, bar)
        return bar

    def add_above(self, part: QWidget) -> None:
        """Something more above the fields and the findings at their head."""
        self._above.addWidget(part)

    def add_below(self, part: QWidget) -> None:
        """Something more under the fields."""
        self._below.addWidget(part)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the form that was just opened, once the layout has given it its place."""
        QTimer.singleShot(0, self, partial(self._show_now, part))

    def _show_now(self, part: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.ensureWidgetVisible(part)

    def offer(self, name: str, entries: list[Entry]) -> None:
        """Give a picker its list, except while somebody types in it: that would rewrite the text."""
        picker = self.editor.editor(name)
        if self._offered.get(name) != entries and not (picker.hasFocus() and picker.isModified()):
            self._offered[name] = entries
            picker.set_entries(entries)

    # -- what a subclass says --------------------------------------------------------------------------------------

    def words(self, record: Any | None) -> tuple[str, str, str]:
        """Title, line under it, and advice (shown when there is something to do) for a record or for none."""
        raise NotImplementedError

    def stored(self, record: Any) -> Any | None:
        """The record as the book has it now; ``None`` if it is gone."""
        raise NotImplementedError

    def operation(self, record: Any) -> Operation:
        """What stores this record."""
        raise NotImplementedError

    def key(self, record: Any) -> str:
        """How a ``FieldRef`` names the record."""
        return "" if record.id is None else str(record.id)

    def whose(self, record: Any) -> str:
        """The code of the cadre in whose file the record is; blank for none."""
        return record.cadre or ""

    def concerns(self, _record: Any, finding: Finding) -> bool:
        """Whether a stored finding is shown in this form."""
        return any(self._is_here(ref) for ref in finding.fields)

    def whole(self, record: Any) -> Any:
        """A draft in which nothing is ``None`` that the rules do not expect to be so."""
        return record

    def arranged(self, _record: Any | None) -> None:
        """After another record is shown: show and hide what depends on it."""

    # -- the record ------------------------------------------------------------------------------------------------

    @property
    def record(self) -> Any | None:
        """The record shown, as stored; one without ``id`` is being added."""
        return self.editor.record

    @property
    def is_new(self) -> bool:
        """Whether a record is being added."""
        return self.record is not None and self.record.id is None

    def edited(self) -> Any | None:
        """The record with what is typed so far."""
        return self.editor.draft() or self.editor.record

    def show_record(self, record: Any | None) -> None:
        """Show a record, a blank one to be added, or none."""
        self._tell(_NOTHING)
        self.editor.show_record(record)
        self._arrange()
        self._scroll.verticalScrollBar().setValue(0)

    def go_on_with(self, stored: Any) -> None:
        """A record that was added is stored now: go on with it, keeping what is typed meanwhile."""
        self.editor.set_record(stored)
        self._arrange()

    def refresh(self) -> None:
        """The book has changed: show the record as it is now, or none if it is gone."""
        if self.record is None or self.is_new:
            return
        stored = self.stored(self.record)
        if stored is None:
            self.show_record(None)
            return
        self.editor.set_record(stored)
        self._arrange()

    def _arrange(self) -> None:
        record = self.record
        title, subtitle, advice = self.words(record)
        if record is not None and self.session.read_only:
            advice = read_only_words()
        for label, text in ((self.title, title), (self.subtitle, subtitle), (self.advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))
        self.editor.setVisible(record is not None)
        self.editor.set_locked(locked=self.session.read_only)
        self.arranged(record)
        self.recheck()

    def focus(self, field: str) -> bool:
        """Put the cursor into a field and scroll to it."""
        if self.record is None or field not in self.editor.names or self.editor.frame(field).isHidden():
            return False
        self.editor.focus_field(field)
        # Where the field is, is known when the layout has shown and hidden what depends on the record.
        QTimer.singleShot(0, self, partial(self._reveal, field))
        return True

    def _reveal(self, field: str) -> None:
        if field in self.editor.names:
            self._scroll.ensureWidgetVisible(self.editor.frame(field))

    def flush(self) -> bool:
        """Store what is typed; ``False`` if some of it cannot be stored as it is."""
        self.editor.leave()
        if not self.editor.unstored():
            return True
        if self.is_new:
            self.editor.tell_missing()
        return False

    # -- storing ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _store(self, draft: Any) -> None:
        job = self.session.submit(self.operation(draft))
        if draft.id is None:
            self._sent = draft
            job.done.connect(self._on_added)
        # Queued after ``changed``: a record that was stored has come back by then.
        job.finished.connect(partial(self.editor.release, draft))

    @Slot(object)
    def _on_added(self, _changes: object) -> None:
        # The form may show another record by the time that this one is stored.
        if self.is_new:
            self.added.emit(self._sent)

    # -- findings --------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_findings(self, cadres: frozenset[str] | None) -> None:
        record = self.record
        if record is not None and (cadres is None or self.whose(record) in cadres):
            QTimer.singleShot(0, self, self.recheck)

    @Slot()
    def recheck(self) -> None:
        """Judge the draft, show what is found at its places, and tell what the edit would change."""
        record = self.edited()
        whose = self.whose(record) if record is not None else ""
        dossier = self.session.stored(whose) if whose else None
        if record is None or dossier is None:
            self.head.show_findings(())
            self.editor.show_findings({})
            self._tell(_NOTHING)
            return
        complete = self.editor.is_complete()
        draft = self.draft_dossier(dossier, record)
        checked = draft_findings.check(self.session, draft, lambda finding: self.concerns(record, finding))
        # Before a new record is complete, "not known yet" says nothing that the person does not see.
        shown = [one for one in checked.shown if complete or one.finding.verdict is Verdict.BREACHED]
        self._show(shown)
        self._tell(checked.diff if complete else _NOTHING, whose)

    def draft_dossier(self, dossier: Dossier, record: Any) -> Dossier:
        """The cadre's file with the draft in it."""
        return with_record(dossier, self.whole(record))

    def _show(self, shown: Sequence[ShownFinding]) -> None:
        visible = [name for name in self.editor.names if not self.editor.frame(name).isHidden()]
        # While a record is being added, everything is new; it would all follow the cursor about.
        edited = None if self.is_new else self.editor.focused_field()
        by_field, head = draft_findings.place(shown, self._is_here, visible, edited)
        self.editor.show_findings(by_field)
        self.head.show_findings(head)

    def _is_here(self, ref: FieldRef) -> bool:
        return self.record is not None and ref.record == self.table and ref.key == self.key(self.record)

    def _tell(self, diff: FindingsDiff, cadre: str = "") -> None:
        told = (cadre if diff != _NOTHING else "", diff)
        if told != self._told:
            self._told = told
            self.draft_checked.emit(cadre, diff)


def read_only_words() -> str:
    """Why nothing can be typed in a form."""
    return QCoreApplication.translate(
        "Forms", "The book is open read-only. To change something, press “Open for editing” above."
    )


def heading(text: str, parent: QWidget) -> QLabel:
    """What stands above some fields of a form."""
    label = QLabel(text, parent)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
