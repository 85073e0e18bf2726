from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.log import MAX_MESSAGE, describe, fingerprint, redact, set_up


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("UNIQUE constraint failed: cadre.code", "UNIQUE constraint failed: cadre.code"),
        ("KeyError: 'CB001'", "KeyError: 'CB001'"),
        ("bad value 'Nguyen Van A'", "bad value “…”"),
        ("born 12/05/1976", "born …"),
        ("since 2020-05", "since …"),
        ("Trần Thị Đào", "… … …"),
        ("of Nguyen Van A here", "of … here"),
    ],
)
def test_codes_stay_and_persons_go(text: str, kept: str) -> None:
    assert redact(text) == kept


@given(st.text(max_size=300))
def test_no_vietnamese_letter_passes(text: str) -> None:
    assert all(char.isascii() or char in "…“”" or not char.isalnum() for char in redact(text))


def test_long_texts_are_cut() -> None:
    assert len(redact("a" * 100_000)) == MAX_MESSAGE + 1


def broken(message: str) -> Exception:
    try:
        try:
            raise KeyError(message)
        except KeyError as inner:
            raise RuntimeError("outer") from inner
    except RuntimeError as error:
        return error


def test_description_has_both_errors_and_no_source_line() -> None:
    text = describe(broken("Đào"))
    assert "RuntimeError: outer" in text
    assert "caused by" in text
    assert "test_log.py" in text
    assert "raise" not in text
    assert "Đào" not in text


def test_same_place_has_the_same_fingerprint() -> None:
    assert fingerprint(broken("a")) == fingerprint(broken("b"))


def test_log_that_cannot_be_written_goes_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "là tệp").write_text("x", encoding="utf-8")
    logger = set_up(tmp_path / "là tệp" / "x.log")
    assert isinstance(logger.handlers[0], logging.StreamHandler)
    logger.removeHandler(logger.handlers[0])
