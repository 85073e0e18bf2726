"""Giữ số: which document a number is for, on which day, and which number it would be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.register.growing_dialog import GrowingDialog
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.code_picker import CodePicker
from luanchuyen_desktop.gui.widgets.entries import Entry
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.register import desk
from luanchuyen_desktop.services.register.desk import Wanted
from luanchuyen_desktop.services.register.series import MOST_NUMBER
from luanchuyen_desktop.services.register.state import Register

SKIPPED = ("Văn phòng Tỉnh ủy cấp cho văn bản khác", "Cấp ở sổ giấy trong thời gian chưa dùng chương trình")

_MOST_OFFERED = 12


class ReserveDialog(GrowingDialog):
    """The number is the one that the register offers, unless another is typed."""

    def __init__(self, session: Session, register: Register, parent: QWidget | None = None) -> None:
        self._register = register
        self.kind = QComboBox()
        for each in register.settings.numberings:
            self.kind.addItem(f"{each.kind} ({each.symbol})", each)
        self.day = PartialDateEdit(PartialDate.of(session.as_of))
        self.number = NumberEdit(MOST_NUMBER)
        self.about = TextEdit()
        self.case = CodePicker(_cases(session))
        self.reason = TextEdit(SKIPPED)
        self._reason_frame: FieldFrame | None = None
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Keep a number"))
        self.act_button.setText(self.tr("Keep the number"))
        self.number.setPlaceholderText(self.tr("the one offered"))
        self.kind.activated.connect(self.judge)
        self.judge()
        self.kind.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """Kind, day, number, what it is about, the case, why numbers are passed over."""
        self._reason_frame = self.field(self.tr("Why numbers are passed over"), self.reason, required=True)
        return [
            FieldFrame(self.tr("Kind of document"), self.kind, self, required=True),
            self.field(self.tr("Date of the document"), self.day, required=True),
            self.field(self.tr("Number to keep"), self.number),
            self.field(self.tr("What it is about"), self.about),
            self.field(self.tr("Rotation (if it is about one)"), self.case),
            self._reason_frame,
        ]

    def wanted(self) -> Wanted:
        """What the fields say; ``UserError`` while the day is not whole."""
        day, numbering = self.day.value(), self.kind.currentData()
        if day is None or not day.is_exact:
            raise UserError(self.tr("Give the whole date: day/month/year."))
        if not self.number.is_valid():
            raise UserError(self.number.fault())
        return Wanted(
            numbering.kind,
            numbering.symbol,
            day.earliest,
            self.number.value(),
            self.about.value() or "",
            self.case.value(),
            reason=self.reason.value() or "",
        )

    def preview(self) -> Sequence[str]:
        """The number it would be, what it passes over, and what else is offered."""
        self._show_reason(passes=False)
        wanted = self.wanted()
        series = desk.series_wanted(self._register, wanted.kind, wanted.symbol, wanted.day)
        standing = self._register.of(series)
        number = standing.offer(wanted.day) if wanted.number is None else wanted.number
        self._show_reason(passes=number > standing.last + 1)
        desk.refuse_number(standing, number, wanted.reason, wanted.rotation)
        lines = [self.tr("%1 will be kept.").replace("%1", series.named(number))]
        if others := [series.text(each) for each in standing.released if each != number]:
            text = self.tr("Cancelled numbers that may be given again: %1.")
            lines.append(text.replace("%1", ", ".join(others[:_MOST_OFFERED])))
        return lines

    def _show_reason(self, *, passes: bool) -> None:
        if self._reason_frame is not None:
            self._reason_frame.setVisible(passes)

    def operation(self) -> Operation:
        """Keep it."""
        return partial(desk.reserve, resources=self.session.workspace.resources, wanted=self.wanted())


def _cases(session: Session) -> list[Entry]:
    """Every rotation, the latest codes first, by the name of its cadre."""
    rotations = sorted(session.book.records(Rotation), key=lambda each: each.code, reverse=True)
    return [Entry.of(each.code, session.names.get(each.cadre, each.cadre), each.code) for each in rotations]
