"""Released scripts never change; an older book is copied aside and brought up, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, ProcedureStep, Rotation, TemplateVersion, Tenure, Title
from luanchuyen_desktop.domain.vn_text import fold
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.migrate import schema_version
from luanchuyen_desktop.store.migrations import SCRIPTS

DATA = Path(__file__).parents[1] / "data"
Rows = dict[str, list[tuple[Any, ...]]]

# One line for each script that went out with a release. Never change a line: write the next script.
RELEASED = (
    "5750834bc0661f9954f97cb9ed66480a662a8a68668c5a68cbc9bcd3553eba92",
    "3a3411a4d900824330e2146949c6138761043838d599ae6f30e552b53558c775",
    "1eb1bcc13a99bd32f45b792a90488d834370b9029004aaf91cfed1ea55b2835a",
    "d050c454f28581b2609e2a6a7530df8ac1518e8777ac35687a5bcad8cc43d4fa",
    "e7a539e6f0ff57c68971ab17ac83e2c26d0f6cc83b6e6e2e906e7f496f71e070",
    "b29967a262c0e1fbdc18eb0f14f565717830f1af07989b5614149ad37e7983ab",
    "c05220238a425dddaa00640a8be96f2680b1e752266e82cd769c14a9b5edf647",
)

# What a version 2 might do: rebuild nothing, add a column, rewrite rows.
SECOND = """
ALTER TABLE cadre ADD COLUMN nickname TEXT;
UPDATE cadre SET nickname = 'Hai';
UPDATE evaluation SET remark = coalesce(remark, 'không ghi');
"""
# What another might do: rebuild a table that others refer to. With foreign keys on this would take their rows along.
REBUILDING = """
CREATE TABLE title_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, rank INTEGER,
    is_head INTEGER NOT NULL, is_key INTEGER NOT NULL, is_non_local INTEGER NOT NULL, mode TEXT,
    valid_from TEXT, valid_to TEXT, is_draft INTEGER NOT NULL, allowance TEXT, short TEXT
);
INSERT INTO title_new SELECT *, NULL FROM title;
DROP TABLE title;
ALTER TABLE title_new RENAME TO title;
"""


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """The program as it will be with these further scripts."""

    def install(*scripts: str) -> None:
        monkeypatch.setattr("luanchuyen_desktop.store.migrate.SCRIPTS", (*SCRIPTS, *scripts))

    return install


def asides(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if file != path)


def test_released_scripts_are_as_they_were_released() -> None:
    assert tuple(hashlib.sha256(script.encode()).hexdigest() for script in SCRIPTS) == RELEASED


def test_a_new_book_is_of_the_newest_version(book: Book) -> None:
    assert schema_version(book.database) == len(SCRIPTS)


@pytest.mark.parametrize("scripts", [(SECOND,), (REBUILDING,), (SECOND, REBUILDING)])
@pytest.mark.parametrize("password", [None, "mật khẩu"])
def test_an_older_book_is_copied_aside_and_brought_up(
    tmp_path: Path,
    newer: Callable[..., None],
    rows: Callable[[Book], Rows],
    province: list[Any],
    scripts: tuple[str, ...],
    password: str | None,
) -> None:
    path = tmp_path / "cũ.lccb"
    with Book.create(path, user="Hạnh", password=password) as book:
        with book.operate("Nhập") as write:
            write.insert_many(province)
        before, counts = rows(book), book.counts()
    newer(*scripts)
    with pytest.raises(BookError, match="cũ hơn"):
        Book.open(path, user="Hạnh", read_only=True, password=password)
    with Book.open(path, user="Hạnh", password=password) as book:
        assert schema_version(book.database) == len(SCRIPTS) + len(scripts)
        assert book.counts() == counts
        assert book.database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
        assert book.undo_name() is None  # the journal of the older version lacks columns
        with book.operate("Thêm") as write:
            write.insert(Title("T9", "Mới"))
            write.insert(Cadre("C9", "Mới"))
        after = book.database.execute_sql("SELECT after FROM journal ORDER BY id DESC LIMIT 2").fetchall()
        new_columns = [name for name, script in (("nickname", SECOND), ("short", REBUILDING)) if script in scripts]
        assert all(any(f'"{name}":null' in state for (state,) in after) for name in new_columns)
        changed = rows(book)
        book.undo()
        assert book.counts() == counts
        book.redo()
        assert rows(book) == changed
    (aside,) = asides(path)
    assert aside.name.startswith(f"cũ.v{len(SCRIPTS)}-")
    newer()
    with Book.open(aside, user="Hạnh", read_only=True, password=password) as copy:
        assert rows(copy) == before
    Book.open(aside, user="Hạnh", password=password).close()


@pytest.mark.parametrize(
    "script",
    [
        "ALTER TABLE cadre ADD COLUMN alias TEXT;\nSELECT nonsense;\n",
        "DELETE FROM unit;\n",  # leaves codes that point nowhere
    ],
)
def test_a_script_that_fails_leaves_the_book_as_it_was(
    path: Path, full: Book, newer: Callable[..., None], rows: Callable[[Book], Rows], script: str
) -> None:
    before = rows(full)
    full.close()
    newer(SECOND, script)
    with pytest.raises(Exception, match=r"nonsense|trỏ vào bản ghi không có"):
        Book.open(path, user="Hạnh")
    newer()
    with Book.open(path, user="Hạnh") as book:
        assert schema_version(book.database) == len(SCRIPTS)
        assert rows(book) == before
        assert book.undo_name() == "Nhập tỉnh mẫu"
        with book.operate("Vẫn ghi được") as write:
            write.insert(Title("T9", "Mới"))
        assert book.undo_name() == "Vẫn ghi được"


def test_what_was_undone_in_an_older_version_is_not_redone(path: Path, full: Book, newer: Callable[..., None]) -> None:
    with full.operate("Thêm") as write:
        write.insert(Title("T9", "Mới"))
    full.undo()
    full.close()
    newer(SECOND)
    with Book.open(path, user="Hạnh") as book:
        assert (book.undo_name(), book.redo_name()) == (None, None)
        assert (book.undo(), book.redo()) == (None, None)


def test_a_damaged_older_book_is_not_touched(path: Path, full: Book, newer: Callable[..., None]) -> None:
    """Every page in turn is overwritten; what is refused must not have been migrated first."""
    full.close()
    content, refused = path.read_bytes(), 0
    newer(SECOND)
    for page in range(len(content) // 4096):
        damaged = content[: page * 4096] + os.urandom(4096) + content[(page + 1) * 4096 :]
        path.write_bytes(damaged)
        try:
            Book.open(path, user="Hạnh").close()
        except BookError:
            refused += 1
            assert path.read_bytes() == damaged
            assert asides(path) == []
        for aside in asides(path):
            aside.unlink()
    assert refused > 10


def test_no_copy_aside_no_migration(
    path: Path, full: Book, newer: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    full.close()
    content = path.read_bytes()
    newer(SECOND)
    with monkeypatch.context() as patch:
        patch.setattr("luanchuyen_desktop.store.connection.empty_file", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            Book.open(path, user="Hạnh")
    assert path.read_bytes() == content
    assert asides(path) == []


@pytest.fixture
def book_of_version_one(path: Path) -> Path:
    """As the first version of the program left it: the small province, and a note edited afterwards."""
    return Path(shutil.copy(DATA / "version_1.lccb", path))


def test_a_book_of_version_one_keeps_its_rows_and_takes_the_new_facts(
    book_of_version_one: Path, rows: Callable[[Book], Rows], province: list[Any]
) -> None:
    with Book.open(book_of_version_one, user="Hạnh") as book:
        assert schema_version(book.database) == len(SCRIPTS)
        cadres = [each for each in province if isinstance(each, Cadre)]
        cadres[0] = replace(cadres[0], note="Đã sửa")
        assert [replace(each, id=None) for each in book.records(Cadre)] == cadres
        tenures = [replace(each, continues=False) for each in province if isinstance(each, Tenure)]
        assert [replace(each, id=None) for each in book.records(Tenure)] == tenures
        rotations = [
            replace(each, appraised=None, appraisal_result=None, appraisal_no=None, plan=None, distance_km=None)
            for each in province
            if isinstance(each, Rotation)
        ]
        assert [replace(each, id=None) for each in book.records(Rotation)] == rotations
        names = dict(book.database.execute_sql("SELECT name, name_fold FROM cadre").fetchall())
        assert names == {each.name: fold(each.name) for each in cadres}
        assert book.undo_name() is None  # the journal of version 1 lacks columns
        upgraded = rows(book)
        with book.operate("Thêm người trùng tên và một bước") as write:
            write.insert(Cadre("C9", "TRẦN THỊ HÒA"))
            write.insert(ProcedureStep("R1", Stage.POLICY, PartialDate(2026, 1, 5)))
        assert write.changes is not None
        assert write.changes.cadres == frozenset({"C1", "C2", "C9"})
        changed = rows(book)
        assert namesakes(book, "C2") == ["C9"]
        undone = book.undo()
        assert undone is not None
        assert undone.cadres == frozenset({"C1", "C2", "C9"})
        assert rows(book) == upgraded
        assert namesakes(book, "C2") == []
        book.redo()
        assert rows(book) == changed
    (aside,) = asides(book_of_version_one)
    assert aside.name.startswith("sổ tỉnh.v1-")


def namesakes(book: Book, code: str) -> list[str]:
    dossier = book.dossier(code)
    assert dossier is not None
    return [cadre.code for cadre in dossier.namesakes]


def test_a_book_of_version_five_takes_the_texts_of_the_office(path: Path, rows: Callable[[Book], Rows]) -> None:
    shutil.copy(DATA / "version_5.lccb", path)
    with pytest.raises(BookError, match="cũ hơn"):
        Book.open(path, user="Hạnh", read_only=True)
    with Book.open(path, user="Hạnh") as book:
        assert schema_version(book.database) == len(SCRIPTS)
        assert book.settings() == {"paper.committee": "TỈNH ỦY LÂM ĐỒNG"}
        assert book.counts()["template_version"] == 0
        assert [each.code for each in book.records(Cadre)] == ["C1", "C2", "C3"]
        before = rows(book)
        with book.operate("Sửa mẫu") as write:
            write.insert(TemplateVersion("decision", 1, "[nội dung]\nA", "2026-11-23 09:00", in_use=True))
        assert (book.undo_name(), book.counts()["template_version"]) == ("Sửa mẫu", 1)
        book.undo()
        assert rows(book) == before
    (aside,) = asides(path)
    assert aside.name.startswith("sổ tỉnh.v5-")
