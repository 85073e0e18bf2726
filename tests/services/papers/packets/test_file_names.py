"""Names that Windows, Linux and sticks take."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.services.papers.packets.file_names import LONGEST, FileNames, safe_name


@given(st.text(max_size=300))
def test_whatever_it_is_called(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= LONGEST
    assert not set(name) & set('<>:"/\\|?*\n\t\0')
    assert name == name.strip(" .")
    assert unicodedata.is_normalized("NFC", name)
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("03 Quyết định – Nguyễn Văn An (LC0001)", "03 Quyết định – Nguyễn Văn An (LC0001)"),
        ("Họp BTV 12/2026: lần 3?", "Họp BTV 12_2026_ lần 3_"),
        ("con", "_con"),
        ("NUL.x", "_NUL.x"),
        ("…", "…"),
        (" . .", "giấy tờ"),
        ("a\u200bb", "a_b"),
        (unicodedata.normalize("NFD", "Ễ"), "Ễ"),
    ],
)
def test_examples(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_doubles_are_numbered_whatever_their_case() -> None:
    names = FileNames()
    assert [names.take(each, ".pdf") for each in ("Phiếu An", "PHIẾU AN", "Phiếu An", "Phiếu Ân")] == [
        "Phiếu An.pdf",
        "PHIẾU AN (2).pdf",
        "Phiếu An (3).pdf",
        "Phiếu Ân.pdf",
    ]


@given(st.lists(st.sampled_from(["x" * 200, "x" * 119, "y"]), max_size=12))
def test_long_doubles_stay_short_enough(stems: list[str]) -> None:
    names = FileNames()
    made = [names.take(stem, ".docx") for stem in stems]
    assert len(set(made)) == len(made)
    assert all(len(name) <= LONGEST and name.endswith(".docx") for name in made)
