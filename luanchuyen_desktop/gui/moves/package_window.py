"""What if: packages of moves laid out without being made. Moves at the left, what they would bring at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.moves.move_editor import MoveEditor
from luanchuyen_desktop.gui.moves.move_model import MoveModel, MoveRow
from luanchuyen_desktop.gui.moves.package_keeper import PackageKeeper
from luanchuyen_desktop.gui.moves.result_tabs import ResultTabs
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit
from luanchuyen_desktop.gui.views.rows_table import RowsTable
from luanchuyen_desktop.gui.widgets.flow_layout import FlowLayout
from luanchuyen_desktop.gui.widgets.notice_bar import NoticeBar
from luanchuyen_desktop.services.moves.what_if import WhatIf
from luanchuyen_desktop.services.moves.what_if_posts import Person

STORE_PAUSE = 400  # milliseconds after the last key before an edit is stored
LEFT_WIDTH = 62 * GRID


class PackageWindow(QWidget):
    """Stays open beside the main window. An edit of a move is stored a moment later; undo takes it back."""

    cadre_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Packages of moves"))
        self.keeper = PackageKeeper(session, self)
        self._number: int | None = None  # the move in the fields; ``None``: a new one
        self.model = MoveModel(session, self)
        self.table = RowsTable(self.model, self)
        self.editor = MoveEditor(session, self)
        self.results = ResultTabs(session, self)
        self.notice = NoticeBar(self)
        self._store_soon = QTimer(self)
        self._store_soon.setSingleShot(True)
        self._store_soon.setInterval(STORE_PAUSE)
        self._make_bar()
        self._make_acts()
        self._lay_out()
        self._connect()
        self._show_list()
        self._show_moves()

    # -- making ----------------------------------------------------------------------------------------------------

    def _make_bar(self) -> None:
        self.chooser = QComboBox(self)
        self.chooser.setAccessibleName(self.tr("Package"))
        self.chooser.setMinimumContentsLength(24)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name of the package"))
        self.name.setPlaceholderText(self.tr("name of the package"))
        self.name.setMaxLength(120)
        self.new_button = self._button("file-plus", self.tr("New package"), self._new)
        self.copy_button = self._button("copy", self.tr("Duplicate"), self._duplicate)
        self.delete_button = self._button("trash", self.tr("Delete"), self._delete)
        self.propose_button = self._button("check", self.tr("Turn into proposals"), self._propose)

    def _make_acts(self) -> None:
        self.add_button = self._button("plus", self.tr("Add somebody"), self.add)
        self.remove_button = self._button("x", self.tr("Take out"), self.remove)
        self.up_button = self._button("chevron-up", self.tr("Up"), partial(self._shift, -1))
        self.down_button = self._button("chevron-down", self.tr("Down"), partial(self._shift, 1))
        self.swap_button = self._button("arrows-exchange", self.tr("Swap destinations"), self.swap)
        self.swap_button.setToolTip(self.tr("Mark two lines with Ctrl: each goes where the other was to go"))
        self.exchange_button = self._button("users", self.tr("Swap with the holder"), self.exchange)
        self.exchange_button.setToolTip(
            self.tr("Who holds the post of destination now goes to the post that this cadre leaves")
        )

    def _button(self, picture: str, text: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.clicked.connect(then)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self.chooser)
        bar.addWidget(self.name, 1)
        for button in (self.new_button, self.copy_button, self.delete_button, self.propose_button):
            bar.addWidget(button)
        acts = FlowLayout(gap=GRID // 2)
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            acts.addWidget(button)
        acts.addWidget(self.swap_button)
        acts.addWidget(self.exchange_button)
        self.table.setAccessibleName(self.tr("Moves of the package"))
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        column.addWidget(self.editor)
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.results)
        self.splitter.setSizes([LEFT_WIDTH, 2 * LEFT_WIDTH])
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        if self._session.read_only:
            layout.addWidget(QLabel(self.tr("This book is open read-only: packages are not kept."), self))
        layout.addLayout(bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.splitter, 1)
        fit(self, 1260, 660)

    def _connect(self) -> None:
        self.keeper.listed.connect(self._show_list)
        self.keeper.changed.connect(self._show_moves)
        self.keeper.proposed.connect(self._tell_proposed)
        self.chooser.activated.connect(self._choose)
        self.name.editingFinished.connect(self._rename)
        self.table.chosen.connect(self._on_chosen)
        self.table.selection_changed.connect(self._enable)
        self.editor.edited.connect(self._store_soon.start)
        self._store_soon.timeout.connect(self.store)
        self.results.laid.connect(self._on_laid)
        self.results.cadre_asked.connect(self.cadre_asked)
        self.notice.undo_asked.connect(self._undo)
        self._session.names_changed.connect(self.model.refresh)
        for key, act in ((QKeySequence.StandardKey.Undo, self._undo), (QKeySequence.StandardKey.Redo, self._redo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    # -- packages --------------------------------------------------------------------------------------------------

    @Slot()
    def _show_list(self) -> None:
        keeper, current = self.keeper, self.keeper.current
        self.chooser.clear()
        for one in keeper.kept:
            self.chooser.addItem(one.package.name, one.key)
        key = current.key if current is not None else ""
        self.chooser.setCurrentIndex(self.chooser.findData(key))
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(current.package.name if current is not None else "")
        self.results.offer_others(keeper.kept, key)
        readable = keeper.package is not None
        self.name.setEnabled(readable)
        self.copy_button.setEnabled(readable)
        self.delete_button.setEnabled(current is not None and not self._session.read_only)
        if current is not None and current.fault:
            self.notice.tell(current.fault)
        self._enable()

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.store()
        self._number = None
        self.table.forget_choice()
        self.editor.set_move(None)
        self.keeper.choose(self.chooser.itemData(index))
        self.results.forget()

    @Slot()
    def _rename(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.keeper.rename(self.name.text())

    @Slot()
    def _new(self) -> None:
        self.store()
        self._number = None
        self.keeper.new()
        self.add()

    @Slot()
    def _duplicate(self) -> None:
        self.store()
        self.keeper.duplicate()

    @Slot()
    def _delete(self) -> None:
        self._store_soon.stop()
        current = self.keeper.current
        if current is not None:
            self.keeper.delete()
            self.notice.tell(self.tr("Deleted: %1.").replace("%1", current.package.name), can_undo=True)

    @Slot()
    def _propose(self) -> None:
        self.store()
        self.keeper.propose()

    @Slot(int)
    def _tell_proposed(self, count: int) -> None:
        text = self.tr("%1 proposals were made; they are in the rotation tab.").replace("%1", str(count))
        self.notice.tell(text, can_undo=True)

    @Slot()
    def _undo(self) -> None:
        self.store()
        self.notice.dismiss()
        if not self._session.read_only:
            self._session.undo()

    @Slot()
    def _redo(self) -> None:
        self.store()
        if not self._session.read_only:
            self._session.redo()

    # -- moves -----------------------------------------------------------------------------------------------------

    def moves(self) -> list[Move]:
        """Of the package in hand."""
        return list(self.keeper.package.moves) if self.keeper.package is not None else []

    @Slot()
    def _show_moves(self) -> None:
        package = self.keeper.package
        self.model.take(package, self.results.result)
        self.results.show_package(package)
        count = len(self.moves())
        if self._number is not None and self._number >= count:
            self._number = None
        if not self._store_soon.isActive():  # what is being typed is not overwritten
            self._show_fields()
        self._enable()

    def _show_fields(self) -> None:
        moves = self.moves()
        shown = self.editor.move_shown()
        wanted = moves[self._number] if self._number is not None else None
        if wanted is None and shown is None:
            return  # a new one that is being picked stays as far as it is
        if wanted is None or shown is None or replace(shown, name=wanted.name) != wanted:
            self.editor.set_move(wanted)

    @Slot(object)
    def _on_laid(self, result: WhatIf) -> None:
        self.model.take(self.keeper.package, result)
        self._enable()

    @Slot(object)
    def _on_chosen(self, row: MoveRow | None) -> None:
        self.store()
        self._number = row.number if row is not None else None
        self.editor.set_move(self.moves()[row.number] if row is not None else None)

    @Slot()
    def store(self) -> None:
        """Put what the fields say into the package; a move that is not whole yet waits."""
        self._store_soon.stop()
        move = self.editor.move_shown()
        moves = self.moves()
        if move is None or self._session.tasks.is_closed:
            return
        if self._number is None:
            self._number = len(moves)
            self._set_moves([*moves, move], [self._number])
        elif replace(move, name="") != replace(moves[self._number], name=""):
            moves[self._number] = move
            self._set_moves(moves, self._chosen())

    def _set_moves(self, moves: list[Move], chosen: list[int]) -> None:
        self.keeper.set_moves(moves)
        if len(chosen) == 1:
            self.table.choose(chosen[0], quietly=True)
        self._enable()

    @Slot()
    def add(self) -> None:
        """Begin a new move; it is in the package as soon as who and where to are picked."""
        self.store()
        before = self.editor.move_shown()
        self._number = None
        self.table.forget_choice()
        self.editor.set_move(None)
        if before is not None:  # usually all begin on one day, for one purpose
            self.editor.start.set_value(before.start)
            self.editor.purpose.set_value(before.purpose)
        self.editor.cadre.setFocus()
        self._enable()

    def _chosen(self) -> list[int]:
        return [row.number for row in self.table.chosen_rows()]

    @Slot()
    def remove(self) -> None:
        """Take the marked moves out."""
        self._store_soon.stop()
        chosen = set(self._chosen())
        self._number = None
        self.table.forget_choice()
        self.editor.set_move(None)
        self._set_moves([move for at, move in enumerate(self.moves()) if at not in chosen], [])

    def _shift(self, by: int) -> None:
        """Move the marked line up or down."""
        self.store()
        (at,), moves = self._chosen(), self.moves()
        moves[at], moves[at + by] = moves[at + by], moves[at]
        self._number = at + by
        self._set_moves(moves, [at + by])

    @Slot()
    def swap(self) -> None:
        """Two marked moves exchange where they go."""
        self.store()
        (one, other), moves = self._chosen(), self.moves()
        first, second = moves[one], moves[other]
        moves[one] = replace(first, to_unit=second.to_unit, to_title=second.to_title)
        moves[other] = replace(second, to_unit=first.to_unit, to_title=first.to_title)
        self._set_moves(moves, [one, other])

    def _holders(self) -> list[Person]:
        """Who holds the destination of the marked move now, and is not in the package."""
        result, chosen = self.results.result, self.table.chosen_rows()
        if result is None or len(chosen) != 1 or chosen[0].change is None or chosen[0].change.origin is None:
            return []
        move = chosen[0].move
        moved = {each.cadre for each in self.moves()}
        posts = [post for post in result.posts if (post.unit, post.title) == (move.to_unit, move.to_title)]
        people = [person for post in posts for person in (*post.before.sure, *post.before.maybe)]
        return [person for person in people if person.code not in moved]

    @Slot()
    def exchange(self) -> None:
        """The holder of the destination goes where the marked cadre comes from; of several, one is chosen."""
        self.store()
        people = self._holders()
        if len(people) == 1:
            self._send_back(people[0])
        elif people:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for person in people:
                menu.addAction(f"{person.name} ({person.code})").triggered.connect(partial(self._send_back, person))
            menu.popup(self.exchange_button.mapToGlobal(self.exchange_button.rect().bottomLeft()))

    def _send_back(self, person: Person) -> None:
        (row,) = self.table.chosen_rows()
        origin, move = row.change.origin, row.move
        back = replace(move, cadre=person.code, name=person.name, to_unit=origin.unit, to_title=origin.title)
        self._set_moves([*self.moves(), back], [row.number])

    @Slot()
    def _enable(self) -> None:
        chosen, count = self._chosen(), len(self.moves())
        single = chosen[0] if len(chosen) == 1 else -1
        self.remove_button.setEnabled(bool(chosen))
        self.up_button.setEnabled(single > 0)
        self.down_button.setEnabled(0 <= single < count - 1)
        self.swap_button.setEnabled(len(chosen) == 2)
        self.exchange_button.setEnabled(bool(self._holders()))
        self.propose_button.setEnabled(count > 0 and not self._session.read_only)

    # -- closing ---------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Who goes to another window, perhaps to close the book, leaves nothing unstored here."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.store()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is typed is stored first."""
        self.store()
        self._rename()
        super().closeEvent(event)
