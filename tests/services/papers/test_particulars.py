"""Number, date and texts of one paper: as recorded, as typed before; which forms suit; where a hole is filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.forms.form_slots import Missing
from luanchuyen_desktop.documents.forms.frames import FRAMES, PARTY, STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, RotationPlan
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.errors import BookError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.kinds import KINDS, Subject
from luanchuyen_desktop.services.papers.forms import form_papers, paper_states
from luanchuyen_desktop.services.papers.offers import offers
from luanchuyen_desktop.services.papers.particulars import (
    NOTHING,
    Particulars,
    case_of,
    recorded,
    remember,
    remembered,
    share,
)
from luanchuyen_desktop.services.papers.places import Where, place_of
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.papers.standing import standings
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, TODAY, form_book, records

MEETING, DECISION, PLAN = KINDS["minutes_meeting"], KINDS["decision"], KINDS["plan"]
TYPED = Particulars("17-BB/BTCTU", TODAY, {"chu_tri": "Nguyễn Văn An", "thu_ky": "Trần Thị Em"})


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture
def workspace(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    second = Rotation("LC0002", "CB1", "SNV", "PGD", "TP", "BT", state=RotationState.CANCELLED)
    with form_book(tmp_path, rule_book, *records(), second) as made:
        yield made


def rotation(**changes: object) -> Rotation:
    made = Rotation("LC1", "CB1", None, None, "TP", "BT", state=RotationState.RUNNING)
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of a rotation


# -- remembering -------------------------------------------------------------------------------------------------------


def test_what_was_typed_comes_back_and_can_be_undone(workspace: Workspace) -> None:
    book = workspace.book
    case = case_of(book, MEETING, "LC0001")
    assert remembered(book.settings(), MEETING, case) == NOTHING
    remember(book, MEETING, "LC0001", TYPED)
    assert remembered(book.settings(), MEETING, case) == TYPED
    assert remember(book, MEETING, "LC0001", TYPED) is None  # nothing new, no operation
    assert remembered(book.settings(), KINDS["minutes_count"], case) == NOTHING
    assert book.undo_name() == "Ghi nội dung giấy tờ: Biên bản họp LC0001"
    book.undo()
    assert remembered(book.settings(), MEETING, case) == NOTHING
    book.redo()
    remember(book, MEETING, "LC0001", NOTHING)
    assert not [key for key in book.settings() if key.startswith("case_paper.")]


def test_it_follows_a_code_that_changes(workspace: Workspace) -> None:
    book = workspace.book
    remember(book, MEETING, "LC0001", TYPED)
    remember(book, PLAN, "KH26", Particulars("3-KH/TU"))
    stored = book.rotation("LC0001")
    assert stored is not None
    with book.operate("Đổi mã") as write:
        write.update(replace(stored, code="LC9"))
    assert remembered(book.settings(), MEETING, case_of(book, MEETING, "LC9")) == TYPED
    assert remembered(book.settings(), PLAN, case_of(book, PLAN, "KH26")).number == "3-KH/TU"
    with pytest.raises(BookError, match="LC0001 không còn"):
        remember(book, MEETING, "LC0001", TYPED)


@pytest.mark.parametrize("text", ["", "[]", "3", '{"own": 5}', '{"date": "hôm nay"}', '{"own": ["a"]}', "{", "null"])
def test_what_cannot_be_read_counts_as_nothing(workspace: Workspace, text: str) -> None:
    book = workspace.book
    case = case_of(book, MEETING, "LC0001")
    with book.operate("Hỏng") as write:
        write.set(f"case_paper.minutes_meeting.rotation.{case.id}", text)
    assert remembered(book.settings(), MEETING, case) == NOTHING
    remember(book, MEETING, "LC0001", TYPED)
    assert remembered(book.settings(), MEETING, case) == TYPED


def test_one_act_for_several_cases_leaves_each_its_number(workspace: Workspace) -> None:
    book = workspace.book
    remember(book, MEETING, "LC0002", Particulars("5-BB/BTCTU", own={"vang_mat": "không"}))
    share(book, MEETING, ["LC0001", "LC0002"], TYPED)
    first, second = (
        remembered(book.settings(), MEETING, case_of(book, MEETING, code)) for code in ("LC0001", "LC0002")
    )
    assert (first.number, first.issued, dict(first.own)) == ("", TODAY, dict(TYPED.own))
    assert (second.number, dict(second.own)) == ("5-BB/BTCTU", {"vang_mat": "không", **TYPED.own})
    book.undo()
    assert remembered(book.settings(), MEETING, case_of(book, MEETING, "LC0001")) == NOTHING


def test_papers_take_what_was_typed_unless_they_are_told_otherwise(workspace: Workspace) -> None:
    remember(workspace.book, MEETING, "LC0001", TYPED)

    def printed(request: FormRequest) -> str:
        from io import BytesIO

        reader = pypdf.PdfReader(BytesIO(form_papers(workspace, request).pdf))
        return " ".join(" ".join(page.extract_text() for page in reader.pages).split())

    request = FormRequest(MEETING.key, ["LC0001"])
    text = printed(request)
    assert "Số 17-BB/BTCTU" in text
    assert "Đà Lạt, ngày 23 tháng 11 năm 2026" in text
    assert "Chủ trì: Nguyễn Văn An. Thư ký: Trần Thị Em." in text
    now = printed(replace(request, particulars={"LC0001": Particulars(own={"chu_tri": "Lê Văn Ba"})}))
    assert "Số ……-BB/BTCTU" in now
    assert "Chủ trì: Lê Văn Ba. Thư ký: ……………" in now
    assert "Số 18-BB/BTCTU" in printed(replace(request, numbers={"LC0001": "18"}))


# -- what the record says ----------------------------------------------------------------------------------------------


def test_the_record_tells_number_and_date_of_decisions_and_plans() -> None:
    day = PartialDate(2024, 1, 5)
    one = rotation(decision_no="12", decided=day, end_decision_no="40-QĐ/TU")
    for key in ("decision", "appointment"):
        assert recorded(KINDS[key], one).number == "12"
        assert recorded(KINDS[key], one).issued == day
        assert recorded(KINDS[key], one).why_draft == ""
    assert recorded(KINDS["settlement"], one).number == "40-QĐ/TU"
    assert "chưa ghi kết thúc" in recorded(KINDS["settlement"], one).why_draft
    assert recorded(KINDS["settlement"], replace(one, state=RotationState.ENDED)).why_draft == ""
    assert recorded(MEETING, one).number == ""
    assert recorded(PLAN, RotationPlan("K", 2026, "3-KH/TU", day)).number == "3-KH/TU"
    assert "chưa ra quyết định" in recorded(DECISION, rotation(state=RotationState.SUBMITTED)).why_draft
    assert "chưa ghi ngày" in recorded(DECISION, rotation()).why_draft


def test_an_approved_plan_is_a_ground_of_the_papers_of_its_rotations(workspace: Workspace) -> None:
    book = workspace.book
    (plan,) = book.records(RotationPlan)
    with book.operate("Phê duyệt") as write:
        write.update(replace(plan, number="9-KH/TU", issued=PartialDate(2023, 12, 1), body="Ban Thường vụ Tỉnh ủy"))
    from io import BytesIO

    made = form_papers(workspace, FormRequest("submission", ["LC0001"], issued=TODAY, numbers={"LC0001": "1"}))
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(made.pdf)).pages).split())
    assert "Kế hoạch số 9-KH/TU, ngày 01/12/2023 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026" in text


@pytest.mark.parametrize(
    ("number", "frame", "told"),
    [
        ("12-QĐ/TU", PARTY, False),
        ("12/QĐ-UBND", STATE, False),
        ("12-QĐ/TU", STATE, True),
        ("12/QĐ-UBND", PARTY, True),
        ("12", STATE, False),
        ("", PARTY, False),
    ],
)
def test_a_number_of_the_other_form_is_told(workspace: Workspace, number: str, frame: str, told: bool) -> None:
    numbers = {"LC0001": number} if number else {}
    (state,) = paper_states(workspace, FormRequest("submission", ["LC0001"], frame, numbers=numbers))
    assert any("thể thức" in notice for notice in state.notices) is told


# -- offers ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "outcome", "first"),
    [
        (RotationState.PLANNED, None, "consultation"),
        (RotationState.APPRAISED, None, "submission"),
        (RotationState.SUBMITTED, None, "submission"),
        (RotationState.DECIDED, None, "decision"),
        (RotationState.RUNNING, None, "decision"),
        (RotationState.ENDED, Outcome.RETURNED, "end_placement"),
        (RotationState.ENDED, None, "end_placement"),
        (RotationState.ENDED, Outcome.SETTLED, "settlement"),
        (RotationState.ENDED, Outcome.EARLY, "early_change"),
    ],
)
def test_the_form_of_the_state_comes_first(state: RotationState, outcome: Outcome | None, first: str) -> None:
    found = offers(Subject.ROTATION, [rotation(state=state, outcome=outcome)])
    assert found[0].kind.key == first
    suits = [offer.suits for offer in found]
    assert suits == sorted(suits, reverse=True)
    assert all(bool(offer.why) is not offer.suits for offer in found)


@pytest.mark.parametrize("state", RotationState)
@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_every_form_is_offered_always(state: RotationState, outcome: Outcome | None) -> None:
    found = offers(Subject.ROTATION, [rotation(state=state, outcome=outcome)])
    assert {offer.kind.key for offer in found} == {k for k, kind in KINDS.items() if kind.subject is not Subject.PLAN}
    assert all(offer.why for offer in found if not offer.suits)


def test_several_cases_say_how_many_a_form_suits() -> None:
    found = offers(Subject.ROTATION, [rotation(), rotation(), rotation(state=RotationState.SUBMITTED)])
    assert found[0].kind.key == "decision"
    assert found[0].why == ""
    introduction = next(offer for offer in found if offer.kind.key == "introduction")
    assert introduction.suits
    assert introduction.why.startswith("Hợp với 2 trong 3 trường hợp.")
    assert [offer.kind.key for offer in offers(Subject.PLAN)] == [
        key for key, kind in KINDS.items() if kind.subject is Subject.PLAN
    ]


# -- places ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_missing_has_a_place(tmp_path: Path, rule_book: RuleBook, kind: str, frame: str) -> None:
    """In a book that knows next to nothing."""
    found = [record for record in records() if not isinstance(record, Rotation)]
    bare = Rotation("LC0001", "CB1", None, None, "TP", "BT", state=RotationState.ENDED)
    blank = dict.fromkeys(("place", "signer", "head", "state_signer", "state_head", "conclusion"), "")
    with form_book(tmp_path, rule_book, *found, bare, **blank) as workspace:
        code = "KH26" if KINDS[kind].subject is Subject.PLAN else "LC0001"
        (state,) = paper_states(workspace, FormRequest(kind, [code], frame))
        case = case_of(workspace.book, KINDS[kind], code)
        assert state.missing
        for missing in state.missing:
            place = place_of(missing, case)
            assert place.where is not Where.NOWHERE, missing
            assert (place.field is not None) is (place.where is Where.RECORD)


def test_a_dated_text_of_the_program_is_nowhere_to_be_typed() -> None:
    assert place_of(Missing("luat_can_bo", "Luật", "frames/dated.toml", 3), rotation()).where is Where.NOWHERE


# -- several -----------------------------------------------------------------------------------------------------------


def test_a_case_that_cannot_be_printed_is_told_beside_the_others(workspace: Workspace) -> None:
    found = standings(workspace, FormRequest("decision", []), ["LC0001", "LC0002", "LC7"])
    assert [each.words for each in found] == ["đủ", "không in được", "không in được"]
    assert found[1].fault is not None
    assert "đã hủy" in found[1].fault.message
    whole = standings(workspace, FormRequest("decision", []), ["LC0001"])
    assert (whole[0].words, whole[0].is_final) == ("đủ", True)
