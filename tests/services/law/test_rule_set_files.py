"""A rule set on a stick: the same comes back, damage is noticed, and anything else is refused with line and reason."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop import paths
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.rule_sets import RuleDataError, RuleSet, parse_set
from luanchuyen_desktop.services.law.rule_set_files import (
    MOST_BYTES,
    content_of,
    export_set,
    file_name,
    parse_file,
    read_set,
)

DATA = RuleBook.load(paths.resources()).data
ALL: tuple[RuleSet, ...] = (*DATA.rule_sets, *DATA.overlays)
OVERLAY = next(each for each in ALL if each.id == "201-KL-TW")


@pytest.mark.parametrize("rule_set", ALL, ids=lambda each: each.id)
def test_what_is_saved_comes_back(rule_set: RuleSet, tmp_path: Path) -> None:
    path = tmp_path / file_name(rule_set)
    export_set(rule_set, path)
    found = read_set(path)
    assert found.is_proven
    assert found.rule_set == rule_set
    assert content_of(found.rule_set) == path.read_bytes()  # and again


def test_line_ends_and_a_mark_of_the_editor_are_no_damage() -> None:
    content = content_of(OVERLAY)
    for changed in (content.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + content):
        found = parse_file("x.toml", changed)
        assert found.is_proven
        assert found.rule_set.id == OVERLAY.id


def test_a_file_written_by_hand_is_taken_but_not_proven() -> None:
    found = parse_file("x.toml", OVERLAY.text.encode())
    assert not found.is_proven
    assert found.rule_set == OVERLAY


@given(st.integers(0, len(content_of(OVERLAY)) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, by: int) -> None:
    content = bytearray(content_of(OVERLAY))
    content[place] = (content[place] + by) % 256
    try:
        found = parse_file("x.toml", bytes(content))
    except RuleDataError:
        return
    if found.is_proven:  # another line end, or another blank in the mark itself
        same = bytes(content).replace(b"\r", b"\n") == content_of(OVERLAY)
        assert same or place < len("# sha256: ")


@given(st.integers(0, len(content_of(OVERLAY)) - 1))
def test_a_file_that_is_cut_off_is_never_proven(length: int) -> None:
    try:
        found = parse_file("x.toml", content_of(OVERLAY)[:length])
    except RuleDataError as fault:
        assert str(fault)  # noqa: PT017 - either is good
        return
    assert found.is_proven
    assert length >= len(content_of(OVERLAY)) - 1


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(RuleDataError) as caught:
        parse_file("lạ.toml", content)
    assert "“lạ.toml”" in str(caught.value)


def by_hand(text: str) -> bytes:
    return f"# sha256: {hashlib.sha256(text.encode()).hexdigest()}\n{text}".encode()


BAD: dict[str, tuple[bytes, str, int | None]] = {
    "empty": (b"", "rỗng", None),
    "blank": (b" \n\t\n", "rỗng", None),
    "NUL": (b'kind = "overlay"\nid = "\0"', "NUL", 2),
    "UTF-16": (OVERLAY.text.encode("utf-16"), "NUL", 1),
    "another encoding": ('kind = "overlay"\nid = "Quy định"'.encode("utf-16-le")[:-1] + b"\xff", "NUL", 1),
    "Latin-1": ('a = "x"\nb = "Kết'.encode("cp1258", "replace") + b"\xea", "UTF-8", 2),
    "too large": (b"#" * (MOST_BYTES + 1), "256 KB", None),
    "a megabyte": (b'a = "' + b"x" * 1_000_000 + b'"', "256 KB", None),
    "a workbook": (b"PK\x03\x04\x14\x00", "NUL", 1),
    "wrong sum": (content_of(OVERLAY).replace(b"Ch\xe1\xbb\xa7", b"Chu", 1), "mã kiểm chứng", 1),
    "sum of nothing": (b"# sha256:\n" + OVERLAY.text.encode(), "mã kiểm chứng", 1),
    "syntax": (by_hand('kind = "overlay"\nid = \n'), "giá trị viết sai", 3),
    "no kind": (by_hand('id = "X"\n'), "kind", None),
    "brackets": (b"a = " + b"[" * 200_000, "lồng nhau", None),
    "table twice": (by_hand("[a]\n[a]\n"), "đã có ở trên", 3),
}


@pytest.mark.parametrize("name", BAD)
def test_a_malformed_file_is_refused_with_line_and_reason(name: str) -> None:
    content, told, line = BAD[name]
    with pytest.raises(RuleDataError) as caught:
        parse_file("x.toml", content)
    assert told in str(caught.value)
    assert caught.value.advice
    if line is not None:
        assert caught.value.line == line


def test_ten_kilobytes_are_no_trouble() -> None:
    text = OVERLAY.text + "# " + "x" * 10_000 + "\n"
    assert parse_file("x.toml", by_hand(text)).is_proven


def test_a_file_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Không đọc được"):
        read_set(tmp_path / "không có.toml")
    with pytest.raises(UserError, match="Không đọc được"):
        read_set(tmp_path)
    with pytest.raises(UserError, match="Không ghi được"):
        export_set(OVERLAY, tmp_path / "không có" / "x.toml")


def test_the_line_is_that_of_the_file_with_its_mark() -> None:
    text = OVERLAY.text.replace("[additions.LC06]", "[additions.LC66]")
    with pytest.raises(RuleDataError) as caught:
        parse_file("x.toml", by_hand(text))
    line = by_hand(text).decode().splitlines()[(caught.value.line or 0) - 1]
    assert line == "[additions.LC66]"


def test_a_text_without_mark_is_told_by_its_own_lines() -> None:
    with pytest.raises(RuleDataError) as caught:
        parse_set("x.toml", 'kind = "overlay"\nid = "A B"\n', parameters())
    assert caught.value.line == 2
