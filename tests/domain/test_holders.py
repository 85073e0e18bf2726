"""Other files' claims on a post, and several moves at once: chains, swaps, two people sent to one seat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue, Dossier
from luanchuyen_desktop.domain.holders import claims_of, with_drafts
from luanchuyen_desktop.domain.records import Cadre, Position, Rotation, Tenure, Title, Unit
from luanchuyen_desktop.domain.vocabulary import Level, RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Verdict
from luanchuyen_desktop.services.rotations.rotation_drafts import Decision, as_decided

AS_OF = date(2026, 11, 1)
START = PartialDate(2026, 12, 1)
TITLE = "BT"
UNITS = ("X1", "X2", "X3", "X4")
CATALOGUE = Catalogue(
    units={code: Unit(code, f"Đảng ủy xã {code}", Level.COMMUNE) for code in UNITS},
    titles={TITLE: Title(TITLE, "Bí thư", 50)},
    positions={(code, TITLE): Position(code, TITLE, 1) for code in UNITS},
)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(Path(__file__).parents[2] / "resources")


def holder(code: str, unit: str, name: str | None = None) -> Dossier:
    tenure = Tenure(code, PartialDate(2025, 7, 1), None, unit, TITLE, id=int(code[1:]))
    return Dossier(Cadre(code, name or f"Tên {code}"), (tenure,))


def sent(dossier: Dossier, to: str, start: PartialDate = START, day: date = AS_OF) -> Dossier:
    """The file after a decision to send its cadre there; begun where the start has come by ``day``."""
    code, (tenure,) = dossier.cadre.code, dossier.tenures
    planned = Rotation(f"R{code}", code, tenure.unit, TITLE, to, TITLE, state=RotationState.PROPOSED, id=int(code[1:]))
    decision = Decision("1-QĐ/TU", PartialDate(2026, 11, 1), start, 36)
    return as_decided(replace(dossier, rotations=(planned,)), planned, decision, day).dossier


def lc03(rule_book: RuleBook, stored: dict[str, Dossier], drafts: dict[str, Dossier]) -> dict[str, Finding]:
    """LC03 on each draft: what the stored files claim, then what the package changes."""
    found: dict[str, Finding] = {}
    for code, draft in drafts.items():
        posts = {(rotation.to_unit, rotation.to_title) for rotation in draft.rotations}
        claims = tuple(each for other, file in stored.items() if other != code for each in claims_of(file, posts))
        judged = with_drafts(replace(draft, claims=claims), drafts)
        for finding in rule_book.check(judged, CATALOGUE, AS_OF):
            if finding.rule == "LC03":
                found[code] = finding
    return found


def verdicts(findings: dict[str, Finding]) -> dict[str, str]:
    return {code: finding.verdict.value for code, finding in findings.items()}


STORED = {code: holder(code, unit) for code, unit in (("C1", "X1"), ("C2", "X2"), ("C3", "X3"))}


@pytest.mark.parametrize("day", [AS_OF, date(2026, 12, 1)], ids=["decided", "begun"])
def test_a_swap_fits_only_as_a_whole(rule_book: RuleBook, day: date) -> None:
    first, second = sent(STORED["C1"], "X2", day=day), sent(STORED["C2"], "X1", day=day)
    together = lc03(rule_book, STORED, {"C1": first, "C2": second})
    assert verdicts(together) == {"C1": "satisfied", "C2": "satisfied"}
    assert verdicts(lc03(rule_book, STORED, {"C1": first})) == {"C1": "breached"}
    assert verdicts(lc03(rule_book, STORED, {"C2": second})) == {"C2": "breached"}
    if day == AS_OF:  # later the posts themselves have been ended and begun
        assert together["C1"].facts["leavers"] == ["C2"]


@pytest.mark.parametrize("day", [AS_OF, date(2026, 12, 1)], ids=["decided", "begun"])
def test_a_chain_holds_as_long_as_its_last_link(rule_book: RuleBook, day: date) -> None:
    chain = {code: sent(STORED[code], to, day=day) for code, to in (("C1", "X2"), ("C2", "X3"), ("C3", "X4"))}
    assert set(verdicts(lc03(rule_book, STORED, chain)).values()) == {"satisfied"}
    broken = {code: chain[code] for code in ("C1", "C2")}
    assert verdicts(lc03(rule_book, STORED, broken)) == {"C1": "satisfied", "C2": "breached"}
    ring = {**chain, "C3": sent(STORED["C3"], "X1", day=day)}
    assert set(verdicts(lc03(rule_book, STORED, ring)).values()) == {"satisfied"}


def test_the_leaver_must_go_no_later_than_the_next_one_comes(rule_book: RuleBook) -> None:
    first = sent(STORED["C1"], "X2")
    for start, verdict in ((PartialDate(2026, 12, 1), "satisfied"), (PartialDate(2026, 12, 2), "breached")):
        drafts = {"C1": first, "C2": sent(STORED["C2"], "X4", start)}
        assert verdicts(lc03(rule_book, STORED, drafts))["C1"] == verdict
    coarse = lc03(rule_book, STORED, {"C1": first, "C2": sent(STORED["C2"], "X4", PartialDate(2026, 12))})
    assert coarse["C1"].verdict is Verdict.UNDETERMINED


def test_two_people_sent_to_one_free_seat(rule_book: RuleBook) -> None:
    drafts = {"C1": sent(STORED["C1"], "X4"), "C2": sent(STORED["C2"], "X4")}
    found = lc03(rule_book, STORED, drafts)
    assert verdicts(found) == {"C1": "breached", "C2": "breached"}
    assert found["C1"].facts["holders"] == ["C1", "C2"]
    assert verdicts(lc03(rule_book, STORED, {"C1": drafts["C1"]})) == {"C1": "satisfied"}


def test_what_the_stored_files_say_of_those_who_move_is_forgotten(rule_book: RuleBook) -> None:
    """C2 was to leave for X4; in the package C2 stays: C1 finds the seat taken again."""
    stored = {**STORED, "C2": sent(STORED["C2"], "X4")}
    alone = lc03(rule_book, stored, {"C1": sent(STORED["C1"], "X2")})
    assert verdicts(alone) == {"C1": "satisfied"}
    drafts = {"C1": sent(STORED["C1"], "X2"), "C2": STORED["C2"]}
    assert verdicts(lc03(rule_book, stored, drafts))["C1"] == "breached"


def test_drafts_that_say_what_is_stored_change_nothing() -> None:
    stored = {**STORED, "C2": sent(STORED["C2"], "X4")}
    draft = sent(STORED["C1"], "X2")
    claims = tuple(each for file in (stored["C2"], stored["C3"]) for each in claims_of(file, {("X2", TITLE)}))
    whole = replace(draft, claims=claims)
    assert with_drafts(whole, stored) == whole
    assert with_drafts(whole, {"C1": stored["C1"]}) == whole


def test_renamed_in_a_draft_is_a_namesake_or_none() -> None:
    one = Cadre("C1", "Nguyễn Văn A", PartialDate(1980, 1, 2))
    other = Cadre("C2", "Nguyễn Văn B", PartialDate(1980, 1, 2))
    drafted = {"C2": Dossier(replace(other, name="Nguyễn Văn A"))}
    assert [cadre.code for cadre in with_drafts(Dossier(one), drafted).namesakes] == ["C2"]
    alike = Dossier(one, namesakes=(replace(other, name="Nguyễn Văn A"),))
    assert with_drafts(alike, {"C2": Dossier(other)}).namesakes == ()
