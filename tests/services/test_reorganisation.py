"""Units merged, split, dissolved, renamed: what is proposed, refused, written, asked and taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import (
    Cadre,
    Place,
    PlanLine,
    PlanningEntry,
    Position,
    Rotation,
    RotationPlan,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import Block, Level, Outcome, RotationState, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.reorganisation.doing import carry_out, figures, prepare
from luanchuyen_desktop.services.reorganisation.judging import options_for_rotation, options_for_service
from luanchuyen_desktop.services.reorganisation.plan import (
    PlanningWay,
    RotationWay,
    ways_of,
    with_people,
    with_planning,
    with_posts,
    with_quota,
    with_rotations,
)
from luanchuyen_desktop.services.reorganisation.proposals import active_units, places_ending, subordinates
from luanchuyen_desktop.services.reorganisation.questions import Topic, questions
from luanchuyen_desktop.services.reorganisation.request import Kind, Request
from luanchuyen_desktop.services.reorganisation.sheets import read_sheets, with_placements, write_sheets
from luanchuyen_desktop.services.reorganisation.words import answer_continues, done_reorganisations, settle
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLE_NAMES

DAY = date(2026, 3, 1)
FIRST, LAST = PartialDate(2026, 3, 1), PartialDate(2026, 2, 28)
AS_OF = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Two departments A and B with heads, a deputy, a room of A, a rotation into each, planning, a plan; and C."""
    with Book.create(tmp_path / "tinh.lccb", user="Người thử") as made:
        with made.operate("Tạo sổ thử") as write:
            write.insert(Place("T", "Tỉnh Thử", Level.PROVINCE))
            write.insert(Title("GD", "Giám đốc Sở", 40, is_head=True))
            write.insert(Title("PGD", "Phó Giám đốc Sở", 50))
            write.insert(Title("TP", "Trưởng phòng", 60, is_head=True))
            for code in "ABC":
                write.insert(Unit(code, f"Sở {code}", Level.PROVINCE, Block.GOVERNMENT, place="T"))
                write.insert(Position(code, "GD", 1))
                write.insert(Position(code, "PGD", 2))
            write.insert(Unit("A1", "Phòng Tổ chức, Sở A", Level.PROVINCE, parent="A"))
            for number, (unit, title) in enumerate((("A", "GD"), ("B", "GD"), ("A", "PGD"), ("A1", "TP"), ("C", "GD"))):
                code = f"C{number + 1}"
                write.insert(Cadre(code, f"Nguyễn Văn {'ABCDE'[number]}", PartialDate(1980, 1, 1 + number)))
                form = TenureForm.APPOINTED
                write.insert(Tenure(code, PartialDate(2019, 1, 1), None, unit, title, form=form, decision_no="1-QĐ"))
            write.insert(Tenure("C2", PartialDate(2015), PartialDate(2018), "A", "PGD"))  # long over
            write.insert(Cadre("C6", "Trần Thị Luân", PartialDate(1982, 5, 5)))
            write.insert(Tenure("C6", PartialDate(2024, 6, 1), None, "B", "PGD", form=TenureForm.ROTATED))
            start = PartialDate(2024, 6, 1)
            write.insert(
                Rotation(
                    "LC0001",
                    "C6",
                    "C",
                    "PGD",
                    "B",
                    "PGD",
                    decided=PartialDate(2024, 5, 20),
                    start=start,
                    planned_months=36,
                    state=RotationState.RUNNING,
                )
            )
            write.insert(Rotation("LC0002", "C3", "A", "PGD", "B", "GD", state=RotationState.PROPOSED))
            write.insert(
                PlanningEntry("C3", "2025-2030", "GD", "A", "9-QĐ", PartialDate(2024, 6, 1), PartialDate(2025, 6, 1))
            )
            write.insert(PlanningEntry("C4", "2025-2030", "GD", "A", removed=PartialDate(2025, 1, 1)))
            write.insert(RotationPlan("KH26", 2026))
            write.insert(PlanLine("KH26", "A", "GD", 1))
        yield made


def merger(**changes: object) -> Request:
    new = Unit("AB", "Sở A và B", Level.PROVINCE, Block.GOVERNMENT, place="T")
    base = Request(Kind.MERGE, {"A": ("AB",), "B": ("AB",)}, DAY, "12-QĐ/TU", (new,))
    return replace(base, **changes)  # type: ignore[arg-type]  # names and kinds are those of the request


def rows(book: Book) -> Mapping[str, list[tuple[object, ...]]]:
    """Every row of every table, as stored."""
    return {
        name: book.database.execute_sql(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608 - own names
        for name in TABLE_NAMES
    }


def open_posts(book: Book) -> dict[str, tuple[str, str]]:
    return {tenure.cadre: (tenure.unit, tenure.title) for tenure in book.records(Tenure) if tenure.end is None}


# -- merging -----------------------------------------------------------------------------------------------------------


def test_a_merger_moves_posts_people_and_planning_by_one_decision(book: Book) -> None:
    before = rows(book)
    old = {tenure.id: tenure for tenure in book.records(Tenure)}
    carry_out(book, prepare(book, merger()))
    units, positions = book.catalogue().units, book.catalogue().positions
    for code in "AB":
        assert (units[code].valid_to, units[code].successors, units[code].name) == (LAST, ("AB",), f"Sở {code}")
    assert units["AB"].valid_from == FIRST
    assert positions["AB", "GD"].quota == 1  # one unit has one head
    assert positions["AB", "PGD"].quota == 4
    assert positions["A", "GD"].quota == 1  # the history keeps it
    assert open_posts(book) == {
        "C1": ("AB", "GD"),
        "C2": ("AB", "GD"),
        "C3": ("AB", "PGD"),
        "C4": ("A1", "TP"),
        "C5": ("C", "GD"),
        "C6": ("AB", "PGD"),
    }
    for tenure in book.records(Tenure):
        if tenure.id in old and tenure.unit in "AB" and old[tenure.id].end is None:
            assert tenure == replace(old[tenure.id], end=LAST)
        elif tenure.id in old:
            assert tenure == old[tenure.id]
        else:
            assert (tenure.start, tenure.decision_no, tenure.continues) == (FIRST, "12-QĐ/TU", False)
            assert tenure.form is TenureForm.TRANSFERRED
    entries = {entry.unit: entry for entry in book.records(PlanningEntry) if entry.cadre == "C3"}
    assert (entries["A"].removed, entries["A"].removal_no) == (FIRST, "12-QĐ/TU")
    assert entries["AB"].removed is None
    assert (entries["AB"].approved, entries["AB"].decision_no) == (PartialDate(2024, 6, 1), "9-QĐ")
    rotations = {rotation.code: rotation for rotation in book.records(Rotation)}
    assert rotations["LC0001"].to_unit == "B"  # decided so, and still to be said
    assert (rotations["LC0002"].to_unit, rotations["LC0002"].from_unit) == ("B", "AB")
    name = book.undo_name()
    assert name == "Sáp nhập, hợp nhất: Sở A, Sở B (Quyết định 12-QĐ/TU)"
    book.undo()
    assert rows(book) == before
    book.redo()
    assert open_posts(book)["C1"] == ("AB", "GD")


def test_what_a_merger_asks(book: Book) -> None:
    plan = prepare(book, merger())
    asked = questions(plan)
    by_topic = {topic: [one.text for one in asked if one.topic is topic] for topic in Topic}
    assert len(by_topic[Topic.CONTINUES]) == 2
    assert "86 tháng" in by_topic[Topic.CONTINUES][0]
    assert len(by_topic[Topic.ROTATION]) == 2
    assert by_topic[Topic.SURPLUS] == [
        "Giám đốc Sở A và B: 2 người giữ, số lượng 1 (Nguyễn Văn A, Nguyễn Văn B).",
    ]
    assert by_topic[Topic.SUBUNIT] == ["“Phòng Tổ chức, Sở A” còn hoạt động dưới “Sở A” đã kết thúc."]
    assert len(by_topic[Topic.PLAN_LINE]) == 1
    assert not by_topic[Topic.PLACEMENT]
    assert figures(plan)["tenures_begun"] == 4


def test_words_given_beforehand_are_written_and_asked_no_more(book: Book) -> None:
    plan = prepare(book, merger())
    heads = [move for move in plan.people if move.tenure.title == "GD"]
    plan = with_people(plan, [replace(heads[0], continues=True), replace(heads[1], to_title="PGD")])
    running = next(move for move in plan.rotations if move.rotation.code == "LC0001")
    proposed = next(move for move in plan.rotations if move.rotation.code == "LC0002")
    assert ways_of(running, plan.request) == (RotationWay.GO_ON, RotationWay.ENDS)
    assert ways_of(proposed, plan.request) == (RotationWay.REDIRECT, RotationWay.LEAVE)
    plan = with_rotations(plan, [replace(running, way=RotationWay.ENDS), replace(proposed, way=RotationWay.REDIRECT)])
    plan = with_quota(plan, ("AB", "PGD"), 5)
    topics = {one.topic for one in questions(plan)}
    assert topics == {Topic.SUBUNIT, Topic.PLAN_LINE}
    carry_out(book, plan)
    rotations = {rotation.code: rotation for rotation in book.records(Rotation)}
    ended = rotations["LC0001"]
    assert (ended.state, ended.ended, ended.outcome) == (RotationState.ENDED, LAST, Outcome.UNIT_ENDED)
    assert (ended.start, ended.end_decision_no) == (PartialDate(2024, 6, 1), "12-QĐ/TU")  # the months served stay
    assert (rotations["LC0002"].to_unit, rotations["LC0002"].to_title) == ("AB", "GD")
    new = {tenure.cadre: tenure for tenure in book.records(Tenure) if tenure.unit == "AB"}
    assert new["C1"].continues
    assert new["C2"].title == "PGD"
    assert book.catalogue().positions["AB", "PGD"].quota == 5


def test_one_into_a_unit_that_goes_on_keeps_its_numbers(book: Book) -> None:
    request = merger(units={"A": ("C",)}, founded=())
    plan = prepare(book, request)
    assert plan.quota_of(("C", "GD")) == 1
    surplus = [one.text for one in questions(plan) if one.topic is Topic.SURPLUS]
    assert surplus == ["Giám đốc Sở C: 2 người giữ, số lượng 1 (Nguyễn Văn E, Nguyễn Văn A)."]
    carry_out(book, plan)
    assert book.catalogue().units["C"].valid_from is None
    assert open_posts(book)["C1"] == ("C", "GD")


# -- the other kinds ---------------------------------------------------------------------------------------------------


def test_a_split_leaves_the_places_of_people_to_be_said(book: Book) -> None:
    founded = tuple(Unit(code, f"Sở {code}", Level.PROVINCE) for code in ("A2", "A3"))
    plan = prepare(book, merger(kind=Kind.SPLIT, units={"A": ("A2", "A3")}, founded=founded))
    assert all(move.target is None for move in plan.people)
    post = next(move for move in plan.posts if move.title == "GD")
    plan = with_posts(plan, [replace(post, to_unit="A2", to_title="GD")])
    assert {move.tenure.cadre: move.target for move in plan.people} == {"C1": ("A2", "GD"), "C3": None}
    carry_out(book, plan)
    assert book.catalogue().units["A"].successors == ("A2", "A3")
    assert "C3" not in open_posts(book)  # left without a post until somebody places them
    assert open_posts(book)["C1"] == ("A2", "GD")


def test_dissolving_leaves_people_without_a_post_and_says_so(book: Book) -> None:
    plan = prepare(book, merger(kind=Kind.DISSOLVE, units={"A": ()}, founded=()))
    assert figures(plan)["without_post"] == 2
    entry = plan.planning[0]
    plan = with_planning(plan, [replace(entry, way=PlanningWay.REMOVE)])
    carry_out(book, plan)
    assert {"C1", "C3"}.isdisjoint(open_posts(book))
    gone = next(entry for entry in book.records(PlanningEntry) if entry.cadre == "C3")
    assert (gone.removed, gone.removal_reason) == (FIRST, "Đơn vị kết thúc hoạt động")


def test_a_new_name_keeps_the_old_one_in_the_history_and_the_service_goes_on(book: Book) -> None:
    new = Unit("B2", "Sở B mới", Level.PROVINCE)
    plan = prepare(book, merger(kind=Kind.RENAME, units={"B": ("B2",)}, founded=(new,)))
    assert not [one for one in questions(plan) if one.topic in {Topic.CONTINUES, Topic.PLACEMENT, Topic.SURPLUS}]
    carry_out(book, plan)
    head = [tenure for tenure in book.records(Tenure) if tenure.cadre == "C2" and tenure.title == "GD"]
    assert [(tenure.unit, tenure.end, tenure.continues) for tenure in head] == [("B", LAST, False), ("B2", None, True)]
    assert head[1].form is TenureForm.APPOINTED
    rotations = {rotation.code: rotation for rotation in book.records(Rotation)}
    assert (rotations["LC0001"].to_unit, rotations["LC0001"].state) == ("B", RotationState.RUNNING)
    assert rotations["LC0002"].to_unit == "B2"


# -- dates that do not say enough --------------------------------------------------------------------------------------


def test_tenures_with_coarse_or_no_dates_are_told_and_not_touched(book: Book) -> None:
    with book.operate("Thêm") as write:
        for number, (start, end) in enumerate(
            ((None, None), (PartialDate(2026), None), (PartialDate(2020), PartialDate(2026)), (FIRST, None))
        ):
            write.insert(Cadre(f"D{number}", f"Lê Văn {number}"))
            write.insert(Tenure(f"D{number}", start, end, "B", "PGD"))
        write.insert(Cadre("D9", "Lê Văn Chín"))
        write.insert(Tenure("D9", PartialDate(2020), PartialDate(2026, 12), "B", "PGD"))  # until a later day
    before = {tenure.cadre: tenure for tenure in book.records(Tenure)}
    plan = prepare(book, merger())
    assert {tenure.cadre for tenure in plan.unsure} == {"D0", "D1", "D2", "D3"}
    assert len([one for one in questions(plan) if one.topic is Topic.DATES]) == 4
    carry_out(book, plan)
    after = [tenure for tenure in book.records(Tenure) if tenure.cadre.startswith("D")]
    assert [tenure for tenure in after if tenure.cadre != "D9"] == [before[f"D{number}"] for number in range(4)]
    assert [(one.unit, one.start, one.end) for one in after if one.cadre == "D9"] == [
        ("B", PartialDate(2020), LAST),
        ("AB", FIRST, PartialDate(2026, 12)),
    ]


# -- what is refused ---------------------------------------------------------------------------------------------------

_SAME = Unit("B2", "Sở B", Level.PROVINCE)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"units": {}}, "Chưa chọn đơn vị nào"),
        ({"decision_no": "  "}, "chưa có số"),
        ({"units": {"A": ("A",)}}, "“Sở A” không thể sáp nhập vào chính nó"),
        ({"units": {"A": ("C",), "C": ("AB",)}}, "vừa kết thúc vừa kế tục"),
        ({"units": {"A": ()}}, "Chưa chọn đơn vị hình thành"),
        ({"units": {"A": ("X",)}}, "mang mã X không có trong danh mục"),
        ({"units": {"X": ("AB",)}}, "mang mã X không có trong danh mục"),
        ({"units": {"OLD": ("AB",)}}, "đã ghi kết thúc ngày 31/12/2024"),
        ({"units": {"NEW": ("AB",)}}, "chỉ có từ 01/06/2026"),
        ({"units": {"A": ("OLD",)}}, "kế tục “Sở cũ” đã kết thúc"),
        ({"units": {"A": ("NEW",)}}, "chỉ có từ 01/06/2026, sau ngày sắp xếp"),
        ({"units": {"LATER": ("B0",)}}, "kế tục chính nó theo vòng"),
        ({"kind": Kind.SPLIT}, "ít nhất hai đơn vị"),
        ({"kind": Kind.RENAME}, "chỉ đổi tên một đơn vị"),
        ({"kind": Kind.RENAME, "units": {"B": ("B2",)}, "founded": (_SAME,)}, "Tên mới trùng"),
        ({"founded": (Unit("A", "Sở khác", Level.PROVINCE),)}, "Mã A đã dùng cho “Sở A”"),
        ({"founded": (Unit("AB", " ", Level.PROVINCE),)}, "chưa có mã hoặc tên"),
        ({"founded": (Unit("AB", "Sở A và B"),)}, "chưa có cấp"),
        ({"places": {"T": ("T",)}}, "Địa bàn “Tỉnh Thử” không thể sáp nhập vào chính nó"),
    ],
)
def test_impossible_requests_are_refused_with_a_sentence(book: Book, changes: dict[str, object], sentence: str) -> None:
    with book.operate("Thêm") as write:
        write.insert(Unit("OLD", "Sở cũ", Level.PROVINCE, valid_to=PartialDate(2024, 12, 31)))
        write.insert(Unit("NEW", "Sở mới", Level.PROVINCE, valid_from=PartialDate(2026, 6, 1)))
        write.insert(Unit("LATER", "Sở sau", Level.PROVINCE))
        write.insert(Unit("B0", "Sở vòng", Level.PROVINCE, successors=("LATER",)))
    before = rows(book)
    with pytest.raises(UserError, match=sentence):
        carry_out(book, prepare(book, merger(**changes)))
    assert rows(book) == before


def test_a_plan_of_a_book_that_changed_meanwhile_writes_nothing(book: Book) -> None:
    plan = prepare(book, merger())
    with book.operate("Thêm người") as write:
        write.insert(Cadre("C9", "Người Mới"))
        write.insert(Tenure("C9", PartialDate(2025), None, "A", "PGD"))
    before = rows(book)
    with pytest.raises(UserError, match="Sổ đã thay đổi"):
        carry_out(book, plan)
    assert rows(book) == before


def test_the_same_reorganisation_twice_is_refused(book: Book) -> None:
    carry_out(book, prepare(book, merger()))
    again = merger(day=date(2026, 6, 1), founded=(Unit("AB2", "Sở khác", Level.PROVINCE),), units={"A": ("AB2",)})
    with pytest.raises(UserError, match="đã ghi kết thúc ngày 28/02/2026"):
        prepare(book, again)


# -- words that are still to be given ----------------------------------------------------------------------------------


def test_open_words_wait_until_they_are_answered(book: Book) -> None:
    carry_out(book, prepare(book, merger()))
    done = done_reorganisations(book)[0]
    assert done.day == DAY
    word = next(word for word in done.waiting if word.topic is Topic.CONTINUES)
    answer_continues(book, done, word, yes=True)
    tenure = next(tenure for tenure in book.records(Tenure) if tenure.id == word.tenure)
    assert (tenure.unit, tenure.start, tenure.continues) == ("AB", FIRST, True)
    fresh = done_reorganisations(book)[0]
    assert len(fresh.waiting) == len(done.waiting) - 1
    other = next(word for word in fresh.waiting if word.topic is Topic.CONTINUES)
    answer_continues(book, fresh, other, yes=False)
    subunit = next(word for word in fresh.waiting if word.topic is Topic.SUBUNIT)
    settle(book, fresh, subunit, "Chuyển về Sở A và B")
    left = {word.topic for word in done_reorganisations(book)[0].waiting}
    assert left == {Topic.ROTATION, Topic.SURPLUS, Topic.PLAN_LINE}
    book.undo()
    book.undo()
    book.undo()
    assert len(done_reorganisations(book)[0].waiting) == len(done.waiting)


def test_what_the_book_answers_by_itself_waits_no_longer(book: Book) -> None:
    carry_out(book, prepare(book, merger(kind=Kind.DISSOLVE, units={"A": (), "B": ()}, founded=())))
    placements = [word for word in done_reorganisations(book)[0].waiting if word.topic is Topic.PLACEMENT]
    assert len(placements) == 4
    with book.operate("Bố trí") as write:
        write.insert(Tenure("C1", FIRST, None, "C", "PGD"))
    waiting = done_reorganisations(book)[0].waiting
    assert len([word for word in waiting if word.topic is Topic.PLACEMENT]) == 3
    with book.operate("Kết thúc") as write:
        write.update(
            replace(next(book.records(Rotation)), state=RotationState.ENDED, ended=LAST, outcome=Outcome.UNIT_ENDED)
        )
    rotations = [word for word in done_reorganisations(book)[0].waiting if word.topic is Topic.ROTATION]
    assert len(rotations) == len([word for word in waiting if word.topic is Topic.ROTATION]) - 1


def test_a_note_that_cannot_be_read_is_passed_over(book: Book) -> None:
    with book.operate("Ghi") as write:
        write.set("reorganisation.1", "{")
        write.set("reorganisation.2", json.dumps({"version": 1}))
    assert done_reorganisations(book) == []
    carry_out(book, prepare(book, merger()))
    assert [done.key for done in done_reorganisations(book)] == ["reorganisation.3"]


# -- what the rules say ------------------------------------------------------------------------------------------------


def test_the_rules_tell_the_choices_apart(book: Book, rule_book: RuleBook) -> None:
    plan = prepare(book, merger())
    dossier = book.dossier("C1")
    assert dossier is not None
    head = next(move for move in plan.people if move.tenure.cadre == "C1")
    on, off = options_for_service(rule_book, plan, head, dossier, date(2027, 6, 1))
    verdicts = {one.words: {finding.rule: finding.verdict.value for finding in one.findings} for one in (on, off)}
    assert verdicts["Tính liên tục"]["LC05"] == "breached"  # 2019 to 2027: over 96 months
    assert verdicts["Không tính liên tục"]["LC05"] == "satisfied"
    running = next(move for move in plan.rotations if move.rotation.code == "LC0001")
    file = book.dossier("C6")
    assert file is not None
    options = options_for_rotation(rule_book, plan, running, file, AS_OF)
    assert [option.words for option in options] == [RotationWay.GO_ON.value, RotationWay.ENDS.value]
    messages = [next(one.message for one in option.findings if one.rule == "LC04") for option in options]
    assert "36 tháng" in messages[0]
    assert "Đơn vị kết thúc hoạt động" in messages[1]


# -- what goes together, and Excel -------------------------------------------------------------------------------------


def test_what_goes_with_units(book: Book) -> None:
    catalogue = book.catalogue()
    assert subordinates(catalogue, ["A"], DAY) == ["A1"]
    assert active_units(catalogue, Level.PROVINCE, DAY)[:2] == ["A1", "A"]
    assert active_units(catalogue, Level.DISTRICT, DAY) == []
    assert places_ending(catalogue, merger()) == {}  # a province does not end with its units


def test_a_table_is_filled_in_and_read_back(book: Book, tmp_path: Path) -> None:
    plan = prepare(book, merger(kind=Kind.DISSOLVE, units={"A": ("C",), "B": ()}, founded=()))
    path = tmp_path / "bang.xlsx"
    write_sheets(plan, path)
    filled = read_sheets(path)
    assert filled.units == {"A": ("C",), "B": ()}
    assert with_placements(plan, filled) == plan
    moved = replace(filled.people[0], to_unit="C", to_title="PGD", continues=False)
    placed = with_placements(plan, replace(filled, people=(moved,)))
    found = next(move for move in placed.people if move.tenure.cadre == moved.cadre)
    assert (found.target, found.continues) == (("C", "PGD"), False)
    for wrong, sentence in (
        (replace(moved, cadre="X"), "X không giữ chức"),
        (replace(moved, to_unit="X"), "không có đơn vị mang mã X"),
        (replace(moved, to_title="X"), "không có chức danh mang mã X"),
    ):
        with pytest.raises(UserError, match=sentence):
            with_placements(plan, replace(filled, people=(wrong,)))


def test_another_workbook_is_refused(tmp_path: Path) -> None:
    other = Path(__file__).parents[1] / "data" / "published_cases.xlsx"
    with pytest.raises(UserError, match="thiếu cột"):
        read_sheets(other)
    with pytest.raises(UserError):
        read_sheets(tmp_path / "khong-co.xlsx")
