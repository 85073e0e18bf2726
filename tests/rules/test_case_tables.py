"""Every case table against the engine, and the promises that hold for every rule."""

from __future__ import annotations

import ast
import inspect
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from luanchuyen_desktop.rules import engine, outcome
from luanchuyen_desktop.rules.case_tables import RuleCase, cases_of, load_cases
from luanchuyen_desktop.rules.engine import RuleBook, parameters
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.rules.wording import COMMON

RESOURCES = Path(__file__).parents[2] / "resources"
CASES = load_cases()
ALL_CASES = [case for cases in CASES.values() for case in cases]
RULE_IDS = sorted(parameters())
CONTRACT_KEYS = [
    "rule", "subject", "verdict", "severity", "waived", "message",
    "citation", "rule_set", "facts", "missing", "clears_on", "fixes",
]  # fmt: skip


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


def check(rule_book: RuleBook, case: RuleCase) -> list[Finding]:
    """Every finding, with the overlays that the case asks for beside those that count anyway."""
    if case.overlays:
        present = {overlay.id for overlay in rule_book.data.overlays if overlay.switched_on}
        rule_book = rule_book.with_overlays(present | case.overlays)
    return rule_book.check(case.dossier, case.catalogue, case.as_of)


def find(rule_book: RuleBook, case: RuleCase) -> Finding:
    found = [
        finding
        for finding in check(rule_book, case)
        if (finding.rule, finding.subject_kind, finding.subject) == (case.rule, case.subject_kind, case.subject)
    ]
    assert len(found) == 1
    return found[0]


def plain(value: object) -> object:
    """TOML has no null: an empty text stands for it."""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_case(rule_book: RuleBook, case: RuleCase) -> None:
    finding = find(rule_book, case)
    expect = dict(case.expect)
    assert (finding.verdict.value, finding.reason) == (expect.pop("verdict"), expect.pop("reason")), finding.message
    facts = expect.pop("facts", {})
    assert {name: plain(finding.facts[name]) for name in facts} == facts
    if "missing" in expect:
        assert list(finding.missing) == expect.pop("missing")
    if "fields" in expect:
        assert [f"{ref.record}.{ref.key}.{ref.field}" for ref in finding.fields] == expect.pop("fields")
    for name, value in expect.items():
        assert plain(getattr(finding, name)) == value, name


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_every_finding_of_every_case_is_sound(rule_book: RuleBook, case: RuleCase) -> None:
    """Whatever the rule under test: the other rules see the same facts and must say something whole about them."""
    for finding in check(rule_book, case):
        assert finding.citation
        assert list(finding.to_json()) == CONTRACT_KEYS
        text = " ".join((finding.message, *finding.fixes))
        assert not any(mark in text for mark in ("{", "}", "None", "False", "  ")), text
        assert finding.message[0].isupper()
        assert finding.message.endswith(".")
        assert bool(finding.missing) == (finding.verdict is Verdict.UNDETERMINED)
        if finding.verdict in (Verdict.BREACHED, Verdict.UNDETERMINED):
            assert finding.fields, (finding.rule, finding.reason)
            assert finding.fixes, (finding.rule, finding.reason)
        assert not finding.waived or finding.verdict is Verdict.BREACHED


def test_every_rule_has_a_table() -> None:
    assert sorted(CASES) == RULE_IDS


@pytest.mark.parametrize("rule", RULE_IDS)
def test_every_verdict_the_rule_can_give_has_a_case(rule: str) -> None:
    tested = {case.expect["verdict"] for case in CASES[rule]}
    made = set().union(*map(verdicts_in, modules_of(rule)))
    assert Verdict.BREACHED in made
    assert set(map(str, made)) <= tested


@pytest.mark.parametrize("rule", RULE_IDS)
def test_every_sentence_has_a_case_and_every_case_a_sentence(rule: str, rule_book: RuleBook) -> None:
    """So every template is rendered by ``test_case``."""
    worded = {key for owner, key in rule_book.wording.reasons if owner == rule}
    common = {key for owner, key in rule_book.wording.reasons if owner == COMMON}
    assert {case.expect["reason"] for case in CASES[rule]} - common == worded


@pytest.mark.parametrize("rule", RULE_IDS)
def test_no_limit_is_written_in_code(rule: str) -> None:
    """Only 0 and 1 (the first, the next) may stand in a rule's file, and the parts of a date."""
    for module in modules_of(rule):
        constants = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Constant)]
        numbers = {each.value for each in constants if type(each.value) in {int, float}}
        assert numbers <= {0, 1}, module.__name__


@pytest.mark.parametrize("rule", RULE_IDS)
def test_every_rule_is_cited_and_named(rule: str, rule_book: RuleBook) -> None:
    assert rule_book.titles()[rule]
    terms = [found for found in (*rule_book.data.rule_sets, *rule_book.data.overlays) if rule in found.terms]
    citations = [found.terms[rule].citation for found in terms]
    if rule.startswith("DL"):
        assert not terms
        citations = [rule_book.data.data_rules[rule].citation]
    assert citations
    assert all(citation.strip() for citation in citations)


def modules_of(rule: str) -> list[ModuleType]:
    """The rule's own module, and those that it leaves the judging to (two rules that ask the same share one)."""
    names = [name for name in vars(engine) if name.startswith(rule.lower() + "_")]
    assert len(names) == 1, f"one module for {rule}"
    own = getattr(engine, names[0])
    assert isinstance(own, ModuleType)
    used = {inspect.getmodule(each) for each in vars(own).values() if inspect.isfunction(each)}
    return [
        own,
        *(module for module in used if module and module is not own and module is not outcome and verdicts_in(module)),
    ]


def verdicts_in(module: ModuleType) -> set[Verdict]:
    """The verdicts that the module makes, by the constructors that it calls."""
    makers = {
        "satisfied": Verdict.SATISFIED,
        "breached": Verdict.BREACHED,
        "undetermined": Verdict.UNDETERMINED,
        "not_applicable": Verdict.NOT_APPLICABLE,
    }
    called = {
        node.func.id
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return {verdict for name, verdict in makers.items() if name in called}


def test_finding_has_the_agreed_fields() -> None:
    agreed = [
        "rule", "subject_kind", "subject", "verdict", "severity", "waived", "message", "citation",
        "rule_set", "facts", "missing", "clears_on", "fixes", "cadre", "fields",
    ]  # fmt: skip
    assert [field.name for field in fields(Finding)][: len(agreed)] == agreed


def test_the_table_of_a_rule_is_found_by_its_name() -> None:
    assert {rule: cases_of(rule) for rule in CASES} == CASES
    assert cases_of("LC99") == ()
