from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.settings import Settings


def test_values_come_back(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "settings.json"
    settings = Settings(path)
    settings.set("a", "chữ")
    settings.set("b", 7)
    settings.set("c", ["x", "y"])
    settings.set("d", {"rộng": [1, 2]})
    settings.save()
    again = Settings(path)
    assert again.text("a") == "chữ"
    assert again.number("b") == 7
    assert again.texts("c") == ["x", "y"]
    assert again.mapping("d") == {"rộng": [1, 2]}


@pytest.mark.parametrize("content", ["", "{", "[1]", "\x00\x01"])
def test_damaged_file_counts_as_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    assert Settings(path).text("a", "mặc định") == "mặc định"


def test_value_of_another_kind_is_the_default() -> None:
    settings = Settings(None)
    settings.set("a", 5)
    settings.set("b", True)
    assert settings.text("a", "x") == "x"
    assert settings.number("b", 3) == 3
    assert settings.texts("a") == []
    assert settings.mapping("a") == {}


def test_recent_has_no_repeats_and_an_end() -> None:
    settings = Settings(None)
    for number in range(12):
        settings.remember_recent("r", f"{number}")
    settings.remember_recent("r", "9")
    assert settings.texts("r") == ["9", "11", "10", "8", "7", "6", "5", "4"]
