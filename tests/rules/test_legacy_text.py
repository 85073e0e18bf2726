"""Text from before Unicode is known by its remnants; Vietnamese and its neighbours' names are left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.rules import legacy_text
from luanchuyen_desktop.rules.legacy_text import damaged_words, has_remnants

RESOURCES = Path(__file__).parents[2] / "resources"
TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4"
        "\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee\xef\xf1\xf2"
        "\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xa1\xa2\xa3\xa4\xa5\xa6\xa7",
        strict=True,
    )
)


def every_text(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in (*value, *value.values()) for text in every_text(each)]
    return [text for each in value for text in every_text(each)] if isinstance(value, list) else []


@pytest.mark.parametrize("path", sorted(RESOURCES.glob("**/*.toml")), ids=lambda path: path.name)
def test_the_program_s_own_texts_are_clean(path: Path) -> None:
    """Thousands of Vietnamese, Cham, Ê Đê and K'Ho names and sentences."""
    texts = every_text(tomllib.loads(path.read_text(encoding="utf-8")))
    assert [text for text in texts if has_remnants(text)] == []


@pytest.mark.parametrize(
    "text", ["Y Ñăm Niê", "Kñă", "Rơ Chăm H’Ơi", "K’Brêh", "4×6 cm, 20 m², 15 °C", "«Đảng»", "§ 5"]
)
def test_what_only_looks_odd_is_left_alone(text: str) -> None:
    assert not has_remnants(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyeãn",
        "Traàn",
        "Leâ",
        "Phaïm",
        "Ñoã",
        "Ñöùc",
        "huyeän",
        "Vieät",
        "TrÇn",
        "Hïng",
        "H­ng",
        "Nguyá»…n",
        "Ph\ufffdm",
    ],
)
def test_known_remnants(text: str) -> None:
    assert has_remnants(text)


@given(
    st.lists(st.sampled_from(["Nguyễn", "Thị", "Đỗ", "Trần", "Lê", "Phạm", "Đặng", "Bùi", "Hồ", "Dương"]), min_size=1)
)
def test_names_in_tcvn3_are_found(words: list[str]) -> None:
    name = " ".join(words)
    assert not has_remnants(name)
    changed = "".join(TCVN3.get(letter, letter) for letter in name)
    assert damaged_words(changed)


@given(st.text("AaEeOoUuÙùÕõÂâÊêÀàÁáÃãÈèÉéÑñYybđơạẩ ×·»«°§º_1\xa0¡¥¶ÇØßåïþ\ufffd\x85", max_size=6))
def test_the_quick_look_passes_over_nothing(text: str) -> None:
    """It stands before the exact patterns only to spare them most texts."""
    exact = (legacy_text._SIGNS, *legacy_text._COMBINATIONS)
    assert has_remnants(text) == (not text.isascii() and any(pattern.search(text) for pattern in exact))
