from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.documents.contents import Value
from luanchuyen_desktop.documents.forms.templates import Template, load_template
from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.errors import DocumentError

NAMES = ("ho_ten", "ngay_sinh", "can_cu")


def read(folder: Path, text: str) -> Template:
    path = folder / "mau.txt"
    path.write_text(text, encoding="utf-8")
    return load_template(path, ["nội dung"], NAMES)


def fill(template: Template, fonts: Fonts, **values: Value) -> list[str]:
    slots = {name: (f"nhãn {name}", values.get(name)) for name in NAMES}
    return ["".join(run.text for run in runs) for runs in template.fill("nội dung", slots, fonts)]


def test_values_are_put_in_as_they_are(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "# chú thích\n[nội dung]\nĐồng chí {{ho_ten}}.\n")
    assert fill(template, fonts, ho_ten="<b>A</b> & {{ngay_sinh}} **") == ["Đồng chí <b>A</b> & {{ngay_sinh}} **."]


def test_a_missing_value_prints_as_dots(tmp_path: Path, fonts: Fonts) -> None:
    assert fill(read(tmp_path, "[nội dung]\n{{ho_ten}}\n"), fonts) == ["……………"]


def test_an_optional_part_goes_with_its_value(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "[nội dung]\n{{ho_ten}}[[, sinh {{ngay_sinh}}]].\n[[chỉ có {{ngay_sinh}}]]\n")
    assert fill(template, fonts, ho_ten="A") == ["A."]
    assert fill(template, fonts, ho_ten="A", ngay_sinh="năm 1980") == ["A, sinh năm 1980.", "chỉ có năm 1980"]


def test_a_placeholder_with_several_values_repeats_its_line(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "[nội dung]\n- Căn cứ {{can_cu}};\n{{ho_ten}}\n")
    assert fill(template, fonts, ho_ten="A", can_cu=("một", "hai")) == ["- Căn cứ một;", "- Căn cứ hai;", "A"]
    assert fill(template, fonts, ho_ten="A", can_cu=()) == ["A"]


def test_bold_words(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "[nội dung]\n**Điều 1.** Luân chuyển **{{ho_ten}}**\n")
    (runs,) = template.fill("nội dung", {name: (name, "A") for name in NAMES}, fonts)
    assert [(run.text, run.bold) for run in runs] == [("Điều 1.", True), (" Luân chuyển ", False), ("A", True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[nội dung]\nA\nB {{ho_tn}}\n", ["dòng 3", "{{ho_tn}}", "{{ho_ten}}"]),
        ("[nội dung]\n[[có {{sinh}}]]\n", ["dòng 2", "{{sinh}}"]),
        ("[nội dung]\n{{__import__('os')}}\n", ["dòng 2", "__import__"]),
        ("[nội dung]\n{{ho_ten.__class__}}\n", ["dòng 2", "không phải là tên ô điền"]),
        ("[nội dung]\n{{ho_ten\n", ["dòng 2", "{{"]),
        ("[nội dung]\nho_ten}}\n", ["dòng 2", "}}"]),
        ("[nội dung]\n[[a [[b]] c]]\n", ["dòng 2", "[["]),
        ("[nội dung]\n[[a\n", ["dòng 2", "]]"]),
        ("[nội dung]\na]]\n", ["dòng 2", "]]"]),
        ("[nội dung]\n**a\n", ["dòng 2", "**"]),
        ("A\n[nội dung]\n", ["dòng 1", "trước phần đầu tiên"]),
        ("[nội dung]\n[phần lạ]\n", ["dòng 2", "phần lạ"]),
        ("[nội dung]\n[nội dung]\n", ["dòng 2", "bị lặp"]),
        ("# chỉ có chú thích\n", ["thiếu phần [nội dung]"]),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        read(tmp_path, text)
    assert "mau.txt" in str(caught.value)
    for word in words:
        assert word in str(caught.value)


def test_a_file_that_is_not_utf8_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "mau.txt"
    with pytest.raises(DocumentError, match=r"Không đọc được tệp mẫu mau\.txt"):
        load_template(path, ["nội dung"], NAMES)
    path.write_bytes("[nội dung]\nĐiều".encode("utf-16"))
    with pytest.raises(DocumentError, match="UTF-8"):
        load_template(path, ["nội dung"], NAMES)


def test_an_nfd_template_with_a_byte_order_mark_is_read(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "\ufeff[no\u0323\u0302i dung]\nĐo\u0302\u0300ng chi\u0301 {{ho_ten}}\n")
    assert fill(template, fonts, ho_ten="A") == ["Đồng chí A"]


@pytest.mark.parametrize(("value", "code"), [("Nam \U0001f600", "U+1F600"), ("Trần 陳", "U+9673")])
def test_a_character_without_a_glyph_is_named_with_its_field(
    tmp_path: Path, fonts: Fonts, value: str, code: str
) -> None:
    template = read(tmp_path, "[nội dung]\n{{ho_ten}}\n")
    with pytest.raises(DocumentError) as caught:
        fill(template, fonts, ho_ten=value)
    assert "nhãn ho_ten" in caught.value.message
    assert code in caught.value.message


def test_a_character_without_a_glyph_in_the_template_is_named_with_its_line(tmp_path: Path, fonts: Fonts) -> None:
    template = read(tmp_path, "[nội dung]\nĐiều\n漢\n")
    with pytest.raises(DocumentError, match=r"mau\.txt, dòng 3"):
        fill(template, fonts)
