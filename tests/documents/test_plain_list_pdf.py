from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.contents import Column, ListContent, ListRow, Office
from luanchuyen_desktop.documents.tables.plain_list import render_list
from luanchuyen_desktop.errors import Cancelled, DocumentError

CONTENT = ListContent(
    columns=(Column("Thời gian", 30), Column("Họ và tên", 60, bold=True), Column("Việc", 120)),
    rows=tuple(
        ListRow(f"Nguyễn Văn {n}", ((f"{n:02d}/2028",), (f"Nguyễn Văn {n}", f"CB{n}"), ("Đến hạn <b>rà soát</b>.",)))
        for n in range(1, 61)
    ),
    issued="ngày 22 tháng 11 năm 2026",
    title="LỊCH THỜI HẠN",
    subject="(60 việc)",
    note="một câu",
)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def test_header_on_every_page_and_signature_on_the_last(office: Office, resources: Path) -> None:
    pages = texts(render_list(CONTENT, office, resources))
    assert len(pages) > 2
    assert "LỊCH THỜI HẠN (60 việc)" in pages[0]
    for number, page in enumerate(pages, start=1):
        assert "TT Thời gian Họ và tên Việc" in page
        assert number == 1 or page.startswith(f"{number} ")
    assert "Chú giải: một câu" in pages[-1]
    assert "TRƯỞNG BAN" in pages[-1]
    assert "Nguyễn Văn 60" in pages[-1]  # not the signature alone
    assert "<b>rà soát</b>" in pages[0]  # nothing is markup


def test_nothing_to_list_and_no_note(office: Office, resources: Path) -> None:
    (page,) = texts(render_list(replace(CONTENT, rows=(), note=None), office, resources))
    assert "Chú giải" not in page
    assert "TRƯỞNG BAN" in page


def test_the_same_input_gives_the_same_bytes(office: Office, resources: Path) -> None:
    assert render_list(CONTENT, office, resources) == render_list(CONTENT, office, resources)


def test_a_character_that_cannot_be_printed_is_told_with_its_place(office: Office, resources: Path) -> None:
    row = ListRow("Nguyễn Văn Đức", (("05/2028",), ("Nguyễn Văn Đức",), ("龍",)))
    with pytest.raises(DocumentError, match=r"Nguyễn Văn Đức, cột Việc"):
        render_list(replace(CONTENT, rows=(row,)), office, resources)


def test_it_can_be_stopped(office: Office, resources: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_list(CONTENT, office, resources, stop)
