"""The cadre form by key and mouse: stored field by field, judged before a field is left, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Tenure
from luanchuyen_desktop.domain.vocabulary import Grade, Sex
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.widgets.finding_list import DraftFindingLabel
from luanchuyen_desktop.gui.widgets.record_editor import RecordEditor
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.findings.checking import FindingsDiff
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.journal import Changes
from tests.gui.roster_desk import Desk, rules_at, type_text

DRAFT = 300  # milliseconds: longer than the pause before a draft is checked


@pytest.fixture
def desk(session: Session, qtbot: QtBot, faults: list[BaseException]) -> Iterator[Desk]:
    made = Desk(session, qtbot)
    made.choose("CB001")
    yield made
    assert faults == []


def stored(desk: Desk, code: str = "CB001") -> Dossier:
    dossier = desk.session.book.dossier(code)
    assert dossier is not None
    return dossier


def pane(desk: Desk, table: str) -> RecordEditor:
    editor = desk.view.form.sections[table].editor
    assert editor is not None
    return editor


# -- what is shown ---------------------------------------------------------------------------------------------------


def test_the_heading_says_who_it_is_and_what_is_held(desk: Desk) -> None:
    heading = desk.view.form.heading
    assert heading.name.text() == "NGUYỄN VĂN ĐỨC"
    assert heading.person.text() == "Nam · sinh 12/05/1976 · CB001"
    assert heading.post.text() == "Phó Giám đốc sở · Sở Nội vụ · từ 01/03/2015"


def test_what_is_not_recorded_is_shown_as_missing(desk: Desk) -> None:
    desk.choose("CB004")
    assert desk.view.form.heading.person.text() == "chưa có giới tính · chưa có ngày sinh · CB004"
    birth, home = desk.cadre.editor("birth"), desk.cadre.editor("hometown")
    assert (birth.text(), home.text()) == ("", "")
    assert home.placeholderText() == "chưa có"
    desk.choose("CB003")
    assert desk.cadre.editor("birth").text() == "1985"


def test_a_stored_finding_stands_at_its_field(desk: Desk) -> None:
    desk.choose("CB002")
    assert ("DL05", "STORED") in rules_at(desk.cadre.findings_at("party_joined") + desk.cadre.findings_at("birth"))


def test_a_finding_on_a_rotation_stands_at_the_head_of_its_section_and_marks_the_row(desk: Desk) -> None:
    form = desk.view.form
    assert "LC04" in [one.finding.rule for one in form._heads["rotation"].findings.shown()]
    assert form.rotations.table.model().index(0, 0).data() == "●"


# -- storing ---------------------------------------------------------------------------------------------------------


def test_a_name_is_stored_when_its_field_is_left(desk: Desk) -> None:
    name = desk.go("cadre", "CB001", "name")
    desk.retype(name, "Nguyễn  Văn   Đức Anh ")
    assert stored(desk).cadre.name == "Nguyễn Văn Đức"  # nothing is written while one types
    desk.leave(name)
    assert stored(desk).cadre.name == "Nguyễn Văn Đức Anh"
    assert desk.view.form.heading.name.text() == "NGUYỄN VĂN ĐỨC ANH"
    assert "Nguyễn Văn Đức Anh" in desk.names()
    assert desk.current() == "CB001"
    assert desk.session.book.undo_name() == "Sửa cán bộ: Nguyễn Văn Đức"


def test_enter_stores_and_leaves_the_cursor_where_it_is(desk: Desk) -> None:
    home = desk.go("cadre", "CB001", "hometown")
    type_text(home, "xã Một, tỉnh Thử")
    QTest.keyClick(home, Qt.Key.Key_Return)
    desk.settle()
    assert stored(desk).cadre.hometown == "xã Một, tỉnh Thử"
    assert desk.view.focusWidget() is home


def test_escape_returns_to_what_is_stored(desk: Desk) -> None:
    name = desk.go("cadre", "CB001", "name")
    desk.retype(name, "Ai đó")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert desk.cadre.editor("name").text() == "Nguyễn Văn Đức"
    desk.leave(name)
    assert desk.session.book.undo_name() == "Tạo sổ thử"


def test_leaving_a_field_as_it_was_writes_nothing(desk: Desk) -> None:
    name = desk.go("cadre", "CB001", "name")
    type_text(name, "x")
    desk.retype(name, "Nguyễn Văn Đức")
    desk.leave(name)
    assert desk.session.book.undo_name() == "Tạo sổ thử"


def test_a_name_cannot_be_emptied(desk: Desk) -> None:
    name = desk.go("cadre", "CB001", "name")
    desk.retype(name, "")
    desk.leave(name)
    assert stored(desk).cadre.name == "Nguyễn Văn Đức"
    assert "không được để trống" in desk.cadre.frame("name").problem_text()


def test_a_date_that_does_not_exist_is_told_kept_as_typed_and_not_stored(desk: Desk) -> None:
    birth = desk.go("cadre", "CB001", "birth")
    desk.retype(birth, "31/02/1976")
    desk.leave(birth)
    assert desk.cadre.editor("birth").text() == "31/02/1976"
    assert "31/02/1976" in desk.cadre.frame("birth").problem_text()
    assert stored(desk).cadre.birth == PartialDate(1976, 5, 12)
    sex = desk.cadre.editor("sex")
    sex.setFocus()
    QTest.keyClick(sex, Qt.Key.Key_Down)
    desk.leave(sex)
    assert stored(desk).cadre.sex is Sex.FEMALE  # another field is stored without the wrong one
    assert desk.cadre.editor("birth").text() == "31/02/1976"
    assert not desk.view.flush()


def test_another_cadre_is_shown_after_what_was_typed_is_stored(desk: Desk) -> None:
    home = desk.go("cadre", "CB001", "residence")
    type_text(home, "phường Hai")
    desk.choose("CB002")
    desk.settle()
    assert stored(desk).cadre.residence == "phường Hai"
    assert desk.cadre.editor("residence").text() == ""


def test_text_that_cannot_be_stored_is_told_when_another_cadre_is_taken(desk: Desk) -> None:
    birth = desk.go("cadre", "CB001", "birth")
    desk.retype(birth, "mai")
    desk.choose("CB002")
    assert "Ngày sinh" in desk.view.notice.label.text()


def test_a_code_may_be_changed_and_the_form_follows(desk: Desk) -> None:
    code = desk.go("cadre", "CB001", "code")
    desk.retype(code, "CB777")
    desk.leave(code)
    assert (desk.view.form.code, desk.current()) == ("CB777", "CB777")
    assert len(stored(desk, "CB777").tenures) == 1
    desk.session.undo()
    desk.settle()
    assert (desk.view.form.code, desk.cadre.editor("code").text()) == ("CB001", "CB001")


def test_a_code_that_is_taken_is_refused_and_told(session: Session, qtbot: QtBot, faults: list[BaseException]) -> None:
    desk = Desk(session, qtbot)
    desk.choose("CB001")
    code = desk.go("cadre", "CB001", "code")
    desk.retype(code, "CB002")
    desk.leave(code)
    assert "CB002" in str(faults.pop())
    assert (desk.view.form.code, stored(desk).cadre.code) == ("CB001", "CB001")
    assert desk.cadre.editor("code").text() == "CB002"  # what was typed is there to be mended
    code = desk.go("cadre", "CB001", "code")
    QTest.keyClick(code, Qt.Key.Key_Escape)
    assert desk.cadre.editor("code").text() == "CB001"


def test_undo_brings_the_old_text_back_into_the_form(desk: Desk) -> None:
    name = desk.go("cadre", "CB001", "name")
    desk.retype(name, "Nguyễn Văn Khác")
    QTest.keyClick(name, Qt.Key.Key_Return)
    desk.settle()
    desk.session.undo()
    desk.settle()
    assert desk.cadre.editor("name").text() == "Nguyễn Văn Đức"
    assert desk.view.form.heading.name.text() == "NGUYỄN VĂN ĐỨC"
    desk.session.redo()
    desk.settle()
    assert desk.cadre.editor("name").text() == "Nguyễn Văn Khác"


def test_text_being_typed_stays_when_another_edit_comes_in(desk: Desk) -> None:
    home = desk.go("cadre", "CB001", "hometown")
    type_text(home, "xã M")
    cadre = stored(desk).cadre
    desk.session.submit(lambda book: _set_note(book, cadre))
    desk.settle()
    assert desk.cadre.editor("hometown").text() == "xã M"
    assert desk.cadre.editor("note").value() == "ghi từ nơi khác"
    type_text(home, "ột")
    desk.leave(home)
    after = stored(desk).cadre
    assert (after.hometown, after.note) == ("xã Một", "ghi từ nơi khác")


def _set_note(book: Book, cadre: Cadre) -> Changes | None:
    with book.operate("Sửa ghi chú") as write:
        write.update(replace(cadre, note="ghi từ nơi khác"))
    return write.changes


# -- checks while typing ---------------------------------------------------------------------------------------------


def test_a_finding_appears_before_the_field_is_left_and_goes_as_one_types_on(desk: Desk) -> None:
    told: list[tuple[str, FindingsDiff]] = []
    desk.view.draft_checked.connect(lambda code, diff: told.append((code, diff)))
    birth = desk.go("cadre", "CB001", "birth")
    desk.retype(birth, "12/05/1966")
    QTest.qWait(DRAFT)
    assert ("LC08", "CREATED") in rules_at(desk.cadre.findings_at("birth"))
    shown = "\n".join(label.text() for label in desk.cadre._lists["birth"].findChildren(DraftFindingLabel))
    assert "Điều" in shown  # the article
    assert "→" in shown  # what to do
    assert told[-1][0] == "CB001"
    assert "LC08" in [finding.rule for finding in told[-1][1].created]
    assert stored(desk).cadre.birth == PartialDate(1976, 5, 12)
    QTest.keyClick(birth, Qt.Key.Key_Backspace)
    QTest.keyClick(birth, Qt.Key.Key_Backspace)
    type_text(birth, "77")
    QTest.qWait(DRAFT)
    assert "LC08" not in [rule for rule, _ in rules_at(desk.cadre.findings_at("birth"))]
    assert told[-1][1] == FindingsDiff((), ())
    desk.leave(birth)
    assert stored(desk).cadre.birth == PartialDate(1977, 5, 12)


def test_what_an_edit_would_clear_is_shown_as_going(desk: Desk) -> None:
    desk.choose("CB002")
    joined = desk.go("cadre", "CB002", "party_joined")
    desk.retype(joined, "2006")
    QTest.qWait(DRAFT)
    assert ("DL05", "CLEARED") in rules_at(desk.cadre.findings_at("party_joined"))
    desk.leave(joined)
    assert rules_at(desk.cadre.findings_at("party_joined")) == []
    assert desk.session.findings.of("CB002") == ()


def test_half_typed_text_is_never_rewritten(desk: Desk) -> None:
    birth = desk.go("cadre", "CB001", "birth")
    desk.retype(birth, "1")
    for letter in "2/5/1966":
        type_text(birth, letter)
        QTest.qWait(40)
    assert desk.cadre.editor("birth").text() == "12/5/1966"
    name = desk.go("cadre", "CB001", "name")
    QTest.keyClick(name, Qt.Key.Key_End)
    # A Vietnamese keyboard takes letters back and types them again.
    type_text(name, " Tuaan")
    for _ in range(3):
        QTest.keyClick(name, Qt.Key.Key_Backspace)
    QTest.qWait(DRAFT)
    type_text(name, "uấn")
    QTest.qWait(DRAFT)
    assert desk.cadre.editor("name").text() == "Nguyễn Văn Đức Tuuấn"


# -- lists -----------------------------------------------------------------------------------------------------------


def test_add_edit_and_delete_a_post(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    editor = pane(desk, "tenure")
    assert desk.view.focusWidget() is editor.editor("start")
    type_text(editor.editor("start"), "3/2010")
    QTest.keyClick(editor.editor("start"), Qt.Key.Key_Tab)
    type_text(editor.editor("end"), "2/2015")
    QTest.keyClick(editor.editor("end"), Qt.Key.Key_Tab)
    desk.settle()
    assert len(stored(desk).tenures) == 1  # title and unit are still missing
    desk.pick(editor.editor("title"), "BT")
    desk.pick(editor.editor("unit"), "XA1")
    added = stored(desk).tenures[0]
    assert (added.start, added.end, added.unit, added.title) == (
        PartialDate(2010, 3),
        PartialDate(2015, 2),
        "XA1",
        "BT",
    )
    assert len(stored(desk).tenures) == 2  # once, although several fields were left after it was complete
    cells = [section.table.model().index(0, column).data() for column in (1, 2, 3)]
    assert cells == ["03/2010", "02/2015", "Bí thư Đảng ủy xã · Đảng ủy xã Một"]

    number = editor.editor("decision_no")
    number.setFocus()
    type_text(number, "12-QĐ/TU")
    desk.leave(number)
    assert stored(desk).tenures[0].decision_no == "12-QĐ/TU"

    QTest.mouseClick(section.delete_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(stored(desk).tenures) == 1
    assert section.editor is None
    desk.session.undo()
    desk.settle()
    assert len(stored(desk).tenures) == 2
    assert section.table.model().rowCount() == 2


def test_the_post_in_hand_stays_in_hand_through_undo(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    section.table.selectRow(0)
    end = pane(desk, "tenure").editor("end")
    end.setFocus()
    type_text(end, "2024")
    desk.leave(end)
    assert section.table.model().index(0, 2).data() == "2024"
    desk.session.undo()
    desk.settle()
    assert pane(desk, "tenure").editor("end").text() == ""
    assert section.table.model().index(0, 2).data() == "nay"


def test_a_post_is_judged_while_its_dates_are_typed(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    section.table.selectRow(0)
    end = pane(desk, "tenure").editor("end")
    end.setFocus()
    type_text(end, "2/2015")  # it began in March 2015
    QTest.qWait(DRAFT)
    assert ("DL02", "CREATED") in rules_at(pane(desk, "tenure").findings_at("end"))
    assert section.table.model().index(0, 0).data() == "●"
    QTest.keyClick(end, Qt.Key.Key_Escape)
    QTest.qWait(DRAFT)
    assert rules_at(pane(desk, "tenure").findings_at("end")) == []


def test_a_line_that_is_not_complete_is_not_stored_and_that_is_told(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    section.add()
    type_text(pane(desk, "tenure").editor("start"), "2010")
    desk.choose("CB002")
    desk.settle()
    assert len(stored(desk).tenures) == 1
    assert "Từ" in desk.view.notice.label.text()


def test_a_row_is_opened_by_enter_and_deleted_by_its_key(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    section.table.setFocus()
    QTest.keyClick(section.table, Qt.Key.Key_Return)
    assert desk.view.focusWidget() is pane(desk, "tenure").editor("start")
    section.table.setFocus()
    QTest.keyClick(section.table, Qt.Key.Key_Delete)
    desk.settle()
    assert stored(desk).tenures == ()
    assert not section.table.isVisible()


def test_an_evaluation_takes_a_year_and_a_grade(desk: Desk) -> None:
    section = desk.view.form.sections["evaluation"]
    section.add()
    editor = pane(desk, "evaluation")
    type_text(editor.editor("year"), "20x5")
    QTest.keyClick(editor.editor("year"), Qt.Key.Key_Tab)
    assert "20x5" in editor.frame("year").problem_text()
    desk.retype(editor.editor("year"), "2025")
    QTest.keyClick(editor.editor("year"), Qt.Key.Key_Tab)
    grade = editor.editor("grade")
    grade.setFocus()
    QTest.keyClick(grade, Qt.Key.Key_Down)
    desk.leave(grade)
    found = stored(desk).evaluations
    assert [(one.year, one.grade) for one in found] == [(2025, Grade.EXCELLENT)]


def test_a_determination_needs_an_answer_and_invents_none(desk: Desk) -> None:
    section = desk.view.form.sections["locality_determination"]
    section.add()
    editor = pane(desk, "locality_determination")
    desk.pick(editor.editor("place"), "X1")
    assert stored(desk).determinations == ()
    answer = editor.editor("is_local")
    answer.setFocus()
    QTest.keyClick(answer, Qt.Key.Key_End)
    desk.leave(answer)
    assert [(one.place, one.is_local) for one in stored(desk).determinations] == [("X1", False)]


def test_joined_service_is_a_tick_in_the_post_history(desk: Desk) -> None:
    section = desk.view.form.sections["tenure"]
    section.open_record(str(stored(desk).tenures[0].id), "continues")
    tick = pane(desk, "tenure").editor("continues")
    assert tick.text() == "liên tục từ đơn vị trước (đơn vị này kế tục)"
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    desk.leave(tick)
    assert stored(desk).tenures[0].continues is True
    assert desk.session.book.undo_name() == "Sửa quá trình công tác: Nguyễn Văn Đức"


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("planning_entry", {"term": "2025-2030", "title": "BT"}),
        ("source_entry", {"year": "2026"}),
        ("discipline", {"form": "Khiển trách", "date": "5/2020"}),
    ],
)
def test_the_other_lists_take_a_record_too(desk: Desk, table: str, fields: dict[str, str]) -> None:
    before = desk.session.book.counts()[table]
    section = desk.view.form.sections[table]
    section.add()
    for name, text in fields.items():
        desk.pick(pane(desk, table).editor(name), text)
    assert desk.session.book.counts()[table] == before + 1
    assert desk.session.book.undo_name().startswith("Thêm")  # type: ignore[union-attr]  # there is one


# -- going to a place ------------------------------------------------------------------------------------------------


def test_a_finding_on_a_post_opens_its_line_and_field(desk: Desk) -> None:
    key = str(stored(desk, "CB002").tenures[0].id)
    assert desk.view.show_record(FieldRef("tenure", key, "end"))
    desk.settle()
    assert desk.view.form.code == "CB002"
    assert desk.view.focusWidget() is pane(desk, "tenure").editor("end")
    assert pane(desk, "tenure").editor("end").visibleRegion().isEmpty() is False


def test_a_rotation_is_opened_in_its_own_tab(desk: Desk, qtbot: QtBot) -> None:
    table = desk.view.form.rotations.table
    table.setFocus()
    with qtbot.waitSignal(desk.view.go_to) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [FieldRef("rotation", "LC0001", "state")]


def test_the_bar_leads_to_every_section(desk: Desk) -> None:
    form = desk.view.form
    for key in form.bar._buttons:
        form.bar._buttons[key].click()
        QApplication.processEvents()
        head = form._heads[key]
        assert not head.visibleRegion().isEmpty(), key
        assert form.bar._buttons[key].isChecked()


def _add_posts(book: Book) -> Changes | None:
    with book.operate("Thêm") as write:
        for year in range(1980, 2010):
            write.insert(Tenure("CB001", PartialDate(year, 1), PartialDate(year, 12), "SNV", "PGD"))
    return write.changes


def test_many_posts_and_a_long_text(desk: Desk) -> None:
    desk.session.submit(_add_posts)
    desk.settle()
    table = desk.view.form.sections["tenure"].table
    assert table.model().rowCount() == 31
    assert table.height() >= 31 * table.rowHeight(0)
    note = desk.go("cadre", "CB001", "note")
    QApplication.clipboard().setText("ô" * 2_000)
    QTest.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.leave(note)
    assert len(stored(desk).cadre.note or "") == 2_000


def test_what_the_workbook_could_not_carry_is_told_at_the_field_and_not_stored(desk: Desk) -> None:
    note = desk.go("cadre", "CB001", "note")
    QApplication.clipboard().setText("ô" * 100_000)
    QTest.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.leave(note)
    problem = desk.cadre.frame("note").problem_text()
    assert "văn bản dài 100000 ký tự" in problem
    assert "không quá 2000 ký tự" in problem
    assert stored(desk).cadre.note is None
    assert not desk.view.flush()  # closing waits for it
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert desk.cadre.frame("note").problem_text() == ""
    assert desk.view.flush()
    code = desk.cadre.editor("code")
    desk.retype(code, "CB;1")
    desk.leave(code)
    assert "không được chứa dấu ; hoặc dấu phẩy" in desk.cadre.frame("code").problem_text()
    assert stored(desk).cadre.code == "CB001"
    desk.retype(code, "CB9")
    desk.leave(code)
    assert desk.cadre.frame("code").problem_text() == ""
    assert desk.session.stored("CB9") is not None


def test_part_of_a_name_is_neither_stored_nor_wiped_when_the_field_before_is_stored(desk: Desk) -> None:
    desk.choose("CB001")
    place = desk.cadre.editor("hometown_place")
    desk.pick(place, "xa mot")
    desk.retype(desk.cadre.editor("birthplace"), "Đà Lạt")
    desk.retype(place, "")  # takes the cursor: what was typed before it is stored meanwhile
    type_text(place, "tinh khong co")
    desk.settle()
    assert place.text() == "tinh khong co"
    stored = desk.session.stored("CB001")
    assert stored is not None
    assert (stored.cadre.birthplace, stored.cadre.hometown_place) == ("Đà Lạt", "X1")
    assert not desk.view.flush()  # closing waits, and the field says why
    assert "không có trong danh sách" in desk.cadre.frame("hometown_place").problem_text()
