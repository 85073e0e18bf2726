"""The window “Mẫu văn bản”: the text of a form beside the page that it gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QTabWidget, QWidget

from luanchuyen_desktop.documents.forms.template_mistakes import MOST_TOLD, normal_text
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.in_front import bring
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.messages import ask
from luanchuyen_desktop.gui.papers.frame_names import offer_frames
from luanchuyen_desktop.gui.papers.page_pane import PagePane
from luanchuyen_desktop.gui.papers.templates.asking import Answer, Asking, Question
from luanchuyen_desktop.gui.papers.templates.changed_notice import ChangedNotice
from luanchuyen_desktop.gui.papers.templates.find_bar import FindBar
from luanchuyen_desktop.gui.papers.templates.form_list import FormList
from luanchuyen_desktop.gui.papers.templates.guide_view import GuideView
from luanchuyen_desktop.gui.papers.templates.layout import lay_out
from luanchuyen_desktop.gui.papers.templates.remarks import Remark, remarks_of
from luanchuyen_desktop.gui.papers.templates.side_lists import PlaceholderList, RemarkList
from luanchuyen_desktop.gui.papers.templates.text_editor import TemplateEdit
from luanchuyen_desktop.gui.papers.templates.text_files import TextFiles
from luanchuyen_desktop.gui.papers.templates.versions_dialog import SHIPPED, VersionsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.unsaved import UnsavedWindow
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.elided_label import ElidedLabel
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.gui.widgets.window_buttons import closing_buttons
from luanchuyen_desktop.services.papers.wording import template_desk as desk
from luanchuyen_desktop.services.papers.wording.template_kinds import TEMPLATES, looked_at_with
from luanchuyen_desktop.services.papers.wording.template_preview import SAMPLE
from luanchuyen_desktop.services.papers.wording.template_sample import SAMPLE_NAME
from luanchuyen_desktop.services.papers.wording.templates import TemplateState, template_state
from luanchuyen_desktop.settings import Settings
from luanchuyen_desktop.store.journal import Changes
from luanchuyen_desktop.store.templates import CaseName

_SAMPLE_CODE = "*"  # of the made-up case in the list of cases: a blank code picks nothing
_TABLE = "template_version"


class TemplatesWindow(UnsavedWindow):
    """Nothing is stored before Save; what is not stored is asked about before it goes."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session, self._clock = session, clock
        self._form = next(iter(TEMPLATES))
        self._code: str | None = None  # None: not chosen yet
        self._cases: list[CaseName] | None = None
        self._state: TemplateState = self._read()
        self._stops = False
        self._may_go = False  # the person has said that what is not stored may go
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Templates of the papers"))
        self.forms = FormList(session, self)
        self.heading = ElidedLabel(self)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.notice = ChangedNotice(self)
        self.editor = TemplateEdit(self)
        self.editor.setReadOnly(session.read_only)
        self.files = TextFiles(self.editor, settings, lambda: self._state.kind.name)
        self.find_bar = FindBar(self.editor, self)
        self.remarks = RemarkList(self)
        self.placeholders = PlaceholderList(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.placeholders, self.tr("Placeholders"))
        self.tabs.addTab(self.remarks, "")
        self.tabs.addTab(GuideView(self), self.tr("How it is written"))
        self.case = CodePicker(parent=self)
        self.frame = QComboBox(self)
        offer_frames(self.frame)
        self.page = PagePane(self)
        self.note = TextEdit(parent=self)
        self.note.setPlaceholderText(self.tr("why the text is changed (may be blank)"))
        self.note.setAccessibleName(self.tr("Why"))
        self._make_buttons()
        self._asking = Asking(session, self._question, self)
        lay_out(self)
        self._connect()
        self._show_state()

    def _make_buttons(self) -> None:
        self.save_button = QPushButton(icon("check"), self.tr("&Save and use"), self)
        self.save_button.setAutoDefault(False)
        self.versions_button = QPushButton(icon("restore"), self.tr("&Versions…"), self)
        self.shipped_button = QPushButton(icon("arrow-back-up"), self.tr("&Back to the program's text"), self)
        self.find_button = QPushButton(icon("search"), self.tr("&Find"), self)
        self.out_button = QPushButton(icon("file-export"), self.tr("&Export…"), self)
        self.in_button = QPushButton(icon("file-import"), self.tr("&Import…"), self)
        acts = (self.versions_button, self.shipped_button, self.find_button, self.out_button, self.in_button)
        self.buttons = closing_buttons(self, *acts)

    def _connect(self) -> None:
        self.forms.asked.connect(self._choose_form)
        self.editor.changed.connect(self._on_changed)
        self.remarks.asked.connect(self.editor.go_to)
        self.placeholders.wanted.connect(self._insert)
        self.case.value_edited.connect(self._choose_case)
        self.case.problem.connect(self._tell_case)
        self.frame.activated.connect(self._choose_frame)
        self.save_button.clicked.connect(self.save)
        self.versions_button.clicked.connect(self._show_versions)
        self.shipped_button.clicked.connect(self._ask_shipped)
        self.find_button.clicked.connect(self.find_bar.begin)
        self.out_button.clicked.connect(self.files.ask_out)
        self.in_button.clicked.connect(self.files.ask_in)
        self.notice.look_asked.connect(self._show_what_changed)
        self.notice.keep_asked.connect(self._keep_own)
        self.buttons.rejected.connect(self.close)
        self._asking.answered.connect(self._take)
        self._session.changed.connect(self._book_changed)
        self._session.as_of_changed.connect(self._look_again)
        for keys, act in (
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Find, self.find_bar.begin),
            (QKeySequence.StandardKey.FindNext, self.find_bar.find_next),
            (QKeySequence.StandardKey.FindPrevious, self.find_bar.find_previous),
        ):
            for key in QKeySequence.keyBindings(keys)[:1]:
                QShortcut(key, self).activated.connect(act)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _read(self) -> TemplateState:
        return template_state(self._session.book, self._session.workspace.resources, self._form)

    def is_changed(self) -> bool:
        """Whether the text is another than the one in use."""
        return normal_text(self.editor.text()) != normal_text(self._state.text)

    def _show_state(self) -> None:
        """The text in use, from its beginning, with the page it gives."""
        self.editor.show_text(self._state.text)
        self.note.set_value(None)
        self.page.clear()
        self._tell_state()
        self._asking.ask()

    def _tell_state(self) -> None:
        state, is_changed = self._state, self.is_changed()
        told = self.tr("printed from the text of the program")
        if state.used is not None:
            told = self.tr("printed from version %1 of the office").replace("%1", str(state.used.version))
        if is_changed:
            told = f"{told} · {SYMBOLS[Mark.NOTE]} {self.tr('changed, not saved')}"
        self.heading.setText(f"{state.kind.name} · {told}")
        self.notice.setVisible(state.has_changed)
        writable = not self._session.read_only
        self.save_button.setEnabled(writable and is_changed and not self._stops)
        self.save_button.setToolTip(self._why_not(is_changed=is_changed))
        self.note.setEnabled(writable and is_changed)
        self.shipped_button.setEnabled(writable and (state.used is not None or is_changed))
        self.in_button.setEnabled(writable)
        self.notice.allow(writable=writable)

    def _why_not(self, *, is_changed: bool) -> str:
        if self._session.read_only:
            return self.tr("This book is open for reading only.")
        if not is_changed:
            return self.tr("The text is the one in use already.")
        return self.tr("Mend the mistakes first: they are listed under the text.") if self._stops else ""

    # -- asking ----------------------------------------------------------------------------------------------------

    def _question(self) -> Question:
        return Question(self._form, self.frame.currentData(), self._code, self.editor.text())

    @Slot(object)
    def _take(self, found: Answer) -> None:
        looked, preview = found.looked, found.preview
        if looked is None or preview is None:
            self.page.show_pdf(None, found.problem)
            return
        if self._code is None:
            self._code = looked.code
        self._offer_cases(list(looked.cases))
        self.placeholders.show_placeholders(looked.placeholders)
        self._stops = preview.stops
        self._show_remarks(remarks_of(found.question.text, preview.mistakes, preview.missing))
        self.page.show_pdf(preview.pdf, preview.problem)
        self._tell_state()

    def _show_remarks(self, remarks: list[Remark]) -> None:
        self.editor.set_remarks(remarks)
        self.remarks.show_remarks(remarks)
        wrong = sum(each.mark is Mark.ERROR for each in remarks)
        title = self.tr("Mistakes (%1), values missing (%2)")
        told = f"{wrong}+" if wrong >= MOST_TOLD else str(wrong)
        self.tabs.setTabText(1, title.replace("%1", told).replace("%2", str(len(remarks) - wrong)))

    def _offer_cases(self, cases: list[CaseName]) -> None:
        if cases == self._cases:
            return
        self._cases = cases
        entries = [Entry.of(each.code, each.name, each.state) for each in cases]
        self.case.set_entries([*entries, Entry.of(_SAMPLE_CODE, SAMPLE_NAME)])
        self.case.set_value(self._code or _SAMPLE_CODE)

    @Slot()
    def _on_changed(self) -> None:
        self._tell_state()
        self._asking.ask_soon()

    @Slot(object)
    def _choose_case(self, code: str | None) -> None:
        if code is not None:
            self._code = SAMPLE if code == _SAMPLE_CODE else code
            self.page.clear()
            self._asking.ask()

    @Slot(str)
    def _tell_case(self, problem: str) -> None:
        if problem:
            self.page.show_pdf(None, problem)

    @Slot()
    def _choose_frame(self) -> None:
        self.page.clear()
        self._asking.ask()

    @Slot()
    def _look_again(self) -> None:
        self._asking.forget()
        self._asking.ask()

    @Slot(object)
    def _book_changed(self, changes: Changes) -> None:
        if _TABLE in changes.tables:
            was_changed = self.is_changed()
            self._state = self._read()
            self.forms.reload()
            if not was_changed and self.is_changed():
                self.editor.show_text(self._state.text)
            if not self.is_changed():
                self.note.set_value(None)
            self._tell_state()
        if changes.tables & {"rotation", "rotation_plan", "cadre"}:
            self._cases = None
        self._look_again()

    @Slot(str)
    def _insert(self, name: str) -> None:
        if not self._session.read_only:
            self.editor.insert_slot(name)

    # -- another form ----------------------------------------------------------------------------------------------

    @Slot(str)
    def _choose_form(self, form: str) -> None:
        if self.is_changed():
            self.forms.show_form(self._form)
            self._ask_to_drop(lambda: self.show_form(form))
        else:
            self.show_form(form)

    def ask(self, form: str, code: str, frame: str) -> None:
        """Open a form with a case (blank: the latest) in a frame; what is not saved is asked about first."""
        if form != self._form and self.is_changed():
            self._ask_to_drop(lambda: self._open(form, code, frame))
        else:
            self._open(form, code, frame)

    def _open(self, form: str, code: str, frame: str) -> None:
        if form != self._form:
            self.show_form(form)
        self._code = code or self._code
        self.case.set_value(code or None)
        self.frame.setCurrentIndex(self.frame.findData(frame))
        self._choose_frame()

    def show_form(self, form: str) -> None:
        """Open another form; what is written and not saved goes."""
        if looked_at_with(form) is not looked_at_with(self._form):
            self._code = self._cases = None
        self._form = form
        self._stops = False
        self._state = self._read()
        self.forms.show_form(form)
        self._show_remarks([])
        self._show_state()

    def _ask_to_drop(self, then: Callable[[], object]) -> None:
        ask(
            self,
            self.tr("The text of “%1” was changed and is not saved.").replace("%1", self._state.kind.name),
            self.tr("If you go on, what you wrote is lost. Export it first if you want to keep it with its mistakes."),
            self.tr("Go on without it"),
            then,
            no=self.tr("Go back"),
            loses=True,
        )

    # -- acts ------------------------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Keep the text as a version and print from it; nothing where that may not be."""
        if not self.save_button.isEnabled():
            return
        workspace, form, text = self._session.workspace, self._form, self.editor.text()
        note, now = self.note.value() or "", self._clock()
        self._session.submit(lambda _book: desk.save_version(workspace, form, text, note, now))

    @Slot()
    def _show_versions(self) -> None:
        self._open_versions()

    def _open_versions(self) -> VersionsDialog:
        dialog = VersionsDialog(self._state, self.editor.text(), read_only=self._session.read_only, parent=self)
        dialog.use_asked.connect(self._use)
        dialog.open()
        return dialog

    @Slot(int)
    def _use(self, version: int) -> None:
        if self.is_changed():
            self._ask_to_drop(lambda: self._use_now(version))
        else:
            self._use_now(version)

    def _use_now(self, version: int) -> None:
        """The text in use is shown first, so that the one that takes its place is shown in its turn."""
        workspace, form = self._session.workspace, self._form
        self.editor.show_text(self._state.text)
        if version == SHIPPED:
            self._session.submit(lambda book: desk.reset(book, form))
        else:
            self._session.submit(lambda _book: desk.use_again(workspace, form, version))
        self._on_changed()

    @Slot()
    def _ask_shipped(self) -> None:
        self._use(SHIPPED)

    @Slot()
    def _show_what_changed(self) -> None:
        """From what the office began with, if that is known, to what the program brings now."""
        dialog = self._open_versions()
        dialog.against.setCurrentIndex(dialog.against.count() - 1)
        began = next((each for each in self._state.versions if each.text == self._state.began_from), None)
        if began is not None:
            dialog.choose(began.version)

    @Slot()
    def _keep_own(self) -> None:
        workspace, form = self._session.workspace, self._form
        self._session.submit(lambda _book: desk.keep_own(workspace, form))

    # -- leaving ---------------------------------------------------------------------------------------------------

    def has_unsaved(self) -> bool:
        """Whether closing would lose something that was written."""
        return self.is_changed() and not self._may_go

    def ask_to_leave(self, then: Callable[[], object]) -> None:
        """The book is to be closed: ask here, in front of the others."""
        bring(self)

        def leave() -> None:
            self.leave()
            then()

        self._ask_to_drop(leave)

    def leave(self) -> None:
        """Close without what is not saved."""
        self._may_go = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing asks about what is not saved, else nothing more is asked for."""
        if self.has_unsaved() and not self._session.tasks.is_closed:
            event.ignore()
            self._ask_to_drop(self.leave)
            return
        self._asking.stop()
        self.page.close_document()
        super().closeEvent(event)
