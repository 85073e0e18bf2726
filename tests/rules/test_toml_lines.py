"""Places in a TOML text, and its faults in Vietnamese."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.rules.toml_lines import explain, line_numbers
from luanchuyen_desktop.rules.toml_table import RuleDataError, Table

TEXT = """# đầu
id = "X"

[rules.LC04]  # quy tắc
article = "Điều 8"
[rules . "LC05".parameters]
"max_months" = 96
[[age]]
year = 2020
[[age]]
year = 2021
"""
ENGLISH = re.compile(r"\b(expected|invalid|after|found|character|cannot|at|line|column|end|document)\b", re.IGNORECASE)


def test_the_line_of_each_table_and_key() -> None:
    assert line_numbers(TEXT) == {
        "id": 2,
        "rules.LC04": 4,
        "rules.LC04.article": 5,
        "rules.LC05.parameters": 6,
        "rules.LC05.parameters.max_months": 7,
        "age": 8,
        "age.year": 9,
    }


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a", 1, "thiếu dấu “=”"),
        ("a = 1\nb = ", 2, "giá trị viết sai"),
        ("a = 1\nb = chữ", 2, "dấu nháy kép"),
        ("a = 1\na = 2", 2, "đã có ở trên"),
        ("[t]\nx = 1\n[t]\n", 3, "đã có ở trên"),
        ("[t\n", 1, "]"),
        ('a = "chưa đóng\nb = 1', 1, "ký tự"),
        ('a = "hết tệp', 1, "không đóng"),
        ("a = [1, 2\n", 1, "không đóng"),
        ("a = 1 2", 1, "thừa"),
        ('a = "\\q"', 1, "\\\\"),
        ("a = 2025-13-01", 1, ""),
        ("\x01", 1, ""),
        ("= 1", 1, ""),
    ],
)
def test_a_fault_is_told_in_vietnamese_with_its_line(text: str, line: int, told: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    words, place = explain(caught.value, text)
    assert told in words
    assert place == line
    assert not ENGLISH.search(words), words


def test_brackets_without_end_are_no_crash() -> None:
    with pytest.raises(RuleDataError, match="lồng nhau"):
        Table.parse("x.toml", "a = " + "[" * 100_000)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    fault = fault_in(text)
    if fault is not None:
        assert fault.line is not None
        assert 1 <= fault.line <= max(text.count("\n") + 1, len(text.splitlines()), 1)
        assert not ENGLISH.search(fault.why)


def fault_in(text: str) -> RuleDataError | None:
    try:
        Table.parse("x.toml", text)
    except RuleDataError as fault:
        return fault
    return None
