"""Which period, and which report it is: a year, half a year, a term, or from a day to a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.number_edit import YearEdit
from luanchuyen_desktop.gui.widgets.whole_day_edit import WholeDayEdit
from luanchuyen_desktop.services.reports.spans import (
    ReportKind,
    Span,
    SpanKind,
    half_span,
    named_span,
    term_span,
    year_span,
)
from luanchuyen_desktop.services.summary import Period

_TERM_YEARS = 5


class PeriodBar(QWidget):
    """Tells when another period is meant; a period that runs backwards is said so and changes nothing."""

    changed = Signal()

    def __init__(self, as_of: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: ChoiceBox[SpanKind] = ChoiceBox(SpanKind, SpanKind.YEAR, self, empty=None)
        self.year, self.last_year = YearEdit(self), YearEdit(self)
        self.first, self.last = WholeDayEdit(date(as_of.year, 1, 1), self), WholeDayEdit(as_of, self)
        self.year.set_value(as_of.year)
        self.last_year.set_value(as_of.year)
        self.report_kind: ChoiceBox[ReportKind] = ChoiceBox(ReportKind, ReportKind.INTERIM, self, empty=None)
        self.problem = QLabel(self)
        self.problem.hide()
        self._dash = QLabel("–", self)
        self._name_kinds()
        self._lay_out()
        self._span = year_span(as_of.year)
        self.kind.value_edited.connect(self._choose_kind)
        self.report_kind.value_edited.connect(self.changed)
        for edit in (self.year, self.last_year):
            edit.editingFinished.connect(self._read)
        for day in (self.first, self.last):
            day.day_chosen.connect(self._read)
            day.problem.connect(self._tell)
        self._show_fields()

    def _name_kinds(self) -> None:
        """The values are those of the command line; people read the words."""
        self.report_kind.setItemText(0, self.tr("Interim report"))
        self.report_kind.setItemText(1, self.tr("Final report"))

    def _lay_out(self) -> None:
        digits = self.fontMetrics().horizontalAdvance("0000") + GRID * 4
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for text, editor in ((self.tr("&Period"), self.kind), (self.tr("Report"), self.report_kind)):
            label = QLabel(text, self)
            label.setBuddy(editor)
            editor.setAccessibleName(text.replace("&", ""))
            row.addWidget(label)
            row.addWidget(editor)
            if editor is self.kind:
                for part in (self.year, self.first, self._dash, self.last_year, self.last):
                    row.addWidget(part)
        row.addStretch()
        for year in (self.year, self.last_year):
            year.setFixedWidth(digits)
        self.year.setAccessibleName(self.tr("Year, or first year of the term"))
        self.last_year.setAccessibleName(self.tr("Last year of the term"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(row)
        layout.addWidget(self.problem)

    def span(self) -> Span:
        """The period in force."""
        return self._span

    def chosen_kind(self) -> ReportKind:
        """Which report it is to be."""
        return self.report_kind.value() or self._span.kind

    def set_span(self, kind: SpanKind, first: int, last: int) -> None:
        """Begin with other years."""
        self.kind.set_value(kind)
        self.year.set_value(first)
        self.last_year.set_value(last)
        self._choose_kind()

    @Slot()
    def _choose_kind(self) -> None:
        first, last = self.year.value(), self.last_year.value()
        if self.kind.value() is SpanKind.TERM and first is not None and first == last:
            self.year.set_value(first - _TERM_YEARS)
        self._show_fields()
        self._read()

    def _show_fields(self) -> None:
        kind = self.kind.value()
        days, term = kind is SpanKind.DAYS, kind is SpanKind.TERM
        for part in (self.first, self.last):
            part.setVisible(days)
        self.year.setVisible(not days)
        self.last_year.setVisible(term)
        self._dash.setVisible(days or term)

    @Slot()
    def _read(self) -> None:
        """Take what stands in the fields if it is a period; tell when it is another one."""
        found = self._meant()
        if found is None:
            return
        self._tell("")
        if found != self._span:
            if found.kind is not self._span.kind:
                self.report_kind.set_value(found.kind)
            self._span = found
            self.changed.emit()

    def _meant(self) -> Span | None:
        kind, year, last = self.kind.value(), self.year.value(), self.last_year.value()
        if kind is SpanKind.DAYS:
            if self.last.day() < self.first.day():
                self._tell(self.tr("The last day lies before the first one."))
                return None
            return named_span(Period(self.first.day(), self.last.day()))
        if year is None or (kind is SpanKind.TERM and last is None):
            wrong = self.year if year is None else self.last_year
            self._tell(wrong.fault())
            return None
        if kind is SpanKind.TERM and last is not None:
            if last < year:
                self._tell(self.tr("The last year lies before the first one."))
                return None
            return term_span(year, last)
        return year_span(year) if kind is SpanKind.YEAR else half_span(year, second=kind is SpanKind.SECOND_HALF)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
