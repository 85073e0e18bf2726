"""What a change of the rules would do, shown before anybody can apply it; then who decides, and by which document."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.vocabulary import SUBJECT_NAMES
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.gui.marks import Mark, label, mark_of
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.theme import GRID, fit, plain_buttons
from luanchuyen_desktop.gui.widgets.empty_state import EmptyState
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.job_strip import Followed, JobStrip, grouped
from luanchuyen_desktop.gui.widgets.row_model import RowModel, make_table
from luanchuyen_desktop.gui.widgets.text_edit import TextEdit
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.findings.checking import is_notice
from luanchuyen_desktop.services.law import rule_proposals
from luanchuyen_desktop.services.law.rule_effects import MOST_ROWS, Effect, EffectKind, Effects, compare_rules
from luanchuyen_desktop.services.law.rule_proposals import Proposal
from luanchuyen_desktop.services.law.rule_state import BookLaw
from luanchuyen_desktop.services.progress import Progress
from luanchuyen_desktop.store.book import Book

_SIGNS = {EffectKind.GAINED: "+", EffectKind.LOST: "−", EffectKind.OTHER: "≠"}


class ProposalDialog(QDialog):
    """Looks at once; Apply stays shut until the whole book was compared."""

    def __init__(
        self,
        session: Session,
        law: BookLaw,
        proposal: Proposal,
        parent: QWidget,
        *,
        document: str = "",
        notice: str = "",
    ) -> None:
        """``document``: proposed for the field; ``notice``: a sentence that must be read first."""
        super().__init__(parent)
        self._session = session
        self._law = law
        self._proposal = proposal
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the change would do"))
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self._notice = notice
        self._strip = JobStrip(self)
        heads_of_counts = (self.tr("Rule"), self.tr("Added"), self.tr("Gone"), self.tr("Other"))
        self.counts = RowModel(heads_of_counts, self, figures=(1, 2, 3))
        heads = (self.tr("Change"), self.tr("Rule"), self.tr("Cadre"), self.tr("About"), self.tr("Finding"))
        self.effects = RowModel(heads, self)
        self.table = make_table(self.effects, (12, 9, 22, 25))
        self._rows: tuple[Effect, ...] = ()
        self.detail = QLabel(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.person_edit, self.document_edit = TextEdit(parent=self), TextEdit(parent=self)
        self.document_edit.set_value(document)
        self.person = FieldFrame(self.tr("Who decides (full name)"), self.person_edit, self, required=True)
        self.document = FieldFrame(self.tr("Document that allows it"), self.document_edit, self, required=True)
        self._lay_out()
        self.finished.connect(self._stop)
        self.look()

    # -- making ----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        name = QLabel(self._proposal.name, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        bold = name.font()
        bold.setBold(True)
        name.setFont(bold)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._counts_table())
        splitter.addWidget(self._effects_table())
        splitter.setSizes([GRID * 46, GRID * 90])
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.person, 1)
        row.addWidget(self.document, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for part in (name, self.summary, self._strip):
            layout.addWidget(part)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(splitter)
        self._stack.addWidget(EmptyState(self.tr("No finding appears or goes."), parent=self))
        layout.addWidget(self._stack, 1)
        layout.addLayout(row)
        layout.addWidget(self._buttons())
        fit(self, GRID * 140, GRID * 76)

    def _counts_table(self) -> QTableView:
        table = make_table(self.counts, (28, 8, 8), wraps=True)
        table.setMinimumWidth(GRID * 30)
        return table

    def _effects_table(self) -> QWidget:
        """The effects; under them the one that is chosen, before and after."""
        self.table.setAccessibleName(self.tr("Findings that change"))
        self.table.selectionModel().currentRowChanged.connect(self._show_effect)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        return side

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        self.apply_button = QPushButton(self.tr("&Apply"), self)
        self.apply_button.setEnabled(False)
        self.apply_button.clicked.connect(self._apply)
        self.again_button = QPushButton(self.tr("&Look again"), self)
        self.again_button.clicked.connect(self.look)
        buttons.addButton(self.again_button, role.ActionRole)
        buttons.addButton(self.apply_button, role.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.close)
        plain_buttons(buttons)
        self.apply_button.setDefault(True)
        self.again_button.hide()
        return buttons

    def _head(self, kind: EffectKind) -> str:
        return {
            EffectKind.GAINED: self.tr("added"),
            EffectKind.LOST: self.tr("gone"),
            EffectKind.OTHER: self.tr("other"),
        }[kind]

    # -- looking ---------------------------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Compare the whole book under both laws, off the window's thread."""
        before, proposal, as_of = self._law, self._proposal, self._session.as_of
        self.again_button.hide()
        self.apply_button.setEnabled(False)
        self._say(self.tr("Comparing the whole book under both laws. Nothing is changed yet."))

        def work(book: Book, progress: Progress) -> Effects:
            after = rule_proposals.refuse_unfit(before, proposal)
            return compare_rules(book, before.rule_book, after.rule_book, as_of, progress)

        job = self._session.read(self.tr("Comparing"), work)
        job.done.connect(self._show)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._strip.show_job(job)

    @Slot(object)
    def _show(self, effects: Effects) -> None:
        titles = self._session.rule_title
        self.counts.show(
            [
                (f"{rule} {titles(rule)}", *(grouped(count[kind]) if count[kind] else "" for kind in EffectKind))
                for rule, count in effects.counts.items()
            ]
        )
        self._rows = effects.rows
        self.effects.show([self._row(effect) for effect in effects.rows])
        if effects.rows:
            self.table.selectRow(0)
        self._show_effect()
        self._stack.setCurrentIndex(0 if effects.counts else 1)
        self._say(self._told(effects))
        self.apply_button.setEnabled(not self._session.read_only)
        self.person.editor.setFocus()

    def _row(self, effect: Effect) -> tuple[str, ...]:
        finding = effect.finding
        subject = f"{SUBJECT_NAMES[finding.subject_kind]} {finding.subject}"
        kind = f"{_SIGNS[effect.kind]} {self._head(effect.kind)}"
        return kind, finding.rule, effect.name, subject, self._says(finding)

    def _says(self, finding: Finding) -> str:
        words = self.tr("notice") if is_notice(finding) else label(mark_of(finding))
        return f"{words}: {finding.message}"

    @Slot(QModelIndex)
    def _show_effect(self) -> None:
        """The chosen one in full; of one that says something else, what it said before."""
        row = self.table.currentIndex().row()
        effect = self._rows[row] if 0 <= row < len(self._rows) else None
        lines = []
        if effect is not None and effect.before is not None:
            lines.append(self.tr("Now: %1").replace("%1", self._says(effect.before)))
        if effect is not None and effect.after is not None:
            lines.append(self.tr("Then: %1").replace("%1", self._says(effect.after)))
        self.detail.setText("\n".join(lines))

    def _told(self, effects: Effects) -> str:
        if not effects.counts:
            text = self.tr("%1 cadres compared: no finding appears or goes.")
            return text.replace("%1", grouped(effects.checked))
        text = self.tr("%1 findings added, %2 gone, %3 other; about %4 cadres and %5 rotations of %6 cadres compared.")
        totals = [effects.total(kind) for kind in (EffectKind.GAINED, EffectKind.LOST, EffectKind.OTHER)]
        for place, number in enumerate((*totals, effects.cadres, effects.rotations, effects.checked), start=1):
            text = text.replace(f"%{place}", grouped(number))
        if len(effects.rows) == MOST_ROWS:
            text += " " + self.tr("The first %1 are listed.").replace("%1", grouped(MOST_ROWS))
        return text

    def _say(self, text: str) -> None:
        self.summary.setText(f"{self._notice}\n{text}" if self._notice else text)

    # -- applying --------------------------------------------------------------------------------------------------

    @Slot()
    def _apply(self) -> None:
        person, document = self.person_edit.value() or "", self.document_edit.value() or ""
        self.person.set_problem("" if person else self.tr("Give the name of the person who decides."))
        self.document.set_problem("" if document else self.tr("Give number and date of the document."))
        for frame in (self.person, self.document):
            if frame.problem_text():
                frame.editor.setFocus()
                return
        law, proposal = self._law, self._proposal
        self.setEnabled(False)
        job = self._session.submit(lambda book: rule_proposals.apply_checked(book, law, proposal, person, document))
        job.done.connect(self._applied)
        job.failed.connect(self._failed)
        job.finished.connect(self._enable)

    @Slot()
    def _applied(self) -> None:
        self.accept()

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._session.tasks.tell(error)
        self._say(f"{label(Mark.ERROR)}: {error}" if isinstance(error, UserError) else "")
        self.again_button.show()

    @Slot()
    def _cancelled(self) -> None:
        self._say(self.tr("Stopped. Nothing was changed."))
        self.again_button.show()

    @property
    def job(self) -> Followed | None:
        """The comparison under way."""
        return self._strip.job

    @Slot()
    def _stop(self) -> None:
        """A comparison under way ends with the dialog."""
        if self._strip.job is not None:
            self._strip.cancel()
