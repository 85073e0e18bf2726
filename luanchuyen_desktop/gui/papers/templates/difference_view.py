"""Two texts compared, line by line: gone lines with a minus, new ones with a plus, in colour only besides."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.theme import colors_of
from luanchuyen_desktop.services.papers.wording.templates import GONE, LEFT_OUT, NEW, DiffLine

_SIGNS = {GONE: "−", NEW: "+", LEFT_OUT: "⋯"}


class DifferenceView(QTextBrowser):
    """``same``: what is said where nothing differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[DiffLine] = ()
        self._same = ""
        self.setOpenLinks(False)

    def show_lines(self, lines: Sequence[DiffLine], same: str) -> None:
        """Take another comparison."""
        self._lines, self._same = lines, same
        self._paint()

    def _paint(self) -> None:
        if not self._lines:
            self.setPlainText(self._same)
            return
        colors = colors_of(self.palette())
        inks = {GONE: colors.marks[Mark.ERROR], NEW: colors.marks[Mark.OK], LEFT_OUT: colors.faint}
        rows = []
        for line in self._lines:
            ink = inks.get(line.mark, colors.text)
            number = str(line.number) if line.number else ""
            sign = _SIGNS.get(line.mark, "")
            rows.append(
                f'<tr><td align="right" style="color:{colors.faint}">{number}</td>'
                f'<td style="color:{ink}"><b>{sign}</b></td><td style="color:{ink}">{escape(line.text)}</td></tr>'
            )
        self.setHtml(f'<table cellspacing="0" cellpadding="2">{"".join(rows)}</table>')

    def changeEvent(self, event: QEvent) -> None:
        """Colours follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()
