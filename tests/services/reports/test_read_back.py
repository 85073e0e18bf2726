"""The report with bad data and many years, read back from its pages in both frames."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from luanchuyen_desktop.documents.contents import Margins
from luanchuyen_desktop.documents.forms.frames import FRAMES
from luanchuyen_desktop.services.reports.entries import WORDS
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.store.book import Book
from tests.documents import page_boxes, pdfa_check
from tests.services.papers.bad_data import MARKED, NAME, POST, WORD
from tests.services.reports.report_book import Maker, workspace
from tests.services.reports.test_paper import text_on

Stored = Callable[[Maker], Book]
MARGINS = Margins(20, 20, 30, 15)
SIGNED = (
    "TRƯỞNG BAN",
    "K/T TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "GIÁM ĐỐC",
    "Tổng số",
    "Tổng số lượt đánh giá",
)  # sums end pages too


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("name", "words"), [(NAME, POST * 6), ("Nguyễn" * 13, WORD), (f"Trần {MARKED}", MARKED)])
def test_the_pages_of_the_report(make: Maker, stored: Stored, name: str, words: str, frame: str) -> None:
    for year in range(2005, 2024):
        make.rotate("T1", "HU1", f"{year}-5-1", make.cadre(name))
        make.rotate("HU1", "T2", "", make.cadre(name))
    book = stored(make)
    text = text_on(book, 2005, 2023, words=dict.fromkeys(WORDS, words), number="35")
    pdf = report_pdf(workspace(book, date(2024, 1, 5)), text, frame)
    assert page_boxes.faults(pdf, MARGINS, signed=SIGNED) == []
    assert pdfa_check.faults(pdf) == []
    assert "None" not in " ".join(page.text() for page in page_boxes.read_pages(pdf))
