from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import PlanningEntry, PlanningRound
from luanchuyen_desktop.domain.vocabulary import RoundKind
from luanchuyen_desktop.errors import BookError, UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.planning import planning_rounds
from luanchuyen_desktop.services.planning.planning_rounds import (
    Exit,
    approval,
    carry_out,
    closing,
    entries_of,
    next_code,
    open_round,
    review,
    running_round,
    save_round,
    take_off,
)
from luanchuyen_desktop.store.book import Book
from luanchuyen_desktop.store.planning import round_by_code
from tests.services.planning.planning_book import NOW, REVIEW, START, add_rounds, entry_of, make_planning_book

DAY = PartialDate(2025, 3, 1)
OUT = Exit(PartialDate(2026, 10, 1), "15-QĐ/TU", "Chuyển công tác")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with make_planning_book(tmp_path / "so.lccb") as made:
        add_rounds(made)
        yield made


def stored(book: Book, code: str) -> PlanningRound:
    found = round_by_code(book, code)
    assert found is not None
    return found


def operations(book: Book) -> str | None:
    return book.undo_name()


# -- opening -----------------------------------------------------------------------------------------------------------


def test_codes_tell_kind_and_year(book: Book) -> None:
    assert next_code(book, RoundKind.YEARLY_REVIEW, NOW, 2027) == "RS2027"
    assert next_code(book, RoundKind.YEARLY_REVIEW, NOW, 2026) == "RS2026-2"
    assert next_code(book, RoundKind.START_OF_TERM, "2030 - 2035", None) == "QH2030-2035"


def test_open_a_round(book: Book) -> None:
    one = PlanningRound("RS2027", RoundKind.YEARLY_REVIEW, NOW, 2027, PartialDate(2027, 9, 1))
    assert open_round(book, one) is not None
    assert operations(book) == "Mở đợt quy hoạch RS2027"
    assert replace(stored(book, "RS2027"), id=None) == one
    book.undo()
    assert round_by_code(book, "RS2027") is None


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (PlanningRound("R", RoundKind.YEARLY_REVIEW, NOW, 2027), "Chưa ghi ngày bắt đầu"),
        (PlanningRound("R", RoundKind.YEARLY_REVIEW, NOW, None, DAY), "phải ghi năm"),
        (PlanningRound("R", RoundKind.YEARLY_REVIEW, "", 2027, DAY), "Chưa có nhiệm kỳ"),
        (PlanningRound("", RoundKind.YEARLY_REVIEW, NOW, 2027, DAY), "còn trống"),
        (PlanningRound("R", RoundKind.YEARLY_REVIEW, NOW, 2027, DAY, closed=DAY), "Đợt mới mở chưa thể có"),
        (PlanningRound("R", RoundKind.YEARLY_REVIEW, "2025 - 2030", 2026, DAY), "RS2026 (rà soát hằng năm 2026"),
        (PlanningRound(REVIEW, RoundKind.YEARLY_REVIEW, NOW, 2027, DAY), "Mã RS2026 đã có"),
    ],
)
def test_what_cannot_be_opened(book: Book, one: PlanningRound, words: str) -> None:
    with pytest.raises(UserError) as told:
        open_round(book, one)
    assert words in str(told.value)
    assert len(planning_rounds.rounds(book)) == 2


# -- approval ----------------------------------------------------------------------------------------------------------


def test_approval_fills_the_entries_that_have_no_decision(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(PlanningEntry("C", NOW, "BT", "X1", "9-QĐ/TU", PartialDate(2025, 2), round=START))
        write.insert(PlanningEntry("D", NOW, "BT", "X1"))  # of no round
        write.insert(PlanningEntry("D", NOW, "TT", round=START, removed=PartialDate(2025, 2)))
    one = stored(book, START)
    plan = approval(" 12-QĐ/TU ", DAY)(one, entries_of(book, one))
    assert [entry.cadre for entry in plan.entries] == ["A", "B"]  # in the order of names
    assert plan.remarks == ("1 người đã có quyết định phê duyệt riêng, giữ nguyên.",)
    assert stored(book, START).approved is None  # shown only
    changes = carry_out(book, START, approval(" 12-QĐ/TU ", DAY))
    assert changes is not None
    assert changes.cadres == frozenset({"A", "B"})
    for cadre in ("A", "B"):
        assert (entry_of(book, cadre).decision_no, entry_of(book, cadre).approved) == ("12-QĐ/TU", DAY)
    assert entry_of(book, "C").decision_no == "9-QĐ/TU"
    assert all(one.approved is None for one in book.records(PlanningEntry) if one.cadre == "D")
    assert (stored(book, START).decision_no, stored(book, START).approved) == ("12-QĐ/TU", DAY)
    book.undo()
    assert entry_of(book, "A").approved is None
    assert stored(book, START).decision_no is None


def test_an_entry_with_half_of_the_same_decision_gets_the_other_half(book: Book) -> None:
    with book.operate("Sửa") as write:
        write.update(replace(entry_of(book, "A"), decision_no="12-QĐ/TU"))
        write.update(replace(entry_of(book, "B"), approved=PartialDate(2025, 2)))
    carry_out(book, START, approval("12-QĐ/TU", DAY))
    assert entry_of(book, "A").approved == DAY
    assert entry_of(book, "B").decision_no is None


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        (None, DAY, "Chưa có số quyết định phê duyệt"),
        ("   ", DAY, "Chưa có số quyết định phê duyệt"),
        ("12-QĐ/TU", None, "Chưa có ngày phê duyệt"),
        ("12-QĐ/TU", PartialDate(2025, 1, 9), "trước ngày bắt đầu đợt (10/01/2025)"),
    ],
)
def test_what_is_no_approval(book: Book, number: str | None, day: PartialDate | None, words: str) -> None:
    name = operations(book)
    with pytest.raises(UserError) as told:
        carry_out(book, START, approval(number, day))
    assert words in str(told.value)
    assert stored(book, START).approved is None
    assert operations(book) == name


def test_a_round_is_approved_once_and_not_without_people(book: Book) -> None:
    carry_out(book, START, approval("12-QĐ/TU", DAY))
    with pytest.raises(UserError, match="đã phê duyệt theo quyết định 12-QĐ/TU ngày 01/03/2025"):
        carry_out(book, START, approval("13-QĐ/TU", DAY))
    with book.operate("Thêm") as write:
        write.insert(PlanningRound("QH2030", RoundKind.START_OF_TERM, "2030-2035", opened=PartialDate(2026)))
    with pytest.raises(UserError, match="chưa có ai trong danh sách"):
        carry_out(book, "QH2030", approval("1-QĐ/TU", PartialDate(2026, 5)))


# -- the yearly review -------------------------------------------------------------------------------------------------


def test_review_keeps_some_and_takes_off_others_at_once(book: Book) -> None:
    kept, off = entry_of(book, "A").id or 0, entry_of(book, "B").id or 0
    day = PartialDate(2026, 9, 20)
    assert carry_out(book, REVIEW, review([kept], [off], day, OUT)) is not None
    assert operations(book) == "Rà soát quy hoạch RS2026: giữ 1, đưa ra 1"
    assert entry_of(book, "A").reviewed == day
    gone = entry_of(book, "B")
    assert (gone.removed, gone.removal_no, gone.removal_reason) == (OUT.date, OUT.number, OUT.reason)
    one = stored(book, REVIEW)
    assert [entry.cadre for entry in entries_of(book, one)] == ["A", "B"]
    assert all(planning_rounds.is_reviewed(one, entry) for entry in entries_of(book, one))
    book.undo()
    assert entry_of(book, "A").reviewed is None
    assert entry_of(book, "B").removed is None


@pytest.mark.parametrize(
    ("day", "out", "words"),
    [
        (None, OUT, "Chưa có ngày rà soát"),
        (PartialDate(2026, 8), OUT, "trước ngày bắt đầu đợt"),
        (PartialDate(2026, 10), None, "Chưa có ngày đưa ra"),
        (PartialDate(2026, 10), replace(OUT, number=" "), "Chưa có số quyết định đưa ra"),
        (PartialDate(2026, 10), replace(OUT, reason=None), "Chưa có lý do"),
        (PartialDate(2026, 10), replace(OUT, date=PartialDate(2026, 8, 31)), "trước ngày bắt đầu đợt"),
    ],
)
def test_a_review_that_lacks_something_writes_nothing(
    book: Book, day: PartialDate | None, out: Exit | None, words: str
) -> None:
    kept, off = entry_of(book, "A").id or 0, entry_of(book, "B").id or 0
    with pytest.raises(UserError) as told:
        carry_out(book, REVIEW, review([kept], [off], day, out))
    assert words in str(told.value)
    assert entry_of(book, "A").reviewed is None


def test_review_refuses_what_is_no_review(book: Book) -> None:
    number, day = entry_of(book, "A").id or 0, PartialDate(2026, 9, 20)
    for code, kept, off, words in (
        (REVIEW, [], [], "Chưa đánh dấu ai"),
        (REVIEW, [number], [number], "Vừa giữ lại vừa đưa ra"),
        (REVIEW, [999], [], "không còn trong danh sách"),
        (START, [number], [], "không phải đợt rà soát"),
    ):
        with pytest.raises(UserError, match=words):
            carry_out(book, code, review(kept, off, day, OUT))
    with pytest.raises(UserError, match="Không còn đợt quy hoạch mang mã KHÔNG"):
        carry_out(book, "KHÔNG", review([number], [], day))


def test_the_list_of_a_review_is_who_stood_then(book: Book) -> None:
    with book.operate("Thêm") as write:
        write.insert(PlanningEntry("C", NOW, "BT", "X1", approved=DAY, removed=PartialDate(2026, 8)))
        write.insert(PlanningEntry("D", "2020-2025", "BT", "X1", approved=PartialDate(2020)))
        write.insert(PlanningEntry("D", NOW, "BT", "X1", approved=PartialDate(2026, 12), round=REVIEW))
    one = stored(book, REVIEW)
    assert sorted(entry.cadre for entry in entries_of(book, one)) == ["A", "B", "D"]
    assert sorted(entry.cadre for entry in entries_of(book, stored(book, START))) == ["A", "B"]
    late = replace(one, closed=PartialDate(2026, 12, 31))
    with book.operate("Thêm") as write:
        write.insert(PlanningEntry("C", NOW, "TT", approved=PartialDate(2027, 1)))
        write.update(late)
    assert sorted(entry.cadre for entry in entries_of(book, late)) == ["A", "B", "D"]


# -- closing -----------------------------------------------------------------------------------------------------------


def test_close_once_and_not_before_it_began(book: Book) -> None:
    with pytest.raises(UserError, match=r"trước ngày bắt đầu \(10/01/2025\)"):
        carry_out(book, START, closing(PartialDate(2025, 1, 9)))
    with pytest.raises(UserError, match="Chưa có ngày kết thúc"):
        carry_out(book, START, closing(None))
    one = stored(book, START)
    plan = closing(PartialDate(2025, 6, 1))(one, entries_of(book, one))
    assert plan.remarks == ("Đợt này chưa được phê duyệt.", "2 người trong danh sách chưa có quyết định phê duyệt.")
    carry_out(book, START, approval("12-QĐ/TU", DAY))
    with pytest.raises(UserError, match="trước ngày phê duyệt"):
        carry_out(book, START, closing(PartialDate(2025, 2)))
    assert carry_out(book, START, closing(PartialDate(2025, 6, 1))) is not None
    for step in (closing(PartialDate(2025, 7)), approval("1", DAY)):
        with pytest.raises(UserError, match="Đợt QH2025-2030 đã kết thúc ngày 01/06/2025"):
            carry_out(book, START, step)
    with pytest.raises(UserError, match="đã kết thúc"):
        carry_out(book, START, review([1], [], DAY))
    book.undo()
    assert stored(book, START).closed is None


def test_closing_a_review_tells_who_was_not_looked_at(book: Book) -> None:
    carry_out(book, REVIEW, review([entry_of(book, "A").id or 0], [], PartialDate(2026, 9, 20)))
    one = stored(book, REVIEW)
    assert closing(PartialDate(2026, 12))(one, entries_of(book, one)).remarks == ("1 người chưa được rà soát.",)


def test_the_running_round_of_a_term(book: Book) -> None:
    assert running_round(book, NOW) is None  # two of them run
    carry_out(book, START, closing(PartialDate(2025, 6, 1)))
    assert running_round(book, "2025 - 2030") == stored(book, REVIEW)
    assert running_round(book, "2030-2035") is None


# -- mending, deleting -------------------------------------------------------------------------------------------------


def test_a_mended_decision_is_mended_on_its_entries(book: Book) -> None:
    carry_out(book, START, approval("12-QĐ/TU", DAY))
    save_round(book, replace(stored(book, START), decision_no="21-QĐ/TU"))
    assert entry_of(book, "A").decision_no == "21-QĐ/TU"
    assert entry_of(book, "A").approved == DAY
    book.undo()
    assert entry_of(book, "A").decision_no == "12-QĐ/TU"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"closed": PartialDate(2025, 1, 1)}, "Ngày kết thúc đợt (01/01/2025) trước ngày bắt đầu (10/01/2025)"),
        ({"approved": DAY}, "phải có số quyết định"),
        ({"approved": PartialDate(2024), "decision_no": "1"}, "Ngày phê duyệt (2024) trước ngày bắt đầu"),
        ({"approved": DAY, "decision_no": "1", "closed": PartialDate(2025, 2)}, "trước ngày phê duyệt (01/03/2025)"),
    ],
)
def test_a_round_that_contradicts_itself_is_refused(book: Book, change: dict[str, object], words: str) -> None:
    for save in (save_round, editing.save):
        with pytest.raises(UserError) as told:
            save(book, replace(stored(book, START), **change))  # type: ignore[arg-type]  # any fields
        assert words in str(told.value)


def test_a_round_with_people_is_not_deleted_and_its_code_is_followed(book: Book) -> None:
    with pytest.raises(BookError, match="đang được dùng ở 2 bản ghi"):
        editing.delete(book, stored(book, START))
    editing.delete(book, stored(book, REVIEW))
    save_round(book, replace(stored(book, START), code="QH1"))
    assert entry_of(book, "A").round == "QH1"


# -- taking off --------------------------------------------------------------------------------------------------------


def test_take_off_several_with_one_decision(book: Book) -> None:
    both = [entry_of(book, "A"), entry_of(book, "B")]
    take_off(book, both, OUT, ["Trần Thị An", "Lê Văn Bình"])
    assert operations(book) == "Đưa ra khỏi quy hoạch: Trần Thị An, Lê Văn Bình"
    assert entry_of(book, "B").removal_no == "15-QĐ/TU"
    with pytest.raises(UserError, match="đã đưa ra khỏi quy hoạch này ngày 01/10/2026"):
        take_off(book, [entry_of(book, "A")], OUT)


def test_nobody_is_taken_off_before_the_approval(book: Book) -> None:
    carry_out(book, START, approval("12-QĐ/TU", DAY))
    early = replace(OUT, date=PartialDate(2025, 2, 28))
    with pytest.raises(UserError, match=r"\(28/02/2025\) trước ngày phê duyệt \(01/03/2025\)"):
        take_off(book, [entry_of(book, "B"), entry_of(book, "A")], early)
    assert entry_of(book, "B").removed is None
    take_off(book, [entry_of(book, "A")], replace(OUT, date=PartialDate(2025, 3)))  # may be after the 1st
    with pytest.raises(UserError, match="trước ngày phê duyệt"):
        editing.save(book, replace(entry_of(book, "B"), removed=PartialDate(2024)))
