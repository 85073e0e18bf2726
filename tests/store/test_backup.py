"""Backups: proven copies or a clear sentence, the earlier ones untouched, nothing half-written left behind."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from luanchuyen_desktop.domain.records import Cadre, Evaluation, Record
from luanchuyen_desktop.domain.vocabulary import Grade
from luanchuyen_desktop.errors import BackupError, Cancelled
from luanchuyen_desktop.store import connection, medium
from luanchuyen_desktop.store.backup import make_backup, manifest_path, verify_backup
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.migrations import SCRIPTS
from luanchuyen_desktop.store.passwords import PasswordNeeded, WrongPassword

Rows = dict[str, list[tuple[Any, ...]]]
Progress = Callable[[int, int], None]
NOW = datetime(2026, 11, 22, 14, 5, 9)
NAME = "sổ tỉnh 2026-11-22 14h05m09.lccb"


def quiet(_done: int, _total: int) -> None:
    pass


def back_up(book: Book, folder: Path, *, progress: Progress = quiet, now: datetime = NOW) -> Path:
    return make_backup(book, folder, program="Luân chuyển 1.0", now=now, progress=progress)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "thẻ nhớ 50% #1"
    folder.mkdir()
    return folder


@pytest.fixture
def earlier(full: Book, stick: Path) -> Callable[[], None]:
    """An earlier backup on the stick; called, it says that this is all there is, as it was."""
    back_up(full, stick, now=NOW - timedelta(days=1))
    before = contents(stick)

    def unchanged() -> None:
        assert contents(stick) == before
        (copy,) = (stick / name for name in before if name.endswith(".lccb"))
        assert verify_backup(copy).problems == ()

    return unchanged


@pytest.fixture
def big(full: Book, monkeypatch: pytest.MonkeyPatch) -> Book:
    """So large, against the step, that copying takes several steps."""
    monkeypatch.setattr("luanchuyen_desktop.store.backup._PAGES_A_STEP", 128)
    with full.operate("Nhập nhiều") as write:
        write.insert_many(Cadre(f"X{number:05}", "Tên", note="x" * 2000) for number in range(1000))
    return full


class TestMaking:
    def test_it_is_the_same_book(self, full: Book, stick: Path, rows: Callable[[Book], Rows]) -> None:
        made = back_up(full, stick)
        assert sorted(contents(stick)) == [NAME, NAME + ".json"]
        assert verify_backup(made).problems == ()
        assert sorted(contents(stick)) == [NAME, NAME + ".json"]  # verifying leaves nothing beside it
        with Book.open(made, user="Hạnh", read_only=True) as copy:
            assert rows(copy) == rows(full)
            assert copy.database.execute_sql("SELECT * FROM journal").fetchall() == (
                full.database.execute_sql("SELECT * FROM journal").fetchall()
            )

    def test_the_manifest_says_what_it_is(self, full: Book, stick: Path) -> None:
        made = back_up(full, stick)
        assert json.loads(manifest_path(made).read_text(encoding="utf-8")) == {
            "book": "sổ tỉnh.lccb",
            "file": NAME,
            "made_at": "2026-11-22T14:05:09",
            "size": made.stat().st_size,
            "sha256": medium.sha256(made),
            "counts": full.counts(),
            "program": "Luân chuyển 1.0",
            "schema": len(SCRIPTS),
        }
        manifest = verify_backup(made).manifest
        assert manifest is not None
        assert manifest.counts == full.counts()

    def test_what_is_still_in_the_log_is_in_the_copy(self, full: Book, stick: Path) -> None:
        assert full.path.with_name(full.path.name + "-wal").stat().st_size > 0
        made = back_up(full, stick)
        assert not made.with_name(made.name + "-wal").exists()
        with Book.open(made, user="Hạnh", read_only=True) as copy:
            assert copy.counts() == full.counts()

    def test_names_that_are_taken(self, full: Book, stick: Path, earlier: Callable[[], None]) -> None:
        made = [back_up(full, stick).name for _ in range(3)]
        stem = NAME.removesuffix(".lccb")
        assert made == [NAME, f"{stem} (2).lccb", f"{stem} (3).lccb"]
        for name in made:
            assert verify_backup(stick / name).problems == ()
            for suffix in ("", ".json"):
                (stick / f"{name}{suffix}").unlink()
        earlier()

    def test_into_the_folder_of_the_book_which_is_named_like_a_backup(self, stick: Path) -> None:
        with Book.create(stick / "a.lccb", user="Hạnh") as book:
            taken = back_up(book, stick)
        with Book.open(taken, user="Hạnh") as book:  # a person goes on working in the copy
            again = back_up(book, stick, now=NOW)
            same_stem = make_backup(book, stick, program="", now=NOW, progress=quiet)
        assert len({taken, again, same_stem}) == 3

    def test_progress_reaches_the_end(self, big: Book, stick: Path) -> None:
        seen: list[tuple[int, int]] = []
        back_up(big, stick, progress=lambda done, total: seen.append((done, total)))
        assert len(seen) > 2
        assert seen == sorted(seen)
        assert seen[-1][0] == seen[-1][1] > 0

    def test_a_read_only_book_can_be_backed_up(self, full: Book, stick: Path) -> None:
        full.close()
        with Book.open(full.path, user="Hạnh", read_only=True) as book:
            assert verify_backup(back_up(book, stick)).problems == ()

    def test_while_another_thread_writes(self, book: Book, stick: Path) -> None:
        """Whatever is committed while the pages are copied, the copy is one moment of the book."""
        done = threading.Event()

        def write_on() -> None:
            number = 0
            while not done.is_set():
                with book.operate(f"Nhập {number}") as write:
                    for each in range(10):
                        code = f"C{number}-{each}"
                        write.insert_many([Cadre(code, "Tên " * 100), Evaluation(code, 2024, Grade.GOOD)])
                number += 1
            book.release_thread()

        writer = threading.Thread(target=write_on)
        writer.start()
        try:
            for number in range(8):
                made = back_up(book, stick, now=NOW + timedelta(seconds=number))
                verified = verify_backup(made)
                assert verified.problems == ()
                assert verified.manifest is not None
                counts = verified.manifest.counts
                assert counts["cadre"] == counts["evaluation"]
                assert counts["cadre"] % 10 == 0
        finally:
            done.set()
            writer.join()
        assert book.counts()["cadre"] > 0

    def test_with_a_password_it_is_encrypted_and_verifies(
        self, tmp_path: Path, stick: Path, province: list[Record]
    ) -> None:
        with Book.create(tmp_path / "kín.lccb", user="Hạnh", password="bí mật") as book:  # noqa: S106 - of no book
            with book.operate("Nhập") as write:
                write.insert_many(province)
            made = back_up(book, stick)
        content = made.read_bytes()
        assert "Nguyễn Văn Đức".encode() not in content
        assert not content.startswith(b"SQLite")
        assert verify_backup(made, "bí mật").problems == ()
        with pytest.raises(PasswordNeeded):
            verify_backup(made)
        with pytest.raises(WrongPassword):
            verify_backup(made, "sai")
        made.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))  # what is damaged is told, whoever asks
        for wrong in (None, "sai"):
            changed, shut = verify_backup(made, wrong).problems
            assert "SHA-256" in changed
            assert "mật khẩu" in shut
        assert any("hỏng" in problem for problem in verify_backup(made, "bí mật").problems)


class TestRefusals:
    def test_no_such_folder(self, full: Book, stick: Path) -> None:
        with pytest.raises(BackupError, match="Không có thư mục"):
            back_up(full, stick / "không có")
        (stick / "tệp").touch()
        with pytest.raises(BackupError, match="Không có thư mục"):
            back_up(full, stick / "tệp")

    def test_too_little_space(
        self, full: Book, stick: Path, earlier: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=100_000))
        with pytest.raises(BackupError, match=r"Không đủ chỗ trên .* cần 1,\d MB, còn 0,1 MB"):
            back_up(full, stick)
        earlier()

    def test_a_read_only_folder(
        self, full: Book, stick: Path, earlier: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As root every folder can be written, so the system's answer is given by hand."""
        if os.name == "posix" and os.geteuid() != 0:
            stick.chmod(0o555)
        else:
            monkeypatch.setattr(connection, "empty_file", refuse_to_write)
        with pytest.raises(BackupError, match=r"Không ghi vào được|Không được phép ghi vào"):
            back_up(full, stick)
        stick.chmod(0o755)
        earlier()

    @pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.ENOENT, errno.EBUSY])
    @pytest.mark.parametrize("step", ["sync", "sync_folder", "sha256", "refuse_no_space"])
    def test_any_fault_of_the_medium_at_any_step(
        self,
        full: Book,
        stick: Path,
        earlier: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
        step: str,
        error: int,
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise OSError(error, os.strerror(error))

        with monkeypatch.context() as patch:
            patch.setattr(medium, step, fail)
            with pytest.raises(BackupError) as caught:
                back_up(full, stick)
        assert str(stick) in caught.value.message
        assert caught.value.advice
        if step == "sync_folder":  # by then both files are proven and have their names
            for suffix in ("", ".json"):
                (stick / f"{NAME}{suffix}").unlink()
        earlier()

    def test_the_second_rename_fails(
        self, full: Book, stick: Path, earlier: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        renamed = Path.replace

        def fail(self: Path, target: Path) -> Path:
            if target.name == NAME:
                raise OSError(errno.EIO, "I/O error")
            return renamed(self, target)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", fail)
            with pytest.raises(BackupError, match="rút hoặc hỏng"):
                back_up(full, stick)
        earlier()

    def test_a_stick_that_gives_back_something_else(
        self, full: Book, stick: Path, earlier: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One bit is lost inside a text: SQLite's own check cannot see it."""
        synced = medium.sync

        def wear(path: Path) -> None:
            content = path.read_bytes()
            if b"Kinh" in content:
                path.write_bytes(content.replace(b"Kinh", b"Kinj"))
            synced(path)

        with monkeypatch.context() as patch:
            patch.setattr(medium, "sync", wear)
            with pytest.raises(BackupError, match="không giữ đúng dữ liệu") as caught:
                back_up(full, stick)
        assert "thẻ nhớ khác" in caught.value.advice
        earlier()

    @pytest.mark.parametrize("after", [0, 1])
    def test_cancelled_in_the_middle(self, big: Book, stick: Path, after: int) -> None:
        steps = iter(range(100))

        def cancel(_done: int, _total: int) -> None:
            if next(steps) == after:
                raise Cancelled

        with pytest.raises(Cancelled):
            back_up(big, stick, progress=cancel)
        assert contents(stick) == {}
        with big.operate("Vẫn ghi được") as write:
            write.set("a", "b")
        assert verify_backup(back_up(big, stick)).problems == ()

    def test_the_stick_is_pulled_in_the_middle(self, big: Book, stick: Path, tmp_path: Path) -> None:
        def pull(_done: int, _total: int) -> None:
            shutil.rmtree(stick, ignore_errors=True)

        with pytest.raises(BackupError) as caught:
            back_up(big, stick, progress=pull)
        assert str(stick) in caught.value.message
        assert not stick.exists()
        stick.mkdir()
        assert verify_backup(back_up(big, stick)).problems == ()

    def test_another_stick_is_there_at_the_end(self, big: Book, stick: Path, tmp_path: Path) -> None:
        """The folder is there again, but without what was written."""

        def exchange(_done: int, _total: int) -> None:
            shutil.rmtree(stick, ignore_errors=True)
            stick.mkdir()

        with pytest.raises(BackupError):
            back_up(big, stick, progress=exchange)
        assert contents(stick) == {}


def refuse_to_write(*_: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Real media of so many kB, if this machine lets us have them."""
    mounted: list[Path] = []

    def mount(kilobytes: int) -> Path:
        folder = tmp_path / f"thẻ {kilobytes}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
        if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("no right to mount a small medium here")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


class TestRealMedia:
    def test_too_small(self, full: Book, tiny: Callable[[int], Path]) -> None:
        folder = tiny(64)
        with pytest.raises(BackupError, match="Không đủ chỗ"):
            back_up(full, folder)
        assert contents(folder) == {}

    def test_full_while_writing(self, big: Book, tiny: Callable[[int], Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """Somebody else fills the stick meanwhile."""
        folder = tiny(4096)
        monkeypatch.setattr(medium, "refuse_no_space", lambda *_: None)
        with pytest.raises(BackupError, match="đầy") as caught:
            back_up(big, folder)
        assert str(folder) in caught.value.message
        assert contents(folder) == {}

    def test_write_protected(self, full: Book, tiny: Callable[[int], Path], rows: Callable[[Book], Rows]) -> None:
        folder = tiny(16384)
        made = back_up(full, folder)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        with pytest.raises(BackupError, match=r"Không ghi vào được|chỉ cho đọc"):
            back_up(full, folder)
        assert verify_backup(made).problems == ()
        with Book.open(made, user="Hạnh", read_only=True) as copy:
            assert rows(copy) == rows(full)

    def test_unmounted_in_the_middle(self, big: Book, tiny: Callable[[int], Path]) -> None:
        folder = tiny(32768)

        def pull(_done: int, _total: int) -> None:
            subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)

        with pytest.raises(BackupError) as caught:
            back_up(big, folder, progress=pull)
        assert str(folder) in caught.value.message
        assert contents(folder) == {}


class TestVerifying:
    @pytest.fixture
    def made(self, full: Book, stick: Path) -> Path:
        return back_up(full, stick)

    def test_one_changed_bit_anywhere(self, made: Path) -> None:
        content = made.read_bytes()
        for place in range(0, len(content), 7919):
            made.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
            assert any("SHA-256" in problem for problem in verify_backup(made).problems)
        made.write_bytes(content)
        assert verify_backup(made).problems == ()

    @pytest.mark.parametrize("share", [0, 0.01, 0.5, 0.99])
    def test_cut_short(self, made: Path, share: float) -> None:
        content = made.read_bytes()
        made.write_bytes(content[: int(len(content) * share)])
        problems = verify_backup(made).problems
        assert any("SHA-256" in problem for problem in problems)
        assert any("hỏng" in problem or "không phải là sổ" in problem for problem in problems)

    def test_no_manifest(self, made: Path) -> None:
        manifest_path(made).unlink()
        verified = verify_backup(made)
        assert verified.manifest is None
        assert verified.problems == ("Không có biên bản (tệp .json) bên cạnh bản sao lưu.",)

    @pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '"x"', "{}", '{"a": 1}', "\x00", "[" * 100_000])
    def test_a_manifest_that_is_none(self, made: Path, text: str) -> None:
        manifest_path(made).write_text(text, encoding="utf-8")
        assert verify_backup(made).problems == ("Biên bản (tệp .json) bên cạnh bản sao lưu không đọc được.",)

    @pytest.mark.parametrize(
        ("field", "value", "told"),
        [
            ("sha256", "0" * 64, "SHA-256"),
            ("size", 1, "cỡ tệp"),
            ("counts", {"cadre": 1}, "Số bản ghi"),
            ("counts", None, "Số bản ghi"),
            ("schema", 99, "Phiên bản sổ"),
        ],
    )
    def test_a_changed_manifest(self, made: Path, field: str, value: object, told: str) -> None:
        manifest = json.loads(manifest_path(made).read_text(encoding="utf-8"))
        manifest_path(made).write_text(json.dumps({**manifest, field: value}), encoding="utf-8")
        (problem,) = verify_backup(made).problems
        assert told in problem

    def test_a_backup_that_somebody_worked_in(self, made: Path) -> None:
        with Book.open(made, user="Hạnh") as book, book.operate("Sửa") as write:
            write.set("a", "b")
        assert any("SHA-256" in problem for problem in verify_backup(made).problems)

    def test_rows_that_a_tool_took_away_under_a_matching_checksum(self, made: Path) -> None:
        """Also then: counts and references are looked at, not only the checksum."""
        with closing(connection.writable(made, None)) as tool:
            tool.execute_sql("PRAGMA foreign_keys = 0")
            tool.execute_sql("DROP TRIGGER journal_unit_after_delete")
            tool.execute_sql("DELETE FROM unit WHERE code = 'U3'")
            tool.execute_sql("PRAGMA journal_mode = DELETE")
        manifest = json.loads(manifest_path(made).read_text(encoding="utf-8"))
        changed = {**manifest, "sha256": medium.sha256(made), "size": made.stat().st_size}
        manifest_path(made).write_text(json.dumps(changed), encoding="utf-8")
        (problem,) = verify_backup(made).problems
        assert "trỏ vào bản ghi không có" in problem

    def test_missing_or_a_folder(self, stick: Path) -> None:
        for path in (stick / "không có.lccb", stick):
            with pytest.raises(BackupError, match="Không có tệp"):
                verify_backup(path)

    def test_not_readable(
        self, made: Path, tmp_path: Path, unprivileged: Callable[[], AbstractContextManager[None]]
    ) -> None:
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == os.geteuid() and folder.name.startswith(("pytest-", "test_")):
                folder.chmod(0o755)  # pytest keeps its folders to their owner
        made.chmod(0)
        with unprivileged(), pytest.raises(BackupError, match="Không được phép đọc"):
            verify_backup(made)

    def test_a_backup_of_an_older_program_is_sound(self, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("luanchuyen_desktop.store.migrate.SCRIPTS", (*SCRIPTS, "CREATE TABLE x (id);\n"))
        assert verify_backup(made).problems == ()


def test_what_a_killed_program_left_is_taken_away_after_an_hour(full: Book, stick: Path) -> None:
    old, young, other = (
        stick / f".{name}.lccb.part" for name in ("sổ tỉnh 2026-11-20 08h00m00", "sổ tỉnh x", "khác 1")
    )
    for part, age in ((old, 3700), (young, 3500), (other, 9000)):
        part.write_bytes(b"x" * 99)
        stamp = NOW.timestamp() - age
        os.utime(part, (stamp, stamp))
    manifest_path(old).write_text("{}", encoding="utf-8")
    made = back_up(full, stick)
    assert set(contents(stick)) == {made.name, manifest_path(made).name, young.name, other.name}
