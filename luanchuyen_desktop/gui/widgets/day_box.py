"""The day by which everything is judged, to see and to change, and a sign when it is not today."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, colors_of, mark_color
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit


class DayBox(QWidget):
    """Follows the session; a day that is chosen has the whole book checked again, off the window's thread."""

    problem = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = QLabel(self.tr("By the &day"), self)
        self.edit = WholeDayEdit(session.as_of, self)
        self.edit.setAccessibleName(self.tr("The day by which everything is judged"))
        self._label.setBuddy(self.edit)
        self.today_button = QToolButton(self)
        self.today_button.setText(self.tr("Today"))
        self.today_button.setAutoRaise(True)
        self.sign = QLabel(self)
        self.fault = QLabel(self)
        self.fault.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for part in (self._label, self.sign, self.edit, self.today_button, self.fault):
            layout.addWidget(part)
        self.edit.day_chosen.connect(session.set_as_of)
        self.edit.problem.connect(self._tell_fault)
        self.today_button.clicked.connect(self._choose_today)
        session.as_of_changed.connect(self._follow)
        self._follow()

    @Slot()
    def _choose_today(self) -> None:
        self._session.set_as_of(self._session.today())

    @Slot()
    def _follow(self) -> None:
        day, today = self._session.as_of, self._session.today()
        if self.edit.day() != day:
            self.edit.set_day(day)
        other = day != today
        self.today_button.setVisible(other)
        words = self.tr("This is a past day, not today.") if day < today else self.tr("This is a day to come.")
        self.sign.setText(SYMBOLS[Mark.WARNING] if other else "")
        for part in (self.sign, self.edit):
            part.setToolTip(words if other else "")
        self.sign.setAccessibleName(words if other else "")
        self.sign.setVisible(other)
        self._dress()

    @Slot(str)
    def _tell_fault(self, text: str) -> None:
        self.fault.setText(f"{SYMBOLS[Mark.ERROR]} {text.splitlines()[0]}" if text else "")
        self.fault.setToolTip(text)
        self.fault.setVisible(bool(text))
        self.sign.setVisible(not text and bool(self.sign.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, mark_color(Mark.WARNING, palette))
        self.sign.setPalette(palette)
        palette.setColor(palette.ColorRole.WindowText, mark_color(Mark.ERROR, palette))
        self.fault.setPalette(palette)
        ground = self.palette()
        if self._session.as_of != self._session.today():
            ground.setColor(ground.ColorRole.Base, colors_of(ground).banner)
        self.edit.setPalette(ground)
