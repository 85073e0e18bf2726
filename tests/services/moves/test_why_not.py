"""Why not: every rule once, grouped by what it says, with what would make the move lawful."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Move
from luanchuyen_desktop.domain.records import Cadre, Discipline, Rotation, Tenure, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import Purpose, RotationState, SubjectKind, WaiverState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import ROTATION_RULES, WAIVER_RULES, RuleBook
from luanchuyen_desktop.rules.finding import FieldRef, Finding, Verdict
from luanchuyen_desktop.services.moves import why_not, why_not_words
from luanchuyen_desktop.services.moves.move_drafts import DRAFT_CODE
from luanchuyen_desktop.services.moves.why_not import Reason, WhyNot
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
TO_X2 = Move("C1", "X2", "BT", months=36)


def ask(book: Book, rule_book: RuleBook, move: Move) -> WhyNot:
    return why_not.ask(book, rule_book, AS_OF, move)


def rules(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.finding.rule for reason in reasons]


def one_of(reasons: tuple[Reason, ...], rule: str) -> Reason:
    return next(reason for reason in reasons if reason.finding.rule == rule)


def write(book: Book, *records: Discipline | Rotation | Waiver | Tenure | Unit) -> None:
    with book.operate("Thêm") as add:
        add.insert_many(records)


def test_every_rule_on_the_move_is_answered_once(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, TO_X2)
    on_move = [reason.finding.rule for reason in answer.all if not reason.on_cadre]
    asked = [rule.id for rule in ROTATION_RULES] + [rule.id for rule in WAIVER_RULES]
    assert sorted(on_move) == sorted(asked)
    assert {reason.finding.rule for reason in answer.all if reason.on_cadre} == why_not.ON_CADRE
    for reason in answer.all:
        assert reason.finding.subject == ("C1" if reason.on_cadre else DRAFT_CODE)
        assert reason.finding.message
        assert reason.title


def test_what_stands_in_the_way_and_how_it_would_not(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, TO_X2)
    assert rules(answer.against) == ["LC03", "LC20"]  # the error first
    assert (answer.errors, answer.warnings, answer.open) == (1, 1, ())
    taken = one_of(answer.against, "LC03")
    assert "Nguyễn Văn B (C2)" in taken.finding.message
    assert taken.fields == (FieldRef("tenure", "2", "end"),)  # not those of the move, which is recorded nowhere
    told = list(why_not_words.ways(taken))
    assert any("Bộ Chính trị" in way for way in told)
    assert any("bố trí người đang giữ đi nơi khác" in way for way in told)
    assert why_not_words.headline(answer) == "Chưa được: 1 điều trái quy định."


def test_what_the_move_would_solve_is_told(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, TO_X2)
    assert rules(answer.solved) == ["LC05"]  # head of X1 for more than two terms, head of X2 for none
    assert one_of(answer.holds, "LC05").on_cadre


def test_a_missing_fact_is_named_with_its_place(province: Book, rule_book: RuleBook) -> None:
    cadre = next(province.dossiers(["C1"])).cadre
    with province.operate("Xóa ngày sinh") as edit:
        edit.update(replace(cadre, birth=None))
    answer = ask(province, rule_book, TO_X2)
    unknown = one_of(answer.open, "LC08")
    assert unknown.fields[0] == FieldRef("cadre", "C1", "birth")
    assert "Còn thiếu: ngày sinh (ghi ở: cán bộ)." in list(why_not_words.ways(unknown))
    assert "1 điều chưa đủ dữ liệu" in why_not_words.headline(answer)


def test_an_answer_that_time_gives(province: Book, rule_book: RuleBook) -> None:
    """Who holds the post leaves on a day that is known: from the day after, nothing stands in the way."""
    tenure = next(one for one in province.records(Tenure) if one.cadre == "C2")
    with province.operate("Nghỉ hưu") as edit:
        edit.update(replace(tenure, end=PartialDate(2026, 12, 31)))
    answer = ask(province, rule_book, TO_X2)
    assert one_of(answer.against, "LC03").finding.clears_on == date(2027, 1, 1)
    assert answer.lawful_from == date(2027, 1, 1)
    assert "từ ngày 01/01/2027" in why_not_words.headline(answer)
    later = ask(province, rule_book, replace(TO_X2, start=PartialDate(2027, 1, 1)))
    assert later.errors == 0
    assert later.laid.judged_on == date(2027, 1, 1)
    eve = ask(province, rule_book, replace(TO_X2, start=PartialDate(2026, 12, 31)))
    assert eve.errors == 1


def test_no_day_is_promised_when_something_does_not_pass(province: Book, rule_book: RuleBook) -> None:
    write(province, Discipline("C5", "Khiển trách", PartialDate(2026, 10, 1)))
    answer = ask(province, rule_book, Move("C5", "X2", "BT", months=24))
    assert {"LC02", "LC04", "LC10"} <= set(rules(answer.against))
    assert answer.lawful_from is None


def test_the_purpose_and_the_period_count(province: Book, rule_book: RuleBook) -> None:
    assert "LC07" in rules(ask(province, rule_book, TO_X2).not_asked)
    training = ask(province, rule_book, replace(TO_X2, purpose=Purpose.TRAINING))
    assert "LC07" in rules(training.holds)
    short = ask(province, rule_book, replace(TO_X2, months=35))
    assert "LC04" in rules(short.against)
    unsaid = ask(province, rule_book, replace(TO_X2, months=None))
    assert "LC04" in rules(unsaid.open)
    assert "Thời hạn: chưa ghi." in why_not_words.assumptions(unsaid)


def test_a_past_start_is_judged_by_the_law_of_its_day(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, replace(TO_X2, start=PartialDate(2016, 6, 1)))
    on_move = [reason for reason in answer.all if not reason.on_cadre and reason.finding.rule.startswith("LC")]
    assert {reason.finding.verdict for reason in on_move} == {Verdict.NOT_APPLICABLE}  # before 98-QĐ/TW
    assert answer.laid.judged_on == AS_OF
    assert any("22/11/2026" in line for line in why_not_words.assumptions(answer))


def test_an_exception_granted_to_the_proposal_counts(province: Book, rule_book: RuleBook) -> None:
    write(
        province,
        Rotation("LC1", "C5", "X1", "PB", "X3", "BT", state=RotationState.SUBMITTED),
        Waiver(
            "LC02",
            SubjectKind.ROTATION,
            "LC1",
            "Ban Thường vụ Tỉnh ủy",
            "5-KL/TU",
            PartialDate(2026, 1, 1),
            state=WaiverState.GRANTED,
        ),
    )
    answer = ask(province, rule_book, Move("C5", "X3", "BT", months=36))
    assert one_of(answer.against, "LC02").finding.waived
    other = ask(province, rule_book, Move("C5", "X4", "BT", months=36))
    assert not one_of(other.against, "LC02").finding.waived


def test_data_errors_on_the_cadre_count_but_not_warnings(province: Book, rule_book: RuleBook) -> None:
    write(province, Tenure("C1", PartialDate(2015, 1, 1), PartialDate(2014, 1, 1), "X3", "PB"))
    answer = ask(province, rule_book, TO_X2)
    backwards = one_of(answer.against, "DL02")
    assert backwards.on_cadre
    assert "(về cán bộ)" in why_not_words.heading(backwards)
    assert not any(reason.finding.rule == "DL04" for reason in answer.all)


def test_the_post_that_is_held_is_no_move(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, Move("C1", "X1", "BT", months=36))
    assert "LC01" in rules(answer.against)
    assert rules(answer.solved) == []  # nothing ends


@pytest.mark.parametrize(
    ("move", "text"),
    [
        (Move("KHONG", "X2", "BT"), "Không có cán bộ mã KHONG"),
        (Move("C1", "KHONG", "BT"), "Không có đơn vị mã KHONG"),
        (Move("C1", "X2", "KHONG"), "Không có chức danh mã KHONG"),
    ],
)
def test_codes_that_point_nowhere(province: Book, rule_book: RuleBook, move: Move, text: str) -> None:
    with pytest.raises(UserError, match=text):
        ask(province, rule_book, move)


def test_a_cadre_without_a_post(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, Move("C6", "X2", "BT", months=36))
    assert answer.laid.origin is None
    assert {"LC01", "LC02"} <= set(rules(answer.open))
    assert "chưa ghi chức vụ đang giữ" in why_not_words.question(answer, province.catalogue())


def test_nothing_is_written(province: Book, rule_book: RuleBook) -> None:
    before = province.last_operation()
    ask(province, rule_book, TO_X2)
    why_not.contenders(province, rule_book, AS_OF, TO_X2)
    assert province.last_operation() == before


def test_the_proposal_says_what_was_judged(province: Book, rule_book: RuleBook) -> None:
    dossier = next(province.dossiers(["C1"]))
    move = replace(TO_X2, start=PartialDate(2027, 1), purpose=Purpose.TRAINING)
    rotation_desk.propose(province, dossier, why_not.proposal("LC0001", dossier, move, AS_OF), AS_OF)
    stored = province.rotation("LC0001")
    assert stored is not None
    assert replace(stored, id=None) == Rotation(
        "LC0001",
        "C1",
        "X1",
        "BT",
        "X2",
        "BT",
        Purpose.TRAINING,
        start=PartialDate(2027, 1),
        planned_months=36,
        state=RotationState.PROPOSED,
    )


def test_the_pool_of_a_post_least_in_the_way_first(province: Book, rule_book: RuleBook) -> None:
    """C2 holds the post, C3 was taken off the list, C1 stands for the title in every unit."""
    found = why_not.contenders(province, rule_book, AS_OF, TO_X2)
    assert [(one.cadre, one.errors) for one in found] == [("C1", 1), ("C5", 2)]
    assert found[0].first.startswith("LC03 ")
    elsewhere = why_not.contenders(province, rule_book, AS_OF, Move("", "X3", "BT", months=36))
    assert [one.cadre for one in elsewhere] == ["C1"]
    assert why_not.contenders(province, rule_book, AS_OF, Move("", "X3", "PB", months=36)) == []


def test_as_text_says_all_of_it(province: Book, rule_book: RuleBook) -> None:
    answer = ask(province, rule_book, TO_X2)

    def mark(finding: Finding) -> str:
        return finding.verdict.value

    text = why_not_words.as_text(answer, province.catalogue(), mark)
    lines = text.splitlines()
    assert lines[0].startswith("Nguyễn Văn A (C1): Bí thư Đảng ủy xã 1 → Bí thư Đảng ủy xã 2")
    for head in ("Vướng (2)", "Sẽ hết vướng nhờ lần luân chuyển này (1)", "Đạt", "Không áp dụng"):
        assert any(line.startswith(head) for line in lines)
    for reason in answer.all:
        assert reason.finding.message in text
    assert cadre_names_are_whole(province, text)


def cadre_names_are_whole(book: Book, text: str) -> bool:
    return all(cadre.name in text for cadre in book.records(Cadre) if cadre.code in {"C1", "C2"})
