"""Books with a password on the command line: from the environment, from the terminal, or one line that says how."""

from __future__ import annotations

import getpass
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from luanchuyen_desktop.cli.__main__ import main
from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).parents[2]
PASSWORD = "Mật khẩu 1"  # noqa: S105 - of no book
NAME = "LUANCHUYEN_PASSWORD"
Run = Callable[..., tuple[int, str, str]]


class Terminal(io.StringIO):
    """Somebody sits there."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv(NAME, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def command(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return command


@pytest.fixture
def book(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small province with a password, made by the command line itself."""
    path = tmp_path / "kín.lccb"
    monkeypatch.setenv(NAME, PASSWORD)
    code, out, _ = run("demo", path, "--cadres", 20, "--as-of", "2026-11-01")
    assert (code, out.split(":")[0]) == (0, f"Đã tạo sổ mẫu {path} với mật khẩu của {NAME}")
    assert not path.read_bytes().startswith(b"SQLite")
    monkeypatch.delenv(NAME)
    return path


def ask(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """Somebody sits at the terminal and types this; returns what was asked."""
    asked: list[str] = []

    def type_it(prompt: str) -> str:
        asked.append(prompt)
        return answer

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", type_it)
    return asked


def test_without_a_password_one_line_says_how_to_give_it(run: Run, book: Path) -> None:
    code, out, err = run("info", book)
    assert (code, out) == (2, "")
    assert err == (
        "luanchuyen: kín.lccb không phải là sổ luân chuyển, hoặc là sổ có mật khẩu. "
        f"Đặt mật khẩu vào biến môi trường {NAME}, hoặc chạy lệnh ở cửa sổ lệnh để được hỏi.\n"
    )


@pytest.mark.parametrize("typed", [PASSWORD, PASSWORD.swapcase()])
def test_from_the_environment(run: Run, book: Path, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, typed)
    code, out, err = run("info", book)
    assert (code, err) == (0, "")
    assert "Cán bộ: 20" in out
    monkeypatch.setenv(NAME, "sai")
    code, out, err = run("info", book)
    assert (code, out) == (2, "")
    assert "mật khẩu không đúng" in err
    assert err.count("\n") == 1
    monkeypatch.setenv(NAME, "")
    assert run("info", book)[0] == 2


def test_from_the_terminal(run: Run, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ask(monkeypatch, PASSWORD)
    assert run("check", book, "--as-of", "2026-11-01")[0] in {0, 1}
    assert len(asked) == 1
    assert "kín.lccb" in asked[0]
    ask(monkeypatch, "sai")
    code, _, err = run("check", book)
    assert code == 2
    assert "mật khẩu không đúng" in err
    ask(monkeypatch, "")
    assert run("check", book)[0] == 2


def test_the_terminal_is_closed(run: Run, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(_prompt: str) -> str:
        raise EOFError

    ask(monkeypatch, "")
    monkeypatch.setattr(getpass, "getpass", end)
    assert run("info", book) == (2, "", "luanchuyen: Chưa nhập mật khẩu.\n")


def test_a_plain_book_is_never_asked_about(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "thường.lccb"
    Book.create(path, user="Hạnh").close()
    asked = ask(monkeypatch, "thừa")
    monkeypatch.setenv(NAME, "của sổ khác")
    assert run("info", path)[0] == 0
    assert asked == []


def test_new_takes_the_password_of_the_environment(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mới.lccb"
    monkeypatch.setenv(NAME, "  ")
    code, _, err = run("new", path)
    assert code == 2
    assert "trống" in err
    monkeypatch.setenv(NAME, PASSWORD)
    assert run("new", path) == (0, f"Đã tạo sổ {path} với mật khẩu của {NAME}.\n", "")
    Book.open(path, user="Hạnh", password=PASSWORD).close()


def test_every_command_on_it(run: Run, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, PASSWORD)
    stick = tmp_path / "usb"
    stick.mkdir()
    assert run("export", book, tmp_path / "ra.xlsx")[0] == 0
    assert run("import", book, tmp_path / "ra.xlsx", "--dry-run")[0] == 0
    assert run("import", book, tmp_path / "ra.xlsx")[0] == 0
    assert run("roster", book, "--out", tmp_path / "ds.pdf")[0] == 0
    assert run("backup", book, stick)[0] == 0
    (made,) = stick.glob("*.lccb")
    assert run("verify", made)[0] == 0
    assert run("restore", made, tmp_path / "lại.lccb")[0] == 0
    assert run("info", tmp_path / "lại.lccb")[0] == 0
    monkeypatch.delenv(NAME)
    for words in (("verify", made), ("restore", made, tmp_path / "nữa.lccb"), ("backup", book, stick)):
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert NAME in err
    assert len(list(stick.iterdir())) == 2
    assert not (tmp_path / "nữa.lccb").exists()


def test_the_password_of_a_backup_in_use_is_asked_once(
    run: Run, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ask(monkeypatch, PASSWORD)
    with Book.open(book, user="Bà Khác", password=PASSWORD):
        assert run("backup", book, tmp_path)[0] == 0
    assert len(asked) == 1


def test_a_damaged_backup_is_a_problem_not_a_question(run: Run, book: Path, tmp_path: Path) -> None:
    with Book.open(book, user="Hạnh", password=PASSWORD):
        pass
    stick = tmp_path / "usb"
    stick.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(NAME, PASSWORD)
        run("backup", book, stick)
    (made,) = stick.glob("*.lccb")
    made.write_bytes(made.read_bytes()[:-4096])
    code, out, err = run("verify", made)
    assert (code, err) == (1, "")
    assert "SHA-256" in out


def test_no_argument_takes_it(run: Run, book: Path) -> None:
    """An argument would stand in the list of processes."""
    assert run("info", book, "--password", PASSWORD)[0] == 2
    done = subprocess.run(
        [sys.executable, "-m", "luanchuyen_desktop.cli", "info", "--help"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert b"password" not in done.stdout
