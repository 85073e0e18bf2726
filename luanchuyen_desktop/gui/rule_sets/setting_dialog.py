"""Another value for a setting, with the document that allows it and the day from which it counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.theme import GRID, grow, plain_buttons
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.number_edit import NumberEdit
from luanchuyen_desktop.gui.widgets.partial_date_edit import PartialDateEdit
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.text_edit import NoteEdit, TextEdit
from luanchuyen_desktop.rules.limits import LimitValue, sense_of
from luanchuyen_desktop.services.law.rule_proposals import SettingChange
from luanchuyen_desktop.services.law.rule_set_tables import CONFIDENCE_WORDS, SetLine, SettingLine, shown, unit_word

_BETWEEN = ";"  # stands between several things in one text


class SettingDialog(QDialog):
    """Hands a ``SettingChange`` to ``take``, which may refuse it with a ``UserError``."""

    def __init__(
        self,
        rule_set: SetLine,
        setting: SettingLine,
        as_of: date,
        take: Callable[[SettingChange], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule_set, self._setting, self._take = rule_set, setting, take
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        of_rule = self.tr("Change a setting of %1").replace("%1", setting.rule)
        self.setWindowTitle(self.tr("Change an age of retirement") if setting.since else of_rule)
        first = rule_set.valid_from or as_of
        over = rule_set.valid_to is not None and rule_set.valid_to < as_of
        self.value = FieldFrame(setting.label, self._editor(), self, required=True)
        if isinstance(self.value.editor, NoteEdit):
            self.value.set_hint(self.tr("one a line"))
        if isinstance(self.value.editor, NumberEdit):
            self.value.editor.value_edited.connect(self._tell_value)
            self._tell_value(self.value.editor.value())
        self.document_edit, self.article_edit = TextEdit(parent=self), TextEdit(parent=self)
        self.document = FieldFrame(self.tr("Document that allows it"), self.document_edit, self, required=True)
        self.article = FieldFrame(self.tr("Article or part of the document"), self.article_edit, self, required=True)
        self.since_edit = PartialDateEdit(PartialDate.of(setting.since or (first if over else max(first, as_of))), self)
        self.since = FieldFrame(self.tr("Counts from"), self.since_edit, self, required=True)
        self.since.setVisible(setting.since is None)
        self._problem = ProblemLabel(self)
        self._lay_out()

    def _lay_out(self) -> None:
        setting = self._setting
        text = self.tr("%1. Present value: %2. How sure it is: %3 (%4).")
        words = (self._rule_set.document, setting.now or setting.shown, CONFIDENCE_WORDS[setting.confidence])
        for place, word in enumerate((*words, setting.confidence), start=1):
            text = text.replace(f"%{place}", word)
        explanation = QLabel(text, self)
        explanation.setTextFormat(Qt.TextFormat.PlainText)
        explanation.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        look = QPushButton(self.tr("&See what it changes"), self)
        look.setDefault(True)
        self.buttons.addButton(look, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._look)
        self.buttons.rejected.connect(self.reject)
        plain_buttons(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for part in (explanation, self.value, self.document, self.article, self.since, self._problem):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self.buttons)
        self.setMinimumWidth(GRID * 70)
        self.value.editor.setFocus()

    @Slot(object)
    def _tell_value(self, value: int | None) -> None:
        """What the number means: months in years, else what it counts."""
        limit = self._setting.limit
        words = shown(limit, value) if value is not None else ""
        self.value.set_hint(words if "(" in words else unit_word(limit))

    def _editor(self) -> QWidget:
        value = self._setting.value
        items = _items(value)
        if items or isinstance(value, tuple):
            lines = NoteEdit(self)
            lines.set_value("\n".join(items))
            return lines
        if isinstance(value, date):
            return PartialDateEdit(PartialDate.of(value), self)
        if isinstance(value, int):
            least, most = sense_of(self._setting.limit)
            number = NumberEdit(most, least, self)
            number.set_value(value)
            return number
        text = TextEdit(parent=self)
        text.set_value(value)
        return text

    def _typed(self) -> LimitValue | None:
        """The value in the field; ``None`` where there is none."""
        editor = self.value.editor
        if isinstance(editor, NoteEdit):
            items = tuple(line.strip() for line in (editor.value() or "").splitlines() if line.strip())
            if isinstance(self._setting.value, tuple):
                return items or None
            return f"{_BETWEEN} ".join(item.strip(f"{_BETWEEN} ") for item in items) or None
        if isinstance(editor, PartialDateEdit):
            day = editor.value()
            return day.earliest if day is not None and day.is_exact else None
        return editor.value() if isinstance(editor, NumberEdit | TextEdit) else None

    def _change(self) -> SettingChange | None:
        """What the fields say; ``None``, with the faults told, where something is missing."""
        value, day = self._typed(), self.since_edit.value()
        document, article = self.document_edit.value(), self.article_edit.value()
        editor = self.value.editor
        fault = editor.fault() if isinstance(editor, NumberEdit) else self.tr("Give a whole value.")
        blank = self.tr("Do not leave this blank.")
        self.value.set_problem("" if value is not None else fault)
        self.document.set_problem("" if document else blank)
        self.article.set_problem("" if article else blank)
        exact = day is not None and day.is_exact
        self.since.set_problem("" if exact else self.tr("Give the whole date: day/month/year."))
        for frame in (self.value, self.document, self.article, self.since):
            if frame.problem_text():
                frame.editor.setFocus()
                grow(self)
                return None
        if value is None or document is None or article is None or day is None:
            return None  # told above
        setting, last = self._setting, self._rule_set.valid_to
        return SettingChange(setting.rule, setting.limit, setting.label, value, document, article, day.earliest, last)

    @Slot()
    def _look(self) -> None:
        self._problem.tell("")
        change = self._change()
        if change is None:
            return
        try:
            self._take(change)
        except UserError as error:
            self._problem.tell(str(error))
            grow(self)
            return
        self.accept()


def _items(value: LimitValue) -> tuple[str, ...]:
    """What is edited line by line: a list, or several things in one text; nothing for another value."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, str) and _BETWEEN in value:
        return tuple(part.strip() for part in value.split(_BETWEEN) if part.strip())
    return ()
