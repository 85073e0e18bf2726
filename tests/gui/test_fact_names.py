"""Every figure that a rule can give has a Vietnamese name, and nothing in the detail pane is a bare code."""

from __future__ import annotations

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Place, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level
from luanchuyen_desktop.gui import fact_names
from luanchuyen_desktop.gui.fact_names import Behind, figures
from luanchuyen_desktop.rules.case_tables import RuleCase, load_cases
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, JsonValue

CASES = [case for cases in load_cases().values() for case in cases]
CODED_WORDS = ("direction", "basis")


@pytest.fixture(scope="module")
def judged() -> list[tuple[RuleCase, Finding]]:
    """Every finding of every case of every rule."""
    rule_book = RuleBook.load(paths.resources())
    present = {overlay.id for overlay in rule_book.data.overlays if overlay.switched_on}
    found = []
    for case in CASES:
        own = rule_book.with_overlays(present | case.overlays) if case.overlays else rule_book
        found += [(case, each) for each in own.check(case.dossier, case.catalogue, case.as_of)]
    return found


def test_every_fact_of_every_rule_has_a_name(judged: list[tuple[RuleCase, Finding]]) -> None:
    names = fact_names._names()
    nameless = {(finding.rule, key) for _, finding in judged for key in finding.facts if key not in names}
    assert not nameless, "give these facts a name in gui/fact_names.py and a translation"


def test_bounds_that_are_told_once_have_a_name_too(judged: list[tuple[RuleCase, Finding]]) -> None:
    names = fact_names._names()
    told = {(finding.rule, key) for _, finding in judged for key in dict(fact_names._once(finding.facts))}
    assert {(rule, key) for rule, key in told if key not in names} == set()


def test_words_of_the_rules_are_never_shown_as_their_keys(judged: list[tuple[RuleCase, Finding]]) -> None:
    words = fact_names._words()
    used = {(key, finding.facts[key]) for _, finding in judged for key in CODED_WORDS if finding.facts.get(key)}
    assert used
    assert {pair for pair in used if pair not in words} == set()


def test_no_line_shows_a_code_of_the_catalogue_or_an_iso_date(judged: list[tuple[RuleCase, Finding]]) -> None:
    for case, finding in judged:
        codes = {*case.catalogue.units, *case.catalogue.titles, *case.catalogue.places}
        named = {
            record.code
            for records in (case.catalogue.units, case.catalogue.titles, case.catalogue.places)
            for record in records.values()
            if record.name == record.code
        }
        for line in figures(finding.facts, Behind(case.catalogue, lambda rule: f"tên của {rule}")):
            value = line.split(": ", 1)[1]
            assert value not in codes - named, (case.rule, case.name, line)
            assert value.count("-") < 2 or "Đ" in value or not value[:4].isdigit(), line


CATALOGUE = Catalogue(
    places={"LH": Place("LH", "xã Lâm Hà", Level.COMMUNE)},
    units={"SNV": Unit("SNV", "Sở Nội vụ")},
    titles={"BT": Title("BT", "Bí thư")},
)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"unit": "SNV"}, ["đơn vị: Sở Nội vụ"]),
        ({"move_unit": "SNV", "move_title": "BT"}, ["đơn vị của chức vụ mới: Sở Nội vụ", "chức vụ mới: Bí thư"]),
        ({"unit": "KHÔNG-CÓ"}, ["đơn vị: KHÔNG-CÓ"]),
        ({"locality": "LH", "hometown_place": "LH"}, ["địa bàn: xã Lâm Hà", "quê quán: xã Lâm Hà"]),
        ({"rule": "LC02"}, ["quy tắc: LC02 · Tên"]),
        ({"direction": "xuong"}, ["hướng: từ cấp trên xuống cấp dưới"]),
        ({"start": "2024-02", "ended": "2025", "birth": "1980-12-05"}, ["02/2024", "2025", "05/12/1980"]),
        ({"months_min": 27, "months_max": 27}, ["số tháng: 27 (2 năm 3 tháng)"]),
        ({"months_min": 11, "months_max": 12}, ["số tháng ít nhất: 11", "số tháng nhiều nhất: 12 (1 năm)"]),
        ({"months_min": 36, "months_max": None}, ["số tháng ít nhất: 36 (3 năm)"]),
        (
            {"retirement": "2036-03-31", "retirement_earliest": "2036-03-31", "retirement_latest": "2036-03-31"},
            ["31/03"],
        ),
        ({"approved": None, "lost": ""}, []),
        ({"wrong": 0}, ["số chỗ sai: 0"]),
        ({"years_lacking": ("2023", "2024")}, ["2023; 2024"]),
    ],
)
def test_figures_as_they_are_read(facts: dict[str, JsonValue], expected: list[str]) -> None:
    lines = list(figures(facts, Behind(CATALOGUE, lambda rule: "Tên" if rule == "LC02" else "")))
    assert len(lines) == len(expected)
    for line, part in zip(lines, expected, strict=True):
        assert part in line
