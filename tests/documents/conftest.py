"""Contents to print, and a reader for what came out.

Golden texts in ``tests/golden`` are written anew by ``REGENERATE_GOLDEN=1 pytest tests/documents``; read the difference
before you keep them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.contents import (
    DecisionContent,
    Grounds,
    Office,
    RosterContent,
    RosterRow,
)
from luanchuyen_desktop.documents.fonts import Fonts, load_fonts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def resources() -> Path:
    return ROOT / "resources"


@pytest.fixture(scope="session")
def fonts(resources: Path) -> Fonts:
    return load_fonts(resources)


@pytest.fixture
def golden() -> Callable[[str, bytes], None]:
    """Compare the text of a PDF with ``tests/golden/NAME.txt``."""

    def compare(name: str, pdf: bytes) -> None:
        path = ROOT / "tests" / "golden" / f"{name}.txt"
        pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
        text = "\n\n--- trang ---\n\n".join(pages) + "\n"
        if os.environ.get("REGENERATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def office() -> Office:
    return Office(
        committee="TỈNH ỦY LÂM ĐỒNG",
        department="BAN TỔ CHỨC",
        place="Đà Lạt",
        more_recipients=("Ban Tổ chức Trung ương (để báo cáo)",),
        signer_post="BÍ THƯ",
        signer="Nguyễn Văn An",
        head_post="TRƯỞNG BAN",
    )


@pytest.fixture
def decision() -> DecisionContent:
    return DecisionContent(
        code="LC0001",
        draft=False,
        grounds=Grounds(
            regulation="Quy định số 65-QĐ/TW, ngày 28/4/2022 của Bộ Chính trị về luân chuyển cán bộ",
            committee_number="I",
            committee_term="2025-2030",
            delegation_rule="Quy định số 60-QĐ/TU, ngày 15/9/2025 của Ban Thường vụ Tỉnh ủy về phân cấp quản lý cán bộ",
            submission="Tờ trình số 15-TTr/BTCTU, ngày 05/01/2026",
        ),
        number="12-QĐ/TU",
        issued="ngày 05 tháng 01 năm 2026",
        name="Trần Đức Nam",
        birth="ngày 12 tháng 5 năm 1980",
        present_post="Phó Giám đốc Sở Nội vụ",
        from_unit="Sở Nội vụ",
        to_unit="Đảng ủy xã Tuy Phong",
        new_post="Bí thư Đảng ủy xã",
        period="36 tháng",
        start="ngày 15 tháng 01 năm 2026",
    )


def roster_row(name: str, **cells: tuple[str, ...]) -> RosterRow:
    values: dict[str, tuple[str, ...]] = {
        "name": (name,),
        "male": ("12/05/1976",),
        "female": (),
        "ethnicity": ("Kinh",),
        "hometown": ("xã Tuy Phong, tỉnh Lâm Đồng",),
        "party": ("03/02/2001", "03/02/2002"),
        "education": ("CM: Thạc sĩ Quản lý kinh tế", "LLCT: Cao cấp", "QLNN: Chuyên viên chính"),
        "post": ("Phó Giám đốc Sở Nội vụ (từ 05/2020)",),
        "planning": ("Giám đốc Sở Nội vụ (2025-2030)",),
        "grades": ("2025: HTXSNV", "2024: HTTNV", "2023: HTTNV"),
        "discipline": (),
        "rotation": ("Đang luân chuyển: Bí thư Đảng ủy xã Tuy Phong (từ 15/01/2026, 36 tháng)",),
        "remaining": ("11 năm 7 tháng",),
        "note": (),
    }
    values.update(cells)
    return RosterRow(name, tuple(values.values()))


@pytest.fixture
def make_row() -> Callable[..., RosterRow]:
    return roster_row


@pytest.fixture
def roster() -> RosterContent:
    names = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Đức Đạt")
    return RosterContent(
        rows=tuple(roster_row(name) for name in names), as_of="ngày 22 tháng 11 năm 2026", people=str(len(names))
    )
