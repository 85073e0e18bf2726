"""Who signs the paper in hand, and its secrecy mark: as set for the office, or chosen for this paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.services.papers.forms import Choices
from luanchuyen_desktop.services.papers.office.settings_list import LEVELS
from luanchuyen_desktop.services.papers.particulars import NOTHING, Particulars

_TIP = Qt.ItemDataRole.ToolTipRole


class SigningFields(QWidget):
    """Two lists; the first line of each is what the settings say. ``chosen``: the person took a line."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = NOTHING
        self._choices = Choices()
        self.signer, self.secrecy = QComboBox(self), QComboBox(self)
        for box in (self.signer, self.secrecy):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self._signer_frame = FieldFrame(self.tr("Signed by"), self.signer, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._signer_frame)
        column.addWidget(FieldFrame(self.tr("Secrecy mark"), self.secrecy, self))
        self.signer.activated.connect(self._take_signer)
        self.secrecy.activated.connect(self._take_secrecy)
        self._show()

    def show_typed(self, typed: Particulars) -> None:
        """What is stored of the paper."""
        self._typed = typed
        self._show()

    def show_choices(self, choices: Choices) -> None:
        """Who may sign this paper on its day, and the mark of its kind."""
        if choices != self._choices:
            self._choices = choices
            self._show()

    @property
    def chosen_signer(self) -> str:
        """The key of the one that was chosen; blank for whoever signs by default."""
        return self._typed.signer

    @property
    def chosen_secrecy(self) -> str | None:
        """The mark that was chosen, blank for none; ``None`` for that of the kind."""
        return self._typed.secrecy

    def _show(self) -> None:
        self._signer_frame.setVisible(bool(self._choices.signers))
        self.signer.clear()
        for option in self._choices.signers:
            words = option.words
            if not option.key:
                words = words or self.tr("nobody is set")
                words = self.tr("By the settings: %1").replace("%1", words)
            self.signer.addItem(words, option.key)
            self.signer.setItemData(self.signer.count() - 1, words, _TIP)
        self.signer.setCurrentIndex(max(self.signer.findData(self._typed.signer), 0))
        self.signer.setToolTip(self.signer.currentText())
        self._show_secrecy()

    def _show_secrecy(self) -> None:
        default = self._choices.secrecy or self.tr("none")
        self.secrecy.clear()
        self.secrecy.addItem(self.tr("By the settings: %1").replace("%1", default), None)
        self.secrecy.addItem(self.tr("No mark"), "")
        own = self._typed.secrecy
        for level in LEVELS if not own or own in LEVELS else (*LEVELS, own):
            self.secrecy.addItem(level, level)
        marks = [self.secrecy.itemData(at) for at in range(self.secrecy.count())]
        self.secrecy.setCurrentIndex(marks.index(own))

    @Slot(int)
    def _take_signer(self, at: int) -> None:
        self._take(str(self.signer.itemData(at) or ""), self._typed.secrecy)

    @Slot(int)
    def _take_secrecy(self, at: int) -> None:
        mark = self.secrecy.itemData(at)
        self._take(self._typed.signer, None if mark is None else str(mark))

    def _take(self, signer: str, secrecy: str | None) -> None:
        if (signer, secrecy) != (self._typed.signer, self._typed.secrecy):
            self._typed = Particulars(signer=signer, secrecy=secrecy)
            self.signer.setToolTip(self.signer.currentText())
            self.chosen.emit()
