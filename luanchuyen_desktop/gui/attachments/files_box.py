"""The files of one paper: a short list, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.records import Attachment
from luanchuyen_desktop.gui.attachments.opened_copies import OpenedCopies
from luanchuyen_desktop.gui.dialogs.files import choose_new, choose_several
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.messages import tell
from luanchuyen_desktop.gui.models.record_table import RecordTable
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.figures import FiguresDelegate
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.short_table import ShortTable
from luanchuyen_desktop.services.procedure import attachments, procedure_settings
from luanchuyen_desktop.services.procedure.attachments import Owner, ReadFile, size_text
from luanchuyen_desktop.services.procedure.file_kinds import KINDS
from luanchuyen_desktop.settings import Settings


class FilesBox(QWidget):
    """Shows the files of the paper in hand. Reading from the disk and from the book is done by jobs."""

    attach_wanted = Signal()  # before files are chosen: store what is typed of the paper

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folders = Settings(None)  # of the last time, while the book is open
        self._copies = OpenedCopies()
        self._owner: Owner | None = None
        self._title = QLabel(self.tr("Attached files"), self)
        self._model = RecordTable([self.tr("File"), self.tr("Size"), self.tr("Attached")], [False, True, True], self)
        self.table = self._make_table()
        self.attach_button = QPushButton(icon("file-plus"), self.tr("Attach files…"), self)
        self.open_button = QPushButton(icon("file-export"), self.tr("Open a copy"), self)
        self.save_button = QPushButton(icon("folder-open"), self.tr("Save as…"), self)
        self.remove_button = QPushButton(icon("trash"), self.tr("Take off"), self)
        self.open_button.setToolTip(
            self.tr("In the program for such files; what is changed there stays out of the book")
        )
        self.remove_button.setToolTip(self.tr("Undo brings the file back"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self._lay_out()
        self.attach_button.clicked.connect(self._ask_files)
        self.open_button.clicked.connect(self._open_chosen)
        self.save_button.clicked.connect(self._ask_target)
        self.remove_button.clicked.connect(self._remove_chosen)
        self.table.opened.connect(self._open_chosen)
        self.table.delete_pressed.connect(self._remove_chosen)
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)
        self.destroyed.connect(self._copies.remove)

    def _make_table(self) -> ShortTable:
        table = ShortTable(self)
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Attached files"))
        header = table.horizontalHeader()
        table.setColumnHidden(0, True)  # noqa: FBT003 - Qt's signature; no findings here
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            table.setItemDelegateForColumn(column, FiguresDelegate(table))
        return table

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        buttons = FlowLayout(gap=GRID // 2)
        for button in (self.attach_button, self.open_button, self.save_button, self.remove_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        layout.addWidget(self.note)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_files(self, owner: Owner | None, files: Sequence[Attachment]) -> None:
        """Show what is attached; ``owner`` is what the next files go to, ``None`` while that is not known."""
        if owner != self._owner:
            self.note.clear()
        self._owner = owner
        chosen = self.chosen()
        self._model.show_records(files, lambda file: (file.name, size_text(file.size), str(file.added or "")))
        self.table.fit()
        self.table.setVisible(bool(files))
        again = self._model.row_of(str(chosen.id)) if chosen is not None else -1
        if files:
            self.table.selectRow(max(again, 0))
        self.note.setVisible(bool(self.note.text()))
        self._show_buttons()

    def chosen(self) -> Attachment | None:
        """The file that is marked."""
        rows = self.table.selectionModel().selectedRows()
        return self._model.record(rows[0].row()) if rows and rows[0].row() < self._model.rowCount() else None

    @Slot()
    def _show_buttons(self) -> None:
        chosen, writable = self.chosen() is not None, not self._session.read_only
        self.attach_button.setEnabled(writable and self._owner is not None)
        self.open_button.setEnabled(chosen)
        self.save_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen and writable)
        for button in (self.open_button, self.save_button, self.remove_button):
            button.setVisible(self._model.rowCount() > 0)

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # -- attaching -------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_files(self) -> None:
        self.attach_wanted.emit()
        kinds = f"{self.tr('Papers and pictures')} ({' '.join(f'*{suffix}' for suffix in KINDS)})"
        then = partial(self.attach_to, self._owner)
        choose_several(self, self._folders, "attachments", self.tr("Attach files"), kinds, then)

    def attach_to(self, owner: Owner | None, paths: list[Path]) -> None:
        """Read these files, then keep them in the book."""
        if owner is None or self._session.read_only:
            return
        limits = procedure_settings.load(self._session.book.settings()).limits
        self._tell("")
        job = self._session.read(
            self.tr("Reading files to attach"),
            lambda book, progress: attachments.read_files(book, paths, limits, progress),
        )
        job.done.connect(partial(self._keep, owner))

    def _keep(self, owner: Owner, files: tuple[ReadFile, ...]) -> None:
        day = self._session.today()
        self._session.submit(lambda book: attachments.keep(book, owner, files, day))

    # -- out of the book -------------------------------------------------------------------------------------------

    @Slot()
    def _open_chosen(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            copies = self._copies
            job = self._session.read(self.tr("Making a copy"), lambda book, _progress: copies.make(book, chosen))
            job.done.connect(self._open)

    @Slot(object)
    def _open(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            tell(
                self,
                self.tr("No program on this machine opens “%1”.").replace("%1", copy.name),
                self.tr("Use “Save as…” and look at it on a machine that has one."),
            )

    @Slot()
    def _ask_target(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            suffix = Path(chosen.name).suffix
            kinds = f"{KINDS.get(suffix.lower(), suffix)} (*{suffix})"
            then = partial(self.save_to, chosen)
            choose_new(self, self._folders, "attachments", self.tr("Save a copy"), kinds, chosen.name, then)

    def save_to(self, file: Attachment, target: Path) -> None:
        """Write a copy; the person is told when it is there."""
        name = self.tr("Saving a copy")
        job = self._session.read(name, lambda book, _progress: attachments.copy_out(book, file, target))
        job.done.connect(self._saved)

    @Slot(object)
    def _saved(self, target: Path) -> None:
        self._tell(self.tr("Saved as %1").replace("%1", str(target)))

    @Slot()
    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen is not None and not self._session.read_only:
            self._session.submit(lambda book: attachments.remove(book, chosen))
