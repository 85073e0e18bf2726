"""Ban hành and Đính chính: what makes a number a document, and a further version of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vn_text import squeeze
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.register.growing_dialog import GrowingDialog
from luanchuyen_desktop.gui.register.pdf_choice import PdfChoice
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.procedure.attachments import size_text
from luanchuyen_desktop.services.register import desk
from luanchuyen_desktop.services.register.desk import Correction, Issue
from luanchuyen_desktop.services.register.state import Register, series_of
from luanchuyen_desktop.settings import Settings

OUT_OF_ORDER = ("Ký trước, vào sổ sau", "Số đã giữ từ trước cho văn bản này")
MISTAKES = ("Ghi sai họ tên", "Ghi sai ngày sinh", "Ghi sai chức vụ, đơn vị", "Ghi sai căn cứ")
IssueOperation = Callable[[Issue], Operation]


class IssueDialog(GrowingDialog):
    """Date, abstract, signer, and the paper: the one in the preview, or a file."""

    def __init__(
        self,
        session: Session,
        register: Register,
        entry: RegisterEntry,
        operation: IssueOperation,
        paper: bytes | PdfChoice | None,
        date: PartialDate | None,
        signer: str,
        parent: QWidget | None = None,
    ) -> None:
        """``paper``: the PDF as it is shown, or the field for a file."""
        self._register, self._entry, self._operation, self._paper = register, entry, operation, paper
        self.date = PartialDateEdit(date)
        self.about = TextEdit()
        self.signer = TextEdit()
        self.explanation = TextEdit(OUT_OF_ORDER)
        self._why: FieldFrame | None = None
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Issue the document"))
        self.act_button.setText(self.tr("Issue"))
        self.about.set_value(entry.about)
        self.signer.set_value(signer or None)
        self.judge()
        self.date.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """The number, the fields, the paper."""
        self._why = self.field(self.tr("Why the date is out of the order of numbers"), self.explanation, required=True)
        parts: list[QWidget] = [
            self.told(series_of(self._entry).named(self._entry.number)),
            self.field(self.tr("Date of the document"), self.date, required=True),
            self.field(self.tr("What it is about"), self.about, required=True),
            self.field(self.tr("Signed by"), self.signer, required=True),
        ]
        if isinstance(self._paper, PdfChoice):
            parts.append(self.field(self.tr("The signed paper (PDF)"), self._paper))
        return [*parts, self._why]

    def wanted(self) -> Issue:
        """What the fields say."""
        paper = self._paper.value() if isinstance(self._paper, PdfChoice) else self._paper
        return Issue(
            self.date.value(),
            self.about.value() or "",
            self.signer.value() or "",
            paper,
            self.explanation.value() or "",
        )

    def preview(self) -> Sequence[str]:
        """That it will be kept as it is, and whether a paper is kept with it."""
        wanted = self.wanted()
        day = wanted.date
        standing = self._register.of(series_of(self._entry))
        disorder = standing.out_of_order(self._entry.number, day) if day is not None and day.is_exact else ""
        if self._why is not None:
            self._why.setVisible(bool(disorder))
        desk.refuse_issue(self.session.book, self._register, self._entry, wanted)
        if wanted.pdf is None:
            kept = self.tr("No PDF is kept with it: only the entry will stand in the register.")
        else:
            kept = self.tr("The PDF (%1) is kept as it is now, with its checksum; later prints are the same.")
            kept = kept.replace("%1", size_text(len(wanted.pdf)))
        return [*([disorder] if disorder else []), kept]

    def operation(self) -> Operation:
        """Issue it."""
        return self._operation(self.wanted())


class CorrectDialog(GrowingDialog):
    """A further version of an issued document: a new paper or other words, with the reason."""

    def __init__(
        self,
        session: Session,
        entry: RegisterEntry,
        settings: Settings,
        anew: bytes | None,
        parent: QWidget | None = None,
    ) -> None:
        """``anew``: the decision printed from the records as they are now; ``None`` where that cannot be."""
        self._entry, self._anew = entry, anew
        self.about = TextEdit()
        self.signer = TextEdit()
        self.reason = TextEdit(MISTAKES)
        self.from_records = QCheckBox()
        self.file = PdfChoice(session, settings)
        super().__init__(session, "", "", parent)
        self.setWindowTitle(self.tr("Correct the document"))
        self.act_button.setText(self.tr("Correct"))
        self.from_records.setText(self.tr("Print it anew from the records as they are &now"))
        self.from_records.setVisible(anew is not None)
        self.from_records.setChecked(anew is not None)
        self.from_records.toggled.connect(self.judge)
        self.about.set_value(entry.about)
        self.signer.set_value(entry.signer)
        self.judge()
        self.reason.setFocus()

    def make_parts(self) -> Sequence[QWidget]:
        """The number, the reason, what is other."""
        return [
            self.told(series_of(self._entry).named(self._entry.number)),
            self.field(self.tr("What was wrong, and what it is now"), self.reason, required=True),
            self.field(self.tr("What it is about"), self.about, required=True),
            self.field(self.tr("Signed by"), self.signer, required=True),
            self.from_records,
            self.field(self.tr("The signed paper (PDF)"), self.file),
        ]

    def wanted(self) -> Correction:
        """What the fields say; a chosen file goes before the print."""
        paper = self.file.value()
        if paper is None and self.from_records.isChecked():
            paper = self._anew
        return Correction(self.about.value() or "", self.signer.value() or "", self.reason.value() or "", paper)

    def preview(self) -> Sequence[str]:
        """Which version it will be, and that the earlier one stays."""
        wanted = self.wanted()
        if not squeeze(wanted.reason):
            raise UserError(self.tr("Give the reason: it stands in the register from then on."))
        desk.refuse_same(self._entry, wanted)
        text = self.tr("It becomes version %1; version %2 stays in the register and can still be opened.")
        lines = [text.replace("%1", str(self._entry.version + 1)).replace("%2", str(self._entry.version))]
        if wanted.pdf is None:
            lines.append(self.tr("The paper stays the same: only the words of the register change."))
        return lines

    def operation(self) -> Operation:
        """Put the version in the place of the other."""
        return partial(desk.correct, code=self._entry.code, wanted=self.wanted(), day=self.session.today())
