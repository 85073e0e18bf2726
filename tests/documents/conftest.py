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
    Office,
)
from luanchuyen_desktop.documents.pdf.fonts import Fonts, load_fonts

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
