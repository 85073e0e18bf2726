"""Small dialogs: the day by which things are judged, a period, about the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QVBoxLayout, QWidget

from luanchuyen_desktop import __version__
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit


class DayDialog(QDialog):
    """Asks for one or more whole days."""

    def __init__(
        self,
        title: str,
        explanation: str,
        fields: list[tuple[str, date]],
        then: Callable[[list[date]], None],
        parent: QWidget | None = None,
    ) -> None:
        """``fields``: label and proposed day of each; ``then`` gets the days when all are whole."""
        super().__init__(parent)
        self._then = then
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        text = QLabel(explanation, self)
        text.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addWidget(text)
        self.edits = [PartialDateEdit(PartialDate.of(day), self) for _, day in fields]
        self._frames = [FieldFrame(label, edit, self) for (label, _), edit in zip(fields, self.edits, strict=True)]
        for frame in self._frames:
            layout.addWidget(frame)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        plain_buttons(self.buttons)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(GRID * 48)

    @Slot()
    def _accept(self) -> None:
        for edit, frame in zip(self.edits, self._frames, strict=True):
            value = edit.value()
            if value is None or not value.is_exact:
                frame.set_problem(edit.fault() or self.tr("Give the whole date: day/month/year."))
                edit.setFocus()
                return
        days = [value.earliest for edit in self.edits if (value := edit.value()) is not None]
        self.accept()
        self._then(days)


class AboutBox(QMessageBox):
    """The program's name, version, parts, and where its log lies."""

    def __init__(self, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(self.tr("About this program"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Rotation of leading cadres, version %1").replace("%1", __version__))
        self.setInformativeText(
            self.tr(
                "Works without a network; every record stays in the book on this machine.\n"
                "Made with Qt (LGPL), SQLite, ReportLab, PDFium, Liberation fonts (SIL OFL) and Tabler icons (MIT).\n"
                "Log: %1"
            ).replace("%1", log_path)
        )
        self.setStandardButtons(QMessageBox.StandardButton.Close)
        plain_buttons(self)
