"""How the paper in hand stands, in a line over its pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from luanchuyen_desktop.gui.marks import SYMBOLS, Mark
from luanchuyen_desktop.gui.theme import color_text, give_headroom, mark_color
from luanchuyen_desktop.services.papers.standing import Standing
from luanchuyen_desktop.services.register.state import series_of


class StatusLine(QLabel):
    """Final, a draft and why, issued, or not to be printed: by shape and word first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark.NOTE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        give_headroom(self)
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Tell of this paper."""
        self._mark, words = self._words_on(standing)
        self.setText(f"{SYMBOLS[self._mark]} {words}")
        self._dress()
        self.show()

    def _words_on(self, standing: Standing) -> tuple[Mark, str]:
        if standing.fault is not None or standing.state is None:
            return Mark.ERROR, self.tr("This paper cannot be printed.")
        if standing.entry is not None:
            text = self.tr("Issued: %1, %2. These are the pages as they were kept; every print is the same.")
            named = series_of(standing.entry).named(standing.entry.number)
            return Mark.OK, text.replace("%1", named).replace("%2", str(standing.entry.date))
        if standing.state.missing:
            text = self.tr("Draft: it bears DỰ THẢO until nothing is missing (now: %1).")
            return Mark.WARNING, text.replace("%1", str(len(standing.state.missing)))
        if standing.state.draft:
            return Mark.WARNING, f"{self.tr('Draft')}: {standing.state.why_draft}"
        return Mark.OK, self.tr("Nothing is missing: it prints as a final paper.")

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change between light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        color_text(self, mark_color(self._mark, QApplication.palette()))
