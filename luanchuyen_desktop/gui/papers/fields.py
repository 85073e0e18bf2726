"""What is chosen and typed for a paper: form, frame, date, number, and the texts that nobody stores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from luanchuyen_desktop.documents.frames import PARTY, STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.papers.signing_fields import SigningFields
from luanchuyen_desktop.gui.register.take_number import TakeNumber
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom
from luanchuyen_desktop.gui.views.side_form import heading
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.papers.contents.kinds import Cited
from luanchuyen_desktop.services.papers.forms import Choices
from luanchuyen_desktop.services.papers.offers import Offer
from luanchuyen_desktop.services.papers.particulars import NOTHING, Particulars, Recorded
from luanchuyen_desktop.services.papers.places import Where
from luanchuyen_desktop.services.register.case_paper import CasePaper

translate = QCoreApplication.translate


def frame_names() -> dict[str, str]:
    """The frames by key, in words."""
    return {
        PARTY: translate("PaperFields", "Party form"),
        STATE: translate("PaperFields", "State form (Decree 30/2020)"),
    }


class PaperFields(QWidget):
    """Shows one paper at a time. ``left``: a field was left, what is typed may be stored."""

    kind_chosen = Signal(str)
    template_asked = Signal()
    frame_chosen = Signal(str)
    edited = Signal()
    left = Signal()
    share_asked = Signal()
    numbers_asked = Signal()

    def __init__(self, session: Session, paper: CasePaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._offers: dict[str, Offer] = {}
        self._typed = NOTHING
        self._told = Recorded()
        self._is_chosen = False
        self.kind = QComboBox(self)
        self.frame = QComboBox(self)
        self.why = QLabel(self)
        self.date = PartialDateEdit(None, self)
        self.today = QPushButton(self.tr("Today"), self)
        self.number = TextEdit(parent=self)
        self.taking = TakeNumber(session, paper, self.number, self.date)
        self.signing = SigningFields(self)
        self.share = QPushButton(self.tr("Same for &all cases"), self)
        self.all_numbers = QPushButton(self.tr("Numbers for all cases that &lack one"), self)
        self.slots: dict[str, TextEdit] = {}
        self._frames: dict[str, FieldFrame] = {}
        self._by_hand = heading(self.tr("Typed when printing"), self)
        self.template = QToolButton(self)
        self._make()
        self._lay_out()
        self._connect()
        for widget in (self._by_hand, self.share, self.all_numbers):
            widget.hide()

    def _make(self) -> None:
        for box in (self.kind, self.frame):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.kind.setMaxVisibleItems(20)
        for key, name in frame_names().items():
            self.frame.addItem(name, key)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        give_headroom(self.why)
        for button in (self.today, self.share, self.all_numbers):
            button.setAutoDefault(False)
        self.template.setText(self.tr("Change the &template…"))
        self.template.setIcon(icon("file-certificate"))
        self.template.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.template.setAutoRaise(True)
        self.template.setToolTip(self.tr("The text of this form, with this case beside it (Ctrl+T)"))
        self.share.setToolTip(self.tr("The date, who signs, the mark and what is typed below, for all cases"))
        self.date_frame = FieldFrame(self.tr("Date of the paper"), self.date, self)
        self.number_frame = FieldFrame(self.tr("Number"), self.number, self)

    def _lay_out(self) -> None:
        dated = QHBoxLayout()
        dated.setSpacing(GRID)
        dated.addWidget(self.date_frame, 1)
        dated.addWidget(self.today, 0, Qt.AlignmentFlag.AlignBottom)
        self._slots = QVBoxLayout()
        self._slots.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(FieldFrame(self.tr("Form"), self.kind, self))
        column.addWidget(self.why)
        column.addWidget(self.template, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(FieldFrame(self.tr("Frame"), self.frame, self))
        column.addLayout(dated)
        column.addWidget(self.number_frame)
        column.addWidget(self.taking)
        column.addWidget(self.all_numbers, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.signing)
        column.addWidget(self._by_hand)
        column.addLayout(self._slots)
        column.addWidget(self.share, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def _connect(self) -> None:
        self.kind.activated.connect(self._choose_kind)
        self.template.clicked.connect(self.template_asked)
        self.frame.activated.connect(self._choose_frame)
        self.today.clicked.connect(self._take_today)
        self.share.clicked.connect(self.share_asked)
        self.all_numbers.clicked.connect(self.numbers_asked)
        self.signing.chosen.connect(self._on_chosen)
        for field in (self.date, self.number):
            field.value_edited.connect(self._on_edited)
            field.editingFinished.connect(self.left)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_offers(self, offers: Sequence[Offer], chosen: str) -> None:
        """Offer these forms: those that suit first, the others under a line, each with its reason."""
        self._offers = {offer.kind.key: offer for offer in offers}
        self.kind.clear()
        apart = False
        for offer in offers:
            if not offer.suits and not apart and self.kind.count():
                self.kind.insertSeparator(self.kind.count())
            apart = apart or not offer.suits
            self.kind.addItem(offer.kind.name, offer.kind.key)
            self.kind.setItemData(self.kind.count() - 1, offer.why or None, Qt.ItemDataRole.ToolTipRole)
        self.kind.setCurrentIndex(self.kind.findData(chosen))
        self._show_why()

    def show_frame(self, frame: str) -> None:
        """The frame that is chosen."""
        self.frame.setCurrentIndex(self.frame.findData(frame))

    def show_paper(self, paper: CasePaper, told: Recorded, typed: Particulars, *, several: bool) -> None:
        """Another paper: what its case records stands locked, the rest as it was typed."""
        self._told = told
        self.share.setVisible(several)
        # The case itself says the number of its decisions: those are taken when they are made.
        self.all_numbers.setVisible(several and paper.kind.numbered and paper.kind.cited is Cited.NOWHERE)
        self.all_numbers.setEnabled(not self._session.read_only)
        self.show_typed(typed)
        writable = not self._session.read_only
        for field, recorded in ((self.number, told.number), (self.date, told.issued)):
            field.setReadOnly(bool(recorded) or not writable)
        self.today.setEnabled(writable and told.issued is None)
        self.number_frame.setVisible(paper.kind.numbered)
        self.taking.setVisible(paper.kind.numbered and not told.number)
        self.share.setEnabled(writable)
        self.signing.setEnabled(writable)
        hint = self.tr("as the case records it")
        self.number_frame.set_hint(hint if told.number else "")
        self.date_frame.set_hint(hint if told.issued else "")
        self.taking.set_paper(paper)

    def show_typed(self, typed: Particulars) -> None:
        """What is stored of the paper."""
        self._typed = typed
        self.signing.show_typed(typed)
        self.number.set_value(self._told.number or typed.number or None)
        self.date.set_value(self._told.issued or typed.issued)
        for name, field in self.slots.items():
            field.set_value(typed.own.get(name))

    def show_choices(self, choices: Choices) -> None:
        """Who may sign, and a field for each placeholder that nobody stores."""
        self.signing.show_choices(choices)
        self._show_slots(choices.slots)

    def _show_slots(self, slots: Mapping[str, str]) -> None:
        """Name → label; those that are there already stay."""
        if list(slots) == list(self.slots):
            return
        for frame in self._frames.values():
            self._slots.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.slots, self._frames = {}, {}
        before: QWidget = self.signing.secrecy
        for name, label in slots.items():
            field = TextEdit()
            field.setReadOnly(self._session.read_only)
            field.set_value(self._typed.own.get(name))
            field.value_edited.connect(self._on_edited)
            field.editingFinished.connect(self.left)
            self.slots[name], self._frames[name] = field, FieldFrame(label, field, self)
            self._slots.addWidget(self._frames[name])
            QWidget.setTabOrder(before, field)
            before = field
        QWidget.setTabOrder(before, self.share)
        self._by_hand.setVisible(bool(slots))

    def typed(self) -> Particulars:
        """What the fields say beside what the case records; texts of other forms' fields stay as they are."""
        own = {name: text for name, text in self._typed.own.items() if name not in self.slots}
        own |= {name: value for name, field in self.slots.items() if (value := field.value())}
        number = self._typed.number if self._told.number else self.number.value() or ""
        issued = self._typed.issued if self._told.issued else self.date.value()
        signing = self.signing
        return Particulars(number, issued, dict(sorted(own.items())), signing.chosen_signer, signing.chosen_secrecy)

    def is_valid(self) -> bool:
        """Whether the date can be read."""
        return self.date.is_valid()

    # -- the cursor ------------------------------------------------------------------------------------------------

    def field_of(self, where: Where, slot: str) -> QWidget | None:
        """The field here in which what is missing is entered; ``None`` for what is entered elsewhere."""
        found: dict[Where, QWidget | None] = {
            Where.TYPED: self.slots.get(slot),
            Where.NUMBER: self.number,
            Where.DATE: self.date,
        }
        return found.get(where)

    def has_cursor(self) -> bool:
        """Whether one of the fields is typed in."""
        return any(field.hasFocus() for field in (self.number, self.date, *self.slots.values()))

    # -- choosing --------------------------------------------------------------------------------------------------

    @Slot()
    def _choose_kind(self) -> None:
        self._show_why()
        self.kind_chosen.emit(str(self.kind.currentData()))

    @Slot()
    def _choose_frame(self) -> None:
        self.frame_chosen.emit(str(self.frame.currentData()))

    def _show_why(self) -> None:
        offer = self._offers.get(str(self.kind.currentData()))
        self.why.setText(offer.why if offer is not None else "")
        self.why.setVisible(bool(self.why.text()))
        palette = self.why.palette()
        palette.setColor(palette.ColorRole.WindowText, colors_of(palette).faint)
        self.why.setPalette(palette)

    @Slot()
    def _take_today(self) -> None:
        self.date.set_value(PartialDate.of(self._session.as_of))
        self.date.value_edited.emit(self.date.value())
        self.left.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self._is_chosen = True
        self.edited.emit()

    @Slot()
    def rest(self) -> None:
        """The keys rest: what was chosen from a list may be stored, but not every line that they passed."""
        if self._is_chosen:
            self._is_chosen = False
            self.left.emit()

    @Slot(object)
    def _on_edited(self, _value: object = None) -> None:
        self.edited.emit()
