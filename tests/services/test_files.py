from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.files import write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "Quyết định số 1.pdf"
    for content in (b"a", b"", b"b" * 1_000_000):
        write_whole(path, content)
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_the_old_file_stays_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match=r"Không ghi được tệp .*a\.pdf"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thư mục").mkdir()
    for path in (Path(), Path("/"), tmp_path / "thư mục", tmp_path / "không có" / "a.pdf", tmp_path / ("x" * 300)):
        with pytest.raises(UserError):
            write_whole(path, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["thư mục"]


@pytest.mark.parametrize("name", ["so.lccb-wal", "so.lccb-shm", "SO.LCCB-journal", "so.lccb.lock"])
def test_what_a_book_keeps_beside_it_is_not_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"cua so")
    with pytest.raises(UserError, match="tên của một sổ"):
        write_whole(tmp_path / name, b"%PDF")
    assert (tmp_path / name).read_bytes() == b"cua so"
