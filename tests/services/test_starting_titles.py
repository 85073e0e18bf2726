from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.dossier import Catalogue
from luanchuyen_desktop.domain.records import Title
from luanchuyen_desktop.errors import UserError
from luanchuyen_desktop.services.record_checks import catalogue_faults
from luanchuyen_desktop.services.starting_titles import add_titles, missing, starting_titles
from luanchuyen_desktop.store.book import Book

ALL = [title for group in starting_titles(paths.resources()) for title in group.titles]


def test_the_list_is_a_draft_without_doubles_and_in_order() -> None:
    assert len(ALL) > 100
    assert len({title.code for title in ALL}) == len({title.name for title in ALL}) == len(ALL)
    assert all(title.is_draft and title.rank for title in ALL)
    assert all(catalogue_faults(title, Catalogue()) == {} for title in ALL)
    by_code = {title.code: title for title in ALL}
    assert by_code["BT-HU"].valid_to == PartialDate(2025, 6, 30)
    assert by_code["BT-X"].valid_from == PartialDate(2025, 7, 1)
    assert by_code["BT-TU"].valid_from is None


@pytest.mark.parametrize(
    ("head", "deputy"), [("BT-X", "PBT-X"), ("GD-SO", "PGD-SO"), ("BT-HU", "PBT-HU"), ("CT-UBND-T", "PCT-UBND-T")]
)
def test_a_head_stands_above_the_deputy(head: str, deputy: str) -> None:
    rank = {title.code: title.rank or 0 for title in ALL}
    assert rank[head] < rank[deputy]


def test_those_that_must_not_be_local_are_those_of_the_regulation() -> None:
    marked = {title.code for title in ALL if title.is_non_local}
    assert {"BT-TU", "CT-UBND-T", "CA-T", "VT-VKS-T", "GD-CA", "CTT-T", "GD-STC", "TT-THUE", "CCT-HQ"} <= marked
    assert {"CN-UBKT-T", "BT-X", "CT-UBND-X", "BT-HU", "CT-UBND-H"} <= marked
    assert not {"PGD-SO", "GD-SO", "PBT-X", "TP-X"} & marked


def test_what_is_there_is_never_overwritten(province: Book) -> None:
    with province.operate("Chức danh của cơ quan") as write:
        write.insert(Title("BT-X", "Bí thư xã của tôi", 7))
        write.insert(Title("RIENG", "GIÁM ĐỐC SỞ", 8))
    wanted = missing(ALL, province.catalogue())
    # “Bí thư Đảng ủy xã” stands in the small province under a code of its own.
    assert {"BT-X", "GD-SO"}.isdisjoint({title.code for title in wanted})
    add_titles(province, ALL)
    titles = province.catalogue().titles
    assert titles["BT-X"].rank == 7
    assert "GD-SO" not in titles
    assert titles["PGD-SO"].is_draft
    assert province.undo_name() == f"Nạp {len(wanted)} chức danh gợi ý"
    province.undo()
    assert "PGD-SO" not in province.catalogue().titles
    assert add_titles(province, []) is None


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalogues").mkdir()
    with pytest.raises(UserError, match="Không đọc được danh mục chức danh"):
        starting_titles(tmp_path)
    (tmp_path / "catalogues" / "starting_titles.toml").write_text('[[group]]\nname = "A"\ntitles = [["X"]]\n')
    with pytest.raises(UserError, match="starting_titles"):
        starting_titles(tmp_path)
