"""The panel of findings under the tabs: what is wrong in the whole book, or with one cadre, and why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDockWidget, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from luanchuyen_desktop.domain.vn_text import text_key
from luanchuyen_desktop.gui.catalogue_entries import unit_name
from luanchuyen_desktop.gui.draft_pane import DraftPane
from luanchuyen_desktop.gui.finding_details import DetailPane, line_as_text
from luanchuyen_desktop.gui.findings_bar import FindingsBar
from luanchuyen_desktop.gui.findings_groups import Group, People
from luanchuyen_desktop.gui.findings_model import FindingsModel
from luanchuyen_desktop.gui.findings_out import FindingsOut
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.findings_table import FindingsTable
from luanchuyen_desktop.gui.findings_title import PanelTitle
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.print_key import key_told
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.waivers.proposing import waiver_for
from luanchuyen_desktop.gui.widgets.day_box import DayBox
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.findings.checking import FindingsDiff
from luanchuyen_desktop.services.findings.findings_listing import Grouping
from luanchuyen_desktop.settings import Json

REFRESH_AFTER = 80  # milliseconds: several changes at once refresh the table once


class FindingsPanel(QDockWidget):
    """Table on the left, the chosen finding in full on the right."""

    activated = Signal(object)  # Finding: open its record at the field
    waiver_wanted = Signal(object)  # Finding: open or request the exception for it

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self._session = session
        self._model = FindingsModel(session.rule_title, lambda code: unit_name(session.catalogue, code), self)
        self.bar = FindingsBar(session.rule_title)
        self.day = DayBox(session)
        self.draft = DraftPane()
        self.table = FindingsTable(self._model)
        self._details = DetailPane(session)
        self.out = FindingsOut(session, self._model.list, self)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._side = QStackedWidget()
        self._shown: Finding | None = None
        self._stale: set[str] = set()  # whose lines differ from those shown
        self._all_stale = True
        self._gone = -1  # where the finding in hand stood that is mended: the next one stands there
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.setInterval(REFRESH_AFTER)
        self._title = PanelTitle(self.day, self._make_actions())
        self._lay_out()
        self._connect()
        self._retitle()
        self._show_list()
        self._show_current()

    # -- making ----------------------------------------------------------------------------------------------------

    def _make_actions(self) -> list[QAction]:
        """Those of the upper edge; the menu of the table has further ones."""
        # The keys of the first two are those of the View menu: a key that two actions have works for neither.
        self.previous_action = self._action("chevron-up", self.tr("Previous"), self.go_previous)
        self.previous_action.setToolTip(f"{self.previous_action.text()} (Shift+F8)")
        self.next_action = self._action("chevron-down", self.tr("Next"), self.go_next)
        self.next_action.setToolTip(f"{self.next_action.text()} (F8)")
        self.copy_action = self._action("copy", self.tr("Copy"), self.copy)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.print_action = self._action("printer", self.tr("Print the list…"), self.out.print)
        self.print_action.setIconText(self.tr("Print…"))
        self.print_action.setToolTip(key_told(self.tr("Print the list…")))
        self.export_action = self._action("file-export", self.tr("Export the list to Excel…"), self.out.export)
        self.export_action.setIconText(self.tr("Excel…"))
        self.waiver_action = self._action("file-certificate", self.tr("Request an exception…"), self._ask_waiver)
        self.waiver_action.setEnabled(False)
        self._fill_menu()
        return [self.previous_action, self.next_action, self.copy_action, self.print_action, self.export_action]

    def _fill_menu(self) -> None:
        self.open_action = self._action("", self.tr("Open the record"), self._activate)
        self.select_all_action = self._action("", self.tr("Choose all lines"), self.table.selectAll)
        self.select_all_action.setText(f"{self.select_all_action.text()}\tCtrl+A")  # the key is the table's own
        self.only_rule_action = self._action("filter", self.tr("Only this rule"), self._only_this_rule)
        self.only_cadre_action = self._action("filter", self.tr("Only this cadre"), self._only_this_cadre)
        self.everything_action = self._action("", self.tr("Show everything"), self.bar.clear)
        fold, unfold = self.tr("Fold all groups"), self.tr("Open all groups")
        self.fold_action = self._action("", fold, lambda: self.table.fold_all(folded=True))
        self.unfold_action = self._action("", unfold, lambda: self.table.fold_all(folded=False))
        self.fold_action.setText(f"{fold}\tCtrl+←")
        self.unfold_action.setText(f"{unfold}\tCtrl+→")
        for part in (
            (self.open_action, self.waiver_action, self.copy_action, self.select_all_action),
            (self.only_rule_action, self.only_cadre_action, self.everything_action),
            (self.fold_action, self.unfold_action),
            (self.print_action, self.export_action),
        ):
            self.table.offer(part)

    def _action(self, picture: str, text: str, act: object) -> QAction:
        action = QAction(icon(picture), text, self) if picture else QAction(text, self)
        action.triggered.connect(act)
        return action

    def print_by_key(self) -> bool:
        """Show the list as a paper if the cursor is in the panel and there is something on it."""
        focused = self.focusWidget()
        is_here = focused is not None and focused.hasFocus() and self.print_action.isEnabled()
        if is_here:
            self.out.print()
        return is_here

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(0, -GRID * 2, 0, -GRID * 2)  # the panel is low
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._side.addWidget(self._details)
        self._side.addWidget(self.draft)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        self.setWidget(inside)
        self.setTitleBarWidget(self._title)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)

    def _connect(self) -> None:
        session = self._session
        self.bar.changed.connect(self._filter)
        self.bar.grouping_changed.connect(self._group)
        self.bar.search.left_down.connect(self.table.setFocus)
        self.table.activated.connect(self._activate)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._title.shut.connect(self.close)
        self._empty.acted.connect(self.bar.clear)
        self._refresh_soon.timeout.connect(self._refresh)
        session.findings_changed.connect(self._found)
        session.names_changed.connect(self._renamed)
        session.catalogue_changed.connect(self._renamed)
        session.check_started.connect(self._retitle)
        self.visibilityChanged.connect(self._became_visible)
        self.draft.clicked.connect(self.activated)
        self._details.examples_wanted.connect(self.show_examples)
        self._details.waiver_wanted.connect(self._ask_waiver)

    # -- content ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _found(self, cadres: frozenset[str] | None) -> None:
        if cadres is None:
            self._all_stale = True
        else:
            self._stale |= cadres
        self._retitle()
        self._soon()

    @Slot()
    def _renamed(self) -> None:
        self._all_stale = True
        self._soon()

    def _soon(self) -> None:
        if self.isVisible():
            self._refresh_soon.start()

    @Slot(bool)
    def _became_visible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signal
        if visible and (self._stale or self._all_stale):
            self._refresh_soon.start()

    @Slot()
    def _refresh(self) -> None:
        """Bring the table up to date; the line in hand and the one at the top stay where they are."""
        hand = self._hand()
        if self._all_stale:
            self._model.take(self._session.findings, self._people())
        elif self._stale:
            rows = [row for cadre in self._stale for row in self._session.findings.of(cadre)]
            self._model.put(self._stale, rows)
        self._stale, self._all_stale = set(), False
        self._after_change(hand)

    def _people(self) -> People:
        session = self._session
        order = {entry.code: place for place, entry in enumerate(session.people)}
        units = {unit.code: text_key(unit.name) for unit in session.catalogue.units.values()}
        return People(session.names, order, units, session.workspace.rule_book.titles())

    @Slot()
    def _filter(self) -> None:
        hand = self._hand()
        self._model.set_filter(self.bar.filter())
        self._after_change(hand)

    @Slot()
    def _group(self) -> None:
        hand = self._hand()
        self._model.set_grouping(self.bar.chosen_grouping())
        self._after_change(hand)

    def _hand(self) -> tuple[FindingRow | Group | None, int, FindingRow | Group | None]:
        """The line in hand, its number, and the line at the top."""
        current = self.table.currentIndex().row()
        return self._model.line(current), current, self._model.line(self.table.top())

    def _after_change(self, hand: tuple[FindingRow | Group | None, int, FindingRow | Group | None]) -> None:
        line, was, top = hand
        at = self._line_of(line)
        if line is not None and at < 0:
            self._gone = min(was, self._model.rowCount())
        if at >= 0:
            self.table.choose(at)
        else:
            self._show_current()
        above = self._line_of(top)
        if above >= 0:
            self.table.set_top(above)
        self.bar.show_counts(self._model.list.counts, self._model.list.rules)
        self._show_list()

    def _show_list(self) -> None:
        """The table, or why it is empty."""
        self._empty.tell(*self._why_empty())
        self._stack.setCurrentWidget(self.table if self._model.rowCount() else self._empty)
        for action in (self.print_action, self.export_action, self.next_action, self.previous_action):
            action.setEnabled(self._model.rowCount() > 0)
        for action in (self.fold_action, self.unfold_action):
            action.setEnabled(self._model.list.grouping is not Grouping.NONE)

    def _line_of(self, line: FindingRow | Group | None) -> int:
        """Where it stands now, or the folded heading over it; -1 if it is gone."""
        shown = self._model.list
        if isinstance(line, Group):
            return shown.find_heading(line.key)
        return -1 if line is None else max(shown.find(line), shown.folded_over(line))

    def _why_empty(self) -> tuple[str, str]:
        """A sentence, and what the button under it does."""
        if any(self._session.findings.counts().values()) and not self._all_stale:
            text = self.tr("Nothing fits the filter. Tick more severities, take every rule or empty the search.")
            return text, self.everything_action.text()
        if not self._session.is_checked:
            return self.tr("The check is not finished yet."), ""
        return self.tr("Nothing to mend: every rule is met."), ""

    @Slot()
    def _retitle(self) -> None:
        self.setWindowTitle(self._title.tell(self._session.findings.counts(), is_checked=self._session.is_checked))

    # -- choosing --------------------------------------------------------------------------------------------------

    @Slot()
    def go_next(self) -> None:
        """Choose the next finding and open its record."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """Choose the finding before and open its record."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.setVisible(True)
        if self._stale or self._all_stale:
            self._refresh()
        current = self.table.currentIndex().row()
        if current < 0 <= self._gone:
            current = self._gone - 1 if by > 0 else self._gone
        line = self._model.next_finding(current, by)
        if line >= 0:
            self.table.choose(line)
            self._activate()

    def show_finding(self, finding: Finding) -> None:
        """Mark this finding; a filter that hides it is taken off."""
        self.setVisible(True)
        self._refresh()
        row = next((row for row in self._session.findings.of(finding.cadre) if row.is_of(finding)), None)
        if row is None:
            self._show(finding)  # of a draft: not in the list yet
            return
        if self._model.find(row) < 0:
            self.bar.clear()
        self.table.choose(self._model.find(row))

    @Slot(str, object)
    def show_draft(self, cadre: str, diff: FindingsDiff) -> None:
        """Show what the edit under way would create and clear; an empty ``diff`` brings the details back."""
        matters = self.draft.take(self._session.names.get(cadre, cadre), diff)
        self._side.setCurrentWidget(self.draft if matters else self._details)

    def show_only(self, text: str) -> None:
        """Show the findings in which the text occurs, such as a cadre's code."""
        self.setVisible(True)
        self.bar.search.setText(text)
        self._filter()

    def show_mark(self, mark: Mark) -> None:
        """Show the findings of this mark alone, and go into the list."""
        self.setVisible(True)
        self.bar.choose_mark(mark)
        self.table.setFocus()

    @Slot()
    def _only_this_rule(self) -> None:
        row = self._model.row(self.table.currentIndex().row())
        if row is not None:
            self.bar.choose_rule(row.rule)

    @Slot()
    def _only_this_cadre(self) -> None:
        row = self._model.row(self.table.currentIndex().row())
        if row is not None:
            self.show_only(row.cadre or row.subject)

    @Slot(QModelIndex)
    def _show_current(self) -> None:
        line = self._model.line(self.table.currentIndex().row())
        if line is not None:
            self._gone = -1
        row = line if isinstance(line, FindingRow) else None
        self._show(self._session.finding(row) if row is not None else None)
        self.copy_action.setEnabled(line is not None)
        for action in (self.open_action, self.only_rule_action, self.only_cadre_action):
            action.setEnabled(row is not None)
        if isinstance(line, Group):
            self._details.show_group(self._model.title(line), line.counts)

    def _show(self, finding: Finding | None) -> None:
        self._shown = finding
        self._side.setCurrentWidget(self._details)
        waiver = waiver_for(self._session, finding) if finding is not None else None
        known = waiver is not None and waiver.id is not None
        may_ask = waiver is not None and (known or not self._session.read_only)
        self.waiver_action.setEnabled(may_ask)
        self.waiver_action.setText(self.tr("Open the exception…") if known else self.tr("Request an exception…"))
        self._details.show_finding(finding, self.waiver_action.text() if may_ask else "")
        self.copy_action.setEnabled(finding is not None)

    @Slot()
    def _ask_waiver(self) -> None:
        if self._shown is not None:
            self.waiver_wanted.emit(self._shown)

    @Slot(str)
    def show_examples(self, rule: str) -> None:
        """Open the cases by which the rule is tested."""
        from luanchuyen_desktop.gui.rule_sets.examples_dialog import ExamplesDialog  # the cases are read when asked for

        session = self._session
        ExamplesDialog(session, session.workspace.rule_book, rule, session.rule_title(rule), self).show()

    @Slot()
    def _activate(self) -> None:
        if not self.table.toggle(self.table.currentIndex().row()) and self._shown is not None:
            self.activated.emit(self._shown)

    @Slot()
    def copy(self) -> None:
        """Put the lines chosen on the clipboard as text; one alone, or one not in the list, with all its figures."""
        rows = self._model.list.rows_in(self.table.chosen())
        if self._shown is not None and len(rows) <= 1:
            text = self._details.as_text()
        else:
            titles, names = self._session.rule_title, self._session.names
            text = "\n\n".join(line_as_text(row, titles(row.rule), names.get(row.cadre, "")) for row in rows)
        if text:
            QGuiApplication.clipboard().setText(text)

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """Column widths, severities shown, grouping."""
        return {"widths": self.table.widths(), **self.bar.save_state()}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave."""
        self.table.set_widths(state.get("widths"))
        self.bar.restore_state(state)
