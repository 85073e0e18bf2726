"""What became of the posts that rotated cadres left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Position, Record, Rotation, Tenure, Unit
from luanchuyen_desktop.domain.vocabulary import Outcome, RotationState
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.post_holders import holders_words
from luanchuyen_desktop.services.rotations.old_seats import SeatState, old_seats, seat_words
from luanchuyen_desktop.services.rotations.sent_out_paper import sent_out_pdf
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book
from tests.services.rotations.after_book import DAY, file, fill


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as made:
        fill(made)
        yield made


def add(book: Book, *records: Record) -> None:
    with book.operate("Thêm") as write:
        write.insert_many(records)


def told(book: Book, day: date = DAY) -> str:
    return seat_words(old_seats(book, book.catalogue(), day)["LC0001"])


def change(book: Book, **values: object) -> None:
    with book.operate("Sửa") as write:
        write.update(replace(file(book).rotations[0], **values))  # type: ignore[arg-type]


def test_kept_empty_since_the_cadre_left(book: Book) -> None:
    """One of two deputies is still there; the other place is open."""
    seat = old_seats(book, book.catalogue(), DAY)["LC0001"]
    assert (seat.state, seat.since, seat.places, seat.is_open) == (SeatState.EMPTY, PartialDate(2023, 5, 1), 2, True)
    assert told(book) == "Để trống từ 01/05/2023"


def test_filled_by_who_came_after(book: Book) -> None:
    add(book, Tenure("C3", PartialDate(2024, 6), None, "SO", "PGD"))
    assert told(book) == "Đã bố trí Lê An (từ 06/2024)"
    assert told(book, date(2024, 5, 31)) == "Để trống từ 01/05/2023"
    assert not old_seats(book, book.catalogue(), DAY)["LC0001"].is_open


def test_empty_again_since_the_successor_left(book: Book) -> None:
    add(book, Tenure("C3", PartialDate(2024, 6), PartialDate(2025, 3, 31), "SO", "PGD"))
    assert told(book, date(2025, 3, 31)) == "Đã bố trí Lê An (từ 06/2024)"
    assert told(book, date(2025, 4, 1)) == "Để trống từ 01/04/2025"
    add(book, Tenure("C2", PartialDate(2020), PartialDate(2026, 6, 30), "SO", "PGD"))  # was there all the time
    assert told(book) == "Để trống từ 01/04/2025"


def test_looked_after_by_somebody_with_another_post(book: Book) -> None:
    add(book, Tenure("C3", PartialDate(2024, 6), None, "SO", "PGD", concurrent=True))
    assert told(book) == "Lê An kiêm nhiệm từ 06/2024"


def test_the_only_place_is_filled_by_whoever_holds_it(book: Book) -> None:
    """A head's post without a number has one place, so that an earlier holder fills it, too."""
    change(book, from_unit="BAN", from_title="GD")
    assert told(book) == "Để trống từ 01/05/2023"
    add(book, Tenure("C3", None, None, "BAN", "GD"), Tenure("C2", PartialDate(2020), None, "BAN", "GD"))
    assert told(book) == "Đã bố trí Trần Thị Hoà (từ 2020)"


def test_all_places_are_taken_by_those_who_were_there(book: Book) -> None:
    add(book, Tenure("C3", PartialDate(2018), None, "SO", "PGD"))
    assert told(book) == "Đã đủ số lượng (2)"


def test_somebody_is_decided_to_come(book: Book) -> None:
    coming = Rotation(
        "LC0009", "C3", "BAN", "TV", "SO", "PGD", start=PartialDate(2026, 12, 1), state=RotationState.DECIDED
    )
    add(book, coming)
    assert told(book) == "Để trống từ 01/05/2023; Lê An đến từ 01/12/2026 theo quyết định luân chuyển"
    assert "LC0009" not in old_seats(book, book.catalogue(), DAY)  # has not left yet
    assert "LC0009" in old_seats(book, book.catalogue(), date(2026, 12, 1))


def test_the_cadre_still_holds_it(book: Book) -> None:
    with book.operate("Sửa") as write:
        write.update(replace(file(book).tenures[0], end=None))
    assert told(book) == "Cán bộ vẫn giữ chức vụ cũ"


def test_the_unit_is_gone_or_was_never_recorded(book: Book) -> None:
    change(book, from_unit="CU", from_title="TV")
    assert told(book) == "Đơn vị kết thúc hoạt động từ sau 30/06/2025, nay là Đảng ủy xã Ba"
    add(book, Unit("HET", "Hội", valid_to=PartialDate(2024)))
    change(book, from_unit="HET")
    assert told(book) == "Đơn vị kết thúc hoạt động từ sau 2024"
    change(book, from_title=None)
    assert told(book) == "Chưa ghi chức vụ nơi đi"


@pytest.mark.parametrize("outcome", [Outcome.SETTLED, Outcome.RETURNED])
def test_whoever_is_not_away_any_longer_is_not_listed(book: Book, outcome: Outcome) -> None:
    change(book, ended=PartialDate(2026, 10, 1), outcome=outcome)
    assert old_seats(book, book.catalogue(), DAY) == {}


def test_who_holds_a_post_in_words(book: Book) -> None:
    catalogue = book.catalogue()
    assert holders_words(book, catalogue, "SO", "GD", DAY, "C1") == "Vị trí đang trống (0/1)."
    assert holders_words(book, catalogue, "BAN", "TV", DAY, "C1") == "Vị trí đang trống."
    assert holders_words(book, catalogue, "SO", "PGD", DAY, "C1") == "Đang giữ: Trần Thị Hoà (1/2)."
    assert holders_words(book, catalogue, "SO", "PGD", DAY, "C2") == "Vị trí đang trống (0/2)."
    with book.operate("Sửa") as write:
        write.update(replace(catalogue.positions["SO", "PGD"], quota=1))
        write.insert(Position("BAN", "GD"))
        write.insert(Tenure("C3", PartialDate(2026), PartialDate(2026), "BAN", "GD"))
    catalogue = book.catalogue()
    assert "Thêm người là vượt số lượng" in holders_words(book, catalogue, "SO", "PGD", DAY, "C1")
    assert holders_words(book, catalogue, "BAN", "GD", DAY, "C1") == "Đang giữ: Lê An (chưa chắc)."


def test_the_printed_list_of_those_who_are_away(book: Book) -> None:
    add(
        book,
        Rotation("LC0002", "C3", "BAN", "TV", "XA", "BT", start=PartialDate(2026), state=RotationState.RUNNING),
        Rotation("LC0003", "C2", None, None, "XA", "CB", state=RotationState.RUNNING),
        Rotation("LC0004", "C2", "SO", "PGD", "XA", "CB", start=PartialDate(2020), state=RotationState.ENDED),
    )
    workspace = Workspace(book, RuleBook.load(paths.resources()), DAY, paths.resources())
    pages = PdfReader(BytesIO(sent_out_pdf(workspace))).pages
    told = " ".join(" ".join(page.extract_text() for page in pages).split())
    for part in (
        "DANH SÁCH CÁN BỘ ĐANG LUÂN CHUYỂN", "3 cán bộ", "Nguyễn Văn Đức", "01/05/2026",
        "Đã hết thời hạn, chưa bố trí", "Để trống từ 01/05/2023", "Lê An", "Chưa ghi chức vụ nơi đi",
    ):  # fmt: skip
        assert part in told, part
    assert told.index("LC0001") < told.index("LC0002") < told.index("LC0003")  # the earliest end first
    assert "LC0004" not in told
