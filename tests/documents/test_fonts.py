"""Which characters go on paper, which are dropped, and which are refused with their field."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.pdf.fonts import Fonts
from luanchuyen_desktop.errors import DocumentError

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
TONES = "\u0300\u0301\u0303\u0309\u0323"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Nguye\u0302\u0303n Thi\u0323 Ho\u0300a", "Nguyễn Thị Hòa"),
        ("một\thai\nba\r\nbốn\u2028năm\u00a0sáu", "một hai ba bốn năm sáu"),
        ("  \n\n\t ", ""),
        ("Đảng\u200b ủy\u00ad xã\ufeff A\u2060B\u200dC", "Đảng ủy xã ABC"),
        ("lương 1.000.000 đồng; tỷ lệ 82,4%; 01/7/2025 – “nay” – K’Brêh", None),
        ("Y Blŏ Niê, Ƀ ƀ č ĕ ŏ", None),
        ("<b>A & B</b> {{x}} \\ ( ) %", None),
    ],
)
def test_what_is_printed(fonts: Fonts, typed: str, printed: str | None) -> None:
    assert fonts.printable(typed, "Ô") == (typed if printed is None else printed)


@given(words=st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(TONES)), min_size=1, max_size=20))
def test_every_vietnamese_letter_typed_apart_is_printed_whole(fonts: Fonts, words: list[tuple[str, str]]) -> None:
    composed = [unicodedata.normalize("NFC", letter + tone) for letter, tone in words]
    whole = [word for word in composed if len(word) == 1]  # a consonant bears no tone
    apart = unicodedata.normalize("NFD", "".join(whole))
    assert fonts.printable(apart, "Ô") == "".join(whole)


@pytest.mark.parametrize(
    ("char", "told"),
    [
        ("\U0001f600", "U+1F600"),
        ("漢", "U+6F22"),
        ("\U00020bb7", "U+20BB7"),  # Hán-Nôm
        ("ក", "U+1780"),  # Khmer
        ("א", "U+05D0"),  # in the font, but runs to the left
        ("\ue000", "U+E000"),
        ("\uf004", "U+F004"),  # private, in the font
        ("\uffff", "U+FFFF"),
        ("\ufffd", "U+FFFD"),
        ("\ufffc", "U+FFFC"),
        ("\ud800", "U+D800"),
        ("b\u0306", "dấu rời U+0306"),
        ("\u202e", "ký tự ẩn đổi chiều chữ (U+202E"),
        ("\u2066", "ký tự ẩn đổi chiều chữ (U+2066"),
        ("\u200f", "ký tự ẩn đổi chiều chữ (U+200F"),
    ],
)
def test_what_is_refused_names_field_and_character(fonts: Fonts, char: str, told: str) -> None:
    with pytest.raises(DocumentError) as caught:
        fonts.printable(f"Trần {char}Nam", "Luân chuyển LC0001, Họ và tên")
    assert caught.value.message.startswith("Luân chuyển LC0001, Họ và tên: ")
    assert told in caught.value.message
    hidden = {mark for mark in caught.value.message if unicodedata.category(mark) in {"Cc", "Cf", "Cs", "Co", "Cn"}}
    assert not hidden  # the message itself must be read as it is


@given(text=st.text(max_size=40))
def test_any_text_is_printed_with_glyphs_or_refused(fonts: Fonts, text: str) -> None:
    try:
        printed = fonts.printable(text, "Ô")
    except DocumentError:
        return
    assert unicodedata.is_normalized("NFC", printed)
    assert all(ord(char) in fonts.characters for char in printed)
