"""The end of a rotation with what comes after it: outcome by outcome, refused where something is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import Level, Outcome, RotationState, TenureForm
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.rules.finding import Verdict
from luanchuyen_desktop.services.planning.pool import named_records
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.placements import Placement, held_titles, rank_check
from luanchuyen_desktop.services.rotations.rotation_drafts import Ending, as_ended
from luanchuyen_desktop.services.rotations.rotation_endings import origin_units, settled_by_end
from luanchuyen_desktop.services.rotations.rotation_list import Phase, RotationFilter, choose_rotations
from luanchuyen_desktop.services.rotations.settlement import usual_keys
from luanchuyen_desktop.services.summary import Period, summarise
from luanchuyen_desktop.store.book import Book
from tests.services.rotations.after_book import DAY, LAST, bare, file, fill, posts

BACK = Placement("SO", "PGD", TenureForm.TRANSFERRED)
HIGHER = Placement("SO", "GD", TenureForm.APPOINTED)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        fill(made)
        yield made


def running(book: Book) -> Rotation:
    found = book.rotation("LC0001")
    assert found is not None
    return found


def end(book: Book, ending: Ending, *, usual: bool = False) -> None:
    dossier, rotation = file(book), running(book)
    proposals = settled_by_end(book.catalogue(), dossier, rotation, ending)
    rotation_desk.end(book, dossier, rotation, ending, usual_keys(proposals) if usual else ())


def test_back_to_the_old_post_in_one_operation(book: Book) -> None:
    ending = Ending(LAST, Outcome.RETURNED, " 9-QĐ/TU ", None, BACK)
    before = file(book)
    shown = as_ended(before, running(book), ending)
    end(book, ending)
    assert posts(book)[1:] == [
        ("XA", "BT", "01/05/2023", "31/10/2026"),
        ("XA", "CB", "01/05/2023", ""),
        ("SO", "PGD", "01/11/2026", ""),
    ]
    new = file(book).tenures[-1]
    assert (new.form, new.decision_no, new.concurrent) == (TenureForm.TRANSFERRED, "9-QĐ/TU", False)
    assert bare(file(book)) == bare(shown.dossier)
    assert book.undo_name() == "Kết thúc luân chuyển: Nguyễn Văn Đức"
    book.undo()
    assert file(book) == before


def test_another_post_of_the_old_unit_or_of_its_successor_is_a_return(book: Book) -> None:
    assert origin_units(book.catalogue(), replace(running(book), from_unit="CU")) == ["CU", "XA"]
    end(book, Ending(LAST, Outcome.RETURNED, "9", None, Placement("SO", "TV")))
    assert posts(book)[-1] == ("SO", "TV", "01/11/2026", "")


def test_a_rotation_that_went_on_in_a_successor_leaves_the_post_there(book: Book) -> None:
    """The destination was merged meanwhile: its post ended, one of another name went on in the new unit."""
    merged, rotation = PartialDate(2025, 7, 1), running(book)
    with book.operate("Sáp nhập") as write:
        unit = book.catalogue().units["XA"]
        write.insert(Unit("XM", "Đảng ủy xã Mới", Level.COMMUNE, valid_from=merged))
        write.update(replace(unit, valid_to=PartialDate(2025, 6, 30), successors=("XM",)))
        for tenure in file(book).tenures:
            if (tenure.unit, tenure.title, tenure.end) == ("XA", "BT", None):
                write.update(replace(tenure, end=PartialDate(2025, 6, 30)))
                write.insert(Tenure(tenure.cadre, merged, None, "XM", "CB", form=TenureForm.DESIGNATED))
    assert rotation.to_unit == "XA"
    end(book, Ending(LAST, Outcome.RETURNED, "9-QĐ/TU", None, BACK))
    assert ("XM", "CB", "01/07/2025", "31/10/2026") in posts(book)
    assert posts(book)[-1] == ("SO", "PGD", "01/11/2026", "")


def test_higher_settles_planning_and_the_concurrent_post(book: Book) -> None:
    ending = Ending(LAST, Outcome.HIGHER, "9-QĐ/TU", None, HIGHER)
    told = settled_by_end(book.catalogue(), file(book), running(book), ending)
    assert [(each.usual, each.text) for each in told] == [
        (
            True,
            "Đưa ra khỏi quy hoạch Giám đốc Sở Nội vụ, nhiệm kỳ 2025-2030, từ 01/11/2026: "
            "đã được bố trí giữ chức Giám đốc Sở Nội vụ sau luân chuyển.",
        ),
        (
            False,
            "Đưa ra khỏi quy hoạch Phó Giám đốc Sở, Ban Tổ chức Tỉnh ủy, nhiệm kỳ 2025-2030, từ 01/11/2026: "
            "đã được bố trí giữ chức Giám đốc Sở Nội vụ sau luân chuyển.",
        ),
        (True, "Thôi kiêm nhiệm Bí thư chi bộ, Đảng ủy xã Ba, ngày cuối 31/10/2026."),
    ]
    end(book, ending, usual=True)
    entry, kept = file(book).planning
    assert (entry.removed, entry.removal_no) == (PartialDate(2026, 11, 1), "9-QĐ/TU")
    assert entry.removal_reason == "Đã được bố trí giữ chức Giám đốc Sở Nội vụ sau luân chuyển"
    assert kept.removed is None
    assert posts(book)[-2:] == [("XA", "CB", "01/05/2023", "31/10/2026"), ("SO", "GD", "01/11/2026", "")]


def test_whoever_stays_keeps_the_post_and_is_counted_nowhere_as_rotated(book: Book) -> None:
    before = posts(book)
    ending = Ending(LAST, Outcome.SETTLED, "9-QĐ/TU")
    assert settled_by_end(book.catalogue(), file(book), running(book), ending) == []
    end(book, ending)
    assert posts(book) == before
    catalogue, rows = book.catalogue(), list(named_records(book, Rotation))
    for phase in (Phase.RUNNING, Phase.OPEN, Phase.DUE):
        assert choose_rotations(rows, RotationFilter(phase=phase), catalogue, DAY) == []
    judged = RuleBook.load(paths.resources()).check(file(book), catalogue, date(2030, 1, 1))
    of_rule = {each.rule: each.verdict for each in judged if each.subject == "LC0001"}
    assert (of_rule["LC14"], of_rule["LC15"]) == (Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE)
    assert of_rule["LC16"] is Verdict.SATISFIED
    assert of_rule["LC04"] is Verdict.SATISFIED
    counted = summarise([(running(book), file(book).cadre)], catalogue, Period(date(2023, 1, 1), date(2026, 12, 31)))
    outcome = {row.key: row.events for row in counted.table("outcome").rows if row.events}
    assert (counted.events, counted.ended, outcome) == (1, 1, {"on_dinh": 1})


def test_a_rotation_marked_running_that_has_an_end_is_not_counted_as_running(book: Book) -> None:
    with book.operate("Nhập từ nơi khác") as write:
        write.update(replace(running(book), ended=LAST, outcome=Outcome.SETTLED, end_decision_no="9"))
    rows = list(named_records(book, Rotation))
    for phase in (Phase.RUNNING, Phase.OPEN, Phase.DUE):
        assert choose_rotations(rows, RotationFilter(phase=phase), book.catalogue(), DAY) == []
    ended = choose_rotations(rows, RotationFilter(phase=Phase.ENDED), book.catalogue(), DAY)
    assert [row.record.code for row in ended] == ["LC0001"]


def test_early_needs_number_and_reason_and_keeps_the_reason(book: Book) -> None:
    with pytest.raises(UserError, match=r"đã đủ thời hạn luân chuyển 36 tháng \(ngày 01/05/2026\)"):
        end(book, Ending(LAST, Outcome.EARLY, "9", "Sức khỏe"))
    with pytest.raises(UserError, match="phải ghi lý do"):  # the last day before it is full is early
        end(book, Ending(PartialDate(2026, 4, 30), Outcome.EARLY, "9"))
    with book.operate("Kéo dài") as write:
        write.update(replace(running(book), planned_months=60))
    for number, reason, told in ((None, "Sức khỏe", "phải có số quyết định"), ("9", " ", "phải ghi lý do")):
        with pytest.raises(UserError, match=told):
            end(book, Ending(LAST, Outcome.EARLY, number, reason))
    end(book, Ending(LAST, Outcome.EARLY, "9-QĐ/TU", "Sức khỏe", BACK))
    assert running(book).note == "Ghi chú\nĐiều chỉnh trước hạn: Sức khỏe"
    assert posts(book)[-1] == ("SO", "PGD", "01/11/2026", "")


def test_a_unit_that_ended_and_retirement(book: Book) -> None:
    end(book, Ending(LAST, Outcome.UNIT_ENDED, "9-QĐ/TU", None, Placement("BAN", "TV", TenureForm.DESIGNATED)))
    assert posts(book)[-1] == ("BAN", "TV", "01/11/2026", "")
    book.undo()
    end(book, Ending(LAST, Outcome.UNIT_ENDED, None))  # not placed yet
    assert file(book).tenures[1].end == LAST
    book.undo()
    end(book, Ending(LAST, Outcome.RETIRED, None))
    assert [post[-1] for post in posts(book)[1:]] == ["31/10/2026", "31/10/2026"]


def test_a_month_stays_a_month(book: Book) -> None:
    end(book, Ending(PartialDate(2026, 10), Outcome.RETURNED, "9", None, BACK))
    assert posts(book)[-1] == ("SO", "PGD", "10/2026", "")


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        (Ending(PartialDate(2023, 4, 30), Outcome.RETURNED, "9", None, BACK), "trước ngày bắt đầu"),
        (Ending(LAST, Outcome.SETTLED, "  "), "phải có số quyết định"),
        (Ending(LAST, Outcome.HIGHER, None, None, HIGHER), "phải có số quyết định"),
        (Ending(LAST, Outcome.HIGHER, "9"), "phải có chức vụ được bố trí"),
        (Ending(LAST, Outcome.RETURNED, "9"), "phải có chức vụ được bố trí"),
        (Ending(LAST, Outcome.RETURNED, "9", None, Placement("BAN", "TV")), "không phải nơi đi"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("CU", "TV")), "kết thúc hoạt động từ sau 30/06/2025"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("MOI", "BT")), "bắt đầu hoạt động từ 01/01/2027"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("XA", "HU")), "không còn dùng"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("XA", "BT")), "là chức vụ đang luân chuyển"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("KHONG", "BT")), "Chưa chọn đơn vị"),
        (Ending(LAST, Outcome.EQUIVALENT, "9", None, Placement("SO", "")), "Chưa chọn chức danh"),
        (Ending(LAST, Outcome.SETTLED, "9", None, BACK), "không kèm chức vụ mới"),
    ],
)
def test_refused_with_nothing_half_done(book: Book, ending: Ending, told: str) -> None:
    before, operation = file(book), book.last_operation()
    with pytest.raises(UserError, match=told):
        end(book, ending)
    assert file(book) == before
    assert book.last_operation() == operation


def test_a_post_that_is_in_the_history_already_needs_no_other(book: Book) -> None:
    with book.operate("Nhập") as write:
        write.insert(Tenure("C1", PartialDate(2026, 11, 1), None, "SO", "PGD"))
    end(book, Ending(LAST, Outcome.RETURNED, None))
    assert running(book).state is RotationState.ENDED
    book.undo()
    end(book, Ending(LAST, Outcome.RETURNED, "9", None, BACK))
    assert len(file(book).tenures) == 4  # not a second time


def test_what_is_ticked_must_still_be_there(book: Book) -> None:
    ending = Ending(LAST, Outcome.HIGHER, "9", None, HIGHER)
    with pytest.raises(UserError, match="vừa thay đổi"):
        rotation_desk.end(book, file(book), running(book), ending, {"planning_entry:999"})
    assert running(book).state is RotationState.RUNNING


@pytest.mark.parametrize(
    ("title", "outcome", "told", "fits"),
    [
        ("GD", Outcome.HIGHER, "Bậc 40, đang giữ bậc 50: cao hơn.", True),
        ("PGD", Outcome.EQUIVALENT, "Bậc 50, đang giữ bậc 50: tương đương.", True),
        ("PGD", Outcome.HIGHER, "tương đương. Kết quả đã chọn là chức vụ cao hơn", False),
        ("CB", Outcome.EQUIVALENT, "thấp hơn. Kết quả đã chọn là chức vụ tương đương", False),
        ("CB", None, "Bậc 70, đang giữ bậc 50: thấp hơn.", True),
        ("TV", Outcome.HIGHER, "chưa ghi bậc tương đương của chức danh mới", None),
        ("KHONG", None, "chưa ghi bậc", None),
    ],
)
def test_the_highest_post_held_is_compared(
    book: Book, title: str, outcome: Outcome | None, told: str, *, fits: bool | None
) -> None:
    held = held_titles(file(book), LAST)
    assert held == {"BT", "CB"}
    check = rank_check(book.catalogue(), held, title, outcome)
    assert told in check.text
    assert check.fits is fits


def test_an_unranked_post_held_leaves_it_open(book: Book) -> None:
    assert rank_check(book.catalogue(), {"TV", "BT"}, "GD").fits is None
