"""Which files are books, which are refused, and that a refused one is left as it was."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from luanchuyen_desktop.domain.records import Cadre, Record, Title
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store import connection
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.migrations import SCRIPTS

NAMES = ["sổ cán bộ.lccb", "100%.lccb", "a#b?c=d&e.lccb", 'it\'s "x".lccb', "%41.lccb", "a;b,c!.lccb", ".lccb"]
MODES = pytest.mark.parametrize("read_only", [False, True])


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def refusal(path: Path, **options: bool) -> BookError:
    """What opening it says; the folder must be as it was before, to the byte."""
    before = files(path.parent)
    with pytest.raises(BookError) as caught:
        Book.open(path, user="Hạnh", **options)  # type: ignore[arg-type]  # only read_only is passed
    assert files(path.parent) == before
    assert "Traceback" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", NAMES)
def test_any_name_works_and_nothing_is_left_beside_it(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "thư mục % # ?"
    folder.mkdir()
    with Book.create(folder / name, user="Hạnh") as book, book.operate("Thêm") as write:
        write.insert(Title("T", "Trưởng ban"))
    assert names(folder) == [name]
    for read_only in (True, False):
        with Book.open(folder / name, user="Hạnh", read_only=read_only) as book:
            assert [title.name for title in book.records(Title)] == ["Trưởng ban"]
        assert names(folder) == [name]


def test_a_share_on_a_server_becomes_a_path_that_sqlite_takes() -> None:
    assert (
        connection.file_uri(PureWindowsPath(r"\\may1\so\a b.lccb"), "mode=rw") == "file:////may1/so/a%20b.lccb?mode=rw"
    )
    assert connection.file_uri(PureWindowsPath(r"C:\sổ\a#b.lccb"), "mode=ro").startswith("file:///C:/s%E1%BB%95/a%23b")
    assert connection.file_uri(PurePosixPath("/sổ/a?b"), "mode=ro") == "file:///s%E1%BB%95/a%3Fb?mode=ro"


def test_create_refuses_what_is_there(path: Path) -> None:
    path.write_text("của người khác", encoding="utf-8")
    with pytest.raises(BookError, match="đã có"):
        Book.create(path, user="Hạnh")
    assert path.read_text(encoding="utf-8") == "của người khác"
    assert names(path.parent) == [path.name]


def test_the_log_of_a_book_that_is_gone_is_not_played_into_a_new_one(path: Path, full: Book) -> None:
    log = path.with_name(f"{path.name}-wal")
    content = log.read_bytes()
    assert content
    full.close()
    path.unlink()
    log.write_bytes(content)
    with Book.create(path, user="Hạnh") as book:
        assert set(book.counts().values()) == {0}
    assert names(path.parent) == [path.name]


def test_create_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="Không có thư mục"):
        Book.create(tmp_path / "không có" / "a.lccb", user="Hạnh")


def test_a_failed_creation_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luanchuyen_desktop.store.migrate.SCRIPTS", ("CREATE TABLE a (b);\nSELECT nonsense;\n",))
    with pytest.raises(Exception, match="nonsense"):
        Book.create(path, user="Hạnh")
    assert names(path.parent) == []


@MODES
def test_missing_empty_and_folder_are_refused(tmp_path: Path, read_only: bool) -> None:
    assert "Không có tệp" in str(refusal(tmp_path / "không có.lccb", read_only=read_only))
    (tmp_path / "thư mục.lccb").mkdir()
    assert "Không có tệp" in str(refusal(tmp_path / "thư mục.lccb", read_only=read_only))
    (tmp_path / "rỗng.lccb").touch()
    assert "tệp rỗng" in str(refusal(tmp_path / "rỗng.lccb", read_only=read_only))
    assert "Không xem được" in str(refusal(tmp_path / ("dài" * 200), read_only=read_only))


@MODES
@pytest.mark.parametrize("content", [b"x", b"Danh sach can bo\n" * 500, os.urandom(8192), b"PK\x03\x04" + bytes(4000)])
def test_what_is_no_database_is_refused(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    assert "không phải là sổ" in str(refusal(path, read_only=read_only))


@MODES
def test_the_database_of_another_program_is_refused_untouched(path: Path, read_only: bool) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE khac (a)")
        other.execute("INSERT INTO khac VALUES (1)")
        other.commit()
    assert "không phải là sổ luân chuyển" in str(refusal(path, read_only=read_only))
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@MODES
def test_a_newer_book_is_refused_in_one_plain_sentence(path: Path, read_only: bool) -> None:
    Book.create(path, user="Hạnh").close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {len(SCRIPTS) + 1}")
    error = refusal(path, read_only=read_only)
    assert error.message == (
        f"{path.name} do bản chương trình mới hơn tạo ra (phiên bản sổ {len(SCRIPTS) + 1}, "
        f"bản này đọc được đến {len(SCRIPTS)})."
    )


@MODES
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_book_cut_short_is_refused(path: Path, full: Book, share: float, read_only: bool) -> None:
    full.close()
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "hỏng" in str(refusal(path, read_only=read_only))


def test_garbage_in_any_page_is_told_or_harmless(path: Path, full: Book, province: list[Record]) -> None:
    """Every page in turn is overwritten; reading everything must give a plain error or the right records."""
    full.close()
    content, random_bytes = path.read_bytes(), os.urandom(4096)
    told = 0
    for page in range(len(content) // 4096):
        path.write_bytes(content[: page * 4096] + random_bytes + content[(page + 1) * 4096 :])
        with suppress(BookError):
            told += 1
            with Book.open(path, user="Hạnh", read_only=True) as damaged:
                assert sum(1 for _ in damaged.dossiers()) == 3
                assert len(damaged.catalogue().places) == 4
            told -= 1
    assert told > len(content) // 4096 * 0.8  # the others are empty pages


def test_damage_that_shows_only_while_reading_is_told(path: Path, full: Book) -> None:
    """The disk fails after the book was opened: each way of reading says so, also in the middle of a list."""
    with full.operate("Nhập nhiều") as write:
        write.insert_many(Title(f"X{number:05}", "Tên " * 50) for number in range(500))
    full.close()
    with Book.open(path, user="Hạnh") as book:
        content = path.read_bytes()
        path.write_bytes(content[:8192] + os.urandom(len(content) - 8192))
        readings: list[Callable[[], object]] = [
            book.catalogue,
            book.counts,
            book.settings,
            book.undo_name,
            lambda: list(book.dossiers()),
            lambda: list(book.records(Title)),
            lambda: book.rotation("R1"),
            book.undo,
        ]
        with ThreadPoolExecutor(1) as other:  # whose connection has nothing in memory yet
            for reading in readings:
                with pytest.raises(BookError, match="hỏng"):
                    other.submit(reading).result()


def test_damage_in_the_middle_of_a_list_is_told(path: Path, full: Book) -> None:
    with full.operate("Nhập nhiều") as write:
        write.insert_many(Cadre(f"X{number:05}", "Tên", note=f"ghi {number} " + "x" * 3000) for number in range(500))
    full.close()
    with Book.open(path, user="Hạnh", read_only=True) as book:
        content = bytearray(path.read_bytes())
        row = re.search(rb'[^"]ghi 400 ', content)  # in the table; in the journal it stands in quotation marks
        assert row is not None
        start = row.start() // 4096 * 4096
        content[start : start + 4096] = os.urandom(4096)
        path.write_bytes(content)

        seen: list[Cadre] = []

        def read() -> None:
            with pytest.raises(BookError, match="hỏng"):
                seen.extend(book.records(Cadre))

        with ThreadPoolExecutor(1) as other:
            other.submit(read).result()
        assert len(seen) > 300


def test_a_value_that_no_record_can_have_is_told_with_its_place(path: Path, full: Book) -> None:
    full.database.execute_sql("DROP TRIGGER journal_cadre_before_update")
    full.database.execute_sql("UPDATE cadre SET birth = 'hôm qua' WHERE code = 'C1'")
    with pytest.raises(BookError, match=r"cán bộ không đọc được \(dòng 1 của bảng cadre\)"):
        list(full.dossiers())


@MODES
def test_a_path_that_may_not_be_entered(
    tmp_path: Path, read_only: bool, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    folder = tmp_path / "kín"
    folder.mkdir()
    Book.create(folder / "a.lccb", user="Hạnh").close()
    folder.chmod(0)
    try:
        with unprivileged(), pytest.raises(BookError, match="Không xem được tệp"):
            Book.open(folder / "a.lccb", user="Hạnh", read_only=read_only)
    finally:
        folder.chmod(0o700)


class TestWriteProtected:
    """The rights of the file and its folder; as root they are those of nobody (see ``unprivileged``)."""

    @pytest.fixture
    def open_folder(self, tmp_path: Path) -> Path:
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == os.geteuid() and folder.name.startswith(("pytest-", "popen-", "test_")):
                folder.chmod(0o755)  # pytest keeps its folders to their owner
        folder = tmp_path / "chung"
        folder.mkdir()
        with Book.create(folder / "a.lccb", user="Hạnh") as book, book.operate("Thêm") as write:
            write.insert(Title("T", "Trưởng ban"))
        return folder

    def test_a_read_only_folder_can_be_read_and_says_why_it_cannot_be_written(
        self, open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
    ) -> None:
        open_folder.chmod(0o555)
        try:
            with unprivileged():
                with pytest.raises(BookError, match="Không ghi được vào thư mục") as caught:
                    Book.open(open_folder / "a.lccb", user="Hạnh")
                assert "chỉ đọc" in caught.value.advice
                with Book.open(open_folder / "a.lccb", user="Hạnh", read_only=True) as book:
                    assert len(list(book.records(Title))) == 1
            assert names(open_folder) == ["a.lccb"]
        finally:
            open_folder.chmod(0o755)

    def test_a_read_only_file_is_refused_at_once_not_at_the_first_edit(
        self, open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
    ) -> None:
        (open_folder / "a.lccb").chmod(0o444)
        open_folder.chmod(0o777)
        with unprivileged():
            with pytest.raises(BookError, match="chỉ cho đọc"):
                Book.open(open_folder / "a.lccb", user="Hạnh")
            with Book.open(open_folder / "a.lccb", user="Hạnh", read_only=True) as book:
                assert len(list(book.records(Title))) == 1

    def test_nothing_may_be_created_there(
        self, open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
    ) -> None:
        open_folder.chmod(0o555)
        with unprivileged(), pytest.raises(BookError, match="Không ghi được vào thư mục"):
            Book.create(open_folder / "b.lccb", user="Hạnh")
        open_folder.chmod(0o755)


def test_read_only_refuses_to_write_and_offers_no_undo(path: Path, full: Book) -> None:
    full.close()
    with Book.open(path, user="Hạnh", read_only=True) as book:
        with pytest.raises(BookError, match="chỉ đọc"), book.operate("Sửa") as write:
            write.set("a", "b")
        with pytest.raises(BookError, match="chỉ đọc"):
            book.undo()
        assert (book.undo_name(), book.redo_name()) == (None, None)
        with pytest.raises(Exception, match="readonly"):  # not even by a way round the book
            book.database.execute_sql("DELETE FROM cadre")


def test_a_closed_book_does_not_open_itself_again(path: Path, full: Book) -> None:
    full.close()
    with pytest.raises(Exception, match="not opened"):
        full.counts()
    with pytest.raises(Exception, match="not opened"), full.operate("Sửa") as write:
        write.set("a", "b")
    assert names(path.parent) == [path.name]
    full.close()


def test_closing_in_the_middle_of_a_read_frees_the_book(path: Path, full: Book) -> None:
    reading = full.dossiers()
    next(reading)
    full.close()
    reading.close()  # type: ignore[attr-defined]  # it is a generator
    with Book.open(path, user="Hạnh") as again:
        assert again.counts()["cadre"] == 3


@pytest.mark.parametrize("content", [b"", b"\0" * 512])
def test_a_journal_that_is_of_no_use_any_more_is_taken_away(path: Path, content: bytes) -> None:
    """Left by a program that was killed while it left the log of writing ahead; SQLite itself never removes it."""
    with Book.create(path, user="Hạnh") as book, book.operate("Nhập") as write:
        write.insert(Title("T1", "Trưởng ban"))
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(content)
    with Book.open(path, user="Hạnh") as book:
        assert book.counts()["title"] == 1
    assert not journal.exists()
