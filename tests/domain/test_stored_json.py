"""JSON of settings that another version or a hand wrote."""

from __future__ import annotations

import pytest

from luanchuyen_desktop.domain.stored_json import read_json


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        '{"a":' * 50_000,
        '["\\ud800"]',
        '{"\\udfff": 1}',
        "NaN",
        "[Infinity]",
        "[1e999]",
        "1" * 5000,
    ],
)
def test_what_cannot_be_stored_or_printed_is_refused_as_one_kind_of_fault(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(text)


@pytest.mark.parametrize(
    ("text", "value"), [('["\\u1ec5"]', ["ễ"]), ('["\\ud83d\\ude00"]', ["😀"]), ("[1.5, -3, null]", [1.5, -3, None])]
)
def test_whole_letters_and_numbers_are_read(text: str, value: object) -> None:
    assert read_json(text) == value
