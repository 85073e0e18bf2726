"""A field for the code of a unit, title, place or cadre: type part of the name or code, pick from the list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.gui.widgets.entries import CODE_ROLE, Entry, EntryModel, find

PAUSE = 120  # milliseconds between a key and the search


class CodePicker(QLineEdit):
    """Shows the name of what is picked and keeps its code. Typed text that names nothing is told, never thrown away."""

    value_edited = Signal(object)  # str (the code) or None, when the person picked another or emptied the field
    understood = Signal(str)
    problem = Signal(str)

    def __init__(self, entries: Sequence[Entry] = (), value: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._by_code: dict[str, Entry] = {}
        self._value: str | None = None
        self._fault = ""
        self._setting = False  # the program, not the person, changes the text
        self._model = EntryModel(self)
        self._completer, self._popup = self._make_completer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.setPlaceholderText(self.tr("type part of the name or code"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_changed)
        self.set_entries(entries)
        self.set_value(value)

    def _make_completer(self) -> tuple[QCompleter, QListView]:
        completer = QCompleter(self._model, self)
        # The list is already what fits; the completer only shows it, and puts the name into the field when picked.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(Qt.ItemDataRole.EditRole)
        completer.setMaxVisibleItems(12)
        completer.setWidget(self)
        popup = QListView()
        popup.setUniformItemSizes(True)
        popup.setSpacing(1)
        popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]  # the stubs lack overloads
        return completer, popup

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """What may be picked, in the order in which it is offered; thousands are fine."""
        self._entries = entries
        self._by_code = {entry.code: entry for entry in entries}
        if self._value is not None:
            self.set_value(self._value)

    def value(self) -> str | None:
        """The code last picked, also while other text is being typed; ``None`` when nothing is."""
        return self._value

    def is_valid(self) -> bool:
        """Whether the field is empty or names one thing; not so while part of a name is being typed."""
        return not self._fault and (self._shows_value() or not self.text().strip())

    def set_value(self, code: str | None) -> None:
        """Show a stored code; one that is not in the list is shown as it is, and told."""
        self._pause.stop()
        self._value = code
        entry = self._by_code.get(code) if code is not None else None
        self._fault = self._no_such(code) if code and entry is None else ""
        shown = entry.name if entry else (code or "")
        if self.text() != shown:
            self._setting = True
            self.setText(shown)
            self._setting = False
        self._tell()

    def show_all(self) -> None:
        """Open the list with what fits the text, or with everything when the field shows what is picked."""
        self._offer(find(self._entries, "" if self._shows_value() else self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list, Enter picks the marked line."""
        if self._popup.isVisible():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
                event.ignore()  # the completer picks the marked line, or closes
                return
        elif event.key() == Qt.Key.Key_Down:
            self.show_all()
            return
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.settle()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A text that names one thing picks it; another is told."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()
            self.settle()
        super().focusOutEvent(event)

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        if self._setting:
            return
        if text.strip():
            self._pause.start()
        else:
            self._popup.hide()
            self._take(None)

    @Slot()
    def _search(self) -> None:
        self._offer(find(self._entries, self.text()))

    def _offer(self, entries: list[Entry]) -> None:
        self._model.show(entries)
        if not entries:
            self._popup.hide()
            self.problem.emit(self._no_such(self.text()))
            return
        self.problem.emit("")
        self._completer.setCompletionPrefix("")
        self._completer.complete()
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    @Slot(QModelIndex)
    def _on_picked(self, index: QModelIndex) -> None:
        self._take(str(self._completer.completionModel().data(index, CODE_ROLE)))

    def settle(self) -> None:
        """The field is left: a text that names exactly one thing picks it; otherwise say that it names none."""
        self._pause.stop()
        text = fold(self.text())
        if not text or self._shows_value():
            return
        same = [entry for entry in self._entries if text in {fold(entry.code), fold(entry.name)}]
        if len(same) == 1:
            self._take(same[0].code)
        else:
            self._fault = self._several(self.text()) if same else self._no_such(self.text())
            self._tell()

    def _shows_value(self) -> bool:
        """Whether the text is what stands for the value."""
        entry = self._by_code.get(self._value) if self._value is not None else None
        return fold(self.text()) == fold(entry.name if entry else self._value or "")

    def _take(self, code: str | None) -> None:
        before = self._value
        self._pause.stop()
        self.set_value(code)
        if code != before:
            self.value_edited.emit(code)

    def _no_such(self, text: str | None) -> str:
        return self.tr("“%1” is not in the list. Pick a line, or add it to the catalogue first.").replace(
            "%1", text or ""
        )

    def _several(self, text: str) -> str:
        return self.tr("Several are named “%1”. Pick one of the lines.").replace("%1", text)

    def _tell(self) -> None:
        entry = self._by_code.get(self._value) if self._value is not None and not self._fault else None
        hint = " · ".join(part for part in (entry.detail, entry.code) if part) if entry else ""
        self.understood.emit(hint)
        self.problem.emit(self._fault)
        self.setToolTip(self._fault or (f"{entry.name}\n{hint}" if entry else ""))
        if not self.hasFocus():
            self.setCursorPosition(0)  # a long name shows its beginning
