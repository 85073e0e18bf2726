"""How a template is written, beside where it is written."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from luanchuyen_desktop.gui.theme import GRID, colors_of
from luanchuyen_desktop.services.papers.wording.template_guide import GUIDE


class GuideView(QTextBrowser):
    """Each mark with what it does; only to be read and copied from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("How it is written"))
        self.setMinimumHeight(5 * GRID)
        self._paint()

    def _paint(self) -> None:
        ink = colors_of(self.palette()).link
        rows = "".join(
            f'<tr><td style="color:{ink}">{escape(example)}</td><td>{escape(meaning)}</td></tr>'
            for example, meaning in GUIDE
        )
        self.setHtml(f'<table cellspacing="0" cellpadding="4">{rows}</table>')

    def changeEvent(self, event: QEvent) -> None:
        """Colours follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()
