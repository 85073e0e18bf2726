"""The frame of the dialogs for a step that moves posts: fields at the left, what would be found at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import SubjectKind
from luanchuyen_desktop.gui.dialogs.settlement_box import SettlementBox
from luanchuyen_desktop.gui.session import Operation, Session
from luanchuyen_desktop.gui.theme import GRID, fit, give_headroom
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.finding_list import FindingList, ShownFinding, Standing
from luanchuyen_desktop.gui.widgets.record_editor import DRAFT_PAUSE
from luanchuyen_desktop.rules.finding import Finding
from luanchuyen_desktop.services.findings.checking import FindingsDiff, is_unwaived_error
from luanchuyen_desktop.services.post_names import post_in
from luanchuyen_desktop.services.rotations.rotation_drafts import Outlook, with_settled
from luanchuyen_desktop.services.rotations.settlement import Settlement, chosen


class StepDialog(QDialog):
    """Subclasses make the fields, and say from them what the step would be and what it lacks.

    The dialog closes when the step is stored; if that fails, the reason is told and the dialog stays.
    """

    def __init__(self, session: Session, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.dossier = session, dossier
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.findings: list[Finding] = []
        self.found = FindingList(self)
        self.clean = QLabel(self.tr("✓ Nothing stands against it, as far as the records say."), self)
        self.waits = QLabel(self)
        self.posts = QLabel(self)
        self.lacks = QLabel(self)
        heading = self.tr("Done together with the decision (take a tick away to leave it as it is):")
        self.settled = SettlementBox(heading, self)
        self.settled.value_edited.connect(self._on_edited)
        self.act_button = QPushButton(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_PAUSE)
        self._pause.timeout.connect(self.judge)
        self._lay_out()

    # -- what a subclass says --------------------------------------------------------------------------------------

    def make_fields(self) -> Sequence[QWidget]:
        """The fields, from top to bottom."""
        raise NotImplementedError

    def lacking(self) -> str:
        """What is missing before the step can be taken, in a sentence; blank if nothing is."""
        raise NotImplementedError

    def outlook(self) -> Outlook | None:
        """The file after the step; ``None`` while the fields do not say enough."""
        raise NotImplementedError

    def awaited(self) -> str:
        """What stands in the place of the findings while there is no outlook: what will be told there, and when."""
        raise NotImplementedError

    def operation(self) -> Operation:
        """What takes the step."""
        raise NotImplementedError

    def judged(self) -> None:
        """After the findings of the outlook are known."""

    def proposals(self) -> Sequence[Settlement]:
        """What the step may settle besides, as far as the fields say."""
        return ()

    def others(self) -> Mapping[str, Dossier]:
        """The files of others (by cadre) that are taken as drafted when the step is judged."""
        return {}

    def heading(self) -> str:
        """Whom the step is about, and from where to where."""
        raise NotImplementedError

    def is_own(self, finding: Finding) -> bool:
        """Whether the finding is on what the step is about; others are told only if the step brings them about."""
        raise NotImplementedError

    # -- building --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self.posts, self.lacks, self.clean, self.waits):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addWidget(self._fields_area(), 2)
        columns.addWidget(self._findings_area(), 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.act_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._who())
        layout.addLayout(columns, 1)
        layout.addWidget(self.settled)
        layout.addWidget(self.posts)
        layout.addWidget(self.lacks)
        layout.addWidget(buttons)
        fit(self, 860, 640)

    def _fields_area(self) -> QWidget:
        inner = QWidget(self)
        left = QVBoxLayout(inner)
        left.setContentsMargins(0, 0, GRID, 0)
        left.setSpacing(GRID)
        for widget in self.make_fields():
            left.addWidget(widget)
        left.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _who(self) -> QLabel:
        label = QLabel(self.heading(), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        give_headroom(label)
        return label

    def _findings_area(self) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.addWidget(self.clean)
        column.addWidget(self.waits)
        column.addWidget(self.found)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def field(self, label: str, editor: Any, *, required: bool = False) -> FieldFrame:
        """An editor in its frame, watched while it is typed in."""
        editor.value_edited.connect(self._on_edited)
        return FieldFrame(label, editor, self, required=required)

    # -- judging ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_edited(self, _value: object) -> None:
        self._pause.start()

    @Slot()
    def judge(self) -> None:
        """Say what the step would lead to."""
        self._pause.stop()
        proposals = self.proposals()
        self.settled.show_settlements(proposals)
        outlook = self.outlook()
        if outlook is not None:
            outlook = with_settled(outlook, chosen(proposals, self.settled.keys()))
        with_others = self.others()
        diff = self.session.check_draft(outlook.dossier, with_others) if outlook is not None else FindingsDiff((), ())
        self.findings = self._findings_after(outlook, diff) if outlook is not None else []
        errors = self.errors()
        others = [one for one in self.findings if one not in errors]
        # What stands in the way is shown with what to do about it, the rest in a line each.
        shown = [ShownFinding(one, Standing.CREATED) for one in errors] + [ShownFinding(one) for one in others]
        again = {(one.rule, one.subject) for one in self.findings}
        gone = [one for one in diff.cleared if (one.rule, one.subject) not in again]
        shown += [ShownFinding(one, Standing.CLEARED) for one in gone]
        if outlook is None:
            shown = [ShownFinding(one) for one in self.session.findings_of(self.dossier) if self.is_own(one)]
        self.found.show_findings(shown)
        self.clean.setVisible(outlook is not None and not self.findings)
        self.waits.setVisible(outlook is None)
        self.waits.setText("\n\n".join([self.awaited(), *([self.tr("As it stands now:")] if shown else [])]))
        self.posts.setText(self._post_words(outlook) if outlook is not None else "")
        self.judged()
        lacks = self.lacking()
        self.lacks.setText(lacks)
        self.lacks.setVisible(bool(lacks))
        self.act_button.setEnabled(not lacks)

    def errors(self) -> list[Finding]:
        """The unwaived errors of the rotation itself; what is amiss elsewhere in the file is told beside them."""
        return [one for one in self.findings if is_unwaived_error(one) and self.is_own(one)]

    def own_findings(self) -> list[Finding]:
        """Those on the rotation itself."""
        return [one for one in self.findings if self.is_own(one)]

    def _findings_after(self, outlook: Outlook, diff: FindingsDiff) -> list[Finding]:
        """Those on what the step is about, and those that the step would bring about elsewhere in the file."""
        created = {(one.rule, one.subject, one.message) for one in diff.created}
        return [
            one
            for one in self.session.findings_of(outlook.dossier, self.others())
            if self.is_own(one) or (one.rule, one.subject, one.message) in created
        ]

    def _post_words(self, outlook: Outlook) -> str:
        lines = [self._ends(tenure) for tenure in outlook.ends] + [self._begins(tenure) for tenure in outlook.begins]
        if not lines:
            lines = [self.tr("The post history stays as it is.")]
        return "\n".join(lines)

    def _ends(self, tenure: Tenure) -> str:
        text = self.tr("Post history: %1 ends, last day %2.").replace("%1", self._post(tenure))
        return text.replace("%2", str(tenure.end))

    def _begins(self, tenure: Tenure) -> str:
        text = self.tr("Post history: %1 begins on %2.").replace("%1", self._post(tenure))
        return text.replace("%2", str(tenure.start))

    def _post(self, tenure: Tenure) -> str:
        return post_in(self.session.catalogue, tenure.title, tenure.unit) or tenure.title

    # -- taking the step -------------------------------------------------------------------------------------------

    @Slot()
    def _take(self) -> None:
        self.judge()
        if not self.act_button.isEnabled():
            return
        self.setEnabled(False)
        job = self.session.submit(self.operation())
        job.done.connect(self.accept)
        job.finished.connect(self._enable)

    @Slot()
    def _enable(self) -> None:
        self.setEnabled(True)


class RotationStepDialog(StepDialog):
    """A step of one rotation."""

    def __init__(self, session: Session, dossier: Dossier, rotation: Rotation, parent: QWidget | None = None) -> None:
        self.rotation = rotation
        super().__init__(session, dossier, parent)

    def heading(self) -> str:
        """The person, the code, origin and destination."""
        one, catalogue = self.rotation, self.session.catalogue
        origin = post_in(catalogue, one.from_title, one.from_unit) or self.tr("origin not recorded")
        goal = post_in(catalogue, one.to_title, one.to_unit) or ""
        return f"{self.dossier.cadre.name} ({one.code})\n{origin} → {goal}"

    def is_own(self, finding: Finding) -> bool:
        """Those on the rotation itself."""
        return finding.subject_kind is SubjectKind.ROTATION and finding.subject == self.rotation.code
