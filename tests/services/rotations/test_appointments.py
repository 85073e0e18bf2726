"""Appointments: posts follow, what they settle is closed, nothing half done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import ProcedureStep
from luanchuyen_desktop.domain.vocabulary import RotationState, Stage, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.rotations import appointments, rotation_desk
from luanchuyen_desktop.services.rotations.appointments import Appointment
from luanchuyen_desktop.services.rotations.rotation_desk import Decision
from luanchuyen_desktop.services.rotations.settlement import step_settled, usual_keys
from luanchuyen_desktop.store.book import Book
from tests.services.rotations.after_book import DAY, bare, file, fill, posts

FIRST = PartialDate(2026, 11, 1)
DIRECTOR = Appointment(" 77-QĐ/TU ", PartialDate(2026, 10, 20), FIRST, "SO", "GD", TenureForm.APPOINTED, term=" ")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        fill(made)
        yield made


def appoint(book: Book, cadre: str, appointment: Appointment) -> None:
    dossier = file(book, cadre)
    keys = usual_keys(appointments.settled_by(book.catalogue(), dossier, appointment))
    appointments.appoint(book, dossier, appointment, keys)


def test_the_old_post_ends_the_new_begins_and_planning_is_closed(book: Book) -> None:
    before = file(book, "C2")
    shown = appointments.as_appointed(before, DIRECTOR)
    appoint(book, "C2", DIRECTOR)
    assert posts(book, "C2") == [("SO", "PGD", "01/01/2019", "31/10/2026"), ("SO", "GD", "01/11/2026", "")]
    new = file(book, "C2").tenures[-1]
    assert (new.form, new.decision_no, new.concurrent, new.term) == (TenureForm.APPOINTED, "77-QĐ/TU", False, None)
    assert bare(file(book, "C2")).tenures == bare(shown.dossier).tenures
    closed, other, earlier = file(book, "C2").planning
    assert (closed.removed, closed.removal_no) == (FIRST, "77-QĐ/TU")
    assert closed.removal_reason == "Đã được bổ nhiệm giữ chức Giám đốc Sở Nội vụ"
    assert other.removed is None  # for a lower post: offered, not done by itself
    assert earlier.removed == PartialDate(2022)
    assert book.undo_name() == "Ghi quyết định bổ nhiệm: Trần Thị Hoà"
    book.undo()
    assert file(book, "C2") == before


def test_lower_or_equal_planning_is_offered(book: Book) -> None:
    offered = appointments.settled_by(book.catalogue(), file(book, "C2"), DIRECTOR)
    assert [(each.usual, each.record.title) for each in offered if hasattr(each.record, "title")] == [
        (True, "GD"),
        (False, "BT"),
    ]
    lower = replace(DIRECTOR, title="CB")
    assert appointments.settled_by(book.catalogue(), file(book, "C2"), lower) == []
    appointments.appoint(book, file(book, "C2"), DIRECTOR)  # nothing ticked
    assert all(entry.removed is None for entry in file(book, "C2").planning[:2])


def test_planning_for_a_unit_that_was_succeeded_is_settled(book: Book) -> None:
    secretary = replace(DIRECTOR, unit="XA", title="BT")
    assert [each.usual for each in appointments.settled_by(book.catalogue(), file(book, "C2"), secretary)] == [True]


def test_concurrent_leaves_the_present_post(book: Book) -> None:
    appoint(book, "C2", replace(DIRECTOR, title="CB", concurrent=True, term="2025-2030"))
    assert [post[-1] for post in posts(book, "C2")] == ["", ""]
    new = file(book, "C2").tenures[-1]
    assert (new.concurrent, new.term) == (True, "2025-2030")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"number": " "}, "chưa có số"),
        ({"effective": PartialDate(2026, 10, 19)}, "Ngày có hiệu lực trước ngày quyết định"),
        ({"unit": "CU"}, "kết thúc hoạt động"),
        ({"unit": "MOI"}, "bắt đầu hoạt động"),
        ({"unit": ""}, "Chưa chọn đơn vị"),
        ({"title": "HU"}, "không còn dùng"),
        ({"title": "PGD"}, "đang giữ chính chức vụ này"),
        ({"date": PartialDate(2018), "effective": PartialDate(2018, 12, 1)}, "bắt đầu từ 01/01/2019"),
    ],
)
def test_refused_with_nothing_half_done(book: Book, change: dict[str, object], told: str) -> None:
    before, operation = file(book, "C2"), book.last_operation()
    with pytest.raises(UserError, match=told):
        appoint(book, "C2", replace(DIRECTOR, **change))  # type: ignore[arg-type]
    assert file(book, "C2") == before
    assert book.last_operation() == operation


def test_whoever_is_away_is_placed_by_the_end_of_the_rotation(book: Book) -> None:
    with pytest.raises(UserError, match="đang luân chuyển") as caught:
        appoint(book, "C1", DIRECTOR)
    assert "Kết thúc" in caught.value.advice
    appoint(book, "C1", replace(DIRECTOR, title="TV", concurrent=True))
    assert posts(book, "C1")[-1] == ("SO", "TV", "01/11/2026", "")


class TestDecision:
    DECISION = Decision("12-QĐ/TU", PartialDate(2026, 10, 20), FIRST, 36)

    def propose(self, book: Book) -> None:
        draft = replace(file(book).rotations[0], code="LC0002", cadre="C2", state=RotationState.SUBMITTED, id=None)
        rotation_desk.propose(book, file(book, "C2"), replace(draft, decided=None, start=None, note=None), DAY)

    def settle(self, book: Book, decision: Decision) -> list[tuple[bool, str]]:
        dossier = file(book, "C2")
        found = rotation_desk.settled_by_decision(book.catalogue(), dossier, dossier.rotations[0], decision, DAY)
        return [(each.usual, each.text) for each in found]

    def test_planning_and_source_are_settled_with_ticks(self, book: Book) -> None:
        self.propose(book)
        assert self.settle(book, self.DECISION) == [
            (
                True,
                "Đưa ra khỏi quy hoạch Bí thư Đảng ủy, Huyện ủy Ba, nhiệm kỳ 2025-2030, từ 01/11/2026: "
                "đã được luân chuyển giữ chức Bí thư Đảng ủy xã Ba.",
            ),
            (
                True,
                "Ghi vào danh sách nguồn luân chuyển năm 2026: đã luân chuyển (LC0002, Quyết định số 12-QĐ/TU).",
            ),
            (True, "Ghi bước 5 của quy trình (quyết định): ngày 20/10/2026, số 12-QĐ/TU."),
        ]
        dossier = file(book, "C2")
        proposals = rotation_desk.settled_by_decision(
            book.catalogue(), dossier, dossier.rotations[0], self.DECISION, DAY
        )
        keys = usual_keys(proposals)
        rotation_desk.decide(book, dossier, dossier.rotations[0], self.DECISION, (), DAY, settles=keys)
        after = file(book, "C2")
        assert after.planning[1].removed == FIRST
        assert [(one.year, one.reason, one.state) for one in after.sources] == [
            (2025, None, "Đã duyệt"),
            (2026, "Triển vọng; đã luân chuyển (LC0002, Quyết định số 12-QĐ/TU)", "Đã duyệt"),
        ]
        assert [(one.step, one.date, one.document_no) for one in after.steps] == [
            (Stage.DECISION, self.DECISION.date, "12-QĐ/TU")
        ]
        book.undo()
        assert file(book, "C2") == dossier

    def test_the_fifth_step_is_the_decision_unless_it_is_dated_or_would_run_backwards(self, book: Book) -> None:
        self.propose(book)
        with book.operate("Bước 5") as write:
            write.insert(ProcedureStep("LC0002", Stage.DECISION, body="Ban Thường vụ Tỉnh ủy"))
        dossier = file(book, "C2")
        (found,) = step_settled(dossier, "LC0002", self.DECISION.date, None)
        assert found.record == replace(dossier.steps[0], date=self.DECISION.date)
        for step in (
            ProcedureStep("LC0002", Stage.DECISION, PartialDate(2026, 10, 1)),
            ProcedureStep("LC0002", Stage.CONSULTATION, PartialDate(2026, 10, 21)),
        ):
            with_step = replace(dossier, steps=(*dossier.steps, step))
            assert list(step_settled(with_step, "LC0002", self.DECISION.date, "12-QĐ/TU")) == []

    def test_on_the_day_of_the_decision_the_cadre_is_still_planned(self, book: Book) -> None:
        """LC07 asks for an entry that is active on that day."""
        self.propose(book)
        on_the_day = replace(self.DECISION, start=self.DECISION.date)
        assert "từ 21/10/2026" in self.settle(book, on_the_day)[0][1]
        coarse = replace(self.DECISION, start=PartialDate(2026, 10))
        assert "từ 21/10/2026" in self.settle(book, coarse)[0][1]

    def test_nothing_is_settled_that_nobody_ticked(self, book: Book) -> None:
        self.propose(book)
        dossier = file(book, "C2")
        rotation_desk.decide(book, dossier, dossier.rotations[0], self.DECISION, (), DAY)
        assert file(book, "C2").planning == dossier.planning
        assert file(book, "C2").sources == dossier.sources
