"""The engine around the rules: order, waivers, cancelled, JSON, wording."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate, from_iso
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Title, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import Level, Purpose, RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.rules.engine import CADRE_RULES, ROTATION_RULES, WAIVER_RULES, RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.rules.wording import Template, WordingError

RESOURCES = Path(__file__).parents[2] / "resources"
AS_OF = date(2026, 11, 1)
CATALOGUE = Catalogue(
    units={"U1": Unit("U1", "Sở <b>Nội vụ</b> & Co", Level.PROVINCE), "U2": Unit("U2", "xã An Bình", Level.COMMUNE)},
    titles={"T1": Title("T1", "Giám đốc", 40), "T2": Title("T2", "Bí thư", 50)},
)
ROTATION = Rotation(
    "R1", "C1", "U1", "T1", "U2", "T2", purpose=Purpose.OTHER, decided=PartialDate(2025, 10, 15), planned_months=36
)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


def dossier(*rotations: Rotation, waivers: tuple[Waiver, ...] = ()) -> Dossier:
    return Dossier(Cadre("C1", "Nguyễn Văn A"), rotations=rotations, waivers=waivers)


def find(rule_book: RuleBook, subject: Dossier, rule: str, code: str = "R1", as_of: date = AS_OF) -> Finding:
    findings = rule_book.check(subject, CATALOGUE, as_of)
    return next(each for each in findings if each.rule == rule and each.subject == code)


def test_sorted_by_subject_kind_code_and_rule(rule_book: RuleBook) -> None:
    findings = rule_book.check(dossier(replace(ROTATION, code="R2"), ROTATION), CATALOGUE, AS_OF)
    keys = [(each.subject_kind.value, each.subject, each.rule) for each in findings]
    assert keys == sorted(keys)
    assert len(keys) == len(CADRE_RULES) + len(WAIVER_RULES) + 2 * (len(ROTATION_RULES) + len(WAIVER_RULES))


def test_json_of_the_contract(rule_book: RuleBook) -> None:
    found = find(rule_book, dossier(ROTATION), "LC02").to_json()
    assert json.loads(json.dumps(found, ensure_ascii=False)) == {
        "rule": "LC02",
        "subject": {"kind": "rotation", "code": "R1"},
        "verdict": "breached",
        "severity": "error",
        "waived": False,
        "message": (
            "Chức vụ đến (Bí thư, bậc 50) thấp hơn chức vụ cao nhất đang giữ ngày 15/10/2025 (Giám đốc, bậc 40)."
        ),
        "citation": "Điều 4 khoản 3, Quy định 65-QĐ/TW",
        "rule_set": "65-QD-TW",
        "facts": {"rank_from": 40, "rank_to": 50, "direction": "thap_hon"},
        "missing": [],
        "clears_on": None,
        "fixes": [
            "Chọn chức vụ đến tương đương bậc 40.",
            "Nếu được phép làm khác quy định, ghi ngoại lệ đã được cấp có thẩm quyền đồng ý bằng văn bản.",
        ],
    }


def test_every_finding_becomes_json(rule_book: RuleBook) -> None:
    for each in rule_book.check(dossier(ROTATION), CATALOGUE, AS_OF):
        assert json.loads(json.dumps(each.to_json()))["rule"] == each.rule


def test_names_go_into_sentences_as_they_are(rule_book: RuleBook) -> None:
    """Windows and papers escape; the rules do not."""
    assert "Sở <b>Nội vụ</b> & Co" in find(rule_book, dossier(ROTATION), "LC01").message


def test_a_name_with_braces_is_only_text(rule_book: RuleBook) -> None:
    units = {**CATALOGUE.units, "U2": Unit("U2", "xã {act} {0}", Level.COMMUNE)}
    findings = rule_book.check(dossier(ROTATION), replace(CATALOGUE, units=units), AS_OF)
    assert "xã {act} {0}" in next(each for each in findings if each.rule == "LC01").message


def test_cancelled_is_not_checked(rule_book: RuleBook) -> None:
    cancelled = replace(ROTATION, state=RotationState.CANCELLED, ended=PartialDate(2001))
    findings = [each for each in rule_book.check(dossier(cancelled), CATALOGUE, AS_OF) if each.subject == "R1"]
    assert {(each.verdict, each.reason) for each in findings} == {(Verdict.NOT_APPLICABLE, "cancelled")}
    assert len(findings) == len(ROTATION_RULES) + len(WAIVER_RULES)


def test_before_the_first_regulation_only_the_data_are_checked(rule_book: RuleBook) -> None:
    early = replace(ROTATION, decided=from_iso("2014"), state=RotationState.RUNNING)
    for each in rule_book.check(dossier(early), CATALOGUE, AS_OF):
        if each.subject == "R1" and each.rule.startswith("LC"):
            assert (each.verdict, each.rule_set) == (Verdict.NOT_APPLICABLE, None)
            assert "07/10/2017" in each.message
            assert each.citation == "Quy định 98-QĐ/TW"
        elif each.subject == "R1" and each.rule == "DL01":
            assert each.verdict is Verdict.SATISFIED


def waiver(**changes: object) -> Waiver:
    granted = Waiver("LC02", SubjectKind.ROTATION, "R1", state=WaiverState.GRANTED)
    return replace(granted, **changes)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("changes", "waived"),
    [
        ({}, True),
        ({"state": WaiverState.REQUESTED}, False),
        ({"state": WaiverState.REFUSED}, False),
        ({"state": None}, False),
        ({"rule": "LC08"}, False),
        ({"subject": "R2"}, False),
        ({"subject_kind": SubjectKind.CADRE}, False),
        ({"valid_from": PartialDate(2025, 10, 15)}, True),
        ({"valid_from": PartialDate(2025, 10, 16)}, False),
        ({"valid_from": PartialDate(2025, 10)}, False),
        ({"valid_from": PartialDate(2025, 9)}, True),
        ({"valid_to": PartialDate(2025, 10, 15)}, True),
        ({"valid_to": PartialDate(2025, 10, 14)}, False),
        ({"valid_to": PartialDate(2026)}, True),
    ],
)
def test_only_a_granted_and_valid_waiver_counts(rule_book: RuleBook, changes: dict[str, object], waived: bool) -> None:
    found = find(rule_book, dossier(ROTATION, waivers=(waiver(**changes),)), "LC02")
    assert (found.verdict, found.waived) == (Verdict.BREACHED, waived)
    assert any("ngoại lệ" in fix for fix in found.fixes) is not waived


def test_a_waiver_does_not_touch_what_is_not_breached(rule_book: RuleBook) -> None:
    level = replace(ROTATION, to_title="T1")
    assert not find(rule_book, dossier(level, waivers=(waiver(),)), "LC02").waived


def test_the_date_of_the_act_is_the_as_of_date_without_a_decision(rule_book: RuleBook) -> None:
    open_case = replace(ROTATION, decided=None)
    assert find(rule_book, dossier(open_case), "LC02", as_of=date(2020, 1, 1)).rule_set == "98-QD-TW"
    assert find(rule_book, dossier(open_case), "LC02", as_of=date(2023, 1, 1)).rule_set == "65-QD-TW"


def test_satisfied_and_not_applicable_are_info(rule_book: RuleBook) -> None:
    for each in rule_book.check(dossier(ROTATION), CATALOGUE, AS_OF):
        if each.verdict in (Verdict.SATISFIED, Verdict.NOT_APPLICABLE):
            assert each.severity is Severity.INFO


def test_an_unknown_code_is_named_as_such(rule_book: RuleBook) -> None:
    lost = replace(ROTATION, from_unit="U9")
    assert "(mã U9 chưa có trong danh mục)" in find(rule_book, dossier(lost), "LC01").message


def test_unsaved_records_have_an_empty_key(rule_book: RuleBook) -> None:
    draft = Tenure("C1", PartialDate(2030), None, "U1", "T1")
    subject = replace(dossier(), tenures=(draft,))
    assert find(rule_book, subject, "DL01", "C1").fields[0].key == ""


def test_the_order_of_the_tenures_does_not_matter(rule_book: RuleBook) -> None:
    posts = tuple(
        Tenure("C1", from_iso(start), from_iso(end) if end else None, "U1", "T1", id=number)
        for number, (start, end) in enumerate([("2010-01", "2012-05"), ("2012-06", "2015"), ("2018", None)])
    )
    one = rule_book.check(replace(dossier(), tenures=posts), CATALOGUE, AS_OF)
    other = rule_book.check(replace(dossier(), tenures=posts[::-1]), CATALOGUE, AS_OF)
    assert [(each.rule, each.verdict) for each in one] == [(each.rule, each.verdict) for each in other]


@pytest.mark.parametrize(
    ("template", "values", "expected"),
    [
        ("{x:months}", {"x": 0}, "0 tháng"),
        ("{x:months}", {"x": 11}, "11 tháng"),
        ("{x:months}", {"x": 12}, "1 năm"),
        ("{x:months}", {"x": 112}, "9 năm 4 tháng"),
        ("{x:age}", {"x": 215}, "17 tuổi 11 tháng"),
        ("{x:age}", {"x": [215, 216]}, "từ 17 tuổi 11 tháng đến 18 tuổi"),
        ("{x:span}", {"x": [5, 5]}, "5 tháng"),
        ("{x:span}", {"x": [5, 12]}, "từ 5 tháng đến 1 năm"),
        ("{x:span}", {"x": [5, None]}, "ít nhất 5 tháng"),
        ("{x:date}", {"x": "2020-05-31"}, "31/05/2020"),
        ("{x:date}", {"x": "2020-05"}, "05/2020"),
        ("{x:date}", {"x": "2020"}, "2020"),
        ("{x:on}", {"x": "2020-05-31"}, "ngày 31/05/2020"),
        ("{x:on}", {"x": "2020-05"}, "tháng 05/2020"),
        ("{x:on}", {"x": "2020"}, "năm 2020"),
        ("{x:between}", {"x": ["2020-05-31"]}, "ngày 31/05/2020"),
        ("{x:between}", {"x": ["2020-05-01", "2020-05-31"]}, "khoảng từ 01/05/2020 đến 31/05/2020"),
        ("{x:time}", {"x": ["2020-05", None]}, "từ 05/2020 đến nay"),
        ("{x:time}", {"x": ["2020-05", "2021"]}, "từ 05/2020 đến 2021"),
        ("{x:time}", {"x": [None, "2021"]}, "đến 2021, chưa ghi ngày bắt đầu"),
        ("{x:time}", {"x": [None, None]}, "chưa ghi thời gian"),
        ("{x:more}", {"x": 0}, ""),
        ("{x:more}", {"x": 2}, "; còn 2 chỗ khác tương tự"),
        ("{x:unit}", {"x": "U2"}, "xã An Bình"),
        ("{x:title}", {"x": "T1"}, "Giám đốc"),
    ],
)
def test_how_values_are_shown(rule_book: RuleBook, template: str, values: dict[str, object], expected: str) -> None:
    shown = rule_book.wording.render(Template.parse(template), values, CATALOGUE)  # type: ignore[arg-type]  # JSON values
    assert shown == expected


def test_a_missing_sentence_is_a_fault_with_its_name(rule_book: RuleBook) -> None:
    with pytest.raises(WordingError, match=r"LC01\.nothing"):
        rule_book.wording.reason("LC01", "nothing")
    with pytest.raises(WordingError, match="moon"):
        rule_book.wording.missing_name("moon")
