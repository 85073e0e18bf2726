from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Discipline,
    Evaluation,
    Place,
    PlanningEntry,
    Position,
    Record,
    Rotation,
    Tenure,
    Title,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import Grade, Level, SubjectKind
from luanchuyen_desktop.exchange.layout import sheet_of
from luanchuyen_desktop.exchange.parsing import ParsedSheet, ParsedWorkbook
from luanchuyen_desktop.exchange.planning import CellChange, ImportPlan, plan_import
from luanchuyen_desktop.exchange.problems import ProblemKind, ProblemList

PLACE = Place("P1", "xã Một", Level.COMMUNE, id=1)
UNIT = Unit("U1", "UBND xã Một", Level.COMMUNE, id=1)
TITLE = Title("T1", "Chủ tịch", 50, id=1)
RULES = frozenset({"LC04", "LC05"})
AN = Cadre("CB1", "An", PartialDate(1960), note="cũ", id=1)
TENURE = Tenure("CB1", PartialDate(2020), None, "U1", "T1", id=1)
BOOK: tuple[Record, ...] = (PLACE, UNIT, TITLE, AN)


def parsed(records: Sequence[Record], fields: tuple[str, ...] | None = None) -> ParsedSheet:
    sheet = sheet_of(type(records[0]))
    codes = frozenset(str(getattr(each, "code", "")) for each in records)
    named = fields or tuple(column.field for column in sheet.columns)
    return ParsedSheet(sheet, named, range(2, len(records) + 2), list(records), codes)


def plan(sheets: Sequence[ParsedSheet], stored: Sequence[Record] = BOOK) -> ImportPlan:
    existing: dict[type[Record], list[Record]] = {}
    for record in stored:
        existing.setdefault(type(record), []).append(record)
    rows = sum(len(sheet.records) for sheet in sheets)
    return plan_import(ParsedWorkbook("thử.xlsx", tuple(sheets), ProblemList(), rows), existing, RULES, lambda *_: None)


def fresh(record: Record, **changes: object) -> Record:
    return replace(record, id=None, **changes)  # type: ignore[arg-type]  # the fields of the record at hand


def errors(made: ImportPlan) -> list[tuple[str, int | None, str, str]]:
    return [(each.sheet, each.row, each.column, each.value) for each in made.problems if each.kind is ProblemKind.ERROR]


def test_a_known_code_updates_cell_by_cell_and_a_new_one_inserts() -> None:
    made = plan([parsed([Cadre("CB2", "Bình"), fresh(AN, name="An Bình", note=None)])])
    assert (made.insert_count, made.update_count, made.unchanged_count) == (1, 1, 0)
    assert made.sheets[0].insert_rows == (2,)
    assert list(made.changes()) == [
        CellChange("Cán bộ", 3, "Họ và tên", "An", "An Bình"),
        CellChange("Cán bộ", 3, "Ghi chú", "cũ", ""),
    ]
    assert made.sheets[0].updates[0].after == replace(AN, name="An Bình", note=None)


def test_the_same_again_changes_nothing() -> None:
    made = plan([parsed([fresh(AN)])])
    assert made.changes_nothing
    assert made.unchanged_count == 1


def test_a_column_that_is_not_there_leaves_the_stored_value() -> None:
    made = plan([parsed([Cadre("CB1", "An Bình")], ("code", "name"))])
    assert made.sheets[0].updates[0].after == replace(AN, name="An Bình")
    assert [change.column for change in made.changes()] == ["Họ và tên"]


def test_rows_without_codes_match_by_what_they_are() -> None:
    stored: list[Record] = [
        *BOOK,
        TENURE,
        Position("U1", "T1", 1, id=1),
        Evaluation("CB1", 2020, Grade.GOOD, id=1),
        Discipline("CB1", "Khiển trách", PartialDate(2021), id=1),
        PlanningEntry("CB1", "2020-2025", "T1", "U1", id=1),
        Waiver("LC04", SubjectKind.CADRE, "CB1", document_no="1-CV", date=PartialDate(2021), id=1),
    ]
    changed: list[Record] = [
        fresh(TENURE, end=PartialDate(2024)),
        Position("U1", "T1", 2),
        Evaluation("CB1", 2020, Grade.EXCELLENT),
        Discipline("CB1", "Khiển trách", PartialDate(2021), decision_no="5-QĐ"),
        PlanningEntry("CB1", "2020-2025", "T1", "U1", reviewed=PartialDate(2022)),
        Waiver("LC04", SubjectKind.CADRE, "CB1", document_no="1-CV", date=PartialDate(2021), reason="vì việc"),
    ]
    made = plan([parsed([record]) for record in changed], stored)
    assert (made.insert_count, made.update_count, made.errors) == (0, 6, 0)
    assert {update.after.id for sheet in made.sheets for update in sheet.updates} == {1}
    other = plan([parsed([fresh(TENURE, start=PartialDate(2021))])], stored)
    assert (other.insert_count, other.update_count) == (1, 0)


def test_tenures_alike_are_matched_as_often_as_they_stand_there() -> None:
    twice = [TENURE, replace(TENURE, id=2, end=PartialDate(2023))]
    made = plan([parsed([fresh(twice[1]), fresh(TENURE)])], [*BOOK, *twice])
    assert (made.unchanged_count, made.insert_count, made.update_count) == (2, 0, 0)
    made = plan(
        [parsed([fresh(twice[1]), fresh(TENURE, end=PartialDate(2022)), fresh(TENURE, term="x")])], [*BOOK, *twice]
    )
    assert (made.unchanged_count, made.update_count, made.insert_count) == (1, 1, 1)
    assert made.sheets[0].updates[0].before == TENURE


def test_identical_rows_are_doubted_and_doubled_codes_refused() -> None:
    tenure = fresh(TENURE)
    made = plan([parsed([tenure, tenure]), parsed([Cadre("CB2", "Bình"), Cadre("CB2", "Bính")])])
    assert errors(made) == [("Cán bộ", 3, "Mã cán bộ", "CB2")]
    assert [(each.sheet, each.row) for each in made.problems if each.kind is ProblemKind.WARNING] == [
        ("Quá trình công tác", 3)
    ]
    made = plan([parsed([Position("U1", "T1", 1), Position("U1", "T1", 2)])])
    assert made.errors == 1
    made = plan([parsed([Evaluation("CB1", 2020, Grade.GOOD), Evaluation("CB1", 2020, Grade.DONE)])])
    assert (made.errors, made.warnings) == (0, 1)


def test_codes_that_point_nowhere_are_named() -> None:
    sheets = [
        parsed([Place("P2", "xã Hai", Level.COMMUNE, parent="P9", successors=("P1", "P8"))]),
        parsed([Cadre("CB2", "Bình", hometown_place="P7")]),
        parsed([Tenure("CB9", None, None, "U9", "T9")]),
        parsed([Rotation("R1", "CB1", None, None, "U1", "T1")]),
        parsed(
            [
                Waiver("LC04", SubjectKind.ROTATION, "R9"),
                Waiver("LC04", SubjectKind.ROTATION, "R1"),
                Waiver("LC04", SubjectKind.POST, "U1/T1"),
            ]
        ),
    ]
    made = plan(sheets)
    assert errors(made) == [
        ("Địa bàn", 2, "Mã địa bàn cấp trên", "P9"),
        ("Địa bàn", 2, "Mã địa bàn kế tục", "P8"),
        ("Cán bộ", 2, "Mã địa bàn quê quán", "P7"),
        ("Quá trình công tác", 2, "Mã cán bộ", "CB9"),
        ("Quá trình công tác", 2, "Mã đơn vị", "U9"),
        ("Quá trình công tác", 2, "Mã chức danh", "T9"),
        ("Ngoại lệ", 2, "Mã đối tượng", "R9"),
    ]
    assert made.has_errors


def test_a_row_left_out_for_a_problem_still_lends_its_code() -> None:
    cadres = ParsedSheet(sheet_of(Cadre), ("code", "name"), [], [], frozenset({"CB5"}))
    made = plan([cadres, parsed([Tenure("CB5", None, None, "U1", "T1")])])
    assert errors(made) == []


def test_places_above_themselves_are_refused_once_each() -> None:
    stored = [
        *BOOK,
        Place("P2", "xã Hai", Level.COMMUNE, parent="P3", id=2),
        Place("P3", "huyện", Level.DISTRICT, id=3),
    ]
    rows: list[Record] = [
        Place("P3", "huyện", Level.DISTRICT, parent="P2"),
        Place("P4", "xã Bốn", Level.COMMUNE, parent="P3"),
        Place("P5", "xã Năm", Level.COMMUNE, parent="P5"),
    ]
    assert [(row, value) for _, row, _, value in errors(plan([parsed(rows)], stored))] == [(2, "P2"), (4, "P5")]


def test_the_order_of_rows_does_not_matter() -> None:
    generator = random.Random(5)
    stored: list[Record] = [
        Tenure("CB1", PartialDate(2020), PartialDate(2020 + n), "U1", "T1", term=str(n), id=n) for n in range(1, 7)
    ]
    rows: list[Record] = [
        *(fresh(tenure) for tenure in stored[:2]),
        *(Tenure("CB1", PartialDate(2020), None, "U1", "T1", term=f"mới {n}") for n in range(5)),
        *(Cadre(f"CB{n}", f"Người {n}") for n in range(9)),
    ]

    def outcome(order: list[Record]) -> tuple[object, ...]:
        by_kind = [parsed([each for each in order if isinstance(each, kind)]) for kind in (Cadre, Tenure)]
        generator.shuffle(by_kind)
        made = plan(by_kind, [*BOOK, *stored])
        updates = {(update.before, update.after) for sheet in made.sheets for update in sheet.updates}
        inserts = {record for sheet in made.sheets for record in sheet.inserts}
        return updates, inserts, made.unchanged_count, made.errors

    first = outcome(rows)
    assert len(first[0]) == 5  # type: ignore[arg-type]  # four tenures and one cadre
    for _ in range(20):
        generator.shuffle(rows)
        assert outcome(rows) == first


def test_an_exception_to_a_rule_that_is_not_there_is_doubtful() -> None:
    known = Waiver("LC04", SubjectKind.CADRE, "CB1")
    made = plan([parsed([known, replace(known, rule="LC99"), replace(known, rule="lc05")])])
    told = [(each.row, each.column, each.value, each.kind) for each in made.problems]
    assert told == [
        (3, "Mã quy tắc", "LC99", ProblemKind.WARNING),
        (4, "Mã quy tắc", "lc05", ProblemKind.WARNING),
    ]
    assert not made.has_errors
    assert len(made.sheets[0].inserts) == 3
