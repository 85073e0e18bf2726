"""Settings that no regulation gives: limits of the checks on the data, ages of retirement; sets taken out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, RotationState, Sex
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import parameters
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.limits import LimitValue
from luanchuyen_desktop.rules.rule_sets import RuleDataError, parse_set
from luanchuyen_desktop.services.findings.checking import check_book
from luanchuyen_desktop.services.law import rule_proposals
from luanchuyen_desktop.services.law.program_parts import AGE_RULE, AGES, DATA, age_label, age_of_limit, program_parts
from luanchuyen_desktop.services.law.rule_effects import EffectKind, compare_rules
from luanchuyen_desktop.services.law.rule_history import rule_history
from luanchuyen_desktop.services.law.rule_proposals import Proposal, SettingChange
from luanchuyen_desktop.services.law.rule_set_files import export_set
from luanchuyen_desktop.services.law.rule_set_tables import RuleTables
from luanchuyen_desktop.services.law.rule_state import PREFIX, BookLaw, StoredSet, open_rules
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 1)
RESOURCES = paths.resources()
BY = ("Nguyễn Văn Đức", "Quyết định số 12-QĐ/TU")
HEAD = (
    'kind = "overlay"\nid = "RIENG-1"\ndocument = "Văn bản riêng"\ntitle = "Văn bản riêng của tỉnh"\n'
    'valid_from = 2026-01-01\nsource = "tỉnh"\nconfidence = "A"\nswitched_on = true\n'
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """C1 was without a post for half a year; R1 needs ten years before retirement and has nine and a half."""
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(
                [
                    Unit("SNV", "Sở Nội vụ", Level.PROVINCE),
                    Unit("XA1", "Đảng ủy xã", Level.COMMUNE),
                    Title("PGD", "Phó Giám đốc", 50),
                    Title("BT", "Bí thư Đảng ủy", 50),
                    Cadre("C1", "Nguyễn Văn Đức", PartialDate(1974, 1, 15), Sex.MALE),
                    Tenure("C1", PartialDate(2010, 1, 1), PartialDate(2014, 12, 31), "SNV", "PGD"),
                    Tenure("C1", PartialDate(2015, 7, 1), None, "SNV", "PGD"),
                    Rotation(
                        "R1", "C1", "SNV", "PGD", "XA1", "BT", None, PartialDate(2026, 7, 1), PartialDate(2026, 7, 1),
                        36, state=RotationState.RUNNING,
                    ),
                ]
            )  # fmt: skip
        yield made


def law(book: Book) -> BookLaw:
    return open_rules(book, RESOURCES)


def apply(book: Book, proposal: Proposal) -> None:
    assert rule_proposals.apply_checked(book, law(book), proposal, *BY) is not None


def setting(rule: str, limit: str, value: LimitValue, since: date = date(2026, 1, 1)) -> SettingChange:
    return SettingChange(rule, limit, "nhãn", value, "Công văn 12-CV/TU", "mục 2", since)


def found(book: Book, rule: str, day: date = AS_OF) -> Finding:
    every = [each for _, some in check_book(book, law(book).rule_book, day) for each in some]
    return next(each for each in every if each.rule == rule)


def taken_in(book: Book, body: str) -> Proposal:
    return rule_proposals.taken_in(law(book), parse_set("x.toml", HEAD + body, parameters()))


# -- checks on the data ----------------------------------------------------------------------------------------------


def test_the_limit_of_a_check_on_the_data_is_changed_from_its_day(book: Book) -> None:
    assert found(book, "DL04").verdict is Verdict.BREACHED
    change = setting("DL04", "max_gap_months", 12, date(2026, 6, 1))
    apply(book, rule_proposals.setting_changed(law(book), change))
    after = found(book, "DL04")
    assert after.verdict is Verdict.SATISFIED
    assert "mục 2, Công văn 12-CV/TU" in after.citation
    assert found(book, "DL04", date(2026, 5, 31)).verdict is Verdict.BREACHED
    book.undo()
    assert found(book, "DL04").verdict is Verdict.BREACHED


def test_both_parts_are_listed_last_with_what_counts_now(book: Book) -> None:
    apply(book, rule_proposals.setting_changed(law(book), setting("DL04", "max_gap_months", 12)))
    tables = RuleTables(law(book), RESOURCES, AS_OF)
    lines = tables.sets()[-2:]
    assert [(line.id, line.dates, line.is_on, line.is_file) for line in lines] == [
        (DATA, "luôn áp dụng", True, False),
        (AGES, "luôn áp dụng", True, False),
    ]
    assert all(line.why_fixed for line in lines)
    rules = {line.rule: line for line in tables.rules(DATA)}
    assert set(rules) == {rule for rule in parameters() if rule.startswith("DL")}
    gap = rules["DL04"].settings[0]
    assert (gap.shown, gap.now, gap.confidence, gap.why_fixed) == ("1 tháng", "12 tháng (1 năm)", "D", "")
    (ages,) = tables.rules(AGES)
    assert len(ages.settings) == 32
    assert ages.settings[7].label == "Nam, năm 2027"
    assert ages.settings[7].shown == "741 tháng (61 năm 9 tháng)"
    assert {each.confidence for each in ages.settings} == {"M"}


@pytest.mark.parametrize("code", [DATA, AGES])
def test_they_are_neither_switched_nor_saved_nor_taken_out(book: Book, code: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="không bật hay tắt được"):
        rule_proposals.switched(law(book), code, on=False)
    with pytest.raises(UserError, match="Không có bộ quy tắc riêng"):
        rule_proposals.removed(law(book), code)
    part = law(book).find(code)
    assert part is not None
    with pytest.raises(UserError, match="có sẵn của chương trình"):
        export_set(part, tmp_path / "x.toml")
    assert not (tmp_path / "x.toml").exists()
    with pytest.raises(RuleDataError, match="đã có"):
        rule_proposals.taken_in(law(book), replace(part, id=code, text=HEAD))


def test_a_set_cannot_bring_a_check_on_the_data_of_its_own(book: Book) -> None:
    """Its weight stays that of the program; only a change of the limits counts."""
    body = '[rules.DL04]\narticle = "m"\nconfidence = "A"\nseverity = "info"\n'
    apply(book, taken_in(book, f"{body}[rules.DL04.parameters]\nmax_gap_months = 99\n"))
    assert found(book, "DL04").verdict is Verdict.BREACHED
    assert found(book, "DL04").severity == "warning"


# -- ages of retirement ----------------------------------------------------------------------------------------------


def test_an_age_of_retirement_is_changed_for_its_year(book: Book) -> None:
    assert found(book, "LC08").verdict is Verdict.BREACHED
    change = setting(AGE_RULE, "men_2036_months", 64 * 12, date(2036, 1, 1))
    apply(book, rule_proposals.setting_changed(law(book), change))
    ages = law(book).rule_book.data.retirement_ages
    assert (ages.age(Sex.MALE, 2035), ages.age(Sex.MALE, 2036), ages.age(Sex.MALE, 2040)) == (744, 768, 768)
    assert ages.age(Sex.FEMALE, 2036) == 720
    assert ages.citation == "Điều 4 Nghị định 135/2020/NĐ-CP; mục 2, Công văn 12-CV/TU"
    assert found(book, "LC08").verdict is Verdict.SATISFIED
    own = RuleTables(law(book), RESOURCES, AS_OF).rules(f"SUA-{AGE_RULE}-1")
    assert [(line.part, line.settings[0].label, line.settings[0].shown) for line in own] == [
        ("sửa đổi", "Nam, năm 2036", "768 tháng (64 năm)")
    ]
    assert rule_history(book)[0].operation.startswith("Sửa tuổi nghỉ hưu: nhãn (")
    apply(book, rule_proposals.removed(law(book), f"SUA-{AGE_RULE}-1"))
    assert found(book, "LC08").verdict is Verdict.BREACHED


def test_an_age_in_a_known_year_says_what_counts_now(book: Book) -> None:
    change = setting(AGE_RULE, "women_2030_months", 720, date(2030, 1, 1))
    apply(book, rule_proposals.setting_changed(law(book), change))
    tables = RuleTables(law(book), RESOURCES, AS_OF)
    line = next(each for each in tables.rules(AGES)[0].settings if each.limit == "women_2030_months")
    assert (line.shown, line.now) == ("700 tháng (58 năm 4 tháng)", "720 tháng (60 năm)")
    assert line.since == date(2030, 1, 1)
    assert tables.rules(f"SUA-{AGE_RULE}-1")[0].settings[0].why_fixed


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [
        ("men_2027_months", 741, "không làm thay đổi gì"),
        ("men_2027_months", 12, "không hợp lý"),
        ("men_2027_months", 1100, "không hợp lý"),
        ("men_2027_years", 62, "Không có tuổi nghỉ hưu"),
        ("both_2027_months", 744, "Không có tuổi nghỉ hưu"),
        ("men_27_months", 744, "Không có tuổi nghỉ hưu"),
    ],
)
def test_an_age_without_sense_is_refused(book: Book, limit: str, value: int, told: str) -> None:
    with pytest.raises(UserError, match=told):
        rule_proposals.setting_changed(law(book), setting(AGE_RULE, limit, value))


AGE = '[ages]\narticle = "m"\nconfidence = "A"\n[[ages.age]]\n'


@pytest.mark.parametrize(
    ("body", "line", "told"),
    [
        ("[ages]\n", 9, "thiếu các dòng"),
        (f"{AGE}year = 2030\n", 12, "không ghi tuổi"),
        (f"{AGE}men = {{ years = 62, months = 0 }}\n", 12, "year"),
        (f"{AGE}year = 2030\nmen = {{ years = 62, months = 12 }}\n", 12, "từ 0 đến 11"),
        (f"{AGE}year = 2030\nmen = {{ years = 20, months = 0 }}\n", 9, "không hợp lý"),
        (f"{AGE}year = 2199\nmen = {{ years = 62, months = 0 }}\n", 9, "không hợp lý"),
        (f"{AGE}year = 2030\nboys = 3\nmen = {{ years = 62, months = 0 }}\n", 12, "boys"),
        (
            f"{AGE}year = 2030\nmen = {{ years = 62, months = 0 }}\n[[ages.age]]\nyear = 2030\n"
            "men = { years = 63, months = 0 }\n",
            12,
            "hai lần",
        ),
    ],
)
def test_malformed_ages_are_refused_with_line_and_reason(body: str, line: int, told: str) -> None:
    with pytest.raises(RuleDataError, match=told) as caught:
        parse_set("x.toml", HEAD + body, parameters())
    assert caught.value.line is not None
    assert caught.value.line >= line - 1


def test_a_gap_in_the_years_has_the_age_before(book: Book) -> None:
    apply(book, taken_in(book, f"{AGE}year = 2040\nmen = {{ years = 65, months = 0 }}\n"))
    ages = law(book).rule_book.data.retirement_ages
    assert [ages.age(Sex.MALE, year) for year in (2035, 2037, 2039, 2040, 2050)] == [744, 744, 744, 780, 780]


def test_the_names_of_ages() -> None:
    assert age_of_limit("women_2027_months") == (Sex.FEMALE, 2027)
    assert age_label("women_2027_months") == "Nữ, năm 2027"
    for name in ("", "men", "men_2027", "men_20x7_months", "min_months"):
        assert age_of_limit(name) is None
        assert age_label(name) == name


def test_the_parts_say_what_the_data_say(book: Book) -> None:
    data = law(book).shipped.data
    checks, ages = program_parts(data)
    assert checks.terms == data.data_rules
    assert sum(1 for _ in ages.terms[AGE_RULE].limits) == sum(map(len, data.retirement_ages.months.values()))


# -- taking out ------------------------------------------------------------------------------------------------------


def test_a_set_of_the_book_is_taken_out_and_comes_back_with_undo(book: Book) -> None:
    apply(book, rule_proposals.setting_changed(law(book), setting("DL04", "max_gap_months", 12)))
    proposal = rule_proposals.removed(law(book), "SUA-DL04-1")
    assert proposal.name == "Bỏ bộ quy tắc “Sửa thiết đặt của DL04: nhãn” khỏi sổ"
    after = rule_proposals.refuse_unfit(law(book), proposal)
    assert not after.own
    effects = compare_rules(book, law(book).rule_book, after.rule_book, AS_OF)
    assert [(each.kind, each.finding.rule) for each in effects.rows] == [(EffectKind.GAINED, "DL04")]
    apply(book, proposal)
    assert not law(book).stored
    assert [(line.code, line.state) for line in rule_history(book)] == [
        ("SUA-DL04-1", "không còn trong sổ"),
        ("SUA-DL04-1", "bật"),
    ]
    book.undo()
    assert list(law(book).own) == ["SUA-DL04-1"]


@pytest.mark.parametrize("code", ["65-QD-TW", "TRAN-TUOI", "X"])
def test_what_is_not_of_the_book_is_not_taken_out(book: Book, code: str) -> None:
    with pytest.raises(UserError, match="Không có bộ quy tắc riêng"):
        rule_proposals.removed(law(book), code)


def test_of_two_broken_sets_each_can_be_switched_off_or_taken_out(book: Book) -> None:
    """The other one is no reason to refuse: neither could ever be got rid of."""
    with book.operate("Ghi thẳng") as write:
        write.set(f"{PREFIX}HONG-1", "{")
        write.set(f"{PREFIX}HONG-2", StoredSet("HONG-2", is_on=True, text="x = [").encoded())
    apply(book, rule_proposals.switched(law(book), "HONG-2", on=False))
    assert "HONG-1" in law(book).problem
    apply(book, rule_proposals.removed(law(book), "HONG-1"))
    assert not law(book).problem
    apply(book, rule_proposals.removed(law(book), "HONG-2"))
    assert not law(book).stored


# -- notices ---------------------------------------------------------------------------------------------------------


def test_another_time_of_notice_is_an_effect(book: Book) -> None:
    """R1 ends on 01/07/2029: half a year before, the program says so."""
    before, day = law(book), date(2028, 11, 1)
    plan = rule_proposals.setting_changed(before, setting("LC15", "notice_months", 9))
    effects = compare_rules(book, before.rule_book, before.with_stored(plan.sets).rule_book, day)
    (effect,) = effects.rows
    assert (effect.kind, effect.finding.rule, effect.finding.verdict) == (
        EffectKind.GAINED,
        "LC15",
        Verdict.SATISFIED,
    )
    back = compare_rules(book, before.with_stored(plan.sets).rule_book, before.rule_book, day)
    assert [each.kind for each in back.rows] == [EffectKind.LOST]
