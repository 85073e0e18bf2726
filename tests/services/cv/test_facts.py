"""What the 2C lacks, what its records cannot say, and how places and units are called today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import CvFacts, FamilyMember, Place, Reward, Training
from luanchuyen_desktop.domain.vocabulary import FamilySide, Level
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services import editing
from luanchuyen_desktop.services.cv.checks import cv_faults
from luanchuyen_desktop.services.cv.gaps import cv_gaps
from luanchuyen_desktop.services.cv.present_names import PresentNames
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.cv import cv_parts
from tests.services.cv.cv_book import AS_OF, FACTS, cv_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    with cv_book(tmp_path) as workspace:
        yield workspace


def gaps(book: Workspace, code: str, *, has_photo: bool = True) -> list[tuple[str, str]]:
    dossier = book.book.dossier(code)
    assert dossier is not None
    return [(gap.table, gap.field) for gap in cv_gaps(dossier, cv_parts(book.book, code), has_photo=has_photo)]


def test_a_whole_file_lacks_nothing_but_the_photo(book: Workspace) -> None:
    assert gaps(book, "C1") == []
    assert gaps(book, "C1", has_photo=False) == [("photo", "")]


def test_an_empty_file_lacks_what_everybody_has(book: Workspace) -> None:
    found = gaps(book, "C2")
    assert found[0] == ("cadre", "birth")
    assert {"cadre", "cv_facts", "training", "tenure", "family_member"} == {table for table, _ in found}
    assert not {("cv_facts", field) for field in ("enlisted", "other_names", "war_invalid", "honours")} & set(found)


def test_a_record_that_contradicts_itself_is_refused_with_its_field(book: Workspace) -> None:
    facts = cv_parts(book.book, "C1").facts
    assert facts is not None
    for field, value, words in (
        ("height_cm", 17, "Chiều cao phải từ 100 đến 230 cm"),
        ("height_cm", 231, "Chiều cao"),
        ("weight_kg", 24, "Cân nặng"),
        ("discharged", PartialDate(1997), "Ngày xuất ngũ"),
        ("joined_body", PartialDate(2003, 8), "Ngày vào cơ quan hiện nay"),
    ):
        wrong = replace(facts, **{field: value})  # type: ignore[arg-type]  # fields of the record
        assert list(cv_faults(wrong)) == [field]
        with pytest.raises(UserError, match=words):
            editing.save(book.book, wrong)
    assert cv_faults(replace(facts, height_cm=100, weight_kg=250, discharged=PartialDate(1998))) == {}
    with pytest.raises(UserError, match="Ngày kết thúc khóa học"):
        editing.save(book.book, Training("C1", "Trường", start=PartialDate(2003, 6), end=PartialDate(2003, 5)))


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Training("C1", " "), "Chưa có tên trường"),
        (Reward("C1", ""), "Chưa có hình thức khen thưởng"),
        (FamilyMember("C1", FamilySide.OWN, "", "Nguyễn Văn Bình"), "Chưa có quan hệ"),
        (FamilyMember("C1", FamilySide.OWN, "Bố đẻ", "  "), "Tên của quan hệ gia đình còn trống"),
        (CvFacts("C1", phone="x" * 2001), "Điện thoại: văn bản dài"),
        (CvFacts("C1", phone="1"), "đã có trong sổ"),
    ],
)
def test_what_lacks_the_least_is_refused(book: Workspace, record: object, words: str) -> None:
    with pytest.raises(UserError, match=words):
        editing.save(book.book, record)  # type: ignore[arg-type]  # one of the records


def test_edits_are_operations_with_names(book: Workspace) -> None:
    editing.save(book.book, replace(FACTS, cadre="C2"), "Trần Thị Hoà")
    assert book.book.undo_name() == "Thêm lý lịch 2C: Trần Thị Hoà"
    editing.save(book.book, Training("C2", "Trường Chính trị tỉnh"), "Trần Thị Hoà")
    assert book.book.undo_name() == "Thêm đào tạo, bồi dưỡng: Trần Thị Hoà"


# -- names of today ----------------------------------------------------------------------------------------------------


@pytest.fixture
def names(book: Workspace) -> PresentNames:
    return PresentNames(book.book.catalogue(), AS_OF)


def test_a_place_is_found_by_its_code_or_by_the_names_of_all_above_it(names: PresentNames) -> None:
    declared = "xã Phan Rí Thành, huyện Bắc Bình, tỉnh Bình Thuận"
    assert names.place(declared) == f"{declared} (nay là xã Bắc Bình, tỉnh Lâm Đồng)"
    assert names.place("Xa phan ri thanh ,huyen Bac Binh, TỈNH BÌNH THUẬN") != "Xa phan ri thanh"
    assert names.place("Phan Rí", "X0") == "Phan Rí (nay là xã Bắc Bình, tỉnh Lâm Đồng)"
    assert names.place(None, "X0") == f"{declared} (nay là xã Bắc Bình, tỉnh Lâm Đồng)"
    assert names.place(None) is None


def test_nothing_is_added_where_nobody_can_say_or_it_is_said_already(names: PresentNames) -> None:
    split = "huyện Bắc Bình, tỉnh Bình Thuận"
    assert names.place(split) == split  # two communes follow it
    own = "xã Phan Rí Thành, nay là xã Bắc Bình"
    assert names.place(own, "X0") == own
    assert names.place("xã Bắc Bình, tỉnh Lâm Đồng", "X1") == "xã Bắc Bình, tỉnh Lâm Đồng"
    assert names.place("ấp Ba", "KHÔNG") == "ấp Ba"
    known = "xã Phan Rí Thành (xã Bắc Bình, tỉnh Lâm Đồng)"
    assert names.place(known, "X0") == known


def test_before_the_reform_nothing_is_called_otherwise(book: Workspace) -> None:
    names = PresentNames(book.book.catalogue(), date(2025, 6, 30))
    assert names.place("Phan Rí", "X0") == "Phan Rí"
    assert names.unit("U3") == "Ban Dân vận Tỉnh ủy (nay là Ban Tuyên giáo và Dân vận Tỉnh ủy)"
    assert names.unit("KHÔNG") == "KHÔNG"


def test_successors_that_go_round_in_a_circle_have_no_end_but_an_answer() -> None:
    ended = PartialDate(2020)
    circle = {
        "A": Place("A", "Xã A", Level.COMMUNE, valid_to=ended, successors=("B",)),
        "B": Place("B", "Xã B", Level.COMMUNE, "B", valid_to=ended, successors=("A",)),
    }
    assert PresentNames(Catalogue(places=circle), AS_OF).place("xã A", "A") == "xã A"


def test_a_chain_of_successors_leads_to_the_last() -> None:
    ended = PartialDate(2020)
    chain = {
        "A": Place("A", "Xã A", Level.COMMUNE, valid_to=ended, successors=("B",)),
        "B": Place("B", "Xã B", Level.COMMUNE, valid_to=PartialDate(2025, 6, 30), successors=("C",)),
        "C": Place("C", "Phường C", Level.COMMUNE),
    }
    assert PresentNames(Catalogue(places=chain), AS_OF).place("xã A", "A") == "xã A (nay là phường C)"
