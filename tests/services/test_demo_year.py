"""The sample book tells a whole year of the office: rounds, votes, source lists, plans, opinions, follow-up, rates."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from luanchuyen_desktop.domain.records import (
    AllowanceRate,
    Cadre,
    CvFacts,
    DossierItem,
    Evaluation,
    FamilyMember,
    FollowUp,
    Opinion,
    PlanLine,
    PlanningEntry,
    PlanningRound,
    PlanningVote,
    ProcedureStep,
    Record,
    Reward,
    Rotation,
    RotationPlan,
    SourceEntry,
    Tenure,
    Title,
    Training,
    Unit,
    Waiver,
)
from luanchuyen_desktop.domain.vocabulary import (
    PLANNING_STEPS,
    AllowanceKind,
    FamilySide,
    FollowUpKind,
    Level,
    OpinionGiver,
    RotationState,
    RoundKind,
)
from luanchuyen_desktop.services import demo
from luanchuyen_desktop.services.cv.checks import cv_faults
from luanchuyen_desktop.services.demo import sample_records

AS_OF = date(2026, 11, 23)
_OLD = (Cadre, Tenure, Evaluation, Rotation, ProcedureStep, DossierItem, Waiver)
Story = dict[type[Record], list[Record]]


@pytest.fixture(scope="module")
def story() -> Story:
    found: Story = defaultdict(list)
    for record in sample_records(400, 7, AS_OF):
        found[type(record)].append(record)
    return found


def test_rounds_at_the_start_of_a_term_and_every_year(story: Story) -> None:
    rounds = [each for each in story[PlanningRound] if isinstance(each, PlanningRound)]
    assert {each.kind for each in rounds} == set(RoundKind)
    assert len({each.code for each in rounds}) == len(rounds)
    running = [each for each in rounds if each.closed is None]
    assert {each.code for each in running} == {"QH2025-R2026", "QH2030"}
    assert all(each.opened is not None and each.opened.latest <= AS_OF for each in rounds)
    assert all(each.decision_no is None and each.approved is None for each in running)
    assert running
    for each in rounds:
        if each.closed is not None:
            assert each.opened is not None
            assert each.opened.earliest < each.closed.earliest <= AS_OF


def test_entries_belong_to_a_round_of_their_term_that_had_begun(story: Story) -> None:
    rounds = {each.code: each for each in story[PlanningRound] if isinstance(each, PlanningRound)}
    entries = [each for each in story[PlanningEntry] if isinstance(each, PlanningEntry)]
    tied = [each for each in entries if each.round]
    assert len(tied) >= 0.98 * len(entries)
    for entry in tied:
        found = rounds[entry.round or ""]
        assert found.term == entry.term
        if entry.approved and found.opened:
            assert found.opened.earliest <= entry.approved.latest
            assert found.closed is None or entry.approved.earliest <= found.closed.latest
    assert {rounds[each.round or ""].kind for each in tied} == set(RoundKind)
    taken_off = [each for each in entries if each.removed]
    assert any(each.removal_no for each in taken_off)
    assert any(each.removal_no is None for each in taken_off)
    assert all(each.removal_no is None for each in entries if not each.removed)


def test_votes_of_five_steps_before_the_approval(story: Story) -> None:
    entries = {
        (each.cadre, each.term, each.title, each.unit): each
        for each in story[PlanningEntry]
        if isinstance(each, PlanningEntry)
    }
    steps: dict[tuple[str, str, str, str | None], list[str]] = defaultdict(list)
    for vote in story[PlanningVote]:
        assert isinstance(vote, PlanningVote)
        entry = entries[vote.cadre, vote.term, vote.title, vote.unit]
        assert vote.votes_for is not None
        assert vote.votes_total is not None
        assert vote.votes_total / 2 < vote.votes_for <= vote.votes_total
        assert vote.date is not None
        assert entry.approved is not None
        assert vote.date.latest < entry.approved.earliest
        steps[vote.cadre, vote.term, vote.title, vote.unit].append(vote.step)
    assert len(steps) > 100
    assert all(tuple(each[:5]) == PLANNING_STEPS for each in steps.values())


def test_the_source_list_says_who_and_what_was_decided(story: Story) -> None:
    entries = [each for each in story[SourceEntry] if isinstance(each, SourceEntry)]
    assert all(each.proposed_by and each.reason for each in entries)
    papers: dict[object, set[str | None]] = defaultdict(set)
    for each in entries:
        spoken = each.state in {"Đã duyệt", "Không duyệt"}
        assert (each.decided is not None) is spoken
        assert (each.document_no is not None) is spoken
        if each.decided and each.proposed:
            assert each.proposed.earliest <= each.decided.earliest
            papers[each.decided].add(each.document_no)
    assert all(len(numbers) == 1 for numbers in papers.values())


def test_each_years_rotations_are_in_its_plan(story: Story) -> None:
    plans = {each.code: each for each in story[RotationPlan] if isinstance(each, RotationPlan)}
    rotations = [each for each in story[Rotation] if isinstance(each, Rotation)]
    asked: Counter[tuple[str, str, str]] = Counter()
    for line in story[PlanLine]:
        assert isinstance(line, PlanLine)
        asked[line.plan, line.unit, line.title] += line.count or 0
        assert line.direction is not None
    sent = Counter((each.plan, each.to_unit, each.to_title) for each in rotations if each.plan)
    assert all(asked[key[0] or "", key[1], key[2]] >= count for key, count in sent.items())
    assert sum(asked.values()) > sum(sent.values())  # some needs nobody was sent for
    for each in rotations:
        if each.decided and each.decided.year >= AS_OF.year - 5:
            assert plans[each.plan or ""].year == each.decided.year
        elif each.state is not RotationState.PLANNED and not each.decided:
            assert each.plan == f"KH{AS_OF.year}"
    assert plans[f"KH{AS_OF.year}"].number == "12-KH/TU"  # the one named on the sample papers
    assert plans[f"KH{AS_OF.year}"].closed is None
    assert all(plan.closed for plan in plans.values() if plan.year < AS_OF.year)


def test_a_plan_of_a_year_just_begun_is_a_draft() -> None:
    plans = [each for each in sample_records(20, 3, date(2027, 1, 2)) if isinstance(each, RotationPlan)]
    assert plans[-1].year == 2027
    assert plans[-1].issued is None
    assert plans[-1].number is None
    assert plans[-2].number is not None


def test_opinions_and_follow_up_fit_the_rotation(story: Story) -> None:
    rotations = {each.code: each for each in story[Rotation] if isinstance(each, Rotation)}
    opinions = [each for each in story[Opinion] if isinstance(each, Opinion)]
    assert {each.giver for each in opinions} == {OpinionGiver.ORIGIN, OpinionGiver.DESTINATION, OpinionGiver.CADRE}
    for opinion in opinions:
        decided = rotations[opinion.rotation].decided
        assert opinion.date is not None
        assert decided is None or opinion.date.earliest <= decided.latest
    done = [each for each in story[FollowUp] if isinstance(each, FollowUp)]
    assert {each.kind for each in done} == set(FollowUpKind)
    for each in done:
        rotation = rotations[each.rotation]
        assert rotation.state in {RotationState.RUNNING, RotationState.ENDED}
        assert each.date is not None
        assert rotation.start is not None
        until = rotation.ended.latest if rotation.ended else AS_OF
        assert rotation.start.earliest <= each.date.earliest <= until


def test_rates_difficult_places_and_allowances(story: Story) -> None:
    rates = [each for each in story[AllowanceRate] if isinstance(each, AllowanceRate)]
    assert {each.kind for each in rates} == set(AllowanceKind)
    assert all(each.document and each.amount > 0 for each in rates)
    salaries = [each for each in rates if each.kind is AllowanceKind.BASE_SALARY]
    for before, after in pairwise(salaries):
        assert before.valid_to is not None
        assert after.valid_from is not None
        assert (after.valid_from.earliest - before.valid_to.latest).days == 1
    units = [each for each in story[Unit] if isinstance(each, Unit)]
    difficult = {each.place for each in units if each.is_difficult}
    assert difficult
    assert all(each.is_difficult for each in units if each.place in difficult)
    assert all(each.level is Level.COMMUNE for each in units if each.is_difficult)
    allowed = [each for each in story[Title] if isinstance(each, Title) and each.allowance is not None]
    by_rank = {each.rank or 0: each.allowance or Decimal(0) for each in allowed}
    assert len(by_rank) >= 6
    ordered = [by_rank[rank] for rank in sorted(by_rank)]
    assert ordered == sorted(ordered, reverse=True)


def test_most_leaders_have_handed_in_their_2c(story: Story) -> None:
    facts = {each.cadre: each for each in story[CvFacts] if isinstance(each, CvFacts)}
    cadres = {each.code: each for each in story[Cadre] if isinstance(each, Cadre)}
    assert len(cadres) // 8 < len(facts) < len(cadres) // 2
    assert set(facts) <= set(cadres)
    for each in facts.values():
        assert cv_faults(each) == {}
    for training in story[Training]:
        assert isinstance(training, Training)
        assert cv_faults(training) == {}
        assert training.cadre in facts
    family = [each for each in story[FamilyMember] if isinstance(each, FamilyMember)]
    assert {each.cadre for each in family} == set(facts)
    fathers = [each for each in family if each.relation == "Bố đẻ"]
    assert all(each.name.split()[0] == cadres[each.cadre].name.split()[0] for each in fathers)
    assert {each.side for each in family} == set(FamilySide)
    assert all(isinstance(each, Reward) and each.cadre in facts for each in story[Reward])


def test_the_year_changes_nothing_in_the_careers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn apart: with the year left untold, people, careers, findings planted and rotations are the same."""
    told = [each for each in sample_records(80, 5, AS_OF) if isinstance(each, _OLD)]
    monkeypatch.setattr(demo._Year, "write", lambda _year, _draft: None)
    untold = [each for each in sample_records(80, 5, AS_OF) if isinstance(each, _OLD)]
    assert [_plain(each) for each in told] == untold


def _plain(record: Record) -> Record:
    return replace(record, plan=None, distance_km=None) if isinstance(record, Rotation) else record
