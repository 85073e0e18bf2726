"""A folder of papers is whole or not there, also when the program is killed while it writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.files import write_whole
from luanchuyen_desktop.services.papers.packets.whole_folder import free_folder, refuse_folder, whole_folder
from tests.store.test_killed import every_moment

FILES = {"01 Danh sách.pdf": b"%PDF one", "02 Tờ trình.pdf": b"%PDF two", "02 Tờ trình.docx": b"PK"}


def fill(target: Path) -> None:
    with whole_folder(target) as folder:
        for name, content in FILES.items():
            write_whole(folder / name, content)


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL are of POSIX")
@pytest.mark.parametrize("is_there", [False, True])
def test_killed_at_any_moment(tmp_path: Path, *, is_there: bool) -> None:
    place = tmp_path / "chỗ ghi"
    target = place / "Bộ hồ sơ"
    moments = 0
    for _ in every_moment(place, target.mkdir if is_there else lambda: None, lambda: fill(target)):
        moments += 1
        if target.exists() and any(target.iterdir()):
            assert contents(target) == FILES
            for each in target.iterdir():
                each.unlink()
        assert all(each.name.startswith(".") for each in place.iterdir() if each != target)
        fill(target)  # the next run takes away what lies about
        assert [each.name for each in place.iterdir()] == [target.name]
        assert contents(target) == FILES
    assert moments > 6


def test_a_fault_leaves_nothing(tmp_path: Path) -> None:
    def write_and_fail() -> None:
        with whole_folder(tmp_path / "bộ") as folder:
            write_whole(folder / "a.pdf", b"a")
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    assert list(tmp_path.iterdir()) == []


def test_nothing_written_no_folder(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "bộ"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_the_folder(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_bytes(b"x")
    (tmp_path / "đầy").mkdir()
    (tmp_path / "đầy" / "x").write_bytes(b"x")
    (tmp_path / "nối").symlink_to(tmp_path / "đầy")
    for name, words in (
        ("tệp", "không phải là thư mục"),
        ("đầy", "đã có tệp bên trong"),
        ("nối", "không phải là thư mục"),
        ("sổ.lccb", "tên của một sổ"),
    ):
        with pytest.raises(UserError, match=words):
            refuse_folder(tmp_path / name)
    with pytest.raises(UserError, match="tên một thư mục mới"):
        refuse_folder(Path("/"))
    assert contents(tmp_path / "đầy") == {"x": b"x"}


def test_a_stranger_in_the_way_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "của tôi"
    mine.mkdir()
    (mine / "x").write_bytes(b"x")
    (tmp_path / ".bộ.part").symlink_to(mine)
    with pytest.raises(UserError, match="Không ghi được thư mục"):
        fill(tmp_path / "bộ")
    assert contents(mine) == {"x": b"x"}


def test_a_free_name(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "Bộ") == tmp_path / "Bộ"
    (tmp_path / "Bộ").mkdir()
    (tmp_path / "Bộ (2)").write_bytes(b"")
    assert free_folder(tmp_path, "Bộ") == tmp_path / "Bộ (3)"
