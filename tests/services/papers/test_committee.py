"""What papers make of the name of the committee: its kind, the place and its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from luanchuyen_desktop.documents.forms.frames import STATE
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.contents.committee import Committee, committee_of
from luanchuyen_desktop.services.papers.slips import meetings_of
from tests.services.papers.form_book import RESOURCES, form_book
from tests.services.papers.test_forms import flat, printed


@pytest.mark.parametrize(
    ("heading", "kind", "place", "name"),
    [
        ("TỈNH ỦY LÂM ĐỒNG", "Tỉnh ủy", "tỉnh", "Lâm Đồng"),
        ("TỈNH UỶ LÂM ĐỒNG", "Tỉnh ủy", "tỉnh", "Lâm Đồng"),
        ("Tỉnh ủy Lâm Đồng", "Tỉnh ủy", "tỉnh", "Lâm Đồng"),
        ("TỈNH ỦY", "Tỉnh ủy", "tỉnh", ""),
        ("THÀNH ỦY HUẾ", "Thành ủy", "thành phố", "Huế"),
        ("THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH", "Thành ủy", "thành phố", "Hồ Chí Minh"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH PHÚ THỌ", "Tỉnh ủy", "tỉnh", "Phú Thọ"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", "Thành ủy", "thành phố", "Cần Thơ"),
        ("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "Tỉnh ủy", "tỉnh", "Lâm Đồng"),
        ("ĐẢNG ỦY XÃ TUY PHONG", "Đảng ủy", "xã", "Tuy Phong"),
        ("ĐẢNG ỦY PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT", "Đảng ủy", "phường", "Xuân Hương - Đà Lạt"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ ĐẶC KHU PHÚ QUÝ", "Đảng ủy", "đặc khu", "Phú Quý"),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "Đảng ủy", "tỉnh", ""),
        ("", "Tỉnh ủy", "tỉnh", ""),
    ],
)
def test_kind_place_and_name(heading: str, kind: str, place: str, name: str) -> None:
    assert committee_of(heading) == Committee(kind, place, name)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.mark.parametrize(
    ("heading", "state", "deciding"),
    [
        ("TỈNH ỦY LÂM ĐỒNG", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "Ban Thường vụ Tỉnh ủy"),
        ("THÀNH ỦY HUẾ", "ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "Ban Thường vụ Thành ủy"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ TỈNH PHÚ THỌ", "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ", "Ban Thường vụ Tỉnh ủy"),
        ("ĐẢNG ỦY XÃ TUY PHONG", "ỦY BAN NHÂN DÂN XÃ TUY PHONG", "Ban Thường vụ Đảng ủy"),
    ],
)
def test_papers_name_the_bodies(tmp_path: Path, rule_book: RuleBook, heading: str, state: str, deciding: str) -> None:
    with form_book(tmp_path, rule_book, committee=heading) as workspace:
        assert state in flat(printed(workspace, "decision", STATE).pdf)
        party = flat(printed(workspace, "submission").pdf)
        assert heading in party
        assert deciding in party
        kind = deciding.removeprefix("Ban Thường vụ ")
        assert any(kind in meeting.name for meeting in meetings_of(workspace))
