"""Vietnamese text: one normal form, folding, and the order of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.vn_text import fold, is_nfc, name_key, nfc, squeeze, text_key

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
words = st.text(LETTERS + LETTERS.upper(), min_size=1, max_size=7)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đạt", "dat"),
        ("ĐẶNG Thị Hòa", "dang thi hoa"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
        ("Uỷ ban", "uy ban"),
        ("Ủy ban", "uy ban"),
        ("  Nguyễn \t Văn\u00a0A ", "nguyen van a"),
        ("", ""),
        ("Ngô Thị Ưng, số 5", "ngo thi ung, so 5"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(names)
def test_fold_leaves_only_plain_small_letters(name: str) -> None:
    assert fold(name).replace(" ", "").isascii()
    assert fold(name) == fold(name).lower()


@given(st.text(max_size=40))
def test_fold_is_stable_and_blind_to_the_normal_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(names)
def test_fold_ignores_case_and_composition(name: str) -> None:
    assert fold(name) == fold(name.upper()) == fold(unicodedata.normalize("NFD", name))


@given(st.text(max_size=40))
def test_squeeze_is_nfc_with_single_blanks(text: str) -> None:
    squeezed = squeeze(text)
    assert is_nfc(squeezed)
    assert squeezed == " ".join(squeezed.split())
    assert squeeze(squeezed) == squeezed


@given(st.text(max_size=40))
def test_nfc_is_what_is_nfc_says(text: str) -> None:
    assert is_nfc(nfc(text))
    assert is_nfc(text) == (nfc(text) == text)


def shuffled(in_order: list[str]) -> list[str]:
    """Another order, the same every time."""
    return [*in_order[1::2], *in_order[::2]][::-1]


def test_given_name_comes_first_then_middle_then_family() -> None:
    in_order = [
        "Trần Văn An",
        "Bùi Thị Anh",
        "Nguyễn Văn Ánh",
        "Lê Công Bình",
        "Lê Đình Bình",
        "Nguyễn Đình Bình",
        "Phạm Dũng",
        "An Văn Dũng",
        "Trần Đạt",
        "Hồ Thu Hà",
        "Ngô Ơn",
        "Ngô Ưng",
    ]
    assert sorted(shuffled(in_order), key=name_key) == in_order


def test_letters_follow_the_vietnamese_alphabet() -> None:
    in_order = [
        "An",
        "Ăn",
        "Ân",
        "Bê",
        "Cao",
        "Du",
        "Đu",
        "Em",
        "Êm",
        "Ga",
        "No",
        "Nô",
        "Nơ",
        "Tu",
        "Tư",
        "Vy",
        "Xa",
        "Yến",
    ]
    assert sorted(shuffled(in_order), key=name_key) == in_order


def test_tones_follow_the_dictionary_and_only_break_ties() -> None:
    in_order = ["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa", "Hoan", "Hòan"]
    assert sorted(shuffled(in_order), key=name_key) == in_order


def test_a_shorter_word_comes_before_a_longer_one() -> None:
    assert name_key("An") < name_key("Án") < name_key("Anh") < name_key("Ánh")


def test_case_and_normal_form_do_not_matter_for_order() -> None:
    assert (
        name_key("NGUYỄN VĂN ĐẠT")
        == name_key("Nguyễn Văn Đạt")
        == name_key(unicodedata.normalize("NFD", "Nguyễn Văn Đạt"))
    )


def test_titles_are_ordered_from_left_to_right() -> None:
    in_order = ["Ban Tổ chức", "Đảng ủy xã", "Sở Nội vụ", "Sở Tài chính", "Ủy ban nhân dân"]
    assert sorted(shuffled(in_order), key=text_key) == in_order


@given(names)
def test_key_is_never_below_a_prefix_name(name: str) -> None:
    """One given name alone sorts before the same one with middle and family names."""
    given_name = name.rsplit(maxsplit=1)[-1]
    assert name_key(given_name) <= name_key(name)


@given(names, names)
def test_two_names_share_a_key_only_if_they_read_alike(one: str, other: str) -> None:
    if name_key(one) == name_key(other):
        assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["", "   ", "A", "Nguyễn A", "12 Bis"])
def test_every_text_has_a_key(text: str) -> None:
    assert isinstance(name_key(text), str)
    assert isinstance(text_key(text), str)
