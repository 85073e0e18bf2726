from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from luanchuyen_desktop.documents.forms.form import FormText, Layer
from luanchuyen_desktop.documents.forms.form_slots import Entry, FormValue, Rows
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE, Frame, load_frame
from luanchuyen_desktop.documents.forms.laid_text import Kind, LaidTable, LaidText, Paragraph, text_of
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.errors import DocumentError

STEPS = Rows({"ten": "Bước", "ngay": "Ngày"}, ({"ten": "1. Chủ trương", "ngay": "01/11/2023"}, {"ten": "2. Đề xuất"}))
Lay = Callable[..., LaidText]


@pytest.fixture
def lay(tmp_path: Path, resources: Path, fonts: Fonts) -> Lay:
    def made(template: str, frame: str = PARTY, *, draft: bool = False, **values: FormValue) -> LaidText:
        path = tmp_path / "mau.txt"
        path.write_text(template, encoding="utf-8")
        known: dict[str, FormValue] = {
            "co_quan": "TỈNH ỦY LÂM ĐỒNG",
            "so_ky_hieu": "1-QĐ/TU",
            "dia_danh": "Đà Lạt",
            "ngay_van_ban": "ngày 05 tháng 01 năm 2026",
            **values,
        }
        entries = {name: Entry(name.capitalize(), value, "Ô nhập") for name, value in known.items()}
        layer = Layer.load(path, load_frame(resources, frame), fonts, entries)
        return layer.lay(FormText("thử", entries, "Luân chuyển LC1", draft))

    return made


def paragraphs(text: LaidText) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in text.blocks if isinstance(block, Paragraph)]


def test_a_section_for_one_frame_stands_in_the_place_of_the_common_one(lay: Lay) -> None:
    template = "[nội dung]\nChung\n[nội dung: nhà nước]\nRiêng"
    assert paragraphs(lay(template)) == [(Kind.BODY, "Chung")]
    assert paragraphs(lay(template, STATE)) == [(Kind.BODY, "Riêng")]


def test_kinds_of_lines_are_told_by_how_they_begin(lay: Lay) -> None:
    template = "[căn cứ]\n- Căn cứ A;\n[thẩm quyền]\nQUYẾT ĐỊNH\n[nội dung]\nIV. Nội dung\n**1. Đậm**\n1. Thường\n……"
    kinds = [kind for kind, _ in paragraphs(lay(template))]
    assert kinds == [Kind.GROUND, Kind.AUTHORITY, Kind.PART, Kind.HEADED, Kind.BODY, Kind.FILL]


def test_a_table_and_a_line_are_repeated_for_each_row(lay: Lay) -> None:
    template = (
        "[nội dung]\n| Bước {30} | Ngày {10} |\n| {{buoc.ten}} | {{buoc.ngay}} |\n- {{buoc.ten}}[[ ({{buoc.ngay}})]];"
    )
    text = lay(template, buoc=STEPS)
    table = text.blocks[0]
    assert isinstance(table, LaidTable)
    assert table.headings == ("Bước", "Ngày")
    assert table.shares == (0.75, 0.25)
    assert [[text_of(cell) for cell in row] for row in table.rows] == [
        ["1. Chủ trương", "01/11/2023"],
        ["2. Đề xuất", ""],
    ]
    assert [line for _, line in paragraphs(text)] == ["- 1. Chủ trương (01/11/2023);", "- 2. Đề xuất;"]
    assert text.missing == ()


def test_a_table_without_rows_is_a_hole(lay: Lay) -> None:
    template = "[nội dung]\n| Bước {30} |\n| {{buoc.ten}} |"
    text = lay(template, buoc=Rows({"ten": "Bước"}))
    assert [(each.slot, each.label, each.field, each.line) for each in text.missing] == [("buoc", "Buoc", "Ô nhập", 2)]


def test_holes_are_told_once_with_line_and_field_and_optional_parts_are_none(lay: Lay) -> None:
    text = lay("[nội dung]\nTên {{ho_ten}}[[, sinh {{ngay_sinh}}]]\nLại {{ho_ten}}", ho_ten=None, ngay_sinh=None)
    assert paragraphs(text) == [(Kind.BODY, "Tên ……………"), (Kind.BODY, "Lại ……………")]
    assert [(each.slot, each.line) for each in text.missing] == [("ho_ten", 2)]


def test_dots_inside_a_value_are_a_hole_and_dots_of_the_template_are_not(lay: Lay) -> None:
    text = lay("[nội dung]\nSố {{so}}\nGhi tay: …………", so="……-QĐ/TU")
    assert [each.slot for each in text.missing] == ["so"]


def test_the_head_needs_issuer_number_place_and_date(lay: Lay) -> None:
    text = lay("[nội dung]\nA", dia_danh=None, ngay_van_ban="ngày …… tháng …… năm ……", draft=True)
    assert {each.slot for each in text.missing} == {"dia_danh", "ngay_van_ban"}
    assert [text_of(line) for line in text.head.marks] == ["DỰ THẢO"]


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("[nội dung]\n{{ho_tenn}}", "dòng 2: không có ô điền {{ho_tenn}}"),
        ("[nội dung]\n{{buoc}}", "không có ô điền {{buoc}}"),
        ("[nội dung]\n{{buoc.gio}}", "không có ô điền {{buoc.gio}}"),
        ("[nội dung]\n{{buoc.ten}} {{nhieu}}", "chỉ lặp theo một danh sách"),
        ("[nội dungg]\nA", "phần"),
        ("[nội dung: quân đội]\nA", "phần"),
        ("[nội dung]\nA\n[nội dung]\nB", "phần"),
        ("A\n[nội dung]", "trước phần đầu tiên"),
        ("[nội dung]\n| Bước | Ngày {3} |\n| a | b |", "thiếu phần bề rộng"),
        ("[nội dung]\n| Bước {3} |\n| a | b |", "bảng có 1 cột mà dòng này có 2 ô"),
        ("[nội dung]\n| Bước {3} |", "không có dòng nào"),
        ("[nội dung]\n[[A", "thiếu dấu đóng"),
    ],
)
def test_a_mistake_in_a_template_is_named_with_its_line(lay: Lay, template: str, told: str) -> None:
    with pytest.raises(DocumentError) as caught:
        lay(template, ho_ten="A", buoc=STEPS, nhieu=("a", "b"))
    assert told in caught.value.message
    assert "mau.txt" in caught.value.message


def test_a_template_cannot_reach_into_values_or_run_anything(lay: Lay) -> None:
    text = lay("[nội dung]\n{{ho_ten}} {0} %s", ho_ten="{{so_ky_hieu}} [[x]] **y** {1}")
    assert paragraphs(text) == [(Kind.BODY, "{{so_ky_hieu}} [[x]] **y** {1} {0} %s")]


@pytest.mark.parametrize("frame", FRAMES)
def test_every_value_of_a_frame_has_a_source_and_how_sure_it_is(resources: Path, frame: str) -> None:
    found = load_frame(resources, frame)
    values = [entry for entry in fields(Frame) if "group" in entry.metadata]
    assert len(found.sources) == len(values)
    assert all(each.source and each.confidence in "ABDM" for each in found.sources.values())


def test_frames_differ_as_the_two_forms_do(resources: Path) -> None:
    party, state = (load_frame(resources, frame) for frame in FRAMES)
    assert (party.title, party.motto) == ("ĐẢNG CỘNG SẢN VIỆT NAM", "")
    assert (state.title, state.motto) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert (party.on_behalf, party.deputy, party.mandate) == ("T/M", "K/T", "T/L")
    assert (state.on_behalf, state.deputy, state.mandate) == ("TM.", "KT.", "TL.")
    assert party.numbered("12", "QĐ/TU") == "12-QĐ/TU"
    assert state.numbered("12", "QĐ-UBND") == "12/QĐ-UBND"
    assert state.grounds_italic
    assert not party.grounds_italic


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"size_body": "to"}, "paper.party.size_body"),
        ({"size_body": "40"}, "từ 6 đến 30"),
        ({"margin_left": "2"}, "từ 5 đến 60"),
        ({"look_post_bold": "chắc"}, "“có” hoặc “không”"),
    ],
)
def test_a_wrong_setting_of_a_frame_is_named(resources: Path, own: dict[str, str], told: str) -> None:
    with pytest.raises(DocumentError) as caught:
        load_frame(resources, PARTY, own)
    assert told in caught.value.message


def test_settings_of_a_frame_count(resources: Path) -> None:
    own = {"size_body": "14,5", "look_grounds_italic": "có", "marks_on_behalf": "TM"}
    found = load_frame(resources, PARTY, own)
    assert (found.body_size, found.grounds_italic, found.on_behalf) == (14.5, True, "TM")


@pytest.mark.parametrize(
    ("old", "new"), [('confidence = "A"', 'confidence = "X"'), ("motto = {", "khac = {"), ("[size]", "[co]")]
)
def test_a_frame_file_that_is_not_whole_is_refused(tmp_path: Path, resources: Path, old: str, new: str) -> None:
    text = (resources / "frames" / "party.toml").read_text(encoding="utf-8")
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "party.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DocumentError, match=r"party\.toml"):
        load_frame(tmp_path, PARTY)
