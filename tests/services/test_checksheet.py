"""The check sheet from the book: every rule once, exceptions and overrides as they are recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from luanchuyen_desktop import paths
from luanchuyen_desktop.documents.tables.checksheet_contents import CheckSheetContent
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Rotation, Tenure, Title, Unit, Waiver
from luanchuyen_desktop.domain.vocabulary import Level, RotationState, Sex, SubjectKind, WaiverState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.checksheet import check_sheet, check_sheets_pdf, is_condition
from luanchuyen_desktop.services.findings.checking import is_unwaived_error
from luanchuyen_desktop.services.rotations import rotation_desk
from luanchuyen_desktop.services.rotations.rotation_desk import Override, overrides_of
from luanchuyen_desktop.services.workspace import Workspace
from luanchuyen_desktop.store.book import Book

DAY = date(2026, 11, 22)
WAIVER = Waiver(
    "LC04", SubjectKind.ROTATION, "R1", "Ban Thường vụ Tỉnh ủy", "9-KL/TU", PartialDate(2025, 8, 20), "Nhu cầu",
    PartialDate(2025, 8, 20), PartialDate(2028), WaiverState.GRANTED,
)  # fmt: skip


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(paths.resources())


@pytest.fixture
def workspace(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    """One rotation of 24 months, not decided yet: LC04 stands in its way."""
    with Book.create(tmp_path / "sổ.lccb", user="Hạnh") as book:
        with book.operate("Tạo") as write:
            write.insert(Unit("U", "Sở Nội vụ", Level.PROVINCE))
            write.insert(Unit("V", "Đảng ủy xã Tuy Phong", Level.COMMUNE))
            write.insert(Title("T", "Phó Giám đốc Sở", 40))
            write.insert(Title("B", "Bí thư Đảng ủy xã", 40))
            write.insert(Cadre("C", "Trần Đức Nam", PartialDate(1985, 5, 1), Sex.MALE))
            write.insert(Tenure("C", PartialDate(2019, 3), None, "U", "T"))
            write.insert(Rotation("R1", "C", None, None, "V", "B", planned_months=24, state=RotationState.SUBMITTED))
        yield Workspace(book, rule_book, DAY, paths.resources())


def sheet(workspace: Workspace) -> CheckSheetContent:
    rotation, dossier = workspace.book.rotation("R1"), workspace.book.dossier("C")
    assert rotation is not None
    assert dossier is not None
    return check_sheet(workspace, rotation, dossier, workspace.book.catalogue())


def test_every_rule_stands_once_with_its_verdict_and_article(workspace: Workspace) -> None:
    made = sheet(workspace)
    dossier = workspace.book.dossier("C")
    assert dossier is not None
    found = workspace.rule_book.check(dossier, workspace.book.catalogue(), DAY)
    own = [one for one in found if one.subject_kind is SubjectKind.ROTATION]
    assert sorted(line.rule for line in made.lines) == sorted(one.rule for one in own)
    assert [line.rule[:2] for line in made.lines] == sorted((line.rule[:2] for line in made.lines), reverse=True)
    assert all(line.citation and line.message for line in made.lines)
    assert made.counts is not None
    assert sum(int(part.rpartition(" ")[2]) for part in made.counts.split(", ")) == len(own)
    assert (made.origin, made.destination) == ("Phó Giám đốc Sở Nội vụ", "Bí thư Đảng ủy xã Tuy Phong")
    assert made.law == "Quy định số 65-QĐ/TW ngày 28/4/2022 của Bộ Chính trị về luân chuyển cán bộ"


def test_an_exception_is_printed_in_each_of_its_states(workspace: Workspace) -> None:
    before = sheet(workspace)
    line = next(line for line in before.lines if line.rule == "LC04")
    assert (line.verdict, line.exceptions, line.stands_out) == ("Vi phạm", (), True)
    assert before.stands is not None
    assert "LC04" in before.stands
    with workspace.book.operate("Ngoại lệ") as write:
        write.insert(replace(WAIVER, state=WaiverState.REQUESTED, document_no=None, date=None, valid_from=None))
    asked = next(line for line in sheet(workspace).lines if line.rule == "LC04")
    assert asked.verdict == "Vi phạm"
    assert asked.exceptions == ("đề nghị, của Ban Thường vụ Tỉnh ủy, hiệu lực đến 2028, lý do: Nhu cầu.",)
    with workspace.book.operate("Ngoại lệ") as write:
        write.insert(WAIVER)
    after = sheet(workspace)
    granted = next(line for line in after.lines if line.rule == "LC04")
    assert granted.verdict == "Được phép (có ngoại lệ)"
    assert granted.exceptions[1] == (
        "đồng ý, văn bản 9-KL/TU ngày 20/08/2025, của Ban Thường vụ Tỉnh ủy, hiệu lực từ 20/08/2025, "
        "hiệu lực đến 2028, lý do: Nhu cầu."
    )
    assert after.excused == "LC04"
    assert "LC04" not in (after.stands or "")


def test_an_override_is_printed_with_name_and_reason(workspace: Workspace) -> None:
    book = workspace.book
    rotation, dossier = book.rotation("R1"), book.dossier("C")
    assert rotation is not None
    assert dossier is not None
    findings = workspace.rule_book.check(dossier, book.catalogue(), DAY)
    errors = [one for one in findings if is_unwaived_error(one) and one.subject == "R1"]
    day = PartialDate.of(DAY)
    decision = rotation_desk.Decision("12-QĐ/TU", day, day, 24)
    taken = Override("Lê Văn Bí (Phó Bí thư)", "Ban Thường vụ đã thống nhất (kết luận số 5): cần ngay")
    rotation_desk.decide(book, dossier, replace(rotation, note="Ghi chú cũ"), decision, errors, DAY, taken)
    stored = book.rotation("R1")
    assert stored is not None
    rules = ", ".join(sorted(one.rule for one in errors))
    assert overrides_of(stored) == [(rules, taken)]
    who, why = "Lê Văn Bí (Phó Bí thư)", "Ban Thường vụ đã thống nhất (kết luận số 5): cần ngay"
    assert sheet(workspace).overrides == (f"quy tắc {rules}; người quyết định: {who}; lý do: {why}.",)
    assert overrides_of(rotation) == []
    printed = " ".join(pypdf.PdfReader(BytesIO(check_sheets_pdf(workspace, ["R1"]))).pages[0].extract_text().split())
    assert "Ban hành khi còn lỗi: quy tắc" in printed
    assert "quyết định: 12-QĐ/TU, ngày 22 tháng 11 năm 2026" in printed


def test_the_law_is_that_of_the_date_of_the_act(workspace: Workspace) -> None:
    rotation = workspace.book.rotation("R1")
    assert rotation is not None
    for decided, law in ((PartialDate(2020, 5, 1), "98-QĐ/TW"), (PartialDate(2015), None)):
        with workspace.book.operate("Sửa") as write:
            write.update(replace(rotation, decided=decided))
        made = sheet(workspace)
        assert (law in made.law) if law and made.law else made.law is law
    assert {line.verdict for line in made.lines if line.rule.startswith("LC")} == {"Không áp dụng"}


def test_what_needs_attention_on_the_cadre_is_listed_after_it(workspace: Workspace) -> None:
    with workspace.book.operate("Sửa") as write:
        cadre = next(iter(workspace.book.records(Cadre)))
        write.update(replace(cadre, party_joined=PartialDate(1990)))  # too young: DL05
    made = sheet(workspace)
    assert [line.rule for line in made.on_cadre if line.verdict != "Chưa đủ dữ liệu"] == ["DL05"]


def test_a_code_that_points_nowhere_is_refused(workspace: Workspace) -> None:
    with pytest.raises(DocumentError, match="Không có trường hợp luân chuyển nào mang mã R9"):
        check_sheets_pdf(workspace, ["R1", "R9"])


def test_what_looks_after_data_and_exceptions_is_no_condition_of_a_rotation() -> None:
    assert is_condition("LC01")
    assert is_condition("LC20")
    assert not is_condition("LC90")  # an exception that has run out
    assert not is_condition("LC91")
    assert not is_condition("DL01")
