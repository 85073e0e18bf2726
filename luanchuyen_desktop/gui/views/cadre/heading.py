"""The head of the cadre form: who it is and what post is held."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.gui.catalogue_entries import title_name, unit_name
from luanchuyen_desktop.gui.theme import GRID, colors_of, give_headroom
from luanchuyen_desktop.services.rotations.rotation_desk import main_post


class CadreHeading(QWidget):
    """Name in capitals; sex, birth and code; post, unit and since when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(self)
        self.person = QLabel(self)
        self.post = QLabel(self)
        font = self.name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.name.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 4)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # names of eighty letters take two lines
        for label in (self.name, self.person, self.post):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(policy)
            layout.addWidget(label)
        give_headroom(self.name, self.person, self.post)  # a text that can be marked would be cut off all the same
        self._dress()

    def show_dossier(self, dossier: Dossier, catalogue: Catalogue, day: date) -> None:
        """Show whose file it is; what is not recorded is said to be so."""
        cadre = dossier.cadre
        self.name.setText(cadre.name.upper())
        born = self.tr("born %1").replace("%1", str(cadre.birth)) if cadre.birth else self.tr("birth date not recorded")
        sex = str(cadre.sex) if cadre.sex else self.tr("sex not recorded")
        self.person.setText(" · ".join([sex, born, cadre.code]))
        self.post.setText(self._post(dossier, catalogue, day))

    def _post(self, dossier: Dossier, catalogue: Catalogue, day: date) -> str:
        post = main_post(dossier, day)
        if post is None:
            return self.tr("no post held is recorded")
        since = self.tr("since %1").replace("%1", str(post.start)) if post.start else self.tr("start not recorded")
        return " · ".join([title_name(catalogue, post.title), unit_name(catalogue, post.unit), since])

    def changeEvent(self, event: QEvent) -> None:
        """Follows the colours of the window."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colors_of(palette).faint)
        self.person.setPalette(palette)
