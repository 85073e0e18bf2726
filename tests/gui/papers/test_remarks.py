"""Where a remark stands in a text, and how Qt counts its columns."""

from __future__ import annotations

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.forms.template_mistakes import Mistake
from luanchuyen_desktop.gui.marks import Mark
from luanchuyen_desktop.gui.papers.templates.remarks import in_utf16, remarks_of

TEXT = "[nội dung]\nTên {{ ho_ten }}\n"


def test_missing_values_stand_where_the_placeholder_is() -> None:
    missing = [Missing("ho_ten", "Họ và tên", "Cán bộ: Họ và tên", 2), Missing("dia_danh", "Địa danh", "", 0)]
    head, name = remarks_of(TEXT, (), missing)
    assert (head.line, head.length, head.hint) == (0, 0, "")
    assert (name.mark, name.line, name.column, name.length) == (Mark.UNKNOWN, 2, 7, 6)
    assert name.what == "“Họ và tên” chưa có giá trị trong trường hợp này"
    assert name.hint == "Nơi nhập: Cán bộ: Họ và tên"


def test_a_table_without_rows_marks_its_line_and_a_line_that_is_gone_nothing() -> None:
    table, gone = remarks_of(TEXT, (), [Missing("buoc", "Bước", "", 2), Missing("x", "X", "", 9)])
    assert (table.column, table.length) == (0, len("Tên {{ ho_ten }}"))
    assert (gone.column, gone.length) == (0, 0)


def test_mistakes_come_first() -> None:
    found = remarks_of(TEXT, [Mistake(2, 4, 2, "sai")], [Missing("ho_ten", "Tên", "", 2)])
    assert [each.mark for each in found] == [Mark.ERROR, Mark.UNKNOWN]


def test_qt_counts_characters_beyond_the_first_plane_twice() -> None:
    assert [in_utf16("a\U0001f600b", column) for column in range(4)] == [0, 1, 3, 4]
