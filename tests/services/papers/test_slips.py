"""Slips for votes: two on a page with a line to cut along, as many as asked, for one person or several."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from luanchuyen_desktop.documents.forms.frames import FRAMES, STATE
from luanchuyen_desktop.domain.records import Cadre, Record, Rotation
from luanchuyen_desktop.domain.vocabulary import Stage
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.slips import MOST_COPIES, SlipRequest, load_meetings, meetings_of, slips_pdf
from luanchuyen_desktop.services.papers.wording.template_kinds import SlipKind
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, ROOT, TODAY, form_book, records

MEETING = "Hội nghị Ban Thường vụ Tỉnh ủy"
MANY = 14


def several() -> Iterator[Record]:
    yield from records()
    for number in range(2, MANY + 2):
        yield Cadre(f"CB{number}", f"Nguyễn Văn Số {number}")
        yield Rotation(f"LC{number:04}", f"CB{number}", "SNV", "PGD", "TP", "BT")


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("slips"), rule_book, *several()) as workspace:
        yield workspace


def made(book: Workspace, kind: SlipKind = SlipKind.VOTE, **changes: Any) -> bytes:
    request = SlipRequest(kind, ["LC0001", "LC0002"], MEETING, 3, issued=TODAY)
    return slips_pdf(book, replace(request, **changes))


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", SlipKind)
def test_the_text_of_every_slip(book: Workspace, kind: SlipKind, frame: str) -> None:
    path = ROOT / "tests" / "golden" / "slips" / f"{kind.value}_{frame}.txt"
    reader = pypdf.PdfReader(BytesIO(made(book, kind, frame=frame, copies=1)))
    text = "\n\n--- trang ---\n\n".join(page.extract_text() for page in reader.pages) + "\n"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("copies", "on_pages"), [(1, [1]), (2, [2]), (3, [2, 1]), (6, [2, 2, 2])])
def test_two_on_a_page_as_many_as_asked(book: Workspace, copies: int, on_pages: list[int]) -> None:
    found = pages(made(book, copies=copies))
    assert [page.count("PHIẾU BIỂU QUYẾT") for page in found] == on_pages
    assert [page.count("Trần Đức Nam") for page in found] == on_pages
    assert [page.count("Nguyễn Văn Số 2") for page in found] == on_pages


@pytest.mark.parametrize("kind", SlipKind)
def test_each_slip_stays_on_its_half(book: Workspace, kind: SlipKind) -> None:
    """Nothing comes near the cut or leaves the paper; both halves say the same at the same place."""
    document = pypdfium2.PdfDocument(made(book, kind))
    text = document[0].get_textpage()
    middle, edge, near = 297 / 2 * 72 / 25.4, 5 * 72 / 25.4, 7 * 72 / 25.4
    halves: dict[bool, list[tuple[str, float, float]]] = {True: [], False: []}
    for at in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(at)
        letter = text.get_text_range(at, 1)
        if not letter.strip():
            continue
        assert edge <= left <= right <= 210 * 72 / 25.4 - edge
        assert bottom >= middle + near or top <= middle - near
        upper = bottom > middle
        halves[upper].append((letter, left, bottom - (middle if upper else 0)))
    document.close()
    assert len(halves[True]) == len(halves[False]) > 0
    for upper_one, lower_one in zip(halves[True], halves[False], strict=True):
        assert upper_one[0] == lower_one[0]
        assert upper_one[1:] == pytest.approx(lower_one[1:], abs=0.2)


def test_many_people_have_whole_pages(book: Workspace) -> None:
    codes = [f"LC{number:04}" for number in range(1, MANY + 1)]
    found = pages(made(book, codes=codes, copies=2))
    assert sum(page.count("PHIẾU BIỂU QUYẾT") for page in found) == 2
    assert sum(page.count(f"Nguyễn Văn Số {MANY} ") for page in found) == 2
    assert len(found) >= 2


def test_what_a_slip_says(book: Workspace) -> None:
    (page,) = pages(made(book, copies=1))
    for words in (
        "TỈNH ỦY LÂM ĐỒNG HỘI NGHỊ BAN THƯỜNG VỤ TỈNH ỦY",
        "Đà Lạt, ngày 23 tháng 11 năm 2026",
        "Đồng ý Không đồng ý",
        "Bí thư Đảng ủy xã Tuy Phong",
        "Phiếu không phải ký tên",
    ):
        assert words in page
    assert "DỰ THẢO" not in page
    assert "Số " not in page.partition("PHIẾU")[0]
    (state,) = pages(made(book, SlipKind.OPINION, frame=STATE, copies=1, issued=None))
    assert "ngày …… tháng …… năm ……" in state
    assert "Ông (bà) đánh dấu" in state
    (names,) = pages(made(book, SlipKind.NAMES, codes=[], copies=1, lines=4))
    assert "không giới thiệu quá 04 người" in names
    assert "Trần Đức Nam" not in names


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"meeting": "  "}, "Chưa ghi hội nghị"),
        ({"copies": 0}, "Số phiếu phải từ 1 đến 500"),
        ({"copies": MOST_COPIES + 1}, "Số phiếu phải từ 1 đến 500"),
        ({"lines": 21}, "Số dòng của phiếu giới thiệu phải từ 1 đến 20"),
        ({"codes": []}, "Chưa chọn trường hợp"),
        ({"codes": ["LC9"]}, "mã LC9"),
        ({"meeting": "Hội nghị \U0001f600"}, "Hội nghị lấy phiếu: không in được"),
        ({"codes": ["LC0001", "LC0001"]}, "được chọn hai lần"),
    ],
)
def test_refused_in_a_sentence(book: Workspace, changes: dict[str, Any], told: str) -> None:
    with pytest.raises(DocumentError, match=told):
        made(book, **changes)


def test_same_slips_same_bytes(book: Workspace) -> None:
    assert made(book) == made(book)


def test_meetings_go_by_the_steps(book: Workspace, tmp_path: Path) -> None:
    found = meetings_of(book)
    assert [meeting.step for meeting in found] == list(Stage)[1:]
    assert found[-1].name == MEETING
    assert found[-1].slip is SlipKind.VOTE
    assert load_meetings(RESOURCES, "Thành ủy")[-1].name == "Hội nghị Ban Thường vụ Thành ủy"
    (tmp_path / "meetings.toml").write_text("[[meeting]]\nstep = 9\n", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"meetings\.toml"):
        load_meetings(tmp_path, "Tỉnh ủy")
