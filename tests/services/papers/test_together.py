"""Papers about several cadres at once, and the check sheet: figures that cannot disagree with the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from luanchuyen_desktop.documents.forms.form_slots import Rows
from luanchuyen_desktop.documents.forms.frames import PARTY, STATE
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.domain.records import Cadre, Record, Rotation, Waiver
from luanchuyen_desktop.domain.vocabulary import Sex, SubjectKind, WaiverState
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.cases import facts_and_cases
from luanchuyen_desktop.services.papers.contents.batch_part import batch_entries
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, TODAY, form_book, records

CODES = ["LC0001", "LC0002", "LC0003"]


def several() -> Iterator[Record]:
    yield from records()
    yield Cadre("CB2", "Lê Thị Hoa", PartialDate(1979, 6, 1), Sex.FEMALE)
    yield Rotation("LC0002", "CB2", "SNV", "PGD", "TP", "BT", planned_months=24)
    yield Waiver(
        "LC04", SubjectKind.ROTATION, "LC0002", "Ban Thường vụ", "9-KL/TU", PartialDate(2026, 1, 5), "Nhu cầu.",
        PartialDate(2026, 1, 5), PartialDate(2028), WaiverState.GRANTED,
    )  # fmt: skip
    yield Cadre("CB3", "Võ Văn Khoa")
    yield Rotation("LC0003", "CB3", None, None, "TP", "BT")


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path_factory.mktemp("together"), rule_book, *several()) as workspace:
        yield workspace


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def test_one_paper_for_all_of_them(book: Workspace) -> None:
    request = FormRequest("submission_batch", CODES, numbers={"LC0001": "9"}, issued=TODAY)
    found = form_papers(book, request, word=True)
    (state,) = found.states
    text = flat(found.pdf)
    assert (state.code, state.name) == ("LC0001", "Trần Đức Nam (LC0001) và 2 người khác")
    assert "Số 09-TTr/BTCTU" in text
    assert "về việc luân chuyển 03 cán bộ lãnh đạo, quản lý" in text
    for name in ("Trần Đức Nam", "Lê Thị Hoa", "Võ Văn Khoa"):
        assert text.count(name) == 5, name  # steps, list, summary, conditions, opinions
    assert "9-KL/TU" in text  # the special case
    assert found.word is not None
    assert "03 công chức" in flat(form_papers(book, replace(request, frame=STATE)).pdf)
    # What is missing of any of them is told, and the paper is a draft.
    assert state.draft
    assert "Cán bộ: Ngày sinh" in {missing.label for missing in state.missing}


def test_every_condition_is_in_exactly_one_group(book: Workspace) -> None:
    facts, ((_, case),) = facts_and_cases(book, FormRequest("submission_batch", CODES))
    rows = dict(batch_entries(facts, case))["can_bo"].value
    assert isinstance(rows, Rows)
    for row, member in zip(rows.rows, case.batch, strict=True):
        assert row["dat"] is not None
        met, _, whole = row["dat"].partition("/")
        assert int(whole) == len(member.checks)
        assert int(met) == sum(each.verdict == "Đạt" for each in member.checks)
        others = sum(len(text.split("; ")) for name in ("chua_dat", "luu_y", "chua_du") if (text := row[name]))
        waived = len([each for each in member.checks if each.verdict == "Được phép (có ngoại lệ)"])
        assert int(met) + others + waived == int(whole)
    assert "LC04" not in (rows.rows[1]["chua_dat"] or "")
    assert "đồng ý, văn bản 9-KL/TU" in (rows.rows[1]["dac_biet"] or "")


def test_one_rotation_twice_is_refused(book: Workspace) -> None:
    with pytest.raises(DocumentError, match="LC0001 được chọn hai lần"):
        form_papers(book, FormRequest("submission_batch", ["LC0001", "LC0001"]))


def test_the_check_sheet_in_both_frames(book: Workspace) -> None:
    request = FormRequest("checksheet", CODES, numbers={"LC0002": "4"}, issued=TODAY)
    party, state = (form_papers(book, replace(request, frame=frame), word=True) for frame in (PARTY, STATE))
    text = flat(party.pdf)
    assert "Số 04-PKT/BTCTU" in text
    assert "Số 4/PKT-SNV" not in text
    assert "Số: 04/PKT-SNV" in flat(state.pdf)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in flat(state.pdf)
    assert "Căn cứ: Điều 8, Quy định 65-QĐ/TW. Ngoại lệ: đồng ý, văn bản 9-KL/TU" in text
    assert text.count("Được phép (có ngoại lệ)") == 1
    assert "DỰ THẢO" not in text  # a paper for the office's own use
    assert [each.draft for each in party.states] == [False] * 3
    assert party.word is not None
