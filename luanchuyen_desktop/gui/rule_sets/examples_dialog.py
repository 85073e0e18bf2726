"""The named cases of a rule: facts, verdict, sentence."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, mark_color, plain_buttons
from luanchuyen_desktop.gui.widgets.job_strip import JobStrip
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.law.rule_examples import Example, examples


class ExamplesDialog(QDialog):
    """A list on the left, the chosen example in full on the right."""

    def __init__(
        self, session: Session, shipped: RuleBook, rule: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rule = rule
        self._examples: list[Example] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Examples of %1").replace("%1", f"{rule} {name}"))
        self._strip = JobStrip(self)
        self.model = RowModel((self.tr("Verdict"), self.tr("Example")), self)
        self.table = make_table(self.model, (20,))
        self.text = QTextBrowser(self)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.text)
        splitter.setSizes([GRID * 64, GRID * 56])
        hint = QLabel(self.tr("The program is tested by these cases. The facts are made up."), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(hint)
        layout.addWidget(self._strip)
        layout.addWidget(splitter, 1)
        layout.addWidget(buttons)
        fit(self, GRID * 124, GRID * 68)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        job = session.read(self.tr("Reading the examples"), lambda _book, _progress: examples(shipped, rule))
        job.done.connect(self._take)
        self._strip.show_job(job)

    @Slot(object)
    def _take(self, found: list[Example]) -> None:
        self._examples = found
        self.model.show([(label(mark_of(each.finding)), each.name) for each in found])
        if found:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()
        else:
            self.text.setPlainText(self.tr("This rule has no examples."))

    @Slot(QModelIndex)
    def _show(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._examples):
            self.text.setHtml(self._html(self._examples[row]))

    def _html(self, example: Example) -> str:
        """Every text is escaped; the colour only repeats what the word says."""
        finding = example.finding
        color = mark_color(mark_of(finding), self.palette()).name()
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        facts = "".join(f"<li>{escape(fact)}</li>" for fact in example.facts)
        switched = "".join(f"<li>{escape(document)}</li>" for document in example.overlays)
        parts = [f"<p><b>{escape(example.name)}</b></p>", self._head(self.tr("Facts"))]
        parts.append(
            f'<ul style="margin-top:0">{facts}</ul>' if facts else f"<p>{escape(self.tr('nothing recorded'))}</p>"
        )
        if switched:
            parts += [self._head(self.tr("Switched on for it")), f'<ul style="margin-top:0">{switched}</ul>']
        parts += [
            f'<p style="color:{faint}">{escape(self.tr("Judged by the day %1").replace("%1", example.day))}</p>',
            f'<p><b style="color:{color}">{escape(label(mark_of(finding)))}</b></p>',
            f"<p>{escape(finding.message)}</p>",
            f'<p style="color:{faint}">{escape(finding.citation)}</p>',
        ]
        return "".join(parts)

    def _head(self, text: str) -> str:
        return f'<p style="margin-bottom:0"><b>{escape(text)}</b></p>'
