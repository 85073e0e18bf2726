"""Totals that provinces have published, from books made for them, on the printed page (practice.md §B)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import pypdf

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import LocalityDetermination, Place, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, Purpose, TenureForm
from luanchuyen_desktop.services.reports.entries import WORDS, ReportText
from luanchuyen_desktop.services.reports.figures import OVERLAP, Table
from luanchuyen_desktop.services.reports.paper import report_pdf
from luanchuyen_desktop.services.reports.report import Report, report_json
from luanchuyen_desktop.services.reports.spans import named_span
from luanchuyen_desktop.services.workbooks import apply_import, export_book, prepare_import
from luanchuyen_desktop.store.book import Book
from tests.services.reports.report_book import Maker, report, workspace

Stored = Callable[[Maker], Book]


def table(found: Report, key: str) -> Table:
    made = found.table(key)
    assert made is not None
    return made


def counts(found: Report, key: str, row: str) -> list[int]:
    return [each.count for each in table(found, key).row(row).figures]


def events(found: Report, row: str) -> int:
    """Of a row of B1: the column of all lượt."""
    one = table(found, "B1")
    return one.row(row).figures[one.sums[0].whole if one.sums else 0].count


def all_figures(found: Report) -> Any:
    facts: Any = report_json(found)
    return [each["total"]["texts"] for each in facts["report_tables"]]


def printed(book: Book, found: Report) -> str:
    words = dict.fromkeys(WORDS, "Theo tình hình của địa phương.")
    span = named_span(found.period)
    pdf = report_pdf(workspace(book, found.as_of), ReportText(found, span, span.kind, words=words, number="12"))
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def thai_nguyen(make: Maker) -> None:
    """244 lượt by year 48/61/64/58/13; of them luân chuyển 60 = tỉnh→huyện 14, huyện→tỉnh 13, ngành→ngành 33."""
    years = {2016: (12, 48), 2017: (15, 61), 2018: (15, 64), 2019: (15, 58), 2020: (3, 13)}
    ways = chain(repeat(("T1", "HU1"), 14), repeat(("HU1", "T1"), 13), repeat(("T1", "T2"), 33))
    forms = (TenureForm.TRANSFERRED, TenureForm.APPOINTED, TenureForm.DESIGNATED, TenureForm.ELECTED)
    for year, (rotated, every) in years.items():
        for number in range(rotated):
            origin, destination = next(ways)
            cadre = make.cadre()
            make.rotate(origin, destination, f"{year}-2-{1 + number}", cadre, start=PartialDate(year, 3, 1))
            make.take_up(f"{year}-3-1", TenureForm.ROTATED, destination, "PB", cadre)  # what the rotation brought
        for number in range(every - rotated):
            make.take_up(f"{year}-3-{1 + number % 28}", forms[number % 4])


def test_thai_nguyen_60_is_14_and_13_and_33(make: Maker, stored: Stored) -> None:
    thai_nguyen(make)
    book = stored(make)
    found = report(book, date(2016, 1, 1), date(2020, 3, 31))
    assert events(found, "tong_so") == 60
    assert (events(found, "province-district"), events(found, "district-province")) == (14, 13)
    assert events(found, "province-province") == events(found, "cung_cap") == 33
    assert counts(found, "B1b", "tong_so")[:6] == [48, 61, 64, 58, 13, 244]
    assert counts(found, "B1b", "luan_chuyen")[:6] == [12, 15, 15, 15, 3, 60]
    others = [row for row in table(found, "B1b").blocks[0].rows if row.key != "luan_chuyen"]
    assert sum(row.figures[5].count for row in others) == 184
    text = printed(book, found)
    assert "có 60 lượt luân chuyển cán bộ đối với 60 người" in text
    assert "từ cấp trên xuống cấp dưới 14/60 (23,3%); từ cấp dưới lên cấp trên 13/60 (21,7%)" in text
    assert "cùng cấp 33/60 (55,0%)" in text
    assert "– Ngang cấp tỉnh (ngành → ngành)" in text
    assert "Tổng số lượt các hình thức 48 61 64 58 13 244" in text
    assert "không phải là luân chuyển" in text
    assert "244 lượt luân chuyển" not in text


def test_phu_yen_11_is_1_and_1_and_9_and_after_9_and_2(make: Maker, stored: Stored) -> None:
    after = chain(repeat(Outcome.HIGHER, 9), repeat(Outcome.EQUIVALENT, 2))
    ways = [("T1", "HU1", Purpose.NON_LOCAL), ("HU1", "T1", Purpose.TRAINING)]
    ways += [("T1", "T2", Purpose.TRAINING)] * 4 + [("HU1", "HU2", Purpose.TRAINING)] * 4
    ways += [("HU2", "HU1", Purpose.NON_LOCAL)]
    for number, (origin, destination, purpose) in enumerate(ways):
        ended = make.ended(next(after), "2015-6-30")
        make.rotate(origin, destination, f"{2010 + number % 4}-5-1", "", purpose=purpose, **ended)
    book = stored(make)
    found = report(book, date(2010, 1, 1), date(2015, 12, 31))
    assert [events(found, key) for key in ("tong_so", "xuong", "len", "cung_cap")] == [11, 1, 1, 9]
    assert counts(found, "B2", "NON_LOCAL")[-2:] == [2, 2]
    assert counts(found, "B7", "tong_so") == [11, 11]
    assert (counts(found, "B7", "HIGHER")[0], counts(found, "B7", "EQUIVALENT")[0]) == (9, 2)
    text = printed(book, found)
    assert "cùng cấp 9/11 (81,8%)" in text
    assert "bố trí chức vụ cao hơn 9/11 (81,8%); bố trí chức vụ tương đương 2/11 (18,2%)" in text


def test_bao_yen_24_is_15_and_1_and_8(make: Maker, stored: Stored) -> None:
    for origin, destination, number in (("HU1", "XU1", 15), ("XU1", "HU1", 1), ("XU1", "XU2", 8)):
        for _ in range(number):
            make.rotate(origin, destination, "2013-5-1")
    book = stored(make)
    found = report(book, date(2010, 1, 1), date(2015, 12, 31))
    keys = ("tong_so", "district-commune", "commune-district", "commune-commune")
    assert [events(found, key) for key in keys] == [24, 15, 1, 8]
    text = printed(book, found)
    assert "từ cấp trên xuống cấp dưới 15/24 (62,5%)" in text
    assert "– Huyện → xã" in text


def test_ha_hoa_17_and_3_of_whom_two_secretaries_and_a_chairman(make: Maker, stored: Stored) -> None:
    for _ in range(17):
        make.rotate("XU1", "XU2", "2013-5-1", to_title="BT")
    for title in ("BT", "BT", "CT"):
        make.rotate("HU1", "XU1", "2013-6-1", to_title=title)
    found = report(stored(make), date(2010, 1, 1), date(2015, 12, 31))
    assert [events(found, key) for key in ("tong_so", "commune-commune", "district-commune")] == [20, 17, 3]
    titles = {row.label: row.figures[0].count for row in table(found, "B4b").blocks[1].rows}
    assert titles == {"Bí thư Đảng ủy xã": 19, "Chủ tịch Ủy ban nhân dân xã": 1}


def test_the_same_totals_after_a_round_trip_through_excel(make: Maker, stored: Stored, tmp_path: Path) -> None:
    """The book of Thái Nguyên by the road that an office takes: export, import into an empty book."""
    thai_nguyen(make)
    before = stored(make)
    path = tmp_path / "thái nguyên.xlsx"
    export_book(before, path)
    empty = Maker(made=[])
    empty.made.clear()
    book = stored(empty)
    plan = prepare_import(book, path)
    assert not plan.problems
    apply_import(book, plan)
    period = (date(2016, 1, 1), date(2020, 3, 31))
    first, second = (all_figures(report(each, *period)) for each in (before, book))
    assert first == second
    assert events(report(book, *period), "tong_so") == 60


# -- traps ------------------------------------------------------------------------------------------------------------


def test_14_of_17_is_82_4_percent(make: Maker, stored: Stored) -> None:
    """Tương Dương printed 73,3%; three values: the one who is not known counts in N and is listed."""
    make.made.append(Title("BTX", "Bí thư Đảng ủy xã", 40, is_head=True, is_non_local=True))
    for number in range(17):
        place, unit = f"XA{number}", f"DU{number}"
        make.made.append(Place(place, f"xã {number}", Level.COMMUNE, "T"))
        make.made.append(Unit(unit, f"Đảng ủy xã {number}", Level.COMMUNE, place=place))
        cadre = make.cadre()
        make.made.append(Tenure(cadre, PartialDate(2024, 1, 1), None, unit, "BTX"))
        if number < 16:
            make.made.append(LocalityDetermination(cadre, place, is_local=number >= 14, date=PartialDate(2024, 1, 1)))
    book = stored(make)
    found = report(book, date(2025, 1, 1), date(2025, 12, 31))
    assert counts(found, "B8", "tong_so") == [17, 14, 2, 1]
    text = printed(book, found)
    assert "trong 17 vị trí đang có người giữ" in text
    assert "đã bố trí 14/17 (82,4%); là người địa phương 2; chưa xác định được 1" in text
    assert "73,3%" not in text
    assert "Chưa xác định được có phải người địa phương không" in text


def test_a_batch_of_44_whose_groups_overlap_is_labelled(make: Maker, stored: Stored) -> None:
    """2 + 19 + 25 = 46 titles held by 44 people: two of them hold two."""
    make.made += [
        Title("UV", "Ủy viên Ban Thường vụ", 20),
        Title("TT", "Thứ trưởng", 20),
        Title("VT", "Vụ trưởng", 30, is_head=True),
    ]
    for number in range(44):
        cadre = make.cadre()
        title = "TT" if number < 19 else "VT"
        make.rotate("T1", "HU1", "2014-4-1", cadre, from_title=title, to_title="PB" if number < 25 else "TB")
        make.made.append(Tenure(cadre, PartialDate(2010, 1, 1), None, "T1", title))
        if number in {0, 20}:
            make.made.append(Tenure(cadre, PartialDate(2011, 1, 1), None, "T2", "UV", concurrent=True))
    book = stored(make)
    found = report(book, date(2014, 1, 1), date(2014, 12, 31))
    one = table(found, "B4b")
    before, after = one.blocks
    assert {row.label: row.figures[1].count for row in before.rows} == {
        "Ủy viên Ban Thường vụ": 2,
        "Thứ trưởng": 19,
        "Vụ trưởng": 25,
    }
    assert one.total.figures[1].count == 44
    assert one.overlap_in(before, 1)
    assert not one.overlap_in(after, 1)
    text = printed(book, found)
    assert f"cột “Số người (tỷ lệ)”: {OVERLAP} (cộng lại là 46, tổng số là 44)" in text


def test_the_36_35_trap_cannot_happen(make: Maker, stored: Stored) -> None:
    """Every number of the page is the length of the list behind it, in text, table, JSON and list alike."""
    for _ in range(35):
        make.rotate("T1", "HU1", "2018-5-1")
    twice = make.cadre("Trần Hai Lượt")
    make.rotate("T1", "HU1", "2018-3-1", twice)
    make.rotate("HU1", "T1", "2018-9-1", twice)
    book = stored(make)
    found = report(book, date(2018, 1, 1), date(2018, 12, 31))
    assert (found.summary.events, found.summary.persons) == (37, 36)
    facts: Any = report_json(found)
    for each in facts["report_tables"]:
        for number in each["total"]["figures"]:
            assert number["count"] == len(number["people"])
    one = table(found, "B1")
    assert [figure.count for figure in one.total.figures] == [37, 36]
    text = printed(book, found)
    assert "có 37 lượt luân chuyển cán bộ đối với 36 người" in text
    assert "Tổng số 37 36" in text
    assert f"Cột “Số người”: {OVERLAP} (cộng lại là 37, tổng số là 36)" in text
