"""A book of 2024 with districts is carried over to 01/07/2025 by the services; by hand: tests/gui/reorganisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import Block, Level, Outcome, RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.findings.checking import check_book
from luanchuyen_desktop.services.place_catalogue import load_province, load_shipped
from luanchuyen_desktop.services.reorganisation.doing import carry_out, prepare
from luanchuyen_desktop.services.reorganisation.plan import (
    Plan,
    PlanningWay,
    RotationWay,
    with_people,
    with_planning,
    with_rotations,
)
from luanchuyen_desktop.services.reorganisation.proposals import active_units, places_ending
from luanchuyen_desktop.services.reorganisation.questions import Topic
from luanchuyen_desktop.services.reorganisation.request import Kind, Request
from luanchuyen_desktop.services.reorganisation.sheets import read_sheets, with_placements, write_sheets
from luanchuyen_desktop.services.reorganisation.words import done_reorganisations
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.mapping import TABLE_NAMES
from tests.scenarios.book_2024 import PROVINCE, Story, fill_2024

REFORM = date(2025, 7, 1)
FIRST, LAST = PartialDate(2025, 7, 1), PartialDate(2025, 6, 30)
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 2)
NUMBER = "1670-QĐ/TU"


@pytest.fixture(scope="session")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "tinh-2024.lccb", user="Người thử") as made:
        yield made


@pytest.fixture
def story(book: Book) -> Story:
    return fill_2024(book)


def rows(book: Book) -> Mapping[str, list[tuple[object, ...]]]:
    return {
        name: book.database.execute_sql(f"SELECT * FROM {name} ORDER BY id").fetchall()  # noqa: S608 - own names
        for name in TABLE_NAMES
    }


def open_posts(book: Book) -> dict[str, tuple[str, str]]:
    return {tenure.cadre: (tenure.unit, tenure.title) for tenure in book.records(Tenure) if tenure.end is None}


def breaches(book: Book, rule_book: RuleBook, day: date, rule: str) -> set[str]:
    """Codes of the subjects that break a rule on a day."""
    return {
        finding.subject
        for _, findings in check_book(book, rule_book, day, verdicts=frozenset({Verdict.BREACHED}))
        for finding in findings
        if finding.rule == rule
    }


# -- by the services ---------------------------------------------------------------------------------------------------


def commune_request(book: Book, story: Story) -> Request:
    """Old communes become new ones, by the places that followed them; each office into that of the first of these."""
    catalogue = book.catalogue()
    units: dict[str, tuple[str, ...]] = {}
    founded: dict[str, Unit] = {}
    for district in story.districts:
        for commune in story.communes[district]:
            new = catalogue.places[catalogue.places[commune.code].successors[0]]
            for kind, called, block in (
                ("DU", "Đảng ủy", Block.PARTY),
                ("UB", "Ủy ban nhân dân", Block.GOVERNMENT),
            ):
                code = f"{kind}-{new.code}"
                name = f"{called} {new.name[:1].lower()}{new.name[1:]}"
                founded[code] = Unit(code, name, Level.COMMUNE, block, place=new.code)
                units[f"{kind}{commune.code[1:]}"] = (code,)
    return Request(Kind.MERGE, units, REFORM, NUMBER, tuple(founded.values()))


def district_request(book: Book) -> Request:
    """All offices of the districts end; the committees are followed by those of the new communes."""
    catalogue = book.catalogue()
    units: dict[str, tuple[str, ...]] = {}
    for code in active_units(catalogue, Level.DISTRICT, REFORM):
        unit = catalogue.units[code]
        heirs = catalogue.places[unit.place or ""].successors
        kind = {"HU": "DU", "UBH": "UB"}.get(code[:-1])
        units[code] = tuple(f"{kind}-{heir}" for heir in heirs if f"{kind}-{heir}" in catalogue.units) if kind else ()
    return Request(Kind.DISSOLVE, units, REFORM, NUMBER)


def placed(plan: Plan) -> Plan:
    """District leaders go to the communes that followed, others to provincial offices; two are left to be placed."""
    moves = []
    for number, move in enumerate(plan.people):
        heirs = plan.request.units[move.tenure.unit]
        if number % 20 == 19:
            continue
        if heirs:
            title = ("PBTX" if heirs[0].startswith("DU") else "PCTX") if number % 3 else None
            title = title or ("BTX" if heirs[0].startswith("DU") else "CTX")
            moves.append(replace(move, to_unit=heirs[number % len(heirs)], to_title=title))
        else:
            moves.append(replace(move, to_unit="SNV", to_title="PGD"))
    return with_people(plan, moves)


def test_nothing_is_lost_and_everybody_is_where_they_should_be(book: Book, story: Story, rule_book: RuleBook) -> None:
    tenures = {tenure.id: tenure for tenure in book.records(Tenure)}
    rotations = {rotation.id: rotation for rotation in book.records(Rotation)}
    planning = {entry.id: entry for entry in book.records(PlanningEntry)}
    counts, start, posts = book.counts(), rows(book), open_posts(book)
    assert (counts["cadre"], counts["rotation"]) == (128, 9)
    assert not breaches(book, rule_book, BEFORE, "DL09")

    load_province(book, load_shipped(paths.resources()), PROVINCE, with_former=False)
    plan = prepare(book, commune_request(book, story))
    carry_out(book, plan)
    plan = placed(prepare(book, district_request(book)))
    ends = [replace(move, way=RotationWay.ENDS) for move in plan.rotations if move.rotation.code in {"LC0001"}]
    goes = [replace(move, way=RotationWay.GO_ON) for move in plan.rotations if move.rotation.code in {"LC0002"}]
    plan = with_rotations(plan, [*ends, *goes])
    plan = with_planning(plan, [replace(move, way=PlanningWay.REMOVE) for move in plan.planning])
    expected = {move.tenure.cadre: move.target for move in plan.people}
    carry_out(book, plan)

    after = {tenure.id: tenure for tenure in book.records(Tenure)}
    for number, tenure in tenures.items():  # every row is there, with its content; only an end was written
        assert replace(after[number], end=tenure.end) == tenure
        assert after[number].end in {tenure.end, LAST}
    for code, rotation in {one.id: one for one in book.records(Rotation)}.items():
        kept = rotations[code]
        assert (rotation.cadre, rotation.start, rotation.decided) == (kept.cadre, kept.start, kept.decided)
        if kept.state is RotationState.RUNNING:
            assert (rotation.to_unit, rotation.to_title) == (kept.to_unit, kept.to_title)
    for number, entry in {one.id: one for one in book.records(PlanningEntry)}.items():
        if number in planning:
            assert replace(entry, removed=None, removal_reason=None, removal_no=None) == planning[number]
    assert book.counts()["cadre"] == counts["cadre"]
    assert not active_units(book.catalogue(), Level.DISTRICT, REFORM)

    now = open_posts(book)
    left = [cadre for cadre, target in expected.items() if target is None]
    assert len(left) == 2
    for cadre, (unit, title) in posts.items():
        if cadre in expected:
            target = expected[cadre]
            assert now.get(cadre) == target
        elif unit[:2] in {"DU", "UB"} and "-" not in unit:
            assert (now[cadre][0][:3], now[cadre][1]) == (f"{unit[:2]}-", title)
        else:
            assert now[cadre] == (unit, title)
    assert {tenure.decision_no for number, tenure in after.items() if number not in tenures} == {NUMBER}
    assert not breaches(book, rule_book, AFTER, "DL09")  # nobody sits in a unit that is gone
    assert not breaches(book, rule_book, AFTER, "DL03")
    by_code = {rotation.code: rotation for rotation in book.records(Rotation)}
    assert (by_code["LC0001"].outcome, by_code["LC0001"].ended) == (Outcome.UNIT_ENDED, LAST)
    assert by_code["LC0002"].state is RotationState.RUNNING
    assert not breaches(book, rule_book, AFTER, "LC04") & {"LC0001", "LC0002"}
    waiting = [word for done in done_reorganisations(book) for word in done.waiting]
    assert {word.topic for word in waiting} >= {Topic.CONTINUES, Topic.ROTATION, Topic.PLACEMENT, Topic.SURPLUS}
    assert len([word for word in waiting if word.topic is Topic.PLACEMENT]) == 2

    for _ in range(3):
        book.undo()
    assert rows(book) == start
    assert open_posts(book) == posts


def test_left_as_it_is_the_book_of_2024_shows_what_is_wrong_with_it(
    book: Book, story: Story, rule_book: RuleBook
) -> None:
    """Ending the units alone, in the catalogue, leaves everybody sitting in them: the checks say so."""
    holders = {cadre for cadre, (unit, _) in open_posts(book).items() if unit.startswith(("HU", "BTC", "PNV", "UBH"))}
    units = [unit for unit in book.catalogue().units.values() if unit.level is Level.DISTRICT]
    with book.operate("Ghi hết hiệu lực") as write:
        for unit in units:
            write.update(replace(unit, valid_to=LAST))
    assert breaches(book, rule_book, AFTER, "DL09") == holders
    plan = prepare(book, Request(Kind.DISSOLVE, {unit.code: () for unit in units}, REFORM, NUMBER))
    carry_out(book, plan)  # units that end that very day may still be carried over
    assert not breaches(book, rule_book, AFTER, "DL09")


def test_the_table_in_excel_places_the_people_of_all_districts(book: Book, story: Story, tmp_path: Path) -> None:
    load_province(book, load_shipped(paths.resources()), PROVINCE, with_former=False)
    carry_out(book, prepare(book, commune_request(book, story)))
    plan = placed(prepare(book, district_request(book)))
    path = tmp_path / "bo-tri.xlsx"
    write_sheets(plan, path)
    filled = read_sheets(path)
    assert filled.units == plan.request.units
    fresh = prepare(book, Request(Kind.DISSOLVE, filled.units, REFORM, NUMBER))
    assert with_placements(fresh, filled).people == plan.people


def test_districts_whose_offices_all_end_may_end_with_them(book: Book, story: Story) -> None:
    request = Request(
        Kind.DISSOLVE,
        dict.fromkeys(active_units(book.catalogue(), Level.DISTRICT, REFORM), ()),
        REFORM,
        NUMBER,
    )
    ending = places_ending(book.catalogue(), request)
    assert sorted(ending) == story.districts
    carry_out(book, prepare(book, replace(request, places=ending)))
    assert all(book.catalogue().places[code].valid_to == LAST for code in story.districts)
