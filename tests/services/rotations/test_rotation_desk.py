"""The life of a rotation: who is refused what, and that posts follow the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Dossier
from luanchuyen_desktop.domain.records import Cadre, Record, Rotation, Tenure, Title, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import (
    Appraisal,
    Level,
    Outcome,
    RotationState,
    SubjectKind,
    TenureForm,
    WaiverState,
)
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Finding, Severity, Verdict
from luanchuyen_desktop.services.rotations import rotation_desk as desk
from luanchuyen_desktop.services.rotations.placements import Placement
from luanchuyen_desktop.services.rotations.rotation_drafts import as_decided, as_ended
from luanchuyen_desktop.services.rotations.rotation_endings import NEED_PLACEMENT
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 1)
RECORDS: list[Record] = [
    Unit("U1", "Tỉnh ủy", Level.PROVINCE),
    Unit("U2", "Đảng ủy xã Ba", Level.COMMUNE, valid_from=PartialDate(2025, 7, 1)),
    Unit("U3", "Huyện ủy Ba", Level.DISTRICT, valid_to=PartialDate(2025, 6)),
    Title("T1", "Trưởng ban"),
    Title("T2", "Bí thư"),
    Cadre("C1", "Nguyễn Văn Đức"),
    Cadre("C2", "Trần Thị Hoà"),
    Tenure("C1", PartialDate(2010), PartialDate(2019), "U1", "T1"),
    Tenure("C1", PartialDate(2020, 3, 1), None, "U1", "T1"),
    Tenure("C1", PartialDate(2024), None, "U1", "T2", concurrent=True),
]
DRAFT = Rotation("LC0001", "C1", None, None, "U2", "T2")
DECISION = desk.Decision(" 12-QĐ/TU ", PartialDate(2026, 10, 20), PartialDate(2026, 11, 1), 36)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        with made.operate("Nhập") as write:
            write.insert_many(RECORDS)
        yield made


def dossier(book: Book, cadre: str = "C1") -> Dossier:
    found = book.dossier(cadre)
    assert found is not None
    return found


@pytest.fixture
def proposed(book: Book) -> Rotation:
    desk.propose(book, dossier(book), DRAFT, DAY)
    return only(book)


def only(book: Book) -> Rotation:
    (rotation,) = book.records(Rotation)
    return rotation


def posts(book: Book) -> list[tuple[str, str, str, str]]:
    return [
        (tenure.unit, tenure.title, str(tenure.start), str(tenure.end) if tenure.end else "")
        for tenure in dossier(book).tenures
    ]


def finding(
    verdict: Verdict = Verdict.BREACHED,
    severity: Severity = Severity.ERROR,
    *,
    waived: bool = False,
    rule: str = "LC02",
) -> Finding:
    return Finding(
        rule, SubjectKind.ROTATION, "LC0001", verdict, severity, waived,
        "Chức vụ thấp hơn.", "Điều 4", "65-QD-TW", {}, (), None, (), "C1", (),
    )  # fmt: skip


class TestPropose:
    def test_the_origin_is_the_full_time_post_of_the_day(self, proposed: Rotation, book: Book) -> None:
        assert (proposed.from_unit, proposed.from_title) == ("U1", "T1")
        assert proposed.state is RotationState.PLANNED
        assert book.undo_name() == "Đề xuất luân chuyển: Nguyễn Văn Đức"

    def test_an_origin_that_is_given_stays(self, book: Book) -> None:
        desk.propose(book, dossier(book), replace(DRAFT, from_unit="U1", from_title="T2"), DAY)
        assert only(book).from_title == "T2"

    def test_no_post_no_origin(self, book: Book) -> None:
        desk.propose(book, dossier(book, "C2"), replace(DRAFT, cadre="C2"), DAY)
        assert only(book).from_unit is None

    def test_blank_code_or_destination(self, book: Book) -> None:
        for draft in (replace(DRAFT, code=" "), replace(DRAFT, to_unit=""), replace(DRAFT, to_title="")):
            with pytest.raises(UserError):
                desk.propose(book, dossier(book), draft, DAY)
        assert book.counts()["rotation"] == 0

    def test_codes_go_up(self, book: Book) -> None:
        assert desk.next_code(book) == "LC0001"
        for code in ("LC0009", "khác", "LC10", "LC0x"):
            desk.propose(book, dossier(book), replace(DRAFT, code=code), DAY)
        assert desk.next_code(book) == "LC0011"


class TestDecide:
    def decide(self, book: Book, rotation: Rotation, decision: desk.Decision = DECISION) -> Rotation:
        desk.decide(book, dossier(book), rotation, decision, [], DAY)
        return only(book)

    def test_the_old_post_ends_the_day_before_and_the_new_one_begins(self, book: Book, proposed: Rotation) -> None:
        decided = self.decide(book, proposed)
        assert (decided.decision_no, decided.planned_months) == ("12-QĐ/TU", 36)
        assert (str(decided.decided), str(decided.start)) == ("20/10/2026", "01/11/2026")
        assert posts(book) == [
            ("U1", "T1", "2010", "2019"),
            ("U1", "T1", "01/03/2020", "31/10/2026"),
            ("U1", "T2", "2024", ""),
            ("U2", "T2", "01/11/2026", ""),
        ]
        new = dossier(book).tenures[-1]
        assert (new.form, new.decision_no, new.concurrent) == (TenureForm.ROTATED, "12-QĐ/TU", False)

    def test_it_is_one_step_to_undo(self, book: Book, proposed: Rotation) -> None:
        before = dossier(book)
        self.decide(book, proposed)
        assert book.undo_name() == "Ra quyết định luân chuyển: Nguyễn Văn Đức"
        book.undo()
        assert dossier(book) == before

    @pytest.mark.parametrize(
        ("start", "state"),
        [
            (PartialDate(2026, 10, 31), RotationState.RUNNING),
            (PartialDate(2026, 11, 1), RotationState.RUNNING),
            (PartialDate(2026, 11, 2), RotationState.DECIDED),
            (PartialDate(2026, 11), RotationState.RUNNING),
            (PartialDate(2026, 12), RotationState.DECIDED),
        ],
    )
    def test_it_runs_when_it_has_started(
        self, book: Book, proposed: Rotation, start: PartialDate, state: RotationState
    ) -> None:
        assert self.decide(book, proposed, replace(DECISION, start=start)).state is state

    def test_a_month_stays_a_month(self, book: Book, proposed: Rotation) -> None:
        self.decide(book, proposed, replace(DECISION, start=PartialDate(2026, 11)))
        assert posts(book)[1] == ("U1", "T1", "01/03/2020", "11/2026")

    def test_what_is_stored_is_what_was_shown_before(self, book: Book, proposed: Rotation) -> None:
        shown = as_decided(dossier(book), proposed, DECISION, DAY)
        self.decide(book, proposed)
        stored = dossier(book)
        assert [replace(tenure, id=None) for tenure in stored.tenures] == [
            replace(tenure, id=None) for tenure in shown.dossier.tenures
        ]
        assert stored.rotations == shown.dossier.rotations

    @pytest.mark.parametrize(
        ("decision", "told"),
        [
            (replace(DECISION, number="  "), "chưa có số"),
            (replace(DECISION, months=0), "Thời hạn"),
            (replace(DECISION, start=PartialDate(2026, 10, 19)), "Ngày bắt đầu trước ngày quyết định"),
            (replace(DECISION, date=PartialDate(2019), start=PartialDate(2020, 2, 29)), "bắt đầu từ 01/03/2020"),
        ],
    )
    def test_refused(self, book: Book, proposed: Rotation, decision: desk.Decision, told: str) -> None:
        before = dossier(book)
        with pytest.raises(UserError, match=told):
            self.decide(book, proposed, decision)
        assert dossier(book) == before

    def test_a_start_of_unknown_day_may_be_after_the_decision(self, book: Book, proposed: Rotation) -> None:
        assert self.decide(book, proposed, replace(DECISION, start=PartialDate(2026))).start == PartialDate(2026)

    @pytest.mark.parametrize("state", list(RotationState)[4:])
    def test_only_once(self, book: Book, proposed: Rotation, state: RotationState) -> None:
        with pytest.raises(UserError, match="không ra quyết định nữa"):
            self.decide(book, replace(proposed, state=state))


class TestErrors:
    def decide(
        self, book: Book, rotation: Rotation, findings: list[Finding], override: desk.Override | None
    ) -> Rotation:
        desk.decide(book, dossier(book), rotation, DECISION, findings, DAY, override)
        return only(book)

    @pytest.mark.parametrize(
        "override", [None, desk.Override("", "Nhu cầu"), desk.Override("Bí thư", " "), desk.Override(" ", " ")]
    )
    def test_an_unwaived_error_stands_in_the_way(
        self, book: Book, proposed: Rotation, override: desk.Override | None
    ) -> None:
        with pytest.raises(UserError, match="Còn 2 lỗi chưa được xử lý: Chức vụ thấp hơn"):
            self.decide(book, proposed, [finding(), finding(rule="LC08")], override)
        assert only(book) == proposed

    @pytest.mark.parametrize(
        "harmless",
        [
            finding(waived=True),
            finding(severity=Severity.WARNING),
            finding(Verdict.UNDETERMINED, Severity.WARNING),
            finding(Verdict.SATISFIED),
            finding(Verdict.NOT_APPLICABLE),
        ],
    )
    def test_nothing_else_does(self, book: Book, proposed: Rotation, harmless: Finding) -> None:
        assert self.decide(book, proposed, [harmless], desk.Override("Bí thư A", "Nhu cầu")).note is None

    def test_who_takes_it_on_is_recorded_below_what_was_noted(self, book: Book, proposed: Rotation) -> None:
        findings = [finding(rule="LC08"), finding(), finding(), finding(rule="LC07", waived=True)]
        decided = self.decide(book, replace(proposed, note="Trước"), findings, desk.Override("Bí thư A", "Nhu cầu"))
        assert decided.note == "Trước\nBan hành khi còn lỗi LC02, LC08: Nhu cầu (người quyết định: Bí thư A)."


class TestEnd:
    @pytest.fixture
    def running(self, book: Book, proposed: Rotation) -> Rotation:
        desk.decide(book, dossier(book), proposed, DECISION, [], DAY)
        return only(book)

    @pytest.mark.parametrize("outcome", list(Outcome))
    def test_the_post_ends_unless_the_cadre_stays(self, book: Book, running: Rotation, outcome: Outcome) -> None:
        placement = Placement("U1", "T1") if outcome in NEED_PLACEMENT else None
        ending = desk.Ending(PartialDate(2029, 10, 31), outcome, " 9-QĐ ", "Yêu cầu", placement)
        shown = as_ended(dossier(book), running, ending)
        changes = desk.end(book, dossier(book), running, ending)
        assert changes is not None
        assert changes.operation == "Kết thúc luân chuyển: Nguyễn Văn Đức"
        ended = only(book)
        assert (ended.state, ended.outcome, ended.end_decision_no) == (RotationState.ENDED, outcome, "9-QĐ")
        at_destination = next(post for post in posts(book) if post[0] == "U2")
        assert at_destination[-1] == ("" if outcome is Outcome.SETTLED else "31/10/2029")
        assert (posts(book)[-1] == ("U1", "T1", "01/11/2029", "")) is (placement is not None)
        stored = dossier(book)
        assert [replace(one, id=None) for one in stored.tenures] == [
            replace(one, id=None) for one in shown.dossier.tenures
        ]
        assert stored.rotations == shown.dossier.rotations

    def test_no_number_is_none(self, book: Book, running: Rotation) -> None:
        desk.end(book, dossier(book), running, desk.Ending(PartialDate(2029), Outcome.OTHER, "  "))
        assert only(book).end_decision_no is None

    def test_not_before_it_began(self, book: Book, running: Rotation) -> None:
        with pytest.raises(UserError, match="trước ngày bắt đầu"):
            desk.end(book, dossier(book), running, desk.Ending(PartialDate(2026, 10, 31), Outcome.OTHER, None))
        desk.end(book, dossier(book), running, desk.Ending(PartialDate(2026), Outcome.OTHER, None))

    @pytest.mark.parametrize(
        "state", [state for state in RotationState if state not in {RotationState.RUNNING, RotationState.DECIDED}]
    )
    def test_only_what_was_decided(self, book: Book, running: Rotation, state: RotationState) -> None:
        with pytest.raises(UserError, match="chưa bắt đầu hoặc đã kết thúc"):
            desk.end(
                book,
                dossier(book),
                replace(running, state=state),
                desk.Ending(PartialDate(2029), Outcome.RETURNED, None),
            )


class TestCancel:
    def test_it_stays_in_the_book(self, book: Book, proposed: Rotation) -> None:
        desk.cancel(book, dossier(book), proposed)
        assert only(book).state is RotationState.CANCELLED
        assert len(posts(book)) == 3

    def test_not_after_the_decision(self, book: Book, proposed: Rotation) -> None:
        desk.decide(book, dossier(book), proposed, DECISION, [], DAY)
        with pytest.raises(UserError, match="đã có quyết định") as caught:
            desk.cancel(book, dossier(book), only(book))
        assert "Kết thúc" in caught.value.advice


@pytest.mark.parametrize(
    ("day", "level", "codes"),
    [
        (DAY, None, ["U2", "U1"]),
        (DAY, Level.COMMUNE, ["U2"]),
        (DAY, Level.DISTRICT, []),
        (date(2025, 6, 30), None, ["U3", "U1"]),
        (date(2025, 7, 1), None, ["U2", "U1"]),
    ],
)
def test_destinations_are_the_units_of_that_day(book: Book, day: date, level: Level | None, codes: list[str]) -> None:
    assert desk.destinations(book.catalogue(), day, level) == codes


class TestAppraisalBeforeTheDecision:
    """A proposal taken straight to a decision was never in state Trình: the decision itself asks for the opinion."""

    def judged(self, book: Book, rotation: Rotation) -> list[Finding]:
        outlook = as_decided(dossier(book), rotation, DECISION, DAY)
        found = RuleBook.load(paths.resources()).check(outlook.dossier, book.catalogue(), DAY)
        return [each for each in found if (each.rule, each.subject) == ("LC12", rotation.code)]

    def test_a_proposal_needs_none_yet(self, book: Book, proposed: Rotation) -> None:
        found = RuleBook.load(paths.resources()).check(dossier(book), book.catalogue(), DAY)
        assert [each.verdict for each in found if each.rule == "LC12"] == [Verdict.NOT_APPLICABLE]

    def test_without_it_the_decision_is_refused(self, book: Book, proposed: Rotation) -> None:
        findings = self.judged(book, proposed)
        assert [each.reason for each in findings] == ["absent"]
        with pytest.raises(UserError, match="Chưa có ý kiến thẩm định"):
            desk.decide(book, dossier(book), proposed, DECISION, findings, DAY)
        assert only(book).state is RotationState.PLANNED

    def test_after_the_decision_is_too_late(self, book: Book, proposed: Rotation) -> None:
        late = replace(proposed, appraised=PartialDate(2026, 10, 21), appraisal_result=Appraisal.AGREED)
        assert [each.reason for each in self.judged(book, late)] == ["late"]

    def test_with_it_the_decision_is_made(self, book: Book, proposed: Rotation) -> None:
        agreed = replace(proposed, appraised=PartialDate(2026, 10, 20), appraisal_result=Appraisal.AGREED)
        findings = self.judged(book, agreed)
        assert [each.verdict for each in findings] == [Verdict.SATISFIED]
        desk.decide(book, dossier(book), agreed, DECISION, findings, DAY)
        assert only(book).state is RotationState.RUNNING

    def test_a_granted_exception_stands_for_it(self, book: Book, proposed: Rotation) -> None:
        with book.operate("Ngoại lệ") as write:
            write.insert(Waiver("LC12", SubjectKind.ROTATION, proposed.code, state=WaiverState.GRANTED))
        findings = self.judged(book, proposed)
        assert [(each.verdict, each.waived) for each in findings] == [(Verdict.BREACHED, True)]
        desk.decide(book, dossier(book), proposed, DECISION, findings, DAY)
        assert only(book).state is RotationState.RUNNING
