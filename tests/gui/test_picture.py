"""``--picture``: in a process of its own, as the packaged program is tried."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).resolve().parents[2]


def start(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    settings = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home)}
    command = [sys.executable, "-m", "luanchuyen_desktop", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | settings, capture_output=True, encoding="utf-8", timeout=100, check=False
    )


def test_the_window_is_pictured_and_no_settings_are_left(book: Book, tmp_path: Path) -> None:
    path, home, picture = book.path, tmp_path / "home", tmp_path / "cua-so.png"
    book.close()
    done = start(home, "--picture", picture, "--as-of", "22/11/2026", path)
    assert (done.returncode, done.stdout) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 720)
    assert len({image.pixel(x, y) for x in range(0, 1280, 40) for y in range(0, 720, 40)}) > 3  # something is drawn
    assert [each.name for each in home.rglob("*") if each.name.endswith(".json")] == []


def test_a_message_that_nobody_can_answer_ends_the_program(tmp_path: Path) -> None:
    done = start(tmp_path / "home", "--picture", tmp_path / "a.png", tmp_path / "khong-co.lccb")
    assert done.returncode == 2
    assert "khong-co.lccb" in done.stderr
    assert not (tmp_path / "a.png").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--picture"],
        ["--picture", "a.png"],
        ["--as-of", "2026-11-22", "so.lccb"],
        ["--picture", "a.png", "--as-of", "11/2026", "so.lccb"],
        ["mot.lccb", "hai.lccb"],
    ],
)
def test_wrong_use_is_told(tmp_path: Path, arguments: list[str]) -> None:
    done = start(tmp_path / "home", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("Cách dùng: luanchuyen-desktop")
