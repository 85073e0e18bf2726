"""The rule data: what ships with the program, and how faults in it are told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate, add_months, end_of_month
from luanchuyen_desktop.domain.vocabulary import Sex
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.rule_sets import RuleData

RESOURCES = Path(__file__).parents[2] / "resources"
DATA: RuleData = RuleBook.load(RESOURCES).data
births = st.dates(date(1940, 1, 1), date(1999, 12, 31))
sexes = st.sampled_from(list(Sex))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 10, 6), None),
        (date(2017, 10, 7), "98-QD-TW"),
        (date(2022, 4, 27), "98-QD-TW"),
        (date(2022, 4, 28), "65-QD-TW"),
        (date(2099, 1, 1), "65-QD-TW"),
    ],
)
def test_the_set_in_force(day: date, expected: str | None) -> None:
    found = DATA.in_force(day)
    assert (found.id if found else None) == expected


def test_both_regulations_switch_on_every_rule() -> None:
    rules = set(parameters()) - {"LC18"}  # which only a province's own document switches on
    assert {rule for rule in rules if rule.startswith("DL")} == set(DATA.data_rules)
    for rule_set in DATA.rule_sets:
        assert set(rule_set.terms) == rules - set(DATA.data_rules)
        assert rule_set.source
        assert all(terms.rule_set == rule_set.id for terms in rule_set.terms.values())
        assert all(terms.citation.endswith(rule_set.document) for terms in rule_set.terms.values())


@pytest.mark.parametrize("code", ["98-QD-TW", "65-QD-TW"])
def test_limits_of_the_contract(code: str) -> None:
    terms = next(rule_set for rule_set in DATA.rule_sets if rule_set.id == code).terms
    assert terms["LC04"].limits == {"min_months": 36}
    assert terms["LC05"].limits == {"max_months": 96, "notice_months": 12}
    assert terms["LC08"].limits == {"min_months": 120, "min_months_short": 60}
    assert terms["LC10"].limits == {"lasting_months": 12}
    assert (terms["LC10"].severity, terms["LC10"].graver) == (Severity.WARNING, Severity.ERROR)
    assert terms["LC15"].limits == {"notice_months": 6}
    assert terms["LC17"].limits.days == {"district_level_ends": date(2025, 7, 1)}
    assert terms["LC04"].exception == "Ban Thường vụ Tỉnh ủy"
    assert terms["LC01"].exception is None


@pytest.mark.parametrize(
    ("day", "waiting"),
    [(date(2022, 4, 28), None), (date(2025, 10, 7), None), (date(2025, 10, 8), 24), (date(2099, 1, 1), 24)],
)
def test_an_overlay_adds_its_limits_from_its_first_day(day: date, waiting: int | None) -> None:
    found = DATA.in_force(day)
    assert found is not None
    terms = found.terms["LC10"]
    assert terms.limits.get("wait_months_reprimand") == waiting
    assert set(terms.cited) == set(terms.limits) - {"lasting_months"}
    assert all(citation.endswith("Quy định 377-QĐ/TW") for citation in terms.cited.values())
    assert terms.rule_set == found.id


def test_waiting_times_of_the_contract() -> None:
    limits = DATA.overlays[[each.id for each in DATA.overlays].index("377-QD-TW")].additions["LC10"].limits
    assert limits == {"wait_months_reprimand": 24, "wait_months_warning": 36, "wait_months_removal": 60}


@given(st.dates(date(2016, 1, 1), date(2030, 12, 31)), st.sets(st.sampled_from([each.id for each in DATA.overlays])))
def test_the_periods_hold_every_day_once(day: date, overlays: set[str]) -> None:
    chosen = DATA.with_overlays(overlays)
    covering = [period.id for period in chosen.periods if period.covers(day)]
    assert covering == [each.id for each in DATA.rule_sets if each.covers(day)]
    found = chosen.in_force(day)
    deputies = next(each for each in DATA.overlays if "LC18" in each.terms)
    assert ("LC18" in (found.terms if found else ())) == (deputies.id in overlays and deputies.covers(day))


def test_no_rule_for_deputies_unless_it_is_switched_on() -> None:
    assert not any("LC18" in period.terms for period in DATA.periods)
    with pytest.raises(KeyError):
        DATA.with_overlays(["no such overlay"])


def test_an_overlay_that_ends_leaves_the_regulation_as_it_was(resources: Path) -> None:
    change("rule_sets/377-QD-TW.toml", "valid_from = 2025-10-08", "valid_from = 2025-10-08\nvalid_to = 2025-12-31")(
        resources
    )
    data = RuleBook.load(resources).data
    before, after = data.in_force(date(2025, 10, 7)), data.in_force(date(2026, 1, 1))
    assert before is not None
    assert after is not None
    assert before.terms == after.terms
    assert [period.id for period in data.periods] == ["98-QD-TW", "65-QD-TW", "65-QD-TW", "65-QD-TW"]


@pytest.mark.parametrize(
    ("year", "men", "women"),
    [
        (1990, (60, 0), (55, 0)),
        (2020, (60, 0), (55, 0)),
        (2021, (60, 3), (55, 4)),
        (2025, (61, 3), (56, 8)),
        (2026, (61, 6), (57, 0)),
        (2027, (61, 9), (57, 4)),
        (2028, (62, 0), (57, 8)),
        (2034, (62, 0), (59, 8)),
        (2035, (62, 0), (60, 0)),
        (2070, (62, 0), (60, 0)),
    ],
)
def test_ages_of_retirement(year: int, men: tuple[int, int], women: tuple[int, int]) -> None:
    ages = DATA.retirement_ages
    assert divmod(ages.age(Sex.MALE, year), 12) == men
    assert divmod(ages.age(Sex.FEMALE, year), 12) == women


@pytest.mark.parametrize(
    ("birth", "sex", "retires"),
    [
        (date(1960, 12, 31), Sex.MALE, date(2020, 12, 31)),
        (date(1961, 1, 1), Sex.MALE, date(2021, 4, 30)),
        (date(1961, 9, 30), Sex.MALE, date(2021, 12, 31)),
        (date(1961, 10, 1), Sex.MALE, date(2022, 4, 30)),
        (date(1966, 4, 15), Sex.MALE, date(2028, 4, 30)),
        (date(1968, 2, 29), Sex.MALE, date(2030, 2, 28)),
        (date(1965, 12, 31), Sex.FEMALE, date(2020, 12, 31)),
        (date(1966, 1, 1), Sex.FEMALE, date(2021, 5, 31)),
        (date(1975, 12, 31), Sex.FEMALE, date(2035, 12, 31)),
        (date(1980, 5, 20), Sex.FEMALE, date(2040, 5, 31)),
    ],
)
def test_day_of_retirement(birth: date, sex: Sex, retires: date) -> None:
    assert DATA.retirement_ages.retires_on(birth, sex) == retires


@given(births, st.integers(1, 4000), sexes)
def test_who_is_born_later_never_retires_earlier(birth: date, days: int, sex: Sex) -> None:
    ages = DATA.retirement_ages
    assert ages.retires_on(birth, sex) <= ages.retires_on(birth + timedelta(days=days), sex)


@given(births, sexes)
def test_retirement_is_the_end_of_the_month_in_which_the_age_is_reached(birth: date, sex: Sex) -> None:
    ages = DATA.retirement_ages
    retires = ages.retires_on(birth, sex)
    assert retires == end_of_month(add_months(birth, ages.age(sex, retires.year)))
    before = add_months(birth, ages.age(sex, retires.year - 1))
    assert before.year >= retires.year, "an earlier year had already reached its age"


@given(births, sexes, st.data())
def test_the_interval_holds_every_birthday(birth: date, sex: Sex, data: st.DataObject) -> None:
    ages = DATA.retirement_ages
    partial = data.draw(st.sampled_from([PartialDate(birth.year), PartialDate(birth.year, birth.month)]))
    first, last = ages.interval(partial, sex)
    assert first <= ages.retires_on(birth, sex) <= last


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    for name in ("rule_sets", "wording"):
        shutil.copytree(RESOURCES / name, tmp_path / name)
    shutil.copy(RESOURCES / "education_levels.toml", tmp_path)
    return tmp_path


def change(file: str, old: str, new: str) -> Callable[[Path], None]:
    def apply(resources: Path) -> None:
        path = resources / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return apply


def overwrite(file: str, content: bytes) -> Callable[[Path], None]:
    def apply(resources: Path) -> None:
        (resources / file).write_bytes(content)

    return apply


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "no folder": (lambda resources: shutil.rmtree(resources / "rule_sets"), "rule_set"),
    "broken": (overwrite("rule_sets/65-QD-TW.toml", b"x = ["), "65-QD-TW.toml"),
    "not text": (overwrite("rule_sets/65-QD-TW.toml", b"\xff\xfe\x00"), "65-QD-TW.toml"),
    "no limit": (change("rule_sets/65-QD-TW.toml", "min_months = 36\n", ""), "min_months"),
    "limit as text": (change("rule_sets/65-QD-TW.toml", "min_months = 36", 'min_months = "36"'), "min_months"),
    "limit below 0": (change("rule_sets/65-QD-TW.toml", "min_months = 36", "min_months = -1"), "min_months"),
    "limit nobody reads": (change("rule_sets/65-QD-TW.toml", "min_months = 36", "min_months = 36\nx = 1"), "“x”"),
    "no article": (change("rule_sets/65-QD-TW.toml", 'article = "Điều 8"\n', ""), "article"),
    "blank article": (change("rule_sets/65-QD-TW.toml", '"Điều 8"', '" "'), "article"),
    "severity": (change("rule_sets/65-QD-TW.toml", '"error"', '"fatal"'), "severity"),
    "confidence": (change("rule_sets/65-QD-TW.toml", 'confidence = "A"', 'confidence = "sure"'), "confidence"),
    "unknown rule": (change("rule_sets/65-QD-TW.toml", "[rules.LC01]", "[rules.LC77]"), "LC77"),
    "unknown kind": (change("rule_sets/65-QD-TW.toml", '"rule_set"', '"song"'), "song"),
    "no start": (change("rule_sets/65-QD-TW.toml", "valid_from = 2022-04-28", 'valid_from = "x"'), "valid_from"),
    "gap": (change("rule_sets/65-QD-TW.toml", "2022-04-28", "2022-04-29"), "khoảng thời gian trống"),
    "overlap": (change("rule_sets/65-QD-TW.toml", "2022-04-28", "2022-04-27"), "chồng"),
    "ends before it begins": (change("rule_sets/98-QD-TW.toml", "2022-04-27", "2017-10-06"), "hết hiệu lực"),
    "no day": (change("rule_sets/65-QD-TW.toml", "ends = 2025-07-01", 'ends = "x"'), "district_level_ends"),
    "no words": (change("rule_sets/cap_pho_10_nam.toml", '"Phó"', '""'), "title_words"),
    "overlay neither on nor off": (change("rule_sets/377-QD-TW.toml", "= true", '= "x"'), "switched_on"),
    "overlay adds nothing": (change("rule_sets/377-QD-TW.toml", "[additions.LC10.parameters]", "[x]"), "parameters"),
    "overlay adds what nobody reads": (change("rule_sets/377-QD-TW.toml", "wait_months_warning", "y"), "“y”"),
    "overlay adds to no rule": (change("rule_sets/377-QD-TW.toml", "[additions.LC10]", "[additions.LC99]"), "LC99"),
    "graver severity": (change("rule_sets/65-QD-TW.toml", 'graver = "error"', 'graver = "x"'), "severity_graver"),
    "no ages": (lambda resources: (resources / "rule_sets/retirement_ages.toml").unlink(), "retirement_ages"),
    "missing year": (change("rule_sets/retirement_ages.toml", "year = 2027", "year = 2040"), "liền nhau"),
    "thirteen months": (change("rule_sets/retirement_ages.toml", "months = 9", "months = 13"), "months"),
    "no data rules": (lambda resources: (resources / "rule_sets/data_rules.toml").unlink(), "data_rules"),
    "no wording": (lambda resources: (resources / "wording/vi.toml").unlink(), "câu chữ"),
    "broken wording": (change("wording/vi.toml", "[phrases]", "[phrases"), "câu chữ"),
    "no phrases": (change("wording/vi.toml", "[phrases]", "[other]"), "phrases"),
    "open brace": (change("wording/vi.toml", "{least}", "{least"), "câu chữ"),
    "empty braces": (change("wording/vi.toml", "{first:date}", "{}"), "câu chữ"),
    "unknown way": (change("wording/vi.toml", "{first:date}", "{first:dates}"), "dates"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_data_is_told_in_a_sentence(name: str, resources: Path) -> None:
    damage, told = FAULTS[name]
    damage(resources)
    with pytest.raises(UserError) as caught:
        RuleBook.load(resources)
    assert told in str(caught.value)
    assert caught.value.advice


def test_a_limit_is_data(resources: Path) -> None:
    change("rule_sets/65-QD-TW.toml", "min_months = 36", "min_months = 24")(resources)
    loaded = RuleBook.load(resources).data.in_force(date(2026, 1, 1))
    assert loaded is not None
    assert loaded.terms["LC04"].limits["min_months"] == 24


def test_a_rule_that_a_regulation_leaves_out_is_off(resources: Path) -> None:
    path = resources / "rule_sets/98-QD-TW.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[rules.LC16]")], encoding="utf-8")
    loaded = RuleBook.load(resources).data.in_force(date(2020, 1, 1))
    assert loaded is not None
    assert "LC16" not in loaded.terms
