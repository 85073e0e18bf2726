"""What each table counts, at its boundaries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Discipline, Evaluation, Position, Tenure, Title
from luanchuyen_desktop.domain.vocabulary import Grade, Outcome, Purpose, RotationState, Sex, TenureForm
from luanchuyen_desktop.services.overview.behind import Listed
from luanchuyen_desktop.services.reports.figures import Counting
from luanchuyen_desktop.services.reports.printed import unknowns
from luanchuyen_desktop.services.reports.report import Report, behind, report_json
from luanchuyen_desktop.services.summary import UNKNOWN
from luanchuyen_desktop.store.book import Book
from tests.services.reports.report_book import Maker, report

Stored = Callable[[Maker], Book]
SPECIALIST = Title("CV", "Chuyên viên", 90)
FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


def rows(found: Report, key: str, block: int = 0, at: int = 0) -> dict[str, int]:
    """Label → number, of the rows in which there is somebody."""
    table = found.table(key)
    assert table is not None
    return {row.label: row.figures[at].count for row in table.blocks[block].rows if row.figures[at].count}


def test_directions_after_the_district_level_have_no_rows_for_it(make: Maker, stored: Stored) -> None:
    make.rotate("T1", "XU1", "2026-3-1")
    book = stored(make)
    labels = {row.label for row in report(book, date(2026, 1, 1), date(2026, 12, 31)).tables[0].rows()}
    assert "Tỉnh → xã" in labels
    assert "Xã → xã" in labels
    assert not any("uyện" in label for label in labels)
    before = {row.label for row in report(book, date(2025, 1, 1), date(2025, 12, 31)).tables[0].rows()}
    assert {"Tỉnh → huyện", "Huyện → huyện", "Xã → huyện"} <= before


def test_who_is_not_in_the_period_for_sure_is_listed_not_counted(make: Maker, stored: Stored) -> None:
    make.rotate("T1", "HU1", "2024-5-1")
    unsure = make.rotate("T1", "HU1", "")
    make.rotate("T1", "HU1", "2024-5-2", state=RotationState.CANCELLED)
    found = report(stored(make), FIRST, LAST)
    table = found.table("B1")
    assert table is not None
    assert table.total.figures[0].count == 1
    assert table.undetermined is not None
    assert [member.key for member in table.undetermined.members] == [unsure]
    assert [(number, label) for number, label, _ in unknowns(found, [table])] == [("1", "Không có ngày quyết định")]
    assert found.summary.not_counted == 1


def test_other_acts_never_mix_with_rotations(make: Maker, stored: Stored) -> None:
    rotated = make.cadre()
    make.rotate("T1", "HU1", "2024-5-1", rotated, decision_no="12", start=PartialDate(2024, 5, 15))
    make.take_up("2024-5-15", TenureForm.APPOINTED, "HU1", "PB", rotated)  # what that rotation brought
    make.take_up("2024-6-1", TenureForm.APPOINTED, "T2", "PB", rotated)  # another post of the same person
    make.take_up("2024-6-1", TenureForm.SECONDED)
    make.take_up("2024-6-1", TenureForm.TRANSFERRED, title="TB")
    make.take_up("2024-6-1", None)  # nobody knows how
    make.take_up("2024-6-1", TenureForm.ROTATED)  # and no rotation is on record
    make.take_up("2023-12-31", TenureForm.APPOINTED)
    make.take_up("2024-6-1", TenureForm.APPOINTED, title="CV")  # not a leading post: not counted
    make.take_up("2024-6-1", TenureForm.APPOINTED, unit="T2", title="CV")  # but one with a number of places is
    make.made.append(Position("T2", "CV", 3))
    again = make.cadre()
    make.made.append(
        Tenure(again, PartialDate(2019, 1, 1), PartialDate(2024, 1, 31), "T1", "TB", form=TenureForm.APPOINTED)
    )
    make.take_up("2024-2-1", TenureForm.APPOINTED, "T1", "TB", again)
    make.made.append(SPECIALIST)
    found = report(stored(make), FIRST, LAST)
    assert rows(found, "B1b") == {
        "Luân chuyển (Biểu 1)": 1,
        "Điều động": 1,
        "Bổ nhiệm": 2,
        "Bổ nhiệm lại": 1,
        "Biệt phái": 1,
    }
    table = found.table("B1b")
    assert table is not None
    assert table.undetermined is not None
    assert table.undetermined.count == 2
    assert rows(found, "B1") == {"Từ cấp trên xuống cấp dưới": 1}


def test_a_book_without_other_acts_has_no_such_table(make: Maker, stored: Stored) -> None:
    make.rotate("T1", "HU1", "2024-5-1")
    assert report(stored(make), FIRST, LAST).table("B1b") is None


def test_structure_counts_each_person_once_at_the_first_decision(make: Maker, stored: Stored) -> None:
    twice = make.cadre(sex=Sex.FEMALE, ethnicity="Tày", birth=PartialDate(1989, 6, 1),
                       education="Thạc sĩ Luật", political_theory="Cao cấp")  # fmt: skip
    make.rotate("HU1", "T1", "2024-6-1", twice)  # 35 on that very day
    make.rotate("T1", "HU1", "2024-5-31", twice)  # the day before: 34
    make.rotate("T1", "HU1", "2024-5-31", make.cadre(birth=PartialDate(1989), ethnicity="kinh "))  # 34 or 35
    make.rotate("T1", "HU1", "2024-5-31", make.cadre(birth=None, sex=None, ethnicity=None))
    found = report(stored(make), FIRST, LAST)
    assert rows(found, "B3", 0) == {"Nữ": 1, "Nam": 1, "Không rõ": 1}
    assert rows(found, "B3", 1) == {"Dân tộc thiểu số": 1, "Dân tộc Kinh": 1, "Không rõ": 1}
    assert rows(found, "B3", 2) == {"Dưới 35 tuổi": 1, "Không rõ": 2}
    assert rows(found, "B3", 3) == {"Thạc sĩ": 1, "Không rõ": 2}
    assert rows(found, "B3", 4) == {"Cao cấp": 1, "Không rõ": 2}
    told = unknowns(found, [table for table in found.tables if table.key == "B3"])
    assert {label for _, label, _ in told} == {
        "Giới tính: không rõ",
        "Dân tộc: không rõ",
        "Tuổi vào ngày quyết định: không rõ",
        "Trình độ chuyên môn: không rõ",
        "Lý luận chính trị: không rõ",
    }


def test_posts_by_block_and_heads(make: Maker, stored: Stored) -> None:
    make.rotate("HU1", "T1", "2024-5-1", to_title="TB")
    make.rotate("HU1", "T2", "2024-5-1", to_title="PB")
    make.made.append(SPECIALIST)
    make.rotate("HU1", "T2", "2024-5-1", to_title="CV")
    found = report(stored(make), FIRST, LAST)
    assert rows(found, "B4", at=4) == {"Khối Đảng": 2, "Khối chính quyền": 1}
    table = found.table("B4")
    assert table is not None
    assert [each.count for each in table.total.figures[:5]] == [1, 1, 1, 0, 3]
    shown = {row.label for row in table.rows()}
    assert {"Khối mặt trận và đoàn thể", "Khối lực lượng vũ trang"} <= shown  # also when nobody is in them


def test_ranks_as_rule_lc02_compares_them(make: Maker, stored: Stored) -> None:
    make.rotate("HU1", "T1", "2024-5-1")
    make.rotate("HU1", "T1", "2024-5-1", to_title="TB")
    make.rotate("HU1", "T1", "2024-5-1", from_title="TB")
    make.made.append(Title("KX", "Chưa xếp bậc"))
    make.rotate("HU1", "T1", "2024-5-1", to_title="KX")
    held = make.cadre()
    make.made.append(Tenure(held, PartialDate(2020, 1, 1), None, "HU1", "TB"))  # holds a higher post beside
    make.rotate("HU1", "T1", "2024-5-1", held)
    found = report(stored(make), FIRST, LAST)
    assert rows(found, "B5") == {
        "Chức vụ tương đương": 1,
        "Chức vụ cao hơn": 1,
        "Chức vụ thấp hơn (cần rà soát)": 2,
        "Không rõ bậc chức vụ": 1,
    }


def test_ratings_of_every_year_on_rotation(make: Maker, stored: Stored) -> None:
    since = make.cadre()
    make.rotate("T1", "HU1", "2022-5-1", since, start=PartialDate(2022, 12))
    for year, grade in ((2021, Grade.EXCELLENT), (2022, Grade.GOOD), (2023, Grade.EXCELLENT)):
        make.made.append(Evaluation(since, year, grade))
    back = make.cadre()
    make.rotate("T1", "HU1", "2020-5-1", back, start=PartialDate(2020), **make.ended(Outcome.RETURNED, "2023-1-31"))
    unsure = make.rotate("T1", "HU1", "2022-5-1", start=None)
    assert unsure
    book = stored(make)
    found = report(book, date(2022, 1, 1), date(2024, 12, 31), date(2024, 11, 23))
    table = found.table("B6")
    assert table is not None
    assert [each.count for each in table.total.figures] == [2, 2, 0, 4, 2]  # 2024 is not over: nobody is rated yet
    assert rows(found, "B6", at=3) == {
        "Hoàn thành xuất sắc nhiệm vụ": 1,
        "Hoàn thành tốt nhiệm vụ": 1,
        "Chưa có xếp loại của năm đã hết": 2,
    }
    assert table.undetermined is not None
    assert table.undetermined.count == 1
    later = report(book, date(2022, 1, 1), date(2024, 12, 31), date(2025, 1, 1)).table("B6")
    assert later is not None
    assert [each.count for each in later.total.figures] == [2, 2, 1, 5, 2]  # now 2024 is over, and lacks a grade


@pytest.mark.parametrize(
    ("day", "inside", "unsure"),
    [
        ("2024-5-1", 1, 0),
        ("2024-6", 1, 0),
        ("2024-12-31", 1, 0),
        ("2019-12-31", 0, 0),
        ("2019", 0, 0),
        ("2023-1-1", 0, 0),
        ("2023", 0, 1),  # before the start or after it
    ],
)
def test_discipline_while_away_is_told_apart(make: Maker, stored: Stored, day: str, inside: int, unsure: int) -> None:
    cadre = make.cadre()
    make.rotate(
        "T1", "HU1", "2023-5-1", cadre, start=PartialDate(2023, 5, 1), **make.ended(Outcome.HIGHER, "2024-12-31")
    )
    make.made.append(Discipline(cadre, "Khiển trách", PartialDate(*map(int, day.split("-")))))
    found = report(stored(make), FIRST, LAST)
    table = found.table("B7")
    assert table is not None
    assert table.row("ky_luat").figures[0].count == inside
    assert any(row.key == UNKNOWN for row in table.rows()) == bool(unsure)
    assert rows(found, "B7") == {"Bố trí chức vụ cao hơn": 1}


def test_what_ended_nobody_knows_when_is_listed(make: Maker, stored: Stored) -> None:
    make.rotate("T1", "HU1", "2020-5-1", "", **make.ended(Outcome.RETURNED, None))
    make.rotate("T1", "HU1", "2020-5-1", "", **make.ended(None, "2024-3"))
    make.rotate("T1", "HU1", "2020-5-1", "", **make.ended(Outcome.RETURNED, "2023-12-31"))
    found = report(stored(make), FIRST, LAST)
    assert rows(found, "B7") == {"Chưa ghi kết quả": 1}
    table = found.table("B7")
    assert table is not None
    assert table.undetermined is not None
    assert table.undetermined.count == 1


@pytest.mark.parametrize(("last", "full"), [(date(2023, 12, 31), 0), (date(2024, 1, 1), 1), (date(2024, 6, 30), 1)])
def test_heads_are_counted_by_the_months_of_the_rule_on_the_last_day(
    make: Maker, stored: Stored, last: date, full: int
) -> None:
    make.made.append(Tenure(make.cadre(), PartialDate(2016, 1, 1), None, "T1", "TB"))
    make.made.append(Tenure(make.cadre(), None, PartialDate(2030, 1, 1), "T2", "TB"))
    found = report(stored(make), date(last.year, 1, 1), last, date(2026, 1, 1))
    table = found.table("B9")
    assert table is not None
    assert table.row("da_du").figures[0].count == full
    assert table.row("da_du").label == "Đã giữ chức vụ đủ 8 năm (96 tháng)"
    assert table.row(UNKNOWN).figures[0].count == 1


def test_before_any_law_there_is_nothing_to_hold_heads_against(make: Maker, stored: Stored) -> None:
    make.made.append(Tenure(make.cadre(), PartialDate(2000, 1, 1), None, "T1", "TB"))
    table = report(stored(make), date(2012, 1, 1), date(2012, 12, 31), date(2026, 1, 1)).table("B9")
    assert table is not None
    assert table.total.figures[0].count == 0
    assert "chưa có quy định" in table.notes[0]


def test_posts_are_counted_on_the_last_day_or_today_if_that_is_sooner(make: Maker, stored: Stored) -> None:
    book = stored(make)
    assert report(book, FIRST, LAST, date(2024, 3, 1)).day == date(2024, 3, 1)
    assert report(book, FIRST, LAST, date(2026, 3, 1)).day == LAST


def test_an_empty_book_has_its_tables(make: Maker, stored: Stored) -> None:
    found = report(stored(make), FIRST, LAST)
    assert [table.key for table in found.tables] == ["B1", "B2", "B3", "B4", "B4b", "B5", "B6", "B7", "B8", "B9"]
    assert all(figure.count == 0 for table in found.tables for figure in table.total.figures)


def test_a_number_opens_the_rotations_or_the_people_behind_it(make: Maker, stored: Stored) -> None:
    code = make.rotate("T1", "HU1", "2024-5-1", purpose=Purpose.NON_LOCAL)
    found = report(stored(make), FIRST, LAST)
    table = found.table("B2")
    assert table is not None
    events, persons = table.row("NON_LOCAL").figures
    opened = behind("Lượt", events)
    assert (opened.kind, opened.keys) == (Listed.ROTATIONS, (code,))
    people = behind("Người", persons)
    assert (people.kind, len(people.keys), len(people.details)) == (Listed.CADRES, 1, 1)
    assert persons.counting is Counting.PERSONS


def test_the_json_keeps_the_keys_of_old_and_adds_its_own_at_the_end(make: Maker, stored: Stored) -> None:
    make.rotate("T1", "HU1", "2024-5-1")
    facts: Any = report_json(report(stored(make), FIRST, LAST))
    assert list(facts) == [
        "period", "counted_states", "events", "persons", "women", "ended", "not_counted", "tables", "undetermined",
        "day", "report_tables",
    ]  # fmt: skip
    assert [each["key"] for each in facts["tables"]] == [
        "direction",
        "purpose",
        "level",
        "sex",
        "age",
        "outcome",
        "year",
    ]
    assert facts["report_tables"][0]["total"]["figures"][0]["count"] == facts["events"] == 1
