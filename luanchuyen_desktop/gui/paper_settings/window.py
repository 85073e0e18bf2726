"""Thiết lập văn bản: the parts on the left, the settings in the middle, a page that shows them on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE, load_frame
from luanchuyen_desktop.domain.vn_text import fits, fold
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.messages import ask
from luanchuyen_desktop.gui.paper_settings.fields_page import FieldsPage
from luanchuyen_desktop.gui.paper_settings.names_page import NamesPage
from luanchuyen_desktop.gui.paper_settings.preview_pane import PreviewPane
from luanchuyen_desktop.gui.paper_settings.signers_page import SignersPage
from luanchuyen_desktop.gui.register.settings_dialog import RegisterSettingsDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.window_buttons import saving_buttons
from luanchuyen_desktop.services.papers.office.settings import frame_settings
from luanchuyen_desktop.services.papers.office.settings_draft import SettingsDraft
from luanchuyen_desktop.services.papers.office.settings_form import Part, save_paper_settings, setting_of
from luanchuyen_desktop.services.papers.office.signers import Body

_SHOWN: Final = {
    Body.COMMITTEE: ("decision", PARTY),
    Body.DEPARTMENT: ("introduction", PARTY),
    Body.STATE_COMMITTEE: ("decision", STATE),
    Body.STATE_DEPARTMENT: ("introduction", STATE),
}
_KEY: Final = Qt.ItemDataRole.UserRole


class PaperSettingsWindow(QDialog):
    """What is typed is kept in a draft; Save stores all of it in one operation."""

    def __init__(self, session: Session, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._resources = session, resources
        settings = session.book.settings()
        self.draft = SettingsDraft(resources, settings, session.as_of)
        self._frames = [load_frame(resources, key, frame_settings(settings, key)) for key in FRAMES]
        self._leaving = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Settings of the papers"))
        self.search = SearchBox(self.tr("Find a setting (Ctrl+F)"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Parts of the settings"))
        self.list.setWordWrap(True)
        self.list.setSpacing(GRID // 4)
        self.pages = QStackedWidget(self)
        self._made: dict[Part, FieldsPage | SignersPage | NamesPage] = {}
        self.preview = PreviewPane(session, resources, self)
        self.problem = ProblemLabel(self)
        self.buttons = saving_buttons(self, read_only=session.read_only)
        self._lay_out()
        self._connect()
        self._list_parts()
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._show_preview()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        for widget, stretch in ((left, 0), (self.pages, 3), (self.preview, 2)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([GRID * 26, GRID * 84, GRID * 46])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        fit(self, GRID * 166, GRID * 86)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.search.left_down.connect(self._to_list)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._enter)
        self.list.itemClicked.connect(self._enter)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._on_stored)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._to_search)

    def _page(self, part: Part) -> FieldsPage | SignersPage | NamesPage:
        """Made when it is first looked at."""
        if part not in self._made:
            read_only = self._session.read_only
            page: FieldsPage | SignersPage | NamesPage
            if part is Part.SIGNERS:
                page = SignersPage(self.draft, self._frames, self, read_only=read_only)
                page.body_shown.connect(self._show_body)
            elif part is Part.NAMES:
                page = NamesPage(self.draft, self, read_only=read_only)
            else:
                acts = [self._register_button()] if part is Part.SYMBOLS else []
                page = FieldsPage(part, self.draft, self, acts=acts, read_only=read_only)
            page.edited.connect(self._on_edited)
            self.pages.addWidget(page)
            self._made[part] = page
        return self._made[part]

    def _register_button(self) -> QPushButton:
        button = QPushButton(icon("settings"), self.tr("&Numbering and terms…"), self)
        button.setAutoDefault(False)
        button.setToolTip(self.tr("How each kind is numbered, the terms of the committee, the last number on paper"))
        button.clicked.connect(self._open_register)
        return button

    # -- parts and search ------------------------------------------------------------------------------------------

    def _list_parts(self) -> None:
        """The parts; faulty ones and those with the office's own values are marked."""
        wrong = {self.draft.fields[key].part for key in self.draft.faults()}
        if self.draft.signer_faults():
            wrong.add(Part.SIGNERS)
        if self.draft.name_faults():
            wrong.add(Part.NAMES)
        for part in Part:
            count = self.draft.own_count(part)
            mark = f"{SYMBOLS[Mark.ERROR]} " if part in wrong else ""
            text = f"{mark}{part}" + (f" ({count})" if count else "")
            if self.list.count() < len(Part):
                item = QListWidgetItem(text, self.list)
                item.setData(_KEY, part)
            else:
                item = self.list.item(list(Part).index(part))
                item.setText(text)
            item.setToolTip(self.tr("%n own value(s)", "", count) if count else "")

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        """Hits in the place of the parts; the parts come back when the field is empty."""
        part = self.part()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        if text.strip():
            for found in Part:
                if fits(fold(found), fold(text).split()):
                    self.list.addItem(QListWidgetItem(found))
                    self.list.item(self.list.count() - 1).setData(_KEY, found)
            for field in self.draft.fields.values():
                if field.fits(text):
                    item = QListWidgetItem(f"{field.label}\n{field.part} › {field.group}", self.list)
                    item.setData(_KEY, field.key)
            if not self.list.count():
                item = QListWidgetItem(self.tr("No setting with these words."), self.list)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            self._list_parts()
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        if not text.strip():
            self.list.setCurrentRow(list(Part).index(part))

    def part(self) -> Part:
        """The part that is shown."""
        return next((part for part, page in self._made.items() if page is self.pages.currentWidget()), Part.OFFICE)

    def show_part(self, part: Part) -> None:
        """Show a part, and on the page the form that it is about."""
        self.pages.setCurrentWidget(self._page(part))
        if part in {Part.PARTY, Part.STATE}:
            self.preview.choose("", PARTY if part is Part.PARTY else STATE)

    def show_setting(self, key: str) -> None:
        """Go to a setting; ``key`` without ``paper.``."""
        field = self.draft.fields[key]
        self.show_part(field.part)
        page = self._page(field.part)
        if isinstance(page, FieldsPage):
            page.go_to(key)

    def show_slot(self, slot: str) -> None:
        """Go to the setting that fills a placeholder, or stay where no setting does."""
        target = setting_of(slot)
        if isinstance(target, Part):
            self._choose(target)
        elif target:
            self._choose(self.draft.fields[target].part)
            self.show_setting(target)

    @Slot()
    def _on_chosen(self) -> None:
        """Parts show themselves as one moves over them; hits wait until they are taken."""
        item = self.list.currentItem()
        data = item.data(_KEY) if item is not None else None
        if data in set(Part):
            self.show_part(Part(data))

    @Slot(QListWidgetItem)
    def _enter(self, item: QListWidgetItem) -> None:
        data = item.data(_KEY)
        if data in set(Part):
            self.show_part(Part(data))
        elif data in self.draft.fields:
            self.show_setting(data)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus()
        self.list.setCurrentRow(max(0, self.list.currentRow()))

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # -- what follows from typing ----------------------------------------------------------------------------------

    @Slot()
    def _on_edited(self) -> None:
        if not self.search.text().strip():
            self._list_parts()
        self.problem.tell("")
        self._show_preview()

    @Slot(object)
    def _show_body(self, body: Body) -> None:
        if self.isVisible():
            self.preview.choose(*_SHOWN[body])

    def _show_preview(self) -> None:
        self.preview.show_settings(self.draft.settings())

    @Slot()
    def _open_register(self) -> None:
        RegisterSettingsDialog(self._session, self).open()

    @Slot()
    def _on_stored(self) -> None:
        """The register's own settings may be stored meanwhile: what they say to the symbols is asked anew."""
        self.draft.follow(self._session.book.settings())
        page = self._made.get(Part.SYMBOLS)
        if isinstance(page, FieldsPage):
            page.refresh()

    # -- storing ---------------------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        if self._has_faults():
            return
        changes = self.draft.changes()
        if not changes:
            self.accept()
            return
        self.setEnabled(False)
        job = self._session.submit(lambda book: save_paper_settings(book, changes))
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    def _has_faults(self) -> bool:
        """Go to the first thing that is wrong."""
        for key, _ in list(self.draft.faults().items())[:1]:
            self._choose(self.draft.fields[key].part)
            page = self._page(self.draft.fields[key].part)
            if isinstance(page, FieldsPage):
                page.show_faults()
                page.go_to(key)
            return True
        lists = ((Part.SIGNERS, self.draft.signer_faults()), (Part.NAMES, self.draft.name_faults()))
        for part, faults in lists:
            made = self._page(part) if faults else self._made.get(part)
            if not isinstance(made, SignersPage | NamesPage):
                continue
            unread = made.dates_fault()
            if faults or unread:
                self._choose(part)
                if faults:
                    made.show_faults()
                self.problem.tell(unread or faults[0][1])
                return True
        return False

    def _choose(self, part: Part) -> None:
        self.search.clear()
        self._on_searched("")
        self.list.setCurrentRow(list(Part).index(part))
        self.show_part(part)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the field at hand means by it; it stores only from a setting."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            at = self.focusWidget()
            if at in {self.search, self.list}:
                row = self.list.currentItem() if at is self.list else self.list.item(0)
                if row is not None:
                    self._enter(row)
                return
            if at is self.preview.day:
                return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Ask before typed settings are given up."""
        if self._leaving or not self.draft.changes():
            self.done(QDialog.DialogCode.Rejected)
            return
        ask(
            self,
            self.tr("Close without storing the settings?"),
            self.tr("What was typed here since the window was opened will be lost."),
            self.tr("Close without storing"),
            self._give_up,
            no=self.tr("Go back"),
            loses=True,
        )

    def _give_up(self) -> None:
        self._leaving = True
        self.reject()

    def done(self, result: int) -> None:
        """No page is drawn any more."""
        self.preview.stop()
        super().done(result)
