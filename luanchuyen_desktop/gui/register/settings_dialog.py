"""Thiết lập sổ văn bản: terms of the committee, how each kind is numbered, the last number of the paper register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.vocabulary import PaperKind
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, give_headroom, plain_buttons
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.services.register import settings as register_settings
from luanchuyen_desktop.services.register.series import MOST_NUMBER, By, Numbering, Series, Term, series_on
from luanchuyen_desktop.services.register.settings import RegisterSettings


@dataclass(frozen=True, slots=True)
class TermRow:
    """The fields of one term."""

    name: TextEdit
    first: PartialDateEdit
    last: PartialDateEdit


@dataclass(frozen=True, slots=True)
class NumberingRow:
    """The fields of one numbering."""

    kind: ChoiceBox[PaperKind]
    symbol: TextEdit
    by: ChoiceBox[By]
    before: NumberEdit


class RegisterSettingsDialog(QDialog):
    """A row whose first field is blank does not count; all is stored in one operation."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stored = register_settings.load(session.workspace.resources, session.book.settings())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings of the register"))
        self.terms: list[TermRow] = []
        self.numberings: list[NumberingRow] = []
        self.term_grid, self.numbering_grid = QGridLayout(), QGridLayout()
        self.add_term = self._adder(self.tr("Add a &term"), self._new_term)
        self.add_numbering = self._adder(self.tr("Add a &kind"), self._new_numbering)
        self.problem = ProblemLabel(self)
        self.buttons = self._make_buttons()
        self._lay_out()
        for term in self._stored.terms:
            self._put_term(term)
        for numbering in self._stored.numberings:
            self._put_numbering(numbering)
        if not self.terms:
            self._put_term(None)
        fit(self, GRID * 98, GRID * 84)
        self.terms[-1].name.setFocus()

    # -- building --------------------------------------------------------------------------------------------------

    def _adder(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(icon("plus"), text, self)
        button.setAutoDefault(False)
        button.setEnabled(not self._session.read_only)
        button.clicked.connect(slot)
        return button

    def _make_buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        if self._session.read_only:
            buttons = QDialogButtonBox(standard.Close, self)
        else:
            buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
            buttons.button(standard.Save).setDefault(True)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        plain_buttons(buttons)
        return buttons

    def _lay_out(self) -> None:
        told = self.tr(
            "A term begins on the day after the congress closed and ends on the day the next one closes. "
            "The last term stays open until then. Numbers begin at 01 in each term."
        )
        terms = self._box(self.tr("Terms of the committee"), told, self.term_grid, self.add_term)
        self._head(self.term_grid, self.tr("Term (such as 2025-2030)"), self.tr("From"), self.tr("To (blank: open)"))
        told = self.tr(
            "The symbol stands after the number. If numbers of the present term or year were already given on paper, "
            "write the last of them: the register goes on after it."
        )
        kinds = self._box(self.tr("Kinds of documents"), told, self.numbering_grid, self.add_numbering)
        self._head(
            self.numbering_grid,
            self.tr("Kind"),
            self.tr("Symbol"),
            self.tr("Numbered"),
            self.tr("Last number on paper"),
        )
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(terms)
        column.addWidget(kinds)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(area, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def _box(self, title: str, text: str, grid: QGridLayout, adder: QPushButton) -> QGroupBox:
        box = QGroupBox(title, self)
        told = QLabel(text, box)
        told.setWordWrap(True)
        give_headroom(told)
        column = QVBoxLayout(box)
        column.setSpacing(GRID)
        column.addWidget(told)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        column.addLayout(grid)
        column.addWidget(adder, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _head(self, grid: QGridLayout, *texts: str) -> None:
        for column, text in enumerate(texts):
            grid.addWidget(QLabel(text, self), 0, column)
            grid.setColumnStretch(column, 1)

    def _put(self, grid: QGridLayout, row: int, *fields: QWidget) -> None:
        for column, field in enumerate(fields):
            head = grid.itemAtPosition(0, column)
            label = head.widget() if head is not None else None
            if isinstance(label, QLabel):
                field.setAccessibleName(f"{label.text()} {row}")
            field.setEnabled(not self._session.read_only)
            grid.addWidget(field, row, column)

    def _put_term(self, term: Term | None) -> None:
        row = TermRow(TextEdit(), PartialDateEdit(), PartialDateEdit())
        if term is not None:
            row.name.set_value(term.name)
            row.first.set_value(PartialDate.of(term.first))
            row.last.set_value(PartialDate.of(term.last) if term.last else None)
        self.terms.append(row)
        self._put(self.term_grid, len(self.terms), row.name, row.first, row.last)

    def _put_numbering(self, numbering: Numbering | None) -> None:
        kind = ChoiceBox(PaperKind, numbering.kind if numbering else None)
        by = ChoiceBox(By, numbering.by if numbering else By.TERM, empty=None)
        row = NumberingRow(kind, TextEdit(), by, NumberEdit(MOST_NUMBER))
        row.before.setPlaceholderText(self.tr("none"))
        if numbering is not None:
            row.symbol.set_value(numbering.symbol)
            row.before.set_value(self._before(numbering))
        self.numberings.append(row)
        self._put(self.numbering_grid, len(self.numberings), row.kind, row.symbol, row.by, row.before)

    def _before(self, numbering: Numbering) -> int | None:
        series = _present(numbering, self._stored.terms, self._session.as_of)
        return self._stored.before.get(series) if series is not None else None

    @Slot()
    def _new_term(self) -> None:
        self._put_term(None)
        self.terms[-1].name.setFocus()

    @Slot()
    def _new_numbering(self) -> None:
        self._put_numbering(None)
        self.numberings[-1].kind.setFocus()

    # -- storing ---------------------------------------------------------------------------------------------------

    def wanted(self) -> RegisterSettings:
        """What the fields say; ``UserError`` for a date that is not whole."""
        terms = tuple(self._term(row) for row in self.terms if row.name.value())
        pairs = [(self._numbering(row), row) for row in self.numberings if row.kind.value() or row.symbol.value()]
        before = dict(self._stored.before)
        for numbering, row in pairs:
            series = _present(numbering, register_settings.tidied(RegisterSettings(terms)).terms, self._session.as_of)
            if not row.before.is_valid():
                raise UserError(row.before.fault())
            if series is not None:
                before[series] = row.before.value() or 0
        return RegisterSettings(
            terms, tuple(each for each, _ in pairs), {series: last for series, last in before.items() if last}
        )

    def _term(self, row: TermRow) -> Term:
        first, last = row.first.value(), row.last.value()
        name = row.name.value() or ""
        if first is None or not first.is_exact:
            words = self.tr("Term %1: give the whole day on which it begins.")
            raise UserError(words.replace("%1", name))
        if row.last.text().strip() and (last is None or not last.is_exact):
            raise UserError(self.tr("Term %1: give the whole day on which it ends, or none.").replace("%1", name))
        return Term(name, first.earliest, last.earliest if last is not None else None)

    def _numbering(self, row: NumberingRow) -> Numbering:
        kind = row.kind.value()
        if kind is None:
            words = self.tr("Choose the kind of the documents with the symbol %1.")
            raise UserError(words.replace("%1", row.symbol.value() or ""))
        return Numbering(kind, row.symbol.value() or "", row.by.value() or By.TERM)

    @Slot()
    def _save(self) -> None:
        try:
            wanted = self.wanted()
            for fault in register_settings.faults(register_settings.tidied(wanted)):
                raise fault
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.problem.tell("")
        self.setEnabled(False)
        job = self._session.submit(lambda book: register_settings.save(book, wanted))
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)


def _present(numbering: Numbering, terms: tuple[Term, ...], day: date) -> Series | None:
    """The series that a document of today would go into; ``None`` while no term covers it."""
    try:
        return series_on(numbering, terms, day)
    except UserError:
        return None
