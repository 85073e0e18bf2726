"""The part “Lý lịch 2C” by key and mouse: shut at first, filled in field by field, photo, lists, printing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from luanchuyen_desktop.domain.records import FamilyMember, Tenure, Training
from luanchuyen_desktop.domain.vocabulary import FamilySide
from luanchuyen_desktop.gui.cv.content import CvContentForm
from luanchuyen_desktop.gui.session import Session
from luanchuyen_desktop.gui.view import Export, Paper
from luanchuyen_desktop.services.cv.photo import keep_photo, photo_of, prepared
from luanchuyen_desktop.services.progress import no_progress
from luanchuyen_desktop.store.cv import CvParts, cv_parts
from tests.gui.roster_desk import Desk, type_text
from tests.services.cv.cv_book import picture

Key = Qt.Key


@pytest.fixture
def desk(session: Session, qtbot: QtBot, faults: list[BaseException]) -> Iterator[Desk]:
    made = Desk(session, qtbot)
    made.choose("CB001")
    yield made
    assert faults == []


def opened(desk: Desk) -> CvContentForm:
    """By a click on the button of the bar."""
    button = next(each for each in desk.view.form.bar.findChildren(QToolButton) if each.property("section") == "cv")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    content = desk.view.form.cv.content
    assert content is not None
    return content


def parts(desk: Desk, code: str = "CB001") -> CvParts:
    return cv_parts(desk.session.book, code)


def fill(desk: Desk, content: CvContentForm, **texts: str) -> None:
    for name, text in texts.items():
        desk.retype(content.editor.editor(name), text)
        desk.leave(content.editor.editor(name))


# -- shut and open -----------------------------------------------------------------------------------------------------


def test_it_is_shut_and_nothing_is_made_or_read_until_it_is_opened(desk: Desk) -> None:
    read: list[str] = []
    desk.session.book.database.connection().set_trace_callback(read.append)
    desk.choose("CB002")
    desk.session.book.database.connection().set_trace_callback(None)
    assert desk.view.form.cv.content is None
    assert not [query for query in read if "cv_facts" in query or "family_member" in query]
    content = opened(desk)
    assert content.isVisible()
    assert desk.view.form.cv.open_button.text() == "Thu gọn lý lịch 2C"
    QTest.mouseClick(desk.view.form.cv.open_button, Qt.MouseButton.LeftButton)
    assert content.isHidden()


def test_it_stays_open_and_shows_the_next_cadre_a_moment_later(desk: Desk) -> None:
    content = opened(desk)
    fill(desk, content, phone="0900 000 111")
    desk.choose("CB002")
    desk.until(content.isEnabled)
    assert content.editor.editor("phone").text() == ""
    desk.choose("CB001")
    desk.until(content.isEnabled)
    assert content.editor.editor("phone").text() == "0900 000 111"


# -- the single facts --------------------------------------------------------------------------------------------------


def test_the_first_field_that_is_left_makes_the_record_and_the_next_ones_change_it(desk: Desk) -> None:
    content = opened(desk)
    fill(desk, content, phone="0900 000 111", recruited="9/2003", pay_coefficient="5,08", height_cm="168")
    facts = parts(desk).facts
    assert facts is not None
    assert (facts.phone, str(facts.recruited), str(facts.pay_coefficient), facts.height_cm) == (
        "0900 000 111",
        "09/2003",
        "5.08",
        168,
    )
    assert desk.session.book.undo_name() == "Sửa lý lịch 2C: Nguyễn Văn Đức"
    desk.session.undo()
    desk.settle()
    assert content.editor.editor("height_cm").text() == ""


def test_two_fields_typed_in_one_breath_make_one_record(desk: Desk) -> None:
    content = opened(desk)
    desk.retype(content.editor.editor("phone"), "0900 000 111")
    QTest.keyClick(content.editor.editor("phone"), Key.Key_Tab)
    desk.retype(content.editor.editor("committee"), "Tỉnh ủy viên")
    desk.leave(content.editor.editor("committee"))
    desk.until(lambda: (facts := parts(desk).facts) is not None and facts.committee is not None)
    assert desk.session.book.counts()["cv_facts"] == 1


def test_a_height_that_cannot_be_is_told_at_its_field_and_not_stored(desk: Desk) -> None:
    content = opened(desk)
    fill(desk, content, height_cm="17")
    problem = content.editor.frame("height_cm")
    assert "Chiều cao phải từ 100 đến 230 cm" in problem.problem_text()
    assert parts(desk).facts is None
    fill(desk, content, height_cm="1850")
    assert problem.problem_text() != ""
    assert parts(desk).facts is None
    fill(desk, content, height_cm="170")
    facts = parts(desk).facts
    assert facts is not None
    assert facts.height_cm == 170
    assert problem.problem_text() == ""


def test_what_is_typed_is_stored_when_another_cadre_is_chosen(desk: Desk) -> None:
    content = opened(desk)
    desk.retype(content.editor.editor("phone"), "0900 000 222")
    desk.choose("CB002")
    facts = parts(desk).facts
    assert facts is not None
    assert facts.phone == "0900 000 222"
    assert parts(desk, "CB002").facts is None


def test_what_is_missing_is_listed_and_leads_to_its_field(desk: Desk) -> None:
    content = opened(desk)
    text = content.missing.text()
    assert "ảnh 4×6" in text
    assert "ngạch công chức" in text
    at = next(number for number, gap in enumerate(content._gaps) if gap.field == "pay_grade")
    content.missing.linkActivated.emit(str(at))
    assert content.editor.focused_field() == "pay_grade"
    at = next(number for number, gap in enumerate(content._gaps) if gap.table == "cadre")
    content.missing.linkActivated.emit(str(at))
    desk.settle()
    assert desk.cadre.focused_field() == content._gaps[at].field
    fill(desk, content, pay_grade="Chuyên viên")
    assert "ngạch công chức" not in content.missing.text()


def test_a_missing_history_leads_to_its_section(desk: Desk) -> None:
    desk.choose("CB004")
    book = desk.session.book
    with book.operate("Xóa") as write:
        for tenure in [each for each in book.records(Tenure) if each.cadre == "CB004"]:
            write.delete(tenure)
    desk.view.reload(None)
    desk.choose("CB001")
    desk.choose("CB004")
    content = opened(desk)
    at = next(number for number, gap in enumerate(content._gaps) if gap.table == "tenure")
    content.missing.linkActivated.emit(str(at))
    head = desk.view.form._heads["tenure"]
    assert abs(head.mapTo(desk.view.form._scroll.viewport(), head.rect().topLeft()).y()) < 40


# -- lists -------------------------------------------------------------------------------------------------------------


def test_a_course_is_added_changed_and_deleted(desk: Desk) -> None:
    content = opened(desk)
    section = content.sections["training"]
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    editor = section.editor
    assert editor is not None
    type_text(editor.editor("school"), "Trường Đại học Đà Lạt")
    desk.leave(editor.editor("school"))
    desk.until(lambda: len(parts(desk).trainings) == 1)
    desk.retype(editor.editor("start"), "9/1999")
    desk.leave(editor.editor("start"))
    desk.retype(editor.editor("end"), "6/1999")
    desk.leave(editor.editor("end"))
    (course,) = parts(desk).trainings
    assert (course.school, str(course.start), course.end) == ("Trường Đại học Đà Lạt", "09/1999", None)
    desk.retype(editor.editor("end"), "6/2003")
    desk.leave(editor.editor("end"))
    assert str(parts(desk).trainings[0].end) == "06/2003"
    QTest.mouseClick(section.delete_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert parts(desk).trainings == ()
    assert isinstance(course, Training)


def test_a_relative_needs_relation_and_name(desk: Desk) -> None:
    content = opened(desk)
    section = content.sections["family_member"]
    QTest.mouseClick(section.add_button, Qt.MouseButton.LeftButton)
    editor = section.editor
    assert editor is not None
    type_text(editor.editor("relation"), "Bố đẻ")
    desk.leave(editor.editor("relation"))
    assert parts(desk).family == ()
    type_text(editor.editor("name"), "Nguyễn Văn Bình")
    desk.leave(editor.editor("name"))
    desk.until(lambda: len(parts(desk).family) == 1)
    (relative,) = parts(desk).family
    assert isinstance(relative, FamilyMember)
    assert (relative.side, relative.relation, relative.name) == (FamilySide.OWN, "Bố đẻ", "Nguyễn Văn Bình")


# -- the photo ---------------------------------------------------------------------------------------------------------


def photo(folder: Path, name: str = "chân dung.jpg", content: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(picture() if content is None else content)
    return path


def test_a_photo_that_is_dropped_is_kept_and_shown_and_taken_off(desk: Desk, tmp_path: Path) -> None:
    content = opened(desk)
    box = content.photo
    assert box.picture.text() == "Ảnh 4×6"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo(tmp_path)))])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(box.rect().center()), action, data, button, key)
    QApplication.sendEvent(box, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(box, QDropEvent(QPointF(box.rect().center()), action, data, button, key))
    desk.until(lambda: not box.picture.pixmap().isNull())
    shown = box.picture.pixmap().toImage()
    assert shown.pixelColor(shown.width() // 2, 10).lightness() > 200  # the bright half is above
    assert shown.pixelColor(shown.width() // 2, shown.height() - 10).lightness() < 50
    assert "ảnh 4×6" not in content.missing.text()
    assert photo_of(desk.session.book, "CB001") is not None
    QTest.mouseClick(box.remove_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert photo_of(desk.session.book, "CB001") is None
    assert box.picture.text() == "Ảnh 4×6"
    desk.session.undo()
    desk.until(lambda: not box.picture.pixmap().isNull())


def test_a_file_that_is_no_photo_is_refused_in_words(
    session: Session, qtbot: QtBot, tmp_path: Path, faults: list[BaseException]
) -> None:
    desk = Desk(session, qtbot)
    desk.choose("CB001")
    content = opened(desk)
    content.photo.take(photo(tmp_path, "hỏng.jpg", picture()[:900]))
    desk.settle()
    assert [str(fault).partition(",")[0] for fault in faults] == ["Ảnh “hỏng.jpg” bị hỏng hoặc không phải JPEG"]
    assert photo_of(session.book, "CB001") is None


def test_the_photo_is_of_the_cadre_that_is_shown(desk: Desk) -> None:
    keep_photo(desk.session.book, "CB001", prepared(picture(), "a"), "a.jpg", desk.session.as_of)
    content = opened(desk)
    desk.until(lambda: not content.photo.picture.pixmap().isNull())
    desk.choose("CB002")
    desk.until(content.isEnabled)
    desk.settle()
    assert content.photo.picture.pixmap().isNull()
    assert not content.photo.remove_button.isVisible()


# -- printing ----------------------------------------------------------------------------------------------------------


def test_one_key_prints_those_that_are_marked_and_the_button_the_one_in_hand(desk: Desk) -> None:
    papers: list[Paper] = []
    desk.view.paper_wanted.connect(papers.append)
    desk.view.cv_printing.print_action.trigger()
    assert [paper.file_name for paper in papers] == ["Sơ yếu lý lịch 2C CB001.pdf"]
    table = desk.view.table
    table.selectAll()
    QApplication.processEvents()
    count = desk.view.model.rowCount()
    assert desk.view.cv_printing.print_action.text().replace("&", "") == f"Sơ yếu lý lịch 2C của {count} cán bộ…"
    desk.view.cv_printing.print_action.trigger()
    QTest.mouseClick(desk.view.form.cv.print_button, Qt.MouseButton.LeftButton)
    assert [paper.title for paper in papers[1:]] == [f"{count} sơ yếu lý lịch", "Sơ yếu lý lịch 2C"]
    pdf = papers[1].make(desk.session.workspace, no_progress)
    assert pdf.startswith(b"%PDF")
    QApplication.processEvents()
    assert "lý lịch không có ảnh 4×6" in desk.view.notice.label.text()


def test_the_word_file_is_written_where_the_person_chooses(desk: Desk, tmp_path: Path) -> None:
    wanted: list[Export] = []
    desk.view.export_wanted.connect(wanted.append)
    desk.view.cv_printing.word_action.trigger()
    wanted[0].write(tmp_path / "a.docx", no_progress)
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")


def test_marking_several_shows_the_last_one_and_editing_keeps_working(desk: Desk) -> None:
    table = desk.view.table
    table.setFocus()
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert len(desk.view.marked()) == 2
    QTest.keyClick(table, Key.Key_Up)
    desk.settle()
    assert len(desk.view.marked()) == 1
