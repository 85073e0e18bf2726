"""The command line as a program of its own: pipes, code pages, signals, a full disk."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and /dev/full are of POSIX")


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "luanchuyen_desktop.cli", *map(str, words)]


def run(*words: object, **options: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **options}
    return subprocess.run(command(*words), cwd=ROOT, env=env, capture_output=True, check=False, timeout=60)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = tmp_path_factory.mktemp("demo") / "mẫu.lccb"
    assert run("demo", book, "--cadres", 60, "--as-of", "2026-11-01").returncode == 0
    return book


def test_output_is_utf_8_whatever_the_console_speaks(demo: Path) -> None:
    for encoding in ("cp1258", "ascii", "utf-8"):
        done = run("info", demo, PYTHONIOENCODING=encoding)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Cán bộ: 60" in done.stdout.decode("utf-8")
    done = run("info", "không có.lccb", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").startswith("luanchuyen: Không có tệp không có.lccb.")


def test_the_codes_reach_the_system(demo: Path, tmp_path: Path) -> None:
    assert run("check", demo, "--as-of", "2026-11-01").returncode == 1
    assert run("new", tmp_path / "a.lccb").returncode == 0
    assert run("new", tmp_path / "a.lccb").returncode == 2
    assert run().returncode == 2
    assert run("--version").returncode == 0


@POSIX
def test_a_reader_that_has_seen_enough(demo: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command("check", demo, "--all"), cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(timeout=30) == 0


@POSIX
def test_output_that_cannot_be_written(demo: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("check", demo), cwd=ROOT, env=env, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("luanchuyen: không đọc hoặc ghi được")
    assert done.stderr.count(b"\n") == 1


@pytest.fixture
def heeds_interrupts() -> Iterator[None]:
    """A shell that runs the tests in the background has them ignore Ctrl+C, and with them what they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@POSIX
@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("<&-", 0), (">&- 2>&- <&-", 0), ("2>/dev/full", 0)])
def test_streams_that_the_caller_has_closed(demo: Path, closed: str, code: int) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for words, expected in ((("info", demo), code), (("info", "không có.lccb"), 2)):
        line = f"exec {shlex.join(command(*words))} {closed}"
        done = subprocess.run(["sh", "-c", line], cwd=ROOT, env=env, capture_output=True, check=False, timeout=60)
        assert done.returncode == expected
        assert b"Traceback" not in done.stderr


@POSIX
def test_a_system_that_knows_no_vietnamese_letters(demo: Path, tmp_path: Path) -> None:
    old = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    book = tmp_path / "sổ tỉnh.lccb"
    book.write_bytes(demo.read_bytes())
    stick = tmp_path / "thẻ nhớ"
    stick.mkdir()
    for words in (("backup", book, stick), ("export", book, tmp_path / "xuất.xlsx"), ("check", book)):
        done = run(*words, **old)
        assert (done.returncode, done.stderr) == (int(words[0] == "check"), b"")
    copy = next(stick.glob("*.lccb"))
    assert copy.name.startswith("sổ tỉnh ")
    assert json.loads(Path(f"{copy}.json").read_text(encoding="utf-8"))["book"] == book.name
    assert run("verify", copy).returncode == 0


@POSIX
@pytest.mark.usefixtures("heeds_interrupts")
@pytest.mark.parametrize("after", [0.6, 1.2])
def test_interrupted_it_leaves_no_half_book(tmp_path: Path, after: float) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    book = tmp_path / "lớn.lccb"
    with subprocess.Popen(
        command("demo", book, "--cadres", 20000),
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        time.sleep(after)
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=60)
    assert program.returncode != 0
    assert list(tmp_path.iterdir()) == []
    if program.returncode == 2:
        assert err.decode() == "luanchuyen: đã dừng, không có gì được ghi dở.\n"
