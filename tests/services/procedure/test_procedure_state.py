"""The five steps as a state machine: where a rotation stands, what is missing, where it may go, what is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import DossierItem, Opinion, ProcedureStep, Rotation
from luanchuyen_desktop.domain.vocabulary import Appraisal, OpinionGiver, RotationState, Stage
from luanchuyen_desktop.rules.finding import FieldRef
from luanchuyen_desktop.services.procedure.procedure_state import (
    NEXT_STATE,
    PaperAsked,
    ProcedureCase,
    ProcedureState,
    Standing,
    procedure_state,
)

DAY = date(2026, 11, 22)
PHOTO = PaperAsked("Ảnh màu 4×6", 6)
FORM = PaperAsked("Tờ trình")
WHOLE_STEP: dict[str, Any] = {"body": "Ban Thường vụ", "result": "Đồng ý", "document_no": "1-TB/TU"}


def rotation(state: RotationState = RotationState.PROPOSED, **more: Any) -> Rotation:
    return Rotation("LC0001", "CB001", "SNV", "PGD", "XA1", "BT", state=state, **more)


def step(number: int, day: str | None = None, **more: Any) -> ProcedureStep:
    when = None if day is None else PartialDate(*map(int, reversed(day.split("/"))))
    return ProcedureStep("LC0001", list(Stage)[number - 1], when, **{**WHOLE_STEP, **more})


def opinion(giver: OpinionGiver, **more: Any) -> Opinion:
    return Opinion("LC0001", giver, **{"date": PartialDate(2026, 10, 1), "stance": Appraisal.AGREED, **more})


APPRAISED: dict[str, Any] = {"appraised": PartialDate(2026, 10, 20), "appraisal_result": Appraisal.AGREED}
STEPS = (step(1, "1/9/2026"), step(2, "10/9/2026"), step(3, "20/9/2026"), step(4, "20/10/2026"))
OPINIONS = (opinion(OpinionGiver.ORIGIN), opinion(OpinionGiver.DESTINATION), opinion(OpinionGiver.CADRE))
PAPERS = (DossierItem("LC0001", "Tờ trình"), DossierItem("LC0001", "Ảnh màu 4×6", PartialDate(2026, 10, 1)))


def whole(state: RotationState = RotationState.APPRAISED, **more: Any) -> ProcedureCase:
    """Everything that is needed before the submission."""
    return ProcedureCase(rotation(state, **{**APPRAISED, **more}), STEPS, PAPERS, OPINIONS, (FORM, PHOTO))


def standings(found: ProcedureState) -> list[str]:
    return [each.standing.value for each in found.steps]


def texts(found: ProcedureState, *, needed: bool = True) -> list[str]:
    return [one.text for one in found.missing if one.needed is needed]


def test_a_bare_proposal_stands_at_its_first_step_and_lacks_everything() -> None:
    found = procedure_state(ProcedureCase(rotation(RotationState.PLANNED), papers=(FORM, PHOTO)), DAY)
    assert found.stage is Stage.POLICY
    assert standings(found) == ["đang làm", "chưa đến", "chưa đến", "chưa đến", "chưa đến"]
    assert texts(found) == [
        "Bước 1 chưa ghi ngày.",
        "Bước 2 chưa ghi ngày.",
        "Bước 3 chưa ghi ngày.",
        "Chưa có ý kiến của nơi đi.",
        "Bước 4 chưa ghi ngày.",
        "Chưa có ý kiến của nơi đến.",
        "Chưa có nguyện vọng của cán bộ.",
        "Chưa có ý kiến thẩm định của Ủy ban Kiểm tra.",
        "Hồ sơ thiếu “Tờ trình”.",
        "Hồ sơ thiếu “Ảnh màu 4×6”.",
        "Bước 5 chưa ghi ngày.",
        "Chưa có số quyết định.",
        "Chưa có ngày quyết định.",
    ]
    assert found.next_state is RotationState.PROPOSED
    assert [one.text for one in found.in_the_way] == ["Bước 1 chưa ghi ngày."]
    assert found.in_the_way[0].field == FieldRef("procedure_step", "LC0001#1", "date")


def test_each_missing_thing_names_its_field() -> None:
    found = procedure_state(ProcedureCase(rotation(), papers=(FORM,)), DAY)
    assert {(one.field.record, one.field.key, one.field.field) for one in found.missing} >= {
        ("procedure_step", "LC0001#3", "date"),
        ("opinion", "LC0001#Nơi đi", "date"),
        ("opinion", "LC0001#Cán bộ", "date"),
        ("rotation", "LC0001", "appraised"),
        ("dossier_item", "LC0001#Tờ trình", "date"),
        ("rotation", "LC0001", "decision_no"),
    }


def test_all_that_is_needed_lets_it_be_submitted() -> None:
    found = procedure_state(whole(), DAY)
    assert found.in_the_way == ()
    assert found.next_state is RotationState.SUBMITTED
    assert found.stage is Stage.DECISION
    assert standings(found) == ["xong", "xong", "xong", "xong", "đang làm"]
    assert texts(found, needed=False) == []
    assert procedure_state(whole(RotationState.SUBMITTED), DAY).next_state is RotationState.DECIDED


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (replace(whole(), opinions=OPINIONS[1:]), "Chưa có ý kiến của nơi đi."),
        (
            replace(whole(), opinions=(*OPINIONS[1:], Opinion("LC0001", OpinionGiver.ORIGIN))),
            "Chưa có ý kiến của nơi đi.",
        ),
        (replace(whole(), steps=STEPS[:3]), "Bước 4 chưa ghi ngày."),
        (replace(whole(), steps=(*STEPS[:3], step(4, "1/12/2026"))), "Bước 4 ghi ngày 01/12/2026, chưa đến ngày đó."),
        (
            replace(whole(), steps=(*STEPS[:2], step(3, "9/9/2026"), STEPS[3])),
            "Bước 3 ghi ngày 09/09/2026, trước bước 2 (10/09/2026).",
        ),
        (
            replace(whole(), steps=(*STEPS[:3], step(4, "20/10/2026", votes_for=12, votes_total=11))),
            "Bước 4: 12 phiếu đồng ý trên 11 phiếu.",
        ),
        (whole(appraisal_result=Appraisal.REFUSED), "Ủy ban Kiểm tra không đồng ý."),
        (whole(appraisal_result=None), "Thẩm định chưa ghi kết luận."),
        (whole(appraised=None), "Ý kiến thẩm định chưa ghi ngày."),
        (
            whole(appraised=PartialDate(2026, 12, 1)),
            "Ngày thẩm định (01/12/2026) sau ngày xét (22/11/2026).",
        ),
        (replace(whole(), items=PAPERS[:1]), "Hồ sơ thiếu “Ảnh màu 4×6”."),
        (
            replace(whole(), items=(PAPERS[0], DossierItem("LC0001", "ảnh màu 4x6", PartialDate(2026, 5, 21)))),
            "“Ảnh màu 4×6” ngày 21/05/2026 chỉ có giá trị đến 21/11/2026, cần bản mới.",
        ),
    ],
)
def test_one_thing_amiss_stands_in_the_way(case: ProcedureCase, told: str) -> None:
    assert [one.text for one in procedure_state(case, DAY).in_the_way] == [told]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (PartialDate(2026, 5, 22), []),  # holds on its last day
        (PartialDate(2026, 5), ["“Ảnh màu 4×6” ghi ngày 05/2026, chưa rõ còn giá trị không."]),
        (None, ["“Ảnh màu 4×6” chưa ghi ngày nên chưa rõ còn giá trị không."]),
    ],
)
def test_a_paper_that_may_still_hold_does_not_stand_in_the_way(day: PartialDate | None, told: list[str]) -> None:
    case = replace(whole(), items=(PAPERS[0], DossierItem("LC0001", "Ảnh màu 4×6", day)))
    found = procedure_state(case, DAY)
    assert found.in_the_way == ()
    assert texts(found, needed=False) == told


def test_one_good_paper_of_a_name_is_enough() -> None:
    old = DossierItem("LC0001", "Ảnh màu 4×6", PartialDate(2020))
    assert procedure_state(replace(whole(), items=(old, *PAPERS)), DAY).in_the_way == ()


def test_what_should_be_recorded_but_need_not_is_told_apart() -> None:
    refusing = opinion(OpinionGiver.DESTINATION, stance=Appraisal.REFUSED, date=None)
    steps = (step(1, "1/9/2026", body=" ", document_no=None), *STEPS[1:])
    found = procedure_state(replace(whole(), steps=steps, opinions=(OPINIONS[0], refusing, OPINIONS[2])), DAY)
    assert found.in_the_way == ()
    assert texts(found, needed=False) == [
        "Bước 1 chưa ghi cơ quan, số văn bản.",
        "Ý kiến của nơi đến: không đồng ý; cần báo cáo rõ khi trình.",
        "Ý kiến của nơi đến chưa ghi ngày.",
    ]


def test_a_decision_without_a_number_is_missing_something() -> None:
    case = whole(RotationState.DECIDED, decided=PartialDate(2026, 11, 1))
    found = procedure_state(replace(case, steps=(*STEPS, step(5, "1/11/2026", document_no=None))), DAY)
    assert "Chưa có số quyết định." in texts(found)
    numbered = whole(RotationState.DECIDED, decided=PartialDate(2026, 11, 1), decision_no="5-QĐ/TU")
    found = procedure_state(replace(numbered, steps=(*STEPS, step(5, "1/11/2026"))), DAY)
    assert (found.stage, texts(found), found.next_state) == (None, [], None)
    assert standings(found) == ["xong"] * 5


def test_of_a_decided_rotation_what_is_not_recorded_is_not_in_hand() -> None:
    found = procedure_state(ProcedureCase(rotation(RotationState.RUNNING), (step(2, "1/9/2025"),)), DAY)
    assert standings(found) == ["chưa ghi", "xong", "chưa ghi", "chưa ghi", "chưa ghi"]
    assert found.in_the_way == ()


LIMITS = {Stage.NOMINATION: 10, Stage.PREPARATION: 10, Stage.CONSULTATION: 20, Stage.DECISION: 15}


def test_without_limits_nothing_is_late() -> None:
    found = procedure_state(ProcedureCase(rotation(), (step(1, "1/1/2020"),)), DAY)
    assert standings(found)[1] == "đang làm"
    assert all(each.due is None for each in found.steps)


@pytest.mark.parametrize(
    ("first", "standing", "since"),
    [
        ("12/11/2026", Standing.IN_HAND, None),  # the limit falls on this very day
        ("11/11/2026", Standing.LATE, date(2026, 11, 22)),
        ("11/2026", Standing.IN_HAND, None),  # may be in time
        ("10/2026", Standing.LATE, date(2026, 11, 11)),  # late whatever the day was
    ],
)
def test_a_step_is_late_once_it_certainly_is(first: str, standing: Standing, since: date | None) -> None:
    found = procedure_state(ProcedureCase(rotation(), (step(1, first),), days=LIMITS), DAY)
    assert (found.steps[1].standing, found.steps[1].late_since) == (standing, since)


def test_limits_chain_to_the_decision_and_papers_are_held_against_it() -> None:
    steps = (step(1, "1/11/2026"), step(2, "5/11/2026"))
    photo = DossierItem("LC0001", "Ảnh màu 4×6", PartialDate(2026, 6, 10))
    found = procedure_state(ProcedureCase(rotation(), steps, (photo,), (), (PHOTO,), LIMITS), DAY)
    assert found.steps[2].due == (date(2026, 11, 15), date(2026, 11, 15))
    assert found.steps[2].standing is Standing.LATE
    assert found.steps[4].due == (date(2026, 12, 20), date(2026, 12, 20))
    assert found.steps[4].standing is Standing.OPEN  # only what can be taken now is late
    assert texts(found, needed=False) == ["“Ảnh màu 4×6” có giá trị đến 10/12/2026, trước hạn của bước 5 (20/12/2026)."]


def test_a_step_that_lacks_something_is_told_from_one_to_be_taken() -> None:
    found = procedure_state(replace(whole(), opinions=()), DAY)
    assert standings(found) == ["xong", "xong", "còn thiếu", "còn thiếu", "chưa đến"]
    assert (found.stage, found.reached) == (Stage.PREPARATION, Stage.CONSULTATION)
    assert [one.text for one in found.to_finish] == [
        "Chưa có ý kiến của nơi đi.",
        "Chưa có ý kiến của nơi đến.",
        "Chưa có nguyện vọng của cán bộ.",
    ]


def test_what_the_step_in_hand_lacks_begins_with_what_is_needed() -> None:
    steps = (step(1, "1/9/2026"), step(2, "10/9/2026"), step(3, "20/9/2026", result=None))
    found = procedure_state(ProcedureCase(rotation(), steps), DAY)
    assert found.stage is Stage.PREPARATION
    assert [(one.text, one.needed) for one in found.to_finish] == [
        ("Chưa có ý kiến của nơi đi.", True),
        ("Bước 3 chưa ghi kết quả.", False),
    ]


DATES = st.one_of(st.none(), st.dates(date(2026, 8, 1), date(2026, 12, 20)).map(PartialDate.of))


@given(
    state=st.sampled_from(list(RotationState)),
    dates=st.lists(DATES, min_size=5, max_size=5),
    givers=st.sets(st.sampled_from(list(OpinionGiver))),
    papers=st.booleans(),
    appraised=st.booleans(),
)
def test_the_machine_never_contradicts_itself(
    state: RotationState, dates: list[PartialDate | None], givers: set[OpinionGiver], papers: bool, appraised: bool
) -> None:
    case = ProcedureCase(
        rotation(state, **(APPRAISED if appraised else {})),
        tuple(ProcedureStep("LC0001", stage, day) for stage, day in zip(Stage, dates, strict=True) if day),
        PAPERS if papers else (),
        tuple(map(opinion, givers)),
        (FORM, PHOTO),
        LIMITS,
    )
    found = procedure_state(case, DAY)
    assert [each.stage for each in found.steps] == list(Stage)
    numbers = [one.stage.number for one in found.missing]
    assert numbers == sorted(numbers)
    assert found.next_state is NEXT_STATE.get(state)
    lacking = {one.stage for one in found.missing if one.needed}
    assert found.stage is min(lacking, key=lambda stage: stage.number, default=None)
    assert all(
        each.stage not in lacking for each in found.steps if each.standing is Standing.DONE and state in NEXT_STATE
    )
    assert all(each.due is not None and each.due[1] < DAY for each in found.steps if each.standing is Standing.LATE)
    assert set(found.in_the_way) <= {one for one in found.missing if one.needed}
    # A day later nothing that was late is in time again.
    later = procedure_state(case, DAY + timedelta(days=1))
    late = {each.stage for each in found.steps if each.standing is Standing.LATE}
    assert late <= {each.stage for each in later.steps if each.standing is Standing.LATE}
