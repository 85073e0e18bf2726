"""The window “Soạn văn bản”: a form for the cases in hand, its pages as they are now, what they lack, and the acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.papers.acts import PaperActs
from luanchuyen_desktop.gui.papers.case_model import CaseRow
from luanchuyen_desktop.gui.papers.case_names import SeenCase, head_of, name_of, rotation_entries, title_of
from luanchuyen_desktop.gui.papers.cases import Cases
from luanchuyen_desktop.gui.papers.drawing import Drawing
from luanchuyen_desktop.gui.papers.panes import PapersPanes
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.tasks import Job
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, FormKind, Subject
from luanchuyen_desktop.services.papers.drafting import Drafted
from luanchuyen_desktop.services.papers.offers import offers
from luanchuyen_desktop.services.papers.particulars import (
    NOTHING,
    Case,
    Particulars,
    find_case,
    recorded,
    remember,
    remembered,
    share,
)
from luanchuyen_desktop.services.papers.places import Where, place_of
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.standing import Standing
from luanchuyen_desktop.services.register.case_paper import CasePaper, paper_asked
from luanchuyen_desktop.services.register.case_papers import take_numbers
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.journal import Changes

_FRAME = "papers/frame"


class PapersWindow(PapersPanes):
    """Stays open beside the main window. What is typed is stored with the case when its field is left."""

    go_to = Signal(object)  # FieldRef: please open this record
    paper_wanted = Signal(object)  # Paper
    template_wanted = Signal(str, str, str)  # please open the text of this form, with this case in this frame
    settings_wanted = Signal(str)  # please open the settings of the papers, at what fills this placeholder

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, rotation_entries(session), parent)
        self._session, self._settings = session, settings
        self._subject, self._form, self._code = Subject.ROTATION, "decision", ""
        frame = settings.text(_FRAME, PARTY)
        self._frame = frame if frame in FRAMES else PARTY
        self._cases: dict[str, SeenCase] = {}
        self._standings: dict[str, Standing] = {}
        self._stored = NOTHING  # of the paper in hand, with what is on its way into the book
        self._writing = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.acts = PaperActs(session, settings, self)
        self._drawing = Drawing(session, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._connect()
        self.ask(None)

    def _connect(self) -> None:
        fields, session = self.fields, self._session
        self.table.chosen.connect(self._choose_case)
        self.picker.value_edited.connect(self._add_case)
        fields.kind_chosen.connect(self._choose_form)
        fields.frame_chosen.connect(self._choose_frame)
        fields.template_asked.connect(self._ask_template)
        QShortcut(QKeySequence("Ctrl+T"), self).activated.connect(fields.template.click)
        fields.edited.connect(self._pause.start)
        fields.left.connect(self.store)
        fields.share_asked.connect(self._share)
        fields.numbers_asked.connect(self._take_numbers)
        self.lacks.asked.connect(self._lead)
        self._pause.timeout.connect(fields.rest)
        self._pause.timeout.connect(self.draft)
        self._drawing.drafted.connect(self._show_draft)
        self._drawing.surveyed.connect(self._show_standings)
        self.preview_button.clicked.connect(partial(self._act, self.acts.preview))
        self.pdf_button.clicked.connect(partial(self._act, self.acts.save_pdf))
        self.word_button.clicked.connect(partial(self._act, self.acts.save_word))
        self.issue_button.clicked.connect(self._issue)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.acts.paper_wanted.connect(self.paper_wanted)
        self.acts.started.connect(self._follow)
        self.acts.told.connect(self.notice.tell)
        session.changed.connect(self._on_changed)
        session.as_of_changed.connect(self._pause.start)
        session.names_changed.connect(self._name_cases)

    # -- the cases -------------------------------------------------------------------------------------------------

    @property
    def kind(self) -> FormKind:
        """The form that is chosen."""
        return KINDS[self._form]

    @property
    def is_joint(self) -> bool:
        """Whether the form is one paper about all cases of the list."""
        return self.kind.subject is Subject.ROTATIONS

    def paper(self) -> CasePaper | None:
        """The paper in hand."""
        return paper_asked(self._request(self._in_hand())) if self._code else None

    def _in_hand(self) -> list[str]:
        return list(self._cases) if self.is_joint else [self._code]

    def _case(self) -> Case | None:
        """What the paper in hand is about."""
        paper = self.paper()
        return find_case(self._session.book, paper.kind, paper.code) if paper is not None else None

    def ask(self, cases: Cases | None) -> None:
        """Take these cases in hand, with the form that suits them best; ``None``: they are chosen here."""
        self.store()
        subject = cases.subject if cases is not None else Subject.ROTATION
        self._take(subject, cases.codes if cases is not None else ())
        found = offers(subject, self._rotations())
        self._form = found[0].kind.key
        self.fields.show_offers(found, self._form)
        self.fields.show_frame(self._frame)
        self.picker_frame.setVisible(subject is Subject.ROTATION)
        self._show_case()
        (self.fields.kind if self._code else self.picker).setFocus()

    def _take(self, subject: Subject, codes: tuple[str, ...]) -> None:
        kind = next(each for each in KINDS.values() if each.subject is subject)
        self._subject, self._standings = subject, {}
        found = ((code, find_case(self._session.book, kind, code)) for code in codes)
        self._cases = {code: case for code, case in found if isinstance(case, SeenCase)}
        if self._code not in self._cases:
            self._code = next(iter(self._cases), "")
        self._name_cases()
        self.table.setVisible(len(self._cases) > 1)

    def _rotations(self) -> list[Rotation]:
        return [case for case in self._cases.values() if isinstance(case, Rotation)]

    @Slot(object)
    def _add_case(self, code: str | None) -> None:
        """One more, with the form that is chosen; the first one chooses the form."""
        if code is None:
            return
        self.picker.set_value(None)
        if not self._cases:
            self.ask(Cases(Subject.ROTATION, (code,)))
            return
        self.store()
        self._code = code
        self._take(self._subject, (*self._cases, code))
        self.fields.show_offers(offers(self._subject, self._rotations()), self._form)
        self._show_case()

    @Slot(object)
    def _choose_case(self, row: CaseRow | None) -> None:
        if row is not None and row.code != self._code:
            self.store()
            self._code = row.code
            self._show_case()

    @Slot(str)
    def _choose_form(self, form: str) -> None:
        self.store()
        self._form, self._standings = form, {}
        self._show_case()

    @Slot(str)
    def _choose_frame(self, frame: str) -> None:
        self.store()
        self._frame, self._standings = frame, {}
        self._settings.set(_FRAME, frame)
        self._show_case()

    @Slot()
    def _name_cases(self) -> None:
        session, standings = self._session, self._standings
        rows = [CaseRow(code, name_of(session, case), standings.get(code)) for code, case in self._cases.items()]
        self.model.show_rows(rows)
        if self._code:
            self.table.choose(self._code, quietly=True)
        case = self._cases.get(self._code)
        none = self.tr("Choose the rotation that the paper is about.")
        self.head.setText(none if case is None else head_of(session, case))

    # -- what is typed ---------------------------------------------------------------------------------------------

    def _show_case(self) -> None:
        """Show the fields of the paper in hand, and draw it up."""
        paper, case = self.paper(), self._case()
        self._name_cases()
        self.fields.setEnabled(paper is not None)
        if paper is not None and case is not None:
            self._show_fields(paper, case)
        self.draft()

    def _show_fields(self, paper: CasePaper, case: Case) -> None:
        self._stored = self._remembered(case)
        several = len(self._cases) > 1 and not self.is_joint
        self.fields.show_paper(paper, recorded(paper.kind, case), self._stored, several=several)

    def _remembered(self, case: Case) -> Particulars:
        return remembered(self._session.book.settings(), self.kind, case)

    @Slot()
    def store(self) -> Job | None:
        """Keep what is typed with the case, if it is other than what is kept."""
        paper, typed = self.paper(), self.fields.typed()
        if paper is None or self._session.read_only or self._session.tasks.is_closed:
            return None
        if not self.fields.is_valid() or typed == self._stored:
            return None
        self._stored = typed
        self._writing += 1
        job = self._session.submit(partial(remember, kind=paper.kind, code=paper.code, wanted=typed))
        job.finished.connect(self._written)
        return job

    @Slot()
    def _written(self) -> None:
        self._writing -= 1

    @Slot()
    def _share(self) -> None:
        """The date and the texts of this paper for all cases of the list."""
        self.store()
        typed, codes = self.fields.typed(), [code for code in self._cases if code != self._code]
        self._session.submit(partial(share, kind=self.kind, codes=codes, wanted=typed))

    @Slot()
    def _take_numbers(self) -> None:
        """A number for each case of the list that lacks one, on the day of this paper."""
        self.store()
        papers = [CasePaper(self._form, code, self._frame) for code in self._printable()]
        resources, day = self._session.workspace.resources, self.fields.date.value()
        if day is None or not day.is_exact:
            tell(self, self.tr("Give the whole date: day/month/year."))
            return
        on = day.earliest
        self._session.submit(partial(take_numbers, resources=resources, papers=papers, day=on))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Cases may be gone or further; what was typed may have been taken back."""
        self._take(self._subject, tuple(self._cases))
        paper, case = self.paper(), self._case()
        if paper is not None and case is not None:
            self.fields.show_offers(offers(self._subject, self._rotations()), self._form)
            is_clean = self.fields.typed() == self._stored
            if not self._writing and is_clean and ("setting" in changes.tables or not self.fields.has_cursor()):
                self._show_fields(paper, case)
        self._pause.start()

    # -- how it stands ---------------------------------------------------------------------------------------------

    @Slot()
    def draft(self) -> None:
        """Draw the paper up as it is typed, and see how the others stand."""
        self._pause.stop()
        if self._session.tasks.is_closed:
            return  # the book went while this was waiting
        if not self._code:
            self._drawing.stop()
            self._show_nothing()
            return
        self._drawing.ask(self._as_typed(self._in_hand()), [] if self.is_joint else list(self._cases))

    def _request(self, codes: list[str]) -> FormRequest:
        return FormRequest(self._form, codes, self._frame)

    def _as_typed(self, codes: list[str]) -> FormRequest:
        """With what is typed in the paper in hand, unless it was issued: then it is what it is."""
        standing = self._standings.get(self._code)
        is_issued = standing is not None and standing.entry is not None
        particulars = {} if is_issued else {self._in_hand()[0]: self.fields.typed()}
        return replace(self._request(codes), particulars=particulars)

    def _show_nothing(self) -> None:
        self.pages.tell(self.tr("The pages are shown here as soon as a rotation or a plan is chosen."))
        self.status.hide()
        self.lacks_head.hide()
        self.lacks.show_state(None)
        self._allow()

    @Slot(object)
    def _show_draft(self, found: Drafted) -> None:
        if list(found.request.codes) != self._in_hand() or found.request.kind != self._form:
            return
        for code in found.request.codes:
            self._standings[code] = Standing(code, found.state, found.entry, found.fault)
        if found.fault is None:
            self.fields.show_choices(found.choices)
        if found.pdf is not None:
            self.pages.show_pdf(found.pdf)
        elif found.fault is not None:
            self.pages.tell(f"{found.fault.message} {found.fault.advice}".strip())
        self.lacks.show_state(found.state if found.entry is None else None)
        count = len(found.state.missing) if found.state is not None and found.entry is None else 0
        self.lacks_head.setText(self.tr("Still missing: %1").replace("%1", str(count)))
        self.lacks_head.setVisible(count > 0)
        self.status.show_standing(self._standings[self._code])
        self._name_cases()
        self._allow()

    @Slot(object)
    def _show_standings(self, found: list[Standing]) -> None:
        self._standings |= {each.code: each for each in found if each.code in self._cases}
        self._name_cases()

    def _allow(self) -> None:
        standing = self._standings.get(self._code)
        can_print = bool(self._printable())
        for button in (self.preview_button, self.pdf_button, self.word_button):
            button.setEnabled(can_print)
        is_ready = standing is not None and standing.is_final and standing.entry is None
        self.issue_button.setEnabled(is_ready and not self._session.read_only)

    @Slot(object)
    def _lead(self, missing: Missing) -> None:
        """Where the value is entered: a field here, the settings, or the record."""
        case = self._cases.get(self._code)
        if case is None:
            return
        place = place_of(missing, case)
        if place.where is Where.RECORD:
            self.go_to.emit(place.field)
        elif place.where is Where.SETTINGS:
            self.settings_wanted.emit(missing.slot)
        elif (field := self.fields.field_of(place.where, missing.slot)) is not None:
            field.setFocus()
            self.fields_area.ensureWidgetVisible(field)

    @Slot()
    def _ask_template(self) -> None:
        self.template_wanted.emit(self._form, self._code, self._frame)

    # -- acts ------------------------------------------------------------------------------------------------------

    def _printable(self) -> list[str]:
        """All cases but those that are known not to be printable."""
        faulty = {code for code, standing in self._standings.items() if standing.fault is not None}
        return [code for code in self._cases if code not in faulty]

    def left_out(self) -> list[str]:
        """The cases that cannot be printed."""
        return [code for code in self._cases if code not in self._printable()]

    def title_of(self, request: FormRequest) -> str:
        """``Biên bản họp LC0001``, or how many there are."""
        return title_of(request, self.tr("%1 (%2 cases)"))

    def _act(self, act: Callable[[FormRequest], None], *_clicked: bool) -> None:
        self.store()
        act(self._as_typed(self._printable()))

    @Slot()
    def _issue(self) -> None:
        """From what is stored: the register reads it there."""
        job = self.store()
        request = self._request(self._in_hand())
        if job is None:
            self.acts.issue(request)
        else:
            job.done.connect(lambda _changes: self.acts.issue(request))

    @Slot(object)
    def _follow(self, job: Job) -> None:
        self.strip.show_job(job)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_standings"):
            self._pause.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is typed is stored."""
        self.store()
        self._drawing.stop()
        self.pages.forget()
        super().closeEvent(event)
