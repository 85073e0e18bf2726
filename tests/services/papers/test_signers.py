from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luanchuyen_desktop.documents.forms.frames import PARTY, STATE, load_frame
from luanchuyen_desktop.domain.dates import PartialDate
from luanchuyen_desktop.errors import DocumentError
from luanchuyen_desktop.rules.engine import RuleBook
from luanchuyen_desktop.services.papers.facts import signer_choices
from luanchuyen_desktop.services.papers.forms import form_papers
from luanchuyen_desktop.services.papers.office.keys import SIGNERS
from luanchuyen_desktop.services.papers.office.settings import load_office
from luanchuyen_desktop.services.papers.office.signers import (
    Authority,
    Body,
    Papers,
    Signer,
    new_key,
    signer_faults,
    signers_on,
    signers_text,
    stored_signers,
)
from luanchuyen_desktop.services.papers.request import FormRequest
from luanchuyen_desktop.services.workspace import Workspace
from tests.services.papers.form_book import RESOURCES, TODAY, TYPED, form_book
from tests.services.papers.test_forms import flat, word_paragraphs

MERGED = date(2025, 7, 1)
SIGNERS_OF_ALL = (
    Signer("1", Body.COMMITTEE, "Nguyễn Văn An", "BÍ THƯ", Authority.ON_BEHALF, valid_from=MERGED),
    Signer("2", Body.COMMITTEE, "Trần Thị Bình", "PHÓ BÍ THƯ", Authority.ON_BEHALF, valid_from=MERGED),
    Signer("3", Body.COMMITTEE, "Lê Văn Cũ", "BÍ THƯ", Authority.ON_BEHALF, valid_to=date(2025, 6, 30)),
    Signer("4", Body.DEPARTMENT, "Phạm Văn Dũng", "TRƯỞNG BAN"),
    Signer("5", Body.DEPARTMENT, "Đỗ Thị Hạnh", "PHÓ TRƯỞNG BAN", Authority.FOR),
    Signer("6", Body.DEPARTMENT, "Đỗ Thị Hạnh", "PHÓ TRƯỞNG BAN", Authority.BY_ORDER),
    Signer("7", Body.STATE_COMMITTEE, "Hoàng Văn Em", "CHỦ TỊCH"),
    Signer("8", Body.STATE_COMMITTEE, "Vũ Thị Giang", "PHÓ CHỦ TỊCH", Authority.FOR),
    Signer("9", Body.STATE_COMMITTEE, "Vũ Thị Giang", "PHÓ CHỦ TỊCH", Authority.BOTH, papers=Papers.PLAN),
    Signer("10", Body.STATE_DEPARTMENT, "Mai Văn Ích", "GIÁM ĐỐC"),
    Signer("11", Body.STATE_DEPARTMENT, "Mai Văn Ích", "GIÁM ĐỐC SỞ NỘI VỤ", Authority.BY_ORDER),
)


@pytest.fixture(scope="module")
def rule_book() -> RuleBook:
    return RuleBook.load(RESOURCES)


@pytest.fixture
def book(tmp_path: Path, rule_book: RuleBook) -> Iterator[Workspace]:
    with form_book(tmp_path, rule_book, signers=signers_text(SIGNERS_OF_ALL)) as workspace:
        yield workspace


def signed(workspace: Workspace, kind: str, frame: str, signer: str = "", issued: PartialDate = TODAY) -> str:
    code = "KH26" if kind == "plan" else "LC0001"
    request = FormRequest(kind, [code], frame, {code: "17"}, issued, own=TYPED, signer=signer)
    return flat(form_papers(workspace, request).pdf)


BOXES = [
    ("decision", PARTY, "", "T/M BAN THƯỜNG VỤ BÍ THƯ Nguyễn Văn An"),
    ("decision", PARTY, "2", "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Trần Thị Bình"),
    ("submission", PARTY, "", "hồ sơ cán bộ. TRƯỞNG BAN Phạm Văn Dũng"),
    ("submission", PARTY, "5", "K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Đỗ Thị Hạnh"),
    ("consultation", PARTY, "6", "T/L BAN THƯỜNG VỤ PHÓ TRƯỞNG BAN Đỗ Thị Hạnh"),
    ("decision", STATE, "", "hồ sơ cán bộ. CHỦ TỊCH Hoàng Văn Em"),
    ("decision", STATE, "8", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Thị Giang"),
    ("plan", STATE, "", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Thị Giang"),
    ("introduction", STATE, "", "GIÁM ĐỐC Mai Văn Ích"),
    ("introduction", STATE, "11", "TL. CHỦ TỊCH GIÁM ĐỐC SỞ NỘI VỤ Mai Văn Ích"),
]


@pytest.mark.parametrize(("kind", "frame", "signer", "box"), BOXES)
def test_the_box_of_every_authority_in_its_frame(book: Workspace, kind: str, frame: str, signer: str, box: str) -> None:
    assert box in signed(book, kind, frame, signer)


def test_the_word_file_has_the_same_box(book: Workspace) -> None:
    request = FormRequest("plan", ["KH26"], STATE, {"KH26": "17"}, TODAY, own=TYPED)
    word = form_papers(book, request, word=True).word
    assert word is not None
    texts = word_paragraphs(word)
    at = texts.index("TM. ỦY BAN NHÂN DÂN")
    assert texts[at : at + 4] == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vũ Thị Giang"]


def test_an_old_decision_is_signed_by_whoever_could_then(book: Workspace) -> None:
    assert "BÍ THƯ Lê Văn Cũ" in signed(book, "decision", PARTY, issued=PartialDate(2025, 6, 30))
    assert "BÍ THƯ Nguyễn Văn An" in signed(book, "decision", PARTY, issued=PartialDate(2025, 7, 1))


def test_choices_are_those_of_the_day_the_default_first(book: Workspace) -> None:
    def keys(kind: str, frame: str, day: PartialDate | None) -> list[str]:
        return [each.key for each in signer_choices(book, kind, frame, day)]

    assert keys("decision", PARTY, None) == ["1", "2"]
    assert keys("decision", PARTY, PartialDate(2024, 1, 5)) == ["3"]
    assert keys("submission", PARTY, TODAY) == ["4", "5", "6"]
    assert keys("decision", STATE, TODAY) == ["7", "8"]
    assert keys("plan", STATE, TODAY) == ["9", "7", "8"]  # who signs just such papers goes first
    frame = load_frame(RESOURCES, PARTY)
    words = [each.words(frame) for each in signer_choices(book, "decision", PARTY, TODAY)]
    assert words[0] == "Nguyễn Văn An – T/M BAN THƯỜNG VỤ, BÍ THƯ"


def test_a_signer_outside_the_dates_is_taken_and_told(book: Workspace) -> None:
    request = FormRequest("decision", ["LC0001"], PARTY, {"LC0001": "17"}, TODAY, signer="3")
    found = form_papers(book, request)
    assert "BÍ THƯ Lê Văn Cũ" in flat(found.pdf)
    assert "Lê Văn Cũ chỉ ký văn bản đến 30/06/2025, không ký văn bản ngày 23/11/2026." in found.states[0].notices


@pytest.mark.parametrize("signer", ["99", "4"])
def test_a_signer_who_is_not_there_is_refused(book: Workspace, signer: str) -> None:
    """Gone from the list, or of another body."""
    with pytest.raises(DocumentError, match="Người ký đã chọn không còn"):
        signed(book, "decision", PARTY, signer)


def test_nobody_on_that_day_makes_a_draft(tmp_path: Path, rule_book: RuleBook) -> None:
    late = (Signer("1", Body.COMMITTEE, "Nguyễn Văn An", "BÍ THƯ", Authority.ON_BEHALF, valid_from=date(2027, 1, 1)),)
    with form_book(tmp_path, rule_book, signers=signers_text(late)) as workspace:
        found = form_papers(workspace, FormRequest("decision", ["LC0001"], numbers={"LC0001": "1"}, issued=TODAY))
    (state,) = found.states
    assert state.draft
    assert {missing.slot: missing.field for missing in state.missing}["nguoi_ky"] == "Thiết lập văn bản: Người ký"
    assert "BÍ THƯ" not in flat(found.pdf)


def test_older_settings_go_on_as_signers_without_dates(tmp_path: Path, rule_book: RuleBook) -> None:
    with form_book(tmp_path, rule_book) as workspace:
        (only,) = signer_choices(workspace, "submission", PARTY, PartialDate(1990))
        assert (only.name, only.post, only.authority) == ("Lê Thị Bình", "PHÓ TRƯỞNG BAN", Authority.FOR)
        (only,) = signer_choices(workspace, "decision", PARTY, None)
        assert (only.name, only.authority, only.valid_from) == ("Nguyễn Văn An", Authority.ON_BEHALF, None)


def test_lists_and_reports_are_signed_by_the_one_without_an_end(tmp_path: Path, rule_book: RuleBook) -> None:
    rows = (
        Signer("1", Body.DEPARTMENT, "Người Cũ", "TRƯỞNG BAN", valid_to=date(2025, 12, 31)),
        Signer("2", Body.DEPARTMENT, "Người Mới", "PHÓ TRƯỞNG BAN", Authority.FOR, valid_from=date(2026, 1, 1)),
    )
    settings = {SIGNERS: signers_text(rows), "paper.head": "Người Xưa"}
    assert load_office(RESOURCES, settings).head == "Người Mới"
    assert load_office(RESOURCES, settings, date(2025, 12, 31)).head == "Người Cũ"
    assert load_office(RESOURCES, settings, date(2025, 12, 31)).signer_post == "BÍ THƯ"  # a body without rows


def test_what_is_wrong_is_told_with_its_row() -> None:
    rows = [
        Signer("1", Body.COMMITTEE, " ", "BÍ THƯ", Authority.ON_BEHALF),
        Signer("2", Body.COMMITTEE, "A", "", Authority.ON_BEHALF),
        Signer("3", Body.COMMITTEE, "B", "BÍ THƯ", valid_from=date(2026, 1, 2), valid_to=date(2026, 1, 1)),
        Signer("4", Body.STATE_COMMITTEE, "C", "CHÁNH VĂN PHÒNG", Authority.FOR),
        Signer("5", Body.STATE_COMMITTEE, "D", "CHÁNH VĂN PHÒNG", Authority.FOR, instead="CHỦ TỊCH"),
        Signer("6", Body.COMMITTEE, "E", "BÍ THƯ", valid_from=date(2026, 1, 1), valid_to=date(2026, 1, 1)),
    ]
    found = signer_faults(rows)
    assert [at for at, _ in found] == [0, 1, 2, 3]
    assert "chưa ghi họ và tên" in found[0][1]
    assert "chưa ghi chức vụ" in found[1][1]
    assert "01/01/2026, trước ngày bắt đầu 02/01/2026" in found[2][1]
    assert "ký thay chức vụ nào" in found[3][1]


@pytest.mark.parametrize("text", ["{", "[1]", '[{"key": "1"}]', '[{"key":"1","body":"X"}]', "7"])
def test_a_damaged_list_is_told_and_nothing_prints(tmp_path: Path, rule_book: RuleBook, text: str) -> None:
    fault = pytest.raises(DocumentError, match="Danh sách người ký")
    with form_book(tmp_path, rule_book, signers=text) as workspace, fault:
        signed(workspace, "decision", PARTY)


DAYS = st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31))
TEXTS = st.text(st.sampled_from("AĐỄ ự-/"), max_size=6)
SIGNED = st.builds(
    Signer,
    st.integers(1, 99).map(str),
    st.sampled_from(Body),
    TEXTS,
    TEXTS,
    st.sampled_from(Authority),
    TEXTS,
    TEXTS,
    DAYS,
    DAYS,
    st.sampled_from(Papers),
)


@given(st.lists(SIGNED, max_size=6), st.dates(date(2000, 1, 1), date(2040, 12, 31)))
def test_stored_and_read_again_is_the_same(rows: list[Signer], day: date) -> None:
    once = stored_signers({SIGNERS: signers_text(rows)})
    assert stored_signers({SIGNERS: signers_text(once)}) == once
    assert [(each.key, each.body, each.valid_from) for each in once] == [
        (each.key, each.body, each.valid_from) for each in rows
    ]
    assert new_key(once) not in {each.key for each in once}
    for body in Body:
        able = signers_on(once, body, day, "decision")
        assert all(each.covers(day) and each.papers in {Papers.ALL, Papers.DECISION} for each in able)
        assert [each.papers is Papers.ALL for each in able] == sorted(each.papers is Papers.ALL for each in able)


def test_the_bounds_of_a_signer_are_included() -> None:
    one = Signer("1", Body.COMMITTEE, "A", "BÍ THƯ", valid_from=MERGED, valid_to=date(2026, 6, 30))
    day = timedelta(days=1)
    assert one.covers(MERGED)
    assert not one.covers(MERGED - day)
    assert one.covers(date(2026, 6, 30))
    assert not one.covers(date(2026, 7, 1))
