"""The panel of findings under the tabs: what is wrong in the whole book, or with one cadre, and why."""

from __future__ import annotations

from collections import Counter
from html import escape

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.gui.draft_pane import DraftPane
from luanchuyen_desktop.gui.finding_details import as_html, as_text
from luanchuyen_desktop.gui.findings_model import Column, FindingsModel
from luanchuyen_desktop.gui.findings_store import FindingRow
from luanchuyen_desktop.gui.icons import icon
from luanchuyen_desktop.gui.marks import LISTED, SYMBOLS, Mark, label, word
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID
from luanchuyen_desktop.gui.waivers.proposing import waiver_for
from luanchuyen_desktop.gui.widgets.day_box import DayBox
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.checking import FindingsDiff
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
        self._model = FindingsModel(session.rule_title, self)
        self._boxes: dict[Mark, QCheckBox] = {}
        self._search = SearchBox(self.tr("Search in findings"))
        self.day = DayBox(session)
        self.draft = DraftPane()
        self._table = QTableView()
        self._details = QTextBrowser()
        self._empty = QLabel()
        self._stack = QStackedWidget()
        self._side = QStackedWidget()
        self._shown: Finding | None = None
        self._stale = True
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.setInterval(REFRESH_AFTER)
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._retitle()

    # -- making ----------------------------------------------------------------------------------------------------

    def _set_up_table(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.setAccessibleName(self.tr("Findings"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + GRID)
        header = table.horizontalHeader()
        header.setSortIndicator(Column.MARK, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        metrics = table.fontMetrics()
        # The rare “đã cho phép ngoại lệ” is told by its shape and in full beside; the sentences need the room.
        usual = [metrics.horizontalAdvance(label(mark)) for mark in LISTED if mark is not Mark.WAIVED]
        table.setColumnWidth(Column.MARK, max(usual) + 2 * GRID)
        for column, letters in ((Column.RULE, 38), (Column.WHO, 30), (Column.CLEARS, 13)):
            table.setColumnWidth(column, letters * metrics.averageCharWidth())
        header.setSectionResizeMode(Column.MESSAGE, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self._search, 1)
        for mark in LISTED:
            box = QCheckBox(label(mark))
            box.setChecked(True)
            box.toggled.connect(self._filter)
            self._boxes[mark] = box
            bar.addWidget(box)
        bar.addStretch(1)
        bar.addWidget(self.day)
        for action in self._actions():
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            bar.addWidget(button)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._details.setOpenLinks(False)
        self._details.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._details.setMinimumWidth(240)
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
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)
        self.setWidget(inside)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        closing = self.findChild(QAbstractButton, "qt_dockwidget_closebutton")
        if closing is not None:
            closing.setIcon(icon("x"))  # Qt's own is black in the dark
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)

    def _actions(self) -> list[QAction]:
        self.previous_action = QAction(icon("chevron-up"), self.tr("Previous"), self)
        # The keys are those of the View menu: a key that two actions have works for neither.
        self.previous_action.setToolTip(f"{self.previous_action.text()} (Shift+F8)")
        self.previous_action.triggered.connect(self.go_previous)
        self.next_action = QAction(icon("chevron-down"), self.tr("Next"), self)
        self.next_action.setToolTip(f"{self.next_action.text()} (F8)")
        self.next_action.triggered.connect(self.go_next)
        self.copy_action = QAction(icon("copy"), self.tr("Copy"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.waiver_action = QAction(icon("file-certificate"), self.tr("Request an exception…"), self)
        self.waiver_action.setEnabled(False)
        self.waiver_action.triggered.connect(self._ask_waiver)
        self._table.addActions([self.waiver_action, self.copy_action])
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return [self.previous_action, self.next_action, self.waiver_action, self.copy_action]

    @Slot()
    def _ask_waiver(self) -> None:
        if self._shown is not None:
            self.waiver_wanted.emit(self._shown)

    def _connect(self) -> None:
        self._search.searched.connect(self._filter)
        self._search.left_down.connect(self._table.setFocus)
        self._table.activated.connect(self._activate)
        self._table.selectionModel().currentRowChanged.connect(self._show_current)
        self._refresh_soon.timeout.connect(self._refresh)
        self._session.findings_changed.connect(self._changed)
        self._session.names_changed.connect(self._changed)
        self.visibilityChanged.connect(self._became_visible)
        self.draft.clicked.connect(self.activated)
        self._details.anchorClicked.connect(self.waiver_action.trigger)

    # -- content ---------------------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._stale = True
        self._retitle()
        if self.isVisible():
            self._refresh_soon.start()

    @Slot(bool)
    def _became_visible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signal
        if visible and self._stale:
            self._refresh_soon.start()

    @Slot()
    def _refresh(self) -> None:
        current = self._current_row()
        self._model.take(list(self._session.findings), self._session.names)
        self._stale = False
        self._after_change(current)

    @Slot()
    def _filter(self) -> None:
        current = self._current_row()
        self._model.set_filter([mark for mark, box in self._boxes.items() if box.isChecked()], self._search.text())
        self._after_change(current)

    def _after_change(self, current: FindingRow | None) -> None:
        at = self._model.find(current) if current is not None else -1
        if at >= 0:
            self._choose(at)
        else:
            self._show_current()
        self._empty.setText(self._why_empty())
        self._stack.setCurrentWidget(self._table if self._model.rowCount() else self._empty)

    def _why_empty(self) -> str:
        if any(True for _ in self._session.findings):
            return self.tr("Nothing fits the filter. Tick more severities or empty the search.")
        if not self._session.is_checked:
            return self.tr("The check is not finished yet.")
        return self.tr("Nothing to mend: every rule is met.")

    def _retitle(self) -> None:
        counts: Counter[Mark] = self._session.findings.counts()
        shown = [mark for mark in LISTED if counts[mark] or mark in {Mark.ERROR, Mark.WARNING, Mark.UNKNOWN}]
        parts = [f"{SYMBOLS[mark]} {_grouped(counts[mark])} {word(mark)}" for mark in shown]
        self.setWindowTitle(self.tr("Findings: %1").replace("%1", "   ".join(parts)))

    # -- choosing --------------------------------------------------------------------------------------------------

    @Slot()
    def go_next(self) -> None:
        """Choose the next line and open its record."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """Choose the line before and open its record."""
        self._step(-1)

    def _step(self, by: int) -> None:
        self.setVisible(True)
        if self._stale:
            self._refresh()
        count = self._model.rowCount()
        if count:
            current = self._table.currentIndex().row()
            self._choose((current + by) % count if current >= 0 else 0)
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
            self._search.clear()
            self._boxes[row.mark].setChecked(True)
            self._filter()
        self._choose(self._model.find(row))

    @Slot(str, object)
    def show_draft(self, cadre: str, diff: FindingsDiff) -> None:
        """Show what the edit under way would create and clear; an empty ``diff`` brings the details back."""
        matters = self.draft.take(self._session.names.get(cadre, cadre), diff)
        self._side.setCurrentWidget(self.draft if matters else self._details)

    def show_only(self, text: str) -> None:
        """Show the findings in which the text occurs, such as a cadre's code."""
        self.setVisible(True)
        self._search.setText(text)
        self._filter()

    def _choose(self, row: int) -> None:
        index = self._model.index(
            row, self._table.currentIndex().column() if self._table.currentIndex().isValid() else 0
        )
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._table.scrollTo(index)

    def _current_row(self) -> FindingRow | None:
        index = self._table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _show_current(self) -> None:
        row = self._current_row()
        self._show(self._session.finding(row) if row is not None else None)

    def _show(self, finding: Finding | None) -> None:
        self._shown = finding
        self._side.setCurrentWidget(self._details)
        self.copy_action.setEnabled(finding is not None)
        waiver = waiver_for(self._session, finding) if finding is not None else None
        self.waiver_action.setEnabled(waiver is not None and not (waiver.id is None and self._session.read_only))
        known = waiver is not None and waiver.id is not None
        self.waiver_action.setText(self.tr("Open the exception…") if known else self.tr("Request an exception…"))
        if finding is None:
            self._details.setPlainText(self.tr("Choose a line to see the article, the figures and what to do."))
        else:
            html = as_html(finding, self._session.rule_title(finding.rule), self._who(finding))
            if self.waiver_action.isEnabled():
                html += f'<p><a href="waiver">{escape(self.waiver_action.text())}</a></p>'
            self._details.setHtml(html)

    def _who(self, finding: Finding) -> str:
        name = self._session.names.get(finding.cadre, "")
        return " · ".join(dict.fromkeys(part for part in (name, finding.cadre, finding.subject) if part))

    @Slot()
    def _activate(self) -> None:
        if self._shown is not None:
            self.activated.emit(self._shown)

    @Slot()
    def copy(self) -> None:
        """Put the finding shown on the clipboard."""
        if self._shown is not None:
            text = as_text(self._shown, self._session.rule_title(self._shown.rule), self._who(self._shown))
            QGuiApplication.clipboard().setText(text)

    # -- state -----------------------------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Json]:
        """Column widths and severities shown."""
        widths: list[Json] = [self._table.columnWidth(column) for column in Column]
        return {"widths": widths, "hidden": [mark.name for mark, box in self._boxes.items() if not box.isChecked()]}

    def restore_state(self, state: dict[str, Json]) -> None:
        """Take what ``save_state`` gave."""
        widths, hidden = state.get("widths"), state.get("hidden")
        if isinstance(widths, list) and len(widths) == len(Column):
            for column, width in zip(Column, widths, strict=True):
                if isinstance(width, int) and width > 0 and column is not Column.MESSAGE:
                    self._table.setColumnWidth(column, width)
        if isinstance(hidden, list):
            for mark, box in self._boxes.items():
                box.setChecked(mark.name not in hidden)


def _grouped(number: int) -> str:
    """``1.248``, as figures are written in Vietnamese."""
    return f"{number:,}".replace(",", ".")
