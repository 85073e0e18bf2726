"""The whole text of a report in both frames, as it is read back from the pages."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.forms.frames import FRAMES
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Evaluation, Tenure
from luanchuyen_desktop.domain.vocabulary import Grade, Outcome, Purpose, Sex, TenureForm
from luanchuyen_desktop.services.reports.entries import ReportText
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.services.reports.spans import term_span
from luanchuyen_desktop.store.book import Book
from tests.services.reports.report_book import Maker, report, workspace

GOLDEN = Path(__file__).parents[2] / "golden" / "forms"
WORDS = {
    "tinh_hinh": "Trong nhiệm kỳ, các cấp ủy đã quán triệt, thực hiện nghiêm các quy định của Trung ương.\n"
    "Công tác luân chuyển được gắn với quy hoạch, đào tạo, bồi dưỡng cán bộ.",
    "han_che": "Một số nơi chưa chủ động đề xuất nhân sự.",
    "nguyen_nhan": "Chính sách hỗ trợ chưa kịp thời.",
    "phuong_huong": "Tiếp tục thực hiện chủ trương bố trí cán bộ chủ chốt không là người địa phương.",
    "kien_nghi": "Đề nghị sớm ban hành mức hỗ trợ mới.",
}


def a_term(make: Maker) -> None:
    for number in range(12):
        cadre = make.cadre(
            sex=Sex.FEMALE if number % 4 == 0 else Sex.MALE, education="Đại học", political_theory="Cao cấp"
        )
        way = (("T1", "XU1"), ("XU1", "T2"), ("XU1", "XU2"), ("T1", "T2"))[number % 4]
        day = f"{2022 + number % 3}-4-{1 + number}"
        ended = make.ended(Outcome.HIGHER if number % 2 else Outcome.RETURNED, "2024-11-30") if number < 4 else {}
        begun, purpose = PartialDate(2022 + number % 3, 5, 1), list(Purpose)[number % 3]
        make.rotate(way[0], way[1], day, cadre, purpose=purpose, start=begun, **ended)
        make.made.append(Evaluation(cadre, 2024, Grade.GOOD if number % 3 else Grade.EXCELLENT))
    make.take_up("2023-4-1", TenureForm.TRANSFERRED)
    make.take_up("2024-4-1", TenureForm.APPOINTED)
    make.made.append(Tenure(make.cadre("Lê Văn Trưởng"), PartialDate(2015, 3, 1), None, "T1", "TB"))
    make.rotate("T1", "XU1", "", make.cadre("Võ Thị Ánh"))


@pytest.mark.parametrize("frame", FRAMES)
def test_the_text_of_a_report(make: Maker, stored: Callable[[Maker], Book], frame: str) -> None:
    a_term(make)
    book = stored(make)
    span = term_span(2022, 2024)
    found = report(book, span.period.start, span.period.end)
    text = ReportText(found, span, span.kind, words=WORDS, number="35")
    pdf = report_pdf(workspace(book, date(2025, 1, 15)), text, frame)
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    printed = "\n\n--- trang ---\n\n".join(pages) + "\n"
    path = GOLDEN / f"report_{frame}.txt"
    if os.environ.get("REGENERATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")
