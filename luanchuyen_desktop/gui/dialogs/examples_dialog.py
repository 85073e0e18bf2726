"""The named cases of a rule, as examples: the same that test it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.marks import label, mark_of
from luanchuyen_desktop.gui.theme import GRID, plain_buttons
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.rules.case_tables import RuleCase, cases_of
from luanchuyen_desktop.rules.engine import RuleBook


class ExamplesDialog(QDialog):
    """A table: the case, how it is judged, the sentence."""

    def __init__(self, rule: str, title: str, rule_book: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Examples: %1").replace("%1", f"{rule} · {title}"))
        self.model = RowModel([self.tr("Case"), self.tr("Verdict"), self.tr("What the check says")], self)
        self.model.show(examples(rule, rule_book))
        self.table = make_table(self.model, (44, 24))
        self.table.setAccessibleName(self.windowTitle())
        intro = QLabel(self.tr("How this rule judges typical cases. The program is tested with the same cases."), self)
        intro.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        plain_buttons(buttons)
        layout = QVBoxLayout(self)
        for part in (intro, self.table, buttons):
            layout.addWidget(part)
        self.resize(GRID * 116, GRID * 56)


def examples(rule: str, rule_book: RuleBook) -> list[tuple[str, str, str]]:
    """Case, verdict and sentence of each example of a rule, in the order of its table."""
    return [row for case in cases_of(rule) if (row := _judged(case, rule_book)) is not None]


def _judged(case: RuleCase, rule_book: RuleBook) -> tuple[str, str, str] | None:
    if case.overlays:
        present = {overlay.id for overlay in rule_book.data.overlays if overlay.switched_on}
        rule_book = rule_book.with_overlays(present | case.overlays)
    for finding in rule_book.check(case.dossier, case.catalogue, case.as_of):
        if (finding.rule, finding.subject_kind, finding.subject) == (case.rule, case.subject_kind, case.subject):
            return case.name, label(mark_of(finding)), finding.message
    return None
