"""Setting, changing and taking away the password of a book: the same book before and after, whatever happens."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Cadre, Record, Tenure, Title
from luanchuyen_desktop.errors import BackupError, BookError, Cancelled, UserError
from luanchuyen_desktop.store import connection, encryption, medium
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.encryption import set_password
from luanchuyen_desktop.store.lock import BookInUse
from luanchuyen_desktop.store.passwords import PasswordError, PasswordNeeded, WrongPassword

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals, modes and links are of POSIX")
CHANGES = [(None, "mật khẩu"), ("cũ 'x\"", "mới; --"), ("cũ", None), ("cũ", "cũ")]


def quiet(_done: int, _total: int) -> None:
    """Nobody looks."""


def change(path: Path, old: str | None, new: str | None, progress: Callable[[int, int], None] = quiet) -> None:
    set_password(path, old, new, user="Hạnh", progress=progress)


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def everything(path: Path, password: str | None) -> dict[str, Any]:
    """All that the file holds, the journal and the schema too, as SQLite has it."""
    with closing(connection.read_only(path, password)) as database:
        run = database.execute_sql
        schema = run("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
        tables = [name for kind, name, _ in schema if kind == "table"]
        content = {name: run(f'SELECT rowid, * FROM "{name}" ORDER BY rowid').fetchall() for name in tables}  # noqa: S608 - names of the schema
        facts = {fact: run(f"PRAGMA {fact}").fetchone()[0] for fact in ("application_id", "user_version", "encoding")}
    return {"schema": schema, **facts, **content}


@pytest.fixture
def filled(path: Path, province: list[Record]) -> Callable[[str | None], Path]:
    """A closed book with this password, with edits that can be undone and redone."""

    def make(password: str | None) -> Path:
        with Book.create(path, user="Hạnh", password=password) as book:
            with book.operate("Nhập tỉnh mẫu") as write:
                write.insert_many(province)
            for code in ("T8", "T9"):
                with book.operate(f"Thêm {code}") as write:
                    write.insert(Title(code, "Chức danh"))
            book.undo()
        return path

    return make


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_the_same_book_with_another_password(
    filled: Callable[[str | None], Path], old: str | None, new: str | None
) -> None:
    path = filled(old)
    before = everything(path, old)
    assert before["journal"]
    change(path, old, new)
    assert everything(path, new) == before
    assert names(path) == [path.name]
    content = path.read_bytes()
    assert content.startswith(b"SQLite format 3\0") == (new is None)
    assert ("Nguyễn Văn Đức".encode() in content) == (new is None)
    for wrong in {old, "sai", None} - {new}:
        with pytest.raises(PasswordError):
            Book.open(path, user="Hạnh", password=wrong)
    with Book.open(path, user="Hạnh", password=new) as book:  # undo, triggers and checks are as they were
        assert (book.undo_name(), book.redo_name()) == ("Thêm T8", "Thêm T9")
        book.redo()
        book.undo()
        with book.operate("Thêm") as write:
            write.insert(Title("T10", "Chức danh"))
        assert book.undo_name() == "Thêm"
        with pytest.raises(BookError, match="mã"), book.operate("Sai") as write:
            write.insert(Tenure("KHÔNG", None, None, "U1", "T1"))


def test_what_lies_in_the_log_is_kept(path: Path, province: list[Record]) -> None:
    """A program that was killed leaves its last edits in the log; they come along, the log goes."""
    script = (
        "import os, sys\nfrom pathlib import Path\n"
        "from luanchuyen_desktop.domain.records import Title\nfrom luanchuyen_desktop.store.book import Book\n"
        "book = Book.create(Path(sys.argv[1]), user='Hạnh')\n"
        "with book.operate('Thêm') as write:\n    write.insert(Title('T', 'Trong nhật ký ghi'))\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    change(path, None, "mới")
    assert names(path) == [path.name]
    with Book.open(path, user="Hạnh", password="mới") as book:  # noqa: S106 - of no book
        assert [title.code for title in book.records(Title)] == ["T"]


def test_statistics_of_sqlite_do_not_stand_in_the_way(filled: Callable[[str | None], Path]) -> None:
    path = filled(None)
    with closing(connection.writable(path, None)) as database:
        database.execute_sql("ANALYZE")
    change(path, None, "mới")
    Book.open(path, user="Hạnh", password="mới").close()  # noqa: S106 - of no book


@pytest.mark.parametrize("new", ["", " ", "\t \u00a0"])
def test_a_blank_password_is_refused(filled: Callable[[str | None], Path], new: str) -> None:
    path = filled(None)
    content = path.read_bytes()
    with pytest.raises(BookError, match="trống"):
        change(path, None, new)
    assert path.read_bytes() == content
    assert names(path) == [path.name]


def test_the_old_password_must_fit(filled: Callable[[str | None], Path]) -> None:
    path = filled("cũ")
    content = path.read_bytes()
    for wrong, fault in ((None, PasswordNeeded), ("", PasswordNeeded), ("sai", WrongPassword)):
        with pytest.raises(fault):
            change(path, wrong, "mới")
    assert path.read_bytes() == content
    assert names(path) == [path.name]


def test_what_is_no_sound_book_is_refused(path: Path, filled: Callable[[str | None], Path]) -> None:
    with pytest.raises(BookError, match="Không có tệp"):
        change(path, None, "mới")
    path.write_bytes(b"Danh sach\n" * 900)
    with pytest.raises(PasswordNeeded):
        change(path, None, "mới")
    path.unlink()
    content = filled(None).read_bytes()
    path.write_bytes(content[:8192] + os.urandom(4096) + content[12288:])
    damaged = path.read_bytes()
    with pytest.raises(BookError, match="hỏng"):
        change(path, None, "mới")
    assert path.read_bytes()[100:] == damaged[100:]
    assert names(path) == [path.name]


def test_nobody_may_have_it_open(filled: Callable[[str | None], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(None)
    monkeypatch.setattr(connection, "_BUSY_MILLISECONDS", 50)
    with Book.open(path, user="Bà Khác"), pytest.raises(BookInUse, match="Bà Khác"):
        change(path, None, "mới")
    Book.open(path, user="Hạnh").close()  # in the log's mode, as in use
    with closing(connection.writable(path, None)) as reader:
        reader.execute_sql("SELECT COUNT(*) FROM cadre").fetchone()
        with pytest.raises(BookError, match="chương trình khác mở"):
            change(path, None, "mới")
        assert reader.execute_sql("SELECT COUNT(*) FROM cadre").fetchone() == (3,)
    change(path, None, "mới")


@POSIX
def test_a_link_leads_to_the_same_book_and_rights_stay(filled: Callable[[str | None], Path], tmp_path: Path) -> None:
    path = filled(None)
    path.chmod(0o640)
    link = tmp_path / "lối tắt.lccb"
    link.symlink_to(path)
    change(link, None, "mới")
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "Nguyễn Văn Đức".encode() not in path.read_bytes()
    Book.open(link, user="Hạnh", password="mới").close()  # noqa: S106 - of no book


@pytest.mark.parametrize(("old", "new"), [(None, "mới"), ("cũ", None)])
class TestNothingIsLost:
    """A fault at any step: the book opens with the old password, and nothing is left beside it."""

    @pytest.fixture
    def unharmed(self, filled: Callable[[str | None], Path], old: str | None) -> Callable[[], None]:
        path = filled(old)
        before = everything(path, old)

        def look() -> None:
            assert names(path) == [path.name]
            assert everything(path, old) == before
            Book.open(path, user="Hạnh", password=old).close()

        return look

    @pytest.mark.parametrize("step", ["copymode", "sync", "replace"])
    def test_of_the_disk(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        step: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def fail(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        target = {"copymode": shutil, "sync": medium, "replace": Path}[step]
        with monkeypatch.context() as patch:
            patch.setattr(target, step, fail)
            with pytest.raises(BackupError, match="Hết chỗ") as told:
                change(path, old, new)
        assert "mật khẩu chưa đổi" in told.value.advice
        unharmed()

    def test_too_little_space(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=4096))
            with pytest.raises(BackupError, match="Không đủ chỗ"):
                change(path, old, new)
        unharmed()

    @pytest.mark.parametrize("spoil", ["journal", "user_version", "index"])
    def test_of_the_copy(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        spoil: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """One row of the journal, the version or an index is missing in it: it does not count."""
        settle = medium.settle
        statement = {
            "journal": "DELETE FROM journal WHERE id = 1",
            "user_version": "PRAGMA user_version = 1",
            "index": "DROP INDEX journal_operation",
        }[spoil]

        def wear(part: Path) -> str:
            with closing(connection.empty_file(part, new)) as copy:
                copy.execute_sql(statement)
            return settle(part)

        with monkeypatch.context() as patch:
            patch.setattr(medium, "settle", wear)
            with pytest.raises(UserError, match="không khớp"):
                change(path, old, new)
        unharmed()

    def test_of_a_page_in_the_copy(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        settle = medium.settle

        def wear(part: Path) -> str:
            content = part.read_bytes()
            part.write_bytes(content[:8192] + bytes(4096) + content[12288:])
            return settle(part)

        with monkeypatch.context() as patch:
            patch.setattr(medium, "settle", wear)
            with pytest.raises(UserError):
                change(path, old, new)
        unharmed()

    def test_the_key_was_not_taken(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """A copy that opens without the password though it should not, or the other way round."""
        with monkeypatch.context() as patch:
            patch.setattr(encryption, "_opens_without_password", lambda _part: new is not None)
            with pytest.raises(UserError, match="không khớp"):
                change(path, old, new)
        unharmed()

    @pytest.mark.parametrize("kind", [Cancelled, KeyboardInterrupt])
    def test_stopped(
        self,
        path: Path,
        old: str | None,
        new: str | None,
        unharmed: Callable[[], None],
        kind: type[BaseException],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        calls: list[tuple[int, int]] = []

        def stop(done: int, total: int) -> None:
            calls.append((done, total))
            if len(calls) == 3:
                raise kind

        with monkeypatch.context() as patch:
            patch.setattr(encryption, "_STEPS_A_REPORT", 100)
            with pytest.raises(kind):
                change(path, old, new, stop)
        assert len(calls) == 3
        assert calls[0][1] == path.stat().st_size
        unharmed()


@POSIX
@pytest.mark.parametrize(("old", "new"), [(None, "mới"), ("cũ", None)])
@pytest.mark.parametrize("stop", ["export", "copymode", "settle", "_prove", "replace", "sync_folder"])
def test_killed_at_any_step_the_book_opens(
    filled: Callable[[str | None], Path], old: str | None, new: str | None, stop: str
) -> None:
    """The program ends as by SIGKILL before that step; the next opening for writing clears away what it left."""
    path = filled(old)
    before = everything(path, old)
    script = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from luanchuyen_desktop.store import encryption, medium\n"
        "def die(*_):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        "stop, path, old, new = sys.argv[1:]\n"
        "if stop == 'export':\n    encryption._STEPS_A_REPORT = 1000\n"
        "else:\n"
        "    homes = {'copymode': encryption.shutil, '_prove': encryption, 'replace': Path}\n"
        "    setattr(homes.get(stop, medium), stop, die)\n"
        "encryption.set_password(Path(path), old or None, new or None, user='Hạnh', progress=die)\n"
    )
    words = [stop, str(path), old or "", new or ""]
    done = subprocess.run([sys.executable, "-c", script, *words], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (medium.part_of(path).exists()) == (stop != "sync_folder")
    opens = new if stop == "sync_folder" else old
    with Book.open(path, user="Hạnh", password=opens):
        pass
    assert names(path) == [path.name]
    assert everything(path, opens) == before


@POSIX
def test_killed_at_random_moments(tmp_path: Path, province: list[Record]) -> None:
    """The real thing on a book large enough to be hit in the middle; each time it opens with the one or the other."""
    path = tmp_path / "lớn.lccb"
    with Book.create(path, user="Hạnh") as book, book.operate("Nhập") as write:
        write.insert_many([*province, *(Cadre(f"D{number}", f"Nguyễn Văn {number}") for number in range(20_000))])
    script = (
        "import sys\nfrom pathlib import Path\nfrom luanchuyen_desktop.store.encryption import set_password\n"
        "path, old, new = sys.argv[1:]\nprint('go', flush=True)\n"
        "set_password(Path(path), old or None, new or None, user='Hạnh', progress=lambda *_: None)\n"
    )
    password: str | None = None
    for after in (0.02, 0.1, 0.2, 0.35, 0.5, 0.7):
        wanted = None if password else "mới"
        words = [sys.executable, "-c", script, str(path), password or "", wanted or ""]
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"go\n"
            time.sleep(after)
            program.kill()
        try:
            Book.open(path, user="Hạnh", password=password).close()
        except PasswordError:
            password = wanted
            Book.open(path, user="Hạnh", password=password).close()
        with Book.open(path, user="Hạnh", password=password) as book:
            assert book.counts()["cadre"] == 20_003
        assert names(path) == [path.name]


def test_the_password_is_written_nowhere(
    filled: Callable[[str | None], Path], capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    path = filled(None)
    caplog.clear()  # of the records themselves
    change(path, None, "Mật-khẩu-mới-1")
    change(path, "Mật-khẩu-mới-1", "Mật-khẩu-mới-2")
    with pytest.raises(PasswordError):
        change(path, "Mật-khẩu-mới-3", None)
    change(path, "Mật-khẩu-mới-2", None)
    output = capfd.readouterr()
    assert output.out + output.err == ""
    assert "mới-" not in caplog.text
    assert "mới-".encode() not in path.read_bytes()
