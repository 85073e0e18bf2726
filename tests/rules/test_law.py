"""Regulations and the documents beside them: what counts on a day, and what does not fit together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.finding import Severity
from luanchuyen_desktop.rules.rule_sets import Overlay, RuleData, RuleDataError, RuleSet, Terms, parse_set

RESOURCES = Path(__file__).parents[2] / "resources"
DATA: RuleData = RuleBook.load(RESOURCES).data
DAY = date(2026, 11, 1)
HEAD = """kind = "overlay"
id = "{code}"
document = "Văn bản {code}"
title = "Văn bản thử"
valid_from = {since}
source = "thử"
confidence = "A"
switched_on = true
"""
LISTS = ("titles_province", "titles_commune")


def overlay(code: str, body: str, since: str = "2026-01-01") -> Overlay:
    found = parse_set("thử.toml", HEAD.format(code=code, since=since) + body, parameters())
    assert isinstance(found, Overlay)
    return found


def change(rule: str, name: str, value: object) -> str:
    return f'[changes.{rule}]\narticle = "mục 1"\nconfidence = "A"\n[changes.{rule}.parameters]\n{name} = {value}\n'


def regulation(code: str, since: str, replaces: str = "65-QD-TW", extra: str = "") -> RuleSet:
    shipped = next(each for each in DATA.rule_sets if each.id == "65-QD-TW").text
    text = shipped.replace('id = "65-QD-TW"', f'id = "{code}"' + (f'\nreplaces = "{replaces}"' if replaces else ""))
    return parse_set("mới.toml", text.replace("2022-04-28", f"{since}{extra}"), parameters())


def terms(data: RuleData, rule: str, day: date = DAY) -> Terms:
    period = data.in_force(day)
    assert period is not None
    return period.terms[rule]


def defaults() -> list[str]:
    return [each.id for each in DATA.overlays if each.switched_on]


def test_only_the_regulation_on_discipline_is_on_by_itself() -> None:
    assert defaults() == ["377-QD-TW"]
    for each in DATA.overlays:
        assert each.source
        assert each.confidence in "ABDM"
        assert each.text.startswith("#")


@pytest.mark.parametrize(
    ("code", "rule", "expected"),
    [
        ("201-KL-TW", "LC06", {"titles_province"}),
        ("201-KL-TW", "LC19", {"titles_province"}),
        ("210-KL-TW", "LC06", set(LISTS)),
        ("210-KL-TW", "LC19", set(LISTS)),
        ("CONG-TAC-20-NAM", "LC06", {"local_after_months"}),
        ("CONG-TAC-20-NAM", "LC19", {"local_after_months"}),
        ("TRAN-TUOI", "LC08", {"training_age_months"}),
    ],
)
def test_what_the_shipped_overlays_add(code: str, rule: str, expected: set[str]) -> None:
    before, after = terms(DATA, rule), terms(DATA.with_overlays([*defaults(), code]), rule)
    assert after.limits.names() - before.limits.names() == expected
    assert expected <= set(after.cited)
    assert expected <= set(after.grades)
    assert after.citation == before.citation


def test_years_and_months_are_those_of_the_documents() -> None:
    data = DATA.with_overlays(["CONG-TAC-20-NAM", "TRAN-TUOI", "CAP-PHO-10-NAM"])
    assert terms(data, "LC06").limits["local_after_months"] == 20 * 12
    assert terms(data, "LC08").limits["training_age_months"] == 40 * 12
    assert terms(data, "LC18").limits["max_months"] == 10 * 12


def test_lists_of_two_documents_are_joined_and_both_are_cited() -> None:
    both = terms(DATA.with_overlays(["201-KL-TW", "210-KL-TW"]), "LC06")
    one, other = (terms(DATA.with_overlays([code]), "LC06") for code in ("201-KL-TW", "210-KL-TW"))
    joined = both.limits.lists["titles_province"]
    assert set(joined) == {*one.limits.lists["titles_province"], *other.limits.lists["titles_province"]}
    assert len(joined) == len(set(joined))
    cited = both.cited["titles_province"]
    assert all(name in cited for name in ("Quy định 65-QĐ/TW", "201-KL/TW", "210-KL/TW"))


def test_the_plan_of_the_province_changes_no_number_and_is_cited() -> None:
    day = date(2024, 1, 1)
    data = DATA.with_overlays([*defaults(), "KE-HOACH-TINH"])
    for rule in ("LC01", "LC02", "LC04", "LC15", "LC16", "LC20"):
        before, after = terms(DATA, rule, day), terms(data, rule, day)
        assert after.limits.values_by_name() == before.limits.values_by_name()
        assert after.citation.startswith(f"{before.citation}; ")
        assert "Kế hoạch luân chuyển cán bộ" in after.citation
        assert after.rule_set == "65-QD-TW"
    assert terms(data, "LC04", date(2025, 7, 1)).citation == terms(DATA, "LC04", date(2025, 7, 1)).citation


def test_a_change_counts_from_its_day_and_is_cited() -> None:
    data = DATA.with_sets([overlay("X1", change("LC15", "notice_months", 9))], [*defaults(), "X1"])
    assert terms(data, "LC15", date(2025, 12, 31)).limits["notice_months"] == 6
    changed = terms(data, "LC15", date(2026, 1, 1))
    assert changed.limits["notice_months"] == 9
    assert changed.citation == "Điều 8 và Điều 10, Quy định 65-QĐ/TW; mục 1, Văn bản X1"
    assert (changed.rule_set, changed.severity) == ("65-QD-TW", Severity.WARNING)


def test_a_later_change_goes_before_an_earlier_one() -> None:
    earlier = overlay("X1", change("LC15", "notice_months", 9))
    later = overlay("A2", change("LC15", "notice_months", 3), since="2026-06-01")
    data = DATA.with_sets([later, earlier], ["A2", "X1"])
    assert terms(data, "LC15", date(2026, 5, 31)).limits["notice_months"] == 9
    assert terms(data, "LC15", date(2026, 6, 1)).limits["notice_months"] == 3


def test_a_change_of_what_an_overlay_adds_waits_for_the_overlay() -> None:
    own = overlay("X1", change("LC06", "local_after_months", 180), since="2018-01-01")
    alone = terms(DATA.with_sets([own], ["X1"]), "LC06")
    assert "local_after_months" not in alone.limits
    assert alone == terms(DATA.with_overlays([]), "LC06")
    together = terms(DATA.with_sets([own], ["X1", "CONG-TAC-20-NAM"]), "LC06")
    assert together.limits["local_after_months"] == 180
    assert together.cited["local_after_months"].endswith("mục 1, Văn bản X1")
    assert together.citation == "Điều 3 khoản 2, Điều 4 khoản 2, Quy định 65-QĐ/TW"


def test_days_texts_and_lists_can_be_changed_too() -> None:
    own = [
        overlay("X1", change("LC18", "title_words", '"Phó; Trợ lý"')),
        overlay("X2", change("LC06", "titles_commune", '["Bí thư Đảng ủy"]')),
        overlay("X3", change("LC17", "district_level_ends", "2025-08-01")),
    ]
    data = DATA.with_sets(own, ["X1", "X2", "X3", "CAP-PHO-10-NAM", "210-KL-TW"])
    assert terms(data, "LC18").limits.texts["title_words"] == "Phó; Trợ lý"
    assert terms(data, "LC06").limits.lists["titles_commune"] == ("Bí thư Đảng ủy",)
    assert terms(data, "LC17").limits.days["district_level_ends"] == date(2025, 8, 1)


def test_each_number_has_its_grade() -> None:
    assert terms(DATA, "LC08").grades == {"min_months": "A", "min_months_short": "M"}
    assert terms(DATA, "LC05").grades == {"max_months": "A", "notice_months": "D"}
    assert terms(DATA, "LC08", date(2020, 1, 1)).grades == {"min_months": "M", "min_months_short": "M"}
    waiting = {name: grade for name, grade in terms(DATA, "LC10").grades.items() if name.startswith("wait")}
    assert set(waiting.values()) == {"A"}


def test_a_regulation_that_replaces_another_ends_it_the_day_before() -> None:
    data = DATA.with_sets([regulation("500-QD-TW", "2027-01-01")], defaults())
    assert [each.id for each in data.rule_sets] == ["98-QD-TW", "65-QD-TW", "500-QD-TW"]
    old, new = data.in_force(date(2026, 12, 31)), data.in_force(date(2027, 1, 1))
    assert (old and old.id, new and new.id) == ("65-QD-TW", "500-QD-TW")
    assert "wait_months_reprimand" in terms(data, "LC10", date(2027, 1, 1)).limits


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ([regulation("N", "2027-01-01", replaces="")], "chồng lên “65-QD-TW”"),
        ([regulation("N", "2027-01-01", replaces="66-QD-TW")], "không có bộ quy tắc ấy"),
        ([regulation("N", "2022-04-28")], "không có hiệu lực sau"),
        ([regulation("N", "2027-01-01", replaces="98-QD-TW")], "chồng lên"),
        ([overlay("201-KL-TW", change("LC15", "notice_months", 9))], "đã có bộ quy tắc mang mã này"),
        ([regulation("377-QD-TW", "2027-01-01")], "đã có bộ quy tắc mang mã này"),
    ],
)
def test_sets_that_do_not_fit_together(more: list[RuleSet], told: str) -> None:
    with pytest.raises(RuleDataError) as caught:
        DATA.with_sets(more, [])
    assert told in caught.value.why


FAULTS: Mapping[str, tuple[str, str, int | None]] = {
    "does nothing": ("", "không bật, thêm hay đổi quy tắc nào", None),
    "unknown rule": (change("LC77", "x", 1), "LC77", 9),
    "unknown limit": (change("LC15", "months", 1), "không dùng đến “months”", 13),
    "text for a number": (change("LC15", "notice_months", '"9"'), "notice_months", 13),
    "a fraction": (change("LC15", "notice_months", 1.5), "notice_months", 13),
    "true for a number": (change("LC15", "notice_months", "true"), "notice_months", 13),
    "below nothing": (change("LC15", "notice_months", -1), "không âm", 13),
    "beyond sense": (change("LC15", "notice_months", 1201), "từ 0 đến 1200", 13),
    "a huge number": (change("LC15", "notice_months", "9" * 5000), "quá dài", 13),
    "a list of numbers": (change("LC06", "titles_commune", "[1]"), "danh sách chữ", 13),
    "an empty list": (change("LC06", "titles_commune", "[]"), "danh sách chữ", 13),
    "a list of blanks": (change("LC06", "titles_commune", '[" "]'), "danh sách chữ", 13),
    "an impossible day": (change("LC17", "district_level_ends", "2025-02-30"), "", 13),
    "a moment for a day": (change("LC17", "district_level_ends", "2025-07-01T00:00:00"), "phải là một ngày", 13),
    "a misspelt key": ('swiched = true\n[changes.LC15]\narticle = "m"\nconfidence = "A"\n', "“swiched”", 9),
    "a misspelt key of a rule": ('[changes.LC15]\narticle = "m"\nconfidance = "A"\n', "confidence", 9),
    "no article": ('[changes.LC15]\nconfidence = "A"\n', "article", 9),
    "an endless article": (f'[changes.LC15]\narticle = "{"a" * 2001}"\nconfidence = "A"\n', "dài quá", 10),
    "rule and change": (
        '[rules.LC15]\narticle = "m"\nseverity = "info"\nconfidence = "A"\n[rules.LC15.parameters]\nnotice_months = 1\n'
        + change("LC15", "notice_months", 2),
        "LC15 đã có",
        9,
    ),
    "addition and change": (
        '[additions.LC06]\narticle = "m"\nconfidence = "A"\n[additions.LC06.parameters]\nlocal_after_months = 1\n'
        + change("LC06", "local_after_months", 2),
        "không cả hai",
        14,
    ),
    "grade of what is not given": (
        '[additions.LC06]\narticle = "m"\nconfidence = "A"\n[additions.LC06.confidences]\ntitles_commune = "A"\n'
        "[additions.LC06.parameters]\nlocal_after_months = 1\n",
        "titles_commune",
        13,
    ),
    "a rule that is no table": ("changes = 3\n", "phải là một bảng", 9),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_line(name: str) -> None:
    body, told, line = FAULTS[name]
    with pytest.raises(RuleDataError) as caught:
        overlay("X", body)
    assert told in str(caught.value)
    if line is not None:
        assert caught.value.line == line
        assert f"dòng {line}" in str(caught.value)


@pytest.mark.parametrize("code", ["", "A B", "Đ", "../x", "x" * 65, "a\\nb"])
def test_an_id_is_plain(code: str) -> None:
    with pytest.raises(RuleDataError):
        overlay(code, change("LC15", "notice_months", 9))


@pytest.mark.parametrize("kind", ["data_rules", "retirement_ages", "song"])
def test_other_kinds_are_not_taken(kind: str) -> None:
    with pytest.raises(RuleDataError) as caught:
        parse_set("x.toml", f'kind = "{kind}"\n', parameters())
    assert caught.value.line == 1
