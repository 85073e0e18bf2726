from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop.documents.contents import Grounds
from luanchuyen_desktop.domain.dates import PartialDate, parse_date
from luanchuyen_desktop.domain.records import (
    Cadre,
    Rotation,
    RotationPlan,
    Tenure,
    Title,
    Unit,
)
from luanchuyen_desktop.domain.vocabulary import RotationState, Sex
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.office.settings import (
    Regulation,
    grounds_on,
    load_grounds,
    load_office,
    load_regulations,
)
from luanchuyen_desktop.services.papers.printing import decisions_pdf
from luanchuyen_desktop.services.post_names import post_name
from luanchuyen_desktop.services.workbooks import apply_import, prepare_import
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"
AS_OF = date(2026, 11, 1)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    """The published cases, as imported."""
    with Book.create(tmp_path_factory.mktemp("papers") / "cases.lccb", user="thử") as book:
        apply_import(book, prepare_import(book, ROOT / "tests" / "data" / "published_cases.xlsx"))
        yield Workspace(book, rule_book, AS_OF, RESOURCES)


@pytest.fixture
def small(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    """One cadre, one rotation that is decided."""
    with Book.create(tmp_path / "small.lccb", user="thử") as book:
        with book.operate("Tạo") as write:
            write.insert(Unit("SNV", "Sở Nội vụ"))
            write.insert(Unit("TP", "Đảng ủy xã Tuy Phong"))
            write.insert(Title("PGD", "Phó Giám đốc Sở"))
            write.insert(Title("BT", "Bí thư Đảng ủy xã"))
            write.insert(Cadre("CB1", "Trần Đức Nam", PartialDate(1980, 5), Sex.MALE))
            write.insert(Tenure("CB1", PartialDate(2019, 3), None, "SNV", "PGD"))
            write.insert(
                Rotation(
                    "LC0001",
                    "CB1",
                    None,
                    None,
                    "TP",
                    "BT",
                    decided=PartialDate(2026, 1, 5),
                    start=PartialDate(2026, 1, 15),
                    planned_months=36,
                    decision_no="12",
                    state=RotationState.RUNNING,
                )
            )
        yield Workspace(book, rule_book, AS_OF, RESOURCES)


def text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def update(workspace: Workspace, **values: object) -> None:
    rotation = workspace.book.rotation("LC0001")
    assert rotation is not None
    with workspace.book.operate("Sửa") as write:
        write.update(replace(rotation, **values))  # type: ignore[arg-type]  # fields of a rotation


def set_all(workspace: Workspace, **settings: str) -> None:
    with workspace.book.operate("Thiết đặt") as write:
        for key, value in settings.items():
            write.set(f"paper.{key}", value)


def test_a_decision_from_the_book(small: Workspace) -> None:
    set_all(small, committee="TỈNH ỦY LÂM ĐỒNG", place="Đà Lạt", signer="Lê Văn Bí", signer_post="PHÓ BÍ THƯ")
    printed = text(decisions_pdf(small, ["LC0001"]))
    assert "TỈNH ỦY LÂM ĐỒNG * Số 12-QĐ/TU ĐẢNG CỘNG SẢN VIỆT NAM Đà Lạt, ngày 05 tháng 01 năm 2026" in printed
    assert (
        "Trần Đức Nam, sinh tháng 5 năm 1980, Phó Giám đốc Sở Nội vụ, đến công tác tại Đảng ủy xã Tuy Phong" in printed
    )
    assert "giữ chức Bí thư Đảng ủy xã. Thời gian luân chuyển: 36 tháng, kể từ ngày 15 tháng 01 năm 2026." in printed
    assert "thôi giữ chức Phó Giám đốc Sở Nội vụ" in printed
    assert "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Lê Văn Bí" in printed
    assert "DỰ THẢO" not in printed
    assert "None" not in printed


def test_the_plan_of_the_rotation_is_cited(small: Workspace) -> None:
    """Its number is typed once, in the plan; a draft of a plan, and one issued after the decision, is not cited."""
    book = small.book
    rotation = book.rotation("LC0001")
    assert rotation is not None
    with book.operate("Kế hoạch") as write:
        write.insert(RotationPlan("KH1", 2026))
        write.update(replace(rotation, plan="KH1"))
    assert "Kế hoạch số" not in text(decisions_pdf(small, ["LC0001"]))
    plan = next(book.records(RotationPlan))
    for issued, is_cited in ((PartialDate(2024, 1, 5), True), (PartialDate(2027, 1, 5), False)):
        with book.operate("Phê duyệt") as write:
            write.update(replace(plan, number="12-KH/TU", issued=issued, body="Ban Thường vụ Tỉnh ủy"))
        printed = text(decisions_pdf(small, ["LC0001"]))
        words = "Căn cứ Kế hoạch số 12-KH/TU, ngày 05/01/2024 của Ban Thường vụ Tỉnh ủy về luân chuyển cán bộ năm 2026;"
        assert (words in printed) is is_cited


@pytest.mark.parametrize(
    ("decided", "regulation"),
    [
        ("27/04/2022", "Quy định số 98-QĐ/TW, ngày 07/10/2017 của Bộ Chính trị"),
        ("28/04/2022", "Quy định số 65-QĐ/TW, ngày 28/4/2022 của Bộ Chính trị"),
        ("2022", "Quy định số 98-QĐ/TW"),  # a partial date counts from its earliest day
        ("07/10/2017", "Quy định số 98-QĐ/TW"),
        ("06/10/2017", "Nghị quyết số 11-NQ/TW, ngày 25/01/2002"),
        ("", "Quy định số 65-QĐ/TW"),
    ],
)
def test_the_regulation_cited_is_the_one_in_force_on_the_decision(
    small: Workspace, decided: str, regulation: str
) -> None:
    update(small, decided=parse_date(decided))
    printed = text(decisions_pdf(small, ["LC0001"]))
    assert f"- Căn cứ {regulation}" in printed
    assert printed.count("-QĐ/TW") + printed.count("-NQ/TW") == 1


def test_before_any_regulation_none_is_cited() -> None:
    regulations = load_regulations(RESOURCES)
    assert grounds_on(Grounds(), regulations, PartialDate(2002, 1, 24)).regulation is None
    assert grounds_on(Grounds(), regulations, PartialDate(2002, 1, 25)).regulation is not None


def test_regulations_follow_one_another_without_gap_or_overlap() -> None:
    regulations = load_regulations(RESOURCES)
    for earlier, later in pairwise(regulations):
        assert earlier.valid_to == later.valid_from - timedelta(days=1)
    assert isinstance(regulations[-1], Regulation)
    assert regulations[-1].valid_to is None


@pytest.mark.parametrize(
    ("act", "kept"), [("04/01/2026", False), ("05/01/2026", True), ("01/2026", True), ("2025", False)]
)
def test_an_old_decision_does_not_cite_what_came_after_it(act: str, kept: bool) -> None:
    decided = parse_date(act)
    assert decided is not None
    plan = "Kế hoạch số 12-KH/TU, ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy"
    grounds = Grounds(rotation_plan=plan, more_grounds=(plan, "Kết luận số 1-KL/TU"), conclusion="Kết luận 31/02/2030")
    found = grounds_on(grounds, (), decided)
    assert found.rotation_plan == (plan if kept else None)
    assert found.more_grounds == ((plan, "Kết luận số 1-KL/TU") if kept else ("Kết luận số 1-KL/TU",))
    assert found.conclusion == "Kết luận 31/02/2030"  # no date at all: not ours to judge


def test_a_decision_before_the_term_does_not_name_it() -> None:
    grounds = load_grounds(RESOURCES, {"paper.committee_term": "2025-2030", "paper.committee_number": "II"})
    assert grounds_on(grounds, (), PartialDate(2025)).committee_term == "2025-2030"
    before = grounds_on(grounds, (), PartialDate(2024, 12, 31))
    assert (before.committee_term, before.committee_number) == (None, None)


@pytest.mark.parametrize(
    ("values", "is_draft"),
    [
        ({"state": RotationState.SUBMITTED}, True),
        ({"state": RotationState.DECIDED}, False),
        ({"state": RotationState.ENDED}, False),
        ({"state": RotationState.DECIDED, "decided": None}, True),
    ],
)
def test_what_is_not_decided_prints_as_a_draft(small: Workspace, values: dict[str, object], is_draft: bool) -> None:
    set_all(small, committee="TỈNH ỦY LÂM ĐỒNG", place="Đà Lạt", signer="Lê Văn Bí")
    update(small, **values)
    assert ("DỰ THẢO" in text(decisions_pdf(small, ["LC0001"]))) is is_draft


def test_missing_values_print_as_dots(small: Workspace) -> None:
    update(small, decided=None, start=None, planned_months=None, decision_no=None, state=RotationState.PLANNED)
    printed = text(decisions_pdf(small, ["LC0001"]))
    assert "Số ……-QĐ/TU" in printed
    assert "……………, ngày …… tháng …… năm ……" in printed
    assert "Thời gian luân chuyển: …… tháng, kể từ ngày …… tháng …… năm ……" in printed
    assert "BÍ THƯ ……………" in printed
    assert "None" not in printed


@pytest.mark.parametrize(
    ("number", "printed"), [("12", "Số 12-QĐ/TU"), (" 7 ", "Số 07-QĐ/TU"), ("15-QĐi/TU", "Số 15-QĐi/TU ")]
)
def test_numbers_with_and_without_their_symbol(small: Workspace, number: str, printed: str) -> None:
    update(small, decision_no=number)
    assert printed in text(decisions_pdf(small, ["LC0001"]))


def test_what_cannot_be_printed_is_named(small: Workspace) -> None:
    with pytest.raises(DocumentError, match="LC9999"):
        decisions_pdf(small, ["LC0001", "LC9999"])
    with pytest.raises(DocumentError, match="Chưa chọn"):
        decisions_pdf(small, [])
    update(small, state=RotationState.CANCELLED)
    with pytest.raises(DocumentError, match="đã hủy"):
        decisions_pdf(small, ["LC0001"])


def test_published_cases_print_as_they_were_published(published: Workspace) -> None:
    printed = text(decisions_pdf(published, ["C088", "C010"]))
    assert "Dương Xuân Thảo, Phó Bí thư Thường trực Đảng ủy xã Trung Sơn, đến công tác tại xã Xuân Vân" in printed
    assert "ngày 08 tháng 01 năm 2026" in printed
    assert "Bí thư Đảng ủy, Chủ tịch HĐND xã Cẩm Thủy, đến công tác tại Sở VH-TT&DL Thanh Hóa, giữ chức" in printed


def test_every_published_case_prints(published: Workspace) -> None:
    codes = [rotation.code for rotation in published.book.records(Rotation)]
    pdf = decisions_pdf(published, codes)
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert len(reader.outline) == len(codes) == 57
    assert "None" not in text(pdf)


def test_same_book_same_bytes(published: Workspace) -> None:
    assert decisions_pdf(published, ["C088", "C074"]) == decisions_pdf(published, ["C088", "C074"])


def test_reportlab_is_loaded_with_the_first_paper_only() -> None:
    code = "import sys, luanchuyen_desktop.services.papers.printing; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


# -- settings ----------------------------------------------------------------------------------------------------------


def test_settings_of_the_book_override_the_defaults() -> None:
    office = load_office(
        RESOURCES,
        {
            "paper.committee": " THÀNH ỦY  ĐÀ NẴNG ",
            "paper.more_recipients": "một\n\n hai ",
            "paper.portrait_left": "35",
            "paper.landscape_top": "22,5",
            "paper.signer_post": "  ",
            "other": "x",
        },
    )
    assert office.committee == "THÀNH ỦY ĐÀ NẴNG"
    assert office.more_recipients == ("một", "hai")
    assert (office.portrait.left, office.portrait.right) == (35, 15)
    assert office.landscape.top == 22.5
    assert office.signer_post == "BÍ THƯ"
    assert office.place is None


@pytest.mark.parametrize("value", ["rộng", "-1", "61", "nan", "4"])
def test_a_margin_that_is_none_is_named(value: str) -> None:
    with pytest.raises(DocumentError, match=r"paper\.portrait_left"):
        load_office(RESOURCES, {"paper.portrait_left": value})


def test_the_upper_margin_leaves_room_for_the_page_number() -> None:
    with pytest.raises(DocumentError, match="từ 15 đến 60"):
        load_office(RESOURCES, {"paper.portrait_top": "14"})


def test_a_broken_defaults_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "defaults.toml").write_text("= sai", encoding="utf-8")
    (tmp_path / "templates" / "regulations.toml").write_text('[[regulation]]\ncitation = "A"\n', encoding="utf-8")
    with pytest.raises(DocumentError, match=r"defaults\.toml"):
        load_office(tmp_path, {})
    (tmp_path / "templates" / "defaults.toml").write_text('[office]\ncomittee = "A"\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="comittee"):
        load_grounds(tmp_path, {})
    with pytest.raises(DocumentError, match=r"regulations\.toml"):
        load_regulations(tmp_path)


# -- words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("Giám đốc Sở", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Phó Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh Lâm Đồng", "Phó Chánh Văn phòng UBND tỉnh Lâm Đồng"),
        ("Chủ tịch UBND huyện", "Huyện Tuy Phong", "Chủ tịch UBND Huyện Tuy Phong"),
        ("Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
        ("Trưởng ban", "Ban Dân vận", "Trưởng Ban Dân vận"),
        ("Bí thư", "Đảng ủy xã Một", "Bí thư, Đảng ủy xã Một"),
        ("Bí thư", None, "Bí thư"),
        (None, "Sở Nội vụ", "Sở Nội vụ"),
        (None, None, None),
    ],
)
def test_title_and_unit_in_words(title: str | None, unit: str | None, words: str | None) -> None:
    assert post_name(title, unit) == words
