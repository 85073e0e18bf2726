"""What one set says: its rules in a table, and the settings of the chosen rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.law.rule_set_tables import CONFIDENCE_WORDS, NOTHING, RuleLine, SetLine, SettingLine

MOST_NAMED = 6  # values of a rule that stand in its line; of more, how many there are


class RulesPage(QWidget):
    """Follows the set chosen in the window."""

    change_wanted = Signal(object)  # SettingLine

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: Sequence[RuleLine] = ()
        self._can_change = False
        self._limit = ""  # of the chosen setting: it stays chosen when the set is read again
        self.about = QLabel(self)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        heads = (
            self.tr("Rule"),
            self.tr("Limit"),
            self.tr("Severity"),
            self.tr("How sure"),
            self.tr("Part"),
        )
        self.model = RowModel(heads, self)
        self.table = make_table(self.model, (37, 24, 14, 35))
        self.table.setAccessibleName(self.tr("Rules"))
        self.detail = QLabel(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        of_settings = (self.tr("Setting"), self.tr("Value"), self.tr("Counts now"), self.tr("How sure"))
        self.settings_model = RowModel(of_settings, self)
        self.settings = make_table(self.settings_model, (34, 40, 26), wraps=True)
        self.settings.setAccessibleName(self.tr("Settings of the rule"))
        self.change_button = QPushButton(icon("settings"), self.tr("&Change the setting…"), self)
        self.examples_button = QPushButton(icon("list-check"), self.tr("&Examples of the rule…"), self)
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_rule)
        self.settings.selectionModel().currentRowChanged.connect(self._show_setting)
        self.settings.doubleClicked.connect(self._change)
        self.change_button.clicked.connect(self._change)
        self.examples_button.clicked.connect(self._show_examples)

    def _lay_out(self) -> None:
        below = QWidget(self)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addWidget(self.detail)
        inside.addWidget(self.settings, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.change_button)
        row.addWidget(self.why, 1)
        row.addWidget(self.examples_button)
        inside.addLayout(row)
        for button in (self.change_button, self.examples_button):
            button.setAutoDefault(False)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setSizes([GRID * 36, GRID * 24])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.about)
        layout.addWidget(splitter, 1)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_set(self, line: SetLine, rules: Sequence[RuleLine], *, can_change: bool) -> None:
        """Show a set; the rule chosen stays chosen where the set has it."""
        chosen = self.rule()
        self._lines = rules
        self._can_change = can_change
        self.about.setText(self._about(line))
        self.model.show(
            [
                (
                    rule.heading,
                    self._limits(rule),
                    rule.severity,
                    f"{rule.confidence}: {CONFIDENCE_WORDS[rule.confidence]}",
                    rule.part,
                )
                for rule in rules
            ]
        )
        names = [rule.rule for rule in rules]
        row = names.index(chosen.rule) if chosen is not None and chosen.rule in names else 0
        self.table.setCurrentIndex(self.model.index(row, 0) if rules else QModelIndex())
        self._show_rule()

    def _limits(self, rule: RuleLine) -> str:
        if len(rule.settings) > MOST_NAMED:
            return self.tr("%1 values").replace("%1", str(len(rule.settings)))
        return "; ".join(each.now or each.shown for each in rule.settings)

    def _detail(self, rule: RuleLine) -> str:
        """What the table has no room for: the article, and who may allow an exception."""
        parts = [self.tr("Article: %1").replace("%1", rule.citation)]
        if rule.exception != NOTHING:
            parts.append(self.tr("An exception may be allowed by: %1").replace("%1", rule.exception))
        return "\n".join(parts)

    def _about(self, line: SetLine) -> str:
        if line.broken:
            return self.tr("This set cannot be used: %1").replace("%1", line.broken)
        parts = [line.title, f"{line.dates} · {line.confidence}: {CONFIDENCE_WORDS[line.confidence]}"]
        if line.is_own:
            parts.append(self.tr("Taken into this book"))
        if line.decided:
            parts.append(self.tr("Last decided by: %1").replace("%1", line.decided))
        parts.append(self.tr("Source: %1").replace("%1", line.source))
        return "\n".join(parts)

    def rule(self) -> RuleLine | None:
        """The rule that is chosen."""
        row = self.table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def setting(self) -> SettingLine | None:
        """The setting that is chosen."""
        rule, row = self.rule(), self.settings.currentIndex().row()
        return rule.settings[row] if rule is not None and 0 <= row < len(rule.settings) else None

    @Slot(QModelIndex)
    def _show_rule(self) -> None:
        rule, chosen = self.rule(), self._limit
        settings = rule.settings if rule is not None else ()
        self.settings_model.show(
            [
                (each.label, each.shown, each.now, f"{each.confidence}: {CONFIDENCE_WORDS[each.confidence]}")
                for each in settings
            ]
        )
        names = [each.limit for each in settings]
        row = names.index(chosen) if chosen in names else 0
        self.settings.setCurrentIndex(self.settings_model.index(row, 0) if settings else QModelIndex())
        self.detail.setText(self._detail(rule) if rule is not None else "")
        self.detail.setVisible(rule is not None)
        self.examples_button.setEnabled(rule is not None and rule.has_examples)
        self._show_setting()

    @Slot(QModelIndex)
    def _show_setting(self) -> None:
        setting = self.setting()
        self._limit = setting.limit if setting is not None else ""
        self.change_button.setEnabled(setting is not None and not setting.why_fixed and self._can_change)
        if self.rule() is None:
            self.why.setText("")
        elif setting is None:
            self.why.setText(self.tr("This rule has no setting."))
        else:
            self.why.setText(setting.why_fixed)

    # -- acting ----------------------------------------------------------------------------------------------------

    @Slot()
    def _change(self) -> None:
        setting = self.setting()
        if setting is not None and self.change_button.isEnabled():
            self.change_wanted.emit(setting)

    @Slot()
    def _show_examples(self) -> None:
        rule = self.rule()
        if rule is not None:
            shipped = RuleBook.load(self._session.workspace.resources)
            ExamplesDialog(self._session, shipped, rule.rule, rule.name, self).open()
