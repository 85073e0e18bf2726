"""Moving a rotation on, what is refused, and what the office sets: through a book, undone and redone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep, Rotation
from luanchuyen_desktop.domain.vocabulary import Appraisal, OpinionGiver, RotationState, Stage
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.procedure import procedure_settings
from luanchuyen_desktop.services.procedure.procedure_checks import rotation_faults, step_faults
from luanchuyen_desktop.services.procedure.procedure_desk import advance
from luanchuyen_desktop.services.procedure.procedure_settings import FileLimits, ProcedureSettings
from luanchuyen_desktop.services.procedure.procedure_state import PaperAsked
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 22)
PAPERS = (PaperAsked("Tờ trình"),)


@pytest.fixture
def book(province: Book) -> Book:
    with province.operate("Thêm") as write:
        write.insert(Rotation("LC0001", "C1", "X1", "BT", "X2", "BT", state=RotationState.PLANNED))
    return province


def state(book: Book) -> RotationState:
    found = book.rotation("LC0001")
    assert found is not None
    return found.state


def take(book: Book, number: int, day: PartialDate) -> None:
    editing.save(book, ProcedureStep("LC0001", list(Stage)[number - 1], day))


def test_a_rotation_goes_state_by_state_to_its_submission(book: Book) -> None:
    with pytest.raises(UserError, match="Chưa chuyển được sang “Đề xuất”") as refused:
        advance(book, "LC0001", PAPERS, DAY)
    assert refused.value.advice == "Bước 1 chưa ghi ngày."
    take(book, 1, PartialDate(2026, 9, 1))
    changes = advance(book, "LC0001", PAPERS, DAY)
    assert changes is not None
    assert (changes.operation, changes.cadres) == ("Chuyển sang “Đề xuất”: Nguyễn Văn A", frozenset({"C1"}))
    assert state(book) is RotationState.PROPOSED
    take(book, 2, PartialDate(2026, 9, 5))
    take(book, 3, PartialDate(2026, 9, 9))
    editing.save(book, Opinion("LC0001", OpinionGiver.ORIGIN, PartialDate(2026, 9, 8), Appraisal.AGREED))
    advance(book, "LC0001", PAPERS, DAY)
    assert state(book) is RotationState.APPRAISED
    with pytest.raises(UserError, match="còn thiếu 5 điều"):
        advance(book, "LC0001", PAPERS, DAY)
    take(book, 4, PartialDate(2026, 10, 1))
    for giver in (OpinionGiver.DESTINATION, OpinionGiver.CADRE):
        editing.save(book, Opinion("LC0001", giver, PartialDate(2026, 10, 2), content="Nhất trí"))
    editing.save(book, DossierItem("LC0001", "Tờ trình"))
    rotation = book.rotation("LC0001")
    assert rotation is not None
    editing.save(book, replace(rotation, appraised=PartialDate(2026, 10, 5), appraisal_result=Appraisal.AGREED))
    advance(book, "LC0001", PAPERS, DAY)
    assert state(book) is RotationState.SUBMITTED
    with pytest.raises(UserError, match="không chuyển tiếp"):
        advance(book, "LC0001", PAPERS, DAY)
    book.undo()
    assert state(book) is RotationState.APPRAISED
    book.redo()
    assert state(book) is RotationState.SUBMITTED


def test_many_missing_things_are_told_by_the_first_few(book: Book) -> None:
    rotation = book.rotation("LC0001")
    assert rotation is not None
    editing.save(book, replace(rotation, state=RotationState.APPRAISED))
    papers = tuple(PaperAsked(f"Giấy {number}") for number in range(10))
    with pytest.raises(UserError, match="còn thiếu 18 điều") as refused:
        advance(book, "LC0001", papers, DAY)
    assert refused.value.advice.splitlines()[-1] == "Và 10 điều nữa."
    assert book.undo_name() == "Sửa luân chuyển: LC0001"


def test_a_rotation_that_is_gone(book: Book) -> None:
    with pytest.raises(UserError, match="không còn trong sổ"):
        advance(book, "LC9999", PAPERS, DAY)


# -- what cannot be recorded -------------------------------------------------------------------------------------------


def test_a_step_before_the_former_is_refused_whole(book: Book) -> None:
    take(book, 2, PartialDate(2026, 9, 10))
    with pytest.raises(UserError, match=r"Ngày 09/09/2026 của bước 3 trước ngày của bước 2 \(10/09/2026\)\."):
        take(book, 3, PartialDate(2026, 9, 9))
    with pytest.raises(UserError, match="của bước 1 sau ngày của bước 2"):
        take(book, 1, PartialDate(2026, 9, 11))
    assert len(list(book.records(ProcedureStep))) == 1
    take(book, 3, PartialDate(2026, 9, 10))  # the same day
    take(book, 4, PartialDate(2026, 9))  # may be later
    assert len(list(book.records(ProcedureStep))) == 3


def test_more_votes_for_than_there_were_are_refused(book: Book) -> None:
    with pytest.raises(UserError, match=r"Số phiếu đồng ý \(12\) lớn hơn tổng số phiếu \(11\)\."):
        editing.save(book, ProcedureStep("LC0001", Stage.POLICY, votes_for=12, votes_total=11))
    editing.save(book, ProcedureStep("LC0001", Stage.POLICY, votes_for=11, votes_total=11))
    editing.save(book, ProcedureStep("LC0001", Stage.NOMINATION, votes_for=12))


def test_what_came_wrong_from_elsewhere_can_be_mended_field_by_field(book: Book) -> None:
    with book.operate("Nhập") as write:
        write.insert(ProcedureStep("LC0001", Stage.POLICY, PartialDate(2026, 9, 10)))
        write.insert(ProcedureStep("LC0001", Stage.NOMINATION, PartialDate(2026, 9, 1), votes_for=9, votes_total=3))
    first, wrong = book.records(ProcedureStep)
    editing.save(book, replace(wrong, result="Đồng ý"))
    assert set(step_faults(replace(wrong, date=PartialDate(2026, 9, 2), votes_for=8), [first, wrong])) == {
        "date",
        "votes_for",
    }
    editing.save(book, replace(wrong, date=PartialDate(2026, 9, 11)))


def test_a_decided_rotation_keeps_its_number() -> None:
    decided = Rotation("R", "C", None, None, "U", "T", decision_no="1-QĐ", state=RotationState.RUNNING)
    assert str(rotation_faults(replace(decided, decision_no=" "), decided)["decision_no"]).startswith(
        "Quyết định phải có số"
    )
    bare = replace(decided, decision_no=None)
    assert rotation_faults(replace(bare, note="x"), bare) == {}  # recorded so elsewhere
    assert rotation_faults(replace(decided, decision_no="2-QĐ"), decided) == {}
    assert rotation_faults(replace(bare, state=RotationState.PROPOSED), decided) == {}


# -- what the office sets ----------------------------------------------------------------------------------------------


def test_settings_are_kept_in_the_book(book: Book) -> None:
    assert procedure_settings.load(book.settings()) == ProcedureSettings({}, FileLimits(20, 500))
    wanted = ProcedureSettings({Stage.PREPARATION: 30, Stage.DECISION: 7}, FileLimits(5, 100))
    changes = procedure_settings.save(book, wanted)
    assert changes is not None
    assert changes.cadres == frozenset()
    assert procedure_settings.load(book.settings()) == wanted
    assert procedure_settings.save(book, wanted) is None
    fewer = ProcedureSettings({Stage.DECISION: 7}, FileLimits())
    procedure_settings.save(book, fewer)
    assert procedure_settings.load(book.settings()) == fewer
    book.undo()
    assert procedure_settings.load(book.settings()) == wanted


@pytest.mark.parametrize("bad", ["", "0", "-3", "ba", "1.5", "٣", "99999999999", "4000"])
def test_settings_that_cannot_be_used_count_as_not_set(bad: str) -> None:
    keys = ("procedure.days.2", "procedure.days.1", "attachments.file_mb")
    assert procedure_settings.load(dict.fromkeys(keys, bad)) == ProcedureSettings({}, FileLimits())


@pytest.mark.parametrize(
    "wanted",
    [
        ProcedureSettings({Stage.DECISION: 0}, FileLimits()),
        ProcedureSettings({Stage.DECISION: 3651}, FileLimits()),
        ProcedureSettings({}, FileLimits(0, 500)),
        ProcedureSettings({}, FileLimits(101, 500)),
        ProcedureSettings({}, FileLimits(20, 20_001)),
    ],
)
def test_numbers_out_of_bounds_are_refused_whole(book: Book, wanted: ProcedureSettings) -> None:
    before = book.settings()
    with pytest.raises(UserError, match="phải từ 1 đến"):
        procedure_settings.save(book, wanted)
    assert book.settings() == before
