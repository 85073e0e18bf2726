"""Bộ quy tắc: the sets with their dates, what each says, what differs, and what was changed by whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.dialogs.files import choose_existing, choose_new
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark, label
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.rule_sets.compare_page import ComparePage
from luanchuyen_desktop.gui.rule_sets.history_page import HistoryPage
from luanchuyen_desktop.gui.rule_sets.proposal_dialog import ProposalDialog
from luanchuyen_desktop.gui.rule_sets.rules_page import RulesPage
from luanchuyen_desktop.gui.rule_sets.setting_dialog import SettingDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.services.law import rule_proposals, rule_set_files
from luanchuyen_desktop.services.law.rule_proposals import Proposal, SettingChange
from luanchuyen_desktop.services.law.rule_set_files import SetFile
from luanchuyen_desktop.services.law.rule_set_tables import RuleTables, SetLine, SettingLine
from luanchuyen_desktop.services.law.rule_state import open_rules
from luanchuyen_desktop.settings import Settings

FILES = "rule_set"


class RuleSetsWindow(QDialog):
    """Beside the main window, which stays usable; it follows what changes in the book."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._lines: list[SetLine] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Rule sets"))
        self.model = RowModel((self.tr("Counts"), self.tr("Document")), self)
        self.table = make_table(self.model, (10,), wraps=True)
        self.table.setAccessibleName(self.windowTitle())
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self.rules = RulesPage(session, self)
        self.compare = ComparePage(self)
        self.history = HistoryPage(session, self)
        self.tabs = QTabWidget(self)
        self.switch_button = QPushButton(icon("check"), "", self)
        self.remove_button = QPushButton(icon("trash"), self.tr("&Take out of the book…"), self)
        self.load_button = QPushButton(icon("file-import"), self.tr("&Load from a file…"), self)
        self.save_button = QPushButton(icon("device-usb"), self.tr("&Save to a file…"), self)
        self._lay_out()
        self._connect()
        self.reload()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page, title in (
            (self.rules, self.tr("Rules")),
            (self.compare, self.tr("Compare with…")),
            (self.history, self.tr("History of changes")),
        ):
            self.tabs.addTab(page, title)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        acts = QHBoxLayout()
        acts.addWidget(self.switch_button)
        acts.addWidget(self.remove_button)
        column.addLayout(acts)
        files = QHBoxLayout()
        files.addWidget(self.load_button)
        files.addWidget(self.save_button)
        column.addLayout(files)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.tabs)
        splitter.setSizes([GRID * 62, GRID * 102])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        for button in (self.switch_button, self.remove_button, self.load_button, self.save_button):
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.message)
        layout.addWidget(splitter, 1)
        layout.addWidget(buttons)
        fit(self, GRID * 164, GRID * 82)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._show_set)
        self.switch_button.clicked.connect(self._switch)
        self.remove_button.clicked.connect(self._remove)
        self.load_button.clicked.connect(self._ask_load)
        self.save_button.clicked.connect(self._ask_save)
        self.rules.change_wanted.connect(self._ask_change)
        self._session.rules_changed.connect(self.reload)
        self._session.as_of_changed.connect(self.reload)

    # -- showing ---------------------------------------------------------------------------------------------------

    @Slot()
    def reload(self) -> None:
        """Read what the book says now; the chosen set stays chosen."""
        chosen = self.chosen()
        workspace = self._session.workspace
        self._law = open_rules(workspace.book, workspace.resources)
        self._tables = RuleTables(self._law, workspace.resources, workspace.as_of)
        self._lines = self._tables.sets()
        self.model.show([(self._state(line), f"{line.title}\n{line.dates}") for line in self._lines])
        self._say(f"{label(Mark.ERROR)}: {self._law.problem}" if self._law.problem else "")
        codes = [line.id for line in self._lines]
        row = codes.index(chosen.id) if chosen is not None and chosen.id in codes else 0
        self.table.setCurrentIndex(self.model.index(row, 0))
        self._show_set()
        self.history.reload()

    def choose(self, code: str) -> None:
        """Choose a set."""
        row = [line.id for line in self._lines].index(code)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def chosen(self) -> SetLine | None:
        """The set that is chosen."""
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _state(self, line: SetLine) -> str:
        if line.broken:
            return self.tr("● broken")
        if not line.is_on:
            return self.tr("– off")
        return self.tr("✓ on")

    @Slot(QModelIndex)
    def _show_set(self) -> None:
        line = self.chosen()
        if line is None:
            return
        self.rules.show_set(line, self._tables.rules(line.id), can_change=self._can_write)
        self.compare.show_set(line, self._lines, self._tables)
        on = self.tr("Switch &off…") if line.is_on else self.tr("Switch &on…")
        self.switch_button.setText(on)
        self.switch_button.setIcon(icon("x" if line.is_on else "check"))
        self.switch_button.setEnabled(self._can_write and not line.why_fixed and (line.is_on or not line.broken))
        self.switch_button.setToolTip(line.why_fixed)
        self.remove_button.setEnabled(self._can_write and line.is_own)
        mine = self.tr("Only a set that was loaded or changed in this book can be taken out of it.")
        self.remove_button.setToolTip("" if line.is_own else mine)
        self.load_button.setEnabled(self._can_write)
        self.save_button.setEnabled(line.is_file)

    @property
    def _can_write(self) -> bool:
        return not self._session.read_only

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    # -- proposals -------------------------------------------------------------------------------------------------

    @Slot()
    def _switch(self) -> None:
        line = self.chosen()
        if line is not None:
            self._propose(rule_proposals.switched(self._law, line.id, on=not line.is_on))

    @Slot()
    def _remove(self) -> None:
        line = self.chosen()
        if line is not None:
            self._propose(rule_proposals.removed(self._law, line.id))

    @Slot(object)
    def _ask_change(self, setting: SettingLine) -> None:
        line = self.chosen()
        if line is not None:
            SettingDialog(line, setting, self._session.as_of, self._change, self).open()

    def _change(self, change: SettingChange) -> None:
        self._propose(rule_proposals.setting_changed(self._law, change), document=change.document)

    def _propose(self, proposal: Proposal, *, document: str = "", notice: str = "") -> None:
        ProposalDialog(self._session, self._law, proposal, self, document=document, notice=notice).open()

    # -- files -----------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_save(self) -> None:
        line = self.chosen()
        rule_set = self._law.find(line.id) if line is not None else None
        if rule_set is not None:
            kinds, title = self.tr("Rule sets (*.toml)"), self.tr("Save the rule set")
            name = rule_set_files.file_name(rule_set)
            choose_new(self, self._settings, FILES, title, kinds, name, partial(self.save_to, rule_set.id))

    def save_to(self, code: str, path: Path) -> None:
        """Write a set to a file."""
        rule_set = self._law.find(code)
        if rule_set is None:
            return
        job = self._session.read(
            self.tr("Saving the rule set"), lambda _book, _progress: rule_set_files.export_set(rule_set, path)
        )
        job.done.connect(partial(self._saved, path))

    def _saved(self, path: Path, _nothing: object) -> None:
        self._say(self.tr("Saved to %1").replace("%1", str(path)))

    @Slot()
    def _ask_load(self) -> None:
        kinds, title = self.tr("Rule sets (*.toml)"), self.tr("Load a rule set")
        choose_existing(self, self._settings, FILES, title, kinds, self.load_from)

    def load_from(self, path: Path) -> None:
        """Read a set from a file and show what it would change."""
        job = self._session.read(
            self.tr("Reading the rule set"), lambda _book, _progress: rule_set_files.read_set(path)
        )
        job.done.connect(self._loaded)
        job.failed.connect(self._not_loaded)

    @Slot(object)
    def _loaded(self, found: SetFile) -> None:
        try:
            proposal = rule_proposals.taken_in(self._law, found.rule_set)
        except UserError as error:
            self._not_loaded(error)
            return
        notice = self.tr("The file has no line that proves it undamaged: compare it with the document before applying.")
        self._propose(proposal, document=found.rule_set.document, notice="" if found.is_proven else notice)

    @Slot(object)
    def _not_loaded(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            tell(self, error.message, error.advice, title=self.tr("The rule set was not taken in"))
        else:
            self._session.tasks.tell(error)
