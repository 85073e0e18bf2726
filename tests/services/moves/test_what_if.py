"""A package of moves laid out: chains, swaps, posts left empty and filled twice, what is wrong with a move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.packages import Move, Package
from luanchuyen_desktop.domain.records import Cadre, Position, Rotation, Tenure
from luanchuyen_desktop.domain.vocabulary import RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.moves import what_if, what_if_words
from luanchuyen_desktop.services.moves.what_if import CadreChange, WhatIf
from luanchuyen_desktop.services.moves.what_if_posts import PostChange, PostState
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.rotation_drafts import Decision
from luanchuyen_desktop.store.book import Book

AS_OF = date(2026, 11, 22)
MARCH = PartialDate(2027, 3, 1)


def move(cadre: str, unit: str, start: PartialDate | None = None, title: str = "BT") -> Move:
    return Move(cadre, unit, title, start, None, 36)


def lay_out(book: Book, rule_book: RuleBook, *moves: Move) -> WhatIf:
    return what_if.lay_out(book, rule_book, AS_OF, Package("Thử", moves))


def post(result: WhatIf, unit: str, title: str = "BT") -> PostChange:
    return next(one for one in result.posts if (one.unit, one.title) == (unit, title))


def cadre(result: WhatIf, code: str) -> CadreChange:
    return next(one for one in result.cadres if one.cadre == code)


def codes(people: PostChange) -> tuple[list[str], list[str]]:
    return [one.code for one in people.before.sure], [one.code for one in people.after.sure]


def rules(result: WhatIf, code: str) -> tuple[list[str], list[str]]:
    one = cadre(result, code)
    return [each.rule for each in one.added], [each.rule for each in one.removed]


# -- posts and findings ----------------------------------------------------------------------------------------------


def test_one_move_alone_leaves_one_post_empty_and_fills_one_twice(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book, move("C1", "X2"))
    left, filled = post(result, "X1"), post(result, "X2")
    assert (left.state, codes(left)) == (PostState.EMPTY, (["C1"], []))
    assert (filled.state, codes(filled)) == (PostState.OVER, (["C2"], ["C1", "C2"]))
    assert left.worse
    assert filled.worse
    assert rules(result, "C1") == (["LC03"], ["LC05"])
    assert result.errors == 1
    assert what_if_words.post_verdict(left) == "Bị trống: từ ngày 22/11/2026 không còn ai giữ vị trí này."
    assert what_if_words.post_verdict(filled) == "Vượt số lượng: ngày 22/11/2026 có 2 người, chỉ có 1 chỗ."


def test_a_swap_fits(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1"))
    assert {one.state for one in result.posts} == {PostState.FITS}
    assert codes(post(result, "X1")) == (["C1"], ["C2"])
    assert rules(result, "C1") == ([], ["LC05"])
    assert rules(result, "C2") == ([], [])


def test_a_chain_leaves_only_its_first_post_empty(province: Book, rule_book: RuleBook) -> None:
    chain = [move("C1", "X2"), move("C2", "X3"), move("C3", "X4")]
    result = lay_out(province, rule_book, *chain)
    assert {one.unit: one.state for one in result.posts} == {
        "X1": PostState.EMPTY,
        "X2": PostState.FITS,
        "X3": PostState.FITS,
        "X4": PostState.OVER,
    }
    assert [one.unit for one in result.posts if one.worse] == ["X4", "X1"]  # the gravest first
    assert rules(result, "C3")[0] == ["LC03"]
    closed = lay_out(province, rule_book, *chain, move("C4", "X1"))
    assert {one.state for one in closed.posts} == {PostState.FITS}
    assert closed.errors == 0


def test_the_order_of_moves_does_not_matter(province: Book, rule_book: RuleBook) -> None:
    chain = [move("C1", "X2"), move("C2", "X3", MARCH), move("C3", "X1")]
    one, other = lay_out(province, rule_book, *chain), lay_out(province, rule_book, *reversed(chain))
    assert one.posts == other.posts
    for code in ("C1", "C2", "C3"):
        assert rules(one, code) == rules(other, code)


def test_between_two_starts_a_post_is_empty_or_filled_twice(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1", MARCH))
    first, second = post(result, "X1"), post(result, "X2")
    assert (first.state, second.state) == (PostState.FITS, PostState.FITS)
    assert [(each.state, each.first, each.last) for each in first.between] == [
        (PostState.EMPTY, AS_OF, date(2027, 2, 28))
    ]
    assert [each.state for each in second.between] == [PostState.OVER]
    assert "Tạm trống từ 22/11/2026 đến 28/02/2027" in what_if_words.between_words(first.between[0])
    assert rules(result, "C1")[0] == ["LC03"]  # judged on its first day
    assert cadre(result, "C2").judged_on == MARCH.earliest


def test_without_a_number_only_a_head_is_known_to_be_one(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Bỏ số lượng") as edit:
        for position in list(province.records(Position)):
            edit.update(replace(position, quota=None))
    result = lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1", title="PB"))
    head, deputy = post(result, "X2"), post(result, "X1", "PB")
    assert (head.state, head.presumed, head.places) == (PostState.FITS, True, 1)
    assert (deputy.state, deputy.places, codes(deputy)) == (PostState.UNCOUNTED, None, (["C5"], ["C2", "C5"]))
    assert "chưa ghi số lượng" in what_if_words.post_verdict(deputy)
    crowded = lay_out(province, rule_book, move("C1", "X2"))
    assert post(crowded, "X2").state is PostState.OVER


def test_what_was_overfull_before_is_not_blamed_on_the_package(province: Book, rule_book: RuleBook) -> None:
    with province.operate("Thêm hai người") as edit:
        for code in ("C7", "C8"):
            edit.insert(Cadre(code, f"Lê {code}"))
            edit.insert(Tenure(code, PartialDate(2024, 1, 1), None, "X2", "BT"))
    result = lay_out(province, rule_book, move("C2", "X1"), move("C1", "X3"), move("C3", "X4"), move("C4", "X2"))
    crowded = post(result, "X2")
    assert (crowded.state, crowded.worse) == (PostState.OVER, False)
    assert "trước đó cũng vậy" in what_if_words.post_verdict(crowded)
    assert not result.posts_in(PostState.OVER)


def test_dates_that_are_not_known_leave_it_open(province: Book, rule_book: RuleBook) -> None:
    tenure = next(one for one in province.records(Tenure) if one.cadre == "C2")
    with province.operate("Nghỉ trong năm") as edit:
        edit.update(replace(tenure, end=PartialDate(2026)))
    result = lay_out(province, rule_book, move("C1", "X2"))
    filled = post(result, "X2")
    assert filled.state is PostState.MAY_BE_OVER
    assert [one.code for one in filled.after.maybe] == ["C2"]
    assert "C2, chưa chắc" in what_if_words.post_people(filled.after)
    assert rules(result, "C1")[0] == ["LC03"]


def test_a_decided_rotation_of_somebody_else_counts(province: Book, rule_book: RuleBook) -> None:
    """C2 is to leave X2 on 1 January: before that day the post is taken, after it it is free."""
    with province.operate("Quyết định") as edit:
        edit.insert(
            Rotation("LC1", "C2", "X2", "BT", "X4", "PB", start=PartialDate(2027, 1, 1), state=RotationState.DECIDED)
        )
    assert post(lay_out(province, rule_book, move("C1", "X2")), "X2").state is PostState.OVER
    later = lay_out(province, rule_book, move("C1", "X2", PartialDate(2027, 1, 1)))
    assert post(later, "X2").state is PostState.FITS
    assert "LC03" not in rules(later, "C1")[0]


def test_who_waits_for_a_post_is_judged_too(province: Book, rule_book: RuleBook) -> None:
    """C5 is proposed for X2, which C2 holds; the package takes C2 away, so C5's LC03 goes; or it sends C1 there."""
    with province.operate("Đề xuất") as edit:
        edit.insert(Rotation("LC1", "C5", "X1", "PB", "X2", "BT", planned_months=36, state=RotationState.PROPOSED))
    freed = lay_out(province, rule_book, move("C2", "X3"))
    assert rules(freed, "C5") == ([], ["LC03"])
    assert cadre(freed, "C5").number is None
    assert "không ở trong phương án" in what_if_words.cadre_heading(cadre(freed, "C5"), province.catalogue())
    same = lay_out(province, rule_book, move("C2", "X1"), move("C1", "X2"))
    waiting = cadre(same, "C5")
    assert (waiting.added, waiting.removed) == ((), ())
    assert [one.rule for one in waiting.changed] == ["LC03"]  # taken by somebody else now


def test_laid_out_as_it_would_be_decided(province: Book, rule_book: RuleBook) -> None:
    """What the package says of a post is what the book says once the same is decided."""
    result = lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1"))
    decision = Decision("1-QĐ/TU", PartialDate.of(AS_OF), PartialDate.of(AS_OF), 36)
    for number, (code, unit) in enumerate((("C1", "X2"), ("C2", "X1")), start=1):
        dossier = next(province.dossiers([code]))
        rotation = Rotation(f"LC{number}", code, None, None, unit, "BT", planned_months=36)
        rotation_desk.propose(province, dossier, rotation, AS_OF)
        dossier = next(province.dossiers([code]))
        rotation_desk.decide(province, dossier, dossier.rotations[0], decision, (), AS_OF)
    held = {(one.unit, one.title, one.cadre) for one in province.records(Tenure) if one.end is None}
    for one in result.posts:
        assert {(one.unit, one.title, person.code) for person in one.after.sure} <= held
        assert [person.code for person in one.after.sure] == [
            code
            for unit, title, code in sorted(held, key=lambda each: each[2])
            if (unit, title) == (one.unit, one.title)
        ]


def test_nothing_is_written(province: Book, rule_book: RuleBook) -> None:
    before = province.last_operation()
    lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1"))
    assert province.last_operation() == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    targets=st.dictionaries(st.sampled_from(["C1", "C2", "C3", "C4"]), st.sampled_from(["X1", "X2", "X3", "X4"])),
    days=st.lists(st.integers(0, 400), min_size=4, max_size=4),
)
def test_counts_add_up(province: Book, rule_book: RuleBook, targets: dict[str, str], days: list[int]) -> None:
    """Whoever is moved is in one post after it; nobody is lost, and LC03 agrees with the posts."""
    wanted = [
        move(code, unit, PartialDate.of(AS_OF + timedelta(days=days[number])))
        for number, (code, unit) in enumerate(targets.items())
        if unit[1] != code[1]
    ]
    result = lay_out(province, rule_book, *wanted)
    assert not result.faults
    assert len(result.cadres) == len(wanted)
    last = max((each.judged_on for each in result.cadres), default=AS_OF)
    seen = [person.code for one in result.posts for person in one.after.sure]
    if all(one.day == last for one in result.posts):
        assert len(seen) == len(set(seen))
    for each in result.cadres:
        assert each.move is not None
        goal = post(result, each.move.to_unit)
        assert each.cadre in [one.code for one in goal.after.sure]
        if goal.day == each.judged_on:
            assert (goal.state is PostState.OVER) == ("LC03" in [one.rule for one in each.added])


# -- faults ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moves", "number", "text"),
    [
        ([move("C1", "X2"), move("C1", "X3")], 1, "Nguyễn Văn A đã có ở dòng 1 của phương án"),
        ([move("C1", "X1")], 0, "Nguyễn Văn A đang giữ chính vị trí đến (Bí thư Đảng ủy xã 1)."),
        ([move("C1", "MẤT")], 0, "Đơn vị đến của Nguyễn Văn A không còn trong danh mục."),
        ([move("C1", "X2", title="MẤT")], 0, "Chức danh đến của Nguyễn Văn A không còn trong danh mục."),
        ([move("C1", "X2", PartialDate(2027, 1))], 0, "(01/2027) chưa rõ ngày"),
        ([replace(move("MẤT", "X2"), name="Lê Văn Cũ")], 0, "Lê Văn Cũ không còn trong sổ"),
        ([move("MẤT", "X2")], 0, "MẤT không còn trong sổ"),
    ],
)
def test_what_cannot_be_laid_out_is_told(
    province: Book, rule_book: RuleBook, moves: list[Move], number: int, text: str
) -> None:
    result = lay_out(province, rule_book, *moves)
    (fault,) = result.faults
    assert (fault.number, fault.blocks) == (number, True)
    assert text in fault.text
    assert fault.advice
    assert len(result.cadres) == len(moves) - 1
    assert "1 dòng chưa xét được" in what_if_words.headline(result)


def test_who_holds_no_post_is_laid_out_with_a_remark(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book, move("C6", "X2"))
    (fault,) = result.faults
    assert not fault.blocks
    assert "không có chức vụ nào được ghi là đang giữ ngày 22/11/2026" in fault.text
    assert "LC01" in rules(result, "C6")[0]
    assert [one.unit for one in result.posts] == ["X2"]


def test_an_empty_package(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book)
    assert (result.cadres, result.posts, result.faults) == ((), (), ())


# -- two packages ----------------------------------------------------------------------------------------------------


def test_two_packages_side_by_side(province: Book, rule_book: RuleBook) -> None:
    one = lay_out(province, rule_book, move("C1", "X2"))
    other = lay_out(province, rule_book, move("C1", "X2"), move("C2", "X1"))
    compared = what_if.compare(one, other)
    assert [(each.cadre, each.finding.rule, each.goes) for each in compared.only_first] == [("C1", "LC03", False)]
    assert compared.only_second == ()
    assert compared.both == 1  # LC05 of C1 goes in both
    assert [(each.unit, each.state) for each in compared.posts_first] == [
        ("X2", PostState.OVER),
        ("X1", PostState.EMPTY),
    ]
    assert compared.posts_second == ()
    back = what_if.compare(other, one)
    assert (back.only_first, back.only_second) == (compared.only_second, compared.only_first)


def test_as_text_says_all_of_it(province: Book, rule_book: RuleBook) -> None:
    result = lay_out(province, rule_book, move("C1", "X2"), move("C1", "X3"))
    text = what_if_words.as_text(result, province.catalogue(), lambda finding: finding.severity.value)
    assert "! Dòng 2: Nguyễn Văn A đã có ở dòng 1" in text
    assert "thêm error · LC03" in text
    assert "bớt ✓ LC05" in text
    assert "Nguyễn Văn B (C2) → Nguyễn Văn A (C1), Nguyễn Văn B (C2)" in text
