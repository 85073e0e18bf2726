"""Files kept inside the book: what is taken, what is refused, undo, copies out, and what the book says it holds."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Attachment, DossierItem, Rotation
from luanchuyen_desktop.domain.vocabulary import AttachedTo, RotationState
from luanchuyen_desktop.errors import BookError, Cancelled, UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.procedure import attachments
from luanchuyen_desktop.services.procedure.attachments import Owner, attach, copy_out, kept_text, left_out, size_text
from luanchuyen_desktop.services.procedure.dossier_papers import delete_paper, files_of_paper, save_paper
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits
from luanchuyen_desktop.store import attached_files
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 22)
LIMITS = FileLimits()
FORM = Owner(AttachedTo.ROTATION, "LC0001", "Tờ trình")
PDF = b"%PDF-1.4\n" + b"noi dung " * 200
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 50
JPG = b"\xff\xd8\xff\xe0" + b"\0" * 50
TIFF = b"II*\x00" + b"\0" * 50


def archive(*parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for part in parts:
            file.writestr(part, "x")
    return made.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")
XLSX = archive("[Content_Types].xml", "xl/workbook.xml")


@pytest.fixture
def book(province: Book) -> Book:
    with province.operate("Thêm") as write:
        write.insert(Rotation("LC0001", "C1", "X1", "BT", "X2", "BT", state=RotationState.PROPOSED))
    return province


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def make(name: str, content: bytes) -> Path:
        path = tmp_path / "nguồn" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return make


def stored(book: Book) -> list[Attachment]:
    return attached_files.attachments_of(book, AttachedTo.ROTATION, "LC0001")


def contents(book: Book) -> int:
    return int(book.database.execute_sql("SELECT COUNT(*) FROM file_content").fetchone()[0])


# -- taking ------------------------------------------------------------------------------------------------------------


def test_a_file_is_kept_and_the_paper_is_there(book: Book, made: Callable[[str, bytes], Path]) -> None:
    changes = attach(book, FORM, [made("tờ trình.pdf", PDF)], LIMITS, DAY)
    assert changes is not None
    assert (changes.operation, changes.cadres) == ("Đính kèm tệp: tờ trình.pdf", frozenset({"C1"}))
    (file,) = stored(book)
    assert (file.name, file.size, file.item, file.added) == (
        "tờ trình.pdf",
        len(PDF),
        "Tờ trình",
        PartialDate(2026, 11, 22),
    )
    assert file.sha256 == hashlib.sha256(PDF).hexdigest()
    assert attached_files.content_of(book, file) == PDF
    assert [item.item for item in book.records(DossierItem)] == ["Tờ trình"]
    attach(book, Owner(FORM.kind, FORM.code, "tờ TRÌNH"), [made("b.png", PNG)], LIMITS, DAY)
    assert len(list(book.records(DossierItem))) == 1  # it was there by another spelling
    assert len(files_of_paper(stored(book), "Tờ trình")) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", PDF),
        ("A.PDF", b"\xef\xbb\xbf" + PDF),
        ("a.png", PNG),
        ("a.jpg", JPG),
        ("a.JPEG", JPG),
        ("a.tif", TIFF),
        ("a.docx", DOCX),
        ("a.xlsx", XLSX),
        ("không dấu và có dấu ế.pdf", PDF),
    ],
)
def test_papers_and_pictures_are_taken(
    book: Book, made: Callable[[str, bytes], Path], name: str, content: bytes
) -> None:
    attach(book, FORM, [made(name, content)], LIMITS, DAY)
    assert attached_files.content_of(book, stored(book)[0]) == content


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.exe", b"MZ" + PDF, "“a.exe” là chương trình"),
        ("a.pdf", b"MZ\x90\0" + PDF, "là chương trình"),
        ("a.pdf.exe", PDF, "là chương trình"),
        ("a.pdf", b"\x7fELF" + b"\0" * 99, "là chương trình"),
        ("a.sh", b"#!/bin/sh\n", "là chương trình"),
        ("a.js", b"var x", "là chương trình"),
        ("a.docx", archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "có macro"),
        ("a.docx", DOCX[:40], "bị hỏng"),
        ("a.zip", archive("a.txt"), "không thuộc loại tệp"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "không thuộc loại tệp"),
        ("a.txt", b"xin chao", "không thuộc loại tệp"),
        ("a.pdf", b"xin chao", "không thuộc loại tệp"),
        ("a.pdf", PNG, "nội dung là ảnh PNG, không hợp với đuôi tệp"),
        ("a", PDF, "nội dung là PDF, không hợp với đuôi tệp"),
        ("a.xlsx", DOCX, "nội dung là Word"),
        ("a.pdf", b"", "rỗng"),
    ],
    ids=lambda part: part if isinstance(part, str) else str(len(part)),  # an archive tells the time
)
def test_other_kinds_are_refused_in_a_sentence(
    book: Book, made: Callable[[str, bytes], Path], name: str, content: bytes, told: str
) -> None:
    good = made("tốt.pdf", PDF)
    with pytest.raises(UserError, match=told) as refused:
        attach(book, FORM, [good, made(name, content)], LIMITS, DAY)
    assert refused.value.advice
    assert stored(book) == []  # neither the good one
    assert contents(book) == 0
    assert list(book.records(DossierItem)) == []


def test_what_is_no_file_is_refused(book: Book, tmp_path: Path, made: Callable[[str, bytes], Path]) -> None:
    (tmp_path / "quét").mkdir()
    for path, told in ((tmp_path / "quét", "là thư mục"), (tmp_path / "không có.pdf", "Không còn thấy")):
        with pytest.raises(UserError, match=told):
            attach(book, FORM, [path], LIMITS, DAY)
    with pytest.raises(UserError, match="Chưa chọn tệp"):
        attach(book, FORM, [], LIMITS, DAY)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "ống.pdf")
        with pytest.raises(UserError, match="không phải là tệp thường"):
            attach(book, FORM, [tmp_path / "ống.pdf"], LIMITS, DAY)
    with pytest.raises(UserError, match="Không còn LC0009"):
        attach(book, Owner(AttachedTo.ROTATION, "LC0009", "Tờ trình"), [made("a.pdf", PDF)], LIMITS, DAY)
    assert (stored(book), contents(book)) == ([], 0)


def test_two_gigabytes_are_refused_by_their_size_alone(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hai gi ga.pdf"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)  # takes no room on the disk

    def never(*_: object, **__: object) -> None:
        raise AssertionError("was read")

    monkeypatch.setattr(Path, "open", never)
    with pytest.raises(UserError, match="có 2 GB, quá giới hạn 20 MB cho một tệp") as refused:
        attach(book, FORM, [path], LIMITS, DAY)
    assert "thiết lập quy trình" in refused.value.advice


def test_limits_are_kept_to_the_byte(book: Book, made: Callable[[str, bytes], Path]) -> None:
    limits = FileLimits(file_mb=1, book_mb=2)
    whole = PDF + b"\0" * (1_000_000 - len(PDF))
    attach(book, FORM, [made("a.pdf", whole)], limits, DAY)
    with pytest.raises(UserError, match="quá giới hạn 1 MB"):
        attach(book, FORM, [made("b.pdf", whole + b"\0")], limits, DAY)
    attach(book, FORM, [made("c.pdf", b"\0" + whole[:-1])], limits, DAY)
    with pytest.raises(UserError, match="trong sổ sẽ là 2 MB, quá giới hạn 2 MB"):
        attach(book, FORM, [made("d.png", PNG)], limits, DAY)
    attachments.remove(book, stored(book)[0])
    attach(book, FORM, [made("d.png", PNG)], limits, DAY)  # what was taken off does not count


def test_more_than_fits_into_memory_is_refused_before_it_is_read(book: Book, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(11)]
    for path in paths:
        with path.open("wb") as file:
            file.truncate(19_000_000)
    with pytest.raises(UserError, match="đã chọn có 209 MB, mỗi lần chỉ đính kèm đến 200 MB"):
        attach(book, FORM, paths, LIMITS, DAY)


def test_a_file_that_grows_or_vanishes_while_it_is_read(
    book: Book, made: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made("a.pdf", PDF)
    looked = attachments.refuse_large

    def grow(*arguments: object) -> None:
        looked(*arguments)  # type: ignore[arg-type]  # passed on as they come
        path.write_bytes(PDF + b"\0" * 2_000_000)

    monkeypatch.setattr(attachments, "refuse_large", grow)
    with pytest.raises(UserError, match="quá giới hạn 1 MB"):
        attach(book, FORM, [path], FileLimits(file_mb=1), DAY)
    monkeypatch.setattr(attachments, "refuse_large", lambda *_: path.unlink())
    with pytest.raises(UserError, match=r"Không còn thấy tệp “a\.pdf”"):
        attach(book, FORM, [path], LIMITS, DAY)
    assert contents(book) == 0


def test_a_file_that_may_not_be_read(
    book: Book, made: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made("a.pdf", PDF)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match=r"Không đọc được tệp “a\.pdf”"):
        attach(book, FORM, [path], LIMITS, DAY)


def test_cancelled_while_reading_nothing_is_written(book: Book, made: Callable[[str, bytes], Path]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        attach(book, FORM, [made("a.pdf", PDF)], LIMITS, DAY, stop)
    assert (stored(book), contents(book)) == ([], 0)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a\u0301nh.pdf", "ánh.pdf"),  # NFD, as from a Mac
        ("a:b?.pdf", "a_b_.pdf"),
        ("x" * 200 + ".pdf", "x" * 116 + ".pdf"),
        ("  hai   dấu cách .pdf", "hai dấu cách .pdf"),
    ],
)
def test_names_are_clean(book: Book, made: Callable[[str, bytes], Path], name: str, kept: str) -> None:
    attach(book, FORM, [made(name, PDF)], LIMITS, DAY)
    assert stored(book)[0].name == kept


# -- undo, and the content behind it -----------------------------------------------------------------------------------


def test_the_same_content_is_kept_once(book: Book, made: Callable[[str, bytes], Path]) -> None:
    attach(book, FORM, [made("a.pdf", PDF), made("b.pdf", PDF)], LIMITS, DAY)
    assert [file.name for file in stored(book)] == ["a.pdf", "b.pdf"]
    assert contents(book) == 1
    assert attached_files.kept(book) == attached_files.Kept(2, len(PDF), 0)
    assert book.undo_name() == "Đính kèm 2 tệp"


def test_undo_and_redo_of_attaching_and_taking_off(book: Book, made: Callable[[str, bytes], Path]) -> None:
    attach(book, FORM, [made("a.pdf", PDF)], LIMITS, DAY)
    (file,) = stored(book)
    book.undo()
    assert stored(book) == []
    assert list(book.records(DossierItem)) == []
    assert attached_files.kept(book) == attached_files.Kept(0, 0, len(PDF))
    book.redo()
    assert stored(book) == [file]
    attachments.remove(book, file)
    assert stored(book) == []
    assert [item.item for item in book.records(DossierItem)] == ["Tờ trình"]
    book.undo()
    assert attached_files.content_of(book, stored(book)[0]) == PDF
    book.redo()
    assert stored(book) == []


def test_a_rotation_goes_with_its_files_and_comes_back_with_them(
    book: Book, made: Callable[[str, bytes], Path]
) -> None:
    attach(book, FORM, [made("a.pdf", PDF)], LIMITS, DAY)
    rotation = book.rotation("LC0001")
    assert rotation is not None
    editing.delete(book, rotation)
    assert stored(book) == []
    book.undo()
    assert attached_files.content_of(book, stored(book)[0]) == PDF


def test_a_content_that_changed_is_told_and_mended_by_attaching_again(
    book: Book, made: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    path = made("a.pdf", PDF)
    attach(book, FORM, [path], LIMITS, DAY)
    book.database.execute_sql("UPDATE file_content SET content = ?", (PDF[:-1] + b"x",))
    (file,) = stored(book)
    with pytest.raises(BookError, match=r"“a\.pdf” trong sổ không còn như lúc đính kèm"):
        copy_out(book, file, tmp_path / "ra.pdf")
    assert not (tmp_path / "ra.pdf").exists()
    attach(book, FORM, [path], LIMITS, DAY)
    assert attached_files.content_of(book, file) == PDF
    book.database.execute_sql("DELETE FROM file_content")
    with pytest.raises(BookError, match=r"không còn nội dung của tệp “a\.pdf”"):
        attached_files.content_of(book, file)


# -- papers and their files --------------------------------------------------------------------------------------------


def test_a_renamed_paper_keeps_its_files_and_a_deleted_one_takes_them(
    book: Book, made: Callable[[str, bytes], Path]
) -> None:
    attach(book, FORM, [made("a.pdf", PDF)], LIMITS, DAY)
    (paper,) = book.records(DossierItem)
    save_paper(book, DossierItem("LC0001", "Tờ trình bổ sung", id=paper.id))
    assert [file.item for file in stored(book)] == ["Tờ trình bổ sung"]
    (paper,) = book.records(DossierItem)
    delete_paper(book, paper)
    assert stored(book) == []
    book.undo()
    assert len(stored(book)) == 1
    with pytest.raises(UserError, match="thành phần hồ sơ"):
        save_paper(book, DossierItem("LC0001", " ", id=paper.id))
    save_paper(book, DossierItem("LC0001", "Tờ trình bổ sung", PartialDate(2026)))  # a second of that name
    delete_paper(book, paper)
    assert len(stored(book)) == 1


# -- out of the book ---------------------------------------------------------------------------------------------------


def test_a_copy_goes_out_whole(book: Book, made: Callable[[str, bytes], Path], tmp_path: Path) -> None:
    attach(book, FORM, [made("a.pdf", PDF)], LIMITS, DAY)
    target = tmp_path / "ra.pdf"
    target.write_bytes(b"cu")
    assert copy_out(book, stored(book)[0], target).read_bytes() == PDF
    with pytest.raises(UserError, match="chính là sổ đang mở"):
        copy_out(book, stored(book)[0], book.path)
    with pytest.raises(UserError, match="Không ghi được"):
        copy_out(book, stored(book)[0], tmp_path / "không có" / "ra.pdf")


def test_what_the_book_says_of_its_files(book: Book, made: Callable[[str, bytes], Path]) -> None:
    assert left_out(book) == ""
    assert kept_text(book, LIMITS) == "Sổ chưa có tệp đính kèm (mỗi tệp đến 20 MB)."
    attach(book, FORM, [made("a.pdf", PDF), made("b.png", PNG)], LIMITS, DAY)
    assert left_out(book) == "Sổ có 2 tệp đính kèm; bảng Excel không mang theo tệp."
    attachments.remove(book, stored(book)[1])
    assert kept_text(book, LIMITS) == (
        "Cả sổ: 1 tệp, 1,8 kB trên 500 MB; 58 byte của tệp đã gỡ được giữ để hoàn tác. Mỗi tệp đến 20 MB."
    )


@pytest.mark.parametrize(
    ("size", "text"),
    [
        *((0, "0 byte"), (999, "999 byte"), (1000, "1 kB"), (34_540, "34,5 kB"), (1_250_000, "1,2 MB")),
        *((123_456_789, "123 MB"), (2_000_000_000, "2 GB"), (2_147_483_648, "2,1 GB")),
    ],
)
def test_sizes_in_words(size: int, text: str) -> None:
    assert size_text(size) == text
