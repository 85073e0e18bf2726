"""Keeping, giving up, issuing and correcting numbers."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import RegisterEntry
from luanchuyen_desktop.domain.vocabulary import PaperKind, PaperState
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.register import desk, settings, state
from luanchuyen_desktop.services.register.desk import Correction, Issue, Wanted
from luanchuyen_desktop.services.register.settings import RegisterSettings
from luanchuyen_desktop.services.register.undone import put_back_words
from luanchuyen_desktop.store import register
from luanchuyen_desktop.store.book import Book
from tests.services.register_book import DECISIONS, NUMBERINGS, TERMS, decide

DAY = date(2026, 3, 5)
PDF = b"%PDF-1.4 ban thu"


def take(book: Book, resources: Path, number: int | None = None, day: date = DAY, reason: str = "") -> RegisterEntry:
    desk.reserve(book, resources, Wanted(PaperKind.DECISION, "QĐ/TU", day, number, reason=reason))
    return register.entries(book)[-1]


def signed(day: date = DAY, pdf: bytes | None = PDF, explanation: str = "") -> Issue:
    return Issue(PartialDate.of(day), "về việc luân chuyển cán bộ", "Lê Văn Ký", pdf, explanation)


def test_numbers_begin_at_one_and_go_on(book: Book, resources: Path) -> None:
    assert [take(book, resources).number for _ in range(3)] == [1, 2, 3]
    assert book.undo_name() == "Giữ số: Quyết định số 03-QĐ/TU"
    assert [each.code for each in register.entries(book)] == ["VB0001", "VB0002", "VB0003"]
    assert take(book, resources, day=date(2024, 1, 1)).series == "2020-2025"
    desk.reserve(book, resources, Wanted(PaperKind.DECISION, "QĐ-UBND", DAY))
    assert (register.entries(book)[-1].number, register.entries(book)[-1].series) == (1, "2026")


def test_numbers_go_on_after_the_paper_register_and_after_what_was_imported(book: Book, resources: Path) -> None:
    settings.save(book, RegisterSettings(TERMS, NUMBERINGS, {DECISIONS: 40}))
    assert take(book, resources).number == 41
    decide(book, "LC0001", "45-QĐ/TU", PartialDate(2026, 2, 1))
    decide(book, "LC0002", "90-QĐ/TU", PartialDate(2024, 2, 1))  # of the term before
    decide(book, "LC0003", "99-QĐ/HU", PartialDate(2026, 2, 1))  # of another body
    assert take(book, resources).number == 46
    standing = state.load(book, resources).of(DECISIONS)
    assert [(gap.text, gap.words) for gap in standing.gaps()] == [
        ("41-QĐ/TU", "đang giữ"),
        ("42-QĐ/TU đến 44-QĐ/TU", "chưa rõ"),
        ("46-QĐ/TU", "đang giữ"),
    ]


@pytest.mark.parametrize(
    ("number", "words"), [(0, "từ 1 đến"), (100_000, "từ 1 đến"), (2, "đã có: giữ số"), (900, "bỏ qua 896 số")]
)
def test_a_number_that_cannot_be_given_is_refused(book: Book, resources: Path, number: int, words: str) -> None:
    for _ in range(3):
        take(book, resources)
    with pytest.raises(UserError, match=words):
        take(book, resources, number, reason="Văn phòng cấp")
    assert len(register.entries(book)) == 3


def test_numbers_passed_over_need_a_word_and_keep_it(book: Book, resources: Path) -> None:
    take(book, resources)
    with pytest.raises(UserError, match=r"bỏ qua số từ 02-QĐ/TU đến 04-QĐ/TU"):
        take(book, resources, 5)
    assert take(book, resources, 5, reason="Văn phòng Tỉnh ủy cấp").number == 5
    gaps = state.load(book, resources).of(DECISIONS).gaps()
    assert [(gap.text, gap.words, gap.is_known) for gap in gaps if "ngoài" in gap.words] == [
        ("02-QĐ/TU đến 04-QĐ/TU", "dùng ngoài sổ: Văn phòng Tỉnh ủy cấp", True)
    ]
    book.undo()
    assert [each.number for each in register.entries(book)] == [1]


def test_a_day_outside_every_term_and_an_unknown_kind_are_refused(book: Book, resources: Path) -> None:
    with pytest.raises(UserError, match="không thuộc nhiệm kỳ"):
        take(book, resources, day=date(2019, 1, 1))
    with pytest.raises(UserError, match="chưa đặt cách đánh số cho biên bản"):
        desk.reserve(book, resources, Wanted(PaperKind.MINUTES, "BB/BTCTU", DAY))


def test_only_a_kept_number_is_given_up_and_it_is_offered_again(book: Book, resources: Path) -> None:
    first, second = take(book, resources), take(book, resources)
    with pytest.raises(UserError, match="Chưa ghi lý do"):
        desk.release(book, resources, first.code, " ")
    desk.release(book, resources, first.code, "Không ban hành nữa")
    standing = state.load(book, resources).of(DECISIONS)
    assert standing.released == [1]
    assert standing.gaps()[0].words == "đã hủy, chờ cấp lại: Không ban hành nữa"
    with pytest.raises(UserError, match="chỉ hủy được số đang giữ"):
        desk.release(book, resources, first.code, "Nữa")
    assert take(book, resources).number == 1
    assert state.load(book, resources).of(DECISIONS).released == []
    desk.issue(book, resources, second.code, signed(), DAY)
    with pytest.raises(UserError, match="chỉ hủy được số đang giữ"):
        desk.release(book, resources, second.code, "Nhầm")


def test_a_cancelled_number_is_not_offered_where_dates_would_cross(book: Book, resources: Path) -> None:
    first, second = take(book, resources), take(book, resources)
    desk.release(book, resources, first.code, "Nhầm")
    desk.issue(book, resources, second.code, signed(date(2026, 3, 5)), DAY)
    standing = state.load(book, resources).of(DECISIONS)
    assert standing.offer(date(2026, 3, 5)) == 1
    assert standing.offer(date(2026, 3, 6)) == 3


def test_a_number_in_use_is_not_given_up(book: Book, resources: Path) -> None:
    entry = take(book, resources)
    decide(book, "LC0001", "01-QĐ/TU", PartialDate.of(DAY))
    with pytest.raises(UserError, match=r"đã ghi cho LC0001 \(Nguyễn Văn Đức\)"):
        desk.release(book, resources, entry.code, "Nhầm")


def test_a_paper_is_kept_as_it_was_issued(book: Book, resources: Path) -> None:
    entry = take(book, resources)
    desk.issue(book, resources, entry.code, signed(), DAY)
    issued = register.entry_of(book, entry.code)
    assert issued.state is PaperState.ISSUED
    assert (issued.sha256, issued.size) == (hashlib.sha256(PDF).hexdigest(), len(PDF))
    assert (issued.issued_by, issued.issued_on, issued.signer) == ("Hạnh", PartialDate.of(DAY), "Lê Văn Ký")
    assert register.issued_pdf(book, issued, "x") == PDF
    with pytest.raises(UserError, match="không ban hành nữa"):
        desk.issue(book, resources, entry.code, signed(), DAY)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Issue(None, "về việc", "Ký"), "chưa có đủ ngày"),
        (Issue(PartialDate(2026, 3), "về việc", "Ký"), "chưa có đủ ngày"),
        (Issue(PartialDate.of(DAY), "về việc", "  "), "chưa có người ký"),
        (Issue(PartialDate.of(DAY), "", "Ký"), "chưa có trích yếu"),
        (Issue(PartialDate(2024, 3, 5), "về việc", "Ký"), "thuộc nhiệm kỳ 2020-2025"),
        (Issue(PartialDate(2019, 3, 5), "về việc", "Ký"), "không thuộc nhiệm kỳ"),
    ],
)
def test_what_lacks_something_is_not_issued(book: Book, resources: Path, wanted: Issue, words: str) -> None:
    entry = take(book, resources)
    with pytest.raises(UserError, match=words):
        desk.issue(book, resources, entry.code, wanted, DAY)
    assert register.entry_of(book, entry.code) == entry


def test_dates_follow_numbers_unless_explained(book: Book, resources: Path) -> None:
    first, second, third = (take(book, resources) for _ in range(3))
    desk.issue(book, resources, second.code, signed(date(2026, 3, 10)), DAY)
    desk.issue(book, resources, first.code, signed(date(2026, 3, 10)), DAY)  # the same day is in order
    with pytest.raises(UserError, match=r"Ngày 09/03/2026 trước ngày của số 02-QĐ/TU đứng trước nó \(10/03/2026\)"):
        desk.issue(book, resources, third.code, signed(date(2026, 3, 9)), DAY)
    desk.issue(book, resources, third.code, signed(date(2026, 3, 9), explanation="Ký trước, lấy số sau"), DAY)
    assert register.entry_of(book, third.code).reason == "Ký trước, lấy số sau"


def test_a_number_that_a_case_has_with_another_date_is_not_issued(book: Book, resources: Path) -> None:
    entry = take(book, resources)
    decide(book, "LC0001", "1-QĐ/TU", PartialDate(2026, 2, 1))
    with pytest.raises(UserError, match=r"số này đã ghi cho LC0001 \(Nguyễn Văn Đức\), ngày 01/02/2026"):
        desk.issue(book, resources, entry.code, signed(), DAY)
    desk.issue(book, resources, entry.code, signed(date(2026, 2, 1)), DAY)


def test_a_correction_is_a_further_version_and_the_old_one_stays_readable(book: Book, resources: Path) -> None:
    entry = take(book, resources)
    desk.issue(book, resources, entry.code, signed(), DAY)
    better = Correction("về việc luân chuyển cán bộ", "Lê Văn Ký", "Ghi sai năm sinh", b"%PDF-1.4 dung")
    with pytest.raises(UserError, match="Chưa ghi lý do đính chính"):
        desk.correct(book, entry.code, Correction("a", "b", "", PDF), DAY)
    with pytest.raises(UserError, match="không khác bản đang có"):
        desk.correct(book, entry.code, Correction("về việc luân chuyển cán bộ", "Lê Văn Ký", "Thử", PDF), DAY)
    desk.correct(book, entry.code, better, DAY)
    old, new = register.entries(book)
    assert (old.state, old.version, new.state, new.version) == (PaperState.REPLACED, 1, PaperState.ISSUED, 2)
    assert (old.number, old.date) == (new.number, new.date)
    assert new.reason == "Ghi sai năm sinh"
    assert register.issued_pdf(book, old, "x") == PDF
    assert register.issued_pdf(book, new, "x") == b"%PDF-1.4 dung"
    with pytest.raises(UserError, match="không đính chính được"):
        desk.correct(book, old.code, better, DAY)
    undone = book.undo()
    assert undone is not None
    assert put_back_words(book, undone) == (
        "Số 01-QĐ/TU: bản 1 lại là bản đang có hiệu lực. Số 01-QĐ/TU: bản đính chính 2 không còn trong sổ văn bản."
    )
    book.redo()
    assert [each.state for each in register.entries(book)] == [PaperState.REPLACED, PaperState.ISSUED]


def test_undoing_an_issue_gives_nothing_up_and_says_so(book: Book, resources: Path) -> None:
    entry = take(book, resources)
    changes = desk.issue(book, resources, entry.code, signed(), DAY)
    assert changes is not None
    assert put_back_words(book, changes) == ""
    undone = book.undo()
    assert undone is not None
    assert put_back_words(book, undone) == (
        "Số 01-QĐ/TU không còn là đã ban hành mà trở lại giữ số: chưa ai khác lấy được số này."
    )
    assert register.entry_of(book, entry.code).state is PaperState.RESERVED
    assert take(book, resources).number == 2
    book.undo()
    undone = book.undo()
    assert undone is not None
    assert put_back_words(book, undone) == "Số 01-QĐ/TU không còn được giữ, lần lấy số sau sẽ cấp lại."
    assert take(book, resources).number == 1


def test_missing_numbers_are_explained_once(book: Book, resources: Path) -> None:
    decide(book, "LC0001", "4-QĐ/TU", PartialDate(2026, 2, 1))
    assert state.load(book, resources).gaps()[0].text == "01-QĐ/TU đến 03-QĐ/TU"
    with pytest.raises(UserError, match="Chưa ghi giải thích"):
        desk.explain(book, resources, DECISIONS, [1], "")
    with pytest.raises(UserError, match="không phải là số còn trống"):
        desk.explain(book, resources, DECISIONS, [4], "Văn phòng cấp")
    with pytest.raises(UserError, match="không phải là số còn trống"):
        desk.explain(book, resources, DECISIONS, [5], "Văn phòng cấp")
    desk.explain(book, resources, DECISIONS, [1, 2, 3], "Văn phòng cấp")
    assert [gap.is_known for gap in state.load(book, resources).gaps()] == [True]
    assert take(book, resources).number == 5


def test_numbers_given_twice_are_told(book: Book, resources: Path) -> None:
    decide(book, "LC0001", "12-QĐ/TU", PartialDate(2026, 2, 1))
    decide(book, "LC0002", "12-QĐ/TU", PartialDate(2026, 2, 1))  # one decision for both
    assert state.load(book, resources).doubles() == []
    decide(book, "LC0003", "12-qđ/tu", PartialDate(2026, 3, 1))
    (double,) = state.load(book, resources).doubles()
    assert double.number == 12
    assert all(code in double.words for code in ("LC0001", "LC0002", "LC0003"))
    decide(book, "LC0003", "12-QĐ/TU", PartialDate(2026))  # may be that very day
    assert state.load(book, resources).doubles() == []


def test_a_number_kept_for_one_case_and_named_by_another_is_told(book: Book, resources: Path) -> None:
    desk.reserve(book, resources, Wanted(PaperKind.DECISION, "QĐ/TU", DAY, rotation="LC0001"))
    decide(book, "LC0002", "1-QĐ/TU", PartialDate(2026, 2, 1))
    (double,) = state.load(book, resources).doubles()
    assert "VB0001" in double.words
    with pytest.raises(UserError, match="chưa ra quyết định số này"):
        desk.issue(book, resources, "VB0001", signed(), DAY)


def test_a_case_keeps_one_number(book: Book, resources: Path) -> None:
    wanted = Wanted(PaperKind.DECISION, "QĐ/TU", DAY, rotation="LC0001")
    desk.reserve(book, resources, wanted)
    with pytest.raises(UserError, match=r"01-QĐ/TU đang được giữ cho LC0001"):
        desk.reserve(book, resources, wanted)


@pytest.mark.parametrize(("text", "words"), [("x" * 2001, "Trích yếu: văn bản dài"), ("a\x00b", "ký tự điều khiển")])
def test_what_the_workbook_could_not_carry_is_refused(book: Book, resources: Path, text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        desk.reserve(book, resources, Wanted(PaperKind.DECISION, "QĐ/TU", DAY, about=text))
    entry = take(book, resources)
    with pytest.raises(UserError, match=words):
        desk.issue(book, resources, entry.code, Issue(PartialDate.of(DAY), text, "Ký", PDF), DAY)
    assert register.entries(book) == [entry]


def test_awkward_names_are_kept_as_they_are(book: Book, resources: Path) -> None:
    name = "Công Tằng Tôn Nữ <b>&amp; " + "Nguyễn " * 12
    entry = take(book, resources)
    desk.issue(book, resources, entry.code, Issue(PartialDate.of(DAY), name, name, PDF), DAY)
    assert register.entry_of(book, entry.code).signer == " ".join(name.split())
