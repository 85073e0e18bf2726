"""All mistakes of a template at once, each where it is; whatever is written, the reader neither runs nor breaks."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.forms.form import FormText, Layer
from luanchuyen_desktop.documents.forms.form_pdf import render_forms
from luanchuyen_desktop.documents.forms.form_reading import form_mistakes, read_form_template, sections_in
from luanchuyen_desktop.documents.forms.form_slots import Entry, Rows
from luanchuyen_desktop.documents.forms.form_template import SECTIONS
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, load_frame
from luanchuyen_desktop.documents.forms.laid_text import LaidTable, Paragraph, text_of
from luanchuyen_desktop.documents.forms.template_mistakes import (
    MOST_CHARACTERS,
    MOST_TOLD,
    Mistake,
    normal_text,
    raw_column,
)
from luanchuyen_desktop.documents.pdf.fonts import load_fonts
from luanchuyen_desktop.errors import DocumentError

FONTS = load_fonts(paths.resources())
STEPS = Rows({"ten": "Bước", "ngay": "Ngày"}, ({"ten": "1. Chủ trương", "ngay": "01/11/2023"},))
PEOPLE = Rows({"ho_ten": "Họ tên"}, ({"ho_ten": "A"},))
HEAD = {"co_quan": "TỈNH ỦY B", "so_ky_hieu": "1-QĐ/TU", "dia_danh": "B", "ngay_van_ban": "ngày 05 tháng 01 năm 2026"}
ENTRIES = {
    **{name: Entry(name, value) for name, value in HEAD.items()},
    "ho_ten": Entry("Họ và tên", "Trần Đức Nam"),
    "ngay_sinh": Entry("Ngày sinh", None),
    "can_cu_khac": Entry("Căn cứ khác", ("một", "hai")),
    "noi_nhan_khac": Entry("Nơi nhận khác", ("ba",)),
    "buoc": Entry("Bước", STEPS),
    "nhan_su": Entry("Nhân sự", PEOPLE),
}


def mistakes(text: str, *needed: str) -> tuple[Mistake, ...]:
    return form_mistakes(text, ENTRIES, FONTS.characters, needed)


def marked(text: str) -> list[tuple[int, str, str]]:
    """Line, the characters that are marked, what is said."""
    lines = text.split("\n")
    return [
        (each.line, lines[each.line - 1][each.column : each.column + each.length], each.what) for each in mistakes(text)
    ]


def test_all_of_them_are_told_at_once_each_where_it_is() -> None:
    text = (
        "[nội dung]\n"
        "   Tên  {{ho_tenn}},  sinh {{ngay_sinh}} và {{Sai Tên}}\n"
        "[[mở ** đậm\n"
        "{ho_ten} 漢\n"
        "[nơi nhận]\n"
        "[nội dung]\n"
        "| A {30} | B |\n"
        "| x |  {{buoc.gio}} | z |\n"
    )
    assert [(line, word) for line, word, _ in marked(text)] == [
        (2, "ho_tenn"),
        (2, "{{Sai Tên}}"),
        (3, "[["),
        (3, "**"),
        (4, "{ho_ten}"),
        (4, "漢"),
        (6, "[nội dung]"),
    ]
    assert [(line, word) for line, word, _ in marked(text.replace("[nơi nhận]\n[nội dung]\n", ""))][-3:] == [
        (5, "B"),
        (6, "| x |  {{buoc.gio}} | z |"),
        (6, "buoc.gio"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "what", "hint"),
    [
        ("[nội dung]\n{{ho_ten_}}", "ho_ten_", "không có ô điền {{ho_ten_}}", "{{ho_ten}}"),
        ("[nội dung]\n{{xyz}}", "xyz", "không có ô điền", "danh sách ô điền"),
        ("[nội dung]\n{{buoc}}", "buoc", "không có ô điền {{buoc}}", "{{buoc.ten}}, {{buoc.ngay}}"),
        ("[nội dung]\n{{__import__('os')}}", "{{__import__('os')}}", "không phải là tên ô điền", "chữ thường"),
        ("[nội dungg]\nA", "[nội dungg]", "không có phần [nội dungg]", "[nội dung]"),
        ("[nội dung: quân đội]\nA", "[nội dung: quân đội]", "một thể thức không có", "[nội dung: nhà nước]"),
        ("[nội dung]\nA\n[Nội dung]\nB", "[Nội dung]", "bị lặp, đã có ở dòng 1", "Gộp"),
        ("[nội dung\nA", "[nội dung", "có chữ đứng trước phần đầu tiên", "[nội dung]"),
        ("[tên loại]\nA\n[nội dung\nB", "[nội dung", "giống tên một phần", "[nội dung] riêng một dòng"),
        ("[tên loại]\nA\n[nội dung] B", "[nội dung] B", "giống tên một phần", "riêng một dòng"),
        ("A\n[nội dung]", "A", "trước phần đầu tiên", "dưới một phần"),
        ("[nội dung]\nA ]] B", "]]", "không có cặp", "Sửa"),
        ("[nội dung]\nA [[b [[c]] d", "[[", "lồng", "Sửa"),
        ("[nội dung]\nA {{ho_ten", "{{", "không có cặp", "Sửa"),
        ("[nội dung]\nA {ho_ten}} B", "}}", "không có cặp", "Sửa"),
        ("[nội dung]\n{{can_cu_khac}} {{noi_nhan_khac}}", "noi_nhan_khac", "chỉ lặp theo một danh sách", "hai dòng"),
        ("[nội dung]\n| A {3} |", "| A {3} |", "không có dòng nào", "Thêm một dòng"),
        ("[nội dung]\n| A {0} |\n| b |", "A {0}", "thiếu phần bề rộng", "ngoặc nhọn"),
        ("[nội dung]\n| A {9999} |\n| b |", "A {9999}", "thiếu phần bề rộng", "ngoặc nhọn"),
        ("[nội dung]\n| A {1} | B {99} |\n| b | c |", "A {1}", "quá hẹp", "lớn hơn"),
        (
            "[nội dung]\n| A {9} | B {9} |\n| {{buoc.ten}} | {{nhan_su.ho_ten}} |",
            "| {{buoc.ten}} | {{nhan_su.ho_ten}} |",
            "chỉ lặp theo một danh sách",
            "hai bảng",
        ),
        ("[nội dung]\n| A {9} |\n| {{can_cu_khac}} |", "can_cu_khac", "có nhiều giá trị", "bên ngoài bảng"),
        ("[nơi nhận]\n| A {9} |\n| b |", "| A {9} |", "không in được bảng", "dòng"),
        (
            "[nội dung]\n| " + "W" * 90 + " {10} | B {90} |\n| b | c |",
            "W" * 90 + " {10}",
            "quá dài so với bề rộng",
            "Rút ngắn",
        ),
        ("[chức vụ]\nA" + "\nB" * 6, "B", "phần [chức vụ] quá dài", "Rút ngắn"),
        ("[họ tên]\n" + "A" * 301, "A" * 301, "phần [họ tên] quá dài", "Rút ngắn"),
        ("[nội dung]\nA\u200bB", "\u200b", "U+200B", "xóa"),
        ("[nội dung]\n" + "a" * 5001, "a" * 5001, "dài 5001 ký tự", "Chia"),
    ],
)
def test_each_kind_of_mistake_says_what_to_do(text: str, word: str, what: str, hint: str) -> None:
    first, *others = mistakes(text)
    assert not others
    line = text.split("\n")[first.line - 1]
    assert line[first.column : first.column + first.length] == word
    assert what in first.what
    assert hint in first.hint


def test_needed_sections_are_asked_for_in_both_frames() -> None:
    assert mistakes("[nội dung]\nA", "nội dung") == ()
    (wrong,) = mistakes("[nội dung]\n# chỉ chú thích", "nội dung")
    assert "thiếu phần [nội dung]" in wrong.what
    (wrong,) = mistakes("[nội dung]\nA\n[nội dung: nhà nước]", "nội dung")
    assert "thiếu phần [nội dung: nhà nước]" in wrong.what
    both = mistakes("[tên loại]\nA", "nội dung", "họ tên")
    assert [each.what for each in both] == [
        "thiếu phần [họ tên] hoặc phần này không có chữ",
        "thiếu phần [nội dung] hoặc phần này không có chữ",
    ]


def test_the_shipped_ones_name_their_sections() -> None:
    text = (paths.resources() / "templates" / "decision.txt").read_text(encoding="utf-8")
    assert sections_in(text)[:3] == ["tên loại", "trích yếu", "căn cứ"]


def test_places_count_in_the_line_as_it_was_typed() -> None:
    raw = "  a   bc\td "
    assert "".join(raw[raw_column(raw, at)] for at in (0, 2, 3, 5)) == "abcd"
    assert raw_column(raw, 99) == len("  a   bc\td")


def test_a_text_is_kept_in_one_form() -> None:
    assert normal_text("\ufeffno\u0323\u0302i\r\na\rb\u2028c") == "nội\na\nb\nc"


HOSTILE = {
    "[[": "[[" * 50_000,
    "{{": "{{" * 50_000,
    "}}": "}}" * 50_000,
    "**": "*" * 100_000,
    "{{a": "{{a" * 33_000,
    "unknown": "{{sai_ten}} " * 8_000,
    "unknown lines": "{{sai_ten}}\n" * 8_000,
    "| |": "|" * 100_000,
    "table": "| A {3} |\n" * 9_000,
    "{1": "{1" * 50_000,
    "| {1": "|" + "{1" * 49_000,
    "columns": "| a {3} " * 700,
    "digits": "| A {" + "1" * 90_000 + "}",
    "headings": "[nội dung]\n" * 9_000,
    "open headings": "[nội dung\n" * 9_000,
    "[:": "[a:" * 33_000,
    "blanks": " " * 100_000,
    "blanks between": "a " * 50_000,
    "glyphs": "漢" * 100_000,
    "nothing": "\n" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_time_linear_in_their_length(name: str) -> None:
    text = f"[nội dung]\n{HOSTILE[name]}"[:MOST_CHARACTERS]
    begun = time.process_time()
    found = mistakes(text)
    if not any(each.stops for each in found):
        read_form_template("thử", text, PARTY, ENTRIES, FONTS.characters)
    else:
        with pytest.raises(DocumentError):
            read_form_template("thử", text, PARTY, ENTRIES, FONTS.characters)
    assert time.process_time() - begun < 3
    assert len(found) <= MOST_TOLD


def test_what_is_much_too_long_is_not_read_at_all() -> None:
    (wrong,) = mistakes("[[" * 100_000)
    assert "dài 200000 ký tự" in wrong.what


PIECES = st.sampled_from(
    [
        "[[",
        "]]",
        "{{",
        "}}",
        "**",
        "|",
        "#",
        "[",
        "]",
        "{",
        "}",
        "\n",
        " ",
        "…",
        "I. ",
        "{20}",
        "ho_ten",
        "buoc.ten",
        "{{ho_ten}}",
        "{{buoc.ten}}",
        "{{can_cu_khac}}",
        "{{x}}",
        "| A {20} |\n| b |\n",
        "\u200b",
        "\U0001f600",
        "\x00",
        "\r",
        "\u0301",
        *(f"[{name}]\n" for name in SECTIONS),
        "[nội dung: nhà nước]\n",
        "{{ho_ten.__class__}}",
        "%s",
        "{0}",
        "Điều 1. ",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_is_a_template_or_has_mistakes(text: str) -> None:
    text = normal_text(text)
    found = mistakes(text)
    for frame in FRAMES:
        try:
            read_form_template("thử", text, frame, ENTRIES, FONTS.characters)
        except DocumentError:
            assert found
    lines = text.split("\n")
    for each in found:
        assert 0 <= each.column <= each.column + each.length <= len(lines[each.line - 1])


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_what_has_no_mistakes_is_printed(text: str) -> None:
    text = normal_text(f"[nội dung]\n{text}")
    if mistakes(text):
        return
    for key in FRAMES:
        frame = load_frame(paths.resources(), key)
        paper = Layer.read("thử", text, frame, FONTS, ENTRIES).lay(FormText("thử", ENTRIES))
        pdf = render_forms([paper], 1, frame, FONTS, title="thử", author="")
        assert pdf.startswith(b"%PDF")


MARKS = "{{so_ky_hieu}} [[x]] **đậm** | # [nội dung] {0} %s"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="{}[]*|#.%s0 ốa_", max_size=40))
def test_values_print_as_they_are(value: str) -> None:
    value = " ".join(f"{MARKS} {value}".split())
    rows = Rows({"ten": "Bước"}, ({"ten": value},))
    entries = {**ENTRIES, "ho_ten": Entry("Họ và tên", value), "buoc": Entry("Bước", rows)}
    text = "[nội dung]\n{{ho_ten}}\n[[{{ho_ten}}]]\n| A {9} |\n| {{buoc.ten}} |"
    paper = Layer.read("thử", text, load_frame(paths.resources(), PARTY), FONTS, entries).lay(FormText("thử", entries))
    first, second, table = paper.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(table, LaidTable)
    assert {first.text, second.text, text_of(table.rows[0][0])} == {value}


def test_nothing_in_the_reader_can_run_anything() -> None:
    """The modules that read templates neither evaluate nor format nor import by name."""
    folder = Path(paths.__file__).parent / "documents" / "forms"
    for name in ("templates.py", "form_reading.py", "form_template.py", "template_mistakes.py", "form.py"):
        source = (folder / name).read_text(encoding="utf-8")
        for call in ("eval(", "exec(", "compile(", "__import__", "getattr(", ".format(", "format_map(", "importlib"):
            assert call not in source.replace("re.compile(", ""), f"{call} in {name}"


@pytest.mark.parametrize("columns", [1, 2, 4, 10, 20, 33])
def test_the_longest_headings_that_are_allowed_stand_on_a_page(columns: int) -> None:
    heading = "W" * (600 // columns - 5)
    row = "|" + "|".join(" c " for _ in range(columns)) + "|"
    text = "[nội dung]\n|" + "|".join(f" {heading} {{10}} " for _ in range(columns)) + f"|\n{row}"
    assert mistakes(text) == ()
    frame = load_frame(paths.resources(), PARTY)
    paper = Layer.read("thử", text, frame, FONTS, ENTRIES).lay(FormText("thử", ENTRIES))
    assert render_forms([paper], 1, frame, FONTS, title="thử", author="").startswith(b"%PDF")
