"""The photo: only pictures are taken, upright and bare; what is broken or monstrous is refused in a sentence."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from luanchuyen_desktop.domain.vocabulary import PHOTO, AttachedTo
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.cv.photo import (
    keep_photo,
    kept_photo,
    photo_of,
    prepared,
    read_photo,
    remove_photo,
    shown_photo,
)
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.attached_files import attachments_of, kept
from tests.services.cv.cv_book import AS_OF, cv_book, picture


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    with cv_book(tmp_path) as workspace:
        yield workspace


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def bomb(width: int, height: int) -> bytes:
    """A tiny PNG that says it is enormous."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_photo_is_kept_shown_replaced_removed_and_undone(book: Workspace, tmp_path: Path) -> None:
    read = read_photo(book.book, file(tmp_path, "đức.jpg", picture()), FileLimits())
    keep_photo(book.book, "C1", read, "đức.jpg", AS_OF)
    attached = photo_of(book.book, "C1")
    assert attached is not None
    assert (attached.name, attached.item, str(attached.added)) == ("đức.jpg", PHOTO, "23/11/2026")
    first = kept_photo(book.book, "C1")
    assert first == read
    other = prepared(picture(300, 400, "PNG"), "mới.png")
    keep_photo(book.book, "C1", other, "mới.png", AS_OF)
    assert [each.name for each in attachments_of(book.book, AttachedTo.CADRE, "C1")] == ["mới.jpg"]
    assert book.book.undo_name() == "Thay ảnh 4×6"
    book.book.undo()
    assert kept_photo(book.book, "C1") == first
    remove_photo(book.book, "C1")
    assert kept_photo(book.book, "C1") is None
    book.book.undo()
    assert kept_photo(book.book, "C1") == first
    assert kept(book.book).attached == 1


def test_the_same_photo_again_changes_nothing_that_is_seen(book: Workspace) -> None:
    photo = prepared(picture(), "a.jpg")
    keep_photo(book.book, "C1", photo, "a.jpg", AS_OF)
    keep_photo(book.book, "C1", photo, "a.jpg", AS_OF)
    assert len(attachments_of(book.book, AttachedTo.CADRE, "C1")) == 1


def test_a_photo_lying_on_its_side_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise to see it
    made = prepared(picture(600, 400, exif=exif), "nằm.jpg")
    assert (made.width, made.height) == (400, 600)
    image = Image.open(BytesIO(made.jpeg))
    assert dict(image.getexif()) == {}  # upright in itself, and nothing else of the file is kept
    right, left = image.getpixel((380, 300)), image.getpixel((20, 300))
    assert right > left  # type: ignore[operator]  # the bright half was above


def test_what_else_stood_in_the_file_is_not_kept() -> None:
    exif = Image.Exif()
    exif[0x010F] = "May anh cua toi"
    made = prepared(picture(exif=exif, comment=b"bi mat"), "a.jpg")
    assert b"May anh" not in made.jpeg
    assert b"bi mat" not in made.jpeg


def test_a_large_photo_becomes_as_large_as_paper_needs() -> None:
    made = prepared(picture(3000, 4500), "a.jpg")
    assert (made.width, made.height) == (944, 1416)


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "CMYK", "1"])
def test_all_kinds_of_colours_become_plain_ones(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    made = prepared(picture(200, 300, kind, mode), f"a.{kind.lower()}")
    assert Image.open(BytesIO(made.jpeg)).mode == "RGB"


def test_what_can_be_seen_through_is_white() -> None:
    image = Image.new("RGBA", (200, 300), (255, 0, 0, 0))
    out = BytesIO()
    image.save(out, "PNG")
    found = Image.open(BytesIO(prepared(out.getvalue(), "a.png").jpeg)).getpixel((100, 100))
    assert found == (255, 255, 255)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("giấy.pdf", b"%PDF-1.4", "không phải là ảnh JPEG hoặc PNG"),
        ("ảnh.gif", b"GIF89a", "không phải là ảnh JPEG hoặc PNG"),
        ("ảnh.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 400, "bị hỏng"),
        ("ảnh.jpg", picture()[:1500], "bị hỏng"),
        ("ảnh.png", picture(kind="PNG")[:60], "bị hỏng"),
        ("ảnh.jpg", picture(kind="PNG"), "nội dung là ảnh PNG, không hợp với đuôi tệp"),
        ("ảnh.png", b"", "rỗng"),
        ("ảnh.jpg", b"MZ" + b"\0" * 100, "chương trình"),
        ("ảnh.png", bomb(30_000, 30_000), "quá nhiều điểm ảnh"),
        ("ảnh.png", bomb(7_000, 7_000), "quá nhiều điểm ảnh"),
        ("ảnh.png", bomb(1_000, 1_500), "bị hỏng"),
        ("ảnh.jpg", picture(100, 150), "quá nhỏ"),
        ("ảnh.jpg", picture(200, 900), "quá dài và hẹp"),
    ],
)
def test_what_is_no_photo_is_refused(book: Workspace, tmp_path: Path, name: str, content: bytes, words: str) -> None:
    before = book.book.last_operation()
    with pytest.raises(UserError, match=words):
        read_photo(book.book, file(tmp_path, name, content), FileLimits())
    assert book.book.last_operation() == before


def test_the_office_own_limit_of_a_file_holds(book: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="quá giới hạn 1 MB"):
        read_photo(book.book, file(tmp_path, "a.png", picture(kind="PNG") + b"\0" * 1_100_000), FileLimits(file_mb=1))


@pytest.mark.parametrize("seed", range(40))
def test_bytes_that_were_changed_never_raise_anything_else(seed: int) -> None:
    content = bytearray(picture(kind="PNG" if seed % 2 else "JPEG"))
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 30)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    with suppress(UserError):  # anything else fails the test
        assert prepared(bytes(content), "a").width >= 1


def test_a_photo_of_somebody_who_is_gone_is_not_kept(book: Workspace) -> None:
    with pytest.raises(UserError, match="Không còn cán bộ C9"):
        keep_photo(book.book, "C9", prepared(picture(), "a.jpg"), "a.jpg", AS_OF)


def test_what_the_window_shows_is_plain_bytes_of_a_size(book: Workspace) -> None:
    assert shown_photo(book.book, "C1", (96, 144)) is None
    keep_photo(book.book, "C1", prepared(picture(), "a.jpg"), "a.jpg", AS_OF)
    shown = shown_photo(book.book, "C1", (96, 144))
    assert shown is not None
    assert (shown.width, shown.height, len(shown.rgb)) == (96, 144, 96 * 144 * 3)


def test_sixteen_bit_greys_stay_grey() -> None:
    out = BytesIO()
    Image.new("I;16", (300, 400), 30_000).save(out, "PNG")
    photo = prepared(out.getvalue(), "anh.png")
    with Image.open(BytesIO(photo.jpeg)) as made:
        greys = [at for at, count in enumerate(made.convert("L").histogram()) if count]
    assert all(abs(each - 30_000 // 256) <= 2 for each in greys)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_remarks_of_a_file_that_are_broken_do_not_stop_its_picture(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x8769] = 6, "máy ảnh", {0x9000: b"0230", 0x9286: b"x" * 20}
    out = BytesIO()
    Image.new("RGB", (300, 400), "red").save(out, kind, exif=exif)
    whole, chance, taken = out.getvalue(), random.Random(5), 0
    begin = whole.find(b"MM\x00*")
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(4):
            spoilt[chance.randrange(begin, begin + 80)] = chance.choice((0, 1, 127, 255))
        photo = prepared(_with_sums(bytes(spoilt)) if kind == "PNG" else bytes(spoilt), "anh.jpg")
        assert {photo.width, photo.height} == {300, 400}
        taken += photo.width == 400
    assert taken  # where the remark of how it was held is left, the picture is turned


def _with_sums(png: bytes) -> bytes:
    """The checksums of its chunks as they should be."""
    out, at = png[:8], 8
    while at < len(png):
        size = struct.unpack(">I", png[at : at + 4])[0]
        body = png[at + 4 : at + 8 + size]
        out += png[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + size
    return out
