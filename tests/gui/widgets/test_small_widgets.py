from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.vocabulary import Purpose, Sex, SubjectKind
from luanchuyen_desktop.gui import theme
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.widgets.choice_box import ChoiceBox
from luanchuyen_desktop.gui.widgets.field_frame import FieldFrame
from luanchuyen_desktop.gui.widgets.finding_label import FindingLabel
from luanchuyen_desktop.gui.widgets.problem_label import ProblemLabel
from luanchuyen_desktop.gui.widgets.search_box import SearchBox
from luanchuyen_desktop.gui.widgets.yes_no_box import YesNoBox
from luanchuyen_desktop.rules.finding import FieldRef, Finding, Severity, Verdict

FINDING = Finding(
    rule="LC08",
    subject_kind=SubjectKind.ROTATION,
    subject="LC0001",
    verdict=Verdict.BREACHED,
    severity=Severity.ERROR,
    waived=False,
    message="Còn 9 năm 4 tháng <cần 10 năm>.",
    citation="Điều 5, Quy định 65-QĐ/TW",
    rule_set="65-QD-TW",
    facts={},
    missing=(),
    clears_on=None,
    fixes=("Chọn mục đích khác",),
    cadre="CB001",
    fields=(FieldRef("rotation", "LC0001", "decided"),),
)


def test_choice_box_has_an_empty_line_and_tells_changes_once(qtbot: QtBot) -> None:
    box = ChoiceBox(Sex, Sex.FEMALE)
    qtbot.addWidget(box)
    box.show()
    seen: list[Sex | None] = []
    box.value_edited.connect(seen.append)
    assert box.value() is Sex.FEMALE
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert seen == [Sex.MALE, None]
    box.set_value(Sex.FEMALE)
    assert seen == [Sex.MALE, None]


def test_choice_box_is_not_changed_by_the_wheel(qtbot: QtBot) -> None:
    box = ChoiceBox(Purpose, Purpose.TRAINING)
    qtbot.addWidget(box)
    box.show()
    centre = QPointF(box.rect().center())
    event = QWheelEvent(
        centre,
        box.mapToGlobal(centre),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.value() is Purpose.TRAINING


def test_search_box_tells_after_a_pause_and_at_once_on_enter(qtbot: QtBot) -> None:
    box = SearchBox("Tìm")
    qtbot.addWidget(box)
    box.show()
    seen: list[str] = []
    box.searched.connect(seen.append)
    qtbot.keyClicks(box, "duc")
    assert seen == []
    qtbot.waitUntil(lambda: seen == ["duc"])
    qtbot.keyClicks(box, "k")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert seen == ["duc", "duck"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert seen == ["duc", "duck", ""]


def test_finding_under_a_field_is_plain_text_and_can_be_clicked(qtbot: QtBot) -> None:
    frame = FieldFrame("Ngày quyết định", QLineEdit())
    qtbot.addWidget(frame)
    frame.show()
    frame.set_findings([FINDING])
    label = frame.findChild(FindingLabel)
    assert label is not None
    assert label.text() == "● LC08 Còn 9 năm 4 tháng <cần 10 năm>."
    assert label.textFormat() is Qt.TextFormat.PlainText
    with qtbot.waitSignal(frame.finding_clicked) as clicked:
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert clicked.args == [FINDING]
    frame.set_findings([])
    assert frame.shown_findings() == []


def test_what_is_not_recorded_is_said_and_faint(qtbot: QtBot) -> None:
    sex, answer = ChoiceBox(Sex), YesNoBox("Có", "Không")
    for box in (sex, answer):
        qtbot.addWidget(box)
        assert box.currentText() == "chưa có"
        assert box.palette().color(QPalette.ColorRole.ButtonText).name() == theme.LIGHT.faint
        box.setCurrentIndex(1)
        box.activated.emit(1)
        assert box.value() is not None
        assert box.palette().color(QPalette.ColorRole.ButtonText).name() == theme.LIGHT.text


def test_a_problem_follows_light_and_dark(qtbot: QtBot, qapp: QApplication) -> None:
    label = ProblemLabel()
    qtbot.addWidget(label)
    assert label.isHidden()
    label.show()
    label.tell("Ngày cuối trước ngày đầu.")
    assert label.text() == "● Ngày cuối trước ngày đầu."
    assert not label.isHidden()
    colors = []
    for scheme in ("dark", "light"):
        theme.apply(qapp, scheme)
        qapp.processEvents()
        colors.append(label.palette().color(label.foregroundRole()).name())
    assert colors == [theme.DARK.marks[Mark.ERROR], theme.LIGHT.marks[Mark.ERROR]]
    label.tell("")
    assert label.isHidden()


def test_a_field_and_what_is_missing_follow_light_and_dark(qtbot: QtBot, qapp: QApplication) -> None:
    frame = FieldFrame("Giới tính", ChoiceBox(Sex, Sex.MALE))
    qtbot.addWidget(frame)
    frame.show()
    frame.editor.set_value(None)  # type: ignore[attr-defined]  # a ChoiceBox
    for scheme, colors in (("dark", theme.DARK), ("light", theme.LIGHT)):
        theme.apply(qapp, scheme)
        qapp.processEvents()
        assert frame._label.palette().color(frame._label.foregroundRole()).name() == colors.faint
        assert frame.editor.palette().buttonText().color().name() == colors.faint
