"""Several threads, several programs, and programs that are killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pytest

from luanchuyen_desktop.domain.records import Cadre, Evaluation, Title
from luanchuyen_desktop.domain.vocabulary import Grade
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import lock as lock_module
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.lock import BookInUse, WriterLock

ROOT = Path(__file__).parents[2]

# Opens the book, tells that it has, and stays until it is killed or its input is closed.
HOLD = """
import sys
from pathlib import Path
from luanchuyen_desktop.store.book import Book
book = Book.open(Path(sys.argv[1]), user="Bình")
print("ready", flush=True)
sys.stdin.read()
book.close()
"""

# Writes big operations, one after the other, until it is killed.
WRITE = """
import sys
from itertools import count
from pathlib import Path
from luanchuyen_desktop.domain.records import Cadre, Evaluation
from luanchuyen_desktop.domain.vocabulary import Grade
from luanchuyen_desktop.store.book import Book
book = Book.open(Path(sys.argv[1]), user="Bình")
print("ready", flush=True)
for number in count(book.counts()["cadre"] // 1000):
    with book.operate(f"Nhập {number}") as write:
        for each in range(1000):
            code = f"C{number:05}-{each:04}"
            write.insert_many([Cadre(code, "Tên"), Evaluation(code, 2024, Grade.GOOD)])
    if number % 3 == 2:
        book.undo()
        book.redo()
"""


def start(script: str, path: Path) -> subprocess.Popen[str]:
    """Another program on the same book; it has it open when this returns."""
    program = subprocess.Popen(
        [sys.executable, "-c", script, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    return program


def end(program: subprocess.Popen[str], *, kill: bool) -> None:
    if kill:
        program.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    program.communicate(timeout=30)


@pytest.fixture
def shared(path: Path) -> Path:
    with Book.create(path, user="Hạnh") as book, book.operate("Thêm") as write:
        write.insert(Title("T", "Trưởng ban"))
    return path


class TestTwoPrograms:
    def test_the_second_is_told_who_and_may_read(self, shared: Path) -> None:
        program = start(HOLD, shared)
        try:
            with pytest.raises(BookInUse) as caught:
                Book.open(shared, user="Hạnh")
            assert f"bởi Bình trên máy {socket.gethostname()} từ " in caught.value.message
            assert "chỉ đọc" in caught.value.advice
            with Book.open(shared, user="Hạnh", read_only=True) as book:
                assert book.counts()["title"] == 1
        finally:
            end(program, kill=False)
        assert [file.name for file in shared.parent.iterdir()] == [shared.name]
        Book.open(shared, user="Hạnh").close()

    def test_a_reader_sees_what_another_program_commits(self, shared: Path) -> None:
        with Book.open(shared, user="Hạnh", read_only=True) as reader:
            program = start(WRITE, shared)
            try:
                deadline = time.monotonic() + 30
                while not (seen := reader.counts())["cadre"] and time.monotonic() < deadline:
                    time.sleep(0.01)
                assert seen["cadre"] >= 1000
                assert seen["cadre"] % 1000 == 0
                assert seen["cadre"] == seen["evaluation"]
            finally:
                end(program, kill=True)

    def test_the_lock_of_a_killed_program_is_free(self, shared: Path) -> None:
        end(start(HOLD, shared), kill=True)
        assert shared.with_name(shared.name + ".lock").exists()  # left behind, but nobody holds it
        with Book.open(shared, user="Hạnh") as book:
            assert book.counts()["title"] == 1
        assert [file.name for file in shared.parent.iterdir()] == [shared.name]

    def test_the_same_program_twice(self, shared: Path) -> None:
        with Book.open(shared, user="Hạnh"), pytest.raises(BookInUse, match="bởi Hạnh"):
            Book.open(shared, user="Hạnh")

    @pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
    def test_by_another_name_it_is_the_same_book(self, shared: Path) -> None:
        link = shared.with_name("lối tắt.lccb")
        link.symlink_to(shared)
        with Book.open(shared, user="Hạnh"), pytest.raises(BookInUse):
            Book.open(link, user="Hạnh")
        with Book.open(link, user="Hạnh"), pytest.raises(BookInUse):
            Book.open(shared, user="Hạnh")

    def test_a_holder_that_has_not_said_who_it_is(self, shared: Path) -> None:
        lock = WriterLock(shared, "Hạnh")
        for content in (b"", b"{", b'"x"', b"[]", b"\xff", b"{}"):
            shared.with_name(shared.name + ".lock").write_bytes(content)
            with pytest.raises(BookInUse, match="một chương trình khác"):
                WriterLock(shared, "Bình")
        lock.release()
        lock.release()
        WriterLock(shared, "Bình").release()

    def test_the_lock_says_who_holds_it(self, shared: Path) -> None:
        lock = WriterLock(shared, "Hạnh")
        held = json.loads(shared.with_name(shared.name + ".lock").read_text(encoding="utf-8"))
        assert (held["user"], held["host"], held["pid"]) == ("Hạnh", socket.gethostname(), os.getpid())
        lock.release()

    def test_a_lock_file_that_vanishes_between_opening_and_locking(
        self, shared: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The last holder removes the file at that very moment: locking what is gone would keep nobody out."""
        real, calls = lock_module._lock, 0

        def late(file: BinaryIO) -> bool:
            nonlocal calls
            calls += 1
            if calls == 1:
                shared.with_name(shared.name + ".lock").unlink()
            return real(file)

        monkeypatch.setattr(lock_module, "_lock", late)
        lock = WriterLock(shared, "Hạnh")
        assert calls == 2
        with pytest.raises(BookInUse, match="bởi Hạnh"):
            WriterLock(shared, "Bình")
        lock.release()

    def test_many_that_open_and_close_at_once_never_share(self, shared: Path) -> None:
        """The lock file comes and goes; at no moment may two hold the lock."""
        inside, worst, done = threading.Semaphore(1), [], threading.Event()

        def hold() -> int:
            taken = 0
            while not done.is_set():
                try:
                    lock = WriterLock(shared, "Hạnh")
                except BookInUse:
                    continue
                if not inside.acquire(blocking=False):
                    worst.append(True)
                taken += 1
                inside.release()
                lock.release()
            return taken

        with ThreadPoolExecutor(4) as pool:
            counts = [pool.submit(hold) for _ in range(4)]
            time.sleep(0.5)
            done.set()
        assert sum(count.result() for count in counts) > 50
        assert not worst


@pytest.mark.parametrize("attempt", range(10))
def test_a_program_killed_in_the_middle_of_writing(shared: Path, attempt: int) -> None:
    program = start(WRITE, shared)
    time.sleep(0.02 + attempt * 0.037)
    end(program, kill=True)
    with Book.open(shared, user="Hạnh") as book:
        assert book.database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        counts = book.counts()
        assert counts["cadre"] == counts["evaluation"]
        assert counts["cadre"] % 1000 == 0
        assert book.database.execute_sql("SELECT operation FROM journal_state").fetchone() == (None,)
        with book.operate("Vẫn ghi được") as write:
            write.insert(Title("T2", "Mới"))
        while book.undo():
            pass
        assert not any(book.counts().values())


class TestThreads:
    @pytest.fixture
    def threads(self) -> Iterator[ThreadPoolExecutor]:
        with ThreadPoolExecutor(4) as pool:
            yield pool

    def test_a_snapshot_does_not_move_while_others_write(self, book: Book, threads: ThreadPoolExecutor) -> None:
        def add(number: int) -> None:
            with book.operate(f"Thêm {number}") as write:
                write.insert_many([Cadre(f"C{number}", "Tên"), Evaluation(f"C{number}", 2024, Grade.GOOD)])

        threads.submit(add, 0).result()
        with book.snapshot():
            threads.submit(add, 1).result()
            first = book.counts()
            threads.submit(add, 2).result()
            assert book.counts() == first
            assert [dossier.cadre.code for dossier in book.dossiers()] == ["C0"]
        assert book.counts()["cadre"] == 3

    def test_readers_see_whole_operations_while_a_writer_commits(self, book: Book, threads: ThreadPoolExecutor) -> None:
        done = threading.Event()

        def read() -> int:
            looked = 0
            try:
                while not done.is_set() or not looked:
                    with book.snapshot():
                        counts = book.counts()
                        dossiers = list(book.dossiers())
                    assert counts["cadre"] == counts["evaluation"] == len(dossiers)
                    assert counts["cadre"] % 10 == 0
                    assert all(len(dossier.evaluations) == 1 for dossier in dossiers)
                    looked += 1
            finally:
                book.release_thread()
            return looked

        readers = [threads.submit(read) for _ in range(3)]
        try:
            for number in range(20):
                with book.operate(f"Nhập {number}") as write:
                    for each in range(10):
                        code = f"C{number}-{each}"
                        write.insert_many([Cadre(code, "Tên"), Evaluation(code, 2024, Grade.GOOD)])
        finally:
            done.set()
        assert all(reader.result() for reader in readers)
        assert book.counts()["cadre"] == 200

    def test_writers_take_turns(self, book: Book, threads: ThreadPoolExecutor) -> None:
        def write_some(thread: int) -> None:
            for number in range(20):
                with book.operate(f"Thêm {thread}-{number}") as write:
                    write.insert(Title(f"T{thread}-{number}", "Tên"))
            book.release_thread()

        for job in [threads.submit(write_some, thread) for thread in range(4)]:
            job.result()
        assert book.counts()["title"] == 80
        journal = book.database.execute_sql("SELECT operation, COUNT(*) FROM journal GROUP BY operation").fetchall()
        assert [count for _, count in journal] == [1] * 80

    def test_a_reader_may_stay_while_the_writer_undoes(self, book: Book, threads: ThreadPoolExecutor) -> None:
        with book.operate("Thêm") as write:
            write.insert_many(Cadre(f"C{number:03}", "Tên") for number in range(100))
        reading = book.dossiers()
        assert next(reading).cadre.code == "C000"
        assert threads.submit(book.undo).result() is not None
        assert len(list(reading)) == 99
        assert book.counts()["cadre"] == 0

    def test_closing_closes_the_connections_of_all_threads(
        self, book: Book, threads: ThreadPoolExecutor, path: Path
    ) -> None:
        counting: list[Callable[[], object]] = [book.counts] * 4
        assert len([job.result() for job in [threads.submit(count) for count in counting]]) == 4
        book.close()
        assert [file.name for file in path.parent.iterdir()] == [path.name]  # no log: nobody has it open
        with pytest.raises(Exception, match=r"closed|not opened"):
            threads.submit(book.counts).result()


def test_a_full_folder_for_the_lock_is_no_reason_not_to_open(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the lock file can be made but not written: the lock holds, only the name is missing."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("luanchuyen_desktop.store.lock.json.dumps", fail)
        lock = WriterLock(shared, "Hạnh")
    with pytest.raises(BookInUse, match="một chương trình khác"):
        WriterLock(shared, "Bình")
    lock.release()


def test_no_lock_on_this_file_system_is_told(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("luanchuyen_desktop.store.lock._lock", fail)
    with pytest.raises(BookError, match="Không ghi được vào thư mục"):
        Book.open(shared, user="Hạnh")
